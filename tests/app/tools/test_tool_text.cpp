// Proves that nothing in the words of tools moves a terminal, hides from people or is endless.
#include "app/tools/tool_text.h"
#include "engine/base/utf8.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::tools;

class TestToolText : public QObject {
    Q_OBJECT

private slots:
    void takesOutWhatMovesTerminals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("clean");
        QTest::newRow("plain") << QByteArray("a\tb\nc äあ😀") << QByteArray("a\tb\nc äあ😀");
        QTest::newRow("colour") << QByteArray("\x1b[1;31mred\x1b[0m") << QByteArray("red");
        QTest::newRow("private") << QByteArray("\x1b[?25lx\x1b[>4;2m") << QByteArray("x");
        QTest::newRow("title, BEL") << QByteArray("\x1b]0;title\x07x") << QByteArray("x");
        QTest::newRow("link, ST") << QByteArray("\x1b]8;;http://a\x1b\\x\x1b]8;;\x1b\\")
                                  << QByteArray("x");
        QTest::newRow("device string") << QByteArray("a\x1bPq#0\x1b\\b") << QByteArray("ab");
        QTest::newRow("charset") << QByteArray("\x1b(Bx\x1b#8y\x1b"
                                               "7z")
                                 << QByteArray("xyz");
        QTest::newRow("C1 in UTF-8") << QByteArray("a\xc2\x9b"
                                                   "31mb\xc2\x85"
                                                   "c")
                                     << QByteArray("abc");
        QTest::newRow("raw C1") << QByteArray("a\x9b"
                                              "b")
                                << QByteArray("a\xef\xbf\xbd"
                                              "b");
        QTest::newRow("C0") << QByteArray("a\x08\x07\x7f\x0c"
                                          "b")
                            << QByteArray("ab");
        QTest::newRow("newlines") << QByteArray("a\r\nb\rc") << QByteArray("a\nb\nc");
        QTest::newRow("tags") << QByteArray("a\xf3\xa0\x81\x81\xf3\xa0\x80\x81"
                                            "b")
                              << QByteArray("ab");
        QTest::newRow("a sign of the same plane")
            << QByteArray("\xf3\xa0\x84\x80") << QByteArray("\xf3\xa0\x84\x80");
        QTest::newRow("cut UTF-8") << QByteArray("a\xe3\x81") << QByteArray("a\xef\xbf\xbd");
        QTest::newRow("surrogate")
            << QByteArray("\xed\xa0\x80") << QByteArray("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
        QTest::newRow("string without end")
            << QByteArray("\x1b]0;all of it") << QByteArray("0;all of it");
        QTest::newRow("sequence without end") << QByteArray("a\x1b[31") << QByteArray("a");
        QTest::newRow("escape at the end") << QByteArray("a\x1b") << QByteArray("a");
        QTest::newRow("sequence within one") << QByteArray("\x1b[\x1b[31m1mx") << QByteArray("1mx");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("ab");
    }
    void takesOutWhatMovesTerminals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, clean);
        const std::string result = withoutHidden(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(result), clean);
        QCOMPARE(withoutHidden(result), result);
    }
    void leavesNothingWhateverComes()
    {
        // All pairs of bytes that mean something, in all orders of four.
        const std::string signs("\x1b[]P\\\x07\xc2\x9b\x9c\xf3\xa0\x81"
                                "3m(",
                                15);
        const std::size_t count = signs.size();
        for (std::size_t i = 0; i < count * count * count * count; ++i) {
            std::string text{signs[i % count], signs[i / count % count],
                             signs[i / count / count % count], signs[i / count / count / count]};
            const std::string clean = withoutHidden(text);
            QVERIFY(isValidUtf8(clean));
            QCOMPARE(clean.find_first_of("\x1b\x07"), std::string::npos);
            QCOMPARE(clean.find("\xc2\x9b"), std::string::npos);
        }
    }
    void cutsInTheMiddleAndSaysHowMuch()
    {
        QCOMPARE(cutInMiddle("short", 128), std::string("short"));
        std::string text;
        for (int i = 0; i < 400; ++i)
            text += "ä";
        for (std::size_t most = 128; most < 160; ++most) {
            const std::string cut = cutInMiddle(text, most);
            QVERIFY(cut.size() <= most);
            QVERIFY(isValidUtf8(cut));
            QVERIFY(cut.starts_with("ää") && cut.ends_with("ää"));
            QVERIFY(cut.find(" of 800 bytes left out") != std::string::npos);
        }
    }
};

CABOCHON_TEST(TestToolText)
#include "test_tool_text.moc"
