// Owns what a repository on a hub has for people to choose from: its models by quantization, each
// with all its shards, its projectors and drafters. By names and the hub's list alone; what a file
// is in truth its header says (remote_header.h).
#pragma once

#include "app/downloads/hub_answers.h"
#include "app/models/model_file_facts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::downloads {

struct HubModelFile {
    RepositoryFile file; // of several shards the first
    ModelFileKind kind = ModelFileKind::Model;
    std::string quantization; // "Q4_K_M", "UD-Q4_K_XL"; empty: its name does not say
    std::uint32_t shards = 1;
    std::uint64_t bytes = 0; // of all shards; 0: the hub does not say
    std::string sha256;      // of the first shard; empty: likewise
};

struct HubModels {
    std::string repository;
    std::string revision;                                   // the commit where the hub names one
    std::vector<HubModelFile> models, projectors, drafters; // smallest first
};

/// What a file is by its path: "mmproj" in its name, "MTP" as a word or folder.
ModelFileKind kindInPath(const std::string& path);

/// Sets that lack a shard are left out.
HubModels groupModels(const std::string& repository, const RevisionFacts& facts);

/// Of the projectors the one to take with a model: the finest of 16 bits or fewer, as its own
/// publisher made it; null where there is none. By sizes; widths are compared once both headers
/// are known.
const HubModelFile* usualProjector(const HubModels& models);

} // namespace cabochon::downloads
