// Proves that files are read and changed in the folders that were granted and nowhere else, and
// that what was changed can be had back.
#include "app/built_in_tools/file_tools.h"
#include "app/built_in_tools/text_lines.h"
#include "tests/app/built_in_tools/fake_media.h"
#include "tests/app/built_in_tools/tool_calls.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace cabochon;
using namespace cabochon::tools;
using test::contentOf;
namespace fs = std::filesystem;

namespace {

void put(const fs::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

std::size_t filesIn(const fs::path& folder)
{
    std::error_code error;
    const auto list = fs::directory_iterator(folder, error);
    return error ? 0 : static_cast<std::size_t>(std::distance(list, fs::directory_iterator()));
}

QByteArray with(std::initializer_list<std::pair<const char*, std::string>> arguments)
{
    nlohmann::ordered_json object;
    for (const auto& [name, value] : arguments)
        object[name] = value;
    return QByteArray::fromStdString(object.dump());
}

} // namespace

class TestFileTools : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_root = fs::path(m_place->path().toStdString());
        fs::create_directories(m_root / "letters/old");
        fs::create_directories(m_root / "notes");
        fs::create_directories(m_root / "private");
        put(m_root / "letters/ana.txt", "Dear Ana,\nthe receipt is here.\nYours\n");
        put(m_root / "letters/old/bob.txt", "Dear Bob\nRECEIPT enclosed\n");
        put(m_root / "private/secret.txt", "secret receipt");
        fs::create_symlink("../private/secret.txt", m_root / "letters/link.txt");
        m_access.folders = [this] { return m_granted; };
        m_granted = {m_root / "letters"};
        m_access.results = m_root / "results";
        m_access.backups = m_root / "backups";
        m_access.media = &m_media;
    }

    void readsWhatWasGranted()
    {
        const QByteArray letter = "Dear Ana,\nthe receipt is here.\nYours\n";
        for (const std::string& path :
             {std::string("ana.txt"), std::string("letters/ana.txt"),
              std::string("./old/../ana.txt"), (m_root / "letters/ana.txt").string(),
              (m_root / "letters/./ana.txt").string()}) {
            const QByteArray said = read(path);
            if (path.find("..") == std::string::npos)
                QCOMPARE(said, letter);
            else
                QVERIFY(said.startsWith("failed: "));
        }
        QCOMPARE(
            test::saidBy(*makeReadFile(m_access), "{\"path\":\"ana.txt\",\"first\":2,\"last\":2}"),
            QByteArray("Lines 2 to 2 of 3; go on with first: 3\nthe receipt is here.\n"));
    }
    void nothingElseIsRead()
    {
        for (const std::string& path :
             {(m_root / "private/secret.txt").string(), std::string("../private/secret.txt"),
              std::string("link.txt"), std::string("/etc/passwd"), (m_root / "lettersx").string(),
              (m_root / "letters/../private/secret.txt").string(), std::string("old"),
              std::string("ana.txt\0x", 9), std::string(5000, 'a')}) {
            const QByteArray said = read(path);
            QVERIFY2(said.startsWith("failed: ") && !said.contains("secret receipt"),
                     said.constData());
        }
        QVERIFY(read("/etc/passwd").contains((m_root / "letters").c_str()));
        m_granted.clear();
        QVERIFY(read("ana.txt").contains("No folder is granted"));
    }
    void permissionIsBoundToTheFolder()
    {
        m_granted = {m_root / "letters", m_root / "letters/old", m_root / "notes"};
        const ToolPointer tool = makeReadFile(m_access);
        const auto scope = [&](const std::string& path) {
            return tool->scopeOf(nlohmann::ordered_json{{"path", path}});
        };
        QCOMPARE(scope("ana.txt"), (m_root / "letters").string());
        QCOMPARE(scope((m_root / "letters/old/bob.txt").string()),
                 (m_root / "letters/old").string());
        QCOMPARE(scope("notes/new.txt"), (m_root / "notes").string());
        QCOMPARE(scope("/etc/passwd"), std::string());
    }
    void whatIsNoTextIsDecoded()
    {
        put(m_root / "letters/a.docx", std::string("\0words", 6));
        QCOMPARE(read("a.docx"), QByteArray("decoded words"));
        put(m_root / "letters/a.pdf", std::string("\0", 1));
        QVERIFY(read("a.pdf").startsWith("Pages 1 to 20 of 30; go on with first: 21\n\n--- page 1 "
                                         "---\nwords 1\n"));
        QVERIFY(read("a.pdf").contains("(a picture without words"));
        put(m_root / "letters/a.bin", std::string("\0", 1));
        QVERIFY(read("a.bin").contains("no file that can be read"));
        put(m_root / "letters/a.ogg", std::string("\0", 1));
        QVERIFY(read("a.ogg").contains("sound or video"));
        QCOMPARE(filesIn(m_access.results), std::size_t(0)); // copies are gone
        put(m_root / "letters/a.png", std::string("\0pixels", 7));
        const ToolResult picture = test::call(*makeReadFile(m_access), with({{"path", "a.png"}}));
        QCOMPARE(picture.files.size(), std::size_t(1));
        QCOMPARE(contentOf(picture.files[0].path), QByteArray("\0pixels", 7));
        m_access.media = nullptr;
        QVERIFY(read("a.png").startsWith("failed: "));
    }
    void linesAreGivenInParts()
    {
        std::string text;
        for (int i = 1; i <= 5000; ++i)
            text += std::to_string(i) + "\n";
        QVERIFY(
            linesOf(text, {}).starts_with("Lines 1 to 2000 of 5000; go on with first: 2001\n1\n"));
        QVERIFY(linesOf(text, {.first = 4999}).ends_with(" 5000 of 5000\n4999\n5000\n"));
        QCOMPARE(linesOf("a\nb", {}), std::string("a\nb"));
        QCOMPARE(linesOf("a\nb", {.first = 2, .last = 9}), std::string("Lines 2 to 2 of 2\nb"));
        QCOMPARE(linesOf("a\n", {.first = 2}), std::string("There are only 1 lines."));
        QCOMPARE(linesOf("", {}), std::string("The file is empty."));
        QVERIFY(linesOf(std::string(1'000'000, 'a'), {}).size() <= 200'100);
        QVERIFY(linesOf(std::string(150'000, 'a') + "\n" + std::string(150'000, 'b'), {})
                    .starts_with("Lines 1 to 1 of 2; go on with first: 2\n"));
    }
    void listsFolders()
    {
        const ToolPointer tool = makeListFolder(m_access);
        const QByteArray list = test::saidBy(*tool, "{\"path\":\"letters\"}");
        QVERIFY(list.startsWith((m_root / "letters").c_str()));
        QVERIFY(list.contains("ana.txt  37 bytes  2") && list.contains("\nold/\n"));
        QVERIFY(list.contains("link.txt (a link, not followed)"));
        QCOMPARE(test::saidBy(*tool, "{}"),
                 "Folders that are granted:\n" + QByteArray((m_root / "letters").c_str()) + "\n");
        QVERIFY(test::saidBy(*tool, "{\"path\":\"/\"}").startsWith("failed: "));
    }
    void findsNamesAndLines()
    {
        const ToolPointer tool = makeSearchFiles(m_access);
        QCOMPARE(test::saidBy(*tool, "{\"path\":\"letters\",\"text\":\"receipt\"}"),
                 QByteArray("ana.txt:2: the receipt is here.\nold/bob.txt:2: RECEIPT enclosed\n"));
        QCOMPARE(test::saidBy(*tool, "{\"path\":\"old\",\"name\":\".TXT\"}"),
                 QByteArray("bob.txt\n"));
        QCOMPARE(test::saidBy(*tool, "{\"path\":\"letters\",\"name\":\"ana\",\"text\":\"bob\"}"),
                 QByteArray("Nothing was found.\n"));
        QVERIFY(test::saidBy(*tool, "{\"path\":\"letters\"}").contains("what to look for"));
        engine::CancelFlag cancel;
        cancel.request();
        const ToolResult stopped =
            tool->run({{"path", "letters"}, {"name", "a"}},
                      {.cancel = cancel, .conversation = {}, .onProgress = {}});
        QVERIFY(stopped.outcome == CallOutcome::Stopped);
    }
    void writesAndKeepsWhatWasThere()
    {
        const ToolPointer tool = makeWriteFile(m_access);
        const QByteArray call = with({{"path", "ana.txt"}, {"content", "New"}});
        const auto preview = tool->previewOf(nlohmann::ordered_json::parse(call.toStdString()));
        QCOMPARE(preview.size(), std::size_t(1));
        QCOMPARE(preview[0].file, (m_root / "letters/ana.txt").string());
        QVERIFY(preview[0].before.starts_with("Dear Ana"));
        QCOMPARE(preview[0].after, std::string("New"));
        QVERIFY(test::saidBy(*tool, call).endsWith("ana.txt was changed: 3 bytes."));
        QCOMPARE(contentOf(m_root / "letters/ana.txt"), QByteArray("New"));
        QCOMPARE(filesIn(m_access.backups), std::size_t(1));
        const fs::path kept = fs::directory_iterator(m_access.backups)->path();
        QVERIFY(contentOf(kept).startsWith("Dear Ana") && kept.string().ends_with("-ana.txt"));
        QVERIFY(test::saidBy(*tool, with({{"path", "old/new.txt"}, {"content", "x"}}))
                    .endsWith("new.txt was made: 1 bytes."));
        QCOMPARE(filesIn(m_access.backups), std::size_t(1));
    }
    void writesNowhereElse()
    {
        const ToolPointer tool = makeWriteFile(m_access);
        for (const std::string& path :
             {(m_root / "private/secret.txt").string(), std::string("../private/x"),
              std::string("link.txt"), std::string("none/x.txt"), std::string("old"),
              std::string("letters")}) {
            const QByteArray said = test::saidBy(*tool, with({{"path", path}, {"content", "x"}}));
            QVERIFY2(said.startsWith("failed: "), said.constData());
        }
        QCOMPARE(contentOf(m_root / "private/secret.txt"), QByteArray("secret receipt"));
        QCOMPARE(filesIn(m_root / "private"), std::size_t(1));
        put(m_root / "taken", "");
        m_access.backups = m_root / "taken"; // no folder: what was there cannot be kept
        QVERIFY(
            test::saidBy(*makeWriteFile(m_access), with({{"path", "ana.txt"}, {"content", "x"}}))
                .contains("Nothing was changed"));
        QVERIFY(contentOf(m_root / "letters/ana.txt").startsWith("Dear Ana"));
    }
    void editsWhatStandsThereOnce()
    {
        const ToolPointer tool = makeEditFile(m_access);
        const auto edit = [&](const char* old, const char* now) {
            return test::saidBy(*tool,
                                with({{"path", "ana.txt"}, {"old_text", old}, {"new_text", now}}));
        };
        QVERIFY(edit("receipt", "bill").endsWith("bytes."));
        QCOMPARE(contentOf(m_root / "letters/ana.txt"),
                 QByteArray("Dear Ana,\nthe bill is here.\nYours\n"));
        QVERIFY(edit("receipt", "x").contains("does not stand there"));
        QVERIFY(edit("e", "x").contains("stands there 4 times"));
        QVERIFY(edit("bill", "bill").contains("the same"));
        QVERIFY(test::saidBy(*tool, "{\"path\":\"ana.txt\",\"old_text\":\"e\",\"new_text\":\"ee\","
                                    "\"all\":true}")
                    .contains("in 4 places"));
        QCOMPARE(contentOf(m_root / "letters/ana.txt"),
                 QByteArray("Deear Ana,\nthee bill is heeree.\nYours\n"));
        QVERIFY(test::saidBy(*tool, with({{"path", "none"}, {"old_text", "a"}, {"new_text", "b"}}))
                    .contains("write_file"));
        QVERIFY(tool->previewOf({{"path", "none"}}).empty());
        QVERIFY(tool->facts().effect == Effect::Writes && tool->facts().asks == Asks::EachTime);
    }

private:
    QByteArray read(const std::string& path)
    {
        return test::saidBy(*makeReadFile(m_access), with({{"path", path}}));
    }

    std::unique_ptr<QTemporaryDir> m_place;
    fs::path m_root;
    std::vector<fs::path> m_granted;
    test::FakeMedia m_media;
    FileAccess m_access;
};

CABOCHON_TEST(TestFileTools)
#include "test_file_tools.moc"
