#include "app/chat/chat_export.h"

#include "app/chat/chat_html.h"
#include "engine/base/file_io.h"

#include <QString>

#include <system_error>
#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kLongestName = 80; // characters
constexpr int kMostOfOneName = 10'000;

std::filesystem::path pathOf(const std::string& name)
{
    return QString::fromStdString(name).toStdU16String();
}

} // namespace

std::string fileEndingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return ".md";
    case ExportFormat::Json:
        return ".json";
    case ExportFormat::Html:
        return ".html";
    case ExportFormat::Pdf:
        break;
    }
    return ".pdf";
}

std::string fileNameOf(const std::string& title)
{
    QString name;
    for (const QChar letter : QString::fromStdString(title).simplified().left(kLongestName)) {
        const bool special = QStringLiteral("/\\:*?\"<>|").contains(letter);
        name += special || !letter.isPrint() ? QLatin1Char('_') : letter;
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    name = name.trimmed();
    return name.isEmpty() ? "Chat" : name.toStdString();
}

ChatExport::ChatExport(ExportFormat format,
                       history::WriterOptions options,
                       std::filesystem::path path,
                       bool each)
    : m_format(format), m_options(options), m_path(std::move(path)),
      m_each(each && format != ExportFormat::Json)
{
}

std::string ChatExport::contentOf(const history::StoredConversation& conversation) const
{
    switch (m_format) {
    case ExportFormat::Html:
        return writeHtml(conversation, m_options);
    case ExportFormat::Pdf:
        return writePdf(conversation, m_options);
    default:
        return history::writeMarkdown(conversation, m_options);
    }
}

Status ChatExport::add(const history::StoredConversation& conversation)
{
    if (m_format == ExportFormat::Json) {
        m_json.add(conversation);
        return {};
    }
    return m_each ? write(conversation) : writeFileAtomically(m_path, contentOf(conversation));
}

/// Under the first name that is free.
Status ChatExport::write(const history::StoredConversation& conversation)
{
    std::error_code error;
    if (!std::filesystem::is_directory(m_path, error)) {
        if (Status made = makePrivateFolder(m_path); !made) return made;
    }
    const std::string name = fileNameOf(conversation.head.title);
    for (int number = 1; number < kMostOfOneName; ++number) {
        const std::string numbered = number == 1 ? name : name + ' ' + std::to_string(number);
        const std::filesystem::path file = m_path / pathOf(numbered + fileEndingOf(m_format));
        if (std::filesystem::exists(file, error)) continue;
        return writeFileAtomically(file, contentOf(conversation));
    }
    return {ErrorCode::FileWriteFailed, "The folder " + m_path.string() +
                                            " holds too many chats of this name. Choose another."};
}

Status ChatExport::finish()
{
    return m_format == ExportFormat::Json ? writeFileAtomically(m_path, m_json.text()) : Status();
}

} // namespace cabochon
