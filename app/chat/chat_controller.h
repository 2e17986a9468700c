// Owns what the window can do and see of conversations: the one object QML talks to. Keeps the
// conversations of this run, hands work to the inference worker by queued signals, and turns its
// events into rows. GUI thread only; nothing in it blocks.
#pragma once

#include "app/chat/conversation_list_model.h"
#include "app/chat/device_controller.h"
#include "app/chat/model_state.h"
#include "app/conversation/answer_state.h"
#include "app/conversation/conversation.h"
#include "app/inference/answer_request.h"
#include "app/inference/inference_requests.h"
#include "app/transcript/transcript_model.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace cabochon {

class ChatController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::ConversationListModel* conversations READ conversations CONSTANT)
    Q_PROPERTY(cabochon::TranscriptModel* transcript READ transcript CONSTANT)
    Q_PROPERTY(cabochon::DeviceController* devices READ devices CONSTANT)
    Q_PROPERTY(
        QString currentConversation READ currentConversation NOTIFY currentConversationChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    /// The newest answer of the shown conversation.
    Q_PROPERTY(cabochon::AnswerState::State answerState READ answerState NOTIFY answerStateChanged)
    /// Whether the shown conversation is waiting for or receiving an answer.
    Q_PROPERTY(bool busy READ busy NOTIFY answerStateChanged)
    Q_PROPERTY(QString statusText READ statusText NOTIFY statusChanged)
    Q_PROPERTY(int readDone READ readDone NOTIFY statusChanged)
    Q_PROPERTY(int readTotal READ readTotal NOTIFY statusChanged)
    Q_PROPERTY(bool thinkingEnabled READ thinkingEnabled WRITE setThinkingEnabled NOTIFY
                   thinkingEnabledChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    /// "built in", or the quantization: "Q4_0".
    Q_PROPERTY(QString modelDetail READ modelDetail NOTIFY modelChanged)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY modelChanged)
    Q_PROPERTY(bool modelIsBuiltIn READ modelIsBuiltIn NOTIFY modelChanged)
    Q_PROPERTY(cabochon::ModelState::State modelState READ modelState NOTIFY modelStateChanged)
    Q_PROPERTY(double modelProgress READ modelProgress NOTIFY modelStateChanged)
    /// Name of the file being opened.
    Q_PROPERTY(QString loadingName READ loadingName NOTIFY modelStateChanged)
    Q_PROPERTY(int contextUsed READ contextUsed NOTIFY contextChanged)
    Q_PROPERTY(int contextLength READ contextLength NOTIFY contextChanged)
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    /// Tokens of the whole prompt if the draft were sent now; -1 while unknown.
    Q_PROPERTY(int draftTokens READ draftTokens NOTIFY draftTokensChanged)
    Q_PROPERTY(bool noticeVisible READ noticeVisible NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeTitle READ noticeTitle NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY noticeChanged)
    /// Stable snake_case id of the error behind the notice.
    Q_PROPERTY(QString noticeCode READ noticeCode NOTIFY noticeChanged)
    /// Four of {title, detail, prompt} that the built-in model can answer.
    Q_PROPERTY(QVariantList examplePrompts READ examplePrompts CONSTANT)
    Q_PROPERTY(bool canUndoDelete READ canUndoDelete NOTIFY canUndoDeleteChanged)

public:
    explicit ChatController(QObject* parent = nullptr);
    ~ChatController() override;

    ConversationListModel* conversations() { return &m_list; }
    TranscriptModel* transcript() { return &m_transcript; }
    DeviceController* devices() { return &m_devices; }
    QString currentConversation() const;
    QString title() const;
    AnswerState::State answerState() const;
    bool busy() const;
    QString statusText() const { return m_statusText; }
    int readDone() const { return m_readDone; }
    int readTotal() const { return m_readTotal; }
    bool thinkingEnabled() const;
    void setThinkingEnabled(bool enabled);
    QString modelName() const { return m_model.name; }
    QString modelDetail() const;
    QString deviceName() const { return m_model.device; }
    bool modelIsBuiltIn() const { return m_model.builtIn; }
    ModelState::State modelState() const { return m_modelState; }
    double modelProgress() const { return m_modelProgress; }
    QString loadingName() const { return m_loadingName; }
    int contextUsed() const { return m_contextUsed; }
    int contextLength() const { return m_model.contextLength; }
    QString draft() const;
    void setDraft(const QString& draft);
    int draftTokens() const { return m_draftTokens; }
    bool noticeVisible() const { return !m_noticeTitle.isEmpty(); }
    QString noticeTitle() const { return m_noticeTitle; }
    QString noticeText() const { return m_noticeText; }
    QString noticeCode() const { return m_noticeCode; }
    QVariantList examplePrompts() const;
    bool canUndoDelete() const { return m_deleted != nullptr; }

    /// Where the built-in model lies; empty: there is none (said when it is asked for).
    void setBuiltInModel(const QString& path) { m_builtInPath = path; }

    /// Makes answers repeat themselves; 0: every answer draws its own.
    void setSeed(quint64 seed) { m_seed = seed; }

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    Q_INVOKABLE void send(const QString& text);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void regenerate(const QString& messageId);
    Q_INVOKABLE void editAndResend(const QString& messageId, const QString& text);
    Q_INVOKABLE void switchBranch(const QString& messageId, int delta);
    Q_INVOKABLE void newConversation();
    Q_INVOKABLE void selectConversation(const QString& id);
    Q_INVOKABLE void selectNextConversation(int delta);
    Q_INVOKABLE void deleteConversation(const QString& id);
    Q_INVOKABLE void undoDelete();
    Q_INVOKABLE void renameConversation(const QString& id, const QString& title);
    Q_INVOKABLE void openModel(const QUrl& file);
    /// The model of last time, at the start. When the file is gone the built-in one takes its
    /// place.
    void openLastModel(const QString& path);
    Q_INVOKABLE void useBuiltInModel();
    Q_INVOKABLE void cancelLoading();
    Q_INVOKABLE void copyMessage(const QString& messageId, bool markdown);
    Q_INVOKABLE void copyText(const QString& text);
    Q_INVOKABLE void dismissNotice();
    Q_INVOKABLE QString textOfMessage(const QString& messageId) const;

public slots:
    // Events of the inference worker.
    void onModelProgress(quint64 request, double fraction);
    void onModelLoaded(quint64 request, const cabochon::ModelDescription& model);
    void onModelFailed(quint64 request, const cabochon::Failure& failure);
    void onAnswerProgress(quint64 request, const cabochon::AnswerUpdate& update);
    void onAnswerRecovered(quint64 request);
    void onAnswerFinished(quint64 request, const cabochon::AnswerOutcome& outcome);
    void onTokensCounted(quint64 request, int tokens);
    void onDeviceUsed(const cabochon::DeviceUse& use);

signals:
    // Requests to the inference worker.
    void loadRequested(quint64 request, const QString& path, bool builtIn, const QString& device);
    void loadCancelRequested();
    /// The next update of the answer may come; at most once per frame.
    void updateShown();
    void answerRequested(quint64 request, const cabochon::AnswerRequest& question);
    void answerCancelRequested(quint64 request);
    void countRequested(quint64 request, const cabochon::AnswerRequest& question);

    void currentConversationChanged();
    void titleChanged();
    void answerStateChanged();
    void statusChanged();
    void thinkingEnabledChanged();
    void modelChanged();
    void modelStateChanged();
    void contextChanged();
    void draftChanged();
    void draftTokensChanged();
    void noticeChanged();
    void canUndoDeleteChanged();

private:
    static constexpr int kCountDelayMilliseconds = 150;
    static constexpr int kFrameMilliseconds = 16;

    /// An answer that was asked for and has not ended.
    struct Pending {
        quint64 request = 0;
        QString conversation;
        QString message;
        bool asked = false; // the engine has the question; else it waits here
        QElapsedTimer thinking;
    };

    Conversation& current();
    const Conversation& current() const;
    Conversation* findConversation(const QString& id);
    Pending* findPending(quint64 request);
    const Pending* pendingOf(const QString& conversation) const;
    bool hasModel();
    void askFor(Conversation& conversation, const QString& answerId, const QString& changedFrom);
    void startFirstPending();
    void askWaitingForModel();
    void stopRunningAnswer();
    void takeUpdate(quint64 request, const AnswerUpdate& update);
    void applyUpdate(Pending& pending, Message& message, const AnswerUpdate& update);
    void finishAnswer(Conversation& conversation, Message& message, const AnswerOutcome& outcome);
    void showConversation(const QString& id);
    void showWaitingStatus();
    void load(const QString& path, const QString& name, bool builtIn);
    void reload();
    bool tryWithoutChoice(const Failure& failure);
    bool tryBuiltIn(const Failure& failure);
    void setNotice(const QString& title, const QString& text, const QString& code);
    void setStatus(const QString& text, int done, int total);
    void countDraft();
    void list(const Conversation& conversation);

    ConversationListModel m_list;
    TranscriptModel m_transcript;
    DeviceController m_devices;
    std::vector<std::unique_ptr<Conversation>> m_conversations;
    QString m_current;
    std::unique_ptr<Conversation> m_deleted;
    std::vector<Pending> m_pending; // the first is being answered, others wait
    quint64 m_nextRequest = 1;
    quint64 m_countRequest = 0;
    quint64 m_loadRequest = 0;
    quint64 m_seed = 0;
    QTimer m_countTimer;
    QTimer m_frameTimer;

    ModelDescription m_model;
    ModelState::State m_modelState = ModelState::None;
    double m_modelProgress = 0;
    QString m_loadingName;
    QString m_loadingPath;
    bool m_loadingBuiltIn = false;
    bool m_loadingLast = false; // what was open last time
    Failure m_firstFailure;     // of what is wanted, while something else is tried instead
    QString m_builtInPath;
    int m_contextUsed = 0;
    int m_draftTokens = -1;
    QString m_statusText;
    int m_readDone = 0;
    int m_readTotal = 0;
    QString m_noticeTitle;
    QString m_noticeText;
    QString m_noticeCode;
};

} // namespace cabochon
