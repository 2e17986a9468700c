#include "app/recording/sound_player.h"

#include "engine/media/decoded_media.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cabochon {

namespace {

qint64 sampleAt(double seconds)
{
    return std::llround(std::max(0.0, seconds) * engine::kSampleRate);
}

} // namespace

SoundPlayer::SoundPlayer(QObject* parent) : QObject(parent) {}

void SoundPlayer::setOutput(std::unique_ptr<SoundOutput> output)
{
    m_output = std::move(output);
    if (!m_output) return;
    connect(m_output.get(), &SoundOutput::reached, this, [this](qint64 sample) {
        m_at = sample;
        emit moved();
    });
    connect(m_output.get(), &SoundOutput::ended, this, [this] {
        m_playing = false;
        m_at = m_start;
        emit moved();
        emit changed();
    });
    connect(m_output.get(), &SoundOutput::failed, this, [this] {
        if (m_playing) m_output->stop();
        m_playing = false;
        m_problem =
            tr("Nothing can be heard: there is no loudspeaker, or it cannot be used. Choose "
               "one in the system's sound settings, and try again.");
        emit changed();
    });
}

double SoundPlayer::position() const
{
    return static_cast<double>(m_at) / engine::kSampleRate;
}

void SoundPlayer::play(
    const QString& key, const SoundSamples& samples, double first, double last, double at)
{
    const qint64 end = last > 0 ? std::min<qint64>(sampleAt(last), samples.size()) : samples.size();
    const qint64 start = std::min(sampleAt(first), end);
    const qint64 rests = key == m_key ? m_at : start;
    const qint64 from = at >= 0 ? sampleAt(at) : rests;
    m_key = key;
    m_start = start;
    m_at = from >= start && from < end ? from : start;
    m_problem.clear();
    m_playing = m_output != nullptr && m_at < end;
    if (!m_output) m_problem = tr("Nothing can be played here. Start the program again.");
    emit moved();
    emit changed();
    if (m_playing) m_output->play(samples, m_at, end);
}

void SoundPlayer::pause()
{
    if (!m_playing) return;
    m_output->stop();
    m_playing = false;
    emit changed();
}

void SoundPlayer::forget(const QString& key)
{
    if (m_key != key) return;
    if (m_playing) m_output->stop();
    m_playing = false;
    m_key.clear();
    m_problem.clear();
    m_at = m_start = 0;
    emit moved();
    emit changed();
}

} // namespace cabochon
