#include "app/transcript/code_languages.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <memory>

namespace cabochon {

namespace {

/// One a language or a family of them; words are separated by blanks.
struct L {
    const char* names; // as written after the fence
    const char* keywords;
    const char* lineComments; // "" none
    const char* blockOpen;    // "" none
    const char* blockClose;
    int traits = CodeLanguage::Plain;
    using enum CodeLanguage::Trait;
};

constexpr std::array kLanguages = {
    L{"c cpp c++ h hpp cc cxx glsl hlsl cuda cu metal opencl arduino ino",
      "alignas auto bool break case catch char class const constexpr continue default delete do "
      "double else enum explicit extern false float for friend goto if inline int long namespace "
      "new noexcept nullptr operator override private protected public return short signed sizeof "
      "static struct switch template this throw true try typedef typename union unsigned using "
      "virtual void volatile while concept requires co_await co_return",
      "//", "/*", "*/"},
    L{"objectivec objective-c objc m mm",
      "id self super nil YES NO BOOL int void float double char if else for while return static "
      "struct typedef switch case break continue in nonatomic strong weak copy instancetype",
      "//", "/*", "*/"},
    L{"python py python3 pycon",
      "and as assert async await break class continue def del elif else except False finally for "
      "from global if import in is lambda None nonlocal not or pass raise return True try while "
      "with yield match case self",
      "#", "\"\"\"", "\"\"\""},
    L{"javascript js jsx typescript ts tsx node mjs vue svelte",
      "abstract any as async await boolean break case catch class const continue debugger default "
      "delete do else enum export extends false finally for from function if implements import in "
      "instanceof interface let new null number of private protected public readonly return static "
      "string super switch this throw true try type typeof undefined var void while yield",
      "//", "/*", "*/", L::BacktickStrings},
    L{"java groovy gradle",
      "abstract boolean break byte case catch char class continue default do double else enum "
      "extends final finally float for if implements import instanceof int interface long new null "
      "package private protected public record return sealed short static super switch "
      "synchronized this throw throws true false try var void volatile while",
      "//", "/*", "*/"},
    L{"kotlin kt kts",
      "abstract as break by catch class companion constructor continue data do else enum false "
      "finally for fun if import in init interface internal is it lateinit null object open "
      "override package private protected public return sealed super suspend this throw true try "
      "typealias val var when while",
      "//", "/*", "*/"},
    L{"scala sbt",
      "abstract case catch class def do else enum extends false final finally for given if "
      "implicit "
      "import lazy match new null object override package private protected return sealed super "
      "then this throw trait true try type using val var while with yield",
      "//", "/*", "*/"},
    L{"csharp cs c# fsharp f# fs",
      "abstract as async await base bool break byte case catch char class const continue decimal "
      "default delegate do double else enum event false finally float for foreach get if in int "
      "interface internal is let lock long match namespace new null object out override params "
      "private protected public readonly record ref return sealed set short static string struct "
      "switch this throw true try type typeof uint using var virtual void while with yield",
      "//", "/*", "*/"},
    L{"rust rs",
      "as async await break const continue crate dyn else enum extern false fn for if impl in let "
      "loop match mod move mut pub ref return self Self static struct super trait true type unsafe "
      "use where while",
      "//", "/*", "*/", L::NoSingleQuotes},
    L{"go golang",
      "break case chan const continue default defer else fallthrough false for func go goto if "
      "import interface map nil package range return select struct switch true type var",
      "//", "/*", "*/", L::BacktickStrings},
    L{"zig",
      "and break catch comptime const continue defer else enum error export extern false fn for if "
      "inline null or pub return struct switch test true try undefined union unreachable var while",
      "//", "", ""},
    L{"swift",
      "actor as async await break case catch class continue default defer do else enum extension "
      "false for func guard if import in init inout is let nil override private protocol public "
      "repeat return self Self static struct super switch throw throws true try var where while",
      "//", "/*", "*/"},
    L{"dart",
      "abstract as async await bool break case catch class const continue default do double else "
      "enum extends false final finally for if implements import in int is late new null override "
      "required return static String super switch this throw true try var void while with yield",
      "//", "/*", "*/"},
    L{"php",
      "abstract and array as break case catch class const continue default do echo else elseif "
      "extends false final finally fn for foreach function global if implements interface match "
      "namespace new null or private protected public readonly return self static switch this "
      "throw trait true try use var while yield",
      "// #", "/*", "*/"},
    L{"ruby rb",
      "alias and begin break case class def defined do else elsif end ensure extend false for if "
      "in "
      "include module next nil not or private raise redo require rescue retry return self super "
      "then true undef unless until when while yield",
      "#", "=begin", "=end"},
    L{"perl pl pm",
      "and bless die do each else elsif eq for foreach if last local my ne next no not or our "
      "package print push require return shift sub undef unless until use while",
      "#", "", ""},
    L{"lua luau",
      "and break do else elseif end false for function goto if in local nil not or repeat return "
      "then true until while",
      "--", "--[[", "]]"},
    L{"r rscript",
      "break else FALSE for function if in library NA next NULL repeat return TRUE while", "#", "",
      ""},
    L{"julia jl",
      "abstract baremodule begin break catch const continue do else elseif end export false "
      "finally "
      "for function global if import in let local macro module mutable nothing quote return struct "
      "true try using where while",
      "#", "#=", "=#", L::NoSingleQuotes},
    L{"matlab octave",
      "break case catch classdef continue else elseif end false for function global if otherwise "
      "parfor persistent return switch true try while",
      "%", "%{", "%}"},
    L{"haskell hs elm purescript",
      "as case class data deriving do else forall foreign if import in infix instance let module "
      "newtype of qualified then type where",
      "--", "{-", "-}", L::NoSingleQuotes},
    L{"ocaml ml",
      "and as begin do done else end exception false fun function if in let match module mutable "
      "new of open rec sig struct then true try type val when while with",
      "", "(*", "*)", L::NoSingleQuotes},
    L{"elixir ex exs erlang erl",
      "after and case catch cond def defmodule defp do else end false fn for if import in nil not "
      "or "
      "quote raise receive require rescue true try unless use when with",
      "# %", "", ""},
    L{"clojure clj lisp scheme racket elisp",
      "cond def define defmacro defn defun do fn if lambda let loop nil ns quote recur require "
      "setq "
      "when",
      ";", "", "", L::NoSingleQuotes},
    L{"bash sh shell zsh fish console",
      "case do done elif else esac exit export fi for function if in local read return set shift "
      "source then unset until while echo cd sudo",
      "#", "", ""},
    L{"powershell ps1 pwsh",
      "begin break catch continue do else elseif end exit filter finally for foreach function if "
      "in "
      "param process return switch throw trap try until while",
      "#", "<#", "#>", L::IgnoresCase},
    L{"batch bat cmd",
      "call cd echo else exit for goto if in not pause set setlocal endlocal start", "rem ::", "",
      "", L::IgnoresCase | L::NoSingleQuotes},
    L{"sql sqlite postgresql postgres mysql plsql tsql",
      "add all alter and as asc between by case check column constraint create cross database "
      "default delete desc distinct drop else end exists foreign from full group having if in "
      "index "
      "inner insert into is join key left like limit not null offset on or order outer over "
      "partition primary references right select set table then union unique update values view "
      "when where with",
      "--", "/*", "*/", L::IgnoresCase},
    L{"json jsonc json5", "true false null", "//", "", ""},
    L{"yaml yml", "true false null yes no on off", "#", "", "", L::NoSingleQuotes},
    L{"toml ini cfg conf properties", "true false yes no on off", "# ;", "", "", L::NoSingleQuotes},
    L{"html xml svg xhtml htm xaml", "", "", "<!--", "-->", L::Tags},
    L{"css scss sass less",
      "important media import keyframes root from to auto none inherit initial var calc", "", "/*",
      "*/"},
    L{"qml",
      "import property readonly required signal function var let const return if else true false "
      "null id alias int real string bool list component enum pragma",
      "//", "/*", "*/", L::BacktickStrings},
    L{"cmake make makefile",
      "if else endif elseif foreach endforeach function endfunction macro endmacro set "
      "add_executable add_library target_link_libraries find_package include project ifeq ifneq "
      "ifdef define endef",
      "#", "", ""},
    L{"dockerfile docker containerfile",
      "FROM RUN COPY ENV CMD WORKDIR ARG EXPOSE ENTRYPOINT USER VOLUME ADD LABEL AS", "#", "", ""},
    L{"nix", "assert else false if in inherit import let null or rec then true with", "#", "/*",
      "*/"},
    L{"terraform hcl tf",
      "data false for if in locals module null output provider resource true variable", "# //",
      "/*", "*/"},
    L{"protobuf proto graphql gql",
      "enum false import input interface message mutation oneof option optional package query "
      "repeated required returns rpc schema service string syntax true type union",
      "// #", "/*", "*/"},
    L{"latex tex", "begin end documentclass usepackage section newcommand", "%", "", "",
      L::NoSingleQuotes},
    L{"vb vbnet vba basic",
      "and as byval byref case dim do else elseif end exit false for function if in integer is "
      "loop "
      "module new next not nothing or private public return select string sub then to true while",
      "'", "", "", L::IgnoresCase | L::NoSingleQuotes},
    L{"asm nasm assembly x86asm",
      "mov push pop call ret jmp je jne cmp add sub lea xor int global "
      "section db dw dd dq",
      ";", "", "", L::IgnoresCase | L::NoSingleQuotes},
    L{"solidity sol",
      "address bool contract else event external false for function if import internal mapping "
      "memory modifier payable pragma private public pure require return returns string struct "
      "true uint uint256 view while",
      "//", "/*", "*/"},
};

QStringList wordsOf(const char* words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// All languages by their names.
QHash<QString, std::shared_ptr<const CodeLanguage>> makeLanguages()
{
    QHash<QString, std::shared_ptr<const CodeLanguage>> table;
    for (const L& entry : kLanguages) {
        const QStringList keywords = wordsOf(entry.keywords);
        const auto language = std::make_shared<const CodeLanguage>(
            CodeLanguage{QSet<QString>(keywords.begin(), keywords.end()),
                         wordsOf(entry.lineComments), QString::fromLatin1(entry.blockOpen),
                         QString::fromLatin1(entry.blockClose), entry.traits});
        for (const QString& name : wordsOf(entry.names))
            table.insert(name, language);
    }
    return table;
}

} // namespace

const CodeLanguage* findCodeLanguage(const QString& name)
{
    static const QHash<QString, std::shared_ptr<const CodeLanguage>> table = makeLanguages();
    return table.value(name.toLower()).get();
}

QString fileEndingOf(const QString& language)
{
    static const QHash<QString, QString> endings = [] {
        QHash<QString, QString> result;
        const QStringList pairs =
            QStringLiteral(
                "c++ cpp python py python3 py javascript js typescript ts kotlin kt csharp cs "
                "c# cs rust rs golang go ruby rb perl pl julia jl matlab m haskell hs ocaml "
                "ml elixir ex clojure clj bash sh shell sh zsh sh powershell ps1 batch bat "
                "yaml yml latex tex cmake cmake markdown md objective-c m postgresql sql "
                "mysql sql sqlite sql terraform tf graphql graphql protobuf proto f# fs")
                .split(QLatin1Char(' '));
        for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
            result.insert(pairs[i], pairs[i + 1]);
        return result;
    }();
    const QString name = language.toLower();
    if (const QString known = endings.value(name); !known.isEmpty()) return known;
    // Most short names are endings themselves.
    const bool isEnding = findCodeLanguage(name) != nullptr && name.size() <= 5;
    return isEnding ? name : QStringLiteral("txt");
}

} // namespace cabochon
