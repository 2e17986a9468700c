// Owns the rows that the message list shows: one conversation's current branch, cut into blocks so
// that a long answer is many short rows. While an answer streams only its last rows change. Long
// code and tables are several rows, the parts of one block, which share their widths and scroll
// together.
#pragma once

#include "app/conversation/answer_state.h"
#include "app/conversation/conversation.h"
#include "app/transcript/answer_segments.h"
#include "app/transcript/block_stream.h"
#include "app/transcript/code_highlighter.h"
#include "app/transcript/row_kind.h"
#include "app/transcript/text_selection.h"
#include "app/transcript/transcript_rows.h"

#include <QAbstractListModel>
#include <QColor>
#include <QElapsedTimer>
#include <QFont>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class TranscriptModel : public QAbstractListModel, public SelectableRows {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of conversations")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)
    // Colours of highlighted code, set by the window from its theme: of keywords, texts, comments
    // and numbers.
    Q_PROPERTY(
        QVariantList codeColours READ codeColours WRITE setCodeColours NOTIFY codeColoursChanged)
    // Fonts of tables and code, to measure them: set by the window from its theme.
    Q_PROPERTY(QFont tableFont READ tableFont WRITE setTableFont NOTIFY fontsChanged)
    Q_PROPERTY(QFont codeFont READ codeFont WRITE setCodeFont NOTIFY fontsChanged)

public:
    enum Role {
        RowKindRole = Qt::UserRole, /** RowKind::Kind. */
        MessageIdRole,              /** The message this row belongs to. */
        TextRole,        /** Rich text made by us (text rows); raw code; the user's words. */
        PlainRole,       /** Plain text for screen readers and copying. */
        LevelRole,       /** Heading level, list depth or quote depth. */
        MarkerRole,      /** List marker: "•", "1.", "☐", "☑"; empty for a continued item. */
        LanguageRole,    /** Code: the language as written, may be empty. */
        CellsRole,       /** Table: {text, plain, alignment, header, rightToLeft} of its cells. */
        HighlightedRole, /** Code: rich text with colours. */
        PartRole,        /** Number of this part of a cut block, from 0. */
        LastPartRole,    /** Whether no other part of the same block follows. */
        FirstLineRole,   /** Code: number of this part's first line, from 1. */
        HiddenCharactersRole, /** Code: how many characters of the whole block cannot be seen. */
        WidthsRole,   /** Code: width of the widest line; table: of each column. Whole block. */
        ScrolledRole, /** Code and table: how far the whole block is scrolled sideways. */
        ThoughtTokensRole,  /** Thinking: tokens so far. */
        ThoughtSecondsRole, /** Thinking: seconds it took or takes. */
        OpenRole,           /** Thinking: whether the panel is expanded. */
        StreamingRole,      /** Whether the row still grows. */
        LedgerRole,         /** Footer: counts and speed in words. */
        BranchIndexRole,    /** Footer and UserMessage: this sibling's number, from 1. */
        BranchCountRole,    /** Footer and UserMessage: number of siblings. */
        ErrorTextRole,      /** Notice: what happened and what to do. */
        StopTextRole, /** Footer: "Stopped", "Interrupted", "Cut off at the limit"; may be empty. */
        ProgressRole, /** Status: 0..1, or -1 when unknown. */
        CanGoOnRole,  /** Footer: whether the model can go on from this answer. */
        IsTableRole,  /** Structured: whether it is a table; else a tree. `open`: raw. */
        FilesRole,    /** UserMessage and ToolCall: what shownFiles() says of its files. */
        CallIdRole,   /** ToolCall: which of the message's calls. */
        CallIndexRole, /** ToolCall: its number among those of one step, from 0. */
        CallCountRole, /** ToolCall: how many were made in that step. */
    };

    explicit TranscriptModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QVariantList codeColours() const;
    void setCodeColours(const QVariantList& colours);
    const QFont& tableFont() const { return m_tableFont; }
    void setTableFont(const QFont& font);
    const QFont& codeFont() const { return m_codeFont; }
    void setCodeFont(const QFont& font);

    /// Opens or closes the thinking panel in `row`.
    Q_INVOKABLE void setOpen(int row, bool open);

    /// Shows the JSON below the row of its switch as it is, or as a table or tree.
    Q_INVOKABLE void setRaw(int row, bool raw);
    /// The whole JSON of such a row, "json" or, where it is a table, "csv".
    Q_INVOKABLE QString jsonAs(int row, const QString& format) const;

    /// The row of the question above `row`; -1: there is none.
    Q_INVOKABLE int questionRow(int row) const;
    /// The message that `row` belongs to; empty: there is no such row.
    Q_INVOKABLE QString messageIdAt(int row) const;
    /// The whole block that `row` is a part of, as plain text.
    Q_INVOKABLE QString wholeBlock(int row) const;
    /// Writes code to a file; what went wrong in words, empty when nothing did.
    Q_INVOKABLE QString saveText(const QString& text, const QUrl& file) const;
    /// A name for such a file, with its language's ending: "code.py".
    Q_INVOKABLE QString fileNameFor(int row) const;
    /// The whole table that `row` is a part of, "markdown" or "csv".
    Q_INVOKABLE QString tableAs(int row, const QString& format) const;
    /// The row of the header that stays in sight while `row` of its table is read; -1: it is in
    /// none.
    Q_INVOKABLE int headerAbove(int row) const;
    /// Its cells, words, widths and place.
    Q_INVOKABLE QVariantMap tableHeader(int row) const;
    /// Scrolls the block that `row` is a part of sideways, all its parts together.
    Q_INVOKABLE void setScrolled(int row, qreal scrolled);
    Q_INVOKABLE void scrollBy(int row, qreal by);

    /// What words are found in: texts of `row` as each is laid out, the parts of a thought, the
    /// cells of a table.
    QStringList searchedPieces(int row) const;
    /// Opens what hides the words of a row.
    void reveal(int row);

    std::optional<QString> wordsOf(int row, int from, int to) const override;
    QString jointBefore(int row) const override;

    /// The first row of a message of the shown branch; -1: it has none.
    int firstRowOf(const QString& messageId) const;

    /// Shows the current branch of another conversation. The only reset of this model.
    void show(const Conversation& conversation);
    /// The current branch changed after `messageId` (empty: from the start): rows of what is equal
    /// stay, the rest is rebuilt.
    void refreshFrom(const Conversation& conversation, const QString& messageId);
    /// The rows of this answer are a field with its words, or (empty) none are; to be refreshed
    /// then.
    void setEdited(const QString& messageId) { m_edited = messageId; }
    const QString& edited() const { return m_edited; }
    /// The last message, an answer that had ended, streams again; its rows stay.
    void goOn(const Message& message);
    /// Text or calls were added to the last message, an answer that streams. What stands before the
    /// last calls is final.
    void grow(const Message& message);
    /// Something changed about calls of a message that are shown: a result came, or people changed
    /// what is asked for.
    void refreshCall(const Message& message);
    /// The status row of an answer while no words come; no text: none. progress -1: unknown.
    void setStatus(const QString& messageId, const QString& text, double progress);
    /// The device of the last message, an answer that streams, was lost and replaced: said below
    /// its words, which go on above.
    void remark(const Message& message);
    /// The answer ended: last rows are final, the footer appears.
    void finish(const Message& message, int branchIndex, int branchCount);

signals:
    void countChanged();
    void codeColoursChanged();
    void fontsChanged();

private:
    using Row = TranscriptRow;

    QVariantList variantOf(const QList<TableCell>& cells, int row) const;
    void appendRows(const QList<Row>& rows);
    void insertRows(int first, const QList<Row>& rows);
    void removeRowsFrom(int first);
    void removeRows(int first, int count);
    void removeStatus();
    void beginGrowing(const Message& message);
    void beginSegment();
    void growSegment(const Message& message, const AnswerSegment& segment);
    void growThought(const Message& message, const AnswerSegment& segment);
    void replaceContent(const Message& message, const AnswerSegment& segment);
    void growContent(const Message& message, const QString& text);
    void growCalls(const Message& message, const AnswerSegment& segment);
    void settleWords(const Message& message, const AnswerSegment& segment);
    void settleThoughts(const Message& message);
    void syncBlocks(const QString& messageId);
    bool isTooEarly(qsizetype openCharacters) const;
    void changed(int row);

    bool isLastPart(int row) const;
    int firstPartOf(int row) const;
    int lastPartOf(int row) const;
    int hiddenInBlock(int row) const;
    QList<qreal> measure(const Row& row) const;
    QList<int> settlePart(int row);
    void settleChanged(int row);
    void measureAll();

    QList<Row> m_rows;
    CodeColours m_codeColours;
    QFont m_tableFont;
    QFont m_codeFont;
    bool m_measures = false; // fonts are set
    QString m_edited;        // message whose words are being edited; empty: none
    // The answer that streams.
    QString m_growing;
    BlockStream m_stream;
    qsizetype m_segment = 0;     // of it, counted from 0: the last, of which is all that follows
    int m_thoughtRow = -1;       // its thinking panel; -1: none
    int m_contentStart = 0;      // row of its first content block
    int m_callRows = 0;          // after its blocks, which are final once there are any
    bool m_remarked = false;     // one row after them says what became of the device
    qsizetype m_frozenRows = 0;  // content rows that are final
    qsizetype m_shownLength = 0; // characters of its content already given to m_stream
    QElapsedTimer m_sinceShown;
};

} // namespace cabochon
