#include "app/transcript/answer_segments.h"

#include "app/transcript/structured_blocks.h"

#include <algorithm>

namespace cabochon {

namespace {

void addTo(QString& words, const QString& more)
{
    if (words.isEmpty())
        words = more; // shared, not copied
    else
        words += more;
}

void placeFigures(QList<AnswerSegment>& segments, const Ledger& ledger)
{
    const auto thinks = [](const AnswerSegment& one) { return !one.thought.isEmpty(); };
    if (std::count_if(segments.begin(), segments.end(), thinks) != 1) return;
    AnswerSegment& only = *std::find_if(segments.begin(), segments.end(), thinks);
    only.thoughtTokens = ledger.thoughtTokens;
    only.thoughtSeconds = ledger.thoughtSeconds;
}

/// Files follow the result that they came with.
void addFile(QList<AnswerSegment>& segments, const QString& callId, const MediaPart& file)
{
    if (segments.isEmpty()) return;
    for (MadeCall& made : segments.last().calls)
        if (made.call.id == callId) made.files.append(file);
}

/// Words before calls are no JSON.
void hold(AnswerSegment& last)
{
    if (last.text.isEmpty() || !last.calls.isEmpty()) return;
    last.held = true;
    last.json = last.text;
    last.text = fenced(last.json);
}

} // namespace

QList<AnswerSegment> segmentsOf(const Message& answer)
{
    QList<AnswerSegment> segments;
    QString given; // id of the call whose result came last; empty: none since the last call
    for (const MessagePart& part : answer.parts) {
        const auto* text = std::get_if<TextPart>(&part);
        const auto* thought = std::get_if<ThoughtPart>(&part);
        const auto* call = std::get_if<CallPart>(&part);
        if (const auto* result = std::get_if<ResultPart>(&part)) given = result->callId;
        if (const auto* file = std::get_if<MediaPart>(&part)) addFile(segments, given, *file);
        if (!text && !thought && !call) continue;
        if (segments.isEmpty() || (call ? !given.isEmpty() : !segments.last().calls.isEmpty()))
            segments.append(AnswerSegment());
        AnswerSegment& last = segments.last();
        if (text) addTo(last.text, text->text);
        if (thought) addTo(last.thought, thought->text);
        if (call) last.calls.append(MadeCall{*call, {}});
        given.clear();
    }
    placeFigures(segments, answer.ledger);
    if (!segments.isEmpty() && answer.isHeld()) hold(segments.last());
    return segments;
}

} // namespace cabochon
