// Proves that models of other programs are found where these keep them, paired by what they say of
// themselves, and opened in place; that nothing there is changed; and that no folder makes the
// search endless.
#include "app/models/found_models.h"
#include "app/models/partner_files.h"
#include "app/models/projector_search.h"
#include "engine/session/model.h"
#include "tests/app/models/program_homes.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace cabochon;
using namespace cabochon::test;

namespace {

constexpr const char* kCache = ".cache/huggingface/hub/models--owner--repository";
constexpr const char* kStore = ".ollama/models";

FoundModels findIn(const ProgramHome& home, const ScanOptions& options = {})
{
    return findModels(programFolders(home.places()), options);
}

const FoundModel* find(const FoundModels& found, ModelFileKind kind, const std::string& label = {})
{
    for (const FoundModel& model : found.models)
        if (model.facts.kind == kind && (label.empty() || model.label == label)) return &model;
    return nullptr;
}

std::string opens(const std::filesystem::path& file)
{
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    return model ? std::string() : model.error().message;
}

/// The file of the projector that the engine finds for a model; empty: none.
std::filesystem::path projectorFor(const std::filesystem::path& file)
{
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    std::string refusal;
    if (!model) return {};
    const std::unique_ptr<const engine::Projector> projector = findProjector(**model, refusal);
    return projector ? projector->file().path() : std::filesystem::path();
}

} // namespace

class TestFoundModels : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<ProgramHome> m_home;

    /// One model with what belongs to it, found and usable.
    void isWhole(const FoundModels& found, const std::string& label)
    {
        const FoundModel* model = find(found, ModelFileKind::Model, label);
        QVERIFY2(model, label.c_str());
        QVERIFY2(model->usable(),
                 model->facts.problem ? model->facts.problem->message.c_str() : "");
        QCOMPARE(opens(model->facts.path), std::string());
        QVERIFY2(!model->projector.empty(), label.c_str());
        QCOMPARE(model->facts.modalities(),
                 (std::vector<std::string>{"text", "image", "audio", "video"}));
        std::error_code unknown;
        QVERIFY(std::filesystem::equivalent(projectorFor(model->facts.path), model->projector,
                                            unknown));
    }

private slots:
    void init()
    {
        m_scratch = std::make_unique<ScratchFolder>();
        m_home = std::make_unique<ProgramHome>(m_scratch->path());
    }

    void knowsWhereProgramsKeepModels()
    {
        const std::string home = m_scratch->path().string();
        m_home->add("moved/owner/repository/model.gguf", homeModel());
        put(m_home->path(".lmstudio/settings.json"),
            R"({"downloadsFolder": ")" + home + R"(/moved"})");
        put(m_home->path(".config/nomic.ai/GPT4All.ini"),
            "[General]\r\nmodelPath=" + home + "/four\r\n");
        put(m_home->path(".config/Jan/settings.json"), "no JSON");
        const UserPlaces places = m_home->places({{"OLLAMA_MODELS", home + "/o"},
                                                  {"LLAMA_CACHE", home + "/l"},
                                                  {"HF_HOME", "~/h"},
                                                  {"HF_HUB_CACHE", "relative"},
                                                  {"XDG_CACHE_HOME", home + "/c"},
                                                  {"XDG_DATA_HOME", "relative"}});
        const std::vector<ProgramFolder> folders = programFolders(places);
        using enum ModelProgram;
        for (const auto& [program, below] :
             {std::pair(LmStudio, "moved"), std::pair(LmStudio, ".lmstudio/models"),
              std::pair(Ollama, "o"), std::pair(Ollama, ".ollama/models"),
              std::pair(Ollama, "root/usr/share/ollama/.ollama/models"), std::pair(LlamaCpp, "l"),
              std::pair(LlamaCpp, "c/llama.cpp"), std::pair(HuggingFace, "h/hub"),
              std::pair(HuggingFace, "c/huggingface/hub"),
              std::pair(Jan, ".local/share/Jan/data/llamacpp/models"), std::pair(Gpt4All, "four"),
              std::pair(Gpt4All, ".local/share/nomic.ai/GPT4All")}) {
            const ProgramFolder expected{program, m_home->path(below)};
            QVERIFY2(std::count(folders.begin(), folders.end(), expected) == 1, below);
        }
        for (const ProgramFolder& folder : folders)
            QVERIFY2(folder.path.is_absolute(), folder.path.c_str());
        const FoundModels found = findModels(folders);
        QCOMPARE(found.models.size(), std::size_t(1));
        QCOMPARE(found.models[0].label, std::string("owner/repository/model.gguf"));
    }

    void plainFoldersHaveModelsWithTheirPartners_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("label");
        const auto row = [](const char* program, const char* folder, const char* file,
                            const char* label) {
            QTest::newRow(program) << folder << file << label;
        };
        row("LM Studio", ".lmstudio/models/publisher/repository", "x-Q8_0.gguf",
            "publisher/repository/x-Q8_0.gguf");
        row("llama.cpp", ".cache/llama.cpp", "ggml-org_x_x-Q8_0.gguf", "ggml-org_x_x-Q8_0.gguf");
        row("Jan", ".local/share/Jan/data/llamacpp/models/publisher/gemma", "model.gguf",
            "publisher/gemma");
        row("GPT4All", ".local/share/nomic.ai/GPT4All", "x.gguf", "x.gguf");
    }

    void plainFoldersHaveModelsWithTheirPartners()
    {
        QFETCH(QString, folder);
        QFETCH(QString, file);
        QFETCH(QString, label);
        const std::string place = folder.toStdString() + "/";
        m_home->add(place + file.toStdString(), homeModel());
        m_home->add(place + "mmproj.gguf", homeProjector());
        m_home->add(place + "mtp.gguf", homeDrafter());
        m_home->add(place + "llama.gguf", llamaModel());
        put(m_home->path(place + "page.gguf"), "<html>");
        put(m_home->path(place + "x.gguf.part"), "GGUF");
        const auto before = m_home->state();
        const FoundModels found = findIn(*m_home);
        QCOMPARE(found.models.size(), std::size_t(3));
        QCOMPARE(found.others, std::size_t(2));
        QVERIFY(found.complete);
        isWhole(found, label.toStdString());
        QVERIFY(find(found, ModelFileKind::Model)->drafter == m_home->path(place + "mtp.gguf"));
        QVERIFY(find(found, ModelFileKind::Projector)->usable());
        QCOMPARE(find(found, ModelFileKind::Drafter)->facts.width, 20u);
        QVERIFY(m_home->state() == before);
    }

    void janNamesFilesThatLieElsewhere()
    {
        const std::string place = ".local/share/Jan/data/llamacpp/models/";
        m_home->add("mine/imported.gguf", homeModel());
        m_home->add("other/eyes.gguf", homeProjector());
        put(m_home->path(place + "imported/model.yml"),
            "embedding: false\nmodel_path: '" + m_home->path("mine/imported.gguf").string() +
                "'\nmmproj_path: \"../../../../other/eyes.gguf\"\r\nname: imported\n");
        put(m_home->path(place + "gone/model.yml"), "model_path: /nowhere/model.gguf\n");
        put(m_home->path(place + "odd/model.yml"), "  model_path: x\nmodel_path:\n: :\n");
        const FoundModels found = findIn(*m_home);
        QCOMPARE(found.models.size(), std::size_t(1));
        QCOMPARE(found.models[0].label, std::string("imported"));
        QVERIFY(found.models[0].usable());
        QCOMPARE(opens(found.models[0].facts.path), std::string());
        QCOMPARE(found.models[0].projector, m_home->path("other/eyes.gguf"));
    }

    void ollamaKeepsLayersInBlobs()
    {
        GgufImage monolith = homeModel();
        monolith.setUnsigned("gemma4.vision.block_count", 1);
        GgufImage small = homeProjector(); // of a manifest of its own
        small.setString("general.name", "Home");
        const std::string model = m_home->addBlob(kStore, homeModel().bytes());
        const std::string projector = m_home->addBlob(kStore, homeProjector().bytes());
        const std::string old = m_home->addBlob(kStore, monolith.bytes());
        const std::string other = m_home->addBlob(kStore, small.bytes());
        const std::string manifests = std::string(kStore) + "/manifests/";
        const std::string usual = manifests + "registry.ollama.ai/library/";
        m_home->addManifest(usual + "gemma4/e2b", {{model, "model"},
                                                   {projector, "projector"},
                                                   {"sha256:abc", "model"},
                                                   {"sha256:../../secret", "projector"}});
        m_home->addManifest(usual + "gemma4/old", {{old, "model"}});
        m_home->addManifest(manifests + "hf.co/owner/repository/Q8_0", {{other, "model"}});
        put(m_home->path(usual + "broken/latest"), "{");
        const auto before = m_home->state();
        const FoundModels found = findIn(*m_home);
        isWhole(found, "gemma4:e2b");
        const FoundModel* usable = find(found, ModelFileKind::Model, "gemma4:e2b");
        QCOMPARE("sha256:" + usable->sha256, model);
        QCOMPARE(usable->projector.filename().string(), "sha256-" + projector.substr(7));
        const FoundModel* refused = find(found, ModelFileKind::Model, "gemma4:old");
        QVERIFY(refused && !refused->usable());
        QVERIFY2(refused->facts.problem->message.find("old Ollama file") != std::string::npos,
                 refused->facts.problem->message.c_str());
        QVERIFY(find(found, ModelFileKind::Projector, "hf.co/owner/repository:Q8_0"));
        QVERIFY(m_home->state() == before);
    }

    void huggingFaceLinksIntoBlobs()
    {
        const std::vector<GgufImage> shards = homeShards();
        m_home->addCached(kCache, "x-00001-of-00002.gguf", shards[0].bytes());
        m_home->addCached(kCache, "x-00002-of-00002.gguf", shards[1].bytes());
        m_home->addCached(kCache, "mmproj-F16.gguf", homeProjector().bytes());
        m_home->addCached(kCache, "MTP/x-MTP-Q8_0.gguf", homeDrafter().bytes());
        const FoundModels found = findIn(*m_home);
        QCOMPARE(found.models.size(), std::size_t(3));
        isWhole(found, "owner/repository/x-00001-of-00002.gguf");
        const FoundModel* model = find(found, ModelFileKind::Model);
        QCOMPARE(model->facts.shards, 2u);
        QCOMPARE(model->facts.bytes, shards[0].bytes().size() + shards[1].bytes().size());
        QVERIFY(!model->drafter.empty());
        QCOMPARE(model->sha256.size(), std::size_t(64));
        std::filesystem::remove(m_home->path(
            std::string(kCache) +
            "/snapshots/0123456789abcdef0123456789abcdef01234567/x-00002-of-00002.gguf"));
        const FoundModels lacking = findIn(*m_home);
        QVERIFY(!find(lacking, ModelFileKind::Model)->usable());
    }

    void projectorsAreFoundBesideLinksAndBlobs()
    {
        m_home->addCached(kCache, "x.gguf", homeModel().bytes());
        m_home->addCached(kCache, "mmproj-F16.gguf", homeProjector().bytes());
        const FoundModels found = findIn(*m_home);
        const std::filesystem::path file = find(found, ModelFileKind::Model)->facts.path;
        // The blob itself has no ending, and a link to it lies alone.
        const std::filesystem::path blob = std::filesystem::canonical(file);
        QVERIFY(!projectorFor(blob).empty());
        m_home->link("mine/model.gguf", file);
        QVERIFY(!projectorFor(m_home->path("mine/model.gguf")).empty());
        // In a folder named after the quantization, with the projector above.
        m_home->add("published/BF16/x.gguf", homeModel());
        m_home->add("published/mmproj-F16.gguf", homeProjector());
        QCOMPARE(projectorFor(m_home->path("published/BF16/x.gguf")),
                 m_home->path("published/mmproj-F16.gguf"));
        m_home->add("published/other/x.gguf", homeModel());
        QVERIFY(projectorFor(m_home->path("published/other/x.gguf")).empty());
    }

    void projectorsOfOtherSizesDoNotCount()
    {
        GgufImage wide = homeProjector();
        wide.setUnsigned("clip.vision.projection_dim", 24);
        wide.setUnsigned("clip.audio.projection_dim", 24);
        m_home->add(".lmstudio/models/a/b/x.gguf", homeModel());
        m_home->add(".lmstudio/models/a/b/mmproj.gguf", wide);
        const FoundModels found = findIn(*m_home);
        const FoundModel* model = find(found, ModelFileKind::Model);
        QVERIFY(model && model->usable() && model->projector.empty());
        QCOMPARE(model->facts.modalities(), std::vector<std::string>{"text"});
    }

    void oneFileIsNamedOnce()
    {
        m_home->addCached(kCache, "x.gguf", homeModel().bytes());
        const std::filesystem::path blob = std::filesystem::canonical(m_home->path(
            std::string(kCache) + "/snapshots/0123456789abcdef0123456789abcdef01234567/x.gguf"));
        m_home->link(".lmstudio/models/a/b/x.gguf", blob);
        const FoundModels found = findIn(*m_home);
        QCOMPARE(found.models.size(), std::size_t(1));
        QCOMPARE(found.models[0].program, ModelProgram::LmStudio);
    }

    void linksLeadNowhereForEver()
    {
        const std::string models = ".lmstudio/models/";
        m_home->add(models + "a/b/x.gguf", homeModel());
        m_home->add("elsewhere/c/d/y.gguf", llamaModel());
        m_home->add("z.gguf", homeModel());
        m_home->link(models + "a/b/again", "../../a");
        m_home->link(models + "a/self", "self");
        m_home->link(models + "up", m_scratch->path());
        m_home->link(models + "disk", "/");
        m_home->link(models + "e", m_home->path("elsewhere"));
        m_home->link(models + "a/b/gone.gguf", "nowhere");
        m_home->link(models + "a/b/zero.gguf", "/dev/zero");
        const FoundModels found = findIn(*m_home);
        QVERIFY(found.complete);
        QCOMPARE(found.models.size(), std::size_t(1));
        QCOMPARE(found.others, std::size_t(1));
        QVERIFY2(found.entriesSeen < 50, std::to_string(found.entriesSeen).c_str());
    }

    void searchHasAnEnd()
    {
        for (int i = 0; i < 20; ++i)
            m_home->add(".cache/llama.cpp/" + std::to_string(i) + ".gguf", llamaModel());
        m_home->add(".lmstudio/models/1/2/3/4/5/6/7/deep.gguf", homeModel());
        const FoundModels all = findIn(*m_home);
        QVERIFY(all.complete && all.models.empty());
        QCOMPARE(all.others, std::size_t(20));
        QVERIFY(all.bytesRead < 20 * 65'536);
        ScanOptions few;
        few.entries = 10;
        QVERIFY(!findIn(*m_home, few).complete);
        ScanOptions little;
        little.bytes = 500;
        const FoundModels cut = findIn(*m_home, little);
        QVERIFY(!cut.complete && cut.others < 10);
        engine::CancelFlag cancel;
        ScanOptions stopped;
        stopped.cancel = &cancel;
        stopped.begins = [&](ModelProgram program) {
            if (program == ModelProgram::LlamaCpp) cancel.request();
        };
        const FoundModels none = findIn(*m_home, stopped);
        QVERIFY(!none.complete);
        QCOMPARE(none.others, std::size_t(0));
    }

    void damagedFilesSayWhy()
    {
        const std::string whole = homeModel().bytes();
        put(m_home->path(".lmstudio/models/a/b/cut.gguf"), whole.substr(0, whole.size() / 2));
        const FoundModels found = findIn(*m_home);
        const FoundModel* model = find(found, ModelFileKind::Model);
        QVERIFY(model && !model->usable());
        QCOMPARE(model->facts.problem->code, ErrorCode::ModelTruncated);
    }
};

CABOCHON_TEST(TestFoundModels)
#include "test_found_models.moc"
