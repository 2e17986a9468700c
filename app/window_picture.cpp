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

WindowPicture::WindowPicture(QQuickWindow& window, ChatControllers& chat, QString file, Page page)
    : m_window(window), m_chat(chat), m_file(std::move(file))
{
    if (page == Page::Conversation) {
        m_questions = {QStringLiteral("capital of Belgium?"),
                       QStringLiteral("Write hello world in Python")};
    }
    m_chat.answers.setSeed(kSeed);
    connect(&m_chat.models, &ModelController::stateChanged, this, &WindowPicture::onModelState);
    connect(&m_chat.answers, &AnswerController::stateChanged, this, &WindowPicture::onAnswerState);
}

void WindowPicture::onModelState()
{
    if (m_chat.models.state() == ModelState::Failed) fail(m_chat.notices.text());
    if (m_chat.models.state() != ModelState::Ready || m_started) return;
    m_started = true;
    askNext();
}

void WindowPicture::onAnswerState()
{
    if (!m_started || m_chat.answers.busy()) return;
    if (m_chat.answers.state() == AnswerState::Failed)
        return fail(tr("The question was not answered."));
    // Later: the controller is still in the middle of ending this answer.
    if (m_chat.answers.state() == AnswerState::Done)
        QMetaObject::invokeMethod(this, &WindowPicture::askNext, Qt::QueuedConnection);
}

void WindowPicture::askNext()
{
    if (m_questions.isEmpty()) return takeSoon();
    m_chat.drafts.setThinking(m_questions.size() == 1);
    m_chat.answers.send(m_questions.takeFirst());
}

void WindowPicture::takeSoon()
{
    m_chat.models.disconnect(this);
    m_chat.answers.disconnect(this);
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
