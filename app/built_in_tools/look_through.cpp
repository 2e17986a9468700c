// The tools that look through folders: what lies in one, and where words stand.
#include "app/built_in_tools/file_tool.h"
#include "app/tools/tool_text.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <ctime>
#include <deque>

namespace cabochon::tools {

namespace {

constexpr std::size_t kMostListed = 500;
constexpr std::size_t kMostRead = 20'000; // entries of one folder
constexpr std::size_t kMostSeen = 50'000; // entries of a search
constexpr std::size_t kMostHits = 100;
constexpr std::size_t kMostHitsOfFile = 10;
constexpr std::size_t kMostSearchedBytes = 2u << 20; // of one file; longer ones are left out
constexpr std::size_t kLongestLine = 200;
constexpr std::size_t kDeepest = 24;

constexpr const char* kListParameters = R"({"type":"object","properties":{
"path":{"type":"string","description":"The folder; leave it out to see which folders there are","maxLength":4096}},
"additionalProperties":false})";

constexpr const char* kSearchParameters = R"({"type":"object","properties":{
"path":{"type":"string","description":"The folder to look through, with those in it","maxLength":4096},
"name":{"type":"string","description":"A part of the file's name, for example .txt","maxLength":200},
"text":{"type":"string","description":"Words that stand in one line of the file","maxLength":200}},
"required":["path"],"additionalProperties":false})";

std::string dayOfFile(std::int64_t seconds)
{
    const auto time = static_cast<std::time_t>(seconds);
    std::tm local{};
    char text[16];
    if (localtime_r(&time, &local) == nullptr) return {};
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

std::string lineOf(const FolderEntry& entry)
{
    const std::string name = printable(entry.name, 255);
    switch (entry.kind) {
    case FolderEntry::Kind::Folder:
        return name + "/";
    case FolderEntry::Kind::Link:
        return name + " (a link, not followed)";
    case FolderEntry::Kind::Other:
        return name + " (no file)";
    case FolderEntry::Kind::File:
        break;
    }
    return name + "  " + std::to_string(entry.sizeBytes) + " bytes  " + dayOfFile(entry.modified);
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
    });
    return text;
}

class ListFolder final : public FileTool {
public:
    using FileTool::FileTool;

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun&) override
    {
        if (textAt(arguments, "path").empty()) {
            const std::string list = listOfFolders(access().folders);
            if (list.empty())
                return failedCall("No folder is granted. Ask the person to grant one in the "
                                  "settings of tools.");
            return {.content = "Folders that are granted:\n" + list};
        }
        const Result<GrantedPlace> at = place(arguments);
        if (!at) return failedCall(at.error().message);
        const Result<HeldFolder> granted = HeldFolder::open(at->folder);
        if (!granted) return failedCall(granted.error().message);
        const Result<HeldFolder> folder = granted->folder(at->inside);
        if (!folder) return failedCall(folder.error().message);
        Result<std::vector<FolderEntry>> entries = folder->entries(kMostRead);
        if (!entries) return failedCall(entries.error().message);
        std::ranges::sort(*entries, {}, &FolderEntry::name);
        std::string list = at->shown() + "/\n";
        for (std::size_t i = 0; i < std::min(entries->size(), kMostListed); ++i)
            list += lineOf((*entries)[i]) + "\n";
        if (entries->empty()) list += "(empty)\n";
        if (entries->size() > kMostListed)
            list += "... and " + std::to_string(entries->size() - kMostListed) +
                    " more; use search_files\n";
        return {.content = std::move(list)};
    }
};

/// One search through a folder and those in it, breadth first.
class FileSearch {
public:
    FileSearch(const HeldFolder& root, std::string name, std::string text)
        : m_root(root), m_name(lowered(std::move(name))), m_text(lowered(std::move(text)))
    {
    }

    ToolResult run(const ToolRun& how)
    {
        std::deque<std::filesystem::path> folders{""};
        while (!folders.empty() && m_hits < kMostHits) {
            const std::filesystem::path at = std::move(folders.front());
            folders.pop_front();
            const Result<HeldFolder> folder = m_root.folder(at);
            if (!folder) continue;
            Result<std::vector<FolderEntry>> entries = folder->entries(kMostRead);
            if (!entries) continue;
            std::ranges::sort(*entries, {}, &FolderEntry::name);
            for (const FolderEntry& entry : *entries) {
                if (how.cancel.requested())
                    return failedCall("The search was stopped.", CallOutcome::Stopped);
                if (++m_seen > kMostSeen || m_hits >= kMostHits) break;
                if (entry.kind == FolderEntry::Kind::Folder && depthOf(at) < kDeepest)
                    folders.push_back(at / entry.name);
                else if (entry.kind == FolderEntry::Kind::File)
                    look(*folder, at, entry);
            }
            if (m_seen > kMostSeen) break;
        }
        return said();
    }

private:
    static std::size_t depthOf(const std::filesystem::path& path)
    {
        return static_cast<std::size_t>(std::distance(path.begin(), path.end()));
    }

    void look(const HeldFolder& folder, const std::filesystem::path& at, const FolderEntry& entry)
    {
        if (!m_name.empty() && lowered(entry.name).find(m_name) == std::string::npos) return;
        const std::string shown = printable((at / entry.name).string(), 400);
        if (m_text.empty()) {
            ++m_hits;
            m_found += shown + "\n";
            return;
        }
        if (entry.sizeBytes > kMostSearchedBytes) {
            ++m_leftOut;
            return;
        }
        const Result<std::string> content = folder.read(entry.name, kMostSearchedBytes);
        if (content && content->find('\0') == std::string::npos) lookInto(*content, shown);
    }

    void lookInto(const std::string& content, const std::string& shown)
    {
        const std::string text = lowered(content);
        std::size_t line = 1;
        std::size_t counted = 0;
        std::size_t hits = 0;
        for (std::size_t at = text.find(m_text); at != std::string::npos && m_hits < kMostHits;
             at = text.find(m_text, at)) {
            line += static_cast<std::size_t>(
                std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                           text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
            const std::size_t begin = text.rfind('\n', at) + 1; // npos + 1: the start
            const std::size_t end = std::min(text.find('\n', at), text.size());
            ++m_hits;
            std::string words = withoutHidden(content.substr(begin, end - begin));
            std::ranges::replace(words, '\t', ' ');
            m_found +=
                shown + ":" + std::to_string(line) + ": " + printable(words, kLongestLine) + "\n";
            if (++hits == kMostHitsOfFile || end == text.size()) break;
            counted = at;
            at = end;
        }
    }

    ToolResult said()
    {
        std::string words = m_hits == 0 ? "Nothing was found.\n" : m_found;
        if (m_hits >= kMostHits) words += "... there may be more; ask for less\n";
        if (m_seen > kMostSeen) words += "... not all was looked through; name a smaller folder\n";
        if (m_leftOut > 0)
            words += std::to_string(m_leftOut) + " large files were not looked into\n";
        return {.content = std::move(words)};
    }

    const HeldFolder& m_root;
    const std::string m_name;
    const std::string m_text;
    std::string m_found;
    std::size_t m_hits = 0;
    std::size_t m_seen = 0;
    std::size_t m_leftOut = 0;
};

class SearchFiles final : public FileTool {
public:
    using FileTool::FileTool;

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun& how) override
    {
        const std::string name = textAt(arguments, "name");
        const std::string text = textAt(arguments, "text");
        if (name.empty() && text.empty())
            return failedCall("Say what to look for: a part of the name, or text, or both.");
        const Result<GrantedPlace> at = place(arguments);
        if (!at) return failedCall(at.error().message);
        const Result<HeldFolder> granted = HeldFolder::open(at->folder);
        if (!granted) return failedCall(granted.error().message);
        const Result<HeldFolder> folder = granted->folder(at->inside);
        if (!folder) return failedCall(folder.error().message);
        return FileSearch(*folder, name, text).run(how);
    }
};

} // namespace

ToolPointer makeListFolder(FileAccess access)
{
    return std::make_shared<ListFolder>(
        ToolFacts{
            .name = "list_folder",
            .description = "Lists what lies in a folder that the person granted.",
            .parameters = kListParameters,
            .effect = Effect::Reads,
            .asks = Asks::OncePerScope,
            .untrusted = true,
        },
        std::move(access));
}

ToolPointer makeSearchFiles(FileAccess access)
{
    return std::make_shared<SearchFiles>(
        ToolFacts{
            .name = "search_files",
            .description = "Finds files by a part of their name, or lines of text in files, in a "
                           "folder that the person granted and those in it.",
            .parameters = kSearchParameters,
            .effect = Effect::Reads,
            .asks = Asks::OncePerScope,
            .untrusted = true,
        },
        std::move(access));
}

} // namespace cabochon::tools
