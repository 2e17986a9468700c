#include "engine/text/utf8_decoder.h"

namespace cabochon::engine {

namespace {

/// The range that the second byte of a sequence must lie in (Unicode standard, table 3-7): it keeps
/// out overlong forms, surrogates and everything above U+10FFFF.
struct SecondByte {
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

SecondByte secondByteAfter(unsigned char lead)
{
    switch (lead) {
    case 0xE0:
        return {0xA0, 0xBF};
    case 0xED:
        return {0x80, 0x9F};
    case 0xF0:
        return {0x90, 0xBF};
    case 0xF4:
        return {0x80, 0x8F};
    default:
        return {};
    }
}

} // namespace

Utf8Step decodeUtf8(std::string_view text, std::size_t position)
{
    const auto byteAt = [&](std::size_t offset) {
        return static_cast<unsigned char>(text[position + offset]);
    };
    const unsigned char lead = byteAt(0);
    if (lead < 0x80) return {Utf8State::Valid, 1, lead};
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : lead >= 0xE0 && lead <= 0xEF ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    if (length == 0) return {Utf8State::Invalid, 1, 0};
    std::uint32_t character = lead & (0xFFu >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if (position + static_cast<std::size_t>(i) >= text.size()) {
            return {Utf8State::Incomplete, static_cast<std::uint8_t>(i), 0};
        }
        const unsigned char next = byteAt(static_cast<std::size_t>(i));
        const SecondByte range = i == 1 ? secondByteAfter(lead) : SecondByte{};
        if (next < range.low || next > range.high) {
            return {Utf8State::Invalid, static_cast<std::uint8_t>(i), 0};
        }
        character = (character << 6) | (next & 0x3Fu);
    }
    return {Utf8State::Valid, static_cast<std::uint8_t>(length), character};
}

void appendUtf8(std::string& text, std::uint32_t character)
{
    const auto tail = [&](int shift) {
        text.push_back(static_cast<char>(0x80u | ((character >> shift) & 0x3Fu)));
    };
    if (character < 0x80) {
        text.push_back(static_cast<char>(character));
    } else if (character < 0x800) {
        text.push_back(static_cast<char>(0xC0u | (character >> 6)));
        tail(0);
    } else if (character < 0x10000) {
        text.push_back(static_cast<char>(0xE0u | (character >> 12)));
        tail(6);
        tail(0);
    } else {
        text.push_back(static_cast<char>(0xF0u | (character >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

void appendRepairedUtf8(std::string& text, std::string_view bytes)
{
    std::size_t good = 0; // begin of the valid stretch not yet copied
    std::size_t position = 0;
    while (position < bytes.size()) {
        const Utf8Step step = decodeUtf8(bytes, position);
        if (step.state != Utf8State::Valid) {
            text.append(bytes.substr(good, position - good));
            text.append(kReplacementCharacter);
            good = position + step.bytes;
        }
        position += step.bytes;
    }
    text.append(bytes.substr(good));
}

} // namespace cabochon::engine
