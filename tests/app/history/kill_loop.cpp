#include "tests/app/history/kill_loop.h"

#include "app/history/history_recovery.h"
#include "tests/support/scratch_folder.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace cabochon::test {

using namespace history;

namespace {

constexpr int kKillsPerHistory = 50;  // a small one is soon checked
constexpr int kLongestLife = 30'000;  // microseconds
constexpr int kLongestStart = 10'000; // milliseconds

/// The newest acknowledged growth of each conversation.
using Acknowledged = std::map<int, int>;

/// Starts the writer, kills it `life` microseconds after its first words, or after its start, and
/// gives what it printed; nothing: it could not be started.
std::string outputOfKilled(
    const std::string& writer, const std::string& folder, int first, int life, bool afterWords)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return {};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::string number = std::to_string(first);
    std::string program = writer, place = folder;
    char* arguments[] = {program.data(), place.data(), number.data(), nullptr};
    pid_t child = 0;
    const int error = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string output;
    if (error == 0) {
        pollfd words{ends[0], POLLIN, 0};
        if (afterWords) poll(&words, 1, kLongestStart);
        std::this_thread::sleep_for(std::chrono::microseconds(life));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        char bytes[4'096];
        for (ssize_t got = 0; (got = read(ends[0], bytes, sizeof bytes)) > 0;)
            output.append(bytes, static_cast<std::size_t>(got));
        output += '\n';
    }
    close(ends[0]);
    return output;
}

/// Lines "ack NUMBER GROWTH": each came whole, as pipes give what is short.
void readAcknowledged(const std::string& output, Acknowledged& acknowledged)
{
    std::istringstream lines(output);
    for (std::string line; std::getline(lines, line);) {
        int number = 0, growth = 0;
        if (std::sscanf(line.c_str(), "ack %d %d", &number, &growth) == 2)
            acknowledged[number] = growth;
    }
}

std::string compare(HistoryDatabase& history, const Acknowledged& acknowledged, int first)
{
    for (auto one = acknowledged.lower_bound(first); one != acknowledged.end(); ++one) {
        const auto& [number, growth] = *one;
        const std::string id = "c" + std::to_string(number);
        const Result<StoredConversation> read = history.read(id);
        if (!read) return "lost: " + id + ": " + read.error().message;
        if (read->messages.size() != 2) return "messages are missing in " + id;
        const std::string& text = read->messages[1].parts.front().text;
        const bool next = growth < kGrowths && text == writtenAnswer(number, growth + 1);
        if (text != writtenAnswer(number, growth) && !next) return "other words in " + id;
    }
    const Result<std::vector<std::string>> problems = history.check();
    if (!problems) return problems.error().message;
    return problems->empty() ? std::string() : problems->front();
}

} // namespace

std::string writtenAnswer(int number, int growths)
{
    std::string text;
    for (int i = 0; i < growths * (number % 7 + 1) * 20; ++i)
        text += "word" + std::to_string((number * 31 + i) % 997) + ' ';
    return text;
}

Findings killWriters(const std::filesystem::path& writer, int kills, unsigned seed)
{
    Findings findings;
    std::mt19937 random(seed);
    std::size_t written = 0;
    while (findings.points < kills) {
        const ScratchFolder folder;
        Acknowledged acknowledged;
        int first = 1;
        for (int i = 0; i < kKillsPerHistory && findings.points < kills; ++i, ++findings.points) {
            const bool afterWords = random() % 4 > 0;
            const int life = static_cast<int>(random() % kLongestLife);
            const std::string output =
                outputOfKilled(writer.string(), folder.path().string(), first, life, afterWords);
            if (output.empty()) return findings.fail("the writer does not start"), findings;
            readAcknowledged(output, acknowledged);
            Result<OpenedHistory> opened = openOrRecover(folder.path(), 0);
            std::string wrong =
                opened ? compare(opened->history, acknowledged, first) : opened.error().message;
            if (opened && opened->recovery) wrong = "it had to be recovered";
            if (!wrong.empty())
                findings.fail("kill " + std::to_string(findings.points) + ": " + wrong);
            first = (acknowledged.empty() ? 0 : acknowledged.rbegin()->first) + 2;
        }
        written += acknowledged.size();
        Result<OpenedHistory> opened = openOrRecover(folder.path(), 0);
        const std::string wrong =
            opened ? compare(opened->history, acknowledged, 0) : opened.error().message;
        if (!wrong.empty()) findings.fail("in the end: " + wrong);
    }
    findings.note = std::to_string(written) + " conversations acknowledged";
    return findings;
}

} // namespace cabochon::test
