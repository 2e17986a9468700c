#include "engine/text/response_parser.h"

#include "engine/text/python_text.h"

#include <algorithm>
#include <array>

namespace cabochon::engine {

enum class ResponseMarker : std::uint8_t {
    ChannelOpen,
    ChannelClose,
    CallOpen,
    CallClose,
    ResultOpen,
    TurnOpen,
    EndOfTurn,
    Quote,
    Other, // means nothing in an answer
};

namespace {

struct KnownMarker {
    std::string_view spelling;
    ResponseMarker marker;
};

// No spelling begins with another one. <unk> and <mask> are left out: the model never writes them,
// but ordinary text (SVG, for one) does.
constexpr std::array kMarkers = {
    KnownMarker{"<|channel>", ResponseMarker::ChannelOpen},
    KnownMarker{"<channel|>", ResponseMarker::ChannelClose},
    KnownMarker{"<|tool_call>", ResponseMarker::CallOpen},
    KnownMarker{"<tool_call|>", ResponseMarker::CallClose},
    KnownMarker{"<|tool_response>", ResponseMarker::ResultOpen},
    KnownMarker{"<|turn>", ResponseMarker::TurnOpen},
    KnownMarker{"<turn|>", ResponseMarker::EndOfTurn},
    KnownMarker{"<eos>", ResponseMarker::EndOfTurn},
    KnownMarker{kQuoteToken, ResponseMarker::Quote},
    KnownMarker{"<tool_response|>", ResponseMarker::Other},
    KnownMarker{"<|tool>", ResponseMarker::Other},
    KnownMarker{"<tool|>", ResponseMarker::Other},
    KnownMarker{"<|think|>", ResponseMarker::Other},
    KnownMarker{"<bos>", ResponseMarker::Other},
    KnownMarker{"<pad>", ResponseMarker::Other},
    KnownMarker{"<|image|>", ResponseMarker::Other},
    KnownMarker{"<|image>", ResponseMarker::Other},
    KnownMarker{"<image|>", ResponseMarker::Other},
    KnownMarker{"<|audio|>", ResponseMarker::Other},
    KnownMarker{"<|audio>", ResponseMarker::Other},
    KnownMarker{"<audio|>", ResponseMarker::Other},
    KnownMarker{"<|video|>", ResponseMarker::Other},
};

struct MarkerMatch {
    const KnownMarker* whole = nullptr; // text begins with it
    bool partly = false;                // text is the begin of a marker
};

MarkerMatch matchMarker(std::string_view text)
{
    for (const KnownMarker& known : kMarkers) {
        if (text.starts_with(known.spelling)) return {&known, false};
        if (known.spelling.starts_with(text)) return {nullptr, true};
    }
    return {};
}

constexpr std::string_view kThoughtChannel = "thought";
constexpr std::string_view kModelTurn = "model\n";
constexpr std::string_view kSpace = " \t\r\n";

/// A call as a reader may see it: quote tokens as quotes, no other control tokens.
std::string readableCall(std::string_view call)
{
    std::string text;
    while (!call.empty()) {
        const std::size_t start = std::min(call.find('<'), call.size());
        text.append(call.substr(0, start));
        call.remove_prefix(start);
        if (call.empty()) break;
        const MarkerMatch match = matchMarker(call);
        if (match.whole == nullptr) {
            text.push_back('<');
        } else if (match.whole->marker == ResponseMarker::Quote) {
            text.push_back('"');
        }
        call.remove_prefix(match.whole != nullptr ? match.whole->spelling.size() : 1);
    }
    return text;
}

} // namespace

ResponseParser::ResponseParser(Start start)
{
    if (start == Start::InsideThought) openThought();
}

std::vector<ResponseEvent> ResponseParser::feed(std::string_view chunk)
{
    // Held text is shorter than a marker; with it in front, the chunk reads on without a seam.
    std::string joined;
    if (!m_held.empty()) {
        joined = std::move(m_held).append(chunk);
        m_held.clear();
        chunk = joined;
    }
    while (!chunk.empty() && m_state != State::Done) {
        const std::size_t start = std::min(chunk.find('<'), chunk.size());
        if (start > 0) {
            readText(chunk.substr(0, start));
            chunk.remove_prefix(start);
            continue;
        }
        const MarkerMatch match = matchMarker(chunk);
        if (match.partly) {
            m_held = chunk;
            break;
        }
        const std::size_t length = match.whole != nullptr ? match.whole->spelling.size() : 1;
        if (match.whole != nullptr) {
            readMarker(match.whole->marker, chunk.substr(0, length));
        } else {
            readText(chunk.substr(0, length));
        }
        chunk.remove_prefix(length);
    }
    return std::exchange(m_events, {});
}

std::vector<ResponseEvent> ResponseParser::feedOrdinary(std::string_view chunk)
{
    if (!chunk.empty()) {
        readText(std::exchange(m_held, {})); // what follows is no part of a marker
        readText(chunk);
    }
    return std::exchange(m_events, {});
}

std::vector<ResponseEvent> ResponseParser::finish()
{
    readText(std::exchange(m_held, {}));
    if (m_state == State::Call) giveUpUnclosedString();
    if (m_state == State::Call) closeCall(CallEnd::Cut);
    settleExpected();
    if (m_inThought) {
        m_thoughtUnclosed = true;
        closeThought();
    }
    m_state = State::Done;
    return std::exchange(m_events, {});
}

ParsedResponse ResponseParser::result() const
{
    return {.thought = std::string(python::strip(m_thought)),
            .content = std::string(python::strip(m_content)),
            .toolCalls = m_calls,
            .malformedCalls = m_malformed,
            .thoughtUnclosed = m_thoughtUnclosed};
}

bool ResponseParser::insideThought() const
{
    return m_inThought;
}

void ResponseParser::readText(std::string_view text)
{
    if (text.empty()) return;
    switch (m_state) {
    case State::Done:
        return;
    case State::Call:
        m_call.append(text);
        return;
    case State::Channel:
    case State::Turn:
        readExpected(text);
        return;
    case State::Content:
    case State::Thought:
        emitText(text);
        return;
    }
}

void ResponseParser::readExpected(std::string_view text)
{
    const std::size_t length = std::min(text.size(), m_expected.size());
    if (text.substr(0, length) != m_expected.substr(0, length)) {
        settleExpected(); // not the word: the marker was a stray one
        emitText(text);
        return;
    }
    m_expectedSeen.append(text.substr(0, length));
    m_expected.remove_prefix(length);
    if (!m_expected.empty()) return;
    m_expectedSeen.clear();
    if (m_state == State::Channel) {
        openThought();
    } else {
        settleExpected();
    }
    readText(text.substr(length));
}

void ResponseParser::settleExpected()
{
    if (m_state != State::Channel && m_state != State::Turn) return;
    m_state = m_inThought ? State::Thought : State::Content;
    m_expected = {};
    emitText(std::exchange(m_expectedSeen, {}));
}

void ResponseParser::readMarker(ResponseMarker marker, std::string_view spelling)
{
    if (m_state == State::Call) {
        readCallMarker(marker, spelling);
        return;
    }
    settleExpected();
    switch (marker) {
    case ResponseMarker::ChannelOpen:
        m_state = State::Channel;
        m_expected = kThoughtChannel;
        break;
    case ResponseMarker::ChannelClose:
        if (m_inThought) closeThought();
        break;
    case ResponseMarker::CallOpen:
        m_state = State::Call;
        break;
    case ResponseMarker::ResultOpen:
        leaveTurn(ResponseEventKind::AwaitToolResult);
        break;
    case ResponseMarker::EndOfTurn:
        leaveTurn(ResponseEventKind::EndOfTurn);
        break;
    case ResponseMarker::TurnOpen:
        m_state = State::Turn;
        m_expected = kModelTurn;
        break;
    case ResponseMarker::Quote:
        emitText("\"");
        break;
    case ResponseMarker::CallClose:
    case ResponseMarker::Other:
        break;
    }
}

void ResponseParser::readCallMarker(ResponseMarker marker, std::string_view spelling)
{
    const bool inString = m_quotes.size() % 2 == 1;
    if (marker == ResponseMarker::Quote) {
        m_quotes.push_back(m_call.size());
        m_literals.clear();
        m_call.append(spelling);
    } else if (inString) {
        m_literals.push_back({m_call.size(), spelling.size(), marker});
        m_call.append(spelling);
    } else if (marker == ResponseMarker::CallClose) {
        closeCall(CallEnd::Closed);
    } else if (marker != ResponseMarker::Other) {
        closeCall(CallEnd::Implied); // the model went on without closing it
        readMarker(marker, spelling);
    }
}

void ResponseParser::openThought()
{
    m_state = State::Thought;
    m_inThought = true;
    m_skipSpace = true;
}

void ResponseParser::closeThought()
{
    m_inThought = false;
    m_skipSpace = false;
    if (m_state == State::Thought) m_state = State::Content;
    if (m_thoughtHasText) addEvent(ResponseEventKind::ThoughtEnd, {});
    m_thoughtHasText = false;
}

void ResponseParser::closeCall(CallEnd end)
{
    m_state = m_inThought ? State::Thought : State::Content;
    std::optional<ParsedToolCall> call;
    if (end != CallEnd::Cut) call = readToolCall(m_call, m_quotes);
    if (call) {
        m_events.push_back({.kind = ResponseEventKind::ToolCall,
                            .name = call->name,
                            .argumentsJson = call->argumentsJson});
        m_calls.push_back(std::move(*call));
    } else {
        const std::string text = readableCall(m_call);
        m_malformed.push_back("<|tool_call>" + m_call +
                              (end == CallEnd::Closed ? "<tool_call|>" : ""));
        m_content.append(text);
        m_events.push_back({.kind = ResponseEventKind::MalformedCall, .text = text});
    }
    m_call.clear();
    m_quotes.clear();
    m_literals.clear();
}

/// A string of a call never ended. Markers after its begin were taken for text; the first of them
/// that ends a call did end it after all.
void ResponseParser::giveUpUnclosedString()
{
    if (m_quotes.size() % 2 == 0) return;
    const auto ends = [](const LiteralMarker& literal) {
        return literal.marker != ResponseMarker::Other;
    };
    const std::vector<LiteralMarker> literals = std::exchange(m_literals, {});
    auto next = std::find_if(literals.begin(), literals.end(), ends);
    if (next == literals.end()) return;
    const std::string tail = m_call.substr(next->offset);
    const std::size_t tailOffset = next->offset;
    m_call.resize(tailOffset);
    closeCall(CallEnd::Cut);
    std::size_t position = 0;
    for (; next != literals.end(); ++next) {
        const std::size_t begin = next->offset - tailOffset;
        const std::string_view text = std::string_view(tail).substr(position, begin - position);
        readText(text);
        readMarker(next->marker, std::string_view(tail).substr(begin, next->bytes));
        position = begin + next->bytes;
    }
    readText(std::string_view(tail).substr(position));
}

void ResponseParser::leaveTurn(ResponseEventKind kind)
{
    if (m_inThought) {
        m_thoughtUnclosed = true;
        closeThought();
    }
    m_state = State::Done;
    m_events.push_back({.kind = kind});
}

void ResponseParser::emitText(std::string_view text)
{
    if (!m_inThought) {
        addEvent(ResponseEventKind::ContentText, text);
        return;
    }
    if (m_skipSpace) {
        text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
        if (text.empty()) return;
        m_skipSpace = false;
    }
    if (!m_thoughtHasText && !m_thought.empty() && m_thought.back() != '\n') {
        addEvent(ResponseEventKind::ThoughtText, "\n"); // between two thoughts
    }
    m_thoughtHasText = true;
    addEvent(ResponseEventKind::ThoughtText, text);
}

void ResponseParser::addEvent(ResponseEventKind kind, std::string_view text)
{
    const bool isText =
        kind == ResponseEventKind::ContentText || kind == ResponseEventKind::ThoughtText;
    if (isText && text.empty()) return;
    if (kind == ResponseEventKind::ContentText) m_content.append(text);
    if (kind == ResponseEventKind::ThoughtText) m_thought.append(text);
    if (isText && !m_events.empty() && m_events.back().kind == kind) {
        m_events.back().text.append(text);
    } else {
        m_events.push_back({.kind = kind, .text = std::string(text)});
    }
}

ParsedResponse parseResponse(std::string_view rawOutput)
{
    ResponseParser parser;
    parser.feed(rawOutput);
    parser.finish();
    return parser.result();
}

} // namespace cabochon::engine
