#include "app/cli/terminal_access.h"

#include "app/cli/user_folders.h"

#include <system_error>

namespace cabochon::cli {

namespace {

std::filesystem::path bubblewrap()
{
    std::error_code unknown; // then there is none
    const std::filesystem::path usual = "/usr/bin/bwrap";
    return std::filesystem::exists(usual, unknown) ? usual : std::filesystem::path();
}

} // namespace

TerminalAccess::TerminalAccess() : m_network(network::networkOptionsOfUser(CABOCHON_VERSION))
{
    std::error_code unknown; // then no folder is granted
    m_folder = std::filesystem::current_path(unknown);
}

std::vector<tools::ToolPointer> TerminalAccess::builtIn()
{
    const tools::GrantedFolders folders = [folder = m_folder] {
        return folder.empty() ? std::vector<std::filesystem::path>()
                              : std::vector<std::filesystem::path>{folder};
    };
    const std::filesystem::path data = dataFolder();
    tools::BuiltInAccess access;
    access.files = {folders, &m_decoder, data / "tool_results", data / "tool_backups"};
    access.programs.bubblewrap = bubblewrap();
    access.programs.folders = folders;
    access.web.ask = [this](network::Request request, const engine::CancelFlag* cancel) {
        return m_network.ask(std::move(request), cancel);
    };
    access.web.media = &m_decoder;
    access.web.results = data / "tool_results";
    return builtInTools(access);
}

} // namespace cabochon::cli
