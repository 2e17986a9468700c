#include "tests/support/open_model.h"

#include "engine/model/weights.h"

namespace cabochon::test {

Result<std::uint64_t> openModel(std::span<const std::byte> bytes)
{
    using namespace engine;
    const Result<GgufFile> file = GgufFile::fromBytes(bytes, "test.gguf");
    if (!file) return file.error();
    const Result<ModelConfig> config = ModelConfig::read(*file);
    if (!config) return config.error();
    const Result<Weights> weights = Weights::find(*file, *config);
    if (!weights) return weights.error();
    std::uint64_t sum = weights->bytesReadPerToken(*config);
    for (const TensorView& tensor : file->tensors()) {
        const std::size_t last = tensor.sizeBytes() - 1;
        for (std::size_t i = 0; i < last; i += 64)
            sum += std::to_integer<unsigned>(tensor.data[i]);
        sum += std::to_integer<unsigned>(tensor.data[last]);
    }
    return sum;
}

} // namespace cabochon::test
