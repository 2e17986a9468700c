// Owns speaking the language that the user chose, from the start and while the window is there:
// words of pages, and those that controllers and models have made.
#pragma once

class QQmlEngine;

namespace cabochon {

class AppSettings;
class Language;
struct ChatControllers;

/// From here on the window speaks as the settings say. All outlive the connections.
void chooseLanguage(AppSettings& settings,
                    ChatControllers& chat,
                    Language& language,
                    QQmlEngine& engine);

} // namespace cabochon
