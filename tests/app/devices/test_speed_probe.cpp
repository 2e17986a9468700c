// Proves that the speed of this machine is measured, kept and stopped; not how fast it is.
#include "app/devices/machine.h"
#include "app/devices/speed_store.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace cabochon;

class TestSpeedProbe : public QObject {
    Q_OBJECT

private slots:
    void measuresBoth()
    {
        const Result<MeasuredSpeed> speed =
            measureSpeed({.threads = 2, .seconds = 0.01, .bufferBytes = 4u << 20});
        QVERIFY(speed);
        QVERIFY(std::isfinite(speed->bytesPerSecond) && speed->bytesPerSecond > 1e6);
        QVERIFY(std::isfinite(speed->multiplyAddsPerSecond) && speed->multiplyAddsPerSecond > 1e6);
        QVERIFY2(speed->basis.starts_with("2 threads read 4 MiB"), speed->basis.c_str());
    }

    void canBeStopped()
    {
        engine::CancelFlag cancel;
        cancel.request();
        const Result<MeasuredSpeed> speed =
            measureSpeed({.bufferBytes = 1u << 20, .cancel = &cancel});
        QVERIFY(!speed);
        QCOMPARE(speed.error().code, ErrorCode::Cancelled);
    }

    void isKeptByKey()
    {
        QTemporaryDir folder;
        const SpeedStore store(folder.path().toStdString());
        QVERIFY(!store.find("a processor, 8 threads"));
        store.keep("a processor, 8 threads", {20e9, 3e11, "measured"});
        store.keep("another", {1e9, 2e9, "slowly"});
        const std::optional<MeasuredSpeed> found = store.find("a processor, 8 threads");
        QVERIFY(found);
        QCOMPARE(found->bytesPerSecond, 20e9);
        QCOMPARE(found->multiplyAddsPerSecond, 3e11);
        QCOMPARE(found->basis, std::string("measured"));
        QVERIFY(!store.find("a processor, 4 threads"));
        // What others wrote there is not believed.
        for (const char* text :
             {"", "[]", "{\"another\": 7}", "{\"another\": {}}",
              "{\"another\": {\"bytes_per_s\": -1}}", "{\"another\": {\"bytes_per_s\": 1e300}}",
              "{\"another\": {\"bytes_per_s\": \"fast\"}}"}) {
            QFile file(folder.filePath("speeds.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            QVERIFY2(!store.find("another"), text);
        }
        store.keep("another", {1e9, 2e9, "again"});
        QVERIFY(store.find("another"));
        SpeedStore({}).keep("another", {1e9, 2e9, "nowhere"});
    }

    void readsThisMachine()
    {
        QTemporaryDir folder;
        const MachineFacts machine = readMachine(folder.filePath("not/made/yet").toStdString());
        QVERIFY(machine.processor.cores >= 1);
        QVERIFY(!machine.processor.levels.empty());
        QVERIFY(machine.memory.totalBytes > 0);
        QVERIFY(machine.disk.totalBytes > 0 && machine.disk.freeBytes <= machine.disk.totalBytes);
        QVERIFY(machine.graphics.empty() != machine.noGraphics.empty());
        for (const GraphicsFacts& device : machine.graphics)
            QVERIFY(device.capabilities && !device.description.id.empty());
    }
};

CABOCHON_TEST(TestSpeedProbe)
#include "test_speed_probe.moc"
