// The part of ToolCalls for what people decide, and for stopping.
#include "app/chat/tool_calls.h"
#include "app/tools/call_check.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace cabochon {

namespace {

constexpr const char* kStopped = "The user stopped this call.";

QString denial(const QString& why)
{
    const QString said = why.trimmed();
    return said.isEmpty()
               ? QStringLiteral("The user did not allow this call. Do not repeat it; go on without "
                                "it, or ask what to do instead.")
               : QStringLiteral("The user did not allow this call and says: %1").arg(said);
}

} // namespace

void ToolCalls::allow(const CallPlace& place, Allow how)
{
    const auto open = m_open.find(place);
    if (open == m_open.end() || open->state != CallState::Waiting || isGuarded(*open)) return;
    if (open->tool->facts().byPerson) return;
    if (how != Allow::Once) {
        tools::Grant grant;
        grant.scope = open->scope;
        if (how == Allow::InThisChat) grant.conversation = place.conversation.toStdString();
        grant.given = QDateTime::currentMSecsSinceEpoch();
        if (!m_consent.allow(open->tool->facts(), grant)) return; // it is not offered
        emit consentChanged();
    }
    run(place);
    if (how != Allow::Once) reconsider(); // others of the same tool may wait
    emit changed();
}

void ToolCalls::deny(const CallPlace& place, const QString& why)
{
    const auto open = m_open.constFind(place);
    if (open == m_open.constEnd() || open->state != CallState::Waiting) return;
    giveResult(place, tools::failedCall(denial(why).toStdString(), CallOutcome::Denied), 0);
}

void ToolCalls::answer(const CallPlace& place, const QString& words)
{
    const auto open = m_open.constFind(place);
    if (open == m_open.constEnd() || open->state != CallState::Waiting) return;
    if (!open->tool->facts().byPerson || words.trimmed().isEmpty()) return;
    giveResult(place, {.content = words.trimmed().toStdString()}, 0);
}

QString ToolCalls::change(const CallPlace& place, const QString& arguments)
{
    const auto open = m_open.find(place);
    const Found found = findCall(place);
    if (open == m_open.end() || !found.call || open->state != CallState::Waiting) return {};
    const Result<nlohmann::ordered_json> checked =
        tools::checkCall(open->tool->facts(), arguments.toStdString());
    if (!checked) return QString::fromStdString(checked.error().message);
    if (found.call->written.isEmpty()) found.call->written = found.call->arguments;
    found.call->arguments = arguments;
    m_history.keepSoon(place.conversation, place.message);
    m_open.erase(open);
    prepare(place);
    emit changed();
    return {};
}

void ToolCalls::stop(const CallPlace& place)
{
    const auto open = m_open.constFind(place);
    if (open == m_open.constEnd() || open->state != CallState::Running) return;
    m_runner.stop(open->run);
    const int ran = static_cast<int>(open->since.elapsed());
    giveResult(place, tools::failedCall(kStopped, CallOutcome::Stopped), ran);
}

void ToolCalls::retry(const CallPlace& place)
{
    const Found found = findCall(place);
    if (!found.call || found.conversation->leaf() != place.message) return;
    if (AnswerState::isRunning(found.message->state) ||
        found.message->state == AnswerState::Calling ||
        m_conversations.isAnswering(place.conversation))
        return;
    QList<MessagePart>& parts = found.message->parts;
    qsizetype end = 0; // of the results of its step
    bool passed = false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto* call = std::get_if<CallPart>(&parts[i]);
        if (call && call->id == place.call) passed = true;
        const bool isResult =
            kindOf(parts[i]) == PartKind::Result || kindOf(parts[i]) == PartKind::Media;
        if (passed && isResult) end = i + 1;
        if (passed && end > 0 && !isResult) break;
    }
    if (end == 0) return;
    parts.resize(end);
    bool isOwn = false; // the result, and the files behind it
    parts.removeIf([&](const MessagePart& part) {
        if (const auto* result = std::get_if<ResultPart>(&part))
            isOwn = result->callId == place.call;
        else if (kindOf(part) != PartKind::Media)
            isOwn = false;
        return isOwn;
    });
    found.message->state = AnswerState::Calling;
    m_conversations.setAnswering(place.conversation, true);
    m_history.keepSoon(place.conversation, place.message);
    if (m_conversations.isShown(*found.conversation))
        m_conversations.transcript()->refreshFrom(*found.conversation, place.message);
    onCalled(place.conversation, place.message);
}

void ToolCalls::onStopRequested(const QString& conversation, const QString& message)
{
    const Found found = find(conversation, message);
    if (!found.message || found.message->state != AnswerState::Calling) return;
    for (const CallPart& call : found.message->openCalls()) {
        const CallPlace place{conversation, message, call.id};
        const OpenCall open = m_open.take(place);
        if (open.state == CallState::Running) m_runner.stop(open.run);
        found.message->parts.append(
            ResultPart{call.id, call.name, QLatin1String(kStopped), true, CallOutcome::Stopped, 0});
    }
    orderResults(found.message->parts);
    m_tooManySteps.remove(message);
    emit changed();
    emit stopped(conversation, message);
}

void ToolCalls::onRemoving(const QString& conversation)
{
    for (auto open = m_open.begin(); open != m_open.end();) {
        if (open.key().conversation != conversation) {
            ++open;
            continue;
        }
        if (open->state == CallState::Running) m_runner.stop(open->run);
        open = m_open.erase(open);
    }
}

} // namespace cabochon
