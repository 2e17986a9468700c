// Layout: 8 bytes with the length of the header, a JSON object {"name": {"dtype", "shape",
// "data_offsets": [begin, end]}, "__metadata__": {...}}, and the data, which offsets count from.
#include "engine/convert/safetensors_file.h"

#include "engine/base/checked_size.h"
#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/text/json_value.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

namespace cabochon::engine {

namespace {

constexpr std::size_t kLengthBytes = 8;

/// A whole number below 2^63, as this format writes them.
std::optional<std::uint64_t> wholeNumber(const JsonValue& value)
{
    if (value.kind != JsonValue::Kind::Number) return std::nullopt;
    std::uint64_t number = 0;
    const char* end = value.text.data() + value.text.size();
    const auto [stopped, error] = std::from_chars(value.text.data(), end, number);
    const bool whole = error == std::errc() && stopped == end && number >> 63 == 0;
    return whole ? std::optional(number) : std::nullopt;
}

std::optional<TensorType> typeNamed(std::string_view name)
{
    if (name == "F32") return TensorType::F32;
    if (name == "F16") return TensorType::F16;
    if (name == "BF16") return TensorType::BF16;
    return std::nullopt;
}

class HeaderReader {
public:
    HeaderReader(std::span<const std::byte> bytes, const std::string& name)
        : m_bytes(bytes), m_name(name)
    {
    }
    Result<std::vector<SafetensorsTensor>> read();

private:
    Error fail(ErrorCode code, const std::string& what) const
    {
        return {code, "Could not open " + m_name + ": " + what};
    }
    Error damaged(const std::string& what) const
    {
        return fail(ErrorCode::ModelDamaged, what + ". Download the file again.");
    }
    Result<std::string_view> headerText() const;
    Status readTensor(const std::string& name, const JsonValue& entry);
    Status readShape(const std::string& what, const JsonValue& entry, SafetensorsTensor& tensor);
    Status placeTensor(const std::string& what, const JsonValue& entry, SafetensorsTensor& tensor);
    Status checkOverlap();

    std::span<const std::byte> m_bytes;
    const std::string& m_name;
    std::span<const std::byte> m_data;
    std::vector<SafetensorsTensor> m_tensors;
};

Result<std::string_view> HeaderReader::headerText() const
{
    if (m_bytes.size() < kLengthBytes) {
        return fail(ErrorCode::ModelTruncated,
                    "it has " + std::to_string(m_bytes.size()) +
                        " bytes, fewer than a safetensors file begins with. Download it again.");
    }
    std::uint64_t length = 0;
    std::memcpy(&length, m_bytes.data(), sizeof length);
    if (length > limits::kSafetensorsHeaderBytes) {
        return damaged(
            "its header is " + std::to_string(length) + " bytes long, more than the limit of " +
            std::to_string(limits::kSafetensorsHeaderBytes) + "; it may be no safetensors file");
    }
    if (length > m_bytes.size() - kLengthBytes) {
        return fail(ErrorCode::ModelTruncated,
                    "its header ends at byte " + std::to_string(length + kLengthBytes) +
                        ", but the file has " + std::to_string(m_bytes.size()) +
                        " bytes. It is incomplete; download it again.");
    }
    return std::string_view(reinterpret_cast<const char*>(m_bytes.data()) + kLengthBytes,
                            static_cast<std::size_t>(length));
}

Result<std::vector<SafetensorsTensor>> HeaderReader::read()
{
    const Result<std::string_view> text = headerText();
    if (!text) return text.error();
    m_data = m_bytes.subspan(kLengthBytes + text->size());
    const Result<JsonValue> header = parseJson(*text, limits::kSafetensorsHeaderValues);
    if (!header) return damaged("its header cannot be read: " + header.error().message);
    if (!header->isObject()) {
        return damaged("its header is " + std::string(jsonKindName(header->kind)) +
                       ", expected an object");
    }
    if (header->members.size() > limits::kGgufTensorCount) {
        return damaged("it has " + std::to_string(header->members.size()) +
                       " tensors, more than the limit of " +
                       std::to_string(limits::kGgufTensorCount));
    }
    for (const auto& [name, entry] : header->members) {
        if (name == "__metadata__") continue;
        if (Status status = readTensor(name, entry); !status) return status.error();
    }
    if (Status status = checkOverlap(); !status) return status.error();
    return std::move(m_tensors);
}

Status HeaderReader::readTensor(const std::string& name, const JsonValue& entry)
{
    const std::string what = "tensor " + printable(name);
    if (name.empty() || name.size() > limits::kGgufKeyBytes || !isValidUtf8(name)) {
        return damaged("the name of a tensor is " + std::to_string(name.size()) +
                       " bytes long; it must be text of 1 to " +
                       std::to_string(limits::kGgufKeyBytes) + " bytes");
    }
    const JsonValue* type = entry.member("dtype");
    if (!type || !type->isString()) return damaged(what + " lacks its dtype");
    SafetensorsTensor tensor;
    tensor.name = name;
    const std::optional<TensorType> known = typeNamed(type->text);
    if (!known) {
        return fail(ErrorCode::ModelUnsupported,
                    what + " has the type " + printable(type->text) +
                        "; F32, F16 and BF16 can be read. Use the original, unquantized model.");
    }
    tensor.type = *known;
    if (Status status = readShape(what, entry, tensor); !status) return status;
    if (Status status = placeTensor(what, entry, tensor); !status) return status;
    m_tensors.push_back(std::move(tensor));
    return {};
}

Status
HeaderReader::readShape(const std::string& what, const JsonValue& entry, SafetensorsTensor& tensor)
{
    constexpr std::size_t kMostDimensions = 5;
    const JsonValue* shape = entry.member("shape");
    if (!shape || !shape->isArray()) return damaged(what + " lacks its shape");
    if (shape->items.size() > kMostDimensions) {
        return damaged(what + " has " + std::to_string(shape->items.size()) +
                       " dimensions; it may have " + std::to_string(kMostDimensions));
    }
    CheckedSize values(1);
    for (const JsonValue& item : shape->items) {
        const std::optional<std::uint64_t> extent = wholeNumber(item);
        if (!extent || *extent < 1 || *extent > limits::kGgufDimension) {
            return damaged("a dimension of " + what + " is " + printable(writeJson(item)) +
                           "; it must be 1 to " + std::to_string(limits::kGgufDimension));
        }
        tensor.shape.push_back(*extent);
        values = values * *extent;
    }
    if (!values.fitsIn(1ull << 60)) return damaged(what + " has more values than 60 bits count");
    tensor.values = *values.value();
    return {};
}

Status HeaderReader::placeTensor(const std::string& what,
                                 const JsonValue& entry,
                                 SafetensorsTensor& tensor)
{
    const JsonValue* offsets = entry.member("data_offsets");
    const bool isPair = offsets && offsets->isArray() && offsets->items.size() == 2;
    const auto begin = isPair ? wholeNumber(offsets->items[0]) : std::nullopt;
    const auto end = isPair ? wholeNumber(offsets->items[1]) : std::nullopt;
    if (!begin || !end || *end < *begin)
        return damaged(what + " lacks its data_offsets, a first and a last place");
    const std::uint64_t size = tensor.values * tensorTypeInfo(tensor.type).blockBytes;
    if (*end - *begin != size) {
        return damaged("the data of " + what + " are " + std::to_string(*end - *begin) +
                       " bytes, but its shape needs " + std::to_string(size));
    }
    if (*end > m_data.size()) {
        return fail(ErrorCode::ModelTruncated, "the data of " + what + " end at byte " +
                                                   std::to_string(*end) + ", but there are " +
                                                   std::to_string(m_data.size()) +
                                                   ". It is incomplete; download it again.");
    }
    tensor.data = m_data.data() + *begin;
    return {};
}

/// Sorts the tensors by place. Data that overlap would let a small file claim to be a huge model.
Status HeaderReader::checkOverlap()
{
    std::stable_sort(m_tensors.begin(), m_tensors.end(),
                     [](const SafetensorsTensor& a, const SafetensorsTensor& b) {
                         return std::less<const std::byte*>()(a.data, b.data);
                     });
    for (std::size_t i = 1; i < m_tensors.size(); ++i) {
        const SafetensorsTensor& before = m_tensors[i - 1];
        const std::byte* end = before.data + before.values * tensorTypeInfo(before.type).blockBytes;
        if (std::less<const std::byte*>()(m_tensors[i].data, end)) {
            return damaged("the data of tensor " + printable(m_tensors[i].name) +
                           " overlap those of tensor " + printable(before.name));
        }
    }
    return {};
}

} // namespace

Result<std::vector<SafetensorsTensor>> readSafetensorsHeader(std::span<const std::byte> bytes,
                                                             const std::string& name)
{
    return HeaderReader(bytes, name).read();
}

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path)
{
    Result<MappedFile> mapping = MappedFile::open(path);
    if (!mapping) return mapping.error();
    SafetensorsFile file;
    file.m_mapping = std::move(*mapping);
    Result<std::vector<SafetensorsTensor>> tensors =
        readSafetensorsHeader(file.m_mapping.bytes(), printable(path.string(), 4096));
    if (!tensors) return tensors.error();
    file.m_tensors = std::move(*tensors);
    return file;
}

} // namespace cabochon::engine
