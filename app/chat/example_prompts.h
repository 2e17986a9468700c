// Owns the examples of the welcome page: what the built-in model answers rightly, and tasks for any
// other model.
#pragma once

#include <QVariantList>

namespace cabochon {

/// Four of {title, detail, prompt}: each answer of the built-in model is right, and what it speaks
/// of the program has.
QVariantList examplePromptList();

/// Four of {title, detail, prompt} in the user's language.
QVariantList taskPromptList();

} // namespace cabochon
