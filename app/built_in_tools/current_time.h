// Owns the tool that tells the time. No Qt.
#pragma once

#include "app/tools/tool_registry.h"

#include <cstdint>
#include <functional>

namespace cabochon::tools {

/// `now`: seconds since 1970; empty: the system's clock.
ToolPointer makeCurrentTime(std::function<std::int64_t()> now = {});

} // namespace cabochon::tools
