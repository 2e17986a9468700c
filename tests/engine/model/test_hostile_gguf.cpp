// proves MF-1: any bytes given as GGUF end in a typed error naming field and value, or in a checked
// model; no crash, no read past the end, no memory out of proportion.
#include "engine/base/utf8.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/hostile_gguf.h"
#include "tests/support/open_model.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <fstream>
#include <sys/resource.h>

using namespace cabochon;
using namespace cabochon::test;

Q_DECLARE_METATYPE(cabochon::test::TinyKind)

/// The bytes in a buffer of exactly their size, so that the sanitizer sees a read past the end.
class ExactBytes {
public:
    explicit ExactBytes(std::string_view bytes)
        : m_size(bytes.size()), m_data(std::make_unique<std::byte[]>(bytes.size()))
    {
        std::memcpy(m_data.get(), bytes.data(), bytes.size());
    }
    operator std::span<const std::byte>() const { return {m_data.get(), m_size}; }

private:
    std::size_t m_size;
    std::unique_ptr<std::byte[]> m_data;
};

static bool isModelError(ErrorCode code)
{
    return code == ErrorCode::ModelTruncated || code == ErrorCode::ModelDamaged ||
           code == ErrorCode::ModelUnsupported || code == ErrorCode::ModelShapeMismatch;
}

static std::string readGolden(const char* name)
{
    std::ifstream stream(testData("goldens") / name / "model.gguf", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

class TestHostileGguf : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void opensTheTinyModelsThemselves_data() { kinds(); }
    void opensTheTinyModelsThemselves();
    void refusesEveryFileOfTheCorpus_data();
    void refusesEveryFileOfTheCorpus();
    void reportsEveryTruncationAsSuch_data() { kinds(); }
    void reportsEveryTruncationAsSuch();
    void reportsTruncationOfRealFiles();
    void survivesEveryByteOfTheHeader_data() { kinds(); }
    void survivesEveryByteOfTheHeader();
    void survivesEveryLengthAndCountAtItsExtremes();
    void doesNotLookBehindTheLastTensor();

private:
    void kinds()
    {
        QTest::addColumn<TinyKind>("kind");
        QTest::newRow("per-layer embeddings") << TinyKind::PerLayer;
        QTest::newRow("dense") << TinyKind::Dense;
        QTest::newRow("experts") << TinyKind::Experts;
    }

    std::vector<HostileFile> m_corpus;
};

void TestHostileGguf::initTestCase()
{
    m_corpus = hostileGgufs();
#if !defined(__SANITIZE_ADDRESS__)
    // A file that makes us ask for more than this ends the test with std::bad_alloc.
    const rlimit limit{512u << 20, 512u << 20};
    QCOMPARE(::setrlimit(RLIMIT_AS, &limit), 0);
#endif
}

void TestHostileGguf::opensTheTinyModelsThemselves()
{
    QFETCH(TinyKind, kind);
    const std::string bytes = tinyModel(kind).bytes();
    const Result<std::uint64_t> sum = openModel(ExactBytes(bytes));
    QVERIFY2(sum, sum ? "" : sum.error().message.c_str());
    qInfo("%zu bytes", bytes.size());
}

void TestHostileGguf::refusesEveryFileOfTheCorpus_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < m_corpus.size(); ++i) {
        const QByteArray name = printable(m_corpus[i].name).c_str();
        QTest::addRow("%s", name.constData()) << static_cast<int>(i);
    }
}

void TestHostileGguf::refusesEveryFileOfTheCorpus()
{
    QFETCH(int, index);
    const HostileFile& hostile = m_corpus[static_cast<std::size_t>(index)];
    const Result<std::uint64_t> model = openModel(ExactBytes(hostile.bytes));
    QVERIFY(!model);
    const std::string& message = model.error().message;
    QVERIFY2(message.find(hostile.mentions) != std::string::npos, message.c_str());
    QVERIFY2(model.error().code == hostile.code, message.c_str());
    QVERIFY2(message.find("test.gguf") != std::string::npos, message.c_str());
    QVERIFY(isValidUtf8(message));
    QVERIFY(message.size() < 1000);
}

void TestHostileGguf::reportsEveryTruncationAsSuch()
{
    QFETCH(TinyKind, kind);
    const std::string bytes = tinyModel(kind).bytes();
    // Every byte of one file; the others differ from it in a few tensors only.
    const std::size_t step = kind == TinyKind::PerLayer ? 1 : 13;
    for (std::size_t length = 0; length < bytes.size(); length += step) {
        const Result<std::uint64_t> model = openModel(ExactBytes(bytes.substr(0, length)));
        QVERIFY2(!model, qPrintable(QString("a model of %1 bytes").arg(length)));
        if (model.error().code != ErrorCode::ModelTruncated) {
            QFAIL(
                qPrintable(QString("%1 bytes: %2").arg(length).arg(model.error().message.c_str())));
        }
    }
}

void TestHostileGguf::reportsTruncationOfRealFiles()
{
    for (const char* name : {"text-e", "text-moe"}) {
        const std::string bytes = readGolden(name);
        QVERIFY(bytes.size() > 1'000'000);
        QVERIFY(openModel(ExactBytes(bytes)));
        for (std::size_t length = 1; length < bytes.size(); length += 20'011) {
            const Result<std::uint64_t> model = openModel(ExactBytes(bytes.substr(0, length)));
            QVERIFY(!model);
            QCOMPARE(model.error().code, ErrorCode::ModelTruncated);
        }
    }
}

void TestHostileGguf::survivesEveryByteOfTheHeader()
{
    QFETCH(TinyKind, kind);
    const GgufImage image = tinyModel(kind);
    const std::string bytes = image.bytes();
    int accepted = 0;
    int refused = 0;
    std::string changed = bytes;
    const std::size_t step = kind == TinyKind::PerLayer ? 1 : 3;
    for (std::size_t place = 0; place < image.headerBytes(); place += step) {
        for (const char value : {'\x00', '\x7f', '\x80', '\xff'}) {
            changed[place] = value;
            const Result<std::uint64_t> model = openModel(ExactBytes(changed));
            if (model) {
                ++accepted; // a letter of a name, a padding byte, a value that is still allowed
            } else {
                ++refused;
                const std::string& message = model.error().message;
                QVERIFY2(isModelError(model.error().code), message.c_str());
                QVERIFY(isValidUtf8(message));
            }
        }
        changed[place] = bytes[place];
    }
    qInfo("%d refused, %d still valid", refused, accepted);
    QVERIFY(refused > accepted);
}

/// Every 8-byte window of the header set to numbers around which arithmetic overflows.
void TestHostileGguf::survivesEveryLengthAndCountAtItsExtremes()
{
    const GgufImage image = tinyModel(TinyKind::Experts);
    const std::string bytes = image.bytes();
    for (std::size_t place = 0; place + 8 <= image.headerBytes(); ++place) {
        for (const std::uint64_t value :
             {std::uint64_t{1} << 32, std::uint64_t{1} << 63, ~std::uint64_t{31}}) {
            std::string changed = bytes;
            changed.replace(place, 8, raw(value));
            const Result<std::uint64_t> model = openModel(ExactBytes(changed));
            if (!model) QVERIFY2(isModelError(model.error().code), model.error().message.c_str());
        }
    }
}

void TestHostileGguf::doesNotLookBehindTheLastTensor()
{
    const std::string bytes = tinyModel(TinyKind::Dense).bytes() + std::string(1000, '\xff');
    QVERIFY(openModel(ExactBytes(bytes)));
}

CABOCHON_TEST(TestHostileGguf)
#include "test_hostile_gguf.moc"
