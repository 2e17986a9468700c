#include "tests/support/safetensors.h"

#include "tests/support/json_file.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace cabochon::test {

template <typename T>
static std::vector<T> as(const Array& array, const char* dtype)
{
    if (array.dtype != dtype)
        throw std::runtime_error("array is " + array.dtype + ", not " + dtype);
    std::vector<T> values(array.bytes.size() / sizeof(T));
    std::memcpy(values.data(), array.bytes.data(), values.size() * sizeof(T));
    return values;
}

std::vector<float> Array::floats() const
{
    return as<float>(*this, "F32");
}

std::vector<std::int32_t> Array::integers() const
{
    return as<std::int32_t>(*this, "I32");
}

std::map<std::string, Array> readSafetensors(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot open " + path.string());
    const std::string file((std::istreambuf_iterator<char>(stream)), {});
    std::uint64_t headerBytes = 0;
    if (file.size() < 8) throw std::runtime_error("too short: " + path.string());
    std::memcpy(&headerBytes, file.data(), 8);
    const auto header = parseJson(std::string_view(file).substr(8, headerBytes));
    std::map<std::string, Array> arrays;
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") continue;
        Array array;
        array.dtype = entry.at("dtype");
        array.shape = entry.at("shape").get<std::vector<std::int64_t>>();
        const std::size_t begin = entry.at("data_offsets").at(0);
        const std::size_t end = entry.at("data_offsets").at(1);
        const auto* data = reinterpret_cast<const std::byte*>(file.data()) + 8 + headerBytes;
        array.bytes.assign(data + begin, data + end);
        arrays.emplace(name, std::move(array));
    }
    return arrays;
}

} // namespace cabochon::test
