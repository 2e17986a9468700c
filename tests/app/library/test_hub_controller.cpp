// Proves the search of a hub as the window has it, over a hub in this process: repositories, files,
// headers that are read where they lie, what comes along with a download, and what is refused.
#include "tests/app/library/library_under_test.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QSignalSpy>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QString kOther = QStringLiteral("owner/repository/other-Q8_0.gguf");

/// A library whose hub has another model, with a projector beside it, and finds it.
struct Searched {
    LibraryPlace place;
    LibraryController library{place.options()};
    HubController& hub{*library.hub()};

    Searched()
    {
        place.hub.add("other-Q8_0.gguf", place.model);
        place.hub.add("mmproj-F16.gguf", place.model);
        answer(R"([{"id": "owner/repository", "downloads": 7, "gated": "auto",
                   "tags": ["gguf", "license:gemma"]}])");
        library.begin();
    }
    void answer(const char* found)
    {
        place.hub.setMisdeed([found](const HubRequest& request) {
            Misdeed misdeed;
            if (request.path == "/api/models") misdeed = {.status = 200, .body = found};
            return misdeed;
        });
    }
    bool isDone()
    {
        return QTest::qWaitFor(
            [&] {
                if (hub.isAsking()) return false;
                for (const HubCard& card : hub.cards()->cards())
                    if (card.asking) return false;
                return true;
            },
            10'000);
    }
    HubCard card() const { return hub.cards()->cards().value(0); }
    HubLine line(const QString& file) const
    {
        for (const HubLine& line : card().lines)
            if (line.file == file) return line;
        return {};
    }
    bool showFiles()
    {
        hub.find(text("other"));
        if (!isDone()) return false;
        hub.toggle(text("owner/repository"));
        return isDone();
    }
};

} // namespace

class TestHubController : public QObject {
    Q_OBJECT

private slots:
    void repositoriesAndTheirFilesAreShown()
    {
        Searched searched;
        QVERIFY(!searched.hub.isOpen());
        QCOMPARE(searched.place.hub.connections(), std::size_t(0)); // nothing asks by itself
        QVERIFY(searched.showFiles());
        QCOMPARE(searched.hub.summary(), text("1 repositories on 127.0.0.1"));
        const HubCard card = searched.card();
        QCOMPARE(card.detail, text("7 download(s) · gemma"));
        QVERIFY(card.gated && card.opened);
        QCOMPARE(card.lines.size(), 2);
        QCOMPARE(searched.line(kOther).quantization, text("Q8_0"));
        QCOMPARE(card.beside, text("Pictures and sound come along: 1 MB"));
        searched.hub.toggle(card.repository);
        QVERIFY(!searched.card().opened);
        searched.hub.close();
        QVERIFY(!searched.hub.isOpen());
        QCOMPARE(searched.hub.cards()->rowCount(), 0);
    }

    void aHeaderSaysWhetherItFits()
    {
        Searched searched;
        QVERIFY(searched.showFiles());
        QVERIFY(QTest::qWaitFor([&] { return searched.library.machine()->isMeasured(); }, 10'000));
        QSignalSpy checked(&searched.hub, &HubController::checked);
        searched.hub.check(kOther);
        QVERIFY(searched.line(kOther).asking);
        QVERIFY(QTest::qWaitFor([&] { return !checked.isEmpty(); }, 10'000));
        const HubLine line = searched.line(kOther);
        QVERIFY2(line.verdict.startsWith(text("fits")), qPrintable(line.verdict));
        QVERIFY2(line.facts.endsWith(text(" context")), qPrintable(line.facts));
        FitController& fit = *searched.library.fit();
        QVERIFY(QTest::qWaitFor([&] { return fit.planned(); }, 10'000));
        QCOMPARE(fit.title(), text("tiny, F16"));
        QVERIFY(searched.library.selected().isEmpty());
        searched.library.select(text("e2b"));
        QCOMPARE(fit.title(), text("Gemma 4 E2B, Q4_0"));
    }

    void whatIsNoModelOfOursSaysSo()
    {
        Searched searched;
        searched.place.hub.add("page-Q4_0.gguf", "<!DOCTYPE html>");
        QVERIFY(searched.showFiles());
        const QString page = text("owner/repository/page-Q4_0.gguf");
        searched.hub.check(page);
        QVERIFY(QTest::qWaitFor([&] { return !searched.line(page).asking; }, 10'000));
        QVERIFY(!searched.line(page).problem.isEmpty());
        QVERIFY(searched.line(page).verdict.isEmpty());
    }

    void theProjectorComesAlong()
    {
        Searched searched;
        QVERIFY(searched.showFiles());
        QSignalSpy arrived(&searched.library, &LibraryController::arrived);
        searched.library.download(kOther);
        QVERIFY(QTest::qWaitFor([&] { return !arrived.isEmpty(); }, 10'000));
        const std::filesystem::path folder = searched.place.models() / "owner/repository";
        QVERIFY(std::filesystem::exists(folder / "other-Q8_0.gguf"));
        QVERIFY(std::filesystem::exists(folder / "mmproj-F16.gguf"));
        QVERIFY(QTest::qWaitFor([&] { return searched.line(kOther).known; }, 10'000));
    }

    void refusalsSayWhatHelps()
    {
        Searched searched;
        searched.place.hub.wantedToken = "secret";
        searched.hub.find(text("owner/repository"));
        QVERIFY(searched.isDone());
        const HubCard card = searched.card();
        QVERIFY(card.gated && card.lines.isEmpty());
        QVERIFY2(card.problem.contains(text("in its settings under Privacy")),
                 qPrintable(card.problem));
        searched.place.hub.wantedToken.clear();
        searched.hub.toggle(card.repository); // once more
        QVERIFY(searched.isDone());
        QVERIFY(searched.card().problem.isEmpty());
        QCOMPARE(searched.card().lines.size(), 2);
    }

    void nothingIsAskedWhenTheNetworkIsOff()
    {
        Searched searched;
        searched.library.downloads()->setOff(true);
        searched.hub.find(text("other"));
        QVERIFY(searched.hub.problem().contains(text("switched off")));
        QCOMPARE(searched.place.hub.connections(), std::size_t(0));
    }

    void aNewSearchEndsTheOneBefore()
    {
        Searched searched;
        searched.hub.find(text("first"));
        searched.answer("[]");
        searched.hub.find(text("second"));
        QVERIFY(searched.isDone());
        QVERIFY2(searched.hub.summary().contains(text("“second”")),
                 qPrintable(searched.hub.summary()));
        searched.hub.find(text("third"));
        searched.hub.close();
        QVERIFY(!searched.hub.isAsking());
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestHubController)
#include "test_hub_controller.moc"
