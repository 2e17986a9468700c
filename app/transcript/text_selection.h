// Owns what is selected in a list of texts: a stretch from a place in one row to a place in
// another. The rows' items come and go; this stays, and knows the words of rows that are out of
// sight.
#pragma once

#include <QAbstractItemModel>
#include <QPointer>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <compare>
#include <optional>

namespace cabochon {

/// What a model must say so that its rows can be selected.
class SelectableRows {
public:
    virtual ~SelectableRows() = default;

    /// Words of `row` between two places of its text as shown; to -1: up to its end. None: nothing
    /// of this row is copied, not even a line end.
    virtual std::optional<QString> wordsOf(int row, int from, int to) const = 0;
    /// What stands between the words of the row before and this one.
    virtual QString jointBefore(int row) const = 0;
};

class TextSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Must be SelectableRows too.
    Q_PROPERTY(QAbstractItemModel* model READ model WRITE setModel NOTIFY modelChanged REQUIRED)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)
    /// The TextFinder that looks through the same texts; null: none does. Kept for them.
    Q_PROPERTY(QObject* finder MEMBER m_finder NOTIFY finderChanged)

public:
    using QObject::QObject;

    QAbstractItemModel* model() const { return m_model; }
    void setModel(QAbstractItemModel* model);
    bool isEmpty() const { return m_anchor == m_end; }

    /// Nothing is selected yet; what follows is selected from this place on.
    Q_INVOKABLE void begin(int row, int position);
    Q_INVOKABLE void extend(int row, int position);
    /// To the far end of a row without places.
    Q_INVOKABLE void extendOver(int row);
    /// `from` to `to` of one row.
    Q_INVOKABLE void select(int row, int from, int to);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clear();

    /// The row where it began; -1: nowhere.
    Q_INVOKABLE int anchorRow() const { return m_anchor.row; }
    /// Where the selection starts and ends in `row`; both -1: not there. An end beyond every text
    /// stands for the end of the row's.
    Q_INVOKABLE int startIn(int row) const;
    Q_INVOKABLE int endIn(int row) const;
    /// Whether the whole row is selected.
    Q_INVOKABLE bool covers(int row) const;

    /// The words, as they are copied.
    Q_INVOKABLE QString text() const;
    /// Where the desktop has one, the clipboard of the middle button gets the words.
    Q_INVOKABLE void offer() const;

signals:
    void modelChanged();
    void finderChanged();
    void changed();

private:
    struct Place {
        int row = -1;
        int position = 0;
        auto operator<=>(const Place&) const = default;
    };

    Place first() const { return m_anchor < m_end ? m_anchor : m_end; }
    Place last() const { return m_anchor < m_end ? m_end : m_anchor; }
    void set(Place anchor, Place end);

    QPointer<QAbstractItemModel> m_model;
    QPointer<QObject> m_finder;
    Place m_anchor;
    Place m_end;
};

} // namespace cabochon
