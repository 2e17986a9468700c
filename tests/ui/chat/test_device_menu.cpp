// Proves the menu of devices with real keys and clicks: opening, choosing, closing, what the header
// says afterwards, and what is said when a device cannot be used or was lost.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QGuiApplication>
#include <QPointF>
#include <QQuickItem>
#include <QRectF>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

const QString kOnCard = QStringLiteral("Device: Radeon RX 7800 XT");
const QString kOnCpu = QStringLiteral("Device: CPU · 2 cores");

/// The entry of the open menu whose name begins like this; null: none.
QQuickItem* deviceEntry(const WindowUnderTest& window, const QString& name)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickMenuItem") && WindowUnderTest::nameOf(item).startsWith(name))
            return item;
    }
    return nullptr;
}

bool isOpen(const WindowUnderTest& window)
{
    return deviceEntry(window, text("Auto")) != nullptr;
}

/// The chosen entry has the keys.
QString highlighted(const WindowUnderTest& window)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickMenuItem") && item->property("highlighted").toBool())
            return item->property("text").toString();
    }
    return {};
}

/// All devices are known.
bool listed(WindowUnderTest& window)
{
    return QTest::qWaitFor([&] { return window.chat().devices.devices()->rowCount() == 4; });
}

bool readyOn(WindowUnderTest& window, const QString& device)
{
    const bool ready = QTest::qWaitFor([&] {
        return window.chat().models.state() == ModelState::Ready &&
               window.chat().devices.usedId() == device;
    });
    window.settle();
    return ready;
}

void openMenu(WindowUnderTest& window)
{
    window.press(Qt::Key_D, Qt::AltModifier);
}

} // namespace

class TestDeviceMenu : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void altDOpensTheMenuAtTheChoiceAndEscapeClosesIt()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        openMenu(window);
        QTRY_VERIFY(isOpen(window));
        QTRY_COMPARE(highlighted(window), text("Auto"));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(window));
        QVERIFY(window.composer()->hasActiveFocus());
        QCOMPARE(window.chat().devices.choice(), text("auto"));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void arrowsAndEnterChooseAndTheConversationStays()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        QVERIFY(window.ask(text("Hi")));
        QVERIFY(window.named(kOnCpu));
        openMenu(window);
        QTRY_COMPARE(highlighted(window), text("Auto"));
        window.press(Qt::Key_Down);
        QCOMPARE(highlighted(window), text("Radeon RX 7800 XT"));
        window.press(Qt::Key_Down); // over the card that cannot be used
        QCOMPARE(highlighted(window), text("CPU"));
        window.press(Qt::Key_Up);
        QCOMPARE(highlighted(window), text("Radeon RX 7800 XT"));
        window.press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen(window));
        QVERIFY(readyOn(window, text("vulkan:0")));
        QVERIFY(window.named(kOnCard));
        QVERIFY(!window.named(kOnCpu));
        QVERIFY(window.named(text("You: Hi")));
        QVERIFY(window.named(text("Hello there.")));
        QVERIFY(window.composer()->hasActiveFocus());
        openMenu(window); // opens at what was chosen
        QTRY_COMPARE(highlighted(window), text("Radeon RX 7800 XT"));
    }

    void theMenuOpensAndChoosesByMouse()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        window.click(window.named(kOnCpu));
        QTRY_VERIFY(isOpen(window));
        QTRY_VERIFY(deviceEntry(window, text("Radeon"))->property("enabled").toBool());
        window.click(deviceEntry(window, text("Radeon")));
        QVERIFY(readyOn(window, text("vulkan:0")));
        QVERIFY(window.named(kOnCard));
    }

    void everyEntryIsSpokenWithWhatThereIsToKnow()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        openMenu(window);
        QTRY_VERIFY(isOpen(window));
        QVERIFY(deviceEntry(window, text("Auto, The best one that holds the model")));
        QVERIFY(deviceEntry(window, text("Radeon RX 7800 XT, 16\u202FGB · verified")));
        QVERIFY(deviceEntry(window, text("CPU, 8 cores · AVX-512 · 32\u202FGB")));
        QQuickItem* useless =
            deviceEntry(window, text("GeForce GT 710, Cannot be used: it has no"));
        QVERIFY(useless);
        QVERIFY(!useless->isEnabled());
        QAccessibleInterface* chosen =
            QAccessible::queryAccessibleInterface(deviceEntry(window, text("Auto")));
        QCOMPARE(chosen->role(), QAccessible::MenuItem);
        QVERIFY(chosen->state().checkable && chosen->state().checked);
        QVERIFY(!QAccessible::queryAccessibleInterface(useless)->state().checked);
    }

    void theMemoryBarIsOneSentence()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        openMenu(window);
        const QString sentence = window.chat().devices.memoryWords();
        QVERIFY(sentence.startsWith(text("Memory of CPU · 2 cores: 12\u202FGB of 32\u202FGB")));
        QTRY_VERIFY(window.named(sentence));
        const QQuickItem* bar = window.named(sentence);
        // Inside of the window, as large as it says it is.
        const QRectF place = WindowUnderTest::sceneRect(bar);
        QVERIFY(QRectF(QPointF(), window.window().size()).contains(place));
        QVERIFY(place.height() > 60);
    }

    void theMenuOfALowWindowScrolls()
    {
        Script script;
        for (int i = 2; i < 14; ++i) {
            DeviceDescription more = script.devices[1];
            more.id = "vulkan:" + std::to_string(i);
            script.devices.push_back(more);
        }
        WindowUnderTest window(script, {640, 480});
        QTRY_COMPARE(window.chat().devices.devices()->rowCount(), 16);
        openMenu(window);
        QTRY_VERIFY(isOpen(window));
        window.press(Qt::Key_Up); // from the first entry: stays
        for (int i = 0; i < 20; ++i)
            window.press(Qt::Key_Down);
        QCOMPARE(highlighted(window), text("CPU"));
        const QRectF place = WindowUnderTest::sceneRect(deviceEntry(window, text("CPU")));
        QVERIFY2(QRectF(QPointF(), window.window().size()).contains(place),
                 qPrintable(QStringLiteral("%1 to %2").arg(place.top()).arg(place.bottom())));
    }

    void aDeviceThatCannotHoldTheModelIsSaidOnceAndLeavesTheFormer()
    {
        Script script;
        script.brokenDevices = {"vulkan:0"};
        script.deviceError = ErrorCode::OutOfMemory;
        script.deviceErrorMessage = "The model needs 9.1 GB, the device has 7 GB free. Choose a "
                                    "smaller model.";
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        QVERIFY(window.ask(text("Hi")));
        openMenu(window);
        QTRY_COMPARE(highlighted(window), text("Auto"));
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        QTRY_VERIFY(window.chat().notices.visible());
        window.settle();
        const QString notice = text("Not enough memory. ") +
                               QString::fromStdString(script.deviceErrorMessage) +
                               text(" CPU · 2 cores goes on with Scripted.");
        int said = 0;
        for (QQuickItem* item : window.visibleItems())
            said += WindowUnderTest::nameOf(item) == notice ? 1 : 0;
        QCOMPARE(said, 1);
        QVERIFY(window.named(kOnCpu));
        QCOMPARE(window.chat().devices.choice(), text("auto"));
        QVERIFY(window.named(text("Hello there.")));
        QVERIFY(window.ask(text("Still there?")));
        QVERIFY(window.named(text("You: Still there?")));
        window.click(window.named(text("Dismiss")));
        QVERIFY(!window.named(notice));
    }

    void switchingWhileAnAnswerRunsKeepsItsWords()
    {
        Script script;
        script.endless = true;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        window.chat().answers.send(text("Go"));
        QTRY_COMPARE(window.chat().answers.state(), AnswerState::Answering);
        openMenu(window);
        QTRY_COMPARE(highlighted(window), text("Auto"));
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Return);
        QVERIFY(readyOn(window, text("vulkan:0")));
        QVERIFY(window.finished());
        QCOMPARE(window.chat().answers.state(), AnswerState::Stopped);
        QVERIFY(window.named(kOnCard));
        QVERIFY(window.named(text("Answer again")));
        script.endless = false;
        QVERIFY(window.ask(text("Next")));
        QVERIFY(window.named(text("You: Next")));
    }

    void escapeClosesTheMenuBeforeItStopsTheAnswer()
    {
        Script script;
        script.gateClosed = true;
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        window.chat().answers.send(text("Go"));
        openMenu(window);
        QTRY_VERIFY(isOpen(window));
        window.press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(window));
        QVERIFY(window.chat().answers.busy());
    }

    void aLostDeviceIsSaidInTheConversationWhileTheAnswerGoesOn()
    {
        Script script;
        script.replacement = "cpu";
        WindowUnderTest window(script);
        QVERIFY(listed(window));
        window.chat().devices.choose(text("vulkan:0"));
        QVERIFY(readyOn(window, text("vulkan:0")));
        script.loseDevice = true;
        script.holdAtEnd = true;
        window.chat().answers.send(text("Go"));
        const QString remark =
            text("The graphics device stopped working; the answer goes on on the CPU.");
        QTRY_VERIFY(window.named(remark) && window.named(text("Hello there.")));
        window.settle();
        QVERIFY(window.named(kOnCpu));
        QVERIFY(window.chat().answers.busy());
        const QQuickItem* words = window.named(text("Hello there."));
        QVERIFY(words);
        QVERIFY(WindowUnderTest::sceneRect(words).bottom() <=
                WindowUnderTest::sceneRect(window.named(remark)).top());
        script.release(script.holdAtEnd);
        QVERIFY(window.finished());
        QVERIFY(window.named(remark));
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestDeviceMenu)
#include "test_device_menu.moc"
