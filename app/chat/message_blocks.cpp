// md4c reports a text as nested enter/leave calls; BlockBuilder flattens them into rows. The stream
// cuts its input at lines after which nothing earlier can change (see safeBoundary), so that what
// is frozen equals what a parse of the whole text gives.
#include "app/chat/message_blocks.h"

#include <QStringList>
#include <QUrl>

#include <md4c.h>
#include <utility>

namespace cabochon {

namespace {

QString fromParser(const MD_CHAR* text, MD_SIZE size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

QString withoutTags(const QString& plain)
{
    return plain.toHtmlEscaped();
}

/// Collects the blocks of one parse.
class BlockBuilder {
public:
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

    void begin(BlockKind kind, int level);
    void finish();
    void append(const QString& rich, const QString& plain)
    {
        m_block.text += rich;
        m_block.plain += plain;
    }
    int depth() const { return static_cast<int>(m_lists.size()); }

    Block m_block;
    bool m_open = false;
    QList<List> m_lists;
    QString m_marker; // of the item whose first text has not come yet
    int m_quoteDepth = 0;
    TableCell m_cell;
    bool m_inCell = false;
    QList<TableCell> m_row;
    int m_imageDepth = 0;
    QStringList m_closing; // end tags of open spans
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
    if (m_block.kind == BlockKind::ListItem) m_block.marker = std::exchange(m_marker, {});
    blocks.append(m_block);
}

int BlockBuilder::enterBlock(MD_BLOCKTYPE type, void* detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        finish();
        ++m_quoteDepth;
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
    case MD_BLOCK_LI: {
        const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
        List& list = m_lists.last();
        if (item->is_task) {
            m_marker = item->task_mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑");
        } else if (list.ordered) {
            m_marker = QString::number(list.next) + list.delimiter;
        } else {
            m_marker = QStringLiteral("•");
        }
        ++list.next;
        begin(BlockKind::ListItem, depth()); // tight items have no paragraph of their own
        break;
    }
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
        m_block.language = fromParser(code->lang.text, code->lang.size);
        break;
    }
    case MD_BLOCK_P:
        if (m_open && m_block.kind == BlockKind::ListItem && m_block.text.isEmpty()) break;
        if (m_quoteDepth > 0)
            begin(BlockKind::Quote, m_quoteDepth);
        else if (depth() > 0)
            begin(BlockKind::ListItem, depth());
        else
            begin(BlockKind::Paragraph, 0);
        break;
    case MD_BLOCK_TABLE:
        begin(BlockKind::Table, depth());
        break;
    case MD_BLOCK_TR:
        m_row.clear();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: {
        const auto* cell = static_cast<MD_BLOCK_TD_DETAIL*>(detail);
        m_cell = {};
        m_cell.header = type == MD_BLOCK_TH;
        m_cell.alignment = cell->align == MD_ALIGN_CENTER  ? CellAlignment::Centre
                           : cell->align == MD_ALIGN_RIGHT ? CellAlignment::Right
                                                           : CellAlignment::Left;
        m_inCell = true;
        m_block.text.clear();
        break;
    }
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
        if (m_block.text.endsWith(QLatin1Char('\n'))) m_block.text.chop(1);
        m_block.plain = m_block.text;
        finish();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_cell.text = m_block.text;
        m_row.append(m_cell);
        m_block.text.clear();
        m_block.plain += QStringLiteral(" | ");
        m_inCell = false;
        break;
    case MD_BLOCK_TR:
        if (m_block.plain.endsWith(QStringLiteral(" | "))) m_block.plain.chop(3);
        m_block.plain += QLatin1Char('\n');
        m_block.rows.append(m_row);
        break;
    case MD_BLOCK_TABLE:
        if (m_block.plain.endsWith(QLatin1Char('\n'))) m_block.plain.chop(1);
        finish();
        break;
    case MD_BLOCK_LI:
        finish();
        m_marker.clear();
        break;
    case MD_BLOCK_P:
    case MD_BLOCK_H:
        finish();
        break;
    default:
        break;
    }
    return 0;
}

int BlockBuilder::enterSpan(MD_SPANTYPE type, void* detail)
{
    QString closing;
    switch (type) {
    case MD_SPAN_EM:
        append(QStringLiteral("<i>"), {});
        closing = QStringLiteral("</i>");
        break;
    case MD_SPAN_STRONG:
        append(QStringLiteral("<b>"), {});
        closing = QStringLiteral("</b>");
        break;
    case MD_SPAN_DEL:
        append(QStringLiteral("<s>"), {});
        closing = QStringLiteral("</s>");
        break;
    case MD_SPAN_CODE:
        append(QStringLiteral("<code>"), {});
        closing = QStringLiteral("</code>");
        break;
    case MD_SPAN_A: {
        const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
        const QString address = fromParser(link->href.text, link->href.size);
        const QString scheme = QUrl(address).scheme().toLower();
        // Only pages of the web may be opened; anything else stays text.
        if (scheme == QStringLiteral("http") || scheme == QStringLiteral("https")) {
            append(QStringLiteral("<a href=\"%1\">").arg(address.toHtmlEscaped()), {});
            closing = QStringLiteral("</a>");
        }
        break;
    }
    case MD_SPAN_IMG: {
        // Never fetched: a model must not be able to call home. The description stands as text.
        const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        const QString address = fromParser(image->src.text, image->src.size);
        closing = QStringLiteral(" (") + address.toHtmlEscaped() + QLatin1Char(')');
        ++m_imageDepth;
        break;
    }
    default:
        break;
    }
    m_closing.append(closing);
    return 0;
}

int BlockBuilder::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG) --m_imageDepth;
    if (!m_closing.isEmpty()) append(m_closing.takeLast(), {});
    return 0;
}

int BlockBuilder::text(MD_TEXTTYPE type, const QString& plain)
{
    switch (type) {
    case MD_TEXT_BR:
        append(QStringLiteral("<br/>"), QStringLiteral("\n"));
        break;
    case MD_TEXT_SOFTBR:
        append(QStringLiteral(" "), QStringLiteral(" "));
        break;
    case MD_TEXT_NULLCHAR:
        append(QString(QChar::ReplacementCharacter), QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_CODE:
        if (m_block.kind == BlockKind::Code && m_open)
            m_block.text += plain;
        else
            append(withoutTags(plain), plain);
        break;
    case MD_TEXT_ENTITY:
        // Known names decode in rich text; everything else shows as written.
        append(plain, plain);
        break;
    default:
        append(withoutTags(plain), plain);
        break;
    }
    return 0;
}

QString lineAt(QStringView text, qsizetype start, qsizetype end)
{
    return text.mid(start, end - start).toString();
}

/// An opening or closing code fence: its character and length, or 0.
struct Fence {
    QChar mark;
    qsizetype length = 0;
    bool bare = false; // nothing after it: may close
};

Fence fenceOf(const QString& line)
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
    const QString rest = line.mid(indent + length).trimmed();
    if (mark == QLatin1Char('`') && rest.contains(mark)) return {};
    return {mark, length, rest.isEmpty()};
}

/// Whether a line begins a block that cannot belong to what stood before a blank line: not
/// indented, not a list item (a list may go on after a blank line), not a quote.
bool startsAfresh(const QString& line)
{
    if (line.isEmpty() || line[0].isSpace() || line[0] == QLatin1Char('>')) return false;
    if (line[0] == QLatin1Char('-') || line[0] == QLatin1Char('*') || line[0] == QLatin1Char('+')) {
        return line.size() > 1 && !line[1].isSpace();
    }
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit())
        ++digits;
    if (digits == 0) return true;
    return digits < line.size() && line[digits] != QLatin1Char('.') &&
           line[digits] != QLatin1Char(')');
}

} // namespace

QList<Block> parseBlocks(QStringView markdown)
{
    BlockBuilder builder;
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
    const QByteArray bytes = markdown.toUtf8();
    md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &builder);
    return builder.blocks;
}

void BlockStream::clear()
{
    *this = {};
}

void BlockStream::append(QStringView text)
{
    m_open += text;
    freezeFinishedPart();
    m_blocks.resize(m_frozenCount);
    m_blocks += parseBlocks(m_open);
}

/// Moves everything before the last safe boundary from the open text to the frozen blocks. A
/// boundary lies before a line that starts afresh after a blank line, outside of code fences.
void BlockStream::freezeFinishedPart()
{
    qsizetype boundary = 0;
    qsizetype start = 0;
    Fence fence;
    bool blankBefore = false;
    while (true) {
        const qsizetype end = m_open.indexOf(QLatin1Char('\n'), start);
        if (end < 0) break; // the last line may still grow
        const QString line = lineAt(m_open, start, end);
        const Fence here = fenceOf(line);
        if (fence.length > 0) {
            if (here.bare && here.mark == fence.mark && here.length >= fence.length) fence = {};
            blankBefore = false;
        } else {
            if (blankBefore && startsAfresh(line)) boundary = start;
            if (here.length > 0) fence = here;
            blankBefore = line.trimmed().isEmpty();
        }
        start = end + 1;
    }
    if (boundary == 0) return;
    m_blocks.resize(m_frozenCount);
    m_blocks += parseBlocks(QStringView(m_open).left(boundary));
    m_frozenCount = m_blocks.size();
    m_open.remove(0, boundary);
}

} // namespace cabochon
