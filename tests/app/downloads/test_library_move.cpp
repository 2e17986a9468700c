// Proves that the folder of models moves whole: nothing is removed before all is verified at its
// new place, and what was ended goes on.
#include "app/downloads/library_move.h"
#include "app/models/model_library.h"
#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"
#include "engine/base/sha256.h"
#include "tests/app/models/program_homes.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <map>

using namespace cabochon;
using namespace cabochon::downloads;
using namespace cabochon::test;
namespace fs = std::filesystem;

class TestLibraryMove : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_scratch;
    std::map<std::string, std::string> m_content; // by place below the folder

    fs::path from() const { return m_scratch->path() / "from"; }
    fs::path to() const { return m_scratch->path() / "to" / "here"; }

    void addModel(const std::string& place, std::size_t bytes)
    {
        std::string content(bytes, '\0');
        for (std::size_t i = 0; i < bytes; ++i)
            content[i] = char(i * 31 + i / 4096 + place.size());
        put(from() / place, content);
        ModelRecord record;
        record.source = *parseRepositoryFile(place);
        record.bytes = bytes;
        record.sha256 = sha256Of(content);
        record.announced = true;
        record.writtenAt = writtenAt(from() / place);
        if (!writeRecord(from() / place, record)) std::abort();
        m_content[place] = std::move(content);
    }
    /// All is there, and verified as before.
    void isWhole(const fs::path& folder) const
    {
        const ModelLibrary library(folder, *Catalogue::builtIn());
        for (const auto& [place, content] : m_content) {
            const Result<std::string> text = readFile(folder / place, 64u << 20);
            QVERIFY2(text && *text == content, place.c_str());
            const auto model = library.find(*parseRepositoryFile(place));
            QVERIFY(model);
            QCOMPARE(model->state, LibraryModel::State::Verified);
        }
    }

private slots:
    void init()
    {
        m_scratch = std::make_unique<ScratchFolder>();
        m_content.clear();
        addModel("a/r/x.gguf", 2'500'000);
        addModel("a/r/sub/y.gguf", 1'000'000);
        addModel("b/r/z.gguf", 10);
        put(from() / "b/r/w.gguf.part", "a beginning");
        put(from() / "b/r/w.gguf.part.lock", "");
        fs::create_symlink("x.gguf", from() / "a/r/link.gguf");
    }

    void withinADiskFilesGetOtherNames()
    {
        const Result<MovedLibrary> moved = moveLibrary(from(), to(), {});
        QVERIFY2(moved, moved ? "" : moved.error().message.c_str());
        QCOMPARE(moved->copiedBytes, std::uint64_t(0));
        isWhole(to());
        QVERIFY(!fs::exists(from()));
        QVERIFY(fs::exists(to() / "b/r/w.gguf.part"));
        QVERIFY(fs::equivalent(to() / "a/r/link.gguf", to() / "a/r/x.gguf"));
    }

    void copiesAreVerifiedBeforeAnythingIsRemoved()
    {
        std::uint64_t last = 0;
        bool sourcesWereThere = true;
        const MoveReport report = [&](const MoveProgress& now) {
            sourcesWereThere = sourcesWereThere && fs::exists(from() / "a/r/x.gguf");
            if (now.done < last || now.done > now.total) std::abort();
            last = now.done;
            return true;
        };
        const Result<MovedLibrary> moved = moveLibrary(from(), to(), report, true);
        QVERIFY2(moved, moved ? "" : moved.error().message.c_str());
        QVERIFY(sourcesWereThere);
        QVERIFY(moved->copiedBytes >= 3'500'010);
        QVERIFY(last >= 7'000'020);
        QCOMPARE(moved->damagedModels, std::uint64_t(0));
        isWhole(to());
        QVERIFY(!fs::exists(from()));
        QVERIFY(fs::equivalent(to() / "a/r/link.gguf", to() / "a/r/x.gguf"));
    }

    void whatWasEndedGoesOn()
    {
        // Ended after each of the first reports in turn; the last run is through.
        std::uint64_t copied = 0;
        for (int allowed = 1; allowed < 100; ++allowed) {
            int reports = 0;
            const MoveReport report = [&](const MoveProgress&) { return ++reports < allowed; };
            const Result<MovedLibrary> moved = moveLibrary(from(), to(), report, true);
            if (moved) {
                copied = moved->copiedBytes;
                QVERIFY(allowed > 5);
                break;
            }
            QCOMPARE(moved.error().code, ErrorCode::Cancelled);
            isWhole(from());
        }
        isWhole(to());
        QVERIFY(!fs::exists(from()));
        QVERIFY2(copied < 1'000'000, std::to_string(copied).c_str()); // the rest was there
    }

    void copiesThatAreNotRightAreMadeAnew()
    {
        // What an earlier run left is something else.
        put(to() / "a/r/x.gguf.moving", std::string(2'000'000, 'x'));
        QVERIFY(moveLibrary(from(), to(), {}, true));
        isWhole(to());
    }

    void otherFilesAreNotReplaced()
    {
        put(to() / "a/r/x.gguf", "mine");
        const Result<MovedLibrary> moved = moveLibrary(from(), to(), {}, true);
        QVERIFY(!moved);
        QCOMPARE(moved.error().code, ErrorCode::FileWriteFailed);
        isWhole(from());
        QCOMPARE(*readFile(to() / "a/r/x.gguf", 100), std::string("mine"));
    }

    void damageIsToldByTheRecord()
    {
        const fs::path file = from() / "a/r/x.gguf";
        const auto time = fs::last_write_time(file);
        put(file, std::string(2'500'000, 'd'));
        fs::last_write_time(file, time);
        const Result<MovedLibrary> moved = moveLibrary(from(), to(), {}, true);
        QVERIFY(moved);
        QCOMPARE(moved->damagedModels, std::uint64_t(1));
        const ModelLibrary library(to(), *Catalogue::builtIn());
        QCOMPARE(library.find(*parseRepositoryFile("a/r/x.gguf"))->state,
                 LibraryModel::State::Damaged);
    }

    void refusesWhatCannotBe()
    {
        const auto codeOf = [](const Result<MovedLibrary>& moved) {
            return moved ? ErrorCode::Internal : moved.error().code;
        };
        QCOMPARE(codeOf(moveLibrary(from(), from(), {})), ErrorCode::Usage);
        QCOMPARE(codeOf(moveLibrary(from(), from() / "a/inner", {})), ErrorCode::Usage);
        QCOMPARE(codeOf(moveLibrary(from(), m_scratch->path(), {})), ErrorCode::Usage);
        QCOMPARE(codeOf(moveLibrary(m_scratch->path() / "no", to(), {})), ErrorCode::FileNotFound);
        const Result<std::optional<FileLock>> lock =
            FileLock::tryLock(from() / "b/r/w.gguf.part.lock");
        QVERIFY(lock && *lock);
        QCOMPARE(codeOf(moveLibrary(from(), to(), {})), ErrorCode::ModelInUse);
        isWhole(from());
    }
};

CABOCHON_TEST(TestLibraryMove)
#include "test_library_move.moc"
