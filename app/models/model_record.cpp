#include "app/models/model_record.h"

#include "engine/base/file_io.h"
#include "engine/base/utf8.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>
#include <system_error>

namespace cabochon {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostRecordBytes = 64u << 20; // [a model of 60 GB, 600 KB]
constexpr std::size_t kChunkDigits = 32;
constexpr std::size_t kLongestRecordText = 200; // bytes, of what the user calls a model

bool isHexOf(const std::string& text, std::size_t digits)
{
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// Empty where it is no text to be shown.
std::string plainText(std::string text)
{
    return text.size() <= kLongestRecordText && printable(text, kLongestRecordText) == text
               ? text
               : std::string();
}

/// All hashes as one text: half of what a list takes.
std::vector<std::string> cutIntoChunks(const std::string& text)
{
    std::vector<std::string> chunks;
    if (text.size() % kChunkDigits != 0) return chunks;
    for (std::size_t at = 0; at < text.size(); at += kChunkDigits) {
        chunks.push_back(text.substr(at, kChunkDigits));
        if (!isHexOf(chunks.back(), kChunkDigits)) return {};
    }
    return chunks;
}

} // namespace

std::filesystem::path recordOf(const std::filesystem::path& file)
{
    return file.string() + ".json";
}

std::optional<ModelRecord> readRecord(const std::filesystem::path& file)
{
    const Result<std::string> text = readFile(recordOf(file), kMostRecordBytes);
    if (!text) return std::nullopt;
    const Result<Json> json = engine::readJsonDocument(*text);
    if (!json || !json->is_object()) return std::nullopt;
    ModelRecord record;
    record.source = {engine::textOf(*json, "repository"), engine::textOf(*json, "path")};
    record.commit = engine::textOf(*json, "commit");
    record.sha256 = engine::textOf(*json, "sha256");
    record.when = engine::textOf(*json, "when");
    record.displayName = plainText(engine::textOf(*json, "name"));
    record.licence = plainText(engine::textOf(*json, "licence"));
    record.announced = json->value("announced", Json()) == Json(true);
    record.damaged = json->value("damaged", Json()) == Json(true);
    record.chunks = cutIntoChunks(engine::textOf(*json, "chunks"));
    const Json bytes = json->value("bytes", Json()), written = json->value("written_at", Json());
    const bool named = !record.displayName.empty() && record.sha256.empty();
    if (!named && !isHexOf(record.sha256, 64)) return std::nullopt;
    if (!bytes.is_number_unsigned()) return std::nullopt;
    record.bytes = bytes.get<std::uint64_t>();
    if (written.is_number_integer()) record.writtenAt = written.get<std::int64_t>();
    return record;
}

Status writeRecord(const std::filesystem::path& file, const ModelRecord& record)
{
    std::string chunks;
    for (const std::string& chunk : record.chunks)
        chunks += chunk;
    Json json{{"repository", record.source.repository},
              {"path", record.source.path},
              {"commit", record.commit},
              {"bytes", record.bytes},
              {"sha256", record.sha256},
              {"announced", record.announced},
              {"when", record.when},
              {"written_at", record.writtenAt},
              {"damaged", record.damaged},
              {"chunks", chunks}};
    if (!record.displayName.empty()) json["name"] = record.displayName;
    if (!record.licence.empty()) json["licence"] = record.licence;
    return writeFileAtomically(recordOf(file), json.dump(1) + "\n");
}

std::int64_t writtenAt(const std::filesystem::path& file)
{
    std::error_code missing;
    const auto time = std::filesystem::last_write_time(file, missing);
    return missing ? 0 : std::int64_t(time.time_since_epoch().count());
}

std::string timeNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace cabochon
