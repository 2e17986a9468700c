#include "app/chat/title_controller.h"

#include "app/inference/title_request.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr int kQuietMilliseconds = 2'000;
/// Weights of the smallest model that names chats well. The built-in one, and test models, are far
/// below.
constexpr quint64 kLeastWeightBytes = 256'000'000;

bool isAct(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel ||
           type == QEvent::TouchBegin || type == QEvent::Drop;
}

} // namespace

TitleController::TitleController(ConversationController& conversations,
                                 const ModelController& models,
                                 const DeviceController& devices,
                                 const AnswerController& answers,
                                 QObject* parent)
    : QObject(parent), m_conversations(conversations), m_models(models), m_devices(devices),
      m_answers(answers)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kQuietMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TitleController::askNext);
    if (QCoreApplication::instance()) QCoreApplication::instance()->installEventFilter(this);
}

void TitleController::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled) {
        giveWay();
        m_waiting.clear();
    }
}

bool TitleController::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_waiting.isEmpty() && isAct(event->type())) giveWay();
    return QObject::eventFilter(watched, event);
}

/// What answers here names chats sensibly: a real model.
bool TitleController::canName() const
{
    return m_models.state() == ModelState::Ready && !m_models.builtIn() &&
           m_devices.weightBytes() >= kLeastWeightBytes;
}

bool TitleController::needsTitle(const Conversation& conversation) const
{
    if (conversation.titleBy() != TitleBy::Nobody) return false;
    const QStringList branch = conversation.branch();
    return std::any_of(branch.begin(), branch.end(), [&](const QString& id) {
        const Message& message = *conversation.find(id);
        return message.role == MessageRole::Assistant && message.state == AnswerState::Done &&
               !message.text().isEmpty();
    });
}

void TitleController::onEnded(const QString& id)
{
    const Conversation* conversation = m_conversations.find(id);
    if (m_enabled && conversation && needsTitle(*conversation) && !m_waiting.contains(id))
        m_waiting.append(id);
    if (!m_waiting.isEmpty()) m_pause.start();
}

void TitleController::giveWay()
{
    if (!m_asked.isEmpty()) emit cancelRequested();
    if (!m_waiting.isEmpty()) m_pause.start();
}

void TitleController::askNext()
{
    if (!m_asked.isEmpty() || !m_answers.idle() || !canName())
        return; // the next answer's end tries again
    while (!m_waiting.isEmpty()) {
        const Conversation* conversation = m_conversations.find(m_waiting.first());
        if (conversation && needsTitle(*conversation)) {
            m_asked = conversation->id();
            emit requested(++m_lastNumber, titleRequest(*conversation));
            return;
        }
        m_waiting.removeFirst();
    }
}

void TitleController::onAsideFinished(quint64 number, const QString& words)
{
    if (number != m_lastNumber) return;
    const QString id = std::exchange(m_asked, {});
    if (words.isNull()) { // it was given up, and is asked again
        if (!m_waiting.isEmpty() && !m_pause.isActive()) m_pause.start();
        return;
    }
    const QString title = titleIn(words);
    Conversation* conversation = m_waiting.removeOne(id) ? m_conversations.find(id) : nullptr;
    if (conversation && !title.isEmpty() && conversation->titleBy() == TitleBy::Nobody) {
        conversation->setTitle(title, TitleBy::Model);
        m_conversations.update(*conversation);
    }
    if (!m_waiting.isEmpty()) m_pause.start();
}

} // namespace cabochon
