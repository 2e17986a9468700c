// What the window speaks. The model answers in the language of the question.
import Cabochon.Controls

SettingsSection {
    name: "language"
    title: qsTr("Language")

    ChoiceRow {
        name: "language"
        title: qsTr("Language of the window")
        detail: qsTr("Words, figures and dates change at once. The model answers in the language of your question.")
        also: "English Deutsch language Sprache"
        options: [
            { value: "system", text: qsTr("System") },
            { value: "en", text: "English" }, // each in its own words
            { value: "de", text: "Deutsch" }
        ]
    }
}
