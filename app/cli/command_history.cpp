// `history`: the window's conversations without the window.
#include "app/cli/command.h"
#include "app/cli/history_export.h"
#include "app/cli/history_output.h"
#include "app/cli/interrupt.h"
#include "app/cli/user_folders.h"
#include "app/history/exchange/import_conversations.h"
#include "app/history/formats/read_conversations.h"
#include "app/history/history_database.h"
#include "app/history/history_recovery.h"

#include <algorithm>
#include <array>

namespace cabochon::cli {

namespace {

using history::HistoryDatabase;

/// One call: what was asked of the history in a folder.
struct Call {
    const Options& options;
    std::span<const std::string> arguments; // behind the action
    const std::filesystem::path& folder;
    Console& console;
};

using Action = Result<ExitCode> (*)(const Call& call);

Result<HistoryDatabase> openHistory(const Call& call)
{
    Result<HistoryDatabase> opened = HistoryDatabase::open(call.folder);
    if (opened && !opened->readOnlyReason().empty()) call.console.note(opened->readOnlyReason());
    return opened;
}

/// Makes no file where none is.
Result<HistoryDatabase> openToRead(const Call& call)
{
    std::error_code unknown;
    if (std::filesystem::exists(call.folder / HistoryDatabase::kFileName, unknown) || unknown)
        return openHistory(call);
    call.console.note("There is no history in " + call.folder.string() + " yet.");
    return HistoryDatabase::withoutFile();
}

Result<ExitCode> list(const Call& call)
{
    Result<HistoryDatabase> history = openToRead(call);
    if (!history) return history.error();
    Result<std::vector<history::ConversationHead>> heads = history->list(history::Which::Present);
    if (!heads) return heads.error();
    Result<history::FolderNames> folders = folderNames(*history);
    if (!folders) return folders.error();
    if (call.console.json()) {
        call.console.print(headsJson(*heads, *folders));
        return ExitCode::Done;
    }
    for (const history::ConversationHead& head : *heads)
        call.console.write(headLine(head));
    if (heads->empty()) call.console.note("There are no conversations yet.");
    return ExitCode::Done;
}

Result<ExitCode> show(const Call& call)
{
    if (call.arguments.size() != 1) {
        return {ErrorCode::Usage, "show takes one id. `history list` names them."};
    }
    Result<HistoryDatabase> history = openToRead(call);
    if (!history) return history.error();
    Result<history::StoredConversation> conversation =
        readConversation(*history, call.arguments[0]);
    if (!conversation) return conversation.error();
    Result<history::FolderNames> folders = folderNames(*history);
    if (!folders) return folders.error();
    if (call.console.json())
        call.console.print(conversationJson(*conversation, *folders));
    else
        call.console.write(history::writePlainText(*conversation, {.thoughts = true}));
    return ExitCode::Done;
}

Result<ExitCode> search(const Call& call)
{
    std::string words;
    for (const std::string& word : call.arguments)
        words += (words.empty() ? "" : " ") + word;
    const history::SearchQuery query = history::parseSearch(words);
    if (query.words.empty()) {
        return {ErrorCode::Usage,
                "What is to be found is missing. Write: history search TEXT. Filters as "
                "role:user only narrow a search."};
    }
    Result<HistoryDatabase> history = openToRead(call);
    if (!history) return history.error();
    const Result<std::vector<history::SearchHit>> hits = history->search(query);
    if (!hits) return hits.error();
    if (call.console.json()) {
        call.console.print(hitsJson(*hits));
        return ExitCode::Done;
    }
    for (const history::SearchHit& hit : *hits)
        call.console.write(hitLine(hit));
    if (hits->empty()) call.console.note("Nothing was found.");
    return ExitCode::Done;
}

Result<ExitCode> exportTo(const Call& call)
{
    Result<ExportOrder> order = readExportOrder(call.options, call.arguments);
    if (!order) return order.error();
    Result<HistoryDatabase> history = openToRead(call);
    if (!history) return history.error();
    const Result<std::size_t> count = exportConversations(*history, *order, call.console);
    if (!count) return count.error();
    const std::string path = order->path.string();
    if (call.console.json()) {
        call.console.print({{"exported", *count}, {"path", path}, {"format", order->format}});
    } else if (!path.empty()) {
        call.console.note(counted(*count, "conversation") + " written to " + path + ".");
    }
    return ExitCode::Done;
}

/// A file in which nothing is sound is an error; with anything sound in it, problems are told.
Result<ExitCode> importFrom(const Call& call)
{
    if (call.arguments.size() != 1) {
        return {ErrorCode::Usage, "import takes one file. Write: history import FILE."};
    }
    Result<history::ImportReport> report = history::readConversations(call.arguments[0]);
    if (!report) return report.error();
    const std::size_t found = report->conversations.size();
    if (found == 0 && !report->problems.empty()) {
        const history::ImportProblem& first = report->problems.front();
        return {ErrorCode::InvalidConversation, "No conversation of the file is sound. " +
                                                    first.where + ": " + first.what +
                                                    " Export the conversations again."};
    }
    history::ImportOptions options;
    options.dryRun = call.options.has("dry-run");
    options.progress = [&](std::size_t done) {
        call.console.progress("Importing", double(done) / double(found));
        return !interruptFlag().requested();
    };
    Result<HistoryDatabase> history = options.dryRun ? openToRead(call) : openHistory(call);
    if (!history) return history.error();
    const Result<history::ImportSummary> summary =
        history::importConversations(*history, std::move(report->conversations), options);
    call.console.endProgress();
    if (!summary) return summary.error();
    if (summary->added + summary->known < found) {
        return {ErrorCode::Cancelled, "The import was stopped by Ctrl-C after " +
                                          counted(summary->added, "conversation") +
                                          ". Run it again for the rest."};
    }
    if (call.console.json())
        call.console.print(importJson(*report, *summary, options.dryRun));
    else
        call.console.write(importText(*report, *summary, options.dryRun));
    return ExitCode::Done;
}

Result<ExitCode> check(const Call& call)
{
    Result<HistoryDatabase> history = openToRead(call);
    if (!history) return history.error();
    const Result<std::vector<std::string>> problems = history->check();
    if (!problems) return problems.error();
    const Result<history::HistoryCounts> counts = history->counts();
    if (!counts) return counts.error();
    if (!problems->empty()) {
        if (!call.console.json())
            for (const std::string& problem : *problems)
                call.console.note(problem);
        return {ErrorCode::HistoryDamaged, "The history is damaged: " + problems->front()};
    }
    if (call.console.json()) {
        call.console.print({{"sound", true},
                            {"conversations", counts->conversations},
                            {"messages", counts->messages}});
    } else {
        call.console.write(
            "The history is sound: " + counted(std::size_t(counts->conversations), "conversation") +
            ", " + counted(std::size_t(counts->messages), "message") + ".\n");
    }
    return ExitCode::Done;
}

/// What is wrong, and where the repaired copy is; the history itself stays as it is.
Error withRepairedCopy(const std::filesystem::path& folder, const Error& damage)
{
    const std::filesystem::path copy = folder / "history.repaired.db";
    const Result<history::Recovery> repaired =
        history::repairInto(folder / HistoryDatabase::kFileName, copy);
    if (!repaired) {
        return {damage.code,
                damage.message + " It could not be repaired: " + repaired.error().message};
    }
    return {damage.code, damage.message + " A repaired copy with " +
                             std::to_string(repaired->messages) + " of about " +
                             std::to_string(repaired->about) + " messages is " + copy.string() +
                             ". Start the window: it takes over what can be read."};
}

constexpr std::array<std::pair<std::string_view, Action>, 6> kActions{{{"list", list},
                                                                       {"show", show},
                                                                       {"search", search},
                                                                       {"export", exportTo},
                                                                       {"import", importFrom},
                                                                       {"check", check}}};

Result<ExitCode> runHistory(const Options& options, Console& console)
{
    const std::span<const std::string> positional = options.positional();
    const auto action = std::find_if(kActions.begin(), kActions.end(), [&](const auto& known) {
        return !positional.empty() && known.first == positional[0];
    });
    if (action == kActions.end()) {
        return {ErrorCode::Usage,
                (positional.empty() ? std::string("What to do is missing.")
                                    : "history has no action \"" + positional[0] + "\".") +
                    " Write list, show, search, export, import or check."};
    }
    const std::filesystem::path folder =
        options.has("data-dir") ? std::filesystem::path(*options.text("data-dir")) : dataFolder();
    Result<ExitCode> done = action->second({options, positional.subspan(1), folder, console});
    if (done || done.error().code != ErrorCode::HistoryDamaged) return done;
    if (action->first == "check") return withRepairedCopy(folder, done.error());
    return {ErrorCode::HistoryDamaged,
            done.error().message + " `history check` makes a copy of what can be read."};
}

} // namespace

Command historyCommand()
{
    return {.name = "history",
            .summary = "The window's conversations: list, show, search, export, import, check.",
            .synopsis = "list | show ID | search TEXT | export [ID...] --out PATH | "
                        "import FILE [--dry-run] | check",
            .example = "cabochon-cli history import conversations.json --dry-run",
            .options = {{"data-dir", "DIR", "where history.db is (default: the application's)"},
                        {"format", "NAME", "of an export: json or markdown (default: json)"},
                        {"out", "PATH", "where an export goes; a folder for several as markdown"},
                        {"dry-run", "", "say what an import would bring, change nothing"}},
            .positional = 10'000,
            .run = runHistory};
}

} // namespace cabochon::cli
