// Owns what a device must do that has only the first layers of a model and hands their output to
// another one, which has the rest (hybrid placement). An interface between backends: nobody above
// them sees it.
#pragma once

#include "engine/base/result.h"
#include "engine/session/backend.h"

#include <cstdint>
#include <span>

namespace cabochon::engine {

/// The first layers of a model on one device. One thread at a time, with the backend that has the
/// others.
class LayerBackend {
public:
    virtual ~LayerBackend() = default;

    /// Its part of every page: a storage for the other backend's pool. The backend keeps it, and
    /// gives the same one for the same formats.
    virtual KvStorage& storage(const KvFormats& formats) = 0;
    /// Runs the columns, whose pages exist, through its layers. The residual stream that enters the
    /// next layer: [columns, width], valid until the next run. Cancelled. `options.hidden` hears of
    /// the layers before that one.
    virtual Result<std::span<const float>> run(const RunColumns& columns,
                                               const RunOptions& options) = 0;
    virtual MemoryReport memory() const = 0;
};

} // namespace cabochon::engine
