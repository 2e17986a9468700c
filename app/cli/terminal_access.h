// Owns what the built-in tools of a conversation in the terminal work with: the folder that the
// program was started in, the decoder, the network.
#pragma once

#include "app/built_in_tools/built_in_tools.h"
#include "app/media/media_decoder.h"
#include "app/network/network.h"

#include <filesystem>
#include <vector>

namespace cabochon::cli {

class TerminalAccess {
public:
    TerminalAccess();

    /// Valid as long as this.
    std::vector<tools::ToolPointer> builtIn();

private:
    MediaDecoder m_decoder;
    network::Network m_network; // no socket before it is asked
    std::filesystem::path m_folder;
};

} // namespace cabochon::cli
