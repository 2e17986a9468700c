#include "app/transcript/text_parts_model.h"

#include "app/transcript/text_parts.h"

#include <algorithm>

namespace cabochon {

int TextPartsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

QVariant TextPartsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != TextRole) return {};
    return m_parts[index.row()].words;
}

void TextPartsModel::setText(const QString& text)
{
    if (m_text == text) return;
    m_text = text;
    QList<Part> parts;
    if (!text.isEmpty()) {
        for (const TextSlice& part : cutIntoParts(text))
            parts.append({part.text.toString(), part.continuesLine});
    }
    if (parts.size() < m_parts.size()) {
        beginRemoveRows({}, static_cast<int>(parts.size()), static_cast<int>(m_parts.size()) - 1);
        m_parts.resize(parts.size());
        endRemoveRows();
    }
    for (int row = 0; row < m_parts.size(); ++row) {
        if (m_parts[row] == parts[row]) continue;
        m_parts[row] = parts[row];
        emit dataChanged(index(row), index(row));
    }
    if (parts.size() > m_parts.size()) {
        beginInsertRows({}, static_cast<int>(m_parts.size()), static_cast<int>(parts.size()) - 1);
        m_parts = parts;
        endInsertRows();
    }
    emit textChanged();
}

std::optional<QString> TextPartsModel::wordsOf(int row, int from, int to) const
{
    return m_parts[row].words.mid(from, to < 0 ? -1 : to - from);
}

QString TextPartsModel::jointBefore(int row) const
{
    return m_parts[row].continuesLine ? QString() : QStringLiteral("\n");
}

} // namespace cabochon
