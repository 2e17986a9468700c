// Owns what the tests of the weight table share: opening an image of a file as far as its weights.
#pragma once

#include "engine/model/weights.h"
#include "tests/support/gguf_writer.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::test {

/// A model opened from an image; keeps the bytes that the views point into.
struct Opened {
    explicit Opened(const GgufImage& image) : bytes(image.bytes())
    {
        Result<engine::GgufFile> opened = engine::GgufFile::fromBytes(asBytes(bytes), "test.gguf");
        if (!opened) {
            error = opened.error();
            return;
        }
        file = std::make_unique<engine::GgufFile>(std::move(opened).value());
        Result<engine::ModelConfig> read = engine::ModelConfig::read(*file);
        if (!read) {
            error = read.error();
            return;
        }
        config = read.value();
        Result<engine::Weights> found = engine::Weights::find(*file, config);
        if (found)
            weights = found.value();
        else
            error = found.error();
    }

    std::string bytes;
    std::unique_ptr<engine::GgufFile> file;
    engine::ModelConfig config;
    std::optional<engine::Weights> weights;
    Error error{};
};

inline std::string shapeText(const std::vector<std::uint64_t>& dimensions)
{
    std::string text;
    for (const std::uint64_t dimension : dimensions) {
        text += (text.empty() ? "[" : ", ") + std::to_string(dimension);
    }
    return text + "]";
}

inline GgufImage imageFor(const QString& kind)
{
    if (kind == "experts") return tinyModel(TinyKind::Experts);
    return tinyModel(kind == "dense" ? TinyKind::Dense : TinyKind::PerLayer);
}

} // namespace cabochon::test
