// Owns the file that the decoder was given: an open descriptor, its standard input. Nothing else is
// ever read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::decoder {

class InputFile {
public:
    /// Asks for its size, which needs the doors open.
    InputFile();

    std::uint64_t size() const { return m_size; }
    /// Bytes from `offset`, as many as there are up to `target`'s size.
    std::size_t readAt(std::uint64_t offset, std::span<std::uint8_t> target) const;
    /// All of it. Refuses FileTooLarge beyond `mostBytes`, Empty.
    std::vector<std::uint8_t> readAll(std::uint64_t mostBytes) const;
    void refuseBeyond(std::uint64_t mostBytes) const;

private:
    std::uint64_t m_size = 0;
};

} // namespace cabochon::decoder
