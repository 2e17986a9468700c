// Owns the kinds of rows of the transcript: each has one component of QML that shows it.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cabochon::RowKind {
Q_NAMESPACE
QML_ELEMENT

/// What a row of the transcript shows; one QML component each.
enum Kind {
    UserMessage,
    Thinking,
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Code,
    Table,
    Rule,
    Formula, // in a row of its own
    Remark,  // what happened to the device meanwhile
    ToolCall,
    Status,     // progress before the first words
    Footer,     // ledger and actions
    Notice,     // an error, with what to do
    Editor,     // of an answer's words
    Places,     // in the picture that was asked about
    Structured, // how the JSON below it is shown, and copying it
};
Q_ENUM_NS(Kind)
} // namespace cabochon::RowKind
