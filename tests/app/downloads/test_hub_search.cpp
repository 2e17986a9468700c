// Proves what is asked of a hub before anything is chosen: searches, the files of a repository as
// people choose from them, headers of files that stay there, addresses that were pasted, updates.
#include "app/downloads/hub_client.h"
#include "app/downloads/hub_reference.h"
#include "app/downloads/model_updates.h"
#include "app/downloads/remote_header.h"
#include "app/models/model_file_facts.h"
#include "engine/base/sha256.h"
#include "engine/model/memory_plan.h"
#include "engine/model/model_config.h"
#include "engine/model/weights.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/app/models/program_homes.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::downloads;
using namespace cabochon::test;

namespace {

network::NetworkOptions switchedOff(bool off)
{
    network::NetworkOptions options;
    options.off = off;
    return options;
}

HubClient::Options onlyOnce()
{
    HubClient::Options options;
    options.patience.tries = 1;
    return options;
}

/// A client that does not try twice.
class Asker {
public:
    explicit Asker(const TestHub& hub, bool off = false)
        : network(switchedOff(off)), client(network, {*parseHub(hub.address())}, onlyOnce())
    {
    }
    network::Network network;
    HubClient client;
};

/// A model whose header is longer than the first looks: 2 MB of merges.
GgufImage longModel()
{
    GgufImage image = homeModel();
    image.setString("tokenizer.chat_template", std::string(2'000'000, 'x'));
    return image;
}

template <typename T>
ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class TestHubSearch : public QObject {
    Q_OBJECT

private slots:
    void searchesRepositories()
    {
        TestHub hub("x.gguf", "x");
        hub.setMisdeed([](const HubRequest& request) {
            Misdeed answer;
            if (request.path != "/api/models") return answer;
            answer.status = 200;
            answer.body = R"([
                {"id": "google/gemma-4-E2B-it-qat-q4_0-gguf", "downloads": 1234, "likes": 5,
                 "lastModified": "2026-11-02T10:00:00.000Z", "gated": false, "tags": ["gguf"]},
                {"modelId": "owner/private", "gated": "manual", "createdAt": "2026-10-01T0"},
                {"id": "owner/listed", "tags": [], "siblings": [{"rfilename": "a/x.gguf"}]},
                {"id": "owner/none", "tags": ["pytorch"], "siblings": [{"rfilename": "x.bin"}]},
                {"id": "../etc", "tags": ["gguf"]}, {"id": "a/b/c"}, {"id": 5}, 7,
                {"id": "owner/odd", "downloads": -1, "lastModified": "<script>"}])";
            return answer;
        });
        Asker asker(hub);
        const auto found = asker.client.search("gemma 4 & more", 20);
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QCOMPARE(hub.requests().back().query,
                 std::string("search=gemma%204%20%26%20more&filter=gguf&sort=downloads&direction=-1"
                             "&full=true&limit=20"));
        QCOMPARE(found->size(), std::size_t(4));
        QCOMPARE((*found)[0].name, std::string("google/gemma-4-E2B-it-qat-q4_0-gguf"));
        QCOMPARE((*found)[0].downloads, std::uint64_t(1234));
        QCOMPARE((*found)[0].changed, std::string("2026-11-02"));
        QVERIFY(!(*found)[0].gated && (*found)[1].gated);
        QCOMPARE((*found)[1].changed, std::string("2026-10-01"));
        QCOMPARE((*found)[2].name, std::string("owner/listed"));
        QCOMPARE((*found)[3].downloads, std::uint64_t(0));
        QCOMPARE((*found)[3].changed, std::string());
        QCOMPARE(asker.client.search("x", 2)->size(), std::size_t(2));
    }

    void searchesThatFailSaySo()
    {
        TestHub hub("x.gguf", "x");
        Asker asker(hub);
        QCOMPARE(codeOf(asker.client.search("x")), ErrorCode::HubNotFound);
        hub.setMisdeed([](const HubRequest&) { return Misdeed{.status = 200, .body = "[{"}; });
        QCOMPARE(codeOf(asker.client.search("x")), ErrorCode::Network);
        hub.setMisdeed([](const HubRequest&) { return Misdeed{.status = 429}; });
        QCOMPARE(codeOf(asker.client.search("x")), ErrorCode::Network);
        Asker off(hub, true);
        QCOMPARE(codeOf(off.client.search("x")), ErrorCode::NetworkOff);
    }

    void filesAreGroupedForPeople()
    {
        const std::string small(100, 's'), large(300, 'l');
        TestHub hub("gemma-4-E2B-it-Q8_0.gguf", large);
        hub.add("gemma-4-E2B-it-UD-Q4_K_XL.gguf", small);
        hub.add("BF16/gemma-4-E2B-it-BF16-00001-of-00002.gguf", large);
        hub.add("BF16/gemma-4-E2B-it-BF16-00002-of-00002.gguf", small);
        hub.add("BF16/lacking-00002-of-00002.gguf", small);
        hub.add("mmproj-F32.gguf", large);
        hub.add("mmproj-F16.gguf", small);
        hub.add("MTP/gemma-4-E2B-it-MTP-Q8_0.gguf", small);
        hub.add("imatrix_unsloth.gguf", small);
        hub.add("README.md", small);
        Asker asker(hub);
        const Result<HubModels> models = asker.client.models(TestHub::kRepository, "main");
        QVERIFY2(models, models ? "" : models.error().message.c_str());
        QCOMPARE(models->revision, std::string(TestHub::kCommit));
        QCOMPARE(models->models.size(), std::size_t(3));
        QCOMPARE(models->models[0].quantization, std::string("UD-Q4_K_XL"));
        QCOMPARE(models->models[0].sha256, TestHub::sha256(small));
        QCOMPARE(models->models[1].quantization, std::string("Q8_0"));
        QCOMPARE(models->models[2].quantization, std::string("BF16"));
        QCOMPARE(models->models[2].shards, 2u);
        QCOMPARE(models->models[2].bytes, std::uint64_t(400));
        QCOMPARE(models->projectors.size(), std::size_t(2));
        QCOMPARE(usualProjector(*models)->file.path, std::string("mmproj-F16.gguf"));
        QCOMPARE(models->drafters.size(), std::size_t(1));
        QCOMPARE(codeOf(asker.client.models("owner/other", "main")), ErrorCode::HubNotFound);
    }

    void headersAreReadWhereTheyLie()
    {
        const std::string model = longModel().bytes(), projector = homeProjector().bytes();
        TestHub hub("x.gguf", model);
        hub.redirects = true;
        Asker asker(hub);
        const auto described = asker.client.describe(TestHub::kRepository, {"x.gguf"}, "main");
        QVERIFY(described);
        const Result<engine::GgufFile> file = readRemoteHeader(asker.client, *described);
        QVERIFY2(file, file ? "" : file.error().message.c_str());
        QCOMPARE(file->fileBytes(), std::uint64_t(model.size()));
        QCOMPARE(file->tensors().size(), longModel().tensors.size());
        const Result<engine::ModelConfig> config = engine::ModelConfig::read(*file);
        QVERIFY(config);
        const Result<engine::Weights> weights = engine::Weights::find(*file, *config);
        QVERIFY2(weights, weights ? "" : weights.error().message.c_str());
        QVERIFY(!weights->ropeFactors);
        // A plan follows from it as from the file itself.
        const Result<engine::GgufFile> here = engine::GgufFile::fromBytes(asBytes(model), "x");
        QVERIFY(here);
        engine::CacheShape cache;
        cache.contextLength = 256;
        const engine::MemoryPlan planned = engine::planMemory(*config, *weights, cache);
        const engine::MemoryPlan known =
            engine::planMemory(*config, *engine::Weights::find(*here, *config), cache);
        QVERIFY(planned.weightBytes > 0);
        QCOMPARE(planned.weightBytes, known.weightBytes);
        QCOMPARE(planned.tableBytes, known.tableBytes);
        QCOMPARE(planned.kv.atMost, known.kv.atMost);
        const ModelFileFacts facts = factsOfModelFile(*file);
        QVERIFY(!facts.problem && facts.kind == ModelFileKind::Model);
        // 64 KiB, then to 1 MiB, then to the end of this small file; never a byte twice.
        QCOMPARE(hub.dataBytesSent(), std::uint64_t(model.size()));
    }

    void shardsAreReadTogether()
    {
        const std::vector<GgufImage> shards = homeShards();
        const std::string one = shards[0].bytes(), two = shards[1].bytes();
        TestHub hub("x-00001-of-00002.gguf", one);
        hub.add("x-00002-of-00002.gguf", two);
        Asker asker(hub);
        const auto described =
            asker.client.describe(TestHub::kRepository, allShards("x-00001-of-00002.gguf"), "main");
        QVERIFY(described);
        const Result<engine::GgufFile> file = readRemoteHeader(asker.client, *described);
        QVERIFY2(file, file ? "" : file.error().message.c_str());
        QCOMPARE(file->tensors().size(), homeModel().tensors.size());
        QVERIFY(!factsOfModelFile(*file).problem);
    }

    void headersThatAreNoneEndEarly_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        for (const auto& [what, code] : {std::pair("llama", ErrorCode::ModelUnsupported),
                                         std::pair("page", ErrorCode::ModelUnsupported),
                                         std::pair("truncated", ErrorCode::ModelTruncated),
                                         std::pair("longer", ErrorCode::ModelChanged),
                                         std::pair("other range", ErrorCode::Network),
                                         std::pair("no ranges", ErrorCode::Network),
                                         std::pair("403", ErrorCode::HubForbidden)})
            QTest::newRow(what) << what << int(code);
    }

    void headersThatAreNoneEndEarly()
    {
        QFETCH(QString, what);
        QFETCH(int, code);
        std::string content = longModel().bytes();
        if (what == "llama") content = llamaModel().bytes() + std::string(5'000'000, 'x');
        if (what == "page") content = "<!DOCTYPE html>" + std::string(5'000'000, 'x');
        if (what == "truncated") content.resize(content.size() - 100);
        TestHub hub("x.gguf", content);
        Asker asker(hub);
        const auto described = asker.client.describe(TestHub::kRepository, {"x.gguf"}, "main");
        QVERIFY(described);
        hub.setMisdeed([&](const HubRequest&) {
            Misdeed misdeed;
            if (what == "longer") misdeed.contentRange = "bytes 0-65535/99999999";
            if (what == "other range") misdeed.contentRange = "bytes 1-65536/*";
            if (what == "no ranges") misdeed.ignoreRange = true;
            if (what == "403") misdeed.status = 403;
            return misdeed;
        });
        const Result<engine::GgufFile> file = readRemoteHeader(asker.client, *described);
        QVERIFY(!file);
        QVERIFY2(int(file.error().code) == code, file.error().message.c_str());
        if (what == "llama" || what == "page") QCOMPARE(hub.dataBytesSent(), std::uint64_t(65'536));
    }

    void partsMayComeInPieces()
    {
        const std::string content = longModel().bytes();
        TestHub hub("x.gguf", content);
        Asker asker(hub);
        const auto described = asker.client.describe(TestHub::kRepository, {"x.gguf"}, "main");
        hub.setMisdeed([](const HubRequest&) { return Misdeed{.halfRange = true}; });
        const Result<std::string> part = asker.client.readRange((*described)[0], {1000, 99'999});
        QVERIFY2(part, part ? "" : part.error().message.c_str());
        QVERIFY(*part == content.substr(1000, 99'000));
        QCOMPARE(codeOf(asker.client.readRange((*described)[0], {0, content.size()})),
                 ErrorCode::Usage);
    }

    void pastedAddressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // repository path revision quantization
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << text << expected;
        };
        row("https://huggingface.co/owner/repo", "owner/repo||main|");
        row(" https://huggingface.co/owner/repo/ ", "owner/repo||main|");
        row("https://hf.co/owner/repo/tree/main/BF16", "owner/repo||main|");
        row("https://huggingface.co/owner/repo/blob/main/x.gguf", "owner/repo|x.gguf|main|");
        row("https://huggingface.co/owner/repo/resolve/abc/d/x.gguf?download=true",
            "owner/repo|d/x.gguf|abc|");
        row("huggingface.co/owner/repo/blob/v1/x.gguf#L1", "owner/repo|x.gguf|v1|");
        row("http://hub.example:8080/base/owner/repo/resolve/main/x.gguf",
            "owner/repo|x.gguf|main|");
        row("owner/repo", "owner/repo||main|");
        row("owner/repo/d/x.gguf", "owner/repo|d/x.gguf|main|");
        row("owner/repo:Q4_K_M", "owner/repo||main|Q4_K_M");
        row("hf.co/owner/repo:Q4_0", "owner/repo||main|Q4_0");
        for (const char* text :
             {"", "owner", "https://example.com/owner/repo", "ftp://huggingface.co/owner/repo",
              "https://huggingface.co/", "https://huggingface.co/owner",
              "https://huggingface.co/owner/repo/blob/main/config.json",
              "https://huggingface.co/owner/repo/blob/main/../../../../x.gguf",
              "https://huggingface.co/owner/repo/blob/main/%2e%2e/x.gguf",
              "https://user:secret@huggingface.co/owner/repo", "../repo", "owner/..",
              "owner/repo:../x", "file:///owner/repo", "gemma four models"})
            row(text, "");
    }

    void pastedAddressesAreUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::vector<Hub> hubs{*parseHub("http://hub.example:8080/base")};
        const Result<HubReference> found = parseHubReference(text.toStdString(), hubs);
        if (expected.isEmpty()) {
            QCOMPARE(codeOf(found), ErrorCode::Usage);
            return;
        }
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QCOMPARE(found->repository + "|" + found->path + "|" + found->revision + "|" +
                     found->quantization,
                 expected.toStdString());
    }

    void updatesAreOtherContentsUnderTheSameName()
    {
        const std::string before = homeModel().bytes(), after = longModel().bytes();
        TestHub hub("x.gguf", before);
        hub.add("y.gguf", before);
        const ScratchFolder folder;
        const ModelLibrary library(folder.path(), *Catalogue::builtIn());
        for (const char* name : {"x.gguf", "y.gguf", "mine.gguf", "gone.gguf"}) {
            const RepositoryFile file{TestHub::kRepository, name};
            put(library.placeOf(file), before);
            if (std::string_view(name) == "mine.gguf") continue; // nobody knows where it came from
            ModelRecord record;
            record.source = file;
            record.commit = TestHub::kCommit;
            record.bytes = before.size();
            record.sha256 = sha256Of(before);
            QVERIFY(writeRecord(library.placeOf(file), record));
        }
        Asker asker(hub);
        const auto ask = [&] { return findUpdates(asker.client, library, library.list()); };
        Result<ModelUpdates> found = ask();
        QVERIFY(found && found->updates.empty());
        QCOMPARE(found->unanswered.size(), std::size_t(1));
        QCOMPARE(found->unanswered[0].code, ErrorCode::HubNotFound);
        // Another commit, of which one file is another: that one alone.
        const std::string commit(40, 'b');
        hub.replace("x.gguf", after, commit);
        found = ask();
        QVERIFY(found);
        QCOMPARE(found->updates.size(), std::size_t(1));
        QCOMPARE(found->updates[0].file.path, std::string("x.gguf"));
        QCOMPARE(found->updates[0].commitHere, std::string(TestHub::kCommit));
        QCOMPARE(found->updates[0].commitOnHub, commit);
        QCOMPARE(found->updates[0].bytesOnHub, std::uint64_t(after.size()));
        QCOMPARE(hub.dataBytesSent(), std::uint64_t(0));
        Asker off(hub, true);
        QCOMPARE(codeOf(findUpdates(off.client, library, library.list())), ErrorCode::NetworkOff);
    }
};

CABOCHON_TEST(TestHubSearch)
#include "test_hub_search.moc"
