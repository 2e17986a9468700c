// Proves that the settings keep what the user chose, and not what a run made of it: a device or an
// opening that was given up, or a device that is away today.
#include "app/window_place.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QFile>
#include <QGuiApplication>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

const QString kCard = QStringLiteral("vulkan:0");

/// A folder of settings in which a device was chosen in an earlier run.
struct Settings {
    explicit Settings(const QString& device)
    {
        QFile file(folder.filePath(QStringLiteral("settings.json")));
        if (!file.open(QIODevice::WriteOnly)) qFatal("The settings cannot be written.");
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("device"), device}}).toJson());
    }
    QString device() const { return AppSettings(folder.path()).device(); }

    QTemporaryDir folder;
};

struct Window : WindowUnderTest {
    Window(Script& script, const Settings& settings)
        : WindowUnderTest(script, {1100, 760}, QLocale::English, settings.folder.path())
    {
    }
};

/// Down in the open menu of devices, and Enter.
void chooseNextDevice(WindowUnderTest& window)
{
    QTRY_COMPARE(window.chat().devices.devices()->rowCount(), 4);
    window.press(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(window.named(QStringLiteral("Auto, The best one that holds the model")));
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Return);
    QTRY_VERIFY(window.chat().models.state() != ModelState::Loading);
    window.settle();
}

} // namespace

class TestKeptChoices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aFileThatFailsAtTheStartLeavesTheDevice()
    {
        const Settings settings(kCard);
        Script script;
        script.loadError = "The file is damaged.";
        {
            Window window(script, settings);
            QVERIFY(window.chat().notices.visible());
            QCOMPARE(window.chat().devices.choice(), kCard); // the next file is tried there
        }
        QCOMPARE(settings.device(), kCard);
    }

    void givingUpTheFirstOpeningLeavesTheDevice()
    {
        const Settings settings(kCard);
        Script script;
        script.holdLoading = true;
        {
            Window window(script, settings);
            QTRY_VERIFY(window.named(QStringLiteral("Cancel opening")));
            window.click(window.named(QStringLiteral("Cancel opening")));
            QTRY_COMPARE(window.chat().models.state(), ModelState::None);
            QCOMPARE(window.chat().devices.choice(), kCard);
        }
        QCOMPARE(settings.device(), kCard);
    }

    void aDeviceThatIsAwayTodayStaysTheChoice()
    {
        const Settings settings(QStringLiteral("vulkan:5"));
        Script script;
        script.brokenDevices = {"vulkan:5"};
        {
            Window window(script, settings);
            QTRY_COMPARE(window.chat().models.state(), ModelState::Ready);
            QCOMPARE(window.chat().devices.choice(), QStringLiteral("auto"));
        }
        QCOMPARE(settings.device(), QStringLiteral("vulkan:5"));
    }

    void theWindowIsPutWhereItStoodAndWhereItIsSeen()
    {
        AppSettings settings({});
        const QScreen* screen = QGuiApplication::primaryScreen();
        settings.setWindowScreen(screen->name());
        settings.setWindowPlace(screen->name(), {-5000, 20, 640, 480});
        QQuickWindow window;
        const WindowPlace place(window, settings);
        QCOMPARE(window.size(), QSize(640, 480));
        QVERIFY(screen->availableGeometry().contains(window.geometry()));
        window.show();
        window.setGeometry(30, 40, 500, 400);
        QTRY_COMPARE(settings.windowPlace(screen->name()), window.geometry());
    }

    void aDeviceThatWorksIsKept()
    {
        const Settings settings(QStringLiteral("auto"));
        Script script;
        {
            Window window(script, settings);
            chooseNextDevice(window);
            QCOMPARE(window.chat().devices.usedId(), kCard);
        }
        QCOMPARE(settings.device(), kCard);
    }

    void aDeviceThatFailsIsNotKept()
    {
        const Settings settings(QStringLiteral("auto"));
        Script script;
        script.brokenDevices = {"vulkan:0"};
        {
            Window window(script, settings);
            chooseNextDevice(window);
            QTRY_VERIFY(window.chat().notices.visible());
        }
        QCOMPARE(settings.device(), QStringLiteral("auto"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestKeptChoices)
#include "test_kept_choices.moc"
