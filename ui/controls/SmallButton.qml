// A quiet button with words for a low row, such as the head of code; a strong one says what is done most.
import QtQuick

AppButton {
    property bool strong: false

    kind: AppButton.Quiet
    implicitHeight: Theme.px(26)
    leftPadding: 8
    rightPadding: 8
    textSize: Theme.ledger
    textWeight: Font.Normal
    textColor: strong ? Theme.text : Theme.muted
}
