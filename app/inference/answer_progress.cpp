#include "app/inference/answer_progress.h"

#include <algorithm>
#include <variant>

namespace cabochon {

namespace {

/// Speed of an answer that was written in two goes.
double joinedSpeed(const Ledger& before, const Ledger& whole)
{
    if (before.tokensPerSecond <= 0 || whole.tokensPerSecond <= 0)
        return std::max(before.tokensPerSecond, whole.tokensPerSecond);
    const double seconds = before.generatedTokens / before.tokensPerSecond +
                           (whole.generatedTokens - before.generatedTokens) / whole.tokensPerSecond;
    return seconds > 0 ? whole.generatedTokens / seconds : 0;
}

/// The figures of the whole answer: what it read was read before, its times add up.
void addGoesBefore(Ledger& whole, const Ledger& before)
{
    whole.seconds += before.seconds;
    whole.tokensPerSecond = joinedSpeed(before, whole);
    if (before.promptTokens == 0) return; // it was stopped before it had read its question
    whole.promptTokens = before.promptTokens;
    whole.cachedTokens = before.cachedTokens;
}

} // namespace

void addUpdate(QueuedAnswer& queued, Message& message, const AnswerUpdate& update)
{
    message.state = update.state;
    for (const MessagePart& part : update.added) {
        if (kindOf(part) == PartKind::Thought && !queued.thinking.isValid())
            queued.thinking.start();
        addPart(message.parts, part);
        if (auto* call = std::get_if<CallPart>(&message.parts.last()); call && call->id.isEmpty())
            call->id = QStringLiteral("call_%1").arg(message.calls().size());
        queued.grew = true;
    }
    message.ledger.promptTokens = update.promptTokens;
    message.ledger.generatedTokens = update.generatedTokens;
    message.ledger.thoughtTokens = std::max(queued.ledger.thoughtTokens, update.thoughtTokens);
    if (queued.thinking.isValid() && message.text().isEmpty()) {
        message.ledger.thoughtSeconds =
            queued.ledger.thoughtSeconds + static_cast<double>(queued.thinking.elapsed()) / 1000.0;
    }
}

void addOutcome(const QueuedAnswer& queued,
                Message& message,
                const AnswerOutcome& outcome,
                const QString& device)
{
    message.state = outcome.state;
    message.stopReason = outcome.stopReason;
    message.failure = outcome.failure;
    const Ledger before = message.ledger;
    message.ledger = outcome.ledger;
    if (queued.goesOn) addGoesBefore(message.ledger, queued.ledger);
    message.ledger.thoughtTokens = std::max(before.thoughtTokens, outcome.ledger.thoughtTokens);
    message.ledger.thoughtSeconds = before.thoughtSeconds;
    message.ledger.device = device.section(QStringLiteral(" · "), 0, 0);
}

int contextAfter(const Message& answer)
{
    const Ledger& ledger = answer.ledger;
    const int thought = AnswerState::isRunning(answer.state) ? 0 : ledger.thoughtTokens;
    return ledger.promptTokens + ledger.generatedTokens - thought;
}

void dropHalfCharacter(QList<MessagePart>& parts)
{
    if (parts.isEmpty()) return;
    QString* words = nullptr;
    if (auto* text = std::get_if<TextPart>(&parts.last())) words = &text->text;
    if (auto* thought = std::get_if<ThoughtPart>(&parts.last())) words = &thought->text;
    if (!words) return;
    while (words->endsWith(QChar::ReplacementCharacter))
        words->chop(1);
    if (words->isEmpty()) parts.removeLast();
}

} // namespace cabochon
