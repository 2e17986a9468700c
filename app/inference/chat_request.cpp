#include "app/inference/chat_request.h"

#include "engine/media/image_size.h"

#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>
#include <variant>

namespace cabochon {

namespace {

engine::Role roleOf(MessageRole role)
{
    switch (role) {
    case MessageRole::System:
        return engine::Role::System;
    case MessageRole::Assistant:
        return engine::Role::Assistant;
    case MessageRole::Tool:
        return engine::Role::Tool;
    case MessageRole::User:
        break;
    }
    return engine::Role::User;
}

engine::PartKind mediaKindOf(MediaKind media)
{
    switch (media) {
    case MediaKind::Audio:
        return engine::PartKind::Audio;
    case MediaKind::Video:
        return engine::PartKind::Video;
    default:
        return engine::PartKind::Image; // pages of documents are read as pictures
    }
}

engine::ToolCall callOf(const CallPart& call)
{
    engine::ToolCall made;
    made.id = call.id.toStdString();
    made.name = call.name.toStdString();
    made.argumentsJson = call.arguments.toStdString();
    return made;
}

/// Adds words as a part; those that follow words are set apart from them.
void addWords(std::vector<engine::MessagePart>& parts, const std::string& words)
{
    if (words.empty()) return;
    if (!parts.empty() && parts.back().kind == engine::PartKind::Text)
        parts.back().text += "\n\n" + words;
    else
        parts.push_back({engine::PartKind::Text, words});
}

/// A file as the engine reads it: the words that were taken out of it, else the file itself with
/// what was chosen for it.
void addFile(std::vector<engine::MessagePart>& parts,
             const MediaPart& file,
             const MediaFiles& files)
{
    if (file.media == MediaKind::File || file.media == MediaKind::Pdf)
        return addWords(parts, file.text.toStdString());
    const QJsonObject options = optionsOf(file);
    const auto number = [&options](const char* name) {
        return static_cast<std::uint32_t>(numberIn(options, name));
    };
    const std::filesystem::path path = files ? files(file.contentHash) : std::filesystem::path();
    if (files && path.empty())
        return addWords(parts, "[The file " + file.name.toStdString() + " is not here any more.]");
    engine::MessagePart part;
    part.kind = mediaKindOf(file.media);
    part.text = path.empty() ? file.name.toStdString() : path.string();
    part.budget = engine::isImageBudget(number("budget")) ? number("budget") : 0;
    part.frames = number("frames");
    part.firstSecond = secondsIn(options, "firstSecond");
    part.lastSecond = secondsIn(options, "lastSecond");
    parts.push_back(part);
}

/// What a tool gave back, with the pictures that came with it.
struct ToolAnswer {
    const ResultPart* result = nullptr;
    std::vector<engine::MessagePart> media;
};

engine::ChatMessage messageOf(const ToolAnswer& answer)
{
    const ResultPart& result = *answer.result;
    const std::string content = result.content.toStdString();
    engine::ChatMessage message = engine::ChatMessage::text(engine::Role::Tool, content);
    message.toolCallId = result.callId.toStdString();
    message.name = result.name.toStdString();
    if (answer.media.empty()) return message;
    message.contentIsParts = true;
    message.parts.insert(message.parts.end(), answer.media.begin(), answer.media.end());
    return message;
}

/// Says one message in the engine's words. Words and calls come in the order in which they were
/// said: words before calls are a message of their own, and so are words after results.
class MessageWriter {
public:
    MessageWriter(MessageRole role,
                  const MediaFiles& files,
                  std::vector<engine::ChatMessage>& messages)
        : m_role(role), m_files(files), m_messages(messages)
    {
    }

    void add(const MessagePart& part)
    {
        if (const auto* text = std::get_if<TextPart>(&part)) {
            if (!m_calls.empty() || !m_answers.empty()) finish();
            m_words += text->text.toStdString();
        } else if (const auto* call = std::get_if<CallPart>(&part)) {
            if (!m_words.empty() || !m_answers.empty()) finish();
            m_calls.push_back(callOf(*call));
        } else if (const auto* result = std::get_if<ResultPart>(&part)) {
            m_answers.push_back({result, {}});
        } else if (const auto* file = std::get_if<MediaPart>(&part)) {
            addFile(m_answers.empty() ? m_media : m_answers.back().media, *file, m_files);
        } else if (const auto* thought = std::get_if<ThoughtPart>(&part)) {
            m_thought += thought->text.toStdString();
        }
    }

    void finish()
    {
        if (m_role != MessageRole::Tool) {
            engine::ChatMessage message = engine::ChatMessage::text(roleOf(m_role), {});
            message.thought = std::exchange(m_thought, {});
            message.toolCalls = std::exchange(m_calls, {});
            if (m_media.empty()) {
                message.parts.front().text = m_words;
            } else {
                addWords(m_media, m_words);
                message.contentIsParts = true;
                message.parts = std::exchange(m_media, {});
            }
            m_words.clear();
            m_messages.push_back(std::move(message));
        }
        finishAnswers();
    }

private:
    /// Results are part of the message that called, as every template prints them; with pictures
    /// they are messages that follow it.
    void finishAnswers()
    {
        const std::vector<ToolAnswer> answers = std::exchange(m_answers, {});
        const bool follow = m_role == MessageRole::Tool ||
                            std::ranges::any_of(answers, [](const ToolAnswer& answer) {
                                return !answer.media.empty();
                            });
        engine::ChatMessage* caller = follow ? nullptr : &m_messages.back();
        for (const ToolAnswer& answer : answers) {
            if (follow)
                m_messages.push_back(messageOf(answer));
            else
                caller->toolResponses.push_back(
                    {answer.result->name.toStdString(),
                     resultJson(answer.result->content.toStdString(), answer.result->failed)});
        }
        if (answers.empty() || follow) return;
        // A template would wait for a result that never comes.
        for (std::size_t i = answers.size(); i < caller->toolCalls.size(); ++i)
            caller->toolResponses.push_back(
                {caller->toolCalls[i].name, resultJson("no result", true)});
    }

    MessageRole m_role;
    const MediaFiles& m_files;
    std::vector<engine::ChatMessage>& m_messages;
    std::string m_words;
    std::string m_thought;
    std::vector<engine::ToolCall> m_calls;
    std::vector<engine::MessagePart> m_media;
    std::vector<ToolAnswer> m_answers;
};

void addMessages(const AnswerMessage& source,
                 const MediaFiles& files,
                 std::vector<engine::ChatMessage>& messages)
{
    MessageWriter writer(source.role, files, messages);
    for (const MessagePart& part : source.parts)
        writer.add(part);
    writer.finish();
}

/// Pictures in what is said so far are read from a message; an answer so far has words only.
bool showsPictures(const QList<MessagePart>& parts)
{
    return std::ranges::any_of(
        parts, [](const MessagePart& part) { return kindOf(part) == PartKind::Media; });
}

AnswerSoFar soFarOf(const AnswerRequest& question)
{
    using Kind = AnswerSoFar::Piece::Kind;
    AnswerSoFar soFar;
    bool thought = false;
    for (const MessagePart& part : question.soFar) {
        if (const auto* text = std::get_if<TextPart>(&part)) {
            soFar.pieces.push_back({Kind::Text, text->text.toStdString()});
        } else if (const auto* thinking = std::get_if<ThoughtPart>(&part)) {
            soFar.pieces.push_back({Kind::Thought, thinking->text.toStdString()});
            thought = true;
        } else if (const auto* call = std::get_if<CallPart>(&part)) {
            soFar.pieces.push_back(
                {Kind::Call, call->arguments.toStdString(), call->name.toStdString()});
        } else if (const auto* result = std::get_if<ResultPart>(&part)) {
            soFar.pieces.push_back({Kind::Result, result->content.toStdString(),
                                    result->name.toStdString(), result->failed});
        }
    }
    soFar.emptyThought = question.hasThought && !thought;
    return soFar;
}

} // namespace

ChatRequest chatRequestOf(const AnswerRequest& question, const MediaFiles& files)
{
    ChatRequest request;
    request.thinking = question.thinking;
    request.dropsOldest = question.dropsOldest;
    request.thoughtBudget = static_cast<std::uint32_t>(std::max(0, question.thoughtBudget));
    request.modelSampling = true;
    request.aside = question.aside;
    request.maxTokens = static_cast<std::uint32_t>(question.maxTokens);
    request.sampling.seed =
        question.seed != 0 ? question.seed : QRandomGenerator::system()->generate64();
    for (const QString& tool : question.tools)
        request.tools.push_back({tool.toStdString()});
    request.callsFit = !request.tools.empty();
    request.callsMayBeFree = true;
    for (const AnswerMessage& source : question.messages)
        addMessages(source, files, request.messages);
    if (question.goesOn && showsPictures(question.soFar))
        addMessages({MessageRole::Assistant, question.soFar}, files, request.messages);
    else if (question.goesOn)
        request.soFar = soFarOf(question);
    return request;
}

} // namespace cabochon
