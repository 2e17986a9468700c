// Owns what is told of a file of media, and what of it can be asked for. Knows nobody who asks.
#pragma once

#include <cstdint>
#include <string>

namespace cabochon {

enum class FileKind : std::uint8_t { Picture, Sound, Video, Pdf, Document };

/// What is known of a file without decoding all of it.
struct MediaFacts {
    FileKind kind = FileKind::Picture;
    std::string mimeType;     // "image/png", by content, never by name
    std::uint32_t width = 0;  // pixels, as it is shown: of a picture, of a video
    std::uint32_t height = 0; //
    bool animated = false;    // a picture of which the first frame is taken
    double seconds = 0;       // of sound and video
    bool hasSound = false;    // of a video
    std::uint32_t pages = 0;  // of a PDF
    bool locked = false;      // a PDF that wants a password, or another one
};

/// A page of a PDF, as deciding between its words and its picture needs it.
struct PdfPage {
    std::string text;        // its text layer in reading order, UTF-8
    double pictureShare = 0; // of its area that pictures cover, 0..1
    double width = 0;        // points
    double height = 0;
};

/// Pages [first, first + count), from 0.
struct PageRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Seconds [first, last) of sound or video; last 0: to the end.
struct TimeRange {
    double first = 0;
    double last = 0;
};

} // namespace cabochon
