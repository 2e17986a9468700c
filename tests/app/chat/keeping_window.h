// Owns what the tests of kept conversations share: a window whose conversations lie in a folder.
#pragma once

#include "tests/app/chat/scripted_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace cabochon::test {

/// A window whose conversations lie in a folder.
struct KeepingWindow : ScriptedWindow {
    KeepingWindow(Script& script, const QTemporaryDir& folder) : ScriptedWindow(script)
    {
        QSignalSpy opened(&chat.history, &HistoryController::opened);
        chat.history.open(folder.path());
        if (!opened.wait(5000)) qFatal("The history was not opened.");
        if (!QTest::qWaitFor([&] { return chat.models.state() == ModelState::Ready; }, 5000))
            qFatal("No model was opened.");
    }

    bool askAndWait(const QString& question)
    {
        QSignalSpy ended(&chat.answers, &AnswerController::ended);
        chat.answers.send(question);
        return ended.count() > 0 || ended.wait(5000);
    }
    QString firstInList() { return chat.conversations.list()->entries().value(0).id; }
    /// Shows the conversation that is first in the list.
    bool openFirst()
    {
        const QString first = firstInList();
        chat.conversations.select(first);
        return QTest::qWaitFor([&] { return chat.conversations.current() == first; }, 5000);
    }
};

} // namespace cabochon::test
