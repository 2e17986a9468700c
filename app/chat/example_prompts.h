// Owns the examples of the welcome page: questions that the built-in model can really answer.
#pragma once

#include <QVariantList>

namespace cabochon {

/// Four of {title, detail, prompt}.
QVariantList examplePromptList();

} // namespace cabochon
