// Owns the decoders of types whose blocks of 32 values stand alone (tile_decode.h says what a
// decoder is). Include only from sources of one level each.
#pragma once

#include "engine/cpu/kernels/tile_decode.h"

namespace cabochon::engine::kernels {

template <typename L>
struct TileQ4_0 {
    static constexpr TileTraits kTraits{4, true, false, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 18 * kTileRows;

    explicit TileQ4_0(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return nibblePair<L, g>(p + 32);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, scale, scale, scale};
    }
    const std::byte* p;
};

template <typename L>
struct TileQ4_1 {
    static constexpr TileTraits kTraits{4, false, true, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 20 * kTileRows;

    explicit TileQ4_1(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return nibblePair<L, g>(p + 64);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, L::mulF(L::halves16(p + 32), -0.125f), scale, scale};
    }
    const std::byte* p;
};

template <typename L>
struct TileQ5_0 {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 22 * kTileRows;

    explicit TileQ5_0(const std::byte* tile) : p(tile), fifth(L::loadB(tile + 32)) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return withFifth<L, g>(nibblePair<L, g>(p + 96), fifth);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, L::mulF(scale, 16.0f / 8.0f), scale, scale};
    }
    const std::byte* p;
    typename L::B fifth;
};

template <typename L>
struct TileQ5_1 {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 24 * kTileRows;

    explicit TileQ5_1(const std::byte* tile) : p(tile), fifth(L::loadB(tile + 64)) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return withFifth<L, g>(nibblePair<L, g>(p + 128), fifth);
    }
    TileFactors<L> factors() const
    {
        const auto scale = L::halves16(p);
        return {scale, L::mulF(L::halves16(p + 32), -0.125f), scale, scale};
    }
    const std::byte* p;
    typename L::B fifth;
};

template <typename L>
struct TileQ8_0 {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 34 * kTileRows;

    explicit TileQ8_0(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return {asByte<L>(L::loadB(p + 32 + 64 * g)), asByte<L>(L::loadB(p + 288 + 64 * g))};
    }
    TileFactors<L> factors() const { return signedFactors<L>(L::halves16(p)); }
    const std::byte* p;
};

template <typename L>
struct TileIq4Nl {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 18 * kTileRows;

    explicit TileIq4Nl(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return codebookPair<L, g>(p + 32, codebooks::kIq4.data());
    }
    TileFactors<L> factors() const { return signedFactors<L>(L::halves16(p)); }
    const std::byte* p;
};

template <typename L>
struct TileMxfp4 {
    static constexpr TileTraits kTraits{8, false, !L::kSignedBytes, false};
    static constexpr int kBlocks = 1;
    static constexpr std::size_t kBytes = 17 * kTileRows;

    explicit TileMxfp4(const std::byte* tile) : p(tile) {}
    void enter(int) {}
    template <int g>
    BytePair<L> pair() const
    {
        return codebookPair<L, g>(p + 16, codebooks::kFp4.data());
    }
    TileFactors<L> factors() const { return signedFactors<L>(L::halfPowers(load16(p))); }
    const std::byte* p;
};

} // namespace cabochon::engine::kernels
