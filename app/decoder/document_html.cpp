// HTML to Markdown: what a browser would show of it, without style and without anything that the
// page names. Not a parser of the standard: tags in any order give words, never an error.
#include "app/decoder/documents.h"
#include "app/decoder/markdown_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace cabochon::decoder {

namespace {

using namespace std::string_view_literals;

constexpr std::array kEntities{
    std::pair{"amp"sv, "&"sv},    std::pair{"lt"sv, "<"sv},     std::pair{"gt"sv, ">"sv},
    std::pair{"quot"sv, "\""sv},  std::pair{"apos"sv, "'"sv},   std::pair{"nbsp"sv, " "sv},
    std::pair{"ndash"sv, "–"sv},  std::pair{"mdash"sv, "—"sv},  std::pair{"hellip"sv, "…"sv},
    std::pair{"lsquo"sv, "‘"sv},  std::pair{"rsquo"sv, "’"sv},  std::pair{"ldquo"sv, "“"sv},
    std::pair{"rdquo"sv, "”"sv},  std::pair{"bdquo"sv, "„"sv},  std::pair{"laquo"sv, "«"sv},
    std::pair{"raquo"sv, "»"sv},  std::pair{"copy"sv, "©"sv},   std::pair{"reg"sv, "®"sv},
    std::pair{"trade"sv, "™"sv},  std::pair{"euro"sv, "€"sv},   std::pair{"pound"sv, "£"sv},
    std::pair{"sect"sv, "§"sv},   std::pair{"para"sv, "¶"sv},   std::pair{"deg"sv, "°"sv},
    std::pair{"plusmn"sv, "±"sv}, std::pair{"times"sv, "×"sv},  std::pair{"divide"sv, "÷"sv},
    std::pair{"middot"sv, "·"sv}, std::pair{"bull"sv, "•"sv},   std::pair{"auml"sv, "ä"sv},
    std::pair{"ouml"sv, "ö"sv},   std::pair{"uuml"sv, "ü"sv},   std::pair{"Auml"sv, "Ä"sv},
    std::pair{"Ouml"sv, "Ö"sv},   std::pair{"Uuml"sv, "Ü"sv},   std::pair{"szlig"sv, "ß"sv},
    std::pair{"eacute"sv, "é"sv}, std::pair{"egrave"sv, "è"sv}, std::pair{"agrave"sv, "à"sv},
    std::pair{"ccedil"sv, "ç"sv}, std::pair{"ntilde"sv, "ñ"sv}, std::pair{"rarr"sv, "→"sv},
    std::pair{"larr"sv, "←"sv},   std::pair{"shy"sv, ""sv},
};

bool isName(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
           (sign >= '0' && sign <= '9');
}

/// Appends what `text`, which begins with '&', stands for; how many bytes that were.
std::size_t appendEntity(std::string_view text, std::string& to)
{
    const std::size_t end = text.substr(0, 12).find(';');
    if (end != std::string_view::npos && end > 1) {
        std::string_view name = text.substr(1, end - 1);
        if (name.front() == '#') {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            name.remove_prefix(std::min<std::size_t>(hex ? 2 : 1, name.size()));
            std::uint32_t point = 0;
            bool good = !name.empty();
            for (const char sign : name) {
                const auto digit = static_cast<std::uint32_t>(
                    sign >= '0' && sign <= '9' ? sign - '0' : (sign | 32) - 'a' + 10);
                good = good && digit < (hex ? 16u : 10u);
                point = point * (hex ? 16 : 10) + digit;
            }
            if (good) return appendUtf8(point, to), end + 1;
        }
        for (const auto& [known, sign] : kEntities) {
            if (known == name) return to += sign, end + 1;
        }
    }
    to += '&';
    return 1;
}

class HtmlReader {
public:
    explicit HtmlReader(std::string_view page) : m_page(page) {}

    std::string read()
    {
        while (m_at < m_page.size()) {
            const char sign = m_page[m_at];
            if (sign == '<' && readTag()) continue;
            if (sign == '&')
                m_at += appendEntity(m_page.substr(m_at), m_words);
            else
                m_words += sign, ++m_at;
        }
        if (m_tables > 0) endTable();
        endBlock();
        return m_text.take();
    }

private:
    /// False: this '<' is a sign like others.
    bool readTag()
    {
        const std::string_view rest = m_page.substr(m_at);
        if (rest.starts_with("<!--")) return skipPast("-->");
        if (rest.starts_with("<!") || rest.starts_with("<?")) return skipPast(">");
        const bool closing = rest.starts_with("</");
        std::size_t at = closing ? 2 : 1;
        std::string name;
        while (at < rest.size() && isName(rest[at]) && name.size() < 16) {
            const char sign = rest[at++];
            name += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign;
        }
        if (name.empty()) return false;
        // The end of the tag, past what stands in quotes.
        char quote = 0;
        for (; at < rest.size() && (quote || rest[at] != '>'); ++at) {
            if (quote)
                quote = rest[at] == quote ? char{0} : quote;
            else if (rest[at] == '"' || rest[at] == '\'')
                quote = rest[at];
        }
        m_at += std::min(at + 1, rest.size());
        take(name, closing);
        return true;
    }

    bool skipPast(std::string_view end)
    {
        const std::size_t found = m_page.find(end, m_at);
        m_at = found == std::string_view::npos ? m_page.size() : found + end.size();
        return true;
    }

    /// Past the end of an element that shows nothing; none of them may leave its end out.
    void skipElement(const std::string& name)
    {
        const std::string end = "</" + name;
        while (m_at < m_page.size()) {
            const std::size_t found = m_page.find("</", m_at);
            if (found == std::string_view::npos) break;
            m_at = found + 2;
            const std::string_view there = m_page.substr(found, end.size());
            const std::string_view after = m_page.substr(found + there.size(), 1);
            if (there.size() == end.size() && (after.empty() || !isName(after.front())) &&
                std::equal(there.begin(), there.end(), end.begin(),
                           [](char a, char b) { return a == b || (a | 32) == b; })) {
                skipPast(">");
                return;
            }
        }
        m_at = m_page.size();
    }

    void take(const std::string& name, bool closing)
    {
        static constexpr std::array kUnseen{"script"sv, "style"sv, "noscript"sv, "template"sv,
                                            "svg"sv,    "title"sv, "textarea"sv, "select"sv};
        if (!closing && std::find(kUnseen.begin(), kUnseen.end(), name) != kUnseen.end())
            return skipElement(name);
        static constexpr std::array kBlocks{
            "p"sv,      "div"sv,     "section"sv, "article"sv, "header"sv,     "footer"sv,
            "main"sv,   "nav"sv,     "aside"sv,   "ul"sv,      "ol"sv,         "blockquote"sv,
            "figure"sv, "address"sv, "form"sv,    "hr"sv,      "figcaption"sv, "dl"sv,
            "dt"sv,     "dd"sv,      "body"sv,    "html"sv};
        if (m_tables == 0 && std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end())
            endBlock();
        if (name == "br") m_words += '\x01';
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' &&
            m_tables == 0) {
            endBlock();
            m_level = closing ? 0 : name[1] - '0';
        }
        if (name == "ul" || name == "ol") takeList(name == "ol", closing);
        if (name == "li" && m_tables == 0) {
            endBlock();
            m_isItem = !closing;
            if (!closing && !m_lists.empty() && m_lists.back() >= 0) ++m_lists.back();
        }
        if (name == "pre" && m_tables == 0) {
            endBlock();
            m_isCode = !closing;
        }
        takeTable(name, closing);
    }

    void takeList(bool counted, bool closing)
    {
        if (!closing && m_lists.size() < 32)
            m_lists.push_back(counted ? 0 : -1);
        else if (closing && !m_lists.empty())
            m_lists.pop_back();
    }

    void takeTable(const std::string& name, bool closing)
    {
        if (name == "table" && !closing) {
            if (m_tables == 0) endBlock();
            ++m_tables;
        }
        if (m_tables == 1 && (name == "tr" || name == "td" || name == "th")) {
            endCell();
            if (name == "tr" && !closing) m_rows.emplace_back();
            m_inCell = name != "tr" && !closing;
        }
        if (name == "table" && closing && m_tables > 0 && --m_tables == 0) endTable();
    }

    void endCell()
    {
        if (m_inCell && !m_rows.empty()) m_rows.back().push_back(lines());
        m_inCell = false;
        m_words.clear();
    }

    void endTable()
    {
        endCell();
        m_text.table(m_rows);
        m_rows.clear();
        m_tables = 0;
    }

    /// The words so far: blanks as one, breaks as lines.
    std::string lines() const
    {
        std::string text;
        std::string_view left = m_words;
        while (true) {
            const std::size_t end = std::min(left.find('\x01'), left.size());
            text += inOneLine(left.substr(0, end));
            if (end == left.size()) return text;
            text += '\n';
            left.remove_prefix(end + 1);
        }
    }

    void endBlock()
    {
        if (m_isCode) {
            m_text.block(trimmed(m_words).empty() ? std::string() : fenced(m_words, {}));
        } else if (m_level > 0) {
            m_text.heading(m_level, m_words);
        } else if (m_isItem) {
            const int number = m_lists.empty() ? 0 : std::max(m_lists.back(), 0);
            m_text.listItem(static_cast<int>(m_lists.size()) - 1, number, lines());
        } else {
            m_text.paragraph(lines());
        }
        m_words.clear();
    }

    std::string_view m_page;
    std::size_t m_at = 0;
    MarkdownText m_text;
    std::string m_words;
    std::vector<int> m_lists; // number of the last item, -1: bullets
    TableRows m_rows;
    int m_level = 0, m_tables = 0;
    bool m_isItem = false, m_isCode = false, m_inCell = false;
};

} // namespace

std::string htmlToMarkdown(std::string_view text)
{
    return HtmlReader(text).read();
}

} // namespace cabochon::decoder
