// A setting that is written: words, or a number.
import QtQuick

import Cabochon.Controls

SettingRow {
    id: root

    property bool number: false
    property string placeholder: ""

    AppTextField {
        readonly property string kept: String(root.section?.settings[root.name] ?? "")

        implicitWidth: Theme.px(root.number ? 80 : 220)
        label: root.title
        placeholderText: root.placeholder
        maximumLength: root.number ? 6 : 400
        validator: root.number ? digits : null
        onKeptChanged: if (text !== kept) text = kept
        Component.onCompleted: text = kept
        onEditingFinished: root.section.settings[root.name] = root.number ? Number(text) : text
    }
    RegularExpressionValidator { id: digits; regularExpression: /[0-9]{0,6}/ }
}
