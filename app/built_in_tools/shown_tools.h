// Owns the tools whose work the window does: a question that the person answers, and charts. No Qt.
#pragma once

#include "app/tools/tool_registry.h"

namespace cabochon::tools {

/// Its card is the question; what the person says is the result, and run() is not called.
ToolPointer makeAskUser();

/// Checks that what is to be drawn can be; who shows the call draws it from its arguments.
ToolPointer makeChart();

} // namespace cabochon::tools
