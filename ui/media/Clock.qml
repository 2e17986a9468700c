// Owns how the window writes a place in sound or video: "1:05", and to the tenth "1:05.3".
pragma Singleton

import QtQuick

QtObject {
    /// Whole seconds, those that have passed.
    function words(seconds: real): string {
        const whole = Math.floor(seconds);
        return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    }
    function tenths(seconds: real): string {
        const all = Math.round(seconds * 10);
        return words(all / 10) + Qt.locale().decimalPoint + all % 10;
    }
}
