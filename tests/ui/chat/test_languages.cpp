// Proves that the words of every language fit: on the main pages of a small window nothing is cut
// off and nothing lies over its neighbour.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QQuickItem>
#include <QRectF>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

bool isLabel(const QQuickItem* item)
{
    return item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
}

bool takesRoom(const QQuickItem* item)
{
    return isLabel(item) || item->inherits("QQuickAbstractButton");
}

QString wordsOf(QQuickItem* item)
{
    return isLabel(item) ? item->property("text").toString() : WindowUnderTest::nameOf(item);
}

/// What is wrong with what is seen, in words; empty: nothing.
QString problemOf(const WindowUnderTest& window)
{
    const QList<QQuickItem*> items = window.visibleItems();
    int labels = 0;
    for (QQuickItem* item : items) {
        if (!isLabel(item)) continue;
        ++labels;
        if (item->property("truncated").toBool() ||
            item->property("contentWidth").toReal() > item->width() + 1)
            return QStringLiteral("cut off: ") + wordsOf(item);
    }
    if (labels < 12) return QStringLiteral("hardly anything is seen");
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!takesRoom(items[i])) continue;
        const QRectF place = WindowUnderTest::sceneRect(items[i]).adjusted(1, 1, -1, -1);
        for (qsizetype j = i + 1; j < items.size(); ++j) {
            if (items[j]->parentItem() != items[i]->parentItem() || !takesRoom(items[j])) continue;
            if (place.intersects(WindowUnderTest::sceneRect(items[j]).adjusted(1, 1, -1, -1)))
                return wordsOf(items[i]) + QStringLiteral(" lies over ") + wordsOf(items[j]);
        }
    }
    return {};
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void wordsFit_data()
    {
        QTest::addColumn<QLocale>("locale");
        const QStringList files = QDir(QStringLiteral(":/translations")).entryList();
        if (files.isEmpty()) QSKIP("Built without Qt's LinguistTools.");
        for (const QString& file : files) {
            const QString name = file.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1);
            QTest::newRow(qPrintable(name)) << QLocale(name);
        }
    }

    void wordsFit()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        Script script;
        script.chunks = {"<|channel>thought\nHm.\n<channel|>Good.\n\n```cpp\nint x;\n```\n"};
        WindowUnderTest window(script, {900, 600}, locale);
        QCOMPARE(problemOf(window), QString());
        QVERIFY(window.ask(QStringLiteral("Hi")));
        QCOMPARE(problemOf(window), QString());
        const QList<QKeyCombination> popUps{Qt::Key_F1, Qt::CTRL | Qt::Key_K,
                                            Qt::CTRL | Qt::Key_Comma, Qt::ALT | Qt::Key_D};
        for (const QKeyCombination& key : popUps) {
            window.press(key.key(), key.keyboardModifiers());
            QCOMPARE(problemOf(window), QString());
            window.press(Qt::Key_Escape);
        }
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u' ')));
    }

    void cleanup() { QLocale::setDefault(QLocale::c()); }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestLanguages)
#include "test_languages.moc"
