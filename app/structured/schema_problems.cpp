#include "app/structured/schema_problems.h"

#include "app/structured/json_places.h"
#include "engine/grammar/grammar.h"
#include "engine/text/json_value.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QRegularExpression>

#include <algorithm>
#include <string>

namespace cabochon {

namespace {

class ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(SchemaProblems)
};

constexpr qsizetype kMostProblems = 100;

/// The first keyword in quotation marks, and the last place that is named.
SchemaProblem named(const QString& words)
{
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]+)\""));
    static const QRegularExpression place(QStringLiteral("(#[^\\s,;]*?)[.,;]?(?=\\s|$)"));
    SchemaProblem problem;
    problem.keyword = quoted.match(words).captured(1);
    if (words.startsWith(QStringLiteral("the format"))) problem.keyword = QStringLiteral("format");
    problem.place = place.match(words).captured(1);
    return problem;
}

void setRange(SchemaProblem& problem, const std::string& text, std::size_t at, std::size_t bytes)
{
    const auto from = static_cast<qsizetype>(at), size = static_cast<qsizetype>(bytes);
    problem.start = QString::fromUtf8(text.data(), from).size();
    problem.length = QString::fromUtf8(text.data() + at, size).size();
}

/// Where the keyword stands; else the schema around it.
void locate(SchemaProblem& problem, const std::string& text, const JsonPlaces& places)
{
    const std::string place = problem.place.toStdString();
    const JsonKey* key = places.find(place, problem.keyword.toStdString());
    if (!key)
        key = places.find(place.substr(0, place.rfind('/')), place.substr(place.rfind('/') + 1));
    if (key) setRange(problem, text, key->start, key->bytes);
}

SchemaProblem noJson(const QString& schema, const Error& error)
{
    SchemaProblem problem;
    problem.reason = QString::fromStdString(error.message);
    QJsonParseError where;
    const QByteArray bytes = schema.toUtf8();
    QJsonDocument::fromJson(bytes, &where);
    if (where.error == QJsonParseError::NoError || schema.isEmpty()) return problem;
    const qsizetype at = QString::fromUtf8(bytes.left(where.offset)).size();
    problem.start = std::clamp<qsizetype>(at - 1, 0, schema.size() - 1);
    problem.length = 1;
    return problem;
}

} // namespace

QList<SchemaProblem> problemsOf(const QString& schema)
{
    using engine::Grammar;
    const std::string text = schema.toStdString();
    if (const Result<engine::JsonValue> value = engine::parseJson(text); !value)
        return {noJson(schema, value.error())};
    const JsonPlaces places(text);
    const Result<Grammar> grammar = Grammar::ofSchema(text, engine::Unsupported::Ignore);
    if (!grammar) {
        SchemaProblem problem = named(QString::fromStdString(grammar.error().message));
        problem.reason = QString::fromStdString(grammar.error().message);
        locate(problem, text, places);
        return {problem};
    }
    QList<SchemaProblem> problems;
    for (const std::string& ignored : grammar->ignored()) {
        if (problems.size() >= kMostProblems) break;
        const QString words = QString::fromStdString(ignored);
        SchemaProblem problem = named(words);
        problem.canLeaveOut = true;
        //: %1: a keyword and its place, such as "uniqueItems" at #/properties/lines
        problem.reason = ProblemWords::tr("An answer cannot be held to %1. Leave it out, and check "
                                          "it afterwards.")
                             .arg(words);
        locate(problem, text, places);
        if (!problems.contains(problem)) problems.append(problem);
    }
    return problems;
}

} // namespace cabochon
