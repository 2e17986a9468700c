#include "app/transcript/text_finder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <bitset>

namespace cabochon {

namespace {

constexpr int kSliceMilliseconds = 3; // of the 16 that a frame has
constexpr int kMostPlaces = 160;      // marks on a scroll bar that can be told apart

} // namespace

TextFinder::TextFinder(QObject* parent) : QObject(parent)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &TextFinder::findMore);
}

void TextFinder::setModel(TranscriptModel* model)
{
    if (m_model == model) return;
    if (m_model) m_model->disconnect(this);
    m_model = model;
    if (model) {
        const auto again = [this](const QModelIndex&, int first) { findFrom(first); };
        connect(model, &QAbstractItemModel::modelReset, this, [this] { findFrom(0); });
        connect(model, &QAbstractItemModel::rowsInserted, this, again);
        connect(model, &QAbstractItemModel::rowsRemoved, this, again);
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex& first, const QModelIndex&, const QList<int>& roles) {
                    // With roles it tells of colours, widths and what is open.
                    if (roles.isEmpty()) findFrom(first.row());
                });
    }
    emit modelChanged();
    findFrom(0);
}

void TextFinder::setWords(const QString& words)
{
    if (words == m_matcher.pattern()) return;
    m_matcher.setPattern(words);
    m_current = -1;
    findFrom(0);
    emit patternChanged();
    emit currentChanged();
}

void TextFinder::setMatchCase(bool matchCase)
{
    if (matchCase == this->matchCase()) return;
    m_matcher.setCaseSensitivity(matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
    m_current = -1;
    findFrom(0);
    emit patternChanged();
    emit currentChanged();
}

// ----------------------------------------------------------------------------------------- finding

/// Looks again through this row and all after it.
void TextFinder::findFrom(int row)
{
    if (!m_model) return;
    const bool searches = !words().isEmpty();
    if (searches && m_next >= 0 && m_next <= row) return;  // it comes there anyway
    if (!searches && m_next < 0 && m_hits.empty()) return; // there is nothing to look for
    const auto first = std::partition_point(m_hits.begin(), m_hits.end(),
                                            [row](const Hit& hit) { return hit.row < row; });
    m_hits.erase(first, m_hits.end());
    m_next = searches ? row : -1;
    if (m_next >= 0) {
        m_slices.start();
        return;
    }
    m_slices.stop();
    setCurrent(-1);
    notePlaces();
    emit found();
}

void TextFinder::findMore()
{
    QElapsedTimer time;
    time.start();
    const int rows = m_model ? m_model->rowCount() : 0;
    while (m_next < rows && time.elapsed() < kSliceMilliseconds)
        findIn(m_next++);
    if (m_next >= rows) {
        m_next = -1;
        m_slices.stop();
    }
    if (m_current < 0) {
        const auto first = std::partition_point(
            m_hits.begin(), m_hits.end(), [this](const Hit& h) { return h.row < m_startRow; });
        if (first != m_hits.end())
            setCurrent(static_cast<int>(first - m_hits.begin()));
        else if (isComplete() && !m_hits.empty())
            setCurrent(0); // around the end
    } else if (isComplete() && m_current >= count()) {
        setCurrent(count() - 1); // its row went away
    }
    if (isComplete()) notePlaces();
    emit found();
}

void TextFinder::findIn(int row)
{
    const QStringList pieces = m_model->searchedPieces(row);
    for (int piece = 0; piece < pieces.size(); ++piece) {
        qsizetype at = m_matcher.indexIn(pieces[piece]);
        for (int number = 0; at >= 0; ++number) {
            m_hits.push_back({row, piece, number});
            at = m_matcher.indexIn(pieces[piece], at + m_matcher.pattern().size());
        }
    }
}

void TextFinder::notePlaces()
{
    std::bitset<kMostPlaces> taken;
    const qreal rows = m_model ? m_model->rowCount() : 0;
    for (const Hit& hit : m_hits)
        taken.set(static_cast<std::size_t>((hit.row + 0.5) / rows * kMostPlaces));
    QList<qreal> places;
    for (std::size_t place = 0; place < kMostPlaces; ++place) {
        if (taken[place]) places.append((static_cast<qreal>(place) + 0.5) / kMostPlaces);
    }
    if (places == m_places) return;
    m_places = std::move(places);
    emit placesChanged();
}

bool TextFinder::isIn(const QString& text, const QString& words, bool matchCase) const
{
    return !words.isEmpty() &&
           text.contains(words, matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

// --------------------------------------------------------------------------------------- one of
// them

void TextFinder::step(int by)
{
    if (m_hits.empty()) return;
    const int all = count();
    const int here = std::min(m_current, all - 1);
    setCurrent(((here + by) % all + all) % all);
    m_startRow = currentRow(); // of the search for more letters
}

void TextFinder::setCurrent(int hit)
{
    const bool gone = hit < 0 && m_current < 0;
    m_current = hit;
    if (gone) return;
    if (hit >= 0) m_model->reveal(m_hits[hit].row);
    emit currentChanged();
}

int TextFinder::currentIn(int row, int piece) const
{
    const Hit* hit = here();
    return hit && hit->row == row && hit->piece == piece ? hit->number : -1;
}

} // namespace cabochon
