#include "tests/app/history/full_disk.h"

#include "app/history/history_recovery.h"
#include "tests/support/scratch_folder.h"

#include <chrono>
#include <fstream>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace cabochon::test {

using namespace history;

namespace {

/// A disk of 32 MiB in place of the folder, for this process alone.
bool mountSmallDisk(const std::filesystem::path& folder)
{
    const auto user = getuid(), group = getgid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    std::ofstream("/proc/self/setgroups") << "deny";
    std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
    std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
    return mount("none", folder.c_str(), "tmpfs", 0, "size=32m") == 0;
}

/// Other programs take all that is left.
void fillUp(const std::filesystem::path& file)
{
    const std::uintmax_t free = std::filesystem::space(file.parent_path()).available;
    std::ofstream(file, std::ios::binary) << std::string(free, 'x');
}

void workOn(const std::filesystem::path& folder, int steps, HistoryWork& work, Findings& findings)
{
    Result<OpenedHistory> opened = openOrRecover(folder, 0);
    if (!opened) return findings.fail(opened.error().message);
    HistoryDatabase& history = opened->history;
    fillUp(folder / "others");
    int refused = 0;
    for (; findings.points < steps; ++findings.points) {
        if (findings.points == steps / 2) fillUp(folder / "more");
        const Status done = work.step(history);
        if (!done && done.error().code != ErrorCode::DiskFull) findings.fail(done.error().message);
        refused += !done;
    }
    if (std::filesystem::exists(folder / HistoryReserve::kFileName))
        findings.fail("the reserve was not given up");
    if (history.missingBytes() == 0) findings.fail("nobody was told how much is missing");
    if (refused == 0) findings.fail("the disk was not full");
    for (const char* file : {"others", "more"})
        std::filesystem::remove(folder / file);
    const auto begin = std::chrono::steady_clock::now();
    const Status again = work.step(history);
    const auto took = std::chrono::steady_clock::now() - begin;
    if (!again) findings.fail("does not go on: " + again.error().message);
    if (took > std::chrono::seconds(1)) findings.fail("takes long to go on");
    if (history.missingBytes() > 0) findings.fail("still said to be full");
    if (const std::string wrong = work.compare(history); !wrong.empty()) findings.fail(wrong);
    findings.note = std::to_string(refused) + " steps refused";
}

} // namespace

Findings fillDisk(int steps, unsigned seed)
{
    Findings findings;
    const ScratchFolder folder;
    if (!mountSmallDisk(folder.path())) {
        findings.fail("this system gives no disk of one's own");
        return findings;
    }
    HistoryWork work(seed);
    workOn(folder.path(), steps, work, findings);
    {
        Result<OpenedHistory> opened = openOrRecover(folder.path(), 0);
        const std::string wrong = opened ? work.compare(opened->history) : opened.error().message;
        if (!wrong.empty()) findings.fail("opened again: " + wrong);
    }
    umount(folder.path().c_str());
    return findings;
}

} // namespace cabochon::test
