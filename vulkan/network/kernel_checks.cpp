#include "vulkan/network/kernel_checks.h"

#include "engine/cpu/operations.h"
#include "engine/model/tensor_type.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace cabochon::vulkan {

namespace cpu = engine::operations;
namespace gpu = operations;
using engine::TensorType;
using engine::TensorView;

namespace {

/// Products with the norms before and what comes after them in the same dispatch.
void checkFusedProducts(CheckList& list)
{
    KernelBench& bench = list.bench();
    std::mt19937& random = list.random();
    constexpr std::size_t kWidth = 224, kRows = 70;
    const TensorType type = TensorType::F32;
    const std::vector<std::byte> bytes = randomBlocks(random, type, kWidth * kRows),
                                 otherBytes = randomBlocks(random, type, kWidth * kRows);
    const TensorView view{"test", bytes.data(), type, kWidth, kRows, 1},
        otherView{"test", otherBytes.data(), type, kWidth, kRows, 1};
    const std::vector<float> input = randomValues(random, kWidth),
                             stream = randomValues(random, kWidth),
                             post = randomValues(random, kWidth),
                             norm = randomValues(random, kWidth),
                             factor = randomValues(random, kRows);
    std::vector<float> x = input, product(kRows), other(kRows), expected(kRows);
    cpu::rmsNorm(x.data(), x.data(), post.data(), kWidth, 1e-6f);
    cpu::add(x.data(), stream.data(), kWidth);
    cpu::rmsNorm(x.data(), x.data(), norm.data(), kWidth, 1e-6f);
    cpu::multiplyPlain(view, x.data(), 1, product.data());
    cpu::multiplyPlain(otherView, x.data(), 1, other.data());
    bench.clear();
    const DeviceMatrix matrix = bench.putMatrix(view), otherMatrix = bench.putMatrix(otherView);
    gpu::MatVec fused;
    fused.matrices[0] = &matrix;
    fused.input = bench.put(input);
    fused.outputs[0] = bench.reserve(kRows * sizeof(float));
    fused.prologue = {bench.put(stream),
                      bench.put(post),
                      1.0f,
                      bench.put(norm),
                      bench.reserve(kWidth * sizeof(float)),
                      1e-6f};
    const auto check = [&](const char* name) {
        list.check(name, kCheckTolerance, fused.outputs[0], expected,
                   [&](CommandRecorder& r) { gpu::matVec(r, fused); });
    };
    fused.epilogue = gpu::Epilogue::GeluTimes;
    fused.factor = bench.put(factor);
    cpu::geluMultiply(expected.data(), product.data(), factor.data(), kRows);
    check("matVec with norms");
    fused.epilogue = gpu::Epilogue::Softcap;
    fused.cap = 2.0f;
    expected = product;
    cpu::softcap(expected.data(), fused.cap, kRows);
    check("matVec with a cap");
    fused.epilogue = gpu::Epilogue::GeluPair;
    fused.matrices[1] = &otherMatrix;
    cpu::geluMultiply(expected.data(), product.data(), other.data(), kRows);
    check("matVec of a pair");
}

void checkVectors(CheckList& list)
{
    KernelBench& bench = list.bench();
    std::mt19937& random = list.random();
    constexpr std::size_t kWidth = 1003, kColumns = 2;
    const std::vector<float> a = randomValues(random, kWidth * kColumns),
                             b = randomValues(random, kWidth * kColumns),
                             weight = randomValues(random, kWidth);
    std::vector<float> expected(kWidth * kColumns);
    bench.clear();
    const BufferView out = bench.reserve(expected.size() * sizeof(float));
    const BufferView viewA = bench.put(a), viewB = bench.put(b), viewW = bench.put(weight);
    for (std::size_t c = 0; c < kColumns; ++c)
        cpu::rmsNorm(expected.data() + c * kWidth, a.data() + c * kWidth, weight.data(), kWidth,
                     1e-6f);
    list.check("rmsNorm", kCheckTolerance, out, expected, [&](CommandRecorder& r) {
        gpu::rmsNorm(r, {viewA, viewW, out, kColumns, kWidth, 1e-6f});
    });
    cpu::add(expected.data(), b.data(), expected.size());
    list.check("rmsNormAdd", kCheckTolerance, out, expected, [&](CommandRecorder& r) {
        gpu::rmsNormAdd(r, {viewB, viewA, viewW, out, kColumns, kWidth, 1.0f, 1e-6f});
    });
    cpu::geluMultiply(expected.data(), a.data(), b.data(), expected.size());
    list.check("geluMultiply", kCheckTolerance, out, expected, [&](CommandRecorder& r) {
        gpu::geluMultiply(r, {viewA, viewB, out, kColumns, kWidth});
    });
}

/// The steps of layers with experts and with per-layer inputs that are no products.
void checkMixes(CheckList& list)
{
    constexpr std::uint32_t kWidth = 203, kColumns = 2, kLayers = 3, kPerLayer = 36;
    KernelBench& bench = list.bench();
    std::mt19937& random = list.random();
    bench.clear();
    const std::vector<float> a = randomValues(random, kWidth * kColumns),
                             b = randomValues(random, kWidth * kColumns),
                             weightA = randomValues(random, kWidth),
                             weightB = randomValues(random, kWidth);
    std::vector<float> expected(a.size()), other(kWidth);
    for (std::size_t c = 0; c < kColumns; ++c) {
        float* row = expected.data() + c * kWidth;
        cpu::rmsNorm(row, a.data() + c * kWidth, weightA.data(), kWidth, 1e-6f);
        cpu::rmsNorm(other.data(), b.data() + c * kWidth, weightB.data(), kWidth, 1e-6f);
        cpu::add(row, other.data(), kWidth);
    }
    const BufferView sums = bench.reserve(expected.size() * sizeof(float));
    const gpu::SumOfNorms norms{bench.put(a), bench.put(weightA), bench.put(b), bench.put(weightB),
                                sums,         kColumns,           kWidth,       1e-6f};
    list.check("sumOfNorms", kCheckTolerance, sums, expected,
               [&](CommandRecorder& r) { gpu::sumOfNorms(r, norms); });

    const std::vector<float> tokens = randomValues(random, kPerLayer * kLayers * kColumns),
                             context = randomValues(random, tokens.size()),
                             norm = randomValues(random, kPerLayer);
    expected.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); i += kPerLayer)
        cpu::mixPerLayerInput(expected.data() + i, tokens.data() + i, context.data() + i,
                              norm.data(), kPerLayer, kWidth, 1e-6f);
    const gpu::MixPerLayerInputs mix{
        bench.put(tokens), bench.put(context), bench.put(norm), kColumns,
        kLayers,           kPerLayer,          kWidth,          1e-6f};
    list.check("mixPerLayerInputs", kCheckTolerance, mix.context, expected,
               [&](CommandRecorder& r) { gpu::mixPerLayerInputs(r, mix); });
}

void checkCandidates(CheckList& list)
{
    KernelBench& bench = list.bench();
    std::mt19937& random = list.random();
    constexpr std::uint32_t kVocabulary = 4099, kCount = 64;
    const std::vector<float> logits = randomValues(random, kVocabulary);
    std::vector<float> expected = logits;
    std::partial_sort(expected.begin(), expected.begin() + kCount, expected.end(),
                      std::greater<>());
    expected.resize(kCount);
    bench.clear();
    gpu::TopCandidates top;
    top.logits = bench.put(logits);
    top.scratch = bench.reserve(gpu::topCandidatesScratchBytes(kVocabulary, kCount));
    top.ids = bench.reserve(kCount * 4);
    top.values = bench.reserve(kCount * 4);
    top.vocabulary = kVocabulary;
    top.count = kCount;
    list.check("topCandidates", 0, top.values, expected,
               [&](CommandRecorder& r) { gpu::topCandidates(r, top); });
}

} // namespace

void checkBasics(CheckList& list)
{
    checkVectors(list);
    checkMixes(list);
    checkCandidates(list);
    checkFusedProducts(list);
}

namespace {

/// A product on small data; `tiledAs` where it is to have the tile of a larger one.
void checkProduct(CheckList& list,
                  const TensorView& view,
                  std::uint32_t columns,
                  const gpu::ProductSize& tiledAs = {})
{
    KernelBench& bench = list.bench();
    const auto width = static_cast<std::uint32_t>(view.columns);
    const auto rows = static_cast<std::size_t>(view.rows);
    bench.clear();
    const std::vector<float> x = randomValues(list.random(), std::size_t{width} * columns);
    std::vector<float> expected(rows * columns);
    cpu::multiplyPlain(view, x.data(), columns, expected.data());
    const DeviceMatrix matrix = bench.putMatrix(view);
    gpu::MatMul product;
    product.matrix = &matrix;
    product.input = bench.put(x);
    product.output = bench.reserve(expected.size() * sizeof(float));
    product.columns = columns;
    product.tiledAs = tiledAs;
    const gpu::InputForm form = gpu::inputForm(bench.capabilities(), matrix.format, columns);
    if (form != gpu::InputForm::Floats)
        product.rounded = bench.reserve(gpu::roundedInputBytes(form, width, columns));
    const bool dot = form == gpu::InputForm::Bytes ||
                     (bench.capabilities().multipliesBytes() && columns <= gpu::kMatVecColumns);
    const bool half = form == gpu::InputForm::Halves ||
                      (matrix.format == MatrixFormat::F16 && view.type != TensorType::F16);
    const double tolerance = dot    ? kDotCheckTolerance
                             : half ? kHalfCheckTolerance
                                    : kCheckTolerance;
    std::string name = columns <= gpu::kMatVecColumns   ? "matVec "
                       : form == gpu::InputForm::Bytes  ? "matMul int8 "
                       : form == gpu::InputForm::Halves ? "matMul f16 "
                                                        : "matMul ";
    name += engine::tensorTypeInfo(view.type).name;
    if (tiledAs.rows > 0)
        name += " as " + std::to_string(tiledAs.rows) + " x " + std::to_string(tiledAs.columns);
    list.check(name, tolerance, product.output, expected, [&](CommandRecorder& r) {
        if (product.rounded) {
            gpu::roundInput(r, {product.input, product.rounded, form, 0, width, columns});
            r.barrier("the input is rounded, the product reads it");
        }
        gpu::matMul(r, product);
    });
}

} // namespace

void checkProducts(CheckList& list, TensorType type)
{
    const std::size_t block = engine::tensorTypeInfo(type).blockElements;
    const std::size_t width = block == 256 ? 768 : 544;
    const auto view = [&](const std::vector<std::byte>& bytes, std::size_t rows) {
        return TensorView{"test",
                          bytes.data(),
                          type,
                          static_cast<std::int64_t>(width),
                          static_cast<std::int64_t>(rows),
                          1};
    };
    constexpr std::size_t kRows = 70;
    const std::vector<std::byte> bytes = randomBlocks(list.random(), type, width * kRows);
    for (const std::uint32_t columns : {1u, 3u, 33u})
        checkProduct(list, view(bytes, kRows), columns);
    // The smallest tile had its turn. A whole one of each other, and what is left beside it.
    constexpr std::size_t kTiledRows = 132;
    constexpr std::uint32_t kTiledColumns = 130;
    const gpu::InputForm form =
        gpu::inputForm(list.bench().capabilities(), formatFor(type), kTiledColumns);
    const std::span<const gpu::ProductSize> sizes =
        gpu::tileSizes(list.bench().capabilities(), form);
    if (sizes.size() < 2) return;
    const std::vector<std::byte> tiled = randomBlocks(list.random(), type, width * kTiledRows);
    for (const gpu::ProductSize& size : sizes.subspan(1))
        checkProduct(list, view(tiled, kTiledRows), kTiledColumns, size);
}

std::string KernelNeed::name() const
{
    switch (kind) {
    case Kind::Basics:
        return "basics";
    case Kind::Type:
        return "type " + std::to_string(value);
    case Kind::HeadSize:
        return "head " + std::to_string(value);
    case Kind::Experts:
        return "experts";
    case Kind::ExpertType:
        return "expert_type " + std::to_string(value);
    }
    return {};
}

std::optional<KernelNeed> KernelNeed::fromName(std::string_view name)
{
    if (name == "basics") return KernelNeed{Kind::Basics, 0};
    if (name == "experts") return KernelNeed{Kind::Experts, 0};
    const std::size_t space = name.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    KernelNeed need;
    const std::string_view word = name.substr(0, space), digits = name.substr(space + 1);
    if (word == "type")
        need.kind = Kind::Type;
    else if (word == "head")
        need.kind = Kind::HeadSize;
    else if (word == "expert_type")
        need.kind = Kind::ExpertType;
    else
        return std::nullopt;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), need.value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (need.kind != Kind::HeadSize && !engine::findTensorType(need.value)) return std::nullopt;
    return need;
}

KernelNeeds kernelNeeds(const engine::Model& model)
{
    using Kind = KernelNeed::Kind;
    KernelNeeds needs{{Kind::Basics, 0}};
    model.weights().forEach([&](const TensorView& tensor, engine::WeightKind kind) {
        const auto type = static_cast<std::uint32_t>(tensor.type);
        if (kind == engine::WeightKind::Matrix) needs.insert({Kind::Type, type});
        if (kind == engine::WeightKind::Experts) needs.insert({Kind::ExpertType, type});
    });
    for (const engine::LayerConfig& layer : model.config().layers)
        needs.insert({Kind::HeadSize, layer.headSize});
    if (model.config().isMixtureOfExperts()) needs.insert({Kind::Experts, 0});
    return needs;
}

std::vector<KernelCheck>
checkKernels(KernelBench& bench, const KernelNeed& need, const Distortion& distort)
{
    CheckList list(bench, distort);
    switch (need.kind) {
    case KernelNeed::Kind::Basics:
        checkBasics(list);
        break;
    case KernelNeed::Kind::Type:
        checkProducts(list, TensorType(need.value));
        break;
    case KernelNeed::Kind::HeadSize:
        checkAttention(list, need.value);
        break;
    case KernelNeed::Kind::Experts:
        checkExperts(list);
        break;
    case KernelNeed::Kind::ExpertType:
        checkExpertProducts(list, TensorType(need.value));
        break;
    }
    return list.take();
}

} // namespace cabochon::vulkan
