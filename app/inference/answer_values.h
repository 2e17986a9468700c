// Owns turning what the engine says of an answer into the values that the window keeps of it. Pure.
#pragma once

namespace cabochon {

struct AnswerOutcome;
struct AnswerUpdate;
struct ChatEvent;
struct ChatResult;

/// Adds a piece of a response to what was gathered.
void addResponse(const ChatEvent& event, AnswerUpdate& update);

/// How an answer ended, and its figures.
void enter(const ChatResult& result, AnswerOutcome& outcome);

} // namespace cabochon
