// Locks between processes: one at a time, and none that outlives its use.
#include "engine/base/file_lock.h"
#include "tests/engine/base/file_scenes.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace cabochon;
using namespace cabochon::test;
namespace fs = std::filesystem;

class TestFileLock : public QObject {
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<FileScene>(); }

    void isHeldByOneAtATime()
    {
        const fs::path name = m_scene->path("lock");
        {
            const auto first = FileLock::tryLock(name);
            QVERIFY(first && *first);
            const auto second = FileLock::tryLock(name);
            QVERIFY(second && !*second);
        }
        QVERIFY(fs::exists(name));
        QVERIFY(*FileLock::tryLock(name));
    }

    void leavesNoFileWhenItIsDoneWith()
    {
        const fs::path name = m_scene->path("lock");
        Result<std::optional<FileLock>> lock = FileLock::tryLock(name);
        QVERIFY(lock && *lock);
        FileLock moved = std::move(**lock);
        moved.removeFile();
        QCOMPARE(filesIn(m_scene->folder()), 0);
        QVERIFY(*FileLock::tryLock(name));
    }

    /// Who opened the file before it was removed locks what nobody else will see: not taken for
    /// the lock.
    void aRemovedFileIsNoLock()
    {
        const fs::path name = m_scene->path("lock");
        Result<std::optional<FileLock>> lock = FileLock::tryLock(name);
        const int late = ::open(name.c_str(), O_RDWR | O_CLOEXEC);
        QVERIFY(late >= 0);
        (**lock).removeFile();
        QCOMPARE(::flock(late, LOCK_EX | LOCK_NB), 0);
        const auto next = FileLock::tryLock(name);
        ::close(late);
        QVERIFY(next && *next);
        const auto another = FileLock::tryLock(name);
        QVERIFY(another && !*another);
    }

    void saysWhyThereIsNone()
    {
        const auto lock = FileLock::tryLock(m_scene->path("gone") / "lock");
        QCOMPARE(lock.error().code, ErrorCode::FileWriteFailed);
        QVERIFY(lock.error().message.find("No such file") != std::string::npos);
    }

private:
    std::unique_ptr<FileScene> m_scene;
};

CABOCHON_TEST(TestFileLock)
#include "test_file_lock.moc"
