// The model, drafts, notices and the clipboard.
#include "app/chat/chat_controller.h"
#include "app/chat/example_prompts.h"
#include "app/chat/notice_texts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace cabochon {

// --------------------------------------------------------------------------------------- the model

QString ChatController::modelDetail() const
{
    return m_model.builtIn ? tr("built in") : m_model.quantization;
}

/// Whether there is something to ask, or will be; else says so.
bool ChatController::hasModel()
{
    if (m_modelState == ModelState::Loading || !m_model.name.isEmpty()) return true;
    setNotice(tr("No model is open"),
              tr("Your text is still there. Open a Gemma 4 GGUF file to get an answer."),
              QStringLiteral("no_model"));
    return false;
}

void ChatController::openModel(const QUrl& file)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    if (!path.isEmpty()) load(path, QFileInfo(path).fileName(), false);
}

void ChatController::useBuiltInModel()
{
    if (!m_builtInPath.isEmpty()) return load(m_builtInPath, tr("Cabochon Nano"), true);
    setNotice(tr("The built-in model is missing"),
              tr("cabochon-nano.gguf was not found beside the program. Install Cabochon again, or "
                 "open a Gemma 4 GGUF file."),
              QStringLiteral("file_not_found"));
    if (m_model.name.isEmpty()) m_modelState = ModelState::Failed;
    emit modelStateChanged();
}

void ChatController::load(const QString& path, const QString& name, bool builtIn)
{
    // The answer that is being written ends here and keeps its text: whoever opens another model
    // wants that one now. Questions that wait are answered by the new model.
    stopRunningAnswer();
    m_loadRequest = m_nextRequest++;
    m_modelState = ModelState::Loading;
    m_modelProgress = 0;
    m_loadingName = name;
    emit modelStateChanged();
    emit loadRequested(m_loadRequest, path, builtIn);
}

void ChatController::cancelLoading()
{
    if (m_modelState != ModelState::Loading) return;
    emit loadCancelRequested();
    // The window does not wait for it: what still arrives for this number changes nothing.
    m_loadRequest = 0;
    m_modelState = m_model.name.isEmpty() ? ModelState::None : ModelState::Ready;
    m_loadingName.clear();
    emit modelStateChanged();
    askWaitingForModel();
}

void ChatController::onModelProgress(quint64 request, double fraction)
{
    if (request != m_loadRequest) return;
    m_modelProgress = fraction;
    emit modelStateChanged();
}

void ChatController::onModelLoaded(quint64 request, const ModelDescription& model)
{
    // Also when another was asked for meanwhile: this one works until that one is open.
    m_model = model;
    m_contextUsed = 0;
    emit modelChanged();
    emit contextChanged();
    if (request != m_loadRequest && m_modelState == ModelState::Loading) return;
    m_modelState = ModelState::Ready;
    m_modelProgress = 1;
    m_loadingName.clear();
    dismissNotice();
    if (!model.templateRecognised) {
        setNotice(
            tr("This file carries an unknown chat format"),
            tr("It works with the newest format that Cabochon knows. If answers look odd, get a "
               "newer file of the same model."),
            QStringLiteral("model_unknown_template"));
    }
    emit modelStateChanged();
    askWaitingForModel();
    m_countTimer.start();
}

void ChatController::onModelFailed(quint64 request, const Failure& failure)
{
    if (request != m_loadRequest) return;
    // The model that was there before goes on working.
    m_modelState = m_model.name.isEmpty() ? ModelState::Failed : ModelState::Ready;
    m_loadingName.clear();
    emit modelStateChanged();
    askWaitingForModel();
    if (failure.code == QStringLiteral("cancelled")) return;
    const QString safe = m_model.name.isEmpty()
                             ? QString()
                             : QLatin1Char(' ') + tr("%1 stays open.").arg(m_model.name);
    setNotice(noticeTitleOf(failure.code), failure.message + safe, failure.code);
}

// ------------------------------------------------------------------------- drafts and the composer

bool ChatController::thinkingEnabled() const
{
    return current().thinking;
}

void ChatController::setThinkingEnabled(bool enabled)
{
    if (current().thinking == enabled) return;
    current().thinking = enabled;
    emit thinkingEnabledChanged();
    m_countTimer.start();
}

QString ChatController::draft() const
{
    return current().draft;
}

void ChatController::setDraft(const QString& draft)
{
    if (current().draft == draft) return;
    current().draft = draft;
    emit draftChanged();
    m_countTimer.start();
}

QVariantList ChatController::examplePrompts() const
{
    return examplePromptList();
}

/// Asks for the exact size of the prompt that sending would make. Counting pauses while an answer
/// is written: the engine is busy, and the answer will be a part of that prompt. It goes on when
/// the answer has ended.
void ChatController::countDraft()
{
    if (m_modelState != ModelState::Ready || !m_pending.empty()) return;
    const Conversation& conversation = current();
    AnswerRequest request = requestFor(conversation, conversation.leaf());
    if (!conversation.draft.isEmpty())
        request.messages.append({MessageRole::User, conversation.draft, {}});
    m_countRequest = m_nextRequest++;
    if (request.messages.isEmpty()) return onTokensCounted(m_countRequest, 0);
    emit countRequested(m_countRequest, request);
}

void ChatController::onTokensCounted(quint64 request, int tokens)
{
    if (request != m_countRequest || tokens == m_draftTokens) return;
    m_draftTokens = tokens;
    emit draftTokensChanged();
}

// ----------------------------------------------------------------------------------------- copying

void ChatController::copyMessage(const QString& messageId, bool markdown)
{
    const Message* message = current().find(messageId);
    if (!message) return;
    if (markdown || message->role == MessageRole::User) return copyText(message->text);
    QStringList parts;
    for (const Block& block : parseBlocks(message->text)) {
        parts << (block.marker.isEmpty() ? block.plain
                                         : block.marker + QLatin1Char(' ') + block.plain);
    }
    copyText(parts.join(QLatin1Char('\n')));
}

void ChatController::copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString ChatController::textOfMessage(const QString& messageId) const
{
    const Message* message = current().find(messageId);
    return message ? message->text : QString();
}

// ----------------------------------------------------------------------------------------- notices

void ChatController::setNotice(const QString& title, const QString& text, const QString& code)
{
    m_noticeTitle = title;
    m_noticeText = text;
    m_noticeCode = code;
    emit noticeChanged();
}

void ChatController::dismissNotice()
{
    if (noticeVisible()) setNotice({}, {}, {});
}

} // namespace cabochon
