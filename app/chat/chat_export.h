// Owns writing conversations into files of the user's: one file, or a folder with a file for each.
// Waits for the disk, so it belongs on a thread that may.
#pragma once

#include "app/history/formats/conversation_writers.h"
#include "app/history/stored_conversation.h"
#include "engine/base/result.h"

#include <filesystem>
#include <string>

namespace cabochon {

enum class ExportFormat { Markdown, Json, Html, Pdf };

/// ".md" and so on.
std::string fileEndingOf(ExportFormat format);

/// A name that every file system takes: no separators, no signs with a meaning, no dot in front.
std::string fileNameOf(const std::string& title);

class ChatExport {
public:
    /// `path`: the file; with `each`, the folder in which each conversation gets a new file named
    /// after its title beside whatever is there. JSON is one file always.
    ChatExport(ExportFormat format,
               history::WriterOptions options,
               std::filesystem::path path,
               bool each);

    /// The names of folders that conversations may be in, for JSON.
    void setFolders(const history::FolderNames& folders) { m_json.setFolders(folders); }
    /// FileWriteFailed.
    Status add(const history::StoredConversation& conversation);
    /// After the last one. FileWriteFailed.
    Status finish();

private:
    std::string contentOf(const history::StoredConversation& conversation) const;
    Status write(const history::StoredConversation& conversation);

    ExportFormat m_format;
    history::WriterOptions m_options;
    std::filesystem::path m_path;
    bool m_each;
    history::JsonExport m_json;
};

} // namespace cabochon
