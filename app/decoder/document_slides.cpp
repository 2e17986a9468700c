// pptx (Office Open XML, ECMA-376 part 1, §19): the words of each slide in its order, its title as
// a heading, tables as tables.
#include "app/decoder/archive_members.h"
#include "app/decoder/documents.h"
#include "app/decoder/markdown_text.h"
#include "app/decoder/office_relations.h"
#include "app/decoder/refusal.h"
#include "app/decoder/xml_walk.h"

namespace cabochon::decoder {

namespace {

class SlideOrder final : public XmlWalk {
public:
    std::vector<std::string> relations;

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() != "sldId") return;
        // Two attributes end in "id"; the relation's is the one with a prefix, which comes last.
        relations.emplace_back(element.lastAttribute("id"));
    }
    void end(std::string_view) override {}
};

struct SlideParagraph {
    std::string text;
    int depth = 0;
};

class Slide final : public XmlWalk {
public:
    std::string title;
    MarkdownText body;

private:
    void begin(const XmlElement& element) override
    {
        const std::string_view name = element.name();
        if (m_skipped > 0 || name == "Fallback") {
            ++m_skipped;
            return;
        }
        if (name == "sp") {
            m_isTitle = false;
            m_paragraphs.clear();
        }
        if (name == "ph") {
            const std::string_view type = element.attribute("type");
            m_isTitle = type == "title" || type == "ctrTitle";
        }
        if (name == "p") m_paragraphs.emplace_back();
        if (name == "pPr" && !m_paragraphs.empty())
            m_paragraphs.back().depth = element.number("lvl", 0);
        if (name == "br" && !m_paragraphs.empty()) m_paragraphs.back().text += '\n';
        if (name == "tbl") m_rows.clear();
        if (name == "tr") m_rows.emplace_back();
        if (name == "tc") m_paragraphs.clear();
        if (name == "cNvPr" && !element.attribute("descr").empty())
            body.paragraph("[Picture: " + std::string(element.attribute("descr")) + "]");
        m_inText = name == "t";
    }
    void words(std::string_view text) override
    {
        if (m_inText && m_skipped == 0 && !m_paragraphs.empty()) m_paragraphs.back().text += text;
    }
    void end(std::string_view name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        m_inText = false;
        if (name == "sp") endShape();
        if (name == "tc" && !m_rows.empty()) {
            std::string text;
            for (const SlideParagraph& paragraph : m_paragraphs)
                text += paragraph.text + '\n';
            m_rows.back().push_back(std::move(text));
            m_paragraphs.clear();
        }
        if (name == "tbl") body.table(m_rows);
    }

    void endShape()
    {
        for (const SlideParagraph& paragraph : m_paragraphs) {
            if (m_isTitle)
                title += ' ' + paragraph.text;
            else if (m_paragraphs.size() > 1)
                body.listItem(paragraph.depth, 0, paragraph.text);
            else
                body.paragraph(paragraph.text);
        }
        m_paragraphs.clear();
    }

    std::vector<SlideParagraph> m_paragraphs;
    TableRows m_rows;
    int m_skipped = 0;
    bool m_inText = false, m_isTitle = false;
};

} // namespace

std::string pptxToMarkdown(std::span<const std::uint8_t> file)
{
    const auto members = readMembers(file, [](std::string_view name) {
        return name == "ppt/presentation.xml" || name == "ppt/_rels/presentation.xml.rels" ||
               (name.starts_with("ppt/slides/") && name.ends_with(".xml"));
    });
    const auto order = members.find("ppt/presentation.xml");
    const auto relations = members.find("ppt/_rels/presentation.xml.rels");
    if (order == members.end() || relations == members.end()) refuse(Reason::Damaged);
    SlideOrder slides;
    slides.walk(order->second);
    const auto targets = readRelations(relations->second, "ppt");
    MarkdownText text;
    int number = 0;
    for (const std::string& relation : slides.relations) {
        ++number;
        const auto target = targets.find(relation);
        if (target == targets.end()) continue;
        const auto member = members.find(target->second);
        if (member == members.end()) continue;
        Slide slide;
        slide.walk(member->second);
        const std::string title = inOneLine(slide.title);
        text.heading(2, "Slide " + std::to_string(number) + (title.empty() ? "" : ": " + title));
        text.block(slide.body.take());
    }
    return text.take();
}

} // namespace cabochon::decoder
