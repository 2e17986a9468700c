// Owns the notice above the composer: what went wrong with the model or the program, until it is
// dismissed. Errors of one answer stand in its own row instead. GUI thread only.
#pragma once

#include "app/conversation/message.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class NoticeController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(bool visible READ visible NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// Stable snake_case id of the error behind it.
    Q_PROPERTY(QString code READ code NOTIFY changed)

public:
    explicit NoticeController(QObject* parent = nullptr) : QObject(parent) {}

    bool visible() const { return !m_title.isEmpty(); }
    QString title() const { return m_title; }
    QString text() const { return m_text; }
    QString code() const { return m_code; }

    /// Takes the place of what is shown.
    void show(const QString& title, const QString& text, const QString& code);
    /// An error of the engine, and a sentence about what goes on nevertheless (may be empty).
    void showFailure(const Failure& failure, const QString& after);

    /// A damaged history was replaced by what could be read of it.
    void showRecovery(qint64 messages, qint64 about, const QString& keptFile);
    /// Something could not be kept or read; the words in the window stay.
    void showLoss(const cabochon::Failure& failure);

    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    QString m_title;
    QString m_text;
    QString m_code;
};

} // namespace cabochon
