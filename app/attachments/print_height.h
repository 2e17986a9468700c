// Owns finding writing in a picture: whether it is a page or a screenshot rather than a photo, and
// how high its small letters are. Looks at edges and flat grounds; reads nothing. No Qt.
#pragma once

#include "engine/media/decoded_media.h"

namespace cabochon {

struct Print {
    bool isPage = false; // mostly even ground with writing on it
    double height = 0;   // pixels from the top of small letters to their foot; 0: none found
};

/// Looks at every line; of long ones at some of the pixels, evenly.
Print findPrint(const engine::Picture& picture);

} // namespace cabochon
