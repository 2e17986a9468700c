#include "app/chat/font_controller.h"

#include <QFont>
#include <QFontMetrics>

namespace cabochon {

namespace {

constexpr qsizetype kMostLookedAt = 20000; // characters of a message

struct Script {
    const char* name; // in the settings
    const char* words;
    char32_t sample;
    const char* package; // of Debian
};

constexpr Script kScripts[] = {
    {"arabic", QT_TRANSLATE_NOOP("cabochon::FontController", "Arabic letters"), U'ب',
     "fonts-noto-core"},
    {"devanagari", QT_TRANSLATE_NOOP("cabochon::FontController", "Devanagari letters"), U'क',
     "fonts-noto-core"},
    {"japanese", QT_TRANSLATE_NOOP("cabochon::FontController", "Japanese letters"), U'あ',
     "fonts-noto-cjk"},
    {"chinese", QT_TRANSLATE_NOOP("cabochon::FontController", "Chinese characters"), U'漢',
     "fonts-noto-cjk"},
    {"korean", QT_TRANSLATE_NOOP("cabochon::FontController", "Korean letters"), U'한',
     "fonts-noto-cjk"},
    {"emoji", QT_TRANSLATE_NOOP("cabochon::FontController", "emoji"), U'😀',
     "fonts-noto-color-emoji"},
};

/// Null: one that every system has, or that nothing is known of.
const Script* scriptOf(char32_t character)
{
    if (character < 0x0600) return nullptr;
    if (character >= 0x1F300 && character <= 0x1FAFF) return &kScripts[5];
    switch (QChar::script(character)) {
    case QChar::Script_Arabic:
        return &kScripts[0];
    case QChar::Script_Devanagari:
        return &kScripts[1];
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return &kScripts[2];
    case QChar::Script_Han:
        return &kScripts[3];
    case QChar::Script_Hangul:
        return &kScripts[4];
    default:
        return nullptr;
    }
}

/// As the window draws it: in its own font, or in any that stands in for it.
bool someFontHas(char32_t character)
{
    return QFontMetrics(QFont(QStringLiteral("Inter"))).inFontUcs4(character);
}

} // namespace

FontController::FontController(const ConversationController& conversations, QObject* parent)
    : QObject(parent), m_conversations(conversations), m_hasCharacter(someFontHas)
{
}

void FontController::onShown()
{
    const Conversation& conversation = m_conversations.shown();
    for (const QString& id : conversation.branch())
        lookAt(*conversation.find(id));
}

void FontController::onEnded()
{
    const Message* answer = m_conversations.lastShown();
    if (!answer) return;
    if (const Message* question = m_conversations.shown().find(answer->parent)) lookAt(*question);
    lookAt(*answer);
}

void FontController::lookAt(const Message& message)
{
    if (!m_advice.isEmpty()) return; // one at a time
    for (const char32_t character : message.text().left(kMostLookedAt).toUcs4()) {
        const Script* script = scriptOf(character);
        if (!script || !m_seen.insert(script->sample).second) continue;
        const QString name = QString::fromLatin1(script->name);
        if (m_said.contains(name) || m_hasCharacter(script->sample)) continue;
        m_shownName = name;
        m_advice = tr("No font here has %1: boxes are shown in their place. Install the package "
                      "%2 and start Cabochon again.")
                       .arg(tr(script->words), QString::fromLatin1(script->package));
        return emit adviceChanged();
    }
}

void FontController::dismiss()
{
    if (m_advice.isEmpty()) return;
    m_said.append(m_shownName);
    m_advice.clear();
    emit adviceChanged();
    emit dismissed();
    onShown(); // for the next one
}

} // namespace cabochon
