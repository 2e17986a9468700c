#include "tests/ui/preview/preview_calls.h"

#include "tests/support/test_paths.h"

#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>

#include <initializer_list>

namespace cabochon::test {

namespace {

/// Calls of one step, and whether their results are there.
struct Step {
    const char* thought;
    const char* words;
    std::initializer_list<const char*> calls;
    bool done;
};

QObject* madeFrom(const char* name, QQuickWindow& window)
{
    const auto path = sourceFolder() / "tests/ui/preview" / name;
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QFile::ReadOnly)) qFatal("%s cannot be read.", name);
    QQmlComponent component(qmlEngine(&window));
    component.setData(file.readAll(), QUrl(QStringLiteral("qrc:/stand-ins/%1").arg(name)));
    QObject* made = component.create();
    if (!made) qFatal("%s", qPrintable(component.errorString()));
    made->setParent(&window);
    return made;
}

void add(Message& answer, const Step& step)
{
    addPart(answer.parts, ThoughtPart{QString::fromUtf8(step.thought)});
    addPart(answer.parts, TextPart{QString::fromUtf8(step.words)});
    for (const char* id : step.calls)
        answer.parts.append(
            CallPart{QString::fromLatin1(id), QStringLiteral("tool"), QStringLiteral("{}")});
    if (!step.done) return;
    for (const char* id : step.calls)
        answer.parts.append(ResultPart{QString::fromLatin1(id), QStringLiteral("tool"), {}});
}

std::vector<Step> stepsOf(const QString& state)
{
    const Step looked{
        "", "The library should name its own folder. I'll change that line.", {"read"}, true};
    if (state == QStringLiteral("consent")) return {looked, {"", "", {"write"}, false}};
    if (state == QStringLiteral("form")) return {looked, {"", "", {"send"}, false}};
    if (state == QStringLiteral("parallel"))
        return {{"", "I look for it in two places.", {"first", "second"}, false}};
    if (state == QStringLiteral("question")) return {{"", "There are two.", {"ask"}, false}};
    if (state == QStringLiteral("steplimit")) return {looked};
    if (state == QStringLiteral("results"))
        return {{"A table, a tree and charts.",
                 "Here is what is there.",
                 {"table", "json", "chart", "lines"},
                 true},
                {"", "That is all.", {}, true}};
    return {{"First I look.", "I look into both files.", {"read", "failed"}, true},
            {"One is not there.", "One of them is missing.", {"denied", "late", "stopped"}, true},
            {"", "", {"running"}, false}};
}

} // namespace

bool PreviewCalls::isOneOfMine(const QString& state)
{
    static const QStringList mine{"consent", "form",    "parallel", "question",
                                  "calls",   "results", "steplimit"};
    return mine.contains(state);
}

PreviewCalls::PreviewCalls(QQuickWindow& window, const QString& state)
    : m_tools(madeFrom("ScriptedTools.qml", window)),
      m_servers(madeFrom("ScriptedServers.qml", window))
{
    m_tools->setProperty("scene", state);
    window.setProperty("mcp", QVariant::fromValue(m_servers));
    window.setProperty("tools", QVariant::fromValue(m_tools));
}

void PreviewCalls::show(ChatControllers& chat, const QString& state)
{
    Conversation& shown = chat.conversations.shown();
    if (shown.leaf().isEmpty()) {
        const QString question =
            shown.add({}, MessageRole::User, QStringLiteral("Fix the include, please."));
        shown.add(question, MessageRole::Assistant);
    }
    Message& answer = *shown.find(shown.leaf());
    answer.parts.clear();
    for (const Step& step : stepsOf(state))
        add(answer, step);
    if (!answer.openCalls().isEmpty() || state == QStringLiteral("steplimit"))
        answer.state = AnswerState::Answering;
    TranscriptModel& rows = *chat.conversations.transcript();
    rows.refreshFrom(shown, answer.parent);
    emit chat.answers.stateChanged();
    if (state != QStringLiteral("results")) return;
    for (int row = 0; row < rows.rowCount(); ++row)
        if (rows.index(row).data(TranscriptModel::RowKindRole) == RowKind::ToolCall)
            rows.setOpen(row, true);
}

} // namespace cabochon::test
