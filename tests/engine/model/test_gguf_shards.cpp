// Models in several files: joined when all parts are there and agree, otherwise refused with the
// part and the reason.
#include "engine/model/gguf_file.h"
#include "engine/model/gguf_header.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace cabochon;
using namespace cabochon::engine;
using test::asBytes;
using test::GgufImage;
using test::raw;
namespace fs = std::filesystem;

class TestGgufShards : public QObject {
    Q_OBJECT

private slots:
    void init();

    void joinsShards();
    void namesTheMissingShard();
    void refusesShardsThatDisagree_data();
    void refusesShardsThatDisagree();
    void refusesShardsFromMemory();
    void headersAloneAreEnoughToKnowTensors();

private:
    /// Three shards of a file with tensors a, b, c.
    std::vector<GgufImage> shards() const;
    fs::path shardPath(int number) const;
    void writeShards(const std::vector<GgufImage>& images) const;

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

void TestGgufShards::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(m_temporary->isValid());
    m_folder = m_temporary->path().toStdString();
}

std::vector<GgufImage> TestGgufShards::shards() const
{
    std::vector<GgufImage> images(3);
    const char* names[] = {"a", "b", "c"};
    for (std::uint16_t i = 0; i < 3; ++i) {
        images[i].set("split.no", 2, raw(i));
        images[i].set("split.count", 2, raw<std::uint16_t>(3));
        images[i].set("split.tensors.count", 5, raw<std::int32_t>(3));
        images[i].add(names[i], {8}, TensorType::F32);
    }
    images[0].setString("general.name", "in three parts");
    return images;
}

fs::path TestGgufShards::shardPath(int number) const
{
    char name[64];
    std::snprintf(name, sizeof name, "m-%05d-of-00003.gguf", number);
    return m_folder / name;
}

void TestGgufShards::writeShards(const std::vector<GgufImage>& images) const
{
    for (int i = 0; i < 3; ++i)
        images[static_cast<std::size_t>(i)].write(shardPath(i + 1));
}

void TestGgufShards::joinsShards()
{
    const std::vector<GgufImage> images = shards();
    writeShards(images);
    const Result<GgufFile> file = GgufFile::open(shardPath(1));
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    QCOMPARE(file->mappings().size(), 3u);
    QCOMPARE(file->tensors().size(), 3u);
    QVERIFY(file->tensors()[2].name == "c");
    QVERIFY(file->string("general.name") == "in three parts");
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 3; ++i)
        bytes += images[i].bytes().size();
    QCOMPARE(file->fileBytes(), bytes);
    const TensorView tensor = file->tensor("c").value();
    QVERIFY(std::memcmp(tensor.data, images[2].tensors[0].data.data(), 32) == 0);
}

void TestGgufShards::namesTheMissingShard()
{
    writeShards(shards());
    fs::remove(shardPath(2));
    const Result<GgufFile> file = GgufFile::open(shardPath(1));
    QCOMPARE(file.error().code, ErrorCode::FileNotFound);
    QVERIFY(file.error().message.find("part 2 of 3") != std::string::npos);
    QVERIFY(file.error().message.find("m-00002-of-00003.gguf") != std::string::npos);
}

void TestGgufShards::refusesShardsThatDisagree_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    const int damaged = static_cast<int>(ErrorCode::ModelDamaged);
    QTest::newRow("the second is a copy of the first")
        << "copy" << damaged << "its name says part 2 of 3 but its header says part 1 of 3";
    QTest::newRow("the second is a link to the first")
        << "link" << damaged << "its name says part 2 of 3 but its header says part 1 of 3";
    QTest::newRow("two parts have changed places")
        << "swap" << damaged << "its name says part 2 of 3 but its header says part 3 of 3";
    QTest::newRow("another count") << "count" << damaged << "part 3 of 4";
    QTest::newRow("no part at all") << "plain" << damaged << "says no part of a model";
    QTest::newRow("a tensor twice") << "twice" << damaged << "the tensor a occurs twice";
    QTest::newRow("a tensor less") << "fewer" << damaged << "split.tensors.count is 4";
    QTest::newRow("a later part truncated")
        << "short" << static_cast<int>(ErrorCode::ModelTruncated) << "m-00003-of-00003.gguf";
    QTest::newRow("too many parts") << "many" << damaged << "more than the limit of 1024";
    QTest::newRow("no number") << "unnumbered" << damaged << "split.no does not say which";
    QTest::newRow("renamed") << "renamed" << damaged << "must end in -00001-of-00003.gguf";
    QTest::newRow("opened at the second")
        << "second" << static_cast<int>(ErrorCode::ModelUnsupported)
        << "it is part 2 of 3. Open m-00001-of-00003.gguf";
}

void TestGgufShards::refusesShardsThatDisagree()
{
    QFETCH(QString, fault);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    std::vector<GgufImage> images = shards();
    if (fault == "swap") std::swap(images[1], images[2]);
    if (fault == "count") images[2].set("split.count", 2, raw<std::uint16_t>(4));
    if (fault == "plain") images[1].removeKey("split.count");
    if (fault == "twice") images[2].tensors[0].name = std::string("a");
    if (fault == "fewer") images[0].set("split.tensors.count", 5, raw<std::int32_t>(4));
    if (fault == "many") images[0].set("split.count", 2, raw<std::uint16_t>(1025));
    if (fault == "unnumbered") images[0].removeKey("split.no");
    writeShards(images);
    fs::path opened = shardPath(1);
    if (fault == "copy" || fault == "link") {
        fs::remove(shardPath(2));
        if (fault == "copy")
            fs::copy_file(shardPath(1), shardPath(2));
        else
            fs::create_symlink(shardPath(1).filename(), shardPath(2));
    }
    if (fault == "short") fs::resize_file(shardPath(3), fs::file_size(shardPath(3)) - 1);
    if (fault == "renamed") {
        opened = m_folder / "model.gguf";
        fs::rename(shardPath(1), opened);
    }
    if (fault == "second") opened = shardPath(2);

    const Result<GgufFile> file = GgufFile::open(opened);
    QVERIFY(!file);
    QVERIFY2(QString::fromStdString(file.error().message).contains(sentence),
             file.error().message.c_str());
    QCOMPARE(static_cast<int>(file.error().code), code);
}

void TestGgufShards::refusesShardsFromMemory()
{
    const std::string bytes = shards()[0].bytes();
    const Result<GgufFile> file = GgufFile::fromBytes(asBytes(bytes), "memory");
    QCOMPARE(file.error().code, ErrorCode::ModelUnsupported);
}

void TestGgufShards::headersAloneAreEnoughToKnowTensors()
{
    std::vector<GgufImage> images = shards();
    images[0].setStrings("words", {"one", "two"});
    writeShards(images);
    const Result<GgufFile> whole = GgufFile::open(shardPath(1));
    const Result<GgufFile> headers = GgufFile::openHeaders(shardPath(1));
    std::vector<GgufStart> starts;
    for (const GgufImage& image : images)
        starts.push_back(
            {"m.gguf", image.bytes().substr(0, image.headerBytes()), image.bytes().size()});
    const Result<GgufFile> elsewhere = GgufFile::fromStarts(starts);
    QVERIFY(whole && headers && elsewhere);
    for (const GgufFile* file : {&*headers, &*elsewhere}) {
        QCOMPARE(file->fileBytes(), whole->fileBytes());
        QCOMPARE(file->tensors().size(), whole->tensors().size());
        for (std::size_t i = 0; i < whole->tensors().size(); ++i) {
            QCOMPARE(file->tensors()[i].name, whole->tensors()[i].name);
            QCOMPARE(file->tensors()[i].sizeBytes(), whole->tensors()[i].sizeBytes());
            QVERIFY(file->tensors()[i].data == nullptr);
        }
        QCOMPARE(*file->string("general.name"), std::string_view("in three parts"));
        QVERIFY(file->headerBytes() < file->fileBytes());
        QCOMPARE(*file->arraySize("words"), std::size_t(2));
        QVERIFY(!file->strings("words"));
    }
    // Less than the header is never enough, wherever it ends.
    const Result<GgufHeader> first =
        readGgufHeader(std::as_bytes(std::span(starts[0].bytes)), starts[0].fileBytes, "m.gguf");
    QVERIFY(first);
    for (std::size_t size = 0; size < first->headerBytes; ++size) {
        const auto start = std::as_bytes(std::span(starts[0].bytes)).first(size);
        QVERIFY(!readGgufHeader(start, starts[0].fileBytes, "m.gguf"));
        QVERIFY(!findArchitecture(start)); // there is none in it
    }
    const auto keys = readGgufKeys(std::as_bytes(std::span(starts[0].bytes)), "m.gguf");
    QVERIFY(keys && keys->keys == first->keys && keys->tensors.empty());
    const auto codeOf = [](std::vector<GgufStart> of) {
        const Result<GgufFile> file = GgufFile::fromStarts(std::move(of));
        return file ? ErrorCode::Internal : file.error().code;
    };
    std::vector<GgufStart> changed = starts;
    changed[1].bytes.resize(changed[1].bytes.size() / 2);
    QCOMPARE(codeOf(changed), ErrorCode::ModelTruncated); // its header is longer
    changed = starts;
    changed[2].fileBytes = changed[2].bytes.size() + 8;
    QCOMPARE(codeOf(changed), ErrorCode::ModelTruncated); // its tensors are
    std::swap(starts[1], starts[2]);
    QCOMPARE(codeOf(starts), ErrorCode::ModelDamaged);
    starts.resize(1);
    QCOMPARE(codeOf(starts), ErrorCode::ModelDamaged);
}

CABOCHON_TEST(TestGgufShards)
#include "test_gguf_shards.moc"
