// Owns the list of formats: how each is recognised by its content, and the function that reads one
// conversation of it. Each has a file of its own.
#pragma once

#include "app/history/formats/import_report.h"
#include "engine/base/result.h"
#include "engine/text/json_value.h"

#include <string>

namespace cabochon::history {

struct FormatReader {
    const char* source; // what ConversationHead::source says
    /// Whether an object is a conversation of this format.
    bool (*recognises)(const engine::JsonValue& object);
    /// Head and messages. InvalidConversation: a sentence about what is wrong with it.
    Result<ImportedConversation> (*read)(const engine::JsonValue& object);
};

FormatReader cabochonReader();
FormatReader chatgptReader();
FormatReader claudeReader();
FormatReader lmStudioReader();
FormatReader openWebuiReader();
/// Of an object with "messages". readConversations() makes one of bare messages.
FormatReader openaiReader();

} // namespace cabochon::history
