// Owns every colour, size, font and duration of the window (the design's tokens). Main.qml sets the
// inputs from the settings; everything else follows.
pragma Singleton

import QtQuick

QtObject {
    id: root

    // Inputs
    property bool dark: false
    property real textScale: 1.0
    property bool reducedMotion: false
    property string accentName: "garnet"
    property bool compact: false
    property string columnName: "normal"

    /// Of each accent: itself, text on it, its soft ground; then the same in the dark.
    readonly property var accents: ({ // plain data, by name
        garnet: ["#A3324E", "#FFFFFF", "#F8EAEE", "#E8829A", "#2A0E16", "#3B232A"],
        rust: ["#9C4320", "#FFFFFF", "#F9ECE6", "#E8956F", "#2B1208", "#3B2720"],
        amber: ["#82570A", "#FFFFFF", "#F8EFDF", "#DDAA55", "#2A1C05", "#382C1A"],
        moss: ["#4A6925", "#FFFFFF", "#EDF2E4", "#A3C274", "#172008", "#29301E"],
        lagoon: ["#17696A", "#FFFFFF", "#E4F2F2", "#6CC2BC", "#06211F", "#1D302F"],
        slate: ["#3D6288", "#FFFFFF", "#E8EEF5", "#8FB5DA", "#0B1B2B", "#222D38"],
        plum: ["#7C4290", "#FFFFFF", "#F3EAF6", "#C795DA", "#230D2B", "#33253A"],
        ink: ["#3A3F4B", "#FFFFFF", "#E9EAED", "#C3C8D4", "#14161B", "#2D2F36"]
    })
    readonly property var m_accent: accents[accentName] ?? accents.garnet // plain data
    /// Of an accent, in this theme.
    function accentColor(name: string): color {
        return accents[name][dark ? 3 : 0];
    }

    // Colours
    readonly property color window: dark ? "#181615" : "#FBFAF9"
    readonly property color sidebar: dark ? "#1E1B1A" : "#F4F2EF"
    readonly property color surface: dark ? "#242120" : "#FFFFFF"
    readonly property color sunken: dark ? "#151312" : "#F1EEEA"
    readonly property color bubble: dark ? "#2C2826" : "#F1EEEA"
    readonly property color line: dark ? "#37322F" : "#E5E0DA"
    readonly property color text: dark ? "#EEEAE6" : "#211D1A"
    readonly property color muted: dark ? "#AAA29A" : "#5F5851"
    readonly property color faint: dark ? "#A0978F" : "#736A62"
    readonly property color accent: m_accent[dark ? 3 : 0]
    readonly property color accentText: m_accent[dark ? 4 : 1]
    readonly property color accentSoft: m_accent[dark ? 5 : 2]
    readonly property color found: dark ? "#54431F" : "#F7E2AE" // behind words that were looked for
    readonly property color good: dark ? "#6CC39A" : "#2A7353"
    readonly property color warn: dark ? "#E0AC5C" : "#8F580B"
    readonly property color bad: dark ? "#F2867E" : "#B3261E"
    readonly property color added: dark ? "#232824" : "#E4E7E2" // rows of a difference
    readonly property color removed: dark ? "#2F2321" : "#F0E1DD"
    readonly property color code: dark ? "#1C1918" : "#F6F3F0"
    readonly property color codeKeyword: accent
    readonly property color codeString: good
    readonly property color codeComment: faint
    readonly property color codeNumber: warn
    readonly property color dim: "#59000000" // over what waits behind a popup
    readonly property color hover: dark ? "#09FFFFFF" : "#0A000000"
    readonly property color pressed: dark ? "#10FFFFFF" : "#12000000"
    readonly property color shadow: dark ? "#60000000" : "#18000000"

    // Type
    readonly property string fontText: m_regular.name
    readonly property string fontCode: m_code.name
    readonly property int body: px(15)
    readonly property int list: px(14)
    readonly property int panel: px(13)
    readonly property int ledger: px(12)
    readonly property int card: px(18)
    readonly property int page: px(28)

    // Space and shape
    readonly property int sidebarWidth: px(272)
    readonly property int headerHeight: px(52)
    readonly property int column: columnName === "full" ? 100000
                                : px(columnName === "narrow" ? 600 : columnName === "wide" ? 1040 : 760)
    readonly property int betweenTurns: compact ? 14 : 22
    readonly property int insideTurn: compact ? 8 : 12
    readonly property int row: px(compact ? 30 : 38) // of a list
    readonly property int margin: 24
    readonly property int radiusRow: 8
    readonly property int radiusButton: 10
    readonly property int radiusPanel: 12
    readonly property int radiusCard: 16
    readonly property int radiusComposer: 18

    // Motion, in milliseconds
    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int opening: reducedMotion ? 0 : 200
    /// How long a question that appears takes no answer: a key may have been meant for something else.
    property int beforeConsent: 500

    readonly property FontLoader m_regular: FontLoader { source: "qrc:/fonts/Inter-Regular.otf" }
    readonly property FontLoader m_italic: FontLoader { source: "qrc:/fonts/Inter-Italic.otf" }
    readonly property FontLoader m_medium: FontLoader { source: "qrc:/fonts/Inter-Medium.otf" }
    readonly property FontLoader m_semiBold: FontLoader { source: "qrc:/fonts/Inter-SemiBold.otf" }
    readonly property FontLoader m_code: FontLoader { source: "qrc:/fonts/JetBrainsMonoNL-Regular.ttf" }
    readonly property FontLoader m_codeMedium: FontLoader { source: "qrc:/fonts/JetBrainsMonoNL-Medium.ttf" }
    readonly property FontLoader m_codeItalic: FontLoader { source: "qrc:/fonts/JetBrainsMonoNL-Italic.ttf" }

    /// A length that follows the text size.
    function px(length: real): int {
        return Math.round(length * textScale);
    }
    /// What a line of rich text of this size has more below its letters than above: half of it is moved up.
    function halfLeading(size: int): int {
        return Math.round(size * 0.15);
    }
    /// Bold in rich text: the weight that is shipped, for a bolder one would be smeared from it.
    readonly property string boldRule: "b { font-weight: 600; }"
    /// How tags of rich text made by the transcript look: links, code, marked words, bold.
    readonly property string m_tags: "<style>a { color: " + accent + "; } code { font-family: '" + fontCode
        + "'; font-size: " + px(14) + "px; } u { background-color: " + accentSoft + "; text-decoration: underline; } " + boldRule + "</style>"
    /// Rich text made by the transcript, with the body's line height (1.55).
    function richText(html: string): string {
        return m_tags + "<p style=\"line-height:123%; margin:0\">" + html + "</p>";
    }
    /// Letters of Arabic, Hebrew and their kin; and a line whose first letter is one of them.
    readonly property var m_rightToLeft: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
    readonly property var m_rightToLeftLine: /^[^A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ufb1c]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
    /// Plain words as rich text, for the line height that plain text cannot have, and so that each
    /// line has its own direction.
    function plainText(words: string): string {
        const escaped = words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        const paragraph = (line, direction) => "<p" + direction
            + " style=\"line-height:123%; margin:0; white-space:pre-wrap" + (line === "" ? "; -qt-paragraph-type:empty" : "")
            + "\">" + (line || "<br/>") + "</p>";
        if (!m_rightToLeft.test(words))
            return paragraph(escaped, "");
        return escaped.split("\n").map(line => paragraph(line, m_rightToLeftLine.test(line) ? " dir=\"rtl\"" : " dir=\"ltr\"")).join("");
    }
}
