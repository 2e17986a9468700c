#include "app/inference/chat_core.h"

#include "app/inference/answer_constraint.h"
#include "app/inference/message_writer.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <chrono>
#include <memory>
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

constexpr std::string_view kBlanks = " \t\r\n\v\f";

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(kBlanks) == std::string_view::npos;
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

/// What can be refused before any work: nothing to answer, broken text.
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
            if (part.kind != engine::PartKind::Text) continue;
            if (Status text = checkUtf8(part.text); !text) return text;
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

AnswerDemands demandsOf(const ChatRequest& request, bool insideThought)
{
    const bool callsFit = request.callsFit && !request.rawPrompt;
    return {.schema = request.schema,
            .tools =
                callsFit ? std::span(request.tools) : std::span<const engine::ToolDeclaration>(),
            .mayThink = request.thinking && !request.rawPrompt,
            .insideThought = insideThought};
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

engine::GenerateOptions generateOptions(const ChatRequest& request,
                                        const engine::Model& model,
                                        const engine::CancelFlag* cancel)
{
    engine::GenerateOptions options;
    options.sampling = request.modelSampling ? model.sampling() : request.sampling;
    options.sampling.seed = request.sampling.seed;
    options.maxTokens = request.maxTokens;
    options.cancel = cancel;
    return options;
}

/// Closes a thought when its reader wants no more of it, or when it has taken the ids it may.
class ThoughtLimit {
public:
    /// `taken`: ids of thoughts that were there before.
    ThoughtLimit(const ChatRequest& request, TokenId close, std::uint32_t taken, bool inside)
        : m_request(request), m_close(close), m_taken(taken), m_inside(inside)
    {
    }

    /// An id was written; `whole`: no half character is left open.
    void count(bool insideThought, bool whole)
    {
        m_inside = insideThought;
        m_whole = whole;
        if (insideThought) ++m_taken;
    }
    std::optional<TokenId> dictation()
    {
        if (!m_inside || !m_whole || m_closed == kMostClosed) return std::nullopt;
        const bool spent = m_request.thoughtBudget > 0 && m_taken >= m_request.thoughtBudget;
        const bool skipped = m_request.skipThought && m_request.skipThought->requested();
        if (!spent && !skipped) return std::nullopt;
        ++m_closed;
        return m_close;
    }

private:
    const ChatRequest& m_request;
    TokenId m_close;
    std::uint32_t m_taken;
    bool m_inside;
    bool m_whole = true;
    int m_closed = 0;
    static constexpr int kMostClosed = 3; // a model that begins anew each time would never answer
};

/// Tells of an answer while it is written.
class Teller {
public:
    Teller(const ChatEventCallback& onEvent, const ChatUsage& usage)
        : m_onEvent(onEvent), m_usage(usage)
    {
    }

    void media(double fraction) const
    {
        ChatEvent event;
        event.kind = ChatEvent::Kind::MediaProgress;
        event.fraction = fraction;
        tell(event);
    }
    void progress(std::uint32_t done, std::uint32_t total) const
    {
        ChatEvent event;
        event.kind = ChatEvent::Kind::PromptProgress;
        event.done = done;
        event.total = total;
        tell(event);
    }
    void parsed(std::vector<engine::ResponseEvent> responses) const
    {
        for (engine::ResponseEvent& response : responses) {
            ChatEvent event;
            event.response = std::move(response);
            tell(event);
        }
    }

private:
    void tell(ChatEvent& event) const
    {
        event.promptTokens = m_usage.promptTokens;
        event.generatedTokens = m_usage.generatedTokens;
        if (m_onEvent) m_onEvent(event);
    }

    const ChatEventCallback& m_onEvent;
    const ChatUsage& m_usage; // as it grows
};

} // namespace

double ChatUsage::prefillTokensPerSecond() const
{
    const std::uint32_t read = promptTokens + continuedTokens + resultTokens;
    if (prefillSeconds <= 0 || read <= cachedTokens) return 0;
    return (read - cachedTokens) / prefillSeconds;
}

double ChatUsage::decodeTokensPerSecond() const
{
    // The clock starts at the first id, so one id alone has no speed.
    const std::uint32_t written = generatedTokens - continuedTokens;
    if (decodeSeconds <= 0 || written < 2) return 0;
    return (written - 1) / decodeSeconds;
}

ChatCore::ChatCore(const engine::Model& model,
                   engine::Session& session,
                   PromptMedia* media,
                   AnswerConstraints* constraints)
    : m_model(model), m_session(session), m_media(media), m_constraints(constraints)
{
}

Result<engine::RenderedPrompt> renderPrompt(const engine::Model& model, const ChatRequest& request)
{
    if (request.rawPrompt) {
        engine::RenderedPrompt prompt;
        prompt.segments.push_back({*request.rawPrompt, /*trusted=*/true});
        return prompt;
    }
    engine::RenderOptions options;
    options.kind = model.templateKind();
    if (request.revision) options.kind.revision = *request.revision;
    options.thinking = request.thinking;
    if (request.wordsApart && options.kind.revision != engine::TemplateRevision::July)
        return engine::renderChat(wordsWithCalls(request.messages), request.tools, options);
    return engine::renderChat(request.messages, request.tools, options);
}

Result<std::vector<TokenId>> ChatCore::continuedIds(const ChatRequest& request,
                                                    std::span<const TokenId> prompt,
                                                    const engine::ResponseParser& parser) const
{
    if (!request.soFar) return std::vector<TokenId>();
    std::span<const TokenId> held = m_session.ids();
    const bool same =
        held.size() > prompt.size() && std::equal(prompt.begin(), prompt.end(), held.begin());
    held = same ? held.subspan(prompt.size()) : std::span<const TokenId>();
    const SayingAgain how{request.revision.value_or(m_model.templateKind().revision),
                          request.thinking};
    return idsSoFar(*request.soFar, held, parser, m_model.tokenizer(), how);
}

Result<engine::Prompt> ChatCore::readPrompt(const ChatRequest& request,
                                            const ChatEventCallback& onEvent,
                                            ChatUsage& usage,
                                            const engine::CancelFlag* cancel)
{
    Result<engine::RenderedPrompt> rendered = renderPrompt(m_model, request);
    if (!rendered) return rendered.error();
    std::vector<engine::MediaPieces> pieces;
    if (!rendered->media.empty()) {
        if (m_media == nullptr) {
            return {ErrorCode::MediaUnusable,
                    "The conversation holds a picture, a sound or a video, which cannot be read "
                    "here. Remove it and send the text alone."};
        }
        const Teller teller(onEvent, usage);
        Result<MediaRead> read = m_media->read(
            request.messages, rendered->media,
            [&teller](double fraction) { teller.media(fraction); }, cancel);
        if (!read) return read.error();
        usage.softTokens = read->softTokens;
        usage.encodedMedia = read->encoded;
        usage.mediaSeconds = read->seconds;
        pieces = std::move(read->pieces);
    }
    return engine::mediaPrompt(*rendered, m_model.tokenizer(), pieces,
                               m_model.config().bidirectionalImages());
}

Result<ChatResult> ChatCore::answer(const ChatRequest& request,
                                    const ChatEventCallback& onEvent,
                                    const engine::CancelFlag* cancel)
{
    const Clock::time_point start = Clock::now();
    if (Status answerable = checkAnswerable(request); !answerable) return answerable.error();
    ChatResult result;
    ChatUsage& usage = result.usage;
    Result<engine::Prompt> prompt = readPrompt(request, onEvent, usage, cancel);
    if (!prompt) {
        if (prompt.error().code != ErrorCode::Cancelled) return prompt.error();
        result.stopReason = engine::StopReason::Cancelled;
        return result;
    }

    const engine::Tokenizer& tokenizer = m_model.tokenizer();
    const bool opensInThought = !openThought(prompt->ids(), tokenizer).empty();
    engine::ResponseParser parser = startParser(prompt->ids(), tokenizer);
    Result<std::vector<TokenId>> soFar = continuedIds(request, prompt->ids(), parser);
    if (!soFar) return soFar.error();
    std::vector<TokenId> answerIds = std::move(*soFar);
    // After results the model speaks anew.
    const std::span<const TokenId> spoken = sinceResults(answerIds, tokenizer);
    const std::uint32_t resultIds = countResultIds(answerIds, tokenizer);
    if (resultIds > 0) parser = engine::ResponseParser();
    AnswerConstraints forThis;
    AnswerConstraints& constraints = m_constraints ? *m_constraints : forThis;
    AnswerDemands demands = demandsOf(request, parser.insideThought());
    Result<engine::Constraint*> constraint = constraints.of(demands, m_model);
    if (!constraint && request.callsMayBeFree) {
        demands.tools = {};
        constraint = constraints.of(demands, m_model);
    }
    if (!constraint) return constraint.error();
    if (*constraint) {
        if (Status fits = followSoFar(spoken, **constraint); !fits) return fits.error();
    }
    replay(spoken, tokenizer, parser);

    usage.promptTokens = prompt->size();
    usage.resultTokens = resultIds;
    usage.continuedTokens = static_cast<std::uint32_t>(answerIds.size()) - resultIds;
    usage.generatedTokens = usage.continuedTokens;
    const Teller teller(onEvent, usage);
    prompt->append(answerIds);
    Result<engine::PromptReport> prefill = m_session.prompt(
        *prompt, [&](auto done, auto total) { teller.progress(done, total); }, cancel);
    if (!prefill) {
        if (prefill.error().code != ErrorCode::Cancelled) return prefill.error();
        result.stopReason = engine::StopReason::Cancelled;
        return result;
    }
    usage.cachedTokens = prefill->cachedTokens;
    usage.prefillSeconds = prefill->prefill.count();

    ThoughtLimit limit(request, tokenizer.special().channelClose,
                       countThoughtIds(answerIds, tokenizer.special(), opensInThought),
                       parser.insideThought());
    const auto onToken = [&](std::size_t count, std::span<const engine::OutputPiece> text) {
        if (usage.firstTokenSeconds == 0) usage.firstTokenSeconds = secondsSince(start);
        usage.generatedTokens = usage.continuedTokens + static_cast<std::uint32_t>(count);
        for (const engine::OutputPiece& piece : text) {
            result.rawText += piece.text;
            // Only real control tokens are markers: text that merely spells one stays text.
            teller.parsed(piece.control ? parser.feed(piece.text)
                                        : parser.feedOrdinary(piece.text));
        }
        limit.count(parser.insideThought(), !text.empty());
    };
    engine::GenerateOptions options = generateOptions(request, m_model, cancel);
    options.dictation = [&limit] { return limit.dictation(); };
    options.constraint = *constraint;
    Result<engine::GenerateReport> report = m_session.generate(options, onToken);
    if (!report) return report.error();
    teller.parsed(parser.finish());

    result.ids = std::move(report->ids);
    result.response = parser.result();
    result.stopReason = report->stopReason;
    result.sampling = options.sampling;
    answerIds.insert(answerIds.end(), result.ids.begin(), result.ids.end());
    usage.thoughtTokens = countThoughtIds(answerIds, tokenizer.special(), opensInThought);
    usage.decodeSeconds = report->decode.count();
    return result;
}

} // namespace cabochon
