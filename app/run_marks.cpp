#include "app/run_marks.h"

#include "engine/base/file_io.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

namespace cabochon {

namespace {

constexpr const char* kRunning = "window.running";
constexpr const char* kOpening = "model.opening";
constexpr std::size_t kMostBytes = 1u << 16;

std::filesystem::path pathOf(const QString& file)
{
    return std::filesystem::path(file.toStdU16String());
}

void removeMark(const QString& file)
{
    std::error_code ignored; // a mark too many costs a sentence
    std::filesystem::remove(pathOf(file), ignored);
}

} // namespace

RunMarks::RunMarks(const QString& folder) : m_folder(folder)
{
    if (m_folder.isEmpty()) return;
    m_wentDown = QFileInfo::exists(file(kRunning));
    readOpening();
    // Where it cannot be written there are no marks: the history says what is wrong with the disk.
    if (!m_wentDown && makePrivateFolder(pathOf(m_folder)))
        (void)writeFileAtomically(pathOf(file(kRunning)), "");
}

RunMarks::~RunMarks()
{
    if (m_folder.isEmpty()) return;
    removeMark(file(kRunning));
}

QString RunMarks::file(const char* name) const
{
    return QDir(m_folder).filePath(QString::fromLatin1(name));
}

void RunMarks::readOpening()
{
    const Result<std::string> content = readFile(pathOf(file(kOpening)), kMostBytes);
    if (!content) return;
    const QJsonObject mark = QJsonDocument::fromJson(QByteArray::fromStdString(*content)).object();
    m_wasOpening.model = mark.value(QStringLiteral("model")).toString();
    m_wasOpening.device = mark.value(QStringLiteral("device")).toString();
    m_wasOpening.times = std::max(1, mark.value(QStringLiteral("times")).toInt());
    m_last = m_wasOpening;
}

void RunMarks::beginOpening(const QString& model, const QString& device)
{
    if (m_folder.isEmpty()) return;
    const std::lock_guard lock(m_mutex);
    const bool again = m_last.times > 0 && (m_last.model == model || m_last.device == device);
    const QJsonObject mark{{QStringLiteral("model"), model},
                           {QStringLiteral("device"), device},
                           {QStringLiteral("times"), again ? m_last.times + 1 : 1}};
    (void)writeFileAtomically(pathOf(file(kOpening)), QJsonDocument(mark).toJson().toStdString());
}

void RunMarks::endOpening()
{
    if (m_folder.isEmpty()) return;
    const std::lock_guard lock(m_mutex);
    m_last = {};
    removeMark(file(kOpening));
}

} // namespace cabochon
