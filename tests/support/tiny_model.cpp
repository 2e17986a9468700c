// The tiny models of gguf_writer.h: metadata, tensors by layer, and a vocabulary.
#include "tests/support/gguf_writer.h"

#include <cstdio>

namespace cabochon::test {

namespace {

/// Sizes of a tiny model; the names are those of engine/MODEL.md.
struct Shape {
    TinyKind kind = TinyKind::Dense;
    std::vector<bool> sliding; // by layer
    std::uint64_t sharedLayers = 0;
    std::uint64_t width = 16, vocabulary = 22, perLayer = 4, heads = 2;
    std::uint64_t headFull = 12, headSliding = 6, slidingKvHeads = 1;
    std::uint64_t feedForward = 24, sharedFeedForward = 40;
    std::uint64_t experts = 2, expertWidth = 10, usedExperts = 1;
    engine::TensorType matrices = engine::TensorType::F16;
    engine::TensorType tables = engine::TensorType::F16; // rows by token

    std::uint64_t headSize(std::uint64_t layer) const
    {
        return sliding[layer] ? headSliding : headFull;
    }
    std::uint64_t kvHeads(std::uint64_t layer) const { return sliding[layer] ? slidingKvHeads : 1; }
    bool ownsKv(std::uint64_t layer) const { return layer + sharedLayers < sliding.size(); }
    std::uint64_t feedForwardOf(std::uint64_t layer) const
    {
        return ownsKv(layer) ? feedForward : sharedFeedForward;
    }
};

Shape oddShape(TinyKind kind)
{
    Shape shape;
    shape.kind = kind;
    shape.sliding = {true, false, false};
    if (kind == TinyKind::PerLayer) {
        shape.sliding = {true, false, false, true, false};
        shape.sharedLayers = 2;
    }
    if (kind == TinyKind::Unified) shape.slidingKvHeads = 2;
    return shape;
}

void addMetadata(GgufImage& image, const Shape& shape)
{
    const bool perLayer = shape.kind == TinyKind::PerLayer;
    const auto number = [&](const char* name, std::uint64_t value) {
        image.setUnsigned(name, static_cast<std::uint32_t>(value));
    };
    image.setString("general.architecture", "gemma4");
    image.setString("general.name", "tiny");
    const std::uint64_t layers = shape.sliding.size();
    number("gemma4.block_count", layers);
    number("gemma4.context_length", 256);
    number("gemma4.embedding_length", shape.width);
    number("gemma4.embedding_length_per_layer_input", perLayer ? shape.perLayer : 0);
    std::vector<std::int32_t> feedForward, kvHeads;
    for (std::uint64_t layer = 0; layer < layers; ++layer) {
        feedForward.push_back(static_cast<std::int32_t>(shape.feedForwardOf(layer)));
        kvHeads.push_back(static_cast<std::int32_t>(shape.kvHeads(layer)));
    }
    if (perLayer) {
        image.setIntegers("gemma4.feed_forward_length", feedForward);
        number("gemma4.attention.head_count_kv", 1);
    } else {
        number("gemma4.feed_forward_length", shape.feedForward);
        image.setIntegers("gemma4.attention.head_count_kv", kvHeads);
    }
    number("gemma4.attention.head_count", shape.heads);
    number("gemma4.attention.key_length", shape.headFull);
    number("gemma4.attention.value_length", shape.headFull);
    number("gemma4.attention.key_length_swa", shape.headSliding);
    number("gemma4.attention.value_length_swa", shape.headSliding);
    number("gemma4.rope.dimension_count", shape.headFull);
    number("gemma4.rope.dimension_count_swa", shape.headSliding);
    image.setFloat("gemma4.rope.freq_base", 1e6f);
    image.setFloat("gemma4.rope.freq_base_swa", 1e4f);
    image.setFloat("gemma4.attention.layer_norm_rms_epsilon", 1e-6f);
    image.setFloat("gemma4.final_logit_softcapping", 30.0f);
    number("gemma4.attention.sliding_window", 8);
    image.setBooleans("gemma4.attention.sliding_window_pattern", shape.sliding);
    number("gemma4.attention.shared_kv_layers", shape.sharedLayers);
    if (shape.kind == TinyKind::Experts) {
        number("gemma4.expert_count", shape.experts);
        number("gemma4.expert_used_count", shape.usedExperts);
        number("gemma4.expert_feed_forward_length", shape.expertWidth);
    }
    std::vector<std::string> tokens = {"<pad>", "<eos>", "<bos>", "<unk>"};
    while (tokens.size() < shape.vocabulary)
        tokens.push_back("t" + std::to_string(tokens.size()));
    image.setString("tokenizer.ggml.model", "gemma4");
    image.setStrings("tokenizer.ggml.tokens", tokens);
}

void addExperts(GgufImage& image, const Shape& shape, const std::string& block)
{
    using enum engine::TensorType;
    image.add(block + "ffn_gate_inp.weight", {shape.width, shape.experts}, F32);
    image.add(block + "ffn_gate_inp.scale", {shape.width}, F32);
    image.add(block + "pre_ffw_norm_2.weight", {shape.width}, F32);
    image.add(block + "post_ffw_norm_1.weight", {shape.width}, F32);
    image.add(block + "post_ffw_norm_2.weight", {shape.width}, F32);
    image.add(block + "ffn_gate_up_exps.weight",
              {shape.width, 2 * shape.expertWidth, shape.experts}, shape.matrices);
    image.add(block + "ffn_down_exps.weight", {shape.expertWidth, shape.width, shape.experts},
              shape.matrices);
    image.add(block + "ffn_down_exps.scale", {shape.experts}, F32);
}

void addLayer(GgufImage& image, const Shape& shape, std::uint64_t layer)
{
    using enum engine::TensorType;
    const std::string block = "blk." + std::to_string(layer) + ".";
    const engine::TensorType type = shape.matrices;
    const std::uint64_t head = shape.headSize(layer);
    const std::uint64_t keys = head * shape.kvHeads(layer);
    const std::uint64_t feedForward = shape.feedForwardOf(layer);
    image.add(block + "attn_norm.weight", {shape.width}, F32);
    image.add(block + "attn_q.weight", {shape.width, head * shape.heads}, type);
    image.add(block + "attn_q_norm.weight", {head}, F32);
    if (shape.ownsKv(layer)) {
        image.add(block + "attn_k.weight", {shape.width, keys}, type);
        image.add(block + "attn_k_norm.weight", {head}, F32);
        if (shape.kind == TinyKind::PerLayer || shape.sliding[layer]) {
            image.add(block + "attn_v.weight", {shape.width, keys}, type);
        }
    }
    image.add(block + "attn_output.weight", {head * shape.heads, shape.width}, type);
    image.add(block + "post_attention_norm.weight", {shape.width}, F32);
    image.add(block + "ffn_norm.weight", {shape.width}, F32);
    image.add(block + "ffn_gate.weight", {shape.width, feedForward}, type);
    image.add(block + "ffn_up.weight", {shape.width, feedForward}, type);
    image.add(block + "ffn_down.weight", {feedForward, shape.width}, type);
    image.add(block + "post_ffw_norm.weight", {shape.width}, F32);
    if (shape.kind == TinyKind::Experts) addExperts(image, shape, block);
    if (shape.kind == TinyKind::PerLayer) {
        image.add(block + "inp_gate.weight", {shape.width, shape.perLayer}, type);
        image.add(block + "proj.weight", {shape.perLayer, shape.width}, type);
        image.add(block + "post_norm.weight", {shape.width}, F32);
    }
    image.add(block + "layer_output_scale.weight", {1}, F32);
}

GgufImage modelOf(const Shape& shape)
{
    using enum engine::TensorType;
    const std::uint64_t layers = shape.sliding.size();
    GgufImage image;
    addMetadata(image, shape);
    image.add("token_embd.weight", {shape.width, shape.vocabulary}, shape.tables);
    if (shape.kind == TinyKind::PerLayer) {
        image.add("per_layer_token_embd.weight", {shape.perLayer * layers, shape.vocabulary},
                  shape.tables);
        image.add("per_layer_model_proj.weight", {shape.width, shape.perLayer * layers},
                  shape.matrices);
        image.add("per_layer_proj_norm.weight", {shape.perLayer}, F32);
    }
    image.add("output_norm.weight", {shape.width}, F32);
    image.add("rope_freqs.weight", {shape.headFull / 2}, F32);
    std::string& factors = image.tensor("rope_freqs.weight").data;
    factors = raw(1.0f);
    while (factors.size() < shape.headFull / 2 * sizeof(float))
        factors += raw(1e30f);
    for (std::uint64_t layer = 0; layer < layers; ++layer)
        addLayer(image, shape, layer);
    return image;
}

/// All bytes and the tokens that a conversation needs.
void setRunnableVocabulary(GgufImage& image)
{
    constexpr std::int32_t kControl = 3, kByte = 6;
    std::vector<std::string> tokens = {"<pad>", "<eos>", "<bos>", "<unk>", "<|turn>", "<turn|>"};
    std::vector<std::int32_t> types(tokens.size(), kControl);
    types[3] = 2; // unknown
    for (int byte = 0; byte < 256; ++byte) {
        char text[8];
        std::snprintf(text, sizeof text, "<0x%02X>", byte);
        tokens.push_back(text);
        types.push_back(kByte);
    }
    image.setStrings("tokenizer.ggml.tokens", tokens);
    image.setIntegers("tokenizer.ggml.token_type", types);
    image.setStrings("tokenizer.ggml.merges", {});
    image.setUnsigned("tokenizer.ggml.padding_token_id", 0);
    image.setUnsigned("tokenizer.ggml.eos_token_id", 1);
    image.setUnsigned("tokenizer.ggml.bos_token_id", 2);
    image.setUnsigned("tokenizer.ggml.unknown_token_id", 3);
}

} // namespace

GgufImage tinyModel(TinyKind kind)
{
    return modelOf(oddShape(kind));
}

GgufImage runnableModel(TinyKind kind, engine::TensorType matrices)
{
    Shape shape = oddShape(kind);
    shape.sliding = {true, false};
    shape.sharedLayers = 0;
    if (kind == TinyKind::PerLayer) {
        shape.sliding = {true, false, true};
        shape.sharedLayers = 1;
    }
    if (engine::tensorTypeInfo(matrices).blockElements == 1) {
        shape.width = 22, shape.perLayer = 9, shape.headFull = 16, shape.headSliding = 10;
        shape.feedForward = 28, shape.sharedFeedForward = 34;
        shape.experts = 3, shape.expertWidth = 9;
    } else {
        shape.width = 32, shape.perLayer = 32, shape.headFull = 32, shape.headSliding = 16;
        shape.feedForward = 32, shape.sharedFeedForward = 64;
        shape.experts = 3, shape.expertWidth = 32;
        shape.tables = engine::TensorType::Q4_0;
    }
    shape.usedExperts = 2;
    shape.matrices = matrices;
    shape.vocabulary = 262;
    GgufImage image = modelOf(shape);
    setRunnableVocabulary(image);
    return image;
}

} // namespace cabochon::test
