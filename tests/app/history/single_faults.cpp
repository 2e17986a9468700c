#include "tests/app/history/single_faults.h"

#include "app/history/history_backups.h"
#include "app/history/history_recovery.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/faulty_sqlite.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <array>

namespace cabochon::test {

using namespace history;

namespace {

using Path = std::filesystem::path;

Status saveOne(HistoryDatabase& history, const std::string& id)
{
    const StoredConversation made = exchange(id, "Why, fox?", "Because of the renard.");
    return history.save(made.head, made.messages);
}

/// Something that a person does, on a history of three conversations.
struct Scenario {
    const char* name;
    Status (*run)(HistoryDatabase& history, const Path& folder);
};

Status editBranch(HistoryDatabase& history, const Path&)
{
    Result<StoredConversation> read = history.read("a");
    if (!read) return read.error();
    read->messages.push_back(message("edit", "", MessageRole::User, "What else?"));
    read->messages[1].parts[0].text = "Said otherwise.";
    read->head.leaf = "edit";
    return history.save(read->head, read->messages);
}

Status search(HistoryDatabase& history, const Path&)
{
    for (const char* words : {"fox", "xyzzy", "ren"}) {
        const Result<std::vector<SearchHit>> hits = history.search(parseSearch(words));
        if (!hits) return hits.error();
    }
    return {};
}

Status removeOne(HistoryDatabase& history, const Path&)
{
    const std::array ids{std::string("b")};
    return history.removeForGood(ids);
}

Status backUp(HistoryDatabase& history, const Path& folder)
{
    const Result<bool> made = backUpDaily(history, folder, 86'400'000);
    return made ? Status() : made.error();
}

Status send(HistoryDatabase& history, const Path&)
{
    return saveOne(history, "d");
}

Status import(HistoryDatabase& history, const Path&)
{
    const Result<bool> done = history.import(exchange("e", "Came", "from elsewhere"), "hash");
    return done ? Status() : done.error();
}

Status openOnly(HistoryDatabase&, const Path&)
{
    return {};
}

constexpr Scenario kScenarios[] = {
    {"send", send},     {"edit a branch", editBranch}, {"remove", removeOne},
    {"search", search}, {"back up", backUp},           {"import", import},
    {"open", openOnly},
};

/// Faults of files or of memory.
struct Faults {
    std::function<void(int)> failAt;
    std::function<int()> count;
};

/// The folder as each run finds it: closed, with a copy of the day before.
void prepare(const Path& folder)
{
    HistoryDatabase history = openHistory(folder);
    for (const char* id : {"a", "b", "c"})
        CABOCHON_CHECK(saveOne(history, id).has_value());
    CABOCHON_CHECK(backUpDaily(history, folder, 0).has_value());
}

void copyFolder(const Path& from, const Path& to)
{
    std::filesystem::remove_all(to);
    std::filesystem::copy(from, to);
}

/// Opens and runs the scenario with a fault; its error, if it noticed.
Status runWith(const Scenario& scenario, const Path& folder, const Faults& faults, int failing)
{
    const bool opens = scenario.run == openOnly;
    if (opens) faults.failAt(failing);
    Status done;
    {
        Result<HistoryDatabase> history = HistoryDatabase::open(folder);
        if (!history) done = history.error();
        if (history && !opens) faults.failAt(failing);
        if (history) done = scenario.run(*history, folder);
    } // closing meets the fault, too
    return done;
}

Conversations contentOf(const Path& folder)
{
    HistoryDatabase history = openHistory(folder);
    Result<Conversations> all = readAll(history);
    CABOCHON_CHECK(all.has_value());
    return std::move(*all);
}

std::string
verify(const Path& folder, bool done, const Conversations& before, const Conversations& after)
{
    Result<HistoryDatabase> history = HistoryDatabase::open(folder);
    if (!history) return "does not open: " + history.error().message;
    const Result<Conversations> now = readAll(*history);
    if (!now) return "unreadable: " + now.error().message;
    if (done && *now != after) return "it said that it was done, and it is not";
    if (*now != before && *now != after) return "neither as before nor as wanted";
    const Result<std::vector<std::string>> problems = history->check();
    if (!problems) return problems.error().message;
    if (!problems->empty()) return problems->front();
    for (const Backup& backup : listBackups(folder)) {
        Result<Database> copy = Database::open(backup.file, Access::Unchanging, 0);
        if (!copy || !copy->number("SELECT count(*) FROM parts"))
            return "a copy is damaged: " + backup.name;
    }
    return listBackups(folder).empty() ? "no copy is left" : std::string();
}

void runScenario(const Scenario& scenario, const Faults& faults, int points, Findings& findings)
{
    const ScratchFolder scratch;
    const Path start = scratch.path() / "start", folder = scratch.path() / "work";
    faults.failAt(-1);
    prepare(start);
    const Conversations before = contentOf(start);
    copyFolder(start, folder);
    CABOCHON_CHECK(runWith(scenario, folder, faults, -1).has_value());
    const int operations = faults.count();
    const Conversations after = contentOf(folder);
    const int step = points > 0 ? std::max(1, operations / points) : 1;
    for (int failing = 0; failing < operations; failing += step, ++findings.points) {
        copyFolder(start, folder);
        const Status done = runWith(scenario, folder, faults, failing);
        faults.failAt(-1);
        const std::string wrong = verify(folder, done.has_value(), before, after);
        if (wrong.empty()) continue;
        findings.fail(std::string(scenario.name) + ", operation " + std::to_string(failing) +
                      " of " + std::to_string(operations) + ": " + wrong);
    }
}

Findings runAll(const Faults& faults, int points)
{
    Findings findings;
    const int each = points > 0 ? std::max(1, points / static_cast<int>(std::size(kScenarios))) : 0;
    for (const Scenario& scenario : kScenarios)
        runScenario(scenario, faults, each, findings);
    return findings;
}

} // namespace

Findings failFiles(int points, unsigned)
{
    FaultyFiles files;
    return runAll({[&](int n) { files.failAt(n); }, [&] { return files.operations(); }}, points);
}

Findings failMemory(int points, unsigned)
{
    FaultyMemory memory;
    return runAll({[&](int n) { memory.failAt(n); }, [&] { return memory.requests(); }}, points);
}

} // namespace cabochon::test
