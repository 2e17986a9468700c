#include "app/structured/schema_editor.h"

#include "app/structured/json_text.h"
#include "app/structured/schema_guess.h"
#include "app/structured/schema_templates.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVariantMap>

#include <algorithm>
#include <optional>
#include <utility>

namespace cabochon {

namespace {

constexpr int kCheckDelayMilliseconds = 150;
constexpr qsizetype kMostUndone = 50;

/// The schema at a place ("#/properties/x"); null: there is none.
engine::JsonValue* schemaAt(engine::JsonValue& schema, const QString& place)
{
    engine::JsonValue* at = &schema;
    for (const QString& name : place.split(QLatin1Char('/')).mid(1)) {
        engine::JsonValue* next = nullptr;
        for (auto& [key, member] : at->members) {
            if (key == name.toStdString()) next = &member;
        }
        const qsizetype item = name.toInt();
        if (!next && at->isArray() && item < std::ssize(at->items))
            next = &at->items[static_cast<std::size_t>(item)];
        if (!next) return nullptr;
        at = next;
    }
    return at;
}

} // namespace

SchemaEditor::SchemaEditor(QObject* parent) : QObject(parent)
{
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(kCheckDelayMilliseconds);
    connect(&m_checkTimer, &QTimer::timeout, this, &SchemaEditor::check);
    open({});
}

void SchemaEditor::open(const QString& schema)
{
    m_before.clear();
    show(schema.isEmpty() ? prettyJson(emptySchema()) : schema);
    check();
}

void SchemaEditor::setText(const QString& text)
{
    if (text != m_text) show(text);
}

/// The fields of what is no JSON stay as they were until it is.
void SchemaEditor::show(const QString& text)
{
    m_text = text;
    std::optional<engine::JsonValue> schema = jsonIn(text);
    m_readable = schema && schema->isObject();
    if (m_readable) {
        m_schema = std::move(*schema);
        m_fields.show(fieldsOf(m_schema));
    }
    m_checkTimer.start();
    emit textChanged();
}

void SchemaEditor::check()
{
    m_checkTimer.stop();
    m_problems = problemsOf(m_text);
    m_usable = m_problems.isEmpty() && m_readable;
    emit checked();
}

void SchemaEditor::undo()
{
    if (m_before.isEmpty()) return;
    show(m_before.takeLast());
    check();
}

/// What was done in the tree becomes the text.
void SchemaEditor::change(const engine::JsonValue& schema)
{
    const QString text = prettyJson(schema);
    if (text == m_text) return;
    m_before.append(m_text);
    if (m_before.size() > kMostUndone) m_before.removeFirst();
    show(text);
}

QString SchemaEditor::title() const
{
    return titleOfSchema(m_text);
}

void SchemaEditor::setTitle(const QString& title)
{
    if (!m_readable || title == this->title()) return;
    engine::JsonValue schema = m_schema;
    cabochon::setTitle(schema, title.simplified());
    change(schema);
}

bool SchemaEditor::listOfObjects() const
{
    return cabochon::isListOfObjects(m_schema);
}

void SchemaEditor::setListOfObjects(bool list)
{
    if (!m_readable) return;
    engine::JsonValue schema = m_schema;
    cabochon::setListOfObjects(schema, list);
    change(schema);
}

QVariantList SchemaEditor::problems() const
{
    QVariantList list;
    for (const SchemaProblem& problem : m_problems) {
        list.append(QVariantMap{{QStringLiteral("reason"), problem.reason},
                                {QStringLiteral("keyword"), problem.keyword},
                                {QStringLiteral("start"), problem.start},
                                {QStringLiteral("length"), problem.length},
                                {QStringLiteral("canLeaveOut"), problem.canLeaveOut}});
    }
    return list;
}

// -------------------------------------------------------------------------------------------- tree

bool SchemaEditor::isField(int row) const
{
    return m_readable && row >= 0 && row < m_fields.rowCount();
}

int SchemaEditor::add(int row)
{
    if (!m_readable) return -1;
    engine::JsonValue schema = m_schema;
    FieldPath group;
    FieldPath beside;
    if (isField(row)) {
        const SchemaField& field = m_fields.fields()[row];
        const bool inside = field.type == SchemaField::Type::Group;
        group = inside ? field.path : field.path.first(field.path.size() - 1);
        if (!inside) beside = field.path;
    }
    const FieldPath path = addField(schema, group);
    if (path.isEmpty()) return -1;
    if (!beside.isEmpty()) { // from the end to the place below it
        const SchemaField& above = m_fields.fields()[row];
        moveField(schema, path, above.place + 1 - above.siblings);
    }
    change(schema);
    return m_fields.rowOf(path);
}

int SchemaEditor::remove(int row)
{
    if (!isField(row)) return -1;
    engine::JsonValue schema = m_schema;
    removeField(schema, m_fields.fields()[row].path);
    change(schema);
    return std::min(row, m_fields.rowCount() - 1);
}

int SchemaEditor::move(int row, int by)
{
    if (!isField(row)) return -1;
    engine::JsonValue schema = m_schema;
    const FieldPath path = m_fields.fields()[row].path;
    moveField(schema, path, by);
    change(schema);
    return m_fields.rowOf(path);
}

bool SchemaEditor::setName(int row, const QString& name)
{
    if (!isField(row)) return false;
    engine::JsonValue schema = m_schema;
    if (!renameField(schema, m_fields.fields()[row].path, name.trimmed())) return false;
    change(schema);
    return true;
}

void SchemaEditor::changeField(int row, const SchemaField& field)
{
    if (!isField(row) || field == m_fields.fields()[row]) return;
    engine::JsonValue schema = m_schema;
    cabochon::changeField(schema, field);
    change(schema);
}

void SchemaEditor::setType(int row, const QString& type)
{
    if (!isField(row)) return;
    SchemaField field = m_fields.fields()[row];
    field.type = SchemaFieldsModel::typeOf(type);
    if (field.type == SchemaField::Type::Choice && field.choices.isEmpty())
        field.choices = {QStringLiteral("one"), QStringLiteral("other")};
    changeField(row, field);
}

void SchemaEditor::setList(int row, bool list)
{
    if (!isField(row)) return;
    SchemaField field = m_fields.fields()[row];
    field.isList = list;
    changeField(row, field);
}

void SchemaEditor::setNullable(int row, bool nullable)
{
    if (!isField(row)) return;
    SchemaField field = m_fields.fields()[row];
    field.nullable = nullable;
    changeField(row, field);
}

void SchemaEditor::setRequired(int row, bool required)
{
    if (!isField(row)) return;
    SchemaField field = m_fields.fields()[row];
    field.required = required;
    changeField(row, field);
}

void SchemaEditor::setDescription(int row, const QString& description)
{
    if (!isField(row)) return;
    SchemaField field = m_fields.fields()[row];
    field.description = description.trimmed();
    changeField(row, field);
}

void SchemaEditor::setChoices(int row, const QString& choices)
{
    if (!isField(row)) return;
    SchemaField field = m_fields.fields()[row];
    field.choices.clear();
    for (const QString& choice : choices.split(QLatin1Char('\n'))) {
        const QString words = choice.trimmed();
        if (!words.isEmpty() && !field.choices.contains(words)) field.choices << words;
    }
    if (!field.choices.isEmpty()) changeField(row, field);
}

// ------------------------------------------------------------------------------------------- begin

QString SchemaEditor::replaceBy(const engine::JsonValue& schema)
{
    change(schema);
    check();
    return {};
}

QVariantList SchemaEditor::templates() const
{
    QVariantList list;
    for (const SchemaTemplate& one : schemaTemplates()) {
        list.append(
            QVariantMap{{QStringLiteral("name"), one.name}, {QStringLiteral("title"), one.title}});
    }
    return list;
}

QString SchemaEditor::useTemplate(const QString& name)
{
    const std::optional<engine::JsonValue> schema = jsonIn(textOfTemplate(name));
    if (!schema) return tr("There is no template of that name. Choose another one.");
    return replaceBy(*schema);
}

QString SchemaEditor::takeExample(const QString& json)
{
    const std::optional<engine::JsonValue> example = jsonIn(json);
    if (!example || (!example->isObject() && !example->isArray()))
        return tr("That is no JSON. Copy an object or a list, from { or [ to its end.");
    return replaceBy(schemaOfExample(*example));
}

QString SchemaEditor::takeTable(const QString& table)
{
    const std::optional<engine::JsonValue> schema = schemaOfTable(table);
    if (!schema)
        return tr("That is no table. Copy one with names in its first line, as CSV or Markdown, or "
                  "from a spreadsheet.");
    return replaceBy(*schema);
}

QString SchemaEditor::takeExampleOfClipboard()
{
    return takeExample(QGuiApplication::clipboard()->text());
}

QString SchemaEditor::takeTableOfClipboard()
{
    return takeTable(QGuiApplication::clipboard()->text());
}

void SchemaEditor::leaveOut(int problem)
{
    const SchemaProblem found = m_problems.value(problem);
    engine::JsonValue schema = m_schema;
    engine::JsonValue* at =
        m_readable && found.canLeaveOut ? schemaAt(schema, found.place) : nullptr;
    if (!at) return;
    std::erase_if(at->members,
                  [&](const auto& member) { return member.first == found.keyword.toStdString(); });
    replaceBy(schema);
}

} // namespace cabochon
