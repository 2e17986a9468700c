// Owns the words of the benchmark's answers: tokens of one kind of block, or of all in turn.
#pragma once

#include <QString>
#include <QStringList>

namespace cabochon::test {

/// mixed, paragraph, code, line (of code), list, table, thought.
QStringList answerKinds();

/// Token `number`, from 0, of an answer of this kind.
QString tokenOf(const QString& kind, int number);

} // namespace cabochon::test
