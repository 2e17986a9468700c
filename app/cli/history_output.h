// Owns how conversations of the history and what was done with them are printed, as lines and as
// JSON.
#pragma once

#include "app/cli/console.h"
#include "app/history/exchange/import_conversations.h"
#include "app/history/formats/conversation_writers.h"
#include "app/history/search_query.h"

#include <span>
#include <string>

namespace cabochon::history {
class HistoryDatabase;
} // namespace cabochon::history

namespace cabochon::cli {

/// Names of the history's folders by id.
Result<history::FolderNames> folderNames(history::HistoryDatabase& history);
/// The conversation whose id it is, or whose id alone begins so. NotFound.
Result<history::StoredConversation> readConversation(history::HistoryDatabase& history,
                                                     const std::string& id);

/// "1 conversation", "2 conversations".
std::string counted(std::size_t count, const std::string& what);

std::string headLine(const history::ConversationHead& head);
Json headsJson(std::span<const history::ConversationHead> heads,
               const history::FolderNames& folders);
/// As in our export.
Json conversationJson(const history::StoredConversation& conversation,
                      const history::FolderNames& folders);
std::string hitLine(const history::SearchHit& hit);
Json hitsJson(std::span<const history::SearchHit> hits);
std::string
importText(const history::ImportReport& report, const history::ImportSummary& summary, bool dryRun);
Json importJson(const history::ImportReport& report,
                const history::ImportSummary& summary,
                bool dryRun);

} // namespace cabochon::cli
