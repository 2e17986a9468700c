// Proves the catalogue: what is compiled in is sound and complete, what is not sound is refused by
// name, and no name of a server's leads out of the folder of models.
#include "app/models/catalogue.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <set>

using namespace cabochon;
using namespace cabochon::test;

namespace {

using Kind = CatalogueEntry::Kind;

/// A catalogue of one entry with one member replaced.
std::string oneEntry(const char* member, const nlohmann::ordered_json& value)
{
    nlohmann::ordered_json entry{{"id", "gemma:q4_0"},
                                 {"kind", "model"},
                                 {"size", "e2b"},
                                 {"quantization", "q4_0"},
                                 {"repository", "owner/repository"},
                                 {"file", "model.gguf"},
                                 {"bytes", 100},
                                 {"exact", true},
                                 {"licence", "Apache-2.0"},
                                 {"modalities", {"text"}},
                                 {"notes", ""}};
    entry[member] = value;
    return nlohmann::ordered_json{{"version", 1}, {"entries", {entry}}}.dump();
}

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private slots:
    void everySizeIsThereWithWhatBelongsToIt()
    {
        const Result<Catalogue> catalogue = Catalogue::builtIn();
        QVERIFY2(catalogue, catalogue ? "" : catalogue.error().message.c_str());
        std::set<std::pair<std::string, std::string>> models;
        for (const CatalogueEntry& entry : catalogue->entries()) {
            QCOMPARE(entry.licence, std::string("Apache-2.0"));
            if (entry.kind != Kind::Model) continue;
            models.emplace(entry.size, entry.quantization);
            QVERIFY2(!entry.projector.empty() && !entry.drafter.empty(), entry.id.c_str());
            // Projectors are looked for beside the model: the folder is the repository's.
            QCOMPARE(catalogue->find(entry.projector)->source.repository, entry.source.repository);
        }
        for (const char* size : {"e2b", "e4b", "12b", "26b-a4b", "31b"}) {
            for (const char* quantization : {"q4_0", "q4_k_m", "q8_0", "iq4_xs"})
                QVERIFY2(models.contains({size, quantization}), size);
        }
        const CatalogueEntry* small = catalogue->find("Gemma-4-E2B-it:Q4_0");
        QVERIFY(small != nullptr && small->exact);
        QCOMPARE(small->bytes, std::uint64_t(3'349'516'256));
        QCOMPARE(catalogue->find(small->source), small);
    }

    void membersAreThoseOfTheSchema()
    {
        const std::filesystem::path folder = sourceFolder() / "resources/models";
        const auto schema = readJsonFile(folder / "catalogue.schema.json");
        const auto catalogue = readJsonFile(folder / "catalogue.json");
        const auto& entry = schema["$defs"]["entry"];
        for (const auto& object : catalogue["entries"]) {
            for (const auto& [name, value] : object.items())
                QVERIFY2(entry["properties"].contains(name), name.c_str());
            for (const auto& name : entry["required"])
                QVERIFY2(object.contains(name.get<std::string>()), object.dump().c_str());
        }
    }

    void refusesWhatIsNotSound_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* member, const nlohmann::ordered_json& value) {
            QTest::addRow("%s %s", member, value.dump().substr(0, 40).c_str())
                << QString::fromStdString(oneEntry(member, value));
        };
        row("id", "Gemma:Q4");
        row("id", "gemma");
        row("kind", "adapter");
        row("size", "27b");
        row("repository", "../etc");
        row("repository", "owner/a/b");
        row("file", "../model.gguf");
        row("file", "a\\b.gguf");
        row("file", "/model.gguf");
        row("file", "model.bin");
        row("file", 5);
        row("bytes", 0);
        row("bytes", -1);
        row("bytes", 1e30);
        row("shards", 2);
        row("modalities", {"smell"});
        row("projector", "gemma:q4_0"); // itself: no projector
        row("drafter", "nowhere:q8_0");
        row("notes", std::string(500, 'x'));
        QTest::newRow("no list") << R"({"version": 1, "entries": 5})";
        QTest::newRow("version") << R"({"version": 2, "entries": []})";
        QTest::newRow("no JSON") << "<html>";
    }

    void refusesWhatIsNotSound()
    {
        QFETCH(QString, text);
        QVERIFY(Catalogue::parse(oneEntry("bytes", 100)));
        const Result<Catalogue> catalogue = Catalogue::parse(text.toStdString());
        QVERIFY(!catalogue);
        QCOMPARE(errorCodeName(catalogue.error().code), std::string_view("invalid_json"));
    }

    void namesThatLeadNowhereElse()
    {
        for (const char* name : {"model.gguf", "a", "Gemma-4_x.Q8", "CONSOLE.gguf", "com.gguf"})
            QVERIFY2(isPlainFileName(name), name);
        const std::string longest(128, 'a');
        QVERIFY(isPlainFileName(longest));
        for (const std::string& name :
             {std::string(), std::string("."), std::string(".."), std::string(".hidden"),
              std::string("a/b"), std::string("a\\b"), std::string("a:b"), std::string("a b"),
              std::string("a."), std::string("con"), std::string("NUL.gguf"), std::string("lpt1.x"),
              std::string("a\0b", 3), std::string("\xc0\xae"), std::string("%2e%2e"),
              std::string("-rf"), longest + "a"})
            QVERIFY2(!isPlainFileName(name), name.c_str());
        const Result<RepositoryFile> file = parseRepositoryFile("owner/repo/folder/x.gguf");
        QVERIFY(file);
        QCOMPARE(file->repository, std::string("owner/repo"));
        QCOMPARE(file->path, std::string("folder/x.gguf"));
        QCOMPARE(file->id(), std::string("owner/repo/folder/x.gguf"));
        for (const char* text : {"", "a", "a/b", "a/b/", "a//c", "/a/b/c", "a/../b/c", "a/b/../c"})
            QVERIFY2(!parseRepositoryFile(text), text);
    }

    void shardsAreASet()
    {
        QCOMPARE(allShards("m.gguf"), (std::vector<std::string>{"m.gguf"}));
        QCOMPARE(allShards("d/m-00002-of-00003.gguf"),
                 (std::vector<std::string>{"d/m-00001-of-00003.gguf", "d/m-00002-of-00003.gguf",
                                           "d/m-00003-of-00003.gguf"}));
        for (const char* name : {"m-00004-of-00003.gguf", "m-00000-of-00003.gguf", "m-1-of-3.gguf",
                                 "-00001-of-00002.gguf", "m-00001-of-99999.gguf"})
            QVERIFY2(!shardNumber(name), name);
    }
};

CABOCHON_TEST(TestCatalogue)
#include "test_catalogue.moc"
