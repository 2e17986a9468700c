#include "app/history/formats/marked_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cabochon::history {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The value of name="..." in a tag; empty: there is none.
std::string attribute(std::string_view tag, std::string_view name)
{
    const std::string start = " " + std::string(name) + "=\"";
    const std::size_t place = tag.find(start);
    if (place == tag.npos) return {};
    const std::size_t begin = place + start.size();
    return withoutEntities(tag.substr(begin, tag.find('"', begin) - begin));
}

/// Lines without the "> " that quotes them, and without their summary.
std::string quotedText(std::string_view text)
{
    if (const std::size_t end = text.find("</summary>"); end != text.npos)
        text.remove_prefix(end + std::string_view("</summary>").size());
    text = trimmed(text);
    std::string plain;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.starts_with("> "))
            line.remove_prefix(2);
        else if (line == ">")
            line = {};
        if (!plain.empty()) plain += '\n';
        plain += line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return withoutEntities(plain);
}

void addDetails(std::vector<StoredPart>& parts, std::string_view tag, std::string_view inside)
{
    const std::string type = attribute(tag, "type");
    if (type == "reasoning") {
        addWords(parts, PartKind::Thought, quotedText(inside));
        return;
    }
    const std::string id = attribute(tag, "id");
    const std::string name = attribute(tag, "name");
    parts.push_back(
        {.kind = PartKind::Call, .text = attribute(tag, "arguments"), .name = name, .callId = id});
    if (std::string result = attribute(tag, "result"); !result.empty()) {
        parts.push_back(
            {.kind = PartKind::Result, .text = std::move(result), .name = name, .callId = id});
    }
}

/// A mark found in a text: where it begins, and where its inside and its end are.
struct Mark {
    std::size_t begin = std::string_view::npos; // npos: there is none
    std::size_t inside = 0;
    std::size_t insideEnd = 0;
    std::size_t end = 0;
    bool isDetails = false;
};

/// Finds marks in one pass, whatever the text is.
class MarkFinder {
public:
    explicit MarkFinder(std::string_view text) : m_text(text) {}

    Mark next(std::size_t from)
    {
        for (std::size_t place = m_text.find('<', from); place != m_text.npos;
             place = m_text.find('<', place + 1)) {
            if (m_text.substr(place).starts_with(kThink)) return think(place);
            if (const Mark mark = details(place); mark.begin != m_text.npos) return mark;
        }
        return {};
    }

private:
    static constexpr std::string_view kThink = "<think>", kThinkEnd = "</think>";
    static constexpr std::string_view kDetailsEnd = "</details>";

    Mark think(std::size_t place) const
    {
        // A thought that was cut off has no end.
        const std::size_t inside = place + kThink.size();
        const std::size_t close = std::min(m_text.find(kThinkEnd, inside), m_text.size());
        return {place, inside, close, std::min(close + kThinkEnd.size(), m_text.size()), false};
    }

    Mark details(std::size_t place)
    {
        const std::string_view rest = m_text.substr(place);
        if (!m_detailsClose || (!rest.starts_with("<details type=\"reasoning\"") &&
                                !rest.starts_with("<details type=\"tool_calls\"")))
            return {};
        const std::size_t tagEnd = m_text.find_first_of("<>", place + 1);
        if (tagEnd == m_text.npos || m_text[tagEnd] == '<') return {};
        const std::size_t close = m_text.find(kDetailsEnd, tagEnd);
        m_detailsClose = close != m_text.npos;
        if (!m_detailsClose) return {};
        return {place, tagEnd + 1, close, close + kDetailsEnd.size(), true};
    }

    std::string_view m_text;
    bool m_detailsClose = true; // until no end was found: there is none further on either
};

} // namespace

void addWords(std::vector<StoredPart>& parts, PartKind kind, std::string_view text)
{
    text = trimmed(text);
    if (text.empty()) return;
    if (!parts.empty() && parts.back().kind == kind) {
        parts.back().text += "\n\n";
        parts.back().text += text;
    } else {
        parts.push_back({.kind = kind, .text = std::string(text)});
    }
}

void addMarkedText(std::vector<StoredPart>& parts, std::string_view text)
{
    MarkFinder finder(text);
    std::size_t place = 0;
    for (Mark mark = finder.next(0); mark.begin != text.npos; mark = finder.next(place)) {
        addWords(parts, PartKind::Text, text.substr(place, mark.begin - place));
        const std::string_view inside = text.substr(mark.inside, mark.insideEnd - mark.inside);
        if (mark.isDetails) {
            addDetails(parts, text.substr(mark.begin, mark.inside - mark.begin), inside);
        } else {
            addWords(parts, PartKind::Thought, inside);
        }
        place = mark.end;
    }
    addWords(parts, PartKind::Text, text.substr(place));
}

StoredPart mediaPart(std::string_view name, std::string_view mimeType)
{
    StoredPart part{.kind = PartKind::Media};
    part.name = name;
    if (!mimeType.ends_with("/*")) part.mimeType = mimeType;
    part.media = MediaKind::File;
    const auto ends = [name](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [name](std::string_view ending) { return name.ends_with(ending); });
    };
    if (mimeType.starts_with("image/") || ends({".png", ".jpg", ".jpeg", ".webp", ".gif"}))
        part.media = MediaKind::Image;
    else if (mimeType.starts_with("audio/") || ends({".wav", ".mp3", ".flac", ".ogg"}))
        part.media = MediaKind::Audio;
    else if (mimeType.starts_with("video/") || ends({".mp4", ".webm", ".mkv"}))
        part.media = MediaKind::Video;
    else if (mimeType == "application/pdf" || ends({".pdf"}))
        part.media = MediaKind::Pdf;
    return part;
}

std::string withoutEntities(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, char>, 6> kEntities{{{"&quot;", '"'},
                                                                                 {"&lt;", '<'},
                                                                                 {"&gt;", '>'},
                                                                                 {"&#x27;", '\''},
                                                                                 {"&#39;", '\''},
                                                                                 {"&amp;", '&'}}};
    std::string plain;
    while (!text.empty()) {
        const auto entity =
            std::find_if(kEntities.begin(), kEntities.end(),
                         [text](const auto& known) { return text.starts_with(known.first); });
        const bool found = text[0] == '&' && entity != kEntities.end();
        plain += found ? entity->second : text[0];
        text.remove_prefix(found ? entity->first.size() : 1);
    }
    return plain;
}

} // namespace cabochon::history
