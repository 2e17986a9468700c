#include "app/cli/history_export.h"

#include "app/cli/history_output.h"
#include "app/history/history_database.h"
#include "engine/base/file_io.h"
#include "engine/base/utf8.h"

#include <set>

namespace cabochon::cli {

namespace {

constexpr std::size_t kNameBytes = 60;

Result<std::vector<history::StoredConversation>> readOrdered(history::HistoryDatabase& history,
                                                             const ExportOrder& order)
{
    std::vector<std::string> ids = order.ids;
    if (ids.empty()) {
        const Result<std::vector<history::ConversationHead>> heads =
            history.list(history::Which::Present);
        if (!heads) return heads.error();
        for (const history::ConversationHead& head : *heads)
            ids.push_back(head.id);
    }
    std::vector<history::StoredConversation> conversations;
    for (const std::string& id : ids) {
        Result<history::StoredConversation> conversation = readConversation(history, id);
        if (!conversation) return conversation.error();
        conversations.push_back(std::move(*conversation));
    }
    return conversations;
}

/// A title as a file's name on any system: "What is 1_2_".
std::string fileName(const std::string& title)
{
    std::string name;
    for (const char c : title) {
        const bool plain = static_cast<unsigned char>(c) >= 0x20 && c != 0x7f &&
                           std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos;
        name += plain ? c : '_';
    }
    name.resize(std::min(name.size(), kNameBytes));
    while (!name.empty() && (!isValidUtf8(name) || name.back() == '.' || name.back() == ' '))
        name.pop_back();
    while (name.starts_with('.'))
        name.front() = '_';
    return name.empty() ? "conversation" : name;
}

Status writeEach(const std::vector<history::StoredConversation>& conversations,
                 const std::filesystem::path& folder)
{
    if (Status made = makePrivateFolder(folder); !made) return made;
    std::set<std::string> taken;
    for (const history::StoredConversation& conversation : conversations) {
        const std::string name = fileName(conversation.head.title);
        std::string unique = name;
        for (int number = 2; !taken.insert(unique).second; ++number)
            unique = name + " " + std::to_string(number);
        Status written =
            writeFileAtomically(folder / (unique + ".md"), history::writeMarkdown(conversation));
        if (!written) return written;
    }
    return {};
}

} // namespace

Result<ExportOrder> readExportOrder(const Options& options, std::span<const std::string> ids)
{
    ExportOrder order;
    order.ids.assign(ids.begin(), ids.end());
    order.format = options.text("format").value_or("json");
    order.path = options.text("out").value_or("");
    if (order.path == "-") order.path.clear();
    if (order.format != "json" && order.format != "markdown") {
        return {ErrorCode::Usage, "--format is \"" + order.format + "\". Give json or markdown."};
    }
    if (order.path.empty() && options.has("json")) {
        return {ErrorCode::Usage, "With --json the export needs a place. Give --out PATH."};
    }
    return order;
}

Result<std::size_t>
exportConversations(history::HistoryDatabase& history, const ExportOrder& order, Console& console)
{
    const Result<std::vector<history::StoredConversation>> conversations =
        readOrdered(history, order);
    if (!conversations) return conversations.error();
    const Result<history::FolderNames> folders = folderNames(history);
    if (!folders) return folders.error();
    const bool one = order.ids.size() == 1;
    Status written;
    if (order.format == "markdown" && !one && !order.path.empty()) {
        written = writeEach(*conversations, order.path);
    } else {
        std::string text;
        if (order.format == "json") {
            text = history::writeJsonExport(*conversations, *folders);
        } else {
            for (const history::StoredConversation& conversation : *conversations)
                text += (text.empty() ? "" : "\n") + history::writeMarkdown(conversation);
        }
        if (order.path.empty())
            console.write(text);
        else
            written = writeFileAtomically(order.path, text);
    }
    if (!written) return written.error();
    return conversations->size();
}

} // namespace cabochon::cli
