// What the window speaks. The model answers in the language of the question.
import Cabochon.Controls

SettingsSection {
    name: "language"
    title: qsTr("Language")

    MenuRow {
        name: "language"
        title: qsTr("Language of the window")
        detail: qsTr("Words, figures and dates change at once. The model answers in the language of your question.")
        also: "English Deutsch language Sprache"
        options: [
            { value: "system", text: qsTr("System") },
            { value: "en", text: "English" }, // each in its own words
            { value: "de", text: "Deutsch" },
            { value: "fr", text: "Français" },
            { value: "es", text: "Español" },
            { value: "pt", text: "Português" },
            { value: "ja", text: "日本語" },
            { value: "zh_CN", text: "简体中文" },
            { value: "hi", text: "हिन्दी" },
            { value: "ar", text: "العربية" }
        ]
    }
}
