#include "engine/text/word_splitter.h"

#include "engine/text/utf8_decoder.h"

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kMark = 0x2581;

/// A space and U+2581 are one symbol to the model.
std::uint32_t symbolOf(std::uint32_t character)
{
    return character == ' ' ? kMark : character;
}

} // namespace

WordSplitter::WordSplitter(const Vocabulary& vocabulary)
    : m_pairs((std::size_t{1} << kTableBits) / 64)
{
    for (TokenId id = 0; vocabulary.contains(id); ++id) {
        if (!vocabulary.isReachable(id)) continue;
        const std::string_view piece = vocabulary.piece(id);
        std::uint32_t left = 0;
        for (std::size_t i = 0; i < piece.size();) {
            const Utf8Step step = decodeUtf8(piece, i);
            if (step.state != Utf8State::Valid) break; // ordinary text cannot give this piece
            if (i > 0) {
                const std::uint32_t bit = pairHash(left, step.character);
                m_pairs[bit / 64] |= std::uint64_t{1} << (bit % 64);
            }
            left = step.character;
            i += step.bytes;
        }
    }
}

std::uint32_t WordSplitter::pairHash(std::uint32_t left, std::uint32_t right)
{
    const std::uint64_t pair = (std::uint64_t{left} << 32) | right;
    return static_cast<std::uint32_t>((pair * 0x9E3779B97F4A7C15u) >> (64 - kTableBits));
}

bool WordSplitter::mayJoin(std::uint32_t left, std::uint32_t right) const
{
    const std::uint32_t bit = pairHash(left, right);
    return (m_pairs[bit / 64] >> (bit % 64) & 1) != 0;
}

WordSplitter::Word WordSplitter::wordAt(std::string_view text, std::size_t position) const
{
    Utf8Step step = decodeUtf8(text, position);
    if (step.state != Utf8State::Valid) return {text.substr(position, step.bytes), false};
    std::size_t end = position + step.bytes;
    std::uint32_t left = symbolOf(step.character);
    while (end < text.size()) {
        step = decodeUtf8(text, end);
        if (step.state != Utf8State::Valid) break;
        const std::uint32_t right = symbolOf(step.character);
        if (!mayJoin(left, right)) break;
        end += step.bytes;
        left = right;
    }
    return {text.substr(position, end - position), true};
}

} // namespace cabochon::engine
