// Owns what the window says of letters that no font here has: once for each script that appears in
// a conversation, until it was read. GUI thread only.
#pragma once

#include "app/chat/conversation_controller.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <set>
#include <utility>

namespace cabochon {

class FontController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// What is missing and what to do; empty: nothing, or it was read.
    Q_PROPERTY(QString advice READ advice NOTIFY adviceChanged)

public:
    /// Whether some font shows this character.
    using HasCharacter = std::function<bool(char32_t)>;

    /// It outlives it.
    explicit FontController(const ConversationController& conversations, QObject* parent = nullptr);

    QString advice() const { return m_advice; }
    /// Scripts of which it was said already, by their names in the settings.
    const QStringList& said() const { return m_said; }
    void setSaid(const QStringList& said) { m_said = said; }
    /// In place of the fonts of this system.
    void setFonts(HasCharacter hasCharacter) { m_hasCharacter = std::move(hasCharacter); }

    Q_INVOKABLE void dismiss();

public slots:
    /// Another conversation is shown.
    void onShown();
    /// Something was asked and answered in it.
    void onEnded();

signals:
    void adviceChanged();
    /// It was read: `said` is to be remembered.
    void dismissed();

private:
    void lookAt(const Message& message);

    const ConversationController& m_conversations;
    HasCharacter m_hasCharacter;
    std::set<char32_t> m_seen; // samples of scripts that were looked for in the fonts of this run
    QStringList m_said;        // in earlier runs and in this
    QString m_shownName;       // of the script that `advice` speaks of
    QString m_advice;
};

} // namespace cabochon
