#include "app/downloads/part_journal.h"

#include "engine/base/file_io.h"
#include "engine/text/json_document.h"

#include <nlohmann/json.hpp>

namespace cabochon::downloads {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostJournalBytes = 256u << 20; // [a file of 60 GB, 7 MB]

std::string headLine(const HubFile& file)
{
    return Json{{"version", 1},
                {"repository", file.file.repository},
                {"path", file.file.path},
                {"revision", file.revision},
                {"commit", file.commit},
                {"bytes", file.bytes},
                {"sha256", file.digest.sha256},
                {"git_blob", file.digest.gitBlob},
                {"chunk_bytes", kChunkBytes}}
               .dump() +
           "\n";
}

std::string chunkLine(std::uint64_t chunk, const ChunkState& state)
{
    return std::to_string(chunk) + " " + std::to_string(state.have) + " " + state.hash.text() +
           "\n";
}

std::optional<HubFile> readHead(std::string_view line)
{
    const Result<Json> json = engine::readJsonDocument(line);
    if (!json || !json->is_object() || json->value("version", Json()) != Json(1) ||
        json->value("chunk_bytes", Json()) != Json(kChunkBytes))
        return std::nullopt;
    const Json bytes = json->value("bytes", Json());
    if (!bytes.is_number_unsigned() || bytes.get<std::uint64_t>() > kMostFileBytes)
        return std::nullopt;
    HubFile file;
    file.file = {engine::textOf(*json, "repository"), engine::textOf(*json, "path")};
    file.revision = engine::textOf(*json, "revision");
    file.commit = engine::textOf(*json, "commit");
    file.bytes = bytes.get<std::uint64_t>();
    file.digest = {engine::textOf(*json, "sha256"), engine::textOf(*json, "git_blob")};
    return file;
}

/// A line that is cut off, or of a chunk that is none, says nothing.
void readChunk(std::string_view line, JournalContent& content)
{
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first == std::string_view::npos ? first : first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) return;
    const auto chunk = network::wholeNumber(line.substr(0, first));
    const auto have = network::wholeNumber(line.substr(first + 1, second - first - 1));
    const auto hash = parseChunkHash(line.substr(second + 1));
    if (!chunk || !have || !hash || *chunk >= content.chunks.size() ||
        *have > chunkSize(content.file.bytes, *chunk))
        return;
    content.chunks[*chunk] = {std::uint32_t(*have), *hash};
}

} // namespace

std::uint64_t chunkCount(std::uint64_t bytes)
{
    return bytes / kChunkBytes + (bytes % kChunkBytes != 0);
}

std::uint32_t chunkSize(std::uint64_t bytes, std::uint64_t chunk)
{
    return std::uint32_t(std::min(kChunkBytes, bytes - chunk * kChunkBytes));
}

std::optional<JournalContent> readJournal(const std::filesystem::path& path)
{
    const Result<std::string> text = readFile(path, kMostJournalBytes);
    if (!text) return std::nullopt;
    std::string_view rest = *text;
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::optional<HubFile> file = readHead(rest.substr(0, end));
    if (!file) return std::nullopt;
    JournalContent content{std::move(*file), {}};
    content.chunks.resize(chunkCount(content.file.bytes));
    for (rest.remove_prefix(end + 1); !rest.empty();) {
        const std::size_t next = rest.find('\n');
        if (next == std::string_view::npos) break;
        readChunk(rest.substr(0, next), content);
        rest.remove_prefix(next + 1);
    }
    return content;
}

Result<PartJournal> PartJournal::begin(const std::filesystem::path& path,
                                       const HubFile& file,
                                       const std::vector<ChunkState>& chunks)
{
    std::string text = headLine(file);
    for (std::uint64_t chunk = 0; chunk < chunks.size(); ++chunk)
        if (chunks[chunk].have > 0) text += chunkLine(chunk, chunks[chunk]);
    if (Status written = writeFileAtomically(path, text); !written) return written.error();
    Result<WritableFile> opened = WritableFile::open(path);
    if (!opened) return opened.error();
    PartJournal journal;
    journal.m_file = std::move(*opened);
    return journal;
}

Status PartJournal::add(std::uint64_t chunk, const ChunkState& state)
{
    return m_file.append(chunkLine(chunk, state));
}

} // namespace cabochon::downloads
