#include "app/built_in_tools/decoded_file.h"
#include "app/built_in_tools/file_tool.h"
#include "app/built_in_tools/text_lines.h"
#include "engine/base/utf8.h"

namespace cabochon::tools {

namespace {

constexpr std::size_t kMostFileBytes = 64u << 20;
constexpr const char* kReadParameters = R"({"type":"object","properties":{
"path":{"type":"string","description":"The file, as list_folder names it","minLength":1,"maxLength":4096},
"first":{"type":"integer","description":"First line, or first page of a PDF, counted from 1","minimum":1,"default":1},
"last":{"type":"integer","description":"Last line, or last page of a PDF","minimum":1}},
"required":["path"],"additionalProperties":false})";

bool isText(const std::string& content)
{
    return content.find('\0') == std::string::npos && isValidUtf8(content);
}

class ReadFile final : public FileTool {
public:
    using FileTool::FileTool;

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun& how) override
    {
        const Result<GrantedPlace> file = place(arguments);
        if (!file) return failedCall(file.error().message);
        const Result<HeldFolder> folder = HeldFolder::open(file->folder);
        if (!folder) return failedCall(folder.error().message);
        const Result<std::string> content = folder->read(file->inside, kMostFileBytes);
        if (!content) return failedCall(content.error().message);
        const LineRange range{.first = numberAt(arguments, "first", 1),
                              .last = numberAt(arguments, "last", 0)};
        if (isText(*content)) return {.content = linesOf(*content, range)};
        return decodedFile(access(), *file, *content, range, how.cancel);
    }
};

} // namespace

ToolPointer makeReadFile(FileAccess access)
{
    return std::make_shared<ReadFile>(
        ToolFacts{
            .name = "read_file",
            .description =
                "Reads a file in a folder that the person granted: text, code, pictures, "
                "PDF and office documents. Long files are read in parts.",
            .parameters = kReadParameters,
            .effect = Effect::Reads,
            .asks = Asks::OncePerScope,
            .untrusted = true,
        },
        std::move(access));
}

} // namespace cabochon::tools
