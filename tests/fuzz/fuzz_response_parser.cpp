// Any bytes as the model's output: however it is cut, the events and the result are the same;
// arguments of calls are JSON objects; accepted text holds no control token.
#include "engine/text/json_document.h"
#include "engine/text/response_parser.h"
#include "tests/fuzz/fuzz_target.h"

#include <nlohmann/json.hpp>
#include <string>

using namespace cabochon;
using namespace cabochon::engine;
using fuzz::require;

/// Events with neighbouring text of one kind joined: what does not depend on the cuts.
static void append(std::vector<ResponseEvent>& all, std::vector<ResponseEvent> more)
{
    for (ResponseEvent& event : more) {
        const bool text = event.kind == ResponseEventKind::ContentText ||
                          event.kind == ResponseEventKind::ThoughtText;
        if (text && event.text.empty()) continue;
        if (text && !all.empty() && all.back().kind == event.kind)
            all.back().text += event.text;
        else
            all.push_back(std::move(event));
    }
}

struct Parsed {
    std::vector<ResponseEvent> events;
    ParsedResponse result;
};

/// Feeds `text` in chunks whose sizes `cuts` gives; no cuts: at once.
static Parsed parse(std::string_view text, std::string_view cuts, ResponseParser::Start start)
{
    ResponseParser parser(start);
    Parsed parsed;
    for (std::size_t next = 0; !text.empty(); ++next) {
        std::size_t size = text.size();
        if (!cuts.empty()) size = static_cast<unsigned char>(cuts[next % cuts.size()]) % 24;
        // A size of 0 feeds nothing, which must change nothing; but not for ever.
        if (next > 4 * cuts.size()) size = std::max<std::size_t>(size, 1);
        size = std::min(size, text.size());
        append(parsed.events, parser.feed(text.substr(0, size)));
        text.remove_prefix(size);
    }
    append(parsed.events, parser.finish());
    parsed.result = parser.result();
    return parsed;
}

static void checkEqual(const Parsed& a, const Parsed& b)
{
    require(a.events.size() == b.events.size(), "pieces give as many events as the whole");
    for (std::size_t i = 0; i < a.events.size(); ++i) {
        const ResponseEvent& x = a.events[i];
        const ResponseEvent& y = b.events[i];
        require(x.kind == y.kind && x.text == y.text && x.name == y.name &&
                    x.argumentsJson == y.argumentsJson,
                "pieces give the events of the whole");
    }
    require(a.result.thought == b.result.thought && a.result.content == b.result.content,
            "pieces give the text of the whole");
    require(a.result.thoughtUnclosed == b.result.thoughtUnclosed, "pieces close thoughts alike");
    require(a.result.malformedCalls == b.result.malformedCalls,
            "pieces give the same broken calls");
    require(a.result.toolCalls.size() == b.result.toolCalls.size(), "pieces give the same calls");
}

static void checkCalls(const Parsed& parsed)
{
    for (const ResponseEvent& event : parsed.events) {
        if (event.kind != ResponseEventKind::ToolCall) continue;
        const auto json = readJsonDocument(event.argumentsJson);
        require(json && json->is_object(), "arguments are a JSON object");
        require(!event.name.empty(), "a call has a name");
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 4) return 0;
    const auto start =
        (data[0] & 1) ? ResponseParser::Start::InsideThought : ResponseParser::Start::Content;
    const std::string_view cuts = fuzz::textOf(data + 1, 3);
    const std::string_view text = fuzz::textOf(data + 4, size - 4);
    const Parsed whole = parse(text, "", start);
    checkEqual(parse(text, cuts, start), whole);
    checkEqual(parse(text, "\1", start), whole);
    checkCalls(whole);
    return 0;
}
