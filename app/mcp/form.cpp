#include "app/mcp/form.h"

#include "app/mcp/json_parts.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::size_t kMostFields = 100;
constexpr std::size_t kMostChoices = 1000;
constexpr std::size_t kLongestLabel = 1000;

std::optional<double> numberOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number()) return std::nullopt;
    return found->get<double>();
}

/// "enum" with "enumNames", or "oneOf"/"anyOf" of "const" with "title".
std::vector<FormChoice> choicesOf(const Json& schema)
{
    std::vector<FormChoice> choices;
    const auto add = [&choices](const Json& value, std::string label) {
        if (!value.is_string() || choices.size() == kMostChoices) return;
        const std::string text = value.get<std::string>();
        if (label.empty()) label = cleanText(text);
        choices.push_back({text, std::string(startOf(label, kLongestLabel))});
    };
    if (const Json* list = partOf(schema, "enum"); list && list->is_array()) {
        const Json* names = partOf(schema, "enumNames");
        for (std::size_t i = 0; i < list->size(); ++i) {
            const bool named =
                names && names->is_array() && i < names->size() && (*names)[i].is_string();
            add((*list)[i], named ? cleanText((*names)[i].get<std::string>()) : std::string());
        }
    }
    for (const char* key : {"oneOf", "anyOf"}) {
        const Json* list = partOf(schema, key);
        if (!list || !list->is_array()) continue;
        for (const Json& item : *list) {
            if (!item.is_object()) continue;
            if (const Json* value = partOf(item, "const"))
                add(*value, wordsIn(item, "title", kLongestLabel));
        }
    }
    return choices;
}

bool readField(const std::string& name, const Json& schema, FormField& field)
{
    if (!schema.is_object()) return false;
    field.name = name;
    field.title = wordsIn(schema, "title", kLongestLabel);
    if (field.title.empty()) field.title = startOf(cleanText(name), kLongestLabel);
    field.description = wordsIn(schema, "description", kLongestWords);
    if (const Json* preset = partOf(schema, "default")) field.preset = dumped(*preset);
    const std::string type = engine::textOf(schema, "type");
    if (type == "boolean") {
        field.kind = FormField::Kind::Flag;
    } else if (type == "number" || type == "integer") {
        field.kind = type == "number" ? FormField::Kind::Number : FormField::Kind::Integer;
        field.least = numberOf(schema, "minimum");
        field.most = numberOf(schema, "maximum");
    } else if (type == "string") {
        field.choices = choicesOf(schema);
        field.kind = field.choices.empty() ? FormField::Kind::Text : FormField::Kind::Choice;
        field.format = wordsIn(schema, "format", kLongestLabel);
        field.least = numberOf(schema, "minLength");
        field.most = numberOf(schema, "maxLength");
    } else if (type == "array") {
        const Json* items = partOf(schema, "items");
        if (!items || !items->is_object()) return false;
        field.choices = choicesOf(*items);
        field.kind = FormField::Kind::Choices;
        field.least = numberOf(schema, "minItems");
        field.most = numberOf(schema, "maxItems");
        if (field.choices.empty()) return false;
    } else {
        return false;
    }
    return true;
}

std::size_t charactersOf(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool isChoice(const FormField& field, const Json& value)
{
    return value.is_string() &&
           std::ranges::any_of(field.choices, [&value](const FormChoice& choice) {
               return choice.value == value.get_ref<const std::string&>();
           });
}

bool isWithin(const FormField& field, double number)
{
    return (!field.least || number >= *field.least) && (!field.most || number <= *field.most);
}

bool fits(const FormField& field, const Json& value)
{
    switch (field.kind) {
    case FormField::Kind::Flag:
        return value.is_boolean();
    case FormField::Kind::Integer:
        return value.is_number_integer() && isWithin(field, value.get<double>());
    case FormField::Kind::Number:
        return value.is_number() && isWithin(field, value.get<double>());
    case FormField::Kind::Text:
        return value.is_string() &&
               isWithin(field, double(charactersOf(value.get_ref<const std::string&>())));
    case FormField::Kind::Choice:
        return isChoice(field, value);
    case FormField::Kind::Choices:
        return value.is_array() && isWithin(field, double(value.size())) &&
               std::ranges::all_of(value, [&](const Json& one) { return isChoice(field, one); });
    }
    return false;
}

} // namespace

Result<Form> readForm(const std::string& server, const Json& parameters)
{
    const auto refuse = [](const std::string& what) {
        return Error{ErrorCode::Usage, "The form " + what + ". Ask with plain fields."};
    };
    if (!parameters.is_object()) return refuse("has no parameters");
    const std::string mode = engine::textOf(parameters, "mode");
    if (!mode.empty() && mode != "form") return refuse("is of the kind " + printable(mode, 20));
    Form form;
    form.server = server;
    form.message = wordsIn(parameters, "message", kLongestWords);
    const Json* schema = partOf(parameters, "requestedSchema");
    const Json* fields = schema && schema->is_object() ? partOf(*schema, "properties") : nullptr;
    if (!fields || !fields->is_object()) return refuse("has no list of fields");
    if (fields->size() > kMostFields) return refuse("has more than 100 fields");
    for (const auto& [name, content] : fields->items()) {
        FormField field;
        if (!readField(name, content, field))
            return refuse("has a field \"" + printable(name) + "\" that nobody could fill");
        if (const Json* required = partOf(*schema, "required"); required && required->is_array())
            field.required = std::ranges::find(*required, Json(name)) != required->end();
        form.fields.push_back(std::move(field));
    }
    return form;
}

Status checkAnswer(const Form& form, const FormAnswer& answer)
{
    if (answer.action != FormAnswer::Action::Accept) return {};
    const Result<Json> content = engine::readJsonDocument(answer.content);
    if (!content || !content->is_object())
        return {ErrorCode::Usage, "The answer to a form is an object of names and values."};
    for (const auto& [name, value] : content->items()) {
        const auto field = std::ranges::find_if(
            form.fields, [&name = name](const FormField& one) { return one.name == name; });
        if (field == form.fields.end())
            return {ErrorCode::Usage, "The form has no field \"" + printable(name) + "\"."};
        if (!fits(*field, value))
            return {ErrorCode::Usage, "\"" + field->title + "\" cannot be this. Change it."};
    }
    for (const FormField& field : form.fields) {
        if (field.required && !content->contains(field.name))
            return {ErrorCode::Usage, "\"" + field.title + "\" is missing. Fill it in."};
    }
    return {};
}

Json answerJson(const Form& form, const FormAnswer& answer)
{
    if (answer.action == FormAnswer::Action::Decline) return {{"action", "decline"}};
    if (answer.action == FormAnswer::Action::Cancel || !checkAnswer(form, answer))
        return {{"action", "cancel"}};
    return {{"action", "accept"}, {"content", *engine::readJsonDocument(answer.content)}};
}

} // namespace cabochon::mcp
