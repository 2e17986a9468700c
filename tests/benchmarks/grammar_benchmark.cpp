// What answers that fit a schema cost: compiling it, and the mask of each token, along answers that
// the built-in model writes, with the published vocabulary of 262,144 tokens. Cold: places are met
// for the first time. Warm: the same answer once more. Times are the thread's own.
//   grammar_benchmark VOCABULARY.gguf NANO.gguf FOLDER [MILLISECONDS_PER_TOKEN]
#include "engine/base/file_io.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/grammar/constraint.h"
#include "engine/session/session.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

[[noreturn]] void stop(const Error& error)
{
    std::fprintf(stderr, "error: %s\n", error.message.c_str());
    std::exit(1);
}

template <typename T>
T must(Result<T> result)
{
    if (!result) stop(result.error());
    return std::move(*result);
}

/// Microseconds of this thread's processor time.
double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

Constraint constraintOf(const std::string& schema, const TokenTrie& trie)
{
    ConstraintParts parts;
    parts.answer = must(Grammar::ofSchema(schema));
    return Constraint(trie, std::move(parts));
}

std::string answerTo(const std::string& schema, const Model& model, Session& session)
{
    Constraint constraint = constraintOf(schema, model.tokenTrie());
    const auto prompt = model.tokenizer().encode(
        "<bos><|turn>user\nGive me JSON.<turn|>\n<|turn>model\n", SpecialTokens::Parse);
    must(session.prompt(prompt, {}, nullptr));
    GenerateOptions options;
    options.maxTokens = 400;
    options.constraint = &constraint;
    std::string text;
    must(session.generate(options, [&](std::size_t, std::span<const OutputPiece> pieces) {
        for (const OutputPiece& piece : pieces) {
            if (!piece.control) text += piece.text;
        }
    }));
    return text;
}

double at(std::vector<double>& times, double part)
{
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1,
                          static_cast<std::size_t>(part * static_cast<double>(times.size())))];
}

/// Times of mask and acceptance, token by token.
std::vector<double> follow(Constraint& constraint, const std::vector<TokenId>& ids)
{
    std::vector<double> times;
    times.reserve(ids.size());
    for (const TokenId id : ids) {
        const double begin = now();
        const bool allowed = isAllowed(constraint.mask(), id);
        const bool accepted = allowed && constraint.accept(id);
        times.push_back(now() - begin);
        if (!accepted) stop({ErrorCode::Internal, "A token of a valid answer was refused."});
    }
    return times;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 4) {
        std::fprintf(stderr, "usage: grammar_benchmark VOCABULARY.gguf NANO.gguf FOLDER "
                             "[MILLISECONDS_PER_TOKEN]\n");
        return 2;
    }
    const double decode = count > 4 ? std::atof(arguments[4]) : 50;
    const GgufFile file = must(GgufFile::open(arguments[1]));
    const Tokenizer tokenizer = must(Tokenizer::create(file));
    const double begin = now();
    const TokenTrie trie(tokenizer);
    std::printf("vocabulary of %zu tokens: %.0f ms, once per model\n", tokenizer.size(),
                (now() - begin) / 1000);
    const std::unique_ptr<const Model> nano = must(Model::open(arguments[2]));
    CpuOptions cpu;
    cpu.threads = 1;
    const std::unique_ptr<Backend> backend = must(createCpuBackend(*nano, cpu, {}));
    SessionOptions options;
    options.timeline.contextLength = 2048;
    const std::unique_ptr<Session> session = must(Session::create(*nano, *backend, options));

    std::printf("%-26s %10s %7s %20s %20s %9s\n", "schema", "compile ms", "tokens",
                "cold p50/p99 us", "warm p50/p99 us", "of decode");
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(arguments[3])) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const std::filesystem::path& path : paths) {
        const std::string schema = must(readFile(path, 1u << 20));
        const double start = now();
        must(Grammar::ofSchema(schema));
        const double compile = (now() - start) / 1000;
        const std::string text = answerTo(schema, *nano, *session);
        const std::vector<TokenId> ids = tokenizer.encode(text, SpecialTokens::AsText);
        Constraint constraint = constraintOf(schema, trie);
        std::vector<double> cold = follow(constraint, ids);
        std::vector<double> warm;
        for (int i = 0; i < 5; ++i) {
            constraint.restart();
            const std::vector<double> more = follow(constraint, ids);
            warm.insert(warm.end(), more.begin(), more.end());
        }
        double sum = 0;
        for (const double time : warm)
            sum += time;
        const double mean = warm.empty() ? 0 : sum / static_cast<double>(warm.size());
        std::printf("%-26s %10.2f %7zu %10.1f /%8.1f %10.1f /%8.1f %8.3f%%\n",
                    path.stem().string().c_str(), compile, ids.size(), at(cold, 0.5),
                    at(cold, 0.99), at(warm, 0.5), at(warm, 0.99), mean / (decode * 10));
    }
    return 0;
}
