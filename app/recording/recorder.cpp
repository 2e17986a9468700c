#include "app/recording/recorder.h"

#include "engine/media/decoded_media.h"
#include "engine/media/short_sample.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kMostSamples = qsizetype(Recorder::kMostSeconds) * engine::kSampleRate;
/// A recording whose loudest sample is softer holds nothing that anyone hears: -54 dB.
constexpr double kSilence = 0.002;
constexpr double kLevelFall = 0.8; // of the level shown, from one report to the next

QString clock(double seconds)
{
    const auto whole = static_cast<qint64>(seconds);
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Recorder::Recorder(QObject* parent) : QObject(parent) {}

void Recorder::setSource(std::unique_ptr<SoundSource> source)
{
    m_source = std::move(source);
    if (!m_source) return;
    connect(m_source.get(), &SoundSource::opened, this, &Recorder::onOpened);
    connect(m_source.get(), &SoundSource::heard, this, &Recorder::onHeard);
    connect(m_source.get(), &SoundSource::failed, this, &Recorder::onFailed);
}

double Recorder::seconds() const
{
    return static_cast<double>(m_samples.size()) / engine::kSampleRate;
}

QStringList Recorder::devices() const
{
    QStringList names;
    for (const SoundDevice& device : m_devices)
        names << device.name;
    return names;
}

qsizetype Recorder::firstSample() const
{
    return std::min<qsizetype>(std::llround(m_first * engine::kSampleRate), m_samples.size());
}

qsizetype Recorder::lastSample() const
{
    if (m_last <= 0) return m_samples.size();
    return std::min<qsizetype>(std::llround(m_last * engine::kSampleRate), m_samples.size());
}

// ----------------------------------------------------------------------------------------- actions

void Recorder::start()
{
    if (m_state != Idle && m_state != Refused) return;
    open();
}

void Recorder::stop()
{
    if (m_state != Opening && m_state != Listening) return;
    end({});
}

void Recorder::discard()
{
    if (m_source) m_source->stop();
    m_samples.clear();
    m_wave.clear();
    m_level = 0;
    setRange(0, 0);
    emit progressed();
    turn(Idle);
}

void Recorder::again()
{
    discard();
    open();
}

void Recorder::choose(int device)
{
    if (device < 0 || device >= m_devices.size()) return;
    m_wanted = m_devices[device].id;
    if (m_state == Opening || m_state == Listening || m_state == Refused) open();
}

void Recorder::setRange(double first, double last)
{
    const double all = seconds();
    last = last <= 0 ? all : std::clamp(last, std::min(kLeastSeconds, all), all);
    m_first = std::clamp(first, 0.0, std::max(0.0, last - kLeastSeconds));
    m_last = last >= all ? 0 : last;
    emit rangeChanged();
}

void Recorder::open()
{
    if (!m_source) {
        turn(Refused, tr("Nothing can be recorded here. Start the program again."));
        return;
    }
    m_source->stop();
    turn(Opening);
    m_source->start(m_wanted);
}

/// What was heard waits, if anything was.
void Recorder::end(const QString& remark)
{
    if (m_source) m_source->stop();
    m_level = 0;
    if (seconds() >= kLeastSeconds) {
        setRange(0, 0);
        emit progressed();
        const bool silent = m_wave.loudest() < kSilence;
        turn(Recorded, remark.isEmpty() && silent
                           ? tr("Hardly anything can be heard. If the microphone is muted, turn it "
                                "on and record again.")
                           : remark);
    } else if (remark.isEmpty()) {
        discard();
    } else {
        turn(Refused, remark);
    }
}

void Recorder::turn(State state, const QString& remark)
{
    m_state = state;
    m_remark = remark;
    emit stateChanged();
}

// ------------------------------------------------------------------------------------------ events

void Recorder::onOpened(const QList<SoundDevice>& devices, const SoundDevice& used)
{
    m_devices = devices;
    m_used = used;
    emit devicesChanged();
    if (m_state == Opening) turn(Listening);
}

void Recorder::onHeard(const QList<float>& samples)
{
    if (m_state != Listening) return;
    const QList<float> taken =
        samples.first(std::min(samples.size(), kMostSamples - m_samples.size()));
    float loudest = 0;
    for (const float sample : taken) {
        m_samples.append(engine::shortSample(sample));
        loudest = std::max(loudest, std::abs(sample));
    }
    m_wave.add(taken);
    m_level = std::max(std::min(1.0, double(loudest)), m_level * kLevelFall);
    emit progressed();
    if (m_samples.size() >= kMostSamples) {
        end(tr(
            "The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with "
            "another one.",
            "", int(kMostSeconds / 60)));
    }
}

void Recorder::onFailed(SoundProblem problem, const QString& device)
{
    if (m_state != Opening && m_state != Listening) return;
    if (seconds() >= kLeastSeconds) {
        const QString name = device.isEmpty() ? tr("The microphone") : device;
        end(tr("%1 gave no more sound after %2. What was recorded until then is here: send it, or "
               "record again.")
                .arg(name, clock(seconds())));
        return;
    }
    switch (problem) {
    case SoundProblem::NoDevice:
        return end(tr("There is no microphone. Connect one, or turn it on in the system's sound "
                      "settings, and try again."));
    case SoundProblem::NotOpened:
        return end(tr("%1 could not be opened: another program may hold it, or this one may not "
                      "use it. Allow it in the system's settings, or choose another one.")
                       .arg(device));
    case SoundProblem::Lost:
        return end(tr("%1 gives no sound. Connect it again, or choose another one.").arg(device));
    }
}

} // namespace cabochon
