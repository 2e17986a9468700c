#include "app/cli/chat_inputs.h"

#include "app/cli/media_inputs.h"
#include "engine/base/file_io.h"
#include "engine/base/limits.h"
#include "engine/grammar/grammar.h"

#include <cstdio>
#include <limits>
#include <random>

namespace cabochon::cli {

namespace {

Result<std::string> readStandardInput(std::size_t maximumBytes)
{
    std::string text;
    char buffer[65536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, stdin)) {
        text.append(buffer, count);
        if (text.size() > maximumBytes) {
            return {ErrorCode::FileUnreadable, "The standard input holds more than " +
                                                   std::to_string(maximumBytes) +
                                                   " bytes. Give less."};
        }
    }
    return text;
}

/// The schema is read and tried before a model is opened for it.
Status readSchema(const Options& options, ChatRequest& request)
{
    const std::optional<std::string> file = options.text("schema");
    if (!file) return {};
    Result<std::string> text = readTextFile(*file, limits::kJsonFileBytes);
    if (!text) return text.error();
    const Result<engine::Grammar> grammar = engine::Grammar::ofSchema(*text);
    if (!grammar) return grammar.error();
    request.schema = std::move(*text);
    return {};
}

Status readMessages(const Options& options, ChatRequest& request)
{
    const std::optional<std::string> prompt = options.text("prompt");
    const std::optional<std::string> file = options.text("messages");
    if (prompt.has_value() == file.has_value()) {
        return {ErrorCode::Usage,
                prompt ? "-p and --messages exclude each other. Give one of them."
                       : "The question is missing. Give -p TEXT or --messages FILE."};
    }
    std::string text;
    if (prompt && *prompt != "-") {
        text = *prompt;
    } else {
        Result<std::string> content =
            readTextFile(prompt ? *prompt : *file, limits::kJsonFileBytes);
        if (!content) return content.error();
        text = std::move(*content);
    }
    if (options.has("raw")) {
        if (!prompt) return {ErrorCode::Usage, "--raw needs the rendered prompt. Give it with -p."};
        request.rawPrompt = std::move(text);
        return {};
    }
    if (prompt) {
        request.messages.push_back(engine::ChatMessage::text(engine::Role::User, std::move(text)));
        return {};
    }
    Result<std::vector<engine::ChatMessage>> messages = engine::parseMessages(text);
    if (!messages) return messages.error();
    request.messages = std::move(*messages);
    return {};
}

Status addSystemText(const Options& options, ChatRequest& request)
{
    const std::optional<std::string> system = options.text("system");
    if (!system) return {};
    if (request.rawPrompt) {
        return {ErrorCode::Usage, "--system and --raw exclude each other. Leave one out."};
    }
    const bool headed =
        !request.messages.empty() && (request.messages[0].role == engine::Role::System ||
                                      request.messages[0].role == engine::Role::Developer);
    if (headed) {
        return {ErrorCode::Usage,
                "The messages begin with a system message already. Leave --system out."};
    }
    request.messages.insert(request.messages.begin(),
                            engine::ChatMessage::text(engine::Role::System, *system));
    return {};
}

/// 53 bits, so that every JSON reader keeps the number exactly.
std::uint64_t drawSeed()
{
    std::random_device device;
    return ((std::uint64_t(device()) << 32) | device()) >> 11;
}

} // namespace

std::vector<OptionSpec> conversationOptionSpecs()
{
    return joined({{{"prompt", "TEXT", "the question; - reads it from standard input", 'p'},
                    {"messages", "FILE", "JSON array of messages in OpenAI chat shape"},
                    {"tools", "FILE", "JSON array of tools in OpenAI shape"},
                    {"system", "TEXT", "system text"},
                    {"thinking", "on|off", "let the model think first (default: off)"},
                    {"raw", "", "the prompt is rendered already"}},
                   mediaOptionSpecs(),
                   {{"schema", "FILE", "JSON Schema that the answer must be valid for"}}});
}

std::vector<OptionSpec> samplingOptionSpecs()
{
    return {
        {"max-tokens", "N", "at most N generated tokens (default: until the context is full)"},
        {"temperature", "X", "0 takes the best token always (default: the model's, else 1)"},
        {"top-k", "N", "the N best tokens only, 0 for all (default: the model's, else 64)"},
        {"top-p", "X", "the best tokens up to this probability (default: the model's, else 0.95)"},
        {"min-p", "X", "no token below this part of the best (default: 0)"},
        {"repeat-penalty", "X", "divide logits of tokens seen, 1 for off (default: 1)"},
        {"seed", "N", "of the random choice (default: drawn and reported)"},
        {"stop", "TEXT", "stop before this text; may be given several times"}};
}

Result<std::string> readTextFile(const std::string& path, std::size_t maximumBytes)
{
    return path == "-" ? readStandardInput(maximumBytes) : readFile(path, maximumBytes);
}

Result<std::vector<engine::ToolDeclaration>> readTools(const Options& options)
{
    const std::optional<std::string> file = options.text("tools");
    if (!file) return std::vector<engine::ToolDeclaration>();
    const Result<std::string> text = readTextFile(*file, limits::kJsonFileBytes);
    if (!text) return text.error();
    return engine::parseTools(*text);
}

Result<ChatRequest> readConversation(const Options& options)
{
    ChatRequest request;
    if (Status schema = readSchema(options, request); !schema) return schema.error();
    if (Status messages = readMessages(options, request); !messages) return messages.error();
    const std::string messages = options.text("messages").value_or("-");
    const std::filesystem::path folder =
        messages == "-" ? std::filesystem::path() : std::filesystem::path(messages).parent_path();
    if (Status media = attachMedia(options, folder, request); !media) return media.error();
    if (Status system = addSystemText(options, request); !system) return system.error();
    Result<std::vector<engine::ToolDeclaration>> tools = readTools(options);
    if (!tools) return tools.error();
    request.tools = std::move(*tools);
    request.callsFit = !request.tools.empty();
    Result<bool> thinking = options.onOff("thinking", false);
    if (!thinking) return thinking.error();
    request.thinking = *thinking;
    return request;
}

Status readSampling(const Options& options, ChatRequest& request)
{
    constexpr std::uint64_t kCountLimit = std::numeric_limits<std::uint32_t>::max();
    constexpr std::uint64_t kSeedLimit = std::numeric_limits<std::uint64_t>::max();
    engine::SamplingOptions& sampling = request.sampling;

    Result<std::uint64_t> maxTokens = options.integer("max-tokens", 0, 1, kCountLimit);
    if (!maxTokens) return maxTokens.error();
    request.maxTokens = static_cast<std::uint32_t>(*maxTokens);
    Result<std::uint64_t> topK = options.integer("top-k", sampling.topK, 0, kCountLimit);
    if (!topK) return topK.error();
    sampling.topK = static_cast<std::uint32_t>(*topK);
    Result<std::uint64_t> seed =
        options.integer("seed", options.has("seed") ? 0 : drawSeed(), 0, kSeedLimit);
    if (!seed) return seed.error();
    sampling.seed = *seed;

    const struct {
        const char* name;
        float* value;
        double minimum;
        double maximum;
    } numbers[] = {
        {"temperature", &sampling.temperature, 0, 100},
        {"top-p", &sampling.topP, 0, 1},
        {"min-p", &sampling.minP, 0, 1},
        {"repeat-penalty", &sampling.repetitionPenalty, 0.01, 100},
    };
    for (const auto& [name, value, minimum, maximum] : numbers) {
        Result<double> number = options.number(name, *value, minimum, maximum);
        if (!number) return number.error();
        *value = static_cast<float>(*number);
    }
    sampling.stopTexts = options.all("stop");
    return {};
}

void useModelSampling(const Options& options, const engine::Model& model, ChatRequest& request)
{
    const std::uint64_t seed = request.sampling.seed;
    request.sampling = model.sampling();
    (void)readSampling(options, request); // was read without a fault before
    request.sampling.seed = seed;
}

std::vector<OptionSpec> joined(std::initializer_list<std::vector<OptionSpec>> lists)
{
    std::vector<OptionSpec> all;
    for (const std::vector<OptionSpec>& list : lists)
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

} // namespace cabochon::cli
