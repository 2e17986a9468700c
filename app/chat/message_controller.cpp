#include "app/chat/message_controller.h"

#include "app/chat/message_figures.h"
#include "app/chat/stored_form.h"
#include "app/transcript/message_blocks.h"
#include "app/transcript/picture_regions.h"
#include "app/transcript/shown_files.h"
#include "app/transcript/structured_blocks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocument>

#include <memory>
#include <optional>
#include <variant>

namespace cabochon {

namespace {

/// Longer texts are copied as words: laying them out would stop the window.
constexpr qsizetype kMostFormatted = 200000; // characters

/// The user's words in place of the answer's; what it thought led to them still.
Message changedAnswer(const Message& answer, const QString& words)
{
    Message changed = newMessage(answer.parent, MessageRole::Assistant);
    for (const MessagePart& part : answer.parts) {
        if (std::holds_alternative<ThoughtPart>(part)) addPart(changed.parts, part);
    }
    addPart(changed.parts, TextPart{words});
    changed.edited = true;
    changed.model = answer.model;
    changed.ledger.schema = answer.ledger.schema;
    changed.ledger.thoughtTokens = answer.ledger.thoughtTokens;
    changed.ledger.thoughtSeconds = answer.ledger.thoughtSeconds;
    changed.ledger.generatedTokens = answer.ledger.thoughtTokens; // the others were the words
    return changed;
}

/// The last picture of the question, or of the one before it that had one.
std::optional<MediaPart> pictureAbove(const Conversation& conversation, const Message& answer)
{
    for (const Message* message = &answer; message; message = conversation.find(message->parent)) {
        const QList<MessagePart> media = message->media();
        for (auto part = media.rbegin(); part != media.rend(); ++part) {
            const auto& file = std::get<MediaPart>(*part);
            if (file.media == MediaKind::Image && !file.contentHash.isEmpty()) return file;
        }
    }
    return std::nullopt;
}

QVariantList placesOf(const QList<PictureRegion>& regions)
{
    QVariantList places;
    for (const PictureRegion& region : regions) {
        places.append(QVariantMap{{QStringLiteral("x"), region.place.x()},
                                  {QStringLiteral("y"), region.place.y()},
                                  {QStringLiteral("width"), region.place.width()},
                                  {QStringLiteral("height"), region.place.height()},
                                  {QStringLiteral("isPoint"), region.isPoint},
                                  {QStringLiteral("label"), region.label}});
    }
    return places;
}

} // namespace

MessageController::MessageController(ConversationController& conversations,
                                     HistoryController& history,
                                     QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history)
{
}

// ----------------------------------------------------------------------------------------- editing

bool MessageController::isAnswer(const QString& messageId) const
{
    const Message* message = m_conversations.shown().find(messageId);
    return message && message->role == MessageRole::Assistant;
}

bool MessageController::canEdit(const QString& messageId) const
{
    const Message* message = m_conversations.shown().find(messageId);
    return message && message->calls().isEmpty();
}

void MessageController::showEditor(const QString& messageId)
{
    TranscriptModel& rows = *m_conversations.transcript();
    const QString before = rows.edited();
    const QString wanted = isAnswer(messageId) && canEdit(messageId) ? messageId : QString();
    if (wanted == before) return;
    rows.setEdited(wanted);
    for (const QString& id : {before, wanted}) {
        if (m_conversations.shown().branch().contains(id))
            rows.refreshFrom(m_conversations.shown(), id);
    }
}

void MessageController::changeAnswer(const QString& messageId, const QString& words, bool goesOn)
{
    const Conversation& conversation = m_conversations.shown();
    const Message* answer = conversation.find(messageId);
    if (!isAnswer(messageId) || m_conversations.isAnswering(conversation.id())) return;
    if (words.trimmed().isEmpty() || !canEdit(messageId)) return;
    if (words == answer->text()) {
        if (goesOn) emit goOnWanted(messageId);
        return;
    }
    const Message changed = changedAnswer(*answer, words);
    history::ConversationHead head = headOf(conversation);
    head.leaf = changed.id.toStdString();
    m_conversations.setAnswering(conversation.id(), true); // nothing else is changed meanwhile
    const auto kept = [this, id = conversation.id(), changed, goesOn](const Failure* failure) {
        onKept(id, changed, goesOn, failure);
    };
    if (conversation.isPrivate) return kept(nullptr);
    m_history.keep(head, {changed}, kept);
}

void MessageController::onKept(const QString& id,
                               const Message& changed,
                               bool goesOn,
                               const Failure* failure)
{
    Conversation* conversation = m_conversations.find(id);
    if (conversation && !failure) conversation->add(changed);
    m_conversations.setAnswering(id, false);
    if (failure) emit notKept(*failure);
    if (!conversation || failure || !m_conversations.isShown(*conversation)) return;
    m_conversations.transcript()->refreshFrom(*conversation, changed.id);
    emit answerChanged();
    if (goesOn) emit goOnWanted(changed.id);
}

// ----------------------------------------------------------------------------------------- copying

void MessageController::copyFormatted(const QString& messageId) const
{
    const Message* message = m_conversations.shown().find(messageId);
    if (!message) return;
    const QString text = markdownOf(*message);
    auto data = std::make_unique<QMimeData>();
    data->setText(plainText(parseBlocks(text)));
    if (text.size() <= kMostFormatted) {
        QTextDocument document;
        const QTextDocument::MarkdownFeatures dialect = QTextDocument::MarkdownDialectGitHub;
        document.setMarkdown(text, dialect | QTextDocument::MarkdownNoHTML);
        data->setHtml(document.toHtml());
    }
    QGuiApplication::clipboard()->setMimeData(data.release());
}

QVariantList MessageController::figures(const QString& messageId) const
{
    const Message* message = m_conversations.shown().find(messageId);
    return message ? figuresOf(*message) : QVariantList();
}

void MessageController::copyFigures(const QString& messageId) const
{
    const Message* message = m_conversations.shown().find(messageId);
    if (message) m_conversations.copyText(figuresJson(*message));
}

QVariantMap MessageController::marked(const QString& messageId) const
{
    const Conversation& shown = m_conversations.shown();
    const Message* answer = shown.find(messageId);
    if (!answer || answer->role != MessageRole::Assistant) return {};
    const QList<PictureRegion> regions = regionsOf(answer->text());
    const std::optional<MediaPart> picture = pictureAbove(shown, *answer);
    if (regions.isEmpty() || !picture) return {};
    QVariantMap file = shownFiles({*picture}).first().toMap();
    file.insert(QStringLiteral("places"), placesOf(regions));
    return {{QStringLiteral("file"), file}, {QStringLiteral("json"), regionsJson(regions)}};
}

} // namespace cabochon
