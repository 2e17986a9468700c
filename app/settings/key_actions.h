// Owns the list of everything that is done by key: names, words and the keys they come with. What
// each does is said by the window, under the same name.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cabochon {

struct KeyAction {
    QString name;
    const char* text = nullptr; // in English, to be translated in the context KeyActions
    const char* card = nullptr; // what the card of keys says instead; empty: it is not there
    QStringList keys;           // as they come, in the form of the settings file
    /// Whether the user may choose others. Keys of rows and fields stay: they work where the focus
    /// is, and are letters at times.
    bool own = true;
};

/// In the order in which they are shown.
const std::vector<KeyAction>& keyActions();

/// In the window's language.
QString keyActionText(const char* text);

/// What writing uses everywhere ("Ctrl+C"): never an action's.
bool belongsToFields(const QString& key);

} // namespace cabochon
