// Proves what the small tools say, and that each tool can be told to the model.
#include "app/built_in_tools/built_in_tools.h"
#include "app/built_in_tools/current_time.h"
#include "app/built_in_tools/shown_tools.h"
#include "app/tools/consent.h"
#include "app/tools/tool_declaration.h"
#include "app/tools/tool_registry.h"
#include "tests/app/built_in_tools/tool_calls.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <ctime>

using namespace cabochon;
using namespace cabochon::tools;
using test::saidBy;

namespace {

BuiltInAccess everything()
{
    BuiltInAccess access;
    access.files.folders = [] { return std::vector<std::filesystem::path>(); };
    access.web.ask = [](network::Request, const engine::CancelFlag*) {
        return network::Network::Answer{};
    };
    access.programs.bubblewrap = "/usr/bin/bwrap";
    access.searchHistory = [](const std::string&, std::size_t, const engine::CancelFlag&) {
        return Result<std::vector<FoundMessage>>(std::vector<FoundMessage>());
    };
    access.takeScreenshot = [](const engine::CancelFlag&) {
        return Result<std::filesystem::path>(std::filesystem::path("/tmp/x.png"));
    };
    return access;
}

} // namespace

class TestPlainTools : public QObject {
    Q_OBJECT

private slots:
    void allCanBeToldAndListed()
    {
        ToolRegistry registry;
        for (const ToolPointer& tool : builtInTools(everything())) {
            const ToolFacts& facts = tool->facts();
            QVERIFY(registry.add(tool));
            QVERIFY2(declarationOf(facts), facts.name.c_str());
            QVERIFY(!facts.description.empty());
            // What may leave the machine or runs programs is off until people switch it on.
            if (facts.effect == Effect::SendsOut || facts.effect == Effect::RunsPrograms)
                QVERIFY2(facts.offAtFirst, facts.name.c_str());
            if (facts.effect != Effect::Nothing) QVERIFY(facts.asks != Asks::Never);
        }
        QVERIFY(registry.find("calculator") && registry.find("take_screenshot"));
        QCOMPARE(builtInTools({}).size() + 11, builtInTools(everything()).size());
    }
    void tellsTheTime()
    {
        ::setenv("TZ", "UTC0", 1);
        ::tzset();
        const ToolPointer tool = makeCurrentTime([] { return std::int64_t{1'709'164'800}; });
        QCOMPARE(
            saidBy(*tool, "{}"),
            QByteArray("{\"date\":\"2024-02-29\",\"time\":\"00:00:00\",\"weekday\":\"Thursday\","
                       "\"zone\":\"UTC\",\"utc_offset\":\"+0000\",\"week\":\"2024-W09\"}"));
        QVERIFY(saidBy(*tool, "{\"add_days\":366}").contains("\"date\":\"2025-03-01\""));
        QVERIFY(saidBy(*tool, "{\"add_days\":-60}").contains("\"date\":\"2023-12-31\""));
        QVERIFY(saidBy(*tool, "{\"add_days\":1e9}").startsWith("failed: "));
    }
    void chartsAreChecked()
    {
        const ToolPointer tool = makeChart();
        QVERIFY(saidBy(*tool, "{\"kind\":\"bar\",\"labels\":[\"a\",\"b\"],"
                              "\"series\":[{\"values\":[1,2]},{\"values\":[3,-4.5]}]}")
                    .startsWith("The chart is shown"));
        QVERIFY(
            saidBy(*tool, "{\"kind\":\"bar\",\"labels\":[\"a\"],\"series\":[{\"values\":[1,2]}]}")
                .contains("series[0] has 2 values and there are 1 labels"));
        QVERIFY(
            saidBy(*tool, "{\"kind\":\"pie\",\"labels\":[\"a\"],\"series\":[{\"values\":[-1]}]}")
                .contains("no parts below zero"));
        QVERIFY(saidBy(*tool, "{\"kind\":\"pie\",\"labels\":[\"a\"],\"series\":[{\"values\":[0]}]}")
                    .contains("nothing to show"));
        QVERIFY(saidBy(*tool, "{\"kind\":\"pie\",\"labels\":[\"a\"],\"series\":"
                              "[{\"values\":[1]},{\"values\":[1]}]}")
                    .contains("one series"));
        QVERIFY(
            saidBy(*tool, "{\"kind\":\"donut\",\"labels\":[\"a\"],\"series\":[{\"values\":[1]}]}")
                .contains("one of"));
    }
    void theQuestionIsThePersons()
    {
        const ToolPointer tool = makeAskUser();
        QVERIFY(tool->facts().byPerson);
        QVERIFY(Consent().verdictFor(tool->facts(), {}, {}) == Verdict::Allowed);
        QVERIFY(saidBy(*tool, "{\"question\":\"Which one?\"}").startsWith("failed: "));
    }
    void otherChatsAreSearched()
    {
        std::string asked;
        const ToolPointer tool = makeSearchHistory(
            [&](const std::string& words, std::size_t most, const engine::CancelFlag&) {
                asked = words + " " + std::to_string(most);
                return Result<std::vector<FoundMessage>>(std::vector<FoundMessage>{
                    {"chat", "This one", "user", 0, "left out"},
                    {"other", "Taxes", "assistant", 1'709'164'800'000, "the receipt of May"},
                    {"third", "Receipts", "", 0, ""}});
            });
        ::setenv("TZ", "UTC0", 1);
        ::tzset();
        QCOMPARE(saidBy(*tool, "{\"words\":\"receipt\",\"most\":1}"),
                 QByteArray("{\"found\":[{\"title\":\"Taxes\",\"date\":\"2024-02-29\",\"by\":"
                            "\"assistant\",\"text\":\"the receipt of May\"}]}"));
        QCOMPARE(asked, std::string("receipt 2"));
        const ToolPointer broken = makeSearchHistory([](const std::string&, std::size_t,
                                                        const engine::CancelFlag&) {
            return Result<std::vector<FoundMessage>>(ErrorCode::HistoryDamaged, "It is damaged.");
        });
        QCOMPARE(saidBy(*broken, "{\"words\":\"x\"}"), QByteArray("failed: It is damaged."));
        QVERIFY(saidBy(*makeSearchHistory(everything().searchHistory), "{\"words\":\"x\"}")
                    .startsWith("Nothing was found"));
    }
    void theScreenIsAPicture()
    {
        const ToolPointer tool = makeTakeScreenshot(everything().takeScreenshot);
        const ToolResult result = test::call(*tool, "{}");
        QCOMPARE(result.files.size(), std::size_t(1));
        QCOMPARE(result.files[0].mimeType, std::string("image/png"));
        QVERIFY(tool->facts().untrusted && tool->facts().asks == Asks::EachTime);
    }
};

CABOCHON_TEST(TestPlainTools)
#include "test_plain_tools.moc"
