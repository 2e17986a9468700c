// Owns judging a value by a schema, written for the tests and independent of the grammar: another
// reader of JSON, another one of expressions, nothing compiled.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace cabochon::test {

/// Empty: the value is valid; else where and why not. Unknown keywords are errors of the test.
std::string judge(const nlohmann::ordered_json& schema,
                  const nlohmann::ordered_json& value,
                  const nlohmann::ordered_json& root);

/// Empty: the text is JSON and valid for the schema.
std::string judgeText(const std::string& schema, const std::string& text);

/// Empty: the call is of this tool, with arguments that are valid for its parameters.
std::string
judgeCall(const std::string& tool, const std::string& name, const std::string& arguments);

} // namespace cabochon::test
