// Owns a JSON Schema as fields that people name: reading them out of it, and changing them in it.
// What a schema says beside that stays as it is.
#pragma once

#include "engine/text/json_value.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace cabochon {

/// Names of properties from the root on; lists on the way are passed through.
using FieldPath = QStringList;

struct SchemaField {
    enum class Type { Text, Date, Whole, Number, Truth, Choice, Group, Other };

    FieldPath path; // its own name is the last
    Type type = Type::Text;
    bool isList = false;   // of these
    bool nullable = false; // may be null
    bool required = false;
    QString description;
    QStringList choices; // of a Choice
    int place = 0;       // among its siblings
    int siblings = 1;    // with itself
    bool operator==(const SchemaField&) const = default;
};

/// What a schema without a word is: an object without fields.
engine::JsonValue emptySchema();

/// In the order of the schema, each before those inside it.
QList<SchemaField> fieldsOf(const engine::JsonValue& schema);
/// Whether an answer is a list of such objects.
bool isListOfObjects(const engine::JsonValue& schema);
void setListOfObjects(engine::JsonValue& schema, bool list);
/// Its title; empty: none.
void setTitle(engine::JsonValue& schema, const QString& title);

/// A new field at the end of a group (empty: of the root), required and nullable. Gives its path;
/// empty: there is no such group.
FieldPath addField(engine::JsonValue& schema, const FieldPath& group);
void removeField(engine::JsonValue& schema, const FieldPath& path);
/// Among its siblings.
void moveField(engine::JsonValue& schema, const FieldPath& path, int by);
/// False: there is another one of that name, or none was given.
bool renameField(engine::JsonValue& schema, const FieldPath& path, const QString& name);
/// Changes what a field is, to `field` with its path.
void changeField(engine::JsonValue& schema, const SchemaField& field);

} // namespace cabochon
