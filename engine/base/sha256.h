// Owns SHA-256 (FIPS 180-4): the digest by which model files are named and compared.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cabochon {

/// What a digest is written in.
inline constexpr std::size_t kDigestDigits = 64;
constexpr bool isDigestDigit(char digit)
{
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
}

/// Fed in pieces of any size; digest() ends it.
class Sha256 {
public:
    void update(std::span<const std::byte> bytes);
    void update(std::string_view text)
    {
        update(std::as_bytes(std::span(text.data(), text.size())));
    }
    /// The digest. Call once, last, in place of digest().
    std::array<std::uint8_t, 32> bytes();
    /// 64 lower-case hexadecimal digits. Call once, last.
    std::string digest();

private:
    void compress(const std::byte* block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, 64> m_block{};
    std::uint64_t m_length = 0; // bytes fed
};

/// 64 lower-case hexadecimal digits.
std::string sha256Of(std::string_view text);

} // namespace cabochon
