// Any bytes as a model file: an error or a checked model. Promises beyond no crash: views lie
// inside the bytes, errors are readable sentences, and what was accepted can be read and tokenized
// with.
#include "engine/base/utf8.h"
#include "engine/model/block_formats.h"
#include "engine/model/weights.h"
#include "engine/text/tokenizer.h"
#include "tests/fuzz/fuzz_target.h"

#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using fuzz::checkError;
using fuzz::require;

static bool inside(std::span<const std::byte> bytes, const void* begin, std::size_t size)
{
    const auto* first = static_cast<const std::byte*>(begin);
    return size == 0 || (first >= bytes.data() && size <= bytes.size() &&
                         first <= bytes.data() + (bytes.size() - size));
}

static void readEveryKey(const GgufFile& file, std::span<const std::byte> bytes)
{
    for (const std::string_view key : file.keys()) {
        require(file.has(key), "every key is found");
        require(inside(bytes, key.data(), key.size()), "keys lie in the file");
        file.unsignedInteger(key);
        file.floating(key);
        file.boolean(key);
        file.unsignedIntegers(key);
        file.booleans(key);
        file.floats(key);
        if (const auto text = file.string(key)) {
            require(inside(bytes, text->data(), text->size()), "strings lie in the file");
        }
        const std::optional<GgufStrings> strings = file.strings(key);
        if (!strings) continue;
        require(strings->size() == file.arraySize(key), "arrays know their size");
        for (const std::string_view text : *strings) {
            require(inside(bytes, text.data(), text.size()), "strings lie in the file");
        }
    }
}

static void readEveryTensor(const GgufFile& file, std::span<const std::byte> bytes)
{
    std::vector<float> row;
    for (const TensorView& tensor : file.tensors()) {
        require(inside(bytes, tensor.data, tensor.sizeBytes()), "tensors lie in the file");
        require(file.tensor(tensor.name).has_value(), "every tensor is found");
        row.resize(static_cast<std::size_t>(tensor.columns));
        dequantize(tensor.type, tensor.row(tensor.rows * tensor.slices - 1), row.data(),
                   row.size());
    }
}

static void useTokenizer(const GgufFile& file)
{
    const Result<Tokenizer> tokenizer = Tokenizer::create(file);
    if (!tokenizer) return checkError(tokenizer.error());
    const std::vector<TokenId> ids = tokenizer->encode("Hello <bos> \xff\n", SpecialTokens::Parse);
    for (const TokenId id : ids) {
        require(id >= 0 && static_cast<std::size_t>(id) < tokenizer->size(), "ids are in range");
    }
    require(isValidUtf8(tokenizer->decode(ids, true)), "decoded text is valid UTF-8");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::byte> bytes = std::as_bytes(std::span(data, size));
    const Result<GgufFile> file = GgufFile::fromBytes(bytes, "fuzz.gguf");
    if (!file) return checkError(file.error()), 0;
    readEveryKey(*file, bytes);
    readEveryTensor(*file, bytes);
    const Result<ModelConfig> config = ModelConfig::read(*file);
    if (!config) return checkError(config.error()), 0;
    useTokenizer(*file);
    const Result<Weights> weights = Weights::find(*file, *config);
    if (!weights) return checkError(weights.error()), 0;
    require(weights->layers.size() == config->layerCount, "every layer has weights");
    require(weights->bytesReadPerToken(*config) > 0, "a model reads something");
    return 0;
}
