#include "app/files/places.h"

#include "app/files/folder_entries.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace cabochon {

QVariantList Places::known() const
{
    const auto place = [](const char* icon, const QString& name, const QString& path) -> QVariant {
        return QVariantMap{{QStringLiteral("icon"), QString::fromLatin1(icon)},
                           {QStringLiteral("name"), name},
                           {QStringLiteral("path"), path}};
    };
    QVariantList places{place("home", tr("Home"), QDir::homePath())};
    if (downloads() != QDir::homePath()) places << place("download", tr("Downloads"), downloads());
    return places << place("computer", tr("This computer"), QDir::rootPath());
}

QString Places::downloads() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return QFileInfo::exists(folder) ? folder : QDir::homePath();
}

bool Places::isNative(const QObject* dialog) const
{
    const QObjectList parts = dialog->children();
    return std::none_of(parts.begin(), parts.end(), [](const QObject* part) {
        return part->inherits("QQuickPlatformFileDialog");
    });
}

bool Places::isModel(const QUrl& file) const
{
    return isModelFile(file.fileName());
}

void Places::show(const QString& path) const
{
    const QFileInfo place(path);
    QDesktopServices::openUrl(QUrl::fromLocalFile(place.isDir() ? path : place.absolutePath()));
}

QString Places::folderOf(const QString& file) const
{
    return QFileInfo(file).path();
}

QUrl Places::urlOf(const QString& path) const
{
    return QUrl::fromLocalFile(path);
}

QString Places::pathOf(const QUrl& url) const
{
    return url.toLocalFile();
}

} // namespace cabochon
