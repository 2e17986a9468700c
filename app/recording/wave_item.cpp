#include "app/recording/wave_item.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cabochon {

WaveItem::WaveItem(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &WaveItem::looksChanged, this, [this] { update(); });
}

QList<qreal> WaveItem::barsOf(const QList<qreal>& wave, int bars)
{
    QList<qreal> loud(std::max(0, bars), 0.0);
    if (wave.isEmpty()) return loud;
    for (int bar = 0; bar < bars; ++bar) {
        const qsizetype from = bar * wave.size() / bars;
        const qsizetype to = std::max(from + 1, (bar + 1) * wave.size() / bars);
        loud[bar] = *std::max_element(wave.begin() + from, wave.begin() + to);
    }
    return loud;
}

void WaveItem::paint(QPainter* painter)
{
    const qreal step = m_barWidth + m_gap;
    const int bars = static_cast<int>((width() + m_gap) / step);
    if (bars <= 0) return;
    const QList<qreal> loud =
        m_grows ? m_wave.last(std::min<qsizetype>(bars, m_wave.size())) : barsOf(m_wave, bars);
    const int skipped = bars - static_cast<int>(loud.size()); // while there are few
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    for (int bar = skipped; bar < bars; ++bar) {
        const qreal place = (bar + 0.5) / bars;
        // Half as loud to the ear is more than half as high.
        const qreal high = std::max(m_barWidth, std::sqrt(loud[bar - skipped]) * height());
        const bool counts = place >= m_first && place <= m_last;
        painter->setBrush(!counts ? m_outsideColor : place < m_played ? m_playedColor : m_color);
        painter->drawRoundedRect(QRectF(bar * step, (height() - high) / 2, m_barWidth, high),
                                 m_barWidth / 2, m_barWidth / 2);
    }
}

} // namespace cabochon
