// Owns what a window has without its pages: the controllers and a worker over a scripted engine.
#pragma once

#include "app/chat/connect_chat.h"
#include "tests/app/inference/scripted_engine.h"
#include "tests/support/text.h"

#include <QAbstractItemModelTester>
#include <QLatin1Char>
#include <QTest>

#include <memory>

namespace cabochon::test {

inline bool finished(ChatControllers& chat)
{
    return QTest::qWaitFor([&] { return !chat.answers.busy(); }, 5000);
}

/// What a window opens at its start.
enum class Opens { BuiltIn, Nothing };

/// Controller and worker connected as the application connects them.
struct ScriptedWindow {
    explicit ScriptedWindow(Script& script, Opens opens = Opens::BuiltIn)
        : worker(std::make_unique<InferenceWorker>(std::make_unique<ScriptedEngine>(script)))
    {
        connectChat(chat, *worker);
        chat.models.setBuiltInPath(QStringLiteral("/nano.gguf"));
        if (opens == Opens::BuiltIn) chat.models.useBuiltIn();
    }

    /// Whether the answer to this question has ended in time.
    bool ask(const QString& question)
    {
        chat.answers.send(question);
        return finished(chat);
    }
    /// Whether these words are in the conversation.
    bool says(const QString& words) { return texts().join(QLatin1Char(' ')).contains(words); }
    QList<int> kinds() { return values<int>(TranscriptModel::RowKindRole); }
    QStringList texts() { return values<QString>(TranscriptModel::PlainRole); }
    template <typename T>
    QList<T> values(int role)
    {
        QList<T> all;
        TranscriptModel* rows = chat.conversations.transcript();
        for (int i = 0; i < rows->rowCount(); ++i)
            all << rows->data(rows->index(i), role).template value<T>();
        return all;
    }
    QString idOfRow(int row)
    {
        TranscriptModel* rows = chat.conversations.transcript();
        return rows->data(rows->index(row), TranscriptModel::MessageIdRole).toString();
    }

    ChatControllers chat;
    QAbstractItemModelTester rowsTester{chat.conversations.transcript()};
    QAbstractItemModelTester listTester{chat.conversations.list()};
    std::unique_ptr<InferenceWorker> worker;
};

/// The graphics device that the scripted machine has.
inline const QString kCard = QStringLiteral("vulkan:0");

/// With a model open and the devices known.
inline bool readyWithDevices(ScriptedWindow& window)
{
    return QTest::qWaitFor([&] {
        return window.chat.models.state() == ModelState::Ready &&
               window.chat.devices.devices()->rowCount() == 4;
    });
}

/// With a model open on the graphics device.
inline bool readyOnCard(ScriptedWindow& window)
{
    if (!readyWithDevices(window)) return false;
    window.chat.devices.choose(kCard);
    return QTest::qWaitFor([&] { return window.chat.models.state() == ModelState::Ready; }, 5000);
}

} // namespace cabochon::test
