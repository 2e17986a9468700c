#include "tests/support/gguf_writer.h"

#include "engine/model/block_formats.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace cabochon::test {

namespace {
constexpr std::uint32_t kUnsigned32 = 4, kInteger32 = 5, kFloat32 = 6, kTruth = 7, kText = 8,
                        kArray = 9;
}

std::string rawString(std::string_view text)
{
    return raw<std::uint64_t>(text.size()) + std::string(text);
}

std::span<const std::byte> asBytes(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

// -------------------------------------------------------------------------------------- the image

void GgufImage::set(std::string name, std::uint32_t kind, std::string payload)
{
    const auto place = std::find_if(keys.begin(), keys.end(),
                                    [&](const GgufKey& key) { return key.name == name; });
    GgufKey& key = place == keys.end() ? keys.emplace_back() : *place;
    key = {std::move(name), kind, std::move(payload)};
}

void GgufImage::setUnsigned(std::string name, std::uint32_t value)
{
    set(std::move(name), kUnsigned32, raw(value));
}

void GgufImage::setFloat(std::string name, float value)
{
    set(std::move(name), kFloat32, raw(value));
}

void GgufImage::setString(std::string name, std::string_view value)
{
    set(std::move(name), kText, rawString(value));
}

void GgufImage::setArray(std::string name,
                         std::uint32_t kind,
                         std::uint64_t count,
                         std::string elements)
{
    set(std::move(name), kArray, raw(kind) + raw(count) + std::move(elements));
}

void GgufImage::setBooleans(std::string name, const std::vector<bool>& values)
{
    std::string elements;
    for (const bool value : values)
        elements += value ? '\1' : '\0';
    setArray(std::move(name), kTruth, values.size(), std::move(elements));
}

void GgufImage::setIntegers(std::string name, const std::vector<std::int32_t>& values)
{
    std::string elements;
    for (const std::int32_t value : values)
        elements += raw(value);
    setArray(std::move(name), kInteger32, values.size(), std::move(elements));
}

void GgufImage::setStrings(std::string name, const std::vector<std::string>& values)
{
    std::string elements;
    for (const std::string& value : values)
        elements += rawString(value);
    setArray(std::move(name), kText, values.size(), std::move(elements));
}

void GgufImage::removeKey(std::string_view name)
{
    std::erase_if(keys, [&](const GgufKey& key) { return key.name == name; });
}

void GgufImage::add(std::string name,
                    std::vector<std::uint64_t> dimensions,
                    engine::TensorType type)
{
    const engine::TensorTypeInfo& info = engine::tensorTypeInfo(type);
    std::size_t count = 1;
    for (const std::uint64_t dimension : dimensions)
        count *= dimension;
    if (count % info.blockElements != 0) throw std::runtime_error("no whole blocks: " + name);
    // A fixed sequence per name (a linear congruential generator): files are the same everywhere.
    std::uint32_t state = 1;
    for (const char letter : name)
        state = state * 31 + static_cast<unsigned char>(letter);
    std::vector<float> values(count);
    for (float& value : values) {
        state = state * 1664525u + 1013904223u;
        value = static_cast<float>(state >> 8) / static_cast<float>(1u << 23) - 1.0f;
    }
    std::string data(count / info.blockElements * info.blockBytes, '\0');
    if (!engine::quantize(type, values.data(), reinterpret_cast<std::byte*>(data.data()), count)) {
        throw std::runtime_error("no quantizer for " + std::string(info.name));
    }
    GgufTensor& tensor = tensors.emplace_back();
    tensor.name = std::move(name);
    tensor.dimensions = std::move(dimensions);
    tensor.type = static_cast<std::uint32_t>(type);
    tensor.data = std::move(data);
}

void GgufImage::addHole(std::string name,
                        std::vector<std::uint64_t> dimensions,
                        engine::TensorType type)
{
    const engine::TensorTypeInfo& info = engine::tensorTypeInfo(type);
    std::uint64_t count = 1;
    for (const std::uint64_t dimension : dimensions)
        count *= dimension;
    GgufTensor& tensor = tensors.emplace_back();
    tensor.name = std::move(name);
    tensor.dimensions = std::move(dimensions);
    tensor.type = static_cast<std::uint32_t>(type);
    tensor.holeBytes = count / info.blockElements * info.blockBytes;
}

GgufTensor& GgufImage::tensor(std::string_view name)
{
    const auto place = std::find_if(tensors.begin(), tensors.end(),
                                    [&](const GgufTensor& tensor) { return tensor.name == name; });
    if (place == tensors.end()) throw std::runtime_error("no tensor " + std::string(name));
    return *place;
}

void GgufImage::removeTensor(std::string_view name)
{
    std::erase_if(tensors, [&](const GgufTensor& tensor) { return tensor.name == name; });
}

static std::uint64_t padded(std::uint64_t size, std::uint64_t alignment)
{
    return (size + alignment - 1) / alignment * alignment;
}

static std::string header(const GgufImage& image)
{
    std::string bytes = image.magic + raw(image.version) +
                        raw(image.tensorCount.value_or(image.tensors.size())) +
                        raw(image.keyCount.value_or(image.keys.size()));
    for (const GgufKey& key : image.keys)
        bytes += rawString(key.name) + raw(key.kind) + key.payload;
    std::uint64_t offset = 0;
    for (const GgufTensor& tensor : image.tensors) {
        bytes += rawString(tensor.name) + raw(static_cast<std::uint32_t>(tensor.dimensions.size()));
        for (const std::uint64_t dimension : tensor.dimensions)
            bytes += raw(dimension);
        bytes += raw(tensor.type) + raw(tensor.offset.value_or(offset));
        offset += padded(tensor.data.size() + tensor.holeBytes, image.alignment);
    }
    if (!image.tensors.empty()) bytes.resize(padded(bytes.size(), image.alignment), '\0');
    return bytes;
}

std::size_t GgufImage::headerBytes() const
{
    return header(*this).size();
}

std::string GgufImage::bytes() const
{
    std::string file = header(*this);
    const std::size_t start = file.size();
    for (const GgufTensor& tensor : tensors) {
        file.resize(start + padded(file.size() - start, alignment), '\0');
        file += tensor.data;
    }
    return file;
}

void GgufImage::write(const std::filesystem::path& path) const
{
    std::ofstream stream(path, std::ios::binary);
    std::uint64_t position = headerBytes();
    stream << header(*this);
    for (const GgufTensor& tensor : tensors) {
        position = padded(position, alignment);
        stream.seekp(static_cast<std::streamoff>(position));
        stream << tensor.data;
        position += tensor.data.size() + tensor.holeBytes;
    }
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + path.string());
    std::filesystem::resize_file(path, position);
}

} // namespace cabochon::test
