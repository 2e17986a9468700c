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
    BenchPlan plan;
    const struct {
        const char* name;
        std::uint32_t* value;
        std::uint64_t fallback;
        std::uint64_t minimum;
    } counts[] = {{"prompt", &plan.promptTokens, 512, 1},
                  {"generate", &plan.generatedTokens, 32, 1},
                  {"depth", &plan.depth, 0, 0},
                  {"repeat", &plan.repeats, 1, 1}};
    for (const auto& [name, value, fallback, minimum] : counts) {
        Result<std::uint64_t> count = options.integer(name, fallback, minimum, kMost);
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
    Bench(engine::Context& context,
          const engine::ContextOptions& options,
          const BenchPlan& plan,
          const engine::Tokenizer& tokenizer)
        : m_context(context), m_columns(options.prefillColumns), m_plan(plan),
          m_ids(pseudoRandomIds(tokenizer, plan.depth + plan.promptTokens + plan.generatedTokens)),
          m_greedy(greedyOptions(), tokenizer.size(), tokenizer.suppressedIds())
    {
    }

    Result<BenchFigures> run(Console& console)
    {
        BenchFigures figures;
        for (std::uint32_t i = 0; i <= m_plan.repeats; ++i) {
            console.progress("Measuring", double(i) / (m_plan.repeats + 1));
            double prefill = 0;
            double decode = 0;
            if (Status filled = fillToDepth(); !filled) return filled.error();
            if (Status done = timed(prefill, [&] { return prefillPrompt(figures); }); !done) {
                return done.error();
            }
            if (Status done = timed(decode, [&] { return decodeTokens(figures); }); !done) {
                return done.error();
            }
            if (i == 0) {
                (void)m_context.takeKernelTimes();
                continue; // warm-up
            }
            figures.prefillPerSecond.push_back(m_plan.promptTokens / prefill);
            figures.decodePerSecond.push_back(m_plan.generatedTokens / decode);
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
    Status feed(std::size_t first, std::size_t count)
    {
        for (std::size_t done = 0; done < count;) {
            const std::size_t piece = std::min<std::size_t>(count - done, m_columns);
            const bool last = done + piece == count;
            engine::Batch batch;
            batch.tokens = std::span(m_ids).subspan(first + done, piece);
            batch.logits = last ? engine::LogitRows::Last : engine::LogitRows::None;
            batch.cancel = &interruptFlag();
            if (Status status = m_context.forward(batch); !status) return status;
            done += piece;
        }
        return {};
    }

    Status fillToDepth()
    {
        if (m_context.position() >= m_plan.depth && m_context.canRewind(m_plan.depth)) {
            m_context.rewind(m_plan.depth);
            return {};
        }
        m_context.rewind(0);
        if (Status status = feed(0, m_plan.depth); !status) return status;
        m_context.checkpoint();
        return {};
    }

    Status prefillPrompt(BenchFigures& figures)
    {
        (void)m_context.takeKernelTimes(); // of filling the context
        Status status = feed(m_plan.depth, m_plan.promptTokens);
        figures.prefillKernels = m_context.takeKernelTimes();
        noteMemory(figures);
        return status;
    }

    Status decodeTokens(BenchFigures& figures)
    {
        for (std::uint32_t i = 0; i < m_plan.generatedTokens; ++i) {
            if (Status status = feed(m_plan.depth + m_plan.promptTokens + i, 1); !status) {
                return status;
            }
            // Choosing is part of the work.
            const auto candidates = m_context.candidates(m_greedy.candidatesNeeded());
            (void)(candidates.empty() ? m_greedy.sample(m_context.logits())
                                      : m_greedy.sampleFrom(candidates));
        }
        figures.dispatchesPerToken = m_context.dispatches();
        figures.decodeKernels = m_context.takeKernelTimes();
        noteMemory(figures);
        return {};
    }

    static void noteMemory(BenchFigures& figures)
    {
        figures.anonymousBytes = std::max(figures.anonymousBytes, processMemory().anonymousBytes);
    }

    engine::Context& m_context;
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

Result<ExitCode> run(const Options& options, Console& console)
{
    Result<BenchPlan> plan = readPlan(options);
    if (!plan) return plan.error();
    Result<LoadedEngine> engine = loadEngine(options, console, options.has("profile"));
    if (!engine) return engine.error();
    Result<engine::ContextOptions> contextChoice = contextOptions(options, *engine->model);
    if (!contextChoice) return contextChoice.error();
    const std::uint32_t needed = plan->depth + plan->promptTokens + plan->generatedTokens;
    const std::uint32_t most = engine->model->config().contextLength;
    if (needed > most) {
        return {ErrorCode::Usage, "This run needs " + std::to_string(needed) +
                                      " tokens of context, the model has " + std::to_string(most) +
                                      ". Give less to measure."};
    }
    if (!options.has("context"))
        contextChoice->contextLength = std::max(needed, limits::kLeastContext);
    if (contextChoice->contextLength < needed) {
        return {ErrorCode::Usage, "--context is " + std::to_string(contextChoice->contextLength) +
                                      ", but this run needs " + std::to_string(needed) +
                                      ". Leave --context out or give less to measure."};
    }
    Result<std::unique_ptr<engine::Context>> context =
        engine->backend->createContext(*contextChoice);
    if (!context) return context.error();
    const std::uint64_t anonymousAfterLoad = processMemory().anonymousBytes;

    Bench bench(**context, *contextChoice, *plan, engine->model->tokenizer());
    Result<BenchFigures> figures = bench.run(console);
    if (!figures) return figures.error();

    const engine::Model& model = *engine->model;
    Json result = {{"model", model.displayName()},
                   {"device", engine->backend->deviceName()},
                   {"device_description", engine->backend->deviceDescription()},
                   {"threads", engine->threads},
                   {"prompt_tokens", plan->promptTokens},
                   {"generated_tokens", plan->generatedTokens},
                   {"depth", plan->depth},
                   {"prefill_tokens_per_s", figures->prefillPerSecond},
                   {"decode_tokens_per_s", figures->decodePerSecond},
                   {"load_s", engine->loadSeconds},
                   {"peak_rss_bytes", processMemory().peakResidentBytes},
                   {"anonymous_bytes", std::max(anonymousAfterLoad, figures->anonymousBytes)},
                   {"kv_bytes", (*context)->memory().kvBytes},
                   {"device_bytes", (*context)->memory().deviceBytes},
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
                         {"profile", "", "time of each kernel on the device (slows it down)"}}}),
            .run = run};
}

} // namespace cabochon::cli
