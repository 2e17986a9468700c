// Owns AnswerText: from generated ids to what may be shown of them: whole characters, no stop
// texts, control tokens apart.
#pragma once

#include "engine/session/stop_text_filter.h"
#include "engine/text/tokenizer.h"

#include <span>
#include <string>

namespace cabochon::engine {

/// One per answer. The tokenizer must outlive it.
class AnswerText {
public:
    AnswerText(const Tokenizer& tokenizer, std::span<const std::string> stopTexts);

    /// True when a stop text was met.
    bool add(TokenId id);
    /// What became certain by the last add(). Valid until the next call.
    std::span<const OutputPiece> certain() const { return m_stops.certain(); }
    /// The answer ended without a stop text: what was held back.
    std::span<const OutputPiece> finish();

private:
    const Tokenizer& m_tokenizer;
    StreamingDetokenizer m_detokenizer;
    StopTextFilter m_stops;
};

} // namespace cabochon::engine
