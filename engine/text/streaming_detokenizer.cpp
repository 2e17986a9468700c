#include "engine/text/tokenizer.h"
#include "engine/text/utf8_decoder.h"

namespace cabochon::engine {

namespace {

/// Bytes at the end that may still become a character. Also the first two bytes of an encoded
/// surrogate: its three bytes are shown together, as three U+FFFD.
std::size_t openBytes(std::string_view bytes)
{
    for (std::size_t length = 1; length <= 3 && length <= bytes.size(); ++length) {
        const std::string_view tail = bytes.substr(bytes.size() - length);
        const auto lead = static_cast<unsigned char>(tail[0]);
        if (lead < 0x80) return 0;
        if (lead < 0xC0) continue; // a continuation: look further back for its lead
        if (decodeUtf8(tail, 0).state == Utf8State::Incomplete) return length;
        return lead == 0xED && length == 2 ? 2 : 0;
    }
    return 0;
}

} // namespace

StreamingDetokenizer::StreamingDetokenizer(const Tokenizer& tokenizer, bool withSpecial)
    : m_tokenizer(&tokenizer), m_withSpecial(withSpecial)
{
}

std::string StreamingDetokenizer::push(TokenId id)
{
    m_pending.append(m_tokenizer->tokenBytes(id, m_withSpecial));
    const std::size_t ready = m_pending.size() - openBytes(m_pending);
    std::string text;
    appendRepairedUtf8(text, std::string_view(m_pending).substr(0, ready));
    m_pending.erase(0, ready);
    return text;
}

std::string StreamingDetokenizer::flush()
{
    std::string text;
    appendRepairedUtf8(text, m_pending);
    m_pending.clear();
    return text;
}

} // namespace cabochon::engine
