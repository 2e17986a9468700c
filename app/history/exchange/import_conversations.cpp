#include "app/history/exchange/import_conversations.h"

#include "app/history/formats/content_hash.h"
#include "app/history/formats/new_id.h"
#include "app/history/history_database.h"

#include <algorithm>
#include <optional>
#include <set>

namespace cabochon::history {

namespace {

/// The disk is waited for once for so many messages: once for each conversation would take most of
/// the time. About 5 MB.
constexpr std::size_t kMessagesAtOnce = 2'000;

class Importer {
public:
    Importer(HistoryDatabase& history, bool dryRun) : m_history(history), m_dryRun(dryRun) {}

    /// False: it is known.
    Result<bool> add(ImportedConversation& imported);

private:
    Result<bool> isKnown(ImportedConversation& imported);
    Result<std::string> folderId(const std::string& name);

    HistoryDatabase& m_history;
    bool m_dryRun;
    std::set<std::string> m_seen; // hashes of this file
};

/// Also whether one of the same id is here: with the same words it is the same; else ours gets
/// another id.
Result<bool> Importer::isKnown(ImportedConversation& imported)
{
    if (!m_seen.insert(imported.contentHash).second) return true;
    const Result<bool> known = m_history.has(imported.contentHash);
    if (!known || *known) return known;
    const Result<StoredConversation> same = m_history.read(imported.conversation.head.id);
    if (!same && same.error().code != ErrorCode::NotFound) return same.error();
    if (!same) return false;
    if (contentHash(*same) == imported.contentHash) return true;
    giveNewIds(imported.conversation);
    return false;
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
    const Result<bool> known = isKnown(imported);
    if (!known) return known.error();
    if (*known) return false;
    if (m_dryRun) return true;
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

Result<ImportSummary> importConversations(HistoryDatabase& history,
                                          std::vector<ImportedConversation> conversations,
                                          const ImportOptions& options)
{
    Importer importer(history, options.dryRun);
    ImportSummary summary;
    bool goesOn = true;
    for (auto next = conversations.begin(); goesOn && next != conversations.end();) {
        std::optional<Transaction> all;
        if (!options.dryRun) all.emplace(history.database());
        if (all && !all->begun()) return all->begun().error();
        for (std::size_t messages = 0;
             goesOn && next != conversations.end() && messages < kMessagesAtOnce; ++next) {
            messages += next->conversation.messages.size();
            const Result<bool> added = importer.add(*next);
            if (!added) return added.error();
            ++(*added ? summary.added : summary.known);
            goesOn = !options.progress || options.progress(summary.added + summary.known);
        }
        if (!all) continue;
        if (Status kept = all->commit(); !kept) return kept.error();
    }
    return summary;
}

} // namespace cabochon::history
