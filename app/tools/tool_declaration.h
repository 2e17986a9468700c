// Owns how a tool is told to the model: its facts as the `function` object of OpenAI's form, of
// which the published chat template can say all that matters. What the template has no words for
// goes into descriptions. No Qt.
#pragma once

#include "app/tools/tool.h"
#include "engine/base/result.h"
#include "engine/text/chat_message.h"

namespace cabochon::tools {

/// The tool as a declaration: references written out, one type per parameter, alternatives and
/// bounds in words, what is invisible taken out of all words. What answers can be held to
/// (engine/grammar) stays beside the words. InvalidJson names the tool and what is wrong with its
/// parameters: no JSON, no object, too large once references are written out. Any thread.
Result<engine::ToolDeclaration> declarationOf(const ToolFacts& tool);

} // namespace cabochon::tools
