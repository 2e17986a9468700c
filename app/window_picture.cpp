#include "app/window_picture.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace cabochon {

namespace {

constexpr int kSettleMilliseconds = 400; // fonts, layout and the last frame
constexpr quint64 kSeed = 7;             // the same picture every time

} // namespace

WindowPicture::WindowPicture(QQuickWindow& window,
                             ChatController& controller,
                             QString file,
                             Page page)
    : m_window(window), m_controller(controller), m_file(std::move(file))
{
    if (page == Page::Conversation) {
        m_questions = {QStringLiteral("capital of Belgium?"),
                       QStringLiteral("Where can I use the local server?")};
    }
    m_controller.setSeed(kSeed);
    connect(&m_controller, &ChatController::modelStateChanged, this, &WindowPicture::onModelState);
    connect(&m_controller, &ChatController::answerStateChanged, this,
            &WindowPicture::onAnswerState);
}

void WindowPicture::onModelState()
{
    if (m_controller.modelState() == ModelState::Failed) fail(m_controller.noticeText());
    if (m_controller.modelState() != ModelState::Ready || m_started) return;
    m_started = true;
    askNext();
}

void WindowPicture::onAnswerState()
{
    if (!m_started || m_controller.busy()) return;
    if (m_controller.answerState() == AnswerState::Failed)
        return fail(tr("The question was not answered."));
    // Later: the controller is still in the middle of ending this answer.
    if (m_controller.answerState() == AnswerState::Done)
        QMetaObject::invokeMethod(this, &WindowPicture::askNext, Qt::QueuedConnection);
}

void WindowPicture::askNext()
{
    if (m_questions.isEmpty()) return takeSoon();
    m_controller.setThinkingEnabled(m_questions.size() == 1);
    m_controller.send(m_questions.takeFirst());
}

void WindowPicture::takeSoon()
{
    m_controller.disconnect(this);
    QTimer::singleShot(kSettleMilliseconds, this, [this] {
        if (!m_window.grabWindow().save(m_file)) return fail(tr("Could not write %1.").arg(m_file));
        QCoreApplication::quit();
    });
}

void WindowPicture::fail(const QString& reason)
{
    std::fprintf(stderr, "error: %s\n", qPrintable(reason));
    QCoreApplication::exit(1);
}

} // namespace cabochon
