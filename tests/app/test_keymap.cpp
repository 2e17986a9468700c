// Proves that keys are the user's own: chosen, taken, given back, refused where they would break
// writing, and kept; and that every change of settings can be taken back.
#include "app/settings/app_settings.h"
#include "app/settings/key_actions.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;

namespace {

QString keyWords(const Keymap& keys, const char* name)
{
    return keys.bindings()
        .value(QString::fromLatin1(name))
        .toMap()
        .value(QStringLiteral("words"))
        .toString();
}

} // namespace

class TestKeymap : public QObject {
    Q_OBJECT

private slots:
    void noTwoActionsComeWithTheSameKey()
    {
        QSet<QString> seen;
        for (const KeyAction& action : keyActions()) {
            if (!action.own) continue;
            for (const QString& key : action.keys) {
                QVERIFY2(!seen.contains(key), qPrintable(key));
                seen.insert(key);
                QVERIFY2(Keymap().refusalOf(key).isEmpty(), qPrintable(key));
                QVERIFY2(!Keymap().wordsOf(key).isEmpty(), qPrintable(key));
            }
        }
        QVERIFY(seen.size() > 15);
    }

    void aKeyIsTakenFromWhoeverHadIt()
    {
        Keymap keys;
        const QAbstractItemModelTester tester(&keys);
        QCOMPARE(keys.ownerOf(QStringLiteral("Ctrl+B"), QStringLiteral("thinking")),
                 QStringLiteral("sidebar"));
        keys.bind(QStringLiteral("thinking"), QStringLiteral("Ctrl+B"));
        QCOMPARE(keyWords(keys, "thinking"), QStringLiteral("Ctrl+B"));
        QCOMPARE(keyWords(keys, "sidebar"), QString());
        keys.bind(QStringLiteral("sidebar"), QStringLiteral("F9"));
        keys.reset(QStringLiteral("thinking"));
        QCOMPARE(keyWords(keys, "thinking"), QStringLiteral("Ctrl+T"));
        QCOMPARE(keyWords(keys, "sidebar"), QStringLiteral("F9"));
        keys.bind(QStringLiteral("sidebar"),
                  QStringLiteral("Ctrl+B")); // as it came: not the user's own any more
        QVERIFY(keys.own().isEmpty());
    }

    void whatComesBackIsTakenFromWhoeverHasItNow()
    {
        Keymap keys;
        keys.bind(QStringLiteral("sidebar"), QStringLiteral("F9"));
        keys.bind(QStringLiteral("thinking"), QStringLiteral("Ctrl+B"));
        keys.reset(QStringLiteral("sidebar"));
        QCOMPARE(keyWords(keys, "sidebar"), QStringLiteral("Ctrl+B"));
        QCOMPARE(keyWords(keys, "thinking"), QString());
        keys.resetAll();
        QCOMPARE(keyWords(keys, "thinking"), QStringLiteral("Ctrl+T"));
    }

    void oneOfSeveralKeysIsTaken()
    {
        Keymap keys;
        keys.bind(QStringLiteral("quit"), QStringLiteral("Ctrl+F"));
        QCOMPARE(keyWords(keys, "search"), QStringLiteral("Ctrl+K, Ctrl+Shift+F"));
    }

    void pressesBecomeKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char* what, Qt::Key key, Qt::KeyboardModifiers held,
                            const char* name, bool refused) {
            QTest::newRow(what) << int(key) << int(held) << QString::fromLatin1(name) << refused;
        };
        row("with Ctrl", Qt::Key_J, Qt::ControlModifier, "Ctrl+J", false);
        row("Ctrl alone", Qt::Key_Control, Qt::ControlModifier, "", true);
        row("a letter", Qt::Key_J, Qt::NoModifier, "J", true);
        row("a large letter", Qt::Key_J, Qt::ShiftModifier, "Shift+J", true);
        row("Esc", Qt::Key_Escape, Qt::NoModifier, "Esc", true);
        row("a function key", Qt::Key_F5, Qt::NoModifier, "F5", false);
        row("Tab back", Qt::Key_Backtab, Qt::ShiftModifier | Qt::ControlModifier, "Ctrl+Shift+Tab",
            false);
        row("of rows", Qt::Key_F10, Qt::ShiftModifier, "Shift+F10", true);
        row("of rows, and an action's", Qt::Key_F2, Qt::NoModifier, "F2", false);
        row("copying", Qt::Key_C, Qt::ControlModifier, "Ctrl+C", true);
        row("of the numbers", Qt::Key_Plus, Qt::ControlModifier | Qt::KeypadModifier, "Ctrl++",
            false);
    }

    void pressesBecomeKeys()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, name);
        QFETCH(bool, refused);
        const Keymap keys;
        QCOMPARE(keys.keyOf(key, modifiers), name);
        QCOMPARE(!keys.refusalOf(name).isEmpty(), refused);
    }

    void ownKeysAreKeptAndBadOnesAreNone()
    {
        QTemporaryDir folder;
        {
            AppSettings settings(folder.path());
            settings.keys()->bind(QStringLiteral("sidebar"), QStringLiteral("F9"));
        }
        {
            AppSettings settings(folder.path());
            QCOMPARE(keyWords(*settings.keys(), "sidebar"), QStringLiteral("F9"));
            settings.setOwnKeys({{QStringLiteral("sidebar"),
                                  QStringList{QStringLiteral("S"), QStringLiteral("F8")}},
                                 {QStringLiteral("future"), QStringList{QStringLiteral("F7")}}});
        }
        AppSettings settings(folder.path());
        QCOMPARE(keyWords(*settings.keys(), "sidebar"), QStringLiteral("F8"));
        QVERIFY(settings.ownKeys().contains(QStringLiteral("future"))); // of a later version
    }

    void aFileGivesNoKeyToTwo()
    {
        AppSettings settings({});
        settings.setOwnKeys(
            {{QStringLiteral("newChat"), 5},
             {QStringLiteral("search"),
              QStringList{QStringLiteral("Ctrl+Q"), QStringLiteral("F9")}},
             {QStringLiteral("sidebar"), QStringList{QStringLiteral("F9"), QStringLiteral("F8")}}});
        const Keymap& keys = *settings.keys();
        QCOMPARE(keyWords(keys, "newChat"), QStringLiteral("Ctrl+N"));
        QCOMPARE(keyWords(keys, "quit"), QStringLiteral("Ctrl+Q"));
        QCOMPARE(keyWords(keys, "sidebar"), QStringLiteral("F9, F8")); // stands before
        QCOMPARE(keyWords(keys, "search"), QString());
    }

    void returnIsSaidAsItWasChosen()
    {
        AppSettings settings({});
        QCOMPARE(keyWords(*settings.keys(), "send"), QStringLiteral("Enter"));
        settings.setSendsWithCtrl(true);
        QCOMPARE(keyWords(*settings.keys(), "send"), QStringLiteral("Ctrl+Enter"));
        QCOMPARE(keyWords(*settings.keys(), "newLine"), QStringLiteral("Enter"));
    }

    void changesAreTakenBackOneByOne()
    {
        AppSettings settings({});
        SettingsChanges& changes = *settings.changes();
        QVERIFY(changes.differing().isEmpty());
        settings.setAccent(QStringLiteral("moss"));
        settings.setAccent(QStringLiteral("purple")); // there is none
        settings.setTextScale(1.5);
        settings.keys()->bind(QStringLiteral("sidebar"), QStringLiteral("F9"));
        QCOMPARE(changes.undoable(), QStringLiteral("ownKeys"));
        QCOMPARE(changes.differing(),
                 (QStringList{QStringLiteral("textScale"), QStringLiteral("accent"),
                              QStringLiteral("ownKeys")}));
        changes.undo();
        QCOMPARE(keyWords(*settings.keys(), "sidebar"), QStringLiteral("Ctrl+B"));
        changes.reset(QStringLiteral("accent"));
        QCOMPARE(settings.accent(), QStringLiteral("garnet"));
        changes.undo();
        QCOMPARE(settings.accent(), QStringLiteral("moss"));
        changes.undo();
        changes.undo();
        QVERIFY(changes.differing().isEmpty());
        QVERIFY(changes.undoable().isEmpty());
        changes.undo(); // nothing is left
    }

    void whatTakesAWhileIsTakenBackOnce()
    {
        AppSettings settings({});
        SettingsChanges& changes = *settings.changes();
        QString tried;
        changes.setWay(QStringLiteral("device"),
                       [&](const QVariant& device) { tried = device.toString(); });
        settings.setDevice(QStringLiteral("cpu"));
        changes.undo();
        QCOMPARE(tried, QStringLiteral("auto"));
        QCOMPARE(settings.device(), QStringLiteral("cpu")); // not yet
        settings.setDevice(QStringLiteral("auto"));         // it worked
        QVERIFY(changes.undoable().isEmpty());
        settings.setDevice(QStringLiteral("cpu"));
        QCOMPARE(changes.undoable(), QStringLiteral("device"));
    }

    void settingsDifferOnlyFromHowTheyCome()
    {
        QTemporaryDir folder;
        {
            AppSettings settings(folder.path());
            settings.setCompact(true);
            settings.setColumnWidth(QStringLiteral("wide"));
            settings.setLinkHosts({QStringLiteral("example.org")});
            settings.setLanguage(QStringLiteral("de"));
            settings.setNotifies(false);
        }
        AppSettings settings(folder.path());
        QCOMPARE(settings.changes()->differing(),
                 (QStringList{QStringLiteral("compact"), QStringLiteral("columnWidth"),
                              QStringLiteral("notifies"), QStringLiteral("language"),
                              QStringLiteral("linkHosts")}));
        QVERIFY(settings.changes()->undoable().isEmpty());
        QSignalSpy told(&settings, &AppSettings::preferencesChanged);
        settings.setLanguage(QStringLiteral("klingon!"));
        settings.setCompact(true);
        QCOMPARE(told.count(), 0);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestKeymap)
#include "test_keymap.moc"
