// A boundary lies before a line that starts afresh after an empty one, or before a list item.
// Whether nothing is open across it (a fence inside a list item, say) is not decided by rules of
// our own: the parser is asked whether both parts give together what the whole gives. Inside of one
// code block or table, where no boundary comes for long, finished parts and rows are frozen too.
#include "app/transcript/block_stream.h"

#include "app/transcript/formula_marks.h"
#include "app/transcript/text_parts.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kMostAttempts = 4;  // boundaries tried per addition
constexpr int kMostOpenRows = 16; // of a table

bool isBlankCharacter(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

bool isBlankLine(QStringView line)
{
    return std::all_of(line.begin(), line.end(), isBlankCharacter);
}

/// Whether a line begins something that cannot belong to what stood before an empty line: not
/// indented, not a list item (a list may go on after an empty line), not a quote.
bool startsAfresh(QStringView line)
{
    if (line.isEmpty() || line[0].isSpace() || line[0] == QLatin1Char('>')) return false;
    if (QStringView(u"-*+").contains(line[0])) return line.size() > 1 && !line[1].isSpace();
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit())
        ++digits;
    if (digits == 0) return true;
    return digits < line.size() && line[digits] != QLatin1Char('.') &&
           line[digits] != QLatin1Char(')');
}

/// Whether a line may begin a list item that is in no other: the item before it ends here.
bool startsItem(QStringView line)
{
    qsizetype marker = 0;
    while (marker < line.size() && line[marker].isDigit())
        ++marker;
    const QStringView ends = marker > 0 ? QStringView(u".)") : QStringView(u"-*+");
    return marker + 1 < line.size() && ends.contains(line[marker]) &&
           line[marker + 1] == QLatin1Char(' ');
}

/// Whether an unfinished last line holds nothing but marks: it may become a heading, a list, a
/// fence or a table, and would be shown as something else for a moment.
bool isOnlyMarks(QStringView line)
{
    return !line.isEmpty() && line.size() <= 200 &&
           std::all_of(line.begin(), line.end(), [](QChar c) {
               return QStringView(u"-=*+_`~|:#>.) \t").contains(c) ||
                      (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
           });
}

} // namespace

bool BlockStream::Fence::closedBy(const Fence& line) const
{
    return line.bare && line.mark == mark && line.length >= length;
}

BlockStream::Fence BlockStream::fenceOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == QLatin1Char(' '))
        ++indent;
    if (indent > 3 || indent == line.size()) return {};
    const QChar mark = line[indent];
    if (mark != QLatin1Char('`') && mark != QLatin1Char('~')) return {};
    qsizetype length = 0;
    while (indent + length < line.size() && line[indent + length] == mark)
        ++length;
    if (length < 3) return {};
    const QStringView rest = line.mid(indent + length);
    if (mark == QLatin1Char('`') && rest.contains(mark)) return {};
    return {mark, length, isBlankLine(rest)};
}

void BlockStream::normalise(QStringView text)
{
    m_open.reserve(m_open.size() + text.size());
    for (const QChar c : text) {
        const bool isReturn = c == QLatin1Char('\r');
        if (!(c == QLatin1Char('\n') && m_lastWasReturn))
            m_open += isReturn ? QChar(QLatin1Char('\n')) : c;
        m_lastWasReturn = isReturn;
    }
}

void BlockStream::append(QStringView text)
{
    normalise(text);
    freezeFinishedPart();
    freezePartsOfCode();
    freezeRowsOfTable();
    m_blocks.resize(m_frozenCount);
    m_blocks += parseOpen(withoutHalfWrittenMarks());
}

void BlockStream::finish(QStringView whole)
{
    if (m_hasDefinitions) {
        m_blocks = parseBlocks(whole);
    } else {
        m_blocks.resize(m_frozenCount);
        m_blocks += parseOpen(m_open);
    }
    m_frozenCount = m_blocks.size();
    m_open.clear();
    m_frozenParts = 0;
    m_code = {};
}

/// The open text without a last line of marks only. A first line is left: it may be the whole
/// answer. In code only a line that may close it is held back.
QStringView BlockStream::withoutHalfWrittenMarks() const
{
    const QStringView text(m_open);
    const qsizetype lastLine = text.lastIndexOf(QLatin1Char('\n')) + 1;
    const QStringView line = text.mid(lastLine);
    if (lastLine == 0 || !isOnlyMarks(line)) return text;
    if (m_code.length > 0 && !line.trimmed().startsWith(m_code.mark)) return text;
    return text.left(lastLine);
}

/// Blocks of `text`, a beginning of the open text, numbered as what follows the frozen parts.
QList<Block> BlockStream::parseOpen(QStringView text) const
{
    QList<Block> blocks = parseBlocks(text);
    if (m_frozenParts == 0 || blocks.isEmpty()) return blocks;
    int before = m_frozenParts;
    if (blocks.first().kind == BlockKind::Table) {
        blocks.removeFirst(); // the header
        --before;
    } else {
        blocks.first().part = before;
        blocks.first().joint = m_joint;
    }
    for (Block& block : blocks) {
        if (block.part == 0) break; // another block
        if (&block != &blocks.first() || block.kind == BlockKind::Table) block.part += before;
    }
    return blocks;
}

/// Moves everything before the last safe boundary from the open text to the frozen blocks.
void BlockStream::freezeFinishedPart()
{
    QList<qsizetype> candidates;
    Fence fence;
    bool blankBefore = false;
    qsizetype start = 0;
    // The last line may still grow, so only lines with an end are looked at.
    for (qsizetype end = m_open.indexOf(QLatin1Char('\n')); end >= 0;
         end = m_open.indexOf(QLatin1Char('\n'), start)) {
        const QStringView line = QStringView(m_open).mid(start, end - start);
        const Fence here = fenceOf(line);
        if (line.contains(QStringView(u"]:"))) m_hasDefinitions = true;
        if (fence.length > 0) {
            if (fence.closedBy(here)) fence = {};
            blankBefore = false;
        } else {
            const bool mayCut = startsItem(line) || (blankBefore && startsAfresh(line));
            if (mayCut && start > m_rejected) candidates.append(start);
            if (here.length > 0) fence = here;
            blankBefore = isBlankLine(line);
        }
        start = end + 1;
    }
    // A formula whose end may still come belongs to what stands before.
    const qsizetype formula =
        candidates.isEmpty() ? -1 : markFormulas(QStringView(m_open).left(start)).open;
    while (formula >= 0 && !candidates.isEmpty() && candidates.last() > formula)
        candidates.removeLast();
    for (int attempt = 0; attempt < kMostAttempts && !candidates.isEmpty(); ++attempt) {
        const qsizetype boundary = candidates.takeLast();
        m_rejected = std::max(m_rejected, boundary);
        if (!canCutAt(boundary)) continue;
        freezeUpTo(boundary);
        break;
    }
    // One code block from the first character on, not yet closed?
    const qsizetype firstEnd = m_open.indexOf(QLatin1Char('\n'));
    const Fence first = firstEnd < 0 ? Fence{} : fenceOf(QStringView(m_open).left(firstEnd));
    const bool isCode = first.length > 0 && fence.length > 0 && m_open[0] == first.mark &&
                        fence.mark == first.mark && fence.length == first.length;
    m_code = isCode ? first : Fence{};
}

bool BlockStream::canCutAt(qsizetype boundary) const
{
    const QStringView text(m_open);
    // Up to the last finished line: half a line may still turn into anything.
    const QStringView complete = text.left(text.lastIndexOf(QLatin1Char('\n')) + 1);
    return parseBlocks(complete.left(boundary)) + parseBlocks(complete.mid(boundary)) ==
           parseBlocks(complete);
}

void BlockStream::freezeUpTo(qsizetype boundary)
{
    m_blocks.resize(m_frozenCount);
    m_blocks += parseOpen(QStringView(m_open).left(boundary));
    m_frozenCount = m_blocks.size();
    m_open.remove(0, boundary);
    m_frozenParts = 0;
    m_rejected = 0;
}

/// All parts of an open code block but the last are frozen; the fence stays in the open text.
void BlockStream::freezePartsOfCode()
{
    if (m_code.length == 0 || m_open.size() < kMostPartCharacters / 4) return;
    const qsizetype codeStart = m_open.indexOf(QLatin1Char('\n')) + 1;
    QStringView code = QStringView(m_open).mid(codeStart);
    if (code.contains(QChar(0))) return;
    if (code.endsWith(QLatin1Char('\n'))) code.chop(1);
    const TextSlice last = cutIntoParts(code).last();
    const qsizetype done = last.text.data() - code.data();
    if (done == 0) return;
    // What begins in the middle of a line must not look like the closing fence.
    if (last.continuesLine) {
        const QStringView start = last.text.trimmed();
        if (start.isEmpty() || start.startsWith(m_code.mark)) return;
    }
    QList<Block> blocks = parseOpen(m_open);
    const bool isOnlyCode = std::all_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::Code;
    });
    if (!isOnlyCode || blocks.size() < 2) return;
    const Block open = blocks.takeLast();
    m_blocks.resize(m_frozenCount);
    m_blocks += blocks;
    m_frozenCount = m_blocks.size();
    m_frozenParts = open.part;
    m_joint = open.joint;
    m_open.remove(codeStart, done);
    m_rejected = 0;
}

/// Rows of an open table are frozen once their line ended; header and dashes stay in the open text.
void BlockStream::freezeRowsOfTable()
{
    const QStringView complete =
        QStringView(m_open).left(m_open.lastIndexOf(QLatin1Char('\n')) + 1);
    const auto lines = complete.count(QLatin1Char('\n'));
    if (lines < kMostOpenRows ||
        !complete.left(complete.indexOf(QLatin1Char('\n'))).contains(QLatin1Char('|')))
        return;
    if (markFormulas(complete).open >= 0) return;
    const QList<Block> whole = parseBlocks(complete);
    // One table and nothing else, a line each: the dashes give no row.
    if (whole.size() + 1 != lines) return;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (whole[i].kind != BlockKind::Table || whole[i].part != i) return;
    }
    m_blocks.resize(m_frozenCount);
    m_blocks += parseOpen(complete);
    m_frozenCount = m_blocks.size();
    m_frozenParts += static_cast<int>(whole.size()) - (m_frozenParts > 0 ? 1 : 0);
    const qsizetype rowsStart =
        m_open.indexOf(QLatin1Char('\n'), m_open.indexOf(QLatin1Char('\n')) + 1) + 1;
    m_open.remove(rowsStart, complete.size() - rowsStart);
    m_rejected = 0;
}

} // namespace cabochon
