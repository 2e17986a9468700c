// Owns the values that cross between the window's thread and the inference thread. Copies only, no
// pointers; Qt queues them.
#pragma once

#include "app/conversation/message.h"
#include "app/devices/devices.h"
#include "app/inference/load_options.h"
#include "engine/base/error.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <vector>

namespace cabochon {

/// A model that is ready.
struct ModelDescription {
    QString name;         // "Cabochon Nano", "Gemma 4 E2B"
    QString quantization; // "Q4_0"
    QString device;       // "CPU · 8 cores"
    QString deviceChoice; // what was asked for: "auto"
    QString path;
    ModelChoice choice; // likewise
    int contextLength = 0;
    bool builtIn = false;
    bool templateRecognised = true;
    bool sees = false;  // pictures and videos
    bool hears = false; // sound
};

/// What computes, and the memory that the open model takes of it.
struct DeviceUse {
    QString id;   // "cpu", "vulkan:0"; empty: no model is open
    QString name; // short: "CPU · 8 cores", "AMD Radeon RX 7800 XT"
    QString note; // why this one, where the choice was ours
    int contextLength = 0;
    bool shortKeys = false; // a byte each
    quint64 weightBytes = 0;
    quint64 mappedBytes = 0;  // of the weights: read in the file, memory that can be taken back
    quint64 contextBytes = 0; // keys and values
    quint64 workBytes = 0;
    quint64 deviceBytes = 0; // of these three, in the memory of a graphics device

    bool operator==(const DeviceUse&) const = default;
};

/// What was added to an answer since the last update (at most one per frame).
struct AnswerUpdate {
    AnswerState::State state = AnswerState::Reading;
    int readDone = 0;
    int readTotal = 0;
    double looked = 0; // 0..1 of the pictures, sound and videos that are read before the prompt
    QList<MessagePart> added;
    // Of the whole answer so far.
    int promptTokens = 0;
    int generatedTokens = 0;
    int thoughtTokens = 0;
};

struct AnswerOutcome {
    AnswerState::State state = AnswerState::Done; // Done, Stopped, CutOff or Failed
    StopReason stopReason = StopReason::None;
    Failure failure; // state Failed
    Ledger ledger;   // without the device and the seconds of thinking
};

/// Sizes of the prompt that sending now would make; -1: not known.
struct TokenCounts {
    int prompt = -1;
    int conversation = -1; // without the draft
    int draft = -1;        // its words alone

    bool operator==(const TokenCounts&) const = default;
};

/// An error as the interface shows it.
inline Failure failureOf(const Error& error)
{
    return {QString::fromUtf8(errorCodeName(error.code)), QString::fromStdString(error.message)};
}

/// Of an answer that was stopped before it began.
inline AnswerOutcome stoppedAnswer()
{
    AnswerOutcome outcome;
    outcome.state = AnswerState::Stopped;
    outcome.stopReason = StopReason::Cancelled;
    return outcome;
}

} // namespace cabochon

Q_DECLARE_METATYPE(cabochon::LoadOptions)
Q_DECLARE_METATYPE(cabochon::ModelDescription)
Q_DECLARE_METATYPE(cabochon::DeviceUse)
Q_DECLARE_METATYPE(cabochon::Failure)
Q_DECLARE_METATYPE(cabochon::AnswerUpdate)
Q_DECLARE_METATYPE(cabochon::AnswerOutcome)
Q_DECLARE_METATYPE(cabochon::TokenCounts)
Q_DECLARE_METATYPE(std::vector<cabochon::DeviceDescription>)
