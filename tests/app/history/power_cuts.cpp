#include "tests/app/history/power_cuts.h"

#include "tests/support/simulated_disk.h"

namespace cabochon::test {

using namespace history;

namespace {

constexpr const char* kSimulatedFolder = "/simulated";
constexpr int kSteps = 10;

/// Opens a history whose log is carried over often, so that this is cut, too.
Result<HistoryDatabase> openOn(const SimulatedDisk& disk)
{
    Result<HistoryDatabase> history = HistoryDatabase::open(kSimulatedFolder, disk.name());
    if (!history) return history;
    const Status set = history->database().execute("PRAGMA wal_autocheckpoint=25");
    if (!set) return set.error();
    return history;
}

/// Opens, works and closes, until the power goes.
void workOn(const SimulatedDisk& disk, HistoryWork& work)
{
    Result<HistoryDatabase> history = openOn(disk);
    for (int step = 0; history && step < kSteps; ++step) {
        if (!work.step(*history)) return;
    }
}

std::string compareOn(const SimulatedDisk& disk, HistoryWork& work)
{
    Result<HistoryDatabase> history = openOn(disk);
    if (!history) return "does not open: " + history.error().message;
    const std::string difference = work.compare(*history);
    work.accept(*history);
    if (!difference.empty()) return difference;
    const Status further = work.step(*history);
    return further ? std::string() : "goes on no more: " + further.error().message;
}

int operationsOf(SimulatedDisk& disk, const SimulatedDisk::Files& start, unsigned seed)
{
    disk.load(start);
    HistoryWork work(seed);
    workOn(disk, work);
    return disk.operations();
}

} // namespace

Findings cutPower(int points, unsigned seed)
{
    Findings findings;
    SimulatedDisk disk("simulated");
    std::mt19937 random(seed);
    (void)openOn(disk);
    const SimulatedDisk::Files made = disk.image();
    const SimulatedDisk::Files empty;
    while (findings.points < points) {
        const unsigned one = random();
        const SimulatedDisk::Files& start = random() % 8 == 0 ? empty : made;
        const int operations = operationsOf(disk, start, one);
        for (int i = 0; i < 10 && findings.points < points; ++i, ++findings.points) {
            disk.load(start);
            const int cut = static_cast<int>(random() % static_cast<unsigned>(operations));
            disk.cutAt(cut);
            HistoryWork work(one);
            workOn(disk, work);
            disk.startAgain(random);
            const std::string difference = compareOn(disk, work);
            if (!difference.empty()) {
                findings.fail("work " + std::to_string(one) + ", cut before operation " +
                              std::to_string(cut) + ": " + difference);
            }
        }
    }
    return findings;
}

} // namespace cabochon::test
