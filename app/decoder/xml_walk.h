// Owns walking through XML that nobody vouches for: elements and words in their order, by expat.
// Declared entities and deep nesting are refused; nothing else than these bytes is ever read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cabochon::decoder {

/// Names without their prefixes.
class XmlElement {
public:
    XmlElement(std::string_view name, const char** attributes)
        : m_name(name), m_attributes(attributes)
    {
    }
    std::string_view name() const { return m_name; }
    /// Empty where it is missing.
    std::string_view attribute(std::string_view name) const;
    /// The last of those that differ only in their prefixes.
    std::string_view lastAttribute(std::string_view name) const;
    int number(std::string_view name, int otherwise) const;

private:
    std::string_view m_name;
    const char** m_attributes; // name, value, ..., null
};

class XmlWalk {
public:
    virtual ~XmlWalk() = default;
    /// Calls the three below. Refuses Damaged, TooDeep, DeclaresEntities.
    void walk(std::string_view document);

    void open(const char* name, const char** attributes);
    void close(const char* name);
    virtual void words(std::string_view) {}

protected:
    virtual void begin(const XmlElement& element) = 0;
    virtual void end(std::string_view name) = 0;
    /// The element around the one that begins or ends; empty at the root.
    std::string_view parent() const;

private:
    std::vector<std::string> m_path;
};

} // namespace cabochon::decoder
