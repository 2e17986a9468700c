// Owns what the window says of files that messages hold: what they cost, what of them is read, what
// a model looks at. In the user's language.
#pragma once

#include "app/chat/draft_attachment.h"
#include "app/conversation/message.h"

#include <QString>

namespace cabochon {

/// Under a chip: "560 tokens", "pages 1–4 as text".
QString detailOf(const DraftAttachment& attachment, int pictures);
/// Beside the dial: why so closely, and what is lost. Empty: nothing is to be said.
QString adviceOf(const DraftAttachment& attachment, int pictures);
/// What a model does with the files of a question before it reads: "Looking at 3 pictures
/// (792 tokens)". Empty: there is nothing to look at or to listen to.
QString lookingAt(const Message& question);

} // namespace cabochon
