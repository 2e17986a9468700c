// The part of ToolController for the calls of the shown conversation: what their cards show, and
// what people decide there.
#include "app/chat/call_view.h"
#include "app/chat/tool_controller.h"

#include <utility>

namespace cabochon {

CallPlace ToolController::placeOf(const QString& messageId, const QString& callId) const
{
    return {m_conversations.current(), messageId, callId};
}

const Message* ToolController::callingMessage() const
{
    const Message* last = m_conversations.lastShown();
    return last && last->state == AnswerState::Calling ? last : nullptr;
}

/// Their ids, in the order in which they are asked for.
QStringList ToolController::waitingCalls() const
{
    QStringList waiting;
    const Message* message = callingMessage();
    if (!message) return waiting;
    const QList<CallPart> open = message->openCalls();
    for (const CallPart& call : open) {
        const OpenCall* known = m_calls.find(placeOf(message->id, call.id));
        if (known && known->state == CallState::Waiting) waiting << call.id;
    }
    return waiting;
}

bool ToolController::deciding() const
{
    return asksToGoOn() || waiting() > 0;
}

int ToolController::step() const
{
    const Message* message = callingMessage();
    return message ? m_calls.stepsOf(*message) : 0;
}

bool ToolController::asksToGoOn() const
{
    const Message* message = callingMessage();
    return message && m_calls.asksToGoOn(message->id);
}

QVariantMap ToolController::call(const QString& messageId, const QString& callId) const
{
    const Message* message = std::as_const(m_conversations).shown().find(messageId);
    if (!message) return {};
    const CallPart* call = nullptr;
    const ResultPart* result = nullptr;
    QList<MediaPart> files;
    bool isOwn = false;
    for (const MessagePart& part : message->parts) {
        if (const auto* found = std::get_if<CallPart>(&part); found && found->id == callId)
            call = found;
        if (const auto* found = std::get_if<ResultPart>(&part)) {
            isOwn = found->callId == callId;
            if (isOwn) result = found;
        } else if (const auto* file = std::get_if<MediaPart>(&part); file && isOwn) {
            files.append(*file);
        } else {
            isOwn = false;
        }
    }
    if (!call) return {};
    QVariantMap view = callView({.call = *call,
                                 .open = m_calls.find(placeOf(messageId, callId)),
                                 .result = result,
                                 .files = files,
                                 .tool = m_registry.find(call->name.toStdString())});
    QStringList pictures;
    for (const MediaPart& file : files)
        pictures << file.contentHash;
    view.insert(QStringLiteral("pictures"), pictures);
    view.insert(QStringLiteral("turn"), waitingCalls().value(0) == callId);
    return view;
}

QString ToolController::resultText(const QString& messageId, const QString& callId) const
{
    const Message* message = std::as_const(m_conversations).shown().find(messageId);
    if (!message) return {};
    for (const MessagePart& part : message->parts) {
        const auto* result = std::get_if<ResultPart>(&part);
        if (result && result->callId == callId) return result->content;
    }
    return {};
}

void ToolController::allowOnce(const QString& messageId, const QString& callId)
{
    m_calls.allow(placeOf(messageId, callId), ToolCalls::Allow::Once);
}

void ToolController::allowForChat(const QString& messageId, const QString& callId)
{
    m_calls.allow(placeOf(messageId, callId), ToolCalls::Allow::InThisChat);
}

void ToolController::allowAlways(const QString& messageId, const QString& callId)
{
    m_calls.allow(placeOf(messageId, callId), ToolCalls::Allow::Always);
}

void ToolController::deny(const QString& messageId, const QString& callId)
{
    m_calls.deny(placeOf(messageId, callId), {});
}

void ToolController::denyAndSay(const QString& messageId, const QString& callId, const QString& why)
{
    m_calls.deny(placeOf(messageId, callId), why);
}

QString
ToolController::setArguments(const QString& messageId, const QString& callId, const QString& json)
{
    return m_calls.change(placeOf(messageId, callId), json);
}

void ToolController::denyAll(const QString& messageId)
{
    for (const QString& call : waitingCalls())
        deny(messageId, call);
}

void ToolController::retry(const QString& messageId, const QString& callId)
{
    m_calls.retry(placeOf(messageId, callId));
}

void ToolController::stop(const QString& messageId, const QString& callId)
{
    m_calls.stop(placeOf(messageId, callId));
}

void ToolController::answer(const QString& messageId, const QString& callId, const QString& words)
{
    m_calls.answer(placeOf(messageId, callId), words);
}

void ToolController::goOn(const QString& messageId)
{
    m_calls.goOn(m_conversations.current(), messageId);
}

} // namespace cabochon
