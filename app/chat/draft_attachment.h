// Owns one file that waits in the composer: what is known of it, what was chosen for it, and what
// it becomes in the message. Values and pure functions; DraftMediaModel holds them.
#pragma once

#include "app/attachments/attachment_loader.h"
#include "app/conversation/message.h"
#include "app/media/media_facts.h"

#include <QHash>
#include <QList>
#include <QSize>
#include <QString>

namespace cabochon {

/// How a PDF is given to the model.
enum class PagesAs : int { Automatic = 0, Text = 1, Pictures = 2 };

/// The picture that another one was cut from, which can be had back.
struct CutFrom {
    QString contentHash; // empty: it is whole
    QString name;
    int budget = 0;      // that was chosen for it
    bool isTile = false; // one of several that together are the whole
    bool operator==(const CutFrom&) const = default;
};

struct DraftAttachment {
    enum class State { Reading, Ready, Locked, Failed };

    quint64 number = 0; // of this run
    QString name;       // as the user knows it
    AttachmentSource source;
    AttachmentFacts facts; // the hash is empty until it is in the store; the thumbnail is elsewhere
    bool hasPicture = false; // a thumbnail
    State state = State::Reading;
    QString problem; // state Failed: a sentence
    AttachmentLoader::Cancel cancel;
    bool pasted = false;  // words that were pasted
    bool sending = false; // with a message that is being kept

    // What was chosen.
    int budget = 0; // soft tokens of a picture or a page; 0: by itself
    PagesAs pagesAs = PagesAs::Automatic;
    int trainedBudget = 0; // the one that the open model was made with; 0: all
    int firstPage = 0;     // from 1; 0: the first and the last one
    int lastPage = 0;
    double firstSecond = 0; // of sound or a video; lastSecond 0: to the end
    double lastSecond = 0;
    CutFrom whole;

    QHash<int, PagePicture> drawn; // pages, from 0, that go as pictures
    int drawnBudget = 0;           // for which they were drawn
    int drawingRun = 0;            // the last one that was begun: what others give is too late
    int drawing = 0;               // pages that are being drawn; 0: none
    int drawingDone = 0;

    bool isPicture() const { return facts.kind == MediaKind::Image; }
    bool isReady() const { return state == State::Ready && drawing == 0; }
};

/// Pictures more than these are looked at less closely, by themselves.
inline constexpr int kManyPictures = 6;

/// What is kept of it while it waits, and what came back. The rest is read again.
MediaPart keptForm(const DraftAttachment& attachment);
DraftAttachment fromKept(const MediaPart& kept);

/// The budget that counts; `pictures`: how many the draft holds.
int budgetOf(const DraftAttachment& attachment, int pictures);
/// The size in which a model sees a picture of this size.
QSize seenSize(int width, int height, int budget);
/// The soft tokens that it becomes.
int pictureTokens(int width, int height, int budget);
/// Soft tokens of its pictures and sound; 0: it has none. Words are counted elsewhere.
int softTokensOf(const DraftAttachment& attachment, int pictures);
/// The stretch of sound or a video that a model hears and sees: what was chosen, of a video a
/// minute at most.
TimeRange stretchOf(const DraftAttachment& attachment);
/// Chooses a stretch, mended where it is out of bounds: at least Recorder::kLeastSeconds long, of
/// a video at most a minute; then the end that was not moved follows.
void chooseStretch(DraftAttachment& attachment, double first, double last);
/// Frames of a video that are looked at.
int framesOf(const DraftAttachment& attachment);
/// Soft tokens of the samples [first, last) of sound; `energies`: those of its steps, where they
/// are known (engine/media/sound_pieces.h). Without them a cut is taken to be after 30 s.
int soundTokensOf(const QList<double>& energies, qint64 first, qint64 last);
/// Those of the stretch, of sound alone or of a video.
int soundTokensOf(const DraftAttachment& attachment);
/// Writes what was chosen of it, if anything was.
void insertStretch(QJsonObject& options, const DraftAttachment& attachment);
/// Height of small print as the model sees it, in pixels; 0: there is none.
double seenPrint(const DraftAttachment& attachment, int budget);
/// The same of a picture of this size, in which it is `printHeight` pixels high.
double seenPrint(double printHeight, const QSize& picture, int budget);
/// Below this it can hardly be read.
inline constexpr double kReadablePrint = 9;
/// Whether there is small print, and it is lost.
bool losesPrint(const DraftAttachment& attachment, int budget);

/// The pages that were chosen, from 0, and those of them that go as pictures.
QList<int> pagesOf(const DraftAttachment& attachment);
QList<int> picturePagesOf(const DraftAttachment& attachment);

/// Those of them that are still to be drawn.
QList<AttachmentLoader::PageWish> pageWishesOf(const DraftAttachment& attachment);

/// The first and the last of them, from 1.
int firstPageOf(const DraftAttachment& attachment);
int lastPageOf(const DraftAttachment& attachment);

/// What it becomes in a message. Empty while it is not ready.
QList<MessagePart> partsOf(const DraftAttachment& attachment, int pictures);

} // namespace cabochon
