#include "engine/model/safetensors_writer.h"

#include "engine/base/check.h"
#include "engine/base/file_io.h"

#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>

namespace cabochon::engine {

static_assert(std::endian::native == std::endian::little,
              "values are copied as they lie in memory");

namespace {

constexpr std::size_t kAlignment = 8; // of the data, by padding the header with blanks

std::string header(const std::vector<NamedArray>& arrays)
{
    nlohmann::ordered_json entries = nlohmann::ordered_json::object();
    std::uint64_t offset = 0;
    for (const NamedArray& array : arrays) {
        const std::uint64_t end = offset + array.values.size() * sizeof(float);
        entries[array.name] = {
            {"dtype", "F32"}, {"shape", array.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = entries.dump();
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    return text;
}

} // namespace

std::string safetensorsBytes(const std::vector<NamedArray>& arrays)
{
    const std::string head = header(arrays);
    const std::uint64_t headBytes = head.size();
    std::size_t total = sizeof headBytes + head.size();
    for (const NamedArray& array : arrays)
        total += array.values.size() * sizeof(float);

    std::string bytes(total, '\0');
    std::memcpy(bytes.data(), &headBytes, sizeof headBytes);
    std::memcpy(bytes.data() + sizeof headBytes, head.data(), head.size());
    std::size_t offset = sizeof headBytes + head.size();
    for (const NamedArray& array : arrays) {
        std::uint64_t count = 1;
        for (const std::uint64_t extent : array.shape)
            count *= extent;
        CABOCHON_CHECK(count == array.values.size());
        const std::size_t size = array.values.size() * sizeof(float);
        if (size > 0) std::memcpy(bytes.data() + offset, array.values.data(), size);
        offset += size;
    }
    return bytes;
}

Status writeSafetensors(const std::filesystem::path& path, const std::vector<NamedArray>& arrays)
{
    return writeFileAtomically(path, safetensorsBytes(arrays));
}

} // namespace cabochon::engine
