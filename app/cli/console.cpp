#include "app/cli/console.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace cabochon::cli {

namespace {

void put(std::FILE* stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

} // namespace

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::PromptEmpty:
    case ErrorCode::NotImplemented:
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
        return ExitCode::UnusableInput;
    case ErrorCode::DeviceNotFound:
    case ErrorCode::DeviceLost:
    case ErrorCode::NumericalError:
        return ExitCode::Device;
    case ErrorCode::OutOfMemory:
        return ExitCode::OutOfMemory;
    case ErrorCode::Network:
        return ExitCode::Network;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Internal:
    case ErrorCode::FileWriteFailed:
        break;
    }
    return ExitCode::Internal;
}

void Console::print(const Json& object)
{
    endProgress();
    put(stdout, object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void Console::write(std::string_view text)
{
    endProgress();
    put(stdout, text);
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
    put(stderr, "\r" + std::string(what) + " " + std::to_string(percent) + " %\x1b[K");
}

void Console::endProgress()
{
    if (!m_progressShown) return;
    m_progressShown = false;
    put(stderr, "\r\x1b[K");
}

ExitCode Console::fail(const Error& error)
{
    std::string message = error.message;
    std::replace(message.begin(), message.end(), '\n', ' ');
    if (m_json) {
        print({{"error", {{"code", errorCodeName(error.code)}, {"message", message}}}});
    }
    note("error: " + message);
    return exitCodeOf(error.code);
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
