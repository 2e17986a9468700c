// Owns putting a prompt together: every piece of text goes in either as the template's own or as
// somebody else's, so that no text of a user, tool or document can become a control token.
#pragma once

#include "engine/text/chat_template.h"

#include <string_view>

namespace cabochon::engine {

class PromptWriter {
public:
    /// Written by the template; control tokens in it are real.
    void trusted(std::string_view text) { append(text, true); }
    /// Came from a user, tool, document or model.
    void untrusted(std::string_view text) { append(text, false); }
    /// Untrusted text between quote tokens: a string of the tool syntax.
    void quoted(std::string_view text);
    /// A placeholder, in a segment of its own.
    void media(PartKind kind, std::size_t messageIndex, std::size_t partIndex);

    RenderedPrompt take() && { return std::move(m_prompt); }

private:
    void append(std::string_view text, bool trusted);

    RenderedPrompt m_prompt;
    bool m_closed = true; // the last segment takes no more text
};

} // namespace cabochon::engine
