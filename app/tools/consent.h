// Owns what people allowed tools to do, and whether a call may run without asking them. Nothing
// that a model or a tool wrote changes anything here. No Qt.
#pragma once

#include "app/tools/tool.h"
#include "engine/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::tools {

/// A permission that outlives its call.
struct Grant {
    std::string tool{};
    std::string identity{};     // as ToolFacts has it: a changed server is another one
    std::string scope{};        // as Tool::scopeOf() says; empty: whatever it touches
    std::string conversation{}; // id; empty: in every one
    std::int64_t given = 0;     // milliseconds since 1970

    bool operator==(const Grant&) const = default;
};

/// Where a call is made.
struct Situation {
    std::string conversation;    // id
    bool holdsPrivate = false;   // files, chats or pictures of the person were read in it
    bool holdsUntrusted = false; // words of strangers stand in it: pages, results, files
};

enum class Verdict : std::uint8_t {
    Allowed,
    Ask,
    AskAlways // what was allowed does not count: something private could be sent to strangers
};

/// What people may be offered besides once and no.
struct Offers {
    bool thisChat = true;
    bool always = true;
};
Offers offersFor(const ToolFacts& tool);

/// One thread at a time.
class Consent {
public:
    Verdict verdictFor(const ToolFacts& tool, std::string_view scope, const Situation& at) const;

    /// Usage: what is asked for is not offered for this tool.
    Status allow(const ToolFacts& tool, Grant grant);
    /// False: there is none like it.
    bool revoke(const Grant& grant);
    /// A conversation was deleted.
    void forget(std::string_view conversation);
    const std::vector<Grant>& grants() const { return m_grants; }

    /// Folders that tools may look into and change, absolute. False: it is there already, or not.
    bool grantFolder(const std::string& folder);
    bool withdrawFolder(const std::string& folder);
    const std::vector<std::string>& folders() const { return m_folders; }

    /// For the disk: those of all conversations and those of each.
    std::string text() const;
    /// InvalidJson; then nothing is allowed.
    static Result<Consent> read(std::string_view text);

private:
    std::vector<Grant> m_grants;
    std::vector<std::string> m_folders;
};

} // namespace cabochon::tools
