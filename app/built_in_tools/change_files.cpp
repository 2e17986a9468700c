// The tools that change files: each keeps what was there before, and says beforehand what it would
// be.
#include "app/built_in_tools/file_tool.h"
#include "engine/base/file_io.h"
#include "engine/base/unique_id.h"
#include "engine/base/utf8.h"

#include <chrono>
#include <optional>

namespace cabochon::tools {

namespace {

constexpr std::size_t kMostChangedBytes = 4u << 20;

constexpr const char* kWriteParameters = R"({"type":"object","properties":{
"path":{"type":"string","description":"The file; its folder must be there","minLength":1,"maxLength":4096},
"content":{"type":"string","description":"All that the file is to hold","maxLength":1000000}},
"required":["path","content"],"additionalProperties":false})";

constexpr const char* kEditParameters = R"({"type":"object","properties":{
"path":{"type":"string","minLength":1,"maxLength":4096},
"old_text":{"type":"string","description":"What stands there now, exactly, with enough around it that it stands there once","minLength":1,"maxLength":100000},
"new_text":{"type":"string","description":"What is to stand there","maxLength":100000},
"all":{"type":"boolean","description":"Change every place where old_text stands","default":false}},
"required":["path","old_text","new_text"],"additionalProperties":false})";

/// A file before and after a change.
struct Change {
    GrantedPlace file;
    bool isNew = false;
    std::string before;
    std::string after;
    std::size_t places = 1;
};

std::size_t countOf(std::string_view text, std::string_view words)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != text.npos;
         at = text.find(words, at + words.size()))
        ++count;
    return count;
}

std::string replacedAll(const std::string& text, std::string_view words, std::string_view with)
{
    std::string made;
    std::size_t from = 0;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, from)) {
        made.append(text, from, at - from);
        made += with;
        from = at + words.size();
    }
    return made.append(text, from);
}

/// What is in the file; nothing where there is no such file.
Result<std::optional<std::string>> contentOf(const GrantedPlace& file)
{
    const Result<HeldFolder> folder = HeldFolder::open(file.folder);
    if (!folder) return folder.error();
    Result<std::string> content = folder->read(file.inside, kMostChangedBytes);
    if (content) return std::optional(std::move(*content));
    if (content.error().code == ErrorCode::FileNotFound) return std::optional<std::string>();
    return content.error();
}

/// A tool that changes one file.
class ChangeTool : public FileTool {
public:
    using FileTool::FileTool;

    std::vector<ToolPreview> previewOf(const nlohmann::ordered_json& arguments) const override
    {
        Result<Change> change = changeOf(arguments);
        if (!change) return {};
        return {{.file = change->file.shown(),
                 .before = std::move(change->before),
                 .after = std::move(change->after)}};
    }

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun& how) override
    {
        const Result<Change> change = changeOf(arguments);
        if (!change) return failedCall(change.error().message);
        if (how.cancel.requested()) return failedCall("Nothing was changed.", CallOutcome::Stopped);
        if (!change->isNew) {
            if (const Status kept = keepBefore(*change); !kept)
                return failedCall("Nothing was changed, for what was there could not be kept: " +
                                  kept.error().message);
        }
        const Result<HeldFolder> folder = HeldFolder::open(change->file.folder);
        if (!folder) return failedCall(folder.error().message);
        const Status written = folder->write(change->file.inside, change->after);
        if (!written) return failedCall(written.error().message);
        return {.content = wordsFor(*change)};
    }

protected:
    virtual Result<Change> changeOf(const nlohmann::ordered_json& arguments) const = 0;

private:
    static std::string wordsFor(const Change& change)
    {
        std::string words = change.file.shown() +
                            (change.isNew ? " was made: " : " was changed: ") +
                            std::to_string(change.after.size()) + " bytes";
        if (change.places > 1) words += ", in " + std::to_string(change.places) + " places";
        return words + ".";
    }

    Status keepBefore(const Change& change) const
    {
        using namespace std::chrono;
        if (access().backups.empty())
            return {ErrorCode::FileWriteFailed, "There is no folder for it. Choose one."};
        if (Status made = makePrivateFolder(access().backups); !made) return made;
        const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
        // Sorted by time; the name is cut, for a long one has no room for ours.
        const std::string name = change.file.inside.filename().string().substr(0, 100);
        return writeFileAtomically(access().backups / (newId(now.count()) + "-" + name),
                                   change.before);
    }
};

class WriteFile final : public ChangeTool {
public:
    using ChangeTool::ChangeTool;

protected:
    Result<Change> changeOf(const nlohmann::ordered_json& arguments) const override
    {
        Result<GrantedPlace> file = place(arguments);
        if (!file) return file.error();
        Result<std::optional<std::string>> before = contentOf(*file);
        if (!before) return before.error();
        return Change{.file = std::move(*file),
                      .isNew = !before->has_value(),
                      .before = before->value_or(std::string()),
                      .after = textAt(arguments, "content")};
    }
};

class EditFile final : public ChangeTool {
public:
    using ChangeTool::ChangeTool;

protected:
    Result<Change> changeOf(const nlohmann::ordered_json& arguments) const override
    {
        Result<GrantedPlace> file = place(arguments);
        if (!file) return file.error();
        Result<std::optional<std::string>> before = contentOf(*file);
        if (!before) return before.error();
        const auto refuse = [&](const std::string& why) {
            return Error{ErrorCode::InvalidText, file->shown() + why};
        };
        if (!before->has_value()) return refuse(" is not there. Use write_file to make it.");
        if (!isValidUtf8(**before)) return refuse(" is no text in UTF-8.");
        const std::string old = textAt(arguments, "old_text");
        const std::string with = textAt(arguments, "new_text");
        const std::size_t places = old.empty() ? 0 : countOf(**before, old);
        if (places == 0)
            return refuse(": old_text does not stand there. Read the file, and give it exactly, "
                          "with its blanks and line ends.");
        if (old == with) return refuse(": old_text and new_text are the same.");
        if (places > 1 && !truthAt(arguments, "all", false))
            return refuse(": old_text stands there " + std::to_string(places) +
                          " times. Give more of what is around it, or set all.");
        if ((**before).size() + places * with.size() > kMostChangedBytes)
            return refuse(" would become too large.");
        std::string after = replacedAll(**before, old, with);
        return Change{.file = std::move(*file),
                      .before = std::move(**before),
                      .after = std::move(after),
                      .places = places};
    }
};

ToolFacts changeFacts(const char* name, const char* description, const char* parameters)
{
    return {.name = name,
            .description = description,
            .parameters = parameters,
            .effect = Effect::Writes,
            .asks = Asks::EachTime};
}

} // namespace

ToolPointer makeWriteFile(FileAccess access)
{
    return std::make_shared<WriteFile>(
        changeFacts("write_file",
                    "Makes a text file in a folder that the person granted, or writes all of it "
                    "anew. To change a part of a file use edit_file.",
                    kWriteParameters),
        std::move(access));
}

ToolPointer makeEditFile(FileAccess access)
{
    return std::make_shared<EditFile>(
        changeFacts("edit_file",
                    "Changes a piece of a text file in a folder that the person granted: old_text "
                    "becomes new_text.",
                    kEditParameters),
        std::move(access));
}

} // namespace cabochon::tools
