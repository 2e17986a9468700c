#include "app/settings/key_actions.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace cabochon {

namespace {

KeyAction action(const char* name, const char* text, const QStringList& keys)
{
    return {QString::fromLatin1(name), text, text, keys, true};
}

KeyAction carded(const char* name, const char* text, const char* card, const QStringList& keys)
{
    return {QString::fromLatin1(name), text, card, keys, true};
}

KeyAction fixed(const char* name, const char* text, const QStringList& keys)
{
    return {QString::fromLatin1(name), text, text, keys, false};
}

QStringList keys(const char* names)
{
    return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

std::vector<KeyAction> makeActions()
{
    return {
        action("newChat", QT_TRANSLATE_NOOP("KeyActions", "New chat"), keys("Ctrl+N")),
        carded("newPrivateChat", QT_TRANSLATE_NOOP("KeyActions", "New private chat"),
               QT_TRANSLATE_NOOP("KeyActions", "New private chat, never written"),
               keys("Ctrl+Shift+N")),
        action("message", QT_TRANSLATE_NOOP("KeyActions", "Go to the message field"),
               keys("Ctrl+L")),
        action("attach", QT_TRANSLATE_NOOP("KeyActions", "Attach files"), keys("Ctrl+U")),
        carded("talk", QT_TRANSLATE_NOOP("KeyActions", "Record sound"),
               QT_TRANSLATE_NOOP("KeyActions", "Record sound as long as it is held"),
               keys("Ctrl+Space")),
        action("screenshot",
               QT_TRANSLATE_NOOP("KeyActions", "Picture of the screen without this window"),
               keys("Ctrl+Shift+S")),
        carded("screenshotWithWindow",
               QT_TRANSLATE_NOOP("KeyActions", "Picture of the screen with this window"), "", {}),
        fixed("pasteAsFile", QT_TRANSLATE_NOOP("KeyActions", "Paste as a file"),
              keys("Ctrl+Shift+V")),
        fixed("send", QT_TRANSLATE_NOOP("KeyActions", "Send"), keys("Enter")),
        fixed("newLine", QT_TRANSLATE_NOOP("KeyActions", "New line"), keys("Shift+Enter")),
        fixed("editLast", QT_TRANSLATE_NOOP("KeyActions", "Edit the last question"), keys("Up")),
        fixed("stop", QT_TRANSLATE_NOOP("KeyActions", "Stop the answer"), keys("Esc")),
        carded("pageUp", QT_TRANSLATE_NOOP("KeyActions", "Read back"),
               QT_TRANSLATE_NOOP("KeyActions", "Read back, go to the end"), keys("PgUp")),
        carded("pageDown", QT_TRANSLATE_NOOP("KeyActions", "Read on"), "", keys("PgDown")),
        carded("toEnd", QT_TRANSLATE_NOOP("KeyActions", "Go to the end"), "", keys("End")),
        action("thinking", QT_TRANSLATE_NOOP("KeyActions", "Thinking on or off"), keys("Ctrl+T")),
        action("skipThought", QT_TRANSLATE_NOOP("KeyActions", "Skip the thought"), keys("Alt+T")),
        action("schema", QT_TRANSLATE_NOOP("KeyActions", "Schema of the answers"), keys("Ctrl+J")),
        action("structured", QT_TRANSLATE_NOOP("KeyActions", "Structured answers of many files"),
               keys("Ctrl+Shift+J")),
        action("tools", QT_TRANSLATE_NOOP("KeyActions", "Tools in this chat"),
               keys("Ctrl+Shift+O")),
        action("openModel", QT_TRANSLATE_NOOP("KeyActions", "Open a model file"), keys("Ctrl+O")),
        action("model", QT_TRANSLATE_NOOP("KeyActions", "Choose the model"), keys("Ctrl+M")),
        action("models", QT_TRANSLATE_NOOP("KeyActions", "All models"), keys("Ctrl+Shift+M")),
        action("device", QT_TRANSLATE_NOOP("KeyActions", "Choose the device"), keys("Alt+D")),
        action("sidebar", QT_TRANSLATE_NOOP("KeyActions", "Show or hide the sidebar"),
               keys("Ctrl+B")),
        action("nextChat", QT_TRANSLATE_NOOP("KeyActions", "Next chat"), keys("Ctrl+Tab")),
        carded("previousChat", QT_TRANSLATE_NOOP("KeyActions", "Previous chat"), "",
               keys("Ctrl+Shift+Tab")),
        action("search", QT_TRANSLATE_NOOP("KeyActions", "Search chats and actions"),
               keys("Ctrl+K Ctrl+Shift+F")),
        action("find", QT_TRANSLATE_NOOP("KeyActions", "Find in this chat"), keys("Ctrl+F")),
        carded("findNext", QT_TRANSLATE_NOOP("KeyActions", "Find the next place"), "", keys("F3")),
        carded("findPrevious", QT_TRANSLATE_NOOP("KeyActions", "Find the previous place"), "",
               keys("Shift+F3")),
        action("question", QT_TRANSLATE_NOOP("KeyActions", "Go to a question"), keys("Ctrl+G")),
        carded("rename", QT_TRANSLATE_NOOP("KeyActions", "Rename this chat"), "", keys("F2")),
        carded("newFolder", QT_TRANSLATE_NOOP("KeyActions", "New folder"), "", {}),
        carded("moveChat", QT_TRANSLATE_NOOP("KeyActions", "Move this chat to a folder"), "", {}),
        carded("tags", QT_TRANSLATE_NOOP("KeyActions", "Tags of this chat"), "", {}),
        carded("duplicate", QT_TRANSLATE_NOOP("KeyActions", "Copy this chat"), "", keys("Ctrl+D")),
        carded("archive", QT_TRANSLATE_NOOP("KeyActions", "Archive this chat"),
               QT_TRANSLATE_NOOP("KeyActions", "Archive a chat, or put it back"),
               keys("Ctrl+Shift+A")),
        carded("deleteChat", QT_TRANSLATE_NOOP("KeyActions", "Delete this chat"), "",
               keys("Ctrl+Shift+Del")),
        action("putAway", QT_TRANSLATE_NOOP("KeyActions", "Archive and trash"),
               keys("Ctrl+Shift+T")),
        carded("trash", QT_TRANSLATE_NOOP("KeyActions", "Open the trash"), "", {}),
        action("export", QT_TRANSLATE_NOOP("KeyActions", "Export chats"), keys("Ctrl+Shift+E")),
        carded("import", QT_TRANSLATE_NOOP("KeyActions", "Import chats"), "", {}),
        action("settings", QT_TRANSLATE_NOOP("KeyActions", "Settings"), keys("Ctrl+,")),
        carded("largerText", QT_TRANSLATE_NOOP("KeyActions", "Larger text"),
               QT_TRANSLATE_NOOP("KeyActions", "Text size"), keys("Ctrl++ Ctrl+=")),
        carded("smallerText", QT_TRANSLATE_NOOP("KeyActions", "Smaller text"), "", keys("Ctrl+-")),
        carded("usualText", QT_TRANSLATE_NOOP("KeyActions", "Text as it comes"), "",
               keys("Ctrl+0")),
        fixed("onMessage",
              QT_TRANSLATE_NOOP("KeyActions", "On a message: copy, edit, quote, answer again"),
              keys("C E Q R")),
        fixed("onAnswer", QT_TRANSLATE_NOOP("KeyActions", "On an answer: compare, all its figures"),
              keys("D L")),
        fixed("onStopped", QT_TRANSLATE_NOOP("KeyActions", "On a stopped answer: go on"),
              keys("G")),
        fixed(
            "onPlaces",
            QT_TRANSLATE_NOOP("KeyActions", "On a picture with what was found: open, copy as JSON"),
            keys("Space C")),
        fixed("onChat", QT_TRANSLATE_NOOP("KeyActions", "On a chat: rename, delete"),
              keys("F2 Del")),
        fixed("onFolder", QT_TRANSLATE_NOOP("KeyActions", "On a folder: collapse, open"),
              keys("Left Right")),
        fixed("onFile",
              QT_TRANSLATE_NOOP("KeyActions",
                                "On an attached file: open, how closely to look, move, remove"),
              keys("Space 1 Alt+Left Del")),
        fixed("onPicture",
              QT_TRANSLATE_NOOP("KeyActions", "On an attached picture: crop, split, make it whole"),
              keys("C T U")),
        fixed("contextMenu", QT_TRANSLATE_NOOP("KeyActions", "What else can be done here"),
              keys("Menu Shift+F10")),
        carded("nextPane", QT_TRANSLATE_NOOP("KeyActions", "Next part of the window"),
               QT_TRANSLATE_NOOP("KeyActions", "Walk through the parts of the window"), keys("F6")),
        carded("previousPane", QT_TRANSLATE_NOOP("KeyActions", "Previous part of the window"), "",
               keys("Shift+F6")),
        action("quit", QT_TRANSLATE_NOOP("KeyActions", "Quit"), keys("Ctrl+Q")),
        carded("allKeys", QT_TRANSLATE_NOOP("KeyActions", "All keys"),
               QT_TRANSLATE_NOOP("KeyActions", "These keys"), keys("F1 Ctrl+/")),
    };
}

} // namespace

const std::vector<KeyAction>& keyActions()
{
    static const std::vector<KeyAction> all = makeActions();
    return all;
}

QString keyActionText(const char* text)
{
    return QCoreApplication::translate("KeyActions", text);
}

bool belongsToFields(const QString& key)
{
    static const QList<QKeySequence::StandardKey> standard{
        QKeySequence::Copy, QKeySequence::Cut,  QKeySequence::Paste,
        QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll};
    const QKeySequence wanted(key, QKeySequence::PortableText);
    for (const QKeySequence::StandardKey one : standard) {
        if (QKeySequence::keyBindings(one).contains(wanted)) return true;
    }
    return false;
}

} // namespace cabochon
