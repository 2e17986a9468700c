#include "app/choose_language.h"

#include "app/chat/chat_controllers.h"
#include "app/language/language.h"
#include "app/settings/app_settings.h"

#include <QQmlEngine>

#include <utility>

namespace cabochon {

namespace {

void retranslate(AppSettings& settings, ChatControllers& chat, QQmlEngine& engine)
{
    settings.keys()->retranslate();
    chat.conversations.retranslate();
    chat.models.retranslate();
    chat.devices.refresh();
    emit chat.devices.usageChanged();
    emit chat.storage.changed();
    emit chat.answers.statusChanged();
    engine.retranslate();
}

} // namespace

void chooseLanguage(AppSettings& settings,
                    ChatControllers& chat,
                    Language& language,
                    QQmlEngine& engine)
{
    if (settings.language() != QStringLiteral("system")) language.speak(settings.language());
    const auto follow = [&, spoken = settings.language()]() mutable {
        if (std::exchange(spoken, settings.language()) == settings.language()) return;
        language.speak(settings.language());
        retranslate(settings, chat, engine);
    };
    QObject::connect(&settings, &AppSettings::preferencesChanged, &engine, follow);
}

} // namespace cabochon
