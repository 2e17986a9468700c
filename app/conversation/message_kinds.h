// Owns the numbers by which messages and their parts are told apart, on disk and in memory. They
// never change and are never used again. No Qt: the history is read without a window, too.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace cabochon {

enum class MessageRole : std::uint8_t { System = 1, User = 2, Assistant = 3, Tool = 4 };

enum class PartKind : std::uint8_t { Text = 1, Thought = 2, Media = 3, Call = 4, Result = 5 };
enum class MediaKind : std::uint8_t { Image = 1, Audio = 2, Video = 3, Pdf = 4, File = 5 };

/// For programs, not for people.
inline constexpr std::array<std::pair<std::string_view, MediaKind>, 5> kMediaNames{
    {{"image", MediaKind::Image},
     {"audio", MediaKind::Audio},
     {"video", MediaKind::Video},
     {"pdf", MediaKind::Pdf},
     {"file", MediaKind::File}}};

/// How a tool's call ended; as long as there is no result it has not.
enum class CallOutcome : std::uint8_t {
    Done = 1,
    Failed = 2,
    Denied = 3,
    TimedOut = 4,
    Stopped = 5
};

/// The name under which the options of a part say which file it was made of: a page of a PDF, say.
/// Such parts follow that of the file, and are not shown beside it.
inline constexpr const char* kMadeOf = "of";

/// Why an answer ended; None: it has not, or it failed.
enum class StopReason : std::uint8_t {
    None = 0,
    EndOfTurn = 1,
    ToolCall = 2,
    MaxTokens = 3,
    StopText = 4,
    ContextFull = 5,
    Cancelled = 6,
};

/// What became of a device that was lost while an answer was written.
enum class DeviceRecovery : std::uint8_t { None = 0, StartedAgain = 1, OnCpu = 2 };

/// Who gave a conversation its title.
enum class TitleBy : std::uint8_t { Nobody = 0, Model = 1, User = 2 };

} // namespace cabochon
