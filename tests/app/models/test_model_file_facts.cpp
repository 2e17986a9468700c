// Proves what a list says of a model's file: from its header alone, by the names people know.
#include "app/models/model_file_facts.h"
#include "app/models/quantization_name.h"
#include "tests/app/models/program_homes.h"
#include "tests/support/published_models.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

class TestModelFileFacts : public QObject {
    Q_OBJECT

private slots:
    void namesQuantizationsAsPublished()
    {
        const std::vector<std::pair<const char*, const char*>> names{
            {"gemma-4-E2B-it-Q4_K_M.gguf", "Q4_K_M"},
            {"gemma-4-E2B_q4_0-it.gguf", "Q4_0"},
            {"gemma-4-31B-it-UD-Q4_K_XL.gguf", "UD-Q4_K_XL"},
            {"google_gemma-4-31B-it-bf16-00001-of-00002.gguf", "BF16"},
            {"gemma-4-E4B-it-IQ4_XS.gguf", "IQ4_XS"},
            {"mmproj-F16.gguf", "F16"},
            {"mtp-gemma-4-31B-it-Q8_0.gguf", "Q8_0"},
            {"x-Q2_K.gguf", "Q2_K"},
            {"x-IQ2_XXS.gguf", "IQ2_XXS"},
            {"gemma-4-E2B-it-qat.gguf", ""},
            {"gemma-4-E2B-it.gguf", ""},
            {"model.gguf", ""},
            {"Q9.gguf", ""},
            {"notQ4_0x.gguf", ""},
            {"", ""}};
        for (const auto& [file, quantization] : names)
            QCOMPARE(quantizationInName(file), std::string(quantization));
        QCOMPARE(quantizationOfFileType(15), std::string_view("Q4_K_M"));
        QCOMPARE(quantizationOfFileType(12345), std::string_view());
        QCOMPARE(quantizationToShow("x-UD-Q4_K_XL.gguf", "Q4_K_M"), std::string("UD-Q4_K_XL"));
        QCOMPARE(quantizationToShow("x-Q8_0.gguf", "Q4_K_M"), std::string("Q4_K_M"));
        QCOMPARE(quantizationToShow("model.gguf", "Q4_0"), std::string("Q4_0"));
    }

    void namesPublishedSizes()
    {
        const ScratchFolder folder;
        for (const PublishedShape& shape : publishedShapes()) {
            GgufImage image = publishedImage(shape);
            image.setString("general.name", std::string("Gemma 4 ") + shape.name + " It");
            image.setString("general.license", "apache-2.0");
            const std::filesystem::path file = folder.path() / "model-Q4_0.gguf";
            image.write(file);
            const ModelFileFacts facts = readModelFileFacts(file);
            QVERIFY2(!facts.problem, facts.problem ? facts.problem->message.c_str() : "");
            QCOMPARE(facts.kind, ModelFileKind::Model);
            QCOMPARE(facts.name, std::string("Gemma 4 ") + shape.name);
            QCOMPARE(facts.size, std::string(shape.name));
            QCOMPARE(facts.bytes, std::uint64_t(std::filesystem::file_size(file)));
            QCOMPARE(facts.width, std::uint32_t(shape.width));
            QVERIFY(facts.parameters > shape.vocabulary * shape.width);
            QCOMPARE(facts.licence, std::string("apache-2.0"));
            // Nothing but the header is looked at, some kilobytes of gigabytes.
            QVERIFY(facts.headerBytes < 200'000 && facts.bytes > 1'000'000'000);
            image.setString("general.name", "Fine Tune");
            image.write(file);
            QCOMPARE(readModelFileFacts(file).name, std::string("Fine Tune"));
        }
    }

    void tellsKindsApart()
    {
        const ModelFileFacts model = readModelFileFacts(nanoModel());
        QVERIFY2(!model.problem, model.problem ? model.problem->message.c_str() : "");
        QCOMPARE(model.size, std::string("Nano"));
        QCOMPARE(model.quantization, std::string("Q8_0"));
        QCOMPARE(model.contextLength, 32'768u);
        QCOMPARE(model.modalities(), std::vector<std::string>{"text"});
        const ModelFileFacts projector = readModelFileFacts(nanoProjector());
        QCOMPARE(projector.kind, ModelFileKind::Projector);
        QVERIFY(!projector.problem && projector.sees && projector.hears);
        QCOMPARE(projector.width, model.width);

        const ScratchFolder folder;
        const auto factsOf = [&](const GgufImage& image) {
            image.write(folder.path() / "x.gguf");
            return readModelFileFacts(folder.path() / "x.gguf");
        };
        const ModelFileFacts drafter = factsOf(homeDrafter());
        QCOMPARE(drafter.kind, ModelFileKind::Drafter);
        QVERIFY(!drafter.problem);
        const ModelFileFacts llama = factsOf(llamaModel());
        QCOMPARE(llama.kind, ModelFileKind::Other);
        QCOMPARE(llama.problem->code, ErrorCode::ModelUnsupported);
        GgufImage otherEyes = homeProjector();
        otherEyes.setString("clip.vision.projector_type", "mlp");
        otherEyes.setString("clip.audio.projector_type", "whisper");
        QCOMPARE(factsOf(otherEyes).kind, ModelFileKind::Other);
        GgufImage lacking = homeModel();
        lacking.removeTensor("blk.0.attn_q.weight");
        const ModelFileFacts damaged = factsOf(lacking);
        QCOMPARE(damaged.kind, ModelFileKind::Model);
        QVERIFY(damaged.problem);
        const ModelFileFacts missing = readModelFileFacts(folder.path() / "no.gguf");
        QCOMPARE(missing.problem->code, ErrorCode::FileNotFound);
        put(folder.path() / "empty.gguf", "");
        QVERIFY(readModelFileFacts(folder.path() / "empty.gguf").problem);
    }

    void saysWhatTheLibraryKnows()
    {
        const ScratchFolder folder;
        const ModelLibrary library(folder.path(), *Catalogue::builtIn());
        const RepositoryFile file = *parseRepositoryFile("owner/repository/x-F16.gguf");
        put(library.placeOf(file), homeModel().bytes());
        ModelFileFacts facts = readLibraryFacts(library, *library.find(file));
        QCOMPARE(facts.name, std::string("Home"));
        QCOMPARE(*facts.state, LibraryModel::State::Unknown);
        QCOMPARE(facts.source, std::string("owner/repository"));
        QVERIFY(!facts.inCatalogue && facts.licence.empty());
        const RepositoryFile known = library.catalogue().find("gemma-4-e2b-it:q4_0")->source;
        put(library.placeOf(known), homeModel().bytes());
        const ModelFileFacts ofKnown = readLibraryFacts(library, *library.find(known));
        QVERIFY(ofKnown.inCatalogue);
        QCOMPARE(ofKnown.licence, std::string("Apache-2.0"));
        ModelRecord record;
        record.source = file;
        record.displayName = "For letters";
        record.licence = "Apache-2.0";
        record.damaged = true;
        record.sha256 = std::string(64, 'a');
        QVERIFY(writeRecord(library.placeOf(file), record));
        facts = readLibraryFacts(library, *library.find(file));
        QCOMPARE(facts.name, std::string("For letters"));
        QCOMPARE(facts.licence, std::string("Apache-2.0"));
        QCOMPARE(*facts.state, LibraryModel::State::Damaged);
    }
};

CABOCHON_TEST(TestModelFileFacts)
#include "test_model_file_facts.moc"
