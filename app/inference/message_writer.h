// Owns saying one message in the engine's words, part by part in the order in which they were said:
// words before calls are a message of their own, and so are words after results. No Qt.
#pragma once

#include "engine/text/chat_message.h"

#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

/// What a tool gave back.
struct ToolAnswer {
    std::string callId;
    std::string name;
    std::string content;
    bool failed = false;
    std::vector<engine::MessagePart> media{}; // pictures that came with it
};

class MessageWriter {
public:
    /// Messages come to the end of `messages`, which outlives this.
    MessageWriter(engine::Role role, std::vector<engine::ChatMessage>& messages)
        : m_role(role), m_messages(messages)
    {
    }

    void addWords(std::string_view words);
    void addThought(std::string_view words) { m_thought += words; }
    void addCall(engine::ToolCall call);
    void addResult(ToolAnswer answer) { m_answers.push_back(std::move(answer)); }
    /// Of the last result, where there is one; text is what was read in a document.
    void addMedia(engine::MessagePart part);

    /// The message ends, even if nothing was said.
    void finish();

private:
    void finishAnswers();

    engine::Role m_role;
    std::vector<engine::ChatMessage>& m_messages;
    std::string m_words;
    std::string m_thought;
    std::vector<engine::ToolCall> m_calls;
    std::vector<engine::MessagePart> m_media;
    std::vector<ToolAnswer> m_answers;
};

/// The same with words that stand before calls in the message that calls.
std::vector<engine::ChatMessage> wordsWithCalls(std::vector<engine::ChatMessage> messages);

} // namespace cabochon
