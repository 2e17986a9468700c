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
    /// What may be done about it, on a button; empty: nothing.
    Q_PROPERTY(QString offerText READ offerText NOTIFY changed)
    /// Something about the last run, to be read once; empty: nothing.
    Q_PROPERTY(QString remark READ remark NOTIFY remarkChanged)

public:
    explicit NoticeController(QObject* parent = nullptr) : QObject(parent) {}

    bool visible() const { return !m_title.isEmpty(); }
    QString title() const { return m_title; }
    QString text() const { return m_text; }
    QString code() const { return m_code; }
    QString offerText() const { return m_offerText; }
    QString remark() const { return m_remark; }
    void setRemark(const QString& remark);

    /// Takes the place of what is shown.
    void show(const QString& title, const QString& text, const QString& code);
    /// The same with a way out: agreed() tells when it was taken.
    void
    offer(const QString& title, const QString& text, const QString& code, const QString& offerText);
    /// An error of the engine, and a sentence about what goes on nevertheless (may be empty).
    void showFailure(const Failure& failure, const QString& after);

    /// A damaged history was replaced by what could be read of it.
    void showRecovery(qint64 messages, qint64 about, const QString& keptFile);
    /// Something could not be kept or read; the words in the window stay.
    void showLoss(const cabochon::Failure& failure);

    Q_INVOKABLE void dismiss();
    Q_INVOKABLE void agree();

signals:
    void changed();
    void remarkChanged();
    /// To what was offered with this code.
    void agreed(const QString& code);

private:
    QString m_title;
    QString m_text;
    QString m_code;
    QString m_offerText;
    QString m_remark;
};

} // namespace cabochon
