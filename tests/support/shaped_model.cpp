#include "tests/support/shaped_model.h"

#include <algorithm>

namespace cabochon::test {

namespace {

using engine::TensorType;

constexpr std::uint32_t kWindow = 8;

std::vector<std::string> tokens(std::vector<std::int32_t>& kinds)
{
    constexpr std::int32_t kUnknown = 2, kControl = 3, kByte = 6;
    std::vector<std::string> pieces = {"<pad>", "<eos>", "<bos>", "<unk>", "<|turn>", "<turn|>"};
    kinds = {kControl, kControl, kControl, kUnknown, kControl, kControl};
    static constexpr char kDigits[] = "0123456789ABCDEF";
    for (int byte = 0; byte < 256; ++byte) {
        pieces.push_back(std::string("<0x") + kDigits[byte / 16] + kDigits[byte % 16] + ">");
        kinds.push_back(kByte);
    }
    return pieces;
}

void addMetadata(GgufImage& image, const ModelShape& shape)
{
    image.setString("general.architecture", "gemma4");
    image.setUnsigned("gemma4.block_count", shape.layers);
    image.setUnsigned("gemma4.context_length", shape.contextLength);
    image.setUnsigned("gemma4.embedding_length", shape.width);
    image.setUnsigned("gemma4.embedding_length_per_layer_input", shape.perLayerWidth);
    image.setUnsigned("gemma4.feed_forward_length", shape.feedForward);
    image.setUnsigned("gemma4.attention.head_count", shape.heads);
    image.setUnsigned("gemma4.attention.head_count_kv", 1);
    for (const char* key : {"key_length", "value_length", "key_length_swa", "value_length_swa"})
        image.setUnsigned(std::string("gemma4.attention.") + key, shape.headSize);
    image.setUnsigned("gemma4.rope.dimension_count", shape.headSize);
    image.setUnsigned("gemma4.rope.dimension_count_swa", shape.headSize);
    image.setUnsigned("gemma4.attention.sliding_window", kWindow);
    std::vector<bool> sliding(shape.layers, true);
    sliding.back() = false;
    image.setBooleans("gemma4.attention.sliding_window_pattern", sliding);
    image.setUnsigned("gemma4.attention.shared_kv_layers", 0);
    if (shape.experts > 0) {
        image.setUnsigned("gemma4.expert_count", shape.experts);
        image.setUnsigned("gemma4.expert_used_count", shape.usedExperts);
        image.setUnsigned("gemma4.expert_feed_forward_length", shape.expertWidth);
    }
}

class Builder {
public:
    Builder(GgufImage& image, const ModelShape& shape) : m_image(image), m_shape(shape) {}

    void matrix(std::string name, std::vector<std::uint64_t> dimensions)
    {
        std::uint64_t count = 1;
        for (const std::uint64_t dimension : dimensions)
            count *= dimension;
        if (count > m_shape.largestFilled)
            m_image.addHole(std::move(name), std::move(dimensions), m_shape.matrixType);
        else
            m_image.add(std::move(name), std::move(dimensions), m_shape.matrixType);
    }
    void vector(std::string name, std::uint64_t size)
    {
        m_image.add(std::move(name), {size}, TensorType::F32);
    }

    void layer(std::uint32_t index)
    {
        const std::string block = "blk." + std::to_string(index) + ".";
        const ModelShape& s = m_shape;
        const std::uint64_t heads = std::uint64_t{s.heads} * s.headSize;
        for (const char* norm : {"attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm"})
            vector(block + norm + ".weight", s.width);
        vector(block + "attn_q_norm.weight", s.headSize);
        vector(block + "attn_k_norm.weight", s.headSize);
        matrix(block + "attn_q.weight", {s.width, heads});
        matrix(block + "attn_k.weight", {s.width, s.headSize});
        matrix(block + "attn_v.weight", {s.width, s.headSize});
        matrix(block + "attn_output.weight", {heads, s.width});
        matrix(block + "ffn_gate.weight", {s.width, s.feedForward});
        matrix(block + "ffn_up.weight", {s.width, s.feedForward});
        matrix(block + "ffn_down.weight", {s.feedForward, s.width});
        if (s.experts > 0) experts(block);
        if (s.perLayerWidth > 0) {
            matrix(block + "inp_gate.weight", {s.width, s.perLayerWidth});
            matrix(block + "proj.weight", {s.perLayerWidth, s.width});
            vector(block + "post_norm.weight", s.width);
        }
    }

private:
    void experts(const std::string& block)
    {
        const ModelShape& s = m_shape;
        m_image.add(block + "ffn_gate_inp.weight", {s.width, s.experts}, TensorType::F32);
        vector(block + "ffn_gate_inp.scale", s.width);
        for (const char* norm : {"pre_ffw_norm_2", "post_ffw_norm_1", "post_ffw_norm_2"})
            vector(block + norm + ".weight", s.width);
        matrix(block + "ffn_gate_up_exps.weight",
               {s.width, 2 * std::uint64_t{s.expertWidth}, s.experts});
        matrix(block + "ffn_down_exps.weight", {s.expertWidth, s.width, s.experts});
    }

    GgufImage& m_image;
    const ModelShape& m_shape;
};

} // namespace

std::uint64_t addLeastVocabulary(GgufImage& image)
{
    std::vector<std::int32_t> kinds;
    const std::vector<std::string> pieces = tokens(kinds);
    image.setString("tokenizer.ggml.model", "gemma4");
    image.setStrings("tokenizer.ggml.tokens", pieces);
    image.setIntegers("tokenizer.ggml.token_type", kinds);
    image.setStrings("tokenizer.ggml.merges", {});
    return pieces.size();
}

GgufImage shapedModel(const ModelShape& shape)
{
    GgufImage image;
    addMetadata(image, shape);
    const std::uint64_t vocabulary = addLeastVocabulary(image);
    Builder build(image, shape);
    build.matrix("token_embd.weight", {shape.width, vocabulary});
    build.vector("output_norm.weight", shape.width);
    if (shape.perLayerWidth > 0) {
        const std::uint64_t all = std::uint64_t{shape.perLayerWidth} * shape.layers;
        build.matrix("per_layer_token_embd.weight", {all, vocabulary});
        build.matrix("per_layer_model_proj.weight", {shape.width, all});
        build.vector("per_layer_proj_norm.weight", shape.perLayerWidth);
    }
    for (std::uint32_t layer = 0; layer < shape.layers; ++layer)
        build.layer(layer);
    return image;
}

} // namespace cabochon::test
