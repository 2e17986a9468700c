// Owns giving a conversation and its messages new ids.
#pragma once

#include "app/history/stored_conversation.h"
#include "engine/base/unique_id.h"

namespace cabochon::history {

/// New ids for a conversation and its messages; who follows whom stays.
void giveNewIds(StoredConversation& conversation);

} // namespace cabochon::history
