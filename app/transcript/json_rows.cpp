#include "app/transcript/json_rows.h"

#include "engine/text/json_value.h"

#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

using engine::JsonValue;

constexpr std::size_t kMostRead = 200'000; // values; a text of more is no tree
constexpr qsizetype kMostValues = 5000;    // shown
constexpr int kOpenDepth = 2;              // deeper ones are closed at first
constexpr qsizetype kMostOfText = 2000;    // characters of one value

const char* kindOf(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Object:
        return "object";
    case JsonValue::Kind::Array:
        return "array";
    case JsonValue::Kind::String:
        return "string";
    case JsonValue::Kind::Number:
        return "number";
    case JsonValue::Kind::Boolean:
        return "boolean";
    case JsonValue::Kind::Null:
        break;
    }
    return "null";
}

QString writtenAs(const JsonValue& value)
{
    if (value.isObject() || value.isArray()) return {};
    const QString words = QString::fromStdString(engine::writeJson(value));
    return words.size() > kMostOfText ? words.left(kMostOfText) + QChar(0x2026) : words;
}

/// Writes down a value and all within it. The parser has limited how deep that can be. False: there
/// are too many.
bool addTo(QList<JsonRows::Value>& values, const JsonValue& value, const QString& key, int depth)
{
    if (values.size() == kMostValues) return false;
    const qsizetype place = values.size();
    JsonRows::Value added;
    added.depth = depth;
    added.key = key;
    added.kind = kindOf(value);
    added.value = writtenAs(value);
    added.open = depth < kOpenDepth;
    added.count = static_cast<int>(value.items.size() + value.members.size());
    values.append(added);
    bool all = true;
    for (std::size_t i = 0; all && i < value.items.size(); ++i)
        all = addTo(values, value.items[i], QLocale().toString(qulonglong(i)), depth + 1);
    for (std::size_t i = 0; all && i < value.members.size(); ++i) {
        const auto& [name, member] = value.members[i];
        all = addTo(values, member, QString::fromStdString(name), depth + 1);
    }
    values[place].end = static_cast<int>(values.size());
    return all;
}

} // namespace

int JsonRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QHash<int, QByteArray> JsonRows::roleNames() const
{
    return {{DepthRole, "depth"}, {KeyRole, "key"},     {ValueRole, "value"},
            {KindRole, "kind"},   {CountRole, "count"}, {OpenRole, "open"}};
}

QVariant JsonRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Value& value = m_values[m_shown[index.row()]];
    switch (role) {
    case DepthRole:
        return value.depth;
    case KeyRole:
        return value.key;
    case Qt::DisplayRole:
    case ValueRole:
        return value.value;
    case KindRole:
        return QString::fromLatin1(value.kind);
    case CountRole:
        return value.count;
    case OpenRole:
        return value.open;
    default:
        return {};
    }
}

void JsonRows::setText(const QString& text)
{
    if (text == m_text) return;
    beginResetModel();
    m_text = text;
    m_values.clear();
    m_shown.clear();
    const Result<JsonValue> read = engine::parseJson(text.toStdString(), kMostRead);
    m_valid = bool(read);
    m_cut = m_valid && !addTo(m_values, *read, {}, 0);
    if (!m_values.isEmpty()) {
        m_shown.append(0);
        if (m_values.first().open) m_shown += within(0);
    }
    endResetModel();
    emit textChanged();
}

/// Places of all that is shown within an open value.
QList<int> JsonRows::within(int place) const
{
    QList<int> places;
    for (int i = place + 1; i < m_values[place].end;) {
        places.append(i);
        i = m_values[i].open ? i + 1 : m_values[i].end;
    }
    return places;
}

void JsonRows::setOpen(int row, bool open)
{
    if (row < 0 || row >= m_shown.size()) return;
    const int place = m_shown[row];
    Value& value = m_values[place];
    if (value.open == open || value.count == 0) return;
    value.open = open;
    const QList<int> places = within(place);
    emit dataChanged(index(row), index(row), {OpenRole});
    const int last = row + static_cast<int>(places.size());
    if (open) {
        beginInsertRows({}, row + 1, last);
        m_shown.insert(row + 1, places.size(), 0);
        std::copy(places.begin(), places.end(), m_shown.begin() + row + 1);
        endInsertRows();
    } else {
        beginRemoveRows({}, row + 1, last);
        m_shown.remove(row + 1, places.size());
        endRemoveRows();
    }
}

} // namespace cabochon
