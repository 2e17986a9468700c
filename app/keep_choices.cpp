#include "app/keep_choices.h"

#include "app/chat/chat_controllers.h"
#include "app/settings/app_settings.h"

namespace cabochon {

void keepChoices(ChatControllers& chat, AppSettings& settings)
{
    QObject::connect(&chat.models, &ModelController::choiceKept, &settings,
                     &AppSettings::setModelPath);
    RecentFiles& recent = *chat.models.recent();
    recent.setPaths(settings.recentModels());
    QObject::connect(&recent, &RecentFiles::pathsChanged, &settings,
                     [&recent, &settings] { settings.setRecentModels(recent.paths()); });
    chat.devices.setChoice(settings.device());
    QObject::connect(&chat.devices, &DeviceController::choiceKept, &settings,
                     &AppSettings::setDevice);
}

} // namespace cabochon
