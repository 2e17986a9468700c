// Proves that nothing is cut off or unnamed at the sizes and text scales the window supports, on
// every page, in both themes.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QFile>
#include <QGuiApplication>
#include <QIODevice>
#include <QLatin1Char>
#include <QPair>
#include <QPointF>
#include <QQuickItem>
#include <QRectF>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSizeF>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

/// One of every kind of block.
const char* const kEverything =
    "<|channel>thought\nFirst the totals, then the query.\n<channel|>"
    "# Totals\n\nMarch is highest at **48,210**. See [the table](https://example.org).\n\n"
    "- one\n- two\n  1. nested\n- [x] done\n\n> A quote of somebody.\n\n---\n\n"
    "| Month | Orders | Total | Change |\n|---|---:|---:|:-:|\n| January | 311 | 39,870 | - |\n"
    "| March | 377 | 48,210 | +12 % |\n\n"
    "```sql\nSELECT date_trunc('month', paid_at) AS month, sum(total) AS total FROM orders;\n```\n";

bool isControl(const QQuickItem* item)
{
    return item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField") ||
           item->inherits("QQuickTextArea") || item->inherits("QQuickItemDelegate");
}

/// Whether a view that scrolls holds the item: it may lie outside of what is seen.
bool scrolls(const QQuickItem* item)
{
    for (const QQuickItem* parent = item->parentItem(); parent; parent = parent->parentItem()) {
        if (parent->inherits("QQuickFlickable")) return true;
    }
    return false;
}

} // namespace

class TestWindowLayout : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void nothingIsCutOffOrUnnamed_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QLocale>("locale");
        const QList<QPair<QSize, double>> sizes{
            {{640, 480}, 1.0},   {{640, 480}, 1.6},   {{900, 600}, 1.0}, {{1100, 760}, 1.0},
            {{1600, 1000}, 1.0}, {{1600, 1000}, 2.0}, {{1440, 900}, 0.8}};
        for (const auto& [size, scale] : sizes) {
            for (const char* language : {"en", "de"}) {
                QTest::addRow("%dx%d, %.0f %%, %s", size.width(), size.height(), scale * 100,
                              language)
                    << size << scale << QLocale(QString::fromLatin1(language));
            }
        }
    }

    void nothingIsCutOffOrUnnamed()
    {
        QFETCH(QSize, size);
        QFETCH(double, scale);
        QFETCH(QLocale, locale);
        Script script;
        script.chunks = {kEverything};
        WindowUnderTest window(script, size, locale);
        window.settings().setTextScale(scale);
        window.settle();
        const QRectF frame(QPointF(0, 0), QSizeF(size));
        for (const bool answered : {false, true}) {
            if (answered) QVERIFY(window.ask(QStringLiteral("Which month had the highest total?")));
            int controls = 0;
            for (QQuickItem* item : window.visibleItems()) {
                if (!isControl(item)) continue;
                ++controls;
                const QString name = WindowUnderTest::nameOf(item);
                const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(item);
                QVERIFY2(!name.isEmpty(), item->metaObject()->className());
                QVERIFY2(spoken && spoken->role() != QAccessible::NoRole, qPrintable(name));
                if (scrolls(item)) continue;
                const QRectF place = WindowUnderTest::sceneRect(item);
                QVERIFY2(frame.adjusted(-1, -1, 1, 1).contains(place),
                         qPrintable(QStringLiteral("%1 lies at %2,%3 %4x%5")
                                        .arg(name)
                                        .arg(place.x())
                                        .arg(place.y())
                                        .arg(place.width())
                                        .arg(place.height())));
            }
            QVERIFY2(controls > 4, answered ? "conversation" : "welcome");
        }
        QVERIFY2(window.warnings().isEmpty(),
                 qPrintable(window.warnings().join(QLatin1Char('\n'))));
    }

    void aLongNameLeavesRoomForWhatStandsBesideIt()
    {
        Script script;
        WindowUnderTest window(script, {1600, 1000});
        window.settings().setTextScale(2);
        const QString name = QStringLiteral("A name that is far too long for the sidebar");
        QVERIFY(window.ask(name));
        QQuickItem* words = nullptr; // the sidebar comes first
        for (QQuickItem* item : window.visibleItems()) {
            if (!words && item->inherits("QQuickText") && item->property("text") == name)
                words = item;
        }
        QVERIFY(words);
        QTest::mouseMove(&window.window(), WindowUnderTest::sceneRect(words).center().toPoint());
        window.settle();
        const QQuickItem* button = window.named(QStringLiteral("Delete ") + name);
        QVERIFY(button);
        QVERIFY(WindowUnderTest::sceneRect(words).right() <=
                WindowUnderTest::sceneRect(button).left());
    }

    void wordsStayInsideTheColumn_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest") << QSize(640, 480);
        QTest::newRow("middle") << QSize(900, 600);
        QTest::newRow("large") << QSize(1600, 1000);
    }

    void wordsStayInsideTheColumn()
    {
        QFETCH(QSize, size);
        Script script;
        script.chunks = {kEverything};
        WindowUnderTest window(script, size);
        QVERIFY(window.ask(QStringLiteral("Which month had the highest total?")));
        const QRectF list = WindowUnderTest::sceneRect(window.transcript());
        int texts = 0;
        for (QQuickItem* item : window.visibleItems()) {
            if (!item->inherits("QQuickTextEdit")) continue;
            QQuickItem* inside = item->parentItem();
            while (inside && !inside->inherits("QQuickFlickable"))
                inside = inside->parentItem();
            if (inside != window.transcript()) continue; // code scrolls sideways in its own view
            ++texts;
            const QRectF place = WindowUnderTest::sceneRect(item);
            QVERIFY2(place.left() >= list.left() + 20 && place.right() <= list.right() - 20,
                     qPrintable(item->property("text").toString()));
        }
        QVERIFY(texts > 0);
    }

    void everyKindOfBlockSpeaks()
    {
        Script script;
        script.chunks = {kEverything};
        WindowUnderTest window(script, {1600, 1400});
        QVERIFY(window.ask(QStringLiteral("Hi")));
        QStringList names;
        for (QQuickItem* item : window.visibleItems())
            names << WindowUnderTest::nameOf(item);
        for (const char* part : {"You: Hi", "Thought", "Totals", "March is highest at 48,210.",
                                 "\u2022 one", "1. nested", "A quote of somebody.", "Month",
                                 "sql code", "Copy code", "About this answer"})
            QVERIFY2(names.indexOf(
                         QRegularExpression(QRegularExpression::escape(QString::fromUtf8(part)) +
                                            QStringLiteral("[\\s\\S]*"))) >= 0,
                     part);
    }

    void everyPageKeepsItsContrastInTheDark()
    {
        Script script;
        WindowUnderTest window(script);
        const QColor light = window.window().color();
        window.settings().setThemeChoice(QStringLiteral("dark"));
        window.settle();
        QVERIFY(light.lightnessF() > 0.9);
        QVERIFY(window.window().color().lightnessF() < 0.15);
        QVERIFY(window.composer()->property("color").value<QColor>().lightnessF() > 0.85);
    }

    void theThoughtOpensAndCloses()
    {
        Script script;
        script.chunks = {kEverything};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Hi")));
        const QString thought = QStringLiteral("First the totals, then the query.\n");
        const auto header = [&]() -> QQuickItem* {
            for (QQuickItem* item : window.visibleItems()) {
                if (WindowUnderTest::nameOf(item).startsWith(QStringLiteral("Thought")))
                    return item;
            }
            return nullptr;
        };
        window.transcript()->setProperty("contentY", 0);
        window.settle();
        QVERIFY(header());
        QVERIFY(!window.named(thought));
        window.click(header());
        QVERIFY(window.named(thought));
        window.click(header());
        QVERIFY(!window.named(thought));
    }

    void anUnusableModelIsExplainedAndDismissed()
    {
        Script script;
        script.loadError = "The file ends inside tensor blk.0.";
        WindowUnderTest window(script, {640, 480});
        QVERIFY(window.chat().notices.visible());
        QVERIFY(window.named(QStringLiteral("Dismiss")));
        window.click(window.named(QStringLiteral("Dismiss")));
        QVERIFY(!window.named(QStringLiteral("Dismiss")));
    }

    void damagedSettingsAreSaidUntilTheyWereRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{not json");
        file.close();
        Script script;
        WindowUnderTest window(script, {640, 480}, QLocale::English, folder.path());
        const QString said =
            QStringLiteral("The settings could not be read, so the defaults are used. The old file "
                           "is kept: %1.bad")
                .arg(file.fileName());
        QVERIFY(window.named(said));
        const QRectF place = WindowUnderTest::sceneRect(window.named(said));
        QVERIFY(QRectF(QPointF(), window.window().size()).contains(place));
        window.settings().flush();
        QVERIFY(window.named(said)); // also when the next change was kept
        window.click(window.named(QStringLiteral("OK")));
        QVERIFY(!window.named(said));
    }

    void codeTakesItsColoursFromTheTheme()
    {
        Script script;
        script.chunks = {"```cpp\nreturn 1;\n```"};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Code?")));
        TranscriptModel* rows = window.chat().conversations.transcript();
        const auto shown = [rows] {
            return rows->data(rows->index(1), TranscriptModel::HighlightedRole).toString();
        };
        const QString light = shown();
        QVERIFY2(light.contains(rows->codeColours().first().value<QColor>().name()),
                 qPrintable(light));
        QSignalSpy changes(rows, &QAbstractItemModel::dataChanged);
        window.settings().setThemeChoice(QStringLiteral("dark"));
        window.settle();
        QVERIFY(changes.count() > 0);
        QVERIFY(shown() != light);
        QVERIFY2(shown().contains(rows->codeColours().first().value<QColor>().name()),
                 qPrintable(shown()));
    }

    void closingTheWindowDuringAnAnswerIsClean()
    {
        Script script;
        script.holdAtEnd = true;
        {
            WindowUnderTest window(script);
            window.chat().answers.send(QStringLiteral("Go"));
            QTRY_COMPARE(window.chat().answers.state(), AnswerState::Answering);
            window.window().close();
        }
        QCOMPARE(script.requests.size(), std::size_t(1));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestWindowLayout)
#include "test_window_layout.moc"
