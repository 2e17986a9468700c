// Owns reading the header of a file that is on a hub and stays there: what it is, and which tensors
// it has, before anything is downloaded. By ranges, of a bounded number of bytes.
#pragma once

#include "app/downloads/hub_client.h"
#include "engine/model/gguf_file.h"

#include <cstdint>
#include <vector>

namespace cabochon::downloads {

/// The most that is read of one file [16 MB]: a Gemma 4's header with its vocabulary, and more.
inline constexpr std::uint64_t kMostRemoteHeader = 32u << 20;

/// The headers of all shards of a model, in their order, as HubClient::describe() announced them.
/// Tensors have shapes and types and no data: enough for ModelConfig::read(), Weights::find() and
/// with them for a plan (app/fit). ModelUnsupported, after 64 KiB: no model of ours.
/// ModelTruncated: the header is longer than kMostRemoteHeader. ModelDamaged, and as
/// HubClient::readRange().
Result<engine::GgufFile> readRemoteHeader(HubClient& client, const std::vector<HubFile>& shards);

} // namespace cabochon::downloads
