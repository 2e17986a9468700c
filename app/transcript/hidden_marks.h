// Owns telling the window of characters that cannot be seen, where words are trusted by their
// looks.
#pragma once

#include "app/transcript/hidden_characters.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class HiddenMarks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit HiddenMarks(QObject* parent = nullptr) : QObject(parent) {}

    /// The words with a mark in the place of each.
    Q_INVOKABLE QString marked(const QString& words) const { return withHiddenMarks(words); }
    Q_INVOKABLE int count(const QString& words) const { return hiddenCharacters(words); }
};

} // namespace cabochon
