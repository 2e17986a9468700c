#include "app/history/search_query.h"

#include <array>
#include <charconv>
#include <ctime>

namespace cabochon::history {

namespace {

/// The next word of the text, a part in quotation marks being one; what is read goes away.
std::string takeWord(std::string_view& text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    std::string word;
    bool quoted = false;
    while (!text.empty() && (quoted || !isBlank(text.front()))) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '"')
            quoted = !quoted;
        else
            word += c;
    }
    return word;
}

std::optional<MessageRole> roleOf(std::string_view name)
{
    if (name == "user" || name == "me" || name == "you") return MessageRole::User;
    if (name == "assistant" || name == "model") return MessageRole::Assistant;
    if (name == "tool") return MessageRole::Tool;
    if (name == "system") return MessageRole::System;
    return {};
}

std::optional<bool> truthOf(std::string_view name)
{
    if (name == "yes" || name == "true") return true;
    if (name == "no" || name == "false") return false;
    return {};
}

/// Milliseconds since 1970 of the beginning of a day: "2026-05-01".
std::optional<std::int64_t> dayOf(std::string_view text)
{
    std::array<int, 3> numbers{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0 && (at == end || *at++ != '-')) return {};
        const auto [after, error] = std::from_chars(at, end, numbers[i]);
        if (error != std::errc() || numbers[i] < 1) return {};
        at = after;
    }
    if (at != end || numbers[0] < 1970 || numbers[0] > 9999 || numbers[1] > 12 || numbers[2] > 31)
        return {};
    std::tm day{};
    day.tm_year = numbers[0] - 1900;
    day.tm_mon = numbers[1] - 1;
    day.tm_mday = numbers[2];
    day.tm_isdst = -1;
    return static_cast<std::int64_t>(std::mktime(&day)) * 1000;
}

/// False: it is no filter.
bool takeFilter(SearchQuery& query, std::string_view name, const std::string& value)
{
    if (value.empty()) return false;
    const auto set = [](auto& field, const auto& read) {
        if (!read) return false;
        field = *read;
        return true;
    };
    if (name == "role") return set(query.role, roleOf(value));
    if (name == "after") return set(query.after, dayOf(value));
    if (name == "before") return set(query.before, dayOf(value));
    if (name == "pinned") return set(query.pinned, truthOf(value));
    if (name == "archived") return set(query.archived, truthOf(value));
    if (name == "thoughts") return set(query.thoughts, truthOf(value));
    if (name == "tag") return query.tag = value, true;
    if (name == "folder") return query.folder = value, true;
    return false;
}

} // namespace

SearchQuery parseSearch(std::string_view text)
{
    SearchQuery query;
    while (!text.empty()) {
        const std::string word = takeWord(text);
        if (word.empty()) continue;
        const std::size_t colon = word.find(':');
        if (colon != std::string::npos &&
            takeFilter(query, std::string_view(word).substr(0, colon), word.substr(colon + 1)))
            continue;
        if (!query.words.empty()) query.words += ' ';
        query.words += word;
    }
    return query;
}

} // namespace cabochon::history
