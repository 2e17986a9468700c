// Owns how tests of responses write down the calls that were found.
#pragma once

#include "engine/text/response_parser.h"

#include <string>

namespace cabochon::test {

/// Name and arguments of each, a space between them.
inline std::string callsOf(const engine::ParsedResponse& response)
{
    std::string text;
    for (const engine::ParsedToolCall& call : response.toolCalls)
        text += (text.empty() ? "" : " ") + call.name + call.argumentsJson;
    return text;
}

} // namespace cabochon::test
