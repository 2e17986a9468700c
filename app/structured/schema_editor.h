// Owns a schema while it is written: its text and its fields, which follow each other; what is
// wrong with it; and ways to begin one. GUI thread only.
#pragma once

#include "app/structured/schema_fields_model.h"
#include "app/structured/schema_problems.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class SchemaEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(cabochon::SchemaFieldsModel* fields READ fields CONSTANT)
    /// Whether the text is JSON, so that the fields are those of it.
    Q_PROPERTY(bool readable READ readable NOTIFY textChanged)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY textChanged)
    /// Whether an answer is a list of such objects.
    Q_PROPERTY(bool isListOfObjects READ listOfObjects WRITE setListOfObjects NOTIFY textChanged)
    /// {reason, keyword, start, length, canLeaveOut}: what answers cannot be held to, and where in
    /// the text.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY checked)
    /// Whether answers can be held to it.
    Q_PROPERTY(bool usable READ usable NOTIFY checked)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY textChanged)
    /// {name, title}: schemas to begin with.
    Q_PROPERTY(QVariantList templates READ templates CONSTANT)

public:
    explicit SchemaEditor(QObject* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    SchemaFieldsModel* fields() { return &m_fields; }
    bool readable() const { return m_readable; }
    QString title() const;
    void setTitle(const QString& title);
    bool listOfObjects() const;
    void setListOfObjects(bool list);
    QVariantList problems() const;
    bool usable() const { return m_usable; }
    bool canUndo() const { return !m_before.isEmpty(); }
    QVariantList templates() const;

    /// Another schema; what was written before is forgotten. Empty: one without fields.
    Q_INVOKABLE void open(const QString& schema);
    /// Looks for what is wrong now, not only after a pause in typing.
    Q_INVOKABLE void check();
    /// Takes back the last change of a field, or the schema that another one took the place of.
    Q_INVOKABLE void undo();

    // What is done in the tree. Each gives the row that it leads to; -1: nothing was done.
    /// A field below this row's, inside it where it is a group; -1: at the end.
    Q_INVOKABLE int add(int row);
    Q_INVOKABLE int remove(int row);
    /// Among its siblings.
    Q_INVOKABLE int move(int row, int by);
    /// False: it cannot be called so.
    Q_INVOKABLE bool setName(int row, const QString& name);
    /// `type`: as SchemaFieldsModel names it.
    Q_INVOKABLE void setType(int row, const QString& type);
    Q_INVOKABLE void setList(int row, bool list);
    Q_INVOKABLE void setNullable(int row, bool nullable);
    Q_INVOKABLE void setRequired(int row, bool required);
    Q_INVOKABLE void setDescription(int row, const QString& description);
    /// A line each; blank ones are left out.
    Q_INVOKABLE void setChoices(int row, const QString& choices);

    // Ways to begin. Each gives what is wrong, a sentence; empty: it is there.
    Q_INVOKABLE QString useTemplate(const QString& name);
    Q_INVOKABLE QString takeExample(const QString& json);
    Q_INVOKABLE QString takeTable(const QString& table);
    Q_INVOKABLE QString takeExampleOfClipboard();
    Q_INVOKABLE QString takeTableOfClipboard();
    /// Takes a keyword that answers cannot be held to out of the schema.
    Q_INVOKABLE void leaveOut(int problem);

signals:
    void textChanged();
    /// What is wrong with the text is known.
    void checked();

private:
    bool isField(int row) const;
    void change(const engine::JsonValue& schema);
    void changeField(int row, const SchemaField& field);
    void show(const QString& text);
    QString replaceBy(const engine::JsonValue& schema);

    QString m_text;
    engine::JsonValue m_schema;
    SchemaFieldsModel m_fields;
    QList<SchemaProblem> m_problems;
    QStringList m_before; // texts, the last one at the end
    QTimer m_checkTimer;
    bool m_readable = false;
    bool m_usable = false;
};

} // namespace cabochon
