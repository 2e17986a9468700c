#include "app/structured/json_places.h"

#include "engine/grammar/schema_compiler.h"
#include "engine/text/json_value.h"

#include <algorithm>

namespace cabochon {

JsonPlaces::JsonPlaces(std::string_view text) : m_text(text)
{
    readValue("#");
}

const JsonKey* JsonPlaces::find(const std::string& place, const std::string& name) const
{
    const auto found = m_keys.find({place, name});
    return found == m_keys.end() ? nullptr : &found->second;
}

void JsonPlaces::skipBlanks()
{
    while (m_at < m_text.size() &&
           std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
        ++m_at;
}

/// With its quotation marks.
std::string_view JsonPlaces::readString()
{
    const std::size_t start = m_at++;
    while (m_at < m_text.size() && m_text[m_at] != '"')
        m_at += m_text[m_at] == '\\' ? 2 : 1;
    m_at = std::min(m_at + 1, m_text.size());
    return m_text.substr(start, m_at - start);
}

void JsonPlaces::readValue(const std::string& place)
{
    skipBlanks();
    if (m_at >= m_text.size()) return;
    if (m_text[m_at] == '{') return readObject(place);
    if (m_text[m_at] == '[') return readArray(place);
    if (m_text[m_at] == '"') {
        readString();
        return;
    }
    m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
}

void JsonPlaces::readObject(const std::string& place)
{
    ++m_at;
    for (skipBlanks(); m_at < m_text.size() && m_text[m_at] == '"'; skipBlanks()) {
        const std::size_t start = m_at;
        const std::string_view quoted = readString();
        const Result<engine::JsonValue> name = engine::parseJson(quoted);
        const std::string text = name ? name->text : std::string();
        m_keys[{place, text}] = {start, quoted.size()};
        skipBlanks();
        ++m_at; // the colon
        readValue(engine::placeBelow(place, text));
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == ',') ++m_at;
    }
    ++m_at;
}

void JsonPlaces::readArray(const std::string& place)
{
    ++m_at;
    std::size_t number = 0;
    for (skipBlanks(); m_at < m_text.size() && m_text[m_at] != ']'; skipBlanks()) {
        readValue(engine::placeBelow(place, std::to_string(number++)));
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at] == ',') ++m_at;
    }
    ++m_at;
}

} // namespace cabochon
