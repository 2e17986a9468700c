// Proves what may run without a question: only what people allowed, for that tool as it was, there
// and for what they allowed it; and nothing that could carry something private to strangers.
#include "app/tools/consent.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::tools;

namespace {

ToolFacts reader()
{
    ToolFacts facts;
    facts.name = "read_file";
    facts.effect = Effect::Reads;
    facts.asks = Asks::OncePerScope;
    return facts;
}

Situation inChat(const char* conversation)
{
    return {.conversation = conversation};
}

Grant grantFor(const char* scope, const char* conversation)
{
    return {.scope = scope, .conversation = conversation};
}

} // namespace

class TestConsent : public QObject {
    Q_OBJECT

private slots:
    void nothingIsAllowedAtFirst()
    {
        const Consent consent;
        QVERIFY(consent.verdictFor(reader(), "/home/ana", inChat("a")) == Verdict::Ask);
        ToolFacts clock;
        clock.asks = Asks::Never;
        QVERIFY(consent.verdictFor(clock, "", inChat("a")) == Verdict::Allowed);
    }
    void aGrantHoldsForItsFolderAndChatAlone()
    {
        Consent consent;
        QVERIFY(consent.allow(reader(), grantFor("/home/ana", "a")));
        QVERIFY(consent.verdictFor(reader(), "/home/ana", inChat("a")) == Verdict::Allowed);
        QVERIFY(consent.verdictFor(reader(), "/home/ana/x", inChat("a")) == Verdict::Ask);
        QVERIFY(consent.verdictFor(reader(), "/home/ana", inChat("b")) == Verdict::Ask);
        consent.forget("a");
        QVERIFY(consent.verdictFor(reader(), "/home/ana", inChat("a")) == Verdict::Ask);
    }
    void aGrantForAllHoldsEverywhereUntilItIsTakenBack()
    {
        Consent consent;
        QVERIFY(consent.allow(reader(), grantFor("", "")));
        QVERIFY(consent.allow(reader(), grantFor("", "")));
        QCOMPARE(consent.grants().size(), std::size_t(1));
        QVERIFY(consent.verdictFor(reader(), "/etc", inChat("b")) == Verdict::Allowed);
        QVERIFY(consent.revoke(consent.grants().front()));
        QVERIFY(consent.verdictFor(reader(), "/etc", inChat("b")) == Verdict::Ask);
        QVERIFY(!consent.revoke(grantFor("", "")));
    }
    void aServerThatChangedIsAnotherOne()
    {
        ToolFacts tool = reader();
        tool.server = "notes";
        tool.identity = "1111";
        Consent consent;
        QVERIFY(consent.allow(tool, grantFor("", "a")));
        QVERIFY(consent.verdictFor(tool, "", inChat("a")) == Verdict::Allowed);
        tool.identity = "2222";
        QVERIFY(consent.verdictFor(tool, "", inChat("a")) == Verdict::Ask);
    }
    void whatCannotBeUndoneIsNeverAllowedBeforehand()
    {
        ToolFacts tool = reader();
        tool.destructive = true;
        Consent consent;
        QVERIFY(!consent.allow(tool, grantFor("", "")));
        QVERIFY(!consent.allow(tool, grantFor("", "a")));
        ToolFacts writer = reader();
        writer.effect = Effect::Writes;
        QVERIFY(!consent.allow(writer, grantFor("", "")));
        QVERIFY(consent.allow(writer, grantFor("", "a")));
        QVERIFY(!offersFor(writer).always);
    }
    void privateThingsAreNotSentUnseenOnceStrangersSpoke()
    {
        ToolFacts tool;
        tool.name = "fetch_url";
        tool.effect = Effect::SendsOut;
        Consent consent;
        QVERIFY(consent.allow(tool, grantFor("", "a")));
        Situation at = inChat("a");
        QVERIFY(consent.verdictFor(tool, "", at) == Verdict::Allowed);
        at.holdsPrivate = true;
        QVERIFY(consent.verdictFor(tool, "", at) == Verdict::Allowed);
        at.holdsUntrusted = true;
        QVERIFY(consent.verdictFor(tool, "", at) == Verdict::AskAlways);
    }
    void whatIsWrittenIsReadAgain()
    {
        Consent consent;
        QVERIFY(consent.allow(reader(), {.scope = "/a", .conversation = "b", .given = 5}));
        QVERIFY(consent.grantFolder("/home/ana/notes"));
        QVERIFY(!consent.grantFolder("/home/ana/notes"));
        QVERIFY(!consent.grantFolder("notes"));
        const Result<Consent> again = Consent::read(consent.text());
        QVERIFY(again);
        QCOMPARE(again->folders(), std::vector<std::string>{"/home/ana/notes"});
        QVERIFY(again->grants() == consent.grants());
        QVERIFY(!Consent::read("[]"));
        QVERIFY(!Consent::read(R"({"allowed":"all"})"));
        QVERIFY(Consent::read(R"({"allowed":[1,{"tool":5},{"scope":"x"}]})")->grants().empty());
    }
};

CABOCHON_TEST(TestConsent)
#include "test_consent.moc"
