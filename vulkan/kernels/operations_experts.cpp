#include "vulkan/kernels/operations_experts.h"

#include "engine/base/check.h"
#include "vulkan/kernels/matrix_planes.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/unit_tile.h"

#include <algorithm>
#include <array>

namespace cabochon::vulkan::operations {

namespace {

/// Shared memory of route_experts.comp: s_keys, s_logits, s_chosen.
std::uint64_t routeSharedBytes(std::uint32_t experts, std::uint32_t used)
{
    return 4 * (std::uint64_t{experts} + 2 * std::uint64_t{used});
}

/// Shared memory of sort_slots.comp: s_counts, s_next.
std::uint64_t sortSharedBytes(std::uint32_t experts)
{
    return 8 * std::uint64_t{experts};
}

std::uint32_t routeGroupSize(std::uint32_t experts)
{
    return experts > 256 ? 256 : std::clamp(experts, 32u, 128u) / 32 * 32;
}

std::string sharedBeyond(const Capabilities& capabilities, const char* what, std::uint64_t bytes)
{
    if (bytes <= capabilities.maxSharedMemory) return {};
    return std::string(what) + " takes " + std::to_string(bytes) +
           " bytes of a workgroup's memory, of which it has " +
           std::to_string(capabilities.maxSharedMemory);
}

std::string routeBeyond(const Capabilities& capabilities, std::uint32_t experts, std::uint32_t used)
{
    const std::string what =
        "choosing " + std::to_string(used) + " of " + std::to_string(experts) + " experts";
    const std::uint64_t turns =
        std::uint64_t{divideUp(experts, routeGroupSize(experts))} * (experts + 1);
    if (capabilities.kind == DeviceKind::Cpu && turns > kMostTurnsEmulated) {
        return what + " takes " + std::to_string(turns) + " turns of a loop, of which it makes " +
               std::to_string(kMostTurnsEmulated);
    }
    return sharedBeyond(capabilities, what.c_str(), routeSharedBytes(experts, used));
}

std::string sortBeyond(const Capabilities& capabilities, std::uint32_t experts)
{
    const std::string what = "sorting by " + std::to_string(experts) + " experts";
    return sharedBeyond(capabilities, what.c_str(), sortSharedBytes(experts));
}

/// A workgroup a row (expert_mat_vec.comp, expert_down.comp).
std::string rowsBeyond(const Capabilities& capabilities, std::uint32_t rows)
{
    if (rows <= capabilities.maxGroups[0]) return {};
    return "an expert's " + std::to_string(rows) + " rows take a workgroup each, of which it has " +
           std::to_string(capabilities.maxGroups[0]);
}

/// Tiles of products take rows of so many values (operations_matrix.h).
std::string widthBeyond(std::uint32_t width)
{
    if (width <= kMostTileWidth) return {};
    return "products with experts have rows of " + std::to_string(width) +
           " values, of which tiles take " + std::to_string(kMostTileWidth);
}

/// What an expert's product leaves in its output (MODE of the shaders).
enum class ExpertMode : std::uint32_t {
    Sums = 0,
    GatePair = 1,  // gelu(gate) * up, where the matrix stacks gate and up rows
    GateTimes = 2, // gelu(sums) * what is there
};

/// One product of slots with the experts they chose; every slot's row of the output is written.
struct ExpertProduct {
    const char* name;
    ExpertMode mode;
    const DeviceMatrix* matrix;
    BufferView input, rounded, chosen, order, starts, output;
    std::uint32_t rows; // of the output
    std::uint32_t slots;
    std::uint32_t slotsPerInput; // slots that share a row of the input
    std::uint32_t experts;

    std::uint32_t expertRows() const { return matrix->rows / experts; }
};

std::uint32_t vecGroupSize(const CommandRecorder& recorder)
{
    return recorder.has(Tier::Subgroup) ? recorder.subgroupSize() : 32;
}

/// Slots choose experts freely: their number on this part is not known, its share of all is.
Work workOf(const ExpertProduct& product, const DeviceMatrix::Part& part)
{
    const std::uint64_t all =
        std::uint64_t{product.slots} * product.expertRows() * product.matrix->columns;
    const std::uint64_t read =
        part.layout.bytes * std::min(product.slots, product.experts) / product.experts;
    return {product.name, read, 2 * all * part.layout.rows / product.matrix->rows};
}

/// Grid of tiles of rows and columns; twice the tiles of an even choice run side by side, experts
/// chosen more often take turns.
std::array<std::uint32_t, 3> tileGroups(const ExpertProduct& product,
                                        const DeviceMatrix::Part& part,
                                        std::uint32_t tileRows,
                                        std::uint32_t tileColumns)
{
    const std::uint32_t rows = product.mode == ExpertMode::GatePair ? tileRows / 2 : tileRows;
    return {divideUp(product.rows, rows), part.layout.rows / product.expertRows(),
            std::clamp(divideUp(2 * product.slots, product.experts * tileColumns), 1u, 64u)};
}

/// Slots sorted by expert, tile by tile.
void recordTiles(CommandRecorder& recorder,
                 const ExpertProduct& product,
                 const DeviceMatrix::Part& part)
{
    constexpr std::uint32_t kTileRows = 64, kTileColumns = 32, kOwnColumns = 4;
    const InputForm form =
        product.rounded ? inputForm(recorder.capabilities(), product.matrix->format, product.slots)
                        : InputForm::Floats;
    const std::uint32_t width = product.matrix->columns;
    const std::uint32_t inputs = product.slots / product.slotsPerInput;
    const auto format = static_cast<std::uint32_t>(part.layout.format);
    const auto mode = static_cast<std::uint32_t>(product.mode);
    ExpertMatMulParams params{planesOf(part.layout),
                              product.rows,
                              width,
                              width,
                              product.expertRows(),
                              part.firstRow / product.expertRows(),
                              product.slotsPerInput,
                              0};
    const std::array<std::uint32_t, 3> groups = tileGroups(product, part, kTileRows, kTileColumns);
    const auto dispatch = [&](const KernelVariant& variant, const BufferView& input) {
        recorder.dispatch(variant,
                          {part.view, input, product.order, product.starts, product.output}, params,
                          groups, workOf(product, part));
    };
    if (form == InputForm::Halves) {
        // Of each subgroup half gate and half up rows where they are stacked.
        params.inputStride = halfStride(width);
        params.factors = inputs * params.inputStride * 4;
        KernelVariant variant{"expert_mat_mul_matrix",
                              unitConstants(recorder, unitTile(recorder, kTileRows, kTileColumns),
                                            part.layout.format)};
        variant.constants.push_back(mode);
        dispatch(variant, product.rounded);
        return;
    }
    const bool dot = form == InputForm::Bytes;
    const std::uint32_t ownRows = dot ? 4 : 8;
    const std::uint32_t invocations = kTileRows / ownRows * kTileColumns / kOwnColumns;
    if (dot) params.inputStride = inputs;
    dispatch({dot ? "expert_mat_mul_dot" : "expert_mat_mul",
              {invocations, format, kTileRows, kTileColumns, ownRows, kOwnColumns, width % 4 == 0,
               mode}},
             dot ? product.rounded : product.input);
}

/// Slot by slot.
void recordVectors(CommandRecorder& recorder,
                   const ExpertProduct& product,
                   const DeviceMatrix::Part& part)
{
    const std::uint32_t width = product.matrix->columns;
    const ExpertMatVecParams params{planesOf(part.layout),
                                    product.rows,
                                    width,
                                    product.expertRows(),
                                    part.firstRow / product.expertRows(),
                                    part.layout.rows / product.expertRows(),
                                    product.slotsPerInput};
    recorder.dispatch({recorder.has(Tier::Subgroup) ? "expert_mat_vec" : "expert_mat_vec_plain",
                       {vecGroupSize(recorder), static_cast<std::uint32_t>(part.layout.format),
                        static_cast<std::uint32_t>(product.mode), width % 4 == 0}},
                      {part.view, product.input, product.chosen, product.output}, params,
                      {product.rows, product.slots, 1}, workOf(product, part));
}

void recordProduct(CommandRecorder& recorder, const ExpertProduct& product)
{
    for (const DeviceMatrix::Part& part : product.matrix->parts) {
        CABOCHON_CHECK(part.firstRow % product.expertRows() == 0);
        if (product.order)
            recordTiles(recorder, product, part);
        else
            recordVectors(recorder, product, part);
    }
}

} // namespace

std::string mixtureBeyond(const Capabilities& capabilities, const MixtureShape& shape)
{
    for (const std::string& beyond :
         {routeBeyond(capabilities, shape.experts, shape.used),
          sortBeyond(capabilities, shape.experts), rowsBeyond(capabilities, shape.expertWidth),
          rowsBeyond(capabilities, shape.width), widthBeyond(shape.expertWidth),
          widthBeyond(shape.width)}) {
        if (!beyond.empty()) return beyond;
    }
    return {};
}

void routeExperts(CommandRecorder& recorder, const RouteExperts& arguments)
{
    CABOCHON_CHECK(arguments.used > 0 && arguments.used <= arguments.experts);
    if (recorder.refuses(routeBeyond(recorder.capabilities(), arguments.experts, arguments.used)))
        return;
    const std::uint64_t slots = std::uint64_t{arguments.columns} * arguments.used;
    const std::uint64_t logits = std::uint64_t{arguments.columns} * arguments.experts;
    CABOCHON_CHECK(arguments.logits.size >= logits * 4);
    CABOCHON_CHECK(arguments.chosen.size >= slots * 4 && arguments.weights.size >= slots * 4);
    const RouteExpertsParams params{arguments.expertScale ? 1u : 0u};
    const std::uint32_t size = routeGroupSize(arguments.experts);
    recorder.dispatch(
        {"route_experts", {size, arguments.experts, arguments.used}},
        {arguments.logits, arguments.expertScale, arguments.chosen, arguments.weights}, params,
        {arguments.columns, 1, 1}, {"routeExperts", (logits + 2 * slots) * 4, 0});
}

void sortSlots(CommandRecorder& recorder, const SortSlots& arguments)
{
    CABOCHON_CHECK(arguments.experts > 0);
    if (recorder.refuses(sortBeyond(recorder.capabilities(), arguments.experts))) return;
    CABOCHON_CHECK(arguments.order.size >= std::uint64_t{arguments.slots} * 4);
    CABOCHON_CHECK(arguments.starts.size >= std::uint64_t{arguments.experts + 1} * 4);
    recorder.dispatch({"sort_slots", {256, arguments.experts}},
                      {arguments.chosen, arguments.order, arguments.starts},
                      SortSlotsParams{arguments.slots}, {1, 1, 1},
                      {"sortSlots", std::uint64_t{arguments.slots} * 12, 0});
}

void expertGateUp(CommandRecorder& recorder, const ExpertGateUp& arguments)
{
    const std::uint32_t slots = arguments.columns * arguments.used;
    CABOCHON_CHECK(arguments.hidden.size >= std::uint64_t{slots} * arguments.width * 4);
    ExpertProduct product{"expert gate and up",
                          ExpertMode::GatePair,
                          arguments.gateUp,
                          arguments.input,
                          arguments.rounded,
                          arguments.chosen,
                          arguments.order,
                          arguments.starts,
                          arguments.hidden,
                          arguments.width,
                          slots,
                          arguments.used,
                          arguments.experts};
    if (arguments.gateUp) {
        recordProduct(recorder, product);
        return;
    }
    // Formats and parts of the two matrices may differ: one after the other.
    product.name = "expert up";
    product.mode = ExpertMode::Sums;
    product.matrix = arguments.up;
    recordProduct(recorder, product);
    recorder.barrier("the up rows are written, the gate multiplies them");
    product.name = "expert gate";
    product.mode = ExpertMode::GateTimes;
    product.matrix = arguments.gate;
    recordProduct(recorder, product);
}

void expertDown(CommandRecorder& recorder, const ExpertDown& arguments)
{
    const DeviceMatrix& down = *arguments.down;
    const std::uint32_t rows = down.rows / arguments.experts;
    const std::uint32_t slots = arguments.columns * arguments.used;
    CABOCHON_CHECK(arguments.output.size >= std::uint64_t{arguments.columns} * rows * 4);
    const ExpertProduct product{"expert down",
                                ExpertMode::Sums,
                                arguments.down,
                                arguments.hidden,
                                arguments.rounded,
                                arguments.chosen,
                                arguments.order,
                                arguments.starts,
                                arguments.partial,
                                rows,
                                slots,
                                1,
                                arguments.experts};
    if (arguments.order) {
        CABOCHON_CHECK(arguments.partial.size >= std::uint64_t{slots} * rows * 4);
        recordProduct(recorder, product);
        recorder.barrier("the experts' outputs are written, their sum reads them");
        const std::uint64_t bytes = (std::uint64_t{slots} + arguments.columns) * rows * 4;
        recorder.dispatch({"expert_sum", {64}},
                          {arguments.partial, arguments.weights, arguments.output},
                          ExpertSumParams{rows, arguments.used},
                          {divideUp(rows, 64), arguments.columns, 1}, {"expert sum", bytes, 0});
        return;
    }
    for (const DeviceMatrix::Part& part : down.parts) {
        if (part.firstRow > 0) recorder.barrier("the part before wrote its share of the sum");
        const ExpertDownParams params{
            planesOf(part.layout),   rows,          down.columns, part.firstRow / rows,
            part.layout.rows / rows, arguments.used};
        recorder.dispatch(
            {recorder.has(Tier::Subgroup) ? "expert_down" : "expert_down_plain",
             {vecGroupSize(recorder), static_cast<std::uint32_t>(part.layout.format),
              down.columns % 4 == 0}},
            {part.view, arguments.hidden, arguments.chosen, arguments.weights, arguments.output},
            params, {rows, arguments.columns, 1}, workOf(product, part));
    }
}

} // namespace cabochon::vulkan::operations
