#include "app/chat/recording_controller.h"

#include "app/chat/ready_requests.h"
#include "app/recording/wav_bytes.h"
#include "app/transcript/shown_files.h"
#include "engine/media/sound_pieces.h"

#include <utility>
#include <vector>

namespace cabochon {

namespace {

/// Of a recording that has ended, as those of its file will be.
QList<double> energiesOf(const Recorder& recorder)
{
    if (recorder.state() != Recorder::Recorded) return {};
    std::vector<float> samples;
    samples.reserve(std::size_t(recorder.samples().size()));
    for (const qint16 sample : recorder.samples())
        samples.push_back(static_cast<float>(sample) / 32768.0F);
    const std::vector<double> energies = engine::stepEnergies(samples);
    return {energies.begin(), energies.end()};
}

const QString kKey = QStringLiteral("recording"); // of the player; no file's hash

} // namespace

RecordingController::RecordingController(AttachmentController& attachments,
                                         const ModelController& models,
                                         QObject* parent)
    : QObject(parent), m_attachments(attachments), m_models(models)
{
    connect(&m_recorder, &Recorder::stateChanged, this, [this] {
        if (m_recorder.state() != Recorder::Recorded) m_player.forget(kKey);
        m_energies = energiesOf(m_recorder);
        emit rangeChanged(); // its tokens are known now
        note();
    });
    connect(&m_recorder, &Recorder::rangeChanged, this, [this] {
        m_player.forget(kKey);
        emit rangeChanged();
    });
    // One sound at a time.
    connect(m_attachments.sounds()->player(), &SoundPlayer::changed, this, [this] {
        if (m_attachments.sounds()->player()->isPlaying()) m_player.pause();
    });
}

void RecordingController::setDevices(std::unique_ptr<SoundSource> source,
                                     std::unique_ptr<SoundOutput> output)
{
    m_recorder.setSource(std::move(source));
    m_player.setOutput(std::move(output));
}

void RecordingController::note()
{
    emit changed();
    if (std::exchange(m_wasActive, isActive()) != isActive()) emit activeChanged();
}

void RecordingController::onModelChanged()
{
    if (m_asks && refusal().isEmpty()) m_asks = false;
    note();
}

QString RecordingController::refusal() const
{
    if (m_models.state() != ModelState::Ready || m_models.hears()) return {};
    return tr("%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and "
              "sound. Choose one of them, or record now and send it later.")
        .arg(m_models.name());
}

int RecordingController::tokens() const
{
    return soundTokensOf(m_energies, m_recorder.firstSample(), m_recorder.lastSample());
}

QString RecordingController::writeOutRequest() const
{
    return cabochon::writeOutRequest();
}

// ----------------------------------------------------------------------------------------- actions

void RecordingController::begin()
{
    if (isActive()) return;
    if (refusal().isEmpty()) return beginAnyway();
    m_asks = true;
    note();
}

void RecordingController::beginAnyway()
{
    m_asks = false;
    m_attachments.sounds()->player()->pause(); // it would be recorded
    m_recorder.start();
}

void RecordingController::discard()
{
    m_asks = false;
    m_recorder.discard();
}

void RecordingController::togglePlaying()
{
    if (m_player.isPlaying()) return m_player.pause();
    playAt(-1);
}

void RecordingController::playAt(double second)
{
    if (m_recorder.state() != Recorder::Recorded) return;
    m_attachments.sounds()->player()->pause();
    m_player.play(kKey, m_recorder.samples(), m_recorder.firstSecond(), m_recorder.lastSecond(),
                  second);
}

bool RecordingController::attach()
{
    if (m_recorder.state() != Recorder::Recorded) return false;
    const qsizetype first = m_recorder.firstSample(), last = m_recorder.lastSample();
    const double seconds = m_recorder.lastSecond() - m_recorder.firstSecond();
    if (!m_attachments.addBytes(wavBytes(m_recorder.samples(), first, last),
                                tr("Voice note %1").arg(clockOf(seconds))))
        return false;
    discard();
    return true;
}

} // namespace cabochon
