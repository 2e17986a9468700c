#include "app/cli/history_output.h"

#include "app/history/formats/file_times.h"
#include "app/history/formats/shown_branch.h"
#include "app/history/formats/stored_names.h"
#include "app/history/history_database.h"
#include "engine/text/json_document.h"

namespace cabochon::cli {

namespace {

/// An empty time is null.
Json timeJson(std::int64_t milliseconds)
{
    const std::string text = history::textOfTime(milliseconds);
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace

Result<history::FolderNames> folderNames(history::HistoryDatabase& history)
{
    const Result<std::vector<history::Folder>> folders = history.folders();
    if (!folders) return folders.error();
    history::FolderNames names;
    for (const history::Folder& folder : *folders)
        names.emplace(folder.id, folder.name);
    return names;
}

Result<history::StoredConversation> readConversation(history::HistoryDatabase& history,
                                                     const std::string& id)
{
    Result<history::StoredConversation> exact = history.read(id);
    if (exact || exact.error().code != ErrorCode::NotFound || id.empty()) return exact;
    const Result<std::vector<history::ConversationHead>> heads = history.list(history::Which::All);
    if (!heads) return heads.error();
    const history::ConversationHead* found = nullptr;
    for (const history::ConversationHead& head : *heads) {
        if (!head.id.starts_with(id)) continue;
        if (found) {
            return {ErrorCode::Usage, "Several ids begin with " + id + ". Give more of it."};
        }
        found = &head;
    }
    if (found) return history.read(found->id);
    return {ErrorCode::NotFound, "No conversation has an id that begins with " + id +
                                     ". `history list` names them all."};
}

std::string counted(std::size_t count, const std::string& what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string headLine(const history::ConversationHead& head)
{
    std::string line = head.id + "  " + history::readableTime(head.used) + "  " + head.title;
    if (head.pinned) line += "  [pinned]";
    if (head.archived) line += "  [archived]";
    for (const std::string& tag : head.tags)
        line += "  #" + tag;
    return line + "\n";
}

Json headsJson(std::span<const history::ConversationHead> heads,
               const history::FolderNames& folders)
{
    Json list = Json::array();
    for (const history::ConversationHead& head : heads) {
        const auto folder = folders.find(head.folder);
        list.push_back({{"id", head.id},
                        {"title", head.title},
                        {"created", timeJson(head.created)},
                        {"used", timeJson(head.used)},
                        {"folder", folder == folders.end() ? Json(nullptr) : Json(folder->second)},
                        {"tags", head.tags},
                        {"pinned", head.pinned},
                        {"archived", head.archived},
                        {"source", head.source.empty() ? Json(nullptr) : Json(head.source)}});
    }
    return {{"conversations", list}};
}

Json conversationJson(const history::StoredConversation& conversation,
                      const history::FolderNames& folders)
{
    Result<Json> document =
        engine::readJsonDocument(history::writeJsonExport({&conversation, 1}, folders));
    CABOCHON_CHECK(document.has_value()); // we have just written it
    return std::move((*document)["chats"][0]);
}

std::string hitLine(const history::SearchHit& hit)
{
    std::string line =
        hit.conversation + "  " + history::readableTime(hit.created) + "  " + hit.title;
    if (!hit.message.empty())
        line += "\n  " + std::string(history::nameOf(hit.role)) + ": " + hit.snippet.text;
    return line + "\n";
}

Json hitsJson(std::span<const history::SearchHit> hits)
{
    Json list = Json::array();
    for (const history::SearchHit& hit : hits) {
        Json marks = Json::array();
        for (const history::Snippet::Mark& mark : hit.snippet.marks)
            marks.push_back({mark.begin, mark.begin + mark.size});
        const bool inTitle = hit.message.empty();
        list.push_back({{"conversation", hit.conversation},
                        {"title", hit.title},
                        {"message", inTitle ? Json(nullptr) : Json(hit.message)},
                        {"role", inTitle ? Json(nullptr) : Json(history::nameOf(hit.role))},
                        {"created", timeJson(hit.created)},
                        {"text", hit.snippet.text},
                        {"marks", marks}});
    }
    return {{"hits", list}};
}

std::string
importText(const history::ImportReport& report, const history::ImportSummary& summary, bool dryRun)
{
    std::string text = counted(summary.added, "conversation") +
                       (dryRun ? " would be imported" : " imported") +
                       (report.source.empty() ? "" : " from " + report.source) + ", " +
                       std::to_string(summary.known) + " here already.\n";
    if (report.missingFiles > 0) {
        text += counted(report.missingFiles, "attached file") +
                " missing from the export: of them only the names are kept.\n";
    }
    for (const history::ImportProblem& problem : report.problems)
        text += "Left out: " + problem.where + ": " + problem.what + "\n";
    return text;
}

Json importJson(const history::ImportReport& report,
                const history::ImportSummary& summary,
                bool dryRun)
{
    Json problems = Json::array();
    for (const history::ImportProblem& problem : report.problems)
        problems.push_back({{"where", problem.where}, {"what", problem.what}});
    return {{"source", report.source.empty() ? Json(nullptr) : Json(report.source)},
            {"dry_run", dryRun},
            {"imported", summary.added},
            {"duplicates", summary.known},
            {"missing_files", report.missingFiles},
            {"problems", problems}};
}

} // namespace cabochon::cli
