#include "app/fit/fit_planner.h"

#include "app/fit/fit_words.h"
#include "engine/media/image_size.h"

#include <algorithm>
#include <optional>

namespace cabochon {

namespace {

// What is left to everything else on the machine, and what this program takes besides a model.
constexpr std::uint64_t kLeftToOthers = std::uint64_t{1} << 30;
constexpr std::uint64_t kProgram = 300u << 20;
/// Of the speed of memory that writing an answer reaches: the rest goes to waiting for threads and
/// to what is not weights.
constexpr double kReached = 0.8;

using engine::KvFormat;

class Planner {
public:
    Planner(const ModelNeeds& needs, const MachineFacts& machine, const FitRequest& request)
        : m_needs(needs), m_machine(machine), m_request(request)
    {
    }

    FitPlan onCpu() const
    {
        FitPlan plan;
        plan.device = "cpu";
        plan.deviceName = m_machine.processor.name;
        plan.availableBytes = m_machine.memory.availableBytes;
        plan.encoderBytes = encoders(nullptr).hostBytes;
        plan.drafterBytes = m_needs.drafterBytes;
        const std::uint64_t others =
            kLeftToOthers + kProgram + plan.encoderBytes + plan.drafterBytes;
        const bool unknown = plan.availableBytes == 0;
        const std::uint64_t budget =
            unknown ? ~std::uint64_t{0} : rest(plan.availableBytes, others);
        plan.memory = planOnCpu(question(contextToTry()), budget);
        plan.longestContext = plan.memory.longestContext;
        chooseContext(plan);
        plan.memory = planOnCpu(question(plan.contextLength), budget);
        plan.neededBytes =
            plan.memory.host.atMost() + plan.memory.mappedBytes + others - kLeftToOthers;
        if (plan.longestContext >= plan.contextLength)
            plan.fit = Fit::OnProcessor;
        else
            plan.missingBytes = rest(plan.neededBytes + kLeftToOthers, plan.availableBytes);
        expectSpeed(plan, nullptr);
        return plan;
    }

    Result<FitPlan> onGraphics(const GraphicsFacts& device) const
    {
        FitPlan plan;
        plan.device = device.description.id;
        plan.deviceName = device.description.name;
        plan.availableBytes = std::min(budgetOf(device), device.description.availableBytes);
        const EncoderMemory there = encoders(&device);
        plan.encoderBytes = there.deviceBytes;
        plan.drafterBytes = m_needs.drafterBytes;
        const std::uint64_t reserved = plan.encoderBytes + plan.drafterBytes;
        Result<ModelMemory> memory = planOnGraphics(question(contextToTry()), device, reserved);
        if (!memory) return memory.error();
        plan.longestContext = memory->longestContext;
        chooseContext(plan);
        memory = planOnGraphics(question(plan.contextLength), device, reserved);
        if (!memory) return memory.error();
        plan.memory = *memory;
        plan.neededBytes = plan.memory.device.atMost() + reserved;
        plan.contextLength = plan.memory.timeline.contextLength;
        const bool split = plan.memory.hostLayers > 0 || plan.memory.hostExperts > 0;
        const std::uint64_t host = plan.memory.host.atMost() + plan.memory.mappedBytes +
                                   there.hostBytes + kLeftToOthers + kProgram;
        const std::uint64_t available = m_machine.memory.availableBytes;
        if (available > 0 && host > available) {
            return Error{ErrorCode::OutOfMemory,
                         "What does not fit on " + plan.deviceName + " needs " +
                             bytesInWords(host) + " of memory, of which " +
                             bytesInWords(available) + " are free. Use a smaller model."};
        }
        plan.fit = split ? Fit::Split : Fit::OnGraphics;
        plan.parts = partsOf(plan.memory, m_needs.config.layerCount);
        expectSpeed(plan, &device);
        return plan;
    }

private:
    static std::uint64_t rest(std::uint64_t all, std::uint64_t part)
    {
        return all > part ? all - part : 0;
    }

    EncoderMemory encoders(const GraphicsFacts* device) const
    {
        if (!m_needs.projector) return {};
        return planEncoders(*m_needs.projector, device, m_request.threads);
    }

    MemoryQuestion question(std::uint32_t contextLength) const
    {
        MemoryQuestion question{m_needs.config, m_needs.weights};
        question.timeline.contextLength = contextLength;
        question.timeline.formats = m_request.formats;
        question.threads = m_request.threads;
        // A whole picture is in one run where its columns see each other.
        if (m_needs.projector && m_needs.projector->sees() &&
            m_needs.config.bidirectionalImages()) {
            question.limits.columns =
                std::max(question.limits.columns, engine::kImageBudgets.back());
        }
        return question;
    }

    std::uint32_t contextToTry() const
    {
        const std::uint32_t most = m_needs.config.contextLength;
        return std::min(most, m_request.contextLength ? m_request.contextLength : kShortestContext);
    }

    /// As asked for, else as long as there is room for and is of use.
    void chooseContext(FitPlan& plan) const
    {
        const std::uint32_t most = m_needs.config.contextLength;
        const std::uint32_t offered =
            std::clamp(plan.longestContext, std::min(kShortestContext, most), kOfferedContext);
        plan.contextLength =
            std::min(most, m_request.contextLength ? m_request.contextLength : offered);
    }

    /// Bytes of keys and values that a token reads when the context holds so many positions.
    std::uint64_t cacheReads(const FitPlan& plan,
                             std::uint64_t positions,
                             std::uint32_t first,
                             std::uint32_t end) const
    {
        const engine::ModelConfig& config = m_needs.config;
        std::uint64_t bytes = 0;
        for (std::uint32_t i = first; i < end; ++i) {
            const engine::LayerConfig& layer = config.layers[i];
            const bool full = layer.attention == engine::AttentionKind::Full;
            const engine::KvFormats& formats = plan.memory.timeline.formats;
            const std::uint64_t seen =
                full ? positions : std::min<std::uint64_t>(positions, config.slidingWindow);
            bytes += 2 * engine::kvBytes(full ? formats.full : formats.sliding, seen,
                                         layer.kvHeadCount, layer.headSize);
        }
        return bytes;
    }

    double tokensPerSecond(const FitPlan& plan,
                           std::uint64_t positions,
                           double hostSpeed,
                           double deviceSpeed) const
    {
        const std::uint32_t layers = m_needs.config.layerCount;
        const bool onCpu = plan.device == "cpu";
        const std::uint32_t first = onCpu ? layers : plan.memory.hostLayers;
        const double host =
            double(plan.memory.hostReadBytes) + double(cacheReads(plan, positions, 0, first));
        const double device = double(plan.memory.deviceReadBytes) +
                              double(cacheReads(plan, positions, first, layers));
        if ((host > 0 && hostSpeed <= 0) || (device > 0 && deviceSpeed <= 0)) return 0;
        const double seconds =
            (host > 0 ? host / hostSpeed : 0) + (device > 0 ? device / deviceSpeed : 0);
        return seconds > 0 ? kReached / seconds : 0;
    }

    void expectSpeed(FitPlan& plan, const GraphicsFacts* device) const
    {
        const double host = m_machine.speed.bytesPerSecond;
        const double there = device ? device->bytesPerSecond : 0;
        plan.speed.tokensPerSecond = tokensPerSecond(plan, 0, host, there);
        plan.speed.whenFull = tokensPerSecond(plan, plan.contextLength, host, there);
        if (!device && m_machine.speed.multiplyAddsPerSecond > 0) {
            // A weight multiplies once for each token, whatever its bits.
            double weights = 0;
            m_needs.weights.forEach([&](const engine::TensorView& view, engine::WeightKind kind) {
                if (kind == engine::WeightKind::Table) return;
                const double count = double(view.columns) * double(view.rows);
                // Of a prompt only the last token has logits.
                if (view.name == m_needs.weights.output.name) return;
                weights += kind == engine::WeightKind::Experts
                               ? count * m_needs.config.expertUsedCount
                               : count;
            });
            plan.speed.promptTokensPerSecond =
                kReached * m_machine.speed.multiplyAddsPerSecond / std::max(weights, 1.0);
        }
        plan.speed.basis = basisOf(plan, m_machine, device, kReached);
    }

    const ModelNeeds& m_needs;
    const MachineFacts& m_machine;
    const FitRequest& m_request;
};

/// In the order in which makeBackend() tries them.
std::vector<const GraphicsFacts*> candidates(const MachineFacts& machine)
{
    std::vector<const GraphicsFacts*> devices;
    for (const GraphicsFacts& device : machine.graphics) {
        if (device.description.unusable.empty() && !device.emulated) devices.push_back(&device);
    }
    std::stable_sort(devices.begin(), devices.end(),
                     [](const GraphicsFacts* a, const GraphicsFacts* b) {
                         const bool first = a->description.kind == "discrete";
                         const bool second = b->description.kind == "discrete";
                         if (first != second) return first;
                         return a->description.memoryBytes > b->description.memoryBytes;
                     });
    return devices;
}

} // namespace

std::string_view fitName(Fit fit)
{
    switch (fit) {
    case Fit::OnGraphics:
        return "gpu";
    case Fit::Split:
        return "split";
    case Fit::OnProcessor:
        return "cpu";
    case Fit::TooBig:
        return "too_big";
    }
    return "";
}

Result<FitPlan>
planFit(const ModelNeeds& needs, const MachineFacts& machine, const FitRequest& request)
{
    const Planner planner(needs, machine, request);
    std::optional<FitPlan> plan;
    if (request.device == "auto") {
        for (const GraphicsFacts* device : candidates(machine)) {
            const Result<FitPlan> there = planner.onGraphics(*device);
            if (!there) continue;
            plan = *there;
            break;
        }
    } else if (request.device != "cpu") {
        const std::string wanted = request.device == "vulkan" ? "vulkan:0" : request.device;
        const auto device =
            std::find_if(machine.graphics.begin(), machine.graphics.end(),
                         [&](const auto& each) { return each.description.id == wanted; });
        if (device == machine.graphics.end()) {
            return Error{ErrorCode::DeviceNotFound,
                         "There is no device " + wanted + " here; there are " +
                             std::to_string(machine.graphics.size()) +
                             " graphics devices. Choose auto, cpu or one that `devices` lists."};
        }
        const Result<FitPlan> there = planner.onGraphics(*device);
        plan = there ? *there : FitPlan{};
        if (!there) {
            plan->device = wanted;
            plan->deviceName = device->description.name;
            plan->availableBytes = device->description.availableBytes;
            plan->refusal = there.error().message;
        }
    }
    if (!plan) plan = planner.onCpu();
    plan->sentence = sentenceOf(*plan);
    return *plan;
}

} // namespace cabochon
