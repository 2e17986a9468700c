// The part of HistoryDatabase that finds words: by the index of whole words first, and by that of
// pieces of three letters where a script has no gaps between words or whole words found nothing.
#include "app/history/history_database.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cabochon::history {

namespace {

constexpr char kMarkBegin = '\x02'; // what snippet() puts around a found word
constexpr char kMarkEnd = '\x03';
constexpr std::size_t kAround = 60; // bytes of a snippet before and after a found piece

constexpr const char* kPlaceColumns = "SELECT c.id, c.title, m.id, m.role, m.created, ";
constexpr const char* kPlaceTables =
    " JOIN messages AS m ON m.sequence = p.message JOIN conversations AS c ON c.row = "
    "m.conversation LEFT JOIN folders AS f ON f.id = c.folder WHERE ";
// Numbered from 2: the words come first.
constexpr const char* kFilters =
    " AND c.trashed = 0 AND (?2 = 0 OR m.role = ?2) AND m.created >= ?3 AND (?4 = 0 OR m.created "
    "< ?4) AND (?5 = '' OR EXISTS(SELECT 1 FROM tags AS t WHERE t.conversation = c.row AND t.tag = "
    "?5 COLLATE NOCASE)) AND (?6 = '' OR f.name = ?6) AND (?7 < 0 OR c.pinned = ?7) AND (?8 < 0 OR "
    "c.archived = "
    "?8) AND (p.kind <> 2 OR ?9) ";

void bindFilters(Statement& statement, const SearchQuery& query)
{
    const auto truth = [](const std::optional<bool>& wanted) {
        return wanted ? static_cast<int>(*wanted) : -1;
    };
    statement.bind(query.role ? static_cast<int>(*query.role) : 0);
    statement.bind(query.after).bind(query.before).bind(query.tag).bind(query.folder);
    statement.bind(truth(query.pinned)).bind(truth(query.archived)).bind(query.thoughts);
    statement.bind(static_cast<std::int64_t>(query.most));
}

bool isBlank(char c)
{
    return c == '\n' || c == '\r' || c == '\t' || c == ' ';
}

/// The words as FTS5 reads them: each as a phrase, the last one as a beginning. What begins with a
/// single letter is most of what there is.
std::string phrasesOf(const std::string& words)
{
    const bool goesOn = words.size() >= 2 && !isBlank(words[words.size() - 2]);
    std::string phrases = "\"";
    for (const char c : words) {
        if (isBlank(c))
            phrases += "\" \"";
        else if (c == '"')
            phrases += "\"\"";
        else if (c != '\0')
            phrases += c;
    }
    return phrases + (goesOn ? "\"*" : "\"");
}

/// A pattern of LIKE that holds the words; signs with a meaning there stand for any letter.
std::string patternOf(const std::string& words)
{
    std::string pattern = "%";
    for (const char c : words)
        pattern += c == '%' ? '_' : c;
    return pattern + "%";
}

/// Whether the index of pieces can be asked: a piece of three letters that are not open.
bool hasPiece(std::string_view words)
{
    int letters = 0;
    for (const char c : words) {
        if ((static_cast<unsigned char>(c) & 0xc0) == 0x80) continue; // goes on
        letters = c == '%' || c == '_' ? 0 : letters + 1;
        if (letters == 3) return true;
    }
    return false;
}

/// Whether one of its letters belongs to a script that is written without gaps: kana, Han, Hangul,
/// Thai and its neighbours.
bool hasNoGaps(std::string_view words)
{
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        const auto lead = static_cast<unsigned char>(words[i]);
        if ((lead & 0xf0) == 0xe0) {
            const unsigned letter = (lead & 0x0fu) << 12 |
                                    (static_cast<unsigned char>(words[i + 1]) & 0x3fu) << 6 |
                                    (static_cast<unsigned char>(words[i + 2]) & 0x3fu);
            if ((letter >= 0x0e00 && letter < 0x0f00) || letter >= 0x2e80) return true;
        }
        if ((lead & 0xf8) == 0xf0) return true; // rarer Han, and emoji
    }
    return false;
}

// ---------------------------------------------------------------------------------------- snippets

/// From what snippet() gave: marks become places, line ends become blanks.
Snippet fromMarked(const std::string& marked)
{
    Snippet snippet;
    for (const char c : marked) {
        if (c == kMarkBegin) {
            snippet.marks.push_back({snippet.text.size(), 0});
        } else if (c == kMarkEnd) {
            if (!snippet.marks.empty())
                snippet.marks.back().size = snippet.text.size() - snippet.marks.back().begin;
        } else if (!isBlank(c)) {
            snippet.text += c;
        } else if (!snippet.text.empty() && snippet.text.back() != ' ') {
            snippet.text += ' ';
        }
    }
    return snippet;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::size_t findPiece(std::string_view text, std::string_view piece)
{
    const auto place = std::search(text.begin(), text.end(), piece.begin(), piece.end(),
                                   [](char a, char b) { return lower(a) == lower(b); });
    return place == text.end() ? std::string_view::npos
                               : static_cast<std::size_t>(place - text.begin());
}

/// Moves to where a letter begins.
std::size_t letterAt(std::string_view text, std::size_t place)
{
    while (place > 0 && place < text.size() &&
           (static_cast<unsigned char>(text[place]) & 0xc0) == 0x80)
        --place;
    return std::min(place, text.size());
}

/// The surroundings of the piece in a text; nothing when it is not there.
std::optional<Snippet> around(std::string_view text, std::string_view piece)
{
    const std::size_t found = findPiece(text, piece);
    if (found == std::string_view::npos) return {};
    const std::size_t begin = letterAt(text, found > kAround ? found - kAround : 0);
    const std::size_t end = letterAt(text, found + piece.size() + kAround);
    std::string marked = begin > 0 ? "…" : "";
    marked += text.substr(begin, found - begin);
    marked += kMarkBegin;
    marked += text.substr(found, piece.size());
    marked += kMarkEnd;
    marked += text.substr(found + piece.size(), end - found - piece.size());
    if (end < text.size()) marked += "…";
    return fromMarked(marked);
}

} // namespace

// ------------------------------------------------------------------------------------------ search

Result<std::vector<SearchHit>> HistoryDatabase::search(const SearchQuery& query)
{
    std::vector<SearchHit> hits;
    if (query.isEmpty()) return hits;
    Status found = findTitles(query, hits);
    if (query.words.empty()) {
        if (!found) return found.error();
        return hits;
    }
    if (found && !hasNoGaps(query.words)) found = findWords(query, hits);
    const bool inMessages = !hits.empty() && !hits.back().message.empty();
    // Several words are looked for as words alone: as one piece they would hardly stand anywhere,
    // and to say so takes long.
    const bool isOneWord = std::ranges::none_of(query.words, isBlank) && hasPiece(query.words);
    if (found && !inMessages && (isOneWord || hasNoGaps(query.words)))
        found = findPieces(query, hits);
    if (!found) return found.error();
    if (hits.size() > query.most) hits.resize(query.most);
    return hits;
}

Status HistoryDatabase::findTitles(const SearchQuery& query, std::vector<SearchHit>& hits)
{
    if (query.role) return {}; // somebody's words are asked for
    Statement rows = m_database.prepare(
        "SELECT c.id, c.title, c.used FROM conversations AS c LEFT JOIN folders AS f ON f.id = "
        "c.folder WHERE c.title LIKE ?1 AND c.trashed = 0 AND ?2 = 0 AND c.used >= ?3 AND (?4 = 0 "
        "OR c.used < ?4) AND (?5 = '' OR EXISTS(SELECT 1 FROM tags AS t WHERE t.conversation = "
        "c.row AND t.tag = ?5 COLLATE NOCASE)) AND (?6 = '' OR f.name = ?6) AND (?7 < 0 OR "
        "c.pinned = ?7) AND "
        "(?8 < 0 OR c.archived = ?8) AND ?9 >= 0 ORDER BY c.used DESC LIMIT ?10");
    rows.bind(patternOf(query.words));
    bindFilters(rows, query);
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return {};
        const std::string title = rows.text(1);
        std::optional<Snippet> snippet = around(title, query.words);
        if (query.words.empty()) snippet.emplace();
        if (snippet) {
            hits.push_back({.conversation = rows.text(0),
                            .title = title,
                            .created = rows.integer(2),
                            .snippet = std::move(*snippet)});
        }
    }
}

Status HistoryDatabase::findWords(const SearchQuery& query, std::vector<SearchHit>& hits)
{
    // The index gives its rows from the newest on, so that the limit ends the work.
    Statement rows = m_database.prepare(
        joinSql({kPlaceColumns,
                 "snippet(words, 0, char(2), char(3), '…', 14) FROM words CROSS JOIN parts AS p "
                 "ON p.row = words.rowid",
                 kPlaceTables, "words MATCH ?1", kFilters, "ORDER BY words.rowid DESC LIMIT ?10"}));
    rows.bind(phrasesOf(query.words));
    bindFilters(rows, query);
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return {};
        hits.push_back({rows.text(0), rows.text(1), rows.text(2),
                        static_cast<MessageRole>(rows.number(3)), rows.integer(4),
                        fromMarked(rows.text(5))});
    }
}

Status HistoryDatabase::findPieces(const SearchQuery& query, std::vector<SearchHit>& hits)
{
    // Shorter ones, of scripts without gaps, are looked for in every text; those know no case.
    const bool indexed = hasPiece(query.words);
    Statement rows = m_database.prepare(
        joinSql({kPlaceColumns, "p.text FROM ",
                 indexed ? "pieces CROSS JOIN parts AS p ON p.row = pieces.rowid" : "parts AS p",
                 kPlaceTables, indexed ? "pieces.text LIKE ?1" : "p.indexed AND instr(p.text, ?1)",
                 kFilters, "ORDER BY p.row DESC LIMIT ?10"}));
    rows.bind(indexed ? patternOf(query.words) : query.words);
    bindFilters(rows, query);
    for (;;) {
        const Result<bool> row = rows.next();
        if (!row) return row.error();
        if (!*row) return {};
        if (std::optional<Snippet> snippet = around(rows.text(5), query.words)) {
            hits.push_back({rows.text(0), rows.text(1), rows.text(2),
                            static_cast<MessageRole>(rows.number(3)), rows.integer(4),
                            std::move(*snippet)});
        }
    }
}

} // namespace cabochon::history
