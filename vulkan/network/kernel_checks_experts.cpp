// The checks of a mixture: the choice of experts, their order, and the products of each type, for
// few columns and for many.
#include "engine/cpu/operations.h"
#include "engine/model/tensor_type.h"
#include "vulkan/kernels/operations_experts.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/network/kernel_bench.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace cabochon::vulkan {

namespace cpu = engine::operations;
namespace gpu = operations;
using engine::TensorType;
using engine::TensorView;

void checkExperts(CheckList& list)
{
    KernelBench& bench = list.bench();
    std::mt19937& random = list.random();
    constexpr std::uint32_t kExperts = 24, kUsed = 4, kColumns = 3;
    const std::vector<float> logits = randomValues(random, kExperts * kColumns);
    std::vector<float> expected(kUsed * kColumns), probabilities(kExperts);
    std::vector<std::uint32_t> chosen(kUsed);
    for (std::size_t c = 0; c < kColumns; ++c)
        cpu::routeExperts(logits.data() + c * kExperts, kExperts, kUsed, nullptr,
                          probabilities.data(), chosen.data(), expected.data() + c * kUsed);
    bench.clear();
    gpu::RouteExperts route;
    route.logits = bench.put(logits);
    route.chosen = bench.reserve(expected.size() * 4);
    route.weights = bench.reserve(expected.size() * 4);
    route.columns = kColumns;
    route.experts = kExperts;
    route.used = kUsed;
    list.check("routeExperts", kCheckTolerance, route.weights, expected,
               [&](CommandRecorder& r) { gpu::routeExperts(r, route); });
}

namespace {

constexpr std::uint32_t kExperts = 5, kUsed = 2, kWidth = 38; // of an expert

/// Random matrices of all experts, as they lie in a file.
struct Stack {
    std::vector<std::byte> bytes;
    TensorView view;

    Stack(std::mt19937& random, TensorType type, std::uint32_t rows, std::uint32_t columns)
        : bytes(randomBlocks(random, type, std::size_t{rows} * columns))
    {
        view = {"test", bytes.data(), type, columns, rows, 1};
    }
    std::vector<float> product(std::uint32_t first, std::uint32_t count, const float* x) const
    {
        std::vector<float> result(count);
        cpu::multiplyPlain(view.rowRange(first, count), x, 1, result.data());
        return result;
    }
};

/// Slots of `columns` columns: who is chosen, and with what weight.
struct Choice {
    std::uint32_t columns;
    std::vector<std::uint32_t> chosen;
    std::vector<float> weights;
    BufferView chosenView, weightsView, order, starts;

    Choice(CheckList& list, std::uint32_t columnCount)
        : columns(columnCount), weights(randomValues(list.random(), columnCount * kUsed))
    {
        for (std::uint32_t c = 0; c < columns; ++c) {
            chosen.push_back(c % kExperts);
            chosen.push_back((c + 1 + c % 2) % kExperts);
        }
        KernelBench& bench = list.bench();
        chosenView = bench.put(chosen);
        weightsView = bench.put(weights);
        if (columns <= 8) return; // slot by slot
        order = bench.reserve(chosen.size() * 4);
        starts = bench.reserve((kExperts + 1) * 4);
    }
    void sort(CommandRecorder& recorder) const
    {
        if (!order) return;
        gpu::sortSlots(recorder, {chosenView, order, starts,
                                  static_cast<std::uint32_t>(chosen.size()), kExperts});
        recorder.barrier("slots are sorted, the experts read their order");
    }
    /// Where each expert's slots begin, exactly.
    void check(CheckList& list) const
    {
        if (!order) return;
        std::vector<float> expected;
        for (std::uint32_t expert = 0; expert <= kExperts; ++expert) {
            expected.push_back(static_cast<float>(std::count_if(
                chosen.begin(), chosen.end(), [&](std::uint32_t e) { return e < expert; })));
        }
        const auto found = [this] {
            const auto* first = starts.as<const std::uint32_t>();
            return std::vector<float>(first, first + kExperts + 1);
        };
        list.check("sortSlots", 0, found, expected, [&](CommandRecorder& r) { sort(r); });
    }
};

/// An input that products with experts read rounded, where the device wants that; and its making.
struct Rounded {
    gpu::InputForm form = gpu::InputForm::Floats;
    BufferView view;

    Rounded() = default;
    Rounded(CheckList& list, MatrixFormat format, std::uint32_t width, std::uint32_t rows)
        : form(gpu::inputForm(list.bench().capabilities(), format, rows))
    {
        if (form != gpu::InputForm::Floats)
            view = list.bench().reserve(gpu::roundedInputBytes(form, width, rows));
    }
    void make(CommandRecorder& recorder,
              const BufferView& input,
              std::uint32_t width,
              std::uint32_t rows) const
    {
        if (!view) return;
        gpu::roundInput(recorder, {input, view, form, 0, width, rows});
        recorder.barrier("the input is rounded, the products read it");
    }
};

double toleranceOf(TensorType type, gpu::InputForm form)
{
    if (form == gpu::InputForm::Bytes) return kDotCheckTolerance;
    const bool half = form == gpu::InputForm::Halves ||
                      (formatFor(type) == MatrixFormat::F16 && type != TensorType::F16);
    return half ? kHalfCheckTolerance : kCheckTolerance;
}

void checkGateUp(CheckList& list, TensorType type, std::uint32_t columns, bool together)
{
    KernelBench& bench = list.bench();
    const auto width = static_cast<std::uint32_t>(
        std::max<std::size_t>(64, engine::tensorTypeInfo(type).blockElements));
    const std::uint32_t stacked = together ? 2 : 1;
    const Stack gate(list.random(), type, kExperts * kWidth * stacked, width),
        up(list.random(), type, kExperts * kWidth, width);
    bench.clear();
    const Choice choice(list, columns);
    const std::vector<float> input = randomValues(list.random(), std::size_t{columns} * width);
    std::vector<float> expected;
    for (std::size_t slot = 0; slot < choice.chosen.size(); ++slot) {
        const float* x = input.data() + slot / kUsed * width;
        const std::uint32_t first = choice.chosen[slot] * kWidth * stacked;
        std::vector<float> gated = gate.product(first, kWidth, x);
        const std::vector<float> ups =
            together ? gate.product(first + kWidth, kWidth, x) : up.product(first, kWidth, x);
        cpu::geluMultiply(gated.data(), gated.data(), ups.data(), kWidth);
        expected.insert(expected.end(), gated.begin(), gated.end());
    }
    choice.check(list);
    const DeviceMatrix gateMatrix = bench.putMatrix(gate.view), upMatrix = bench.putMatrix(up.view);
    gpu::ExpertGateUp product;
    (together ? product.gateUp : product.gate) = &gateMatrix;
    if (!together) product.up = &upMatrix;
    product.input = bench.put(input);
    const Rounded rounded(list, gateMatrix.format, width, columns);
    product.rounded = rounded.view;
    product.chosen = choice.chosenView;
    product.order = choice.order;
    product.starts = choice.starts;
    product.hidden = bench.reserve(expected.size() * sizeof(float));
    product.columns = columns;
    product.used = kUsed;
    product.experts = kExperts;
    product.width = kWidth;
    const std::string name = std::string(together ? "expertGateUp " : "expertGate, expertUp ") +
                             std::string(engine::tensorTypeInfo(type).name);
    list.check(name, toleranceOf(type, rounded.form), product.hidden, expected,
               [&](CommandRecorder& r) {
                   choice.sort(r);
                   rounded.make(r, product.input, width, columns);
                   gpu::expertGateUp(r, product);
               });
}

void checkDown(CheckList& list, TensorType type, std::uint32_t columns)
{
    KernelBench& bench = list.bench();
    const auto width = static_cast<std::uint32_t>(
        std::max<std::size_t>(64, engine::tensorTypeInfo(type).blockElements));
    const Stack down(list.random(), type, kExperts * kWidth, width);
    bench.clear();
    const Choice choice(list, columns);
    const auto slots = static_cast<std::uint32_t>(choice.chosen.size());
    const std::vector<float> hidden = randomValues(list.random(), std::size_t{slots} * width);
    std::vector<float> expected(std::size_t{columns} * kWidth, 0.0f);
    for (std::size_t slot = 0; slot < slots; ++slot) {
        std::vector<float> one =
            down.product(choice.chosen[slot] * kWidth, kWidth, hidden.data() + slot * width);
        cpu::scale(one.data(), choice.weights[slot], kWidth);
        cpu::add(expected.data() + slot / kUsed * kWidth, one.data(), kWidth);
    }
    const DeviceMatrix matrix = bench.putMatrix(down.view);
    gpu::ExpertDown product;
    product.down = &matrix;
    product.hidden = bench.put(hidden);
    const Rounded rounded = choice.order ? Rounded(list, matrix.format, width, slots) : Rounded();
    product.rounded = rounded.view;
    product.chosen = choice.chosenView;
    product.weights = choice.weightsView;
    product.order = choice.order;
    product.starts = choice.starts;
    product.partial = bench.reserve(std::size_t{slots} * kWidth * sizeof(float));
    product.output = bench.reserve(expected.size() * sizeof(float));
    product.columns = columns;
    product.used = kUsed;
    product.experts = kExperts;
    const std::string name = "expertDown " + std::string(engine::tensorTypeInfo(type).name);
    list.check(name, toleranceOf(type, rounded.form), product.output, expected,
               [&](CommandRecorder& r) {
                   choice.sort(r);
                   rounded.make(r, product.hidden, width, slots);
                   gpu::expertDown(r, product);
               });
}

} // namespace

void checkExpertProducts(CheckList& list, TensorType type)
{
    for (const std::uint32_t columns : {2u, 11u}) { // slot by slot, and sorted
        checkGateUp(list, type, columns, /*together=*/true);
        checkGateUp(list, type, columns, /*together=*/false);
        checkDown(list, type, columns);
    }
}

} // namespace cabochon::vulkan
