#include "app/chat/stored_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <type_traits>

namespace cabochon {

namespace {

using history::StoredMessage;
using history::StoredPart;

const QString kThinking = QStringLiteral("thinking");
const QString kThoughtBudget = QStringLiteral("thoughtBudget");
const QString kDropsOldest = QStringLiteral("dropsOldest");
const QString kTools = QStringLiteral("tools");
const QString kSchema = QStringLiteral("schema"); // of a chat, and of an answer
const QString kHeldToSchema = QStringLiteral("heldToSchema");
const QString kQueued = QStringLiteral("queued");
const QString kAttachments = QStringLiteral("attachments"); // of the draft
const QString kMedia = QStringLiteral("media");
const QString kContentHash = QStringLiteral("sha256");
const QString kName = QStringLiteral("name");
const QString kMimeType = QStringLiteral("mime");
const QString kOptions = QStringLiteral("options");
const QString kWritten = QStringLiteral("written");
const QString kOutcome = QStringLiteral("outcome");
const QString kMilliseconds = QStringLiteral("milliseconds");
const QString kPlace = QStringLiteral("place");
const QString kPlaceMessage = QStringLiteral("message");
const QString kPlaceRow = QStringLiteral("row");
const QString kPlaceOffset = QStringLiteral("offset");

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonObject objectOf(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

std::string jsonOf(const QJsonObject& object)
{
    if (object.isEmpty()) return {};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

// ------------------------------------------------------------------------------------------- parts

StoredPart storedPart(const TextPart& part)
{
    return {.kind = PartKind::Text, .text = part.text.toStdString()};
}

StoredPart storedPart(const ThoughtPart& part)
{
    return {.kind = PartKind::Thought, .text = part.text.toStdString()};
}

StoredPart storedPart(const MediaPart& part)
{
    return {.kind = PartKind::Media,
            .text = part.text.toStdString(),
            .name = part.name.toStdString(),
            .media = part.media,
            .contentHash = part.contentHash.toStdString(),
            .mimeType = part.mimeType.toStdString(),
            .options = part.options.toStdString()};
}

StoredPart storedPart(const CallPart& part)
{
    QJsonObject options;
    if (!part.written.isEmpty()) options.insert(kWritten, part.written);
    return {.kind = PartKind::Call,
            .text = part.arguments.toStdString(),
            .name = part.name.toStdString(),
            .callId = part.id.toStdString(),
            .options = jsonOf(options)};
}

StoredPart storedPart(const ResultPart& part)
{
    QJsonObject options;
    if (part.outcome != CallOutcome::Done) options.insert(kOutcome, int(part.outcome));
    if (part.milliseconds > 0) options.insert(kMilliseconds, part.milliseconds);
    return {.kind = PartKind::Result,
            .text = part.content.toStdString(),
            .name = part.name.toStdString(),
            .callId = part.callId.toStdString(),
            .failed = part.failed,
            .options = jsonOf(options)};
}

CallOutcome outcomeOf(const QJsonObject& options, bool failed)
{
    const int number = options.value(kOutcome).toInt();
    if (number >= int(CallOutcome::Done) && number <= int(CallOutcome::Stopped))
        return CallOutcome(number);
    return failed ? CallOutcome::Failed : CallOutcome::Done;
}

ResultPart resultOf(const StoredPart& stored)
{
    const QJsonObject options = objectOf(stored.options);
    return {text(stored.callId),
            text(stored.name),
            text(stored.text),
            stored.failed,
            outcomeOf(options, stored.failed),
            std::max(0, options.value(kMilliseconds).toInt())};
}

MessagePart partOf(const StoredPart& stored)
{
    switch (stored.kind) {
    case PartKind::Thought:
        return ThoughtPart{text(stored.text)};
    case PartKind::Media:
        return MediaPart{stored.media,          text(stored.contentHash), text(stored.name),
                         text(stored.mimeType), text(stored.options),     text(stored.text)};
    case PartKind::Call:
        return CallPart{text(stored.callId), text(stored.name), text(stored.text),
                        objectOf(stored.options).value(kWritten).toString()};
    case PartKind::Result:
        return resultOf(stored);
    case PartKind::Text:
        break;
    }
    return TextPart{text(stored.text)};
}

// ------------------------------------------------------------------------------------------ ledger

/// Every figure of the ledger with the name under which it is kept.
template <typename Figures, typename Visit>
void forEachFigure(Figures& ledger, const Visit& visit)
{
    visit("promptTokens", ledger.promptTokens);
    visit("cachedTokens", ledger.cachedTokens);
    visit("generatedTokens", ledger.generatedTokens);
    visit("thoughtTokens", ledger.thoughtTokens);
    visit("thoughtSeconds", ledger.thoughtSeconds);
    visit("tokensPerSecond", ledger.tokensPerSecond);
    visit("seconds", ledger.seconds);
    visit("firstTokenSeconds", ledger.firstTokenSeconds);
    visit("readTokensPerSecond", ledger.readTokensPerSecond);
    visit("contextLength", ledger.contextLength);
    visit("leftOut", ledger.leftOut);
    visit("thoughtBudget", ledger.thoughtBudget);
    visit("temperature", ledger.temperature);
    visit("topK", ledger.topK);
    visit("topP", ledger.topP);
}

const QString kDevice = QStringLiteral("device");
const QString kSeed = QStringLiteral("seed");

std::string storedLedger(const Ledger& ledger)
{
    QJsonObject object;
    forEachFigure(ledger, [&object](const char* name, auto value) {
        if (value != 0) object.insert(QLatin1StringView(name), value);
    });
    if (!ledger.seed.isEmpty()) object.insert(kSeed, ledger.seed);
    if (!ledger.device.isEmpty()) object.insert(kDevice, ledger.device);
    if (!ledger.schema.isEmpty()) object.insert(kSchema, ledger.schema);
    return jsonOf(object);
}

Ledger ledgerOf(const std::string& json)
{
    const QJsonObject object = objectOf(json);
    Ledger ledger;
    forEachFigure(ledger, [&object](const char* name, auto& value) {
        using Figure = std::remove_reference_t<decltype(value)>;
        const QJsonValue kept = object.value(QLatin1StringView(name));
        if constexpr (std::is_same_v<Figure, int>)
            value = std::max(0, kept.toInt());
        else
            value = std::max(0.0, kept.toDouble());
    });
    ledger.seed = object.value(kSeed).toString();
    ledger.device = object.value(kDevice).toString();
    ledger.schema = object.value(kSchema).toString();
    return ledger;
}

// ----------------------------------------------------------------------------------------- options

QJsonObject draftMediaJson(const MediaPart& file)
{
    return {{kMedia, static_cast<int>(file.media)},
            {kContentHash, file.contentHash},
            {kName, file.name},
            {kMimeType, file.mimeType},
            {kOptions, file.options}};
}

MediaPart draftMediaOf(const QJsonObject& kept)
{
    const int media = kept.value(kMedia).toInt();
    const bool known = media >= int(MediaKind::Image) && media <= int(MediaKind::File);
    return {known ? static_cast<MediaKind>(media) : MediaKind::File,
            kept.value(kContentHash).toString(), kept.value(kName).toString(),
            kept.value(kMimeType).toString(), kept.value(kOptions).toString()};
}

QJsonObject optionsOf(const Conversation& conversation)
{
    QJsonObject options;
    if (conversation.thinking) options.insert(kThinking, true);
    if (conversation.thoughtBudget > 0) options.insert(kThoughtBudget, conversation.thoughtBudget);
    if (conversation.dropsOldest) options.insert(kDropsOldest, true);
    if (!conversation.tools.isEmpty())
        options.insert(kTools, QJsonArray::fromStringList(conversation.tools));
    if (!conversation.schema.isEmpty()) options.insert(kSchema, conversation.schema);
    if (conversation.heldToSchema) options.insert(kHeldToSchema, true);
    if (!conversation.queued.isEmpty())
        options.insert(kQueued, QJsonArray::fromStringList(conversation.queued));
    QJsonArray attached;
    for (const MediaPart& file : conversation.draftMedia)
        attached.append(draftMediaJson(file));
    if (!attached.isEmpty()) options.insert(kAttachments, attached);
    if (const ReadingPlace& place = conversation.readingPlace; !place.message.isEmpty()) {
        options.insert(kPlace, QJsonObject{{kPlaceMessage, place.message},
                                           {kPlaceRow, place.row},
                                           {kPlaceOffset, place.offset}});
    }
    return options;
}

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& entry : list.toArray()) {
        if (entry.isString()) texts.append(entry.toString());
    }
    return texts;
}

void setOptions(Conversation& conversation, const QJsonObject& options)
{
    conversation.thinking = options.value(kThinking).toBool();
    conversation.thoughtBudget = std::max(0, options.value(kThoughtBudget).toInt());
    conversation.dropsOldest = options.value(kDropsOldest).toBool();
    conversation.tools = textsOf(options.value(kTools));
    conversation.queued = textsOf(options.value(kQueued));
    conversation.schema = options.value(kSchema).toString();
    conversation.heldToSchema =
        options.value(kHeldToSchema).toBool() && !conversation.schema.isEmpty();
    for (const QJsonValue& file : options.value(kAttachments).toArray())
        conversation.draftMedia.append(draftMediaOf(file.toObject()));
    const QJsonObject place = options.value(kPlace).toObject();
    conversation.readingPlace = {place.value(kPlaceMessage).toString(),
                                 place.value(kPlaceRow).toInt(), place.value(kPlaceOffset).toInt()};
}

// ---------------------------------------------------------------------------------------- messages

Message messageOf(const StoredMessage& stored)
{
    Message message;
    message.id = text(stored.id);
    message.parent = text(stored.parent);
    message.role = stored.role;
    message.created = stored.created;
    for (const StoredPart& part : stored.parts)
        message.parts.append(partOf(part));
    message.edited = stored.edited;
    message.model = text(stored.model);
    message.state = static_cast<AnswerState::State>(stored.state);
    // Nobody writes it any more.
    if (AnswerState::isRunning(message.state)) message.state = AnswerState::Interrupted;
    message.stopReason = stored.stopReason;
    message.recovery = stored.recovery;
    message.failure = {text(stored.failureCode), text(stored.failureMessage)};
    message.ledger = ledgerOf(stored.ledger);
    return message;
}

} // namespace

StoredMessage storedForm(const Message& message)
{
    StoredMessage stored;
    stored.id = message.id.toStdString();
    stored.parent = message.parent.toStdString();
    stored.role = message.role;
    stored.created = message.created;
    for (const MessagePart& part : message.parts)
        stored.parts.push_back(std::visit([](const auto& one) { return storedPart(one); }, part));
    stored.edited = message.edited;
    stored.model = message.model.toStdString();
    stored.state = message.state;
    stored.stopReason = message.stopReason;
    stored.recovery = message.recovery;
    stored.failureCode = message.failure.code.toStdString();
    stored.failureMessage = message.failure.message.toStdString();
    stored.ledger = storedLedger(message.ledger);
    return stored;
}

std::vector<StoredMessage> storedForms(const QList<Message>& messages)
{
    std::vector<StoredMessage> stored;
    for (const Message& message : messages)
        stored.push_back(storedForm(message));
    return stored;
}

history::ConversationHead headOf(const Conversation& conversation)
{
    history::ConversationHead head;
    head.id = conversation.id().toStdString();
    head.title = conversation.title().toStdString();
    head.titleBy = conversation.titleBy();
    head.folder = conversation.folder.toStdString();
    head.leaf = conversation.leaf().toStdString();
    head.draft = conversation.draft.toStdString();
    head.options = jsonOf(optionsOf(conversation));
    head.source = conversation.source.toStdString();
    head.created = conversation.created().toMSecsSinceEpoch();
    head.used = conversation.used().toMSecsSinceEpoch();
    head.pinned = conversation.pinned;
    head.archived = conversation.archived;
    head.unread = conversation.unread;
    for (const QString& tag : conversation.tags)
        head.tags.push_back(tag.toStdString());
    return head;
}

std::unique_ptr<Conversation> fromStored(const history::StoredConversation& stored)
{
    const history::ConversationHead& head = stored.head;
    auto conversation = std::make_unique<Conversation>(text(head.id));
    QList<Message> messages;
    for (const StoredMessage& message : stored.messages)
        messages.append(messageOf(message));
    conversation->restore(messages, text(head.leaf), QDateTime::fromMSecsSinceEpoch(head.created),
                          QDateTime::fromMSecsSinceEpoch(head.used));
    if (head.titleBy != TitleBy::Nobody) conversation->setTitle(text(head.title), head.titleBy);
    conversation->folder = text(head.folder);
    conversation->draft = text(head.draft);
    setOptions(*conversation, objectOf(head.options));
    conversation->source = text(head.source);
    conversation->pinned = head.pinned;
    conversation->archived = head.archived;
    conversation->unread = head.unread;
    for (const std::string& tag : head.tags)
        conversation->tags.append(text(tag));
    return conversation;
}

} // namespace cabochon
