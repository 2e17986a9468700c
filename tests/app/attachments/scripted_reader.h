// Owns a reader of media that believes what files say of themselves, so that tests need no decoder:
// "picture 3024x4032", "page 900x1200" (a picture of writing), "sound 14", "video 320x240 10",
// "pdf 4", "locked 4 secret", "text …", "broken why". A PNG is what it is.
#pragma once

#include "app/media/media_reader.h"
#include "engine/base/file_io.h"
#include "tests/app/attachments/scripted_pictures.h"

#include <QImage>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>

namespace cabochon::test {

/// Holds readers back until it is opened; a cancelled one goes on at once.
struct ReaderGate {
    std::mutex mutex;
    std::condition_variable changed;
    bool closed = false;
    int read = 0;    // files that were asked for, under the mutex
    int decoded = 0; // or were tried to be, as pictures; likewise

    void open()
    {
        {
            const std::lock_guard lock(mutex);
            closed = false;
        }
        changed.notify_all();
    }
};

class ScriptedReader final : public MediaReader {
public:
    explicit ScriptedReader(ReaderGate* gate = nullptr) : m_gate(gate) {}

    Result<MediaFacts>
    inspect(const Path& file, Cancel cancel, const std::string& password) const override
    {
        if (m_gate) {
            const std::lock_guard lock(m_gate->mutex);
            ++m_gate->read;
        }
        pass(cancel);
        if (cancel && cancel->requested()) return {ErrorCode::Cancelled, "Given up."};
        const Result<std::string> words = readFile(file, 1 << 20);
        if (!words) return words.error();
        MediaFacts facts;
        unsigned width = 0, height = 0, count = 0;
        if (std::sscanf(words->c_str(), "picture %ux%u", &width, &height) == 2 ||
            std::sscanf(words->c_str(), "page %ux%u", &width, &height) == 2) {
            facts.mimeType = "image/png";
        } else if (const QImage image = pngOf(*words); !image.isNull()) {
            facts.mimeType = "image/png";
            width = static_cast<unsigned>(image.width());
            height = static_cast<unsigned>(image.height());
        } else if (std::sscanf(words->c_str(), "sound %u", &count) == 1) {
            facts.kind = FileKind::Sound;
            facts.mimeType = "audio/x-wav";
            facts.seconds = count;
        } else if (std::sscanf(words->c_str(), "video %ux%u %u", &width, &height, &count) == 3) {
            facts.kind = FileKind::Video;
            facts.mimeType = "video/mp4";
            facts.seconds = count;
        } else if (std::sscanf(words->c_str(), "pdf %u", &count) == 1 ||
                   std::sscanf(words->c_str(), "locked %u", &count) == 1) {
            facts.kind = FileKind::Pdf;
            facts.mimeType = "application/pdf";
            facts.locked = words->starts_with("locked") && !words->ends_with(" " + password);
            facts.pages = facts.locked ? 0 : count; // nobody knows yet
        } else if (words->starts_with("text ")) {
            facts.kind = FileKind::Document;
            facts.mimeType = "text/plain";
        } else {
            return {ErrorCode::MediaUnusable,
                    file.string() + " could not be read: it is damaged. Attach another one."};
        }
        facts.width = width;
        facts.height = height;
        return facts;
    }

    Result<engine::Picture> picture(const Path& file, Cancel cancel) const override
    {
        if (m_gate) {
            const std::lock_guard lock(m_gate->mutex);
            ++m_gate->decoded;
        }
        pass(cancel);
        const Result<std::string> words = readFile(file, 1 << 20);
        if (const QImage image = pngOf(*words); !image.isNull()) return pictureOf(image);
        unsigned width = 8, height = 8;
        const char* format = words->starts_with("page") ? "page %ux%u" : "picture %ux%u";
        if (std::sscanf(words->c_str(), format, &width, &height) != 2)
            return {ErrorCode::MediaUnusable, file.string() + " is no picture. Attach another."};
        return words->starts_with("page") ? writing(width, height) : sky(width, height);
    }
    Result<engine::Sound> sound(const Path& file, const TimeRange&, Cancel) const override
    {
        const Result<std::string> words = readFile(file, 1 << 20);
        unsigned seconds = 1;
        std::sscanf(words->c_str(), "sound %u", &seconds);
        engine::Sound sound;
        sound.samples.resize(std::size_t{seconds} * engine::kSampleRate);
        for (std::size_t i = 0; i < sound.samples.size(); ++i)
            sound.samples[i] = static_cast<float>((i / 4000 * 7919) % 10) / 10.0F;
        return sound;
    }
    Result<engine::VideoFrames>
    video(const Path&, std::uint32_t frames, const TimeRange&, Cancel) const override
    {
        engine::VideoFrames taken;
        taken.frames.assign(frames, sky(320, 240));
        taken.seconds.assign(frames, 0);
        return taken;
    }
    /// The second page of every PDF has no words.
    Result<std::vector<PdfPage>> pdfPages(const Path& file,
                                          const PageRange& range,
                                          const std::string& password,
                                          Cancel) const override
    {
        const Result<std::string> words = readFile(file, 1 << 20);
        if (words->starts_with("locked") && !words->ends_with(" " + password)) {
            return {ErrorCode::MediaUnusable,
                    file.string() + " wants another password. Give its password."};
        }
        std::vector<PdfPage> pages;
        for (std::uint32_t page = range.first; page < range.first + range.count; ++page) {
            PdfPage one;
            if (page != 1)
                one.text = "Words of page " + std::to_string(page + 1) + std::string(100, '.');
            one.width = 595;
            one.height = 842;
            pages.push_back(one);
        }
        return pages;
    }
    Result<engine::Picture> pdfPicture(const Path&,
                                       std::uint32_t page,
                                       std::uint32_t longSide,
                                       const std::string&,
                                       Cancel cancel) const override
    {
        pass(cancel);
        if (cancel && cancel->requested()) return {ErrorCode::Cancelled, "Given up."};
        engine::Picture picture = writing(longSide * 595 / 842, longSide);
        picture.pixels[0] = static_cast<std::uint8_t>(page); // pages differ
        return picture;
    }
    Result<std::string> documentText(const Path& file, Cancel) const override
    {
        const Result<std::string> words = readFile(file, 1 << 20);
        return words->substr(5);
    }

private:
    /// Through the gate.
    void pass(Cancel cancel) const
    {
        if (!m_gate) return;
        std::unique_lock lock(m_gate->mutex);
        while (m_gate->closed && !(cancel && cancel->requested()))
            m_gate->changed.wait_for(lock, std::chrono::milliseconds(3));
    }

    ReaderGate* m_gate;
};

} // namespace cabochon::test
