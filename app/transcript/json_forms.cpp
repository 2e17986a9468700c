#include "app/transcript/json_forms.h"

#include "engine/text/json_document.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <nlohmann/json.hpp>

namespace cabochon {

namespace {

using Json = nlohmann::ordered_json;

constexpr qsizetype kMostTableColumns = 40;
constexpr qsizetype kMostTableRows = 500;
constexpr qsizetype kMostSeries = 8;
constexpr qsizetype kMostPoints = 400;
constexpr qsizetype kMostOfCell = 300; // characters

Json parsed(const QString& json)
{
    const Result<Json> read = engine::readJsonDocument(json.toStdString());
    return read ? *read : Json();
}

QString cellOf(const Json& value)
{
    if (value.is_null()) return {};
    const auto replace = Json::error_handler_t::replace;
    const QString words = value.is_string()
                              ? QString::fromStdString(value.get_ref<const std::string&>())
                              : QString::fromStdString(value.dump(-1, ' ', false, replace));
    return words.size() > kMostOfCell ? words.left(kMostOfCell) + QChar(0x2026) : words;
}

QStringList columnsOf(const Json& rows)
{
    QStringList columns;
    for (const Json& row : rows) {
        if (row.is_array()) {
            while (columns.size() < std::min<qsizetype>(qsizetype(row.size()), kMostTableColumns))
                columns << QString::number(columns.size() + 1);
            continue;
        }
        for (const auto& [key, value] : row.items()) {
            const QString name = QString::fromStdString(key);
            if (columns.size() < kMostTableColumns && !columns.contains(name)) columns << name;
        }
    }
    return columns;
}

QStringList cellsOf(const Json& row, const QStringList& columns)
{
    QStringList cells;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (row.is_array()) {
            cells << (std::size_t(i) < row.size() ? cellOf(row[std::size_t(i)]) : QString());
            continue;
        }
        const auto found = row.find(columns[i].toStdString());
        cells << (found == row.end() ? QString() : cellOf(*found));
    }
    return cells;
}

/// The first of these that the object has.
const Json* member(const Json& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const auto found = object.find(name);
        if (found != object.end()) return &*found;
    }
    return nullptr;
}

QString wordsIn(const Json& object, std::initializer_list<const char*> names)
{
    const Json* found = member(object, names);
    return found && found->is_string() ? cellOf(*found) : QString();
}

/// Numbers of a list; none where one is no number.
QVariantList numbersOf(const Json* list)
{
    QVariantList numbers;
    if (!list || !list->is_array()) return {};
    for (const Json& value : *list) {
        if (numbers.size() == kMostPoints) break;
        const double number = value.is_number() ? value.get<double>() : NAN;
        if (!std::isfinite(number)) return {};
        numbers << number;
    }
    return numbers;
}

QVariantList seriesOf(const Json& chart)
{
    QVariantList all;
    const auto add = [&all](const Json& from, const QString& name) {
        const QVariantList values = numbersOf(member(from, {"values", "data", "y"}));
        if (values.isEmpty() || all.size() == kMostSeries) return;
        all << QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("values"), values}};
    };
    const Json* series = member(chart, {"series"});
    if (!series || !series->is_array()) {
        add(chart, {});
        return all;
    }
    for (const Json& one : *series)
        if (one.is_object()) add(one, wordsIn(one, {"name", "label"}));
    return all;
}

} // namespace

QVariantMap JsonForms::table(const QString& json) const
{
    const Json rows = parsed(json);
    const auto fits = [](const Json& row) { return row.is_object() || row.is_array(); };
    if (!rows.is_array() || rows.empty() || !std::all_of(rows.begin(), rows.end(), fits)) return {};
    const QStringList columns = columnsOf(rows);
    if (columns.isEmpty()) return {};
    QVariantList cells;
    for (const Json& row : rows) {
        if (cells.size() == kMostTableRows) break;
        cells << QVariant(cellsOf(row, columns));
    }
    return {{QStringLiteral("columns"), columns},
            {QStringLiteral("rows"), cells},
            {QStringLiteral("left"), qlonglong(rows.size()) - cells.size()}};
}

QVariantMap JsonForms::chart(const QString& json) const
{
    const Json chart = parsed(json);
    if (!chart.is_object()) return {};
    const QVariantList series = seriesOf(chart);
    if (series.isEmpty()) return {};
    double least = 0;
    double most = 0;
    qsizetype points = 0;
    for (const QVariant& one : series) {
        const QVariantList values = one.toMap().value(QStringLiteral("values")).toList();
        points = std::max(points, values.size());
        for (const QVariant& value : values) {
            least = std::min(least, value.toDouble());
            most = std::max(most, value.toDouble());
        }
    }
    QStringList labels;
    if (const Json* names = member(chart, {"labels", "x", "categories"});
        names && names->is_array())
        for (const Json& name : *names)
            if (labels.size() < points) labels << cellOf(name);
    const bool lines = wordsIn(chart, {"kind", "type"}).startsWith(QStringLiteral("line"));
    return {{QStringLiteral("kind"), lines ? QStringLiteral("lines") : QStringLiteral("bars")},
            {QStringLiteral("title"), wordsIn(chart, {"title"})},
            {QStringLiteral("unit"), wordsIn(chart, {"unit"})},
            {QStringLiteral("labels"), labels},
            {QStringLiteral("series"), series},
            {QStringLiteral("points"), points},
            {QStringLiteral("least"), least},
            {QStringLiteral("most"), most > least ? most : least + 1}};
}

} // namespace cabochon
