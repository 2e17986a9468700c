// Owns what this program and the decoder say to each other: one request in the decoder's letter,
// one reply over its output, a row of records. Both sides are of one build, so numbers are written
// as the machine has them. Knows no formats of files and no processes.
#pragma once

#include "app/media/media_format.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cabochon::decoder {

enum class Task : std::uint8_t { Inspect, Picture, Sound, Video, PdfPages, PdfPicture, Document };
inline constexpr std::uint8_t kTasks = 7;

struct Request {
    Task task = Task::Inspect;
    std::int64_t parent = 0; // the process with which the decoder ends
    double firstSecond = 0;
    double lastSecond = 0; // 0: to the end
    std::uint32_t frames = 0;
    std::uint32_t firstPage = 0;
    std::uint32_t pages = 0;
    std::uint32_t longSide = 0; // pixels
    std::string password{};     // at most kPasswordBytes
    std::string ending{};       // of the file's name, for the language of code; at most 32 bytes
};

/// Whether the task takes moments: facts, pictures, documents; sound, video and PDF take longer.
bool isQuick(Task task);

std::string writeRequest(const Request& request);
/// Nothing: not one of this protocol's.
std::optional<Request> readRequest(std::string_view bytes);
/// With this a decoder ends to which nobody wrote such a request.
inline constexpr int kNoRequestCode = 2;

/// A reply begins with these bytes, then comes record after record: its kind, its length, content.
inline constexpr std::string_view kReplyMark = "CABODEC2";

enum class Record : std::uint32_t {
    Facts = 1,   // FactsRecord
    Frame = 2,   // FrameRecord: a picture follows, in Pixels
    Pixels = 3,  // [height, width, 3]
    Samples = 4, // f32, mono, 16 kHz; the next of them
    Page = 5,    // PageRecord and its text
    Text = 6,    // UTF-8; the next of it
    Refusal = 7, // RefusalRecord: there is no answer, and this is why
    End = 8,     // nothing: the answer is complete
};

struct RecordHead {
    Record kind = Record::End;
    std::uint32_t padding = 0;
    std::uint64_t length = 0; // bytes of content
};

struct FactsRecord {
    double seconds = 0;
    std::uint32_t width = 0, height = 0, pages = 0;
    Format format = Format::Unknown;
    std::uint8_t animated = 0, hasSound = 0, locked = 0;
};

struct FrameRecord {
    double seconds = 0;
    std::uint32_t width = 0, height = 0;
};

struct PageRecord {
    double pictureShare = 0, width = 0, height = 0;
};

/// Why there is no answer. What the numbers mean stands beside each.
enum class Reason : std::uint32_t {
    Empty = 1,         // no bytes
    UnknownFormat,     //
    WrongKind,         // well-formed, but not what was asked for
    NoReader,          // of a format that this build cannot read
    FileTooLarge,      // found, limit: bytes
    Damaged,           //
    CutOff,            // it ends before its content does
    SideTooLong,       // found, other: width and height; limit: pixels a side
    TooManyPixels,     // likewise; limit: pixels
    TooNarrow,         // likewise; limit: longer side to shorter one
    NoPixels,          // likewise: a side of 0
    TooLong,           // found, limit: seconds; found 0: nobody knows how long
    NothingInRange,    // found: seconds that it has
    NoSound,           //
    NoVideo,           //
    UnknownCodec,      // a known container with content of an unknown kind
    TooManyPages,      // found, limit
    NoSuchPage,        // found: page, from 1; limit: pages that it has
    NoPages,           //
    PageTooLarge,      // found, other: width and height; limit: points a side
    WantsPassword,     //
    WrongPassword,     //
    ProtectedDocument, // encrypted
    OldDocument,       // of the time before docx
    TooMuchText,       // limit: bytes
    UnpacksTooFar,     // limit: bytes
    TooDeep,           // limit: levels of nesting
    DeclaresEntities,  // XML that defines words of its own
    NotText,           //
    NoWords,           // a document without any
    TooMuchMemory,     //
    Uncaged,           // the system does not lock the decoder up
};
inline constexpr std::uint32_t kReasons = static_cast<std::uint32_t>(Reason::Uncaged);

struct RefusalRecord {
    Reason reason = Reason::Damaged;
    Format format = Format::Unknown; // as far as it was recognised
    std::uint8_t padding[3] = {};
    std::uint64_t found = 0, limit = 0, other = 0;
};

} // namespace cabochon::decoder
