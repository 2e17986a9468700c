// Owns the list of readers of documents: each gives words as Markdown.
#pragma once

#include "app/decoder/input_file.h"
#include "app/media/decoder_protocol.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::decoder {

void inspectDocument(const InputFile& file, Format format);
/// Refuses NoWords, TooMuchText, and what each reader does.
void answerDocument(const Request& request, const InputFile& file, Format format);

/// A sign by its number; U+FFFD for one that there is not.
void appendUtf8(std::uint32_t point, std::string& text);
/// Any bytes as UTF-8: of UTF-8, of UTF-16 with its mark, else of Windows-1252. Refuses NotText.
std::string decodeText(std::string_view bytes);
/// In a fence that no line of it can end.
std::string fenced(std::string_view code, std::string_view language);
/// Rows separated by commas, semicolons or tabs, as a table.
std::string csvToMarkdown(std::string_view text);
std::string htmlToMarkdown(std::string_view text);

/// Which document a zip file is, by the names inside. Refuses UnknownFormat.
Format recogniseArchive(std::span<const std::uint8_t> file);
std::string docxToMarkdown(std::span<const std::uint8_t> file);
std::string xlsxToMarkdown(std::span<const std::uint8_t> file);
std::string pptxToMarkdown(std::span<const std::uint8_t> file);
/// Text, tables and presentations of OpenDocument.
std::string openDocumentToMarkdown(std::span<const std::uint8_t> file, Format format);

} // namespace cabochon::decoder
