#include "engine/session/answer_text.h"

namespace cabochon::engine {

AnswerText::AnswerText(const Tokenizer& tokenizer, std::span<const std::string> stopTexts)
    : m_tokenizer(tokenizer), m_detokenizer(tokenizer, /*withSpecial=*/true), m_stops(stopTexts)
{
}

bool AnswerText::add(TokenId id)
{
    m_stops.release();
    const TokenKind kind = m_tokenizer.kind(id);
    const bool control = kind == TokenKind::Control || kind == TokenKind::UserDefined;
    // Half a character before a control token stays half.
    if (control) m_stops.add(m_detokenizer.flush(), false);
    m_stops.add(m_detokenizer.push(id), control);
    return m_stops.search();
}

std::span<const OutputPiece> AnswerText::finish()
{
    m_stops.release();
    m_stops.add(m_detokenizer.flush(), false);
    // The last half of a character may complete a stop text; the answer ends here anyway.
    if (!m_stops.search()) m_stops.flush();
    return m_stops.certain();
}

} // namespace cabochon::engine
