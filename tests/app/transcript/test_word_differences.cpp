// Proves that two answers side by side are marked where they differ, and nowhere else: words, rich
// text, rows.
#include "app/transcript/compared_rows.h"
#include "app/transcript/marked_text.h"
#include "app/transcript/word_differences.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QStringList>
#include <QTest>

#include <random>

using namespace cabochon;

namespace {

/// The stretches as words: "the end of|quarter".
QString words(const QString& text, const QList<Stretch>& stretches)
{
    QStringList all;
    for (const Stretch& one : stretches)
        all << text.mid(one.from, one.to - one.from);
    return all.join(QLatin1Char('|'));
}

/// What is left without the stretches, blanks apart.
QString rest(QString text, const QList<Stretch>& stretches)
{
    for (auto one = stretches.rbegin(); one != stretches.rend(); ++one)
        text.remove(one->from, one->to - one->from);
    return text.remove(QLatin1Char(' '));
}

QString randomText(std::mt19937& random, int length, int vocabulary)
{
    QStringList all;
    for (int i = 0; i < length; ++i)
        all << QString::number(random() % static_cast<unsigned>(vocabulary));
    return all.join(QLatin1Char(' '));
}

} // namespace

class TestWordDifferences : public QObject {
    Q_OBJECT

private slots:
    void differencesAreWords_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("onlyLeft");
        QTest::addColumn<QString>("onlyRight");
        QTest::newRow("same") << "one two"
                              << "one  two"
                              << ""
                              << "";
        QTest::newRow("nothing") << ""
                                 << "one two"
                                 << ""
                                 << "one two";
        QTest::newRow("replaced") << "end it at the end of any quarter."
                                  << "end it at any time."
                                  << "the end of|quarter"
                                  << "time";
        QTest::newRow("signs") << "a (b)"
                               << "a b!"
                               << "(|)"
                               << "!";
        QTest::newRow("apostrophe") << "90 days' notice"
                                    << "90 day notice"
                                    << "days'"
                                    << "day";
        QTest::newRow("no blanks")
            << QString::fromUtf8("我喜欢茶") << QString::fromUtf8("我喜欢咖啡")
            << QString::fromUtf8("茶") << QString::fromUtf8("咖啡");
        QTest::newRow("beyond the plane")
            << QString::fromUtf8("x 🪨 y") << QString::fromUtf8("x 🍵 y")
            << QString::fromUtf8("🪨") << QString::fromUtf8("🍵");
    }
    void differencesAreWords()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const WordDifferences found = wordDifferences(left, right);
        QTEST(words(left, found.left), "onlyLeft");
        QTEST(words(right, found.right), "onlyRight");
    }

    void whatIsNotMarkedIsTheSame()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            const QString left = randomText(random, round % 40, 6);
            const QString right = randomText(random, (round * 7) % 40, 6);
            const WordDifferences found = wordDifferences(left, right);
            QCOMPARE(rest(left, found.left), rest(right, found.right));
        }
    }

    void textsWithHardlyAWordInCommonTakeNoTime()
    {
        std::mt19937 random(7);
        const QString left = randomText(random, 20000, 1000000);
        const QString right = randomText(random, 20000, 1000000);
        QElapsedTimer timer;
        timer.start();
        const WordDifferences found = wordDifferences(left, right);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(rest(left, found.left), rest(right, found.right));
    }

    void richTextIsMarkedBetweenItsTags()
    {
        const QString rich = QStringLiteral("a <b>big &amp; old</b><br/>x");
        QCOMPARE(shownText(rich), QStringLiteral("a big & old\nx"));
        QCOMPARE(withMarks(rich, {}), rich);
        QCOMPARE(withMarks(rich, {{0, 5}, {6, 11}}),
                 QStringLiteral("<u>a </u><b><u>big</u> <u>&amp; old</u></b><br/>x"));
        const QString formula = QStringLiteral("x <img src=\"math:y\"/>");
        QCOMPARE(withMarks(formula, {{9, 10}}), QStringLiteral("x <u><img src=\"math:y\"/></u>"));
    }

    void rowsAreMarkedEachInItsPlace()
    {
        ComparedRows left;
        ComparedRows right;
        QAbstractItemModelTester tester(&left);
        left.show(QStringLiteral("# Title\n\nOne **two** three.\n\n```\ncode();\n```\n\n"
                                 "| a | b |\n|---|---|\n| c | d |"));
        right.show(QStringLiteral("# Title\n\nOne three.\n\n```\ncode(1);\n```\n\n"
                                  "| a | b |\n|---|---|\n| c | e |"));
        const WordDifferences found = wordDifferences(left.shown(), right.shown());
        left.mark(found.left);
        right.mark(found.right);
        const auto text = [](const ComparedRows& rows, int row) {
            return rows.data(rows.index(row), ComparedRows::TextRole).toString();
        };
        const auto cell = [](const ComparedRows& rows, int row, int column) {
            const QVariantList cells = rows.data(rows.index(row), ComparedRows::CellsRole).toList();
            return cells[column].toMap()[QStringLiteral("text")].toString();
        };
        QCOMPARE(text(left, 0), QStringLiteral("Title"));
        QCOMPARE(text(left, 1), QStringLiteral("One <b><u>two</u></b> three."));
        QCOMPARE(text(right, 1), QStringLiteral("One three."));
        QCOMPARE(text(left, 2), QStringLiteral("code();"));
        QCOMPARE(text(right, 2), QStringLiteral("code(<u>1</u>);"));
        QCOMPARE(cell(left, 4, 0), QStringLiteral("c"));
        QCOMPARE(cell(left, 4, 1), QStringLiteral("<u>d</u>"));
        QCOMPARE(left.wordsOf(1, 0, -1), QStringLiteral("One two three."));
        ComparedRows formulas;
        formulas.show(QStringLiteral("Let $x^2$ be it."));
        QCOMPARE(formulas.wordsOf(0, 0, -1), QStringLiteral("Let $x^2$ be it."));
        QCOMPARE(formulas.wordsOf(0, 6, 8), QStringLiteral("be"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestWordDifferences)
#include "test_word_differences.moc"
