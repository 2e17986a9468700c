// Owns the whole window as the application builds it, over a scripted engine: Main.qml,
// controllers, worker thread, settings in memory unless a folder is given. Finds items by the names
// that screen readers speak.
#pragma once

#include "app/chat/connect_chat.h"
#include "app/connect_batch.h"
#include "app/connect_library.h"
#include "app/isolation/closed_engine.h"
#include "app/language/language.h"
#include "app/settings/app_settings.h"
#include "tests/app/inference/scripted_engine.h"
#include "tests/support/text.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSize>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

namespace cabochon::test {

class WindowUnderTest {
public:
    /// Shown and active, with the built-in model ready unless the script says otherwise.
    explicit WindowUnderTest(Script& script,
                             QSize size = {1100, 760},
                             const QLocale& locale = QLocale::English,
                             const QString& settingsFolder = {},
                             const LibraryOptions& library = {});
    ~WindowUnderTest();

    /// The program's style; call before the first window.
    static void prepare();

    ChatControllers& chat() { return m_chat; }
    AppSettings& settings() { return m_settings; }
    BatchParts& batch() { return m_batch; }
    LibraryController& library() { return m_library; }
    QQuickWindow& window() { return *m_window; }
    /// Warnings of QML since the window was made.
    QStringList warnings() const { return m_warnings; }

    /// The visible item with this accessible name; null if there is none.
    QQuickItem* named(const QString& name) const;
    /// The first visible item whose name begins like this; null if there is none.
    QQuickItem* startingWith(const QString& start) const;
    QQuickItem* composer() const { return named(QStringLiteral("Message")); }
    QQuickItem* transcript() const { return named(QStringLiteral("Conversation")); }
    /// Every visible item, parents first.
    QList<QQuickItem*> visibleItems() const;
    static QString nameOf(QQuickItem* item);
    /// The item has a place on the screen (not scrolled out, not hidden by an empty parent).
    static QRectF sceneRect(const QQuickItem* item);

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    void click(QQuickItem* item);
    /// Files are dragged over its middle and let go.
    void drop(const QList<QUrl>& files);
    /// Sends and waits for the end of the answer. False after five seconds.
    bool ask(const QString& question);
    bool finished();
    /// Lays out and draws until nothing asks for another frame.
    void settle();

private:
    Language m_language;
    AppSettings m_settings;
    ChatControllers m_chat;
    BatchParts m_batch;
    LibraryController m_library;
    std::unique_ptr<InferenceWorker> m_worker;
    QStringList m_warnings;
    ClosedEngine m_closed;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
};

} // namespace cabochon::test
