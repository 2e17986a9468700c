#include "app/chat/storage_controller.h"

#include "app/chat/device_list_model.h"
#include "app/chat/history_controller.h"

#include <QDate>
#include <QDesktopServices>
#include <QLocale>
#include <QUrl>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

/// "28 November 2026", or what it was made before.
QString titleOf(const history::Backup& backup)
{
    const QString name = QString::fromStdString(backup.name);
    if (!backup.daily) return StorageController::tr("Before Cabochon changed its format");
    const QDate day = QDate::fromString(name, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : name;
}

} // namespace

StorageController::StorageController(HistoryController& history, QObject* parent)
    : QObject(parent), m_history(history)
{
    connect(&m_history, &HistoryController::opened, this, &StorageController::changed);
}

QString StorageController::folder() const
{
    return m_history.folder();
}

QVariantList StorageController::copies() const
{
    QVariantList all;
    for (const history::Backup& backup : m_backups) {
        all.append(QVariantMap{{QStringLiteral("name"), QString::fromStdString(backup.name)},
                               {QStringLiteral("title"), titleOf(backup)},
                               {QStringLiteral("size"), memorySize(backup.bytes)}});
    }
    return all;
}

void StorageController::refresh()
{
    m_history.askStorage([this](quint64 bytes, const std::vector<history::Backup>& backups) {
        take(bytes, backups);
    });
}

void StorageController::take(quint64 bytes, const std::vector<history::Backup>& backups)
{
    m_size = memorySize(bytes);
    m_backups = backups;
    emit changed();
}

void StorageController::setBusy(bool busy)
{
    m_busy = busy;
    emit changed();
}

void StorageController::backUp()
{
    if (m_busy || folder().isEmpty()) return;
    setBusy(true);
    m_history.backUp([this](bool done) {
        setBusy(false);
        refresh();
        if (done) emit backedUp();
    });
}

void StorageController::restore(const QString& name)
{
    const auto backup = std::find_if(m_backups.begin(), m_backups.end(), [&](const auto& one) {
        return QString::fromStdString(one.name) == name;
    });
    if (m_busy || backup == m_backups.end()) return;
    setBusy(true);
    m_history.restore(*backup, [this](bool done) {
        setBusy(false);
        refresh();
        if (done) emit restored();
    });
}

void StorageController::openFolder() const
{
    if (!folder().isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
}

} // namespace cabochon
