// Expressions as JSON Schema's `pattern` has them: what they match, and what is refused with a
// reason.
#include "engine/grammar/regular_expression.h"
#include "engine/grammar/string_format.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;

class TestRegularExpression : public QObject {
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QStringList>("matching");
        QTest::addColumn<QStringList>("others");
        QTest::newRow("characters")
            << "^abc$" << QStringList{"abc"} << QStringList{"", "ab", "abcd"};
        QTest::newRow("found anywhere")
            << "b" << QStringList{"b", "abc", "bb"} << QStringList{"", "ac"};
        QTest::newRow("held at the begin") << "^b" << QStringList{"b", "bc"} << QStringList{"ab"};
        QTest::newRow("alternatives")
            << "^(cat|dog)s?$" << QStringList{"cat", "dogs"} << QStringList{"cats dogs", "ca"};
        QTest::newRow("alternatives outside")
            << "^a$|^b" << QStringList{"a", "b", "bx"} << QStringList{"ax", "xb"};
        QTest::newRow("classes") << "^[a-c_-]+[^0-9]$" << QStringList{"a-x", "__z"}
                                 << QStringList{"a", "a5", "dx"};
        QTest::newRow("words") << "^\\w+\\s\\d\\D$" << QStringList{"ab_1 2x"}
                               << QStringList{"a-b 2x"};
        QTest::newRow("times") << "^a{2,3}b{2}c{1,}$" << QStringList{"aabbc", "aaabbcc"}
                               << QStringList{"abbc", "aaaabbc", "aabc"};
        QTest::newRow("nested times")
            << "^(a{2}b){2}$" << QStringList{"aabaab"} << QStringList{"aab"};
        QTest::newRow("lazy") << "^a+?b*?$" << QStringList{"aab"} << QStringList{"b"};
        QTest::newRow("star of star") << "^(a*)*$" << QStringList{"", "aaa"} << QStringList{"b"};
        QTest::newRow("any but line ends")
            << "^.$" << QStringList{"x", "é", "😀"} << QStringList{"\n", "ab"};
        QTest::newRow("escapes") << "^\\.\\u00e9\\x41\\/\\[$" << QStringList{".éA/["}
                                 << QStringList{"xéA/["};
        QTest::newRow("beyond ASCII") << "^[α-ω]{2}$" << QStringList{"αω"} << QStringList{"aω"};
        QTest::newRow("empty") << "" << QStringList{"", "x"} << QStringList{};
    }

    void matches()
    {
        QFETCH(QString, expression);
        QFETCH(QStringList, matching);
        QFETCH(QStringList, others);
        const auto texts = readRegularExpression(expression.toStdString(), "#");
        QVERIFY2(texts, texts ? "" : texts.error().message.c_str());
        for (const QString& text : matching)
            QVERIFY2(accepts(*texts, text.toStdString()), qPrintable(text));
        for (const QString& text : others)
            QVERIFY2(!accepts(*texts, text.toStdString()), qPrintable(text));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("named");
        QTest::newRow("look-ahead") << "^(?=a)b$"
                                    << "look-around";
        QTest::newRow("back reference") << "^(a)\\1$"
                                        << "back reference";
        QTest::newRow("word border") << "^\\ba$"
                                     << "unknown escape";
        QTest::newRow("anchor inside") << "^(^a|b)$"
                                       << "anchor";
        QTest::newRow("unclosed group") << "^(a$"
                                        << "anchor";
        QTest::newRow("unclosed class") << "^[a$"
                                        << "unclosed [";
        QTest::newRow("closed only") << "a)"
                                     << "closing bracket";
        QTest::newRow("too often") << "^a{2000}$"
                                   << "1000";
        QTest::newRow("much too often") << "^((a{900}){900}){900}$"
                                        << "repetitions";
        QTest::newRow("too many states") << "^(a|b)*a(a|b){18}$"
                                         << "states";
        QTest::newRow("deep") << QString("(").repeated(100) + QString(")").repeated(100)
                              << "brackets";
        QTest::newRow("half a character") << "\\ud800"
                                          << "surrogate";
    }

    void refuses()
    {
        QFETCH(QString, expression);
        QFETCH(QString, named);
        const auto texts = readRegularExpression(expression.toStdString(), "#/properties/x");
        QVERIFY(!texts);
        const QString message = QString::fromStdString(texts.error().message);
        QVERIFY2(message.contains(named) && message.contains("#/properties/x"),
                 qPrintable(message));
    }

    void countsCharacters()
    {
        const auto texts = readRegularExpression("^(ab)*$", "#");
        QVERIFY(texts);
        const auto some = ofLength(*texts, 3, 5);
        QVERIFY(some);
        QVERIFY(accepts(*some, "abab"));
        QVERIFY(!accepts(*some, "ab"));
        QVERIFY(!accepts(*some, "ababab"));
        const auto none = ofLength(*texts, 3, 3);
        QVERIFY(none && none->isEmpty());
    }

    void leavesOutNames()
    {
        const std::string names[] = {"a", "ab", "é"};
        constexpr std::pair<std::uint32_t, std::uint32_t> kAll[] = {{0x20, kLastCodePoint}};
        const TextAutomaton others = allBut(names, kAll);
        for (const char* name : {"", "b", "abc", "aa", "éé", "e"})
            QVERIFY2(accepts(others, name), name);
        for (const char* name : {"a", "ab", "é", "\n"})
            QVERIFY2(!accepts(others, name), name);
    }

    void knowsFormats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("date") << "date"
                              << "2026-11-28" << true;
        QTest::newRow("no such day") << "date"
                                     << "2026-11-31" << false;
        QTest::newRow("time") << "time"
                              << "23:59:59.5+01:00" << true;
        QTest::newRow("no such hour") << "time"
                                      << "24:00:00Z" << false;
        QTest::newRow("both") << "date-time"
                              << "2026-02-28T10:00:00Z" << true;
        QTest::newRow("without zone") << "date-time"
                                      << "2026-02-28T10:00:00" << false;
        QTest::newRow("email") << "email"
                               << "a.b+c@example.org" << true;
        QTest::newRow("no at") << "email"
                               << "example.org" << false;
        QTest::newRow("uuid") << "uuid"
                              << "123e4567-e89b-12d3-a456-426614174000" << true;
        QTest::newRow("short uuid") << "uuid"
                                    << "123e4567" << false;
        QTest::newRow("uri") << "uri"
                             << "https://example.org/a?b=c#d" << true;
        QTest::newRow("no scheme") << "uri"
                                   << "example.org" << false;
        QTest::newRow("ipv4") << "ipv4"
                              << "192.168.0.255" << true;
        QTest::newRow("no octet") << "ipv4"
                                  << "192.168.0.256" << false;
    }

    void knowsFormats()
    {
        QFETCH(QString, format);
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const auto expression = expressionOfFormat(format.toStdString());
        QVERIFY(expression);
        const auto texts = readRegularExpression(*expression, "#");
        QVERIFY2(texts, texts ? "" : texts.error().message.c_str());
        QCOMPARE(accepts(*texts, text.toStdString()), valid);
    }
};

CABOCHON_TEST(TestRegularExpression)
#include "test_regular_expression.moc"
