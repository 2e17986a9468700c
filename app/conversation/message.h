// Owns one message of a conversation as a value: who speaks, the parts of what is said in the order
// in which they came, and how an answer went. Knows no tokens' ids, no files, no window.
#pragma once

#include "app/conversation/answer_state.h"
#include "app/conversation/message_kinds.h"

#include <QList>
#include <QString>

#include <variant>

class QJsonObject;

namespace cabochon {

// ------------------------------------------------------------------------------------------- parts

/// Markdown of an answer, or the user's words.
struct TextPart {
    static constexpr PartKind kKind = PartKind::Text;
    QString text;
    bool operator==(const TextPart&) const = default;
};

struct ThoughtPart {
    static constexpr PartKind kKind = PartKind::Thought;
    QString text;
    bool operator==(const ThoughtPart&) const = default;
};

/// A file that is kept beside the conversation under the hash of its content.
struct MediaPart {
    static constexpr PartKind kKind = PartKind::Media;
    MediaKind media = MediaKind::Image;
    QString contentHash; // SHA-256, hexadecimal
    QString name;        // as the user knows it: "garden.jpg"
    QString mimeType;    // "image/jpeg"
    QString options;     // JSON object: what was chosen for it, such as pages or detail
    QString text{};      // the words that a model reads of it: of documents and pages
    bool operator==(const MediaPart&) const = default;
};

/// What was chosen for a file, and a number and a time in it; what is none, or below 0, is 0.
QJsonObject optionsOf(const MediaPart& file);
int numberIn(const QJsonObject& options, const char* name);
double secondsIn(const QJsonObject& options, const char* name);

/// The model asks for a tool.
struct CallPart {
    static constexpr PartKind kKind = PartKind::Call;
    QString id; // its result names it
    QString name;
    QString arguments; // JSON object
    QString written{}; // the arguments as the model wrote them, where people changed them
    bool operator==(const CallPart&) const = default;
};

/// What a tool gave back. Files that came with it follow it as parts.
struct ResultPart {
    static constexpr PartKind kKind = PartKind::Result;
    QString callId;
    QString name; // of the tool
    QString content;
    bool failed = false; // the model is told that it is an error
    CallOutcome outcome = CallOutcome::Done;
    int milliseconds = 0; // that the call ran
    bool operator==(const ResultPart&) const = default;
};

using MessagePart = std::variant<TextPart, ThoughtPart, MediaPart, CallPart, ResultPart>;

PartKind kindOf(const MessagePart& part);
/// As kMediaNames has it.
QString nameOf(MediaKind kind);

/// Adds a part at the end. Words go on where the last part is of the same kind; empty words change
/// nothing.
void addPart(QList<MessagePart>& parts, const MessagePart& part);

// -------------------------------------------------------------------------------------- the answer

/// An error as the interface shows it.
struct Failure {
    QString code;    // stable snake_case
    QString message; // full sentence(s)
    bool operator==(const Failure&) const = default;
};

/// Counts and times under an answer; zero while unknown.
struct Ledger {
    int promptTokens = 0;
    int cachedTokens = 0;
    int generatedTokens = 0;
    int thoughtTokens = 0; // of the generated ones
    double thoughtSeconds = 0;
    double tokensPerSecond = 0;
    double seconds = 0;           // from the request to the last token
    double firstTokenSeconds = 0; // from the request to the first one
    double readTokensPerSecond = 0;
    int contextLength = 0;
    int leftOut = 0;       // messages, the oldest, that the context had no room for
    int thoughtBudget = 0; // what it could take; 0: as much as it wanted
    double temperature = 0;
    int topK = 0;
    double topP = 0;
    QString seed;     // a number of 64 bits; empty: not known
    QString device;   // "CPU"
    QString schema{}; // JSON Schema that its words are held to: they are JSON; empty: any words
};

struct Message {
    QString id;
    QString parent; // empty: a first message
    MessageRole role = MessageRole::User;
    qint64 created = 0; // milliseconds since 1970
    QList<MessagePart> parts;
    bool edited = false; // the user changed the words afterwards

    // Of answers.
    QString model; // name of the one that answered
    AnswerState::State state = AnswerState::Done;
    StopReason stopReason = StopReason::None;
    Failure failure; // state Failed
    DeviceRecovery recovery = DeviceRecovery::None;
    Ledger ledger;

    /// All words without thoughts. Costs nothing while they are one part, as usual. What was said
    /// after calls is a paragraph of its own.
    QString text() const;
    QString thought() const;
    QList<CallPart> calls() const;
    /// Those without a result, which wait for people or run.
    QList<CallPart> openCalls() const;
    /// How often the answer called tools and went on: each time for one call or several at once.
    int toolSteps() const;
    /// The files that it holds, as the user knows them: without the parts that were made of them.
    QList<MediaPart> attachments() const;
    /// All that was made of files, for a model.
    QList<MessagePart> media() const;
    /// Whether an answer ended before its end, or was changed, so that the model can go on from it.
    bool canGoOn() const;
    /// Whether its words are JSON, held to a schema; whole only where it ended by itself.
    bool isHeld() const { return !ledger.schema.isEmpty(); }
    /// Whether there is anything to show or to tell the model.
    bool isEmpty() const { return parts.isEmpty(); }
};

} // namespace cabochon
