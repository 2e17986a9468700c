#include "app/chat/tool_calls.h"

#include "app/tools/call_check.h"

#include <QMetaObject>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon {

namespace {

using tools::ToolResult;
using tools::Verdict;

MediaKind mediaKindOf(const std::string& mimeType)
{
    if (mimeType.starts_with("image/")) return MediaKind::Image;
    if (mimeType.starts_with("audio/")) return MediaKind::Audio;
    if (mimeType.starts_with("video/")) return MediaKind::Video;
    return mimeType == "application/pdf" ? MediaKind::Pdf : MediaKind::File;
}

/// Moves what a tool made beside the conversation. What cannot be kept is left out.
QList<MediaPart>
keep(AttachmentStore& files, const std::vector<tools::ToolFile>& made, AttachmentStore::Kept how)
{
    QList<MediaPart> parts;
    for (const tools::ToolFile& file : made) {
        const Result<std::string> hash = files.put(file.path, how);
        std::error_code stays; // then it takes room until somebody looks
        std::filesystem::remove(file.path, stays);
        if (!hash) continue;
        parts.append(MediaPart{mediaKindOf(file.mimeType),
                               QString::fromStdString(*hash),
                               QString::fromStdString(file.name),
                               QString::fromStdString(file.mimeType),
                               {}});
    }
    return parts;
}

} // namespace

size_t qHash(const CallPlace& place, size_t seed)
{
    return qHashMulti(seed, place.conversation, place.message, place.call);
}

ToolCalls::ToolCalls(ConversationController& conversations,
                     HistoryController& history,
                     AttachmentStore& files,
                     tools::ToolRegistry& registry,
                     tools::Consent& consent,
                     QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history), m_files(files),
      m_registry(registry), m_consent(consent)
{
    m_looking.setMaxThreadCount(1);
}

ToolCalls::~ToolCalls()
{
    m_looking.clear();
    m_looking.waitForDone();
}

ToolCalls::Found ToolCalls::find(const QString& conversation, const QString& message) const
{
    Found found;
    found.conversation = m_conversations.find(conversation);
    found.message = found.conversation ? found.conversation->find(message) : nullptr;
    return found;
}

ToolCalls::Found ToolCalls::findCall(const CallPlace& place) const
{
    Found found = find(place.conversation, place.message);
    if (!found.message) return found;
    for (MessagePart& part : found.message->parts) {
        auto* call = std::get_if<CallPart>(&part);
        if (call && call->id == place.call) found.call = call;
    }
    return found;
}

const OpenCall* ToolCalls::find(const CallPlace& place) const
{
    const auto found = m_open.constFind(place);
    return found == m_open.constEnd() ? nullptr : &*found;
}

int ToolCalls::stepsOf(const Message& message) const
{
    return message.toolSteps() - m_stepsFree.value(message.id);
}

bool ToolCalls::isGuarded(const OpenCall& call) const
{
    return call.since.isValid() && call.since.elapsed() < m_guard;
}

// ---------------------------------------------------------------------------------------- the loop

void ToolCalls::onCalled(const QString& conversation, const QString& message)
{
    const Found found = find(conversation, message);
    if (!found.message || found.message->state != AnswerState::Calling) return;
    if (stepsOf(*found.message) > kMostSteps) {
        m_tooManySteps.insert(message);
        emit changed();
        return;
    }
    const QList<CallPart> open = found.message->openCalls();
    for (const CallPart& call : open)
        prepare({conversation, message, call.id});
    if (open.isEmpty()) finishStep(found);
    emit changed();
}

void ToolCalls::goOn(const QString& conversation, const QString& message)
{
    const Found found = find(conversation, message);
    if (!found.message || !m_tooManySteps.remove(message)) return;
    m_stepsFree.insert(message, found.message->toolSteps() - 1);
    onCalled(conversation, message);
}

/// Looks at a call: is there such a tool, are its arguments right, what does it touch.
void ToolCalls::prepare(const CallPlace& place)
{
    const Found found = findCall(place);
    if (!found.call || m_open.contains(place)) return;
    const std::string name = found.call->name.toStdString();
    const tools::ToolPointer tool = m_registry.find(name);
    OpenCall& open = m_open[place];
    open.tool = tool;
    open.since.start();
    if (!tool || !found.conversation->tools.contains(found.call->name)) {
        return giveResult(place,
                          tools::failedCall("There is no tool \"" + name +
                                            "\" here. Go on with those that were declared."),
                          0);
    }
    const std::string arguments = found.call->arguments.toStdString();
    m_looking.start([this, place, tool, arguments] {
        Prepared prepared;
        Result<nlohmann::ordered_json> checked = tools::checkCall(tool->facts(), arguments);
        if (checked) {
            prepared.scope = tool->scopeOf(*checked);
            prepared.previews = tool->previewOf(*checked);
            prepared.arguments = std::make_shared<nlohmann::ordered_json>(std::move(*checked));
        } else {
            prepared.wrong = checked.error();
        }
        QMetaObject::invokeMethod(
            this, [this, place, prepared] { onPrepared(place, prepared); }, Qt::QueuedConnection);
    });
}

void ToolCalls::onPrepared(const CallPlace& place, const Prepared& prepared)
{
    const auto open = m_open.find(place);
    if (open == m_open.end() || open->state != CallState::Preparing) return;
    if (prepared.wrong) return giveResult(place, tools::failedCall(prepared.wrong->message), 0);
    open->scope = prepared.scope;
    open->previews = prepared.previews;
    open->arguments = prepared.arguments;
    decide(place);
    emit changed();
}

void ToolCalls::decide(const CallPlace& place)
{
    const Found found = findCall(place);
    OpenCall& open = m_open[place];
    if (!found.call) return;
    open.verdict =
        m_consent.verdictFor(open.tool->facts(), open.scope, situationOf(*found.conversation));
    if (open.verdict == Verdict::Allowed && !open.tool->facts().byPerson) return run(place);
    if (open.state != CallState::Waiting) open.since.start();
    open.state = CallState::Waiting;
}

void ToolCalls::reconsider()
{
    QList<CallPlace> waiting;
    for (auto open = m_open.cbegin(); open != m_open.cend(); ++open) {
        if (open->state == CallState::Waiting) waiting.append(open.key());
    }
    for (const CallPlace& place : waiting)
        decide(place);
    emit changed();
}

void ToolCalls::run(const CallPlace& place)
{
    OpenCall& open = m_open[place];
    open.state = CallState::Running;
    open.since.start();
    const Found found = findCall(place);
    const auto how = found.conversation->isPrivate ? AttachmentStore::Kept::Privately
                                                   : AttachmentStore::Kept::OnDisk;
    const quint64 serial = ++m_lastSerial;
    open.serial = serial;
    tools::CallWatch watch;
    watch.onProgress = [this, place, serial](const std::string& words) {
        const QString said = QString::fromStdString(words);
        QMetaObject::invokeMethod(
            this,
            [this, place, serial, said] {
                const auto running = m_open.find(place);
                if (running == m_open.end() || running->serial != serial) return;
                running->progress = said;
                emit changed();
            },
            Qt::QueuedConnection);
    };
    watch.onEnd = [this, place, how, serial](const tools::CallEnd& end) {
        const QList<MediaPart> files = keep(m_files, end.result.files, how);
        QMetaObject::invokeMethod(
            this, [this, place, serial, end, files] { onEnded(place, serial, end, files); },
            Qt::QueuedConnection);
    };
    open.run = m_runner.start(open.tool, *open.arguments, place.conversation.toStdString(),
                              std::move(watch));
}

void ToolCalls::onEnded(const CallPlace& place,
                        quint64 serial,
                        const tools::CallEnd& end,
                        const QList<MediaPart>& files)
{
    const auto running = m_open.constFind(place);
    if (running == m_open.constEnd() || running->serial != serial) return; // it was stopped
    putResult(place,
              {place.call, QString::fromStdString(running->tool->facts().name),
               QString::fromStdString(end.result.content), end.result.outcome != CallOutcome::Done,
               end.result.outcome, static_cast<int>(end.took.count())},
              files);
}

void ToolCalls::giveResult(const CallPlace& place, const ToolResult& result, int milliseconds)
{
    const Found found = findCall(place);
    if (!found.call) return;
    putResult(place,
              {place.call, found.call->name, QString::fromStdString(result.content),
               result.outcome != CallOutcome::Done, result.outcome, milliseconds},
              {});
}

void ToolCalls::putResult(const CallPlace& place,
                          const ResultPart& result,
                          const QList<MediaPart>& files)
{
    m_open.remove(place);
    const Found found = findCall(place);
    if (!found.call || found.message->state != AnswerState::Calling) return;
    found.message->parts.append(result);
    for (const MediaPart& file : files)
        found.message->parts.append(file);
    m_history.keepSoon(place.conversation, place.message);
    if (!files.isEmpty() && m_conversations.isShown(*found.conversation))
        m_conversations.transcript()->refreshCall(*found.message);
    if (found.message->openCalls().isEmpty()) finishStep(found);
    emit changed();
}

void ToolCalls::finishStep(const Found& found)
{
    orderResults(found.message->parts);
    emit answered(found.conversation->id(), found.message->id);
}

/// The results at the end come in the order of their calls, each with its files behind it.
void ToolCalls::orderResults(QList<MessagePart>& parts)
{
    qsizetype first = parts.size();
    while (first > 0 && (kindOf(parts[first - 1]) == PartKind::Result ||
                         kindOf(parts[first - 1]) == PartKind::Media))
        --first;
    qsizetype call = first;
    while (call > 0 && kindOf(parts[call - 1]) == PartKind::Call)
        --call;
    QList<MessagePart> ordered;
    for (; call < first; ++call) {
        bool isOwn = false;
        for (qsizetype i = first; i < parts.size(); ++i) {
            if (const auto* result = std::get_if<ResultPart>(&parts[i]))
                isOwn = result->callId == std::get<CallPart>(parts[call]).id;
            if (isOwn) ordered.append(parts[i]);
        }
    }
    if (ordered.size() != parts.size() - first) return; // results without calls: nobody made them
    parts.resize(first);
    parts += ordered;
}

/// What stands in the conversation, for the rule about private and foreign words in one place.
tools::Situation ToolCalls::situationOf(const Conversation& conversation) const
{
    tools::Situation at{.conversation = conversation.id().toStdString()};
    for (const QString& id : conversation.branch()) {
        for (const MessagePart& part : conversation.find(id)->parts) {
            if (kindOf(part) == PartKind::Media) at.holdsPrivate = at.holdsUntrusted = true;
            const auto* result = std::get_if<ResultPart>(&part);
            if (!result) continue;
            const tools::ToolPointer tool = m_registry.find(result->name.toStdString());
            // A tool that is gone may have been anything.
            if (!tool || tool->facts().untrusted) at.holdsUntrusted = true;
            if (!tool || tool->facts().effect == tools::Effect::Reads) at.holdsPrivate = true;
        }
    }
    return at;
}

} // namespace cabochon
