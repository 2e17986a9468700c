#include "app/inference/message_writer.h"

#include "app/inference/answer_so_far.h"

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// Adds words as a part; those that follow words are set apart from them.
void addTo(std::vector<engine::MessagePart>& parts, const std::string& words)
{
    if (words.empty()) return;
    if (!parts.empty() && parts.back().kind == engine::PartKind::Text)
        parts.back().text += "\n\n" + words;
    else
        parts.push_back({engine::PartKind::Text, words});
}

engine::ChatMessage messageOf(const ToolAnswer& answer)
{
    engine::ChatMessage message = engine::ChatMessage::text(engine::Role::Tool, answer.content);
    message.toolCallId = answer.callId;
    message.name = answer.name;
    if (answer.media.empty()) return message;
    message.contentIsParts = true;
    message.parts.insert(message.parts.end(), answer.media.begin(), answer.media.end());
    return message;
}

} // namespace

void MessageWriter::addWords(std::string_view words)
{
    if (!m_calls.empty() || !m_answers.empty()) finish();
    m_words += words;
}

void MessageWriter::addCall(engine::ToolCall call)
{
    if (!m_words.empty() || !m_answers.empty()) finish();
    m_calls.push_back(std::move(call));
}

void MessageWriter::addMedia(engine::MessagePart part)
{
    std::vector<engine::MessagePart>& media = m_answers.empty() ? m_media : m_answers.back().media;
    if (part.kind == engine::PartKind::Text)
        addTo(media, part.text);
    else
        media.push_back(std::move(part));
}

void MessageWriter::finish()
{
    if (m_role != engine::Role::Tool) {
        engine::ChatMessage message = engine::ChatMessage::text(m_role, {});
        message.thought = std::exchange(m_thought, {});
        message.toolCalls = std::exchange(m_calls, {});
        if (m_media.empty()) {
            message.parts.front().text = m_words;
        } else {
            addTo(m_media, m_words);
            message.contentIsParts = true;
            message.parts = std::exchange(m_media, {});
        }
        m_words.clear();
        m_messages.push_back(std::move(message));
    }
    finishAnswers();
}

/// Results are part of the message that called, as every template prints them; with pictures they
/// are messages that follow it.
void MessageWriter::finishAnswers()
{
    const std::vector<ToolAnswer> answers = std::exchange(m_answers, {});
    const bool follow =
        m_role == engine::Role::Tool ||
        std::ranges::any_of(answers, [](const ToolAnswer& one) { return !one.media.empty(); });
    for (const ToolAnswer& answer : answers) {
        if (follow)
            m_messages.push_back(messageOf(answer));
        else
            m_messages.back().toolResponses.push_back(
                {answer.name, resultJson(answer.content, answer.failed)});
    }
    if (answers.empty() || follow) return;
    // A template would wait for a result that never comes.
    engine::ChatMessage& caller = m_messages.back();
    for (std::size_t i = answers.size(); i < caller.toolCalls.size(); ++i)
        caller.toolResponses.push_back({caller.toolCalls[i].name, resultJson("no result", true)});
}

std::vector<engine::ChatMessage> wordsWithCalls(std::vector<engine::ChatMessage> messages)
{
    const auto isWords = [](const engine::ChatMessage& message) {
        return message.role == engine::Role::Assistant && message.toolCalls.empty() &&
               message.toolResponses.empty();
    };
    std::vector<engine::ChatMessage> joined;
    for (engine::ChatMessage& message : messages) {
        const bool calls = message.role == engine::Role::Assistant && !message.toolCalls.empty() &&
                           message.parts.size() == 1 && message.parts.front().text.empty();
        if (calls && !joined.empty() && isWords(joined.back())) {
            engine::ChatMessage& words = joined.back();
            words.toolCalls = std::move(message.toolCalls);
            words.toolResponses = std::move(message.toolResponses);
        } else {
            joined.push_back(std::move(message));
        }
    }
    return joined;
}

} // namespace cabochon
