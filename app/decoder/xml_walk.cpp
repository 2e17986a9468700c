#include "app/decoder/xml_walk.h"

#include "app/decoder/refusal.h"

#include <charconv>
#include <expat.h>
#include <limits>
#include <memory>
#include <type_traits>

namespace cabochon::decoder {

namespace {

constexpr std::size_t kMostDepth = 256; // [tables in tables in text boxes, about 40]

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

XmlWalk& walkOf(void* data)
{
    return *static_cast<XmlWalk*>(data);
}

} // namespace

std::string_view XmlElement::attribute(std::string_view name) const
{
    for (const char** pair = m_attributes; *pair; pair += 2) {
        if (withoutPrefix(pair[0]) == name) return pair[1];
    }
    return {};
}

std::string_view XmlElement::lastAttribute(std::string_view name) const
{
    std::string_view value;
    for (const char** pair = m_attributes; *pair; pair += 2) {
        if (withoutPrefix(pair[0]) == name) value = pair[1];
    }
    return value;
}

int XmlElement::number(std::string_view name, int otherwise) const
{
    const std::string_view text = attribute(name);
    int value = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() ? value : otherwise;
}

void XmlWalk::open(const char* name, const char** attributes)
{
    if (m_path.size() >= kMostDepth) refuse(Reason::TooDeep, {.limit = kMostDepth});
    const XmlElement element(withoutPrefix(name), attributes);
    begin(element);
    m_path.emplace_back(element.name());
}

void XmlWalk::close(const char* name)
{
    if (!m_path.empty()) m_path.pop_back();
    end(withoutPrefix(name));
}

std::string_view XmlWalk::parent() const
{
    return m_path.empty() ? std::string_view() : std::string_view(m_path.back());
}

void XmlWalk::walk(std::string_view document)
{
    m_path.clear();
    const Parser owned(XML_ParserCreate(nullptr));
    XML_Parser parser = owned.get();
    if (!parser) refuse(Reason::TooMuchMemory);
    XML_SetUserData(parser, this);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            walkOf(data).open(name, attributes);
        },
        [](void* data, const char* name) { walkOf(data).close(name); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int length) {
        walkOf(data).words({text, static_cast<std::size_t>(length)});
    });
    XML_SetEntityDeclHandler(parser,
                             [](void*, const char*, int, const char*, int, const char*, const char*,
                                const char*, const char*) { refuse(Reason::DeclaresEntities); });
    if (document.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        refuse(Reason::Damaged);
    const XML_Status status =
        XML_Parse(parser, document.data(), static_cast<int>(document.size()), XML_TRUE);
    const XML_Error error = XML_GetErrorCode(parser);
    if (status == XML_STATUS_OK) return;
    refuse(error == XML_ERROR_NO_MEMORY ? Reason::TooMuchMemory : Reason::Damaged);
}

} // namespace cabochon::decoder
