// Owns finding words in the shown conversation: every hit of all its rows, also of those that are
// out of sight, and which one the reader is at. Looks through a few rows at a time, so that the
// window never waits, and again where rows change. GUI thread only; HitMarks marks what is seen.
#pragma once

#include "app/transcript/transcript_model.h"

#include <QColor>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringMatcher>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

class QQuickItem;

namespace cabochon {

class TextFinder : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE(<QQuickItem>)
    QML_ELEMENT

    Q_PROPERTY(
        cabochon::TranscriptModel* model READ model WRITE setModel NOTIFY modelChanged REQUIRED)
    /// What is looked for; empty: nothing.
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY patternChanged)
    Q_PROPERTY(bool matchCase READ matchCase WRITE setMatchCase NOTIFY patternChanged)
    /// Hits so far; `complete` once all rows were looked through.
    Q_PROPERTY(int count READ count NOTIFY found)
    Q_PROPERTY(bool complete READ isComplete NOTIFY found)
    /// Number of the hit that the reader is at, from 1; 0: there is none.
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    /// Where it is: the row, and which of its searchedPieces(); -1: nowhere.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
    Q_PROPERTY(int currentPiece READ currentPiece NOTIFY currentChanged)
    /// Where hits are among the rows, from 0 to 1: no more than a scroll bar can show.
    Q_PROPERTY(QList<qreal> places READ places NOTIFY placesChanged)
    // Colours of marked words, set by the window from its theme.
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY patternChanged)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY patternChanged)
    Q_PROPERTY(QColor currentGround MEMBER m_currentGround NOTIFY patternChanged)
    Q_PROPERTY(QColor currentInk MEMBER m_currentInk NOTIFY patternChanged)

public:
    explicit TextFinder(QObject* parent = nullptr);

    TranscriptModel* model() const { return m_model; }
    void setModel(TranscriptModel* model);
    QString words() const { return m_matcher.pattern(); }
    void setWords(const QString& words);
    bool matchCase() const { return m_matcher.caseSensitivity() == Qt::CaseSensitive; }
    void setMatchCase(bool matchCase);
    int count() const { return static_cast<int>(m_hits.size()); }
    bool isComplete() const { return m_next < 0; }
    int current() const { return m_current + 1; }
    int currentRow() const { return here() ? here()->row : -1; }
    int currentPiece() const { return here() ? here()->piece : -1; }
    const QList<qreal>& places() const { return m_places; }

    /// The first hit at or below this row is the one that the reader is at, once words are given.
    Q_INVOKABLE void startAt(int row) { m_startRow = row; }
    /// To the next hit (1) or the one before (-1), around the ends.
    Q_INVOKABLE void step(int by);
    /// Whether `text` holds such words. A binding names what it depends on.
    Q_INVOKABLE bool isIn(const QString& text, const QString& words, bool matchCase) const;

    // For HitMarks.

    const QStringMatcher& matcher() const { return m_matcher; }
    /// Which hit of a piece the reader is at, from 0; -1: none of this piece.
    int currentIn(int row, int piece) const;
    const QColor& groundOf(bool current) const { return current ? m_currentGround : m_ground; }
    const QColor& inkOf(bool current) const { return current ? m_currentInk : m_ink; }

signals:
    void modelChanged();
    /// Other words, or other colours, are to be marked.
    void patternChanged();
    void found();
    void placesChanged();
    void currentChanged();
    /// The hit that the reader is at stands there in a text that is drawn.
    void currentSeen(QQuickItem* text, int position);

private:
    struct Hit {
        int row;
        int piece;
        int number; // within the piece
    };

    /// Null: the reader is at none, or its row is being looked through again.
    const Hit* here() const
    {
        return m_current >= 0 && m_current < count() ? &m_hits[m_current] : nullptr;
    }
    void findFrom(int row);
    void findMore();
    void findIn(int row);
    void setCurrent(int hit);
    void notePlaces();

    QPointer<TranscriptModel> m_model;
    QStringMatcher m_matcher{QString(), Qt::CaseInsensitive};
    std::vector<Hit> m_hits; // by their place
    int m_current = -1;      // of m_hits
    int m_next = -1;         // row that is looked through next; -1: none is left
    int m_startRow = 0;
    QList<qreal> m_places;
    QTimer m_slices;
    QColor m_ground, m_ink, m_currentGround, m_currentInk;
};

} // namespace cabochon
