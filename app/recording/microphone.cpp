#include "app/recording/microphone.h"

#include "app/recording/device_link.h"
#include "app/recording/sound_converter.h"
#include "app/recording/sound_format.h"

#include <QAudioDevice>
#include <QAudioSource>
#include <QIODevice>
#include <QMediaDevices>
#include <QTimer>

#include <optional>
#include <utility>

namespace cabochon {

namespace {

/// A device that gives nothing for so long is gone: not every sound server says so.
constexpr int kPatienceMilliseconds = 3000;

QString nameOf(const QAudioDevice& device)
{
    return device.description().isEmpty() ? QString::fromUtf8(device.id()) : device.description();
}

SoundDevice shown(const QAudioDevice& device)
{
    return {QString::fromUtf8(device.id()), nameOf(device)};
}

} // namespace

/// Of the thread.
class Microphone::Listener : public QObject {
public:
    using Link = DeviceLink<Microphone>;

    explicit Listener(std::shared_ptr<Link> link) : m_link(std::move(link)), m_patience(this)
    {
        m_patience.setInterval(kPatienceMilliseconds);
        connect(&m_patience, &QTimer::timeout, this, [this] { lose(SoundProblem::Lost); });
    }

    void open(quint64 session, const QString& deviceId)
    {
        close();
        m_session = session;
        const QList<QAudioDevice> devices = QMediaDevices::audioInputs();
        QAudioDevice device = QMediaDevices::defaultAudioInput();
        QList<SoundDevice> all;
        for (const QAudioDevice& one : devices) {
            all.append(shown(one));
            if (all.last().id == deviceId) device = one;
        }
        if (device.isNull() && !devices.isEmpty()) device = devices.first();
        if (device.isNull()) return lose(SoundProblem::NoDevice);
        m_name = nameOf(device);
        const QAudioFormat format = soundFormatFor(device);
        if (!format.isValid()) return lose(SoundProblem::NotOpened);
        m_converter.emplace(format);
        m_source = std::make_unique<QAudioSource>(device, format);
        m_bytes = m_source->start();
        if (!m_bytes || m_source->error() != QAudio::NoError) return lose(SoundProblem::NotOpened);
        connect(m_bytes, &QIODevice::readyRead, this, [this] { read(); });
        connect(m_source.get(), &QAudioSource::stateChanged, this, [this](QAudio::State state) {
            if (state == QAudio::StoppedState) lose(SoundProblem::Lost);
        });
        m_patience.start();
        tell([all, used = shown(device)](Microphone& to) { emit to.opened(all, used); });
    }

    void close()
    {
        m_patience.stop();
        m_bytes = nullptr;
        if (!m_source) return;
        m_source->disconnect(this);
        m_source->stop();
        m_source.release()->deleteLater(); // this may be a call of it
    }

private:
    void read()
    {
        const QByteArray bytes = m_bytes ? m_bytes->readAll() : QByteArray();
        if (bytes.isEmpty()) return;
        m_patience.start();
        const QList<float> samples = m_converter->take(bytes);
        if (!samples.isEmpty()) tell([samples](Microphone& to) { emit to.heard(samples); });
    }
    void lose(SoundProblem problem)
    {
        close();
        tell([problem, name = m_name](Microphone& to) { emit to.failed(problem, name); });
    }
    template <typename Tell>
    void tell(Tell tell)
    {
        Link::tell(m_link, m_session, std::move(tell));
    }

    std::shared_ptr<Link> m_link;
    QTimer m_patience;
    quint64 m_session = 0;
    QString m_name;
    std::optional<SoundConverter> m_converter;
    std::unique_ptr<QAudioSource> m_source;
    QIODevice* m_bytes = nullptr; // the source's
};

Microphone::Microphone(QObject* parent)
    : SoundSource(parent), m_thread(std::make_unique<DeviceThread<Microphone, Listener>>(
                               this, QStringLiteral("microphone")))
{
}

Microphone::~Microphone() = default;

void Microphone::start(const QString& deviceId)
{
    m_thread->begin(
        [deviceId](Listener& listener, quint64 session) { listener.open(session, deviceId); });
}

void Microphone::stop()
{
    m_thread->end();
}

} // namespace cabochon
