// Proves that a session goes on from where it really is: after rewinds, after runs of another
// session, with a picture at its end, with less room after a lost device; and that a new
// conversation does not hold the pages of the one before.
#include "tests/engine/session/session_fixture.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

std::vector<TokenId> countedIds(std::size_t count, TokenId first)
{
    std::vector<TokenId> ids(count);
    for (std::size_t i = 0; i < count; ++i)
        ids[i] = first + static_cast<TokenId>(i % 100);
    return ids;
}

std::vector<float> freshLogits(Loaded& loaded, const Prompt& prompt)
{
    auto session = loaded.session(512, 32, false);
    if (!session->prompt(prompt, {}, nullptr)) qFatal("the prompt cannot be read");
    return logitsOf(*session);
}

} // namespace

class TestContinuing : public QObject {
    Q_OBJECT

private slots:
    void aNewConversationTakesNoMorePagesThanOne()
    {
        Loaded loaded = golden("text-dense");
        auto session = loaded.session(512, 32);
        QVERIFY(session->prompt(countedIds(300, 5), {}, nullptr));
        const std::uint64_t one = loaded.backend->memory().kvBytes;
        QVERIFY(one > 0);
        std::uint64_t most = 0;
        const PrefillProgress watch = [&](std::uint32_t, std::uint32_t) {
            most = std::max(most, loaded.backend->memory().kvBytes);
        };
        QVERIFY(session->prompt(countedIds(300, 200), watch, nullptr));
        QVERIFY2(most <= one, qPrintable(QString("%1 instead of %2").arg(most).arg(one)));
    }

    void aRewoundSessionGivesTheLogitsOfItsEnd()
    {
        Loaded loaded = golden("text-dense");
        auto session = loaded.session(512, 32);
        const std::vector<TokenId> ids = countedIds(40, 5);
        QVERIFY(session->prompt(ids, {}, nullptr));
        session->rewind(30);
        const std::vector<float> logits = logitsOf(*session); // before another one runs
        const Prompt shorter(std::span<const TokenId>(ids).first(30));
        QVERIFY(difference(logits, freshLogits(loaded, shorter)).largest < 1e-3);
        QCOMPARE(session->ids().size(), std::size_t(30));
    }

    void theLastPositionIsRepeatedWithAsFewPagesAsThereAre()
    {
        Loaded loaded = golden("text-dense"); // a window of 16
        SessionOptions options;
        options.timeline.contextLength = 512;
        options.timeline.formats = {KvFormat::F32, KvFormat::F32};
        options.timeline.slidingSlack = 0;
        options.keepPrompt = false;
        Result<std::unique_ptr<Session>> session =
            Session::create(*loaded.model, *loaded.backend, options);
        QVERIFY(session);
        // Position 78 sees a page that 79 does not.
        const std::vector<TokenId> ids = countedIds(79, 5);
        QVERIFY((*session)->prompt(ids, {}, nullptr));
        const std::vector<float> expected = freshLogits(loaded, Prompt(ids));
        QVERIFY(difference(logitsOf(**session), expected).largest < 1e-3); // another one ran
        QCOMPARE((*session)->ids().size(), ids.size());
    }

    void aPictureAtTheEndIsRepeatedAsAPicture()
    {
        Loaded loaded = golden("text-dense");
        const std::uint32_t width = loaded.model->config().width;
        auto rows = std::make_shared<std::vector<float>>(std::size_t{6} * width);
        for (std::size_t i = 0; i < rows->size(); ++i)
            (*rows)[i] = std::sin(static_cast<float>(i));
        Prompt prompt{std::span<const TokenId>(countedIds(20, 5))};
        prompt.appendMedia(6, 0, ContentHash{1}, rows, /*bidirectional=*/true);
        auto session = loaded.session(512, 32);
        QVERIFY(session->prompt(prompt, {}, nullptr));
        const std::vector<float> expected = freshLogits(loaded, prompt);
        QVERIFY(difference(logitsOf(*session), expected).largest < 1e-3);
        QCOMPARE(session->ids().size(), std::size_t(26));
    }

    void aDeviceThatComesBackWithLessRoomLeavesAnEmptySession()
    {
        Loaded loaded = nano();
        BackendScript script;
        script.recovers = true;
        script.roomAfterwards = 10;
        ScriptedBackend backend(script, loaded.model->config().vocabularySize);
        SessionOptions options;
        options.timeline.contextLength = 100;
        Result<std::unique_ptr<Session>> session = Session::create(*loaded.model, backend, options);
        QVERIFY(session);
        QVERIFY((*session)->prompt(countedIds(20, 5), {}, nullptr));
        script.failNext = true;
        Result<PromptReport> report = (*session)->prompt(countedIds(30, 5), {}, nullptr);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::PromptTooLong);
        QCOMPARE((*session)->ids().size(), std::size_t(0));
        report = (*session)->prompt(countedIds(6, 5), {}, nullptr);
        QVERIFY(report);
        QCOMPARE(report->cachedTokens, 0u);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestContinuing)
#include "test_continuing.moc"
