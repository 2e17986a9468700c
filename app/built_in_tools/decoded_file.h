// Owns reading files that are no plain text, by the decoder: a process of its own. No Qt.
#pragma once

#include "app/built_in_tools/file_tools.h"
#include "app/built_in_tools/text_lines.h"

#include <string>

namespace cabochon::tools {

/// What the file's bytes hold: words of documents and of a PDF's pages (`range` counts pages), a
/// picture as a file of the result. The decoder gets a copy, so that what was read is what is
/// decoded.
ToolResult decodedFile(const FileAccess& access,
                       const GrantedPlace& file,
                       const std::string& content,
                       const LineRange& range,
                       const engine::CancelFlag& cancel);

/// The words of a document in these bytes; `ending` says what it is called: ".html".
Result<std::string> decodedWords(const MediaReader& media,
                                 const std::filesystem::path& results,
                                 std::string_view content,
                                 const std::string& ending,
                                 const engine::CancelFlag& cancel);

} // namespace cabochon::tools
