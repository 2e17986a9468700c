#include "engine/text/prompt_writer.h"

namespace cabochon::engine {

namespace {

std::string_view placeholderOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Image:
        return "<|image|>";
    case PartKind::Audio:
        return "<|audio|>";
    case PartKind::Video:
        return "<|video|>";
    case PartKind::Text:
        break;
    }
    return {};
}

} // namespace

void PromptWriter::quoted(std::string_view text)
{
    trusted("<|\"|>");
    untrusted(text);
    trusted("<|\"|>");
}

void PromptWriter::media(PartKind kind, std::size_t messageIndex, std::size_t partIndex)
{
    m_prompt.media.push_back({kind, messageIndex, partIndex, m_prompt.segments.size()});
    m_prompt.segments.push_back({std::string(placeholderOf(kind)), true});
    m_closed = true;
}

void PromptWriter::append(std::string_view text, bool trusted)
{
    if (text.empty()) return;
    if (m_closed || m_prompt.segments.back().trusted != trusted) {
        m_prompt.segments.push_back({{}, trusted});
        m_closed = false;
    }
    m_prompt.segments.back().text.append(text);
}

} // namespace cabochon::engine
