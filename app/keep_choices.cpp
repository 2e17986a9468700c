#include "app/keep_choices.h"

#include "app/chat/chat_controllers.h"
#include "app/settings/app_settings.h"

namespace cabochon {

namespace {

/// The conversation that was shown last is shown again.
void keepShown(ChatControllers& chat, AppSettings& settings)
{
    ConversationController& conversations = chat.conversations;
    QObject::connect(&chat.history, &HistoryController::opened, &conversations, [&] {
        const QString last = settings.lastConversation();
        if (conversations.list()->contains(last)) conversations.select(last);
        const auto remember = [&] {
            if (!conversations.isPrivate()) settings.setLastConversation(conversations.current());
        };
        remember();
        QObject::connect(&conversations, &ConversationController::currentChanged, &settings,
                         remember);
    });
}

} // namespace

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
    // What was said of missing letters is said once.
    chat.fonts.setSaid(settings.missingScriptsSaid());
    QObject::connect(&chat.fonts, &FontController::dismissed, &settings,
                     [&chat, &settings] { settings.setMissingScriptsSaid(chat.fonts.said()); });
    chat.titles.setEnabled(settings.titlesByModel());
    QObject::connect(&settings, &AppSettings::titlesByModelChanged, &chat.titles,
                     [&chat, &settings] { chat.titles.setEnabled(settings.titlesByModel()); });
    keepShown(chat, settings);
}

} // namespace cabochon
