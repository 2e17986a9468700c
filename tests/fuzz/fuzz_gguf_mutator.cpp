// Mutations that know GGUF: half of the time one count, length, kind, dimension or offset of the
// header is set to a number around which arithmetic goes wrong; otherwise libFuzzer's own.
#include "tests/fuzz/fuzz_target.h"

#include <cstring>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maximum);

namespace {

struct Field {
    std::size_t offset;
    std::size_t bytes; // 4 or 8
};

/// Walks a header as far as it makes sense and lists its numbers.
class Walk {
public:
    Walk(const std::uint8_t* data, std::size_t size) : m_data(data), m_size(size) {}

    std::vector<Field> fields()
    {
        number(4); // magic
        number(4);
        const std::uint64_t tensors = number(8);
        const std::uint64_t keys = number(8);
        for (std::uint64_t i = 0; i < keys && m_fields.size() < 20'000 && !m_end; ++i)
            key();
        for (std::uint64_t i = 0; i < tensors && m_fields.size() < 20'000 && !m_end; ++i)
            tensor();
        return m_fields;
    }

private:
    std::uint64_t number(std::size_t bytes)
    {
        if (m_end || m_size - m_position < bytes) return m_end = true, 0;
        std::uint64_t value = 0;
        std::memcpy(&value, m_data + m_position, bytes);
        m_fields.push_back({m_position, bytes});
        m_position += bytes;
        return value;
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
        static constexpr std::uint8_t kBytes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
        if (kind == 8) return skip(number(8));
        if (kind == 9) {
            const std::uint64_t element = number(4);
            const std::uint64_t count = number(8);
            if (element == 8) {
                for (std::uint64_t i = 0; i < count && i < 64 && !m_end; ++i)
                    skip(number(8));
                if (count > 64) m_end = true; // long arrays hide the rest; their start is enough
            } else if (element < 13 && count < m_size) {
                skip(count * kBytes[element]);
            } else {
                m_end = true;
            }
            return;
        }
        if (kind >= 13)
            m_end = true;
        else if (kBytes[kind] >= 4)
            number(kBytes[kind]);
        else
            skip(kBytes[kind]);
    }
    void tensor()
    {
        skip(number(8));
        const std::uint64_t dimensions = number(4);
        for (std::uint64_t i = 0; i < dimensions && i < 8; ++i)
            number(8);
        number(4);
        number(8);
    }

    const std::uint8_t* m_data;
    std::size_t m_size;
    std::size_t m_position = 0;
    bool m_end = false;
    std::vector<Field> m_fields;
};

} // namespace

extern "C" std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maximum, unsigned seed)
{
    const std::vector<Field> fields = Walk(data, size).fields();
    if (seed % 2 == 0 || fields.size() < 2) return LLVMFuzzerMutate(data, size, maximum);
    const Field field = fields[seed / 2 % fields.size()];
    std::uint64_t old = 0;
    std::memcpy(&old, data + field.offset, field.bytes);
    const std::uint64_t choices[] = {0,          1,          2,          old + 1,    old - 1,
                                     old * 2,    old / 2,    32,         255,        65'536,
                                     1ull << 31, 1ull << 32, 1ull << 61, 1ull << 63, ~0ull,
                                     ~31ull,     size,       size - 1,   old + 32,   1ull << 28};
    const std::uint64_t chosen = choices[seed / 7 % std::size(choices)];
    std::memcpy(data + field.offset, &chosen, field.bytes);
    return size;
}
