#include "engine/session/model.h"

#include "engine/session/model_sampling.h"

#include <array>
#include <map>
#include <utility>

namespace cabochon::engine {

Model::Model(
    GgufFile file, ModelConfig config, Weights weights, Tokenizer tokenizer, TemplateKind kind)
    : m_file(std::move(file)), m_config(std::move(config)), m_weights(std::move(weights)),
      m_tokenizer(std::move(tokenizer)), m_templateKind(kind), m_sampling(samplingOf(m_file))
{
}

Result<std::unique_ptr<const Model>> Model::open(const std::filesystem::path& path)
{
    Result<GgufFile> file = GgufFile::open(path);
    if (!file) return file.error();
    Result<ModelConfig> config = ModelConfig::read(*file);
    if (!config) return config.error();
    Result<Weights> weights = Weights::find(*file, *config);
    if (!weights) return weights.error();
    Result<Tokenizer> tokenizer = Tokenizer::create(*file);
    if (!tokenizer) return tokenizer.error();
    if (tokenizer->size() != config->vocabularySize) {
        return Error{ErrorCode::ModelDamaged, path.filename().string() + " lists " +
                                                  std::to_string(tokenizer->size()) +
                                                  " tokens, but its embedding table has " +
                                                  std::to_string(config->vocabularySize) +
                                                  " rows. Download the file again."};
    }
    const TemplateKind kind =
        recogniseTemplate(file->string("tokenizer.chat_template").value_or(std::string_view()));
    return std::unique_ptr<const Model>(new Model(
        std::move(*file), std::move(*config), std::move(*weights), std::move(*tokenizer), kind));
}

const TokenTrie& Model::tokenTrie() const
{
    std::call_once(m_trieMade, [this] { m_trie.emplace(m_tokenizer); });
    return *m_trie;
}

std::string Model::displayName() const
{
    return m_config.name.empty() ? m_file.path().stem().string() : m_config.name;
}

std::string Model::quantization() const
{
    // The type of the matrices decides; embedding tables are often kept at another precision.
    std::map<TensorType, std::uint64_t> bytes;
    std::uint64_t total = 0;
    for (const TensorView& tensor : m_file.tensors()) {
        if (tensor.rows < 2 || tensor.name.substr(0, 4) != "blk.") continue;
        bytes[tensor.type] += tensor.sizeBytes();
        total += tensor.sizeBytes();
    }
    for (const auto& [type, size] : bytes) {
        if (size * 2 > total) return std::string(tensorTypeInfo(type).name);
    }
    return "mixed";
}

} // namespace cabochon::engine
