// Owns short ways of making conversations, and of looking for them, for tests of the history.
#pragma once

#include "app/history/history_database.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::test {

inline constexpr std::int64_t kDay = 86'400'000; // milliseconds
inline constexpr std::size_t kPage = 4'096;      // bytes, of SQLite

inline history::StoredMessage
message(std::string id, std::string parent, MessageRole role, std::string text)
{
    history::StoredMessage made;
    made.id = std::move(id);
    made.parent = std::move(parent);
    made.role = role;
    made.created = 1'000;
    made.parts.push_back({.text = std::move(text)});
    return made;
}

inline history::ConversationHead
head(std::string id, std::string title, std::string leaf, std::int64_t used = 1'000)
{
    history::ConversationHead made;
    made.id = std::move(id);
    made.title = std::move(title);
    made.leaf = std::move(leaf);
    made.created = 500;
    made.used = used;
    return made;
}

/// A question and its answer, as the conversation `id`.
inline history::StoredConversation
exchange(const std::string& id, const std::string& question, const std::string& answer)
{
    history::StoredConversation made;
    made.head = head(id, question.substr(0, 40), id + "-answer");
    made.messages = {message(id + "-question", "", MessageRole::User, question),
                     message(id + "-answer", id + "-question", MessageRole::Assistant, answer)};
    return made;
}

/// The history of a folder; the test ends where it cannot be opened.
inline history::HistoryDatabase openHistory(const std::filesystem::path& folder)
{
    Result<history::HistoryDatabase> opened = history::HistoryDatabase::open(folder);
    CABOCHON_CHECK(opened.has_value());
    return std::move(*opened);
}

inline std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Ids of the conversations in which the words were found, each once, in order.
inline std::vector<std::string> found(history::HistoryDatabase& history, std::string_view words)
{
    const auto hits = history.search(history::parseSearch(words));
    CABOCHON_CHECK(hits.has_value());
    std::vector<std::string> ids;
    for (const history::SearchHit& hit : *hits) {
        if (std::find(ids.begin(), ids.end(), hit.conversation) == ids.end())
            ids.push_back(hit.conversation);
    }
    return ids;
}

} // namespace cabochon::test
