// Proves which addresses may be opened, that the first of a host is asked about and what may
// deceive always, and which characters are marked as hidden and which are real languages.
#include "app/transcript/code_highlighter.h"
#include "app/transcript/hidden_characters.h"
#include "app/transcript/link_gate.h"
#include "app/transcript/link_target.h"
#include "app/transcript/message_blocks.h"
#include "tests/support/test_main.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QTest>

using namespace cabochon;

namespace {

/// "U": names before the host, "P": a port, "F": foreign letters, "M": mixed ones; "-": stays text.
QString verdictOn(const QString& address)
{
    const std::optional<LinkTarget> target = linkTargetOf(address);
    if (!target) return QStringLiteral("-");
    QString verdict = target->host;
    if (target->hasUserInfo) verdict += QStringLiteral(" U");
    if (target->hasPort) verdict += QStringLiteral(" P");
    if (target->isForeign) verdict += QStringLiteral(" F");
    if (target->mixesScripts) verdict += QStringLiteral(" M");
    return verdict;
}

struct Verdict {
    const char* address;
    const char* verdict;
};

const Verdict kVerdicts[] = {
    {"https://example.org", "example.org"},
    {"http://example.org/a?b=c#d", "example.org"},
    {"HTTPS://EXAMPLE.org/X", "example.org"},
    {"https://example.org:443/", "example.org P"},
    {"https://example.org:8443/", "example.org P"},
    {"https://good.example@evil.example/", "evil.example U"},
    {"https://good.example:x@evil.example/", "evil.example U"},
    {"https://a@b:81/", "b U P"},
    {"https://bücher.example/", "xn--bcher-kva.example F"},
    {"https://xn--bcher-kva.example/", "xn--bcher-kva.example F"},
    {"https://аpple.com/", "xn--pple-43d.com F M"}, // a Cyrillic a
    {"https://xn--pple-43d.com/", "xn--pple-43d.com F M"},
    {"https://пример.рф/", "xn--e1afmkfd.xn--p1ai F"},
    {"https://127.0.0.1/", "127.0.0.1"},
    {"https://[::1]/", "::1"},
    {"https://2130706433/", "127.0.0.1"},
    {"mailto:a@example.org", "example.org"},
    {"mailto:a@example.org?subject=x", "example.org"},
    {"mailto:a@example.org?attach=/etc/passwd", "-"},
    {"mailto:a@example.org?Attachment=/etc/passwd", "-"},
    {"mailto:a", "-"},
    {"mailto:", "-"},
    {"javascript:alert(1)", "-"},
    {"JaVaScRiPt:alert(1)", "-"},
    {"javascript://example.org/%0aalert(1)", "-"},
    {"vbscript:x", "-"},
    {"data:text/html,<script>", "-"},
    {"data:image/png;base64,AAAA", "-"},
    {"file:///etc/passwd", "-"},
    {"file://server/share", "-"},
    {"smb://server/share", "-"},
    {"ftp://example.org/", "-"},
    {"qrc:/qt/qml/Cabochon/Main.qml", "-"},
    {"image://math/x", "-"},
    {"about:blank", "-"},
    {"tel:+123", "-"},
    {"vscode://x", "-"},
    {"steam://run/1", "-"},
    {"ms-settings:x", "-"},
    {"\\\\host\\share", "-"},
    {"//example.org/x", "-"},
    {"/etc/passwd", "-"},
    {"example.org", "-"},
    {"", "-"},
    {"https://", "-"},
    {"https:///x", "-"},
    {"https:example.org", "-"},
    {"https://exa mple.org", "-"},
    {"https:\\\\example.org", "-"},
    {"https://good.example\\@evil.example", "-"},
    {" https://example.org", "-"},
    {"https://example.org/\x07", "-"},
    {"https://example.org/\xe2\x80\xae"
     "gnp.exe",
     "-"},
    {"https://example.org/\xe2\x80\x8b", "example.org"},
    {"https://example\xc2\xad.org", "-"},
    {"java\tscript:alert(1)", "-"},
    {"math:x", "-"},
};

/// Real texts: nothing in them is hidden.
const char* const kRealTexts[] = {
    "مرحبا بالعالم",
    "می‌خواهم کتاب‌ها را بخوانم",
    "नमस्ते दुनिया",
    "क्‍ष और क्ष",
    "שלום עולם",
    "👨‍👩‍👧‍👦",
    "👩🏽‍💻",
    "🏳️‍🌈",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿!",
    "❤️",
    "한국어",
    "日本語のテキスト",
    "ไทย",
    "Ελληνικά",
    "Zürich – naïve café",
    "e\xcc\x81",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "ශ්‍රී ලංකා",
    "বাংলা",
};

struct Hidden {
    const char* name;
    char32_t character;
};

const Hidden kHidden[] = {
    {"left-to-right mark", 0x200e},
    {"right-to-left mark", 0x200f},
    {"Arabic letter mark", 0x61c},
    {"embedding", 0x202a},
    {"override", 0x202e},
    {"isolate", 0x2066},
    {"pop isolate", 0x2069},
    {"tag space", 0xe0020},
    {"tag A", 0xe0041},
    {"language tag", 0xe0001},
    {"variation selector", 0xe0100},
    {"last variation selector", 0xe01ef},
    {"soft hyphen", 0xad},
    {"grapheme joiner", 0x34f},
    {"Hangul filler", 0x115f},
    {"word joiner", 0x2060},
    {"invisible plus", 0x2064},
    {"wide filler", 0x3164},
    {"byte order mark", 0xfeff},
    {"half filler", 0xffa0},
};

} // namespace

class Opened : public QObject {
    Q_OBJECT
public:
    QStringList urls;
public slots:
    void open(const QUrl& url) { urls.append(url.toString()); }
};

class TestLinks : public QObject {
    Q_OBJECT

private slots:
    void judgesAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("verdict");
        for (const Verdict& each : kVerdicts)
            QTest::addRow("%s", each.address)
                << QString::fromUtf8(each.address) << QString::fromUtf8(each.verdict);
        QTest::newRow("10 KB") << QStringLiteral("https://example.org/") + QString(10000, u'x')
                               << QStringLiteral("-");
    }
    void judgesAddresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, verdict);
        QCOMPARE(verdictOn(address), verdict);
    }

    void onlyWhatMayBeOpenedBecomesALink()
    {
        const auto isLink = [](const QString& address) {
            const QList<Block> blocks =
                parseBlocks(QStringLiteral("[words](<") + address + QStringLiteral(">)"));
            return !blocks.isEmpty() && blocks[0].text.contains(u"<a href");
        };
        QVERIFY(isLink(QStringLiteral("https://example.org")));
        QVERIFY(isLink(QStringLiteral("mailto:a@example.org")));
        QVERIFY(!isLink(QStringLiteral("javascript:alert(1)")));
        QVERIFY(!isLink(QStringLiteral("file:///etc/passwd")));
        QCOMPARE(parseBlocks(u"![a cat](https://host.example/x?secret)")[0].text,
                 QStringLiteral("a cat (image at host.example)"));
        QCOMPARE(parseBlocks(u"![a](data:image/png;base64,AA)")[0].plain,
                 QStringLiteral("a (image)"));
    }

    void asksOncePerHost()
    {
        Opened opened;
        QDesktopServices::setUrlHandler(QStringLiteral("https"), &opened, "open");
        LinkGate gate;
        gate.open(QStringLiteral("https://one.example/a"));
        QCOMPARE(gate.host(), QStringLiteral("one.example"));
        QCOMPARE(opened.urls, QStringList());
        gate.refuse();
        QCOMPARE(gate.host(), QString());
        gate.open(QStringLiteral("https://one.example/a"));
        gate.allow();
        gate.open(QStringLiteral("https://one.example/b"));
        QCOMPARE(opened.urls, QStringList({QStringLiteral("https://one.example/a"),
                                           QStringLiteral("https://one.example/b")}));
        // Another host, and the same in disguise.
        gate.open(QStringLiteral("https://two.example/"));
        QCOMPARE(gate.host(), QStringLiteral("two.example"));
        gate.refuse();
        gate.open(QStringLiteral("https://bank.example@one.example/"));
        QCOMPARE(gate.host(), QStringLiteral("one.example"));
        QVERIFY(gate.warning().contains(QStringLiteral("one.example")));
        QCOMPARE(gate.markedAddress(), QStringLiteral("https://bank.example@<b>one.example</b>/"));
        gate.open(QStringLiteral("file:///etc/passwd"));
        QCOMPARE(opened.urls.size(), 2);
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void marksHiddenCharacters_data()
    {
        QTest::addColumn<char32_t>("character");
        for (const Hidden& each : kHidden)
            QTest::newRow(each.name) << each.character;
    }
    void marksHiddenCharacters()
    {
        QFETCH(char32_t, character);
        // fromUcs4() would take a byte order mark for one.
        const QString hidden = character < 0x10000
                                   ? QString(QChar(static_cast<char16_t>(character)))
                                   : QString::fromUcs4(&character, 1);
        const QString text = u'a' + hidden + u'b';
        QCOMPARE(hiddenCharacters(text), 1);
        QCOMPARE(withHiddenMarks(text), u'a' + QString(hidden.size(), kHiddenMark) + u'b');
        // In code of any language, within a line and in the words of a link.
        QVERIFY(highlightCode(text, QStringLiteral("cpp"), {}).contains(kHiddenMark));
        QVERIFY(highlightCode(text, QString(), {}).contains(kHiddenMark));
        QVERIFY(parseBlocks(QStringLiteral("`") + text + QStringLiteral("`"))[0].text.contains(
            kHiddenMark));
        QVERIFY(parseBlocks(QStringLiteral("[") + text + QStringLiteral("](https://e.org)"))[0]
                    .text.contains(kHiddenMark));
        // Prose and what is copied keep them.
        QVERIFY(parseBlocks(text)[0].text.contains(hidden));
        QCOMPARE(parseBlocks(QStringLiteral("```\n") + text + QStringLiteral("\n```"))[0].text,
                 text);
    }

    void realLanguagesHaveNoHiddenCharacters()
    {
        for (const char* text : kRealTexts)
            QVERIFY2(hiddenCharacters(QString::fromUtf8(text)) == 0, text);
        // Tags without a flag, or after its end, are hidden.
        const char32_t tags[] = {'x', 0xe0067, 0x1f3f4, 0xe0067, 0xe007f, 0xe0067};
        QCOMPARE(hiddenCharacters(QString::fromUcs4(tags, 6)), 2);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestLinks)
#include "test_links.moc"
