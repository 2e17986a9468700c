// Owns the products with weights: matVec for 1 to 8 columns (decode), matMul for many (prefill),
// and the inputs of integer products. Chooses kernel and variant by tier and kind of device. The
// definition of every product is multiplyPlain of engine/cpu/operations.h.
#pragma once

#include "vulkan/kernels/device_matrix.h"
#include "vulkan/recording/command_recorder.h"

#include <cstdint>
#include <span>

namespace cabochon::vulkan::operations {

/// llvmpipe ends the loops of an invocation after 65,535 turns, without a word.
constexpr std::uint64_t kMostTurnsEmulated = 65'000;
/// Values of a row that tiles of many columns take: their loops stay within these turns. No
/// published model has longer ones.
constexpr std::uint32_t kMostTileWidth = 32'768;
/// Columns of one dispatch of matVec.
constexpr std::uint32_t kMatVecColumns = 8;

/// What happens to the input before the product, in the same dispatch (one column only):
///   h = (residual + rmsNorm(input; postNorm)) * scale     where `residual` is given, else h =
///   input x = rmsNorm(h; norm)                                  where `norm` is given, else x = h
/// and h is written to `stream` where that is given (another buffer than `residual`).
struct Prologue {
    BufferView residual; // [K]
    BufferView postNorm; // [K]
    float scale = 1.0f;
    BufferView norm;   // [K]
    BufferView stream; // [K]
    float epsilon = 1e-6f;
    explicit operator bool() const { return residual || norm; }
};

enum class Epilogue : std::uint32_t {
    None = 0,
    GeluPair = 1,  // output0[r] = gelu(matrix0 x)[r] * (matrix1 x)[r]; output1 is not written
    GeluTimes = 2, // output0[r] = gelu(matrix0 x)[r] * factor[r]
    Softcap = 3,   // output0[r] = cap * tanh((matrix0 x)[r] / cap)
};

/// output_i[c][r] = sum_k matrix_i[r][k] x[c][k] for up to three matrices with the same input.
struct MatVec {
    const DeviceMatrix* matrices[3] = {};
    BufferView outputs[3]; // [columns, outputStride[i]] f32
    std::uint32_t outputStrides[3] = {};
    BufferView input;      // [columns, inputStride] f32
    BufferView inputBytes; // in its place where readsBytes(): InputForm::Bytes of one column
    std::uint32_t inputStride = 0; // ignored for one column
    std::uint32_t columns = 1;     // 1 - 8; more for rows beyond kMostTileWidth
    Prologue prologue;             // columns == 1 only
    Epilogue epilogue = Epilogue::None;
    BufferView factor; // [columns, rows] for GeluTimes
    std::uint32_t factorOffset =
        0; // elements; views start on the device's alignment, this need not
    std::uint32_t factorStride = 0; // 0: rows
    float cap = 0;                  // for Softcap
    BufferView outputBytes;         // GeluPair: in place of outputs[0], as inputBytes
    const char* name = "matVec";    // for the profile: "qkv", "down" ...
};
/// Whether the product is one of integers, which takes its input rounded (by itself, or as
/// inputBytes), and whether a pair with this gate can write outputBytes then.
bool readsBytes(const CommandRecorder& recorder, const MatVec& arguments);
bool writesBytes(const DeviceMatrix& gate);
/// Whether a prologue over rows of `width` can run on this device (shared memory).
bool prologueFits(const CommandRecorder& recorder, std::uint32_t width);
/// One dispatch for each part of each matrix beyond the first parts (usually one in all).
void matVec(CommandRecorder& recorder, const MatVec& arguments);

/// What products of many columns read in place of the float32 input, rounded once for all of them.
enum class InputForm : std::uint8_t {
    Floats, // the input itself
    Bytes,  // signed, a scale for each 32 values (shaders/quantize_input.comp): integer products
    Halves, // scaled column by column (shaders/half_input.comp): products on matrix units
};
/// By device (vulkan/README.md, Tiers), format of the matrix and number of columns; of matMul and
/// of the products with experts.
InputForm inputForm(const Capabilities& capabilities, MatrixFormat format, std::uint32_t columns);

struct RoundInput {
    BufferView input;  // [columns, inputStride] f32
    BufferView output; // roundedInputBytes(form, width, columns)
    InputForm form = InputForm::Bytes;
    std::uint32_t inputStride = 0; // 0: width
    std::uint32_t width = 0;       // K
    std::uint32_t columns = 0;
};
void roundInput(CommandRecorder& recorder, const RoundInput& arguments);
std::uint64_t roundedInputBytes(InputForm form, std::uint64_t width, std::uint64_t columns);
/// Of the form that this device's products take, whatever their format.
std::uint64_t
mostRoundedInputBytes(const Capabilities& capabilities, std::uint64_t width, std::uint64_t columns);
/// Values of K that products on matrix units go through at a time, or half as many; columns of
/// halves are filled with zeros up to a multiple of it.
constexpr std::uint32_t kHalfDepth = 64;
/// Words of 16 bytes from column to column of halves.
std::uint32_t halfStride(std::uint64_t width);

/// What the tile of a product is chosen by.
struct ProductSize {
    std::uint32_t rows = 0, columns = 0;
};
/// For each tile that products with inputs of this form have on the device, a size that gets it;
/// the smallest first. Nothing where kernels have no tiles.
std::span<const ProductSize> tileSizes(const Capabilities& capabilities, InputForm form);

/// output[c][r] = sum_k matrix[r][k] input[c][k], for any number of columns.
struct MatMul {
    const DeviceMatrix* matrix = nullptr;
    BufferView input;               // [columns, inputStride] f32
    BufferView rounded;             // the same as inputForm says; empty: float32 products
    BufferView output;              // [columns, outputStride] f32
    std::uint32_t inputStride = 0;  // 0: matrix->columns
    std::uint32_t outputStride = 0; // 0: matrix->rows
    std::uint32_t columns = 0;
    ProductSize tiledAs; // where given, the tile is that of a product of this size (tests)
    const char* name = "matMul";
};
/// Up to 8 columns go through matVec, and any number with rows of more than kMostTileWidth values.
void matMul(CommandRecorder& recorder, const MatMul& arguments);

} // namespace cabochon::vulkan::operations
