#include "app/cli/console.h"

#include "app/cli/interrupt.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unistd.h>

namespace cabochon::cli {

namespace {

/// Writes `text` as it is; false with errno set when the stream did not take all of it.
bool putRaw(std::FILE* stream, std::string_view text)
{
    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
    return std::fflush(stream) == 0 && written;
}

/// Writes text of any origin: characters that would control a terminal are shown there.
bool put(std::FILE* stream, std::string_view text)
{
    const bool terminal = ::isatty(::fileno(stream)) == 1;
    return terminal ? putRaw(stream, withVisibleControls(text)) : putRaw(stream, text);
}

} // namespace

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::PromptEmpty:
    case ErrorCode::NotImplemented:
    case ErrorCode::NotFound:
        return ExitCode::Usage;
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::ModelTruncated:
    case ErrorCode::ModelDamaged:
    case ErrorCode::ModelUnsupported:
    case ErrorCode::ModelShapeMismatch:
    case ErrorCode::ModelChanged:
    case ErrorCode::InvalidText:
    case ErrorCode::InvalidJson:
    case ErrorCode::InvalidConversation:
    case ErrorCode::PromptTooLong:
    case ErrorCode::MediaUnusable:
        return ExitCode::UnusableInput;
    case ErrorCode::DeviceNotFound:
    case ErrorCode::DeviceLost:
    case ErrorCode::NumericalError:
        return ExitCode::Device;
    case ErrorCode::OutOfMemory:
        return ExitCode::OutOfMemory;
    case ErrorCode::Network:
    case ErrorCode::NetworkOff:
    case ErrorCode::HubForbidden:
    case ErrorCode::HubNotFound:
    case ErrorCode::DownloadCorrupt:
        return ExitCode::Network;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Internal:
    case ErrorCode::FileWriteFailed:
    case ErrorCode::DiskFull:
    case ErrorCode::HistoryInUse:
    case ErrorCode::HistoryDamaged:
    case ErrorCode::HistoryNewer:
    case ErrorCode::ModelInUse:
        break;
    }
    return ExitCode::Internal;
}

void Console::putResult(std::string_view text)
{
    endProgress();
    if (m_outputError != 0 || put(stdout, text)) return;
    m_outputError = errno != 0 ? errno : EIO;
    interruptFlag().request(); // nobody gets what would still be computed
}

void Console::print(const Json& object)
{
    putResult(object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void Console::write(std::string_view text)
{
    putResult(text);
}

void Console::setDim(bool dim)
{
    if (stdoutIsTerminal()) putRaw(stdout, dim ? "\x1b[2m" : "\x1b[0m");
}

void Console::note(std::string_view line)
{
    endProgress();
    put(stderr, std::string(line) + "\n");
}

void Console::progress(std::string_view what, double fraction)
{
    constexpr std::chrono::milliseconds kLeastPause(100);
    const auto now = std::chrono::steady_clock::now();
    if (!stderrIsTerminal() || (m_progressShown && now - m_lastProgress < kLeastPause)) return;
    m_progressShown = true;
    m_lastProgress = now;
    const int percent = static_cast<int>(100 * std::clamp(fraction, 0.0, 1.0));
    putRaw(stderr, "\r" + std::string(what) + " " + std::to_string(percent) + " %\x1b[K");
}

void Console::endProgress()
{
    if (!m_progressShown) return;
    m_progressShown = false;
    putRaw(stderr, "\r\x1b[K");
}

ExitCode Console::fail(const Error& error)
{
    // Work that ended because its output was lost: finish() says so.
    if (error.code == ErrorCode::Cancelled && outputLost()) return ExitCode::Cancelled;
    std::string message = error.message;
    std::replace(message.begin(), message.end(), '\n', ' ');
    if (m_json) {
        print({{"error", {{"code", errorCodeName(error.code)}, {"message", message}}}});
    }
    note("error: " + message);
    return exitCodeOf(error.code);
}

ExitCode Console::finish(ExitCode code)
{
    if (code != ExitCode::Done && code != ExitCode::Cancelled) return code;
    // Some file systems tell only when a file is closed that there was no room.
    const int copy = ::dup(STDOUT_FILENO);
    if (copy >= 0 && ::close(copy) != 0 && errno != EINTR && !outputLost()) m_outputError = errno;
    if (!outputLost()) return code;
    return fail(
        {ErrorCode::FileWriteFailed, "The result could not be written to standard output: " +
                                         std::generic_category().message(m_outputError) +
                                         ". Check where it goes, and run the command again."});
}

bool stdoutIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool stderrIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

bool stdinIsTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

} // namespace cabochon::cli
