// Owns what stands in the composer: the draft of the shown conversation, whether the model is to
// think, and the exact size of the prompt that sending would make. GUI thread only; the worker
// counts.
#pragma once

#include "app/chat/answer_controller.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/model_controller.h"
#include "app/chat/tool_controller.h"
#include "app/inference/answer_request.h"
#include "app/inference/inference_requests.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class DraftController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /// Whether there is more than blanks in it.
    Q_PROPERTY(bool hasWords READ hasWords NOTIFY textChanged)
    /// Tokens of the draft, words and files; -1 while unknown.
    Q_PROPERTY(int draftTokens READ draftTokens NOTIFY tokensChanged)
    /// Tokens of the whole prompt if the draft were sent now; -1 while unknown.
    Q_PROPERTY(int tokens READ tokens NOTIFY tokensChanged)
    Q_PROPERTY(bool thinking READ thinking WRITE setThinking NOTIFY thinkingChanged)
    /// Whether the oldest messages are left out once the conversation no longer fits; else the user
    /// is asked.
    Q_PROPERTY(bool dropsOldest READ dropsOldest WRITE setDropsOldest NOTIFY dropsOldestChanged)
    /// Tokens that a thought may take; 0: any number.
    Q_PROPERTY(int thoughtBudget READ thoughtBudget WRITE setThoughtBudget NOTIFY thinkingChanged)
    /// JSON Schema as it was written last; empty: none yet.
    Q_PROPERTY(QString schema READ schema NOTIFY schemaChanged)
    /// What it calls itself; empty: it does not.
    Q_PROPERTY(QString schemaTitle READ schemaTitle NOTIFY schemaChanged)
    /// Whether answers are held to it; never without one.
    Q_PROPERTY(bool heldToSchema READ heldToSchema NOTIFY schemaChanged)

public:
    /// All outlive it.
    DraftController(ConversationController& conversations,
                    const ModelController& models,
                    const AnswerController& answers,
                    const AttachmentController& attachments,
                    const ToolController& tools,
                    QObject* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    bool hasWords() const;
    int draftTokens() const { return m_tokens.draft; }
    int tokens() const { return m_tokens.prompt; }
    bool thinking() const;
    void setThinking(bool thinking);
    int thoughtBudget() const;
    void setThoughtBudget(int tokens);
    bool dropsOldest() const;
    void setDropsOldest(bool dropsOldest);
    QString schema() const;
    QString schemaTitle() const;
    bool heldToSchema() const;
    /// What answers of the shown conversation are held to from here on, or are not.
    Q_INVOKABLE void setSchema(const QString& schema, bool held);
    /// Puts words into the draft as Markdown quotes them, behind what stands there.
    Q_INVOKABLE void quote(const QString& words);

public slots:
    /// Event of the inference worker.
    void onTokensCounted(quint64 request, const cabochon::TokenCounts& tokens);

    // Events of the other controllers.
    /// Another conversation is shown.
    void onShown();
    /// These words were sent: where they are the draft they do not stay.
    void onSent(const QString& text);
    /// Another answer grows or rests.
    void onAnswering();
    /// Something else would be sent now: counts again, soon.
    void countSoon();

signals:
    /// Request to the inference worker.
    void countRequested(quint64 request, const cabochon::AnswerRequest& question);

    /// Tokens of the shown conversation without the draft.
    void conversationCounted(int tokens);
    void textChanged();
    void tokensChanged();
    void thinkingChanged();
    void dropsOldestChanged();
    void schemaChanged();

private:
    void count();

    ConversationController& m_conversations;
    const ModelController& m_models;
    const AnswerController& m_answers;
    const AttachmentController& m_attachments;
    const ToolController& m_tools;
    QTimer m_countTimer;
    QTimer m_growthTimer; // while the shown conversation's answer grows
    quint64 m_lastRequest = 0;
    TokenCounts m_tokens;
};

} // namespace cabochon
