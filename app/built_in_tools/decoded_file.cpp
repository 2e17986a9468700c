#include "app/built_in_tools/decoded_file.h"

#include "engine/base/file_io.h"
#include "engine/base/unique_id.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <chrono>

namespace cabochon::tools {

namespace {

constexpr std::uint32_t kMostPages = 20;

/// A copy of a file's bytes in the private folder, which is gone afterwards unless it is kept.
class PrivateCopy {
public:
    static Result<PrivateCopy>
    make(const std::filesystem::path& folder, const std::string& ending, std::string_view content)
    {
        using namespace std::chrono;
        const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
        if (Status made = makePrivateFolder(folder); !made) return made.error();
        std::filesystem::path path = folder / (newId(now.count()) + ending);
        if (Status written = writeFileAtomically(path, content); !written) return written.error();
        PrivateCopy copy;
        copy.m_path = std::move(path);
        return copy;
    }
    PrivateCopy(PrivateCopy&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    PrivateCopy& operator=(PrivateCopy&&) = delete;
    ~PrivateCopy()
    {
        if (!m_path.empty()) (void)removeFile(m_path);
    }
    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path keep() { return std::exchange(m_path, {}); }

private:
    PrivateCopy() = default;
    std::filesystem::path m_path;
};

/// An ending that means a kind of file, and nothing else.
std::string plainEnding(const std::filesystem::path& file)
{
    const std::string ending = file.extension().string();
    const bool plain = ending.size() <= 10 && std::ranges::all_of(ending, [](char c) {
                           return c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                                  (c >= 'A' && c <= 'Z');
                       });
    return plain ? ending : std::string();
}

ToolResult pagesOf(const MediaReader& media,
                   const PrivateCopy& copy,
                   const MediaFacts& facts,
                   const LineRange& range,
                   const engine::CancelFlag& cancel)
{
    if (facts.locked) return failedCall("The PDF is locked by a password. Ask for another file.");
    const auto count = static_cast<std::int64_t>(facts.pages);
    if (range.first > count)
        return failedCall("The PDF has only " + std::to_string(count) + " pages.");
    std::int64_t last = range.last > 0 ? std::min(range.last, count) : count;
    last = std::clamp<std::int64_t>(last, range.first, range.first + kMostPages - 1);
    const PageRange wanted{.first = static_cast<std::uint32_t>(range.first - 1),
                           .count = static_cast<std::uint32_t>(last - range.first + 1)};
    const Result<std::vector<PdfPage>> pages = media.pdfPages(copy.path(), wanted, {}, &cancel);
    if (!pages) return failedCall(pages.error().message);
    std::string words = "Pages " + std::to_string(range.first) + " to " + std::to_string(last) +
                        " of " + std::to_string(count);
    if (last < count) words += "; go on with first: " + std::to_string(last + 1);
    for (std::size_t i = 0; i < pages->size(); ++i) {
        const std::string& text = (*pages)[i].text;
        words +=
            "\n\n--- page " + std::to_string(range.first + static_cast<std::int64_t>(i)) + " ---\n";
        words +=
            text.empty() ? "(a picture without words; ask the person to attach the PDF)" : text;
    }
    return {.content = std::move(words)};
}

} // namespace

ToolResult decodedFile(const FileAccess& access,
                       const GrantedPlace& file,
                       const std::string& content,
                       const LineRange& range,
                       const engine::CancelFlag& cancel)
{
    const std::string name = printable(file.inside.filename().string(), 100);
    if (access.media == nullptr || access.results.empty())
        return failedCall(name + " is no text, and nothing else can be read here.");
    Result<PrivateCopy> copy = PrivateCopy::make(access.results, plainEnding(file.inside), content);
    if (!copy) return failedCall(copy.error().message);
    const Result<MediaFacts> facts = access.media->inspect(copy->path(), &cancel, {});
    if (!facts) return failedCall(name + " is no text and no file that can be read.");
    switch (facts->kind) {
    case FileKind::Picture:
        return {.content = "Here is the picture " + name + ".",
                .files = {{.path = copy->keep(), .name = name, .mimeType = facts->mimeType}}};
    case FileKind::Pdf:
        return pagesOf(*access.media, *copy, *facts, range, cancel);
    case FileKind::Document: {
        const Result<std::string> words = access.media->documentText(copy->path(), &cancel);
        if (!words) return failedCall(words.error().message);
        return {.content = linesOf(*words, range)};
    }
    case FileKind::Sound:
    case FileKind::Video:
        break;
    }
    return failedCall(name + " is sound or video. Ask the person to attach it to the chat.");
}

Result<std::string> decodedWords(const MediaReader& media,
                                 const std::filesystem::path& results,
                                 std::string_view content,
                                 const std::string& ending,
                                 const engine::CancelFlag& cancel)
{
    const Result<PrivateCopy> copy = PrivateCopy::make(results, ending, content);
    if (!copy) return copy.error();
    return media.documentText(copy->path(), &cancel);
}

} // namespace cabochon::tools
