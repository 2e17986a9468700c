// `bench`: speed and memory of a model, measured. Ids are pseudo-random; one warm-up is not
// counted; the context is filled to --depth before the clock starts.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "app/models/hardware_probe.h"
#include "engine/base/limits.h"
#include "engine/text/sampler.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace cabochon::cli {

namespace {

using engine::TokenId;
using Clock = std::chrono::steady_clock;

struct BenchPlan {
    std::uint32_t promptTokens = 0;
    std::uint32_t generatedTokens = 0;
    std::uint32_t depth = 0;
    std::uint32_t repeats = 0;
    std::uint32_t timelines = 1; // that decode side by side
};

struct BenchFigures {
    std::vector<double> prefillPerSecond; // one per repeat
    std::vector<double> decodePerSecond;
    std::uint64_t dispatchesPerToken = 0;
    std::uint64_t anonymousBytes = 0;                              // the most seen between steps
    std::vector<engine::KernelTime> prefillKernels, decodeKernels; // of the last repeat
};

Result<BenchPlan> readPlan(const Options& options)
{
    constexpr std::uint64_t kMost = 1'000'000;
    constexpr std::uint64_t kMostTimelines = 64;
    BenchPlan plan;
    const struct {
        const char* name;
        std::uint32_t* value;
        std::uint64_t fallback;
        std::uint64_t minimum;
    } counts[] = {{"prompt", &plan.promptTokens, 512, 1},
                  {"generate", &plan.generatedTokens, 32, 1},
                  {"depth", &plan.depth, 0, 0},
                  {"repeat", &plan.repeats, 1, 1},
                  {"timelines", &plan.timelines, 1, 1}};
    for (const auto& [name, value, fallback, minimum] : counts) {
        const std::uint64_t most = value == &plan.timelines ? kMostTimelines : kMost;
        Result<std::uint64_t> count = options.integer(name, fallback, minimum, most);
        if (!count) return count.error();
        *value = static_cast<std::uint32_t>(*count);
    }
    return plan;
}

/// The same ids in every run on a vocabulary: ordinary tokens only.
std::vector<TokenId> pseudoRandomIds(const engine::Tokenizer& tokenizer, std::size_t count)
{
    std::vector<TokenId> ordinary;
    for (std::size_t id = 0; id < tokenizer.size(); ++id) {
        if (tokenizer.kind(static_cast<TokenId>(id)) == engine::TokenKind::Normal) {
            ordinary.push_back(static_cast<TokenId>(id));
        }
    }
    if (ordinary.empty()) ordinary.push_back(0);
    std::mt19937 random(20260402);
    std::vector<TokenId> ids(count);
    for (TokenId& id : ids)
        id = ordinary[random() % ordinary.size()];
    return ids;
}

class Bench {
public:
    Bench(engine::Backend& backend,
          std::vector<engine::Timeline>& timelines,
          const BenchPlan& plan,
          const engine::Tokenizer& tokenizer)
        : m_backend(backend), m_timelines(timelines), m_columns(backend.limits().columns),
          m_plan(plan),
          m_ids(pseudoRandomIds(tokenizer, plan.depth + plan.promptTokens + plan.generatedTokens)),
          m_greedy(greedyOptions(), tokenizer.size(), tokenizer.suppressedIds())
    {
        m_steps.reserve(timelines.size());
    }

    Result<BenchFigures> run(Console& console)
    {
        BenchFigures figures;
        for (std::uint32_t i = 0; i <= m_plan.repeats; ++i) {
            console.progress("Measuring", double(i) / (m_plan.repeats + 1));
            double prefill = 0;
            double decode = 0;
            if (Status filled = fillToDepth(m_timelines[0]); !filled) return filled.error();
            if (Status done = timed(prefill, [&] { return prefillPrompt(figures); }); !done) {
                return done.error();
            }
            // The others get a context of their own, not timed.
            for (std::size_t t = 1; t < m_timelines.size(); ++t) {
                Status status = fillToDepth(m_timelines[t]);
                if (status) status = feed(m_timelines[t], m_plan.depth, m_plan.promptTokens);
                if (!status) return status.error();
            }
            if (Status done = timed(decode, [&] { return decodeTokens(figures); }); !done) {
                return done.error();
            }
            if (i == 0) {
                (void)m_backend.takeKernelTimes();
                continue; // warm-up
            }
            figures.prefillPerSecond.push_back(m_plan.promptTokens / prefill);
            figures.decodePerSecond.push_back(double(m_plan.generatedTokens) *
                                              double(m_timelines.size()) / decode);
        }
        return figures;
    }

private:
    static engine::SamplingOptions greedyOptions()
    {
        engine::SamplingOptions options;
        options.temperature = 0;
        return options;
    }

    template <typename Step>
    static Status timed(double& seconds, Step step)
    {
        const Clock::time_point start = Clock::now();
        Status done = step();
        seconds = std::chrono::duration<double>(Clock::now() - start).count();
        return done;
    }

    /// Ids [first, first + count) in the pieces that a session would use.
    Status feed(engine::Timeline& timeline, std::size_t first, std::size_t count)
    {
        for (std::size_t done = 0; done < count;) {
            const std::size_t piece = std::min<std::size_t>(count - done, m_columns);
            const bool last = done + piece == count;
            engine::Step step;
            step.timeline = &timeline;
            step.tokens = std::span(m_ids).subspan(first + done, piece);
            step.logits = last ? engine::LogitRows::Last : engine::LogitRows::None;
            Status status =
                m_backend.run({&step, 1}, {.hidden = nullptr, .cancel = &interruptFlag()});
            if (!status) return status;
            done += piece;
        }
        return {};
    }

    Status fillToDepth(engine::Timeline& timeline)
    {
        if (timeline.canRewind(m_plan.depth)) {
            timeline.rewind(m_plan.depth);
            return {};
        }
        timeline.rewind(0);
        return feed(timeline, 0, m_plan.depth);
    }

    Status prefillPrompt(BenchFigures& figures)
    {
        (void)m_backend.takeKernelTimes(); // of filling the context
        Status status = feed(m_timelines[0], m_plan.depth, m_plan.promptTokens);
        figures.prefillKernels = m_backend.takeKernelTimes();
        noteMemory(figures);
        return status;
    }

    Status decodeTokens(BenchFigures& figures)
    {
        for (std::uint32_t i = 0; i < m_plan.generatedTokens; ++i) {
            m_steps.clear();
            for (engine::Timeline& timeline : m_timelines) {
                m_steps.push_back({&timeline,
                                   std::span(m_ids).subspan(timeline.position(), 1),
                                   {},
                                   engine::LogitRows::Last});
            }
            Status status = m_backend.run(m_steps, {.hidden = nullptr, .cancel = &interruptFlag()});
            for (std::size_t t = 0; status && t < m_steps.size(); ++t)
                status = chooseToken(m_backend.result(t));
            if (!status) return status;
        }
        figures.dispatchesPerToken = m_backend.dispatches();
        figures.decodeKernels = m_backend.takeKernelTimes();
        noteMemory(figures);
        return {};
    }

    /// Choosing is part of the work.
    Status chooseToken(const engine::StepResult& result)
    {
        const auto candidates = result.candidates(0, m_greedy.candidatesNeeded());
        if (!candidates) return candidates.error();
        if (!candidates->empty()) {
            (void)m_greedy.sampleFrom(*candidates);
            return {};
        }
        const auto logits = result.logits();
        if (!logits) return logits.error();
        (void)m_greedy.sample(*logits);
        return {};
    }

    static void noteMemory(BenchFigures& figures)
    {
        figures.anonymousBytes = std::max(figures.anonymousBytes, processMemory().anonymousBytes);
    }

    engine::Backend& m_backend;
    std::vector<engine::Timeline>& m_timelines;
    std::vector<engine::Step> m_steps; // of one run
    std::uint32_t m_columns;
    BenchPlan m_plan;
    std::vector<TokenId> m_ids;
    engine::Sampler m_greedy;
};

/// Kernels with their time, share and what they moved and computed.
std::string profileTable(const char* phase, const std::vector<engine::KernelTime>& kernels)
{
    double total = 0;
    for (const engine::KernelTime& kernel : kernels)
        total += kernel.seconds;
    char line[256];
    std::snprintf(line, sizeof line, "%-28s %8s %10s %7s %9s %9s\n", phase, "calls", "ms", "share",
                  "GB/s", "TFLOP/s");
    std::string table = line;
    for (const engine::KernelTime& kernel : kernels) {
        const double seconds = std::max(kernel.seconds, 1e-12);
        std::snprintf(line, sizeof line, "  %-26s %8llu %10.3f %6.1f%% %9.1f %9.3f\n",
                      kernel.name.c_str(), static_cast<unsigned long long>(kernel.count),
                      kernel.seconds * 1e3, 100 * kernel.seconds / std::max(total, 1e-12),
                      double(kernel.bytes) / seconds / 1e9, double(kernel.flops) / seconds / 1e12);
        table += line;
    }
    return table;
}

Json profileJson(const std::vector<engine::KernelTime>& kernels)
{
    Json list = Json::array();
    for (const engine::KernelTime& kernel : kernels) {
        list.push_back({{"kernel", kernel.name},
                        {"calls", kernel.count},
                        {"seconds", kernel.seconds},
                        {"bytes", kernel.bytes},
                        {"flops", kernel.flops}});
    }
    return list;
}

std::string text(const Json& result)
{
    const auto mean = [](const Json& values) {
        double sum = 0;
        for (const Json& value : values)
            sum += value.get<double>();
        return sum / double(values.size());
    };
    char line[256];
    std::snprintf(line, sizeof line,
                  "prefill %.1f tokens/s, decode %.2f tokens/s, loaded in %.2f s, peak %.0f MB "
                  "resident, %.0f MB anonymous\n",
                  mean(result["prefill_tokens_per_s"]), mean(result["decode_tokens_per_s"]),
                  result["load_s"].get<double>(), result["peak_rss_bytes"].get<double>() / 1e6,
                  result["anonymous_bytes"].get<double>() / 1e6);
    return line;
}

Result<ExitCode> runBench(const Options& options, Console& console)
{
    Result<BenchPlan> plan = readPlan(options);
    if (!plan) return plan.error();
    engine::RunLimits limits;
    limits.rows = std::max(limits.rows, plan->timelines);
    Result<LoadedEngine> engine = loadEngine(options, console, limits, options.has("profile"));
    if (!engine) return engine.error();
    Result<engine::SessionOptions> session = sessionOptions(options, *engine->model);
    if (!session) return session.error();
    engine::TimelineOptions& context = session->timeline;
    const std::uint32_t needed = plan->depth + plan->promptTokens + plan->generatedTokens;
    const std::uint32_t most = engine->model->config().contextLength;
    if (needed > most) {
        return {ErrorCode::Usage, "This run needs " + std::to_string(needed) +
                                      " tokens of context, the model has " + std::to_string(most) +
                                      ". Give less to measure."};
    }
    if (!options.has("context")) context.contextLength = std::max(needed, limits::kLeastContext);
    if (context.contextLength < needed) {
        return {ErrorCode::Usage, "--context is " + std::to_string(context.contextLength) +
                                      ", but this run needs " + std::to_string(needed) +
                                      ". Leave --context out or give less to measure."};
    }
    // Measured runs begin again where the prompt did.
    context.slidingSlack = plan->promptTokens + plan->generatedTokens;
    std::vector<engine::Timeline> timelines;
    for (std::uint32_t i = 0; i < plan->timelines; ++i) {
        Result<engine::Timeline> timeline = engine->backend->createTimeline(context);
        if (!timeline) return timeline.error();
        timelines.push_back(std::move(*timeline));
    }
    const std::uint64_t anonymousAfterLoad = processMemory().anonymousBytes;

    Bench bench(*engine->backend, timelines, *plan, engine->model->tokenizer());
    Result<BenchFigures> figures = bench.run(console);
    if (!figures) return figures.error();

    const engine::Model& model = *engine->model;
    Json result = {{"model", model.displayName()},
                   {"device", engine->backend->deviceName()},
                   {"device_description", engine->backend->deviceDescription()},
                   {"threads", engine->threads},
                   {"prompt_tokens", plan->promptTokens},
                   {"generated_tokens", plan->generatedTokens},
                   {"timelines", plan->timelines},
                   {"depth", plan->depth},
                   {"prefill_tokens_per_s", figures->prefillPerSecond},
                   {"decode_tokens_per_s", figures->decodePerSecond},
                   {"load_s", engine->loadSeconds},
                   {"peak_rss_bytes", processMemory().peakResidentBytes},
                   {"anonymous_bytes", std::max(anonymousAfterLoad, figures->anonymousBytes)},
                   {"kv_bytes", engine->backend->memory().kvBytes},
                   {"device_bytes", engine->backend->memory().deviceBytes},
                   {"dispatches_per_token", figures->dispatchesPerToken},
                   {"bytes_read_per_token", model.weights().bytesReadPerToken(model.config())}};
    if (options.has("profile")) {
        if (figures->decodeKernels.empty()) {
            console.note("No kernel was timed: this device gives no time stamps.");
        }
        if (console.json()) {
            result["profile"] = {{"prefill", profileJson(figures->prefillKernels)},
                                 {"decode", profileJson(figures->decodeKernels)}};
        } else {
            console.write(profileTable("prefill", figures->prefillKernels));
            console.write(profileTable("decode", figures->decodeKernels));
        }
    }
    console.json() ? console.print(result) : console.write(text(result));
    return ExitCode::Done;
}

} // namespace

Command benchCommand()
{
    return {.name = "bench",
            .summary = "Measures speed and memory of a model.",
            .synopsis = "[options]",
            .example = "cabochon-cli bench -m gemma.gguf --prompt 512 --generate 32 --repeat 3",
            .options =
                joined({engineOptionSpecs(),
                        {{"prompt", "N", "tokens of prompt (default: 512)"},
                         {"generate", "N", "tokens generated (default: 32)"},
                         {"depth", "N", "tokens in the context before (default: 0)"},
                         {"repeat", "R", "measured runs, after a warm-up (default: 1)"},
                         {"timelines", "N", "sequences that decode in one run (default: 1)"},
                         {"profile", "", "time of each kernel on the device (slows it down)"}}}),
            .run = runBench};
}

} // namespace cabochon::cli
