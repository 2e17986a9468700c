#include "app/network/http_message.h"

#include <charconv>
#include <ctime>
#include <curl/curl.h>

namespace cabochon::network {

std::string_view ResponseHead::header(std::string_view name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::uint64_t> wholeNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<ContentRange> parseContentRange(std::string_view text)
{
    constexpr std::string_view kUnit = "bytes ";
    if (!text.starts_with(kUnit)) return std::nullopt;
    text.remove_prefix(kUnit.size());
    const std::size_t dash = text.find('-');
    const std::size_t slash = text.find('/');
    if (dash == std::string_view::npos || slash == std::string_view::npos || dash > slash)
        return std::nullopt;
    const auto first = wholeNumber(text.substr(0, dash));
    const auto last = wholeNumber(text.substr(dash + 1, slash - dash - 1));
    const std::string_view whole = text.substr(slash + 1);
    const auto total = wholeNumber(whole);
    if (!first || !last || *first > *last || (!total && whole != "*")) return std::nullopt;
    if (total && *last >= *total) return std::nullopt;
    return ContentRange{{*first, *last}, total};
}

std::optional<std::chrono::seconds> retryAfter(const ResponseHead& head)
{
    const std::string_view text = head.header("retry-after");
    if (text.empty()) return std::nullopt;
    constexpr std::uint64_t kMost = 86'400; // nobody waits for a day
    if (const auto seconds = wholeNumber(text))
        return std::chrono::seconds(std::min(*seconds, kMost));
    const std::time_t date = curl_getdate(std::string(text).c_str(), nullptr);
    if (date < 0) return std::nullopt;
    const std::time_t wait = date - std::time(nullptr);
    return std::chrono::seconds(wait <= 0 ? 0 : std::int64_t(std::min(std::uint64_t(wait), kMost)));
}

} // namespace cabochon::network
