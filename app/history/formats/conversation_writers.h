// Owns conversations as files for other programs and for people: our own JSON, which keeps
// everything, and Markdown and plain text, which show the branch that is shown.
#pragma once

#include "app/history/stored_conversation.h"

#include <map>
#include <span>
#include <string>

namespace cabochon::history {

/// Names of folders by their ids.
using FolderNames = std::map<std::string, std::string>;

/// Everything about these conversations, all branches; README.md in this folder describes the
/// format.
std::string writeJsonExport(std::span<const StoredConversation> conversations,
                            const FolderNames& folders = {});

/// The same, one conversation after another, for who does not want to hold all of them.
class JsonExport {
public:
    void setFolders(const FolderNames& folders) { m_folders = folders; }
    void add(const StoredConversation& conversation);
    /// The whole file.
    std::string text() const;

private:
    FolderNames m_folders;
    std::string m_chats;
};

struct WriterOptions {
    bool thoughts = false; // also what was thought
    bool tools = true;     // calls and what they gave back
};

/// Begins with a front matter of title and times.
std::string writeMarkdown(const StoredConversation& conversation,
                          const WriterOptions& options = {});

std::string writePlainText(const StoredConversation& conversation,
                           const WriterOptions& options = {});

} // namespace cabochon::history
