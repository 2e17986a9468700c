// `logits`: what the network says about every position of a prompt, for comparing with others.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "engine/base/file_io.h"
#include "engine/base/limits.h"
#include "engine/model/safetensors_writer.h"
#include "engine/text/json_document.h"

#include <algorithm>

namespace cabochon::cli {

namespace {

using engine::NamedArray;
using engine::TokenId;

constexpr std::uint32_t kColumns = 32; // columns per step: all their logits are held at once

Result<std::vector<TokenId>> readIds(const std::string& file, std::size_t vocabularySize)
{
    Result<std::string> text = readTextFile(file, limits::kJsonFileBytes);
    if (!text) return text.error();
    const Result<Json> document = engine::readJsonDocument(*text);
    if (!document || !document->is_array()) {
        return {ErrorCode::InvalidJson, file + " holds no JSON array of ids. Write [1, 2, 3]." +
                                            (document ? "" : " " + document.error().message)};
    }
    const Json& list = *document;
    std::vector<TokenId> ids;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool whole = list[i].is_number_integer();
        const std::int64_t id = whole ? list[i].get<std::int64_t>() : -1;
        if (id < 0 || static_cast<std::uint64_t>(id) >= vocabularySize) {
            return {ErrorCode::InvalidJson,
                    file + ": entry " + std::to_string(i) + " is " + list[i].dump() +
                        ", expected a whole number below " + std::to_string(vocabularySize) + "."};
        }
        ids.push_back(static_cast<TokenId>(id));
    }
    return ids;
}

/// The ids of --ids, or of the conversation that the options describe.
Result<std::vector<TokenId>> chooseIds(const Options& options, const engine::Model& model)
{
    const engine::Tokenizer& tokenizer = model.tokenizer();
    if (const std::optional<std::string> file = options.text("ids")) {
        if (options.has("image") || options.has("audio") || options.has("video")) {
            return {ErrorCode::NotImplemented,
                    "This version reads no images, sound or video yet. Give --ids alone."};
        }
        return readIds(*file, tokenizer.size());
    }
    Result<ChatRequest> request = readConversation(options);
    if (!request) return request.error();
    if (request->rawPrompt)
        return tokenizer.encode(*request->rawPrompt, engine::SpecialTokens::Parse);
    engine::RenderOptions how;
    how.kind = model.templateKind();
    how.thinking = request->thinking;
    Result<engine::RenderedPrompt> prompt =
        engine::renderChat(request->messages, request->tools, how);
    if (!prompt) return prompt.error();
    return prompt->ids(tokenizer, {});
}

/// Runs all ids and gathers logits and, if wanted, the residual stream after every layer.
Result<std::vector<NamedArray>> evaluate(engine::Backend& backend,
                                         engine::Timeline& timeline,
                                         std::span<const TokenId> ids,
                                         const engine::ModelConfig& config,
                                         bool hidden,
                                         Console& console)
{
    const std::uint64_t count = ids.size();
    std::vector<NamedArray> arrays;
    arrays.push_back({"logits", {count, config.vocabularySize}, {}});
    arrays[0].values.reserve(count * config.vocabularySize);
    for (std::uint32_t i = 0; hidden && i <= config.layerCount; ++i) {
        arrays.push_back({"hidden." + std::to_string(i), {count, config.width}, {}});
    }
    const engine::HiddenObserver observer = [&](std::uint32_t layer, std::span<const float> rows) {
        std::vector<float>& values = arrays[1 + layer].values;
        values.insert(values.end(), rows.begin(), rows.end());
    };
    for (std::size_t done = 0; done < ids.size();) {
        const std::size_t piece = std::min<std::size_t>(kColumns, ids.size() - done);
        engine::Step step;
        step.timeline = &timeline;
        step.tokens = ids.subspan(done, piece);
        step.logits = engine::LogitRows::All;
        Status status = backend.run({&step, 1}, {hidden ? &observer : nullptr, &interruptFlag()});
        if (!status) return status.error();
        const engine::StepResult result = backend.result(0);
        for (std::uint32_t i = 0; i < result.rows(); ++i) {
            const Result<std::span<const float>> row = result.logits(i);
            if (!row) return row.error();
            arrays[0].values.insert(arrays[0].values.end(), row->begin(), row->end());
        }
        done += piece;
        console.progress("Computing", double(done) / double(ids.size()));
    }
    console.endProgress();
    return arrays;
}

Result<ExitCode> runLogits(const Options& options, Console& console)
{
    const std::optional<std::string> out = options.text("out");
    if (!out) return {ErrorCode::Usage, "The result file is missing. Give --out FILE.safetensors."};
    Result<LoadedEngine> engine = loadEngine(options, console, {kColumns, kColumns});
    if (!engine) return engine.error();
    const engine::Model& model = *engine->model;
    Result<std::vector<TokenId>> ids = chooseIds(options, model);
    if (!ids) return ids.error();
    if (ids->empty()) {
        return {ErrorCode::PromptEmpty, "There are no ids to evaluate. Give at least one."};
    }
    Result<engine::SessionOptions> session = sessionOptions(options, model);
    if (!session) return session.error();
    engine::TimelineOptions& context = session->timeline;
    if (ids->size() > context.contextLength) {
        return {ErrorCode::PromptTooLong, "The prompt has " + std::to_string(ids->size()) +
                                              " tokens, the context holds " +
                                              std::to_string(context.contextLength) +
                                              ". Shorten it or give a larger --context."};
    }
    context.contextLength =
        std::max(static_cast<std::uint32_t>(ids->size()), limits::kLeastContext);
    Result<engine::Timeline> timeline = engine->backend->createTimeline(context);
    if (!timeline) return timeline.error();

    Result<std::vector<NamedArray>> arrays =
        evaluate(*engine->backend, *timeline, *ids, model.config(), options.has("hidden"), console);
    if (!arrays) return arrays.error();
    if (Status written = engine::writeSafetensors(*out, *arrays); !written) return written.error();
    Json result = {{"out", *out}, {"tokens", ids->size()}, {"arrays", Json::object()}};
    for (const NamedArray& array : *arrays)
        result["arrays"][array.name] = array.shape;
    if (console.json()) {
        console.print(result);
    } else {
        console.write("Wrote " + std::to_string(arrays->size()) + " arrays for " +
                      std::to_string(ids->size()) + " tokens to " + *out + "\n");
    }
    return ExitCode::Done;
}

} // namespace

Command logitsCommand()
{
    return {.name = "logits",
            .summary = "Logits (and hidden states) of every position, as a safetensors file.",
            .synopsis = "--ids FILE | -p TEXT | --messages FILE, --out FILE [options]",
            .example =
                "cabochon-cli logits --ids ids.json --kv f32 --hidden --out logits.safetensors",
            .options = joined({engineOptionSpecs(),
                               conversationOptionSpecs(),
                               {{"ids", "FILE", "JSON array of ids"},
                                {"out", "FILE", "the safetensors file to write"},
                                {"hidden", "", "also the residual stream after every layer"}}}),
            .positionalHint = kQuestionHint,
            .run = runLogits};
}

} // namespace cabochon::cli
