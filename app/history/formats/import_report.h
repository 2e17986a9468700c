// Owns what reading a file of conversations gives: those that are sound, and a sentence for each
// that is not. Nothing of a conversation that has a problem is kept.
#pragma once

#include "app/history/stored_conversation.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cabochon::history {

struct ImportedConversation {
    StoredConversation conversation{};
    std::string contentHash{}; // the same for the same words, whatever ids and titles say
    std::string folder{};      // name of the folder it was in; empty: none
};

struct ImportProblem {
    std::string where{}; // the title, or the conversation's place in the file
    std::string what{};  // a sentence
};

struct ImportReport {
    std::string source{}; // "chatgpt", "claude", "lm-studio", "open-webui", "openai", "cabochon"
    std::vector<ImportedConversation> conversations{};
    std::vector<ImportProblem> problems{};
    std::size_t missingFiles = 0; // attachments that the file names and does not hold
};

} // namespace cabochon::history
