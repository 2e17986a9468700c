// Owns the mixture of experts on the device: routing, and the experts' products for few columns
// (decode) and many (prefill, sorted by expert). Definitions: routeExperts and multiplyPlain of
// engine/cpu/operations.h; the steps are those of engine/cpu/expert_products.cpp.
#pragma once

#include "vulkan/kernels/device_matrix.h"
#include "vulkan/recording/command_recorder.h"

#include <cstdint>
#include <string>

namespace cabochon::vulkan::operations {

/// Empty, or what of such a mixture is more than the device takes: "choosing 4096 of 4096 experts
/// takes 49152 bytes of a workgroup's memory, of which it has 32768". Kernels make the same check.
struct MixtureShape {
    std::uint32_t experts = 0;
    std::uint32_t used = 0;
    std::uint32_t expertWidth = 0; // rows of an expert's gate
    std::uint32_t width = 0;       // rows of an expert's down matrix
};
std::string mixtureBeyond(const Capabilities& capabilities, const MixtureShape& shape);

/// chosen[c][k], weights[c][k] = routeExperts(logits[c]): softmax over all, the `used` largest
/// (lower index on ties), renormalised, times expertScale[chosen]. Ordered by probability.
struct RouteExperts {
    BufferView logits;      // [columns, experts] f32
    BufferView expertScale; // [experts] f32; empty: 1
    BufferView chosen;      // [columns, used] uint
    BufferView weights;     // [columns, used] f32
    std::uint32_t columns = 1;
    std::uint32_t experts = 0;
    std::uint32_t used = 0;
};
void routeExperts(CommandRecorder& recorder, const RouteExperts& arguments);

/// Slots (column, k) sorted by expert: order[i] = slot, experts of ascending number; starts[e] =
/// first i of expert e, starts[experts] = all. One workgroup, counting sort. For prefill.
struct SortSlots {
    BufferView chosen; // [slots] uint
    BufferView order;  // [slots] uint
    BufferView starts; // [experts + 1] uint
    std::uint32_t slots = 0;
    std::uint32_t experts = 0;
};
void sortSlots(CommandRecorder& recorder, const SortSlots& arguments);

/// hidden[slot][r] = gelu(gate_e x)[r] * (up_e x)[r], e = chosen[slot], x = input[slot / used].
/// `gate` and `up` stack the experts' rows; or `gateUp` stacks gate rows then up rows per expert.
struct ExpertGateUp {
    const DeviceMatrix* gate = nullptr; // [experts * width] rows
    const DeviceMatrix* up = nullptr;
    const DeviceMatrix* gateUp = nullptr; // [experts * 2 width] rows; then gate and up are null
    BufferView input;                     // [columns, K] f32
    BufferView rounded; // of sorted slots: the same as inputForm says; empty: float32 products
    BufferView chosen;  // [columns, used] uint
    BufferView order, starts; // of sortSlots; empty: few columns, slot by slot
    BufferView hidden;        // [columns * used, width] f32
    std::uint32_t columns = 1;
    std::uint32_t used = 0;
    std::uint32_t experts = 0;
    std::uint32_t width = 0; // of an expert
};
void expertGateUp(CommandRecorder& recorder, const ExpertGateUp& arguments);

/// output[c] = sum_k weights[c][k] * (down_e hidden[c * used + k]), e = chosen[c][k].
struct ExpertDown {
    const DeviceMatrix* down = nullptr; // [experts * K] rows, width columns
    BufferView hidden;                  // [columns * used, width] f32
    BufferView rounded;                 // as above, of hidden
    BufferView chosen, weights;
    BufferView order, starts; // as above
    BufferView partial;       // [columns * used, K] f32 scratch
    BufferView output;        // [columns, K] f32
    std::uint32_t columns = 1;
    std::uint32_t used = 0;
    std::uint32_t experts = 0;
};
void expertDown(CommandRecorder& recorder, const ExpertDown& arguments);

} // namespace cabochon::vulkan::operations
