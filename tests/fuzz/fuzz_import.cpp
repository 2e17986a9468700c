// Any bytes as a file of conversations: what is accepted is a tree with ids of its own, a time and
// a title, the same each time, and comes back from our own export; what is not has a sentence.
#include "app/history/formats/content_hash.h"
#include "app/history/formats/conversation_writers.h"
#include "app/history/formats/new_id.h"
#include "app/history/formats/read_conversations.h"
#include "tests/fuzz/fuzz_target.h"

#include <set>
#include <string>
#include <vector>

using namespace cabochon;
using namespace cabochon::history;
using fuzz::require;

static void checkTree(const StoredConversation& conversation)
{
    std::set<std::string> ids;
    require(isId(conversation.head.id), "a conversation has an id");
    require(conversation.head.created > 0 && conversation.head.used > 0, "it has times");
    require(!conversation.messages.empty(), "it has messages");
    for (const StoredMessage& message : conversation.messages) {
        require(message.parent.empty() || ids.contains(message.parent),
                "a parent stands before its children");
        require(isId(message.id) && ids.insert(message.id).second,
                "messages have ids of their own");
        for (const StoredPart& part : message.parts)
            require(isValidUtf8(part.text) && isValidUtf8(part.name), "words are valid UTF-8");
    }
    require(ids.contains(conversation.head.leaf), "the shown branch is there");
    require(isValidUtf8(conversation.head.title), "a title is valid UTF-8");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view content = fuzz::textOf(data, size);
    const Result<ImportReport> report = readConversationsFrom(content);
    if (!report) {
        fuzz::checkError(report.error());
        return 0;
    }
    for (const ImportProblem& problem : report->problems)
        require(isValidUtf8(problem.what) && problem.what.size() > 10, "a problem is a sentence");
    std::vector<StoredConversation> conversations;
    for (const ImportedConversation& imported : report->conversations) {
        checkTree(imported.conversation);
        require(imported.contentHash == contentHash(imported.conversation), "the hash is right");
        conversations.push_back(imported.conversation);
        (void)writeMarkdown(imported.conversation);
    }
    const Result<ImportReport> again = readConversationsFrom(writeJsonExport(conversations));
    require(again.has_value() && again->problems.empty(), "our export is read again");
    require(again->conversations.size() == conversations.size(), "with all conversations");
    for (std::size_t i = 0; i < conversations.size(); ++i)
        require(again->conversations[i].contentHash == report->conversations[i].contentHash,
                "with the same content");
    return 0;
}
