// Owns drawing how loud a recording is: bars from its start to its end, what was played in another
// colour than what follows, what does not count in a third.
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace cabochon {

class WaveItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// 0..1 each, evenly over the whole.
    Q_PROPERTY(QList<qreal> wave MEMBER m_wave NOTIFY looksChanged)
    /// Of the whole, 0..1: the stretch that counts, and up to where it was played.
    Q_PROPERTY(qreal first MEMBER m_first NOTIFY looksChanged)
    Q_PROPERTY(qreal last MEMBER m_last NOTIFY looksChanged)
    Q_PROPERTY(qreal played MEMBER m_played NOTIFY looksChanged)
    /// Whether it grows: only the newest values that have room are shown, one a bar, the last one
    /// at the end that is read last.
    Q_PROPERTY(bool grows MEMBER m_grows NOTIFY looksChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY looksChanged)
    Q_PROPERTY(QColor playedColor MEMBER m_playedColor NOTIFY looksChanged)
    Q_PROPERTY(QColor outsideColor MEMBER m_outsideColor NOTIFY looksChanged)
    Q_PROPERTY(qreal barWidth MEMBER m_barWidth NOTIFY looksChanged)
    Q_PROPERTY(qreal gap MEMBER m_gap NOTIFY looksChanged)

public:
    explicit WaveItem(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;
    /// How loud each of so many bars is: the loudest of those that one stands for.
    static QList<qreal> barsOf(const QList<qreal>& wave, int bars);

signals:
    void looksChanged();

private:
    QList<qreal> m_wave;
    qreal m_first = 0;
    qreal m_last = 1;
    qreal m_played = 0;
    bool m_grows = false;
    QColor m_color;
    QColor m_playedColor;
    QColor m_outsideColor;
    qreal m_barWidth = 3;
    qreal m_gap = 2;
};

} // namespace cabochon
