#include "tests/support/tiny_projector.h"

namespace cabochon::test {

using engine::TensorType;

namespace {

constexpr std::uint64_t kSoft = 20;
constexpr std::uint32_t kKindBool = 7;

void setTrue(GgufImage& image, const char* key)
{
    image.set(key, kKindBool, std::string(1, '\1'));
}

void setSizes(GgufImage& image,
              const std::string& section,
              std::uint32_t width,
              std::uint32_t layers,
              std::uint32_t heads,
              std::uint32_t feedForward)
{
    image.setUnsigned(section + "embedding_length", width);
    image.setUnsigned(section + "block_count", layers);
    image.setUnsigned(section + "attention.head_count", heads);
    image.setUnsigned(section + "feed_forward_length", feedForward);
    image.setUnsigned(section + "projection_dim", kSoft);
}

GgufImage start(const char* eyes, const char* ears)
{
    GgufImage image;
    image.setString("general.architecture", "clip");
    setTrue(image, "clip.has_vision_encoder");
    setTrue(image, "clip.has_audio_encoder");
    image.setString("clip.vision.projector_type", eyes);
    image.setString("clip.audio.projector_type", ears);
    return image;
}

void addBounds(GgufImage& image, const std::string& linear, const float (&bounds)[4])
{
    const char* const suffixes[] = {".input_min", ".input_max", ".output_min", ".output_max"};
    for (int i = 0; i < 4; ++i) {
        image.add(linear + suffixes[i], {1}, TensorType::F32);
        image.tensor(linear + suffixes[i]).data = raw(bounds[i]);
    }
}

} // namespace

GgufImage tinyTowerProjector()
{
    constexpr TensorType f32 = TensorType::F32;
    constexpr TensorType f16 = TensorType::F16;
    GgufImage image = start("gemma4v", "gemma4a");
    constexpr std::uint64_t D = 16, F = 24;
    setSizes(image, "clip.vision.", D, 1, 2, F);
    image.setFloat("clip.vision.attention.layer_norm_epsilon", 1e-6f);
    image.add("v.patch_embd.weight", {16, 16, 3, D}, f16);
    image.add("v.position_embd.weight", {D, 30, 2}, f32);
    image.add("v.std_bias", {D}, f32);
    image.add("v.std_scale", {D}, f32);
    image.add("mm.input_projection.weight", {D, kSoft}, f16);
    const std::string eyes = "v.blk.0.";
    for (const char* name : {"ln1", "ln2", "attn_post_norm", "ffn_post_norm"})
        image.add(eyes + name + ".weight", {D}, f32);
    image.add(eyes + "attn_q_norm.weight", {D / 2}, f32);
    image.add(eyes + "attn_k_norm.weight", {D / 2}, f32);
    image.add(eyes + "out_scale.weight", {1}, f32);
    for (const char* name : {"attn_q", "attn_k", "attn_v", "attn_out"})
        image.add(eyes + name + ".weight", {D, D}, f16);
    image.add(eyes + "ffn_gate.weight", {D, F}, f16);
    image.add(eyes + "ffn_up.weight", {D, F}, f16);
    image.add(eyes + "ffn_down.weight", {F, D}, f16);
    addBounds(image, eyes + "attn_q", {-2.0f, 3.0f, -4.0f, 5.0f});

    constexpr std::uint64_t A = 12, G = 20, O = 28;
    setSizes(image, "clip.audio.", A, 1, 3, G);
    image.setUnsigned("clip.audio.num_mel_bins", 128);
    image.add("a.conv1d.0.weight", {3, 3, 1, 128}, f32);
    image.add("a.conv1d.0.norm.weight", {128}, f32);
    image.add("a.conv1d.1.weight", {3, 3, 128, 32}, f32);
    image.add("a.conv1d.1.norm.weight", {32}, f32);
    image.add("a.input_projection.weight", {1024, A}, f32);
    image.add("a.pre_encode.out.weight", {A, O}, f16);
    image.add("a.pre_encode.out.bias", {O}, f32);
    image.add("mm.a.input_projection.weight", {O, kSoft}, f16);
    const std::string ears = "a.blk.0.";
    for (const char* name : {"ffn_norm", "ffn_post_norm", "ffn_norm_1", "ffn_post_norm_1",
                             "attn_pre_norm", "attn_post_norm", "conv_norm", "norm_conv", "ln2"})
        image.add(ears + name + ".weight", {A}, f32);
    image.add(ears + "per_dim_scale.weight", {A / 3}, f32);
    image.add(ears + "conv_dw.weight", {5, A}, f32);
    image.add(ears + "conv_pw1.weight", {A, 2 * A}, f16);
    for (const char* name : {"attn_q", "attn_k", "attn_v", "attn_out", "attn_k_rel", "conv_pw2"})
        image.add(ears + name + ".weight", {A, A}, f16);
    for (const char* name : {"ffn_up", "ffn_up_1"})
        image.add(ears + name + ".weight", {A, G}, f16);
    for (const char* name : {"ffn_down", "ffn_down_1"})
        image.add(ears + name + ".weight", {G, A}, f16);
    return image;
}

GgufImage tinyDirectProjector()
{
    constexpr TensorType f32 = TensorType::F32;
    GgufImage image = start("gemma4uv", "gemma4ua");
    constexpr std::uint64_t D = 8, kPatch = 6912;
    setSizes(image, "clip.vision.", D, 0, 0, 0);
    setSizes(image, "clip.audio.", 640, 0, 0, 0);
    image.add("v.patch_norm.1.weight", {kPatch}, f32);
    image.add("v.patch_norm.1.bias", {kPatch}, f32);
    image.add("v.patch_embd.weight", {kPatch, D}, TensorType::F16);
    image.add("v.patch_embd.bias", {D}, f32);
    for (const char* name : {"v.patch_norm.2", "v.patch_norm.3"}) {
        image.add(name + std::string(".weight"), {D}, f32);
        image.add(name + std::string(".bias"), {D}, f32);
    }
    image.add("v.position_embd.weight", {D, 10, 2}, f32);
    image.add("mm.input_projection.weight", {D, kSoft}, TensorType::F16);
    image.add("mm.a.input_projection.weight", {640, kSoft}, TensorType::F16);
    return image;
}

} // namespace cabochon::test
