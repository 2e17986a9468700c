#include "app/built_in_tools/web_tools.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/decoded_file.h"
#include "app/built_in_tools/facts_tool.h"
#include "engine/base/utf8.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace cabochon::tools {

namespace {

using network::WebAddress;
using Arguments = nlohmann::ordered_json;

constexpr std::uint64_t kMostPageBytes = 4u << 20;
constexpr std::chrono::seconds kMostPageTime{40};
constexpr std::size_t kMostWebHits = 8;

constexpr const char* kFetchParameters = R"({"type":"object","properties":{
"url":{"type":"string","description":"The page's address, with https://","minLength":1,"maxLength":2000},
"first":{"type":"integer","description":"First line of a long page, counted from 1","minimum":1,"default":1}},
"required":["url"],"additionalProperties":false})";

constexpr const char* kWebSearchParameters = R"({"type":"object","properties":{
"query":{"type":"string","description":"What to look for, in a few words","minLength":1,"maxLength":300}},
"required":["query"],"additionalProperties":false})";

/// "text/html" of "Text/HTML; charset=utf-8".
std::string typeOf(const network::ResponseHead& head)
{
    std::string type(head.header("content-type"));
    type.resize(std::min(type.find(';'), type.size()));
    while (type.ends_with(' '))
        type.pop_back();
    std::ranges::transform(type, type.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
    });
    return type;
}

bool isHtml(const std::string& type)
{
    return type == "text/html" || type == "application/xhtml+xml";
}

bool isPlain(const std::string& type)
{
    return type.starts_with("text/") || type == "application/json" || type == "application/xml" ||
           type.ends_with("+json") || type.ends_with("+xml");
}

/// An address that may be asked at the word of a model. Network, Usage.
Result<WebAddress> addressOfPage(const std::string& url)
{
    Result<WebAddress> address = network::parseWebAddress(url);
    if (!address) return address;
    if (network::isInnerHost(address->host)) {
        return Error{ErrorCode::Network, address->host + " is inside of the person's machine or "
                                                         "network. It is not asked."};
    }
    if (const Status may = network::mayAsk(*address, false); !may) return may.error();
    return address;
}

std::string hostOf(const std::string& url)
{
    const Result<WebAddress> address = network::parseWebAddress(url);
    return address ? address->host : std::string();
}

class WebTool : public FactsTool {
public:
    WebTool(ToolFacts facts, WebAccess access)
        : FactsTool(std::move(facts)), m_access(std::move(access))
    {
    }

protected:
    const WebAccess& access() const { return m_access; }

private:
    const WebAccess m_access;
};

class FetchUrl final : public WebTool {
public:
    using WebTool::WebTool;

    std::string scopeOf(const Arguments& arguments) const override
    {
        return hostOf(textAt(arguments, "url"));
    }

    ToolResult run(const Arguments& arguments, const ToolRun& how) override
    {
        const Result<WebAddress> address = addressOfPage(textAt(arguments, "url"));
        if (!address) return failedCall(address.error().message);
        network::Request request;
        request.address = *address;
        request.purpose = "A page that the model asked for";
        // Another host is another permission.
        request.redirects = network::Request::Redirects::SameOrigin;
        request.mostBytes = kMostPageBytes;
        request.mostTime = kMostPageTime;
        request.outsideOnly = true;
        const network::Network::Answer answer = access().ask(request, &how.cancel);
        if (answer.end.trouble != network::Trouble::None)
            return failedCall(answer.end.problem.message);
        return read(answer, {.first = numberAt(arguments, "first", 1)}, how);
    }

private:
    ToolResult
    read(const network::Network::Answer& answer, const LineRange& range, const ToolRun& how) const
    {
        const network::ResponseHead& head = answer.end.head;
        if (head.status >= 300 && head.status < 400) {
            const auto target = network::redirectTarget(head.address, head.header("location"));
            return failedCall(target ? "The page is elsewhere now: " + target->text() +
                                           " Call fetch_url with that address."
                                     : target.error().message);
        }
        if (head.status != 200) {
            return failedCall("The server answered with status " + std::to_string(head.status) +
                              ": there is no page at that address, or not for programs.");
        }
        const std::string type = typeOf(head);
        if (isHtml(type)) {
            if (access().media == nullptr) return failedCall("Pages in HTML cannot be read here.");
            const Result<std::string> words =
                decodedWords(*access().media, access().results, answer.body, ".html", how.cancel);
            if (!words) return failedCall(words.error().message);
            return {.content = linesOf(*words, range)};
        }
        if (isPlain(type)) return {.content = linesOf(answer.body, range)};
        return failedCall("At that address is no page but " + printable(type, 60) +
                          ". Give the person the link.");
    }
};

class WebSearch final : public WebTool {
public:
    using WebTool::WebTool;

    std::string scopeOf(const Arguments&) const override { return hostOf(address()); }

    ToolResult run(const Arguments& arguments, const ToolRun& how) override
    {
        Result<WebAddress> server = network::parseWebAddress(address());
        if (!server)
            return failedCall("No address for searching is set. The person can set one in the "
                              "settings of tools.");
        if (server->path.ends_with("/search")) server->path.resize(server->path.size() - 7);
        if (!server->path.ends_with('/')) server->path += '/';
        server->path += "search";
        server->query = "q=" + queryText(textAt(arguments, "query")) + "&format=json";
        network::Request request;
        request.address = *server;
        request.purpose = "A search that the model asked for";
        request.plainAllowed = true; // the person named the address
        request.mostBytes = kMostPageBytes;
        request.mostTime = kMostPageTime;
        const network::Network::Answer answer = access().ask(request, &how.cancel);
        if (answer.end.trouble != network::Trouble::None)
            return failedCall(answer.end.problem.message);
        if (answer.end.head.status != 200) {
            return failedCall("The search server answered with status " +
                              std::to_string(answer.end.head.status) +
                              ". Tell the person; it may not give JSON.");
        }
        return hitsOf(answer.body);
    }

private:
    std::string address() const { return access().searchAddress ? access().searchAddress() : ""; }

    /// What inAddress() leaves in a path ends a value of a query nowhere, but for "/".
    static std::string queryText(const std::string& words) { return network::inAddress(words); }

    static ToolResult hitsOf(const std::string& body)
    {
        const Result<Arguments> answer = engine::readJsonDocument(body);
        if (!answer || !answer->is_object() || !answer->contains("results") ||
            !answer->at("results").is_array())
            return failedCall("The search server gave no list of results. Tell the person; it may "
                              "not give JSON.");
        auto list = Arguments::array();
        for (const Arguments& hit : answer->at("results")) {
            if (list.size() == kMostWebHits) break;
            if (!hit.is_object()) continue;
            list.push_back({{"title", printableText(hit, "title", 200)},
                            {"url", printableText(hit, "url", 1000)},
                            {"text", printableText(hit, "content", 500)}});
        }
        if (list.empty()) return {.content = "Nothing was found. Try other words."};
        return {.content = Arguments{{"results", std::move(list)}}.dump(
                    -1, ' ', false, Arguments::error_handler_t::replace)};
    }

    static std::string printableText(const Arguments& hit, const char* name, std::size_t most)
    {
        std::string text = textAt(hit, name);
        std::ranges::replace_if(
            text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
        return printable(text, most);
    }
};

ToolFacts webFacts(const char* name, const char* description, const char* parameters)
{
    return {.name = name,
            .description = description,
            .parameters = parameters,
            .effect = Effect::SendsOut,
            .asks = Asks::EachTime,
            .untrusted = true,
            .offAtFirst = true};
}

} // namespace

ToolPointer makeFetchUrl(WebAccess access)
{
    return std::make_shared<FetchUrl>(
        webFacts("fetch_url", "Reads a page of the web as text.", kFetchParameters),
        std::move(access));
}

ToolPointer makeWebSearch(WebAccess access)
{
    return std::make_shared<WebSearch>(
        webFacts("web_search",
                 "Searches the web, and gives titles, addresses and a few lines of what was found. "
                 "Read a page with fetch_url.",
                 kWebSearchParameters),
        std::move(access));
}

} // namespace cabochon::tools
