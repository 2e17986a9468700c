// Owns the tool that takes a picture of the screen. The application takes it, through the desktop's
// own question. No Qt.
#pragma once

#include "app/tools/tool_registry.h"
#include "engine/base/result.h"

#include <filesystem>
#include <functional>

namespace cabochon::tools {

/// Takes a picture and gives its file (PNG), which belongs to whoever asked; waits for the person's
/// consent, or until `cancel` is requested. Any thread.
using ScreenshotTaker =
    std::function<Result<std::filesystem::path>(const engine::CancelFlag& cancel)>;

ToolPointer makeTakeScreenshot(ScreenshotTaker take);

} // namespace cabochon::tools
