// A boundary lies before a line that starts afresh after an empty one, or before a list item.
// Whether nothing is open across it (a fence inside a list item, say) is not decided by rules of
// our own: the parser is asked whether both parts give together what the whole gives.
#include "app/chat/block_stream.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kMostAttempts = 4; // boundaries tried per addition

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

/// The text without a last line of marks only. A first line is left: it may be the whole answer.
QStringView withoutHalfWrittenMarks(QStringView text)
{
    const qsizetype lastLine = text.lastIndexOf(QLatin1Char('\n')) + 1;
    return lastLine > 0 && isOnlyMarks(text.mid(lastLine)) ? text.left(lastLine) : text;
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
    const qsizetype before = m_open.size();
    normalise(text);
    if (growCode(QStringView(m_open).mid(before))) return;
    freezeFinishedPart();
    m_blocks.resize(m_frozenCount);
    m_blocks += parseBlocks(withoutHalfWrittenMarks(m_open));
}

void BlockStream::finish(QStringView whole)
{
    if (m_hasDefinitions) {
        m_blocks = parseBlocks(whole);
    } else {
        m_blocks.resize(m_frozenCount);
        m_blocks += parseBlocks(m_open);
    }
    m_frozenCount = m_blocks.size();
    m_open.clear();
    m_code = {};
}

/// Inside of one open code block, text without fence marks only makes it longer. Says whether that
/// was all there is to do.
bool BlockStream::growCode(QStringView added)
{
    if (m_code.length == 0 || m_blocks.size() != m_frozenCount + 1) return false;
    if (added.contains(m_code.mark) || added.contains(QChar(0))) return false;
    QStringView code = QStringView(m_open).mid(m_open.indexOf(QLatin1Char('\n')) + 1);
    if (code.endsWith(QLatin1Char('\n'))) code.chop(1);
    Block& block = m_blocks.last();
    block.text = code.toString();
    block.plain = block.text;
    return true;
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
    m_blocks += parseBlocks(QStringView(m_open).left(boundary));
    m_frozenCount = m_blocks.size();
    m_open.remove(0, boundary);
    m_rejected = 0;
}

} // namespace cabochon
