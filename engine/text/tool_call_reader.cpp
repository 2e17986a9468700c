#include "engine/text/tool_call_reader.h"

#include "engine/base/limits.h"
#include "engine/text/json_value.h"
#include "engine/text/python_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cabochon::engine {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Recursive descent; the depth is limited, so recursion is too.
class CallReader {
public:
    CallReader(std::string_view body, std::span<const std::size_t> quotes)
        : m_body(body), m_quotes(quotes)
    {
    }

    std::optional<ParsedToolCall> read()
    {
        skipSpace();
        if (!take("call:")) return std::nullopt;
        const std::size_t brace = m_body.find('{', m_position);
        if (brace == std::string_view::npos) return std::nullopt;
        const std::string_view name = python::strip(m_body.substr(m_position, brace - m_position));
        if (!isName(name) || quoteBefore(brace)) return std::nullopt;
        m_position = brace;
        JsonValue arguments;
        if (!readValue(arguments, 0) || !arguments.isObject()) return std::nullopt;
        skipSpace();
        if (m_position != m_body.size()) return std::nullopt;
        return ParsedToolCall{std::string(name), writeJson(arguments)};
    }

private:
    static bool isName(std::string_view name)
    {
        return !name.empty() && name.find_first_of(" \t\r\n{}[]<>\"',") == std::string_view::npos;
    }

    bool quoteBefore(std::size_t position) const
    {
        return m_nextQuote < m_quotes.size() && m_quotes[m_nextQuote] < position;
    }

    bool atQuote() const
    {
        return m_nextQuote < m_quotes.size() && m_quotes[m_nextQuote] == m_position;
    }

    bool at(char c) const
    {
        return m_position < m_body.size() && m_body[m_position] == c && !atQuote();
    }

    bool take(std::string_view word)
    {
        if (m_body.substr(m_position, word.size()) != word) return false;
        m_position += word.size();
        return true;
    }

    bool take(char c)
    {
        if (!at(c)) return false;
        ++m_position;
        return true;
    }

    void skipSpace()
    {
        while (m_position < m_body.size() &&
               kBlanks.find(m_body[m_position]) != std::string_view::npos) {
            ++m_position;
        }
    }

    /// Everything between two quote tokens, without any escaping.
    bool readQuoted(std::string& text)
    {
        if (m_nextQuote + 1 >= m_quotes.size()) return false;
        const std::size_t begin = m_quotes[m_nextQuote] + kQuoteToken.size();
        const std::size_t end = m_quotes[m_nextQuote + 1];
        text = m_body.substr(begin, end - begin);
        m_position = end + kQuoteToken.size();
        m_nextQuote += 2;
        return true;
    }

    /// A string as JSON writes it: models fall back to that now and then.
    bool readJsonString(std::string& text)
    {
        const std::size_t begin = m_position++;
        while (m_position < m_body.size() && m_body[m_position] != '"') {
            m_position += m_body[m_position] == '\\' ? 2 : 1;
        }
        if (m_position >= m_body.size()) return false;
        ++m_position;
        if (quoteBefore(m_position)) return false;
        const Result<JsonValue> value = parseJson(m_body.substr(begin, m_position - begin));
        if (!value) return false;
        text = value->text;
        return true;
    }

    bool readKey(std::string& key)
    {
        skipSpace();
        if (atQuote()) {
            if (!readQuoted(key)) return false;
        } else if (at('"')) {
            if (!readJsonString(key)) return false;
        } else {
            const std::size_t end = m_body.find_first_of(":}", m_position);
            if (end == std::string_view::npos || quoteBefore(end)) return false;
            key = python::strip(m_body.substr(m_position, end - m_position));
            m_position = end;
        }
        skipSpace();
        return !key.empty() && take(':');
    }

    bool readObject(JsonValue& value, int depth)
    {
        JsonObjectBuilder object;
        ++m_position;
        skipSpace();
        if (!take('}')) {
            do {
                std::string key;
                JsonValue member;
                if (!readKey(key) || !readValue(member, depth + 1)) return false;
                object.add(std::move(key), std::move(member));
                skipSpace();
            } while (take(','));
            if (!take('}')) return false;
        }
        value = std::move(object).take();
        return true;
    }

    bool readArray(JsonValue& value, int depth)
    {
        value.kind = JsonValue::Kind::Array;
        ++m_position;
        skipSpace();
        if (take(']')) return true;
        do {
            value.items.emplace_back();
            if (!readValue(value.items.back(), depth + 1)) return false;
            skipSpace();
        } while (take(','));
        return take(']');
    }

    /// true, false, null or a number; None as the older templates show it to the model.
    bool readWord(JsonValue& value)
    {
        std::size_t end = std::min(m_body.find_first_of(",}] \t\r\n", m_position), m_body.size());
        if (quoteBefore(end)) return false;
        const std::string_view word = m_body.substr(m_position, end - m_position);
        m_position = end;
        if (word == "true" || word == "false") {
            value = JsonValue::truth(word == "true");
            return true;
        }
        if (word == "null" || word == "None") return true;
        if (word.empty() || (word.front() != '-' && (word.front() < '0' || word.front() > '9'))) {
            return false;
        }
        // Refuses what is no JSON number and what no double can hold. A NUL would be the end of the
        // text to the library, so that it would accept whatever follows.
        if (word.find('\0') != std::string_view::npos) return false;
        if (!nlohmann::json::accept(word.begin(), word.end())) return false;
        value = JsonValue::number(std::string(word));
        return true;
    }

    bool readValue(JsonValue& value, int depth)
    {
        if (depth >= limits::kJsonDepth) return false;
        skipSpace();
        if (atQuote()) {
            value.kind = JsonValue::Kind::String;
            return readQuoted(value.text);
        }
        if (at('"')) {
            value.kind = JsonValue::Kind::String;
            return readJsonString(value.text);
        }
        if (at('{')) return readObject(value, depth);
        if (at('[')) return readArray(value, depth);
        return readWord(value);
    }

    std::string_view m_body;
    std::span<const std::size_t> m_quotes;
    std::size_t m_nextQuote = 0;
    std::size_t m_position = 0;
};

} // namespace

std::optional<ParsedToolCall> readToolCall(std::string_view body,
                                           std::span<const std::size_t> quotes)
{
    return CallReader(body, quotes).read();
}

} // namespace cabochon::engine
