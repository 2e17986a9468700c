// Proves that the store keeps each file once and whole under its hash, private ones nowhere on the
// disk, and removes what nobody uses and nothing else.
#include "app/attachments/attachment_store.h"
#include "engine/base/file_io.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>

using namespace cabochon;
using cabochon::test::text;
using Kept = AttachmentStore::Kept;

namespace {

/// SHA-256 of "abc" (FIPS 180-4, example).
const std::string kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

std::filesystem::path pathOf(const QTemporaryDir& folder)
{
    return folder.path().toStdString();
}

QStringList filesBelow(const QTemporaryDir& folder)
{
    QStringList files;
    QDirIterator walk(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next().mid(folder.path().size());
    return files;
}

const auto kLater = AttachmentStore::Time::clock::now() + std::chrono::hours(1);

} // namespace

class TestAttachmentStore : public QObject {
    Q_OBJECT

private slots:
    void keepsAFileOnceUnderItsHash()
    {
        const QTemporaryDir folder;
        AttachmentStore store;
        store.open(pathOf(folder));
        QFile file(folder.filePath(text("from.txt")));
        QVERIFY(file.open(QFile::WriteOnly) && file.write("abc") == 3);
        file.close();
        const Result<std::string> hash = store.put(file.fileName().toStdString(), Kept::OnDisk);
        QVERIFY(hash);
        QCOMPARE(*hash, kAbc);
        QVERIFY(file.remove());
        QCOMPARE(*store.putBytes("abc", Kept::OnDisk), kAbc);
        const QString place = text("/attachments/ba/") + QString::fromStdString(kAbc.substr(2));
        QCOMPARE(filesBelow(folder), QStringList{place});
        QCOMPARE(*readFile(store.pathOf(kAbc), 10), std::string("abc"));
        QCOMPARE(store.bytesOnDisk(), std::uintmax_t(3));
    }

    void aPartOfAFileIsWrittenAnew()
    {
        const QTemporaryDir folder;
        AttachmentStore store;
        store.open(pathOf(folder));
        QVERIFY(store.putBytes("abc", Kept::OnDisk));
        std::filesystem::resize_file(store.pathOf(kAbc), 1);
        QVERIFY(store.putBytes("abc", Kept::OnDisk));
        QCOMPARE(*readFile(store.pathOf(kAbc), 10), std::string("abc"));
    }

    void refusesWhatIsNoHashOrNoFile()
    {
        const QTemporaryDir folder;
        AttachmentStore store;
        store.open(pathOf(folder));
        for (const char* name : {"", "abc", "../../../../etc/passwd", "BA7816BF"})
            QVERIFY(store.pathOf(name).empty());
        QVERIFY(store.pathOf(kAbc).empty());
        const Result<std::string> missing = store.put(pathOf(folder) / "none", Kept::OnDisk);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
        QVERIFY(!store.put(pathOf(folder), Kept::OnDisk)); // a folder
    }

    void privateFilesLieElsewhereAndGo()
    {
        const QTemporaryDir folder;
        std::filesystem::path place;
        {
            AttachmentStore store;
            store.open(pathOf(folder));
            QCOMPARE(*store.putBytes("abc", Kept::Privately), kAbc);
            place = store.pathOf(kAbc);
            QCOMPARE(*readFile(place, 10), std::string("abc"));
            QCOMPARE(filesBelow(folder), QStringList());
            QVERIFY(store.keep(kAbc)); // the conversation is private no more
            QCOMPARE(filesBelow(folder).size(), 1);
        }
        QVERIFY(!std::filesystem::exists(place));
        QVERIFY(!std::filesystem::exists(place.parent_path().parent_path()));
        QCOMPARE(filesBelow(folder).size(), 1);
    }

    void withoutAFolderEverythingIsPrivate()
    {
        AttachmentStore store;
        QCOMPARE(*store.putBytes("abc", Kept::OnDisk), kAbc);
        QVERIFY(!store.pathOf(kAbc).empty());
        QCOMPARE(store.bytesOnDisk(), std::uintmax_t(0));
    }

    void aFileIsGivenAwayUnderItsName()
    {
        const QTemporaryDir folder;
        {
            AttachmentStore store;
            store.open(pathOf(folder));
            QVERIFY(store.putBytes("abc", Kept::OnDisk));
            for (const auto& [name, safe] :
                 {std::pair("garden.jpg", "garden.jpg"), std::pair("../../.bashrc", "bashrc"),
                  std::pair("..", "file"), std::pair("", "file")}) {
                const auto named = store.named(kAbc, name);
                QVERIFY2(named, name);
                QCOMPARE(named->filename().string(), std::string(safe));
                QCOMPARE(*readFile(*named, 10), std::string("abc"));
                QVERIFY(QString::fromStdString(named->string()).startsWith(folder.path()));
            }
            QVERIFY(!store.named(std::string(64, 'a'), "x"));
            QCOMPARE(store.removeOthers({kAbc}, kLater), std::size_t(0));
        }
        QCOMPARE(filesBelow(folder).size(), 1);
    }

    void removesWhatIsNotUsedAndOldEnough()
    {
        const QTemporaryDir folder;
        AttachmentStore store;
        store.open(pathOf(folder));
        const std::string other = *store.putBytes("other", Kept::OnDisk);
        QVERIFY(store.putBytes("abc", Kept::OnDisk));
        const std::string half = store.pathOf(kAbc).string() + ".1234.part";
        QVERIFY(writeFileAtomically(half, "a")); // what a write without an end leaves
        // What a model made of each goes with it.
        const std::filesystem::path encoded = pathOf(folder) / "attachments/encoded";
        std::filesystem::create_directories(encoded);
        QVERIFY(writeFileAtomically(encoded / (kAbc + "-e2b.media"), "rows"));
        QVERIFY(writeFileAtomically(encoded / (other + "-e2b.media"), "rows"));
        const auto longAgo = AttachmentStore::Time::clock::now() - std::chrono::hours(1);
        QCOMPARE(store.removeOthers({kAbc}, longAgo), std::size_t(0)); // it was put there since
        QCOMPARE(store.removeOthers({kAbc}, kLater), std::size_t(3));
        QVERIFY(std::filesystem::exists(encoded / (kAbc + "-e2b.media")));
        QVERIFY(!std::filesystem::exists(half));
        QVERIFY(store.pathOf(other).empty());
        QVERIFY(!store.pathOf(kAbc).empty());
        QCOMPARE(store.removeThese({other}, kLater), std::size_t(0));
        QCOMPARE(store.removeThese({kAbc}, kLater), std::size_t(2));
        QCOMPARE(filesBelow(folder), QStringList());
    }
};

CABOCHON_TEST(TestAttachmentStore)
#include "test_attachment_store.moc"
