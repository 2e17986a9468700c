// A quiet button with words for a low row, such as the head of code.
import QtQuick

AppButton {
    kind: AppButton.Quiet
    implicitHeight: Theme.px(26)
    leftPadding: 8
    rightPadding: 8
    textSize: Theme.ledger
    textWeight: Font.Normal
}
