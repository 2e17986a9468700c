// Proves that safetensors files are read as they are written, and that hostile ones are refused
// with a sentence: no header, length, shape, place or name is believed.
#include "engine/convert/safetensors_file.h"
#include "engine/convert/safetensors_folder.h"
#include "tests/support/checkpoint_folder.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace cabochon;
using namespace cabochon::engine;
using test::safetensorsWith;

namespace {

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// A header with one tensor "t" of these parts.
std::string header(const char* type, const char* shape, const char* offsets)
{
    return std::string(R"({"t": {"dtype": ")") + type + R"(", "shape": )" + shape +
           R"(, "data_offsets": )" + offsets + "}}";
}

} // namespace

class TestSafetensorsFile : public QObject {
    Q_OBJECT

private slots:
    void readsWhatWasWritten();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void readsNoByteBeyondAnyCut();
    void joinsShards();
    void refusesHostileIndexes_data();
    void refusesHostileIndexes();
};

void TestSafetensorsFile::readsWhatWasWritten()
{
    const std::string file =
        test::safetensorsOf({{"b", {2, 3}, {1, 2, 3, 4, 5, 6}}, {"a", {}, {7}}});
    const auto tensors = readSafetensorsHeader(bytesOf(file), "x");
    QVERIFY(tensors);
    QCOMPARE(tensors->size(), std::size_t{2});
    QCOMPARE(tensors->at(0).name, std::string("b"));
    QCOMPARE(tensors->at(0).shape, (std::vector<std::uint64_t>{2, 3}));
    QCOMPARE(tensors->at(1).values, std::uint64_t{1});
    float last = 0;
    std::memcpy(&last, tensors->at(1).data, sizeof last);
    QCOMPARE(last, 7.0f);
}

void TestSafetensorsFile::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const std::string& file, const char* said) {
        QTest::newRow(name) << QByteArray(file.data(), static_cast<qsizetype>(file.size())) << said;
    };
    const std::string data(16, 'x');
    row("empty", "", "fewer than a safetensors file begins with");
    row("no header", std::string(8, '\xff'), "more than the limit");
    row("header beyond the end", std::string("\x40\0\0\0\0\0\0\0{}", 10), "is incomplete");
    row("no JSON", safetensorsWith("{\"a\":", data), "its header cannot be read");
    row("an array", safetensorsWith("[1]", data), "expected an object");
    row("deep", safetensorsWith(std::string(100000, '['), data), "levels deep");
    row("no type", safetensorsWith(R"({"t": {"shape": [1]}})", data), "lacks its dtype");
    row("not an object", safetensorsWith(R"({"t": 1})", data), "lacks its dtype");
    row("whole numbers", safetensorsWith(header("I64", "[1]", "[0, 8]"), data), "has the type I64");
    row("shape of texts", safetensorsWith(header("F32", "[\"1\"]", "[0, 4]"), data),
        "it must be 1 to");
    row("no extent", safetensorsWith(header("F32", "[0]", "[0, 0]"), data), "it must be 1 to");
    row("negative", safetensorsWith(header("F32", "[-1]", "[0, 4]"), data), "it must be 1 to");
    row("a fraction", safetensorsWith(header("F32", "[1.5]", "[0, 4]"), data), "it must be 1 to");
    row("overflow", safetensorsWith(header("F32", "[2000000000, 2000000000, 5]", "[0, 4]"), data),
        "more values than");
    row("many dimensions", safetensorsWith(header("F32", "[1,1,1,1,1,1]", "[0, 4]"), data),
        "dimensions");
    row("size unlike shape", safetensorsWith(header("F32", "[2]", "[0, 4]"), data),
        "4 bytes, but its shape needs 8");
    row("beyond the data", safetensorsWith(header("F32", "[8]", "[0, 32]"), data), "is incomplete");
    row("backwards", safetensorsWith(header("F32", "[1]", "[8, 4]"), data),
        "lacks its data_offsets");
    row("offsets beyond 63 bits",
        safetensorsWith(header("F32", "[1]", "[18446744073709551612, 18446744073709551616]"), data),
        "lacks its data_offsets");
    row("overlapping",
        safetensorsWith(R"({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
                           "b": {"dtype": "F32", "shape": [2], "data_offsets": [4, 12]}})",
                        data),
        "overlap");
    row("no name",
        safetensorsWith(R"({"": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}})", data),
        "the name of a tensor");
    row("a long name",
        safetensorsWith("{\"" + std::string(300, 'n') +
                            R"(": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}})",
                        data),
        "the name of a tensor is 300 bytes");
    std::string many = "{\"t\": [0";
    for (int i = 0; i < 1'100'000; ++i)
        many += ",0";
    row("a million values", safetensorsWith(many + "]}", data), "too many values");
}

void TestSafetensorsFile::refusesHostileFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, said);
    const std::string bytes = file.toStdString();
    const auto tensors = readSafetensorsHeader(bytesOf(bytes), "model.safetensors");
    QVERIFY(!tensors);
    const QString message = QString::fromStdString(tensors.error().message);
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY2(message.startsWith("Could not open model.safetensors: "), qPrintable(message));
    QVERIFY2(message.endsWith('.'), qPrintable(message));
}

void TestSafetensorsFile::readsNoByteBeyondAnyCut()
{
    const std::string whole = test::safetensorsOf({{"a", {3}, {1, 2, 3}}, {"b", {2}, {4, 5}}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string cut(whole, 0, size); // its own memory: sanitizers see its end
        QVERIFY(!readSafetensorsHeader(bytesOf(cut), "x"));
    }
}

void TestSafetensorsFile::joinsShards()
{
    const QTemporaryDir place;
    const std::filesystem::path folder = place.path().toStdString();
    test::writeFile(folder / "1.safetensors", test::safetensorsOf({{"a", {1}, {1}}}));
    test::writeFile(folder / "2.safetensors", test::safetensorsOf({{"b", {1}, {2}}}));
    test::writeFile(folder / "model.safetensors.index.json",
                    R"({"weight_map": {"b": "2.safetensors", "a": "1.safetensors"}})");
    const auto opened = SafetensorsFolder::open(folder);
    QVERIFY(opened);
    QCOMPARE(opened->tensors().size(), std::size_t{2});
    QVERIFY(opened->find("b").tensor);
    QVERIFY(!opened->find("c").tensor);
}

void TestSafetensorsFile::refusesHostileIndexes_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("said");
    QTest::newRow("no map") << "{}"
                            << "no weight_map";
    QTest::newRow("empty map") << R"({"weight_map": {}})"
                               << "it names 0 files";
    QTest::newRow("another folder") << R"({"weight_map": {"a": "../1.safetensors"}})"
                                    << "no name of a file of the folder";
    QTest::newRow("hidden") << R"({"weight_map": {"a": ".."}})"
                            << "no name of a file";
    QTest::newRow("no text") << R"({"weight_map": {"a": 1}})"
                             << "no name of a file";
    QTest::newRow("missing file") << R"({"weight_map": {"a": "9.safetensors"}})"
                                  << "it names 9.safetensors, which is not there";
    QTest::newRow("missing tensor") << R"({"weight_map": {"z": "1.safetensors"}})"
                                    << "tensor z is not in 1.safetensors";
    QTest::newRow("twice") << R"({"weight_map": {"a": "1.safetensors", "b": "2.safetensors"}})"
                           << "in two files";
    QTest::newRow("no JSON") << "{"
                             << "model.safetensors.index.json";
}

void TestSafetensorsFile::refusesHostileIndexes()
{
    QFETCH(QString, index);
    QFETCH(QString, said);
    const QTemporaryDir place;
    const std::filesystem::path folder = place.path().toStdString();
    test::writeFile(folder / "1.safetensors", test::safetensorsOf({{"a", {1}, {1}}}));
    test::writeFile(folder / "2.safetensors", test::safetensorsOf({{"a", {1}, {2}}}));
    test::writeFile(folder / "model.safetensors.index.json", index.toStdString());
    const auto opened = SafetensorsFolder::open(folder);
    QVERIFY(!opened);
    const QString message = QString::fromStdString(opened.error().message);
    QVERIFY2(message.contains(said), qPrintable(message));
}

CABOCHON_TEST(TestSafetensorsFile)
#include "test_safetensors_file.moc"
