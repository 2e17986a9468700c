#include "engine/base/check.h"
#include "vulkan/kernels/matrix_planes.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/unit_tile.h"

#include <algorithm>
#include <array>

namespace cabochon::vulkan::operations {

namespace {

/// Of one dispatch: drivers end one that takes a second or two.
constexpr std::uint64_t kFlopsOfDispatch = 200'000'000'000;
constexpr std::uint32_t kWindowBytes = 65536;          // b_input of mat_mul_lanes.comp
constexpr std::uint64_t kQuantizedBlockBytes = 32 + 8; // codes and header of quantize_input.comp

std::uint64_t flopsOf(const MatMulParams& params)
{
    return 2 * std::uint64_t{params.rows} * params.columns * params.width;
}

Work workOf(const char* name, const DeviceMatrix::Part& part, const MatMulParams& params)
{
    const std::uint64_t activations =
        std::uint64_t{params.columns} * (std::uint64_t{params.width} + params.rows) * 4;
    return {name, part.layout.bytes + activations, flopsOf(params)};
}

/// The shape of a workgroup's tile, and of an invocation's share (mat_mul_tile.glsl).
struct Tile {
    std::uint32_t rows, columns, ownRows, ownColumns;
    std::uint32_t invocations() const { return rows / ownRows * (columns / ownColumns); }
};

/// Large tiles read shared memory least; small ones fill a device when there is little to do. Of
/// integer products a row or column takes 48 bytes of shared memory, so that every device has room
/// for the largest tile (9 KiB).
Tile tileFor(const Capabilities& capabilities, const ProductSize& size, bool integers)
{
    if (size.columns <= 32) return size.rows <= 1024 ? Tile{32, 32, 4, 4} : Tile{64, 32, 4, 4};
    if (size.rows <= 256) return {32, 32, 4, 4};
    const bool hasRoom = integers || capabilities.maxSharedMemory >= 32768;
    if (size.rows >= 2048 && size.columns > 64 && hasRoom)
        return integers ? Tile{128, 64, 4, 8} : Tile{128, 64, 8, 8};
    return integers ? Tile{64, 64, 4, 8} : Tile{64, 64, 8, 4};
}

/// The large tile where it gives every compute unit one: each value that a tile brings to shared
/// memory is used once for each of its rows or columns.
UnitTile unitTileFor(const CommandRecorder& recorder, const ProductSize& size)
{
    constexpr std::uint32_t kSmall = 64, kLarge = 128;
    const std::uint32_t groups = divideUp(size.rows, kLarge) * divideUp(size.columns, kLarge);
    const bool large = size.columns > kSmall && groups >= recorder.capabilities().computeUnits;
    const std::uint32_t side = large ? kLarge : kSmall;
    return unitTile(recorder, side, side);
}

/// Of a part of a product, or what it is to be taken for.
ProductSize sizeOf(const MatMul& arguments, const MatMulParams& params)
{
    return arguments.tiledAs.rows > 0 ? arguments.tiledAs
                                      : ProductSize{params.rows, params.columns};
}

void recordUnitTiles(CommandRecorder& recorder,
                     const MatMul& arguments,
                     const DeviceMatrix::Part& part,
                     MatMulParams params)
{
    const UnitTile tile = unitTileFor(recorder, sizeOf(arguments, params));
    params.inputStride = halfStride(params.width);
    params.factors = arguments.columns * params.inputStride * 4;
    params.aligned =
        arguments.output.offset % 16 == 0 && (params.outputStride | params.firstRow) % 4 == 0;
    recorder.dispatch({"mat_mul_matrix", unitConstants(recorder, tile, part.layout.format)},
                      {part.view, arguments.rounded, arguments.output}, params,
                      {divideUp(params.rows, tile.rows), divideUp(params.columns, tile.columns), 1},
                      workOf(arguments.name, part, params));
}

void recordDotTiles(CommandRecorder& recorder,
                    const MatMul& arguments,
                    const DeviceMatrix::Part& part,
                    MatMulParams params)
{
    const Tile tile =
        tileFor(recorder.capabilities(), sizeOf(arguments, params), /*integers=*/true);
    const Work work = workOf(arguments.name, part, params);
    params.inputStride = arguments.columns;
    recorder.dispatch({"mat_mul_dot",
                       {tile.invocations(), static_cast<std::uint32_t>(part.layout.format),
                        tile.rows, tile.columns, tile.ownRows, tile.ownColumns}},
                      {part.view, arguments.rounded, arguments.output}, params,
                      {divideUp(params.rows, tile.rows), divideUp(params.columns, tile.columns), 1},
                      work);
}

void recordTiles(CommandRecorder& recorder,
                 const MatMul& arguments,
                 const DeviceMatrix::Part& part,
                 const MatMulParams& params)
{
    const auto format = static_cast<std::uint32_t>(part.layout.format);
    const Work work = workOf(arguments.name, part, params);
    const Tile tile =
        tileFor(recorder.capabilities(), sizeOf(arguments, params), /*integers=*/false);
    const std::uint32_t whole = params.width % 4 == 0 && params.inputStride % 4 == 0;
    recorder.dispatch({"mat_mul",
                       {tile.invocations(), format, tile.rows, tile.columns, tile.ownRows,
                        tile.ownColumns, whole}},
                      {part.view, arguments.input, arguments.output}, params,
                      {divideUp(params.rows, tile.rows), divideUp(params.columns, tile.columns), 1},
                      work);
}

/// Columns whose input fits a uniform buffer at once; 0: none, or the kernel does not apply.
std::uint32_t laneColumns(const CommandRecorder& recorder, const MatMulParams& params)
{
    const Capabilities& c = recorder.capabilities();
    if (c.kind != DeviceKind::Cpu || params.width % 32 != 0 || params.inputStride % 4 != 0)
        return 0;
    if (c.maxUniformBufferRange < kWindowBytes || c.uniformAlignment > 1024) return 0;
    return (kWindowBytes - c.uniformAlignment) / 4 / params.inputStride;
}

/// All columns of one part, a window of the input after the other.
void recordLanes(CommandRecorder& recorder,
                 const MatMul& arguments,
                 const DeviceMatrix::Part& part,
                 MatMulParams params)
{
    constexpr std::uint32_t kLanes = 8, kRows = 4;
    const std::uint32_t most = laneColumns(recorder, params);
    std::uint32_t atOnce = 4;
    while (atOnce > most)
        atOnce /= 2;
    const std::uint32_t window = most / atOnce * atOnce;
    const std::uint64_t alignment = recorder.capabilities().uniformAlignment;
    for (std::uint32_t first = 0; first < arguments.columns; first += window) {
        params.columns = std::min(window, arguments.columns - first);
        params.firstColumn = first;
        const std::uint64_t start = std::uint64_t{first} * params.inputStride * 4;
        const std::uint64_t turn = (arguments.input.offset + start) % alignment;
        params.firstInput = static_cast<std::uint32_t>(turn / 4);
        const std::uint64_t bytes =
            turn + (std::uint64_t{params.columns - 1} * params.inputStride + params.width) * 4;
        recorder.dispatch(
            {"mat_mul_lanes",
             {kLanes, static_cast<std::uint32_t>(part.layout.format), kRows, atOnce}},
            {part.view, arguments.input.part(start - turn, bytes), arguments.output}, params,
            {divideUp(params.rows, kLanes * kRows), divideUp(params.columns, atOnce), 1},
            workOf(arguments.name, part, params));
    }
}

} // namespace

std::uint32_t halfStride(std::uint64_t width)
{
    return static_cast<std::uint32_t>((width + kHalfDepth - 1) / kHalfDepth * (kHalfDepth / 8));
}

InputForm inputForm(const Capabilities& capabilities, MatrixFormat format, std::uint32_t columns)
{
    constexpr std::uint32_t kQualcomm = 0x5143; // its devices are slower with integers
    if (columns <= kMatVecColumns || capabilities.kind == DeviceKind::Cpu) return InputForm::Floats;
    // Float32 matrices stay what they are: the choice of experts hangs on small differences.
    if (format != MatrixFormat::F32 && capabilities.has(Tier::CooperativeMatrix))
        return InputForm::Halves;
    const bool bytes = hasIntegerCodes(format) && capabilities.multipliesBytes() &&
                       capabilities.vendorId != kQualcomm;
    return bytes ? InputForm::Bytes : InputForm::Floats;
}

std::span<const ProductSize> tileSizes(const Capabilities& capabilities, InputForm form)
{
    static constexpr ProductSize kTiles[] = {{256, 64}, {2048, 32}, {1024, 128}, {4096, 128}};
    static constexpr ProductSize kUnitTiles[] = {{64, 64}, {1 << 20, 128}};
    if (form == InputForm::Halves) return kUnitTiles;
    if (capabilities.kind == DeviceKind::Cpu) return {}; // mat_mul_lanes.comp
    return kTiles;
}

std::uint64_t roundedInputBytes(InputForm form, std::uint64_t width, std::uint64_t columns)
{
    switch (form) {
    case InputForm::Floats:
        return 0;
    case InputForm::Bytes:
        return (width + 31) / 32 * columns * kQuantizedBlockBytes;
    case InputForm::Halves:
        return columns * (std::uint64_t{halfStride(width)} * 16 + sizeof(float));
    }
    return 0;
}

std::uint64_t
mostRoundedInputBytes(const Capabilities& capabilities, std::uint64_t width, std::uint64_t columns)
{
    const InputForm form = inputForm(capabilities, MatrixFormat::Q4_0, kMatVecColumns + 1);
    return roundedInputBytes(form, width, columns);
}

void roundInput(CommandRecorder& recorder, const RoundInput& arguments)
{
    const std::uint32_t stride = arguments.inputStride ? arguments.inputStride : arguments.width;
    const std::uint64_t bytes =
        roundedInputBytes(arguments.form, arguments.width, arguments.columns);
    CABOCHON_CHECK(stride >= arguments.width && bytes > 0 && arguments.output.size >= bytes);
    const std::uint32_t whole = arguments.width % 4 == 0 && stride % 4 == 0;
    const Work work{"roundInput", std::uint64_t{arguments.columns} * arguments.width * 4 + bytes,
                    0};
    if (arguments.form == InputForm::Halves) {
        constexpr std::uint32_t kLocal = 256;
        recorder.dispatch({"half_input", {kLocal, whole}}, {arguments.input, arguments.output},
                          HalfInputParams{arguments.width, halfStride(arguments.width),
                                          arguments.columns, stride},
                          {arguments.columns, 1, 1}, work);
        return;
    }
    constexpr std::uint32_t kLocal = 64;
    const std::uint32_t blocks = divideUp(arguments.width, 32);
    recorder.dispatch({"quantize_input", {kLocal, whole}}, {arguments.input, arguments.output},
                      QuantizeInputParams{arguments.width, blocks, arguments.columns, stride},
                      {divideUp(arguments.columns, kLocal), blocks, 1}, work);
}

void matMul(CommandRecorder& recorder, const MatMul& arguments)
{
    const InputForm form =
        arguments.rounded
            ? inputForm(recorder.capabilities(), arguments.matrix->format, arguments.columns)
            : InputForm::Floats;
    CABOCHON_CHECK(!arguments.rounded || form != InputForm::Floats);
    const DeviceMatrix& matrix = *arguments.matrix;
    MatMulParams params{};
    params.width = matrix.columns;
    params.inputStride = arguments.inputStride ? arguments.inputStride : matrix.columns;
    params.outputStride = arguments.outputStride ? arguments.outputStride : matrix.rows;
    CABOCHON_CHECK(params.inputStride >= matrix.columns && params.outputStride >= matrix.rows);
    if (arguments.columns <= kMatVecColumns || matrix.columns > kMostTileWidth) {
        MatVec product;
        product.matrices[0] = arguments.matrix;
        product.outputs[0] = arguments.output;
        product.outputStrides[0] = params.outputStride;
        product.input = arguments.input;
        product.inputStride = params.inputStride;
        product.columns = arguments.columns;
        product.name = arguments.name;
        matVec(recorder, product);
        return;
    }
    for (const DeviceMatrix::Part& part : matrix.parts) {
        params.planes = planesOf(part.layout);
        params.rows = part.layout.rows;
        params.firstRow = part.firstRow;
        params.columns = arguments.columns;
        if (form == InputForm::Floats && laneColumns(recorder, params) > 0) {
            recordLanes(recorder, arguments, part, params);
            continue;
        }
        const std::uint64_t most = kFlopsOfDispatch * params.columns / flopsOf(params);
        const auto step = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(most, 128, 1 << 20));
        for (std::uint32_t first = 0; first < arguments.columns; first += step / 128 * 128) {
            params.firstColumn = first;
            params.columns = std::min(step / 128 * 128, arguments.columns - first);
            if (form == InputForm::Halves)
                recordUnitTiles(recorder, arguments, part, params);
            else if (form == InputForm::Bytes)
                recordDotTiles(recorder, arguments, part, params);
            else
                recordTiles(recorder, arguments, part, params);
        }
    }
}

} // namespace cabochon::vulkan::operations
