// Proves that settings survive, fall back one by one, and keep what newer versions wrote.
#include "app/settings/app_settings.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRect>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace cabochon;

class TestAppSettings : public QObject {
    Q_OBJECT

    static void write(const QTemporaryDir& folder, const QByteArray& content)
    {
        QFile file(folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QJsonObject read(const QTemporaryDir& folder)
    {
        QFile file(folder.filePath(QStringLiteral("settings.json")));
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QJsonDocument::fromJson(file.readAll()).object();
    }

private slots:
    void whatWasChosenForAModelIsKept()
    {
        const QTemporaryDir folder;
        const KeptChoice chosen{16'384, true, QStringLiteral("/models/mmproj.gguf"),
                                QStringLiteral("2026-11-28"), 12.5};
        {
            AppSettings settings(folder.path());
            settings.setModelChoice(QStringLiteral("/models/a.gguf"), chosen);
            settings.setModelChoice(QStringLiteral("/models/b.gguf"), {4'096, false, {}, {}, 0});
            settings.setModelChoice(QStringLiteral("/models/b.gguf"), {}); // forgotten
        }
        AppSettings settings(folder.path());
        QCOMPARE(settings.modelChoice(QStringLiteral("/models/a.gguf")), chosen);
        QCOMPARE(settings.modelChoice(QStringLiteral("/models/b.gguf")), KeptChoice());
        settings.moveModels(QStringLiteral("/models"), QStringLiteral("/disk"));
        QCOMPARE(settings.modelChoice(QStringLiteral("/models/a.gguf")), KeptChoice());
        QCOMPARE(settings.modelChoice(QStringLiteral("/disk/a.gguf")).projector,
                 QStringLiteral("/disk/mmproj.gguf"));
    }

    void choicesThatCannotBeAreLeftOut()
    {
        ModelChoices choices;
        choices.take({{QStringLiteral("/a"), QJsonObject{{QStringLiteral("context"), -5}}},
                      {QStringLiteral("/b"), QStringLiteral("words")},
                      {QStringLiteral("/c"), QJsonObject{{QStringLiteral("context"), 4096},
                                                         {QStringLiteral("other"), 1}}}});
        QCOMPARE(choices.of(QStringLiteral("/a")), KeptChoice());
        QCOMPARE(choices.of(QStringLiteral("/b")), KeptChoice());
        QCOMPARE(choices.of(QStringLiteral("/c")).contextLength, 4096);
    }

    void valuesSurviveARestart()
    {
        QTemporaryDir folder;
        {
            AppSettings settings(folder.path());
            settings.setThemeChoice(QStringLiteral("dark"));
            settings.setTextScale(1.33);
            settings.setModelPath(QStringLiteral("/m.gguf"));
            settings.setDevice(QStringLiteral("vulkan:1"));
            settings.setMissingScriptsSaid({QStringLiteral("arabic")});
        }
        AppSettings settings(folder.path());
        QVERIFY(settings.dark());
        QCOMPARE(settings.textScale(), 1.35);
        QCOMPARE(settings.modelPath(), QStringLiteral("/m.gguf"));
        QCOMPARE(settings.device(), QStringLiteral("vulkan:1"));
        QCOMPARE(settings.missingScriptsSaid(), QStringList{QStringLiteral("arabic")});
    }

    void aThemeOfOneRunIsNotKept()
    {
        QTemporaryDir folder;
        {
            AppSettings settings(folder.path());
            settings.showTheme(QStringLiteral("dark"));
            QVERIFY(settings.dark());
            QCOMPARE(settings.themeChoice(), QStringLiteral("dark"));
            settings.setTextScale(1.5); // saves
        }
        {
            AppSettings settings(folder.path());
            QCOMPARE(settings.themeChoice(), QStringLiteral("system"));
            QVERIFY(!settings.dark());
            settings.showTheme(QStringLiteral("dark"));
            settings.showTheme(QStringLiteral("purple"));
            QVERIFY(settings.dark());
            settings.setThemeChoice(QStringLiteral("system")); // what was kept, chosen again
            QVERIFY(!settings.dark());
            settings.setThemeChoice(QStringLiteral("light"));
        }
        QCOMPARE(AppSettings(folder.path()).themeChoice(), QStringLiteral("light"));
    }

    void theWindowStandsWhereItStoodOnThatScreen()
    {
        QTemporaryDir folder;
        const QString screen = QStringLiteral("HDMI-1");
        const QRect place(-40, 30, 900, 600);
        {
            AppSettings settings(folder.path());
            QVERIFY(!settings.windowPlace(screen).isValid());
            settings.setWindowPlace(screen, place);
            settings.setWindowPlace(QStringLiteral("eDP-1"), {0, 0, 20, 20}); // of no use
            settings.setWindowScreen(screen);
            settings.setWindowMaximized(true);
        }
        AppSettings settings(folder.path());
        QCOMPARE(settings.windowPlace(screen), place);
        QVERIFY(!settings.windowPlace(QStringLiteral("eDP-1")).isValid());
        QCOMPARE(settings.windowScreen(), screen);
        QVERIFY(settings.windowMaximized());
    }

    void onlyNamesOfDevicesAreTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("taken");
        QTest::newRow("the CPU") << QStringLiteral("cpu") << true;
        QTest::newRow("a graphics device") << QStringLiteral("vulkan:12") << true;
        QTest::newRow("no number") << QStringLiteral("vulkan:") << false;
        QTest::newRow("more behind it") << QStringLiteral("vulkan:1 or so") << false;
        QTest::newRow("another word") << QStringLiteral("toaster") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void onlyNamesOfDevicesAreTaken()
    {
        QFETCH(QString, name);
        QFETCH(bool, taken);
        QTemporaryDir folder;
        write(folder, QJsonDocument(QJsonObject{{QStringLiteral("device"), name}}).toJson());
        AppSettings settings(folder.path());
        const QString expected = taken ? name : QStringLiteral("auto");
        QCOMPARE(settings.device(), expected);
        AppSettings other{QString()};
        other.setDevice(name);
        QCOMPARE(other.device(), expected);
    }

    void unknownKeysAreKeptAndBadValuesFallBack()
    {
        QTemporaryDir folder;
        write(folder,
              R"({"theme": "purple", "textScale": 99, "reducedMotion": true, "future": {"a": 1}})");
        AppSettings settings(folder.path());
        QCOMPARE(settings.themeChoice(), QStringLiteral("system"));
        QCOMPARE(settings.textScale(), 1.0);
        QVERIFY(settings.reducedMotion());
        settings.setTextScale(1.5);
        settings.flush();
        QCOMPARE(read(folder)
                     .value(QStringLiteral("future"))
                     .toObject()
                     .value(QStringLiteral("a"))
                     .toInt(),
                 1);
        QCOMPARE(read(folder).value(QStringLiteral("textScale")).toDouble(), 1.5);
    }

    void brokenFilesAreSaidAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{not json");
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("cut off") << QByteArray("{\"theme\": \"da");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("bytes") << QByteArray("\xff\x00\x01", 3);
        QTest::newRow("far too long") << QByteArray(2 << 20, ' ');
    }

    void brokenFilesAreSaidAndKept()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        write(folder, content);
        const QString kept = folder.filePath(QStringLiteral("settings.json.bad"));
        {
            AppSettings settings(folder.path());
            QVERIFY2(settings.problem().contains(kept), qPrintable(settings.problem()));
            QCOMPARE(settings.themeChoice(), QStringLiteral("system"));
            settings.setTextScale(1.2);
        }
        QFile bad(kept);
        QVERIFY(bad.open(QIODevice::ReadOnly));
        QCOMPARE(bad.readAll(), content);
        AppSettings settings(folder.path());
        QCOMPARE(settings.textScale(), 1.2);
        QVERIFY(settings.problem().isEmpty());
    }

    void aBrokenFileThatCannotBeMovedIsNotWrittenOver()
    {
        QTemporaryDir folder;
        write(folder, "{not json");
        // A folder that is not empty stands where the file would go.
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("settings.json.bad/inside")));
        {
            AppSettings settings(folder.path());
            QVERIFY(settings.problem().contains(QStringLiteral("changes are not kept")));
            settings.setTextScale(1.2);
            QCOMPARE(settings.textScale(), 1.2);
        }
        QFile file(folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{not json"));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        AppSettings settings(folder.filePath(QStringLiteral("file")));
        settings.setTextScale(1.2);
        QTRY_VERIFY(!settings.problem().isEmpty());
        QCOMPARE(settings.textScale(), 1.2);
    }

    void aProblemIsForgottenWhenTheNextChangeIsKept()
    {
        QTemporaryDir folder;
        write(folder, "{not json");
        AppSettings settings(folder.path());
        settings.setTextScale(1.2);
        QTRY_VERIFY(settings.problem().isEmpty());
        QCOMPARE(read(folder).value(QStringLiteral("textScale")).toDouble(), 1.2);
    }

    void aSlowDiskHoldsNobodyUpAndTheLastChangeWins()
    {
        std::mutex mutex;
        std::condition_variable changed;
        bool began = false;
        bool diskAnswers = false;
        QList<QByteArray> written;
        {
            SettingsWriter writer([&](const QByteArray& content) -> Status {
                std::unique_lock lock(mutex);
                began = true;
                changed.notify_all();
                changed.wait(lock, [&] { return diskAnswers; });
                written.append(content);
                return {};
            });
            writer.put("first");
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [&] { return began; });
            }
            // The disk does not answer: were any of these to wait for it, the test would hang.
            for (int i = 0; i < 1000; ++i)
                writer.put(QByteArray::number(i));
            {
                const std::lock_guard lock(mutex);
                diskAnswers = true;
            }
            changed.notify_all();
        }
        QCOMPARE(written, (QList<QByteArray>{"first", "999"}));
    }

    void everyWriteTellsHowItWentInOrder()
    {
        int count = 0;
        SettingsWriter writer([&count](const QByteArray&) -> Status {
            if (++count % 2 == 1) return {};
            return {ErrorCode::FileWriteFailed, "The disk is full."};
        });
        QStringList problems;
        connect(
            &writer, &SettingsWriter::written, &writer,
            [&](const QString& problem) { problems << problem; }, Qt::DirectConnection);
        for (int i = 0; i < 4; ++i) {
            writer.put("content");
            writer.flush();
        }
        const QString full = QStringLiteral("The disk is full.");
        QCOMPARE(problems, (QStringList{QString(), full, QString(), full}));
    }

    void withoutAThreadTheCallerWrites()
    {
        const test::FaultScript script(0, /*error=*/11); // EAGAIN
        QList<QByteArray> written;
        {
            SettingsWriter writer([&](const QByteArray& content) -> Status {
                written.append(content);
                return {};
            });
            QVERIFY(script.reached());
            QCOMPARE(script.point(), FaultPoint::ThreadStart);
            writer.put("first");
            writer.put("second");
            writer.flush();
        }
        QCOMPARE(written, (QList<QByteArray>{"first", "second"}));
    }

    void followsTheSystemOnlyWhenAsked()
    {
        AppSettings settings{QString()};
        QSignalSpy changed(&settings, &AppSettings::themeChanged);
        settings.setSystemDark(true);
        QVERIFY(settings.dark());
        settings.setThemeChoice(QStringLiteral("light"));
        QVERIFY(!settings.dark());
        settings.setThemeChoice(QStringLiteral("nonsense"));
        QCOMPARE(settings.themeChoice(), QStringLiteral("light"));
        QCOMPARE(changed.count(), 2);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestAppSettings)
#include "test_app_settings.moc"
