#include "tests/support/runnable_model.h"

#include <cstdio>

namespace cabochon::test {

namespace {

constexpr std::int32_t kUnknown = 2, kControl = 3, kByte = 6; // kinds of tokens in a GGUF file

/// The tensor with another last dimension, random.
void resize(GgufImage& image, const char* name, std::uint64_t last)
{
    const GgufTensor old = image.tensor(name);
    image.removeTensor(name);
    std::vector<std::uint64_t> dimensions = old.dimensions;
    dimensions.back() = last;
    image.add(name, std::move(dimensions), engine::TensorType(old.type));
}

} // namespace

GgufImage runnableModel(TinyKind kind)
{
    GgufImage image = tinyModel(kind);
    std::vector<std::string> tokens = {"<pad>", "<eos>", "<bos>", "<unk>"};
    std::vector<std::int32_t> kinds = {kControl, kControl, kControl, kUnknown};
    for (int byte = 0; byte < 256; ++byte) {
        char spelling[8];
        std::snprintf(spelling, sizeof spelling, "<0x%02X>", byte);
        tokens.emplace_back(spelling);
        kinds.push_back(kByte);
    }
    image.setStrings("tokenizer.ggml.tokens", tokens);
    image.setIntegers("tokenizer.ggml.token_type", kinds);
    image.setStrings("tokenizer.ggml.merges", {});
    image.setUnsigned("tokenizer.ggml.unknown_token_id", 3);
    resize(image, "token_embd.weight", tokens.size());
    if (kind == TinyKind::PerLayer) resize(image, "per_layer_token_embd.weight", tokens.size());
    return image;
}

void setExperts(GgufImage& image, std::uint32_t experts, std::uint32_t used)
{
    image.setUnsigned("gemma4.expert_count", experts);
    image.setUnsigned("gemma4.expert_used_count", used);
    for (int layer = 0; layer < 3; ++layer) {
        for (const char* name : {"ffn_gate_inp.weight", "ffn_gate_up_exps.weight",
                                 "ffn_down_exps.weight", "ffn_down_exps.scale"})
            resize(image, ("blk." + std::to_string(layer) + "." + name).c_str(), experts);
    }
}

} // namespace cabochon::test
