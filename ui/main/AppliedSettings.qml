// Gives what the theme, the words of keys and the links depend on from the settings, and keeps which
// links were allowed.
import QtQuick

import Cabochon.Controls
import Cabochon.Settings
import Cabochon.Transcript

Item {
    id: root

    required property AppSettings settings
    required property LinkGate links

    Binding { target: Theme; property: "dark"; value: root.settings.dark }
    Binding { target: Theme; property: "textScale"; value: root.settings.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: root.settings.reducedMotion }
    Binding { target: Theme; property: "accentName"; value: root.settings.accent }
    Binding { target: Theme; property: "compact"; value: root.settings.compact }
    Binding { target: Theme; property: "columnName"; value: root.settings.columnWidth }
    Binding { target: ActionKeys; property: "bindings"; value: root.settings.keys.bindings }
    Binding { target: ActionKeys; property: "sendsWithCtrl"; value: root.settings.keys.sendsWithCtrl }
    Binding { target: root.links; property: "allowedHosts"; value: root.settings.linkHosts }
    Connections {
        target: root.links
        function onAllowedHostsChanged() { root.settings.linkHosts = root.links.allowedHosts; }
    }
}
