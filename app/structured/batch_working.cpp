// The part of BatchController that works: which row is next, reading it, asking, what came of it.
#include "app/structured/batch_controller.h"
#include "app/structured/json_text.h"

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

using State = BatchRow::State;

} // namespace

/// Takes the next row that waits, where nothing speaks against it.
void BatchController::workNext()
{
    const bool mayWork = m_reader && m_modelReady && !m_othersWait && !m_batch.paused &&
                         !m_rowSchema.isEmpty() && m_working.isEmpty();
    if (!mayWork) return;
    const auto next = std::find_if(m_batch.rows.begin(), m_batch.rows.end(),
                                   [](const BatchRow& row) { return row.state == State::Waiting; });
    if (next == m_batch.rows.end()) return;
    m_working = next->id;
    m_asked = 0;
    m_words.clear();
    m_since.start();
    setState(*next, State::Working);
    emit changed();
    const QString id = next->id;
    m_reader->read(next->file, next->name, [this, id](const BatchFile& file) { onRead(id, file); });
}

void BatchController::onRead(const QString& id, const BatchFile& file)
{
    BatchRow* row = id == m_working && m_asked == 0 ? find(id) : nullptr;
    if (!row) return; // given up meanwhile
    row->contentHash = file.contentHash;
    row->kind = file.kind;
    if (!file.problem.isEmpty()) {
        m_working.clear();
        setState(*row, State::Failed, file.problem);
        note();
        return workNext();
    }
    m_model.tellChanged(rowOf(id));
    AnswerRequest question;
    question.schema = m_rowSchema;
    QList<MessagePart> parts = file.parts;
    addPart(parts, TextPart{instruction()});
    question.messages.append({MessageRole::User, parts});
    m_asked = ++m_lastNumber;
    emit requested(m_asked, question);
}

void BatchController::onProgress(quint64 number, const AnswerUpdate& update)
{
    if (number != m_asked || m_working.isEmpty()) return;
    for (const MessagePart& part : update.added) {
        if (const auto* words = std::get_if<TextPart>(&part)) m_words += words->text;
    }
}

void BatchController::onFinished(quint64 number, const AnswerOutcome& outcome)
{
    if (number != m_asked || m_working.isEmpty()) return;
    BatchRow* row = find(std::exchange(m_working, {}));
    m_asked = 0;
    if (!row) return workNext();
    row->seconds = static_cast<double>(m_since.elapsed()) / 1000.0;
    if (outcome.state == AnswerState::Done && jsonIn(m_words)) {
        row->answer = m_words.trimmed();
        row->edited.clear();
        setState(*row, State::Done);
    } else if (outcome.state == AnswerState::Failed) {
        setState(*row, State::Failed, outcome.failure.message);
    } else if (outcome.state == AnswerState::Stopped) {
        setState(*row, State::Waiting); // for something else: a model, say
    } else {
        setState(*row, State::Failed,
                 tr("The answer was cut off before its end. Give the schema fewer fields, or the "
                    "file fewer pages."));
    }
    note();
    workNext();
}

/// What is worked on waits again.
void BatchController::stopWorking()
{
    BatchRow* row = find(std::exchange(m_working, {}));
    const quint64 asked = std::exchange(m_asked, 0);
    if (m_reader) m_reader->giveUp();
    if (asked != 0) emit cancelRequested(asked);
    if (row && row->state == State::Working) setState(*row, State::Waiting);
}

void BatchController::setModelReady(bool ready)
{
    if (m_modelReady == ready) return;
    m_modelReady = ready;
    if (!ready) stopWorking();
    emit changed();
    workNext();
}

void BatchController::setOthersWait(bool wait)
{
    if (m_othersWait == wait) return;
    m_othersWait = wait;
    emit changed();
    workNext();
}

} // namespace cabochon
