#include "app/math/math_symbols.h"

#include <QHash>

namespace cabochon {

namespace {

struct Group {
    AtomClass atom;
    const char* names; // command and its character, hexadecimal, in turn
};

constexpr Group kGroups[] = {
    {AtomClass::Ordinary,
     "alpha 1d6fc beta 1d6fd gamma 1d6fe delta 1d6ff epsilon 1d716 varepsilon 1d700 zeta 1d701 "
     "eta 1d702 theta 1d703 vartheta 1d717 iota 1d704 kappa 1d705 varkappa 1d718 lambda 1d706 "
     "mu 1d707 nu 1d708 xi 1d709 omicron 1d70a pi 1d70b varpi 1d71b rho 1d70c varrho 1d71a "
     "sigma 1d70e varsigma 1d70d tau 1d70f upsilon 1d710 phi 1d719 varphi 1d711 chi 1d712 "
     "psi 1d713 omega 1d714 Gamma 393 Delta 394 Theta 398 Lambda 39b Xi 39e Pi 3a0 Sigma 3a3 "
     "Upsilon 3a5 Phi 3a6 Psi 3a8 Omega 3a9 infty 221e partial 2202 nabla 2207 hbar 210f "
     "hslash 210f ell 2113 wp 2118 Re 211c Im 2111 aleph 2135 beth 2136 gimel 2137 emptyset 2205 "
     "varnothing 2205 forall 2200 exists 2203 nexists 2204 neg ac lnot ac top 22a4 bot 22a5 "
     "angle 2220 measuredangle 2221 triangle 25b3 square 25a1 Box 25a1 blacksquare 25a0 "
     "diamond 22c4 Diamond 25c7 clubsuit 2663 diamondsuit 2662 heartsuit 2661 spadesuit 2660 "
     "prime 2032 backprime 2035 degree b0 imath 1d6a4 jmath 1d6a5 complement 2201 eth f0 "
     "sharp 266f flat 266d natural 266e surd 221a checkmark 2713 dagger 2020 S a7 P b6 "
     "copyright a9 pounds a3 euro 20ac yen a5 cent a2 vdots 22ee # 23 $ 24 % 25 & 26 _ 5f lq 2018 "
     "rq 2019 "
     "Finv 2132 Bbbk 1d55c backslash 5c mho 2127 lbrack 5b rbrack 5d "
     "hdots 2026 bigstar 2605 star 22c6 blacktriangle 25b4 AA c5"},
    {AtomClass::Binary,
     "pm b1 mp 2213 times d7 div f7 cdot 22c5 ast 2217 star 22c6 circ 2218 bullet 2022 cup 222a "
     "cap 2229 uplus 228e sqcap 2293 sqcup 2294 vee 2228 lor 2228 wedge 2227 land 2227 "
     "setminus 29f5 smallsetminus 2216 wr 2240 oplus 2295 ominus 2296 otimes 2297 oslash 2298 "
     "odot 2299 amalg 2a3f ltimes 22c9 rtimes 22ca dotplus 2214 ddagger 2021 intercal 22ba "
     "triangleleft 25c3 triangleright 25b9 bigcirc 25ef boxplus 229e boxtimes 22a0 boxminus 229f "
     "barwedge 2305 veebar 22bb"},
    {AtomClass::Relation,
     "therefore 2234 because 2235 leq 2264 le 2264 geq 2265 ge 2265 neq 2260 ne 2260 equiv 2261 "
     "sim 223c simeq 2243 "
     "approx 2248 approxeq 224a cong 2245 propto 221d varpropto 221d ll 226a gg 226b lll 22d8 "
     "ggg 22d9 prec 227a succ 227b preceq 2aaf succeq 2ab0 subset 2282 supset 2283 "
     "subseteq 2286 supseteq 2287 subsetneq 228a supsetneq 228b sqsubseteq 2291 sqsupseteq 2292 "
     "in 2208 notin 2209 ni 220b owns 220b mid 2223 nmid 2224 parallel 2225 nparallel 2226 "
     "perp 22a5 vdash 22a2 dashv 22a3 models 22a8 vDash 22a8 Vdash 22a9 asymp 224d doteq 2250 "
     "bowtie 22c8 frown 2322 smile 2323 leqslant 2a7d geqslant 2a7e lesssim 2272 gtrsim 2273 "
     "lessgtr 2276 triangleq 225c coloneqq 2254 eqqcolon 2255 colon 3a coloneq 2254 to 2192 "
     "rightarrow 2192 gets 2190 leftarrow 2190 leftrightarrow 2194 Rightarrow 21d2 "
     "Leftarrow 21d0 Leftrightarrow 21d4 implies 27f9 impliedby 27f8 iff 27fa mapsto 21a6 "
     "longmapsto 27fc longrightarrow 27f6 longleftarrow 27f5 longleftrightarrow 27f7 "
     "Longrightarrow 27f9 Longleftarrow 27f8 Longleftrightarrow 27fa uparrow 2191 downarrow 2193 "
     "updownarrow 2195 Uparrow 21d1 Downarrow 21d3 nearrow 2197 searrow 2198 swarrow 2199 "
     "nwarrow 2196 hookrightarrow 21aa hookleftarrow 21a9 rightharpoonup 21c0 "
     "rightharpoondown 21c1 leftharpoonup 21bc leftharpoondown 21bd rightleftharpoons 21cc "
     "leftrightharpoons 21cb rightleftarrows 21c4 leadsto 219d rightsquigarrow 219d "
     "nrightarrow 219b nRightarrow 21cf nleq 2270 ngeq 2271 ncong 2247 nsubseteq 2288 "
     "trianglelefteq 22b4 trianglerighteq 22b5 vartriangleleft 22b2 upharpoonright 21be "
     "restriction 21be twoheadrightarrow 21a0 rightarrowtail 21a3 circlearrowright 21bb "
     "circlearrowleft 21ba curvearrowright 21b7 dasharrow 21e2 lt 3c gt 3e "
     "gtreqless 22db Vvdash 22aa multimap 22b8 between 226c pitchfork 22d4"},
    {AtomClass::Opening,
     "lbrace 7b { 7b langle 27e8 lceil 2308 lfloor 230a lvert 7c lVert 2016 lgroup 27ee "
     "llbracket 27e6 ulcorner 231c"},
    {AtomClass::Closing,
     "rbrace 7d } 7d rangle 27e9 rceil 2309 rfloor 230b rvert 7c rVert 2016 rgroup 27ef "
     "rrbracket 27e7 urcorner 231d"},
    {AtomClass::Ordinary, "vert 7c Vert 2016 | 2016"},
    {AtomClass::Punctuation, "ldotp 2e cdotp 22c5"},
    {AtomClass::Inner,
     "dots 2026 ldots 2026 cdots 22ef dotsb 22ef dotsc 2026 dotsm 22ef dotsi 22ef "
     "dotso 2026 ddots 22f1 iddots 22f0"},
};

constexpr const char* kSums =
    "sum 2211 prod 220f coprod 2210 bigcup 22c3 bigcap 22c2 bigvee 22c1 bigwedge 22c0 "
    "bigoplus 2a01 bigotimes 2a02 bigodot 2a00 biguplus 2a04 bigsqcup 2a06";
constexpr const char* kIntegrals =
    "int 222b iint 222c iiint 222d oint 222e oiint 222f smallint 222b";
constexpr const char* kFunctions =
    "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arg deg dim exp hom ker lg "
    "ln log cosec sgn tr rank diag";
constexpr const char* kFunctionsWithLimits =
    "lim max min sup inf det gcd Pr limsup liminf argmax argmin injlim projlim plim esssup";

QString text(uint code)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1);
}

void addAll(QHash<QString, MathSymbol>& table, const char* names, const MathSymbol& kind)
{
    const QStringList words = QString::fromLatin1(names).split(QLatin1Char(' '));
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        MathSymbol symbol = kind;
        symbol.text = text(words[i + 1].toUInt(nullptr, 16));
        table.insert(words[i], symbol);
    }
}

QHash<QString, MathSymbol> makeSymbols()
{
    QHash<QString, MathSymbol> table;
    for (const Group& group : kGroups)
        addAll(table, group.names, {{}, group.atom});
    addAll(table, kSums, {{}, AtomClass::Operator, true, Limits::BySize});
    addAll(table, kIntegrals, {{}, AtomClass::Operator, true, Limits::Never});
    return table;
}

const QHash<QString, MathSymbol>& symbols()
{
    static const QHash<QString, MathSymbol> table = makeSymbols();
    return table;
}

/// Classes of characters that are typed as such: "≤" like \leq.
const QHash<QString, MathSymbol>& symbolsByCharacter()
{
    static const QHash<QString, MathSymbol> table = [] {
        QHash<QString, MathSymbol> result;
        for (const MathSymbol& symbol : symbols())
            if (symbol.text.size() == 1 && symbol.text[0].unicode() > 0x7f)
                result.insert(symbol.text, symbol);
        return result;
    }();
    return table;
}

/// First letters of an alphabet: capital and small Latin, capital and small Greek, digits; 0: none.
struct AlphabetStart {
    uint capital, small, greekCapital, greekSmall, digit;
};

constexpr AlphabetStart kAlphabets[] = {
    {0x1d434, 0x1d44e, 0x1d6e2, 0x1d6fc, 0},       // Italic
    {0, 0, 0, 0, 0},                               // Upright
    {0x1d400, 0x1d41a, 0x1d6a8, 0x1d6c2, 0x1d7ce}, // Bold
    {0x1d468, 0x1d482, 0x1d71c, 0x1d736, 0x1d7ce}, // BoldItalic
    {0x1d538, 0x1d552, 0, 0, 0x1d7d8},             // DoubleStruck
    {0x1d49c, 0x1d4b6, 0, 0, 0},                   // Script
    {0x1d504, 0x1d51e, 0, 0, 0},                   // Fraktur
    {0x1d5a0, 0x1d5ba, 0, 0, 0x1d7e2},             // Sans
    {0x1d670, 0x1d68a, 0, 0, 0x1d7f6},             // Typewriter
};

/// Letters that Unicode had before it got the alphabets.
uint olderLetter(uint code)
{
    static const QHash<uint, uint> table{
        {0x1d455, 0x210e}, {0x1d49d, 0x212c}, {0x1d4a0, 0x2130}, {0x1d4a1, 0x2131},
        {0x1d4a3, 0x210b}, {0x1d4a4, 0x2110}, {0x1d4a7, 0x2112}, {0x1d4a8, 0x2133},
        {0x1d4ad, 0x211b}, {0x1d4ba, 0x212f}, {0x1d4bc, 0x210a}, {0x1d4c4, 0x2134},
        {0x1d506, 0x212d}, {0x1d50b, 0x210c}, {0x1d50c, 0x2111}, {0x1d515, 0x211c},
        {0x1d51d, 0x2128}, {0x1d53a, 0x2102}, {0x1d53f, 0x210d}, {0x1d545, 0x2115},
        {0x1d547, 0x2119}, {0x1d548, 0x211a}, {0x1d549, 0x211d}, {0x1d551, 0x2124}};
    return table.value(code, code);
}

/// The plain letter of \alpha and the like, which the table has in italics.
uint plainGreek(uint code)
{
    if (code >= 0x1d6fc && code <= 0x1d714) return code - 0x1d6fc + 0x3b1;
    return code;
}

} // namespace

std::optional<MathSymbol> symbolOf(const QString& command)
{
    const auto found = symbols().constFind(command);
    if (found == symbols().constEnd()) return std::nullopt;
    return *found;
}

std::optional<MathSymbol> functionOf(const QString& command)
{
    static const QStringList plain = QString::fromLatin1(kFunctions).split(QLatin1Char(' '));
    static const QStringList withLimits =
        QString::fromLatin1(kFunctionsWithLimits).split(QLatin1Char(' '));
    if (plain.contains(command))
        return MathSymbol{command, AtomClass::Operator, false, Limits::Never};
    if (!withLimits.contains(command)) return std::nullopt;
    QString words = command;
    for (const QLatin1String first : {QLatin1String("lim"), QLatin1String("arg")})
        if (command.size() > first.size() && command.startsWith(first))
            words.insert(first.size(), QChar(0x2009)); // "lim sup"
    return MathSymbol{words, AtomClass::Operator, false, Limits::BySize};
}

MathSymbol symbolOfCharacter(char32_t character)
{
    const QString typed = QString::fromUcs4(&character, 1);
    switch (character) {
    case '+':
        return {typed, AtomClass::Binary};
    case '-':
        return {text(0x2212), AtomClass::Binary};
    case '*':
        return {text(0x2217), AtomClass::Binary};
    case '=':
    case '<':
    case '>':
    case ':':
        return {typed, AtomClass::Relation};
    case '(':
    case '[':
        return {typed, AtomClass::Opening};
    case ')':
    case ']':
    case '!':
    case '?':
        return {typed, AtomClass::Closing};
    case ',':
    case ';':
        return {typed, AtomClass::Punctuation};
    default:
        return symbolsByCharacter().value(typed, {typed, AtomClass::Ordinary});
    }
}

std::optional<std::pair<QString, bool>> accentOf(const QString& command)
{
    static const QHash<QString, uint> fixed{
        {QStringLiteral("hat"), 0x302},    {QStringLiteral("tilde"), 0x303},
        {QStringLiteral("bar"), 0x304},    {QStringLiteral("vec"), 0x20d7},
        {QStringLiteral("dot"), 0x307},    {QStringLiteral("ddot"), 0x308},
        {QStringLiteral("dddot"), 0x20db}, {QStringLiteral("acute"), 0x301},
        {QStringLiteral("grave"), 0x300},  {QStringLiteral("check"), 0x30c},
        {QStringLiteral("breve"), 0x306},  {QStringLiteral("mathring"), 0x30a}};
    static const QHash<QString, uint> wide{{QStringLiteral("widehat"), 0x302},
                                           {QStringLiteral("widetilde"), 0x303},
                                           {QStringLiteral("widecheck"), 0x30c}};
    if (const uint code = fixed.value(command)) return std::pair{text(code), false};
    if (const uint code = wide.value(command)) return std::pair{text(code), true};
    return std::nullopt;
}

std::optional<QString> delimiterOf(const QString& written)
{
    if (written == QLatin1String(".")) return QString();
    if (written == QLatin1String("<")) return text(0x27e8);
    if (written == QLatin1String(">")) return text(0x27e9);
    if (written.size() == 1 && QStringView(u"()[]|/").contains(written[0])) return written;
    if (!written.startsWith(QLatin1Char('\\'))) return std::nullopt;
    static const QStringList names =
        QStringLiteral("lbrace { rbrace } langle rangle lceil rceil lfloor rfloor lvert rvert vert "
                       "lVert rVert Vert | lgroup rgroup llbracket rrbracket uparrow downarrow "
                       "updownarrow Uparrow Downarrow backslash lbrack rbrack ulcorner urcorner")
            .split(QLatin1Char(' '));
    const QString name = written.mid(1);
    if (!names.contains(name)) return std::nullopt;
    return symbolOf(name)->text;
}

QString negated(const QString& symbol)
{
    static const QHash<QString, uint> table{
        {QStringLiteral("="), 0x2260}, {text(0x2208), 0x2209},        {text(0x220b), 0x220c},
        {text(0x2261), 0x2262},        {text(0x223c), 0x2241},        {text(0x2248), 0x2249},
        {text(0x2245), 0x2247},        {text(0x2264), 0x2270},        {text(0x2265), 0x2271},
        {QStringLiteral("<"), 0x226e}, {QStringLiteral(">"), 0x226f}, {text(0x2282), 0x2284},
        {text(0x2283), 0x2285},        {text(0x2286), 0x2288},        {text(0x2287), 0x2289},
        {text(0x2203), 0x2204},        {text(0x2223), 0x2224},        {text(0x2225), 0x2226},
        {text(0x22a2), 0x22ac},        {text(0x22a8), 0x22ad},        {text(0x21d2), 0x21cf},
        {text(0x2192), 0x219b},        {text(0x21d4), 0x21ce}};
    const uint code = table.value(symbol);
    return code ? text(code) : QString();
}

QString inAlphabet(char32_t character, Alphabet alphabet)
{
    const AlphabetStart& start = kAlphabets[static_cast<int>(alphabet)];
    uint code = plainGreek(character);
    const auto mapped = [](uint first, uint offset) { return text(olderLetter(first + offset)); };
    if (code >= 'A' && code <= 'Z' && start.capital) return mapped(start.capital, code - 'A');
    if (code >= 'a' && code <= 'z' && start.small) return mapped(start.small, code - 'a');
    if (code >= '0' && code <= '9' && start.digit) return mapped(start.digit, code - '0');
    if (code >= 0x391 && code <= 0x3a9 && start.greekCapital)
        return mapped(start.greekCapital, code - 0x391);
    if (code >= 0x3b1 && code <= 0x3c9 && start.greekSmall)
        return mapped(start.greekSmall, code - 0x3b1);
    return text(alphabet == Alphabet::Upright ? code : static_cast<uint>(character));
}

} // namespace cabochon
