// Owns the marks of found words in one text that is drawn: a ground behind each hit, a stronger one
// behind the hit that the reader is at. The text itself stays as it is.
#pragma once

#include "app/transcript/text_finder.h"

#include <QObject>
#include <QPointer>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

class QQuickItem;

namespace cabochon {

class HitMarks : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE(<QQuickItem>)
    QML_ELEMENT

    /// Null: nothing is marked.
    Q_PROPERTY(cabochon::TextFinder* finder READ finder WRITE setFinder NOTIFY changed)
    /// A TextEdit, and which of the searched pieces it shows.
    Q_PROPERTY(QQuickItem* text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY changed)
    Q_PROPERTY(int piece READ piece WRITE setPiece NOTIFY changed)

public:
    explicit HitMarks(QObject* parent = nullptr);
    ~HitMarks() override;

    TextFinder* finder() const { return m_finder; }
    void setFinder(TextFinder* finder);
    QQuickItem* text() const;
    void setText(QQuickItem* text);
    int row() const { return m_row; }
    void setRow(int row);
    int piece() const { return m_piece; }
    void setPiece(int piece);

signals:
    void changed();

private:
    class Highlighter;

    QTextDocument* document() const;
    void mark();
    void markCurrent();
    void tellPlace();

    QPointer<TextFinder> m_finder;
    QPointer<QQuickItem> m_text;
    int m_row = -1;
    int m_piece = 0;
    bool m_wasCurrent = false;
    QPointer<QSyntaxHighlighter> m_highlighter; // while words are looked for; the text owns it
};

} // namespace cabochon
