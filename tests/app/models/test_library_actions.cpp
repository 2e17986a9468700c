// Proves what can be done with models in the library: named, moved to the bin, counted, and two
// that are the same made to share their place.
#include "app/models/disk_use.h"
#include "app/models/library_listing.h"
#include "app/models/model_file_facts.h"
#include "app/models/twin_models.h"
#include "engine/base/file_io.h"
#include "engine/base/sha256.h"
#include "tests/app/models/program_homes.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace cabochon;
using namespace cabochon::test;

namespace {

std::string contentOfFile(const std::filesystem::path& file)
{
    const Result<std::string> text = readFile(file, 64u << 20);
    return text ? *text : std::string();
}

} // namespace

class TestLibraryActions : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<ModelLibrary> m_library;

    RepositoryFile add(const std::string& id, const std::string& content, bool recorded = true)
    {
        const RepositoryFile file = *parseRepositoryFile(id);
        const std::filesystem::path path = m_library->placeOf(file);
        put(path, content);
        ModelRecord record;
        record.source = file;
        record.bytes = content.size();
        record.sha256 = sha256Of(content);
        record.announced = true;
        record.writtenAt = writtenAt(path);
        if (recorded && !writeRecord(path, record)) std::abort();
        return file;
    }

private slots:
    void init()
    {
        m_scratch = std::make_unique<ScratchFolder>();
        m_library =
            std::make_unique<ModelLibrary>(m_scratch->path() / "models", *Catalogue::builtIn());
    }

    void listHasFactsAndWhatGoesTogether()
    {
        add("o/r/x-F16.gguf", homeModel().bytes());
        add("o/r/mmproj.gguf", homeProjector().bytes());
        add("o/r/mtp.gguf", homeDrafter().bytes());
        add("p/r/alone.gguf", homeModel().bytes());
        put(m_library->folder() / "p/r/comes-Q8_0.gguf.part", "GGUF");
        const std::vector<ListedModel> listed = listLibrary(*m_library);
        QCOMPARE(listed.size(), std::size_t(5));
        for (const ListedModel& one : listed) {
            const std::string id = one.model.file.id();
            const bool whole = id == "o/r/x-F16.gguf";
            QCOMPARE(one.facts.sees && one.facts.kind == ModelFileKind::Model, whole);
            QCOMPARE(!one.projector.empty() && !one.drafter.empty(), whole);
            if (id == "p/r/comes-Q8_0.gguf") {
                QCOMPARE(one.facts.quantization, std::string("Q8_0"));
                QCOMPARE(*one.facts.state, LibraryModel::State::Partial);
            }
        }
        QCOMPARE(listed[2].projector, m_library->folder() / "o/r/mmproj.gguf");
        engine::CancelFlag cancel;
        cancel.request();
        QVERIFY(listLibrary(*m_library, &cancel).empty());
    }

    void namesAreKeptBesideTheFile()
    {
        const RepositoryFile known = add("o/r/known.gguf", homeModel().bytes());
        const RepositoryFile unknown = add("o/r/unknown.gguf", homeModel().bytes(), false);
        for (const RepositoryFile& file : {known, unknown}) {
            QVERIFY(m_library->setDisplayName(file, "Für Briefe"));
            QCOMPARE(readLibraryFacts(*m_library, *m_library->find(file)).name,
                     std::string("Für Briefe"));
        }
        QCOMPARE(m_library->find(known)->state, LibraryModel::State::Verified);
        QCOMPARE(m_library->find(unknown)->state, LibraryModel::State::Unknown);
        for (const std::string& name : {std::string("a\nb"), std::string(201, 'x'),
                                        std::string("\xff"), std::string("\x1b[31m")}) {
            const Status refused = m_library->setDisplayName(known, name);
            QVERIFY(!refused && refused.error().code == ErrorCode::Usage);
        }
        for (const RepositoryFile& file : {known, unknown}) {
            QVERIFY(m_library->setDisplayName(file, ""));
            QCOMPARE(readLibraryFacts(*m_library, *m_library->find(file)).name,
                     std::string("Home"));
        }
        QVERIFY(readRecord(m_library->placeOf(known)));
        QVERIFY(!readRecord(m_library->placeOf(unknown)));
        const Status nothing = m_library->setDisplayName(*parseRepositoryFile("o/r/no.gguf"), "x");
        QVERIFY(!nothing && nothing.error().code == ErrorCode::FileNotFound);
    }

    void allShardsGoToTheBin()
    {
        const RepositoryFile first = add("o/r/m-00001-of-00002.gguf", "one");
        const RepositoryFile second = add("o/r/m-00002-of-00002.gguf", "two");
        put(m_library->placeOf(second).string() + ".part.journal", "{}");
        const RepositoryFile other = add("o/r/other.gguf", "three");
        const std::filesystem::path bin = m_scratch->path() / "bin";
        std::filesystem::create_directories(bin);
        const TrashMover mover = [&](const std::filesystem::path& file) {
            return moveFile(file, bin / file.filename());
        };
        const auto moved = m_library->moveToTrash(second, mover);
        QVERIFY(moved);
        QCOMPARE(moved->size(), std::size_t(4));
        QVERIFY(!m_library->find(first));
        QVERIFY(m_library->find(other));
        QCOMPARE(contentOfFile(bin / "m-00002-of-00002.gguf"), std::string("two"));
        QVERIFY(readRecord(bin / "m-00001-of-00002.gguf"));

        const TrashMover full = [](const std::filesystem::path&) {
            return Status(ErrorCode::FileWriteFailed, "There is no bin.");
        };
        const auto refused = m_library->moveToTrash(other, full);
        QVERIFY(!refused && refused.error().code == ErrorCode::FileWriteFailed);
        QCOMPARE(contentOfFile(m_library->placeOf(other)), std::string("three"));
        QVERIFY(m_library->moveToTrash(other, mover));
        QVERIFY(!std::filesystem::exists(m_library->folder() / "o"));
        QVERIFY(std::filesystem::exists(m_library->folder()));
        QCOMPARE(m_library->moveToTrash(other, mover).error().code, ErrorCode::FileNotFound);
    }

    void roomIsCountedByKind()
    {
        const auto onDisk = [](const std::string& content) {
            return std::uint64_t((content.size() + 4095) / 4096 * 4096);
        };
        const std::string model = homeModel().bytes(), projector = homeProjector().bytes();
        add("o/r/x.gguf", model, false);
        add("o/r/mmproj.gguf", projector, false);
        put(m_library->folder() / "o/r/mtp.gguf", homeDrafter().bytes());
        put(m_library->folder() / "o/r/y.gguf.part", std::string(10'000, 'p'));
        put(m_library->folder() / "o/r/notes.txt", "x");
        std::filesystem::create_hard_link(m_library->folder() / "o/r/x.gguf",
                                          m_library->folder() / "o/r/again.gguf");
        const DiskUse use = diskUseOf(m_library->folder());
        QCOMPARE(use.models, onDisk(model));
        QCOMPARE(use.projectors, onDisk(projector));
        QCOMPARE(use.drafters, std::uint64_t(4096));
        QCOMPARE(use.partials, std::uint64_t(12'288));
        QCOMPARE(use.others, std::uint64_t(4096));
        QCOMPARE(use.total(), use.models + use.projectors + use.drafters + 12'288 + 4096);
        QCOMPARE(diskUseOf(m_scratch->path() / "nowhere").total(), std::uint64_t(0));
        engine::CancelFlag cancel;
        cancel.request();
        QCOMPARE(diskUseOf(m_library->folder(), &cancel).total(), std::uint64_t(0));
    }

    void twinsShareTheirPlace()
    {
        const std::string content = homeModel().bytes();
        const RepositoryFile one = add("a/r/x.gguf", content);
        const RepositoryFile two = add("b/r/x.gguf", content);
        add("c/r/other.gguf", homeProjector().bytes());
        add("d/r/unknown.gguf", content, false);
        const std::vector<TwinModel> twins = findTwins(*m_library, {});
        QCOMPARE(twins.size(), std::size_t(1));
        QCOMPARE(twins[0].bytes, std::uint64_t(content.size()));
        QVERIFY(twins[0].ours != twins[0].other && !twins[0].otherIsForeign);
        const Result<SharedBy> stopped =
            shareTwin(twins[0], [](std::uint64_t, std::uint64_t) { return false; });
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        const Result<SharedBy> shared = shareTwin(twins[0], {});
        QVERIFY2(shared, shared ? "" : shared.error().message.c_str());
        if (*shared == SharedBy::HardLink)
            QVERIFY(std::filesystem::equivalent(twins[0].ours, twins[0].other));
        QCOMPARE(contentOfFile(twins[0].ours), content);
        QCOMPARE(m_library->find(one)->state, LibraryModel::State::Verified);
        QCOMPARE(m_library->find(two)->state, LibraryModel::State::Verified);
        QVERIFY(*shared != SharedBy::HardLink || findTwins(*m_library, {}).empty());
    }

    void onlyWhatIsTheSameIsShared()
    {
        const std::string content = homeModel().bytes();
        add("a/r/x.gguf", content);
        add("b/r/x.gguf", content);
        const std::vector<TwinModel> twins = findTwins(*m_library, {});
        QCOMPARE(twins.size(), std::size_t(1));
        // Damaged since, without anybody having noticed.
        std::string damaged = content;
        damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 1);
        put(twins[0].other, damaged);
        const Result<SharedBy> refused = shareTwin(twins[0], {});
        QVERIFY(!refused && refused.error().code == ErrorCode::ModelChanged);
        QCOMPARE(contentOfFile(twins[0].ours), content);
        QCOMPARE(contentOfFile(twins[0].other), damaged);
    }

    void otherProgramsFilesGetNoSecondName()
    {
        const std::string content = homeModel().bytes();
        const RepositoryFile ours = add("a/r/x.gguf", content);
        FoundModel foreign;
        foreign.facts.path = m_scratch->path() / "blobs" / ("sha256-" + sha256Of(content));
        foreign.sha256 = sha256Of(content);
        put(foreign.facts.path, content);
        const std::vector<TwinModel> twins = findTwins(*m_library, {foreign});
        QCOMPARE(twins.size(), std::size_t(1));
        QVERIFY(twins[0].otherIsForeign && twins[0].ours == m_library->placeOf(ours));
        const Result<SharedBy> shared = shareTwin(twins[0], {});
        QVERIFY(!shared || *shared == SharedBy::Reflink);
        QVERIFY(!std::filesystem::equivalent(twins[0].ours, twins[0].other));
        QCOMPARE(contentOfFile(twins[0].ours), content);
    }
};

CABOCHON_TEST(TestLibraryActions)
#include "test_library_actions.moc"
