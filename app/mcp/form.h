// Owns what a server asks people in the middle of its work (elicitation): a form of plain fields,
// and whether an answer fits it. No Qt.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::mcp {

struct FormChoice {
    std::string value;
    std::string label; // never empty
};

struct FormField {
    enum class Kind : std::uint8_t { Text, Number, Integer, Flag, Choice, Choices };

    std::string name;
    std::string title; // never empty
    std::string description;
    Kind kind = Kind::Text;
    bool required = false;
    std::string format;              // of a Text: "email", "uri", "date", "date-time", or empty
    std::optional<double> least;     // value of a number; characters of a text; count of Choices
    std::optional<double> most;      // likewise
    std::vector<FormChoice> choices; // of Choice and Choices
    std::string preset;              // JSON; empty: none
};

/// The server's words, cleaned: they are shown as its own, never as ours.
struct Form {
    std::string server;
    std::string message;
    std::vector<FormField> fields;
};

struct FormAnswer {
    enum class Action : std::uint8_t { Accept, Decline, Cancel };
    Action action = Action::Cancel;
    std::string content; // Accept: a JSON object, names of fields and their values
};

/// From the parameters of "elicitation/create". Usage: it is no form that people could fill.
Result<Form> readForm(const std::string& server, const nlohmann::ordered_json& parameters);

/// Whether a server can take it. Usage names the field that does not fit.
Status checkAnswer(const Form& form, const FormAnswer& answer);

/// As the protocol writes it. An answer that does not fit is a Cancel.
nlohmann::ordered_json answerJson(const Form& form, const FormAnswer& answer);

} // namespace cabochon::mcp
