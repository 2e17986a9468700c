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

engine::ChatMessage resultOf(const ResultPart& result)
{
    engine::ChatMessage message =
        engine::ChatMessage::text(engine::Role::Tool, result.content.toStdString());
    message.toolCallId = result.callId.toStdString();
    message.name = result.name.toStdString();
    return message;
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

/// Everything but results.
engine::ChatMessage messageOf(const AnswerMessage& source, const MediaFiles& files)
{
    engine::ChatMessage message = engine::ChatMessage::text(roleOf(source.role), {});
    std::string& words = message.parts.front().text;
    std::vector<engine::MessagePart> media;
    for (const MessagePart& part : source.parts) {
        if (const auto* text = std::get_if<TextPart>(&part)) {
            words += text->text.toStdString();
        } else if (const auto* call = std::get_if<CallPart>(&part)) {
            message.toolCalls.push_back(callOf(*call));
        } else if (const auto* file = std::get_if<MediaPart>(&part)) {
            addFile(media, *file, files);
        }
    }
    if (media.empty()) return message;
    addWords(media, words);
    message.contentIsParts = true;
    message.parts = std::move(media);
    return message;
}

AnswerSoFar soFarOf(const AnswerRequest& question)
{
    AnswerSoFar soFar;
    bool thought = false;
    for (const MessagePart& part : question.soFar) {
        if (const auto* text = std::get_if<TextPart>(&part)) {
            soFar.pieces.push_back({false, text->text.toStdString()});
        } else if (const auto* thinking = std::get_if<ThoughtPart>(&part)) {
            soFar.pieces.push_back({true, thinking->text.toStdString()});
            thought = true;
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
    for (const AnswerMessage& source : question.messages) {
        if (source.role != MessageRole::Tool) {
            request.messages.push_back(messageOf(source, files));
            continue;
        }
        for (const MessagePart& part : source.parts) {
            if (const auto* result = std::get_if<ResultPart>(&part))
                request.messages.push_back(resultOf(*result));
        }
    }
    if (question.goesOn) request.soFar = soFarOf(question);
    return request;
}

} // namespace cabochon
