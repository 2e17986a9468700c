// Owns what was chosen for models, and how they were used, each by its file, as the settings keep
// it.
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace cabochon {

struct KeptChoice {
    int contextLength = 0; // tokens; 0: what there is room for
    bool shortKeys = false;
    QString projector;          // empty: found beside the model, or none
    QString lastUsed;           // a date: "2026-11-28"; empty: not known
    double tokensPerSecond = 0; // measured then; 0: likewise

    bool operator==(const KeptChoice&) const = default;
};

class ModelChoices {
public:
    /// Nothing chosen, where the file is not known.
    KeptChoice of(const QString& file) const { return m_choices.value(file); }
    /// False: it was so before, or there is no room for more.
    bool set(const QString& file, const KeptChoice& choice);
    /// Files of one folder lie in another now. False: none of them is known.
    bool moveFolder(const QString& from, const QString& to);

    QJsonObject toJson() const;
    /// What cannot be is left out.
    void take(const QJsonObject& values);

private:
    QMap<QString, KeptChoice> m_choices;
};

} // namespace cabochon
