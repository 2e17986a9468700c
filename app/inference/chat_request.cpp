#include "app/inference/chat_request.h"

#include "app/inference/message_writer.h"
#include "engine/media/image_size.h"

#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>
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

/// A file as the engine reads it: the words that were taken out of it, else the file itself with
/// what was chosen for it. Nothing: it holds no words.
std::optional<engine::MessagePart> partOf(const MediaPart& file, const MediaFiles& files)
{
    const auto words = [](std::string text) -> std::optional<engine::MessagePart> {
        if (text.empty()) return std::nullopt;
        return engine::MessagePart{engine::PartKind::Text, std::move(text)};
    };
    if (file.media == MediaKind::File || file.media == MediaKind::Pdf)
        return words(file.text.toStdString());
    const QJsonObject options = optionsOf(file);
    const auto number = [&options](const char* name) {
        return static_cast<std::uint32_t>(numberIn(options, name));
    };
    const std::filesystem::path path = files ? files(file.contentHash) : std::filesystem::path();
    if (files && path.empty())
        return words("[The file " + file.name.toStdString() + " is not here any more.]");
    engine::MessagePart part;
    part.kind = mediaKindOf(file.media);
    part.text = path.empty() ? file.name.toStdString() : path.string();
    part.budget = engine::isImageBudget(number("budget")) ? number("budget") : 0;
    part.frames = number("frames");
    part.firstSecond = secondsIn(options, "firstSecond");
    part.lastSecond = secondsIn(options, "lastSecond");
    return part;
}

void addPart(const MessagePart& part, const MediaFiles& files, MessageWriter& writer)
{
    if (const auto* text = std::get_if<TextPart>(&part)) {
        writer.addWords(text->text.toStdString());
    } else if (const auto* call = std::get_if<CallPart>(&part)) {
        writer.addCall(callOf(*call));
    } else if (const auto* result = std::get_if<ResultPart>(&part)) {
        writer.addResult({result->callId.toStdString(), result->name.toStdString(),
                          result->content.toStdString(), result->failed});
    } else if (const auto* file = std::get_if<MediaPart>(&part)) {
        if (std::optional<engine::MessagePart> read = partOf(*file, files))
            writer.addMedia(std::move(*read));
    } else if (const auto* thought = std::get_if<ThoughtPart>(&part)) {
        writer.addThought(thought->text.toStdString());
    }
}

void addMessages(const AnswerMessage& source,
                 const MediaFiles& files,
                 std::vector<engine::ChatMessage>& messages)
{
    MessageWriter writer(roleOf(source.role), messages);
    for (const MessagePart& part : source.parts)
        addPart(part, files, writer);
    writer.finish();
}

/// Pictures in what is said so far are read from a message; an answer so far has words only.
bool showsPictures(const QList<MessagePart>& parts)
{
    return std::ranges::any_of(
        parts, [](const MessagePart& part) { return kindOf(part) == PartKind::Media; });
}

/// Tells the model before all else what its answer is held to: descriptions are meant for it.
void addSchema(std::vector<engine::ChatMessage>& messages, const std::string& schema)
{
    const std::string words = "Answer with JSON that is valid for the following JSON Schema, and "
                              "with nothing else. What is not known is null where the schema "
                              "allows it; invent nothing.\n" +
                              schema;
    const bool hasSystem = !messages.empty() && messages.front().role == engine::Role::System &&
                           !messages.front().parts.empty();
    if (hasSystem)
        messages.front().parts.back().text += "\n\n" + words;
    else
        messages.insert(messages.begin(), engine::ChatMessage::text(engine::Role::System, words));
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
    if (!question.schema.isEmpty()) request.schema = question.schema.toStdString();
    request.modelSampling = true;
    request.aside = question.aside;
    request.maxTokens = static_cast<std::uint32_t>(question.maxTokens);
    request.sampling.seed =
        question.seed != 0 ? question.seed : QRandomGenerator::system()->generate64();
    for (const QString& tool : question.tools)
        request.tools.push_back({tool.toStdString()});
    request.callsFit = !request.tools.empty();
    request.callsMayBeFree = true;
    request.wordsApart = true;
    for (const AnswerMessage& source : question.messages)
        addMessages(source, files, request.messages);
    if (request.schema) addSchema(request.messages, *request.schema);
    if (question.goesOn && showsPictures(question.soFar))
        addMessages({MessageRole::Assistant, question.soFar}, files, request.messages);
    else if (question.goesOn)
        request.soFar = soFarOf(question);
    return request;
}

} // namespace cabochon
