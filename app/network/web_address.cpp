#include "app/network/web_address.h"

#include "app/network/open_socket.h"
#include "engine/base/utf8.h"

#include <charconv>
#include <curl/curl.h>
#include <memory>

namespace cabochon::network {

namespace {

constexpr std::size_t kLongestAddress = 8192; // [signed addresses, about 1,500]

struct CloseUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, CloseUrl>;

std::string partOf(CURLU* url, CURLUPart part, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

std::string lowerCase(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return text;
}

bool isWeb(const std::string& scheme)
{
    return scheme == "https" || scheme == "http";
}

WebAddress takeApart(CURLU* url)
{
    WebAddress address;
    address.scheme = lowerCase(partOf(url, CURLUPART_SCHEME));
    address.host = lowerCase(partOf(url, CURLUPART_HOST));
    const std::string port = partOf(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    std::from_chars(port.data(), port.data() + port.size(), address.port);
    address.path = partOf(url, CURLUPART_PATH);
    address.query = partOf(url, CURLUPART_QUERY);
    return address;
}

bool isSendable(std::string_view text)
{
    if (text.empty() || text.size() > kLongestAddress) return false;
    for (const char c : text)
        if (c <= ' ' || c == 0x7f) return false; // a line end would begin a header of its own
    return true;
}

bool isKeptInAddress(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_' || c == '~' || c == '/';
}

} // namespace

std::string WebAddress::text() const
{
    return origin() + path + (query.empty() ? "" : "?" + query);
}

std::string WebAddress::origin() const
{
    const bool usual = (scheme == "https" && port == 443) || (scheme == "http" && port == 80);
    return scheme + "://" + host + (usual ? "" : ":" + std::to_string(port));
}

Result<WebAddress> parseWebAddress(std::string_view text)
{
    const Url url(curl_url());
    const bool read = url && isSendable(text) &&
                      curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(),
                                   CURLU_DISALLOW_USER) == CURLUE_OK;
    WebAddress address = read ? takeApart(url.get()) : WebAddress();
    if (!isWeb(address.scheme) || address.host.empty()) {
        return {ErrorCode::Usage,
                "\"" + printable(text, 200) +
                    "\" is no address of a server. Write https://HOST, without a user's name."};
    }
    return address;
}

Result<WebAddress> redirectTarget(const WebAddress& from, std::string_view location)
{
    const auto refuse = [&](const std::string& why) {
        return Error{ErrorCode::Network, from.shown() + " sends its readers to " + why +
                                             ". Tell whoever runs that server, or use another "
                                             "mirror."};
    };
    const Url url(curl_url());
    if (!url || !isSendable(location) ||
        curl_url_set(url.get(), CURLUPART_URL, from.text().c_str(), 0) != CURLUE_OK ||
        curl_url_set(url.get(), CURLUPART_URL, std::string(location).c_str(),
                     CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
        return refuse("an address that is none (" + printable(location.substr(0, 40)) + ")");
    }
    WebAddress target = takeApart(url.get());
    if (!isWeb(target.scheme) || target.host.empty())
        return refuse("a " + printable(target.scheme, 20) + ": address, which is not followed");
    return target;
}

bool isLoopbackHost(std::string_view host)
{
    return host == "localhost" || host.ends_with(".localhost") ||
           placeOfHost(host) == AddressPlace::Loopback;
}

bool isInnerHost(std::string_view host)
{
    return isLoopbackHost(host) || placeOfHost(host) != AddressPlace::Outside;
}

Status mayAsk(const WebAddress& address, bool plainAllowed)
{
    if (address.scheme == "https" || plainAllowed || isLoopbackHost(address.host)) return {};
    return {ErrorCode::Network, "http://" + address.host +
                                    " would send everything readable to all on the way. Use its "
                                    "https address."};
}

Status mayFollow(const WebAddress& first, const WebAddress& target)
{
    const auto refuse = [&](const std::string& why) {
        return Error{ErrorCode::Network,
                     first.host + " sends its readers to " + target.host + " " + why +
                         ", which is not followed. Tell whoever runs that server, or use another "
                         "mirror."};
    };
    const bool sameHost = target.host == first.host;
    const bool bothHere = isLoopbackHost(target.host) && isLoopbackHost(first.host);
    if (target.scheme == "http" && (first.scheme != "http" || !(sameHost || bothHere)))
        return refuse("without encryption");
    if (isInnerHost(target.host) && !isInnerHost(first.host) && !sameHost)
        return refuse("inside of this machine or network");
    return {};
}

std::string inAddress(std::string_view path)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string text;
    for (const char c : path) {
        if (isKeptInAddress(c)) {
            text += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
    return text;
}

} // namespace cabochon::network
