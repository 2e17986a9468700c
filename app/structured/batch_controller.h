// Owns the batch that the page of structured answers shows: its queue of files, the row that is
// worked on, changes of the user, and what is written of it. One row is read and asked at a time,
// and only while nobody else waits for the engine. GUI thread only; nothing in it waits.
#pragma once

#include "app/attachments/picture_cache.h"
#include "app/inference/answer_request.h"
#include "app/inference/inference_requests.h"
#include "app/structured/batch_reader.h"
#include "app/structured/batch_rows_model.h"
#include "app/structured/batch_store.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <memory>

namespace cabochon {

class BatchController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::BatchRowsModel* rows READ rows CONSTANT)
    /// Of the files that were read; null: nothing is drawn.
    Q_PROPERTY(cabochon::PictureCache* pictures READ pictures CONSTANT)
    Q_PROPERTY(QString schema READ schema NOTIFY schemaChanged)
    Q_PROPERTY(QString schemaTitle READ schemaTitle NOTIFY schemaChanged)
    /// Names of the columns, in order; empty: there is no schema to read by.
    Q_PROPERTY(QStringList columns READ columns NOTIFY schemaChanged)
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY changed)
    /// All rows but those that were left out.
    Q_PROPERTY(int total READ total NOTIFY changed)
    /// Whether a row is worked on.
    Q_PROPERTY(bool working READ working NOTIFY changed)
    /// What it waits for, a sentence; empty: for nothing.
    Q_PROPERTY(QString waitsFor READ waitsFor NOTIFY changed)
    /// Seconds until all is done, as far as is known; 0: not known.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)

public:
    explicit BatchController(QObject* parent = nullptr);
    ~BatchController() override;

    /// Before the first file. `pictures` may be null; both are owned elsewhere and outlive it.
    void setReader(BatchReader* reader, PictureCache* pictures);
    /// Goes on with what is kept there, and keeps the batch there.
    void open(const std::filesystem::path& folder);

    BatchRowsModel* rows() { return &m_model; }
    PictureCache* pictures() { return m_pictures; }
    const QString& schema() const { return m_batch.schema; }
    QString schemaTitle() const;
    QStringList columns() const;
    bool paused() const { return m_batch.paused; }
    void setPaused(bool paused);
    int done() const { return count(BatchRow::State::Done); }
    int failedCount() const { return count(BatchRow::State::Failed); }
    int total() const;
    bool working() const { return !m_working.isEmpty(); }
    QString waitsFor() const;
    int secondsLeft() const;
    bool canUndo() const { return !m_undo.isEmpty(); }
    const Batch& batch() const { return m_batch; }

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    /// Rows that were done by another one wait again, where its fields are others.
    Q_INVOKABLE void setSchema(const QString& schema);
    Q_INVOKABLE void runAgain(int row);
    /// All that failed.
    Q_INVOKABLE void runFailedAgain();
    /// It does not count, and is not exported; or it does again.
    Q_INVOKABLE void setLeftOut(int row, bool leftOut);
    /// Another file in its place.
    Q_INVOKABLE void replaceFile(int row, const QUrl& file);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void clear();
    /// Why these words cannot stand there, a sentence; empty: they do. No words: null.
    Q_INVOKABLE QString editCell(int row, int column, const QString& words);
    /// Whether a column holds numbers.
    Q_INVOKABLE bool isNumber(int column) const;
    /// What the model wrote there.
    Q_INVOKABLE QString readValue(int row, int column) const;
    Q_INVOKABLE void undo();
    /// "csv", "json", "jsonl", "xlsx"; exported() tells.
    Q_INVOKABLE void exportTo(const QString& format, const QUrl& file);

public slots:
    // Events of the inference worker; numbers of others change nothing.
    void onProgress(quint64 number, const cabochon::AnswerUpdate& update);
    void onFinished(quint64 number, const cabochon::AnswerOutcome& outcome);

    // Events of the other controllers.
    /// Whether a model is open. Without one what is worked on waits again.
    void setModelReady(bool ready);
    /// Whether a chat waits for the engine: it goes first.
    void setOthersWait(bool wait);

signals:
    // Requests to the inference worker.
    void requested(quint64 number, const cabochon::AnswerRequest& question);
    void cancelRequested(quint64 number);

    /// What was kept is here; hashes of its files.
    void opened(const QStringList& hashes);
    void changed();
    void schemaChanged();
    /// Empty: it is there; else why not, a sentence.
    void exported(const QString& problem, const QString& file);
    /// It could not be kept on the disk; a sentence.
    void notKept(const QString& reason);

private:
    int count(BatchRow::State state) const;
    BatchRow* find(const QString& id);
    int rowOf(const QString& id) const;
    void setState(BatchRow& row, BatchRow::State state, const QString& reason = {});
    void note(); // what is shown and kept follows
    void workNext();
    void onRead(const QString& id, const BatchFile& file);
    void stopWorking();
    void forgetUndo(const QString& id);

    Batch m_batch;
    BatchRowsModel m_model{m_batch};
    QList<BatchColumn> m_columns;
    QString m_rowSchema; // what rows are held to; empty: none
    BatchReader* m_reader = nullptr;
    PictureCache* m_pictures = nullptr;
    BatchStore m_store;
    QList<QPair<QString, QString>> m_undo; // rows, and what was changed in them before
    QString m_working;                     // id of the row that is worked on; empty: none
    quint64 m_asked = 0;                   // number of its question; 0: it is being read
    quint64 m_lastNumber = 0;
    QString m_words; // of its answer so far
    QElapsedTimer m_since;
    bool m_modelReady = false;
    bool m_othersWait = false;
};

} // namespace cabochon
