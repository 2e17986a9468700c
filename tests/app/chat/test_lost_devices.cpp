// Proves what a conversation says of a device that was lost while it answered: once, where it
// happened, and the device can be chosen again.
#include "app/language/language.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

using namespace cabochon;
using cabochon::test::finished;
using cabochon::test::kCard;
using cabochon::test::readyOnCard;
using cabochon::test::Script;
using Window = cabochon::test::ScriptedWindow;

class TestLostDevices : public QObject {
    Q_OBJECT

    std::unique_ptr<Language> m_language;

private slots:
    void initTestCase() { m_language = std::make_unique<Language>(QLocale(QLocale::English)); }
    void cleanupTestCase() { m_language.reset(); }

    void aLostDeviceIsToldOfOnce_data()
    {
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("computes");
        QTest::newRow("started again")
            << QString()
            << QStringLiteral("The graphics device stopped working and was started again; the "
                              "answer goes on.")
            << QStringLiteral("Radeon RX 7800 XT");
        QTest::newRow("gone for good")
            << QStringLiteral("cpu")
            << QStringLiteral("The graphics device stopped working; the answer goes on on the CPU.")
            << QStringLiteral("CPU · 2 cores");
    }

    void aLostDeviceIsToldOfOnce()
    {
        QFETCH(QString, replacement);
        QFETCH(QString, says);
        QFETCH(QString, computes);
        Script script;
        script.replacement = replacement.toStdString();
        Window window(script);
        QVERIFY(readyOnCard(window));
        script.loseDevice = true;
        script.holdAtEnd = true;
        window.chat.answers.send(QStringLiteral("Go"));
        // While the answer is written: below its words, with the new device in the header.
        QTRY_VERIFY(window.texts().contains(says));
        QCOMPARE(window.chat.models.deviceName(), computes);
        QVERIFY(window.chat.answers.busy());
        script.release(script.holdAtEnd);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        const QList<int> ended{RowKind::UserMessage, RowKind::Paragraph, RowKind::Remark,
                               RowKind::Footer};
        QCOMPARE(window.kinds(), ended);
        QCOMPARE(window.texts()[1], QStringLiteral("Hello there."));
        QVERIFY(!window.chat.notices.visible());
        QVERIFY(window.ask(QStringLiteral("And again")));
        QCOMPARE(window.texts().count(says), 1);
        QCOMPARE(window.chat.models.deviceName(), computes);
        // It is a part of the conversation.
        window.chat.conversations.startNew();
        window.chat.conversations.selectNext(1);
        QCOMPARE(window.texts().count(says), 1);
    }

    void aLossBeforeTheFirstWordsIsSaidAboveTheProgress()
    {
        Script script;
        Window window(script);
        QVERIFY(readyOnCard(window));
        script.recoverAtOnce = true;
        script.gateClosed = true;
        window.chat.answers.send(QStringLiteral("Go"));
        const QList<int> reading{RowKind::UserMessage, RowKind::Remark, RowKind::Status};
        QTRY_COMPARE(window.kinds(), reading);
        script.openGate();
        QVERIFY(finished(window.chat));
        const QList<int> ended{RowKind::UserMessage, RowKind::Paragraph, RowKind::Remark,
                               RowKind::Footer};
        QCOMPARE(window.kinds(), ended);
    }

    void anAnswerThatIsNotShownKeepsTheRemark()
    {
        Script script;
        Window window(script);
        QVERIFY(readyOnCard(window));
        script.loseDevice = true;
        script.holdAtEnd = true;
        window.chat.answers.send(QStringLiteral("Go"));
        const QString first = window.chat.conversations.current();
        const QList<int> writing{RowKind::UserMessage, RowKind::Paragraph, RowKind::Remark};
        QTRY_COMPARE(window.kinds(), writing);
        window.chat.conversations.startNew();
        QVERIFY(!window.kinds().contains(RowKind::Remark));
        window.chat.conversations.select(first); // still being written
        QCOMPARE(window.kinds(), writing);
        script.release(script.holdAtEnd);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.kinds().count(RowKind::Remark), 1);
    }

    void theDeviceThatWasLostCanBeChosenAgain()
    {
        Script script;
        script.replacement = "cpu";
        Window window(script);
        QVERIFY(readyOnCard(window));
        script.loseDevice = true;
        QVERIFY(window.ask(QStringLiteral("Go")));
        QCOMPARE(window.chat.devices.usedId(), QStringLiteral("cpu"));
        window.chat.devices.choose(kCard);
        QTRY_COMPARE(window.chat.devices.usedId(), kCard);
        QCOMPARE(script.loadedOn, (std::vector<std::string>{"auto", "vulkan:0", "vulkan:0"}));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestLostDevices)
#include "test_lost_devices.moc"
