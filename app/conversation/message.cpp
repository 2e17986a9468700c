#include "app/conversation/message.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cabochon {

namespace {

/// The words of all parts of one kind; those before and after calls are paragraphs of their own.
template <typename Words>
QString wordsOf(const QList<MessagePart>& parts)
{
    QString all;
    bool apart = false;
    for (const MessagePart& part : parts) {
        const auto* words = std::get_if<Words>(&part);
        apart = apart || std::holds_alternative<CallPart>(part);
        if (!words || words->text.isEmpty()) continue;
        if (all.isEmpty()) {
            all = words->text; // shared, not copied
        } else {
            if (apart) all += QLatin1String("\n\n");
            all += words->text;
        }
        apart = false;
    }
    return all;
}

/// True when `part` is words of this kind: then they stand at the end of `parts`.
template <typename Words>
bool addWords(QList<MessagePart>& parts, const MessagePart& part)
{
    const auto* added = std::get_if<Words>(&part);
    if (!added) return false;
    if (added->text.isEmpty()) return true;
    auto* last = parts.isEmpty() ? nullptr : std::get_if<Words>(&parts.last());
    if (last)
        last->text += added->text;
    else
        parts.append(part);
    return true;
}

} // namespace

PartKind kindOf(const MessagePart& part)
{
    return std::visit([](const auto& one) { return one.kKind; }, part);
}

QString nameOf(MediaKind kind)
{
    for (const auto& [name, known] : kMediaNames) {
        if (known == kind) return QString::fromUtf8(name.data(), qsizetype(name.size()));
    }
    return QStringLiteral("file");
}

QJsonObject optionsOf(const MediaPart& file)
{
    return QJsonDocument::fromJson(file.options.toUtf8()).object();
}

int numberIn(const QJsonObject& options, const char* name)
{
    return std::max(0, options.value(QLatin1StringView(name)).toInt());
}

double secondsIn(const QJsonObject& options, const char* name)
{
    return std::max(0.0, options.value(QLatin1StringView(name)).toDouble());
}

void addPart(QList<MessagePart>& parts, const MessagePart& part)
{
    if (!addWords<TextPart>(parts, part) && !addWords<ThoughtPart>(parts, part)) parts.append(part);
}

QString Message::text() const
{
    return wordsOf<TextPart>(parts);
}

QString Message::thought() const
{
    return wordsOf<ThoughtPart>(parts);
}

QList<CallPart> Message::calls() const
{
    QList<CallPart> calls;
    for (const MessagePart& part : parts) {
        if (const auto* call = std::get_if<CallPart>(&part)) calls.append(*call);
    }
    return calls;
}

QList<CallPart> Message::openCalls() const
{
    QList<CallPart> open = calls();
    for (const MessagePart& part : parts) {
        if (const auto* result = std::get_if<ResultPart>(&part))
            open.removeIf([result](const CallPart& call) { return call.id == result->callId; });
    }
    return open;
}

int Message::toolSteps() const
{
    int steps = 0;
    bool calling = false;
    for (const MessagePart& part : parts) {
        const bool call = kindOf(part) == PartKind::Call;
        if (call && !calling) ++steps;
        calling = call;
    }
    return steps;
}

QList<MediaPart> Message::attachments() const
{
    QList<MediaPart> files;
    for (const MessagePart& part : parts) {
        const auto* file = std::get_if<MediaPart>(&part);
        if (file && !optionsOf(*file).contains(QLatin1StringView(kMadeOf))) files.append(*file);
    }
    return files;
}

QList<MessagePart> Message::media() const
{
    QList<MessagePart> files;
    for (const MessagePart& part : parts) {
        if (std::holds_alternative<MediaPart>(part)) files.append(part);
    }
    return files;
}

bool Message::canGoOn() const
{
    if (role != MessageRole::Assistant || !openCalls().isEmpty()) return false;
    const bool changed = edited && ledger.promptTokens == 0; // and the model did not go on since
    return AnswerState::canGoOn(state) || changed;
}

} // namespace cabochon
