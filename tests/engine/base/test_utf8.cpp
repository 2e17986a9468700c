// Validity of UTF-8 by the table of the Unicode Standard, and how foreign bytes are shown.
#include "engine/base/utf8.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

class TestUtf8 : public QObject {
    Q_OBJECT

private slots:
    void judgesSequences_data();
    void judgesSequences();
    void showsTextAsItIsAndBytesInHexadecimal();
    void cutsLongTextBetweenCharacters();
    void showsWhatWouldControlATerminal_data();
    void showsWhatWouldControlATerminal();
};

void TestUtf8::judgesSequences_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ASCII and NUL") << QByteArray("a\0b", 3) << true;
    QTest::newRow("two, three, four bytes")
        << QByteArray("\xc3\xa9\xe2\x82\xac\xf0\x9f\x92\x8e") << true;
    QTest::newRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << true;
    QTest::newRow("above the last") << QByteArray("\xf4\x90\x80\x80") << false;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("before the surrogates") << QByteArray("\xed\x9f\xbf") << true;
    QTest::newRow("overlong two") << QByteArray("\xc0\xaf") << false;
    QTest::newRow("overlong three") << QByteArray("\xe0\x9f\xbf") << false;
    QTest::newRow("overlong four") << QByteArray("\xf0\x8f\xbf\xbf") << false;
    QTest::newRow("cut short") << QByteArray("\xe2\x82") << false;
    QTest::newRow("lone continuation") << QByteArray("a\x80") << false;
    QTest::newRow("no lead byte") << QByteArray("\xff") << false;
}

void TestUtf8::judgesSequences()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(isValidUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), valid);
}

void TestUtf8::showsTextAsItIsAndBytesInHexadecimal()
{
    QCOMPARE(printable("gemma4.block_count"), std::string("gemma4.block_count"));
    QCOMPARE(printable(""), std::string());
    QCOMPARE(printable("a\nb"), std::string("0x61 0x0a 0x62"));
    QCOMPARE(printable("\xff\x01"), std::string("0xff 0x01"));
}

void TestUtf8::showsWhatWouldControlATerminal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto same = [](const char* name, const QByteArray& text) {
        QTest::newRow(name) << text << text;
    };
    same("empty", "");
    same("lines and tabs", "a\tb\nc");
    same("other scripts", "caf\xc3\xa9 \xd7\xa9\xd7\x9c \xf0\x9f\x92\x8e");
    same("first after C1", "\xc2\xa0");
    QTest::newRow("clear the screen") << QByteArray("\x1b[2J") << QByteArray("<U+001B>[2J");
    QTest::newRow("title") << QByteArray("\x1b]0;x\x07") << QByteArray("<U+001B>]0;x<U+0007>");
    QTest::newRow("NUL, CR, DEL") << QByteArray("\0\r\x7f", 3)
                                  << QByteArray("<U+0000><U+000D><U+007F>");
    QTest::newRow("C1") << QByteArray("\xc2\x9b"
                                      "2J\xc2\x80\xc2\x9f")
                        << QByteArray("<U+009B>2J<U+0080><U+009F>");
    QTest::newRow("C1 as one byte") << QByteArray("\x9b"
                                                  "2J")
                                    << QByteArray("\xef\xbf\xbd"
                                                  "2J");
    QTest::newRow("direction") << QByteArray("\xe2\x80\xae"
                                             "exe.txt\xe2\x81\xa6\xd8\x9c")
                               << QByteArray("<U+202E>exe.txt<U+2066><U+061C>");
}

void TestUtf8::showsWhatWouldControlATerminal()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(withVisibleControls(text.toStdString())), shown);
}

void TestUtf8::cutsLongTextBetweenCharacters()
{
    QCOMPARE(printable("abcdef", 3), std::string("abc..."));
    QCOMPARE(printable("ab\xe2\x82\xac"
                       "d",
                       3),
             std::string("ab..."));
    const std::string hex = printable(std::string(100, '\xff'), 20);
    QCOMPARE(hex, std::string("0xff 0xff 0xff 0xff ..."));
}

CABOCHON_TEST(TestUtf8)
#include "test_utf8.moc"
