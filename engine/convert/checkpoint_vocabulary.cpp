#include "engine/convert/checkpoint_vocabulary.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/convert/checkpoint_config.h"
#include "engine/convert/model_json.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace cabochon::engine {

namespace {

// Kinds of tokens as files number them.
constexpr std::int32_t kNormal = 1;
constexpr std::int32_t kControl = 3;
constexpr std::int32_t kUserDefined = 4;
constexpr std::int32_t kByte = 6;

/// Special tokens that the parser of answers must see: published files keep them visible.
constexpr std::array<std::string_view, 7> kVisible{
    "<|channel>",       "<channel|>",       "<|tool_call>", "<tool_call|>",
    "<|tool_response>", "<tool_response|>", "<|\"|>"};

constexpr const char* kTokenizer = "tokenizer.json";
constexpr const char* kTokenizerConfig = "tokenizer_config.json";
constexpr const char* kGenerationConfig = "generation_config.json";

/// "<0x0A>".
bool isByteToken(std::string_view token)
{
    const auto isDigit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    return token.size() == 6 && token.starts_with("<0x") && token[5] == '>' && isDigit(token[3]) &&
           isDigit(token[4]);
}

struct Tokens {
    std::vector<std::string> texts;
    std::vector<std::int32_t> kinds;
    std::vector<std::string> merges;
};

/// Reads tokenizer.json. The first failure is kept.
class TokenizerReader {
public:
    TokenizerReader(const SafetensorsFolder& folder, std::uint32_t size)
        : m_file(fileName(folder, kTokenizer)), m_known(size, false)
    {
        m_tokens.texts.resize(size);
        m_tokens.kinds.assign(size, kNormal);
    }
    Result<Tokens> read(const JsonValue& tokenizer);

private:
    Error damaged(const std::string& what) const
    {
        return {ErrorCode::ModelDamaged,
                "Could not read " + m_file + ": " + what + ". Download the model again."};
    }
    Status addToken(const std::string& text, const JsonValue* id, std::int32_t kind);
    Status addMerge(const JsonValue& merge);
    void fillHoles();

    std::string m_file;
    std::vector<bool> m_known;
    Tokens m_tokens;
};

Status TokenizerReader::addToken(const std::string& text, const JsonValue* id, std::int32_t kind)
{
    const std::optional<std::uint32_t> number = id ? wholeNumberOf(*id) : std::nullopt;
    if (!number || *number >= m_known.size()) {
        return damaged("the token " + printable(text) + " has the id " +
                       (id ? printable(writeJson(*id)) : "none") + ", but the model has " +
                       std::to_string(m_known.size()) + " rows of embeddings");
    }
    if (m_known[*number] && m_tokens.texts[*number] != text) {
        return damaged("the tokens " + printable(m_tokens.texts[*number]) + " and " +
                       printable(text) + " have the same id " + std::to_string(*number));
    }
    m_known[*number] = true;
    m_tokens.texts[*number] = text;
    m_tokens.kinds[*number] = kind;
    return {};
}

Status TokenizerReader::addMerge(const JsonValue& merge)
{
    if (merge.isString()) {
        m_tokens.merges.push_back(merge.text);
        return {};
    }
    const bool isPair = merge.isArray() && merge.items.size() == 2 && merge.items[0].isString() &&
                        merge.items[1].isString();
    if (!isPair) {
        return damaged("merge " + std::to_string(m_tokens.merges.size()) + " is " +
                       printable(writeJson(merge)) + ", expected two texts");
    }
    m_tokens.merges.push_back(merge.items[0].text + " " + merge.items[1].text);
    return {};
}

/// Rows without a token can never be chosen by text.
void TokenizerReader::fillHoles()
{
    for (std::size_t id = 0; id < m_known.size(); ++id) {
        if (!m_known[id]) m_tokens.texts[id] = "[PAD" + std::to_string(id) + "]";
    }
}

Result<Tokens> TokenizerReader::read(const JsonValue& tokenizer)
{
    const JsonValue* model = tokenizer.member("model");
    const JsonValue* vocabulary = model ? model->member("vocab") : nullptr;
    const JsonValue* merges = model ? model->member("merges") : nullptr;
    if (!vocabulary || !vocabulary->isObject() || !merges || !merges->isArray())
        return damaged("it has no vocabulary with merges");
    for (const auto& [text, id] : vocabulary->members) {
        Status added = addToken(text, &id, isByteToken(text) ? kByte : kNormal);
        if (!added) return added.error();
    }
    if (const JsonValue* more = tokenizer.member("added_tokens"); more && more->isArray()) {
        for (const JsonValue& token : more->items) {
            const JsonValue* text = token.member("content");
            const JsonValue* special = token.member("special");
            if (!text || !text->isString()) return damaged("an added token has no content");
            const bool visible =
                std::find(kVisible.begin(), kVisible.end(), text->text) != kVisible.end();
            const bool control = special && special->boolean && !visible;
            Status added =
                addToken(text->text, token.member("id"), control ? kControl : kUserDefined);
            if (!added) return added.error();
        }
    }
    m_tokens.merges.reserve(merges->items.size());
    for (const JsonValue& merge : merges->items) {
        if (Status added = addMerge(merge); !added) return added.error();
    }
    fillHoles();
    return std::move(m_tokens);
}

/// The text of a special token, which is a string or an object with its content.
std::string tokenNamed(const JsonValue& config, const char* key)
{
    const JsonValue* value = config.member(key);
    if (value && value->isObject()) value = value->member("content");
    return value && value->isString() ? value->text : std::string();
}

void writeSpecialIds(const JsonValue& config, const Tokens& tokens, GgufHeaderWriter& metadata)
{
    struct Special {
        const char* key;
        const char* name;
        const char* usual; // where the config does not say
    };
    for (const Special& special : {Special{"bos_token", "bos_token_id", "<bos>"},
                                   {"eos_token", "eos_token_id", "<eos>"},
                                   {"unk_token", "unknown_token_id", "<unk>"},
                                   {"pad_token", "padding_token_id", "<pad>"},
                                   {"mask_token", "mask_token_id", "<mask>"}}) {
        std::string text = tokenNamed(config, special.key);
        if (text.empty()) text = special.usual;
        const auto found = std::find(tokens.texts.begin(), tokens.texts.end(), text);
        if (found == tokens.texts.end()) continue;
        metadata.addUnsigned(std::string("tokenizer.ggml.") + special.name,
                             static_cast<std::uint32_t>(found - tokens.texts.begin()));
    }
}

/// The chat template: a file of its own, or a text of the tokenizer's config; empty: none.
Result<std::string> chatTemplate(const SafetensorsFolder& folder, const JsonValue& config)
{
    Result<std::optional<std::string>> file =
        folder.text("chat_template.jinja", limits::kModelTextBytes);
    if (!file) return file.error();
    if (*file) return std::move(**file);
    const JsonValue* text = config.member("chat_template");
    if (text && text->isString()) return text->text;
    Result<std::optional<JsonValue>> json = folder.json(
        "chat_template.json", limits::kModelTextBytes, limits::kSafetensorsHeaderValues);
    if (!json) return json.error();
    const JsonValue* inside = *json ? (*json)->member("chat_template") : nullptr;
    return inside && inside->isString() ? inside->text : std::string();
}

Result<JsonValue> optionalJson(const SafetensorsFolder& folder, const char* file)
{
    Result<std::optional<JsonValue>> json =
        folder.json(file, limits::kModelTextBytes, limits::kSafetensorsHeaderValues);
    if (!json) return json.error();
    return *json ? std::move(**json) : JsonValue();
}

} // namespace

Status writeSampling(const SafetensorsFolder& folder, GgufHeaderWriter& metadata)
{
    const Result<JsonValue> config = optionalJson(folder, kGenerationConfig);
    if (!config) return config.error();
    ModelJson json(*config, fileName(folder, kGenerationConfig));
    constexpr std::uint32_t kMostTopK = 1u << 22;
    if (json.has("top_k")) {
        metadata.addSigned("general.sampling.top_k",
                           static_cast<std::int32_t>(json.integer("top_k", 0, kMostTopK)));
    }
    const auto real = [&](const char* key, const char* name, double highest) {
        if (!json.has(key)) return;
        metadata.addFloat(std::string("general.sampling.") + name,
                          static_cast<float>(json.realOr(key, 0, 0, highest)));
    };
    real("top_p", "top_p", 1);
    real("min_p", "min_p", 1);
    real("temperature", "temp", 100);
    return json.error() ? Status(*json.error()) : Status();
}

Status writeSuppressedTokens(const SafetensorsFolder& folder,
                             std::uint32_t vocabularySize,
                             GgufHeaderWriter& metadata)
{
    const Result<JsonValue> config = optionalJson(folder, kGenerationConfig);
    if (!config) return config.error();
    const JsonValue* tokens = config->member("suppress_tokens");
    if (!tokens || !tokens->isArray() || tokens->items.empty()) return {};
    std::vector<std::int32_t> ids;
    for (const JsonValue& token : tokens->items) {
        const std::optional<std::uint32_t> id = wholeNumberOf(token);
        if (!id || *id >= vocabularySize) {
            return Error{ErrorCode::ModelDamaged,
                         "Could not read " + fileName(folder, kGenerationConfig) +
                             ": its suppress_tokens names " + printable(writeJson(token)) +
                             ", but there are " + std::to_string(vocabularySize) +
                             " tokens. Download the model again."};
        }
        ids.push_back(static_cast<std::int32_t>(*id));
    }
    metadata.addSigneds("tokenizer.ggml.suppress_tokens", ids);
    return {};
}

Status writeVocabulary(const SafetensorsFolder& folder,
                       std::uint32_t vocabularySize,
                       GgufHeaderWriter& metadata)
{
    constexpr float kNoScore = -1000.0f; // scores carry nothing here, but readers want them
    Result<Tokens> tokens = [&]() -> Result<Tokens> {
        Result<std::optional<JsonValue>> tokenizer =
            folder.json(kTokenizer, limits::kTokenizerFileBytes, limits::kTokenizerFileValues);
        if (!tokenizer) return tokenizer.error();
        if (!*tokenizer) {
            return Error{ErrorCode::FileNotFound,
                         "There is no " + fileName(folder, kTokenizer) +
                             ". Download the model again, with all its files."};
        }
        return TokenizerReader(folder, vocabularySize).read(**tokenizer);
    }();
    if (!tokens) return tokens.error();
    const Result<JsonValue> config = optionalJson(folder, kTokenizerConfig);
    if (!config) return config.error();

    metadata.addString("tokenizer.ggml.model", "gemma4");
    metadata.addStrings("tokenizer.ggml.tokens", std::span<const std::string>(tokens->texts));
    metadata.addFloats("tokenizer.ggml.scores", std::vector<float>(vocabularySize, kNoScore));
    metadata.addSigneds("tokenizer.ggml.token_type", tokens->kinds);
    metadata.addStrings("tokenizer.ggml.merges", std::span<const std::string>(tokens->merges));
    writeSpecialIds(*config, *tokens, metadata);
    const Result<std::string> chat = chatTemplate(folder, *config);
    if (!chat) return chat.error();
    if (!chat->empty()) metadata.addString("tokenizer.chat_template", *chat);
    metadata.addBoolean("tokenizer.ggml.add_space_prefix", false);
    metadata.addBoolean("tokenizer.ggml.add_bos_token", true);
    return {};
}

} // namespace cabochon::engine
