// Owns the conversations on disk: one file, opened by one program at a time, in which every change
// is whole or absent whatever happens to the process or the power. Knows no window and no thread:
// HistoryThread gives it one; the companion uses it directly. Attachments lie beside the file.
#pragma once

#include "app/history/database.h"
#include "app/history/history_reserve.h"
#include "app/history/search_query.h"
#include "app/history/stored_conversation.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::history {

/// Which conversations a list holds.
enum class Which { Present, Trashed, All, Archived };

/// What is in the history.
struct HistoryCounts {
    std::int64_t conversations = 0;
    std::int64_t messages = 0;
};

struct Folder {
    std::string id;
    std::string parent; // empty: none
    std::string name;
    std::string options; // JSON object: colour and the like; empty: nothing
};

/// The names of files, which are SHA-256 in hexadecimal, that stand in a text, whatever stands
/// around them.
std::set<std::string> hashesIn(std::string_view text);

class HistoryDatabase {
public:
    /// Name of the file within the data folder.
    static constexpr const char* kFileName = "history.db";
    /// Longest wait for another program, within what a person takes for an answer.
    static constexpr int kWaitMilliseconds = 1'000;

    /// Opens the history of a data folder; makes what is missing. A file of a later version and a
    /// file that may not be written are opened for reading. HistoryInUse after kWaitMilliseconds;
    /// HistoryDamaged: openOrRecover() is the way that always leads to a history.
    static Result<HistoryDatabase> open(const std::filesystem::path& folder,
                                        const char* vfs = nullptr);

    /// An empty one in memory: for readers where no file is, and none shall be made.
    static Result<HistoryDatabase> withoutFile();

    /// Why nothing can be changed; empty: everything can.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

    // ------------------------------------------------------------------------------------- reading

    /// Newest use first.
    Result<std::vector<ConversationHead>> list(Which which);
    /// NotFound.
    Result<StoredConversation> read(std::string_view id);
    Result<ConversationHead> readHead(std::string_view id);
    Result<HistoryCounts> counts();
    Result<std::vector<Folder>> folders();
    /// Hashes of all files that messages, drafts and what they say of them name.
    Result<std::set<std::string>> filesInUse();
    /// Places where the words stand, newest first. Cancelled by interruptSearch().
    Result<std::vector<SearchHit>> search(const SearchQuery& query);

    // ------------------------------------------------------------------------------------- writing

    /// Brings a conversation's head and these of its messages, new or changed, to the disk in one
    /// piece: when it succeeds they survive anything. New messages come after all others, in the
    /// order given; parents must be there or among them (InvalidConversation). On a full disk the
    /// reserve is given up for it; DiskFull once that is gone, too. A folder that is not there is
    /// none.
    Status save(const ConversationHead& head, std::span<const StoredMessage> messages);
    /// The same for one that was brought from elsewhere. False: its content is here already.
    Result<bool> import(const StoredConversation& conversation, std::string_view contentHash);
    /// Whether a conversation with this content is here.
    Result<bool> has(std::string_view contentHash);

    Status saveFolder(const Folder& folder);
    /// Its conversations and folders move up to none.
    Status removeFolder(std::string_view id);

    /// Removes conversations with every byte of them in file, index and log. Slower than other
    /// changes.
    Status removeForGood(std::span<const std::string> ids);
    /// The same for all that were put into the trash before then. True: there were some.
    Result<bool> emptyTrash(std::int64_t trashedBefore);

    // ------------------------------------------------------------------------------------ upkeep

    /// Keeps space for the last words from here on.
    void keepReserve(const std::filesystem::path& folder);
    /// Bytes that must become free on the disk, once it was full; 0: all is well, or is again.
    std::uintmax_t missingBytes() const;

    /// A complete copy, checked before it takes its name. `file` may exist: it is replaced.
    Status copyTo(const std::filesystem::path& file);
    /// What is wrong in the file, a sentence each; none: nothing. Reads all of it.
    Result<std::vector<std::string>> check();

    Database& database() { return m_database; }

private:
    explicit HistoryDatabase(Database database) : m_database(std::move(database)) {}

    Status identify(const std::filesystem::path& file);
    Status bringUp(const std::filesystem::path& folder);
    Status finishInterrupted();
    Status saveOnce(const ConversationHead& head,
                    std::span<const StoredMessage> messages,
                    std::string_view contentHash);
    Result<std::int64_t> saveHead(const ConversationHead& head, std::string_view contentHash);
    Status saveTags(std::int64_t conversation, const std::vector<std::string>& tags);
    Status saveMessage(std::int64_t conversation, const StoredMessage& message);
    Status saveParts(std::int64_t message, const StoredMessage& source);
    Status indexParts(std::int64_t message);
    Status unindexParts(std::int64_t message);
    Status removeConversation(std::string_view id);
    Result<ConversationHead> findHead(std::string_view id, std::int64_t& row);
    Status readMessages(std::int64_t conversation,
                        std::vector<StoredMessage>& messages,
                        std::vector<std::int64_t>& sequences);
    Status readParts(std::int64_t conversation,
                     std::vector<StoredMessage>& messages,
                     const std::vector<std::int64_t>& sequences);
    Status forgetRemovedWords();
    Status findTitles(const SearchQuery& query, std::vector<SearchHit>& hits);
    Status findWords(const SearchQuery& query, std::vector<SearchHit>& hits);
    Status findPieces(const SearchQuery& query, std::vector<SearchHit>& hits);

    Database m_database;
    std::string m_readOnlyReason;
    std::optional<HistoryReserve> m_reserve;
    bool m_wasFull = false; // until the reserve is there again
};

} // namespace cabochon::history
