// Owns the controllers of the window, one for each subject, in the order in which they use each
// other. connectChat() connects them among themselves and with the worker.
#pragma once

#include "app/attachments/attachment_store.h"
#include "app/capture/screenshot_controller.h"
#include "app/chat/answer_controller.h"
#include "app/chat/attachment_controller.h"
#include "app/chat/comparison_controller.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/device_controller.h"
#include "app/chat/draft_controller.h"
#include "app/chat/export_controller.h"
#include "app/chat/folder_controller.h"
#include "app/chat/font_controller.h"
#include "app/chat/history_controller.h"
#include "app/chat/import_controller.h"
#include "app/chat/message_controller.h"
#include "app/chat/model_controller.h"
#include "app/chat/notice_controller.h"
#include "app/chat/put_away_controller.h"
#include "app/chat/queued_messages_model.h"
#include "app/chat/recording_controller.h"
#include "app/chat/search_results_model.h"
#include "app/chat/storage_controller.h"
#include "app/chat/title_controller.h"
#include "app/chat/tool_controller.h"

#include <QVariantMap>

namespace cabochon {

struct ChatControllers {
    NoticeController notices;
    DeviceController devices;
    AttachmentStore files;
    HistoryController history{files};
    ConversationController conversations{history};
    FolderController folders{conversations, history};
    PutAwayController putAway{conversations, history};
    SearchResultsModel search{history};
    StorageController storage{history};
    ModelController models{devices, notices};
    AttachmentController attachments{files, conversations, models};
    RecordingController recording{attachments, models};
    ScreenshotController screenshots;
    ToolController tools{conversations, history, files};
    AnswerController answers{conversations, history, models, devices, attachments, tools};
    DraftController drafts{conversations, models, answers, attachments, tools};
    QueuedMessagesModel queue{conversations, answers, drafts};
    MessageController messages{conversations, history};
    ComparisonController comparison{conversations};
    FontController fonts{conversations};
    TitleController titles{conversations, models, devices, answers};
    ExportController exports{conversations, history};
    ImportController imports{history};

    /// What Main.qml requires, each by its name here.
    QVariantMap properties()
    {
        return {{QStringLiteral("notices"), QVariant::fromValue(&notices)},
                {QStringLiteral("devices"), QVariant::fromValue(&devices)},
                {QStringLiteral("conversations"), QVariant::fromValue(&conversations)},
                {QStringLiteral("folders"), QVariant::fromValue(&folders)},
                {QStringLiteral("putAway"), QVariant::fromValue(&putAway)},
                {QStringLiteral("search"), QVariant::fromValue(&search)},
                {QStringLiteral("storage"), QVariant::fromValue(&storage)},
                {QStringLiteral("models"), QVariant::fromValue(&models)},
                {QStringLiteral("attachments"), QVariant::fromValue(&attachments)},
                {QStringLiteral("recording"), QVariant::fromValue(&recording)},
                {QStringLiteral("screenshots"), QVariant::fromValue(&screenshots)},
                {QStringLiteral("tools"), QVariant::fromValue<QObject*>(&tools)},
                {QStringLiteral("answers"), QVariant::fromValue(&answers)},
                {QStringLiteral("drafts"), QVariant::fromValue(&drafts)},
                {QStringLiteral("queue"), QVariant::fromValue(&queue)},
                {QStringLiteral("messages"), QVariant::fromValue(&messages)},
                {QStringLiteral("comparison"), QVariant::fromValue(&comparison)},
                {QStringLiteral("fonts"), QVariant::fromValue(&fonts)},
                {QStringLiteral("exports"), QVariant::fromValue(&exports)},
                {QStringLiteral("imports"), QVariant::fromValue(&imports)}};
    }
};

} // namespace cabochon
