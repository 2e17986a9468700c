// Proves the reader of base64 against the vectors of RFC 4648 and against what is none.
#include "engine/base/base64.h"
#include "tests/support/test_main.h"

#include <QTest>

using cabochon::fromBase64;
using cabochon::toBase64;

class TestBase64 : public QObject {
    Q_OBJECT

private slots:
    void readsTheVectorsOfTheStandard()
    {
        QCOMPARE(*fromBase64(""), std::string());
        QCOMPARE(*fromBase64("Zg=="), std::string("f"));
        QCOMPARE(*fromBase64("Zm8="), std::string("fo"));
        QCOMPARE(*fromBase64("Zm9v"), std::string("foo"));
        QCOMPARE(*fromBase64("Zm9vYg=="), std::string("foob"));
        QCOMPARE(*fromBase64("Zm9vYmFy"), std::string("foobar"));
    }

    void writesTheVectorsOfTheStandard()
    {
        QCOMPARE(toBase64(""), std::string());
        QCOMPARE(toBase64("f"), std::string("Zg=="));
        QCOMPARE(toBase64("fo"), std::string("Zm8="));
        QCOMPARE(toBase64("foo"), std::string("Zm9v"));
        QCOMPARE(toBase64("foob"), std::string("Zm9vYg=="));
        QCOMPARE(toBase64("\xfb\xff"), std::string("+/8="));
    }

    void readsWhatOthersWrite()
    {
        QCOMPARE(*fromBase64("Zm9v\r\nYmFy\n"), std::string("foobar")); // lines
        QCOMPARE(*fromBase64("Zm8"), std::string("fo"));                // no padding
        QCOMPARE(*fromBase64("-_8="), std::string("\xfb\xff"));         // for addresses
        QCOMPARE(*fromBase64("AAAA"), std::string(3, '\0'));
    }

    void refusesTheRest()
    {
        for (const char* text : {"Z", "Zg=", "Zg===", "Z=g=", "Zm9vY", "Zm9v!", "Zg==Zg==", "=="})
            QVERIFY2(!fromBase64(text), text);
    }
};

CABOCHON_TEST(TestBase64)
#include "test_base64.moc"
