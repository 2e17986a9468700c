// Proves what the cards of the page of models say, from the catalogue, what is here, and downloads.
#include "app/library/model_row.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::downloads;
using namespace cabochon::test;

namespace {

const Catalogue& catalogue()
{
    static const Result<Catalogue> builtIn = Catalogue::builtIn();
    if (!builtIn) qFatal("%s", builtIn.error().message.c_str());
    return *builtIn;
}

/// What the rows are made from, empty at first.
struct Known {
    LibraryLook look;
    std::vector<QueuedDownload> downloads;
    std::map<std::string, std::string> chosen;
    std::map<std::string, double> checking;
    QString openPath;
    ModelUseOf useOf;

    QList<ModelRow> rows() const
    {
        return makeRows({catalogue(), look, downloads, chosen, checking, openPath, {}, useOf});
    }
    ModelRow row(const char* key) const
    {
        for (const ModelRow& row : rows())
            if (row.key == text(key)) return row;
        return {};
    }
    LibraryModel& add(const char* id, LibraryModel::State state)
    {
        LibraryModel model;
        model.file = *ModelLibrary({}, catalogue()).fileOf(id);
        model.path = std::filesystem::path("/models") / model.file.place();
        model.shardsHere = state == LibraryModel::State::Partial ? 0 : 1;
        model.bytes = 3'349'516'256;
        model.state = state;
        look.here.push_back(model);
        return look.here.back();
    }
    QueuedDownload& download(const char* id, QueuedDownload::State state)
    {
        QueuedDownload one;
        one.order.file = *ModelLibrary({}, catalogue()).fileOf(id);
        one.state = state;
        downloads.push_back(one);
        return downloads.back();
    }
};

FitPlan planned(Fit fit, double tokensPerSecond)
{
    FitPlan plan;
    plan.fit = fit;
    plan.speed.tokensPerSecond = tokensPerSecond;
    plan.missingBytes = 3'100'000'000;
    plan.memory.host.weightBytes = 4'100'000'000;
    return plan;
}

constexpr const char* kE2b = "gemma-4-e2b-it:q4_0";

} // namespace

class TestModelRows : public QObject {
    Q_OBJECT

private slots:
    void eachSizeHasOneCardFromTheBeginning()
    {
        const QList<ModelRow> rows = Known{}.rows();
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].name, text("Gemma 4 E2B"));
        QCOMPARE(rows[0].quantization, text("Q4_0"));
        QCOMPARE(rows[0].abilities, text("text · pictures · sound · video"));
        QCOMPARE(rows[0].detail, text("3.3 GB"));
        QCOMPARE(rows[3].abilities, text("text · pictures · video"));
        for (const ModelRow& row : rows) {
            QCOMPARE(row.state, ModelCard::Absent);
            QVERIFY(!row.usable && row.path.isEmpty() && row.verdict.isEmpty());
        }
    }

    void verdictsHaveWordsAndColours_data()
    {
        QTest::addColumn<int>("fit");
        QTest::addColumn<double>("speed");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, Fit fit, double speed, const char* verdict,
                            ModelCard::Tone tone, const char* detail) {
            QTest::newRow(name) << int(fit) << speed << text(verdict) << int(tone) << text(detail);
        };
        row("card", Fit::OnGraphics, 138.2, "fits · 138 tokens/s", ModelCard::Good, "3.3 GB");
        row("both", Fit::Split, 9.04, "splits · 9.0 tokens/s", ModelCard::Warn,
            "3.3 GB · 4.1 GB would stay in memory");
        row("processor", Fit::OnProcessor, 0, "on the processor", ModelCard::Good, "3.3 GB");
        row("nowhere", Fit::TooBig, 5, "too big", ModelCard::Bad,
            "3.3 GB · 3.1 GB more memory needed");
    }

    void verdictsHaveWordsAndColours()
    {
        QFETCH(int, fit);
        QFETCH(double, speed);
        Known known;
        const RepositoryFile file = catalogue().find(kE2b)->source;
        known.look.plans[file.id()] = planned(Fit(fit), speed);
        const ModelRow row = known.row("e2b");
        QTEST(row.verdict, "verdict");
        QTEST(int(row.tone), "tone");
        QTEST(row.detail, "detail");
        known.look.recommended = kE2b;
        QVERIFY(known.row("e2b").recommended);
        QVERIFY(known.row("e2b").verdict.startsWith(text("recommended")));
    }

    void aDownloadIsFollowed()
    {
        Known known;
        QueuedDownload& one = known.download(kE2b, QueuedDownload::State::Running);
        QCOMPARE(known.row("e2b").state, ModelCard::Arriving);
        QCOMPARE(known.row("e2b").detail, text("3.3 GB · the hub is asked"));
        one.progress = {1'700'000'000, 4'336'349'920, 12'600'000, "gemma.gguf", false};
        ModelRow row = known.row("e2b");
        QCOMPARE(row.detail, text("4.3 GB · 39 % · 12.6 MB/s · 3 min left"));
        QVERIFY(row.progress > 0.39 && row.progress < 0.4);
        one.note = "hub.example is busy (503): again in 4 s.";
        QCOMPARE(known.row("e2b").detail,
                 text("4.3 GB · 39 % · hub.example is busy (503): again in 4 s."));
        one.state = QueuedDownload::State::Paused;
        QCOMPARE(known.row("e2b").state, ModelCard::Paused);
        QCOMPARE(known.row("e2b").detail, text("4.3 GB · 39 % · paused"));
        one.state = QueuedDownload::State::Failed;
        one.problem = {ErrorCode::DiskFull, "The disk is full."};
        row = known.row("e2b");
        QCOMPARE(row.state, ModelCard::Failed);
        QCOMPARE(row.problem, text("The disk is full."));
        QVERIFY(!row.usable);
    }

    void aModelCanBeUsedWhileItsProjectorArrives()
    {
        Known known;
        known.add(kE2b, LibraryModel::State::Verified);
        known.download(kE2b, QueuedDownload::State::Running).progress = {9, 10, 1e6, "", false};
        const ModelRow row = known.row("e2b");
        QCOMPARE(row.state, ModelCard::Arriving);
        QVERIFY(row.usable);
    }

    void whatIsHereSaysInWhichState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("shown");
        QTest::addColumn<bool>("usable");
        using State = LibraryModel::State;
        const auto row = [](State state, const char* detail, ModelCard::State shown, bool usable) {
            QTest::addRow("%s", detail) << int(state) << text(detail) << int(shown) << usable;
        };
        row(State::Verified, "3.3 GB · here, verified", ModelCard::Ready, true);
        row(State::Recorded, "3.3 GB · here, as it was when it came", ModelCard::Ready, true);
        row(State::Unknown, "3.3 GB · here, not verified", ModelCard::Ready, true);
        row(State::Changed, "3.3 GB · here, changed since it came", ModelCard::Ready, true);
        row(State::Damaged, "3.3 GB · damaged", ModelCard::Damaged, false);
        row(State::Partial, "3.3 GB · not whole", ModelCard::Paused, false);
    }

    void whatIsHereSaysInWhichState()
    {
        QFETCH(int, state);
        Known known;
        known.add(kE2b, LibraryModel::State(state));
        const ModelRow row = known.row("e2b");
        QTEST(row.detail, "detail");
        QTEST(int(row.state), "shown");
        QTEST(row.usable, "usable");
        known.checking[catalogue().find(kE2b)->source.id()] = 0.42;
        if (row.usable) {
            QCOMPARE(known.row("e2b").state, ModelCard::Checking);
            QCOMPARE(known.row("e2b").detail, text("3.3 GB · being read: 42 %"));
        }
    }

    void theOneThatAnswersIsMarked()
    {
        Known known;
        known.openPath =
            QString::fromStdString(known.add(kE2b, LibraryModel::State::Verified).path.string());
        QVERIFY(known.row("e2b").open);
        QVERIFY(!known.row("e4b").open);
    }

    /// A size shows what is here of it; a second precision has a card of its own, and what was
    /// chosen comes first.
    void precisionsOfASize()
    {
        Known known;
        known.add("gemma-4-e2b-it:q8_0", LibraryModel::State::Verified);
        QCOMPARE(known.row("e2b").quantization, text("Q8_0"));
        QCOMPARE(known.rows().size(), 5);
        known.add(kE2b, LibraryModel::State::Verified);
        QCOMPARE(known.rows().size(), 6);
        known.chosen["e2b"] = "gemma-4-e2b-it:q4_k_m";
        QCOMPARE(known.row("e2b").quantization, text("Q4_K_M"));
        QCOMPARE(known.rows().size(), 7);
        QCOMPARE(shownEntries(catalogue(), known.look.here, {}, known.chosen).front(),
                 std::string("gemma-4-e2b-it:q4_k_m"));
    }

    void aFileThatTheCatalogueDoesNotKnow()
    {
        Known known;
        const char* id = "local/imported/my-model.gguf";
        known.add(id, LibraryModel::State::Recorded);
        QCOMPARE(known.row(id).name, text("my-model.gguf"));
        ModelFileFacts facts;
        facts.kind = ModelFileKind::Model;
        facts.name = "Gemma 4 E2B";
        facts.quantization = "Q6_K";
        facts.sees = true;
        known.look.facts[id] = facts;
        ModelRow row = known.row(id);
        QCOMPARE(row.name, text("Gemma 4 E2B"));
        QCOMPARE(row.quantization, text("Q6_K"));
        QCOMPARE(row.abilities, text("text · pictures · video"));
        QVERIFY(row.usable);
        facts = {};
        facts.problem = Error{ErrorCode::ModelUnsupported, "This is no GGUF file."};
        known.look.facts[id] = facts;
        row = known.row(id);
        QVERIFY(!row.usable);
        QCOMPARE(row.problem, text("This is no GGUF file."));
    }

    void aCardSaysWhenItsModelWasUsed()
    {
        Known known;
        known.add("local/imported/mine.gguf", LibraryModel::State::Recorded).path = "/mine.gguf";
        const auto detail = [&] { return known.row("local/imported/mine.gguf").detail; };
        QVERIFY2(!detail().contains(text("used")), qPrintable(detail()));
        known.useOf = [](const QString& path) {
            const bool mine = path == text("/mine.gguf");
            return mine ? ModelUse{QDate::currentDate(), 12.0} : ModelUse();
        };
        QVERIFY2(detail().endsWith(text("used today · 12 tokens/s measured")),
                 qPrintable(detail()));
        known.useOf = [](const QString&) { return ModelUse{QDate(2026, 1, 2), 0}; };
        QVERIFY2(detail().contains(text("last used on ")), qPrintable(detail()));
    }

    void aModelOfAnotherProgramIsUsedWhereItLies()
    {
        Known known;
        FoundModel found;
        found.program = ModelProgram::LmStudio;
        found.label = "a/b/x-Q4_0.gguf";
        found.facts.path = "/home/ada/.lmstudio/models/a/b/x-Q4_0.gguf";
        found.facts.kind = ModelFileKind::Model;
        found.facts.bytes = 5'200'000'000;
        known.look.elsewhere = {found};
        ModelRow row = known.row("/home/ada/.lmstudio/models/a/b/x-Q4_0.gguf");
        QCOMPARE(row.name, text("a/b/x-Q4_0.gguf"));
        QCOMPARE(row.detail, text("5.2 GB · from LM Studio"));
        QVERIFY(row.usable && row.foreign);
        QCOMPARE(row.path, row.file);
        QVERIFY(row.projector.isEmpty());
        known.look.elsewhere[0].projector = "/home/ada/eyes.gguf";
        row = known.row("/home/ada/.lmstudio/models/a/b/x-Q4_0.gguf");
        QCOMPARE(row.projector, text("/home/ada/eyes.gguf"));
        known.look.elsewhere[0].facts.problem = Error{ErrorCode::ModelDamaged, "It is damaged."};
        row = known.row("/home/ada/.lmstudio/models/a/b/x-Q4_0.gguf");
        QVERIFY(!row.usable);
        QCOMPARE(row.problem, text("It is damaged."));
    }
};

CABOCHON_TEST(TestModelRows)
#include "test_model_rows.moc"
