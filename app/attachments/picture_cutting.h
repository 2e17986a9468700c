// Owns cutting a picture into parts, each of which becomes a file of its own in the store: a part
// that was chosen, or tiles. For a thread that may wait.
#pragma once

#include "app/attachments/attachment_reading.h"

#include <QList>
#include <QRect>

namespace cabochon {

/// `parts`: pixels of the picture as the decoder gives it. In their order, as PNG. MediaUnusable: a
/// part lies outside; else the errors of reader and store, and Cancelled.
Result<QList<PagePicture>> cutPicture(MediaReader& reader,
                                      AttachmentStore& store,
                                      const AttachmentSource& picture,
                                      const QList<QRect>& parts,
                                      const engine::CancelFlag& cancel);

} // namespace cabochon
