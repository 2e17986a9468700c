#include "vulkan/kernels/operations_sound.h"

#include "engine/base/check.h"
#include "vulkan/kernels/element_groups.h"
#include "vulkan/kernels/shaders/params.h"

namespace cabochon::vulkan::operations {

namespace {

constexpr std::uint32_t kMostSpan = 32; // invocations of a workgroup of attend_band.comp
constexpr std::uint32_t kConvolutionGroup = 32;
constexpr std::uint32_t kConvolutionTogether = 4; // TOGETHER of convolve_row.comp

} // namespace

void silu(CommandRecorder& recorder, const Silu& a)
{
    const std::uint64_t bytes = floatBytes(a.columns, a.width);
    CABOCHON_CHECK(a.values.size >= bytes);
    recorder.dispatch({"silu", {elementGroup(recorder)}}, {a.values}, WidthParams{a.width},
                      elementGroups(recorder, a.width, a.columns), {"silu", 2 * bytes, 0});
}

void gatedUnit(CommandRecorder& recorder, const GatedUnit& a)
{
    const std::uint64_t bytes = floatBytes(a.columns, a.width);
    CABOCHON_CHECK(a.input.size >= 2 * bytes && a.output.size >= bytes);
    recorder.dispatch({"gated_unit", {elementGroup(recorder)}}, {a.input, a.output},
                      WidthParams{a.width}, elementGroups(recorder, a.width, a.columns),
                      {"gatedUnit", 3 * bytes, 0});
}

void convolveTime(CommandRecorder& recorder, const ConvolveTime& a)
{
    const std::uint64_t bytes = floatBytes(a.columns, a.width);
    CABOCHON_CHECK(a.input.size >= bytes && a.output.size >= bytes &&
                   a.taps.size >= floatBytes(a.count, a.width) && a.count > 0);
    recorder.dispatch({"convolve_time", {elementGroup(recorder)}}, {a.input, a.taps, a.output},
                      ConvolveTimeParams{a.width, a.count},
                      elementGroups(recorder, a.width, a.columns), {"convolveTime", 2 * bytes, 0});
}

void convolveRow(CommandRecorder& recorder, const ConvolveRow& a)
{
    const std::uint32_t row = a.frequencies * a.channelsOut; // values
    CABOCHON_CHECK(a.frequencies % kConvolutionTogether == 0);
    CABOCHON_CHECK(a.input.size >= floatBytes(a.rowsIn, 2 * a.frequencies * a.channelsIn));
    CABOCHON_CHECK(a.weights.size >= floatBytes(9 * a.channelsIn, a.channelsOut));
    CABOCHON_CHECK(a.output.size >= floatBytes(a.rows, row));
    const std::uint64_t flops = std::uint64_t{18} * a.channelsIn * a.rows * row;
    recorder.dispatch(
        {"convolve_row", {kConvolutionGroup}}, {a.input, a.weights, a.output},
        ConvolveRowParams{a.rowsIn, a.firstRow, a.frequencies, a.channelsIn, a.channelsOut},
        {divideUp(row / kConvolutionTogether, kConvolutionGroup), a.rows, 1},
        {"convolveRow", floatBytes(a.rows, row), flops});
}

void attendBand(CommandRecorder& recorder, const AttendBand& a)
{
    const std::uint64_t bytes = floatBytes(a.positions, std::uint64_t{a.heads} * a.headSize);
    CABOCHON_CHECK(a.queries.size >= bytes && a.keys.size >= bytes && a.values.size >= bytes &&
                   a.output.size >= bytes && a.span > 0 && a.span <= kMostSpan && a.cap > 0);
    recorder.dispatch({"attend_band", {kMostSpan}},
                      {a.queries, a.keys, a.values, a.relativeKeys, a.scale, a.output},
                      AttendBandParams{a.heads, a.headSize, a.span, a.cap},
                      {a.positions, a.heads, 1}, {"attendBand", 4 * bytes, 0});
}

} // namespace cabochon::vulkan::operations
