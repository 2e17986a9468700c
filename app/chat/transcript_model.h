// Owns the rows that the message list shows: one conversation's current branch, cut into blocks so
// that a long answer is many short rows. While an answer streams only its last rows change.
#pragma once

#include "app/chat/answer_state.h"
#include "app/chat/block_stream.h"
#include "app/chat/conversation.h"
#include "app/chat/message_blocks.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class TranscriptModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by ChatController")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)
    /// Colours of highlighted code: set by the window from its theme.
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged)

public:
    enum Role {
        RowKindRole = Qt::UserRole, /** RowKind::Kind. */
        MessageIdRole,              /** The message this row belongs to. */
        TextRole,        /** Rich text made by us (text rows); raw code; the user's plain words. */
        PlainRole,       /** Plain text for screen readers and copying. */
        LevelRole,       /** Heading level, list depth or quote depth. */
        MarkerRole,      /** List marker: "•", "1.", "☐", "☑"; empty for a continued item. */
        LanguageRole,    /** Code: the language as written, may be empty. */
        TableRole,       /** Table: list of rows of cells {text, alignment, header}. */
        HighlightedRole, /** Code: rich text with colours. */
        ThoughtTokensRole,  /** Thinking: tokens so far. */
        ThoughtSecondsRole, /** Thinking: seconds it took or takes. */
        OpenRole,           /** Thinking: whether the panel is expanded. */
        StreamingRole,      /** Whether the row still grows. */
        LedgerRole,         /** Footer: counts and speed in words. */
        BranchIndexRole,    /** Footer and UserMessage: this sibling's number, from 1. */
        BranchCountRole,    /** Footer and UserMessage: number of siblings. */
        ErrorTextRole,      /** Notice: what happened and what to do. */
        StopTextRole,       /** Footer: "Stopped" or "Cut off at the limit"; may be empty. */
        ProgressRole,       /** Status: 0..1, or -1 when unknown. */
    };

    explicit TranscriptModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool dark() const { return m_dark; }
    void setDark(bool dark);

    /// Opens or closes the thinking panel in `row`.
    Q_INVOKABLE void setOpen(int row, bool open);

    /// The row of the question above `row`; -1: there is none.
    Q_INVOKABLE int questionRow(int row) const;
    /// The message that `row` belongs to; empty: there is no such row.
    Q_INVOKABLE QString messageIdAt(int row) const;

    /// Shows the current branch of another conversation. The only reset of this model.
    void show(const Conversation& conversation);
    /// The current branch changed after `messageId` (empty: from the start): rows of what is equal
    /// stay, the rest is rebuilt.
    void refreshFrom(const Conversation& conversation, const QString& messageId);
    /// Text was added to the last message, an answer that streams.
    void grow(const Message& message);
    /// The status row of an answer that has no words yet. progress -1: unknown.
    void setStatus(const QString& messageId, const QString& text, double progress);
    /// The answer ended: last rows are final, the footer appears.
    void finish(const Message& message, int branchIndex, int branchCount);

signals:
    void countChanged();
    void darkChanged();

private:
    struct Row {
        RowKind::Kind kind = RowKind::Paragraph;
        QString messageId;
        Block block;  // text kinds
        QString text; // user message, thought, status, notice, stop text
        QString ledger;
        int thoughtTokens = 0;
        double thoughtSeconds = 0;
        bool open = false;
        bool streaming = false;
        int branchIndex = 1;
        int branchCount = 1;
        double progress = -1;
    };

    QList<Row> rowsOf(const Message& message, int branchIndex, int branchCount) const;
    Row footerOf(const Message& message, int branchIndex, int branchCount) const;
    void appendRows(const QList<Row>& rows);
    void removeRowsFrom(int first);
    void removeStatus();
    void beginGrowing(const Message& message);
    void growThought(const Message& message);
    void growContent(const Message& message);
    void syncBlocks(const QString& messageId);
    bool isTooEarly(qsizetype openCharacters) const;
    int firstRowOf(const QString& messageId) const;
    void changed(int row);
    QVariant table(const Block& block) const;

    QList<Row> m_rows;
    bool m_dark = false;
    // The answer that streams.
    QString m_growing;
    BlockStream m_stream;
    int m_thoughtRow = -1;       // its thinking panel; -1: none
    int m_contentStart = 0;      // row of its first content block
    qsizetype m_frozenRows = 0;  // content rows that are final
    qsizetype m_shownLength = 0; // characters of its content already given to m_stream
    QElapsedTimer m_sinceShown;
};

} // namespace cabochon
