// Owns the calls of answers that wait for their tools: looks at each, asks people where it must,
// runs it, and puts the result into the answer, which goes on when all are there. GUI thread only;
// tools run on threads of their own.
#pragma once

#include "app/attachments/attachment_store.h"
#include "app/chat/call_state.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/history_controller.h"
#include "app/tools/consent.h"
#include "app/tools/tool_registry.h"
#include "app/tools/tool_runner.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace cabochon {

/// Where a call stands.
struct CallPlace {
    QString conversation;
    QString message;
    QString call; // id
    bool operator==(const CallPlace&) const = default;
};
size_t qHash(const CallPlace& place, size_t seed = 0);

/// A call without a result.
struct OpenCall {
    CallState::State state = CallState::Preparing;
    tools::ToolPointer tool;
    std::shared_ptr<const nlohmann::ordered_json> arguments; // once they were checked
    std::string scope;                                       // as Tool::scopeOf() says
    std::vector<tools::ToolPreview> previews;
    tools::Verdict verdict = tools::Verdict::Ask;
    QElapsedTimer since; // it is in this state
    quint64 run = 0;     // of the runner
    quint64 serial = 0;  // of this run; another one has another
    QString progress;    // what it says while it runs
};

class ToolCalls : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostSteps = 25; // then people are asked whether it goes on

    /// All outlive it.
    ToolCalls(ConversationController& conversations,
              HistoryController& history,
              AttachmentStore& files,
              tools::ToolRegistry& registry,
              tools::Consent& consent,
              QObject* parent = nullptr);
    ~ToolCalls() override;

    /// What is known of an open call; null: it has a result, or was never looked at.
    const OpenCall* find(const CallPlace& place) const;
    /// Whether this answer took as many steps as it may without people.
    bool asksToGoOn(const QString& message) const { return m_tooManySteps.contains(message); }
    /// Of its steps so far those that count.
    int stepsOf(const Message& message) const;

    /// For how long after it is shown a call cannot be allowed, so that no key that was meant for
    /// something else allows it.
    void setGuard(int milliseconds) { m_guard = milliseconds; }

    // What people decide. What cannot be done now does nothing.
    enum class Allow : std::uint8_t { Once, InThisChat, Always };
    void allow(const CallPlace& place, Allow how);
    /// `why`: told to the model; may be empty.
    void deny(const CallPlace& place, const QString& why);
    /// The person's answer is the result: for tools that ask people.
    void answer(const CallPlace& place, const QString& words);
    /// Other arguments, JSON. What is wrong with them; empty: they are taken, and looked at anew.
    QString change(const CallPlace& place, const QString& arguments);
    void stop(const CallPlace& place);
    /// A call of the conversation's last answer, which has ended, runs once more; what was said
    /// after it goes.
    void retry(const CallPlace& place);
    /// An answer that took too many steps may take as many again.
    void goOn(const QString& conversation, const QString& message);

public slots:
    /// This answer waits for its calls.
    void onCalled(const QString& conversation, const QString& message);
    /// All of its calls end without a result.
    void onStopRequested(const QString& conversation, const QString& message);
    /// A conversation goes away, with all that runs for it.
    void onRemoving(const QString& conversation);
    /// What may be done without asking changed.
    void reconsider();

signals:
    void answered(const QString& conversation, const QString& message);
    void stopped(const QString& conversation, const QString& message);
    void changed();
    /// Permissions were given.
    void consentChanged();

private:
    struct Prepared {
        std::optional<Error> wrong; // with the arguments
        std::shared_ptr<const nlohmann::ordered_json> arguments;
        std::string scope;
        std::vector<tools::ToolPreview> previews;
    };
    struct Found {
        Conversation* conversation = nullptr;
        Message* message = nullptr;
        CallPart* call = nullptr;
    };
    Found find(const QString& conversation, const QString& message) const;
    Found findCall(const CallPlace& place) const;

    void prepare(const CallPlace& place);
    void onPrepared(const CallPlace& place, const Prepared& prepared);
    void decide(const CallPlace& place);
    void run(const CallPlace& place);
    void onEnded(const CallPlace& place,
                 quint64 serial,
                 const tools::CallEnd& end,
                 const QList<MediaPart>& files);
    void giveResult(const CallPlace& place, const tools::ToolResult& result, int milliseconds);
    void putResult(const CallPlace& place, const ResultPart& result, const QList<MediaPart>& files);
    void finishStep(const Found& found);
    static void orderResults(QList<MessagePart>& parts);
    tools::Situation situationOf(const Conversation& conversation) const;
    bool isGuarded(const OpenCall& call) const;

    ConversationController& m_conversations;
    HistoryController& m_history;
    AttachmentStore& m_files;
    tools::ToolRegistry& m_registry;
    tools::Consent& m_consent;
    int m_guard = 500; // milliseconds
    QHash<CallPlace, OpenCall> m_open;
    QSet<QString> m_tooManySteps;    // messages
    QHash<QString, int> m_stepsFree; // by message: steps that do not count any more
    quint64 m_lastSerial = 0;
    QThreadPool m_looking;      // at files, for previews
    tools::ToolRunner m_runner; // last: what runs tells this
};

} // namespace cabochon
