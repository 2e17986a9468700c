// The AMX level: for many columns, tiles of bfloat16 with float32 sums (TDPBF16PS); everything else
// is the AVX-512 level's. Weights are decoded to bfloat16 once per product, activations when they
// are set; both roundings together stay below those of 8-bit activations, and no block scale has to
// be applied afterwards. (8-bit tiles would need each block's sums scaled outside of the tile unit,
// which costs more than their higher rate saves.)
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/lanes_avx512.h"
#include "engine/cpu/kernels/tile_types.h"

namespace cabochon::engine::kernels {

namespace {

using L = Avx512Lanes;

constexpr std::int64_t kBlockValues = 32;
constexpr std::int64_t kSide = 16; // rows and columns of a result tile
constexpr std::int64_t kChunkBlocks =
    96; // 3072 values: storing sums is slow (columns lie far apart), so rarely
constexpr std::int64_t kPanelRows = 128; // of decoded weights in L2, 768 KB
constexpr std::size_t kTileBytes = 1024; // 16 pairs of values x 16 rows, bfloat16

/// Tiles 0-3: sums of 2 x 2, 4-5: activations [16 columns, 32 values], 6-7: weights [16 pairs of
/// values, 16 rows]. All are 16 rows of 64 bytes.
struct alignas(64) TileConfig {
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t bytesPerRow[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};

/// Value 2i of `even` and of `odd` next to each other, as bfloat16.
__m512i interleaved(__m512 even, __m512 odd)
{
    const __m512i both = reinterpret_cast<__m512i>(_mm512_cvtne2ps_pbh(odd, even));
    const __m512i order =
        _mm512_set_epi16(31, 15, 30, 14, 29, 13, 28, 12, 27, 11, 26, 10, 25, 9, 24, 8, 23, 7, 22, 6,
                         21, 5, 20, 4, 19, 3, 18, 2, 17, 1, 16, 0);
    return _mm512_permutexvar_epi16(order, both);
}

/// Four bytes of each row as two rows of a weight tile: byte * scale - minimum.
void storeQuad(std::byte* target, __m512i bytes, __m512 scale, __m512 minimum)
{
    const __m512i low = _mm512_set1_epi32(0xff);
    const auto value = [&](__m512i v) {
        return _mm512_fmsub_ps(_mm512_cvtepi32_ps(v), scale, minimum);
    };
    const __m512 v0 = value(_mm512_and_si512(bytes, low));
    const __m512 v1 = value(_mm512_and_si512(_mm512_srli_epi32(bytes, 8), low));
    const __m512 v2 = value(_mm512_and_si512(_mm512_srli_epi32(bytes, 16), low));
    const __m512 v3 = value(_mm512_srli_epi32(bytes, 24));
    _mm512_store_si512(target, interleaved(v0, v1));
    _mm512_store_si512(target + 64, interleaved(v2, v3));
}

template <int g, typename Decoder>
void storePair(const Decoder& decoder, const TileFactors<L>& factors, std::byte* target)
{
    constexpr TileTraits kTraits = Decoder::kTraits;
    const BytePair<L> pair = decoder.template pair<g>();
    __m512 minimum = _mm512_setzero_ps();
    __m512 scale2 = factors.scale, minimum2 = minimum;
    if constexpr (kTraits.halves) {
        minimum = factors.minimum8;
        scale2 = factors.scale2;
        minimum2 = factors.minimum2;
    } else if constexpr (kTraits.minimum || kTraits.offset8) {
        const __m512 eighth = kTraits.offset8 ? factors.scale : factors.minimum8;
        minimum2 = minimum = _mm512_mul_ps(eighth, _mm512_set1_ps(8.0f));
    }
    storeQuad(target + 128 * g, pair.low, factors.scale, minimum);
    storeQuad(target + 512 + 128 * g, pair.high, scale2, minimum2);
}

/// Decodes blocks of 16 rows into weight tiles, one per block.
template <typename Decoder>
void fillRepacked(const ProductPart& part,
                  std::int64_t row,
                  std::int64_t firstBlock,
                  std::int64_t lastBlock,
                  std::byte* panel)
{
    const std::size_t rowBytes =
        static_cast<std::size_t>(part.width / kBlockValues) * Decoder::kBytes / Decoder::kBlocks;
    const std::byte* p = part.weights + static_cast<std::size_t>(row / kTileRows) * rowBytes +
                         static_cast<std::size_t>(firstBlock) * Decoder::kBytes / Decoder::kBlocks;
    for (std::int64_t block = firstBlock; block < lastBlock;
         block += Decoder::kBlocks, p += Decoder::kBytes) {
        Decoder decoder(p);
        for (int j = 0; j < Decoder::kBlocks; ++j, panel += kTileBytes) {
            decoder.enter(j);
            const TileFactors<L> factors = decoder.factors();
            storePair<0>(decoder, factors, panel);
            storePair<1>(decoder, factors, panel);
            storePair<2>(decoder, factors, panel);
            storePair<3>(decoder, factors, panel);
        }
    }
}

/// The same from bfloat16 rows in the file: pairs of values change places with rows.
void fillBrain(const ProductPart& part,
               std::int64_t row,
               std::int64_t firstBlock,
               std::int64_t lastBlock,
               std::byte* panel)
{
    const std::int64_t rows = part.rows - row < kSide ? part.rows - row : kSide;
    if (rows < kSide) {
        __builtin_memset(panel, 0, static_cast<std::size_t>(lastBlock - firstBlock) * kTileBytes);
    }
    for (std::int64_t r = 0; r < rows; ++r) {
        const std::byte* source = part.weights + static_cast<std::size_t>(row + r) * part.rowBytes +
                                  static_cast<std::size_t>(firstBlock) * 64;
        for (std::int64_t pair = 0; pair < (lastBlock - firstBlock) * 16; ++pair)
            __builtin_memcpy(panel + 64 * pair + 4 * r, source + 4 * pair, 4);
    }
}

using FillFunction = void (*)(const ProductPart&,
                              std::int64_t row,
                              std::int64_t firstBlock,
                              std::int64_t lastBlock,
                              std::byte* panel);

/// One side of a result tile that may reach past the matrix: sums go through `spill` then.
struct Target {
    float* out;
    std::int64_t stride;
    std::int64_t columns; // valid ones of 16
    std::int64_t rows;
    float* spill; // [16, 16]

    bool whole() const { return columns >= kSide && rows >= kSide; }
    float* base() const { return whole() ? out : spill; }
    std::size_t strideBytes() const
    {
        return static_cast<std::size_t>(whole() ? stride : kSide) * sizeof(float);
    }
    void fetch() const
    {
        if (whole()) return;
        for (std::int64_t c = 0; c < kSide && c < columns; ++c)
            for (std::int64_t r = 0; r < kSide && r < rows; ++r)
                spill[c * kSide + r] = out[c * stride + r];
    }
    void put() const
    {
        if (whole()) return;
        for (std::int64_t c = 0; c < kSide && c < columns; ++c)
            for (std::int64_t r = 0; r < kSide && r < rows; ++r)
                out[c * stride + r] = spill[c * kSide + r];
    }
};

/// Sums of up to 32 columns and 32 rows over one chunk. twoColumns, twoRows: whether the second
/// tile of that side exists.
template <bool twoColumns, bool twoRows>
void multiplyTiles(const std::uint16_t* x,
                   std::size_t xStrideBytes,
                   const std::byte* weights,
                   std::size_t weightStride,
                   std::int64_t blocks,
                   const Target (&targets)[2][2],
                   bool accumulate)
{
    if (accumulate) {
        targets[0][0].fetch();
        _tile_loadd(0, targets[0][0].base(), targets[0][0].strideBytes());
        if constexpr (twoRows) {
            targets[0][1].fetch();
            _tile_loadd(1, targets[0][1].base(), targets[0][1].strideBytes());
        }
        if constexpr (twoColumns) {
            targets[1][0].fetch();
            _tile_loadd(2, targets[1][0].base(), targets[1][0].strideBytes());
        }
        if constexpr (twoColumns && twoRows) {
            targets[1][1].fetch();
            _tile_loadd(3, targets[1][1].base(), targets[1][1].strideBytes());
        }
    } else {
        _tile_zero(0);
        if constexpr (twoRows) _tile_zero(1);
        if constexpr (twoColumns) _tile_zero(2);
        if constexpr (twoColumns && twoRows) _tile_zero(3);
    }
    const std::uint16_t* second = x + kSide * static_cast<std::int64_t>(xStrideBytes / 2);
    for (std::int64_t block = 0; block < blocks; ++block) {
        const std::byte* w = weights + static_cast<std::size_t>(block) * kTileBytes;
        _tile_loadd(4, x + block * kBlockValues, xStrideBytes);
        _tile_loadd(6, w, 64);
        _tile_dpbf16ps(0, 4, 6);
        if constexpr (twoRows) {
            _tile_loadd(7, w + weightStride, 64);
            _tile_dpbf16ps(1, 4, 7);
        }
        if constexpr (twoColumns) {
            _tile_loadd(5, second + block * kBlockValues, xStrideBytes);
            _tile_dpbf16ps(2, 5, 6);
            if constexpr (twoRows) _tile_dpbf16ps(3, 5, 7);
        }
    }
    _tile_stored(0, targets[0][0].base(), targets[0][0].strideBytes());
    targets[0][0].put();
    if constexpr (twoRows) {
        _tile_stored(1, targets[0][1].base(), targets[0][1].strideBytes());
        targets[0][1].put();
    }
    if constexpr (twoColumns) {
        _tile_stored(2, targets[1][0].base(), targets[1][0].strideBytes());
        targets[1][0].put();
    }
    if constexpr (twoColumns && twoRows) {
        _tile_stored(3, targets[1][1].base(), targets[1][1].strideBytes());
        targets[1][1].put();
    }
}

constexpr std::size_t kPanelBytes =
    static_cast<std::size_t>(kPanelRows / kSide * kChunkBlocks) * kTileBytes;
static_assert(kPanelBytes + kTileBytes <= ThreadPool::kScratchBytes); // the panel and the spill

/// Chunk of values outermost, then 32 columns, then 32 rows: activations and decoded weights stream
/// from L2. (Chunks of 512 values, which keep the activations in L1, were a third slower: sums went
/// to memory too often, across cache sets that the distance of columns makes collide.)
void multiplyPart(const ProductPart& part, FillFunction fill)
{
    const TileConfig config;
    _tile_loadconfig(&config);
    std::byte* panel = part.scratch; // [rows / 16, kChunkBlocks] weight tiles
    auto* spill = reinterpret_cast<float*>(panel + kPanelBytes);
    const std::int64_t blocks = part.width / kBlockValues;
    const std::size_t stride = static_cast<std::size_t>(part.input.brainStride) * 2;
    for (std::int64_t firstRow = 0; firstRow < part.rows; firstRow += kPanelRows) {
        const std::int64_t rowCount =
            part.rows - firstRow < kPanelRows ? part.rows - firstRow : kPanelRows;
        for (std::int64_t first = 0; first < blocks; first += kChunkBlocks) {
            const std::int64_t last = first + kChunkBlocks < blocks ? first + kChunkBlocks : blocks;
            const std::size_t panelStride = static_cast<std::size_t>(last - first) * kTileBytes;
            for (std::int64_t row = 0; row < rowCount; row += kSide) {
                fill(part, firstRow + row, first, last,
                     panel + static_cast<std::size_t>(row / kSide) * panelStride);
            }
            for (std::int64_t column = 0; column < part.columns; column += 2 * kSide) {
                const std::uint16_t* x = part.input.brain +
                                         (part.firstColumn + column) * part.input.brainStride +
                                         first * kBlockValues;
                const std::int64_t columnsLeft = part.columns - column;
                for (std::int64_t row = 0; row < rowCount; row += 2 * kSide) {
                    const std::int64_t rowsLeft = rowCount - row;
                    float* out = part.out + column * part.outStride + firstRow + row;
                    Target targets[2][2];
                    for (std::int64_t c = 0; c < 2; ++c) {
                        for (std::int64_t r = 0; r < 2; ++r) {
                            targets[c][r] = {out + c * kSide * part.outStride + r * kSide,
                                             part.outStride, columnsLeft - c * kSide,
                                             rowsLeft - r * kSide, spill};
                        }
                    }
                    const std::byte* weights =
                        panel + static_cast<std::size_t>(row / kSide) * panelStride;
                    const bool twoColumns = columnsLeft > kSide;
                    const bool twoRows = rowsLeft > kSide;
                    const auto run =
                        twoColumns
                            ? (twoRows ? multiplyTiles<true, true> : multiplyTiles<true, false>)
                            : (twoRows ? multiplyTiles<false, true> : multiplyTiles<false, false>);
                    run(x, stride, weights, panelStride, last - first, targets, first > 0);
                }
            }
        }
    }
    _tile_release();
}

template <TensorType type, typename Decoder>
void product(const ProductPart& part)
{
    if (part.columns >= kBrainColumns && part.input.brain != nullptr) {
        multiplyPart(part, fillRepacked<Decoder>);
    } else {
        avx512Kernels().tiles[static_cast<std::size_t>(type)](part);
    }
}

void productBrain(const ProductPart& part)
{
    if (part.columns >= kBrainColumns && part.input.brain != nullptr) {
        multiplyPart(part, fillBrain);
    } else {
        avx512Kernels().anyRows(part);
    }
}

void toBrain(const float* values, std::int64_t width, std::uint16_t* target)
{
    for (std::int64_t i = 0; i < width; i += 32) {
        const __m512bh both =
            _mm512_cvtne2ps_pbh(_mm512_loadu_ps(values + i + 16), _mm512_loadu_ps(values + i));
        _mm512_storeu_si512(target + i, reinterpret_cast<__m512i>(both));
    }
}

} // namespace

const KernelTable& amxKernels()
{
    static const KernelTable table = [] {
        KernelTable t = avx512Kernels();
        t.toBrain = toBrain;
        t.gemmRows = kPanelRows;
        forEachTileType<L>([&t]<TensorType type, typename Decoder>() {
            t.tiles[static_cast<std::size_t>(type)] = product<type, Decoder>;
        });
        t.rows[static_cast<std::size_t>(TensorType::BF16)] = productBrain;
        return t;
    }();
    return table;
}

} // namespace cabochon::engine::kernels
