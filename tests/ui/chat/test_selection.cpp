// Proves that words are selected and copied by mouse and keys in the real window, across rows and
// through long code, and that what is pressed below the selection still hears it.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPoint>
#include <QPointF>
#include <QQuickItem>
#include <QRectF>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

const char* const kAnswer = "<|channel>thought\nFirst this.\nThen that.<channel|>Alpha beta.\n\n"
                            "Gamma delta.\n\n```\nint x;\nint y;\n```\n\nOmega.";

/// The visible text item whose words contain these.
QQuickItem* textWith(const WindowUnderTest& window, const QString& words)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickTextEdit") && item->property("text").toString().contains(words) &&
            item->property("row").isValid())
            return item;
    }
    return nullptr;
}

/// Left or right end of its first line, in the window.
QPoint endOf(const QQuickItem* item, bool right)
{
    const QRectF place = WindowUnderTest::sceneRect(item);
    return QPointF(right ? place.left() + item->property("contentWidth").toReal() + 2
                         : place.left() + 1,
                   place.top() + 9)
        .toPoint();
}

QString copied(WindowUnderTest& window)
{
    window.press(Qt::Key_C, Qt::ControlModifier);
    return QGuiApplication::clipboard()->text();
}

void drag(WindowUnderTest& window, QPoint from, QPoint to)
{
    QTest::mousePress(&window.window(), Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(&window.window(), (from + to) / 2);
    QTest::mouseMove(&window.window(), to);
    QTest::mouseRelease(&window.window(), Qt::LeftButton, Qt::NoModifier, to);
    window.settle();
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void aDragSelectsAcrossRows()
    {
        Script script;
        script.chunks = {kAnswer};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Hi there")));
        QQuickItem* first = textWith(window, QStringLiteral("Alpha"));
        QQuickItem* second = textWith(window, QStringLiteral("Gamma"));
        QQuickItem* last = textWith(window, QStringLiteral("Omega"));
        QVERIFY(first && second && last);
        drag(window, endOf(first, false), endOf(last, true));
        QCOMPARE(second->property("selectedText").toString(), QStringLiteral("Gamma delta."));
        QCOMPARE(copied(window),
                 QStringLiteral("Alpha beta.\nGamma delta.\nint x;\nint y;\nOmega."));
        // Upwards, within one row.
        drag(window, endOf(second, true), endOf(second, false));
        QCOMPARE(first->property("selectedText").toString(), QString());
        QCOMPARE(copied(window), QStringLiteral("Gamma delta."));
        QVERIFY(window.warnings().isEmpty());
    }

    void clicksSelectWordsAndRows()
    {
        Script script;
        script.chunks = {kAnswer};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Hi there")));
        QQuickItem* row = textWith(window, QStringLiteral("Alpha"));
        const QPoint place = endOf(row, false) + QPoint(8, 0);
        QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier, place);
        QTest::mouseDClick(&window.window(), Qt::LeftButton, Qt::NoModifier, place);
        window.settle();
        QCOMPARE(copied(window), QStringLiteral("Alpha"));
        QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier, place);
        window.settle();
        QCOMPARE(copied(window), QStringLiteral("Alpha beta."));
        QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::ShiftModifier,
                          endOf(textWith(window, QStringLiteral("Gamma")), true));
        window.settle();
        QCOMPARE(copied(window), QStringLiteral("Alpha beta.\nGamma delta."));
        window.press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(copied(window).startsWith(QStringLiteral("Hi there\nAlpha")));
        QVERIFY(copied(window).endsWith(QStringLiteral("Omega.")));
        // A press beside all words takes the selection away.
        QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier,
                          WindowUnderTest::sceneRect(window.transcript()).topLeft().toPoint() +
                              QPoint(3, 20));
        window.settle();
        QCOMPARE(row->property("selectedText").toString(), QString());
    }

    void longCodeIsCopiedWhole()
    {
        QString code;
        for (int line = 0; line < 200; ++line)
            code += QStringLiteral("int x%1 = %1;\n").arg(line);
        code.chop(1);
        Script script;
        script.chunks = {"```cpp\n" + code.toStdString() + "\n```\n"};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Hi")));
        for (int page = 0; page < 12; ++page) {
            qInfo() << window.transcript()->property("contentY")
                    << window.transcript()->property("originY")
                    << window.transcript()->property("contentHeight");
            window.window().grabWindow().save(QString("/tmp/sel%1.png").arg(page));
            window.press(Qt::Key_PageUp);
        }
        QQuickItem* button = window.named(QStringLiteral("Copy code"));
        window.window().grabWindow().save("/tmp/sel.png");
        qInfo() << window.transcript()->property("contentY")
                << window.transcript()->property("originY")
                << window.transcript()->property("contentHeight");
        QVERIFY(button);
        window.click(button);
        QCOMPARE(QGuiApplication::clipboard()->text(), code);
    }

    void theThoughtHasItsOwnSelection()
    {
        Script script;
        script.chunks = {kAnswer};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Hi")));
        window.chat().conversations.transcript()->setOpen(1, true);
        window.settle();
        QQuickItem* thought = textWith(window, QStringLiteral("First this"));
        QVERIFY(thought);
        drag(window, endOf(thought, false), endOf(thought, true));
        QVERIFY(copied(window).startsWith(QStringLiteral("First this.")));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSelection)
#include "test_selection.moc"
