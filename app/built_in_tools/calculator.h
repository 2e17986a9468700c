// Owns the tool that works out expressions. No Qt.
#pragma once

#include "app/tools/tool_registry.h"

namespace cabochon::tools {

ToolPointer makeCalculator();

} // namespace cabochon::tools
