#include "app/models/quantization_name.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cabochon {

namespace {

bool isPartOfWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

std::string inCapitals(std::string_view text)
{
    std::string capitals(text);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return capitals;
}

/// Length of "Q4_K_M", "IQ2_XXS", "TQ1_0" at the beginning of a text; 0: there is none.
std::size_t quantizedLength(std::string_view text)
{
    std::size_t at = text.starts_with("IQ") || text.starts_with("TQ") ? 2 : text.starts_with("Q");
    if (at == 0 || at >= text.size() || text[at] < '1' || text[at] > '8') return 0;
    ++at;
    // What follows: "_0", "_K", "_XS", "_NL" ...
    constexpr std::array<std::string_view, 12> kParts{"_XXS", "_XS", "_XL", "_NL", "_0", "_1",
                                                      "_K",   "_S",  "_M",  "_L",  "_2", "_3"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view part : kParts) {
            if (!text.substr(at).starts_with(part)) continue;
            const std::size_t end = at + part.size();
            if (end < text.size() && isPartOfWord(text[end])) continue;
            at = end;
            found = true;
            break;
        }
    }
    return at;
}

std::size_t wordLength(std::string_view text)
{
    for (const std::string_view plain : {"BF16", "F16", "F32", "MXFP4_MOE", "MXFP4", "NVFP4"})
        if (text.starts_with(plain)) return plain.size();
    constexpr std::string_view kDynamic = "UD-"; // Unsloth's mixes
    if (text.starts_with(kDynamic)) {
        const std::size_t rest = quantizedLength(text.substr(kDynamic.size()));
        return rest == 0 ? 0 : kDynamic.size() + rest;
    }
    return quantizedLength(text);
}

/// "4" of "UD-IQ4_XS", "16" of "BF16"; empty where there is no digit.
std::string_view bitsOf(std::string_view quantization)
{
    const std::size_t first = quantization.find_first_of("123456789");
    if (first == std::string_view::npos) return {};
    const std::size_t end = quantization.find_first_not_of("0123456789", first);
    return quantization.substr(first, end == std::string_view::npos ? end : end - first);
}

} // namespace

std::string quantizationInName(std::string_view name)
{
    const std::string text = inCapitals(name);
    std::string found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && isPartOfWord(text[at - 1])) continue;
        const std::size_t length = wordLength(std::string_view(text).substr(at));
        const std::size_t end = at + length;
        if (length == 0 || (end < text.size() && isPartOfWord(text[end]))) continue;
        found = text.substr(at, length);
        at = end - 1;
    }
    return found;
}

std::string_view quantizationOfFileType(std::uint64_t number)
{
    constexpr std::array<std::pair<std::uint64_t, std::string_view>, 34> kNames{
        {{0, "F32"},      {1, "F16"},      {2, "Q4_0"},    {3, "Q4_1"},    {7, "Q8_0"},
         {8, "Q5_0"},     {9, "Q5_1"},     {10, "Q2_K"},   {11, "Q3_K_S"}, {12, "Q3_K_M"},
         {13, "Q3_K_L"},  {14, "Q4_K_S"},  {15, "Q4_K_M"}, {16, "Q5_K_S"}, {17, "Q5_K_M"},
         {18, "Q6_K"},    {19, "IQ2_XXS"}, {20, "IQ2_XS"}, {21, "Q2_K_S"}, {22, "IQ3_XS"},
         {23, "IQ3_XXS"}, {24, "IQ1_S"},   {25, "IQ4_NL"}, {26, "IQ3_S"},  {27, "IQ3_M"},
         {28, "IQ2_S"},   {29, "IQ2_M"},   {30, "IQ4_XS"}, {31, "IQ1_M"},  {32, "BF16"},
         {36, "TQ1_0"},   {37, "TQ2_0"},   {38, "MXFP4"},  {39, "NVFP4"}}};
    for (const auto& [known, name] : kNames)
        if (known == number) return name;
    return {};
}

std::string quantizationToShow(std::string_view fileName, std::string_view inside)
{
    const std::string named = quantizationInName(fileName);
    const bool agrees = inside.empty() || inside == "mixed" || bitsOf(named) == bitsOf(inside);
    return !named.empty() && agrees ? named : std::string(inside);
}

} // namespace cabochon
