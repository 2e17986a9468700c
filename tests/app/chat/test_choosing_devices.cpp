// Proves what choosing a device does: the model opens there, conversations stay, a device that
// fails changes nothing. A device that is lost: test_lost_devices.
#include "app/language/language.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QVariant>

using namespace cabochon;
using cabochon::test::kCard;
using cabochon::test::Opens;
using cabochon::test::readyWithDevices;
using cabochon::test::Script;
using Window = cabochon::test::ScriptedWindow;

namespace {

using Names = std::vector<std::string>;

QStringList column(Window& window, int role)
{
    DeviceListModel* rows = window.chat.devices.devices();
    QStringList all;
    for (int i = 0; i < rows->rowCount(); ++i)
        all << rows->data(rows->index(i), role).toString();
    return all;
}

QStringList partNames(Window& window, const QString& key)
{
    QStringList names;
    for (const QVariant& part : window.chat.devices.memoryParts())
        names << part.toMap().value(key).toString();
    return names;
}

} // namespace

class TestChoosingDevices : public QObject {
    Q_OBJECT

    std::unique_ptr<Language> m_language;

private slots:
    void initTestCase() { m_language = std::make_unique<Language>(QLocale(QLocale::English)); }
    void cleanupTestCase() { m_language.reset(); }

    void theListSaysWhatThereIs()
    {
        Script script;
        Window window(script);
        QAbstractItemModelTester tester(window.chat.devices.devices());
        QVERIFY(readyWithDevices(window));
        QCOMPARE(column(window, DeviceListModel::DeviceIdRole),
                 QStringList({"auto", "vulkan:0", "vulkan:1", "cpu"}));
        QCOMPARE(column(window, DeviceListModel::NameRole),
                 QStringList({"Auto", "Radeon RX 7800 XT", "GeForce GT 710", "CPU"}));
        QCOMPARE(column(window, DeviceListModel::UsableRole),
                 QStringList({"true", "true", "false", "true"}));
        QCOMPARE(column(window, DeviceListModel::CurrentRole),
                 QStringList({"true", "false", "false", "false"}));
        const QStringList details = column(window, DeviceListModel::DetailRole);
        QCOMPARE(details[1], QStringLiteral("16\u202FGB · verified"));
        QVERIFY(details[2].contains(QStringLiteral("no 16-bit storage")));
        if (!m_language->isComplete()) QSKIP("Built without Qt's translation tools.");
        QCOMPARE(details[3], QStringLiteral("8 cores · AVX-512 · 32\u202FGB"));
    }

    void sizesOfMemoryAreShort_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << quint64(0) << QStringLiteral("0\u202FMB");
        QTest::newRow("a part") << quint64{300'000} << QStringLiteral("0.3\u202FMB");
        QTest::newRow("megabytes") << quint64{512'000'000} << QStringLiteral("512\u202FMB");
        QTest::newRow("almost one") << quint64{999'999'999} << QStringLiteral("1\u202FGB");
        QTest::newRow("gigabytes") << quint64{1'500'000'000} << QStringLiteral("1.5\u202FGB");
        QTest::newRow("a big card") << quint64{141'000'000'000} << QStringLiteral("141\u202FGB");
    }

    void sizesOfMemoryAreShort()
    {
        QFETCH(quint64, bytes);
        QFETCH(QString, said);
        QCOMPARE(memorySize(bytes), said);
    }

    void anotherDeviceOpensTheModelAndKeepsTheConversation()
    {
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        QSignalSpy choices(&window.chat.devices, &DeviceController::choiceChanged);
        QVERIFY(window.ask(QStringLiteral("First")));
        const QStringList before = window.texts();
        window.chat.devices.choose(kCard);
        QCOMPARE(window.chat.models.state(), ModelState::Loading);
        QCOMPARE(window.chat.devices.choice(), kCard);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(choices.size(), 1);
        QCOMPARE(window.chat.models.deviceName(), QStringLiteral("Radeon RX 7800 XT"));
        QCOMPARE(window.chat.devices.usedId(), kCard);
        QVERIFY(window.chat.models.builtIn());
        QVERIFY(!window.chat.notices.visible());
        QCOMPARE(window.texts(), before);
        QVERIFY(window.ask(QStringLiteral("Second")));
        QCOMPARE(script.loadedOn, (Names{"auto", "vulkan:0"}));
        // The new device reads the whole conversation.
        QCOMPARE(script.requests.back().messages.size(), std::size_t(3));
    }

    void whatCannotBeChosenDoesNothing_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("of no use") << QStringLiteral("vulkan:1");
        QTest::newRow("not there") << QStringLiteral("vulkan:7");
        QTest::newRow("chosen already") << QStringLiteral("auto");
    }

    void whatCannotBeChosenDoesNothing()
    {
        QFETCH(QString, id);
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        window.chat.devices.choose(id);
        QCOMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(window.chat.devices.choice(), QStringLiteral("auto"));
    }

    void theDeviceInUseByItsOwnNameOpensNothing()
    {
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        window.chat.devices.choose(QStringLiteral("cpu")); // where Auto is already
        QCOMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(window.chat.devices.choice(), QStringLiteral("cpu"));
        window.chat.models.open(QUrl::fromLocalFile(QStringLiteral("/other.gguf")));
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(script.loadedOn, (Names{"auto", "cpu"}));
    }

    void aRunningAnswerIsStoppedAndKept()
    {
        Script script;
        script.endless = true; // only a stop ends it
        Window window(script);
        QVERIFY(readyWithDevices(window));
        window.chat.answers.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.says(QStringLiteral("word")));
        window.chat.devices.choose(kCard);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(!window.chat.answers.busy());
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        QVERIFY(window.says(QStringLiteral("Hello there.")));
        QCOMPARE(window.chat.devices.usedId(), kCard);
    }

    void aDeviceThatFailsLeavesTheFormerOne()
    {
        Script script;
        script.brokenDevices = {"vulkan:0"};
        Window window(script);
        QVERIFY(readyWithDevices(window));
        window.chat.devices.choose(kCard);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(window.chat.devices.choice(), QStringLiteral("auto"));
        QCOMPARE(window.chat.devices.usedId(), QStringLiteral("cpu"));
        QCOMPARE(window.chat.notices.code(), QStringLiteral("device_not_found"));
        QVERIFY(window.chat.notices.text().contains(QStringLiteral("no device vulkan:0")));
        QVERIFY(window.chat.notices.text().contains(QStringLiteral("CPU · 2 cores goes on")));
        QVERIFY(window.ask(QStringLiteral("Still there?")));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
    }

    void givingUpTheOpeningGivesUpTheDevice()
    {
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        script.hold(script.holdLoading);
        window.chat.devices.choose(kCard);
        window.chat.models.cancelLoading();
        QCOMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(window.chat.devices.choice(), QStringLiteral("auto"));
        QVERIFY(!window.chat.notices.visible());
    }

    void aModelThatIsBeingOpenedOpensOnTheNewDevice()
    {
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        script.hold(script.holdLoading);
        window.chat.models.open(QUrl::fromLocalFile(QStringLiteral("/other.gguf")));
        QTRY_VERIFY(window.chat.models.progress() > 0.4);
        window.chat.devices.choose(kCard);
        QCOMPARE(window.chat.models.loadingName(), QStringLiteral("other.gguf"));
        script.release(script.holdLoading);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(!window.chat.models.builtIn());
        QCOMPARE(window.chat.devices.usedId(), kCard);
    }

    void aDeviceThatIsGoneAtTheStartIsReplaced()
    {
        Script script;
        script.brokenDevices = {"vulkan:5"};
        Window window(script, Opens::Nothing);
        window.chat.devices.setChoice(QStringLiteral("vulkan:5"));
        window.chat.models.useBuiltIn();
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(script.loadedOn, (Names{"vulkan:5", "auto"}));
        QCOMPARE(window.chat.devices.choice(), QStringLiteral("auto"));
        QCOMPARE(window.chat.notices.code(), QStringLiteral("device_not_found"));
        QVERIFY(
            window.chat.notices.text().contains(QStringLiteral("CPU · 2 cores is used instead")));
    }

    void aDamagedFileAtTheStartIsNotTriedElsewhere()
    {
        Script script;
        script.loadError = "The file is damaged.";
        Window window(script, Opens::Nothing);
        window.chat.devices.setChoice(kCard);
        window.chat.models.open(QUrl::fromLocalFile(QStringLiteral("/other.gguf")));
        QTRY_COMPARE(window.chat.models.state(), ModelState::Failed);
        QCOMPARE(script.loadedOn, (Names{"vulkan:0"}));
        QCOMPARE(window.chat.notices.code(), QStringLiteral("model_damaged"));
    }

    void memoryAddsUpToTheWholeDevice_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<QStringList>("sizes");
        // 16 GB, 7 free: 6 + 1 + 0.5 are the model's, 1.5 the others'.
        QTest::newRow("card") << kCard
                              << QStringList({"6\u202FGB", "1\u202FGB", "512\u202FMB",
                                              "1.5\u202FGB", "7\u202FGB"});
        // 32 GB, 20 free.
        QTest::newRow("CPU") << QStringLiteral("cpu")
                             << QStringList({"6\u202FGB", "1\u202FGB", "512\u202FMB", "4.5\u202FGB",
                                             "20\u202FGB"});
    }

    void memoryAddsUpToTheWholeDevice()
    {
        QFETCH(QString, device);
        QFETCH(QStringList, sizes);
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        window.chat.devices.choose(device);
        QTRY_COMPARE(window.chat.devices.usedId(), device);
        QTRY_COMPARE(partNames(window, QStringLiteral("size")), sizes);
        QCOMPARE(partNames(window, QStringLiteral("kind")),
                 QStringList({"weights", "context", "work", "others", "free"}));
        double whole = 0;
        for (const QVariant& part : window.chat.devices.memoryParts())
            whole += part.toMap().value(QStringLiteral("share")).toDouble();
        QVERIFY(std::abs(whole - 1) < 1e-9);
        const QString words = window.chat.devices.memoryWords();
        for (const char* part : {"Weights 6", "Context of 4K tokens 1", "Free", "used"})
            QVERIFY2(words.contains(QString::fromLatin1(part)), qPrintable(words));
    }

    void whatIsFreeIsMeasuredAgainWhenAsked()
    {
        Script script;
        Window window(script);
        QVERIFY(readyWithDevices(window));
        QCOMPARE(partNames(window, QStringLiteral("size")).last(), QStringLiteral("20\u202FGB"));
        {
            const std::lock_guard lock(script.mutex);
            script.devices.front().availableBytes = 10'000'000'000;
        }
        window.chat.devices.refresh();
        QTRY_COMPARE(partNames(window, QStringLiteral("size")).last(),
                     QStringLiteral("10\u202FGB"));
    }

    void layersThatDoNotFitAreSaidToLieBeside()
    {
        DeviceController devices;
        devices.onDevicesListed(test::threeDevices());
        DeviceUse use;
        use.id = kCard;
        use.weightBytes = 12'000'000'000;
        use.contextBytes = 1'000'000'000;
        use.deviceBytes = 9'000'000'000;
        devices.onDeviceUsed(use);
        QCOMPARE(devices.memoryBeside(), QStringLiteral("and 4\u202FGB in the computer's memory"));
        QCOMPARE(devices.memoryParts().first().toMap().value(QStringLiteral("size")).toString(),
                 QStringLiteral("8\u202FGB"));
    }

    void mappedWeightsAreNotCountedTwice()
    {
        DeviceController devices;
        devices.onDevicesListed(test::threeDevices());
        DeviceUse use;
        use.id = QStringLiteral("cpu");
        use.weightBytes = 6'000'000'000;
        use.mappedBytes = 6'000'000'000; // the system counts them among the 20 available
        devices.onDeviceUsed(use);
        QCOMPARE(devices.memoryParts().last().toMap().value(QStringLiteral("size")).toString(),
                 QStringLiteral("14\u202FGB"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestChoosingDevices)
#include "test_choosing_devices.moc"
