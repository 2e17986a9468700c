// Owns many files that are read by one schema, as values: a row for each, what came of it, and what
// the user changed in it. Knows no engine, no disk, no window.
#pragma once

#include "app/structured/json_table.h"
#include "app/structured/schema_fields.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cabochon {

struct BatchRow {
    /// Kept on the disk: numbers never change.
    enum class State { Waiting = 0, Working = 1, Done = 2, Failed = 3, LeftOut = 4 };

    QString id;
    QString file; // path
    QString name; // as the user knows it
    State state = State::Waiting;
    QString reason;      // state Failed: a sentence
    QString answer;      // state Done: JSON, as the model wrote it
    QString edited;      // the same as the user changed it; empty: it is as it was
    double seconds = 0;  // that it took
    QString contentHash; // once it was read: where its picture is
    QString kind;        // "image", "pdf" ...; empty: not known yet

    const QString& json() const { return edited.isEmpty() ? answer : edited; }
    bool operator==(const BatchRow&) const = default;
};

struct Batch {
    QString schema; // of one row, as the user wrote it
    QList<BatchRow> rows;
    bool paused = false;
    bool operator==(const Batch&) const = default;
};

/// A column of the table: a field of the schema, groups written out ("seller.name").
struct BatchColumn {
    FieldPath path;
    SchemaField field;
    QString name() const { return path.join(QLatin1Char('.')); }
};

/// The schema that rows are held to: one object a file, in which every value may be null, for a
/// document need not contain it. Empty: it is no schema of an object.
QString schemaOfRows(const QString& schema);
QList<BatchColumn> columnsOf(const QString& schema);
/// What the model is told with each file.
QString instruction();

JsonCell cellAt(const QString& json, const FieldPath& path);
/// The JSON with another value there. What cannot be there gives a sentence in `problem` and
/// changes nothing.
QString
withCell(const QString& json, const BatchColumn& column, const QString& words, QString& problem);

/// The rows that are done. `file`: its name stands in the first column.
JsonTable tableOf(const Batch& batch);
/// "csv", "json", "jsonl" or "xlsx"; empty: no such format.
QByteArray exportOf(const Batch& batch, const QString& format);

/// As it is kept on the disk, and back; rows that were being worked on wait again. What is unknown
/// is left out.
QByteArray storedBatch(const Batch& batch);
Batch batchOf(const QByteArray& stored);

} // namespace cabochon
