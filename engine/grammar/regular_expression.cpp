#include "engine/grammar/regular_expression.h"

#include "engine/base/utf8.h"
#include "engine/grammar/expression_steps.h"
#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cabochon::engine {

namespace {

using Piece = ExpressionSteps::Piece;

constexpr std::size_t kMostNesting = 50;
constexpr std::uint32_t kMostRepeats = 1'000;

Ranges complement(Ranges ranges)
{
    std::ranges::sort(ranges);
    Ranges rest;
    std::uint32_t next = 0;
    for (const auto& [first, last] : ranges) {
        if (first > next) rest.emplace_back(next, first - 1);
        next = std::max(next, last + 1);
    }
    if (next <= kLastCodePoint) rest.emplace_back(next, kLastCodePoint);
    return rest;
}

const Ranges kDigits = {{'0', '9'}};
const Ranges kWord = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
const Ranges kSpace = {{'\t', '\r'}, {' ', ' '}, {0xA0, 0xA0}, {0xFEFF, 0xFEFF}};
const Ranges kLineEnds = {{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};
const Ranges kEverything = {{0, kLastCodePoint}};

class Reader {
public:
    Reader(std::string_view text, std::string_view path) : m_text(text), m_path(path) {}

    Result<TextAutomaton> read()
    {
        std::optional<Piece> whole = readAlternatives(0);
        if (whole && m_at < m_text.size()) refuse("a closing bracket without an opening one");
        if (!m_error.empty() || !whole) return Error{ErrorCode::InvalidJson, m_error};
        std::optional<TextAutomaton> texts = m_steps.texts(*whole);
        if (texts) return std::move(*texts);
        (void)refuse("too many states");
        return Error{ErrorCode::InvalidJson, m_error};
    }

private:
    std::optional<Piece> refuse(std::string_view what)
    {
        if (m_error.empty()) {
            m_error = "The expression \"" + printable(m_text) + "\" at " + std::string(m_path) +
                      " has " + std::string(what) + " at character " + std::to_string(m_at) +
                      ", which cannot be held. Write it without.";
        }
        return std::nullopt;
    }

    bool at(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool take(std::string_view word)
    {
        if (!m_text.substr(m_at).starts_with(word)) return false;
        m_at += word.size();
        return true;
    }

    /// At depth 0 an alternative that does not begin with ^ (end with $) may stand anywhere.
    std::optional<Piece> readAlternatives(std::size_t depth)
    {
        if (depth > kMostNesting) return refuse("too many brackets inside each other");
        std::optional<Piece> all;
        do {
            const bool held = depth == 0 && take("^");
            std::optional<Piece> one = readSequence(depth);
            if (!one) return std::nullopt;
            const bool ends = depth == 0 && take("$");
            if (depth == 0 && !held)
                *one = m_steps.joined(m_steps.star(m_steps.characters(kEverything)), *one);
            if (depth == 0 && !ends)
                *one = m_steps.joined(*one, m_steps.star(m_steps.characters(kEverything)));
            all = all ? m_steps.either(*all, *one) : *one;
        } while (take("|"));
        return all;
    }

    std::optional<Piece> readSequence(std::size_t depth)
    {
        Piece whole = m_steps.nothing();
        while (m_at < m_text.size() && !at('|') && !at(')')) {
            if (at('$') && depth == 0) break;
            const std::size_t begin = m_at;
            const std::optional<Piece> one = readAtom(depth);
            if (!one) return std::nullopt;
            const std::optional<Piece> repeated = readRepeats(*one, begin, depth);
            if (!repeated) return std::nullopt;
            whole = m_steps.joined(whole, *repeated);
            if (m_steps.tooMany()) return refuse("too many repetitions");
        }
        return whole;
    }

    std::optional<std::uint32_t> readNumber()
    {
        const std::size_t begin = m_at;
        std::uint32_t number = 0;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') {
            number = std::min(number * 10 + static_cast<std::uint32_t>(m_text[m_at] - '0'),
                              kMostRepeats + 1);
            ++m_at;
        }
        return m_at == begin ? std::nullopt : std::optional(number);
    }

    /// `atom` stands in the text from `begin`, and is read again for each further copy.
    std::optional<Piece> readRepeats(Piece atom, std::size_t begin, std::size_t depth)
    {
        std::uint32_t least = 1, most = 1;
        const std::size_t end = m_at;
        if (take("*")) {
            least = 0, most = kUnbounded;
        } else if (take("+")) {
            most = kUnbounded;
        } else if (take("?")) {
            least = 0;
        } else if (take("{")) {
            const std::optional<std::uint32_t> first = readNumber();
            if (!first) return refuse("a bracket { without a number");
            least = most = *first;
            if (take(",")) most = readNumber().value_or(kUnbounded);
            if (!take("}")) return refuse("an unclosed {");
            if (least > kMostRepeats || (most > kMostRepeats && most != kUnbounded))
                return refuse("more than 1000 repetitions");
            if (least > most) return refuse("a repetition whose maximum is below its minimum");
        } else {
            return atom;
        }
        take("?"); // lazy or not, the texts are the same
        if (at('*') || at('+') || at('?') || at('{')) return refuse("two repetitions in a row");
        const std::size_t after = m_at;
        Piece whole = m_steps.nothing();
        bool used = false;
        const auto copy = [&]() -> std::optional<Piece> {
            if (!std::exchange(used, true)) return atom;
            m_at = begin;
            std::optional<Piece> again = readAtom(depth);
            if (m_steps.tooMany()) return refuse("too many repetitions");
            return again;
        };
        (void)end;
        for (std::uint32_t i = 0; i < least; ++i) {
            const std::optional<Piece> one = copy();
            if (!one) return std::nullopt;
            whole = m_steps.joined(whole, *one);
        }
        if (most == kUnbounded) {
            const std::optional<Piece> one = copy();
            if (!one) return std::nullopt;
            whole = m_steps.joined(whole, m_steps.star(*one));
        }
        for (std::uint32_t i = least; most != kUnbounded && i < most; ++i) {
            const std::optional<Piece> one = copy();
            if (!one) return std::nullopt;
            whole = m_steps.joined(whole, m_steps.either(*one, m_steps.nothing()));
        }
        m_at = after;
        return whole;
    }

    std::optional<Piece> readAtom(std::size_t depth)
    {
        if (take("(")) {
            if (at('?') && !take("?:")) return refuse("a look-around or a named group");
            std::optional<Piece> inside = readAlternatives(depth + 1);
            if (!inside) return std::nullopt;
            if (!take(")")) return refuse("an unclosed (");
            return inside;
        }
        if (take("[")) return readClass();
        if (take(".")) return m_steps.characters(complement(kLineEnds));
        if (at('^') || at('$')) return refuse("an anchor within the expression");
        if (at('*') || at('+') || at('?')) return refuse("a repetition of nothing");
        if (at('{') || at('}') || at(']')) return refuse("a bracket that stands for itself");
        const std::optional<Ranges> one = readCharacter(/*inClass=*/false);
        if (!one) return std::nullopt;
        return m_steps.characters(*one);
    }

    std::optional<Ranges> readCharacter(bool inClass)
    {
        if (take("\\")) return readEscape(inClass);
        const Utf8Step step = decodeUtf8(m_text, m_at);
        m_at += step.bytes;
        return Ranges{{step.character, step.character}};
    }

    std::optional<Ranges> readEscape(bool inClass)
    {
        if (m_at >= m_text.size()) return refuse("a backslash at its end"), std::nullopt;
        const char c = m_text[m_at++];
        const auto one = [](std::uint32_t codePoint) { return Ranges{{codePoint, codePoint}}; };
        switch (c) {
        case 'd':
            return kDigits;
        case 'D':
            return complement(kDigits);
        case 'w':
            return kWord;
        case 'W':
            return complement(kWord);
        case 's':
            return kSpace;
        case 'S':
            return complement(kSpace);
        case 't':
            return one('\t');
        case 'n':
            return one('\n');
        case 'r':
            return one('\r');
        case 'f':
            return one('\f');
        case 'v':
            return one('\v');
        case 'x':
            return readHexadecimal(2);
        case 'u':
            return readHexadecimal(4);
        default:
            break;
        }
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if (letter || digit || static_cast<unsigned char>(c) >= 0x80) {
            if (inClass && c == 'b') return one('\b');
            return refuse(digit ? "a back reference" : "an unknown escape"), std::nullopt;
        }
        return one(static_cast<std::uint32_t>(c));
    }

    std::optional<Ranges> readHexadecimal(std::size_t digits)
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < digits; ++i, ++m_at) {
            const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
            const char lower = static_cast<char>(c | 0x20);
            if (c >= '0' && c <= '9')
                value = value * 16 + static_cast<std::uint32_t>(c - '0');
            else if (lower >= 'a' && lower <= 'f')
                value = value * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
            else
                return refuse("a number without enough digits"), std::nullopt;
        }
        if (value >= 0xD800 && value <= 0xDFFF)
            return refuse("half a character (a surrogate)"), std::nullopt;
        return Ranges{{value, value}};
    }

    std::optional<Piece> readClass()
    {
        const bool others = take("^");
        Ranges ranges;
        while (!at(']')) {
            if (m_at >= m_text.size()) return refuse("an unclosed [");
            const std::optional<Ranges> first = readCharacter(/*inClass=*/true);
            if (!first) return std::nullopt;
            const bool isRange = at('-') && m_at + 1 < m_text.size() && m_text[m_at + 1] != ']';
            if (!isRange) {
                ranges.insert(ranges.end(), first->begin(), first->end());
                continue;
            }
            ++m_at;
            const std::optional<Ranges> last = readCharacter(/*inClass=*/true);
            if (!last) return std::nullopt;
            const bool single = first->size() == 1 && last->size() == 1 &&
                                first->front().first == first->front().second &&
                                last->front().first == last->front().second;
            if (!single || first->front().first > last->front().first)
                return refuse("a range that goes backwards");
            ranges.emplace_back(first->front().first, last->front().first);
        }
        ++m_at;
        if (others) return m_steps.characters(complement(std::move(ranges)));
        std::ranges::sort(ranges);
        return m_steps.characters(std::move(ranges));
    }

    static constexpr std::uint32_t kUnbounded = 0xFFFFFFFF;

    std::string_view m_text;
    std::string_view m_path;
    std::size_t m_at = 0;
    ExpressionSteps m_steps;
    std::string m_error;
};

} // namespace

Result<TextAutomaton> readRegularExpression(std::string_view expression, std::string_view path)
{
    return Reader(expression, path).read();
}

} // namespace cabochon::engine
