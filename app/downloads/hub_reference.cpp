#include "app/downloads/hub_reference.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <array>

namespace cabochon::downloads {

namespace {

constexpr std::size_t kLongestReference = 2048;

Error noReference(std::string_view text)
{
    return {ErrorCode::Usage, "\"" + printable(text, 300) +
                                  "\" names nothing on a hub. Write OWNER/REPOSITORY, "
                                  "OWNER/REPOSITORY/FILE.gguf, or paste the address of the hub's "
                                  "page."};
}

std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The path below a hub's own address; nothing where the text is the address of something else.
std::optional<std::string> pathOnHub(std::string_view text, const std::vector<Hub>& hubs)
{
    std::string address(text);
    if (text.find("://") == std::string_view::npos) {
        constexpr std::array<std::string_view, 2> kShort{"hf.co/", "huggingface.co/"};
        const bool named = std::any_of(kShort.begin(), kShort.end(),
                                       [&](auto start) { return text.starts_with(start); });
        if (!named) return address;
        address = "https://" + address;
    }
    const Result<network::WebAddress> parsed = network::parseWebAddress(address);
    if (!parsed) return std::nullopt;
    const std::string path = parsed->path.substr(parsed->path.starts_with('/') ? 1 : 0);
    for (const char* host : {"huggingface.co", "www.huggingface.co", "hf.co"})
        if (parsed->host == host) return path;
    for (const Hub& hub : hubs) {
        std::string below = hub.address.path;
        while (below.ends_with('/'))
            below.pop_back();
        below += '/';
        if (parsed->origin() == hub.address.origin() && parsed->path.starts_with(below))
            return parsed->path.substr(below.size());
    }
    return std::nullopt;
}

/// Takes the part up to the next slash off a path.
std::string takePart(std::string& path)
{
    const std::size_t slash = path.find('/');
    std::string part = path.substr(0, slash);
    path = slash == std::string::npos ? std::string() : path.substr(slash + 1);
    return part;
}

} // namespace

Result<HubReference> parseHubReference(std::string_view given, const std::vector<Hub>& hubs)
{
    const std::string_view text = withoutBlanks(given);
    if (text.empty() || text.size() > kLongestReference) return noReference(text);
    std::optional<std::string> rest = pathOnHub(text.substr(0, text.find_first_of("?#")), hubs);
    if (!rest) return noReference(text);
    while (rest->ends_with('/'))
        rest->pop_back();

    HubReference reference;
    const std::string owner = takePart(*rest);
    std::string name = takePart(*rest);
    if (const std::size_t colon = name.find(':'); colon != std::string::npos && rest->empty()) {
        reference.quantization = name.substr(colon + 1);
        name.resize(colon);
        if (!isPlainFileName(reference.quantization)) return noReference(text);
    }
    reference.repository = owner + "/" + name;
    if (!isRepositoryName(reference.repository)) return noReference(text);
    if (rest->empty()) return reference;
    std::string after = *rest;
    const std::string how = takePart(after);
    if (how == "tree" || how == "blob" || how == "resolve" || how == "raw") {
        reference.revision = takePart(after);
        if (!isPlainFileName(reference.revision)) return noReference(text);
        if (how == "tree") return reference; // whatever folder is looked at
        *rest = after;
    }
    if (!isRepositoryPath(*rest) || !rest->ends_with(".gguf")) return noReference(text);
    reference.path = *rest;
    return reference;
}

} // namespace cabochon::downloads
