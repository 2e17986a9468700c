#include "app/chat/notice_controller.h"

#include "app/transcript/notice_texts.h"

namespace cabochon {

void NoticeController::show(const QString& title, const QString& text, const QString& code)
{
    m_title = title;
    m_text = text;
    m_code = code;
    emit changed();
}

void NoticeController::showFailure(const Failure& failure, const QString& after)
{
    const QString text =
        after.isEmpty() ? failure.message : failure.message + QLatin1Char(' ') + after;
    show(noticeTitleOf(failure.code), text, failure.code);
}

void NoticeController::showLoss(const Failure& failure)
{
    showFailure(failure, tr("What is in the window stays there until you close it."));
}

void NoticeController::dismiss()
{
    if (visible()) show({}, {}, {});
}

} // namespace cabochon
