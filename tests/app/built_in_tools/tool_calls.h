// Runs calls of tools as a model makes them: arguments as text, checked first.
#pragma once

#include "app/tools/call_check.h"
#include "app/tools/tool.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace cabochon::test {

inline const engine::CancelFlag kNeverCancelled;

inline tools::ToolResult call(tools::Tool& tool, const QByteArray& arguments)
{
    const auto checked = tools::checkCall(tool.facts(), arguments.toStdString());
    if (!checked) return tools::failedCall(checked.error().message);
    return tool.run(*checked,
                    {.cancel = kNeverCancelled, .conversation = "chat", .onProgress = {}});
}

/// What it says; "failed: " before what went wrong.
inline QByteArray saidBy(tools::Tool& tool, const QByteArray& arguments)
{
    const tools::ToolResult result = call(tool, arguments);
    const QByteArray said = QByteArray::fromStdString(result.content);
    return result.outcome == CallOutcome::Done ? said : "failed: " + said;
}

} // namespace cabochon::test
