// `perplexity`: how well a model predicts a text, and how far its predictions are from another's.
// The text is cut into windows that each begin with the start token; the second half of a window is
// what is predicted, so that every prediction has at least half a window before it.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "app/cli/likelihoods.h"
#include "engine/base/limits.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace cabochon::cli {

namespace {

using engine::TokenId;

constexpr std::uint32_t kStepColumns = 32; // columns per step: all their logits are held at once
constexpr std::uint32_t kWindow = 512;     // where the options name none

/// One of the models with its place in the text.
struct Reader {
    LoadedEngine engine;
    std::optional<engine::Timeline> timeline;
    Likelihoods likelihoods;

    const engine::Model& model() const { return *engine.model; }
    Status begin(const Options& options, std::uint32_t window);
    Status run(std::span<const TokenId> tokens, bool wanted);
};

Status Reader::begin(const Options& options, std::uint32_t window)
{
    Result<engine::SessionOptions> session = sessionOptions(options, model());
    if (!session) return session.error();
    session->timeline.contextLength = std::max(window, limits::kLeastContext);
    Result<engine::Timeline> made = engine.backend->createTimeline(session->timeline);
    if (!made) return made.error();
    timeline = std::move(*made);
    return {};
}

Status Reader::run(std::span<const TokenId> tokens, bool wanted)
{
    engine::Step step;
    step.timeline = &*timeline;
    step.tokens = tokens;
    step.logits = wanted ? engine::LogitRows::All : engine::LogitRows::None;
    return engine.backend->run({&step, 1}, {nullptr, &interruptFlag()});
}

/// The options with another model, for loading it.
Result<Options> withModel(const Options& options, const std::string& model)
{
    std::vector<std::string> arguments{"--model", model};
    for (const char* name : {"device", "threads", "context", "kv"}) {
        const std::optional<std::string> value = options.text(name);
        if (!value) continue;
        arguments.push_back("--" + std::string(name));
        arguments.push_back(*value);
    }
    const std::vector<std::string_view> views(arguments.begin(), arguments.end());
    const std::vector<OptionSpec> specs = engineOptionSpecs();
    return Options::parse(specs, views, {});
}

Result<Reader> loadReader(const Options& options, Console& console)
{
    Result<LoadedEngine> engine = loadEngine(options, console, {kStepColumns, kStepColumns});
    if (!engine) return engine.error();
    Reader reader;
    reader.engine = std::move(*engine);
    return reader;
}

/// Goes through the text with one model or two.
class Measurement {
public:
    Measurement(Reader& model, Reader* reference, std::vector<TokenId> ids, std::uint32_t window)
        : m_model(model), m_reference(reference), m_ids(std::move(ids)), m_window(window)
    {
    }
    Status run(Console& console);
    std::size_t windows() const { return m_ids.size() / m_window; }
    const Divergence& divergence() const { return m_divergence; }

private:
    Status readWindow(std::span<TokenId> ids, Console& console);
    Status readRows(std::span<const TokenId> ids, std::size_t first, std::size_t count);

    Reader& m_model;
    Reader* m_reference;
    std::vector<TokenId> m_ids;
    std::uint32_t m_window;
    std::size_t m_done = 0; // tokens
    Divergence m_divergence;
};

Status Measurement::run(Console& console)
{
    const std::size_t used = windows() * m_window;
    for (std::size_t first = 0; first < used; first += m_window) {
        Status read = readWindow(std::span(m_ids).subspan(first, m_window), console);
        if (!read) return read;
    }
    console.endProgress();
    return {};
}

Status Measurement::readWindow(std::span<TokenId> ids, Console& console)
{
    const TokenId first = ids[0];
    ids[0] = m_model.model().tokenizer().special().bos;
    for (Reader* reader : {&m_model, m_reference})
        if (reader) reader->timeline->rewind(0);
    const std::size_t half = ids.size() / 2;
    Status status;
    for (std::size_t done = 0; done < ids.size() && status;) {
        // No chunk lies on both sides of the middle.
        const std::size_t border = done < half ? half : ids.size();
        const std::size_t count = std::min<std::size_t>(kStepColumns, border - done);
        const bool wanted = done >= half;
        for (Reader* reader : {&m_model, m_reference})
            if (reader && status) status = reader->run(ids.subspan(done, count), wanted);
        if (status && wanted) status = readRows(ids, done, count);
        done += count;
        m_done += count;
        console.progress("Reading", double(m_done) / double(windows() * m_window));
    }
    ids[0] = first;
    return status;
}

Status Measurement::readRows(std::span<const TokenId> ids, std::size_t first, std::size_t count)
{
    for (std::size_t i = 0; i < count && first + i + 1 < ids.size(); ++i) {
        const auto row = static_cast<std::uint32_t>(i);
        const auto next = static_cast<std::size_t>(ids[first + i + 1]);
        const auto logits = m_model.engine.backend->result(0).logits(row);
        if (!logits) return logits.error();
        m_model.likelihoods.add(*logits, next);
        if (!m_reference) continue;
        const auto others = m_reference->engine.backend->result(0).logits(row);
        if (!others) return others.error();
        m_reference->likelihoods.add(*others, next);
        m_divergence.add(*others, *logits);
    }
    return {};
}

/// The text's tokens, and the window that they are cut into.
struct Text {
    std::vector<TokenId> ids;
    std::uint32_t window = 0;
};

Result<Text> readText(const Options& options, const engine::Model& model)
{
    const std::optional<std::string> file = options.text("file");
    if (!file) return {ErrorCode::Usage, "The text is missing. Give --file TEXT."};
    Result<std::string> content = readTextFile(*file, limits::kPromptBytes);
    if (!content) return content.error();
    const std::uint32_t longest = model.config().contextLength;
    Result<std::uint64_t> window =
        options.integer("context", std::min(kWindow, longest), limits::kLeastContext, longest);
    if (!window) return window.error();
    Text text;
    text.ids = model.tokenizer().encode(*content, engine::SpecialTokens::AsText);
    text.window = static_cast<std::uint32_t>(*window);
    constexpr std::size_t kFewest = 4; // two of them are predicted
    if (text.ids.size() < kFewest) {
        return {ErrorCode::PromptEmpty, "The text has " + std::to_string(text.ids.size()) +
                                            " tokens, at least " + std::to_string(kFewest) +
                                            " are needed. Give a longer text."};
    }
    if (text.ids.size() < text.window) text.window = static_cast<std::uint32_t>(text.ids.size());
    return text;
}

Status checkAlike(const engine::Model& model, const engine::Model& other)
{
    const std::uint32_t here = model.config().vocabularySize;
    const std::uint32_t there = other.config().vocabularySize;
    if (here == there) return {};
    return {ErrorCode::ModelShapeMismatch, "The vocabularies differ: " + std::to_string(here) +
                                               " and " + std::to_string(there) +
                                               " tokens. Compare models of one family."};
}

/// With so many digits that nobody need count them.
std::string shortly(double number)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", number);
    return text;
}

std::string summary(const Json& result)
{
    const auto number = [&result](const char* key) { return shortly(result[key].get<double>()); };
    std::string text = "Perplexity " + number("perplexity") + " +/- " + number("perplexity_error") +
                       " over " + number("scored_tokens") + " tokens in " + number("windows") +
                       " windows of " + number("context") + "\n";
    if (!result.contains("against")) return text;
    return text + "Against " + result["against"].get<std::string>() + ": its perplexity " +
           number("against_perplexity") + ", mean KL divergence " + number("mean_kl_divergence") +
           " nats, same first choice " + number("top1_agreement") + "\n";
}

Result<ExitCode> runPerplexity(const Options& options, Console& console)
{
    Result<Reader> model = loadReader(options, console);
    if (!model) return model.error();
    Result<Text> text = readText(options, model->model());
    if (!text) return text.error();
    std::optional<Reader> other;
    if (const std::optional<std::string> against = options.text("against")) {
        const Result<Options> others = withModel(options, *against);
        if (!others) return others.error();
        Result<Reader> loaded = loadReader(*others, console);
        if (!loaded) return loaded.error();
        other = std::move(*loaded);
        Status alike = checkAlike(model->model(), other->model());
        if (!alike) return alike.error();
        if (Status begun = other->begin(options, text->window); !begun) return begun.error();
    }
    if (Status begun = model->begin(options, text->window); !begun) return begun.error();
    const std::size_t tokens = text->ids.size();
    Measurement measurement(*model, other ? &*other : nullptr, std::move(text->ids), text->window);
    if (Status read = measurement.run(console); !read) return read.error();

    const Likelihoods& likelihoods = model->likelihoods;
    Json result = {{"model", model->model().displayName()},
                   {"device", model->engine.backend->deviceName()},
                   {"tokens", tokens},
                   {"context", text->window},
                   {"windows", measurement.windows()},
                   {"scored_tokens", likelihoods.count()},
                   {"negative_log_likelihood", likelihoods.meanNegativeLog()},
                   {"perplexity", likelihoods.perplexity()},
                   {"perplexity_error", likelihoods.perplexityError()}};
    if (other) {
        result["against"] = other->model().displayName();
        result["against_perplexity"] = other->likelihoods.perplexity();
        result["mean_kl_divergence"] = measurement.divergence().mean();
        result["max_kl_divergence"] = measurement.divergence().most();
        result["top1_agreement"] = measurement.divergence().agreement();
    }
    console.json() ? console.print(result) : console.write(summary(result));
    return ExitCode::Done;
}

} // namespace

Command perplexityCommand()
{
    return {.name = "perplexity",
            .summary = "How well a model predicts a text, and how far it is from another.",
            .synopsis = "--file TEXT [--against MODEL] [options]",
            .example = "cabochon-cli perplexity -m gemma-Q4_K_M.gguf --file book.txt --against "
                       "gemma-BF16.gguf",
            .options = joined({engineOptionSpecs(),
                               {{"file", "TEXT", "the text, or - for stdin (window: --context)"},
                                {"against", "MODEL", "the model to compare with"}}}),
            .positionalHint = "Name the text with --file TEXT.",
            .run = runPerplexity};
}

} // namespace cabochon::cli
