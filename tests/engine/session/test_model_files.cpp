// Proves what happens when a model's weights cannot be right, and when its file changes while in
// use.
#include "engine/cpu/cpu_backend.h"
#include "engine/session/model_sampling.h"
#include "engine/session/session.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/golden_case.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

std::vector<char> readAll(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeAll(const std::filesystem::path& path, const std::vector<char>& bytes)
{
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// A copy of a golden model in which every value of one f32 tensor was replaced.
std::filesystem::path
damagedCopy(const QTemporaryDir& folder, const char* tensor, float value, bool all)
{
    const std::filesystem::path original = test::goldenFolder("text-e") / "model.gguf";
    std::vector<char> bytes = readAll(original);
    Result<GgufFile> file = GgufFile::open(original);
    if (!file) qFatal("%s", file.error().message.c_str());
    const std::optional<TensorView> view = file->tensor(tensor);
    if (!view) qFatal("no tensor %s", tensor);
    const auto offset = static_cast<std::size_t>(view->data - file->mappings()[0].bytes().data());
    const std::size_t count = all ? view->sizeBytes() / sizeof(float) : 1;
    for (std::size_t i = 0; i < count; ++i) {
        std::memcpy(bytes.data() + offset + i * sizeof(float), &value, sizeof(float));
    }
    const std::filesystem::path copy = folder.filePath(QStringLiteral("copy.gguf")).toStdString();
    writeAll(copy, bytes);
    return copy;
}

Result<std::unique_ptr<Backend>> backendOf(const Model& model)
{
    CpuOptions options;
    options.threads = 1;
    return createCpuBackend(model, options, {});
}

} // namespace

class TestModelFiles : public QObject {
    Q_OBJECT

private slots:
    void weightsThatCannotBeRightAreFoundBeforeUse_data()
    {
        QTest::addColumn<QString>("tensor");
        QTest::addColumn<float>("value");
        QTest::addColumn<bool>("all");
        QTest::addColumn<QString>("said");
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        QTest::addRow("NaN scale") << "blk.1.layer_output_scale.weight" << nan << false
                                   << "blk.1.layer_output_scale.weight";
        QTest::addRow("zeroed norm")
            << "blk.0.attn_norm.weight" << 0.0f << true << "blk.0.attn_norm.weight";
        QTest::addRow("infinite weights")
            << "blk.2.ffn_down.weight" << infinity << true << "test run";
        QTest::addRow("zeroed head") << "token_embd.weight" << 0.0f << true << "same value";
    }
    void weightsThatCannotBeRightAreFoundBeforeUse()
    {
        QFETCH(QString, tensor);
        QFETCH(float, value);
        QFETCH(bool, all);
        QFETCH(QString, said);
        QTemporaryDir folder;
        const auto path = damagedCopy(folder, tensor.toLatin1().constData(), value, all);
        Result<std::unique_ptr<const Model>> model = Model::open(path);
        Error error;
        if (model) {
            Result<std::unique_ptr<Backend>> backend = backendOf(**model);
            QVERIFY(!backend);
            error = backend.error();
        } else {
            error = model.error(); // scales are read when the file is opened
        }
        QCOMPARE(error.code, ErrorCode::ModelDamaged);
        QVERIFY2(QString::fromStdString(error.message).contains(said), error.message.c_str());
    }

    void theFileSaysHowTokensArePicked_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<float>("value");
        QTest::addColumn<float>("temperature");
        QTest::newRow("nothing is said") << QStringLiteral("general.other") << 0.5f << 1.0f;
        QTest::newRow("greedy") << QStringLiteral("general.sampling.temp") << 0.0f << 0.0f;
        QTest::newRow("warm") << QStringLiteral("general.sampling.temp") << 1.5f << 1.5f;
        QTest::newRow("below nothing") << QStringLiteral("general.sampling.temp") << -1.0f << 1.0f;
        QTest::newRow("no number") << QStringLiteral("general.sampling.temp")
                                   << std::numeric_limits<float>::quiet_NaN() << 1.0f;
    }
    void theFileSaysHowTokensArePicked()
    {
        QFETCH(QString, key);
        QFETCH(float, value);
        QFETCH(float, temperature);
        test::GgufImage image = test::tinyModel(test::TinyKind::Dense);
        image.setFloat(key.toStdString(), value);
        image.setUnsigned("general.sampling.top_k", 7);
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("m.gguf")).toStdString();
        image.write(path);
        const Result<GgufFile> file = GgufFile::open(path);
        QVERIFY(file);
        const SamplingOptions sampling = samplingOf(*file);
        QCOMPARE(sampling.temperature, temperature);
        QCOMPARE(sampling.topK, 7u);
        QCOMPARE(sampling.topP, 0.95f);
    }

    void aSoundModelPasses()
    {
        Result<std::unique_ptr<const Model>> model =
            Model::open(test::goldenFolder("text-e") / "model.gguf");
        QVERIFY(model);
        QVERIFY(backendOf(**model));
    }

    void theTestRunOfALoadedModelCanBeCancelled()
    {
        Result<std::unique_ptr<const Model>> model =
            Model::open(test::goldenFolder("text-e") / "model.gguf");
        QVERIFY(model);
        CancelFlag cancel;
        cancel.request();
        CpuOptions options;
        options.threads = 1;
        options.cancel = &cancel;
        // Nobody hears of the progress: only the test run can notice.
        const Result<std::unique_ptr<Backend>> backend = createCpuBackend(**model, options, {});
        QVERIFY(!backend);
        QCOMPARE(backend.error().code, ErrorCode::Cancelled);
    }

    void aFileThatShrinksEndsTheGenerationWithItsOwnError()
    {
        int noticed = 0;
        for (int moment = 0; moment < 20; ++moment) {
            QTemporaryDir folder;
            const std::filesystem::path copy =
                folder.filePath(QStringLiteral("shrinks.gguf")).toStdString();
            writeAll(copy, readAll(test::goldenFolder("text-e") / "model.gguf"));
            Result<std::unique_ptr<const Model>> model = Model::open(copy);
            QVERIFY(model);
            Result<std::unique_ptr<Backend>> backend = backendOf(**model);
            QVERIFY(backend);
            SessionOptions options;
            options.timeline.contextLength = 256;
            Result<std::unique_ptr<Session>> session = Session::create(**model, **backend, options);
            QVERIFY(session);
            const std::vector<TokenId> ids = test::readGoldenCase("text-e", 0).ids;
            QVERIFY((*session)->prompt(ids, {}, nullptr));
            GenerateOptions generate;
            generate.maxTokens = 60;
            generate.sampling.seed = static_cast<std::uint64_t>(moment) + 1;
            for (const TokenId id : (*model)->tokenizer().endIds()) {
                generate.sampling.logitBias.push_back({id, -1000.0f});
            }
            int count = 0;
            Result<GenerateReport> report =
                (*session)->generate(generate, [&](std::size_t, std::span<const OutputPiece>) {
                    if (++count == 2 * moment) std::filesystem::resize_file(copy, 4096);
                });
            if (moment == 0) {
                QVERIFY(report);
                continue;
            }
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::ModelChanged);
            QCOMPARE(count, 2 * moment); // nothing of the step that read zeros was shown
            ++noticed;
            // Another model loads and answers afterwards.
            Result<std::unique_ptr<const Model>> other =
                Model::open(test::goldenFolder("text-dense") / "model.gguf");
            QVERIFY(other);
            QVERIFY(backendOf(**other));
        }
        QCOMPARE(noticed, 19);
    }

    void aFileWrittenInPlaceEndsTheGenerationWithItsOwnError()
    {
        QTemporaryDir folder;
        const std::filesystem::path copy =
            folder.filePath(QStringLiteral("written.gguf")).toStdString();
        const std::vector<char> bytes = readAll(test::goldenFolder("text-e") / "model.gguf");
        writeAll(copy, bytes);
        // An hour old: the clock of file systems moves on in steps of milliseconds.
        std::filesystem::last_write_time(copy, std::filesystem::file_time_type::clock::now() -
                                                   std::chrono::hours(1));
        Result<std::unique_ptr<const Model>> model = Model::open(copy);
        QVERIFY(model);
        Result<std::unique_ptr<Backend>> backend = backendOf(**model);
        QVERIFY(backend);
        SessionOptions options;
        options.timeline.contextLength = 256;
        Result<std::unique_ptr<Session>> session = Session::create(**model, **backend, options);
        QVERIFY(session);
        const std::vector<TokenId> ids = test::readGoldenCase("text-e", 0).ids;
        QVERIFY((*session)->prompt(ids, {}, nullptr));
        GenerateOptions generate;
        generate.maxTokens = 20;
        for (const TokenId id : (*model)->tokenizer().endIds())
            generate.sampling.logitBias.push_back({id, -1000.0f});
        int count = 0;
        Result<GenerateReport> report =
            (*session)->generate(generate, [&](std::size_t, std::span<const OutputPiece>) {
                // The same size, other weights: nothing is missing when they are read.
                if (++count != 5) return;
                std::fstream file(copy, std::ios::binary | std::ios::in | std::ios::out);
                file.seekp(static_cast<std::streamoff>(bytes.size() / 2));
                file.write(bytes.data(), 4096);
            });
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::ModelChanged);
        QCOMPARE(count, 5);
        // And stays so.
        (*session)->rewind(0);
        Result<PromptReport> again = (*session)->prompt(ids, {}, nullptr);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ModelChanged);
    }

    void aFileThatShrinksAtAnyMomentIsNoticed()
    {
        // MF-4 asks for 200 random moments. Another thread cuts the file while the engine computes:
        // between two tokens, within a layer, within the step that is never shown.
        constexpr int kMoments = 200;
        std::mt19937 random(20261121);
        const std::vector<char> bytes = readAll(test::goldenFolder("text-e") / "model.gguf");
        const std::vector<TokenId> ids = test::readGoldenCase("text-e", 0).ids;
        int noticed = 0;
        for (int moment = 0; moment < kMoments; ++moment) {
            QTemporaryDir folder;
            const std::filesystem::path copy =
                folder.filePath(QStringLiteral("shrinks.gguf")).toStdString();
            writeAll(copy, bytes);
            Result<std::unique_ptr<const Model>> model = Model::open(copy);
            QVERIFY(model);
            CpuOptions cpu;
            cpu.threads = 1;
            if (moment % 2 == 0) cpu.level = CpuLevel::Exact; // reads all weights from the file
            Result<std::unique_ptr<Backend>> backend = createCpuBackend(**model, cpu, {});
            QVERIFY(backend);
            SessionOptions options;
            options.timeline.contextLength = 256;
            Result<std::unique_ptr<Session>> session = Session::create(**model, **backend, options);
            QVERIFY(session);
            GenerateOptions generate;
            generate.maxTokens = 60;
            generate.sampling.seed = static_cast<std::uint64_t>(moment) + 1;
            for (const TokenId id : (*model)->tokenizer().endIds())
                generate.sampling.logitBias.push_back({id, -1000.0f});

            const std::uint64_t cutLength = 1 + random() % 8192; // all weights lie behind it
            const std::uint32_t token = random() % 50;
            const std::chrono::microseconds within(random() % 500);
            std::atomic<std::uint32_t> written{0};
            std::atomic<bool> cut{false};
            std::jthread disk([&] {
                while (written < token)
                    std::this_thread::yield();
                const auto end = std::chrono::steady_clock::now() + within;
                while (std::chrono::steady_clock::now() < end)
                    std::this_thread::yield();
                std::filesystem::resize_file(copy, cutLength);
                cut = true;
            });
            // Goes on until the cut is noticed: at the latest in the round that begins after it.
            Status status;
            for (int round = 0; status && round < 1000; ++round) {
                const bool goneBefore = cut;
                (*session)->rewind(0);
                const Result<PromptReport> prompt = (*session)->prompt(ids, {}, nullptr);
                if (!prompt) {
                    status = prompt.error();
                    break;
                }
                const Result<GenerateReport> report = (*session)->generate(
                    generate, [&](std::size_t, std::span<const OutputPiece>) { ++written; });
                if (!report) status = report.error();
                if (goneBefore) break;
            }
            disk.join();
            QVERIFY2(!status, qPrintable(QString("moment %1").arg(moment)));
            QCOMPARE(status.error().code, ErrorCode::ModelChanged);
            ++noticed;
        }
        QCOMPARE(noticed, kMoments);
        // Another model loads and answers afterwards.
        Result<std::unique_ptr<const Model>> other =
            Model::open(test::goldenFolder("text-dense") / "model.gguf");
        QVERIFY(other);
        QVERIFY(backendOf(**other));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestModelFiles)
#include "test_model_files.moc"
