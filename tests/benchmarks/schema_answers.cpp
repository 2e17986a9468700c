// Answers of a model under random schemas, and under those of a folder, one line of JSON each:
// {"schema": ..., "text": ..., "stop_reason": ...}. Another program judges them: schema_proofs.sh.
//   schema_answers MODEL.gguf ANSWERS [TEMPERATURE] [MOST_TOKENS] [FOLDER]
#include "engine/base/file_io.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/grammar/constraint.h"
#include "engine/session/session.h"
#include "tests/engine/grammar/random_schema.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
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

std::vector<std::string> schemasIn(const char* folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> schemas;
    for (const std::filesystem::path& path : paths) {
        Result<std::string> text = readFile(path, 1u << 20);
        if (!text) stop(text.error());
        schemas.push_back(std::move(*text));
    }
    return schemas;
}

struct Answer {
    std::string text;
    StopReason stopReason = StopReason::EndOfTurn;
};

Answer answerTo(const std::string& schema,
                const Model& model,
                Session& session,
                const SamplingOptions& sampling,
                std::uint32_t mostTokens)
{
    Result<Grammar> grammar = Grammar::ofSchema(schema);
    if (!grammar) stop(grammar.error());
    ConstraintParts parts;
    parts.answer = std::move(*grammar);
    Constraint constraint(model.tokenTrie(), std::move(parts));
    const auto prompt = model.tokenizer().encode(
        "<bos><|turn>user\nGive me JSON.<turn|>\n<|turn>model\n", SpecialTokens::Parse);
    const auto read = session.prompt(prompt, {}, nullptr);
    if (!read) stop(read.error());
    GenerateOptions options;
    options.sampling = sampling;
    options.maxTokens = mostTokens;
    options.constraint = &constraint;
    Answer answer;
    const auto report =
        session.generate(options, [&](std::size_t, std::span<const OutputPiece> pieces) {
            for (const OutputPiece& piece : pieces) {
                if (!piece.control) answer.text += piece.text;
            }
        });
    if (!report) stop(report.error());
    answer.stopReason = report->stopReason;
    return answer;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::fprintf(stderr, "usage: schema_answers MODEL.gguf ANSWERS [TEMPERATURE] "
                             "[MOST_TOKENS] [FOLDER]\n");
        return 2;
    }
    Result<std::unique_ptr<const Model>> model = Model::open(arguments[1]);
    if (!model) stop(model.error());
    CpuOptions cpu;
    cpu.threads = 1;
    Result<std::unique_ptr<Backend>> backend = createCpuBackend(**model, cpu, {});
    if (!backend) stop(backend.error());
    SessionOptions options;
    options.timeline.contextLength = 4096;
    Result<std::unique_ptr<Session>> session = Session::create(**model, **backend, options);
    if (!session) stop(session.error());

    const std::vector<std::string> schemas =
        count > 5 ? schemasIn(arguments[5]) : std::vector<std::string>();
    const auto answers = static_cast<std::uint32_t>(std::atoi(arguments[2]));
    const auto mostTokens = static_cast<std::uint32_t>(count > 4 ? std::atoi(arguments[4]) : 200);
    for (std::uint32_t i = 0; i < answers; ++i) {
        const std::string schema =
            schemas.empty() ? test::randomSchema(i) : schemas[i % schemas.size()];
        SamplingOptions sampling;
        sampling.temperature = count > 3 ? std::strtof(arguments[3], nullptr) : 1.5f;
        sampling.seed = i + 1;
        const Answer answer = answerTo(schema, **model, **session, sampling, mostTokens);
        const nlohmann::ordered_json line = {
            {"schema", schema},
            {"text", answer.text},
            {"stop_reason", std::string(stopReasonName(answer.stopReason))}};
        std::printf("%s\n",
                    line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    }
    return 0;
}
