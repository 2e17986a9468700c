#include "app/structured/batch_controller.h"

#include "app/structured/json_text.h"

#include <QUuid>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cabochon {

namespace {

using State = BatchRow::State;

constexpr qsizetype kMostFiles = 10'000;
constexpr qsizetype kMostUndo = 200;
/// Chats count their answers from 1 on: the two never meet.
constexpr quint64 kFirstNumber = 1ull << 40;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

BatchController::BatchController(QObject* parent) : QObject(parent), m_lastNumber(kFirstNumber)
{
    connect(&m_store, &BatchStore::failed, this, &BatchController::notKept);
}

BatchController::~BatchController()
{
    if (m_reader) m_reader->giveUp();
}

void BatchController::setReader(BatchReader* reader, PictureCache* pictures)
{
    m_reader = reader;
    m_pictures = pictures;
}

void BatchController::open(const std::filesystem::path& folder)
{
    m_store.open(folder, [this](const Batch& kept) {
        if (!m_batch.rows.isEmpty() || kept == Batch{}) return; // something was begun meanwhile
        m_batch = kept;
        m_columns = columnsOf(m_batch.schema);
        m_rowSchema = schemaOfRows(m_batch.schema);
        m_model.setColumns(m_columns);
        m_model.reset();
        QStringList hashes;
        for (const BatchRow& row : m_batch.rows)
            hashes << row.contentHash;
        emit opened(hashes);
        emit schemaChanged();
        emit changed();
        workNext();
    });
}

// -------------------------------------------------------------------------------------------- said

QString BatchController::schemaTitle() const
{
    return titleOfSchema(m_batch.schema);
}

QStringList BatchController::columns() const
{
    QStringList names;
    for (const BatchColumn& column : m_columns)
        names << column.name();
    return names;
}

int BatchController::count(State state) const
{
    return static_cast<int>(std::count_if(m_batch.rows.begin(), m_batch.rows.end(),
                                          [&](const BatchRow& row) { return row.state == state; }));
}

int BatchController::total() const
{
    return static_cast<int>(m_batch.rows.size()) - count(State::LeftOut);
}

QString BatchController::waitsFor() const
{
    if (count(State::Waiting) == 0 || working()) return {};
    if (m_rowSchema.isEmpty()) return tr("Write a schema first: it says what is read.");
    if (m_batch.paused) return tr("Paused.");
    if (!m_modelReady) return tr("Waits for a model. Open one.");
    return m_othersWait ? tr("Waits for the answer of a chat.") : QString();
}

/// As long as those before it took.
int BatchController::secondsLeft() const
{
    double seconds = 0;
    for (const BatchRow& row : m_batch.rows)
        seconds += row.state == State::Done ? row.seconds : 0;
    const int open = count(State::Waiting) + count(State::Working);
    return done() == 0 ? 0 : static_cast<int>(std::ceil(seconds / done() * open));
}

// -----------------------------------------------------------------------------------------
// changing

BatchRow* BatchController::find(const QString& id)
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_batch.rows[row];
}

int BatchController::rowOf(const QString& id) const
{
    for (int row = 0; row < m_batch.rows.size(); ++row) {
        if (m_batch.rows[row].id == id) return row;
    }
    return -1;
}

void BatchController::note()
{
    m_store.keep(m_batch);
    emit changed();
}

void BatchController::setState(BatchRow& row, State state, const QString& reason)
{
    row.state = state;
    row.reason = reason;
    m_model.tellChanged(rowOf(row.id));
}

void BatchController::addFiles(const QList<QUrl>& files)
{
    QList<BatchRow> added;
    for (const QUrl& url : files) {
        if (!url.isLocalFile() || m_batch.rows.size() + added.size() >= kMostFiles) continue;
        BatchRow row;
        row.id = newId();
        row.file = url.toLocalFile();
        row.name = url.fileName();
        added.append(row);
    }
    if (added.isEmpty()) return;
    m_model.beginAdding(static_cast<int>(added.size()));
    m_batch.rows += added;
    m_model.endAdding();
    note();
    workNext();
}

void BatchController::setSchema(const QString& schema)
{
    if (schema == m_batch.schema) return;
    const QString rowSchema = schemaOfRows(schema);
    const bool isOther = rowSchema != m_rowSchema;
    m_batch.schema = schema;
    m_rowSchema = rowSchema;
    m_columns = columnsOf(schema);
    if (isOther) {
        stopWorking();
        m_undo.clear();
        for (BatchRow& row : m_batch.rows) {
            if (row.state != State::Done) continue;
            row.answer.clear();
            row.edited.clear();
            setState(row, State::Waiting);
        }
    }
    m_model.setColumns(m_columns);
    emit schemaChanged();
    note();
    workNext();
}

void BatchController::setPaused(bool paused)
{
    if (m_batch.paused == paused) return;
    m_batch.paused = paused;
    if (paused) stopWorking();
    note();
    workNext();
}

void BatchController::runAgain(int row)
{
    if (row < 0 || row >= m_batch.rows.size()) return;
    BatchRow& again = m_batch.rows[row];
    if (again.state == State::Working) return;
    forgetUndo(again.id);
    again.answer.clear();
    again.edited.clear();
    setState(again, State::Waiting);
    note();
    workNext();
}

void BatchController::runFailedAgain()
{
    for (BatchRow& row : m_batch.rows) {
        if (row.state == State::Failed) setState(row, State::Waiting);
    }
    note();
    workNext();
}

void BatchController::setLeftOut(int row, bool leftOut)
{
    if (row < 0 || row >= m_batch.rows.size()) return;
    BatchRow& changed = m_batch.rows[row];
    if ((changed.state == State::LeftOut) == leftOut) return;
    if (changed.id == m_working) stopWorking();
    const State before = changed.answer.isEmpty() ? State::Waiting : State::Done;
    setState(changed, leftOut ? State::LeftOut : before);
    note();
    workNext();
}

void BatchController::replaceFile(int row, const QUrl& file)
{
    if (row < 0 || row >= m_batch.rows.size() || !file.isLocalFile()) return;
    BatchRow& changed = m_batch.rows[row];
    if (changed.id == m_working) stopWorking();
    changed.file = file.toLocalFile();
    changed.name = file.fileName();
    changed.contentHash.clear();
    changed.kind.clear();
    runAgain(row);
}

void BatchController::remove(int row)
{
    if (row < 0 || row >= m_batch.rows.size()) return;
    const QString id = m_batch.rows[row].id;
    if (id == m_working) stopWorking();
    forgetUndo(id);
    m_model.beginRemoving(row);
    m_batch.rows.removeAt(row);
    m_model.endRemoving();
    note();
    workNext();
}

void BatchController::clear()
{
    stopWorking();
    m_undo.clear();
    m_batch.rows.clear();
    m_batch.paused = false;
    m_model.reset();
    note();
}

QString BatchController::editCell(int row, int column, const QString& words)
{
    if (row < 0 || row >= m_batch.rows.size() || column < 0 || column >= m_columns.size())
        return {};
    BatchRow& changed = m_batch.rows[row];
    if (changed.state != State::Done) return tr("This row has no values yet.");
    QString problem;
    const QString json = withCell(changed.json(), m_columns[column], words, problem);
    if (!problem.isEmpty()) return problem;
    if (cellAt(json, m_columns[column].path) == cellAt(changed.json(), m_columns[column].path))
        return {};
    m_undo.append({changed.id, changed.edited});
    if (m_undo.size() > kMostUndo) m_undo.removeFirst();
    changed.edited = json;
    m_model.tellChanged(row);
    note();
    return {};
}

bool BatchController::isNumber(int column) const
{
    if (column < 0 || column >= m_columns.size()) return false;
    const SchemaField& field = m_columns[column].field;
    return !field.isList &&
           (field.type == SchemaField::Type::Number || field.type == SchemaField::Type::Whole);
}

QString BatchController::readValue(int row, int column) const
{
    if (row < 0 || row >= m_batch.rows.size() || column < 0 || column >= m_columns.size())
        return {};
    return cellAt(m_batch.rows[row].answer, m_columns[column].path).text;
}

void BatchController::undo()
{
    if (m_undo.isEmpty()) return;
    const auto [id, edited] = m_undo.takeLast();
    if (BatchRow* row = find(id)) {
        row->edited = edited;
        m_model.tellChanged(rowOf(id));
    }
    note();
}

void BatchController::forgetUndo(const QString& id)
{
    m_undo.removeIf([&](const auto& step) { return step.first == id; });
}

void BatchController::exportTo(const QString& format, const QUrl& file)
{
    const QByteArray bytes = exportOf(m_batch, format);
    const QString path = file.toLocalFile();
    if (path.isEmpty()) return;
    m_store.write({path.toStdU16String()}, bytes, [this, path](const Status& written) {
        emit exported(written ? QString() : QString::fromStdString(written.error().message), path);
    });
}

} // namespace cabochon
