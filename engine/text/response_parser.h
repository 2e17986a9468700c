// Owns reading what the model writes: one streaming state machine that separates thought, content
// and tool calls (gemma4-model.md sections 7.4, 7.6). Control tokens never leak into text.
#pragma once

#include "engine/text/tokenizer.h"

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
    MalformedCall,  // text: the raw call, kept as content and flagged
    EndOfTurn,      // <turn|>, <eos>
    AwaitToolResult // <|tool_response>
};

struct ResponseEvent {
    ResponseEventKind kind = ResponseEventKind::ContentText;
    std::string text;
    std::string name;
    std::string argumentsJson;
};

struct ParsedToolCall {
    std::string name;
    std::string argumentsJson;
};

/// Everything a finished answer contained. `thought` and `content` are trimmed.
struct ParsedResponse {
    std::string thought;
    std::string content;
    std::vector<ParsedToolCall> toolCalls;
    std::vector<std::string> malformedCalls;
    bool thoughtUnclosed = false;
};

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
    /// The stream ended: held text comes out, open constructs are closed or flagged.
    std::vector<ResponseEvent> finish();
    /// The sum so far (complete after finish()).
    ParsedResponse result() const;

    bool insideThought() const;

private:
    enum class State : std::uint8_t { Content, Thought, Call, Done };

    State m_state = State::Content;
    std::string m_held;    // text not yet decided
    std::string m_call;    // body of an open call
    std::string m_thought; // accumulated
    std::string m_content;
    bool m_callInThought = false;
    bool m_thoughtUnclosed = false;
    std::vector<ParsedToolCall> m_calls;
    std::vector<std::string> m_malformed;
};

ParsedResponse parseResponse(std::string_view rawOutput);

} // namespace cabochon::engine
