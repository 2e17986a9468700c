// Proves the plans of published models on machines that are made up here: where they compute, what
// is told of it, and that more memory or fewer bits never shorten a context.
#include "app/fit/catalogue_fit.h"
#include "app/fit/fit_planner.h"
#include "engine/model/published_model.h"
#include "tests/app/fit/made_up_machine.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

FitPlan planOf(const char* size,
               const char* quantization,
               const MachineFacts& machine,
               const FitRequest& request = {})
{
    const Result<engine::ModelOutline> model = engine::publishedModel(size, quantization);
    if (!model) qFatal("%s", model.error().message.c_str());
    const Result<FitPlan> plan = planFit({model->config, model->weights}, machine, request);
    if (!plan) qFatal("%s", plan.error().message.c_str());
    return *plan;
}

const Catalogue& catalogue()
{
    static const Result<Catalogue> builtIn = Catalogue::builtIn();
    if (!builtIn) qFatal("%s", builtIn.error().message.c_str());
    return *builtIn;
}

} // namespace
Q_DECLARE_METATYPE(Fit)

class TestFitPlanner : public QObject {
    Q_OBJECT

private slots:
    void verdicts_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<QString>("quantization");
        QTest::addColumn<quint64>("memory"); // GB
        QTest::addColumn<quint64>("card");   // GB; 0: none
        QTest::addColumn<Fit>("fit");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* size, const char* quantization, quint64 memory,
                            quint64 graphics, Fit fit, const char* sentence) {
            QTest::addRow("%s %s, %d + %d GB", size, quantization, int(memory), int(graphics))
                << QString(size) << QString(quantization) << memory << graphics << fit
                << QString(sentence);
        };
        row("e2b", "q4_0", 16, 4, Fit::OnGraphics, "Fits: 32 k context, about ");
        row("e4b", "q4_0", 16, 8, Fit::OnGraphics, "Fits: 32 k context, about ");
        row("12b", "q4_0", 32, 12, Fit::OnGraphics, "Fits: 32 k context, about ");
        row("26b-a4b", "q4_0", 64, 10, Fit::Split, "experts of ");
        row("31b", "q4_0", 64, 12, Fit::Split, " of 60 layers on the CPU): ");
        row("31b", "q4_0", 64, 24, Fit::OnGraphics, "Fits");
        row("e2b", "q4_0", 8, 0, Fit::OnProcessor, "CPU only: 32 k context, about ");
        row("26b-a4b", "q4_0", 32, 0, Fit::OnProcessor, "CPU only: ");
        row("31b", "bf16", 32, 0, Fit::TooBig, "Does not fit: needs ");
        row("e2b", "q4_0", 1, 0, Fit::TooBig, "more memory for 4 k context");
    }
    void verdicts()
    {
        QFETCH(QString, size);
        QFETCH(QString, quantization);
        QFETCH(quint64, memory);
        QFETCH(quint64, card);
        QFETCH(Fit, fit);
        QFETCH(QString, sentence);
        std::vector<GraphicsFacts> graphics;
        if (card > 0) graphics.push_back(::card(card * kGb, 200e9));
        const FitPlan plan =
            planOf(qPrintable(size), qPrintable(quantization), machineWith(memory * kGb, graphics));
        const QString found = QString::fromStdString(plan.sentence);
        QVERIFY2(plan.fit == fit, qPrintable(found));
        QVERIFY2(found.contains(sentence), qPrintable(found));
        if (fit == Fit::TooBig) {
            QVERIFY(plan.missingBytes > 0);
            return;
        }
        QVERIFY(plan.neededBytes > 0 && plan.neededBytes <= plan.availableBytes);
        QVERIFY(plan.contextLength >= kShortestContext);
        QVERIFY(plan.longestContext >= plan.contextLength);
        QVERIFY(plan.speed.tokensPerSecond > plan.speed.whenFull && plan.speed.whenFull > 0);
        const QString basis = QString::fromStdString(plan.speed.basis);
        QVERIFY2(basis.contains("GB/s") && basis.contains("80 %"), qPrintable(basis));
        QCOMPARE(basis.contains("copies within it"), fit != Fit::OnProcessor);
        QCOMPARE(basis.contains("8 threads"), fit != Fit::OnGraphics);
    }

    /// A mixture reads its active experts alone.
    void speedFollowsFromTheBytesOfAToken()
    {
        const Result<engine::ModelOutline> model = engine::publishedModel("26b-a4b", "q4_0");
        QVERIFY(model);
        const FitPlan plan = planOf("26b-a4b", "q4_0", machineWith(64 * kGb));
        const double bytes = double(model->weights.bytesReadPerToken(model->config));
        QVERIFY(bytes < 3e9);
        QCOMPARE(plan.speed.tokensPerSecond, 0.8 * 20e9 / bytes);
        const FitPlan there =
            planOf("26b-a4b", "q4_0", machineWith(64 * kGb, {card(24 * kGb, 400e9)}));
        QCOMPARE(there.speed.tokensPerSecond, 0.8 * 400e9 / bytes);
    }

    void whatIsNotMeasuredIsNotKnown()
    {
        MachineFacts machine = machineWith(32 * kGb, {card(8 * kGb, 0)});
        machine.graphics[0].basis = "it was not tested yet";
        const FitPlan plan = planOf("e4b", "q4_0", machine);
        QCOMPARE(plan.fit, Fit::OnGraphics);
        QCOMPARE(plan.speed.tokensPerSecond, 0.0);
        QVERIFY(plan.sentence.find("speed not known") != std::string::npos);
        QVERIFY(plan.speed.basis.find("not tested yet") != std::string::npos);
    }

    void moreMemoryAndFewerBitsHoldMore()
    {
        std::uint32_t before = 0;
        for (std::uint64_t free = 16; free <= 40; free += 4) {
            const FitPlan plan =
                planOf("12b", "q8_0", machineWith(64 * kGb, {card(free * kGb, 1e11)}));
            QVERIFY(plan.fit == Fit::Split || plan.longestContext >= before);
            if (plan.fit != Fit::Split) before = plan.longestContext;
            FitRequest eightBits;
            eightBits.formats = engine::KvFormats::of(engine::KvFormat::Q8);
            const FitPlan shorter =
                planOf("12b", "q8_0", machineWith(64 * kGb, {card(free * kGb, 1e11)}), eightBits);
            QVERIFY(shorter.longestContext >= plan.longestContext);
        }
        QVERIFY(before > 32'768);
    }

    void aContextThatIsAskedForIsPlanned()
    {
        FitRequest request;
        request.contextLength = 131'072;
        const FitPlan plan = planOf("e4b", "q4_0", machineWith(32 * kGb), request);
        QCOMPARE(plan.contextLength, 131'072u);
        QVERIFY(plan.memory.host.kv.atMost > 2 * kGb);
        const FitPlan tooLong = planOf("e4b", "q4_0", machineWith(6 * kGb), request);
        QCOMPARE(tooLong.fit, Fit::TooBig);
        QVERIFY(tooLong.missingBytes > 0);
    }

    void devicesAreChosen()
    {
        const MachineFacts machine = machineWith(32 * kGb, {card(8 * kGb, 2e11)});
        FitRequest request;
        request.device = "cpu";
        QCOMPARE(planOf("e4b", "q4_0", machine, request).fit, Fit::OnProcessor);
        request.device = "vulkan";
        QCOMPARE(planOf("e4b", "q4_0", machine, request).device, std::string("vulkan:0"));
        // What was asked for is told, where there is no room, and nothing else is planned.
        const MachineFacts small = machineWith(4 * kGb, {card(kGb / 2, 2e11)});
        const FitPlan none = planOf("31b", "q4_0", small, request);
        QCOMPARE(none.fit, Fit::TooBig);
        QVERIFY(QString::fromStdString(none.sentence).contains("a card"));
        request.device = "vulkan:7";
        const Result<engine::ModelOutline> model = engine::publishedModel("e2b", "q4_0");
        const Result<FitPlan> missing = planFit({model->config, model->weights}, machine, request);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::DeviceNotFound);
    }

    void everyEntryOfTheCatalogueIsPlanned()
    {
        const MachineFacts machine = machineWith(128 * kGb, {card(96 * kGb, 8e11)});
        std::uint64_t models = 0;
        for (const CatalogueEntry& entry : catalogue().entries()) {
            const Result<FitPlan> plan = planEntry(catalogue(), entry, {}, machine, {});
            QCOMPARE(static_cast<bool>(plan), entry.kind == CatalogueEntry::Kind::Model);
            if (!plan) continue;
            ++models;
            QVERIFY2(plan->fit == Fit::OnGraphics, entry.id.c_str());
            QVERIFY(plan->encoderBytes > 0);
            // The catalogue's own figure is rounded where it is no exact one.
            const Result<engine::ModelOutline> outline =
                engine::publishedModel(entry.size, entry.quantization);
            const double ratio = double(outline->fileBytes()) / double(entry.bytes);
            QVERIFY2(std::abs(ratio - 1) < (entry.exact ? 0.0001 : 0.10),
                     qPrintable(QString("%1: %2").arg(entry.id.c_str()).arg(ratio)));
        }
        QVERIFY(models >= 20);
    }

    void recommendsFromTheCatalogue()
    {
        const auto choice = [](const MachineFacts& machine, bool hears = false) {
            const std::optional<CatalogueRecommendation> found =
                recommendFrom(catalogue(), machine, hears);
            return found ? QString::fromStdString(found->entry->id) : QString();
        };
        QCOMPARE(choice(machineWith(64 * kGb, {card(48 * kGb, 8e11)})), "gemma-4-31b-it:q4_0");
        QCOMPARE(choice(machineWith(64 * kGb, {card(48 * kGb, 8e11)}), true),
                 "gemma-4-12b-it:q4_0");
        QCOMPARE(choice(machineWith(16 * kGb, {card(8 * kGb, 2e11)})), "gemma-4-e4b-it:q4_0");
        QCOMPARE(choice(machineWith(8 * kGb)), "gemma-4-e4b-it:q4_0");
    }
};

CABOCHON_TEST(TestFitPlanner)
#include "test_fit_planner.moc"
