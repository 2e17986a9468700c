// Owns the text of the catalogue that was compiled in.
#pragma once

#include <string_view>

namespace cabochon {

extern const std::string_view kBuiltInCatalogue; // resources/models/catalogue.json

} // namespace cabochon
