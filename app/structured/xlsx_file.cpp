#include "app/structured/xlsx_file.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cabochon {

namespace {

constexpr qsizetype kMostLines = 1'048'576;
constexpr qsizetype kMostSheetColumns = 16'384;
constexpr qsizetype kMostOfCell = 32'767; // characters

// --------------------------------------------------------------------------------------------- zip

/// Of APPNOTE 4.4.7: the polynomial 0xedb88320.
std::uint32_t crcOf(std::string_view bytes)
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ (value & 1 ? 0xedb88320U : 0);
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

void put(std::string& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>(value >> (8 * i)));
}

/// Entries are stored as they are; all are dated 1 January 1980.
class ZipWriter {
public:
    void add(std::string_view name, std::string_view content)
    {
        const auto offset = static_cast<std::uint32_t>(m_out.size());
        const std::string about = aboutOf(name, content);
        m_out += "PK\x03\x04";
        m_out += about;
        m_out += name;
        m_out += content;
        m_directory += "PK\x01\x02";
        put(m_directory, 20, 2); // made by version 2.0
        m_directory += about;
        put(m_directory, 0, 2); // comment
        put(m_directory, 0, 2); // disk
        put(m_directory, 0, 2); // inner attributes
        put(m_directory, 0, 4); // outer attributes
        put(m_directory, offset, 4);
        m_directory += name;
        ++m_count;
    }

    std::string take()
    {
        const auto begin = static_cast<std::uint32_t>(m_out.size());
        m_out += m_directory;
        m_out += "PK\x05\x06";
        put(m_out, 0, 4); // disks
        put(m_out, m_count, 2);
        put(m_out, m_count, 2);
        put(m_out, static_cast<std::uint32_t>(m_directory.size()), 4);
        put(m_out, begin, 4);
        put(m_out, 0, 2); // comment
        return std::move(m_out);
    }

private:
    /// What local header and directory say alike.
    static std::string aboutOf(std::string_view name, std::string_view content)
    {
        std::string about;
        put(about, 20, 2);     // version needed: 2.0
        put(about, 0x0800, 2); // names are UTF-8
        put(about, 0, 2);      // stored
        put(about, 0, 2);      // 0:00
        put(about, 0x0021, 2); // 1 January 1980
        put(about, crcOf(content), 4);
        put(about, static_cast<std::uint32_t>(content.size()), 4);
        put(about, static_cast<std::uint32_t>(content.size()), 4);
        put(about, static_cast<std::uint32_t>(name.size()), 2);
        put(about, 0, 2); // extra
        return about;
    }

    std::string m_out;
    std::string m_directory;
    std::uint32_t m_count = 0;
};

// ------------------------------------------------------------------------------------------- sheet

/// Signs that XML cannot hold are left out.
std::string escaped(const QString& words)
{
    QString kept;
    for (const QChar sign : words.left(kMostOfCell)) {
        const char16_t code = sign.unicode();
        const bool isControl = code < 0x20 && code != '\t' && code != '\n';
        if (!isControl && code != 0xfffe && code != 0xffff) kept += sign;
    }
    return kept.toHtmlEscaped().toStdString();
}

/// "A", "B" ... "AA": column 0 is the first.
std::string letters(qsizetype column)
{
    std::string name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

/// Whether a spreadsheet keeps each digit.
bool isPlainNumber(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral("^-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,2})?$"));
    const qsizetype digits =
        std::count_if(text.begin(), text.end(), [](QChar sign) { return sign.isDigit(); });
    return digits <= 15 && number.match(text).hasMatch();
}

void addCell(std::string& xml, const std::string& place, const JsonCell& cell)
{
    if (cell.text.isEmpty()) return;
    xml += "<c r=\"" + place + "\"";
    if (cell.kind == JsonCell::Kind::Number && isPlainNumber(cell.text))
        xml += "><v>" + cell.text.toStdString() + "</v></c>";
    else if (cell.kind == JsonCell::Kind::Truth)
        xml += " t=\"b\"><v>" + std::string(cell.text == "true" ? "1" : "0") + "</v></c>";
    else
        xml += " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell.text) +
               "</t></is></c>";
}

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string kPackage = "http://schemas.openxmlformats.org/package/2006/";

std::string sheetOf(const JsonTable& table)
{
    std::string xml = kHead + "<worksheet xmlns=\"" + kMain + "\"><sheetData>";
    const qsizetype columns = std::min(table.columns.size(), kMostSheetColumns);
    const auto addLine = [&](qsizetype line, const auto& cellAt) {
        const std::string number = std::to_string(line + 1);
        xml += "<row r=\"" + number + "\">";
        for (qsizetype column = 0; column < columns; ++column)
            addCell(xml, letters(column) + number, cellAt(column));
        xml += "</row>";
    };
    addLine(0, [&](qsizetype column) {
        return JsonCell{JsonCell::Kind::Text, table.columns[column]};
    });
    const qsizetype lines = std::min(table.rows.size(), kMostLines - 1);
    for (qsizetype row = 0; row < lines; ++row)
        addLine(row + 1, [&](qsizetype column) { return table.rows[row][column]; });
    return xml + "</sheetData></worksheet>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" +
           target + "\"/>";
}

std::string relations(const std::string& all)
{
    return kHead + "<Relationships xmlns=\"" + kPackage + "relationships\">" + all +
           "</Relationships>";
}

std::string override(const std::string& part, const std::string& type)
{
    return "<Override PartName=\"" + part +
           "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type +
           "+xml\"/>";
}

} // namespace

std::string xlsxOf(const JsonTable& table)
{
    ZipWriter zip;
    zip.add("[Content_Types].xml",
            kHead + "<Types xmlns=\"" + kPackage +
                "content-types\"><Default Extension=\"rels\" "
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                override("/xl/workbook.xml", "sheet.main") +
                override("/xl/worksheets/sheet1.xml", "worksheet") + "</Types>");
    zip.add("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    zip.add("xl/workbook.xml", kHead + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kOffice +
                                   "\"><sheets><sheet name=\"Rows\" sheetId=\"1\" "
                                   "r:id=\"rId1\"/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")));
    zip.add("xl/worksheets/sheet1.xml", sheetOf(table));
    return zip.take();
}

} // namespace cabochon
