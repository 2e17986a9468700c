#include "engine/base/unique_id.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <random>

namespace cabochon {

namespace {

constexpr std::size_t kDashes[] = {8, 13, 18, 23};

bool isDash(std::size_t place)
{
    return std::find(std::begin(kDashes), std::end(kDashes), place) != std::end(kDashes);
}

} // namespace

std::string newId(std::int64_t millisecondsSince1970)
{
    static thread_local std::mt19937_64 random{(std::uint64_t{std::random_device{}()} << 32) ^
                                               std::random_device{}()};
    const auto time = static_cast<std::uint64_t>(std::max<std::int64_t>(millisecondsSince1970, 0));
    const std::uint64_t high = (time << 16) | 0x7000 | (random() & 0x0fff);
    const std::uint64_t low = (random() & 0x3fffffffffffffff) | 0x8000000000000000;
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (int digit = 0; digit < 32; ++digit) {
        const std::uint64_t half = digit < 16 ? high : low;
        if (isDash(text.size())) text += '-';
        text += kDigits[(half >> (60 - 4 * (digit % 16))) & 0xf];
    }
    return text;
}

bool isId(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (isDash(i) ? c != '-' : !digit) return false;
    }
    return true;
}

} // namespace cabochon
