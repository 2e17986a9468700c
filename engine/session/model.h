// Owns Model: one checked file set, loaded and immutable: configuration, vocabulary, template kind
// and weight views. Holds no position and no device; serves any number of sessions and backends.
#pragma once

#include "engine/base/result.h"
#include "engine/grammar/token_trie.h"
#include "engine/model/gguf_file.h"
#include "engine/model/model_config.h"
#include "engine/model/weights.h"
#include "engine/text/chat_template.h"
#include "engine/text/sampler.h"
#include "engine/text/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace cabochon::engine {

class Model {
public:
    /// Opens and checks everything; reads no weights. Errors as GgufFile, ModelConfig, Weights and
    /// Tokenizer give them. Any thread.
    static Result<std::unique_ptr<const Model>> open(const std::filesystem::path& path);

    const GgufFile& file() const { return m_file; }
    const ModelConfig& config() const { return m_config; }
    const Weights& weights() const { return m_weights; }
    const Tokenizer& tokenizer() const { return m_tokenizer; }
    /// The vocabulary as a tree, for answers that must fit something. Made by the first who asks,
    /// which takes a quarter of a second. Any thread.
    const TokenTrie& tokenTrie() const;
    const TemplateKind& templateKind() const { return m_templateKind; }
    /// How the next token is picked where nobody says otherwise. The seed is 0.
    const SamplingOptions& sampling() const { return m_sampling; }

    /// general.name, else the file's stem.
    std::string displayName() const;
    /// "Q4_0", "Q8_0", "mixed": the type that most weight bytes have.
    std::string quantization() const;

private:
    Model(
        GgufFile file, ModelConfig config, Weights weights, Tokenizer tokenizer, TemplateKind kind);

    GgufFile m_file;
    ModelConfig m_config;
    Weights m_weights;
    Tokenizer m_tokenizer;
    TemplateKind m_templateKind;
    SamplingOptions m_sampling;
    mutable std::once_flag m_trieMade;
    mutable std::optional<TokenTrie> m_trie;
};

} // namespace cabochon::engine
