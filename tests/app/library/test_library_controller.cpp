// Proves the library as the window has it, over a hub in this process and a machine that is made
// up: what is planned, brought, used, verified, repaired, taken in and removed.
#include "tests/app/library/library_under_test.h"
#include "tests/support/shaped_model.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"
#include "tests/support/tiny_projector.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <map>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QString kFile = QStringLiteral("owner/repository/tiny.gguf");

ModelRow rowOf(LibraryController& library, const QString& key)
{
    const ModelRow* row = library.rows()->find(key);
    return row ? *row : ModelRow{};
}

bool isSeen(LibraryController& library)
{
    return QTest::qWaitFor([&] { return !library.isLooking(); }, 10'000);
}

OpenModel openAt(const QString& path)
{
    OpenModel open;
    open.path = path;
    return open;
}

/// The model is here, brought from the hub.
bool bring(LibraryController& library)
{
    QSignalSpy arrived(&library, &LibraryController::arrived);
    library.download(kFile);
    const bool came = QTest::qWaitFor([&] { return !arrived.isEmpty(); }, 10'000);
    return came && isSeen(library);
}

} // namespace

class TestLibraryController : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // What is removed goes to a bin of the test's own.
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_home.path().string()));
    }

    void cardsAreThereBeforeAnythingIsKnown()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        QCOMPARE(library.rows()->rowCount(), 1);
        QVERIFY(library.machine()->summary().isEmpty());
        QVERIFY(!library.fit()->planned());
        library.begin();
        QVERIFY(isSeen(library));
        QCOMPARE(library.machine()->summary(),
                 text("a card, 15.1 GB of 15.1 GB free · 32 GB memory · 500 GB of disk free · "
                      "575 GB/s measured"));
        const ModelRow row = rowOf(library, text("e2b"));
        QVERIFY(row.recommended);
        QCOMPARE(row.tone, ModelCard::Good);
        QVERIFY2(row.verdict.startsWith(text("recommended · ")), qPrintable(row.verdict));
        QCOMPARE(library.selected(), text("e2b"));
    }

    void theChoiceOfAContextIsPlannedAtOnce()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        FitController& fit = *library.fit();
        QVERIFY(QTest::qWaitFor([&] { return fit.planned(); }, 10'000));
        QCOMPARE(fit.title(), text("Gemma 4 E2B, Q4_0"));
        QCOMPARE(fit.place(), text("On the card"));
        QCOMPARE(fit.context(), 32'768);
        QCOMPARE(fit.longestText(), text("longest here: 128K"));
        const QVariantList before = fit.parts();
        double shares = 0;
        for (const QVariant& part : before)
            shares += part.toMap().value(text("share")).toDouble();
        QVERIFY(shares > 0.05 && shares < 1);
        fit.setContextPlace(1);
        QVERIFY(QTest::qWaitFor([&] { return fit.context() == 131'072; }, 10'000));
        QVERIFY(fit.contextPlace() > 0.999);
        const QString longer = fit.parts()[1].toMap().value(text("size")).toString();
        fit.setShortKeys(true);
        QVERIFY(QTest::qWaitFor(
            [&] { return fit.parts()[1].toMap().value(text("size")).toString() != longer; },
            10'000));
        QVERIFY(fit.parts()[1].toMap().value(text("name")).toString().contains(text("8-bit")));
        fit.setContextPlace(0);
        QVERIFY(QTest::qWaitFor([&] { return fit.context() == 4'096; }, 10'000));
    }

    void whatIsChosenIsKeptForItsModelAlone()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        std::map<QString, ModelChoice> kept;
        FitController& fit = *library.fit();
        fit.setChoices([&kept](const QString& file) { return kept[file]; });
        connect(&fit, &FitController::chose, &fit,
                [&kept](const QString& file, const ModelChoice& choice) { kept[file] = choice; });
        library.begin();
        QVERIFY(QTest::qWaitFor([&] { return fit.planned(); }, 10'000));
        QVERIFY(!fit.isChosen());
        fit.setContextPlace(0);
        fit.setShortKeys(true);
        const QString file = QString::fromStdString(place.target().string());
        QCOMPARE(kept.size(), std::size_t(1)); // although it is not here yet
        QCOMPARE(kept[file], (ModelChoice{4'096, true, {}}));
        QVERIFY(fit.isChosen());
        QVERIFY(fit.inUse().isEmpty() && !fit.differs());

        LibraryController again(place.options()); // another run
        again.fit()->setChoices([&kept](const QString& wanted) { return kept[wanted]; });
        again.begin();
        QVERIFY(QTest::qWaitFor([&] { return again.fit()->context() == 4'096; }, 10'000));
        QVERIFY(again.fit()->shortKeys());
        again.fit()->forgetChoice();
        QVERIFY(QTest::qWaitFor([&] { return again.fit()->context() == 32'768; }, 10'000));
        QVERIFY(!again.fit()->isChosen());
    }

    void theOpenModelSaysWhatItHasAndWhatItCouldHave()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        FitController& fit = *library.fit();
        OpenModel open = openAt(QString::fromStdString(place.target().string()));
        open.contextLength = 16'384;
        open.shortKeys = true;
        library.setOpenModel(open);
        QVERIFY(QTest::qWaitFor([&] { return fit.planned() && fit.context() == 16'384; }, 10'000));
        QCOMPARE(fit.inUse(), text("In use now: 16K, 8-bit keys"));
        QVERIFY(!fit.differs());
        fit.setContextPlace(0);
        QVERIFY(fit.differs());
        QSignalSpy again(&fit, &FitController::loadAgainWanted);
        fit.loadAgain();
        QCOMPARE(again.size(), 1);
        open.choice.contextLength = open.contextLength = 4'096; // so it was opened
        library.setOpenModel(open);
        QVERIFY(!fit.differs());
    }

    void whatTheOpenModelHasIsFreeForItself()
    {
        MachineFacts machine = machineWith(32 * kGb, {card(4 * kGb, 575e9)});
        DeviceDescription& device = machine.graphics.front().description;
        device.availableBytes = 1 * kGb;
        machine.memory.availableBytes = 20 * kGb;
        OpenModel open;
        open.device = device.id;
        open.deviceBytes = 2 * kGb;
        open.hostBytes = 100 * kGb;
        const MachineFacts without = withoutModel(machine, open);
        QCOMPARE(without.memory.availableBytes, machine.memory.totalBytes);
        QCOMPARE(without.graphics.front().description.availableBytes, 3 * kGb);
        QCOMPARE(withoutModel(machine, {}).memory.availableBytes, 20 * kGb);
    }

    void aModelIsBroughtOfferedAndUsed()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(isSeen(library));
        OfferController& offer = *library.offer();
        QVERIFY(offer.isOpen());
        QCOMPARE(offer.title(), text("Gemma 4 E2B fits your graphics card"));
        QVERIFY2(offer.reason().startsWith(text("a card, 15.1 GB. Text, pictures")),
                 qPrintable(offer.reason()));
        QCOMPARE(offer.detail(),
                 text("3.0 GB download · Apache 2.0 · checked against its published fingerprint"));
        QVERIFY(bring(library));
        QVERIFY(std::filesystem::exists(place.target()));
        QVERIFY(offer.usable());
        QCOMPARE(offer.title(), text("Gemma 4 E2B is ready"));
        const ModelRow row = rowOf(library, text("e2b"));
        QCOMPARE(row.state, ModelCard::Ready);
        QVERIFY(row.detail.contains(text("here, verified today")));
        QSignalSpy use(&library, &LibraryController::useWanted);
        library.useModel(kFile);
        QCOMPARE(use.size(), 1);
        QCOMPARE(use[0][0].toString(), QString::fromStdString(place.target().string()));
        library.setOpenModel(openAt(use[0][0].toString()));
        QVERIFY(rowOf(library, text("e2b")).open);
        QVERIFY(!offer.isOpen()); // it answers
    }

    void anOfferThatWasPutAsideStaysSo()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(isSeen(library));
        QSignalSpy aside(library.offer(), &OfferController::putAsideByUser);
        library.offer()->putAside();
        QCOMPARE(aside.size(), 1);
        QVERIFY(!library.offer()->isOpen());
    }

    void whatWasPastedIsUnderstood_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* words, bool found) {
            QTest::newRow(words) << text(words) << found;
        };
        row("owner/repository/tiny.gguf", true);
        row("  tiny:q4_0 ", true);
        row("https://huggingface.co/owner/repository/blob/main/tiny.gguf", true);
        row("https://huggingface.co/owner/repository/resolve/main/tiny.gguf?download=true", true);
        row("https://huggingface.co/owner/repository", false);
        row("owner/repository/../../etc/passwd", false);
        row("gemma", false);
        row("", false);
    }

    void whatWasPastedIsUnderstood()
    {
        QFETCH(QString, words);
        QFETCH(bool, found);
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QSignalSpy said(&library, &LibraryController::said);
        QSignalSpy arrived(&library, &LibraryController::arrived);
        library.findOrDownload(words);
        QCOMPARE(said.isEmpty(), true);
        QCOMPARE(library.hub()->isOpen(), !found && !words.isEmpty()); // else it is looked for
        if (found) QVERIFY(QTest::qWaitFor([&] { return !arrived.isEmpty(); }, 10'000));
    }

    void aDamagedModelIsFoundAndRepaired()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        QSignalSpy said(&library, &LibraryController::said);
        library.verify(kFile);
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty(); }, 10'000));
        QCOMPARE(said.takeFirst()[0].toString(), text("Gemma 4 E2B is what it was when it came."));
        {
            std::fstream file(place.target(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(std::streamoff(place.model.size()) - 100);
            file.put(char(~place.model[place.model.size() - 100]));
        }
        library.verify(kFile);
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty() && !library.isLooking(); }, 10'000));
        QVERIFY(said.takeFirst()[0].toString().contains(text("is damaged")));
        QCOMPARE(rowOf(library, text("e2b")).state, ModelCard::Damaged);
        QVERIFY(!rowOf(library, text("e2b")).usable);
        QVERIFY(bring(library)); // "Repair"
        QCOMPARE(rowOf(library, text("e2b")).state, ModelCard::Ready);
    }

    void aDownloadThatIsGivenUpLeavesNothing()
    {
        LibraryPlace place;
        std::string slow = place.model;
        slow.append(std::size_t{6} << 20, 'x');
        place.hub.replace(kHubModel, slow, TestHub::kCommit);
        place.hub.bytesPerSecond = 1 << 20;
        LibraryController library(place.options());
        library.begin();
        library.download(kFile);
        QVERIFY(QTest::qWaitFor([&] { return library.downloads()->progress() > 0; }, 10'000));
        QSignalSpy said(&library, &LibraryController::said);
        library.remove(kFile);
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty() && !library.isLooking(); }, 10'000));
        QCOMPARE(said[0][0].toString(), text("Gemma 4 E2B was removed."));
        QVERIFY(!std::filesystem::exists(place.target().parent_path()));
        QCOMPARE(rowOf(library, text("e2b")).state, ModelCard::Absent);
        QCOMPARE(library.downloads()->count(), 0);
    }

    void theModelStaysWhenOnlyItsProjectorWasGivenUp()
    {
        LibraryPlace place;
        const std::string eyes(std::size_t{4} << 20, 'x');
        place.hub.add("mmproj-F16.gguf", eyes);
        place.hub.setMisdeed([](const HubRequest& request) {
            const bool late = request.isData && request.path.ends_with("mmproj-F16.gguf");
            return late ? Misdeed{.stallAfter = 200'000} : Misdeed{};
        });
        LibraryController library(place.options());
        library.begin();
        library.hub()->find(text("owner/repository"));
        QVERIFY(QTest::qWaitFor([&] { return library.hub()->found(kFile).has_value(); }, 10'000));
        library.download(kFile);
        const auto waitsForEyes = [&] {
            const ModelRow row = rowOf(library, text("e2b"));
            return row.usable && row.state == ModelCard::Arriving &&
                   std::filesystem::exists(place.target().parent_path() / "mmproj-F16.gguf.part");
        };
        QVERIFY(QTest::qWaitFor(waitsForEyes, 10'000));
        QSignalSpy said(&library, &LibraryController::said);
        library.remove(kFile);
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty() && !library.isLooking(); }, 10'000));
        QCOMPARE(said[0][0].toString(), text("Gemma 4 E2B stays, without what was still to come."));
        QCOMPARE(library.downloads()->count(), 0);
        QVERIFY(std::filesystem::exists(place.target()));
        QVERIFY(!std::filesystem::exists(place.target().parent_path() / "mmproj-F16.gguf.part"));
        QCOMPARE(rowOf(library, text("e2b")).state, ModelCard::Ready);
    }

    void aListThatCannotBeWrittenIsSaid()
    {
        LibraryPlace place;
        LibraryOptions options = place.options();
        std::ofstream(place.folder.path() / "file") << "no folder";
        options.queue.file = place.folder.path() / "file" / "downloads.json";
        LibraryController library(options);
        library.begin();
        QVERIFY(isSeen(library));
        QVERIFY(library.downloads()->problem().isEmpty());
        library.download(kFile);
        QVERIFY(QTest::qWaitFor([&] { return !library.downloads()->problem().isEmpty(); }, 10'000));
    }

    void theListIsReadElsewhereAndGoesOn()
    {
        LibraryPlace place;
        std::ofstream(place.folder.path() / "downloads.json")
            << R"({"version": 1, "downloads": [{"file": "owner/repository/tiny.gguf",
                   "paused": true, "partner": "owner/repository/eyes.gguf"}]})";
        LibraryController library(place.options());
        library.begin();
        QCOMPARE(library.downloads()->count(), 0); // this thread read nothing
        library.pause(kFile);                      // waits for the list
        QVERIFY(QTest::qWaitFor([&] { return library.downloads()->count() == 1; }, 10'000));
        const downloads::QueuedDownload& one = library.downloads()->downloads().front();
        QCOMPARE(one.state, downloads::QueuedDownload::State::Paused);
        QCOMPARE(one.order.partner->path, std::string("eyes.gguf"));
    }

    void aTokenIsUsedByDownloadsAndSearches()
    {
        qunsetenv("HF_TOKEN");
        LibraryPlace place;
        const std::shared_ptr<FakeKeychain> keychain = place.keychain;
        place.hub.wantedToken = "hf_secret";
        LibraryOptions options = place.options();
        LibraryController library(options);
        QSignalSpy kept(library.token(), &TokenController::kept);
        library.begin();
        QCOMPARE(keychain->reads, 0); // nothing is known to lie there
        library.download(kFile);
        QVERIFY(QTest::qWaitFor([&] { return rowOf(library, text("e2b")).gated; }, 10'000));
        QVERIFY(rowOf(library, text("e2b")).problem.contains(text("under Privacy")));
        QSignalSpy arrived(&library, &LibraryController::arrived);
        library.token()->give(text("hf_ secret"));
        QVERIFY(library.token()->isRefused() && !library.token()->isKnown());
        library.token()->give(text("hf_secret")); // the download goes on with it
        QVERIFY(library.token()->isKnown());
        QVERIFY(library.token()->words().contains(text("keychain of your desktop")));
        QVERIFY(!library.token()->words().contains(text("hf_secret")));
        QVERIFY(kept.last()[0].toBool());
        QVERIFY(QTest::qWaitFor([&] { return !arrived.isEmpty(); }, 10'000));
        library.hub()->find(text("owner/repository"));
        QVERIFY(QTest::qWaitFor([&] { return library.hub()->found(kFile).has_value(); }, 10'000));

        options.tokenKept = true; // another run
        LibraryController again(options);
        again.begin();
        QVERIFY(again.token()->isKnown());
        again.token()->forget();
        QVERIFY(!again.token()->isKnown());
        QVERIFY(keychain->kept.empty());
    }

    void withoutAKeychainTheTokenCountsForThisRun()
    {
        LibraryPlace place;
        place.keychain->missing = true;
        LibraryController library(place.options());
        library.begin();
        library.token()->give(text("hf_secret"));
        QVERIFY(library.token()->isKnown());
        QVERIFY(library.token()->words().contains(text("until Cabochon ends")));
    }

    void whatAnotherProgramSaysOfEyesIsBelieved()
    {
        LibraryPlace place;
        const std::filesystem::path jan = m_home.path() / "Jan/data/llamacpp/models/mine";
        const std::filesystem::path own = place.folder.path() / "own";
        std::filesystem::create_directories(jan);
        std::filesystem::create_directories(own / "eyes");
        ModelShape shape;
        shape.width = 20; // as soft tokens of these eyes
        std::ofstream(own / "mine.gguf", std::ios::binary) << shapedModel(shape).bytes();
        std::ofstream(own / "eyes/eyes.gguf", std::ios::binary) << tinyTowerProjector().bytes();
        std::ofstream(jan / "model.yml") << "model_path: " << (own / "mine.gguf").string()
                                         << "\nmmproj_path: " << (own / "eyes/eyes.gguf").string();
        qputenv("HOME", QByteArray::fromStdString(m_home.path().string()));
        LibraryController library(place.options());
        library.begin();
        library.lookEverywhere();
        QVERIFY(isSeen(library));
        const QString file = QString::fromStdString((own / "mine.gguf").string());
        QVERIFY(rowOf(library, file).foreign);
        QSignalSpy known(&library, &LibraryController::projectorKnown);
        QSignalSpy use(&library, &LibraryController::useWanted);
        library.useModel(file);
        QCOMPARE(use.size(), 1);
        QCOMPARE(known.size(), 1);
        QCOMPARE(known[0][0].toString(), file);
        QCOMPARE(known[0][1].toString(), QString::fromStdString((own / "eyes/eyes.gguf").string()));
        known.clear();
        QSignalSpy said(&library, &LibraryController::said);
        library.importFile(file); // it takes its eyes along
        QVERIFY(QTest::qWaitFor([&] { return said.size() == 2; }, 10'000));
        QCOMPARE(known.size(), 1);
        QVERIFY(known[0][0].toString().endsWith(text("local/imported/mine.gguf")));
    }

    void aModelIsRenamedForPeople()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        library.nameModel(kFile, text("  For letters "));
        QVERIFY(QTest::qWaitFor(
            [&] { return rowOf(library, text("e2b")).name == text("For letters"); }, 10'000));
        QVERIFY(std::filesystem::exists(place.target())); // its file keeps its name
        library.nameModel(kFile, {});
        QVERIFY(QTest::qWaitFor(
            [&] { return rowOf(library, text("e2b")).name == text("Gemma 4 E2B"); }, 10'000));
    }

    void anotherVersionOnTheHubIsSaidWhenAsked()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        QSignalSpy said(&library, &LibraryController::said);
        library.lookForUpdate(kFile);
        QVERIFY(QTest::qWaitFor([&] { return said.size() == 2; }, 10'000));
        QCOMPARE(said[1][0].toString(), text("Gemma 4 E2B is what the hub has now."));
        const std::string other = place.model + "more";
        place.hub.replace(kHubModel, other, std::string(40, 'b'));
        said.clear();
        library.lookForUpdate(kFile);
        QVERIFY(QTest::qWaitFor([&] { return said.size() == 2; }, 10'000));
        QVERIFY2(said[1][0].toString().startsWith(text("The hub has another version of Gemma 4")),
                 qPrintable(said[1][0].toString()));
        library.downloads()->setOff(true);
        said.clear();
        library.lookForUpdate(kFile);
        QVERIFY(said[0][0].toString().contains(text("switched off")));
    }

    void theFolderIsMovedWithItsModels()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        const QString from = library.folder();
        const std::filesystem::path other = place.folder.path() / "disk";
        std::filesystem::create_directories(other);
        std::ofstream(other / "letter.txt") << "not ours";
        QSignalSpy moved(&library, &LibraryController::folderMoved);
        library.moveTo(QUrl::fromLocalFile(QString::fromStdString(other.string())));
        QVERIFY(library.isMoving());
        QVERIFY(library.movingWords().startsWith(text("The models are being moved: ")));
        QVERIFY(QTest::qWaitFor([&] { return !moved.isEmpty() && !library.isLooking(); }, 10'000));
        QVERIFY(!library.isMoving());
        const std::filesystem::path now = other / "cabochon-models"; // apart from what is there
        QCOMPARE(moved[0][0].toString(), from);
        QCOMPARE(moved[0][1].toString(), QString::fromStdString(now.string()));
        const std::filesystem::path file = now / "owner/repository" / kHubModel;
        QVERIFY(std::filesystem::exists(file) && !std::filesystem::exists(place.target()));
        const ModelRow row = rowOf(library, text("e2b"));
        QCOMPARE(row.path, QString::fromStdString(file.string()));
        QVERIFY(row.usable);
        QSignalSpy said(&library, &LibraryController::said);
        library.remove(kFile); // all goes on there
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty() && !library.isLooking(); }, 10'000));
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(bring(library));
        QVERIFY(std::filesystem::exists(file));
    }

    void aFolderThatCannotBeMovedStays()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        const std::filesystem::path within = place.models() / "owner/repository/sub";
        std::filesystem::create_directories(within);
        QSignalSpy said(&library, &LibraryController::said);
        library.moveTo(QUrl::fromLocalFile(QString::fromStdString(within.string())));
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty() && !library.isLooking(); }, 10'000));
        QVERIFY(std::filesystem::exists(place.target()));
        QCOMPARE(library.folder(), QString::fromStdString(place.models().string()));
        QVERIFY(rowOf(library, text("e2b")).usable);
    }

    void theUseOfTheDiskIsSaidByKind()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        std::ofstream(place.models() / "owner/repository/half.gguf.part", std::ios::binary)
            << std::string(std::size_t{3} << 20, 'x');
        library.look(false);
        QVERIFY(isSeen(library));
        QVERIFY2(library.use().contains(text(": models ")), qPrintable(library.use()));
        QVERIFY2(library.use().contains(text(", half downloads 4 MB")), qPrintable(library.use()));
    }

    void aModelGoesToTheBin()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(bring(library));
        QSignalSpy said(&library, &LibraryController::said);
        library.setOpenModel(openAt(QString::fromStdString(place.target().string())));
        library.remove(kFile); // it answers
        QCOMPARE(said.takeFirst()[0].toString(),
                 text("Gemma 4 E2B answers now. Choose another model first."));
        library.setOpenModel({});
        library.remove(kFile);
        QVERIFY(QTest::qWaitFor([&] { return !said.isEmpty() && !library.isLooking(); }, 10'000));
        QCOMPARE(said[0][0].toString(), text("Gemma 4 E2B was removed."));
        QVERIFY(!std::filesystem::exists(place.target()));
        QCOMPARE(rowOf(library, text("e2b")).state, ModelCard::Absent);
    }

    void aFileOfThisComputerIsTakenIn()
    {
        LibraryPlace place;
        LibraryController library(place.options());
        library.begin();
        QVERIFY(isSeen(library));
        const std::filesystem::path own = place.folder.path() / "My model.gguf";
        std::ofstream(own, std::ios::binary) << place.model;
        const std::filesystem::path other = place.folder.path() / "letter.gguf";
        std::ofstream(other) << "Dear reader";
        QSignalSpy said(&library, &LibraryController::said);
        library.importFile(QString::fromStdString(other.string()));
        QVERIFY(QTest::qWaitFor([&] { return said.size() == 2; }, 10'000));
        QVERIFY(said[1][0].toString().contains(text("letter.gguf")));
        QCOMPARE(library.rows()->rowCount(), 1);
        said.clear();
        library.importFile(QString::fromStdString(own.string()));
        QVERIFY(QTest::qWaitFor([&] { return said.size() == 2 && !library.isLooking(); }, 10'000));
        QCOMPARE(said[1][0].toString(), text("My-model.gguf is in the library now."));
        const ModelRow row = rowOf(library, text("local/imported/My-model.gguf"));
        QVERIFY(row.usable);
        QVERIFY(std::filesystem::exists(own)); // it stays where it was
        QVERIFY(!library.use().isEmpty());
    }

    void nothingIsAskedWhenTheNetworkIsOff()
    {
        LibraryPlace place;
        LibraryOptions options = place.options();
        options.network.off = true;
        LibraryController library(options);
        library.begin();
        QSignalSpy said(&library, &LibraryController::said);
        library.download(kFile);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(text("switched off")));
        QVERIFY(library.downloads()->downloads().empty());
        QCOMPARE(place.hub.connections(), std::size_t(0));
        library.downloads()->setOff(false);
        QVERIFY(bring(library));
        QVERIFY(!library.downloads()->connectionList().isEmpty());
    }

    void withoutAFolderNothingHappens()
    {
        LibraryController library{LibraryOptions{}};
        library.begin();
        library.download(kFile);
        QVERIFY(!library.isLooking());
        QVERIFY(!library.offer()->isOpen());
        QCOMPARE(library.downloads()->count(), 0);
    }

private:
    ScratchFolder m_home;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestLibraryController)
#include "test_library_controller.moc"
