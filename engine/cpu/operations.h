// Owns the definition of every operation of the network, in plain loops over float32. Nothing here
// is fast; every fast kernel, on any device, is tested against these. Formulas: MODEL.md,
// section 2. Rows are contiguous; last dimension fastest.
#pragma once

#include "engine/cpu/attention.h"
#include "engine/model/projector_weights.h"
#include "engine/model/tensor_view.h"

#include <cstddef>
#include <cstdint>

namespace cabochon::engine::operations {

/// out[i] = in[i] * (mean(in^2) + epsilon)^(-1/2) * weight[i]; weight null: 1. The weight is used
/// as stored, no "1 + w". `out` may be `in`.
void rmsNorm(float* out, const float* in, const float* weight, std::size_t size, float epsilon);

/// out[i] = residual[i] + rmsNorm(in; weight)[i]; weight not null. `out` may be `residual`.
void rmsNormAdd(float* out,
                const float* residual,
                const float* in,
                const float* weight,
                std::size_t size,
                float epsilon);

/// 0.5 x (1 + tanh(0.7978845608 (x + 0.044715 x^3))).
float gelu(float x);
/// out[i] = gelu(gate[i]) * up[i]. `out` may be either input.
void geluMultiply(float* out, const float* gate, const float* up, std::size_t size);

/// out[i] += in[i]
void add(float* out, const float* in, std::size_t size);
/// out[i] += factor * in[i]
void addScaled(float* out, float factor, const float* in, std::size_t size);
/// out[i] *= factor
void scale(float* out, float factor, std::size_t size);

/// cap * tanh(x / cap); cap 0: unchanged.
void softcap(float* values, float cap, std::size_t size);

/// Probabilities in place, largest first subtracted.
void softmax(float* values, std::size_t size);

/// Rotates one head in place at a position: pairs (i, i + headSize/2), "NeoX".
/// frequencies: [headSize / 2] (engine/model/rotation.h).
void rope(float* head, const float* frequencies, std::uint32_t headSize, std::uint32_t position);

/// The same with cos and sin of the angles given: [headSize / 2] each.
void rotate(float* head, const float* cosines, const float* sines, std::uint32_t headSize);

/// out[i] = (in[i] - mean(in)) * (variance(in) + epsilon)^(-1/2) * weight[i] + bias[i]. `out` may
/// be `in`.
void layerNorm(float* out,
               const float* in,
               const float* weight,
               const float* bias,
               std::size_t size,
               float epsilon);

/// Rotates one head of a patch in place: its first half by the patch's column, the second by its
/// row, each in pairs (i, i + headSize/4). Cosines and sines of both angles: [headSize / 4] each.
void rotatePatch(float* head,
                 const float* columnCosines,
                 const float* columnSines,
                 const float* rowCosines,
                 const float* rowSines,
                 std::uint32_t headSize);

/// out[i] = the mean of patches (3x .. 3x+2, 3y .. 3y+2) * sqrt(width) of soft token (x, y).
/// patches: [3 * rows, 3 * tokenColumns, width].
void poolPatches(float* out,
                 const float* patches,
                 std::uint32_t tokenColumns,
                 std::uint32_t x,
                 std::uint32_t y,
                 std::size_t width);

/// out[i] = (out[i] - bias[i]) * scale[i]
void standardize(float* out, const float* bias, const float* scale, std::size_t size);

/// Values of a patch as an encoder reads them: [3, side, side] of the square at (x * side, y *
/// side) of the picture, red before green before blue, each level of a sample looked up in levels
/// [256].
void readPatch(float* out,
               const std::uint8_t* pixels,
               std::uint32_t width,
               std::uint32_t x,
               std::uint32_t y,
               std::uint32_t side,
               const float* levels);

/// Attention in which every position sees all: of queries, keys and values [positions, headSize] of
/// one head, `stride` floats apart; out likewise. Scores are not scaled.
void attendAll(float* out,
               const float* queries,
               const float* keys,
               const float* values,
               std::size_t positions,
               std::size_t headSize,
               std::size_t stride);

/// output[c][r] = clamp(sum_i matrix[r][i] * clamp(input[c][i])) with the linear's bounds; input
/// [count, columns], output [count, rows].
void clippedLinear(const LinearWeights& linear,
                   const float* input,
                   std::size_t count,
                   float* output);

/// output[c][r] = sum_i matrix[r][i] * input[c][i], for every storage type. input [count, columns],
/// output [count, rows].
void multiplyPlain(const TensorView& matrix, const float* input, std::size_t count, float* output);

/// One row of a table as float32 (embedding rows).
void embeddingRow(const TensorView& table, std::int64_t row, float* out);

/// out = (tokenPart * sqrt(P) + rmsNorm(contextPart / sqrt(d); weight)) / sqrt(2) for one layer's
/// slice of P values. All pointers [P].
void mixPerLayerInput(float* out,
                      const float* tokenPart,
                      const float* contextPart,
                      const float* normWeight,
                      std::size_t perLayerWidth,
                      std::size_t width,
                      float epsilon);

/// Chooses `used` experts: softmax over all logits [count], the largest ones (lower
/// index on ties), renormalised to sum 1, then multiplied by expertScale[chosen] (null: 1). Ordered
/// by probability. `probabilities` [count] is scratch and ends holding the softmax.
void routeExperts(const float* logits,
                  std::size_t count,
                  std::size_t used,
                  const float* expertScale,
                  float* probabilities,
                  std::uint32_t* chosen,
                  float* weights);

/// Writes head `head` (KvView::index) of `rows`, the keys or values of one page, in its format.
void storeHead(const KvView& cache, std::byte* rows, std::size_t head, const float* in);
/// Its value `i` as float32.
float cacheValue(const KvView& cache, const std::byte* rows, std::size_t head, std::uint32_t i);

/// Attention of `arguments`, one query head at a time over all visible keys, whatever the cache's
/// format. 8-bit rows: quantizeHead of engine/model/kv_format.h.
void attendPlain(const AttentionArguments& arguments);

} // namespace cabochon::engine::operations
