// md4c reports a text as nested enter/leave calls; BlockBuilder flattens them into rows.
#include "app/transcript/message_blocks.h"

#include "app/math/formula_names.h"
#include "app/transcript/delimiter_rows.h"
#include "app/transcript/formula_marks.h"
#include "app/transcript/hidden_characters.h"
#include "app/transcript/link_target.h"
#include "app/transcript/text_parts.h"

#include <QCoreApplication>
#include <QTextDocumentFragment>

#include <algorithm>
#include <md4c.h>
#include <utility>

namespace cabochon {

namespace {

QString fromParser(const MD_CHAR* text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

constexpr int kMostLevel = 8; // deeper lists and quotes look like this one

/// "&mdash;" or "&#8212;" as the character it names; unknown names stay as written.
QString decodedEntity(const QString& entity)
{
    QString plain = QTextDocumentFragment::fromHtml(entity).toPlainText();
    plain.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return plain.isEmpty() ? entity : plain;
}

/// The words of message blocks.
class Words {
    Q_DECLARE_TR_FUNCTIONS(MessageBlocks)
};

/// What is shown instead of a picture: a model must not be able to call home by one.
QString imageWords(const QString& address)
{
    const QString host = hostOf(address);
    return QLatin1Char(' ') +
           (host.isEmpty() ? Words::tr("(image)") : Words::tr("(image at %1)").arg(host));
}

/// Collects the blocks of one parse.
class BlockBuilder {
public:
    explicit BlockBuilder(QList<MarkedFormula> formulas) : m_formulas(std::move(formulas)) {}

    QList<Block> blocks;

    int enterBlock(MD_BLOCKTYPE type, void* detail);
    int leaveBlock(MD_BLOCKTYPE type, void* detail);
    int enterSpan(MD_SPANTYPE type, void* detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const QString& plain);

private:
    struct List {
        bool ordered = false;
        unsigned next = 1;
        QChar delimiter = QLatin1Char('.');
    };

    struct Span {
        QString open;
        QString close;
    };

    void begin(BlockKind kind, int level);
    void beginItem(const MD_BLOCK_LI_DETAIL& item);
    void beginCell(bool header, const MD_BLOCK_TD_DETAIL& cell);
    void finish();
    void continueInNewBlock(const QString& joint);
    void finishCode();
    void finishCell();
    void appendWords(const QString& words);
    void appendFormula(const MarkedFormula& formula);
    void insertFormula(const MarkedFormula& formula);
    void appendText(QStringView plain);
    /// What was written there, where it is no text but an address or a language.
    QString written(const MD_ATTRIBUTE& attribute) const
    {
        return withoutMarks(fromParser(attribute.text, attribute.size), m_formulas);
    }
    void append(const QString& rich, const QString& plain);
    bool isFull() const;
    int depth() const { return std::min(static_cast<int>(m_lists.size()), kMostLevel); }

    Block m_block;
    bool m_open = false;
    QList<List> m_lists;
    QString m_marker; // of the item whose first text has not come yet
    int m_quoteDepth = 0;
    TableCell m_cell;
    bool m_inCell = false;
    int m_tableRow = 0;  // number of the next
    QList<Span> m_spans; // open ones, outermost first
    QList<MarkedFormula> m_formulas;
    QString m_image; // what is said after an image's description
    bool m_inCodeSpan = false;
    bool m_inLink = false;
    bool m_afterFormula = false; // m_block goes on after one of its own row: empty, it is none
};

void BlockBuilder::begin(BlockKind kind, int level)
{
    finish();
    m_block = {};
    m_block.kind = kind;
    m_block.level = level;
    m_open = true;
}

void BlockBuilder::finish()
{
    if (!m_open) return;
    m_open = false;
    if (std::exchange(m_afterFormula, false) && m_block.plain.size() <= 1) {
        // Nothing, or the full stop of a sentence that the formula ends.
        blocks.last().text += m_block.plain;
        blocks.last().plain += m_block.plain;
        return;
    }
    if (m_block.kind == BlockKind::ListItem) m_block.marker = std::exchange(m_marker, {});
    blocks.append(m_block);
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
    for (auto span = m_spans.rbegin(); span != m_spans.rend(); ++span)
        m_block.text += span->close;
    const int part = m_block.part + 1;
    begin(m_block.kind, m_block.level);
    m_block.part = part;
    m_block.joint = joint;
    for (const Span& span : m_spans)
        m_block.text += span.open;
}

void BlockBuilder::appendText(QStringView plain)
{
    while (m_afterFormula && m_block.plain.isEmpty() && plain.startsWith(QLatin1Char(' ')))
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

/// In code and links what cannot be seen is marked; it stays in what is copied as a whole.
void BlockBuilder::append(const QString& rich, const QString& plain)
{
    m_block.text += m_inCodeSpan || m_inLink ? withHiddenMarks(rich) : rich;
    m_block.plain += plain;
}

/// Text with marks for the formulas in it.
void BlockBuilder::appendWords(const QString& words)
{
    qsizetype copied = 0;
    for (qsizetype begin = words.indexOf(kMarkBegins); begin >= 0;
         begin = words.indexOf(kMarkBegins, copied)) {
        const qsizetype end = words.indexOf(kMarkEnds, begin);
        if (end < 0) break;
        appendText(QStringView(words).mid(copied, begin - copied));
        appendFormula(m_formulas.value(QStringView(words).mid(begin + 1, end - begin - 1).toInt()));
        copied = end + 1;
    }
    appendText(QStringView(words).mid(copied));
}

void BlockBuilder::appendFormula(const MarkedFormula& formula)
{
    const bool canSplit =
        m_open && !m_inCell &&
        (m_block.kind == BlockKind::Paragraph || m_block.kind == BlockKind::ListItem);
    if (m_inCodeSpan)
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
        for (auto span = m_spans.rbegin(); span != m_spans.rend(); ++span)
            m_block.text += span->close;
        finish();
    }
    blocks.append(row);
    begin(kind, level);
    m_afterFormula = true;
    for (const Span& span : m_spans)
        m_block.text += span.open;
}

void BlockBuilder::beginItem(const MD_BLOCK_LI_DETAIL& item)
{
    List& list = m_lists.last();
    if (item.is_task)
        m_marker = item.task_mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑");
    else
        m_marker = list.ordered ? QString::number(list.next) + list.delimiter : QStringLiteral("•");
    ++list.next;
    begin(BlockKind::ListItem, depth()); // tight items have no paragraph of their own
}

void BlockBuilder::beginCell(bool header, const MD_BLOCK_TD_DETAIL& cell)
{
    m_cell = {};
    m_cell.header = header;
    m_cell.alignment = cell.align == MD_ALIGN_CENTER  ? CellAlignment::Centre
                       : cell.align == MD_ALIGN_RIGHT ? CellAlignment::Right
                                                      : CellAlignment::Left;
    m_inCell = true;
    if (!m_block.cells.isEmpty()) m_block.plain += QStringLiteral(" | ");
    m_cell.plain = m_block.plain; // what stands before it
}

int BlockBuilder::enterBlock(MD_BLOCKTYPE type, void* detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        finish();
        ++m_quoteDepth; // shown up to kMostLevel
        break;
    case MD_BLOCK_UL:
        finish();
        m_lists.append(List{});
        break;
    case MD_BLOCK_OL: {
        finish();
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        m_lists.append({true, list->start, QLatin1Char(list->mark_delimiter)});
        break;
    }
    case MD_BLOCK_LI:
        beginItem(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
        break;
    case MD_BLOCK_HR:
        begin(BlockKind::Rule, depth());
        finish();
        break;
    case MD_BLOCK_H:
        begin(BlockKind::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
    case MD_BLOCK_CODE: {
        if (m_open && m_block.text.isEmpty() && m_block.kind == BlockKind::ListItem) finish();
        begin(BlockKind::Code, depth());
        const auto* code = static_cast<MD_BLOCK_CODE_DETAIL*>(detail);
        m_block.language = written(code->lang);
        break;
    }
    case MD_BLOCK_P:
        if (m_open && m_block.kind == BlockKind::ListItem && m_block.text.isEmpty()) break;
        if (m_quoteDepth > 0)
            begin(BlockKind::Quote, std::min(m_quoteDepth, kMostLevel));
        else if (depth() > 0)
            begin(BlockKind::ListItem, depth());
        else
            begin(BlockKind::Paragraph, 0);
        break;
    case MD_BLOCK_TABLE:
        finish();
        m_tableRow = 0;
        break;
    case MD_BLOCK_TR:
        begin(BlockKind::Table, depth());
        m_block.part = m_tableRow++;
        if (m_block.part > 0) m_block.joint = QLatin1Char('\n');
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        beginCell(type == MD_BLOCK_TH, *static_cast<MD_BLOCK_TD_DETAIL*>(detail));
        break;
    default:
        break;
    }
    return 0;
}

int BlockBuilder::leaveBlock(MD_BLOCKTYPE type, void*)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        finish();
        --m_quoteDepth;
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        finish();
        m_lists.removeLast();
        break;
    case MD_BLOCK_CODE:
        finishCode();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        finishCell();
        break;
    case MD_BLOCK_LI:
        finish();
        m_marker.clear();
        break;
    case MD_BLOCK_TR:
    case MD_BLOCK_P:
    case MD_BLOCK_H:
        finish();
        break;
    default:
        break;
    }
    return 0;
}

void BlockBuilder::finishCode()
{
    if (m_block.text.endsWith(QLatin1Char('\n'))) m_block.text.chop(1);
    const QString code = std::exchange(m_block.text, {});
    for (const TextSlice& part : cutIntoParts(code)) {
        m_block.text = part.text.toString();
        m_block.plain = m_block.text;
        if (m_block.part > 0) m_block.joint = part.continuesLine ? QString() : QStringLiteral("\n");
        blocks.append(m_block);
        ++m_block.part;
    }
    m_open = false;
}

void BlockBuilder::finishCell()
{
    m_cell.text = std::exchange(m_block.text, {});
    m_cell.plain = m_block.plain.mid(m_cell.plain.size());
    m_block.cells.append(m_cell);
    m_inCell = false;
}

int BlockBuilder::enterSpan(MD_SPANTYPE type, void* detail)
{
    Span span;
    switch (type) {
    case MD_SPAN_EM:
        span = {QStringLiteral("<i>"), QStringLiteral("</i>")};
        break;
    case MD_SPAN_STRONG:
        span = {QStringLiteral("<b>"), QStringLiteral("</b>")};
        break;
    case MD_SPAN_DEL:
        span = {QStringLiteral("<s>"), QStringLiteral("</s>")};
        break;
    case MD_SPAN_CODE:
        span = {QStringLiteral("<code>"), QStringLiteral("</code>")};
        m_inCodeSpan = true;
        break;
    case MD_SPAN_A: {
        const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
        const QString address = written(link->href);
        m_inLink = true;
        if (linkTargetOf(address)) {
            span = {QStringLiteral("<a href=\"%1\">").arg(address.toHtmlEscaped()),
                    QStringLiteral("</a>")};
        }
        break;
    }
    case MD_SPAN_IMG: {
        const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        m_image = imageWords(written(image->src));
        break;
    }
    default:
        break;
    }
    m_block.text += span.open;
    m_spans.append(span);
    return 0;
}

int BlockBuilder::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_CODE) m_inCodeSpan = false;
    if (type == MD_SPAN_A) m_inLink = false;
    if (type == MD_SPAN_IMG) appendText(std::exchange(m_image, {}));
    if (!m_spans.isEmpty()) m_block.text += m_spans.takeLast().close;
    return 0;
}

int BlockBuilder::text(MD_TEXTTYPE type, const QString& plain)
{
    if (m_block.kind == BlockKind::Code && m_open) {
        m_block.text += type == MD_TEXT_NULLCHAR ? QString(QChar(QChar::ReplacementCharacter))
                                                 : withoutMarks(plain, m_formulas);
        return 0;
    }
    switch (type) {
    case MD_TEXT_BR:
        if (m_afterFormula && m_block.plain.isEmpty()) break;
        append(QStringLiteral("<br/>"), QStringLiteral("\n"));
        break;
    case MD_TEXT_SOFTBR:
        if (m_afterFormula && m_block.plain.isEmpty()) break;
        appendText(QStringLiteral(" "));
        break;
    case MD_TEXT_NULLCHAR:
        appendText(QString(QChar(QChar::ReplacementCharacter)));
        break;
    case MD_TEXT_ENTITY:
        appendText(decodedEntity(plain));
        break;
    default:
        appendWords(plain);
        break;
    }
    return 0;
}

} // namespace

QList<Block> parseBlocks(QStringView markdown)
{
    const MarkedText marked = markFormulas(markdown);
    BlockBuilder builder(marked.formulas);
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                   MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return static_cast<BlockBuilder*>(self)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return static_cast<BlockBuilder*>(self)->leaveBlock(type, detail);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return static_cast<BlockBuilder*>(self)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
        return static_cast<BlockBuilder*>(self)->leaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return static_cast<BlockBuilder*>(self)->text(type, fromParser(text, size));
    };
    const QByteArray bytes = withWideDelimiterRows(marked.markdown).toUtf8();
    md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &builder);
    return builder.blocks;
}

QString plainText(const QList<Block>& blocks)
{
    QString text;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (i > 0) text += block.part > 0 ? block.joint : QStringLiteral("\n");
        if (!block.marker.isEmpty()) text += block.marker + QLatin1Char(' ');
        text += block.plain;
    }
    return text;
}

} // namespace cabochon
