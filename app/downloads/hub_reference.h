// Owns what people paste to name something on a hub: addresses of its pages, and short names.
#pragma once

#include "app/downloads/hub_address.h"

#include <string>
#include <string_view>
#include <vector>

namespace cabochon::downloads {

struct HubReference {
    std::string repository; // "owner/repository"
    std::string path;       // "folder/file.gguf"; empty: the repository as a whole
    std::string revision = "main";
    std::string quantization; // asked for by name, "owner/repository:Q4_K_M"; empty: none
};

/// Understands https://huggingface.co/OWNER/REPOSITORY, also with /tree/REVISION,
/// /blob/REVISION/FILE, /resolve/REVISION/FILE; the same below hf.co and the addresses of `hubs`;
/// and without an address OWNER/REPOSITORY, OWNER/REPOSITORY/FILE.gguf, OWNER/REPOSITORY:NAME.
/// Usage: anything else, and names that could lead elsewhere.
Result<HubReference> parseHubReference(std::string_view text, const std::vector<Hub>& hubs);

} // namespace cabochon::downloads
