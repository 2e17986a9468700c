#include "app/chat/call_view.h"

#include "app/transcript/line_differences.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cabochon {

namespace {

using tools::Effect;

constexpr qsizetype kMostSummary = 80;   // characters
constexpr qsizetype kMostShown = 20'000; // characters of a result in its card
constexpr qsizetype kMostRows = 400;     // of a change, in its card

class CallWords {
    Q_DECLARE_TR_FUNCTIONS(ToolCall)
};

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QJsonDocument documentOf(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8());
}

QString questionOf(const CallPart& call, const tools::ToolPointer& tool)
{
    const Effect effect = tool ? tool->facts().effect : Effect::Nothing;
    switch (effect) {
    case Effect::Reads:
        return CallWords::tr("Allow “%1” to read on this computer?").arg(call.name);
    case Effect::Writes:
        return CallWords::tr("Allow “%1” to change a file?").arg(call.name);
    case Effect::SendsOut:
        return CallWords::tr("Allow “%1” to send something out?").arg(call.name);
    case Effect::RunsPrograms:
        return CallWords::tr("Allow “%1” to run a program?").arg(call.name);
    case Effect::Nothing:
        break;
    }
    return CallWords::tr("Allow “%1”?").arg(call.name);
}

CallState::State stateOf(const ShownCall& shown)
{
    if (shown.open) // being looked at takes no longer than a blink
        return shown.open->state == CallState::Preparing ? CallState::Running : shown.open->state;
    if (!shown.result) return CallState::Stopped;
    switch (shown.result->outcome) {
    case CallOutcome::Failed:
        return CallState::Failed;
    case CallOutcome::Denied:
        return CallState::Denied;
    case CallOutcome::TimedOut:
        return CallState::TimedOut;
    case CallOutcome::Stopped:
        return CallState::Stopped;
    case CallOutcome::Done:
        break;
    }
    return CallState::Done;
}

/// A value as it stands in a field.
QString valueText(const QJsonValue& value)
{
    if (value.isString()) return value.toString();
    if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact))
            .mid(1)
            .chopped(1);
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.isNull() ? QStringLiteral("null") : QString();
}

QString fieldType(const QJsonObject& schema, const QJsonValue& value)
{
    if (schema.value(QStringLiteral("enum")).isArray()) return QStringLiteral("choice");
    const QString type = schema.value(QStringLiteral("type")).toString();
    if (type == QLatin1String("boolean")) return QStringLiteral("boolean");
    if (type == QLatin1String("number") || type == QLatin1String("integer"))
        return QStringLiteral("number");
    if (value.isObject() || value.isArray() || type == QLatin1String("object") ||
        type == QLatin1String("array"))
        return QStringLiteral("json");
    const bool isLong = value.toString().size() > 80 || value.toString().contains(u'\n');
    return isLong ? QStringLiteral("longText") : QStringLiteral("text");
}

QVariantMap
field(const QString& name, const QJsonValue& value, const QJsonObject& schema, bool required)
{
    QVariantList choices;
    for (const QJsonValue& choice : schema.value(QStringLiteral("enum")).toArray())
        choices << valueText(choice);
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("label"), name},
        {QStringLiteral("type"), fieldType(schema, value)},
        {QStringLiteral("value"), valueText(value)},
        {QStringLiteral("choices"), choices},
        {QStringLiteral("required"), required},
        {QStringLiteral("description"), schema.value(QStringLiteral("description")).toString()}};
}

/// The arguments that there are in their order, then those that could be.
QVariantList fieldsOf(const CallPart& call, const tools::ToolPointer& tool)
{
    const QJsonObject arguments = documentOf(call.arguments).object();
    const QJsonObject schema =
        tool ? documentOf(text(tool->facts().parameters)).object() : QJsonObject();
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    const QJsonArray required = schema.value(QStringLiteral("required")).toArray();
    QVariantList fields;
    const auto add = [&](const QString& name) {
        fields << field(name, arguments.value(name), properties.value(name).toObject(),
                        required.contains(name));
    };
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        add(argument.key());
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (!arguments.contains(property.key())) add(property.key());
    }
    return fields;
}

QString nameOf(DifferenceRow::Kind kind)
{
    switch (kind) {
    case DifferenceRow::Kind::Added:
        return QStringLiteral("added");
    case DifferenceRow::Kind::Removed:
        return QStringLiteral("removed");
    case DifferenceRow::Kind::Gap:
        return QStringLiteral("gap");
    case DifferenceRow::Kind::Same:
        break;
    }
    return QStringLiteral("same");
}

QVariantList previewsOf(const OpenCall* open)
{
    QVariantList previews;
    if (!open) return previews;
    for (const tools::ToolPreview& preview : open->previews) {
        const LineDifferences found = lineDifferences(text(preview.before), text(preview.after));
        QVariantList rows;
        for (const DifferenceRow& row : found.rows.first(std::min(found.rows.size(), kMostRows))) {
            rows << QVariantMap{{QStringLiteral("kind"), nameOf(row.kind)},
                                {QStringLiteral("old"), row.before},
                                {QStringLiteral("new"), row.after},
                                {QStringLiteral("text"), row.text}};
        }
        previews << QVariantMap{{QStringLiteral("file"), text(preview.file)},
                                {QStringLiteral("isNew"), preview.before.empty()},
                                {QStringLiteral("added"), found.added},
                                {QStringLiteral("removed"), found.removed},
                                {QStringLiteral("rows"), rows}};
    }
    return previews;
}

/// The first argument, in one line.
QString summaryOf(const CallPart& call)
{
    const QJsonObject arguments = documentOf(call.arguments).object();
    if (arguments.isEmpty()) return {};
    QString words = valueText(arguments.begin().value()).simplified();
    if (words.size() > kMostSummary) words = words.left(kMostSummary) + QStringLiteral("…");
    return words;
}

/// An array of objects that have simple values.
bool isTable(const QJsonDocument& document)
{
    const QJsonArray rows = document.array();
    return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [](const QJsonValue& row) {
        return row.isObject() && !row.toObject().isEmpty();
    });
}

QString resultKind(const ShownCall& shown)
{
    if (!shown.result) return QStringLiteral("text");
    if (!shown.files.isEmpty()) return QStringLiteral("picture");
    if (shown.call.name == QLatin1String("chart") && !shown.result->failed)
        return QStringLiteral("chart");
    const QJsonDocument document = documentOf(shown.result->content);
    if (isTable(document)) return QStringLiteral("table");
    return document.isNull() ? QStringLiteral("text") : QStringLiteral("json");
}

QString scopeWords(const OpenCall* open)
{
    if (!open || open->scope.empty()) return {};
    QString scope = text(open->scope);
    const QString home = QDir::homePath();
    if (scope.startsWith(home + QLatin1Char('/'))) scope = u'~' + scope.mid(home.size());
    return CallWords::tr("in %1").arg(scope);
}

double secondsOf(const ShownCall& shown)
{
    if (shown.result) return shown.result->milliseconds / 1000.0;
    return shown.open && shown.open->since.isValid()
               ? static_cast<double>(shown.open->since.elapsed()) / 1000.0
               : 0;
}

} // namespace

QString indentedJson(const QString& json)
{
    const QJsonDocument document = documentOf(json);
    return document.isNull()
               ? json
               : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}

QVariantMap callView(const ShownCall& shown)
{
    const OpenCall* open = shown.open;
    const tools::ToolPointer tool = open && open->tool ? open->tool : shown.tool;
    const tools::Offers offers = tool ? offersFor(tool->facts()) : tools::Offers{false, false};
    const bool mustAsk = open && open->verdict == tools::Verdict::AskAlways;
    const QString result = shown.result ? shown.result->content : QString();
    return {
        {QStringLiteral("name"), shown.call.name},
        {QStringLiteral("server"), tool && !tool->facts().server.empty()
                                       ? text(tool->facts().server)
                                       : CallWords::tr("built in")},
        {QStringLiteral("question"), questionOf(shown.call, tool)},
        {QStringLiteral("state"), stateOf(shown)},
        {QStringLiteral("byPerson"), tool && tool->facts().byPerson},
        {QStringLiteral("arguments"), indentedJson(shown.call.arguments)},
        {QStringLiteral("changed"), !shown.call.written.isEmpty()},
        {QStringLiteral("fields"), fieldsOf(shown.call, tool)},
        {QStringLiteral("previews"), previewsOf(open)},
        {QStringLiteral("summary"), summaryOf(shown.call)},
        {QStringLiteral("mayAllowChat"), offers.thisChat && !mustAsk},
        {QStringLiteral("mayAllowAlways"), offers.always && !mustAsk},
        {QStringLiteral("scope"), scopeWords(open)},
        {QStringLiteral("warning"),
         mustAsk
             ? CallWords::tr("This chat holds something private and words of strangers. What is "
                             "sent out now may have been put there by them: look closely.")
             : QString()},
        {QStringLiteral("seconds"), secondsOf(shown)},
        {QStringLiteral("progress"), open ? open->progress : QString()},
        {QStringLiteral("result"), result.left(kMostShown)},
        {QStringLiteral("cut"), result.size() > kMostShown},
        {QStringLiteral("resultKind"), resultKind(shown)},
        {QStringLiteral("error"), shown.result && shown.result->failed ? result : QString()},
    };
}

} // namespace cabochon
