// Owns the rows of an answer that stands beside another one, with the words marked that only it
// has.
#pragma once

#include "app/transcript/message_blocks.h"
#include "app/transcript/text_selection.h"
#include "app/transcript/word_differences.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class ComparedRows : public QAbstractListModel, public SelectableRows {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller that compares")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Role {
        RowKindRole = Qt::UserRole, /** RowKind::Kind. */
        TextRole,                   /** Rich text, marked. */
        PlainRole,                  /** For screen readers and copying. */
        LevelRole,                  /** As of the transcript. */
        MarkerRole,                 /** As of the transcript. */
        CellsRole,                  /** Table: cells {text, plain, alignment, header}, marked. */
        PartRole,                   /** Number of this part of a cut block, from 0. */
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    std::optional<QString> wordsOf(int row, int from, int to) const override;
    QString jointBefore(int row) const override;

    /// Shows another text, without marks.
    void show(const QString& markdown);
    /// What is shown, as stretches of it name places.
    QString shown() const;
    void mark(const QList<Stretch>& stretches);

signals:
    void countChanged();

private:
    /// A text of a row that can be marked: the row's own, or a cell's.
    struct Words {
        QString rich;
        QString shown;
        QString marked;
    };
    struct Row {
        Block block;
        QList<Words> words; // one, or one a cell
    };
    QVariantList cellsOf(const Row& row) const;

    QList<Row> m_rows;
};

} // namespace cabochon
