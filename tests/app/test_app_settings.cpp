// Proves that settings survive, fall back one by one, and keep what newer versions wrote.
#include "app/settings/app_settings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

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
    void valuesSurviveARestart()
    {
        QTemporaryDir folder;
        {
            AppSettings settings(folder.path());
            settings.setThemeChoice(QStringLiteral("dark"));
            settings.setTextScale(1.33);
            settings.setModelPath(QStringLiteral("/m.gguf"));
        }
        AppSettings settings(folder.path());
        QVERIFY(settings.dark());
        QCOMPARE(settings.textScale(), 1.35);
        QCOMPARE(settings.modelPath(), QStringLiteral("/m.gguf"));
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
        QCOMPARE(read(folder)
                     .value(QStringLiteral("future"))
                     .toObject()
                     .value(QStringLiteral("a"))
                     .toInt(),
                 1);
        QCOMPARE(read(folder).value(QStringLiteral("textScale")).toDouble(), 1.5);
    }

    void brokenFilesAreSaidAndSurvived()
    {
        QTemporaryDir folder;
        write(folder, "{not json");
        AppSettings settings(folder.path());
        QVERIFY(settings.problem().contains(QStringLiteral("settings.json")));
        QCOMPARE(settings.themeChoice(), QStringLiteral("system"));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        AppSettings settings(folder.filePath(QStringLiteral("file")));
        settings.setTextScale(1.2);
        QVERIFY(!settings.problem().isEmpty());
        QCOMPARE(settings.textScale(), 1.2);
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

QTEST_GUILESS_MAIN(TestAppSettings)
#include "test_app_settings.moc"
