#include "app/decoder/office_relations.h"

#include "app/decoder/xml_walk.h"

namespace cabochon::decoder {

namespace {

class Relations final : public XmlWalk {
public:
    explicit Relations(std::string_view folder) : m_folder(folder) {}
    std::map<std::string, std::string> targets;

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() != "Relationship") return;
        const std::string_view target = element.attribute("Target");
        const bool absolute = target.starts_with('/');
        targets[std::string(element.attribute("Id"))] =
            absolute ? std::string(target.substr(1)) : m_folder + '/' + std::string(target);
    }
    void end(std::string_view) override {}

    std::string m_folder;
};

} // namespace

std::map<std::string, std::string> readRelations(std::string_view document, std::string_view folder)
{
    Relations relations(folder);
    relations.walk(document);
    return std::move(relations.targets);
}

} // namespace cabochon::decoder
