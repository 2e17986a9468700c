#include "app/chat/chat_export.h"

#include "app/history/formats/conversation_writers.h"
#include "engine/base/file_io.h"

#include <QString>

#include <system_error>

namespace cabochon {

namespace {

constexpr qsizetype kLongestName = 80; // characters
constexpr int kMostOfOneName = 10'000;

/// A name that every file system takes: no separators, no signs with a meaning, no dot in front.
QString fileNameOf(const std::string& title)
{
    QString name;
    for (const QChar letter : QString::fromStdString(title).simplified().left(kLongestName)) {
        const bool special = QStringLiteral("/\\:*?\"<>|").contains(letter);
        name += special || !letter.isPrint() ? QLatin1Char('_') : letter;
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("Chat") : name;
}

} // namespace

Result<std::filesystem::path> exportMarkdown(const history::StoredConversation& conversation,
                                             const std::filesystem::path& folder)
{
    const QString name = fileNameOf(conversation.head.title);
    for (int number = 1; number < kMostOfOneName; ++number) {
        const QString numbered =
            number == 1 ? name : name + QLatin1Char(' ') + QString::number(number);
        const std::filesystem::path file =
            folder / (numbered + QStringLiteral(".md")).toStdU16String();
        std::error_code error;
        if (std::filesystem::exists(file, error)) continue;
        Status written = writeFileAtomically(file, history::writeMarkdown(conversation));
        if (!written) return written.error();
        return file;
    }
    return {ErrorCode::FileWriteFailed, "The folder " + folder.string() +
                                            " holds too many chats of this name. Rename the chat."};
}

} // namespace cabochon
