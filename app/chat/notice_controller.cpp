#include "app/chat/notice_controller.h"

#include "app/transcript/notice_texts.h"

#include <QLocale>

namespace cabochon {

void NoticeController::show(const QString& title, const QString& text, const QString& code)
{
    offer(title, text, code, {});
}

void NoticeController::offer(const QString& title,
                             const QString& text,
                             const QString& code,
                             const QString& offerText)
{
    m_title = title;
    m_text = text;
    m_code = code;
    m_offerText = offerText;
    emit changed();
}

void NoticeController::agree()
{
    if (m_offerText.isEmpty()) return;
    const QString code = m_code;
    dismiss();
    emit agreed(code);
}

void NoticeController::setRemark(const QString& remark)
{
    m_remark = remark;
    emit remarkChanged();
}

void NoticeController::showFailure(const Failure& failure, const QString& after)
{
    const QString text =
        after.isEmpty() ? failure.message : failure.message + QLatin1Char(' ') + after;
    show(noticeTitleOf(failure.code), text, failure.code);
}

void NoticeController::showRecovery(qint64 messages, qint64 about, const QString& keptFile)
{
    const QString recovered = tr("%1 of about %2 messages are here again.")
                                  .arg(QLocale().toString(messages), QLocale().toString(about));
    const QString kept = keptFile.isEmpty()
                             ? QString()
                             : QLatin1Char(' ') + tr("The damaged file is kept: %1").arg(keptFile);
    show(tr("Your saved chats were damaged"), recovered + kept, QStringLiteral("history_damaged"));
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
