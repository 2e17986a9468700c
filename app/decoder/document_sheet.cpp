// xlsx (Office Open XML, ECMA-376 part 1, §18): each sheet as a table of what its cells show;
// formulas by their last result, dates as dates.
#include "app/decoder/archive_members.h"
#include "app/decoder/documents.h"
#include "app/decoder/markdown_text.h"
#include "app/decoder/office_relations.h"
#include "app/decoder/refusal.h"
#include "app/decoder/xml_walk.h"
#include "app/media/media_limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace cabochon::decoder {

namespace {

constexpr std::size_t kMostColumns = 16'384; // of the format

/// Whether a member may be a sheet or say something of one: where sheets lie, only relations tell.
bool isNeeded(std::string_view name)
{
    using namespace std::string_view_literals;
    static constexpr std::array kOthers{"pivot"sv, "externalLinks/"sv, "calcChain"sv, "comments"sv,
                                        "threadedComments/"sv};
    if (!name.starts_with("xl/") || !(name.ends_with(".xml") || name.ends_with(".rels")))
        return false;
    const std::string_view inside = name.substr(3);
    return name.find("drawing") == std::string_view::npos &&
           std::none_of(kOthers.begin(), kOthers.end(),
                        [&](std::string_view other) { return inside.starts_with(other); });
}

class SharedWords final : public XmlWalk {
public:
    std::vector<std::string> texts;

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() == "si") texts.emplace_back();
        if (element.name() == "rPh") m_phonetic = true;
        m_inText = element.name() == "t";
    }
    void words(std::string_view text) override
    {
        if (m_inText && !m_phonetic && !texts.empty()) texts.back() += text;
    }
    void end(std::string_view name) override
    {
        if (name == "rPh") m_phonetic = false;
        m_inText = false;
    }
    bool m_inText = false, m_phonetic = false;
};

/// Which styles show a number as a date.
class SheetStyles final : public XmlWalk {
public:
    bool isDate(int style) const
    {
        return style >= 0 && static_cast<std::size_t>(style) < m_dates.size() &&
               m_dates[static_cast<std::size_t>(style)];
    }

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() == "numFmt")
            m_formats[element.number("numFmtId", -1)] = element.attribute("formatCode");
        if (element.name() == "xf" && parent() == "cellXfs")
            m_dates.push_back(isDateFormat(element.number("numFmtId", 0)));
    }
    void end(std::string_view) override {}

    bool isDateFormat(int format) const
    {
        // §18.8.30: those that every program knows.
        if ((format >= 14 && format <= 22) || (format >= 45 && format <= 47)) return true;
        const auto found = m_formats.find(format);
        if (found == m_formats.end()) return false;
        bool quoted = false, bracket = false;
        for (const char sign : found->second) {
            if (sign == '"') quoted = !quoted;
            if (sign == '[') bracket = true;
            if (sign == ']') bracket = false;
            if (!quoted && !bracket && std::string_view("ymdhsYMDHS").find(sign) < 10) return true;
        }
        return false;
    }

    std::map<int, std::string> m_formats;
    std::vector<bool> m_dates;
};

struct SheetName {
    std::string name, relation;
};

class Workbook final : public XmlWalk {
public:
    std::vector<SheetName> sheets;
    bool since1904 = false;

private:
    void begin(const XmlElement& element) override
    {
        if (element.name() == "workbookPr") {
            const std::string_view old = element.attribute("date1904");
            since1904 = old == "1" || old == "true";
        }
        if (element.name() == "sheet")
            sheets.push_back(
                {std::string(element.attribute("name")), std::string(element.attribute("id"))});
    }
    void end(std::string_view) override {}
};

std::string dateOf(double serial, bool since1904)
{
    using namespace std::chrono;
    const double count = since1904 ? serial + 1462 : serial;
    if (!(count >= 0 && count < 2'958'466)) return {};
    const long long all = std::llround(count * 86'400);
    const auto days = static_cast<int>(all / 86'400), seconds = static_cast<int>(all % 86'400);
    char text[40] = {};
    if (days > 0) {
        // Day 60 of the older count is a day that never was (29 February 1900): those before it
        // are counted from a day later.
        const int base = days < 60 && !since1904 ? 31 : 30;
        const sys_days day = sys_days(year(1899) / 12 / base) + std::chrono::days(days);
        const year_month_day date(day);
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                      unsigned(date.day()));
    }
    std::string shown = text;
    if (seconds > 0 || shown.empty()) {
        std::snprintf(text, sizeof text, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
        shown += (shown.empty() ? "" : " ") + std::string(text);
    }
    return shown;
}

/// A number as a person would have typed it: 0.1, not 0.10000000000000001.
std::string numberOf(const std::string& stored)
{
    char* end = nullptr;
    const double value = std::strtod(stored.c_str(), &end);
    if (end == stored.c_str() || *end != '\0') return stored;
    std::array<char, 64> text;
    const auto written = std::snprintf(text.data(), text.size(), "%.15g", value);
    return written > 0 ? std::string(text.data()) : stored;
}

class Sheet final : public XmlWalk {
public:
    Sheet(const std::vector<std::string>& shared, const SheetStyles& styles, bool since1904)
        : m_shared(shared), m_styles(styles), m_since1904(since1904)
    {
    }
    TableRows rows;

private:
    void begin(const XmlElement& element) override
    {
        const std::string_view name = element.name();
        if (name == "row") {
            const int number = element.number("r", 0);
            // A gap is one empty row, however wide.
            if (number > m_row + 1 && !rows.empty()) rows.emplace_back();
            m_row = number > 0 ? number : m_row + 1;
            m_next = 0;
            rows.emplace_back();
        }
        if (name == "c") {
            m_column = columnOf(element.attribute("r"));
            m_next = m_column + 1;
            m_type = element.attribute("t");
            m_style = element.number("s", -1);
            m_value.clear();
        }
        m_inValue = name == "v" || (name == "t" && m_type == "inlineStr");
    }
    void words(std::string_view text) override
    {
        if (m_inValue) m_value += text;
    }
    void end(std::string_view name) override
    {
        m_inValue = false;
        if (name != "c" || rows.empty() || m_column >= kMostColumns || m_value.empty()) return;
        std::vector<std::string>& row = rows.back();
        if (row.size() <= m_column) {
            m_cells += m_column + 1 - row.size();
            if (m_cells > kMostCells)
                refuse(Reason::TooMuchText, {.limit = media_limits::kTextBytes});
            row.resize(m_column + 1);
        }
        row[m_column] = shown();
    }

    std::string shown() const
    {
        if (m_type == "s") {
            std::size_t index = 0;
            std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
            return index < m_shared.size() ? m_shared[index] : std::string();
        }
        if (m_type == "b") return m_value == "1" ? "TRUE" : "FALSE";
        if (!m_type.empty() && m_type != "n") return m_value;
        if (m_styles.isDate(m_style)) {
            const std::string date = dateOf(std::strtod(m_value.c_str(), nullptr), m_since1904);
            if (!date.empty()) return date;
        }
        return numberOf(m_value);
    }

    /// "BC12": 54. Without a name the one after the last.
    std::size_t columnOf(std::string_view reference) const
    {
        std::size_t column = 0;
        for (const char sign : reference) {
            if (sign < 'A' || sign > 'Z' || column > kMostColumns) break;
            column = column * 26 + static_cast<std::size_t>(sign - 'A') + 1;
        }
        return column > 0 ? column - 1 : m_next;
    }

    const std::vector<std::string>& m_shared;
    const SheetStyles& m_styles;
    bool m_since1904;
    std::string m_value, m_type;
    std::size_t m_column = 0, m_next = 0; // of this cell; of one after it without a name
    std::size_t m_cells = 0;
    int m_row = 0, m_style = -1;
    bool m_inValue = false;
};

} // namespace

std::string xlsxToMarkdown(std::span<const std::uint8_t> file)
{
    const auto members = readMembers(file, isNeeded);
    const auto member = [&](const std::string& name) -> std::string_view {
        const auto found = members.find(name);
        return found == members.end() ? std::string_view() : std::string_view(found->second);
    };
    if (member("xl/workbook.xml").empty()) refuse(Reason::Damaged);
    Workbook workbook;
    workbook.walk(member("xl/workbook.xml"));
    SharedWords shared;
    if (!member("xl/sharedStrings.xml").empty()) shared.walk(member("xl/sharedStrings.xml"));
    SheetStyles styles;
    if (!member("xl/styles.xml").empty()) styles.walk(member("xl/styles.xml"));
    const std::string_view relations = member("xl/_rels/workbook.xml.rels");
    if (relations.empty()) refuse(Reason::Damaged);
    const auto targets = readRelations(relations, "xl");
    MarkdownText text;
    for (const SheetName& name : workbook.sheets) {
        const auto target = targets.find(name.relation);
        if (target == targets.end() || member(target->second).empty()) continue;
        Sheet sheet(shared.texts, styles, workbook.since1904);
        sheet.walk(member(target->second));
        text.heading(2, name.name);
        text.table(sheet.rows);
    }
    return text.take();
}

} // namespace cabochon::decoder
