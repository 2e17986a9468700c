#include "app/downloads/hub_address.h"

#include "engine/base/file_io.h"

#include <cstdlib>

namespace cabochon::downloads {

namespace {

constexpr std::size_t kLongestToken = 512;

network::WebAddress below(const Hub& hub, const std::string& path, std::string query = {})
{
    network::WebAddress address = hub.address;
    while (address.path.ends_with('/'))
        address.path.pop_back();
    address.path += path;
    address.query = std::move(query);
    return address;
}

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Blanks and line ends around it gone; empty where it could not be sent in a header.
std::string cleanToken(std::string token)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = token.find_first_not_of(kBlanks);
    if (first == std::string::npos || token.size() > kLongestToken) return {};
    token = token.substr(first, token.find_last_not_of(kBlanks) - first + 1);
    for (const char c : token)
        if (c <= ' ' || c > '~') return {};
    return token;
}

std::string tokenOfUser(std::string_view kept)
{
    if (std::string token = cleanToken(variable("HF_TOKEN")); !token.empty()) return token;
    if (std::string token = cleanToken(std::string(kept)); !token.empty()) return token;
    std::filesystem::path file = variable("HF_TOKEN_PATH");
    if (file.empty() && !variable("HF_HOME").empty())
        file = std::filesystem::path(variable("HF_HOME")) / "token";
    if (file.empty() && !variable("HOME").empty())
        file = std::filesystem::path(variable("HOME")) / ".cache/huggingface/token";
    if (file.empty()) return {};
    const Result<std::string> text = readFile(file, kLongestToken);
    return text ? cleanToken(*text) : std::string();
}

} // namespace

network::WebAddress Hub::fileAddress(const RepositoryFile& file, const std::string& revision) const
{
    return below(*this, "/" + network::inAddress(file.repository) + "/resolve/" +
                            network::inAddress(revision) + "/" + network::inAddress(file.path));
}

network::WebAddress Hub::revisionAddress(const std::string& repository,
                                         const std::string& revision) const
{
    return below(*this,
                 "/api/models/" + network::inAddress(repository) + "/revision/" +
                     network::inAddress(revision),
                 "blobs=true");
}

network::WebAddress Hub::treeAddress(const std::string& repository,
                                     const std::string& revision) const
{
    return below(*this,
                 "/api/models/" + network::inAddress(repository) + "/tree/" +
                     network::inAddress(revision),
                 "recursive=true");
}

network::WebAddress Hub::searchAddress(const std::string& words, int most) const
{
    return below(
        *this, "/api/models",
        "search=" + network::inAddress(words) +
            "&filter=gguf&sort=downloads&direction=-1&full=true&limit=" + std::to_string(most));
}

std::string Hub::pageOf(const std::string& repository) const
{
    return below(*this, "/" + repository).text();
}

Result<Hub> parseHub(std::string_view text)
{
    Result<network::WebAddress> address = network::parseWebAddress(text);
    if (!address) return address.error();
    return Hub{std::move(*address), {}};
}

Result<std::vector<Hub>> hubsOfUser(const std::vector<std::string>& mirrors,
                                    std::string_view keptToken)
{
    const std::string endpoint = variable("HF_ENDPOINT");
    Result<Hub> first = parseHub(endpoint.empty() ? std::string(kUsualHub) : endpoint);
    if (!first)
        return Error{ErrorCode::Usage, "HF_ENDPOINT is not usable: " + first.error().message};
    first->token = tokenOfUser(keptToken);
    std::vector<Hub> hubs{std::move(*first)};
    for (const std::string& mirror : mirrors) {
        Result<Hub> next = parseHub(mirror);
        if (!next) return next.error();
        hubs.push_back(std::move(*next));
    }
    return hubs;
}

} // namespace cabochon::downloads
