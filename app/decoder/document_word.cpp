// docx (Office Open XML, ECMA-376 part 1, §17): paragraphs, headings, lists, tables; of changes the
// text as it is now; no headers, footers or notes.
#include "app/decoder/archive_members.h"
#include "app/decoder/documents.h"
#include "app/decoder/markdown_text.h"
#include "app/decoder/refusal.h"
#include "app/decoder/xml_walk.h"

#include <cctype>

namespace cabochon::decoder {

namespace {

/// Levels of headings by the identifier of their style, which is in the author's language.
class WordStyles final : public XmlWalk {
public:
    int levelOf(std::string_view style) const
    {
        const auto found = m_levels.find(std::string(style));
        return found == m_levels.end() ? 0 : found->second;
    }

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() == "style") m_style = element.attribute("styleId");
        if (element.name() == "name" && parent() == "style") {
            const std::string_view name = element.attribute("val");
            if (name == "Title" || name == "title") m_levels[m_style] = 1;
            constexpr std::string_view kHeading = "heading ";
            if (name.size() == kHeading.size() + 1 && name.substr(1, 7) == kHeading.substr(1) &&
                name.back() >= '1' && name.back() <= '9')
                m_levels[m_style] = name.back() - '0';
        }
        if (element.name() == "outlineLvl") {
            const int level = element.number("val", 9);
            if (level >= 0 && level < 9) m_levels.emplace(m_style, level + 1);
        }
    }
    void end(std::string_view) override {}

    std::string m_style;
    std::map<std::string, int> m_levels;
};

/// Which lists count.
class WordLists final : public XmlWalk {
public:
    bool isCounted(const std::string& list, int level) const
    {
        const auto kind = m_kinds.find(list);
        if (kind == m_kinds.end()) return false;
        return m_counted.contains(kind->second + '/' + std::to_string(level));
    }

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() == "abstractNum") m_kind = element.attribute("abstractNumId");
        if (element.name() == "lvl") m_level = element.attribute("ilvl");
        if (element.name() == "numFmt" && parent() == "lvl") {
            const std::string_view format = element.attribute("val");
            if (format != "bullet" && format != "none") m_counted[m_kind + '/' + m_level] = true;
        }
        if (element.name() == "num") m_list = element.attribute("numId");
        if (element.name() == "abstractNumId" && parent() == "num")
            m_kinds[m_list] = element.attribute("val");
    }
    void end(std::string_view) override {}

    std::string m_kind, m_level, m_list;
    std::map<std::string, std::string> m_kinds; // of a list
    std::map<std::string, bool> m_counted;      // kind/level
};

class WordBody final : public XmlWalk {
public:
    WordBody(const WordStyles& styles, const WordLists& lists) : m_styles(styles), m_lists(lists) {}
    std::string take() { return m_text.take(); }

private:
    void begin(const XmlElement& element) override
    {
        const std::string_view name = element.name();
        // What is said twice for old programs, and what was struck out.
        if (m_skipped > 0 || name == "Fallback" || name == "del" || name == "moveFrom") {
            ++m_skipped;
            return;
        }
        if (name == "p" && ++m_paragraphs == 1) m_paragraph = {};
        if (name == "pStyle") m_paragraph.level = m_styles.levelOf(element.attribute("val"));
        if (name == "outlineLvl" && parent() == "pPr") {
            const int level = element.number("val", 9);
            if (level >= 0 && level < 6) m_paragraph.level = level + 1;
        }
        if (name == "numPr") m_paragraph.isItem = true;
        if (name == "ilvl") m_paragraph.depth = element.number("val", 0);
        if (name == "numId") m_paragraph.list = element.attribute("val");
        if (name == "t") m_inText = true;
        if (name == "tab" && parent() == "r") m_paragraph.text += '\t';
        if ((name == "br" || name == "cr") && parent() == "r") m_paragraph.text += '\n';
        if (name == "noBreakHyphen") m_paragraph.text += '-';
        if (name == "docPr" && !element.attribute("descr").empty()) {
            m_paragraph.text += "[Picture: " + std::string(element.attribute("descr")) + "]";
        }
        if (name == "tbl" && ++m_tables == 1) m_rows.clear();
        if (name == "tr" && m_tables == 1) m_rows.emplace_back();
        if (name == "tc" && m_tables == 1 && !m_rows.empty()) m_rows.back().emplace_back();
        if (name == "gridSpan" && m_tables == 1) m_span = element.number("val", 1);
    }

    void words(std::string_view text) override
    {
        if (m_inText && m_skipped == 0) m_paragraph.text += text;
    }

    void end(std::string_view name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (name == "t") m_inText = false;
        if (name == "p") {
            // One inside of another (a text box) ends with a line of it.
            if (--m_paragraphs > 0)
                m_paragraph.text += '\n';
            else
                endParagraph();
        }
        if (name == "tc" && m_tables == 1 && !m_rows.empty()) {
            for (; m_span > 1 && m_rows.back().size() < 64; --m_span)
                m_rows.back().emplace_back();
            m_span = 1;
        }
        if (name == "tbl" && --m_tables == 0) m_text.table(m_rows);
    }

    void endParagraph()
    {
        if (m_tables > 0) {
            if (m_rows.empty() || m_rows.back().empty()) return;
            m_rows.back().back() += m_paragraph.text + '\n';
            return;
        }
        if (m_paragraph.level > 0) return m_text.heading(m_paragraph.level, m_paragraph.text);
        if (m_paragraph.isItem && m_paragraph.list != "0") {
            const bool counted = m_lists.isCounted(m_paragraph.list, m_paragraph.depth);
            int& number = m_numbers[m_paragraph.list + '/' + std::to_string(m_paragraph.depth)];
            return m_text.listItem(m_paragraph.depth, counted ? ++number : 0, m_paragraph.text);
        }
        m_text.paragraph(m_paragraph.text);
    }

    struct Paragraph {
        std::string text;
        std::string list;
        int level = 0, depth = 0;
        bool isItem = false;
    };

    const WordStyles& m_styles;
    const WordLists& m_lists;
    MarkdownText m_text;
    Paragraph m_paragraph;
    TableRows m_rows;
    std::map<std::string, int> m_numbers; // of the last item, by list and depth
    int m_skipped = 0, m_tables = 0, m_paragraphs = 0, m_span = 1;
    bool m_inText = false;
};

} // namespace

std::string docxToMarkdown(std::span<const std::uint8_t> file)
{
    const auto members = readMembers(file, [](std::string_view name) {
        return name == "word/document.xml" || name == "word/styles.xml" ||
               name == "word/numbering.xml";
    });
    const auto body = members.find("word/document.xml");
    if (body == members.end()) refuse(Reason::Damaged);
    WordStyles styles;
    WordLists lists;
    if (const auto member = members.find("word/styles.xml"); member != members.end())
        styles.walk(member->second);
    if (const auto member = members.find("word/numbering.xml"); member != members.end())
        lists.walk(member->second);
    WordBody text(styles, lists);
    text.walk(body->second);
    return text.take();
}

} // namespace cabochon::decoder
