// Owns comparing two answers to the same question side by side: which two, what is known of each,
// and the words that only one of them has. GUI thread only.
#pragma once

#include "app/chat/conversation_controller.h"
#include "app/transcript/compared_rows.h"

#include <QObject>
#include <QString>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class ComparisonController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    /// How many answers there are.
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Of each: {messageId, number (from 1), model, how, ledger, shown}.
    Q_PROPERTY(QVariantMap left READ left NOTIFY changed)
    Q_PROPERTY(QVariantMap right READ right NOTIFY changed)
    Q_PROPERTY(cabochon::ComparedRows* leftRows READ leftRows CONSTANT)
    Q_PROPERTY(cabochon::ComparedRows* rightRows READ rightRows CONSTANT)
    /// Whether differences are marked.
    Q_PROPERTY(bool marks READ marks WRITE setMarks NOTIFY changed)

public:
    /// It outlives this.
    explicit ComparisonController(ConversationController& conversations, QObject* parent = nullptr);

    bool active() const { return m_active; }
    QString question() const;
    int count() const;
    QVariantMap left() const { return factsOf(m_left); }
    QVariantMap right() const { return factsOf(m_right); }
    ComparedRows* leftRows() { return &m_leftRows; }
    ComparedRows* rightRows() { return &m_rightRows; }
    bool marks() const { return m_marks; }
    void setMarks(bool marks);

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    /// This answer of the shown branch and the one before it, or after it.
    Q_INVOKABLE void open(const QString& messageId);
    Q_INVOKABLE void close();
    /// Another answer on one side, over the one on the other side.
    Q_INVOKABLE void turn(bool left, int delta);
    /// The conversation goes on with this one.
    Q_INVOKABLE void keep(bool left);
    /// A new conversation that ends with this one.
    Q_INVOKABLE void startFrom(bool left);

signals:
    void changed();

private:
    const QString& idOn(bool left) const { return left ? m_left : m_right; }
    QVariantMap factsOf(const QString& id) const;
    void show();

    ConversationController& m_conversations;
    ComparedRows m_leftRows;
    ComparedRows m_rightRows;
    bool m_active = false;
    bool m_marks = true;
    QString m_left;
    QString m_right;
};

} // namespace cabochon
