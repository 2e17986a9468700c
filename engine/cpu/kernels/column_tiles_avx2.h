// Owns the innermost loops of products with many columns (column_tile.h) of the AVX2 level. In
// assembly, for compilers do not keep their twelve sums in registers, of which there are sixteen.
// Include only from sources compiled with -mavx2 -mfma -mf16c.
#pragma once

#include "engine/cpu/kernels/column_tile.h"

#include <cstddef>
#include <cstdint>
#include <immintrin.h>

namespace cabochon::engine::kernels {

static_assert(kTileColumns == 6 && kTileVectors == 2);

// One instruction a line.
// clang-format off

// One column of a step: its value meets both vectors of rows.
#define CABOCHON_PAIRS(place, sum) \
    "vpbroadcastd " place ", %[value]\n\t" \
    "vpmaddwd %[value], %[row0], %[product]\n\t" \
    "vpmaddwd %[value], %[row1], %[value]\n\t" \
    "vpaddd %[product], %[" sum "0], %[" sum "0]\n\t" \
    "vpaddd %[value], %[" sum "1], %[" sum "1]\n\t"
#define CABOCHON_FLOATS(place, sum) \
    "vbroadcastss " place ", %[value]\n\t" \
    "vfmadd231ps %[value], %[row0], %[" sum "0]\n\t" \
    "vfmadd231ps %[value], %[row1], %[" sum "1]\n\t"

// One step of all columns: rows at `row`, values `at` bytes from where they begin.
#define CABOCHON_STEP(COLUMN, row, at) \
    "vmovups (" row "), %[row0]\n\t" \
    "vmovups 32(" row "), %[row1]\n\t" \
    COLUMN(at "(%[values])", "a") \
    COLUMN(at "(%[values],%[stride])", "b") \
    COLUMN(at "(%[values],%[stride],2)", "c") \
    COLUMN(at "(%[values],%[stride3])", "d") \
    COLUMN(at "(%[values],%[stride],4)", "e") \
    COLUMN(at "(%[values],%[stride5])", "f")

#define CABOCHON_ZERO(sum) \
    "vxorps %[" sum "0], %[" sum "0], %[" sum "0]\n\t" \
    "vxorps %[" sum "1], %[" sum "1], %[" sum "1]\n\t"

// All steps: an odd one first, then two at a time.
#define CABOCHON_STEPS(COLUMN) \
    CABOCHON_ZERO("a") \
    CABOCHON_ZERO("b") \
    CABOCHON_ZERO("c") \
    CABOCHON_ZERO("d") \
    CABOCHON_ZERO("e") \
    CABOCHON_ZERO("f") \
    "shr %[steps]\n\t" \
    "jnc 1f\n\t" \
    CABOCHON_STEP(COLUMN, "%[rows]", "0") \
    "add %[rowStep], %[rows]\n\t" \
    "add $4, %[values]\n\t" \
    "1: test %[steps], %[steps]\n\t" \
    "jz 3f\n\t" \
    ".p2align 5\n\t" \
    "2:\n\t" \
    CABOCHON_STEP(COLUMN, "%[rows]", "0") \
    CABOCHON_STEP(COLUMN, "%[rows],%[rowStep]", "4") \
    "lea (%[rows],%[rowStep],2), %[rows]\n\t" \
    "add $8, %[values]\n\t" \
    "dec %[steps]\n\t" \
    "jnz 2b\n\t" \
    "3:\n\t"
// clang-format on

struct Avx2ColumnTiles {
    /// As the functions of these names in column_tile.h.
    static void sumPairs(const std::int16_t* rows,
                         std::ptrdiff_t rowStep,
                         const std::int16_t* values,
                         std::ptrdiff_t stride,
                         std::ptrdiff_t steps,
                         __m256i (&sums)[kTileColumns][kTileVectors])
    {
        __m256i row0, row1, value, product;
        __asm__ volatile(CABOCHON_STEPS(CABOCHON_PAIRS)
                         : [a0] "=&x"(sums[0][0]), [a1] "=&x"(sums[0][1]), [b0] "=&x"(sums[1][0]),
                           [b1] "=&x"(sums[1][1]), [c0] "=&x"(sums[2][0]), [c1] "=&x"(sums[2][1]),
                           [d0] "=&x"(sums[3][0]), [d1] "=&x"(sums[3][1]), [e0] "=&x"(sums[4][0]),
                           [e1] "=&x"(sums[4][1]), [f0] "=&x"(sums[5][0]), [f1] "=&x"(sums[5][1]),
                           [row0] "=&x"(row0), [row1] "=&x"(row1), [value] "=&x"(value),
                           [product] "=&x"(product), [rows] "+&r"(rows), [values] "+&r"(values),
                           [steps] "+&r"(steps)
                         : [rowStep] "r"(rowStep), [stride] "r"(stride), [stride3] "r"(3 * stride),
                           [stride5] "r"(5 * stride)
                         : "memory", "cc");
    }

    static void sumProducts(const float* rows,
                            std::ptrdiff_t rowStep,
                            const float* values,
                            std::ptrdiff_t stride,
                            std::ptrdiff_t steps,
                            __m256 (&sums)[kTileColumns][kTileVectors])
    {
        __m256 row0, row1, value;
        __asm__ volatile(CABOCHON_STEPS(CABOCHON_FLOATS)
                         : [a0] "=&x"(sums[0][0]), [a1] "=&x"(sums[0][1]), [b0] "=&x"(sums[1][0]),
                           [b1] "=&x"(sums[1][1]), [c0] "=&x"(sums[2][0]), [c1] "=&x"(sums[2][1]),
                           [d0] "=&x"(sums[3][0]), [d1] "=&x"(sums[3][1]), [e0] "=&x"(sums[4][0]),
                           [e1] "=&x"(sums[4][1]), [f0] "=&x"(sums[5][0]), [f1] "=&x"(sums[5][1]),
                           [row0] "=&x"(row0), [row1] "=&x"(row1), [value] "=&x"(value),
                           [rows] "+&r"(rows), [values] "+&r"(values), [steps] "+&r"(steps)
                         : [rowStep] "r"(rowStep), [stride] "r"(stride), [stride3] "r"(3 * stride),
                           [stride5] "r"(5 * stride)
                         : "memory", "cc");
    }
};

#undef CABOCHON_STEPS
#undef CABOCHON_ZERO
#undef CABOCHON_STEP
#undef CABOCHON_FLOATS
#undef CABOCHON_PAIRS

} // namespace cabochon::engine::kernels
