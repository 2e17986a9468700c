#include "app/history/exchange/import_conversations.h"

#include "app/history/formats/content_hash.h"
#include "app/history/formats/new_id.h"
#include "app/history/history_database.h"

#include <algorithm>
#include <set>

namespace cabochon::history {

namespace {

/// The disk is waited for once for so many messages: once for each conversation would take most of
/// the time. About 5 MB.
constexpr std::size_t kMessagesAtOnce = 2'000;

class Importer {
public:
    explicit Importer(HistoryDatabase& history) : m_history(history) {}

    enum class Standing { New, NewOfTakenId, Known };
    /// How one stands to what is here and what came before it.
    Result<Standing> standingOf(const ImportedConversation& imported);
    /// False: it is known.
    Result<bool> add(ImportedConversation& imported);

private:
    Result<std::string> folderId(const std::string& name);

    HistoryDatabase& m_history;
    std::set<std::string> m_seen; // hashes of this file
};

/// Also whether one of the same id is here: with the same words it is the same.
Result<Importer::Standing> Importer::standingOf(const ImportedConversation& imported)
{
    if (!m_seen.insert(imported.contentHash).second) return Standing::Known;
    const Result<bool> known = m_history.has(imported.contentHash);
    if (!known) return known.error();
    if (*known) return Standing::Known;
    const Result<StoredConversation> same = m_history.read(imported.conversation.head.id);
    if (!same && same.error().code != ErrorCode::NotFound) return same.error();
    if (!same) return Standing::New;
    return contentHash(*same) == imported.contentHash ? Standing::Known : Standing::NewOfTakenId;
}

/// The folder of that name; it is made where there is none.
Result<std::string> Importer::folderId(const std::string& name)
{
    const Result<std::vector<Folder>> folders = m_history.folders();
    if (!folders) return folders.error();
    const auto found = std::find_if(folders->begin(), folders->end(),
                                    [&name](const Folder& folder) { return folder.name == name; });
    if (found != folders->end()) return found->id;
    const Folder folder{.id = newId(now()), .parent = {}, .name = name, .options = {}};
    if (Status saved = m_history.saveFolder(folder); !saved) return saved.error();
    return folder.id;
}

Result<bool> Importer::add(ImportedConversation& imported)
{
    const Result<Standing> standing = standingOf(imported);
    if (!standing) return standing.error();
    if (*standing == Standing::Known) return false;
    if (*standing == Standing::NewOfTakenId) giveNewIds(imported.conversation);
    StoredConversation& conversation = imported.conversation;
    if (!imported.folder.empty()) {
        Result<std::string> folder = folderId(imported.folder);
        if (!folder) return folder.error();
        conversation.head.folder = std::move(*folder);
    }
    Result<bool> added = m_history.import(conversation, imported.contentHash);
    if (added || added.error().code != ErrorCode::InvalidConversation) return added;
    // A message of it is in another conversation: it was copied there.
    giveNewIds(conversation);
    return m_history.import(conversation, imported.contentHash);
}

} // namespace

Result<ImportSummary> previewImport(HistoryDatabase& history,
                                    std::span<const ImportedConversation> conversations)
{
    Importer importer(history);
    ImportSummary summary;
    for (const ImportedConversation& imported : conversations) {
        const Result<Importer::Standing> standing = importer.standingOf(imported);
        if (!standing) return standing.error();
        ++(*standing == Importer::Standing::Known ? summary.known : summary.added);
    }
    return summary;
}

Result<ImportSummary> importConversations(HistoryDatabase& history,
                                          std::vector<ImportedConversation> conversations,
                                          const ImportOptions& options)
{
    if (options.dryRun) return previewImport(history, conversations);
    Importer importer(history);
    ImportSummary summary;
    bool goesOn = true;
    for (auto next = conversations.begin(); goesOn && next != conversations.end();) {
        Transaction all(history.database());
        if (!all.begun()) return all.begun().error();
        for (std::size_t messages = 0;
             goesOn && next != conversations.end() && messages < kMessagesAtOnce; ++next) {
            messages += next->conversation.messages.size();
            const Result<bool> added = importer.add(*next);
            if (!added) return added.error();
            ++(*added ? summary.added : summary.known);
            goesOn = !options.progress || options.progress(summary.added + summary.known);
        }
        if (Status kept = all.commit(); !kept) return kept.error();
    }
    return summary;
}

} // namespace cabochon::history
