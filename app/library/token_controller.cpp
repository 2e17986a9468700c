#include "app/library/token_controller.h"

#include <QPointer>

namespace cabochon {

TokenController::TokenController(std::shared_ptr<SecretStore> store, QObject* parent)
    : QObject(parent), m_store(std::move(store))
{
}

void TokenController::open(const std::string& hub, bool kept)
{
    if (!m_store) return;
    m_token = std::make_unique<HubToken>(*m_store, hub);
    // Asking may unlock the keychain: only where something lies in it.
    if (kept) {
        m_token->load([self = QPointer(this)](const Status&) {
            if (!self) return;
            emit self->changed();
            emit self->valueChanged();
        });
    }
    emit changed();
}

void TokenController::tell()
{
    emit changed();
    emit valueChanged();
    emit kept(m_token->place() == TokenPlace::Keychain);
}

void TokenController::give(const QString& token)
{
    if (!m_token) return;
    m_refusal.clear();
    m_token->set(token.toStdString(), [self = QPointer(this)](const Status& status) {
        if (!self) return; // a keychain may answer after the end
        if (!status && status.error().code == ErrorCode::Usage)
            self->m_refusal =
                tr("That is no token: it is empty, too long, or has blanks in it. Copy it "
                   "again from the hub’s settings.");
        self->tell();
    });
    tell();
}

void TokenController::forget()
{
    if (!m_token) return;
    m_refusal.clear();
    m_token->forget([self = QPointer(this)](const Status& gone) {
        if (!self) return;
        if (!gone) self->m_refusal = QString::fromStdString(gone.error().message);
        self->tell();
    });
    tell();
}

QString TokenController::words() const
{
    if (!m_refusal.isEmpty()) return m_refusal;
    if (!m_token) return tr("In this run no token can be kept.");
    switch (m_token->place()) {
    case TokenPlace::Keychain:
        return tr("A token is kept in the keychain of your desktop. It is not shown again.");
    case TokenPlace::ThisRun:
        return tr("The token counts until Cabochon ends: no keychain keeps it. It is written to no "
                  "file.");
    case TokenPlace::Nowhere:
        break;
    }
    return tr("For repositories that ask for an agreement. It is kept in the keychain of your "
              "desktop, never in a file, and goes to that hub alone.");
}

} // namespace cabochon
