// Writes the seeds of every fuzz target out of tests/data: `make_fuzz_seeds FOLDER` fills
// one folder in FOLDER each. No seed is over 64 KB.
#include "app/media/decoder_protocol.h"
#include "engine/model/gguf_file.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/hostile_gguf.h"
#include "tests/support/json_file.h"
#include "tests/support/test_paths.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

using namespace cabochon;
using namespace cabochon::test;
namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = 65'536;

static void writeSeed(const fs::path& folder, std::size_t number, const std::string& bytes)
{
    if (bytes.size() > kMostBytes) return;
    std::ofstream(folder / std::to_string(number), std::ios::binary) << bytes;
}

/// The vocabulary of a golden model as a file of its own: what a tokenizer can be made of.
static std::string vocabularyOnly()
{
    const auto file = engine::GgufFile::open(testData("goldens/text-e/model.gguf")).value();
    GgufImage image = tinyModel(TinyKind::Dense);
    image.tensors.clear();
    const auto copy = [&](const char* key) {
        const engine::GgufStrings strings = file.strings(key).value();
        return std::vector<std::string>(strings.begin(), strings.end());
    };
    const std::vector<std::uint64_t> types =
        file.unsignedIntegers("tokenizer.ggml.token_type").value();
    image.setStrings("tokenizer.ggml.tokens", copy("tokenizer.ggml.tokens"));
    image.setStrings("tokenizer.ggml.merges", copy("tokenizer.ggml.merges"));
    image.setIntegers("tokenizer.ggml.token_type", {types.begin(), types.end()});
    for (const char* role : {"bos", "eos", "unknown", "padding"}) {
        const std::string key = "tokenizer.ggml." + std::string(role) + "_token_id";
        image.setUnsigned(key, static_cast<std::uint32_t>(*file.unsignedInteger(key)));
    }
    return image.bytes();
}

static std::size_t writeGgufSeeds(const fs::path& folder)
{
    std::size_t count = 0;
    for (const TinyKind kind : {TinyKind::PerLayer, TinyKind::Dense, TinyKind::Experts}) {
        writeSeed(folder, count++, tinyModel(kind).bytes());
    }
    writeSeed(folder, count++, vocabularyOnly());
    for (const HostileFile& file : hostileGgufs())
        writeSeed(folder, count++, file.bytes);
    return count;
}

static std::size_t writeModelSeeds(const fs::path& folder)
{
    using enum engine::TensorType;
    std::size_t count = 0;
    for (const TinyKind kind :
         {TinyKind::PerLayer, TinyKind::Dense, TinyKind::Experts, TinyKind::Unified}) {
        for (const engine::TensorType matrices : {F16, Q4_0, Q8_0}) {
            if (kind == TinyKind::PerLayer && matrices == Q8_0) continue; // it would be too large
            const std::string bytes = runnableModel(kind, matrices).bytes();
            if (bytes.size() > kMostBytes) throw std::runtime_error("a model is over 64 KB");
            writeSeed(folder, count++, bytes);
        }
    }
    return count;
}

static std::size_t writeTokenizerSeeds(const fs::path& folder)
{
    std::size_t count = 0;
    const nlohmann::ordered_json golden = readJsonFile(testData("goldens/tokenizer/encode.json"));
    for (const auto& vector : golden.at("vectors")) {
        const std::string text = vector.at("text");
        writeSeed(folder, count, static_cast<char>(count & 0xff) + text);
        ++count;
    }
    for (const char* text : {"\xff\xfe", "a\xe2\x96", "\xe2\x96\x81\xe2\x96\x81 x", "<|turn>user\n",
                             "\xf0\x9f\x92", "<0x41>", "<|tool_call>call:f{}<tool_call|>"}) {
        writeSeed(folder, count++, std::string(1, '\3') + text);
    }
    writeSeed(folder, count++, '\7' + std::string(20'000, '<'));
    writeSeed(folder, count++, '\7' + std::string(20'000, ' '));
    return count;
}

static std::size_t writeParserSeeds(const fs::path& folder)
{
    std::size_t count = 0;
    const nlohmann::ordered_json cases = readJsonFile(testData("goldens/template/parse.json"));
    for (const auto& output : cases.at("outputs")) {
        for (const char start : {'\0', '\1'}) {
            writeSeed(folder, count++,
                      start + std::string("\5\1\13") + output.at("output").get<std::string>());
        }
    }
    return count;
}

static std::size_t writeImportSeeds(const fs::path& folder)
{
    std::size_t count = 0;
    for (const fs::directory_entry& file : fs::directory_iterator(testData("history"))) {
        std::ifstream stream(file.path(), std::ios::binary);
        writeSeed(folder, count++, std::string(std::istreambuf_iterator<char>(stream), {}));
    }
    return count;
}

static std::string record(decoder::Record kind, const std::string& content)
{
    decoder::RecordHead head;
    head.kind = kind;
    head.length = content.size();
    return std::string(reinterpret_cast<const char*>(&head), sizeof head) + content;
}

template <typename T>
static std::string bytesOf(const T& value)
{
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

static std::size_t writeReplySeeds(const fs::path& folder)
{
    using namespace decoder;
    const std::string end = record(Record::End, {});
    const std::string frame =
        record(Record::Frame, bytesOf(FrameRecord{.seconds = 0, .width = 2, .height = 1})) +
        record(Record::Pixels, "abcdef");
    const std::string page = record(Record::Page, bytesOf(PageRecord{0.5, 10, 20}) + "words");
    FactsRecord facts;
    facts.format = Format::Png;
    RefusalRecord refusal;
    refusal.reason = Reason::TooLong;
    const std::string replies[] = {record(Record::Facts, bytesOf(facts)) + end,
                                   frame + end,
                                   record(Record::Samples, bytesOf(0.5f) + bytesOf(-1.0f)) + end,
                                   frame + frame + end,
                                   page + page + end,
                                   frame + end,
                                   record(Record::Text, "words") + end};
    std::size_t count = 0;
    for (std::size_t task = 0; task < std::size(replies); ++task) {
        const std::string begin =
            static_cast<char>(task) + std::string("\7") + std::string(kReplyMark);
        writeSeed(folder, count++, begin + replies[task]);
        writeSeed(folder, count++, begin + record(Record::Refusal, bytesOf(refusal)));
    }
    return count;
}

static std::size_t writeReaderSeeds(const fs::path& folder)
{
    const std::string texts[] = {
        "caf\xE9",
        "<h1>a</h1><p>b &amp; &#x20AC;<br>c<ul><li>d<ol><li>e</ol></ul><table><tr><td>f<td>g"
        "</table><pre>h</pre><script>i</script>",
        "a;b\n\"c;\"\"d\";e\n",
        "``` ````",
        "<d><p><pPr><pStyle val='x'/><outlineLvl val='1'/></pPr><r><t>a</t><tab/></r></p><tbl><tr>"
        "<tc><tcPr><gridSpan val='2'/></tcPr><p><r><t>b</t></r></p></tc></tr></tbl><p><pPr><numPr>"
        "<ilvl val='1'/><numId val='2'/></numPr></pPr><r><t>c</t></r></p></d>",
        "<d><table name='a'><table-row number-rows-repeated='3'><table-cell "
        "number-columns-repeated='2'><p>b</p></table-cell></table-row></table></d>",
        "<d><h outline-level='2'>a</h><p>b<s c='3'/><note><p>c</p></note></p><list><list-item><p>d"
        "</p></list-item></list></d>",
        "<s><row r='2'><c r='B2' t='s'><v>0</v></c><c t='inlineStr'><is><t>a</t></is></c><c s='1'>"
        "<v>45000.5</v></c></row></s>",
        "PK\x03\x04",
        std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 22),
        std::string("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x18\0", 30) +
            std::string(28, '\0')};
    std::size_t count = 0;
    for (const std::string& text : texts) {
        writeSeed(folder, count, static_cast<char>(count) + text);
        ++count;
    }
    return count;
}

static std::size_t writeSchemaSeeds(const fs::path& folder)
{
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(testData("schemas"))) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string schema{std::istreambuf_iterator<char>(stream), {}};
        writeSeed(folder, count++, "\1" + schema);
    }
    return count;
}

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 2) {
        std::fprintf(stderr, "usage: make_fuzz_seeds FOLDER\n");
        return 2;
    }
    const fs::path root = arguments[1];
    for (const char* target : {"gguf", "model", "tokenizer", "response_parser", "import", "schema",
                               "decoder_reply", "decoder_readers"}) {
        fs::create_directories(root / target);
    }
    std::printf("%zu gguf, %zu model, %zu tokenizer, %zu response_parser, %zu import, %zu schema, "
                "%zu decoder_reply, %zu decoder_readers seeds\n",
                writeGgufSeeds(root / "gguf"), writeModelSeeds(root / "model"),
                writeTokenizerSeeds(root / "tokenizer"), writeParserSeeds(root / "response_parser"),
                writeImportSeeds(root / "import"), writeSchemaSeeds(root / "schema"),
                writeReplySeeds(root / "decoder_reply"),
                writeReaderSeeds(root / "decoder_readers"));
    return 0;
}
