// `logits`: what the network says about every position of a prompt, for comparing with others.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "app/cli/media_inputs.h"
#include "engine/base/limits.h"
#include "engine/model/safetensors_writer.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <iterator>

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

/// The ids of --ids with the soft tokens of --image, --audio and --video where their placeholders
/// are, in order.
Result<engine::Prompt> promptOfIds(std::span<const TokenId> ids,
                                   const engine::Model& model,
                                   std::span<const engine::MediaPieces> media)
{
    const engine::SpecialIds& special = model.tokenizer().special();
    const auto isPlaceholder = [&special](TokenId id) {
        return id == special.image || id == special.audio || id == special.video;
    };
    std::vector<const engine::MediaPiece*> pieces;
    for (const engine::MediaPieces& medium : media) {
        for (const engine::MediaPiece& piece : medium)
            pieces.push_back(&piece);
    }
    engine::Prompt prompt;
    std::size_t next = 0;
    for (std::size_t i = 0; i < ids.size();) {
        if (media.empty() || !isPlaceholder(ids[i])) {
            prompt.append(ids[i++]);
            continue;
        }
        const std::uint32_t count = next < pieces.size() ? pieces[next]->count : 0;
        const std::span<const TokenId> there =
            ids.subspan(i, std::min<std::size_t>(count, ids.size() - i));
        const bool fits = count > 0 && there.size() == count &&
                          std::all_of(there.begin(), there.end(), isPlaceholder);
        if (!fits) {
            return {ErrorCode::Usage,
                    "The ids have a placeholder at position " + std::to_string(i) +
                        ", where the media that were given have " + std::to_string(count) +
                        " soft tokens. Give as many placeholders as there are soft tokens, in the "
                        "order of the media."};
        }
        engine::appendPiece(prompt, *pieces[next++], ids[i], model.config().bidirectionalImages());
        i += count;
    }
    if (next == pieces.size()) return prompt;
    return {ErrorCode::Usage, "The ids have placeholders for " + std::to_string(next) + " of " +
                                  std::to_string(pieces.size()) +
                                  " pieces of media. Add those that are missing."};
}

/// A prompt, and the soft tokens of each medium in it.
struct MediaPromptInput {
    engine::Prompt prompt;
    std::vector<NamedArray> softTokens;
};

Result<std::vector<engine::MediaPieces>> readMedia(LoadedEngine& engine,
                                                   const ChatRequest& request,
                                                   std::span<const engine::MediaSlot> slots)
{
    if (slots.empty()) return std::vector<engine::MediaPieces>();
    Result<MediaRead> read = engine.media->read(request.messages, slots, {}, &interruptFlag());
    if (!read) return read.error();
    return std::move(read->pieces);
}

std::vector<NamedArray> softTokensOf(std::span<const engine::MediaPieces> media,
                                     std::uint32_t width)
{
    std::vector<NamedArray> arrays;
    for (const engine::MediaPieces& pieces : media) {
        NamedArray array{"soft_tokens." + std::to_string(arrays.size()), {0, width}, {}};
        for (const engine::MediaPiece& piece : pieces) {
            array.shape[0] += piece.count;
            array.values.insert(array.values.end(), piece.rows->begin(), piece.rows->end());
        }
        arrays.push_back(std::move(array));
    }
    return arrays;
}

/// The ids of a file, with the media that the options name.
Result<MediaPromptInput>
promptOfFile(const std::string& file, const Options& options, LoadedEngine& engine)
{
    const engine::Model& model = *engine.model;
    Result<std::vector<TokenId>> ids = readIds(file, model.tokenizer().size());
    if (!ids) return ids.error();
    Result<std::uint32_t> budget = imageBudget(options);
    if (!budget) return budget.error();
    ChatRequest request;
    std::vector<engine::MessagePart>& parts = request.messages.emplace_back().parts;
    parts = mediaParts(options);
    std::vector<engine::MediaSlot> slots;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        setBudget(*budget, parts[i]);
        slots.push_back({parts[i].kind, 0, i, 0});
    }
    Result<std::vector<engine::MediaPieces>> media = readMedia(engine, request, slots);
    if (!media) return media.error();
    Result<engine::Prompt> prompt = promptOfIds(*ids, model, *media);
    if (!prompt) return prompt.error();
    return MediaPromptInput{std::move(*prompt), softTokensOf(*media, model.config().width)};
}

/// The conversation that the options describe, with its media.
Result<MediaPromptInput> promptOfConversation(const Options& options, LoadedEngine& engine)
{
    const engine::Model& model = *engine.model;
    Result<ChatRequest> request = readConversation(options);
    if (!request) return request.error();
    Result<engine::RenderedPrompt> rendered = renderPrompt(model, *request);
    if (!rendered) return rendered.error();
    Result<std::vector<engine::MediaPieces>> media = readMedia(engine, *request, rendered->media);
    if (!media) return media.error();
    return MediaPromptInput{engine::mediaPrompt(*rendered, model.tokenizer(), *media,
                                                model.config().bidirectionalImages()),
                            softTokensOf(*media, model.config().width)};
}

/// Runs all ids and gathers logits and, if wanted, the residual stream after every layer.
Result<std::vector<NamedArray>> evaluate(engine::Backend& backend,
                                         engine::Timeline& timeline,
                                         const engine::Prompt& prompt,
                                         const engine::ModelConfig& config,
                                         bool hidden,
                                         Console& console)
{
    const std::uint64_t count = prompt.size();
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
    std::vector<engine::EmbeddingSpan> spans;
    for (std::uint32_t done = 0; done < prompt.size();) {
        const std::uint32_t end = prompt.nextChunk(done, kColumns);
        prompt.embeddings(done, end, config.width, spans);
        engine::Step step;
        step.timeline = &timeline;
        step.tokens = prompt.ids().subspan(done, end - done);
        step.embeddings = spans;
        step.logits = engine::LogitRows::All;
        Status status = backend.run({&step, 1}, {hidden ? &observer : nullptr, &interruptFlag()});
        if (!status) return status.error();
        const engine::StepResult result = backend.result(0);
        for (std::uint32_t i = 0; i < result.rows(); ++i) {
            const Result<std::span<const float>> row = result.logits(i);
            if (!row) return row.error();
            arrays[0].values.insert(arrays[0].values.end(), row->begin(), row->end());
        }
        done = end;
        console.progress("Computing", double(done) / double(prompt.size()));
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
    const std::optional<std::string> file = options.text("ids");
    Result<MediaPromptInput> input =
        file ? promptOfFile(*file, options, *engine) : promptOfConversation(options, *engine);
    console.endProgress();
    if (!input) return input.error();
    const engine::Prompt& prompt = input->prompt;
    if (prompt.empty()) {
        return {ErrorCode::PromptEmpty, "There are no ids to evaluate. Give at least one."};
    }
    Result<engine::SessionOptions> session = sessionOptions(options, model);
    if (!session) return session.error();
    engine::TimelineOptions& context = session->timeline;
    if (prompt.size() > context.contextLength) {
        return {ErrorCode::PromptTooLong, "The prompt has " + std::to_string(prompt.size()) +
                                              " tokens, the context holds " +
                                              std::to_string(context.contextLength) +
                                              ". Shorten it or give a larger --context."};
    }
    context.contextLength = std::max(prompt.size(), limits::kLeastContext);
    Result<engine::Timeline> timeline = engine->backend->createTimeline(context);
    if (!timeline) return timeline.error();

    Result<std::vector<NamedArray>> arrays = evaluate(
        *engine->backend, *timeline, prompt, model.config(), options.has("hidden"), console);
    if (!arrays) return arrays.error();
    std::move(input->softTokens.begin(), input->softTokens.end(), std::back_inserter(*arrays));
    if (Status written = engine::writeSafetensors(*out, *arrays); !written) return written.error();
    Json result = {{"out", *out}, {"tokens", prompt.size()}, {"arrays", Json::object()}};
    for (const NamedArray& array : *arrays)
        result["arrays"][array.name] = array.shape;
    if (console.json()) {
        console.print(result);
    } else {
        console.write("Wrote " + std::to_string(arrays->size()) + " arrays for " +
                      std::to_string(prompt.size()) + " tokens to " + *out + "\n");
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
