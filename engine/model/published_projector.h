// Owns what is known of the published projectors without a file at hand: the numbers of each, and
// from them and projector_table.h the type and shape of every tensor. As published_model.h.
#pragma once

#include "engine/base/result.h"
#include "engine/model/projector.h"

#include <array>
#include <memory>
#include <string_view>

namespace cabochon::engine {

inline constexpr std::array<std::string_view, 4> kProjectorQuantizations = {"F16", "BF16", "Q8_0",
                                                                            "F32"};

/// Of the model of that size (published_model.h), with its matrices in one of these types; letters
/// in either case. ModelUnsupported: none of those.
Result<std::unique_ptr<const Projector>> publishedProjector(std::string_view size,
                                                            std::string_view quantization);

} // namespace cabochon::engine
