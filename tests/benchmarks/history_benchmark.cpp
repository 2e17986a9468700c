// How long a large history takes: imports one of 100,000 messages in 2,000 conversations, one of
// which has 20,000, and measures what a person waits for, and below it the time of the processor:
// other work on the machine does not show there. The folder's disk does: /dev/shm is memory.
//   history_benchmark FOLDER [messages]
#include "app/history/exchange/import_conversations.h"
#include "app/history/formats/content_hash.h"
#include "app/history/history_recovery.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::history;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Words by their rank, as often as in any language: the n-th is said 1/n times as often as the
/// first.
class Language {
public:
    Language()
    {
        static constexpr const char* kSyllables[] = {"ba", "ri",  "to",  "ne", "lu", "sha",
                                                     "ko", "mi",  "der", "an", "el", "ti",
                                                     "vo", "gra", "pe",  "st"};
        for (unsigned i = 0; i < kWords; ++i) {
            std::string word;
            for (unsigned rest = i + 16; rest > 0; rest /= 16)
                word += kSyllables[rest % 16];
            m_words.push_back(word);
        }
    }

    const std::string& word(std::mt19937& random) const
    {
        const double at = std::generate_canonical<double, 32>(random);
        const auto rank = static_cast<std::size_t>(std::pow(double(kWords), at)) - 1;
        return m_words[std::min<std::size_t>(rank, kWords - 1)];
    }
    const std::string& at(std::size_t rank) const { return m_words[rank]; }

    std::string text(std::mt19937& random, std::size_t words) const
    {
        std::string text;
        for (std::size_t i = 0; i < words; ++i)
            text += word(random) + (random() % 12 == 0 ? ".\n" : " ");
        if (random() % 20 == 0)
            text += "\n```\nint main() { return foo_bar(x" + word(random) + "); }\n```";
        if (random() % 30 == 0) text += "日本の首都は東京です。";
        return text;
    }

private:
    static constexpr unsigned kWords = 40'000;
    std::vector<std::string> m_words;
};

StoredConversation
conversation(int number, int messages, const Language& language, std::mt19937& random)
{
    StoredConversation made;
    made.head.id = "c" + std::to_string(number);
    made.head.title = language.text(random, 4);
    made.head.used = number;
    for (int i = 0; i < messages; ++i) {
        StoredMessage& message = made.messages.emplace_back();
        message.id = made.head.id + "-" + std::to_string(i);
        message.parent = made.head.leaf;
        message.role = i % 2 == 0 ? MessageRole::User : MessageRole::Assistant;
        message.created = number;
        message.model = i % 2 == 0 ? "" : "Gemma 4 E4B";
        message.parts.push_back(
            {.text = language.text(random, i % 2 == 0 ? 5 + random() % 40 : 50 + random() % 300)});
        made.head.leaf = message.id;
    }
    return made;
}

void import(const std::filesystem::path& folder, int messages, const Language& language)
{
    std::mt19937 random(1);
    const int conversations = messages / 50, longest = messages / 5;
    const int each = (messages - longest) / (conversations - 1);
    std::vector<ImportedConversation> all;
    for (int i = 0; i < conversations; ++i) {
        ImportedConversation& made = all.emplace_back();
        made.conversation =
            conversation(i, i == conversations / 2 ? longest : each, language, random);
        made.contentHash = contentHash(made.conversation);
    }
    Result<HistoryDatabase> history = HistoryDatabase::open(folder);
    CABOCHON_CHECK(history.has_value());
    const Clock::time_point begin = Clock::now();
    const std::clock_t cpu = std::clock();
    CABOCHON_CHECK(importConversations(*history, std::move(all), {}).has_value());
    std::printf("imported in %.1f s, of the processor %.1f s\n", millisecondsSince(begin) / 1'000,
                double(std::clock() - cpu) / CLOCKS_PER_SEC);
}

void print(const char* what, std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1,
                              static_cast<std::size_t>(share * double(times.size())))];
    };
    std::printf("%-34s median %8.2f ms   p99 %8.2f ms   most %8.2f ms\n", what, at(0.5), at(0.99),
                times.back());
}

template <class Work>
void measure(const char* what, int times, Work work)
{
    std::vector<double> took, computed;
    for (int i = 0; i < times; ++i) {
        const Clock::time_point begin = Clock::now();
        const std::clock_t cpu = std::clock();
        work(i);
        took.push_back(millisecondsSince(begin));
        computed.push_back(double(std::clock() - cpu) * 1'000 / CLOCKS_PER_SEC);
    }
    print(what, std::move(took));
    print("  of the processor", std::move(computed));
}

void search(HistoryDatabase& history, const std::string& words)
{
    CABOCHON_CHECK(history.search(parseSearch(words)).has_value());
}

void measureSearches(HistoryDatabase& history, const Language& language)
{
    std::mt19937 random(2);
    const auto rare = [&] { return language.at(1'000 + random() % 30'000); };
    measure("search: common word", 100,
            [&](int i) { search(history, language.at(std::size_t(i % 50))); });
    measure("search: rare word", 100, [&](int) { search(history, rare()); });
    measure("search: two common words", 100, [&](int i) {
        search(history, language.at(std::size_t(i % 50)) + ' ' + language.at(std::size_t(i % 37)));
    });
    measure("search: common and rare word", 100,
            [&](int i) { search(history, language.at(std::size_t(i % 50)) + ' ' + rare()); });
    measure("search: two rare words", 100, [&](int) { search(history, rare() + ' ' + rare()); });
    measure("search: beginnings as typed", 100,
            [&](int i) { search(history, rare().substr(0, std::size_t(i % 5) + 1)); });
    measure("search: no hit", 100, [&](int i) { search(history, "zzyzx" + std::to_string(i)); });
    measure("search: no hit, common pieces", 100, [&](int i) {
        search(history, language.at(std::size_t(i % 50)) + language.at(std::size_t(i % 37)) + "q");
    });
    measure("search: CJK", 100, [&](int i) { search(history, i % 2 ? "首都は" : "東京です"); });
    measure("search: two CJK signs", 100, [&](int i) { search(history, i % 2 ? "首都" : "京都"); });
    measure("search: code", 100,
            [&](int i) { search(history, i % 2 ? "foo_bar(x" : "return foo"); });
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) return std::puts("history_benchmark FOLDER [messages]"), 2;
    const std::filesystem::path folder = std::filesystem::path(arguments[1]) / "history_benchmark";
    const int messages = count > 2 ? std::atoi(arguments[2]) : 100'000;
    const Language language;
    if (!std::filesystem::exists(folder)) import(folder, messages, language);
    std::printf("%d messages, %ju MB\n", messages,
                std::filesystem::file_size(folder / HistoryDatabase::kFileName) >> 20);
    measure("open and list", 10,
            [&](int) { CABOCHON_CHECK(openOrRecover(folder, 0).has_value()); });
    Result<OpenedHistory> opened = openOrRecover(folder, 0);
    HistoryDatabase& history = opened->history;
    measure("list", 20, [&](int) { CABOCHON_CHECK(history.list(Which::Present).has_value()); });
    const std::string longest = "c" + std::to_string(messages / 100);
    measure("read a conversation", 200, [&](int i) {
        CABOCHON_CHECK(history.read("c" + std::to_string(i * 7 % (messages / 50))).has_value());
    });
    measure("read the longest conversation", 10,
            [&](int) { CABOCHON_CHECK(history.read(longest).has_value()); });
    measureSearches(history, language);
    std::mt19937 random(3);
    measure("send: question and answer", 500, [&](int i) {
        const StoredConversation made = conversation(1'000'000 + i, 2, language, random);
        CABOCHON_CHECK(history.save(made.head, made.messages).has_value());
    });
    measure("daily copy", 1,
            [&](int) { CABOCHON_CHECK(history.copyTo(folder / "copy.db").has_value()); });
    return 0;
}
