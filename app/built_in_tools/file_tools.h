// Owns the tools that read and change files in the folders that the person granted. No Qt.
#pragma once

#include "app/built_in_tools/granted_folders.h"
#include "app/media/media_reader.h"
#include "app/tools/tool_registry.h"

#include <filesystem>

namespace cabochon::tools {

/// What they work with; outlives them.
struct FileAccess {
    GrantedFolders folders{};
    const MediaReader* media = nullptr; // null: text alone is read
    /// For files that go back to the model and, while they are read, those that the decoder gets. A
    /// private folder; files given back are their receiver's.
    std::filesystem::path results{};
    /// What files held before they were changed, one file each. A private folder.
    std::filesystem::path backups{};
};

ToolPointer makeReadFile(FileAccess access);
ToolPointer makeListFolder(FileAccess access);
ToolPointer makeSearchFiles(FileAccess access);
ToolPointer makeWriteFile(FileAccess access);
ToolPointer makeEditFile(FileAccess access);

} // namespace cabochon::tools
