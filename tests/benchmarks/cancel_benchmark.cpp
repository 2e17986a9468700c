// How long the engine goes on after a stop: cancels reading a prompt of 512 tokens and writing an
// answer at many random moments on the CPU, and prints the time from the stop to the return.
// 99 of 100 are to end within 100 ms. Wall time: other work on the machine shows.
//   cancel_benchmark MODEL.gguf [moments] [threads] [seed]
#include "engine/cpu/cpu_backend.h"
#include "engine/session/session.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::uint32_t kPromptTokens = 512;
constexpr std::uint32_t kAnswerTokens = 24;

/// Runs `work` and stops it `delay` after it began. Nothing: it ended before it was stopped.
std::optional<Milliseconds> latency(Clock::duration delay,
                                    const std::function<bool(const CancelFlag&)>& work)
{
    CancelFlag cancel;
    std::atomic<bool> begun{false};
    Clock::time_point stopped;
    std::thread user([&] {
        begun.wait(false);
        std::this_thread::sleep_for(delay);
        stopped = Clock::now();
        cancel.request();
    });
    begun = true;
    begun.notify_one();
    const bool cancelled = work(cancel);
    const Clock::time_point returned = Clock::now();
    user.join();
    if (!cancelled || returned < stopped) return std::nullopt;
    return returned - stopped;
}

void print(const char* what, Clock::duration whole, std::vector<Milliseconds> latencies)
{
    if (latencies.empty()) {
        std::printf("%-22s ended before every stop\n", what);
        return;
    }
    std::sort(latencies.begin(), latencies.end());
    const std::size_t last = latencies.size() - 1;
    std::printf("%-22s %8.1f ms whole, %4zu stops: median %6.1f, 99 of 100 %6.1f, max %6.1f ms\n",
                what, Milliseconds(whole).count(), latencies.size(), latencies[last / 2].count(),
                latencies[last * 99 / 100].count(), latencies[last].count());
}

class Benchmark {
public:
    Benchmark(Session& session, std::uint64_t seed) : m_session(session), m_random(seed)
    {
        for (std::uint32_t i = 0; i < kPromptTokens; ++i)
            m_prompt.push_back(static_cast<TokenId>(300 + m_random() % 1000));
        m_generate.maxTokens = kAnswerTokens;
        for (const TokenId id : session.model().tokenizer().endIds())
            m_generate.sampling.logitBias.push_back({id, -1000.0f});
    }

    void run(int moments)
    {
        const auto read = [this](const CancelFlag& cancel) {
            m_session.rewind(0);
            return !m_session.prompt(m_prompt, {}, &cancel);
        };
        const auto write = [this](const CancelFlag& cancel) {
            GenerateOptions options = m_generate;
            options.cancel = &cancel;
            const Result<GenerateReport> report = m_session.generate(options, {});
            return report && report->stopReason == StopReason::Cancelled;
        };
        stopOften(
            "reading 512 tokens", moments, [] {}, read);
        stopOften(
            "writing 24 tokens", moments, [this] { rewindToPrompt(); }, write);
    }

private:
    void rewindToPrompt()
    {
        if (!m_session.prompt(m_prompt, {}, nullptr)) std::abort();
    }

    void stopOften(const char* what,
                   int moments,
                   const std::function<void()>& prepare,
                   const std::function<bool(const CancelFlag&)>& work)
    {
        const CancelFlag never;
        Clock::duration whole{};
        for (int i = 0; i < 2; ++i) { // the first warms up
            prepare();
            const Clock::time_point start = Clock::now();
            (void)work(never);
            whole = Clock::now() - start;
        }
        std::vector<Milliseconds> latencies;
        for (int i = 0; i < moments; ++i) {
            prepare();
            const double part = static_cast<double>(m_random() % 10'000) / 10'000;
            const auto delay = std::chrono::duration_cast<Clock::duration>(whole * part);
            if (const auto one = latency(delay, work)) latencies.push_back(*one);
        }
        print(what, whole, std::move(latencies));
    }

    Session& m_session;
    std::mt19937_64 m_random;
    std::vector<TokenId> m_prompt;
    GenerateOptions m_generate;
};

int fail(const Error& error)
{
    std::fprintf(stderr, "error: %s\n", error.message.c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "cancel_benchmark MODEL.gguf [moments] [threads] [seed]\n");
        return 2;
    }
    const int moments = argc > 2 ? std::atoi(argv[2]) : 100;
    CpuOptions cpu;
    cpu.threads = argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 0;
    const std::uint64_t seed = argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1;

    const Result<std::unique_ptr<const Model>> model = Model::open(argv[1]);
    if (!model) return fail(model.error());
    const Result<std::unique_ptr<Backend>> backend = createCpuBackend(**model, cpu, {});
    if (!backend) return fail(backend.error());
    SessionOptions options;
    options.timeline.contextLength = 2048;
    const Result<std::unique_ptr<Session>> session = Session::create(**model, **backend, options);
    if (!session) return fail(session.error());
    std::printf("%s on %s, seed %llu\n", (*model)->displayName().c_str(),
                (*backend)->deviceDescription().c_str(), static_cast<unsigned long long>(seed));
    Benchmark(**session, seed).run(moments);
    return 0;
}
