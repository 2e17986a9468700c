// Owns the views of the window that are walked through in tests: its states, sizes and what keys
// open in them, and what a user can act on there.
#pragma once

#include "tests/ui/preview/preview_state.h"
#include "tests/ui/window_under_test.h"

#include <QList>
#include <QQuickItem>
#include <QString>

namespace cabochon::test {

/// Columns "state", "size", "keys" (pressed to come there), "mustShow" (a name, where keys open
/// something), a row for each view.
void addViews();

/// Brings a fresh window into the state; whether it got there.
bool bring(WindowUnderTest& window, PreviewState& state);

/// Gives the window keys one after another: "Alt+D Down".
void press(WindowUnderTest& window, const QString& keys);

/// Type and name, for messages.
QString described(const QQuickItem* item);

/// Controls that somebody can use now, by hand or by key.
QList<QQuickItem*> controlsOf(const WindowUnderTest& window);

/// The popup that takes all keys; null: none is open.
QQuickItem* popupOf(const WindowUnderTest& window);

} // namespace cabochon::test
