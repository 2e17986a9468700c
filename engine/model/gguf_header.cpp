#include "engine/model/gguf_header.h"

#include "engine/base/checked_size.h"
#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/model/architecture.h"
#include "engine/model/foreign_file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

namespace cabochon::engine {

static_assert(std::endian::native == std::endian::little, "GGUF numbers are read as they lie");

static constexpr std::uint64_t kFixedHeaderBytes = 24; // magic, version, two counts
static constexpr std::uint64_t kSmallestKeyRecord = 8 + 1 + 4 + 1;
static constexpr std::uint64_t kSmallestTensorRecord = 8 + 1 + 4 + 8 + 4 + 8;
static constexpr std::uint64_t kDefaultAlignment = 32;
static constexpr std::string_view kArchitecture = "general.architecture";

static std::string number(std::uint64_t value)
{
    return std::to_string(value);
}

/// One pass over the bytes. Every function leaves the position behind what it read, or fails.
class HeaderParser {
public:
    HeaderParser(std::span<const std::byte> bytes, const std::string& name)
        : m_bytes(bytes), m_name(name), m_fileBytes(bytes.size())
    {
    }
    /// Of a file of which `bytes` are the beginning.
    HeaderParser(std::span<const std::byte> bytes, std::uint64_t fileBytes, const std::string& name)
        : m_bytes(bytes), m_name(name), m_fileBytes(fileBytes), m_hasData(false)
    {
    }

    Result<GgufHeader> parse();
    Result<GgufHeader> parseKeysAlone();
    std::optional<std::string_view> findArchitecture();

private:
    Status parseStart();
    Status parseKeys();
    Status parseKey();
    Status parseArray(const std::string& what, GgufValue& value);
    Status parseStringArray(const std::string& what,
                            std::uint64_t count,
                            std::vector<std::string_view>& strings);
    Status parseTensor();
    Status parseShape(const std::string& what, TensorView& tensor);
    Error unreadableType(const std::string& what, std::uint32_t type) const;
    Status readAlignment();
    Status placeTensors();

    Error fail(ErrorCode code, const std::string& what) const
    {
        return {code, "Could not open " + m_name + ": " + what};
    }
    Error truncated(const std::string& where) const
    {
        return fail(ErrorCode::ModelTruncated, "the file ends after " + number(m_bytes.size()) +
                                                   " bytes, inside " + where +
                                                   ". It is incomplete; download it again.");
    }
    Error damaged(const std::string& what) const
    {
        return fail(ErrorCode::ModelDamaged, what + ". The file is damaged; download it again.");
    }

    std::uint64_t remaining() const { return m_bytes.size() - m_position; }
    const std::byte* here() const { return m_bytes.data() + m_position; }
    template <typename T>
    bool read(T& value)
    {
        if (remaining() < sizeof value) return false;
        std::memcpy(&value, here(), sizeof value);
        m_position += sizeof value;
        return true;
    }
    Result<std::string_view> readString(const std::string& what, std::uint64_t maximumBytes);

    std::span<const std::byte> m_bytes;
    const std::string& m_name;
    std::uint64_t m_fileBytes;    // at least those of m_bytes
    bool m_hasData = true;        // m_bytes are the whole file
    std::uint64_t m_position = 0; // never beyond the end
    std::uint64_t m_tensorCount = 0;
    std::uint64_t m_keyCount = 0;
    std::uint64_t m_alignment = kDefaultAlignment;
    std::vector<std::uint64_t> m_offsets; // [tensors], relative to the data section
    GgufHeader m_header;
};

Result<GgufHeader> HeaderParser::parse()
{
    if (Status status = parseKeys(); !status) return status.error();
    if (Status status = readAlignment(); !status) return status.error();
    m_header.tensors.reserve(m_tensorCount);
    m_offsets.reserve(m_tensorCount);
    for (std::uint64_t i = 0; i < m_tensorCount; ++i) {
        if (Status status = parseTensor(); !status) return status.error();
    }
    m_header.headerBytes = m_position;
    if (Status status = placeTensors(); !status) return status.error();
    return std::move(m_header);
}

Result<GgufHeader> HeaderParser::parseKeysAlone()
{
    if (Status status = parseKeys(); !status) return status.error();
    return std::move(m_header);
}

std::optional<std::string_view> HeaderParser::findArchitecture()
{
    if (!parseStart()) return std::nullopt;
    while (m_header.keys.size() < m_keyCount && parseKey()) {
        const GgufValue& value = m_header.values.back();
        if (m_header.keys.back() == kArchitecture && value.kind == GgufKind::String)
            return value.text;
    }
    return std::nullopt;
}

Status HeaderParser::parseKeys()
{
    if (Status status = parseStart(); !status) return status;
    m_header.keys.reserve(m_keyCount);
    m_header.values.reserve(m_keyCount);
    for (std::uint64_t i = 0; i < m_keyCount; ++i) {
        if (Status status = parseKey(); !status) return status;
    }
    return {};
}

Status HeaderParser::parseStart()
{
    const std::string_view start(reinterpret_cast<const char*>(m_bytes.data()),
                                 std::min<std::size_t>(m_bytes.size(), 64));
    if (m_bytes.empty()) {
        return fail(ErrorCode::ModelTruncated, "the file is empty. Download it again.");
    }
    if (start.substr(0, 4) != std::string_view("GGUF").substr(0, start.size())) {
        return fail(ErrorCode::ModelUnsupported, describeForeignFile(start));
    }
    if (m_bytes.size() < kFixedHeaderBytes) return truncated("the first 24 bytes");
    m_position = 4;
    read(m_header.version);
    read(m_tensorCount);
    read(m_keyCount);
    if (m_header.version != 2 && m_header.version != 3) {
        const bool swapped = m_header.version == 0x02000000u || m_header.version == 0x03000000u;
        return fail(ErrorCode::ModelUnsupported,
                    swapped ? "it is a big-endian GGUF file; Cabochon reads little-endian ones. "
                              "Download the usual version."
                            : "its GGUF version is " + number(m_header.version) +
                                  "; Cabochon reads versions 2 and 3. Use a newer conversion.");
    }
    if (m_tensorCount > limits::kGgufTensorCount) {
        return damaged("it declares " + number(m_tensorCount) +
                       " tensors, more than the limit of " + number(limits::kGgufTensorCount));
    }
    if (m_keyCount > limits::kGgufKeyCount) {
        return damaged("it declares " + number(m_keyCount) +
                       " metadata keys, more than the limit of " + number(limits::kGgufKeyCount));
    }
    // Both counts are small here: no overflow. Nothing is reserved for records that cannot be
    // there.
    if (m_keyCount * kSmallestKeyRecord + m_tensorCount * kSmallestTensorRecord >
        m_fileBytes - m_position) {
        return truncated("the list of " + number(m_keyCount) + " keys and " +
                         number(m_tensorCount) + " tensors");
    }
    return {};
}

Result<std::string_view> HeaderParser::readString(const std::string& what,
                                                  std::uint64_t maximumBytes)
{
    std::uint64_t length = 0;
    if (!read(length)) return truncated("the length of " + what);
    if (length > maximumBytes) {
        return damaged(what + " is " + number(length) + " bytes long, more than the limit of " +
                       number(maximumBytes));
    }
    if (length > remaining()) return truncated(what);
    const std::string_view text(reinterpret_cast<const char*>(here()), length);
    m_position += length;
    return text;
}

Status HeaderParser::parseKey()
{
    const std::string ordinal = "the name of key " + number(m_header.keys.size() + 1);
    Result<std::string_view> key = readString(ordinal, limits::kGgufKeyBytes);
    if (!key) return key.error();
    if (key->empty()) return damaged(ordinal + " is empty");
    const std::string what = "the value of " + printable(*key);

    GgufValue value;
    std::uint32_t kind = 0;
    if (!read(kind)) return truncated("the kind of " + what);
    value.kind = static_cast<GgufKind>(kind);
    if (value.kind == GgufKind::String) {
        Result<std::string_view> text = readString(what, limits::kGgufStringBytes);
        if (!text) return text.error();
        value.text = *text;
    } else if (value.kind == GgufKind::Array) {
        if (Status status = parseArray(what, value); !status) return status;
    } else {
        const std::size_t size = ggufKindBytes(value.kind);
        if (size == 0) return damaged(what + " has the unknown kind " + number(kind));
        if (remaining() < size) return truncated(what);
        value.data = here();
        m_position += size;
        if (value.kind == GgufKind::Bool && std::to_integer<unsigned>(*value.data) > 1) {
            return damaged(what + " is " + number(std::to_integer<unsigned>(*value.data)) +
                           ", but a truth value is 0 or 1");
        }
    }
    m_header.keys.push_back(*key);
    m_header.values.push_back(value);
    return {};
}

Status HeaderParser::parseArray(const std::string& what, GgufValue& value)
{
    std::uint32_t elementKind = 0;
    if (!read(elementKind)) return truncated("the element kind of " + what);
    if (!read(value.count)) return truncated("the element count of " + what);
    value.elementKind = static_cast<GgufKind>(elementKind);
    if (value.elementKind == GgufKind::Array) {
        return fail(ErrorCode::ModelUnsupported,
                    what + " is an array of arrays, which no Gemma 4 file has. Use another file.");
    }
    if (value.count > limits::kGgufArrayElements) {
        return damaged(what + " has " + number(value.count) + " elements, more than the limit of " +
                       number(limits::kGgufArrayElements));
    }
    if (value.elementKind == GgufKind::String) {
        if (value.count * sizeof(std::uint64_t) > remaining()) return truncated(what);
        value.stringArray = m_header.stringArrays.size();
        std::vector<std::string_view>& strings = m_header.stringArrays.emplace_back();
        if (m_hasData) strings.resize(value.count); // else nobody asks for them
        return parseStringArray(what, value.count, strings);
    }
    const std::size_t size = ggufKindBytes(value.elementKind);
    if (size == 0)
        return damaged(what + " has elements of the unknown kind " + number(elementKind));
    if (value.count * size > remaining()) return truncated(what);
    value.data = here();
    m_position += value.count * size;
    if (value.elementKind == GgufKind::Bool) {
        for (std::uint64_t i = 0; i < value.count; ++i) {
            const auto truth = std::to_integer<unsigned>(value.data[i]);
            if (truth > 1) {
                return damaged("element " + number(i) + " of " + what + " is " + number(truth) +
                               ", but a truth value is 0 or 1");
            }
        }
    }
    return {};
}

// The hot loop of opening a model: 262,144 tokens and 514,906 merges in the published vocabulary.
/// Fills `strings` where there is room in it.
Status HeaderParser::parseStringArray(const std::string& what,
                                      std::uint64_t count,
                                      std::vector<std::string_view>& strings)
{
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t length = 0;
        if (!read(length)) return truncated("element " + number(i) + " of " + what);
        if (length > limits::kGgufStringBytes) {
            return damaged("element " + number(i) + " of " + what + " is " + number(length) +
                           " bytes long, more than the limit of " +
                           number(limits::kGgufStringBytes));
        }
        if (length > remaining()) return truncated("element " + number(i) + " of " + what);
        if (i < strings.size()) strings[i] = {reinterpret_cast<const char*>(here()), length};
        m_position += length;
    }
    return {};
}

Status HeaderParser::readAlignment()
{
    for (std::size_t i = 0; i < m_header.keys.size(); ++i) {
        if (m_header.keys[i] != "general.alignment") continue;
        const GgufValue& value = m_header.values[i];
        if (value.kind != GgufKind::U32) {
            return damaged("general.alignment has the kind " +
                           number(static_cast<std::uint32_t>(value.kind)) +
                           "; it must be a 32-bit unsigned number (kind 4)");
        }
        std::uint32_t alignment = 0;
        std::memcpy(&alignment, value.data, sizeof alignment);
        if (!std::has_single_bit(alignment) || alignment < limits::kGgufMinimumAlignment ||
            alignment > limits::kGgufAlignment) {
            return damaged(
                "general.alignment is " + number(alignment) + "; it must be a power of two from " +
                number(limits::kGgufMinimumAlignment) + " to " + number(limits::kGgufAlignment));
        }
        m_alignment = alignment;
    }
    return {};
}

Status HeaderParser::parseTensor()
{
    const std::string ordinal = "the name of tensor " + number(m_header.tensors.size() + 1);
    Result<std::string_view> name = readString(ordinal, limits::kGgufKeyBytes);
    if (!name) return name.error();
    if (name->empty()) return damaged(ordinal + " is empty");
    const std::string what = "tensor " + printable(*name);

    TensorView tensor;
    tensor.name = *name;
    if (Status status = parseShape(what, tensor); !status) return status;
    std::uint64_t offset = 0;
    if (!read(offset)) return truncated("the description of " + what);
    m_header.tensors.push_back(tensor);
    m_offsets.push_back(offset);
    return {};
}

Status HeaderParser::parseShape(const std::string& what, TensorView& tensor)
{
    std::uint32_t dimensions = 0;
    if (!read(dimensions)) return truncated("the description of " + what);
    if (dimensions < 1 || dimensions > limits::kGgufDimensions) {
        return damaged(what + " has " + number(dimensions) + " dimensions; it must have 1 to " +
                       number(limits::kGgufDimensions));
    }
    std::uint64_t sizes[limits::kGgufDimensions] = {1, 1, 1, 1};
    CheckedSize elements(1);
    for (std::uint32_t i = 0; i < dimensions; ++i) {
        if (!read(sizes[i])) return truncated("the description of " + what);
        if (sizes[i] < 1 || sizes[i] > limits::kGgufDimension) {
            return damaged("dimension " + number(i + 1) + " of " + what + " is " +
                           number(sizes[i]) + "; it must be 1 to " +
                           number(limits::kGgufDimension));
        }
        elements = elements * sizes[i];
    }
    std::uint32_t type = 0;
    if (!read(type)) return truncated("the description of " + what);
    const std::optional<TensorTypeInfo> info = findTensorType(type);
    if (!info) return unreadableType(what, type);
    // Views count bytes in signed 64 bits; element counts below 2^60 keep that far away.
    if (!elements.fitsIn(1ull << 60)) {
        return damaged(what + " has more elements than 64 bits can count");
    }
    if (sizes[0] % info->blockElements != 0) {
        return damaged(what + " has rows of " + number(sizes[0]) + " values, but " +
                       std::string(info->name) + " stores blocks of " +
                       number(info->blockElements));
    }
    tensor.type = info->type;
    tensor.columns = static_cast<std::int64_t>(sizes[0]);
    tensor.rows = static_cast<std::int64_t>(sizes[1]);
    tensor.slices = static_cast<std::int64_t>(sizes[2] * sizes[3]);
    m_header.shapes.emplace_back(sizes, sizes + dimensions);
    return {};
}

/// Other architectures have other storage types (drafters hold whole numbers): then the type is not
/// what is wrong with the file.
Error HeaderParser::unreadableType(const std::string& what, std::uint32_t type) const
{
    for (std::size_t i = 0; i < m_header.keys.size(); ++i) {
        const GgufValue& value = m_header.values[i];
        if (m_header.keys[i] != kArchitecture || value.kind != GgufKind::String) continue;
        if (const std::optional<std::string> refusal = refusalOfArchitecture(value.text)) {
            return fail(ErrorCode::ModelUnsupported, *refusal);
        }
    }
    return fail(ErrorCode::ModelUnsupported, what + " has the storage type " + number(type) +
                                                 ", which Cabochon cannot read. Use another "
                                                 "quantization of the model.");
}

Status HeaderParser::placeTensors()
{
    if (m_header.tensors.empty()) return {}; // a vocabulary without weights
    const std::uint64_t padding = (m_alignment - m_position % m_alignment) % m_alignment;
    if (padding > m_fileBytes - m_position)
        return truncated("the padding before the tensors' data");
    const std::uint64_t start = m_position + padding;
    std::uint64_t occupied = 0; // end of the previous tensor, relative to the data section
    for (std::size_t i = 0; i < m_header.tensors.size(); ++i) {
        TensorView& tensor = m_header.tensors[i];
        const std::string what = "tensor " + printable(tensor.name);
        const std::uint64_t offset = m_offsets[i];
        if (offset % m_alignment != 0) {
            return damaged("the data of " + what + " begin at offset " + number(offset) +
                           ", which is not a multiple of " + number(m_alignment));
        }
        if (offset < occupied) {
            return damaged("the data of " + what + " begin at offset " + number(offset) +
                           " and overlap the tensor before, which ends at " + number(occupied));
        }
        const CheckedSize end = CheckedSize(offset) + tensor.sizeBytes();
        if (!end.value()) {
            return damaged("the data of " + what + " begin at the impossible offset " +
                           number(offset));
        }
        if (!end.fitsIn(m_fileBytes - start)) {
            const CheckedSize needed = end + start;
            return fail(ErrorCode::ModelTruncated,
                        "the data of " + what + " end at byte " +
                            (needed.value() ? number(*needed.value()) : "2^64") +
                            ", but the file has " + number(m_fileBytes) +
                            " bytes. It is incomplete; download it again.");
        }
        if (m_hasData) tensor.data = m_bytes.data() + start + offset;
        occupied = *end.value();
    }
    return {};
}

Result<GgufHeader> readGgufHeader(std::span<const std::byte> bytes, const std::string& name)
{
    return HeaderParser(bytes, name).parse();
}

Result<GgufHeader>
readGgufHeader(std::span<const std::byte> start, std::uint64_t fileBytes, const std::string& name)
{
    return HeaderParser(start, std::max<std::uint64_t>(fileBytes, start.size()), name).parse();
}

Result<GgufHeader> readGgufKeys(std::span<const std::byte> start, const std::string& name)
{
    return HeaderParser(start, start.size(), name).parseKeysAlone();
}

std::optional<std::string_view> findArchitecture(std::span<const std::byte> start)
{
    const std::string name;
    return HeaderParser(start, start.size(), name).findArchitecture();
}

std::optional<std::uint64_t> findUnsigned(const GgufHeader& header, std::string_view key)
{
    for (std::size_t i = 0; i < header.keys.size(); ++i) {
        if (header.keys[i] != key) continue;
        return readUnsigned(header.values[i].kind, header.values[i].data);
    }
    return std::nullopt;
}

} // namespace cabochon::engine
