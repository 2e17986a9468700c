// Proves that the window in Arabic is laid out from right to left, that each paragraph is read by
// its own first letter in every window, and that code is always read from left to right.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QMetaObject>
#include <QPoint>
#include <QQuickItem>
#include <QRectF>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

const char* const kBothWays =
    "كلمات مع `std::sort()` هنا.\n\nEnglish words.\n\n1. أول\n2. second\n\n"
    "> اقتباس\n\n| الاسم | عدد |\n|---|--:|\n| واحد | 12 |\n\n"
    "| name | count |\n|---|--:|\n| one | 12 |\n\n"
    "```cpp\n// تعليق\nint x;\n```\n";
constexpr int kAtLeft = 1; // TextEdit.AlignLeft
constexpr int kAtRight = 2;

QString translated(const char* context, const char* source)
{
    return QCoreApplication::translate(context, source);
}

QRectF placeOf(const WindowUnderTest& window, const QString& name)
{
    QQuickItem* item = window.named(name);
    return item ? WindowUnderTest::sceneRect(item) : QRectF();
}

/// The visible words of a row that contain these.
QQuickItem* rowWith(const WindowUnderTest& window, const char* part)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickTextEdit") && item->property("row").isValid() &&
            item->property("text").toString().contains(QString::fromUtf8(part)))
            return item;
    }
    return nullptr;
}

QQuickItem* labelWith(const WindowUnderTest& window, const QString& text)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickText") && item->property("text").toString() == text) return item;
    }
    return nullptr;
}

int alignmentOf(const QQuickItem* item)
{
    return item ? item->property("effectiveHorizontalAlignment").toInt() : 0;
}

/// Where a character of a text begins, from its left.
qreal placeIn(QQuickItem* text, int position)
{
    QRectF place;
    QMetaObject::invokeMethod(text, "positionToRectangle", Q_RETURN_ARG(QRectF, place),
                              Q_ARG(int, position));
    return place.x();
}

QString copiedWhole(WindowUnderTest& window, QQuickItem* row)
{
    const QPoint inside = WindowUnderTest::sceneRect(row).center().toPoint();
    QTest::mouseClick(&window.window(), Qt::LeftButton, Qt::NoModifier, inside);
    window.press(Qt::Key_A, Qt::ControlModifier);
    window.press(Qt::Key_C, Qt::ControlModifier);
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestRightToLeft : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        WindowUnderTest::prepare();
        if (!Language(QLocale::Arabic).isComplete()) QSKIP("Built without Qt's LinguistTools.");
    }

    void theWindowIsMirrored()
    {
        Script script;
        WindowUnderTest window(script, {1100, 760}, QLocale::Arabic);
        const QRectF newChat = placeOf(window, translated("NewChatButton", "New chat"));
        const QRectF think = placeOf(window, translated("Composer", "Think"));
        const QRectF send = placeOf(window, translated("SendButton", "Send"));
        QVERIFY(newChat.left() > 1100 - 290 && newChat.right() < 1100);
        QVERIFY(!think.isNull() && !send.isNull());
        QVERIFY(send.right() < think.left());
        QVERIFY(think.right() < newChat.left());
        window.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!window.named(translated("NewChatButton", "New chat")));
        QQuickItem* const show = window.startingWith(translated("Header", "Show the sidebar"));
        QVERIFY(show);
        QVERIFY(WindowUnderTest::sceneRect(show).right() > 1100 - 20);
        window.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(placeOf(window, translated("NewChatButton", "New chat")), newChat);
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u' ')));
    }

    void popUpsAreMirroredToo()
    {
        Script script;
        WindowUnderTest window(script, {1100, 760}, QLocale::Arabic);
        window.press(Qt::Key_K, Qt::ControlModifier);
        const QQuickItem* action = labelWith(window, translated("KeyActions", "New private chat"));
        const QQuickItem* keys = labelWith(window, QStringLiteral("Ctrl+Shift+N"));
        QVERIFY(action && keys);
        QVERIFY(WindowUnderTest::sceneRect(keys).right() <
                WindowUnderTest::sceneRect(action).left() + 1);
        QCOMPARE(alignmentOf(action), kAtRight);
    }

    void eachParagraphIsReadByItsFirstLetter_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English window") << QLocale(QLocale::English);
        QTest::newRow("Arabic window") << QLocale(QLocale::Arabic);
    }

    void eachParagraphIsReadByItsFirstLetter()
    {
        QFETCH(QLocale, locale);
        Script script;
        script.chunks = {kBothWays};
        WindowUnderTest window(script, {1100, 1000}, locale);
        QVERIFY(window.ask(QStringLiteral("Hi")));
        QCOMPARE(alignmentOf(rowWith(window, "كلمات")), kAtRight);
        QCOMPARE(alignmentOf(rowWith(window, "English words")), kAtLeft);
        QCOMPARE(alignmentOf(rowWith(window, "اقتباس")), kAtRight);
        // The number of a list stands before its words.
        const QQuickItem* first = labelWith(window, QStringLiteral("\u200f1."));
        const QQuickItem* second = labelWith(window, QStringLiteral("2."));
        QVERIFY(first && second);
        QVERIFY(WindowUnderTest::sceneRect(first).left() >=
                WindowUnderTest::sceneRect(rowWith(window, "أول")).right());
        QVERIFY(WindowUnderTest::sceneRect(second).right() <=
                WindowUnderTest::sceneRect(rowWith(window, "second")).left());
        // A table is read as its header is.
        QVERIFY(placeOf(window, QStringLiteral("عدد")).right() <=
                placeOf(window, QStringLiteral("الاسم")).left() + 1);
        QVERIFY(placeOf(window, QStringLiteral("name")).right() <=
                placeOf(window, QStringLiteral("count")).left() + 1);
        // Code begins at the left, even with a remark in Arabic.
        QQuickItem* code = rowWith(window, "int</");
        QVERIFY(code);
        QVERIFY(placeIn(code, 0) < 2);
        QVERIFY(placeIn(code, 1) > placeIn(code, 0));
    }

    void aQuestionHasADirectionInEachLine()
    {
        Script script;
        WindowUnderTest window(script, {1100, 760}, QLocale::Arabic);
        const QString question = QStringLiteral("مرحبا بكم جميعا\n\nHello <you> & all of you!");
        QVERIFY(window.ask(question));
        QQuickItem* shown = rowWith(window, "Hello");
        QVERIFY(shown);
        QVERIFY(placeIn(shown, 0) > shown->width() - 2);
        QVERIFY(placeIn(shown, static_cast<int>(question.indexOf(u'H'))) < 2);
        QCOMPARE(shown->property("length").toInt(), static_cast<int>(question.size()));
        QVERIFY2(copiedWhole(window, shown).startsWith(question),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void codeAmongWordsKeepsItsBracketsAndIsCopiedAsWritten()
    {
        Script script;
        script.chunks = {kBothWays};
        WindowUnderTest window(script, {1100, 1000}, QLocale::Arabic);
        QVERIFY(window.ask(QStringLiteral("Hi")));
        QQuickItem* row = rowWith(window, "كلمات");
        QVERIFY(row);
        const QString copied = copiedWhole(window, row);
        QVERIFY2(copied.contains(QStringLiteral("كلمات مع std::sort() هنا.")), qPrintable(copied));
        const int second = 11; // letter of the code, which a sign sets apart
        const int brackets = 19;
        QVERIFY(placeIn(row, brackets) > placeIn(row, second));
        QVERIFY(placeIn(row, brackets + 1) > placeIn(row, brackets));
    }

    void whatIsTypedGoesItsOwnWay()
    {
        Script script;
        WindowUnderTest window(script, {1100, 760}, QLocale::Arabic);
        QQuickItem* field = window.named(translated("Composer", "Message"));
        QVERIFY(field);
        QVERIFY(field->property("cursorRectangle").toRectF().x() > field->width() / 2);
        window.type(QStringLiteral("abc"));
        QCOMPARE(alignmentOf(field), kAtLeft);
        field->setProperty("text", QStringLiteral("مرحبا abc"));
        window.settle();
        QCOMPARE(alignmentOf(field), kAtRight);
        field->setProperty("cursorPosition", 0);
        window.press(Qt::Key_Left); // forwards
        QCOMPARE(field->property("cursorPosition").toInt(), 1);
        QVERIFY(placeIn(field, 1) < placeIn(field, 0));
        window.press(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(field->property("selectedText").toString(), QStringLiteral("رحبا abc"));
        QVERIFY(placeIn(field, 8) > placeIn(field, 7)); // within its Latin letters
    }

    void theNextVersionIsToTheLeft()
    {
        Script script;
        script.chunks = {"Good."};
        WindowUnderTest window(script, {1100, 760}, QLocale::Arabic);
        QVERIFY(window.ask(QStringLiteral("Hi")));
        TranscriptModel* rows = window.chat().conversations.transcript();
        const auto last = [rows] { return rows->index(rows->rowCount() - 1); };
        window.chat().answers.regenerate(
            rows->data(last(), TranscriptModel::MessageIdRole).toString());
        QVERIFY(window.finished());
        const auto version = [&] {
            return rows->data(last(), TranscriptModel::BranchIndexRole).toInt();
        };
        QCOMPARE(version(), 2);
        QVERIFY(placeOf(window, translated("BranchPager", "Next version")).right() <=
                placeOf(window, translated("BranchPager", "Previous version")).left());
        const QString about = translated("FooterRow", "About this answer: %1").section(u'%', 0, 0);
        window.startingWith(about)->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(version(), 1);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestRightToLeft)
#include "test_right_to_left.moc"
