#include "tests/engine/grammar/schema_samples.h"

#include <utility>

namespace cabochon::test {

namespace {

const char* kPerson = R"({"type":"object","properties":{"name":{"type":"string"},
    "age":{"type":"integer","minimum":0,"maximum":130},"mail":{"type":"string"}},
    "required":["name"],"additionalProperties":false})";
const char* kTree = R"({"$ref":"#/$defs/node","$defs":{"node":{"type":"object","properties":{
    "value":{"type":"integer"},"children":{"type":"array","items":{"$ref":"#/$defs/node"}}},
    "required":["value"]}}})";

} // namespace

std::vector<SchemaSample> schemaSamples()
{
    std::vector<SchemaSample> samples;
    const auto row = [&](const char* name, const char* schema, std::vector<std::string> taken,
                         std::vector<std::string> refused) {
        samples.push_back({name, schema, std::move(taken), std::move(refused)});
    };
    row("optional and required", kPerson,
        {R"({"name":"x"})", R"({ "name": "x", "age": 130 })", "{\n  \"name\": \"x\"\n}",
         R"({"name":"","mail":"y"})", R"({"name":"x","age":0,"mail":"y"})"},
        {"{}", R"({"age":3})", R"({"name":"x","age":131})", R"({"name":"x","age":-1})",
         R"({"name":"x","age":05})", R"({"name":"x","other":1})", R"({"name":"x"} )",
         R"({"name":3})", R"({"name":"x",})", R"([])"});
    row("strings", R"({"type":"string"})",
        {R"("")", R"("a\"b\\\/\n\u00e9")", R"("\ud83d\ude00")", "\"\xC3\xA9 \xF0\x9F\xA6\x99\""},
        {"\"\n\"", R"("\x")", R"("\ud83d")", R"("\ude00\ud83d")", "\"\xC3\"", "\"\xED\xA0\x80\"",
         "\"\xC0\x80\"", R"(a)"});
    row("lengths", R"({"type":"string","minLength":2,"maxLength":3})",
        {R"("ab")", R"("abc")", "\"\xC3\xA9\xC3\xA9\"", R"("\u00e9\ud83d\ude00")"},
        {R"("a")", R"("abcd")", "\"\xC3\xA9\""});
    row("numbers", R"({"type":"number"})", {"0", "-0.5", "12.25", "1e5", "3E-7", "-17"},
        {"01", ".5", "1.", "1e", "+1", "--1", "1e999"});
    row("whole numbers", R"({"type":"integer"})", {"0", "-12", "999"}, {"1.5", "1e3", "007", "-0"});
    row("from below zero", R"({"type":"integer","minimum":-12,"maximum":205})",
        {"-12", "-9", "-1", "0", "9", "99", "100", "205"}, {"-13", "-20", "206", "210", "1000"});
    row("above", R"({"type":"integer","minimum":17})", {"17", "20", "100"}, {"16", "9", "-17"});
    row("halves", R"({"type":"integer","minimum":0.5,"maximum":2.5})", {"1", "2"}, {"0", "3"});
    row("enumeration", R"({"enum":["red","green",3,null,{"a":[1,"x"]}]})",
        {R"("red")", "3", "null", R"({"a":[1,"x"]})", R"({"a": [1, "x"]})"},
        {R"("re")", R"("blue")", "4", "{}"});
    row("constant", R"({"const":"a\"b"})", {R"("a\"b")"}, {R"("a")", R"("a\u0022b")"});
    row("types", R"({"type":["string","null","boolean"]})", {R"("x")", "null", "true", "false"},
        {"1", "[]", "nul"});
    row("enumeration of a type", R"({"type":"string","enum":["a",1]})", {R"("a")"}, {"1"});
    row("array", R"({"type":"array","items":{"type":"integer"},"minItems":1,"maxItems":3})",
        {"[1]", "[1,2]", "[ 1, 2, 3 ]"}, {"[]", "[1,2,3,4]", "[1,]", "[\"a\"]"});
    row("array without items", R"({"type":"array","maxItems":0})", {"[]"}, {"[1]"});
    row("tuple", R"({"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],
        "items":false,"minItems":1})",
        {"[1]", R"([1,"a"])"}, {"[]", "[\"a\"]", R"([1,"a",2])"});
    row("tuple and more", R"({"prefixItems":[{"type":"null"}],"items":{"type":"boolean"},
        "minItems":3})",
        {"[null,true,false]", "[null,true,true,true]"}, {"[null]", "[null,true]"});
    row("others", R"({"type":"object","properties":{"a":{"type":"integer"}},
        "additionalProperties":{"type":"string"}})",
        {"{}", R"({"a":1})", R"({"b":"x"})", R"({"a":1,"b":"x","ab":"y"})", R"({"":"x"})"},
        {R"({"a":"x"})", R"({"b":1})", R"({"b":"x","a":"y"})", R"({"b":"x","\u0061":"y"})"});
    row("demanded others", R"({"type":"object","required":["z"]})", {R"({"z":1,"a":[]})"},
        {"{}", R"({"a":1})"});
    row("any object", R"({"type":"object"})", {"{}", R"({"a":{"b":[1,null,"x"]},"c":2})"}, {"[]"});
    row("anything", "{}", {"1", "null", R"([{"a":[]}])", R"("x")"}, {"x", "[1"});
    row("true", "true", {"[]"}, {""});
    row("alternatives", R"({"anyOf":[
        {"type":"object","properties":{"kind":{"const":"a"},"x":{"type":"integer"}},
         "required":["kind","x"]},
        {"type":"object","properties":{"kind":{"const":"ab"},"y":{"type":"string"}},
         "required":["kind","y"]},{"type":"integer"}]})",
        {R"({"kind":"a","x":1})", R"({"kind":"ab","y":"1"})", "7"},
        {R"({"kind":"a","y":"1"})", R"({"kind":"ab","x":1})", R"({"kind":"a"})"});
    row("alternatives beside properties",
        R"({"type":"object","properties":{"a":{"type":"integer"},
        "b":{"type":"integer"}},"anyOf":[{"required":["a"]},{"required":["b"]}]})",
        {R"({"a":1})", R"({"b":1})", R"({"a":1,"b":2})"}, {"{}"});
    row("all of", R"({"allOf":[{"type":"object","properties":{"a":{"type":"integer"}},
        "required":["a"]},{"properties":{"a":{"type":"integer","minimum":5},
        "b":{"type":"null"}}}]})",
        {R"({"a":5})", R"({"a":7,"b":null})"}, {R"({"a":4})", "{}", R"({"b":null})"});
    row("all of, closed", R"({"allOf":[{"type":"object","properties":{"a":{"type":"integer"}},
        "additionalProperties":false},{"properties":{"b":{"type":"integer"}}}]})",
        {"{}", R"({"a":1})"}, {R"({"b":1})"});
    row("recursion", kTree, {R"({"value":1})", R"({"value":1,"children":[{"value":2},
        {"value":3,"children":[]}]})"},
        {R"({"children":[]})", R"({"value":1,"children":[1]})"});
    row("keys", R"({"type":"object","properties":{"a\"b":{"const":1},"grün 東":{"const":2},
        "x\\\n":{"const":3}},"required":["a\"b"]})",
        {R"({"a\"b":1})", R"({"a\"b":1,"grün 東":2,"x\\\n":3})"}, {R"({"grün 東":2})"});
    row("pattern", R"({"type":"string","pattern":"^[a-z\"]{2}$"})", {R"("ab")", R"("\"a")"},
        {R"("a")", R"("A1")"});
    row("pattern and length", R"({"type":"string","pattern":"^(ab)+$","maxLength":5})",
        {R"("ab")", R"("abab")"}, {R"("ababab")", R"("aba")"});
    row("format", R"({"type":"string","format":"date"})", {R"("2026-11-28")"}, {R"("28.11.")"});
    row("never chosen", R"({"type":"object","properties":{"a":false,"b":{"type":"integer"}}})",
        {"{}", R"({"b":1})"}, {R"({"a":1})"});
    return samples;
}

} // namespace cabochon::test
