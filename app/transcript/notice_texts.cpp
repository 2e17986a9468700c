#include "app/transcript/notice_texts.h"

#include <QCoreApplication>

#include <array>

namespace cabochon {

namespace {

struct Title {
    const char* code;
    const char* text;
};

constexpr std::array kTitles = {
    Title{"model_truncated", QT_TRANSLATE_NOOP("Notice", "This file is incomplete")},
    Title{"model_damaged", QT_TRANSLATE_NOOP("Notice", "This file is damaged")},
    Title{"model_unsupported", QT_TRANSLATE_NOOP("Notice", "Cabochon cannot use this file")},
    Title{"model_shape_mismatch",
          QT_TRANSLATE_NOOP("Notice", "This is not a Gemma 4 that Cabochon knows")},
    Title{"model_changed", QT_TRANSLATE_NOOP("Notice", "The model file went away")},
    Title{"file_not_found", QT_TRANSLATE_NOOP("Notice", "The file is not there")},
    Title{"file_unreadable", QT_TRANSLATE_NOOP("Notice", "The file could not be read")},
    Title{"prompt_too_long",
          QT_TRANSLATE_NOOP("Notice", "This is more than the model can read at once")},
    Title{"prompt_empty", QT_TRANSLATE_NOOP("Notice", "There is nothing to answer")},
    Title{"invalid_text", QT_TRANSLATE_NOOP("Notice", "The text is damaged")},
    Title{"device_lost", QT_TRANSLATE_NOOP("Notice", "The device stopped responding")},
    Title{"device_not_found", QT_TRANSLATE_NOOP("Notice", "This device cannot be used")},
    Title{"disk_full", QT_TRANSLATE_NOOP("Notice", "The disk is full")},
    Title{"file_write_failed", QT_TRANSLATE_NOOP("Notice", "Your chats cannot be saved")},
    Title{"history_in_use", QT_TRANSLATE_NOOP("Notice", "Your chats are open elsewhere")},
    Title{"history_damaged", QT_TRANSLATE_NOOP("Notice", "Your saved chats are damaged")},
    Title{"history_newer", QT_TRANSLATE_NOOP("Notice", "Your chats can only be read")},
    Title{"out_of_memory", QT_TRANSLATE_NOOP("Notice", "Not enough memory")},
};

} // namespace

QString noticeTitleOf(const QString& code)
{
    for (const Title& title : kTitles) {
        if (code == QLatin1String(title.code))
            return QCoreApplication::translate("Notice", title.text);
    }
    return QCoreApplication::translate("Notice", "Something inside Cabochon failed");
}

} // namespace cabochon
