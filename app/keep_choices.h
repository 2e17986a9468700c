// Owns what the next start takes over from this one: the model and the device that were chosen and
// worked, and the conversation that was shown.
#pragma once

namespace cabochon {

class AppSettings;
struct ChatControllers;

/// Gives the controllers what the settings say, and the settings what is chosen from now on. All
/// outlive the connections.
void keepChoices(ChatControllers& chat, AppSettings& settings);

} // namespace cabochon
