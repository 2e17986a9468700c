// Owns reading what the model writes: one streaming state machine that separates thought, content
// and tool calls (engine/MODEL.md, Chat format). Control tokens never leak into text.
#pragma once

#include "engine/text/tokenizer.h"
#include "engine/text/tool_call_reader.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

enum class ResponseEventKind : std::uint8_t {
    ThoughtText, // text: more of the thought
    ThoughtEnd,
    ContentText,    // text: more of the answer
    ToolCall,       // name + argumentsJson (JSON object, key order kept, typed values)
    MalformedCall,  // text: the call without control tokens, kept as content and flagged
    EndOfTurn,      // <turn|>, <eos>
    AwaitToolResult // <|tool_response>
};

struct ResponseEvent {
    ResponseEventKind kind = ResponseEventKind::ContentText;
    std::string text{};
    std::string name{};
    std::string argumentsJson{};
};

/// Everything a finished answer contained. `thought` and `content` are trimmed; several thoughts
/// are joined by a newline.
struct ParsedResponse {
    std::string thought;
    std::string content; // with malformed calls, as their events give them
    std::vector<ParsedToolCall> toolCalls;
    std::vector<std::string> malformedCalls; // as the model wrote them, control tokens included
    bool thoughtUnclosed = false;
};

/// The control tokens that mean something in an answer; all others are dropped.
enum class ResponseMarker : std::uint8_t;

/// Feed raw output text (control tokens spelled out, as StreamingDetokenizer withSpecial gives it)
/// in chunks of any size; splitting never changes the result. Not thread-safe.
class ResponseParser {
public:
    enum class Start {
        Content,
        InsideThought
    }; // InsideThought: the prompt ended in an open thought

    explicit ResponseParser(Start start = Start::Content);

    /// Events that are certain after this chunk. Text that may still turn out to be a marker is
    /// held back.
    std::vector<ResponseEvent> feed(std::string_view chunk);
    /// The same for text that is known to come from ordinary tokens: a control token spelled in it
    /// stays text. Give a special token's spelling to feed() in one piece.
    std::vector<ResponseEvent> feedOrdinary(std::string_view chunk);
    /// The stream ended: held text comes out, open constructs are closed or flagged.
    std::vector<ResponseEvent> finish();
    /// The sum so far (complete after finish()).
    ParsedResponse result() const;

    bool insideThought() const;

private:
    enum class State : std::uint8_t {
        Content,
        Channel, // after <|channel>: is it "thought"?
        Thought,
        Turn, // after <|turn>: is it "model\n"?
        Call,
        Done,
    };

    void readText(std::string_view text);
    void readMarker(ResponseMarker marker, std::string_view spelling);
    void readCallMarker(ResponseMarker marker, std::string_view spelling);
    /// Text after an opening marker that should go on with `m_expected`.
    void readExpected(std::string_view text);
    void settleExpected();
    void openThought();
    void closeThought();
    enum class CallEnd : std::uint8_t { Closed, Implied, Cut }; // Implied: another marker came
    void closeCall(CallEnd end);
    void giveUpUnclosedString();
    void leaveTurn(ResponseEventKind kind);
    void emitText(std::string_view text);
    void addEvent(ResponseEventKind kind, std::string_view text);

    State m_state = State::Content;
    bool m_inThought = false;      // text that comes now belongs to the thought
    bool m_skipSpace = false;      // whitespace at the begin of a thought
    bool m_thoughtHasText = false; // the open thought
    bool m_thoughtUnclosed = false;
    std::string m_held;          // perhaps the begin of a marker
    std::string_view m_expected; // what is left of the word that should follow an opening marker
    std::string m_expectedSeen;  // what of it came

    /// A marker that stands inside a string of a call, where it is only text.
    struct LiteralMarker {
        std::size_t offset; // in m_call
        std::size_t bytes;
        ResponseMarker marker;
    };
    std::string m_call;                    // body of the open call, quote tokens spelled
    std::vector<std::size_t> m_quotes;     // offsets of real quote tokens in it
    std::vector<LiteralMarker> m_literals; // in the string that is open now

    std::string m_thought;
    std::string m_content;
    std::vector<ParsedToolCall> m_calls;
    std::vector<std::string> m_malformed;
    std::vector<ResponseEvent> m_events; // of the chunk being read
};

ParsedResponse parseResponse(std::string_view rawOutput);

} // namespace cabochon::engine
