#include "tests/support/hostile_gguf.h"

#include "tests/support/gguf_writer.h"

#include <cmath>
#include <functional>
#include <limits>

namespace cabochon::test {

namespace {

constexpr std::uint64_t kHuge = 1ull << 63;
constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

/// Collects files: `add` for bytes as they are, `change` for one change to a tiny model.
class Corpus {
public:
    void add(std::string name, std::string bytes, ErrorCode code, std::string mentions)
    {
        m_files.push_back({std::move(name), std::move(bytes), code, std::move(mentions)});
    }
    void change(std::string name,
                ErrorCode code,
                std::string mentions,
                const std::function<void(GgufImage&)>& edit,
                TinyKind kind = TinyKind::PerLayer)
    {
        GgufImage image = tinyModel(kind);
        edit(image);
        add(std::move(name), image.bytes(), code, std::move(mentions));
    }
    std::vector<HostileFile> take() { return std::move(m_files); }

private:
    std::vector<HostileFile> m_files;
};

constexpr ErrorCode kTruncated = ErrorCode::ModelTruncated;
constexpr ErrorCode kDamaged = ErrorCode::ModelDamaged;
constexpr ErrorCode kUnsupported = ErrorCode::ModelUnsupported;
constexpr ErrorCode kMismatch = ErrorCode::ModelShapeMismatch;

void addOtherFiles(Corpus& corpus)
{
    corpus.add("no bytes", "", kTruncated, "the file is empty");
    corpus.add("one byte", "G", kTruncated, "inside the first 24 bytes");
    corpus.add("only the magic", "GGUF", kTruncated, "inside the first 24 bytes");
    corpus.add("23 bytes", "GGUF" + std::string(19, '\3'), kTruncated, "inside the first 24 bytes");
    corpus.add("a web page", "\n <!DOCTYPE html><html><body>404</body></html>", kUnsupported,
               "it is a web page");
    corpus.add("another web page", "<html>Too many requests</html>", kUnsupported,
               "it is a web page");
    corpus.add("a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0",
               kUnsupported, "Git LFS pointer");
    corpus.add("a ZIP archive", std::string("PK\x03\x04\x14\0\0\0", 8), kUnsupported,
               "ZIP archive");
    corpus.add("safetensors", raw<std::uint64_t>(2) + "{\"a\":{}}", kUnsupported, "safetensors");
    corpus.add("the format before GGUF", "tjgg" + std::string(100, '\1'), kUnsupported,
               "the format before GGUF");
    corpus.add("a PNG picture", "\x89PNG\r\n\x1a\n", kUnsupported, "0x89 0x50 0x4e 0x47");
    corpus.add("zeros", std::string(4096, '\0'), kUnsupported, "0x00 0x00 0x00 0x00");
    corpus.add("plain text", "Once upon a time", kUnsupported, "but with \"Once\"");
    corpus.change("big-endian", kUnsupported, "big-endian",
                  [](GgufImage& image) { image.version = 0x03000000; });
    for (const std::uint32_t version : {0u, 1u, 4u, 0x80000003u}) {
        corpus.change("version " + std::to_string(version), kUnsupported,
                      "its GGUF version is " + std::to_string(version),
                      [&](GgufImage& image) { image.version = version; });
    }
}

void addCounts(Corpus& corpus)
{
    for (const std::uint64_t count : {kHuge, kMost, std::uint64_t{65537}}) {
        const std::string text = std::to_string(count);
        corpus.change("tensor count " + text, kDamaged, text + " tensors, more than the limit",
                      [&](GgufImage& image) { image.tensorCount = count; });
        corpus.change("key count " + text, kDamaged, text + " metadata keys, more than the limit",
                      [&](GgufImage& image) { image.keyCount = count; });
    }
    corpus.change("65,536 tensors in a small file", kTruncated, "65536 tensors",
                  [](GgufImage& image) { image.tensorCount = 65536; });
    corpus.change("one key more than there is", kDamaged, "",
                  [](GgufImage& image) { image.keyCount = image.keys.size() + 1; });
    corpus.change("one key less than there is", kDamaged, "",
                  [](GgufImage& image) { image.keyCount = image.keys.size() - 1; });
    corpus.change("one tensor less than there is", kDamaged, "",
                  [](GgufImage& image) { image.tensorCount = image.tensors.size() - 1; });
}

void addKeys(Corpus& corpus)
{
    const auto key = [&](std::string name, ErrorCode code, std::string mentions, GgufKey value) {
        corpus.change(std::move(name), code, std::move(mentions),
                      [&](GgufImage& image) { image.keys.push_back(value); });
    };
    corpus.change("a key twice", kDamaged, "the metadata key general.name occurs twice",
                  [](GgufImage& image) { image.keys.push_back(image.keys[1]); });
    key("a key without a name", kDamaged, "is empty", {"", 4, raw<std::uint32_t>(1)});
    key("a key of 257 bytes", kDamaged, "257 bytes long",
        {std::string(257, 'k'), 4, raw<std::uint32_t>(1)});
    key("an unknown kind", kDamaged, "unknown kind 13", {"x", 13, "1234"});
    key("the largest kind", kDamaged, "unknown kind 4294967295", {"x", 0xffffffffu, "1234"});
    key("a truth value of 2", kDamaged, "the value of x is 2", {"x", 7, "\2"});
    key("a name of broken UTF-8 and a truth value of 3", kDamaged, "0xff 0xfe is 3",
        {"\xff\xfe", 7, "\3"});
    for (const std::uint64_t length : {kHuge, kMost, kMost - 7}) {
        key("a string of " + std::to_string(length) + " bytes", kDamaged, "more than the limit",
            {"x", 8, raw(length) + "short"});
    }
    key("a string longer than the file", kTruncated, "the value of x",
        {"x", 8, raw<std::uint64_t>(1 << 20) + "short"});
    const auto array = [&](std::string name, ErrorCode code, std::string mentions,
                           std::uint32_t kind, std::uint64_t count, std::string elements) {
        key(std::move(name), code, std::move(mentions),
            {"x", 9, raw(kind) + raw(count) + std::move(elements)});
    };
    for (const std::uint64_t count :
         {kHuge, kMost, std::uint64_t{1} << 61, std::uint64_t{4194305}}) {
        const std::string text = std::to_string(count);
        array("an array of " + text + " numbers", kDamaged, text + " elements", 4, count, "");
        array("an array of " + text + " strings", kDamaged, text + " elements", 8, count, "");
    }
    array("more strings than bytes", kTruncated, "the value of x", 8, 4194304, "");
    array("more numbers than bytes", kTruncated, "the value of x", 10, 4194304, "");
    array("a string in an array that is too long", kDamaged, "element 1 of the value of x", 8, 2,
          rawString("a") + raw(kHuge));
    array("a string in an array that leaves the file", kTruncated, "element 0 of the value of x", 8,
          1, raw<std::uint64_t>(1 << 20));
    array("an array of arrays", kUnsupported, "array of arrays", 9, 1,
          raw<std::uint32_t>(4) + raw<std::uint64_t>(1) + raw<std::uint32_t>(1));
    array("an array of an unknown kind", kDamaged, "unknown kind 77", 77, 1, "12345678");
    array("a truth value of 9 in an array", kDamaged, "element 1", 7, 2, "\1\x09");
    corpus.add("a small file that asks for much memory",
               "GGUF" + raw<std::uint32_t>(3) + raw<std::uint64_t>(0) + raw<std::uint64_t>(1) +
                   rawString("x") + raw<std::uint32_t>(9) + raw<std::uint32_t>(8) +
                   raw<std::uint64_t>(4000000) + std::string(100, '\0'),
               kTruncated, "the value of x");
}

void addAlignments(Corpus& corpus)
{
    for (const std::uint32_t alignment : {0u, 1u, 3u, 1u << 31, 131072u}) {
        const std::string text = std::to_string(alignment);
        corpus.change("alignment " + text, kDamaged, "general.alignment is " + text,
                      [&](GgufImage& image) { image.setUnsigned("general.alignment", alignment); });
    }
    corpus.change("alignment as a string", kDamaged, "general.alignment has the kind 8",
                  [](GgufImage& image) { image.setString("general.alignment", "32"); });
    corpus.change("alignment as 64 bits", kDamaged, "general.alignment has the kind 10",
                  [](GgufImage& image) { image.set("general.alignment", 10, raw(kHuge)); });
}

void addTensors(Corpus& corpus)
{
    static constexpr const char* kName = "blk.0.attn_q.weight";
    const auto tensor = [&](std::string name, ErrorCode code, std::string mentions,
                            const std::function<void(GgufTensor&)>& edit) {
        corpus.change(std::move(name), code, std::move(mentions),
                      [&](GgufImage& image) { edit(image.tensor(kName)); });
    };
    const auto dimensions = [&](std::string name, ErrorCode code, std::string mentions,
                                std::vector<std::uint64_t> sizes) {
        tensor(std::move(name), code, std::move(mentions),
               [&](GgufTensor& changed) { changed.dimensions = sizes; });
    };
    dimensions("no dimension", kDamaged, "has 0 dimensions", {});
    dimensions("five dimensions", kDamaged, "has 5 dimensions", {16, 12, 1, 1, 1});
    dimensions("a dimension of zero", kDamaged, "dimension 2 of tensor blk.0.attn_q.weight is 0",
               {16, 0});
    dimensions("a first dimension of zero", kDamaged, "dimension 1", {0, 12});
    dimensions("a dimension of 2^63", kDamaged, std::to_string(kHuge), {16, kHuge});
    dimensions("a dimension of 2^64 - 1", kDamaged, std::to_string(kMost), {kMost, 1});
    dimensions("a dimension above 2^31", kDamaged, "2147483649", {(1ull << 31) + 1, 1});
    dimensions("a product of 2^124", kDamaged, "more elements than 64 bits can count",
               {1ull << 31, 1ull << 31, 1ull << 31, 1ull << 31});
    dimensions("a product of 2^62", kDamaged, "more elements than 64 bits can count",
               {1ull << 31, 1ull << 31});
    dimensions("more data than the file", kTruncated, "but the file has", {1ull << 31, 1ull << 20});
    dimensions("a row less than the metadata say", kMismatch, "is [16, 11], expected [16, 12]",
               {16, 11});
    dimensions("three dimensions", kMismatch, "is [16, 4, 3], expected [16, 12]", {16, 4, 3});
    dimensions("rows and columns exchanged", kMismatch, "is [12, 16], expected [16, 12]", {12, 16});
    for (const std::uint32_t type : {4u, 5u, 9u, 31u, 36u, 41u, 0xffffffffu}) {
        tensor("storage type " + std::to_string(type), kUnsupported,
               "the storage type " + std::to_string(type),
               [&](GgufTensor& changed) { changed.type = type; });
    }
    tensor("rows that are no whole blocks", kDamaged,
           "rows of 16 values, but Q4_0 stores blocks of 32",
           [](GgufTensor& changed) { changed.type = 2; });
    tensor("an offset that is not aligned", kDamaged, "which is not a multiple of 32",
           [](GgufTensor& changed) { changed.offset = 1; });
    tensor("an offset of 2^63", kTruncated, "but the file has",
           [](GgufTensor& changed) { changed.offset = kHuge; });
    tensor("an offset just below 2^64", kDamaged, "impossible offset",
           [](GgufTensor& changed) { changed.offset = kMost - 31; });
    tensor("the same place as the first tensor", kDamaged, "overlap the tensor before",
           [](GgufTensor& changed) { changed.offset = 0; });
    tensor("no name", kDamaged, "is empty", [](GgufTensor& changed) { changed.name = ""; });
    tensor("a name of 257 bytes", kDamaged, "257 bytes long",
           [](GgufTensor& changed) { changed.name = std::string(257, 't'); });
    tensor("a name of broken UTF-8", kDamaged, "tensor blk.0.attn_q.weight is missing",
           [](GgufTensor& changed) { changed.name = "\xff"; });
    tensor("the name of another tensor", kDamaged, "the tensor blk.0.attn_norm.weight occurs twice",
           [](GgufTensor& changed) { changed.name = "blk.0.attn_norm.weight"; });
    corpus.change("half overlapping tensors", kDamaged, "overlap the tensor before",
                  [](GgufImage& image) { image.tensors[1].offset = 32; });
    corpus.change("tensors in reverse order", kDamaged, "overlap the tensor before",
                  [](GgufImage& image) {
                      image.tensors[0].offset = 4096;
                      image.tensors[1].offset = 0;
                  });
    corpus.change("the last byte missing", kTruncated, "It is incomplete",
                  [](GgufImage& image) { image.tensors.back().data.pop_back(); });
}

void addArchitectures(Corpus& corpus)
{
    const auto architecture = [&](std::string name, std::string mentions) {
        corpus.change("architecture " + name, kUnsupported, std::move(mentions),
                      [&](GgufImage& image) { image.setString("general.architecture", name); });
    };
    architecture("llama", "This is a llama model; Cabochon runs Gemma 4 only.");
    architecture("gemma3n", "This is a gemma3n model; Cabochon runs Gemma 4 only.");
    architecture("clip", "image and audio encoder (mmproj)");
    architecture("gemma4-assistant", "this is a drafter");
    architecture("gemma4_assistant", "this is a drafter");
    architecture("\xff\xff", "This is a 0xff 0xff model");
    architecture("", "This is a  model");
    corpus.change("no architecture", kDamaged, "general.architecture is missing",
                  [](GgufImage& image) { image.removeKey("general.architecture"); });
    corpus.change("architecture as a number", kDamaged, "general.architecture is missing",
                  [](GgufImage& image) { image.setUnsigned("general.architecture", 4); });
    for (const char* key : {"gemma4.vision.block_count", "gemma4.audio.block_count"}) {
        corpus.change(std::string("Ollama's key ") + key, kUnsupported, "old Ollama file",
                      [&](GgufImage& image) { image.setUnsigned(key, 16); });
    }
    corpus.change("a vocabulary alone", kUnsupported, "a vocabulary but no weights",
                  [](GgufImage& image) { image.tensors.clear(); });
}

void addHyperParameters(Corpus& corpus)
{
    const std::string prefix = "gemma4.";
    const auto number = [&](const std::string& key, std::uint32_t value, std::string mentions) {
        corpus.change(key + " = " + std::to_string(value), kDamaged, std::move(mentions),
                      [&](GgufImage& image) { image.setUnsigned(prefix + key, value); });
    };
    number("block_count", 0, "gemma4.block_count is 0; it must be 1 to 512");
    number("block_count", 513, "gemma4.block_count is 513");
    number("block_count", 0xffffffffu, "gemma4.block_count is 4294967295");
    number("block_count", 6, "elements, not 6");
    number("block_count", 4, "elements, not 4");
    number("embedding_length", 0, "gemma4.embedding_length is 0");
    number("embedding_length", 65537, "gemma4.embedding_length is 65537");
    number("context_length", 0, "gemma4.context_length is 0");
    number("context_length", 1u << 31, "gemma4.context_length is 2147483648");
    number("attention.head_count", 0, "gemma4.attention.head_count is 0");
    number("attention.head_count", 1025, "gemma4.attention.head_count is 1025");
    number("attention.head_count_kv", 0, "gemma4.attention.head_count_kv is 0");
    number("attention.head_count_kv", 3, "must divide the 2 query heads");
    number("attention.key_length", 0, "gemma4.attention.key_length is 0");
    number("attention.key_length", 11, "they must be equal");
    number("attention.key_length", 4097, "gemma4.attention.key_length is 4097");
    number("attention.value_length", 6, "they must be equal");
    number("rope.dimension_count_swa", 4, "they must be equal");
    number("attention.sliding_window", 0, "gemma4.attention.sliding_window is 0");
    number("attention.sliding_window_pattern", 6, "is not an array of 5 truth values");
    number("attention.shared_kv_layers", 5, "it must be 0 to 4");
    number("attention.shared_kv_layers", 4, "has no earlier layer of its kind");
    number("feed_forward_length", 0, "gemma4.feed_forward_length is 0");
    number("embedding_length_per_layer_input", 65537, "is 65537");
    number("expert_count", 4097, "gemma4.expert_count is 4097");
    number("expert_count", 8, "gemma4.expert_used_count is missing");
    number("attention.layer_norm_rms_epsilon", 1, "is not a floating-point number");

    const auto real = [&](const std::string& key, float value) {
        corpus.change(key + " = " + std::to_string(value), kDamaged, "it must be",
                      [&](GgufImage& image) { image.setFloat(prefix + key, value); });
    };
    const float infinity = std::numeric_limits<float>::infinity();
    for (const float value : {0.0f, 1.0f, -1e-6f, infinity, std::nanf("")}) {
        real("attention.layer_norm_rms_epsilon", value);
    }
    for (const float value : {0.0f, -1.0f, 1e9f, infinity, std::nanf("")}) {
        real("rope.freq_base", value);
        real("rope.freq_base_swa", value);
    }
    for (const float value : {-1.0f, 1e5f, infinity, std::nanf("")})
        real("final_logit_softcapping", value);

    for (const char* key :
         {"block_count", "embedding_length", "context_length", "attention.head_count",
          "attention.head_count_kv", "attention.key_length", "attention.key_length_swa",
          "attention.sliding_window", "attention.sliding_window_pattern", "feed_forward_length"}) {
        corpus.change(std::string("without ") + key, kDamaged, prefix + key + " is missing",
                      [&](GgufImage& image) { image.removeKey(prefix + key); });
    }
    corpus.change("a pattern of four", kDamaged, "has 4 elements, not 5 truth values",
                  [](GgufImage& image) {
                      image.setBooleans("gemma4.attention.sliding_window_pattern",
                                        {true, false, false, true});
                  });
    corpus.change("negative widths", kDamaged, "is not an array of 5 numbers",
                  [](GgufImage& image) {
                      image.setIntegers("gemma4.feed_forward_length", {24, 24, -24, 40, 40});
                  });
    corpus.change("KV heads that their owner lacks", kDamaged, "whose cache it reads",
                  [](GgufImage& image) {
                      image.setIntegers("gemma4.attention.head_count_kv", {1, 1, 1, 2, 1});
                  });
    corpus.change(
        "more experts used than there are", kDamaged,
        "gemma4.expert_used_count is 4; it must be 1 to 2",
        [](GgufImage& image) { image.setUnsigned("gemma4.expert_used_count", 4); },
        TinyKind::Experts);
    corpus.change("fewer tokens than embedding rows", kDamaged,
                  "tokenizer.ggml.tokens has 1 entries",
                  [](GgufImage& image) { image.setStrings("tokenizer.ggml.tokens", {"a"}); });
    corpus.change("no vocabulary at all", kDamaged, "the vocabulary has 0 entries",
                  [](GgufImage& image) {
                      image.removeTensor("token_embd.weight");
                      image.removeKey("tokenizer.ggml.tokens");
                  });
}

void addValues(Corpus& corpus)
{
    const auto value = [&](const char* name, float number) {
        corpus.change(std::string(name) + " = " + std::to_string(number), kDamaged, name,
                      [&](GgufImage& image) {
                          std::string& data = image.tensor(name).data;
                          data.replace(0, 4, raw(number));
                      });
    };
    value("blk.3.layer_output_scale.weight", std::nanf(""));
    value("blk.3.layer_output_scale.weight", std::numeric_limits<float>::infinity());
    value("rope_freqs.weight", 0.0f);
    value("rope_freqs.weight", -1.0f);
    value("rope_freqs.weight", std::nanf(""));
}

} // namespace

std::vector<HostileFile> hostileGgufs()
{
    Corpus corpus;
    addOtherFiles(corpus);
    addCounts(corpus);
    addKeys(corpus);
    addAlignments(corpus);
    addTensors(corpus);
    addArchitectures(corpus);
    addHyperParameters(corpus);
    addValues(corpus);
    return corpus.take();
}

} // namespace cabochon::test
