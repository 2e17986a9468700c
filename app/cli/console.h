// Owns what a command says: results on stdout, everything else on stderr, progress only on a
// terminal, one error line at the end, and the exit status. The one place that writes to the
// terminal, where control characters of models and files appear as numbers (the line that is typed
// is line_editor.h's). Knows no command.
#pragma once

#include "engine/base/error.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace cabochon::cli {

using Json = nlohmann::ordered_json;

/// The exit statuses that scripts rely on: never change.
enum class ExitCode : int {
    Done = 0,
    Internal = 1,
    Usage = 2,
    UnusableInput = 3,
    Device = 4,
    OutOfMemory = 5,
    Network = 6,
    Cancelled = 7,
};

ExitCode exitCodeOf(ErrorCode code);

class Console {
public:
    /// With `json`, stdout carries JSON objects only.
    explicit Console(bool json) : m_json(json) {}
    ~Console() { endProgress(); }

    bool json() const { return m_json; }

    /// One JSON object on one line of stdout. Bytes that are not UTF-8 become U+FFFD.
    void print(const Json& object);
    /// Text on stdout, shown at once: as it is in pipes and files, with visible control characters
    /// on a terminal.
    void write(std::string_view text);
    /// Text that follows on stdout is dim or plain, on a terminal.
    void setDim(bool dim);
    /// One line on stderr; likewise.
    void note(std::string_view line);
    /// "Loading the model 43 %" on stderr, on a terminal only, at most ten times a second.
    void progress(std::string_view what, double fraction);
    /// Wipes the progress line.
    void endProgress();
    /// Says how a command failed, on stderr and with `json` on stdout; returns its exit status.
    ExitCode fail(const Error& error);
    /// Whether something could not be written to stdout. Running work was asked to stop then
    /// (interruptFlag()), and nothing more is written.
    bool outputLost() const { return m_outputError != 0; }
    /// The exit status of a command that ended with `code`: a result that could not be written is
    /// no success. FileWriteFailed on stderr then.
    ExitCode finish(ExitCode code);

private:
    void putResult(std::string_view text);

    bool m_json;
    int m_outputError = 0; // errno of the first write to stdout that failed
    bool m_progressShown = false;
    std::chrono::steady_clock::time_point m_lastProgress{};
};

/// Whether stdout, stderr or stdin is a terminal.
bool stdoutIsTerminal();
bool stderrIsTerminal();
bool stdinIsTerminal();

} // namespace cabochon::cli
