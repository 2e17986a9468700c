#include "tests/fuzz/gguf_fields.h"

#include <cstring>
#include <iterator>

namespace cabochon::fuzz {

namespace {

constexpr std::size_t kMostFields = 20'000;
constexpr std::uint64_t kText = 8, kArray = 9;
constexpr std::uint8_t kBytesOfKind[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

bool isInteger(std::uint64_t kind)
{
    return kind == 4 || kind == 5 || kind == 10 || kind == 11;
}

class Walk {
public:
    Walk(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}

    GgufFields run()
    {
        number(4); // magic
        number(4);
        const std::uint64_t tensors = number(8);
        const std::uint64_t keys = number(8);
        for (std::uint64_t i = 0; i < keys && goesOn(); ++i)
            key();
        for (std::uint64_t i = 0; i < tensors && goesOn(); ++i)
            tensor();
        m_fields.end = m_position;
        m_fields.complete = goesOn();
        return std::move(m_fields);
    }

private:
    bool goesOn() const { return !m_end && m_fields.numbers.size() < kMostFields; }
    std::uint64_t number(std::size_t bytes, GgufField* where = nullptr)
    {
        if (m_end || m_size - m_position < bytes) return m_end = true, 0;
        const GgufField field{m_position, bytes};
        if (where != nullptr) *where = field;
        m_fields.numbers.push_back(field);
        m_position += bytes;
        return readField(m_data, field);
    }
    void skip(std::uint64_t bytes)
    {
        if (m_end || bytes > m_size - m_position)
            m_end = true;
        else
            m_position += bytes;
    }
    void key()
    {
        skip(number(8));
        value(number(4));
    }
    void value(std::uint64_t kind)
    {
        if (kind == kText) return skip(number(8));
        if (kind == kArray) return array();
        if (kind > 12)
            m_end = true;
        else
            scalar(kind);
    }
    void scalar(std::uint64_t kind)
    {
        if (kBytesOfKind[kind] < 4) return skip(kBytesOfKind[kind]);
        GgufField field;
        number(kBytesOfKind[kind], &field);
        if (isInteger(kind) && !m_end) m_fields.sizes.push_back(field);
    }
    void array()
    {
        const std::uint64_t kind = number(4);
        const std::uint64_t count = number(8);
        const bool values = kind < 13 && kind != kText && kind != kArray && count < m_size;
        if (kind == kText && count <= 1'024) {
            for (std::uint64_t i = 0; i < count && goesOn(); ++i)
                skip(number(8));
        } else if (values && count <= 64) {
            for (std::uint64_t i = 0; i < count; ++i)
                scalar(kind);
        } else if (values) {
            skip(count * kBytesOfKind[kind]);
        } else {
            m_end = true; // what lies behind so long an array stays hidden; its start is enough
        }
    }
    void tensor()
    {
        GgufTensorFields tensor;
        skip(number(8));
        const std::uint64_t dimensions = number(4);
        for (std::uint64_t i = 0; i < dimensions && i < 8; ++i)
            number(8, &tensor.dimensions.emplace_back());
        number(4, &tensor.type);
        number(8, &tensor.place);
        if (!m_end) m_fields.tensors.push_back(std::move(tensor));
    }

    const std::uint8_t* m_data;
    std::size_t m_size;
    std::size_t m_position = 0;
    bool m_end = false;
    GgufFields m_fields;
};

} // namespace

std::uint64_t readField(const std::uint8_t* data, GgufField field)
{
    std::uint64_t value = 0;
    std::memcpy(&value, data + field.offset, field.bytes);
    return value;
}

void writeField(std::uint8_t* data, GgufField field, std::uint64_t value)
{
    std::memcpy(data + field.offset, &value, field.bytes);
}

GgufFields findGgufFields(const std::uint8_t* data, std::size_t size)
{
    return Walk(data, size).run();
}

void changeOneNumber(std::uint8_t* data,
                     std::size_t size,
                     const std::vector<GgufField>& fields,
                     unsigned seed)
{
    const GgufField field = fields[seed % fields.size()];
    const std::uint64_t old = readField(data, field);
    const std::uint64_t choices[] = {0,          1,          2,          old + 1,    old - 1,
                                     old * 2,    old / 2,    32,         255,        65'536,
                                     1ull << 31, 1ull << 32, 1ull << 61, 1ull << 63, ~0ull,
                                     ~31ull,     size,       size - 1,   old + 32,   1ull << 28};
    writeField(data, field, choices[seed / 7 % std::size(choices)]);
}

} // namespace cabochon::fuzz
