// Owns the states that opening a model can be in: the only ones the interface knows.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cabochon::ModelState {
Q_NAMESPACE
QML_ELEMENT

enum State { None, Loading, Ready, Failed };
Q_ENUM_NS(State)
} // namespace cabochon::ModelState
