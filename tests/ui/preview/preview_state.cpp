#include "tests/ui/preview/preview_state.h"

#include "app/structured/schema_templates.h"
#include "tests/app/attachments/scripted_reader.h"
#include "tests/app/recording/scripted_sound.h"
#include "tests/ui/preview/preview_calls.h"
#include "tests/ui/preview/preview_library.h"

#include <QFile>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace cabochon::test {

namespace {

const char* const kThought = "<|channel>thought\nThe user wants a comparison, so a table helps. I "
                             "should name units and give one example in code.\n";

const char* const kAnswer = R"(<channel|>## Three ways to sort

Here is a **short** comparison with `std::sort` as the *usual* choice, see
[the reference](https://en.cppreference.com/w/cpp/algorithm/sort):

1. Sort in place
2. Sort a copy
   - costs memory
   - keeps the order
3. Keep it sorted

- [x] stable
- [ ] parallel

| way | time | memory |
|:----|-----:|:------:|
| in place | 12 ms | none |
| copy | 15 ms | 8 MB |

```cpp
#include <algorithm>

// Sorts in place; not stable.
void sortAll(std::vector<int>& values) {
    std::sort(values.begin(), values.end());
    return; // done in 1 pass
}
```

> Measure before you choose.

---

~~Bubble sort~~ is for lessons only.)";

const char* const kFormulas = R"(<channel|>For $ax^2 + bx + c = 0$ with $a \ne 0$ the solutions are
$$
x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}.
$$
Their sum is \(x_1 + x_2 = -\frac{b}{a}\), their product $x_1 x_2 = \frac{c}{a}$, so that **all of $a, b, c$** follow
from two of them and $\sum_{i=1}^{n} x_i^2$; it costs $5 and not $10.

1. Complete the square: \[ \left( x + \frac{b}{2a} \right)^2 = \frac{b^2 - 4ac}{4a^2} \]
2. Take the root.

| term | value |
|:-----|------:|
| $\Delta$ | $b^2 - 4ac$ |
| vertex | $\left( -\frac{b}{2a}, c \right)$ |

> The matrix $M$ has $\det M = \prod_i \lambda_i$.

$$\begin{aligned} \int_0^1 x^2 \, dx &= \left. \frac{x^3}{3} \right|_0^1 \\ &= \frac{1}{3} \end{aligned}$$

$$\unknown{x} = 3$$)";

const char* const kOther = R"(<channel|>## Two ways to sort

Here is a **long** comparison with `std::stable_sort` as the *usual* choice:

1. Sort in place
2. Sort a copy
   - costs time
   - keeps the order

| way | time | memory |
|:----|-----:|:------:|
| in place | 12 ms | none |
| copy | 19 ms | 8 MB |

> Measure before you choose anything.)";
// Words of both directions, each paragraph by its own.
const char* const kBothWays = R"(<channel|>## ثلاث طرق للفرز

هذه مقارنة **قصيرة**، والطريقة المعتادة هي `std::sort()`، انظر [المرجع](https://example.org):

1. الفرز في المكان
2. فرز نسخة
   - يكلّف ذاكرة
   - يحفظ الترتيب
3. Keep it sorted

| الطريقة | الوقت | الذاكرة |
|:----|-----:|:------:|
| في المكان | 12 ms | لا شيء |
| نسخة | 15 ms | 8 MB |

| way | time |
|:----|-----:|
| copy | 15 ms |

```cpp
// يفرز في المكان
void sortAll(std::vector<int>& values) {
    std::sort(values.begin(), values.end());
}
```

> قِس قبل أن تختار.

> Measure before you choose.

The sum is $x_1 + x_2$; كلمة عربية in English.

المجموع هو $x_1 + x_2 = -3$ كما ترى.)";

const char* const kPlaces = R"(<channel|>The total and the tax are here:

```json
[
  {"box_2d": [180, 60, 230, 620], "label": "Total 24.05"},
  {"box_2d": [420, 60, 470, 940], "label": "VAT 19 %"},
  {"point": [700, 800], "label": "signature"}
]
```)";

const char* const kInvoice = R"({"number":"2026-117","date":"2026-11-03","due":null,)"
                             R"("seller":{"name":"Papier Vogel","tax_id":"DE 811 907 980"},)"
                             R"("lines":[{"text":"Paper A4, 500","quantity":1,"amount":6.90},)"
                             R"({"text":"Folders, 10","quantity":1,"amount":11.25},)"
                             R"({"text":"Pencils HB","quantity":6,"amount":5.90}],)"
                             R"("total":24.05,"currency":"EUR"})";

const char* const kReceipt = R"({"date":"2026-11-03","vendor":"Papier Vogel","total":24.05,)"
                             R"("vat":null,"currency":"EUR"})";

bool isOneOf(const QString& name, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char* one) { return name == QLatin1String(one); });
}

const char* const kLibrary[] = {"Kinderbuch-Ideen",        "Reise nach Lissabon",
                                "Boiler manual",           "SQL for overdue orders",
                                "Invoices by month",       "Offline assistant set-up",
                                "Voice note: garden plan", "Screenshot: failing build"};

/// Puts the chats of kLibrary into folders and marks them, as they are after a while.
void file(ChatControllers& chat)
{
    const auto idOf = [&](int question) {
        for (const ListEntry& entry : chat.conversations.list()->entries()) {
            if (entry.title == QLatin1String(kLibrary[question])) return entry.id;
        }
        return QString();
    };
    FolderController& folders = chat.folders;
    const QString work = folders.make(QStringLiteral("Bookkeeping"), {});
    folders.move(idOf(3), folders.make(QStringLiteral("Queries"), work));
    folders.move(idOf(4), work);
    const QString home = folders.make(QStringLiteral("Household"), {});
    folders.move(idOf(2), home);
    folders.setCollapsed(home, true);
    chat.conversations.setPinned(idOf(5), true);
    chat.conversations.find(idOf(6))->draft = QStringLiteral("And the roses?");
    chat.conversations.find(idOf(7))->unread = true;
    for (const int changed : {6, 7})
        chat.conversations.update(*chat.conversations.find(idOf(changed)));
    chat.conversations.setTags(idOf(4), {QStringLiteral("tax"), QStringLiteral("2026")});
    chat.conversations.select(idOf(4));
}

} // namespace

const std::vector<const char*>& PreviewState::names()
{
    static const std::vector<const char*> all{
        "welcome",     "opening",  "broken",     "reading",   "thinking", "answering",
        "done",        "stopped",  "cutoff",     "failed",    "branches", "recovered",
        "recovering",  "formulas", "directions", "library",   "queued",   "comparing",
        "attachments", "pages",    "unusable",   "withfiles", "looking",  "recording",
        "recorded",    "unheard",  "cutting",    "asking",    "found",    "held",
        "rows",        "models",   "arriving",   "offer",     "offered",  "here",
        "searching",   "consent",  "form",       "parallel",  "question", "calls",
        "results",     "steplimit"};
    return all;
}

bool PreviewState::exists(const QString& name)
{
    const auto& all = names();
    return std::any_of(all.begin(), all.end(),
                       [&](const char* one) { return name == QLatin1String(one); });
}

PreviewState::PreviewState(const QString& name, Script& script) : m_name(name), m_script(script)
{
    script.chunks = {kThought, kAnswer};
    script.promptTokens = 1420;
    script.holdLoading = name == QStringLiteral("opening");
    script.gateClosed = isOneOf(name, {"reading", "looking"});
    if (name == QStringLiteral("looking")) script.silentGate = true;
    if (name == QStringLiteral("unusable")) script.sees = false;
    if (name == QStringLiteral("unheard")) script.hears = false;
    if (name == QStringLiteral("found")) script.chunks = {kPlaces};
    if (name == QStringLiteral("held")) script.chunks = {kInvoice};
    if (name == QStringLiteral("rows")) script.chunks = {kReceipt};
    script.holdAtEnd = isOneOf(name, {"thinking", "answering", "stopped", "queued"});
    if (name == QStringLiteral("thinking")) script.chunks = {kThought};
    if (name == QStringLiteral("formulas")) script.chunks = {kThought, kFormulas};
    if (name == QStringLiteral("directions")) script.chunks = {kThought, kBothWays};
    if (name == QStringLiteral("recovered")) script.loseDevice = true;
    if (name == QStringLiteral("recovering")) {
        script.recoverAtOnce = true;
        script.gateClosed = true;
    }
    if (name == QStringLiteral("cutoff")) script.stopReason = engine::StopReason::ContextFull;
    if (name == QStringLiteral("broken"))
        script.loadError = "gemma.gguf holds 3.1 of 5.2 GB: the download stopped. Download it "
                           "again.";
    if (name == QStringLiteral("failed")) {
        script.errorCode = ErrorCode::PromptTooLong;
        script.errorMessage = "The prompt has 40,112 tokens, the context holds 32,768. Shorten the "
                              "message or start a new chat.";
    }
}

bool PreviewState::step(ChatControllers& chat)
{
    if (m_name == QStringLiteral("opening")) return chat.models.progress() > 0.3;
    if (m_name == QStringLiteral("broken")) return chat.notices.visible();
    if (chat.models.state() != ModelState::Ready) return false;
    if (m_name == QStringLiteral("welcome") || PreviewLibrary::isOneOfMine(m_name)) return true;
    if (m_name == QStringLiteral("library")) return stepLibrary(chat);
    if (isOneOf(m_name, {"recording", "recorded", "unheard"})) return stepRecording(chat);
    if (isOneOf(m_name, {"attachments", "pages", "unusable", "withfiles", "looking", "cutting",
                         "asking", "found"}))
        return stepAttachments(chat);
    if (PreviewCalls::isOneOfMine(m_name)) {
        if (m_steps++ == 0) PreviewCalls::show(chat, m_name);
        return true;
    }
    if (m_name == QStringLiteral("rows")) return true;
    if (m_name == QStringLiteral("held"))
        chat.drafts.setSchema(textOfTemplate(QStringLiteral("invoice")), true);
    if (m_steps == 0) {
        ++m_steps;
        chat.answers.send(m_name == QStringLiteral("directions")
                              ? QStringLiteral("كيف أفرز متجهًا في C++؟ قارن بين الطرق (3).\n"
                                               "And say it in English, too!")
                              : QStringLiteral("How do I sort a vector in C++? Compare the ways."));
        return false;
    }
    const AnswerState::State state = chat.answers.state();
    if (m_name == QStringLiteral("reading") || m_name == QStringLiteral("recovering"))
        return chat.answers.readTotal() > 0 && !chat.answers.statusText().isEmpty();
    if (m_name == QStringLiteral("thinking")) return state == AnswerState::Thinking;
    if (m_name == QStringLiteral("answering")) return state == AnswerState::Answering;
    if (m_name == QStringLiteral("queued") && state == AnswerState::Answering) {
        for (const char* words :
             {"And in Rust?", "Then explain radix sort, with a picture of it."}) {
            chat.drafts.setText(QString::fromUtf8(words));
            chat.queue.addDraft();
        }
        return true;
    }
    if (m_name == QStringLiteral("stopped") && m_steps == 1 && state == AnswerState::Answering) {
        ++m_steps;
        chat.answers.stop();
        return false;
    }
    if (chat.answers.busy()) return false;
    if (isOneOf(m_name, {"branches", "comparing"}) && m_steps == 1) {
        ++m_steps;
        if (m_name == QStringLiteral("comparing")) m_script.chunks = {kThought, kOther};
        TranscriptModel* rows = chat.conversations.transcript();
        const QModelIndex last = rows->index(rows->rowCount() - 1);
        chat.answers.regenerate(rows->data(last, TranscriptModel::MessageIdRole).toString());
        return false;
    }
    if (m_name == QStringLiteral("comparing"))
        chat.comparison.open(chat.conversations.shown().leaf());
    return true;
}

/// Files in the composer, or in a message that was sent.
bool PreviewState::stepAttachments(ChatControllers& chat)
{
    const bool isSent = isOneOf(m_name, {"withfiles", "looking", "found"});
    const bool isPicture = isOneOf(m_name, {"asking", "found"}); // alone
    if (m_steps == 0) {
        ++m_steps;
        chat.attachments.setReader(std::make_unique<ScriptedReader>());
        const auto add = [this, &chat](const char* name, const char* content) {
            QFile file(m_folder.filePath(QString::fromUtf8(name)));
            if (file.open(QFile::WriteOnly)) file.write(content);
            file.close();
            chat.attachments.addFiles({QUrl::fromLocalFile(file.fileName())});
        };
        if (m_name == QStringLiteral("cutting")) {
            add("Voice note.wav", "sound 14");
            add("Garden.mp4", "video 1280x720 90");
            chat.drafts.setText(QStringLiteral("What grows where?"));
            return false;
        }
        if (m_name != QStringLiteral("pages")) add("receipt.jpg", "page 1200x1600");
        if (m_name != QStringLiteral("pages") && !isPicture) add("Voice note.wav", "sound 14");
        if (!isPicture) add("Contract.pdf", "pdf 4");
        if (m_name == QStringLiteral("unusable")) add("holiday.heic", "nothing that anyone knows");
        if (m_name == QStringLiteral("asking")) return false;
        chat.drafts.setText(
            QStringLiteral("Add up the items and give me JSON with name and price"));
        return false;
    }
    if (chat.attachments.isReading() || m_steps > 1) return m_steps > 1 && !chat.answers.busy();
    if (!isSent) return true;
    ++m_steps;
    chat.answers.send(chat.drafts.text());
    return m_name == QStringLiteral("looking");
}

/// Sound from a microphone that is not there.
bool PreviewState::stepRecording(ChatControllers& chat)
{
    auto made = std::make_unique<ScriptedMicrophone>();
    made->devices.append({QStringLiteral("usb"), QStringLiteral("Desk microphone")});
    ScriptedMicrophone& microphone = *made;
    chat.recording.setDevices(std::move(made), std::make_unique<ScriptedSpeaker>());
    chat.recording.begin();
    if (m_name == QStringLiteral("unheard")) return true;
    microphone.talk(14.2);
    if (m_name == QStringLiteral("recording")) return true;
    chat.recording.recorder()->stop();
    chat.recording.recorder()->setRange(1.5, 12);
    return true;
}

bool PreviewState::stepLibrary(ChatControllers& chat)
{
    if (chat.answers.busy()) return false;
    if (m_steps < static_cast<int>(std::size(kLibrary))) {
        chat.conversations.startNew();
        chat.answers.send(QString::fromUtf8(kLibrary[m_steps++]));
        return false;
    }
    if (m_steps++ == static_cast<int>(std::size(kLibrary))) file(chat);
    return true;
}

} // namespace cabochon::test
