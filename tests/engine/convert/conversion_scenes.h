// Owns what tests of conversions share: the golden models, a conversion without progress, and the
// values of a tensor.
#pragma once

#include "engine/convert/conversion.h"
#include "engine/model/block_formats.h"
#include "engine/model/gguf_file.h"
#include "tests/support/test_paths.h"

#include <string>
#include <vector>

namespace cabochon::test {

inline engine::GgufFile golden(const std::string& name)
{
    return std::move(*engine::GgufFile::open(testData("goldens/" + name)));
}

inline Result<engine::ConversionReport> convert(const engine::ConversionRequest& request)
{
    return engine::convertModel(request, {}, nullptr);
}

inline std::vector<float> valuesOf(const engine::TensorView& tensor)
{
    std::vector<float> values(
        static_cast<std::size_t>(tensor.columns * tensor.rows * tensor.slices));
    engine::dequantize(tensor.type, tensor.data, values.data(), values.size());
    return values;
}

} // namespace cabochon::test
