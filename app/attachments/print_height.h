// Owns finding writing in a picture: whether it is a page or a screenshot rather than a photo, and
// how high its small letters are. Looks at edges and flat grounds; reads nothing. No Qt.
#pragma once

#include "engine/media/decoded_media.h"

namespace cabochon {

struct Print {
    bool isPage = false; // mostly even ground with writing on it
    double height = 0;   // pixels from the top of small letters to their foot; 0: none found
};

/// About 10 ms for a picture of 12 megapixels; larger ones are looked at in steps.
Print findPrint(const engine::Picture& picture);

} // namespace cabochon
