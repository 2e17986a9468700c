#include "app/history/formats/json_documents.h"

#include "engine/text/utf8_decoder.h"

#include <algorithm>

namespace cabochon::history {

namespace {

constexpr std::size_t kDocumentBytes = 256u << 20; // [a conversation, about 1 MB]
constexpr std::size_t kDocumentValues = 4'000'000; // [about 20,000]
constexpr std::string_view kJsonBlanks = " \t\r\n";
constexpr std::string_view kBeginnings = "{[\"-0123456789tfn"; // of values

std::size_t skipBlanks(std::string_view text, std::size_t place)
{
    return std::min(text.find_first_not_of(kJsonBlanks, place), text.size());
}

/// The place behind the string that begins at `place`; npos: it is not closed.
std::size_t endOfString(std::string_view text, std::size_t place)
{
    for (++place; place < text.size(); ++place) {
        if (text[place] == '\\')
            ++place;
        else if (text[place] == '"')
            return place + 1;
    }
    return text.npos;
}

/// The place behind the value that begins at `place`; npos: its brackets or quotes are not closed.
std::size_t endOfValue(std::string_view text, std::size_t place)
{
    std::size_t open = 0;
    while (place < text.size()) {
        const char c = text[place];
        if (c == '"') {
            place = endOfString(text, place);
            if (place == text.npos || open == 0) return place;
            continue;
        }
        if (c == '{' || c == '[') {
            ++open;
        } else if (c == '}' || c == ']') {
            if (open == 0) return place;
            if (--open == 0) return place + 1;
        } else if (open == 0 && (c == ',' || kJsonBlanks.find(c) != kJsonBlanks.npos)) {
            return place;
        }
        ++place;
    }
    return open == 0 ? place : text.npos;
}

Error notClosed()
{
    return {ErrorCode::InvalidJson,
            "The file ends in the middle. It is cut off or damaged: export it again."};
}

/// About how many values a text is made of: what it will take in memory.
std::size_t valuesIn(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '"') {
            i = std::min(endOfString(text, i), text.size());
            continue;
        }
        if (c == ',' || c == '[' || c == '{') ++count;
        ++i;
    }
    return count;
}

/// The number of an escape "\ud83d" at `place`; -1: there is none.
int escapeAt(std::string_view text, std::size_t place)
{
    if (text.substr(place, 2) != "\\u" || place + 6 > text.size()) return -1;
    int value = 0;
    for (const char c : text.substr(place + 2, 4)) {
        const char low = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9')
            value = 16 * value + (c - '0');
        else if (low >= 'a' && low <= 'f')
            value = 16 * value + (low - 'a' + 10);
        else
            return -1;
    }
    return value;
}

/// Bytes that are no character, and halves of characters that other programs cut, become U+FFFD.
std::string mended(std::string_view text)
{
    std::string whole;
    whole.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const int escape = text[i] == '\\' ? escapeAt(text, i) : -1;
        if (escape >= 0xd800 && escape <= 0xdfff) {
            const int next = escapeAt(text, i + 6);
            const bool pair = escape < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
            whole += pair ? text.substr(i, 12) : engine::kReplacementCharacter;
            i += pair ? 12 : 6;
        } else if (text[i] == '\\') {
            const std::size_t size = std::min<std::size_t>(2, text.size() - i);
            whole += text.substr(i, size);
            i += size;
        } else {
            const engine::Utf8Step step = engine::decodeUtf8(text, i);
            const bool valid = step.state == engine::Utf8State::Valid;
            whole += valid ? text.substr(i, step.bytes) : engine::kReplacementCharacter;
            i += valid ? step.bytes : 1;
        }
    }
    return whole;
}

} // namespace

Result<std::vector<std::string_view>> documentsOf(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3); // a byte order mark
    std::size_t place = skipBlanks(text, 0);
    if (place < text.size() && kBeginnings.find(text[place]) == kBeginnings.npos)
        return {ErrorCode::InvalidJson, "The file is no JSON. Choose an exported file."};
    const bool array = place < text.size() && text[place] == '[';
    if (array) ++place;
    std::vector<std::string_view> documents;
    while ((place = skipBlanks(text, place)) < text.size()) {
        if (text[place] == ',') {
            ++place;
            continue;
        }
        if (array && text[place] == ']') return documents;
        const std::size_t end = endOfValue(text, place);
        if (end == text.npos) return notClosed();
        if (end == place) {
            return {ErrorCode::InvalidJson, "The file is no JSON: a bracket closes that was not "
                                            "opened. Choose an exported file."};
        }
        documents.push_back(text.substr(place, end - place));
        place = end;
    }
    if (array) return notClosed();
    return documents;
}

std::string_view memberOf(std::string_view object, std::string_view name)
{
    std::size_t place = skipBlanks(object, 0);
    if (place >= object.size() || object[place] != '{') return {};
    ++place;
    while ((place = skipBlanks(object, place)) < object.size()) {
        if (object[place] == ',') {
            ++place;
            continue;
        }
        if (object[place] != '"') return {};
        const std::size_t keyEnd = endOfString(object, place);
        if (keyEnd == object.npos) return {};
        const std::string_view key = object.substr(place + 1, keyEnd - place - 2);
        place = skipBlanks(object, keyEnd);
        if (place >= object.size() || object[place] != ':') return {};
        place = skipBlanks(object, place + 1);
        const std::size_t end = endOfValue(object, place);
        if (end == object.npos || end == place) return {};
        if (key == name) return object.substr(place, end - place);
        place = end;
    }
    return {};
}

Result<engine::JsonValue> readDocument(std::string_view text)
{
    if (text.size() > kDocumentBytes) {
        return {ErrorCode::InvalidJson, "It has " + std::to_string(text.size()) +
                                            " bytes, at most " + std::to_string(kDocumentBytes) +
                                            " are read."};
    }
    if (valuesIn(text) > kDocumentValues) {
        return {ErrorCode::InvalidJson, "It is made of millions of values, as no conversation is."};
    }
    Result<engine::JsonValue> value = engine::parseJson(text);
    if (value) return value;
    const std::string whole = mended(text);
    if (whole == text) return value;
    return engine::parseJson(whole);
}

} // namespace cabochon::history
