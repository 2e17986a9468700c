// md4c reports a text as nested enter/leave calls; MarkdownReader flattens them into blocks.
#include "app/transcript/message_blocks.h"

#include "app/transcript/block_builder.h"
#include "app/transcript/delimiter_rows.h"
#include "app/transcript/formula_marks.h"
#include "app/transcript/link_target.h"

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

CellAlignment alignmentOf(MD_ALIGN alignment)
{
    switch (alignment) {
    case MD_ALIGN_CENTER:
        return CellAlignment::Centre;
    case MD_ALIGN_RIGHT:
        return CellAlignment::Right;
    default:
        return CellAlignment::Left;
    }
}

/// Takes the calls of one parse.
class MarkdownReader {
public:
    explicit MarkdownReader(const QList<MarkedFormula>& formulas)
        : m_formulas(formulas), m_builder(formulas)
    {
    }

    const QList<Block>& blocks() const { return m_builder.blocks(); }

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

    void beginItem(const MD_BLOCK_LI_DETAIL& item);
    void beginParagraph();
    /// What was written there, where it is no text but an address or a language.
    QString written(const MD_ATTRIBUTE& attribute) const
    {
        return withoutMarks(fromParser(attribute.text, attribute.size), m_formulas);
    }
    int depth() const { return std::min(static_cast<int>(m_lists.size()), kMostLevel); }

    const QList<MarkedFormula>& m_formulas;
    BlockBuilder m_builder;
    QList<List> m_lists;
    int m_quoteDepth = 0;
    int m_tableRow = 0; // number of the next
    QString m_image;    // what is said after an image's description
};

void MarkdownReader::beginItem(const MD_BLOCK_LI_DETAIL& item)
{
    List& list = m_lists.last();
    if (item.is_task)
        m_builder.setMarker(item.task_mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑"));
    else
        m_builder.setMarker(list.ordered ? QString::number(list.next) + list.delimiter
                                         : QStringLiteral("•"));
    ++list.next;
    m_builder.begin(BlockKind::ListItem, depth());
}

void MarkdownReader::beginParagraph()
{
    if (m_builder.isEmptyItem()) return;
    if (m_quoteDepth > 0)
        m_builder.begin(BlockKind::Quote, std::min(m_quoteDepth, kMostLevel));
    else if (depth() > 0)
        m_builder.begin(BlockKind::ListItem, depth());
    else
        m_builder.begin(BlockKind::Paragraph, 0);
}

int MarkdownReader::enterBlock(MD_BLOCKTYPE type, void* detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        m_builder.finish();
        ++m_quoteDepth; // shown up to kMostLevel
        break;
    case MD_BLOCK_UL:
        m_builder.finish();
        m_lists.append(List{});
        break;
    case MD_BLOCK_OL: {
        m_builder.finish();
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        m_lists.append({true, list->start, QLatin1Char(list->mark_delimiter)});
        break;
    }
    case MD_BLOCK_LI:
        beginItem(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
        break;
    case MD_BLOCK_HR:
        m_builder.begin(BlockKind::Rule, depth());
        m_builder.finish();
        break;
    case MD_BLOCK_H:
        m_builder.begin(BlockKind::Heading,
                        static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
    case MD_BLOCK_CODE: {
        const auto* code = static_cast<MD_BLOCK_CODE_DETAIL*>(detail);
        m_builder.beginCode(depth(), written(code->lang));
        break;
    }
    case MD_BLOCK_P:
        beginParagraph();
        break;
    case MD_BLOCK_TABLE:
        m_builder.finish();
        m_tableRow = 0;
        break;
    case MD_BLOCK_TR:
        m_builder.beginRow(depth(), m_tableRow++);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_builder.beginCell(type == MD_BLOCK_TH,
                            alignmentOf(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
        break;
    default:
        break;
    }
    return 0;
}

int MarkdownReader::leaveBlock(MD_BLOCKTYPE type, void*)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        m_builder.finish();
        --m_quoteDepth;
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        m_builder.finish();
        m_lists.removeLast();
        break;
    case MD_BLOCK_CODE:
        m_builder.finishCode();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_builder.finishCell();
        break;
    case MD_BLOCK_LI:
        m_builder.finish();
        m_builder.setMarker({});
        break;
    case MD_BLOCK_TR:
    case MD_BLOCK_P:
    case MD_BLOCK_H:
        m_builder.finish();
        break;
    default:
        break;
    }
    return 0;
}

int MarkdownReader::enterSpan(MD_SPANTYPE type, void* detail)
{
    BlockBuilder::Span span;
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
        span = {QStringLiteral("<code>"), QStringLiteral("</code>"), true, true};
        break;
    case MD_SPAN_A: {
        const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
        const QString address = written(link->href);
        span.showsHidden = true;
        if (linkTargetOf(address)) {
            span.open = QStringLiteral("<a href=\"%1\">").arg(address.toHtmlEscaped());
            span.close = QStringLiteral("</a>");
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
    m_builder.openSpan(span);
    return 0;
}

int MarkdownReader::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG) m_builder.appendText(std::exchange(m_image, {}));
    m_builder.closeSpan();
    return 0;
}

int MarkdownReader::text(MD_TEXTTYPE type, const QString& plain)
{
    const QString replacement{QChar(QChar::ReplacementCharacter)};
    if (m_builder.isInCode()) {
        m_builder.appendCode(type == MD_TEXT_NULLCHAR ? replacement
                                                      : withoutMarks(plain, m_formulas));
        return 0;
    }
    switch (type) {
    case MD_TEXT_BR:
        m_builder.appendLineBreak();
        break;
    case MD_TEXT_SOFTBR:
        m_builder.appendBlank();
        break;
    case MD_TEXT_NULLCHAR:
        m_builder.appendText(replacement);
        break;
    case MD_TEXT_ENTITY:
        m_builder.appendText(decodedEntity(plain));
        break;
    default:
        m_builder.appendWords(plain);
        break;
    }
    return 0;
}

} // namespace

QList<Block> parseBlocks(QStringView markdown)
{
    const MarkedText marked = markFormulas(markdown);
    MarkdownReader reader(marked.formulas);
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                   MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return static_cast<MarkdownReader*>(self)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return static_cast<MarkdownReader*>(self)->leaveBlock(type, detail);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return static_cast<MarkdownReader*>(self)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
        return static_cast<MarkdownReader*>(self)->leaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return static_cast<MarkdownReader*>(self)->text(type, fromParser(text, size));
    };
    const QByteArray bytes = withWideDelimiterRows(marked.markdown).toUtf8();
    md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &reader);
    return reader.blocks();
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
