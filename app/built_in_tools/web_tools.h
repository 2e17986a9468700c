// Owns the tools that ask servers: one reads a page, one searches by the address that the person
// set. Both are off until people switch them on. No Qt.
#pragma once

#include "app/media/media_reader.h"
#include "app/network/network.h"
#include "app/tools/tool_registry.h"

#include <filesystem>
#include <functional>
#include <string>

namespace cabochon::tools {

/// What they work with; outlives them.
struct WebAccess {
    /// Network::ask(): the one switch, log and set of rules. Empty: there are no such tools.
    std::function<network::Network::Answer(network::Request, const engine::CancelFlag*)> ask{};
    /// "https://search.example": a SearXNG that gives JSON. Empty text: none is set.
    std::function<std::string()> searchAddress{};
    const MediaReader* media = nullptr; // null: pages in HTML are not read
    std::filesystem::path results{};    // private folder for what the decoder is given
};

ToolPointer makeFetchUrl(WebAccess access);
ToolPointer makeWebSearch(WebAccess access);

} // namespace cabochon::tools
