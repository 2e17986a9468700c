#include "app/safe_start.h"

#include "app/chat/chat_controllers.h"
#include "app/run_marks.h"
#include "app/settings/app_settings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cabochon {

namespace {

const QString kSafeMode = QStringLiteral("safe_mode");

QString said(const char* words)
{
    return QCoreApplication::translate("SafeStart", words);
}

/// The model and the device of last time, as if nothing had happened.
void openAsBefore(ChatControllers& chat, const AppSettings& settings)
{
    chat.devices.setChoice(settings.device());
    chat.models.openLast(settings.modelPath());
}

} // namespace

bool startSafely(const RunMarks& marks, ChatControllers& chat, const AppSettings& settings)
{
    if (!marks.wentDown()) return false;
    chat.notices.setRemark(said(QT_TRANSLATE_NOOP(
        "SafeStart",
        "Cabochon closed unexpectedly. Your chat is complete up to the last second.")));
    if (!marks.wentDownTooOften()) return false;
    chat.devices.setChoice(QStringLiteral("cpu"));
    chat.notices.offer(
        said(QT_TRANSLATE_NOOP("SafeStart", "Safe mode: no model was opened")),
        said(QT_TRANSLATE_NOOP("SafeStart",
                               "Cabochon closed %1 times in a row while it was opening %2. Now "
                               "graphics devices are left alone, and the processor computes. Open "
                               "another model, or this one as before."))
            .arg(marks.wasOpening().times)
            .arg(QFileInfo(marks.wasOpening().model).fileName()),
        kSafeMode, said(QT_TRANSLATE_NOOP("SafeStart", "Open it as before")));
    QObject::connect(&chat.notices, &NoticeController::agreed, &chat.models,
                     [&chat, &settings](const QString& code) {
                         if (code == kSafeMode) openAsBefore(chat, settings);
                     });
    return true;
}

} // namespace cabochon
