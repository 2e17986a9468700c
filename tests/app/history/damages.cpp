#include "tests/app/history/damages.h"

#include "app/history/history_recovery.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/scratch_folder.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace cabochon::test {

using namespace history;

namespace {

constexpr int kMessagesPerConversation = 20;

/// The text of a message, long or short; its words say which message it is.
std::string textOf(int number)
{
    std::string text = "text " + std::to_string(number) + ' ';
    for (int word = 0; word < (number % 40 == 0 ? 2'000 : number * 7 % 120); ++word)
        text += "word" + std::to_string((number + word * 13) % 3'000) + ' ';
    return text;
}

/// The bytes of a history of so many messages, whose texts are short, long and very long.
std::string makeHistory(int messages)
{
    const ScratchFolder folder;
    {
        HistoryDatabase history = openHistory(folder.path());
        std::vector<StoredMessage> said;
        std::string parent;
        for (int i = 0; i < messages; ++i) {
            said.push_back(message("m" + std::to_string(i), parent, MessageRole::User, textOf(i)));
            parent = said.back().id;
            if (i % kMessagesPerConversation < kMessagesPerConversation - 1) continue;
            const std::string id = "c" + std::to_string(i);
            CABOCHON_CHECK(history.save(head(id, "About " + id, parent), said).has_value());
            said.clear();
            parent.clear();
        }
    }
    return bytesOf(folder.path() / HistoryDatabase::kFileName);
}

/// Where the bytes of each text lie that lies in one place.
std::vector<std::size_t> placesOf(const std::string& bytes)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; (at = bytes.find("text ", at)) != std::string::npos; ++at) {
        int number = 0;
        if (std::sscanf(bytes.c_str() + at, "text %d", &number) != 1) continue;
        const std::string text = textOf(number);
        if (bytes.compare(at, text.size(), text) == 0) places.push_back(at);
    }
    return places;
}

struct Damage {
    std::string what;
    std::size_t begin; // of pages that are not as they were
    std::size_t end;
};

Damage spoil(std::string& bytes, std::mt19937& random)
{
    const std::size_t place = random() % bytes.size();
    const std::size_t page = place / kPage * kPage;
    const std::string at = " at " + std::to_string(place);
    switch (random() % 5) {
    case 0:
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page), kPage, '\0');
        return {"page zeroed" + at, page, page + kPage};
    case 1: {
        const std::size_t size = std::min<std::size_t>(random() % 600 + 1, bytes.size() - place);
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(place), size, '\0');
        return {"zeroed" + at, page, page + 2 * kPage};
    }
    case 2:
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
        return {"bit turned" + at, page, page + kPage};
    case 3:
        for (std::size_t i = page; i < page + kPage; ++i)
            bytes[i] = static_cast<char>(random());
        return {"page of noise" + at, page, page + kPage};
    default:
        const std::size_t size = bytes.size();
        bytes.resize(place);
        return {"cut" + at, page, size};
    }
}

bool isAsWritten(const StoredMessage& message)
{
    int number = 0;
    return message.parts.size() == 1 &&
           std::sscanf(message.parts[0].text.c_str(), "text %d", &number) == 1 &&
           message.parts[0].text == textOf(number);
}

/// Opens and reads everything as the program does; what is damaged on the way is recovered. Gives
/// the number of messages that are as they were.
Result<std::int64_t> messagesAfter(const std::filesystem::path& folder, bool& recovered)
{
    Result<OpenedHistory> opened = openOrRecover(folder, 0);
    if (!opened) return opened.error();
    recovered = opened->recovery.has_value();
    const auto readable = [](HistoryDatabase& history) -> Result<std::int64_t> {
        const Result<Conversations> all = readAll(history);
        if (!all) return all.error();
        std::int64_t count = 0;
        for (const auto& [id, conversation] : *all)
            count += std::ranges::count_if(conversation.messages, isAsWritten);
        return count;
    };
    Result<std::int64_t> count = readable(opened->history);
    if (count || count.error().code != ErrorCode::HistoryDamaged) return count;
    opened = Error{};
    Result<OpenedHistory> again = recoverHistory(folder, 0);
    if (!again) return again.error();
    recovered = again->recovery.has_value();
    const Result<std::vector<std::string>> problems = again->history.check();
    if (!problems) return problems.error();
    if (!problems->empty()) return {ErrorCode::Internal, "recovered, but: " + problems->front()};
    return readable(again->history);
}

} // namespace

Findings damageFiles(int damages, unsigned seed)
{
    return damageFilesOf(2'000, damages, seed);
}

Findings damageFilesOf(int messages, int damages, unsigned seed)
{
    Findings findings;
    std::mt19937 random(seed);
    const std::string whole = makeHistory(messages);
    const std::vector<std::size_t> places = placesOf(whole);
    int recoveries = 0;
    double worst = 1;
    for (; findings.points < damages; ++findings.points) {
        std::string bytes = whole;
        const Damage damage = spoil(bytes, random);
        const ScratchFolder folder;
        std::ofstream(folder.path() / HistoryDatabase::kFileName, std::ios::binary) << bytes;
        bool recovered = false;
        const Result<std::int64_t> count = messagesAfter(folder.path(), recovered);
        recoveries += recovered;
        const std::string where = "damage " + std::to_string(findings.points) + ", " + damage.what;
        if (!count) {
            findings.fail(where + ": " + count.error().message);
            continue;
        }
        const auto outside = std::ranges::count_if(places, [&](std::size_t place) {
            return place / kPage * kPage < damage.begin || place >= damage.end;
        });
        const double share = outside > 0 ? static_cast<double>(*count) / double(outside) : 1;
        worst = std::min(worst, share);
        if (share < 0.95) {
            findings.fail(where + ": " + std::to_string(*count) + " messages are left of " +
                          std::to_string(outside) + " outside of it");
        }
    }
    findings.note = std::to_string(whole.size() >> 10) + " KiB, " + std::to_string(recoveries) +
                    " recoveries, at least " + std::to_string(static_cast<int>(worst * 1'000)) +
                    " of 1000 messages outside of the damage";
    return findings;
}

} // namespace cabochon::test
