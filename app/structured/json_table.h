// Owns JSON as a table: an object is a row, a list of objects is several. Fields of objects inside
// are columns of their own ("seller.name"); lists stay in a cell.
#pragma once

#include "engine/text/json_value.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cabochon {

struct JsonCell {
    enum class Kind { Missing, Text, Number, Truth, List }; // Missing: null, or not there
    Kind kind = Kind::Missing;
    QString text;  // as other programs read it; of a list that is more than words, JSON
    int count = 0; // of a list that is more than words: its items; else 0
    bool operator==(const JsonCell&) const = default;
};

struct JsonTable {
    QStringList columns;
    QList<QList<JsonCell>> rows; // each as long as `columns`
    /// The column of that name, which is there afterwards.
    qsizetype column(const QString& name);
    /// Adds a row with the fields of an object; columns that are new stand at the end.
    void add(const engine::JsonValue& object);
};

/// Of a value that is no object: a word, a number, a list.
JsonCell cellOf(const engine::JsonValue& value);

/// Nothing: it is neither an object nor a list of objects, or has nothing in it.
std::optional<JsonTable> tableOf(const engine::JsonValue& value);

/// As RFC 4180 has it, with names: commas, quotes where they are needed, CRLF.
QString csvOf(const JsonTable& table);

} // namespace cabochon
