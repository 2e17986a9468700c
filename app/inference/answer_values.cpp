#include "app/inference/answer_values.h"

#include "app/inference/chat_core.h"
#include "app/inference/inference_requests.h"

namespace cabochon {

namespace {

/// The engine's numbers are its own; those of messages are written to disk.
StopReason stopReasonOf(engine::StopReason reason)
{
    switch (reason) {
    case engine::StopReason::EndOfTurn:
        return StopReason::EndOfTurn;
    case engine::StopReason::ToolCall:
        return StopReason::ToolCall;
    case engine::StopReason::MaxTokens:
        return StopReason::MaxTokens;
    case engine::StopReason::StopText:
        return StopReason::StopText;
    case engine::StopReason::ContextFull:
        return StopReason::ContextFull;
    case engine::StopReason::Cancelled:
        return StopReason::Cancelled;
    }
    return StopReason::None;
}

AnswerState::State stateOf(StopReason reason)
{
    switch (reason) {
    case StopReason::Cancelled:
        return AnswerState::Stopped;
    case StopReason::MaxTokens:
    case StopReason::ContextFull:
        return AnswerState::CutOff;
    default:
        return AnswerState::Done;
    }
}

/// The figures of an answer.
void enter(const ChatResult& result, Ledger& ledger)
{
    const ChatUsage& usage = result.usage;
    ledger.promptTokens = static_cast<int>(usage.promptTokens);
    ledger.leftOut = static_cast<int>(usage.leftOut);
    ledger.cachedTokens = static_cast<int>(usage.cachedTokens);
    ledger.generatedTokens = static_cast<int>(usage.generatedTokens);
    ledger.thoughtTokens = static_cast<int>(usage.thoughtTokens);
    ledger.tokensPerSecond = usage.decodeTokensPerSecond();
    ledger.readTokensPerSecond = usage.prefillTokensPerSecond();
    ledger.firstTokenSeconds = usage.firstTokenSeconds;
    ledger.temperature = static_cast<double>(result.sampling.temperature);
    ledger.topK = static_cast<int>(result.sampling.topK);
    ledger.topP = static_cast<double>(result.sampling.topP);
    ledger.seed = QString::number(result.sampling.seed);
}

} // namespace

void addResponse(const ChatEvent& event, AnswerUpdate& update)
{
    const engine::ResponseEvent& response = event.response;
    switch (response.kind) {
    case engine::ResponseEventKind::ThoughtText:
        update.state = AnswerState::Thinking;
        addPart(update.added, ThoughtPart{QString::fromStdString(response.text)});
        update.thoughtTokens = static_cast<int>(event.generatedTokens);
        break;
    case engine::ResponseEventKind::ContentText:
    case engine::ResponseEventKind::MalformedCall:
        update.state = AnswerState::Answering;
        addPart(update.added, TextPart{QString::fromStdString(response.text)});
        break;
    case engine::ResponseEventKind::ToolCall:
        update.state = AnswerState::Answering;
        addPart(update.added, CallPart{{},
                                       QString::fromStdString(response.name),
                                       QString::fromStdString(response.argumentsJson)});
        break;
    case engine::ResponseEventKind::ThoughtEnd:
        update.state = AnswerState::Answering;
        break;
    default:
        break;
    }
}

void enter(const ChatResult& result, AnswerOutcome& outcome)
{
    outcome.stopReason = stopReasonOf(result.stopReason);
    outcome.state = stateOf(outcome.stopReason);
    enter(result, outcome.ledger);
}

} // namespace cabochon
