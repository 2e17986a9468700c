#include "app/downloads/remote_header.h"

#include "app/downloads/model_head.h"
#include "engine/model/gguf_header.h"

#include <algorithm>
#include <array>

namespace cabochon::downloads {

namespace {

/// How much of a file is there after each request: models need the last but one, as a rule.
constexpr std::array<std::uint64_t, 5> kSteps{64u << 10, 1u << 20, 8u << 20, 18u << 20,
                                              kMostRemoteHeader};

/// The beginning of a file, as far as its header goes.
Result<engine::GgufStart> readStart(HubClient& client, const HubFile& file)
{
    engine::GgufStart start{file.file.name(), {}, file.bytes};
    for (const std::uint64_t step : kSteps) {
        const std::uint64_t end = std::min(step, file.bytes);
        if (end > start.bytes.size()) {
            Result<std::string> more = client.readRange(file, {start.bytes.size(), end - 1});
            if (!more) return more.error();
            start.bytes += *more;
        }
        if (step == kSteps.front()) {
            if (Status ours = checkFirstBytes(start.bytes, start.name); !ours) return ours.error();
        }
        const Result<engine::GgufHeader> header =
            engine::readGgufHeader(std::as_bytes(std::span(start.bytes)), file.bytes, start.name);
        if (header) {
            start.bytes.resize(std::size_t(header->headerBytes));
            start.bytes.shrink_to_fit();
            return start;
        }
        const bool mayBeLonger =
            header.error().code == ErrorCode::ModelTruncated && end < file.bytes;
        if (!mayBeLonger) return header.error();
    }
    return Error{ErrorCode::ModelTruncated,
                 "The header of " + file.file.id() + " is longer than " +
                     std::to_string(kMostRemoteHeader >> 20) +
                     " MiB, or its tensors reach beyond its end. Choose another file."};
}

} // namespace

Result<engine::GgufFile> readRemoteHeader(HubClient& client, const std::vector<HubFile>& shards)
{
    std::vector<engine::GgufStart> starts;
    for (const HubFile& shard : shards) {
        Result<engine::GgufStart> start = readStart(client, shard);
        if (!start) return start.error();
        starts.push_back(std::move(*start));
    }
    if (starts.empty()) return Error{ErrorCode::Usage, "No file is named. Name a model's file."};
    return engine::GgufFile::fromStarts(std::move(starts));
}

} // namespace cabochon::downloads
