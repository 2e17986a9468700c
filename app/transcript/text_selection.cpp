#include "app/transcript/text_selection.h"

#include <QClipboard>
#include <QGuiApplication>

#include <limits>

namespace cabochon {

namespace {

constexpr int kEndOfText = std::numeric_limits<int>::max();

} // namespace

void TextSelection::setModel(QAbstractItemModel* model)
{
    if (m_model == model) return;
    if (m_model) m_model->disconnect(this);
    m_model = model;
    clear();
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &TextSelection::clear);
        // Rows that can be selected are only added and removed at their end.
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex&, int removed) {
                    if (last().row >= removed) clear();
                });
    }
    emit modelChanged();
}

void TextSelection::set(Place anchor, Place end)
{
    if (m_anchor == anchor && m_end == end) return;
    m_anchor = anchor;
    m_end = end;
    emit changed();
}

void TextSelection::begin(int row, int position)
{
    set({row, position}, {row, position});
}

void TextSelection::extend(int row, int position)
{
    if (m_anchor.row >= 0) set(m_anchor, {row, position});
}

void TextSelection::extendOver(int row)
{
    extend(row, row < m_anchor.row ? 0 : kEndOfText);
}

void TextSelection::select(int row, int from, int to)
{
    set({row, from}, {row, to});
}

void TextSelection::selectAll()
{
    if (m_model && m_model->rowCount() > 0) set({0, 0}, {m_model->rowCount() - 1, kEndOfText});
}

void TextSelection::clear()
{
    set({}, {});
}

int TextSelection::startIn(int row) const
{
    if (isEmpty() || row < first().row || row > last().row) return -1;
    return row == first().row ? first().position : 0;
}

int TextSelection::endIn(int row) const
{
    if (isEmpty() || row < first().row || row > last().row) return -1;
    return row == last().row ? last().position : kEndOfText;
}

bool TextSelection::covers(int row) const
{
    return startIn(row) == 0 && endIn(row) == kEndOfText;
}

QString TextSelection::text() const
{
    const auto* rows = dynamic_cast<const SelectableRows*>(m_model.data());
    if (rows == nullptr || isEmpty()) return {};
    QString words;
    bool any = false;
    for (int row = first().row; row <= last().row; ++row) {
        const int end = endIn(row);
        const auto more = rows->wordsOf(row, startIn(row), end == kEndOfText ? -1 : end);
        if (!more) continue;
        if (any) words += rows->jointBefore(row);
        words += *more;
        any = true;
    }
    return words;
}

void TextSelection::offer() const
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !isEmpty())
        clipboard->setText(text(), QClipboard::Selection);
}

} // namespace cabochon
