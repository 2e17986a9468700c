#include "tests/support/published_models.h"

#include "tests/support/shaped_model.h"

#include <algorithm>
#include <string>
#include <vector>

namespace cabochon::test {

static constexpr PublishedShape kPublished[] = {
    {"E2B", 35, 5, 1536, 8, 1, 1, 6144, 256, 20, false, true, 0, 0},
    {"E4B", 42, 6, 2560, 8, 2, 2, 10240, 256, 18, false, false, 0, 0},
    {"12B", 48, 6, 3840, 16, 8, 1, 15360, 0, 0, true, false, 0, 0},
    {"26B-A4B", 30, 6, 2816, 16, 8, 2, 2112, 0, 0, true, false, 128, 704},
    {"31B", 60, 6, 5376, 32, 16, 4, 21504, 0, 0, true, false, 0, 0},
};

std::span<const PublishedShape> publishedShapes()
{
    return kPublished;
}

namespace {

using enum engine::TensorType;

/// What differs from layer to layer.
struct Layer {
    bool sliding = true;
    std::uint64_t head = 256;
    std::uint64_t kvHeads = 1;
    std::uint64_t feedForward = 0;
};

std::vector<Layer> layersOf(const PublishedShape& shape)
{
    std::vector<Layer> layers(shape.layers);
    for (std::uint64_t i = 0; i < shape.layers; ++i) {
        Layer& layer = layers[i];
        layer.sliding = i % shape.period != shape.period - 1;
        layer.head = layer.sliding ? 256 : 512;
        layer.kvHeads = layer.sliding ? shape.kvSliding : shape.kvFull;
        const bool wide = shape.wideShared && i >= shape.layers - shape.shared;
        layer.feedForward = shape.feedForward * (wide ? 2 : 1);
    }
    return layers;
}

void addMetadata(GgufImage& image, const PublishedShape& shape, const std::vector<Layer>& layers)
{
    const auto number = [&](const char* key, std::uint64_t value) {
        image.setUnsigned(std::string("gemma4.") + key, static_cast<std::uint32_t>(value));
    };
    image.setString("general.architecture", "gemma4");
    number("block_count", shape.layers);
    number("context_length", 131072);
    number("embedding_length", shape.width);
    number("attention.head_count", shape.heads);
    number("attention.key_length", 512);
    number("attention.key_length_swa", 256);
    number("attention.sliding_window", 512);
    number("attention.shared_kv_layers", shape.shared);
    number("embedding_length_per_layer_input", shape.perLayer);
    if (shape.experts) {
        number("expert_count", shape.experts);
        number("expert_used_count", std::min<std::uint64_t>(8, shape.experts));
        number("expert_feed_forward_length", shape.expertWidth);
    }
    std::vector<bool> sliding;
    std::vector<std::int32_t> kvHeads, feedForward;
    for (const Layer& layer : layers) {
        sliding.push_back(layer.sliding);
        kvHeads.push_back(static_cast<std::int32_t>(layer.kvHeads));
        feedForward.push_back(static_cast<std::int32_t>(layer.feedForward));
    }
    image.setIntegers("gemma4.attention.head_count_kv", kvHeads);
    image.setIntegers("gemma4.feed_forward_length", feedForward);
    image.setBooleans("gemma4.attention.sliding_window_pattern", sliding);
}

void addModelTensors(GgufImage& image, const PublishedShape& shape)
{
    const std::uint64_t all = shape.perLayer * shape.layers;
    image.addHole("token_embd.weight", {shape.width, shape.vocabulary}, Q6_K);
    image.add("output_norm.weight", {shape.width}, F32);
    image.add("rope_freqs.weight", {256}, F32);
    std::string& factors = image.tensor("rope_freqs.weight").data;
    factors.clear();
    for (int i = 0; i < 256; ++i)
        factors += raw(i < 64 ? 1.0f : 1e30f);
    if (shape.perLayer == 0) return;
    image.addHole("per_layer_token_embd.weight", {all, shape.vocabulary}, Q5_K);
    image.addHole("per_layer_model_proj.weight", {shape.width, all}, BF16);
    image.add("per_layer_proj_norm.weight", {shape.perLayer}, F32);
}

void addAttention(GgufImage& image,
                  const PublishedShape& shape,
                  const Layer& layer,
                  const std::string& block)
{
    const std::uint64_t queries = layer.head * shape.heads;
    const std::uint64_t keys = layer.head * layer.kvHeads;
    image.addHole(block + "attn_q.weight", {shape.width, queries}, Q4_0);
    image.addHole(block + "attn_output.weight", {queries, shape.width}, Q4_0);
    image.add(block + "attn_q_norm.weight", {layer.head}, F32);
    // The E4B files carry keys and values for layers that do not use them: so does this one.
    image.add(block + "attn_k_norm.weight", {layer.head}, F32);
    image.addHole(block + "attn_k.weight", {shape.width, keys}, Q4_0);
    if (shape.keyIsValue && !layer.sliding) return;
    image.addHole(block + "attn_v.weight", {shape.width, keys}, Q4_0);
}

void addExperts(GgufImage& image, const PublishedShape& shape, const std::string& block)
{
    const std::uint64_t width = shape.width;
    for (const char* vector : {"ffn_gate_inp.scale", "pre_ffw_norm_2.weight",
                               "post_ffw_norm_1.weight", "post_ffw_norm_2.weight"}) {
        image.add(block + vector, {width}, F32);
    }
    image.add(block + "ffn_down_exps.scale", {shape.experts}, F32);
    image.addHole(block + "ffn_gate_inp.weight", {width, shape.experts}, F32);
    image.addHole(block + "ffn_gate_up_exps.weight", {width, 2 * shape.expertWidth, shape.experts},
                  Q4_K);
    image.addHole(block + "ffn_down_exps.weight", {shape.expertWidth, width, shape.experts}, Q5_0);
}

void addLayer(GgufImage& image,
              const PublishedShape& shape,
              const Layer& layer,
              const std::string& block)
{
    const std::uint64_t width = shape.width;
    for (const char* norm : {"attn_norm.weight", "post_attention_norm.weight", "ffn_norm.weight",
                             "post_ffw_norm.weight"}) {
        image.add(block + norm, {width}, F32);
    }
    addAttention(image, shape, layer, block);
    image.addHole(block + "ffn_gate.weight", {width, layer.feedForward}, Q4_0);
    image.addHole(block + "ffn_up.weight", {width, layer.feedForward}, Q4_0);
    image.addHole(block + "ffn_down.weight", {layer.feedForward, width}, Q4_0);
    if (shape.experts) addExperts(image, shape, block);
    if (shape.perLayer) {
        image.addHole(block + "inp_gate.weight", {width, shape.perLayer}, Q4_0);
        image.addHole(block + "proj.weight", {shape.perLayer, width}, Q4_0);
        image.add(block + "post_norm.weight", {width}, F32);
    }
    image.add(block + "layer_output_scale.weight", {1}, F32);
}

} // namespace

GgufImage publishedImage(const PublishedShape& shape)
{
    const std::vector<Layer> layers = layersOf(shape);
    GgufImage image;
    addMetadata(image, shape, layers);
    addModelTensors(image, shape);
    for (std::uint64_t i = 0; i < shape.layers; ++i) {
        addLayer(image, shape, layers[i], "blk." + std::to_string(i) + ".");
    }
    return image;
}

GgufImage shallowImage(const PublishedShape& shape)
{
    PublishedShape shallow = shape;
    shallow.period = 2;
    shallow.layers = shape.shared > 0 ? 4 : 2;
    shallow.shared = shape.shared > 0 ? 2 : 0;
    shallow.experts = std::min<std::uint64_t>(8, shape.experts);
    GgufImage vocabulary;
    shallow.vocabulary = addLeastVocabulary(vocabulary);
    GgufImage image = publishedImage(shallow);
    addLeastVocabulary(image);
    // Instead of the hole: what every logit comes from.
    image.removeTensor("token_embd.weight");
    image.add("token_embd.weight", {shape.width, shallow.vocabulary}, Q8_0);
    return image;
}

} // namespace cabochon::test
