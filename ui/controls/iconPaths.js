// Own outline icons on a 24 grid, drawn with a 1.75 stroke. Elements of an SVG, by name.
.pragma library

const paths = {
    "plus": "<path d='M12 5v14M5 12h14'/>",
    "search": "<circle cx='10.5' cy='10.5' r='6.5'/><path d='M15.5 15.5L20 20'/>",
    "chat": "<path d='M6.5 5h11A2.5 2.5 0 0 1 20 7.5v6a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 3.5V16A2.5 2.5 0 0 1 4 13.5v-6A2.5 2.5 0 0 1 6.5 5z'/>",
    "pin": "<path d='M9 4h6l-.8 6 3.3 3.2v1.8H6.5v-1.8L9.8 10zM12 15v5.5'/>",
    "settings": "<circle cx='12' cy='12' r='3.2'/><path d='M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2'/>",
    "models": "<path d='M12 3l8 4.5v9L12 21l-8-4.5v-9z'/><path d='M4 7.5l8 4.5 8-4.5M12 12v9'/>",
    "think": "<path d='M9 17.5h6M10 20.5h4'/><path d='M12 3.5a6 6 0 0 0-3.6 10.8c.6.5.9 1.1.9 1.9v.3h5.4v-.3c0-.8.3-1.4.9-1.9A6 6 0 0 0 12 3.5z'/>",
    "tool": "<path d='M14.5 6.5a4 4 0 0 1 5-1l-2.8 2.8 1 1 2.8-2.8a4 4 0 0 1-5.4 4.6L8 18.2a1.8 1.8 0 0 1-2.5-2.5l7-7a4 4 0 0 1 2-2.2z'/>",
    "copy": "<rect x='8.5' y='8.5' width='11' height='11' rx='2'/><path d='M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2'/>",
    "check": "<path d='M5 12.5l4.5 4.5L19 7.5'/>",
    "quote": "<path d='M10 7.5H5.5v5H10V10c0 3-1.5 5-4 6M18.5 7.5H14v5h4.5V10c0 3-1.5 5-4 6'/>",
    "compare": "<rect x='3.5' y='5' width='17' height='14' rx='2.5'/><path d='M12 5v14'/>",
    "refresh": "<path d='M19.5 12a7.5 7.5 0 1 1-2.3-5.4'/><path d='M19.5 3.5v4h-4'/>",
    "edit": "<path d='M4.5 19.5l1-4L16.2 4.8a1.7 1.7 0 0 1 2.4 0l.6.6a1.7 1.7 0 0 1 0 2.4L8.5 18.5z'/><path d='M14 7l3 3'/>",
    "chevronDown": "<path d='M6.5 9.5l5.5 5.5 5.5-5.5'/>",
    "chevronUp": "<path d='M6.5 14.5L12 9l5.5 5.5'/>",
    "chevronRight": "<path d='M9.5 6.5l5.5 5.5-5.5 5.5'/>",
    "chevronLeft": "<path d='M14.5 6.5L9 12l5.5 5.5'/>",
    "arrowUp": "<path d='M12 19V5.5M6 11.5l6-6 6 6'/>",
    "arrowDown": "<path d='M12 5v13.5M6 12.5l6 6 6-6'/>",
    "context": "<circle cx='12' cy='12' r='8'/><path d='M12 4v8h8'/>",
    "stop": "<rect x='7' y='7' width='10' height='10' rx='1.5' fill='currentColor'/>",
    "close": "<path d='M6.5 6.5l11 11M17.5 6.5l-11 11'/>",
    "trash": "<path d='M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v6M13.7 10.5v6'/>",
    "archive": "<rect x='3.5' y='4.5' width='17' height='4.5' rx='1.2'/><path d='M5 9v9a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 18V9M10 13h4'/>",
    "restore": "<path d='M4.5 12a7.5 7.5 0 1 0 2.3-5.4'/><path d='M4.5 3.5v4h4'/>",
    "tag": "<path d='M4 4.5h7.2l8.3 8.3-6.7 6.7L4.5 11.2z'/><circle cx='8.2' cy='8.4' r='1.1'/>",
    "sidebar": "<rect x='3.5' y='5' width='17' height='14' rx='2.5'/><path d='M9.5 5v14'/>",
    "file": "<path d='M7 3.5h7l4.5 4.5v12.5H7a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 7 3.5z'/><path d='M14 3.5V8h4.5'/>",
    "folder": "<path d='M3.5 7A1.5 1.5 0 0 1 5 5.5h4l2 2.5h8A1.5 1.5 0 0 1 20.5 9.5V17a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 17z'/>",
    "home": "<path d='M4 11l8-7 8 7'/><path d='M6 9.5V20h12V9.5M10 20v-5.5h4V20'/>",
    "download": "<path d='M12 4v11M6.5 10l5.5 5.5 5.5-5.5M5 19.5h14'/>",
    "computer": "<rect x='3.5' y='4.5' width='17' height='11.5' rx='1.5'/><path d='M8.5 20h7M12 16v4'/>",
    "clock": "<circle cx='12' cy='12' r='8'/><path d='M12 7.5V12l3 2'/>",
    "help": "<circle cx='12' cy='12' r='8.5'/><path d='M9.6 9.6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1.1.9-1.1 1.7M12 16.4v.2'/>",
    "warning": "<path d='M12 4.5l8.5 15h-17z'/><path d='M12 10v4.5M12 17v.2'/>",
    "attach": "<path d='M19 11.5l-7.2 7.2a4.6 4.6 0 0 1-6.5-6.5l7.7-7.7a3.1 3.1 0 0 1 4.4 4.4l-7.6 7.6a1.5 1.5 0 0 1-2.2-2.2l6.9-6.9'/>",
    "screen": "<path d='M4 8.5V6a2 2 0 0 1 2-2h2.5M15.5 4H18a2 2 0 0 1 2 2v2.5M20 15.5V18a2 2 0 0 1-2 2h-2.5M8.5 20H6a2 2 0 0 1-2-2v-2.5'/>",
    "play": "<path d='M8 5.5v13l10.5-6.5z' fill='currentColor'/>",
    "microphone": "<rect x='9' y='3.5' width='6' height='11' rx='3'/><path d='M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v2.5M9 20.5h6'/>",
    "pause": "<path d='M9 6v12M15 6v12'/>",
    "braces": "<path d='M9 4.5H8a2.5 2.5 0 0 0-2.5 2.5v2.5L4 12l1.5 2.5V17A2.5 2.5 0 0 0 8 19.5h1M15 4.5h1A2.5 2.5 0 0 1 18.5 7v2.5L20 12l-1.5 2.5V17a2.5 2.5 0 0 1-2.5 2.5h-1'/>",
    "more": "<path d='M5.5 12h.01M12 12h.01M18.5 12h.01' stroke-width='2.6'/>",
    "keyboard": "<rect x='3' y='6.5' width='18' height='11' rx='2'/><path d='M6.5 10h.2M10 10h.2M13.5 10h.2M17 10h.2M8 14h8'/>"
};

/// A whole SVG as a data address, stroked in `colour`.
function source(name, colour) {
    const body = (paths[name] || "").replace(/currentColor/g, colour);
    const svg = "<svg xmlns='http://www.w3.org/2000/svg' width='24' height='24' viewBox='0 0 24 24' fill='none' stroke='"
              + colour + "' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'>" + body + "</svg>";
    return "data:image/svg+xml;utf8," + encodeURIComponent(svg);
}
