// Owns the tool syntax of a prompt: declarations, calls and responses, as each revision of the
// published template prints them (engine/MODEL.md, Tool syntax).
#pragma once

#include "engine/base/result.h"
#include "engine/text/chat_template.h"
#include "engine/text/json_value.h"
#include "engine/text/prompt_writer.h"

#include <string_view>

namespace cabochon::engine {

/// `<|tool>declaration:NAME{...}<tool|>` of an OpenAI `function` object. InvalidConversation where
/// the schema has a list in place of a map, which no revision can print.
Status writeDeclaration(PromptWriter& writer, const JsonValue& function, TemplateRevision revision);

/// `<|tool_call>call:NAME{...}<tool_call|>`. `callPath` names the call in errors. Arguments that
/// are text are pasted by launch and May and refused by July.
Status writeCall(PromptWriter& writer,
                 const ToolCall& call,
                 const std::string& callPath,
                 TemplateRevision revision);

/// `<|tool_response>response:NAME{...}<tool_response|>`.
void writeResponse(PromptWriter& writer,
                   std::string_view name,
                   const JsonValue& body,
                   TemplateRevision revision);

} // namespace cabochon::engine
