#include "vulkan/network/qualification.h"

#include "engine/cpu/operations.h"
#include "engine/model/block_formats.h"
#include "engine/session/model.h"
#include "vulkan/device/arena.h"
#include "vulkan/kernels/operations_attention.h"
#include "vulkan/kernels/operations_experts.h"
#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_vector.h"
#include "vulkan/kernels/shaders/params.h"
#include "vulkan/recording/compute_pipeline.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

namespace cabochon::vulkan {

namespace cpu = engine::operations;
namespace gpu = operations;
using engine::KvFormat;
using engine::TensorType;
using engine::TensorView;

namespace {

/// Sums of another order. Integer products round x to 1/254 of the largest of 32 values.
constexpr double kTolerance = 1e-4;
constexpr double kDotTolerance = 2e-2;
constexpr double kHalfTolerance = 2e-3; // caches and types that lie as halves

std::vector<float> randomValues(std::mt19937& random, std::size_t count)
{
    std::normal_distribution<float> normal(0.0f, 1.0f);
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(random);
    return values;
}

/// Blocks of random bits whose values are finite and of ordinary size.
std::vector<std::byte> randomBlocks(std::mt19937& random, TensorType type, std::size_t values)
{
    const engine::TensorTypeInfo& info = engine::tensorTypeInfo(type);
    std::vector<std::byte> bytes(values / info.blockElements * info.blockBytes);
    std::vector<float> decoded(info.blockElements);
    for (std::size_t at = 0; at < bytes.size(); at += info.blockBytes) {
        for (bool ordinary = false; !ordinary;) {
            for (std::size_t i = 0; i < info.blockBytes; ++i)
                bytes[at + i] = static_cast<std::byte>(random());
            engine::dequantize(type, bytes.data() + at, decoded.data(), decoded.size());
            float most = 0;
            for (const float value : decoded)
                most = std::isfinite(value) ? std::max(most, std::abs(value)) : 1e30f;
            ordinary = most > 0.01f && most < 10.0f;
        }
    }
    return bytes;
}

/// One device of one tier, with memory that the host sees.
class Bench {
public:
    static Result<std::unique_ptr<Bench>>
    open(const Instance& instance, std::size_t index, const DeviceOptions& options)
    {
        std::unique_ptr<Bench> bench(new Bench);
        Result<std::unique_ptr<Device>> device = Device::create(instance, index, options);
        if (!device) return device.error();
        bench->m_device = std::move(*device);
        bench->m_pipelines =
            std::make_unique<PipelineCache>(*bench->m_device, std::filesystem::path());
        ArenaPlan plan("the device's test", MemoryUse::Readback, bench->m_device->capabilities());
        plan.add(kBytes);
        Result<Arena> arena = Arena::allocate(*bench->m_device, plan);
        if (!arena) return arena.error();
        bench->m_arena = std::move(*arena);
        return bench;
    }

    Tier tier() const { return m_device->capabilities().tier; }
    const Capabilities& capabilities() const { return m_device->capabilities(); }
    void clear() { m_used = 0; }

    BufferView reserve(std::size_t bytes)
    {
        const BufferView view = m_arena.view(0).part(m_used, bytes);
        std::memset(view.mapped, 0xff, bytes); // NaN: what is not written shows
        m_used += (bytes + 255) / 256 * 256;
        return view;
    }
    template <typename T>
    BufferView put(const std::vector<T>& values)
    {
        const BufferView view = reserve(values.size() * sizeof(T));
        std::memcpy(view.mapped, values.data(), values.size() * sizeof(T));
        return view;
    }
    DeviceMatrix putMatrix(const TensorView& source)
    {
        DeviceMatrix matrix;
        matrix.format = formatFor(source.type);
        matrix.columns = static_cast<std::uint32_t>(source.columns);
        matrix.rows = static_cast<std::uint32_t>(source.rows);
        const MatrixLayout layout = MatrixLayout::of(matrix.format, matrix.columns, matrix.rows);
        const BufferView view = reserve(layout.bytes);
        packMatrix(source, layout, view.mapped);
        matrix.parts.push_back({layout, view, 0});
        return matrix;
    }
    static std::vector<float> floats(const BufferView& view)
    {
        std::vector<float> values(view.size / sizeof(float));
        std::memcpy(values.data(), view.mapped, values.size() * sizeof(float));
        return values;
    }

    Status run(const std::function<void(CommandRecorder&)>& record)
    {
        CommandRecorder recorder(*m_device, *m_pipelines);
        record(recorder);
        return recorder.runNow();
    }

private:
    static constexpr std::size_t kBytes = std::size_t{8} << 20;
    Bench() = default;

    std::unique_ptr<Device> m_device;
    std::unique_ptr<PipelineCache> m_pipelines;
    Arena m_arena;
    std::size_t m_used = 0;
};

/// Runs all checks of one tier and keeps the results.
class Checks {
public:
    Checks(Bench& bench, const QualificationOptions& options) : m_bench(bench), m_options(options)
    {
    }

    const std::vector<KernelCheck>& results() const { return m_results; }
    bool passed() const
    {
        return std::all_of(m_results.begin(), m_results.end(),
                           [](const KernelCheck& check) { return check.passed(); });
    }

    void matrices(TensorType type)
    {
        const std::string name(engine::tensorTypeInfo(type).name);
        const std::size_t block = engine::tensorTypeInfo(type).blockElements;
        const std::size_t width = block == 256 ? 768 : 544, rows = 70;
        const std::vector<std::byte> bytes = randomBlocks(m_random, type, width * rows);
        TensorView view{name, bytes.data(), type, static_cast<std::int64_t>(width), rows, 1};
        for (const std::uint32_t columns : {1u, 3u, 33u}) {
            m_bench.clear();
            const std::vector<float> x = randomValues(m_random, width * columns);
            std::vector<float> expected(rows * columns);
            cpu::multiplyPlain(view, x.data(), columns, expected.data());
            const DeviceMatrix matrix = m_bench.putMatrix(view);
            gpu::MatMul product;
            product.matrix = &matrix;
            product.input = m_bench.put(x);
            product.output = m_bench.reserve(expected.size() * sizeof(float));
            product.columns = columns;
            const bool rounded =
                gpu::wantsQuantizedInput(m_bench.capabilities(), matrix.format, columns);
            if (rounded)
                product.quantized = m_bench.reserve(gpu::quantizedInputBytes(width, columns));
            const bool dot = rounded || (m_bench.tier() >= Tier::IntegerDot && columns <= 8);
            const bool half = m_bench.tier() >= Tier::CooperativeMatrix ||
                              (matrix.format == MatrixFormat::F16 && type != TensorType::F16);
            const double tolerance = dot ? kDotTolerance : half ? kHalfTolerance : kTolerance;
            const char* kernel = columns <= 8 ? "matVec " : rounded ? "matMul int8 " : "matMul ";
            check(kernel + name, tolerance, product.output, expected, [&](CommandRecorder& r) {
                if (rounded) {
                    gpu::quantizeInput(
                        r, {product.input, product.quantized, 0, matrix.columns, columns});
                    r.barrier("the input is rounded, the product reads it");
                }
                gpu::matMul(r, product);
            });
        }
    }

    /// A product with the norms before and the gate after it.
    void fusedSteps()
    {
        constexpr std::size_t kWidth = 224, kRows = 70;
        const TensorType type = TensorType::F32;
        const std::vector<std::byte> bytes = randomBlocks(m_random, type, kWidth * kRows);
        TensorView view{"test", bytes.data(), type, kWidth, kRows, 1};
        const std::vector<float> input = randomValues(m_random, kWidth),
                                 stream = randomValues(m_random, kWidth),
                                 post = randomValues(m_random, kWidth),
                                 norm = randomValues(m_random, kWidth),
                                 factor = randomValues(m_random, kRows);
        std::vector<float> x = input, expected(kRows);
        cpu::rmsNorm(x.data(), x.data(), post.data(), kWidth, 1e-6f);
        cpu::add(x.data(), stream.data(), kWidth);
        cpu::rmsNorm(x.data(), x.data(), norm.data(), kWidth, 1e-6f);
        cpu::multiplyPlain(view, x.data(), 1, expected.data());
        cpu::geluMultiply(expected.data(), expected.data(), factor.data(), kRows);
        m_bench.clear();
        const DeviceMatrix matrix = m_bench.putMatrix(view);
        gpu::MatVec product;
        product.matrices[0] = &matrix;
        product.input = m_bench.put(input);
        product.outputs[0] = m_bench.reserve(kRows * sizeof(float));
        product.prologue = {m_bench.put(stream),
                            m_bench.put(post),
                            1.0f,
                            m_bench.put(norm),
                            m_bench.reserve(kWidth * sizeof(float)),
                            1e-6f};
        product.epilogue = gpu::Epilogue::GeluTimes;
        product.factor = m_bench.put(factor);
        check("matVec with norms", kTolerance, product.outputs[0], expected,
              [&](CommandRecorder& r) { gpu::matVec(r, product); });
    }

    void vectors()
    {
        constexpr std::size_t kWidth = 1003, kColumns = 2;
        const std::vector<float> a = randomValues(m_random, kWidth * kColumns),
                                 b = randomValues(m_random, kWidth * kColumns),
                                 weight = randomValues(m_random, kWidth);
        std::vector<float> expected(kWidth * kColumns);
        m_bench.clear();
        const BufferView out = m_bench.reserve(expected.size() * sizeof(float));
        const BufferView viewA = m_bench.put(a), viewB = m_bench.put(b),
                         viewW = m_bench.put(weight);
        for (std::size_t c = 0; c < kColumns; ++c)
            cpu::rmsNorm(expected.data() + c * kWidth, a.data() + c * kWidth, weight.data(), kWidth,
                         1e-6f);
        check("rmsNorm", kTolerance, out, expected, [&](CommandRecorder& r) {
            gpu::rmsNorm(r, {viewA, viewW, out, kColumns, kWidth, 1e-6f});
        });
        cpu::add(expected.data(), b.data(), expected.size());
        check("rmsNormAdd", kTolerance, out, expected, [&](CommandRecorder& r) {
            gpu::rmsNormAdd(r, {viewB, viewA, viewW, out, kColumns, kWidth, 1.0f, 1e-6f});
        });
        cpu::geluMultiply(expected.data(), a.data(), b.data(), expected.size());
        check("geluMultiply", kTolerance, out, expected, [&](CommandRecorder& r) {
            gpu::geluMultiply(r, {viewA, viewB, out, kColumns, kWidth});
        });
        expected = a;
        cpu::softcap(expected.data(), 2.0f, expected.size());
        check("softcap", kTolerance, viewA, expected, [&](CommandRecorder& r) {
            gpu::softcap(r, {viewA, static_cast<std::uint32_t>(expected.size()), 2.0f});
        });
        candidates();
    }

    void candidates()
    {
        constexpr std::uint32_t kVocabulary = 4099, kCount = 64;
        const std::vector<float> logits = randomValues(m_random, kVocabulary);
        std::vector<float> expected = logits;
        std::partial_sort(expected.begin(), expected.begin() + kCount, expected.end(),
                          std::greater<>());
        expected.resize(kCount);
        m_bench.clear();
        gpu::TopCandidates top;
        top.logits = m_bench.put(logits);
        top.scratch = m_bench.reserve(gpu::topCandidatesScratchBytes(kVocabulary, kCount));
        top.ids = m_bench.reserve(kCount * 4);
        top.values = m_bench.reserve(kCount * 4);
        top.vocabulary = kVocabulary;
        top.count = kCount;
        check("topCandidates", 0, top.values, expected,
              [&](CommandRecorder& r) { gpu::topCandidates(r, top); });
    }

    void attention(std::uint32_t headSize)
    {
        constexpr std::uint32_t kPosition = 37, kHeads = 4, kKvHeads = 2;
        for (const std::uint32_t columns : {1u, 7u}) {
            // Both formats that caches have, with no kernel compiled for one of them alone.
            const KvFormat format = columns == 1 ? KvFormat::Q8 : KvFormat::F16;
            engine::KvView view;
            view.format = format;
            view.kvHeads = kKvHeads;
            view.headSize = headSize;
            view.values = engine::kvBytes(format, PAGE_POSITIONS, kKvHeads, headSize);
            // One page: keys, then values.
            std::vector<std::byte> page(2 * view.values);
            for (std::byte* rows : {page.data(), page.data() + view.values}) {
                for (std::size_t head = 0; head < std::size_t{PAGE_POSITIONS} * kKvHeads; ++head)
                    cpu::storeHead(view, rows, head, randomValues(m_random, headSize).data());
            }
            std::byte* const address = page.data();
            const std::vector<std::uint32_t> table{0};
            view.pages = &address;
            view.table = table.data();
            const std::vector<float> queries =
                randomValues(m_random, std::size_t{columns} * kHeads * headSize);
            std::vector<float> expected(queries.size());
            engine::AttentionStretch stretch;
            stretch.columns = columns;
            stretch.position = kPosition;
            stretch.cache = view;
            engine::AttentionArguments arguments;
            arguments.queries = queries.data();
            arguments.output = expected.data();
            arguments.heads = kHeads;
            arguments.window = 20;
            arguments.stretches = {&stretch, 1};
            cpu::attendPlain(arguments);
            m_bench.clear();
            std::vector<ColumnState> state;
            for (std::uint32_t c = 0; c < columns; ++c)
                state.push_back({kPosition + c, kPosition + c + 1, 0, 0});
            gpu::Attend attend;
            attend.state = m_bench.put(state);
            attend.queries = m_bench.put(queries);
            attend.output = m_bench.reserve(expected.size() * sizeof(float));
            attend.partial = m_bench.reserve(gpu::attendScratchBytes(
                m_bench.capabilities(), columns, kHeads, headSize, PAGE_POSITIONS));
            const BufferView rows = m_bench.put(page);
            attend.cache = {rows.part(0, view.values),
                            rows.part(view.values, view.values),
                            m_bench.put(table),
                            format,
                            kKvHeads,
                            headSize};
            attend.heads = kHeads;
            attend.columns = columns;
            attend.window = 20;
            attend.maxPositions = PAGE_POSITIONS;
            check("attend " + std::to_string(headSize), kHalfTolerance, attend.output, expected,
                  [&](CommandRecorder& r) { gpu::attend(r, attend); });
        }
    }

    void experts()
    {
        constexpr std::uint32_t kExperts = 24, kUsed = 4, kColumns = 3;
        const std::vector<float> logits = randomValues(m_random, kExperts * kColumns);
        std::vector<float> expected(kUsed * kColumns), probabilities(kExperts);
        std::vector<std::uint32_t> chosen(kUsed);
        for (std::size_t c = 0; c < kColumns; ++c)
            cpu::routeExperts(logits.data() + c * kExperts, kExperts, kUsed, nullptr,
                              probabilities.data(), chosen.data(), expected.data() + c * kUsed);
        m_bench.clear();
        gpu::RouteExperts route;
        route.logits = m_bench.put(logits);
        route.chosen = m_bench.reserve(expected.size() * 4);
        route.weights = m_bench.reserve(expected.size() * 4);
        route.columns = kColumns;
        route.experts = kExperts;
        route.used = kUsed;
        check("routeExperts", kTolerance, route.weights, expected,
              [&](CommandRecorder& r) { gpu::routeExperts(r, route); });
    }

private:
    void check(std::string kernel,
               double tolerance,
               const BufferView& output,
               const std::vector<float>& expected,
               const std::function<void(CommandRecorder&)>& record)
    {
        KernelCheck result{std::move(kernel), m_bench.tier(), 0, tolerance, {}};
        if (Status status = m_bench.run(record); !status) {
            result.failure = status.error().message;
        } else {
            std::vector<float> found = Bench::floats(output);
            if (m_options.distort) m_options.distort(result.kernel, result.tier, found);
            double scale = 1e-6;
            for (const float value : expected)
                scale = std::max(scale, std::abs(static_cast<double>(value)));
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const double error = std::abs(static_cast<double>(found[i]) - expected[i]) / scale;
                result.error = std::isnan(error) ? HUGE_VAL : std::max(result.error, error);
            }
        }
        m_results.push_back(std::move(result));
    }

    Bench& m_bench;
    const QualificationOptions& m_options;
    std::mt19937 m_random{20260402};
    std::vector<KernelCheck> m_results;
};

} // namespace

KernelNeeds KernelNeeds::of(const engine::Model& model)
{
    KernelNeeds needs;
    for (const TensorView& tensor : model.file().tensors()) {
        if (tensor.rows > 1) needs.types.insert(tensor.type);
    }
    for (const engine::LayerConfig& layer : model.config().layers)
        needs.headSizes.insert(layer.headSize);
    needs.experts = model.config().isMixtureOfExperts();
    return needs;
}

bool KernelNeeds::covers(const KernelNeeds& other) const
{
    return std::includes(types.begin(), types.end(), other.types.begin(), other.types.end()) &&
           std::includes(headSizes.begin(), headSizes.end(), other.headSizes.begin(),
                         other.headSizes.end()) &&
           (experts || !other.experts);
}

void KernelNeeds::add(const KernelNeeds& other)
{
    types.insert(other.types.begin(), other.types.end());
    headSizes.insert(other.headSizes.begin(), other.headSizes.end());
    experts = experts || other.experts;
}

std::string Qualification::summary() const
{
    std::string off;
    for (const KernelCheck& check : failures) {
        off += off.empty() ? "" : ", ";
        off += std::string(tierName(check.tier)) + " off: " +
               (check.failure.empty() ? "wrong results of " + check.kernel + " by this driver"
                                      : check.kernel + " fails: " + check.failure);
        if (&check - failures.data() == 2) { // three names tell enough
            if (failures.size() > 3) off += " and more";
            break;
        }
    }
    if (!usable) return "cannot be used: " + (off.empty() ? "its test did not run" : off);
    if (off.empty()) return "verified";
    return "verified as " + std::string(tierName(tier)) + "; " + off;
}

Result<Qualification> qualify(const Instance& instance,
                              std::size_t device,
                              const KernelNeeds& needs,
                              const QualificationOptions& options)
{
    Qualification result;
    result.needs = needs;
    DeviceOptions deviceOptions = options.device;
    while (true) {
        Result<std::unique_ptr<Bench>> bench = Bench::open(instance, device, deviceOptions);
        if (!bench) return bench.error();
        Checks checks(**bench, options);
        checks.vectors();
        checks.fusedSteps();
        for (const TensorType type : needs.types)
            checks.matrices(type);
        for (const std::uint32_t headSize : needs.headSizes)
            checks.attention(headSize);
        if (needs.experts) checks.experts();
        result.checks += checks.results().size();
        const Tier tier = (*bench)->tier();
        if (checks.passed()) {
            result.usable = true;
            result.tier = tier;
            return result;
        }
        for (const KernelCheck& check : checks.results()) {
            if (!check.passed()) result.failures.push_back(check);
        }
        if (tier == Tier::Plain) return result;
        deviceOptions.maxTier = static_cast<Tier>(static_cast<int>(tier) - 1);
    }
}

} // namespace cabochon::vulkan
