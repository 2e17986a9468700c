// Proves which answers the desktop is told of, that it learns no words unless the user wants it,
// and that a click leads to the chat; with a service that speaks the desktop's protocol.
#include "app/answer_notices.h"
#include "app/desktop/desktop_notifier.h"
#include "app/settings/app_settings.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/chat/peer_bus.h"
#include "tests/ui/window_under_test.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// What was told.
struct ToldNotice {
    QString title;
    QString text;
    uint replaces = 0;
};

/// The service of a desktop, as far as it is used.
class FakeDesktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QList<ToldNotice> told;
    QList<uint> closed;
    QStringList capabilities{text("body")};

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString&,
                uint replaces,
                const QString&,
                const QString& title,
                const QString& body,
                const QStringList&,
                const QVariantMap&,
                int)
    {
        told.append({title, body, replaces});
        return replaces != 0 ? replaces : static_cast<uint>(told.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

/// A bus with a desktop.
struct DesktopBus : PeerBus {
    explicit DesktopBus(const QStringList& capabilities)
        : PeerBus([this](QDBusConnection& other) {
              other.registerObject(text("/org/freedesktop/Notifications"), &service,
                                   QDBusConnection::ExportAllSlots |
                                       QDBusConnection::ExportAllSignals);
          })
    {
        service.capabilities = capabilities;
    }

    FakeDesktop service;
};

/// A window with a desktop, and an answer that took 12 seconds.
struct NotifiedWindow : ScriptedWindow {
    NotifiedWindow(Script& script, const QStringList& capabilities = {text("body")})
        : ScriptedWindow(script), desktop(capabilities)
    {
        if (!QTest::qWaitFor([this] { return desktop.isThere; })) qFatal("No desktop.");
        if (!ask(text("How long?"))) qFatal("No answer.");
    }
    Message& answer()
    {
        Conversation& shown = chat.conversations.shown();
        return *shown.find(shown.leaf());
    }
    void end(double seconds)
    {
        answer().ledger.seconds = seconds;
        emit chat.answers.ended(chat.conversations.current(), answer().state, answer().id);
        QTest::qWait(0);
    }

    DesktopBus desktop;
    AppSettings settings{QString()};
    bool seen = false;
    DesktopNotifier notifier{desktop.bus};
    AnswerNotices notices{chat, settings, notifier, [this] { return seen; }};
};

} // namespace

class TestNotifications : public QObject {
    Q_OBJECT

private slots:
    void aLongAnswerThatEndsUnseenIsTold()
    {
        Script script;
        NotifiedWindow window(script);
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
        QCOMPARE(window.desktop.service.told[0].title, text("Your answer is ready"));
        QCOMPARE(window.desktop.service.told[0].text, QString()); // no words
        window.end(12);                                           // one of each chat
        QTRY_COMPARE(window.desktop.service.told.size(), 2);
        QCOMPARE(window.desktop.service.told[1].replaces, 1u);
        window.notices.onSeen();
        QTRY_COMPARE(window.desktop.service.closed, QList<uint>{1});
    }

    void whatIsOnItsWayIsReplacedAndTakenBackOnceItIsThere()
    {
        Script script;
        NotifiedWindow window(script);
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
        window.end(12);
        window.end(12); // while the one before has no number yet
        window.notices.onSeen();
        QTRY_COMPARE(window.desktop.service.closed, QList<uint>{1});
        for (const auto& one : window.desktop.service.told)
            QVERIFY(one.replaces == 0 || one.replaces == 1);
    }

    void allThatWereToldGoWhenTheWindowIsSeen()
    {
        Script script;
        NotifiedWindow window(script);
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
        window.chat.conversations.startNew();
        QVERIFY(window.ask(text("And there?")));
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 2);
        QTest::qWait(0); // its number comes back
        QTRY_VERIFY((window.notices.onSeen(), window.desktop.service.closed.size() == 2));
    }

    void othersAreNot_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("seen");
        QTest::addColumn<bool>("notifies");
        QTest::addColumn<int>("state");
        QTest::newRow("a quick one") << 5.0 << false << true << int(AnswerState::Done);
        QTest::newRow("a seen one") << 50.0 << true << true << int(AnswerState::Done);
        QTest::newRow("when it is off") << 50.0 << false << false << int(AnswerState::Done);
        QTest::newRow("a stopped one") << 50.0 << false << true << int(AnswerState::Stopped);
    }

    void othersAreNot()
    {
        QFETCH(double, seconds);
        QFETCH(bool, seen);
        QFETCH(bool, notifies);
        QFETCH(int, state);
        Script script;
        NotifiedWindow window(script);
        window.seen = seen;
        window.settings.setNotifies(notifies);
        window.answer().state = static_cast<AnswerState::State>(state);
        window.end(seconds);
        // The next one is told: it would come after the one that is not.
        window.seen = false;
        window.settings.setNotifies(true);
        window.answer().state = AnswerState::CutOff;
        window.end(20);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
    }

    void wordsAreShownWhereTheyAreWantedButNotOfPrivateChats()
    {
        Script script;
        script.chunks = {"# Five <minutes>\n\nor so"};
        NotifiedWindow window(script);
        window.settings.setNotifiesWords(true);
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
        QCOMPARE(window.desktop.service.told[0].text, text("How long?\nFive <minutes>"));
        window.chat.conversations.shown().isPrivate = true;
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 2);
        QCOMPARE(window.desktop.service.told[1].text, QString());
    }

    void wordsAreNeverMarkup()
    {
        Script script;
        script.chunks = {"<b>Five</b>"};
        NotifiedWindow window(script, {text("body"), text("body-markup")});
        window.settings.setNotifiesWords(true);
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
        QCOMPARE(window.desktop.service.told[0].text, text("How long?\n&lt;b&gt;Five&lt;/b&gt;"));
    }

    void aClickLeadsToTheChat()
    {
        Script script;
        NotifiedWindow window(script);
        const QString chat = window.chat.conversations.current();
        window.end(12);
        QTRY_COMPARE(window.desktop.service.told.size(), 1);
        window.chat.conversations.startNew();
        QSignalSpy wanted(&window.notices, &AnswerNotices::windowWanted);
        QTRY_VERIFY((emit window.desktop.service.ActionInvoked(1, text("default")), QTest::qWait(1),
                     wanted.count() > 0));
        QCOMPARE(window.chat.conversations.current(), chat);
    }

    void withoutADesktopNothingHappens()
    {
        DesktopNotifier notifier(QDBusConnection(text("none")));
        notifier.show(text("a"), text("b"), text("c"));
        notifier.withdraw(text("a"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestNotifications)
#include "test_notifications.moc"
