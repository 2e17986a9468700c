// Owns how the blocks of types that LM heads and embeddings have become bytes and factors in
// registers where they lie in the file (engine/model/block_decoders_*.cpp). Include only from
// sources of one level each.
#pragma once

#include "engine/cpu/kernels/tile_decode.h"

#include <cstring>
#include <immintrin.h>
#include <new>

namespace cabochon::engine::kernels {

/// What a group of blocks has in registers. bytes(j): 32 weights of block j, unsigned or signed.
/// `scale`: one factor per block. The result is scale * (bytes . x) less a correction: 8 * scale
/// (offset8), or `minimum8`, per block with sums8; 16 halves with sums16 (Q6_K).
template <typename L>
struct FileQ4_0 {
    static constexpr TileTraits kTraits{4, true, false, false};
    static constexpr std::size_t kGroupBytes = 8 * 18;
    static constexpr bool kPartialGroups = true;

    FileQ4_0(const std::byte* group, int blocks) : p(group), scale(blockHalves<18>(group, blocks))
    {
    }
    __m256i bytes(int j) const
    {
        const __m256i twice = _mm256_broadcastsi128_si256(load16(p + 18 * j + 2));
        const __m256i shifted = _mm256_srlv_epi32(twice, _mm256_setr_epi32(0, 0, 0, 0, 4, 4, 4, 4));
        return _mm256_and_si256(shifted, _mm256_set1_epi8(15));
    }
    /// The halves at the start of `blocks` blocks; zero for the others.
    template <int blockBytes>
    static __m256 blockHalves(const std::byte* group, int blocks)
    {
        const auto half = [&](int j) {
            std::uint16_t bits = 0;
            if (j < blocks) std::memcpy(&bits, group + blockBytes * j, 2);
            return static_cast<short>(bits);
        };
        return _mm256_cvtph_ps(
            _mm_setr_epi16(half(0), half(1), half(2), half(3), half(4), half(5), half(6), half(7)));
    }
    const std::byte* p;
    __m256 scale;
    __m256 minimum8;
};

template <typename L>
struct FileQ8_0 {
    static constexpr TileTraits kTraits{8, false, false, false};
    static constexpr std::size_t kGroupBytes = 8 * 34;
    static constexpr bool kPartialGroups = true;

    FileQ8_0(const std::byte* group, int blocks)
        : p(group), scale(FileQ4_0<L>::template blockHalves<34>(group, blocks))
    {
    }
    __m256i bytes(int j) const
    {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 34 * j + 2));
    }
    const std::byte* p;
    __m256 scale;
    __m256 minimum8;
};

/// Scales and minimums of Q4_K and Q5_K as floats, in block order.
template <typename L>
struct FileScalesK {
    explicit FileScalesK(const std::byte* group)
    {
        std::uint32_t words[3];
        std::memcpy(words, group + 4, sizeof words);
        constexpr std::uint32_t kSix = 0x3f3f3f3f, kFour = 0x0f0f0f0f, kTwo = 0x03030303;
        const std::uint32_t scale0 = words[0] & kSix;
        const std::uint32_t scale1 = (words[2] & kFour) | (words[0] >> 6 & kTwo) << 4;
        const std::uint32_t minimum0 = words[1] & kSix;
        const std::uint32_t minimum1 = (words[2] >> 4 & kFour) | (words[1] >> 6 & kTwo) << 4;
        std::uint16_t d, dmin;
        std::memcpy(&d, group, 2);
        std::memcpy(&dmin, group + 2, 2);
        scale = _mm256_mul_ps(bytes8(scale0, scale1), _mm256_set1_ps(_cvtsh_ss(d)));
        minimum8 =
            _mm256_mul_ps(bytes8(minimum0, minimum1), _mm256_set1_ps(0.125f * _cvtsh_ss(dmin)));
    }
    static __m256 bytes8(std::uint32_t first, std::uint32_t second)
    {
        const std::uint64_t both = std::uint64_t{second} << 32 | first;
        return _mm256_cvtepi32_ps(
            _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(both))));
    }
    __m256 scale;
    __m256 minimum8;
};

template <typename L>
struct FileQ4_K : FileScalesK<L> {
    static constexpr TileTraits kTraits{4, false, true, false};
    static constexpr std::size_t kGroupBytes = 144;
    static constexpr bool kPartialGroups = false;

    FileQ4_K(const std::byte* group, int) : FileScalesK<L>(group), p(group) {}
    __m256i bytes(int j) const
    {
        const __m256i v =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 16 + 32 * (j / 2)));
        return _mm256_and_si256(j % 2 ? _mm256_srli_epi16(v, 4) : v, _mm256_set1_epi8(15));
    }
    const std::byte* p;
};

template <typename L>
struct FileQ5_K : FileScalesK<L> {
    static constexpr TileTraits kTraits{5, false, true, false};
    static constexpr std::size_t kGroupBytes = 176;
    static constexpr bool kPartialGroups = false;

    FileQ5_K(const std::byte* group, int) : FileScalesK<L>(group), p(group) {}
    __m256i bytes(int j) const
    {
        const __m256i v =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 48 + 32 * (j / 2)));
        const __m256i low =
            _mm256_and_si256(j % 2 ? _mm256_srli_epi16(v, 4) : v, _mm256_set1_epi8(15));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 16));
        const __m256i bit = _mm256_set1_epi8(static_cast<char>(1 << j));
        const __m256i absent =
            _mm256_cmpeq_epi8(_mm256_and_si256(high, bit), _mm256_setzero_si256());
        return _mm256_or_si256(low, _mm256_andnot_si256(absent, _mm256_set1_epi8(16)));
    }
    const std::byte* p;
};

template <typename L>
struct FileQ6_K {
    static constexpr TileTraits kTraits{6, false, true, true};
    static constexpr std::size_t kGroupBytes = 210;
    static constexpr bool kPartialGroups = false;

    FileQ6_K(const std::byte* group, int) : p(group)
    {
        std::uint16_t d;
        std::memcpy(&d, group + 208, 2);
        scale = _mm256_set1_ps(_cvtsh_ss(d));
        const __m128i codes = load16(group + 192);
        halves[0] = _mm256_broadcastsi128_si256(_mm_cvtepi8_epi16(codes));
        halves[1] = _mm256_broadcastsi128_si256(_mm_cvtepi8_epi16(_mm_srli_si128(codes, 8)));
        minimum[0] = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(codes));
        minimum[1] = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_srli_si128(codes, 8)));
        const __m256 offset = _mm256_set1_ps(32.0f * _cvtsh_ss(d));
        minimum[0] = _mm256_mul_ps(minimum[0], offset);
        minimum[1] = _mm256_mul_ps(minimum[1], offset);
    }
    __m256i bytes(int j) const
    {
        const int part = j % 4;
        const std::byte* low = p + 64 * (j / 4) + 32 * (part % 2);
        const __m256i nibbles = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(low));
        const __m256i pairs =
            _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + 128 + 32 * (j / 4)));
        const __m256i four = _mm256_and_si256(part < 2 ? nibbles : _mm256_srli_epi16(nibbles, 4),
                                              _mm256_set1_epi8(15));
        const __m256i moved = part == 0   ? _mm256_slli_epi16(pairs, 4)
                              : part == 1 ? _mm256_slli_epi16(pairs, 2)
                              : part == 2 ? pairs
                                          : _mm256_srli_epi16(pairs, 2);
        return _mm256_or_si256(four, _mm256_and_si256(moved, _mm256_set1_epi8(48)));
    }
    /// The scales of both halves of block j, once per pair of products.
    __m256i pairScales(int j) const
    {
        const int word = 2 * (2 * (j % 4)); // byte offset of the first half's 16-bit scale
        const auto at = [](int b) { return static_cast<short>((b + 1) << 8 | b); };
        const __m256i index =
            _mm256_setr_m128i(_mm_set1_epi16(at(word)), _mm_set1_epi16(at(word + 2)));
        return _mm256_shuffle_epi8(halves[j / 4], index);
    }
    const std::byte* p;
    __m256 scale;
    __m256 minimum8;
    __m256i halves[2];
    __m256 minimum[2];
};

} // namespace cabochon::engine::kernels
