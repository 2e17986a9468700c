#include "app/transcript/block_builder.h"

#include "app/math/formula_names.h"
#include "app/transcript/code_direction.h"
#include "app/transcript/hidden_characters.h"
#include "app/transcript/text_parts.h"

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// After a formula: nothing, or one sign that LaTeX reads as itself, such as a full stop.
bool endsSentence(const QString& words)
{
    return words.isEmpty() ||
           (words.size() == 1 && !QStringView(u"\\{}$&#^_~%").contains(words[0]));
}

} // namespace

// ------------------------------------------------------------------------------------------ blocks

void BlockBuilder::begin(BlockKind kind, int level)
{
    finish();
    m_block = {};
    m_block.kind = kind;
    m_block.level = level;
    m_open = true;
}

void BlockBuilder::beginRow(int level, int number)
{
    begin(BlockKind::Table, level);
    m_block.part = number;
    if (number > 0) m_block.joint = QLatin1Char('\n');
}

void BlockBuilder::beginCode(int level, const QString& language)
{
    begin(BlockKind::Code, level);
    m_block.language = language;
}

void BlockBuilder::finish()
{
    if (!m_open) return;
    m_open = false;
    if (std::exchange(m_afterFormula, false) && endsSentence(m_block.plain)) {
        m_blocks.last().text += m_block.plain;
        m_blocks.last().plain += m_block.plain;
        return;
    }
    if (m_block.kind == BlockKind::ListItem) m_block.marker = std::exchange(m_marker, {});
    if (m_block.plain.isRightToLeft()) m_block.text = withCodeApart(m_block.text);
    m_blocks.append(m_block);
}

void BlockBuilder::finishCode()
{
    if (m_block.text.endsWith(QLatin1Char('\n'))) m_block.text.chop(1);
    const QString code = std::exchange(m_block.text, {});
    for (const TextSlice& part : cutIntoParts(code)) {
        m_block.text = part.text.toString();
        m_block.plain = m_block.text;
        if (m_block.part > 0) m_block.joint = part.continuesLine ? QString() : QStringLiteral("\n");
        m_blocks.append(m_block);
        ++m_block.part;
    }
    m_open = false;
}

bool BlockBuilder::isEmptyItem() const
{
    return m_open && m_block.kind == BlockKind::ListItem && m_block.text.isEmpty();
}

bool BlockBuilder::isFull() const
{
    const bool canContinue =
        m_open && !m_inCell &&
        (m_block.kind == BlockKind::Paragraph || m_block.kind == BlockKind::ListItem ||
         m_block.kind == BlockKind::Quote);
    return canContinue && m_block.plain.size() >= kMostBlockCharacters;
}

/// Ends the block where it is and goes on in another of its kind; open spans go on too.
void BlockBuilder::continueInNewBlock(const QString& joint)
{
    closeSpansForNow();
    const int part = m_block.part + 1;
    begin(m_block.kind, m_block.level);
    m_block.part = part;
    m_block.joint = joint;
    openSpansAgain();
}

void BlockBuilder::beginCell(bool header, CellAlignment alignment)
{
    m_cell = {};
    m_cell.header = header;
    m_cell.alignment = alignment;
    m_inCell = true;
    if (!m_block.cells.isEmpty()) m_block.plain += QStringLiteral(" | ");
    m_cell.plain = m_block.plain; // what stands before it
}

void BlockBuilder::finishCell()
{
    m_cell.text = std::exchange(m_block.text, {});
    m_cell.plain = m_block.plain.mid(m_cell.plain.size());
    if (m_cell.plain.isRightToLeft()) m_cell.text = withCodeApart(m_cell.text);
    m_block.cells.append(m_cell);
    m_inCell = false;
}

// ------------------------------------------------------------------------------------------- spans

void BlockBuilder::openSpan(const Span& span)
{
    m_block.text += span.open;
    m_spans.append(span);
}

void BlockBuilder::closeSpan()
{
    if (!m_spans.isEmpty()) m_block.text += m_spans.takeLast().close;
}

void BlockBuilder::closeSpansForNow()
{
    for (auto span = m_spans.rbegin(); span != m_spans.rend(); ++span)
        m_block.text += span->close;
}

void BlockBuilder::openSpansAgain()
{
    for (const Span& span : m_spans)
        m_block.text += span.open;
}

// ------------------------------------------------------------------------------------------- words

void BlockBuilder::appendText(QStringView plain)
{
    while (followsFormula() && plain.startsWith(QLatin1Char(' ')))
        plain = plain.mid(1);
    qsizetype start = 0;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        // A word of more than twice the length is cut anywhere but within a character.
        const qsizetype size = m_block.plain.size() + i - start;
        const bool wordEnds = size >= kMostBlockCharacters && plain[i] == QLatin1Char(' ');
        const bool tooLong = size >= 2 * kMostBlockCharacters && !plain[i].isLowSurrogate();
        if (!wordEnds && !tooLong) continue;
        const QString part = plain.mid(start, i - start).toString();
        append(part.toHtmlEscaped(), part);
        start = i;
        if (!isFull()) continue;
        if (wordEnds) ++start;
        continueInNewBlock(wordEnds ? QStringLiteral(" ") : QString());
    }
    const QString rest = plain.mid(start).toString();
    append(rest.toHtmlEscaped(), rest);
}

void BlockBuilder::append(const QString& rich, const QString& plain)
{
    const bool showsHidden = std::any_of(m_spans.begin(), m_spans.end(),
                                         [](const Span& span) { return span.showsHidden; });
    m_block.text += showsHidden ? withHiddenMarks(rich) : rich;
    m_block.plain += plain;
}

void BlockBuilder::appendLineBreak()
{
    if (!followsFormula()) append(QStringLiteral("<br/>"), QStringLiteral("\n"));
}

void BlockBuilder::appendBlank()
{
    if (!followsFormula()) appendText(QStringView(u" "));
}

// ---------------------------------------------------------------------------------------- formulas

void BlockBuilder::appendWords(const QString& words)
{
    forEachPiece(
        words, m_formulas, [this](QStringView plain) { appendText(plain); },
        [this](const MarkedFormula& formula) { appendFormula(formula); });
}

void BlockBuilder::appendFormula(const MarkedFormula& formula)
{
    const bool canSplit =
        m_open && !m_inCell &&
        (m_block.kind == BlockKind::Paragraph || m_block.kind == BlockKind::ListItem);
    const bool inCode =
        std::any_of(m_spans.begin(), m_spans.end(), [](const Span& span) { return span.isCode; });
    if (inCode)
        append(formula.written.toHtmlEscaped(), formula.written);
    else if (formula.display && canSplit)
        insertFormula(formula);
    else
        append(inlineFormula(formula.source), formula.source);
}

/// A formula in a row of its own: the text around it becomes two blocks.
void BlockBuilder::insertFormula(const MarkedFormula& formula)
{
    const BlockKind kind = m_block.kind;
    const int level = m_block.level;
    Block row;
    row.kind = BlockKind::Formula;
    row.level = level;
    row.text = latexOf(formula.source);
    row.plain = formula.source;
    if (m_block.plain.trimmed().isEmpty()) {
        m_open = false;
        row.marker = std::exchange(m_marker, {});
    } else {
        while (m_block.plain.endsWith(QLatin1Char(' '))) {
            m_block.plain.chop(1);
            if (m_block.text.endsWith(QLatin1Char(' '))) m_block.text.chop(1);
        }
        closeSpansForNow();
        finish();
    }
    m_blocks.append(row);
    begin(kind, level);
    m_afterFormula = true;
    openSpansAgain();
}

} // namespace cabochon
