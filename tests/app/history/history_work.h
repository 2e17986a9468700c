// Owns what the proofs of the history share: work that is done on one while something goes wrong,
// and the question whether what was acknowledged is there.
#pragma once

#include "app/history/history_database.h"

#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace cabochon::test {

/// What a proof found; no failures: it holds.
struct Findings {
    int points = 0; // that were tried
    std::vector<std::string> failures{};
    std::string note{}; // a figure to tell

    void fail(const std::string& what) { failures.push_back(what); }
};

/// Conversations as they are in a history, by id.
using Conversations = std::map<std::string, history::StoredConversation>;

/// All that it holds; the error of what cannot be read.
Result<Conversations> readAll(history::HistoryDatabase& history);

/// A person's work on a history, step by step: questions, answers that grow, edits, removals. Knows
/// what was acknowledged.
class HistoryWork {
public:
    explicit HistoryWork(unsigned seed) : m_random(seed) {}

    /// Does one thing. The error with which the history refused it.
    Status step(history::HistoryDatabase& history);
    /// Empty: the history holds what was acknowledged, and what was refused wholly or not at all.
    std::string compare(history::HistoryDatabase& history) const;
    /// After a comparison: what is there counts from now on.
    void accept(history::HistoryDatabase& history);

private:
    history::StoredConversation next();
    std::string text(std::size_t words);

    std::mt19937 m_random;
    int m_made = 0;
    Conversations m_acknowledged;
    std::string m_open;     // id of what was under way
    Conversations m_wanted; // what it would have become; nothing: it was to be removed
};

} // namespace cabochon::test
