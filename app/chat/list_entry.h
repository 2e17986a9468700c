// Owns what the list shows of a conversation, whether it was opened in this run or only its head is
// known.
#pragma once

#include "app/chat/list_rows.h"
#include "app/conversation/conversation.h"
#include "app/history/stored_conversation.h"

namespace cabochon {

/// Whether something waits in the composer to be sent: words or files.
bool hasDraft(const Conversation& conversation);
bool hasDraft(const history::ConversationHead& head);

ListEntry entryOf(const Conversation& conversation);
ListEntry entryOf(const history::ConversationHead& head);

} // namespace cabochon
