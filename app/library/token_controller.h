// Owns the token for gated repositories as the settings show it: whether there is one and where it
// is kept, never the token itself. GUI thread only; the keychain answers later.
#pragma once

#include "app/secrets/hub_token.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <string>

namespace cabochon {

class TokenController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of the library")

    /// There is one, for this run or for longer.
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    /// Where it is, or why it is not in the keychain.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    /// It could not be taken.
    Q_PROPERTY(bool refused READ isRefused NOTIFY changed)

public:
    /// Without a store nothing is kept, and nothing can be given.
    explicit TokenController(std::shared_ptr<SecretStore> store, QObject* parent = nullptr);

    /// For this hub; `kept`: one lies in the keychain, from an earlier run.
    void open(const std::string& hub, bool kept);

    bool isKnown() const { return m_token && m_token->place() != TokenPlace::Nowhere; }
    QString words() const;
    bool isRefused() const { return !m_refusal.isEmpty(); }
    /// For those who ask the hub; empty: none.
    Secret value() const { return m_token ? m_token->value() : Secret(); }

    Q_INVOKABLE void give(const QString& token);
    Q_INVOKABLE void forget();

signals:
    void changed();
    /// Another token counts from now on, or none.
    void valueChanged();
    /// Whether the keychain has one, for the next start.
    void kept(bool inKeychain);

private:
    void tell();

    std::shared_ptr<SecretStore> m_store;
    std::unique_ptr<HubToken> m_token; // null: no hub yet, or no store
    QString m_refusal;
};

} // namespace cabochon
