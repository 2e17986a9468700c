// Owns how much of a page pictures cover. Qt PDF does not list them, but it can draw them in two
// ways: where the two differ, there is one.
#pragma once

class QPdfDocument;

namespace cabochon::decoder {

/// 0..1 of the page's area.
double pictureShare(QPdfDocument& document, int page);

} // namespace cabochon::decoder
