#include "app/inference/chat_core.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

namespace cabochon {

namespace {

using engine::TokenId;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

bool hasContent(const engine::ChatMessage& message)
{
    const auto says = [](const engine::MessagePart& part) {
        return part.kind != engine::PartKind::Text || !isBlank(part.text);
    };
    return message.contentJson || !message.toolResponses.empty() ||
           std::any_of(message.parts.begin(), message.parts.end(), says);
}

Status checkUtf8(std::string_view text)
{
    if (isValidUtf8(text)) return {};
    return {ErrorCode::InvalidText,
            "The message holds bytes that are not UTF-8: " + printable(text, 40) +
                ". Convert it to UTF-8 and send it again."};
}

/// What can be refused before any work: nothing to answer, broken text, or media that nothing here
/// reads yet.
Status checkAnswerable(const ChatRequest& request)
{
    if (request.rawPrompt) return checkUtf8(*request.rawPrompt);
    if (request.messages.empty()) {
        return {ErrorCode::PromptEmpty,
                "The conversation has no messages. Add a question before asking for an answer."};
    }
    const engine::ChatMessage& last = request.messages.back();
    if (last.role == engine::Role::User && !hasContent(last)) {
        return {ErrorCode::PromptEmpty, "The message is empty. Type something and send it again."};
    }
    for (const engine::ChatMessage& message : request.messages) {
        for (const engine::MessagePart& part : message.parts) {
            if (part.kind == engine::PartKind::Text) {
                if (Status text = checkUtf8(part.text); !text) return text;
                continue;
            }
            return {
                ErrorCode::NotImplemented,
                "The conversation holds an image, a sound or a video, which this version cannot "
                "read yet. Remove it and send the text alone."};
        }
    }
    return {};
}

/// The end of a prompt that opens a thought and does not close it, as text; empty otherwise.
std::string openThought(std::span<const TokenId> promptIds, const engine::Tokenizer& tokenizer)
{
    const engine::SpecialIds& special = tokenizer.special();
    for (std::size_t i = promptIds.size(); i-- > 0;) {
        const TokenId id = promptIds[i];
        if (id == special.channelOpen) return tokenizer.decode(promptIds.subspan(i), true);
        if (id == special.channelClose || id == special.turnOpen || id == special.turnClose) break;
    }
    return {};
}

/// A parser that knows how the prompt ended.
engine::ResponseParser startParser(std::span<const TokenId> promptIds,
                                   const engine::Tokenizer& tokenizer)
{
    const std::string opening = openThought(promptIds, tokenizer);
    if (opening.starts_with("<|channel>thought")) {
        return engine::ResponseParser(engine::ResponseParser::Start::InsideThought);
    }
    engine::ResponseParser parser;
    // A raw prompt may stop within the marker itself: then the answer completes it.
    if (!opening.empty()) (void)parser.feed(opening);
    return parser;
}

/// Ids from a thought's opening marker to its closing one, markers included.
std::uint32_t
countThoughtIds(std::span<const TokenId> ids, const engine::SpecialIds& special, bool startsInside)
{
    bool inside = startsInside;
    std::uint32_t count = 0;
    for (const TokenId id : ids) {
        if (id == special.channelOpen) inside = true;
        if (inside) ++count;
        if (id == special.channelClose) inside = false;
    }
    return count;
}

} // namespace

double ChatUsage::prefillTokensPerSecond() const
{
    if (prefillSeconds <= 0 || promptTokens <= cachedTokens) return 0;
    return (promptTokens - cachedTokens) / prefillSeconds;
}

double ChatUsage::decodeTokensPerSecond() const
{
    // The clock starts at the first id, so one id alone has no speed.
    if (decodeSeconds <= 0 || generatedTokens < 2) return 0;
    return (generatedTokens - 1) / decodeSeconds;
}

ChatCore::ChatCore(const engine::Model& model, engine::Session& session)
    : m_model(model), m_session(session)
{
}

Result<engine::RenderedPrompt> ChatCore::render(const ChatRequest& request) const
{
    if (request.rawPrompt) {
        engine::RenderedPrompt prompt;
        prompt.segments.push_back({*request.rawPrompt, /*trusted=*/true});
        return prompt;
    }
    engine::RenderOptions options;
    options.kind = m_model.templateKind();
    if (request.revision) options.kind.revision = *request.revision;
    options.thinking = request.thinking;
    return engine::renderChat(request.messages, request.tools, options);
}

Result<std::vector<TokenId>> ChatCore::promptIds(const ChatRequest& request) const
{
    Result<engine::RenderedPrompt> prompt = render(request);
    if (!prompt) return prompt.error();
    return prompt->ids(m_model.tokenizer(), {});
}

Result<ChatResult> ChatCore::answer(const ChatRequest& request,
                                    const ChatEventCallback& onEvent,
                                    const engine::CancelFlag* cancel)
{
    const Clock::time_point start = Clock::now();
    if (Status answerable = checkAnswerable(request); !answerable) return answerable.error();
    Result<std::vector<TokenId>> prompt = promptIds(request);
    if (!prompt) return prompt.error();

    ChatResult result;
    result.usage.promptTokens = static_cast<std::uint32_t>(prompt->size());
    const auto reportProgress = [&](std::uint32_t done, std::uint32_t total) {
        if (!onEvent) return;
        ChatEvent event;
        event.kind = ChatEvent::Kind::PromptProgress;
        event.done = done;
        event.total = total;
        onEvent(event);
    };
    Result<engine::PromptReport> prefill = m_session.prompt(*prompt, reportProgress, cancel);
    if (!prefill) {
        if (prefill.error().code != ErrorCode::Cancelled) return prefill.error();
        result.stopReason = engine::StopReason::Cancelled;
        return result;
    }
    result.usage.cachedTokens = prefill->cachedTokens;
    result.usage.prefillSeconds = prefill->prefill.count();

    const engine::Tokenizer& tokenizer = m_model.tokenizer();
    engine::ResponseParser parser = startParser(*prompt, tokenizer);
    std::uint32_t generated = 0;
    const auto forward = [&](std::vector<engine::ResponseEvent> events) {
        if (!onEvent) return;
        for (engine::ResponseEvent& response : events) {
            ChatEvent event;
            event.response = std::move(response);
            event.generatedTokens = generated;
            onEvent(event);
        }
    };
    const auto onToken = [&](std::size_t count, std::span<const engine::OutputPiece> text) {
        if (generated == 0) result.usage.firstTokenSeconds = secondsSince(start);
        generated = static_cast<std::uint32_t>(count);
        for (const engine::OutputPiece& piece : text) {
            result.rawText += piece.text;
            // Only real control tokens are markers: text that merely spells one stays text.
            forward(piece.control ? parser.feed(piece.text) : parser.feedOrdinary(piece.text));
        }
    };

    engine::GenerateOptions options;
    options.sampling = request.sampling;
    options.maxTokens = request.maxTokens;
    options.cancel = cancel;
    Result<engine::GenerateReport> report = m_session.generate(options, onToken);
    if (!report) return report.error();
    forward(parser.finish());

    result.ids = std::move(report->ids);
    result.response = parser.result();
    result.stopReason = report->stopReason;
    result.usage.generatedTokens = generated;
    result.usage.thoughtTokens =
        countThoughtIds(result.ids, tokenizer.special(), !openThought(*prompt, tokenizer).empty());
    result.usage.decodeSeconds = report->decode.count();
    return result;
}

} // namespace cabochon
