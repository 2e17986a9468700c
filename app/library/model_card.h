// Owns the states that a card of the page of models can be in, and the colours of its verdict.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cabochon::ModelCard {
Q_NAMESPACE
QML_ELEMENT

enum State {
    Absent,   // can be downloaded
    Waiting,  // for another download
    Arriving, // with progress
    Paused,
    Failed,   // its problem says why
    Checking, // its file is read, with progress
    Ready,
    Damaged
};
Q_ENUM_NS(State)

enum Tone { Plain, Good, Warn, Bad };
Q_ENUM_NS(Tone)
} // namespace cabochon::ModelCard
