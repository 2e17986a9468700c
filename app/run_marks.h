// Owns the marks that a run leaves beside the conversations, so that the next one knows how it
// ended: one while the program runs, and one while a model is being opened, which is where drivers
// and damaged files bring a program down.
#pragma once

#include <QString>

#include <mutex>

namespace cabochon {

class RunMarks {
public:
    /// A model on a device, while the program went down.
    struct Opening {
        QString model;  // path of the file
        QString device; // as it was chosen
        int times = 0;  // in a row, with this model or on this device
    };

    /// After so many times nothing is opened at the start.
    static constexpr int kTooOften = 2;

    /// Reads the marks of the last run and leaves this one's. `folder`: where conversations lie;
    /// empty: no marks.
    explicit RunMarks(const QString& folder);
    /// This run ended well.
    ~RunMarks();

    RunMarks(const RunMarks&) = delete;
    RunMarks& operator=(const RunMarks&) = delete;

    /// Whether the last run went down.
    bool wentDown() const { return m_wentDown; }
    /// What it was opening then; times is 0 where it was opening nothing.
    const Opening& wasOpening() const { return m_wasOpening; }
    bool wentDownTooOften() const { return m_wasOpening.times >= kTooOften; }

    // By the thread that opens models.
    void beginOpening(const QString& model, const QString& device);
    void endOpening();

private:
    QString file(const char* name) const;
    void readOpening();

    const QString m_folder;
    bool m_wentDown = false;
    Opening m_wasOpening; // does not change after the constructor
    std::mutex m_mutex;   // for what follows
    Opening m_last;       // that went down, as long as nothing was opened since
};

} // namespace cabochon
