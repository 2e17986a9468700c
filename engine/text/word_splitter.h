// Owns where ordinary text may be cut before byte-pair encoding without changing its result:
// between two characters that stand next to each other in no token. Merging never crosses such a
// place, so the stretches ("words") between them are encoded one by one, and equal words only once.
#pragma once

#include "engine/text/vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// Immutable after creation.
class WordSplitter {
public:
    explicit WordSplitter(const Vocabulary& vocabulary);

    /// A stretch of text that is encoded on its own.
    struct Word {
        std::string_view text;
        bool validUtf8 = true; // false: bytes that are no characters; they become byte tokens
    };
    /// The word that begins at `position` (which must be the begin of a word).
    Word wordAt(std::string_view text, std::size_t position) const;

private:
    static std::uint32_t pairHash(std::uint32_t left, std::uint32_t right);
    bool mayJoin(std::uint32_t left, std::uint32_t right) const;

    // One bit per hash of two neighbouring characters. Two pairs with one hash only make a word
    // longer than needed, never a cut in the wrong place.
    static constexpr int kTableBits = 21;
    std::vector<std::uint64_t> m_pairs;
};

} // namespace cabochon::engine
