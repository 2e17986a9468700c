// OpenDocument (ISO 26300, part 1): text, tables and presentations from content.xml.
#include "app/decoder/archive_members.h"
#include "app/decoder/documents.h"
#include "app/decoder/markdown_text.h"
#include "app/decoder/refusal.h"
#include "app/decoder/xml_walk.h"
#include "app/media/media_limits.h"

#include <algorithm>

namespace cabochon::decoder {

namespace {

constexpr int kMostRepeats =
    1'000; // of a cell or a row with words; empty ones repeat a million times

class OpenContent final : public XmlWalk {
public:
    explicit OpenContent(Format format) : m_format(format) {}
    std::string take() { return m_text.take(); }

private:
    static bool isSkipped(std::string_view name)
    {
        return name == "annotation" || name == "tracked-changes" || name == "note" ||
               name == "notes" || name == "forms";
    }

    void begin(const XmlElement& element) override
    {
        const std::string_view name = element.name();
        if (m_skipped > 0 || isSkipped(name)) {
            ++m_skipped;
            return;
        }
        if ((name == "p" || name == "h") && ++m_paragraphs == 1) {
            m_paragraph.clear();
            m_level = name == "h" ? element.number("outline-level", 1) : 0;
        }
        if (name == "s") m_paragraph.append(blanks(element.number("c", 1)), ' ');
        if (name == "tab") m_paragraph += '\t';
        if (name == "line-break") m_paragraph += '\n';
        if (name == "list") ++m_lists;
        if (name == "page" && m_format == Format::Odp)
            m_text.heading(2, "Slide " + std::to_string(++m_slides));
        if (name == "table" && ++m_tables == 1) {
            m_rows.clear();
            if (m_format == Format::Ods) m_text.heading(2, element.attribute("name"));
        }
        if (m_tables != 1) return;
        if (name == "table-row") {
            m_row.clear();
            m_rowRepeats = element.number("number-rows-repeated", 1);
        }
        if (name == "table-cell" || name == "covered-table-cell") {
            m_cell.clear();
            m_cellRepeats = element.number("number-columns-repeated", 1);
        }
    }

    void words(std::string_view text) override
    {
        if (m_paragraphs > 0 && m_skipped == 0) m_paragraph += text;
    }

    void end(std::string_view name) override
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        if (name == "p" || name == "h") {
            if (--m_paragraphs > 0)
                m_paragraph += '\n';
            else
                endParagraph();
        }
        if (name == "list") --m_lists;
        if (name == "table" && --m_tables == 0) m_text.table(m_rows);
        if (m_tables != 1) return;
        if (name == "table-cell" || name == "covered-table-cell") {
            const bool empty = trimmed(m_cell).empty();
            m_row.resize(std::min<std::size_t>(m_row.size(), 16'384));
            m_row.insert(m_row.end(),
                         static_cast<std::size_t>(std::clamp(m_cellRepeats, 1, kMostRepeats)),
                         empty ? std::string() : m_cell);
        }
        if (name == "table-row") endRow();
    }

    void endRow()
    {
        while (!m_row.empty() && trimmed(m_row.back()).empty())
            m_row.pop_back();
        const int most = m_row.empty() ? 1 : kMostRepeats; // a gap stays a gap
        for (int i = std::clamp(m_rowRepeats, 1, most); i > 0; --i) {
            m_cells += m_row.size();
            if (m_cells > kMostCells)
                refuse(Reason::TooMuchText, {.limit = media_limits::kTextBytes});
            m_rows.push_back(m_row);
        }
    }

    void endParagraph()
    {
        if (m_tables > 0) {
            m_cell += (m_cell.empty() ? "" : "\n") + m_paragraph;
        } else if (m_level > 0) {
            m_text.heading(m_level, m_paragraph);
        } else if (m_lists > 0) {
            m_text.listItem(m_lists - 1, 0, m_paragraph);
        } else {
            m_text.paragraph(m_paragraph);
        }
    }

    static std::size_t blanks(int count)
    {
        return static_cast<std::size_t>(std::clamp(count, 1, 200));
    }

    Format m_format;
    MarkdownText m_text;
    std::string m_paragraph, m_cell;
    std::vector<std::string> m_row;
    TableRows m_rows;
    std::size_t m_cells = 0;
    int m_skipped = 0, m_paragraphs = 0, m_level = 0, m_lists = 0, m_tables = 0, m_slides = 0;
    int m_rowRepeats = 1, m_cellRepeats = 1;
};

} // namespace

std::string openDocumentToMarkdown(std::span<const std::uint8_t> file, Format format)
{
    const auto members = readMembers(file, [](std::string_view name) {
        return name == "content.xml" || name == "META-INF/manifest.xml";
    });
    if (const auto manifest = members.find("META-INF/manifest.xml");
        manifest != members.end() && manifest->second.find("encryption-data") != std::string::npos)
        refuse(Reason::ProtectedDocument);
    const auto content = members.find("content.xml");
    if (content == members.end()) refuse(Reason::Damaged);
    OpenContent text(format);
    text.walk(content->second);
    return text.take();
}

} // namespace cabochon::decoder
