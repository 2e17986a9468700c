// Owns how conversations of the window become what the history keeps, and back.
#pragma once

#include "app/conversation/conversation.h"
#include "app/history/stored_conversation.h"

#include <memory>
#include <vector>

namespace cabochon {

history::ConversationHead headOf(const Conversation& conversation);
history::StoredMessage storedForm(const Message& message);
std::vector<history::StoredMessage> storedForms(const QList<Message>& messages);

/// Throws nothing away: what is unknown to this version is read as text.
std::unique_ptr<Conversation> fromStored(const history::StoredConversation& stored);

} // namespace cabochon
