// Owns the text of the keys that were compiled in, by which catalogues from elsewhere are believed.
#pragma once

#include <string_view>

namespace cabochon::downloads {

extern const std::string_view kCatalogueKeys; // resources/models/catalogue_keys.txt

} // namespace cabochon::downloads
