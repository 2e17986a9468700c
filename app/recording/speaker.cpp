#include "app/recording/speaker.h"

#include "app/recording/device_link.h"
#include "app/recording/resampler.h"
#include "app/recording/sound_format.h"
#include "engine/media/decoded_media.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>

namespace cabochon {

namespace {

constexpr int kReportMilliseconds = 40;
/// Silence behind the end: a sink that has nothing left to read may cut what it still holds.
constexpr qint64 kTailSamples = engine::kSampleRate / 4;
constexpr qint64 kChunk = 1024; // samples

template <typename T>
void put(QByteArray& bytes, T sample)
{
    bytes.append(reinterpret_cast<const char*>(&sample), sizeof sample);
}

void putSample(QByteArray& bytes, QAudioFormat::SampleFormat form, float sample)
{
    sample = std::clamp(sample, -1.0F, 1.0F);
    switch (form) {
    case QAudioFormat::UInt8:
        return put(bytes, static_cast<quint8>(std::lround(sample * 127.0F) + 128));
    case QAudioFormat::Int32:
        return put(bytes, static_cast<qint32>(std::lround(double(sample) * 2147483647.0)));
    case QAudioFormat::Float:
        return put(bytes, sample);
    default:
        return put(bytes, static_cast<qint16>(std::lround(sample * 32767.0F)));
    }
}

} // namespace

/// Samples in the form of a device, as it reads them.
class SampleStream final : public QIODevice {
public:
    SampleStream(SoundSamples samples, qint64 first, qint64 last, const QAudioFormat& format)
        : m_samples(std::move(samples)), m_next(first), m_last(last), m_format(format),
          m_resampler(engine::kSampleRate, static_cast<std::uint32_t>(format.sampleRate()))
    {
        open(QIODevice::ReadOnly);
    }

    bool isSequential() const override { return true; }
    bool isDone() const { return m_next >= m_last + kTailSamples && m_ready.isEmpty(); }
    qint64 bytesAvailable() const override
    {
        return isDone() ? 0 : std::max<qint64>(kChunk, m_ready.size());
    }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        while (m_ready.size() < most && m_next < m_last + kTailSamples)
            makeReady();
        const qint64 given = std::min<qint64>(most, m_ready.size());
        std::memcpy(data, m_ready.constData(), static_cast<std::size_t>(given));
        m_ready.remove(0, given);
        return given;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void makeReady()
    {
        std::vector<float> chunk;
        for (const qint64 end = m_next + kChunk; m_next < end; ++m_next)
            chunk.push_back(m_next < m_last ? static_cast<float>(m_samples[m_next]) / 32768.0F : 0);
        std::vector<float> made;
        m_resampler.add(chunk, made);
        for (const float sample : made) {
            for (int channel = 0; channel < m_format.channelCount(); ++channel)
                putSample(m_ready, m_format.sampleFormat(), sample);
        }
    }

    SoundSamples m_samples;
    qint64 m_next, m_last;
    QAudioFormat m_format;
    Resampler m_resampler;
    QByteArray m_ready;
};

/// Of the thread.
class Speaker::Voice : public QObject {
public:
    using Link = DeviceLink<Speaker>;

    explicit Voice(std::shared_ptr<Link> link) : m_link(std::move(link)), m_reports(this)
    {
        m_reports.setInterval(kReportMilliseconds);
        connect(&m_reports, &QTimer::timeout, this, [this] { report(); });
    }

    void play(quint64 session, const SoundSamples& samples, qint64 first, qint64 last)
    {
        close();
        m_session = session;
        m_first = first;
        m_last = last;
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        m_format = device.isNull() ? QAudioFormat() : soundFormatFor(device);
        if (!m_format.isValid()) return fail();
        m_stream = std::make_unique<SampleStream>(samples, first, last, m_format);
        m_sink = std::make_unique<QAudioSink>(device, m_format);
        m_sink->start(m_stream.get());
        if (m_sink->error() != QAudio::NoError) return fail();
        connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
            if (state == QAudio::IdleState && m_stream->isDone()) end();
            if (state == QAudio::StoppedState) fail();
        });
        m_reports.start();
    }
    void close()
    {
        m_reports.stop();
        if (!m_sink) return;
        m_sink->disconnect(this);
        m_sink->stop();
        m_sink.release()->deleteLater(); // this may be a call of it
        m_stream.release()->deleteLater();
    }

private:
    void report()
    {
        const qint64 waiting = m_sink->bufferSize() - m_sink->bytesFree();
        const qint64 played = m_format.durationForBytes(static_cast<int>(waiting));
        const qint64 heard = std::max<qint64>(0, m_sink->processedUSecs() - played);
        const qint64 sample = m_first + heard * engine::kSampleRate / 1'000'000;
        if (sample >= m_last) return end();
        tell([sample](Speaker& to) { emit to.reached(sample); });
    }
    void end()
    {
        close();
        tell([](Speaker& to) { emit to.ended(); });
    }
    void fail()
    {
        close();
        tell([](Speaker& to) { emit to.failed(); });
    }
    template <typename Tell>
    void tell(Tell tell)
    {
        Link::tell(m_link, m_session, std::move(tell));
    }

    std::shared_ptr<Link> m_link;
    QTimer m_reports;
    quint64 m_session = 0;
    qint64 m_first = 0, m_last = 0;
    QAudioFormat m_format;
    std::unique_ptr<SampleStream> m_stream;
    std::unique_ptr<QAudioSink> m_sink;
};

Speaker::Speaker(QObject* parent)
    : SoundOutput(parent),
      m_thread(std::make_unique<DeviceThread<Speaker, Voice>>(this, QStringLiteral("loudspeaker")))
{
}

Speaker::~Speaker() = default;

void Speaker::play(const SoundSamples& samples, qint64 first, qint64 last)
{
    m_thread->begin([samples, first, last](Voice& voice, quint64 session) {
        voice.play(session, samples, first, last);
    });
}

void Speaker::stop()
{
    m_thread->end();
}

} // namespace cabochon
