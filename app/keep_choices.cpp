#include "app/keep_choices.h"

#include "app/chat/chat_controllers.h"
#include "app/settings/app_settings.h"

#include <QVariant>

#include <utility>

namespace cabochon {

namespace {

/// The conversation that was shown last is shown again.
void keepShown(ChatControllers& chat, AppSettings& settings)
{
    ConversationController& conversations = chat.conversations;
    const auto remember = [&] {
        if (!conversations.isPrivate()) settings.setLastConversation(conversations.current());
    };
    const auto show = [&, remember, first = true]() mutable {
        const QString last = settings.lastConversation();
        if (conversations.list()->contains(last)) conversations.select(last);
        remember();
        if (std::exchange(first, false)) {
            QObject::connect(&conversations, &ConversationController::currentChanged, &settings,
                             remember);
        }
    };
    QObject::connect(&chat.history, &HistoryController::opened, &conversations, show);
}

/// New chats think or not, also the one that waits for its first question.
void keepThinking(ChatControllers& chat, AppSettings& settings)
{
    const auto follow = [&chat, &settings] {
        const Conversation& shown = chat.conversations.shown();
        const bool isNew = shown.isEmpty() && shown.draft.isEmpty();
        chat.conversations.setThinksAtFirst(settings.thinksAtFirst());
        if (isNew) chat.drafts.setThinking(settings.thinksAtFirst());
    };
    follow();
    bool before = settings.thinksAtFirst();
    QObject::connect(&settings, &AppSettings::preferencesChanged, &chat.drafts,
                     [&settings, follow, before]() mutable {
                         if (settings.thinksAtFirst() == before) return;
                         before = settings.thinksAtFirst();
                         follow();
                     });
}

/// What is taken back on the page of settings takes the way of the user's own choice.
void keepUndoable(ChatControllers& chat, AppSettings& settings)
{
    settings.changes()->setWay(QStringLiteral("device"), [&chat](const QVariant& device) {
        chat.devices.choose(device.toString());
    });
    settings.changes()->setWay(QStringLiteral("modelPath"), [&chat](const QVariant& path) {
        if (path.toString().isEmpty())
            chat.models.useBuiltIn();
        else
            chat.models.openPath(path.toString());
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
    QObject::connect(&settings, &AppSettings::preferencesChanged, &chat.titles,
                     [&chat, &settings] { chat.titles.setEnabled(settings.titlesByModel()); });
    keepShown(chat, settings);
    keepThinking(chat, settings);
    keepUndoable(chat, settings);
}

} // namespace cabochon
