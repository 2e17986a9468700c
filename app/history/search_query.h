// Owns what is looked for in the history and what is found: words, filters, and the places where
// the words stand.
#pragma once

#include "app/conversation/message_kinds.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::history {

struct SearchQuery {
    std::string words{}; // every word must be there; the last one may go on
    std::optional<MessageRole> role{};
    std::int64_t after = 0;  // milliseconds since 1970, inclusive
    std::int64_t before = 0; // exclusive; 0: no bound
    std::string tag{};
    std::string folder{}; // name
    std::optional<bool> pinned{};
    std::optional<bool> archived{};
    bool thoughts = false;  // also what was thought
    std::size_t most = 100; // hits

    /// Whether it asks for nothing; filters alone ask for conversations.
    bool isEmpty() const
    {
        return words.empty() && tag.empty() && folder.empty() && !pinned && !archived &&
               after == 0 && before == 0;
    }
};

/// Reads "role:user before:2026-05-01 tag:tax receipt": filters in any place, the rest are words.
/// What is no filter is a word. Dates are days of the local calendar.
SearchQuery parseSearch(std::string_view text);

/// A piece of a text with the found words marked.
struct Snippet {
    struct Mark {
        std::size_t begin; // bytes of `text`
        std::size_t size;
        bool operator==(const Mark&) const = default;
    };
    std::string text{}; // one line; "…" where the text goes on
    std::vector<Mark> marks{};
};

struct SearchHit {
    std::string conversation{}; // id
    std::string title{};
    std::string message{}; // id; empty: the title matched
    MessageRole role = MessageRole::User;
    std::int64_t created = 0; // of the message; of a title: last use
    Snippet snippet{};
};

} // namespace cabochon::history
