#include "app/mcp/call_result.h"

#include "engine/base/base64.h"
#include "engine/base/file_io.h"
#include "engine/base/unique_id.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::size_t kMostFiles = 100;

struct Kind {
    std::string_view mimeType;
    std::string_view ending;
};
constexpr std::array kKinds{
    Kind{"image/png", ".png"},       Kind{"image/jpeg", ".jpg"},
    Kind{"image/gif", ".gif"},       Kind{"image/webp", ".webp"},
    Kind{"image/bmp", ".bmp"},       Kind{"image/svg+xml", ".svg"},
    Kind{"image/tiff", ".tiff"},     Kind{"audio/wav", ".wav"},
    Kind{"audio/x-wav", ".wav"},     Kind{"audio/mpeg", ".mp3"},
    Kind{"audio/ogg", ".ogg"},       Kind{"audio/flac", ".flac"},
    Kind{"application/pdf", ".pdf"}, Kind{"application/json", ".json"},
    Kind{"text/plain", ".txt"},      Kind{"text/markdown", ".md"},
    Kind{"text/csv", ".csv"},        Kind{"text/html", ".html"},
    Kind{"application/zip", ".zip"}, Kind{"application/gzip", ".gz"},
};

std::string endingOf(std::string_view mimeType)
{
    const auto found = std::ranges::find(kKinds, mimeType, &Kind::mimeType);
    return std::string(found == kKinds.end() ? ".bin" : found->ending);
}

/// Words and files, as they come.
class Content {
public:
    explicit Content(const std::filesystem::path& folder) : m_folder(folder) {}

    void addWords(std::string_view words)
    {
        if (words.empty()) return;
        if (!text.empty() && text.back() != '\n') text += '\n';
        text += words;
    }

    /// Of all kinds that the protocol knows.
    void add(const Json& part)
    {
        const std::string type = engine::textOf(part, "type");
        if (type == "text") {
            addWords(cleanText(engine::textOf(part, "text")));
        } else if (type == "image" || type == "audio") {
            addData(engine::textOf(part, "data"), engine::textOf(part, "mimeType"), type);
        } else if (type == "resource") {
            addResource(objectIn(part, "resource"), /*withAddress=*/true);
        } else if (type == "resource_link") {
            std::string words = "Resource " + wordsIn(part, "uri", kLongestWords);
            for (const char* key : {"name", "description"}) {
                const std::string more = wordsIn(part, key, kLongestWords);
                if (!more.empty()) words += ", " + more;
            }
            addWords(words);
        } else {
            addWords("[content of the kind \"" + wordsIn(part, "type", kLongestTitle) +
                     "\", which is not known here]");
        }
    }

    void addResource(const Json& resource, bool withAddress)
    {
        const std::string address = wordsIn(resource, "uri", kLongestWords);
        if (const Json* words = partOf(resource, "text"); words && words->is_string()) {
            if (withAddress && !address.empty()) addWords("Resource " + address + ":");
            addWords(cleanText(words->get_ref<const std::string&>()));
            return;
        }
        addData(engine::textOf(resource, "blob"), engine::textOf(resource, "mimeType"),
                address.empty() ? "resource" : address);
    }

    void addData(const std::string& base64, const std::string& mimeType, const std::string& what)
    {
        const std::optional<std::string> bytes = fromBase64(base64);
        if (!bytes) {
            addWords("[" + what + " that cannot be read, for it is no base64]");
            return;
        }
        addFile(*bytes, mimeType, what);
    }

    void addFile(std::string_view bytes, const std::string& mimeType, const std::string& what)
    {
        const std::string kind(startOf(cleanText(mimeType), kLongestTitle));
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch());
        const std::string name = newId(now.count()) + endingOf(kind);
        Status written = files.size() < kMostFiles
                             ? makePrivateFolder(m_folder)
                             : Status(ErrorCode::Usage, "there are too many files");
        if (written) written = writeFileAtomically(m_folder / name, bytes);
        if (!written) {
            addWords("[" + what + " that could not be saved: " + written.error().message + "]");
            return;
        }
        addWords("[" + what + (kind.empty() ? "" : ", " + kind) + ", saved as " + name + "]");
        files.push_back({m_folder / name, name, kind});
    }

    std::string text;
    std::vector<tools::ToolFile> files;

private:
    std::filesystem::path m_folder;
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \n\t");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

/// Whether a text says what `value` is, as JSON or as its only part: servers send both, for those
/// that read only one.
bool says(const std::string& text, const Json& value)
{
    if (value.is_object() && value.size() == 1 && value.begin()->is_string() &&
        trimmed(value.begin()->get_ref<const std::string&>()) == trimmed(text))
        return true;
    const Result<Json> read = engine::readJsonDocument(text);
    return read && *read == value;
}

/// No more than the model can be given; the whole is saved.
void cut(Content& content)
{
    if (content.text.size() <= kMostResultBytes) return;
    const std::string whole = std::move(content.text);
    content.text = {};
    content.addFile(whole, "text/plain", "the whole result");
    const std::string note = std::exchange(content.text, {});
    content.text = startOf(whole, kMostResultBytes);
    content.addWords("[cut here, after " + std::to_string(content.text.size()) + " of " +
                     std::to_string(whole.size()) + " bytes] " + note);
}

} // namespace

tools::ToolResult readCallResult(const Json& result, const std::filesystem::path& folder)
{
    Content content(folder);
    for (const Json& part : listIn(result, "content"))
        content.add(part);
    if (const Json* structured = partOf(result, "structuredContent")) {
        Json clean = *structured;
        cleanTexts(clean);
        if (!says(content.text, clean)) content.addWords(dumped(clean));
    }
    cut(content);
    tools::ToolResult given;
    given.content = content.text.empty() ? "The tool gave nothing back." : std::move(content.text);
    given.files = std::move(content.files);
    if (flagIn(result, "isError", false)) given.outcome = CallOutcome::Failed;
    return given;
}

std::vector<PromptMessage> readPromptMessages(const Json& result,
                                              const std::filesystem::path& folder)
{
    std::vector<PromptMessage> messages;
    for (const Json& item : listIn(result, "messages")) {
        Content content(folder);
        if (const Json* parts = partOf(item, "content"); parts && parts->is_array()) {
            for (const Json& part : *parts)
                content.add(part);
        } else if (parts) {
            content.add(*parts);
        }
        cut(content);
        messages.push_back({.byAssistant = engine::textOf(item, "role") == "assistant",
                            .text = std::move(content.text),
                            .files = std::move(content.files)});
    }
    return messages;
}

ResourceContent readResourceContent(const Json& result, const std::filesystem::path& folder)
{
    Content content(folder);
    for (const Json& item : listIn(result, "contents"))
        content.addResource(item, /*withAddress=*/false);
    cut(content);
    return {std::move(content.text), std::move(content.files)};
}

} // namespace cabochon::mcp
