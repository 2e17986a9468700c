// Owns how the program starts after a run that did not end well: it says so; and after two that
// went down while the same model or device was opened, it opens nothing, keeps to the processor,
// and offers the way back.
#pragma once

namespace cabochon {

class AppSettings;
class RunMarks;
struct ChatControllers;

/// True: no model is to be opened now. The settings stay as they are. All outlive the connections.
bool startSafely(const RunMarks& marks, ChatControllers& chat, const AppSettings& settings);

} // namespace cabochon
