// Owns how the window shows a call of a tool: its question, its arguments as a form, the change it
// would make, its result. Values only.
#pragma once

#include "app/chat/tool_calls.h"

#include <QVariantMap>

namespace cabochon {

/// What is shown of a call: of one that is open what is known of it, else its result. The keys are
/// those that ToolController::call() lists.
struct ShownCall {
    const CallPart& call;
    const OpenCall* open = nullptr;
    const ResultPart* result = nullptr;
    QList<MediaPart> files{};
    tools::ToolPointer tool{}; // null: there is none of that name any more
};
QVariantMap callView(const ShownCall& shown);

/// "{"a":1}" on lines of their own; what is no JSON stays as it is.
QString indentedJson(const QString& json);

} // namespace cabochon
