#include "app/built_in_tools/text_lines.h"

#include "app/tools/tool_text.h"

#include <algorithm>

namespace cabochon::tools {

namespace {

constexpr std::int64_t kMostLines = 2'000;
constexpr std::size_t kMostTextBytes = 200'000;

std::int64_t countLines(std::string_view text)
{
    const auto newlines = static_cast<std::int64_t>(std::ranges::count(text, '\n'));
    return newlines + (text.empty() || text.ends_with('\n') ? 0 : 1);
}

} // namespace

std::string linesOf(std::string_view text, const LineRange& range)
{
    const std::int64_t all = countLines(text);
    if (all == 0) return "The file is empty.";
    const std::int64_t first = std::max<std::int64_t>(range.first, 1);
    if (first > all) return "There are only " + std::to_string(all) + " lines.";
    std::int64_t last = range.last > 0 ? std::min(range.last, all) : all;
    last = std::clamp(last, first, first + kMostLines - 1);
    std::string part;
    std::int64_t line = 1;
    std::size_t at = 0;
    for (; at < text.size() && line <= last; ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::size_t size = end - at;
        if (line >= first) {
            if (!part.empty() && part.size() + size > kMostTextBytes) break;
            part += text.substr(at, size);
        }
        at = end;
    }
    last = line - 1;
    part = cutInMiddle(part, kMostTextBytes); // one line may be as long as the file
    if (first == 1 && last == all) return part;
    std::string head = "Lines " + std::to_string(first) + " to " + std::to_string(last) + " of " +
                       std::to_string(all);
    if (last < all) head += "; go on with first: " + std::to_string(last + 1);
    return head + "\n" + part;
}

} // namespace cabochon::tools
