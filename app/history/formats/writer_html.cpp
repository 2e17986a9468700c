// A conversation as one HTML page: no scripts, nothing to load, every word escaped; the words stand
// as they were written, code between fences in a box.
#include "app/history/formats/shown_branch.h"

namespace cabochon::history {

namespace {

/// Also where words may not stand, as in attributes, what is escaped does no harm.
std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            // Other control characters are no text in HTML.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') safe += c;
        }
    }
    return safe;
}

/// Words with code fences as boxes.
std::string words(std::string_view text)
{
    std::string html = "<div class=\"words\">";
    bool code = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("```")) {
            html += code ? "</code></pre><div class=\"words\">" : "</div><pre><code>";
            code = !code;
        } else {
            html += escaped(line) + "\n";
        }
    }
    return html + (code ? "</code></pre>" : "</div>");
}

std::string partHtml(const StoredPart& part)
{
    if (part.kind == PartKind::Text) return words(part.text);
    const std::string heading = escaped(headingOf(part));
    if (part.kind == PartKind::Media) return "<p class=\"file\">" + heading + "</p>";
    return "<details><summary>" + heading + "</summary><pre>" + escaped(part.text) +
           "</pre></details>";
}

constexpr std::string_view kStyle = R"(
body { font: 16px/1.6 Inter, system-ui, sans-serif; max-width: 46rem; margin: 2rem auto;
       padding: 0 1rem; color: #1d1d1f; background: #fff }
section { margin: 2rem 0 } h1 { font-size: 1.6rem } h2 { font-size: 1rem; margin: 0 0 .3rem }
.words { white-space: pre-wrap; overflow-wrap: anywhere } .file, time { color: #6b6b70 }
pre { background: #f4f4f6; border-radius: 8px; padding: .8rem; overflow-x: auto; white-space: pre-wrap }
summary { color: #6b6b70; cursor: pointer }
@media (prefers-color-scheme: dark) {
  body { color: #ececf0; background: #161618 } pre { background: #222226 }
  .file, time, summary { color: #a0a0a8 } }
)";

} // namespace

std::string writeHtml(const StoredConversation& conversation, const WriterOptions& options)
{
    const std::string title = escaped(conversation.head.title);
    std::string html =
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        title + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<h1>" +
        title + "</h1>\n";
    if (const std::string time = readableTime(conversation.head.created); !time.empty())
        html += "<time>" + time + "</time>\n";
    for (const StoredMessage* message : shownBranch(conversation)) {
        std::string said;
        for (const StoredPart& part : message->parts)
            if (isWanted(part, options)) said += partHtml(part) + "\n";
        if (said.empty()) continue;
        html += "<section dir=\"auto\">\n<h2>" + escaped(speakerOf(*message)) + "</h2>\n" + said +
                "</section>\n";
    }
    return html + "</body>\n</html>\n";
}

} // namespace cabochon::history
