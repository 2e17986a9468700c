// The memory that the program may use: the machine's, or less where control groups say so, of both
// versions and nested. The trees of /proc and /sys are made by the test.
#include "app/models/hardware_probe.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

using namespace cabochon;

namespace {

constexpr std::uint64_t kMiB = 1u << 20;

using Files = std::map<std::string, std::string>;

} // namespace
Q_DECLARE_METATYPE(Files)

class TestHardwareProbe : public QObject {
    Q_OBJECT

private slots:
    void respectsControlGroups_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<quint64>("total");
        QTest::addColumn<quint64>("available");
        const auto bytes = [](std::uint64_t mebibytes) { return std::to_string(mebibytes * kMiB); };
        const std::string v2 = "sys/fs/cgroup/", v1 = "sys/fs/cgroup/memory/";

        QTest::newRow("no groups") << Files{} << quint64{8192} << quint64{6000};
        QTest::newRow("version 2, no limit")
            << Files{{"proc/self/cgroup", "0::/user\n"}, {v2 + "user/memory.max", "max\n"}}
            << quint64{8192} << quint64{6000};
        QTest::newRow("version 2") << Files{{"proc/self/cgroup", "0::/user\n"},
                                            {v2 + "user/memory.max", bytes(1024)},
                                            {v2 + "user/memory.current", bytes(200)}}
                                   << quint64{1024} << quint64{824};
        QTest::newRow("version 2, file pages can be given up")
            << Files{{"proc/self/cgroup", "0::/user\n"},
                     {v2 + "user/memory.max", bytes(1024)},
                     {v2 + "user/memory.current", bytes(1000)},
                     {v2 + "user/memory.stat", "anon " + bytes(100) + "\nfile " + bytes(900) +
                                                   "\ninactive_file " + bytes(600) +
                                                   "\nactive_file " + bytes(300) + "\n"}}
            << quint64{1024} << quint64{924};
        QTest::newRow("version 2, a limit above")
            << Files{{"proc/self/cgroup", "0::/a/b/c\n"},  {v2 + "a/b/c/memory.max", "max"},
                     {v2 + "a/b/memory.max", bytes(4096)}, {v2 + "a/b/memory.current", bytes(4000)},
                     {v2 + "a/memory.max", bytes(512)},    {v2 + "a/memory.current", bytes(100)}}
            << quint64{512} << quint64{96};
        QTest::newRow("version 2, throttled before the limit")
            << Files{{"proc/self/cgroup", "0::/user\n"},
                     {v2 + "user/memory.max", bytes(2048)},
                     {v2 + "user/memory.high", bytes(1024)},
                     {v2 + "user/memory.current", bytes(24)}}
            << quint64{1024} << quint64{1000};
        QTest::newRow("version 2, more used than allowed")
            << Files{{"proc/self/cgroup", "0::/user\n"},
                     {v2 + "user/memory.max", bytes(1024)},
                     {v2 + "user/memory.current", bytes(1100)}}
            << quint64{1024} << quint64{0};
        QTest::newRow("version 2, inside of a container")
            << Files{{"proc/self/cgroup", "0::/../../docker/0815\n"},
                     {v2 + "memory.max", bytes(1024)},
                     {v2 + "memory.current", bytes(24)}}
            << quint64{1024} << quint64{1000};
        QTest::newRow("version 1")
            << Files{{"proc/self/cgroup", "5:cpu,cpuacct:/x\n4:memory:/jobs/one\n0::/\n"},
                     {v1 + "jobs/one/memory.limit_in_bytes", bytes(1024)},
                     {v1 + "jobs/one/memory.usage_in_bytes", bytes(500)},
                     {v1 + "jobs/one/memory.stat",
                      "active_file 1\ntotal_inactive_file " + bytes(100) + "\n"}}
            << quint64{1024} << quint64{624};
        QTest::newRow("version 1, no limit")
            << Files{{"proc/self/cgroup", "4:memory:/jobs\n"},
                     {v1 + "jobs/memory.limit_in_bytes", "9223372036854771712"},
                     {v1 + "jobs/memory.usage_in_bytes", bytes(500)}}
            << quint64{8192} << quint64{6000};
        QTest::newRow("version 1, a path of the host")
            << Files{{"proc/self/cgroup", "4:memory:/docker/0815\n"},
                     {v1 + "memory.limit_in_bytes", bytes(256)},
                     {v1 + "memory.usage_in_bytes", bytes(56)}}
            << quint64{256} << quint64{200};
        QTest::newRow("a limit above the machine's memory")
            << Files{{"proc/self/cgroup", "0::/user\n"},
                     {v2 + "user/memory.max", bytes(100000)},
                     {v2 + "user/memory.current", bytes(1)}}
            << quint64{8192} << quint64{6000};
        QTest::newRow("nonsense") << Files{{"proc/self/cgroup", "no groups\n\n4:memory\n::\n"},
                                           {v2 + "memory.max", "-12 MiB"}}
                                  << quint64{8192} << quint64{6000};
    }

    void respectsControlGroups()
    {
        QFETCH(Files, files);
        QFETCH(quint64, total);
        QFETCH(quint64, available);
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        files["proc/meminfo"] = "MemTotal:        8388608 kB\nMemFree:  1 kB\n"
                                "MemAvailable:    6144000 kB\n";
        for (const auto& [name, content] : files) {
            std::filesystem::create_directories((root / name).parent_path());
            std::ofstream(root / name) << content;
        }
        const MachineMemory memory = machineMemory(root);
        QCOMPARE(memory.totalBytes, total * kMiB);
        QCOMPARE(memory.availableBytes, available * kMiB);
        QCOMPARE(memory.limitBytes, total == 8192 ? 0 : total * kMiB);
    }

    void knowsThisMachine()
    {
        const MachineMemory memory = machineMemory();
        QVERIFY(memory.totalBytes > 0);
        QVERIFY(memory.availableBytes <= memory.totalBytes);
    }

    void knowsTheDiskOfAFolderThatIsNotThere()
    {
        QTemporaryDir folder;
        const DiskSpace here = diskSpace(folder.path().toStdString());
        QVERIFY(here.totalBytes > 0 && here.freeBytes <= here.totalBytes);
        const DiskSpace below = diskSpace(folder.filePath("to/be/made").toStdString());
        QCOMPARE(below.totalBytes, here.totalBytes);
    }

    void reportsNothingWhereNothingIsTold()
    {
        QTemporaryDir folder;
        const MachineMemory memory = machineMemory(folder.path().toStdString());
        QCOMPARE(memory.totalBytes, std::uint64_t{0});
        QCOMPARE(memory.availableBytes, std::uint64_t{0});
    }
};

CABOCHON_TEST(TestHardwareProbe)
#include "test_hardware_probe.moc"
