// The model, drafts, notices and the clipboard.
#include "app/chat/chat_controller.h"
#include "app/chat/example_prompts.h"
#include "app/transcript/notice_texts.h"

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

void ChatController::openLastModel(const QString& path)
{
    openModel(QUrl::fromLocalFile(path));
    m_loadingLast = true;
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
    m_loadingPath = path;
    m_loadingBuiltIn = builtIn;
    m_loadingLast = false;
    emit modelStateChanged();
    emit loadRequested(m_loadRequest, path, builtIn, m_devices.choice());
}

/// The same model on the device that was chosen now. The conversations stay; the next question puts
/// them into the new device's memory.
void ChatController::reload()
{
    m_firstFailure = {};
    if (m_modelState == ModelState::Loading)
        load(m_loadingPath, m_loadingName, m_loadingBuiltIn);
    else if (!m_model.name.isEmpty())
        load(m_model.path, m_model.name, m_model.builtIn);
}

void ChatController::cancelLoading()
{
    if (m_modelState != ModelState::Loading) return;
    emit loadCancelRequested();
    // The window does not wait for it: what still arrives for this number changes nothing.
    m_loadRequest = 0;
    m_modelState = m_model.name.isEmpty() ? ModelState::None : ModelState::Ready;
    m_loadingName.clear();
    m_devices.giveUpChoice();
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
    const bool last = request == m_loadRequest || m_modelState != ModelState::Loading;
    m_devices.confirm(model.deviceChoice, last);
    if (!last) return;
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
    if (!m_firstFailure.code.isEmpty()) {
        const bool missing = m_firstFailure.code == QStringLiteral("file_not_found");
        setNotice(noticeTitleOf(m_firstFailure.code),
                  m_firstFailure.message + QLatin1Char(' ') +
                      tr("%1 is used instead.").arg(missing ? model.name : model.device),
                  m_firstFailure.code);
        m_firstFailure = {};
    }
    emit modelStateChanged();
    askWaitingForModel();
    m_countTimer.start();
}

void ChatController::onModelFailed(quint64 request, const Failure& failure)
{
    if (request != m_loadRequest || tryBuiltIn(failure) || tryWithoutChoice(failure)) return;
    // The model that was there before goes on working, where it was.
    m_modelState = m_model.name.isEmpty() ? ModelState::Failed : ModelState::Ready;
    m_loadingName.clear();
    m_firstFailure = {};
    const bool otherDevice = m_devices.giveUpChoice();
    emit modelStateChanged();
    askWaitingForModel();
    if (failure.code == QStringLiteral("cancelled")) return;
    QString safe;
    if (!m_model.name.isEmpty()) {
        safe = QLatin1Char(' ') + (otherDevice
                                       ? tr("%1 goes on with %2.").arg(m_model.device, m_model.name)
                                       : tr("%1 stays open.").arg(m_model.name));
    }
    setNotice(noticeTitleOf(failure.code), failure.message + safe, failure.code);
}

/// The file of last time was moved or deleted: that is no reason to start without a model.
bool ChatController::tryBuiltIn(const Failure& failure)
{
    if (!m_loadingLast || failure.code != QStringLiteral("file_not_found") ||
        m_builtInPath.isEmpty()) {
        return false;
    }
    m_firstFailure = failure;
    useBuiltInModel();
    return true;
}

/// The device of the settings is gone or too small, and nothing is open yet: any other device is
/// better than no answer. What is wrong with the file is wrong everywhere.
bool ChatController::tryWithoutChoice(const Failure& failure)
{
    const bool ofFile = failure.code.startsWith(QStringLiteral("model_")) ||
                        failure.code.startsWith(QStringLiteral("file_")) ||
                        failure.code == QStringLiteral("cancelled");
    if (!m_model.name.isEmpty() || ofFile || !m_devices.giveUpChoice()) return false;
    m_firstFailure = failure;
    load(m_loadingPath, m_loadingName, m_loadingBuiltIn);
    return true;
}

/// What computes may change while the model stays: a device that was lost is replaced.
void ChatController::onDeviceUsed(const DeviceUse& use)
{
    m_devices.onDeviceUsed(use);
    if (m_model.name.isEmpty() || m_modelState == ModelState::Loading) return;
    if (m_model.device == use.name && m_model.contextLength == use.contextLength) return;
    m_model.device = use.name;
    m_model.contextLength = use.contextLength;
    emit modelChanged();
    emit contextChanged();
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
    AnswerRequest request = requestUpTo(conversation, conversation.leaf());
    if (!conversation.draft.isEmpty())
        request.messages.append({MessageRole::User, {TextPart{conversation.draft}}});
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
    if (markdown || message->role == MessageRole::User) return copyText(message->text());
    copyText(plainText(parseBlocks(message->text())));
}

void ChatController::copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString ChatController::textOfMessage(const QString& messageId) const
{
    const Message* message = current().find(messageId);
    return message ? message->text() : QString();
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
