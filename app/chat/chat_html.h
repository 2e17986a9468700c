// Owns conversations as pages for people who do not have this program: HTML that needs nothing
// else, and PDF made of it. Any thread.
#pragma once

#include "app/history/formats/conversation_writers.h"
#include "app/history/stored_conversation.h"

#include <string>

namespace cabochon {

/// The shown branch as one page without scripts and without anything to load; every word is
/// escaped. Light or dark as the reader's system is; what was thought is folded.
std::string writeHtml(const history::StoredConversation& conversation,
                      const history::WriterOptions& options = {});

/// The same on paper of the size that is usual here.
std::string writePdf(const history::StoredConversation& conversation,
                     const history::WriterOptions& options = {});

} // namespace cabochon
