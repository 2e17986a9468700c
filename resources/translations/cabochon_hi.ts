<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>केवल अपने ही कंप्यूटर पर Google के Gemma 4 मॉडल से चैट करें।</translation>
    </message>
    <message>
        <source>version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>अंतर्निहित मॉडल: 55 लाख पैरामीटर का एक खिलौना, Cabochon के लिए शुरू से बनाया गया, ताकि तुरंत बात करने को कुछ हो। यह Gemma नहीं है।</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>लाइसेंस</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>Cabochon Apache License 2.0 के अंतर्गत है। यह दूसरों की कृतियों का उनके अपने लाइसेंस के अंतर्गत उपयोग करता है।</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>तृतीय पक्ष सूचनाएँ ओपन सोर्स</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>छिपाएँ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>लाइसेंस छिपाएँ</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>लाइसेंस दिखाएँ</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>गार्नेट</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>ज़ंग</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>ऐंबर</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>काई</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>लैगून</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>स्लेट</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>आलूबुखारा</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>स्याही</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>मुख्य रंग</translation>
    </message>
</context>
<context>
    <name>ActionKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>AddServer</name>
    <message>
        <source>Add server</source>
        <translation>सर्वर जोड़ें</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>%Ln सर्वर पहचाना गया</numerusform>
            <numerusform>%Ln सर्वर पहचाने गए</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>JSON के रूप में सर्वर</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>सर्वर का पेज “mcpServers” के लिए जो बताता है, उसे यहाँ चिपकाएँ</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>खुद भरें</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>अभी कुछ नहीं चल रहा</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>उत्तर के शब्द बदलें</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>मूल उत्तर उसके पास रहता है।</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>सहेजें और जारी रखें</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>मॉडल इन शब्दों से आगे बढ़ता है (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>सहेजें (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>रूप-रंग</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>थीम</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>“सिस्टम” डेस्कटॉप के अनुसार चलता है।</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>गहरा हल्का रंग</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्की</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरी</translation>
    </message>
    <message>
        <source>System</source>
        <translation>सिस्टम</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>मुख्य रंग</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>क्रिया करने वाली और चुनी हुई चीज़ों का रंग।</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>सघनता</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>चैट के बीच और संदेशों के बीच कितनी जगह रहे।</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>सघन आरामदायक दूरी</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>आरामदायक</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>सघन</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>संदेशों की चौड़ाई</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>लंबी पंक्तियाँ पढ़ना कठिन होता है; चौड़ी तालिकाओं और कोड को इनकी ज़रूरत होती है।</translation>
    </message>
    <message>
        <source>column</source>
        <translation>स्तंभ</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>संकरी</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>चौड़ी</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>पूरी</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>कम ऐनिमेशन</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>कुछ भी सरकता या धुंधलाता नहीं।</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>ऐनिमेशन</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>%3, %4 पर %1×%2 पिक्सेल का हिस्सा</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>कोई हिस्सा नहीं चुना गया</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>तीर उसे खिसकाते हैं, Shift के साथ आकार बदलते हैं, Ctrl के साथ एक-एक पिक्सेल। Enter उसे लेता है।</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln छिपा हुआ वर्ण</numerusform>
            <numerusform>%Ln छिपे हुए वर्ण</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>आर्ग्युमेंट कैसे दिखें</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>फ़ॉर्म</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>आर्ग्युमेंट</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>JSON के रूप में आर्ग्युमेंट</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>आपका उत्तर</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>या अपने शब्दों में</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>उत्तर दें</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>उत्तर न दें</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 पढ़ा जा रहा है</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>%1 हटाएँ (Del)</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>उत्तर समाप्त होने पर फ़ाइलें भेजी जाएँगी।</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>संलग्न फ़ाइलें</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>ध्वनि</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>वीडियो</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>पृष्ठ %1/%2 बन रहा है</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>कोई पृष्ठ नहीं</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>पृष्ठ %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>पृष्ठ %1–%2</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 पाठ के रूप में</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 चित्रों के रूप में</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1, %2 चित्रों के रूप में</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>अभी पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>पासवर्ड चाहिए</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>उपयोग नहीं हो सकता</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln अक्षर</numerusform>
            <numerusform>%Ln अक्षर</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>छोटे अक्षर शायद पढ़े न जा सकें: वे %Ln पिक्सेल ऊँचे हैं। 1120 चुनें या चित्र काटें।</numerusform>
            <numerusform>छोटे अक्षर शायद पढ़े न जा सकें: वे %Ln पिक्सेल ऊँचे हैं। 1120 चुनें या चित्र काटें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>छोटे अक्षर शायद पढ़े न जा सकें: वे %Ln पिक्सेल ऊँचे हैं। चित्र काटें।</numerusform>
            <numerusform>छोटे अक्षर शायद पढ़े न जा सकें: वे %Ln पिक्सेल ऊँचे हैं। चित्र काटें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>छोटे अक्षर: 560 या अधिक।</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>चित्र बहुत हैं, इसलिए अपने आप %1 चुना गया।</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>छोटे अक्षर: 560 या अधिक। चित्र में बहुत पाठ है, इसलिए अपने आप %1 चुना गया।</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>स्वचालित रूप से %1 चुना गया: अंतर्निर्मित मॉडल इसी के साथ बनाया गया था।</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>छोटे अक्षर: 560 या अधिक। फ़ोटो की तरह अपने आप %1 चुना गया।</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>%Ln चित्र देखा जा रहा है (%1)</numerusform>
            <numerusform>%Ln चित्र देखे जा रहे हैं (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1, %2 सुना जा रहा है</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>सुना जा रहा है, %1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>यह फ़ील्ड JSON लेता है। उसे कोष्ठकों के साथ लिखें।</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>यह फ़ील्ड संख्या लेता है, जैसे 24.05।</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>यह फ़ील्ड पूर्ण संख्या लेता है, जैसे 24।</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>यह फ़ील्ड हाँ या नहीं लेता है।</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>यह फ़ील्ड तारीख लेता है, जैसे 2026-11-29।</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>यह फ़ील्ड इनमें से एक लेता है: %1।</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>चुनें कि क्या पढ़ा जाए</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>स्कीमा</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n फ़ील्ड</numerusform>
            <numerusform>%n फ़ील्ड</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>हर फ़ाइल से क्या पढ़ा जाए</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>पंक्तियाँ कैसे दिखें</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>मूल JSON</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>%n पंक्ति का निर्यात</numerusform>
            <numerusform>%n पंक्तियों का निर्यात</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>%1 के रूप में निर्यात करें</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>इसमें नहीं है</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>बदला गया</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>%1 का चित्र</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, पंक्ति %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>पंक्ति %1</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>मॉडल ने पढ़ा</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>आप लिखते हैं</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>JSON के रूप में पंक्ति</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>पंक्ति फिर से चलाएँ</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON कॉपी करें</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>इसमें नहीं है</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>PDF पासवर्ड माँगती है। उसे बिना पासवर्ड के सहेजें और इसकी जगह वह फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>इस फ़ाइल में ऐसा कुछ नहीं है जिसे मॉडल पढ़ सके। दूसरी चुनें।</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>फ़ाइलें पढ़ें</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>चित्र, PDF, दस्तावेज़, ध्वनि। स्पेस से कई चुनें।</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>दूसरी फ़ाइल पढ़ें</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>यहाँ निर्यात करें</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n पंक्ति %1 में लिखी गई</numerusform>
            <numerusform>%n पंक्तियाँ %1 में लिखी गईं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2 में से %1 पूर्ण</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n विफल</numerusform>
            <numerusform>%n विफल</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>लगभग %1 से॰ शेष</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>पूरी हुई पंक्तियाँ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>हर फ़ाइल एक पंक्ति बनती है: रसीद, पत्र या स्क्रीनशॉट।</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>विफल को फिर से चलाएँ</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>खाली करें…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>फ़ाइलें यहाँ छोड़ें, या चुनें…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>फ़ाइलें चुनें</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>सभी पंक्तियाँ हटाएँ?</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>फ़ाइलें अपनी जगह रहती हैं; उनसे जो पढ़ा गया वह हट जाता है।</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>खाली करें</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>काम जारी · फ़ाइल पढ़ी जा रही है</translation>
    </message>
    <message>
        <source>working</source>
        <translation>काम जारी</translation>
    </message>
    <message>
        <source>done</source>
        <translation>पूर्ण</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>छोड़ी गई</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से॰</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>फिर से चलाएँ</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 फिर से चलाएँ</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>बदलें…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 बदलें</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>फिर शामिल करें</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>%1 फिर शामिल करें</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 छोड़ें</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>JSON के रूप में पंक्तियाँ</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>चुनें कि क्या पढ़ा जाए: कोई टेम्पलेट या आपका अपना स्कीमा। हर फ़ाइल तालिका की एक पंक्ति बनती है।</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>रसीदें, पत्र या स्क्रीनशॉट यहाँ छोड़ें। हर एक से एक पंक्ति बनती है।</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>इसमें नहीं है</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>विफल · %1, कोई मान नहीं</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>छोड़ी गई · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln छिपा हुआ वर्ण</numerusform>
            <numerusform>%Ln छिपे हुए वर्ण</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>पिछला संस्करण</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L2 में से %L1</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>अगला संस्करण</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>एक बार अनुमति दें</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>इस चैट के लिए अनुमति दें</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>इस टूल के लिए हमेशा</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>आर्ग्युमेंट बदलें</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>ये आर्ग्युमेंट लें</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>मना करें और यह कहें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>मना करें और कारण बताएँ</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>मना करें</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>बंद करने के लिए दबाएँ</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>आर्ग्युमेंट और परिणाम देखने के लिए दबाएँ</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>अनुमति नहीं</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>बहुत समय लगा</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>running</source>
        <translation>चल रहा है</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>अपनी बारी की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 मि॰से॰</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 से॰</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 रोकें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 की फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>फ़ाइलें संलग्न करें</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>चित्र, ध्वनि, वीडियो, PDF और दस्तावेज़। स्पेस से कई चुनें।</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>यह फ़ोल्डर खाली है।</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>फ़ाइल सहेजें</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>सहेजा गया</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>चार्ट सहेजें</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>सहेजा गया</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>चार्ट वहाँ सहेजा नहीं जा सका। दूसरा फ़ोल्डर चुनें।</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>चैट</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>आपकी चैट यहाँ दिखेंगी।</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>चैट</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>भेजने की कुंजी</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Enter नई पंक्ति शुरू करता है।</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Shift+Enter नई पंक्ति शुरू करता है।</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>रिटर्न कुंजी</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Think in new chats</source>
        <translation>नई चैट में सोचें</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>मॉडल उत्तर देने से पहले सोचता है: धीमा, पर कठिन बातों में बेहतर। हर चैट का अपना स्विच है।</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>तर्क</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>मॉडल को चैट के नाम रखने दें</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>पहले उत्तर के बाद, जब उसके पास और कोई काम न हो। आपके रखे नाम बने रहते हैं, और अंतर्निहित मॉडल कोई नाम नहीं रखता।</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>शीर्षक नाम</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>लंबा उत्तर तैयार होने पर बताएँ</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>डेस्कटॉप की सूचना से, जब उसमें 10 सेकंड से अधिक लगे और विंडो सामने न थी।</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>सूचनाएँ</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>उसमें पहले शब्द दिखाएँ</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>दूसरे आपकी स्क्रीन पढ़ सकते हैं। निजी चैट के शब्द कभी नहीं दिखाए जाते।</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>%1 कोड, %Ln पंक्ति</numerusform>
            <numerusform>%1 कोड, %Ln पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>पाठ</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>कोड जारी, %Ln पंक्ति</numerusform>
            <numerusform>कोड जारी, %Ln पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>पाठ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln छिपा हुआ वर्ण</numerusform>
            <numerusform>%Ln छिपे हुए वर्ण</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>पंक्ति संख्याएँ</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>लपेटें</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>लंबी पंक्तियाँ लपेटें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>कोड को फ़ाइल में सहेजें</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>कोड कॉपी करें</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>कोड सहेजें</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>सहेजा गया</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, अवरोही क्रम</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, आरोही क्रम</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>आप: %1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>%n उत्तर में से दो</numerusform>
            <numerusform>%n उत्तरों में से दो</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>दो उत्तर</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>%1 केवल इस उत्तर में</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>रेखांकित</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>अंतर चिह्नित करें</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>पूर्ण</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → पक्ष चुनें     Alt ←  → इस पक्ष के अन्य उत्तर     Enter रखें     Esc चैट पर लौटें</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>उत्तर %2 में से %1, %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>चुना हुआ</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>चैट में दिखाया गया</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>उत्तर %1 के शब्द</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>इसे रखें</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>उत्तर %1 रखें</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>यहाँ से नई चैट</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>उत्तर %1 कॉपी करें</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>Nano से Cabochon के बारे में कुछ भी पूछें</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>कुछ भी पूछें</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>सोचें</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>उत्तर देने से पहले मॉडल को सोचने दें</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>फ़ाइलें संलग्न करें</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>ऊपर आपके निर्णय की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>टूल %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>टूल</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>मॉडल कौन-से टूल माँग सकता है</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>स्कीमा</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>उत्तरों को JSON Schema के अनुसार रखें</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>स्कीमा: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>पुरानी फ़ाइल बैकअप के रूप में रखी जाती है।</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>आर्ग्युमेंट छिपाएँ</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>सभी आर्ग्युमेंट</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>क्यों नहीं</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>इसके बदले उसे क्या करना चाहिए?</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%2 में से %1, सबसे पुराने के बिना</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>चैट न समाने पर क्या हो</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>संदर्भ के %L2 टोकन में से %L1 उपयोग में</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>चैट बहुत लंबी होने पर: रुकें और पूछें</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>चैट बहुत लंबी होने पर: सबसे पुराने संदेश छोड़ें</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>संदर्भ: %1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>नाम बदलें</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>यह चैट रखें</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>पिन हटाएँ</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>सबसे ऊपर पिन करें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>फ़ोल्डर में ले जाएँ…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>टैग…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>चैट की प्रति बनाएँ</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>संग्रहित करें</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>निर्यात करें…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>निजी</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1, उत्तर दे रहा है</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1, नया उत्तर</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>मसौदा</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, प्रतीक्षा में</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>कॉपी हो गया</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>कॉपी हो गया</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>%1 काटें</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 पिक्सेल · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>जो हिस्सा रखना है उसे खींचें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>काटें</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>केवल यही हिस्सा रहता है; चित्र वापस लाया जा सकता है</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>काटें</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>%Ln टुकड़े में बाँटें</numerusform>
            <numerusform>%Ln टुकड़ों में बाँटें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>फिर से जोड़ें</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>काटना पूर्ववत करें</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>चित्र का एक हिस्सा रखें, जो बड़ा दिखेगा (C)</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 एक-दूसरे को ढकते टुकड़े, हर एक को उतने ही ध्यान से देखा जाता है जितना अभी पूरे को (T)</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>पूरा चित्र वापस आता है (U)</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>डेटा</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>इस डिस्क पर चैट</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>कुछ नहीं: इस बार चैट लिखी नहीं जातीं।</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>फ़ोल्डर इतिहास आकार जगह</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>फ़ोल्डर खोलें</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>प्रतियाँ</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>Cabochon रोज़ एक बनाता है और पिछली तीन को चैट के पास रखता है।</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>बैकअप बहाल</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>अभी बनाएँ</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>बैकअप बहाल प्रति</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>इस पर लौटें…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>%1 की प्रति पर लौटें</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>%1 की चैट पर लौटें?</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>वे अभी की सभी चैट की जगह ले लेंगी। अभी की चैट उसी फ़ोल्डर में फ़ाइल के रूप में रहेंगी। निजी चैट खुली रहेंगी।</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>लौटें</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>माइक्रोफ़ोन चुनें</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>%1 में बदलाव: %2 पंक्तियाँ जोड़ी गईं, %3 हटाई गईं</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>एक मॉडल अभी डाउनलोड हो रहा है</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>यह विंडो के बिना चलता रह सकता है; पूरा होने पर Cabochon बंद हो जाएगा। या अगली बार शुरू करने पर यह वहीं से आगे बढ़ेगा।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>विंडो के बिना जारी रखें</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n डाउनलोड</numerusform>
            <numerusform>%n डाउनलोड</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>डाउनलोड दिखाएँ</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>डाउनलोड: %1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>मसौदा</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%2 में से %1 उपयोग में</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>साइडबार बंद करें</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>यह मॉडल खोलें</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>ये चैट आयात करें</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>इस कंप्यूटर की फ़ाइलें यहाँ छोड़ें: चित्र, ध्वनि, PDF और दस्तावेज़ संलग्न होते हैं, Gemma 4 की एक मॉडल फ़ाइल (.gguf) खुलती है, निर्यात की गई चैट (.json, .zip) आयात होती हैं।</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>यह चित्र संलग्न करें</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>यहाँ केवल इस कंप्यूटर की फ़ाइलें छोड़ी जा सकती हैं</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>स्कीमा के अनुसार पढ़ी जाती हैं, हर एक की एक पंक्ति</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>यह क्या है?</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>“What is Cabochon?”</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>क्या यह निजी है?</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>आपका लिखा कहाँ जाता है</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>रास्ता पाएँ</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>“How do I turn on thinking?”</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>डेटा निकालें</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>वाक्य को JSON में बदलें</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>कुछ समझाएँ</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>हीट पंप कैसे काम करता है</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>हीट पंप कैसे काम करता है? सरल शब्दों में समझाएँ।</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>सही शब्द खोजें</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>निमंत्रण विनम्रता से ठुकराएँ</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>जन्मदिन की पार्टी का निमंत्रण विनम्रता से ठुकराने वाला एक छोटा संदेश लिखें।</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना करें</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>600 किमी: ट्रेन, कार या विमान</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>600 किमी की यात्रा के लिए ट्रेन, कार और विमान की तुलना तालिका में करें।</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>कोड लिखें</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>तारीख के अनुसार फ़ाइलों के नाम बदलें</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>एक Python स्क्रिप्ट लिखें जो हर फ़ाइल के नाम के आगे उसकी तारीख लगाए।</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>यहाँ निर्यात करें</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>हर चैट के लिए एक फ़ाइल वाला फ़ोल्डर बनता है।</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>चैट आयात करें</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>निर्यात की गई चैट (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>ChatGPT, Claude, LM Studio, Open WebUI, Cabochon के निर्यात: .json, .jsonl, .zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n चैट %1 में लिखी गई</numerusform>
            <numerusform>%n चैट %1 में लिखी गईं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n चैट आयात हुई</numerusform>
            <numerusform>%n चैट आयात हुईं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n पहले से थी</numerusform>
            <numerusform>%n पहले से थीं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>चिह्नों सहित पाठ, संपादकों और नोट्स के लिए: दिखाई गई शाखा।</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>किसी भी ब्राउज़र के लिए पेज: दिखाई गई शाखा।</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>छापने के लिए पन्ने: दिखाई गई शाखा।</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>सब कुछ, सभी शाखाएँ। Cabochon इसे फिर से आयात कर सकता है।</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>“%1” निर्यात करें</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>चैट निर्यात करें</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>क्या निर्यात करें</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>फ़ॉर्मेट</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Also what the model thought</source>
        <translation>मॉडल ने जो सोचा वह भी</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>चैट लिखी जा रही हैं</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>स्थान चुनें…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>फिर से करें</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>काटें</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>चिपकाएँ</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>सब चुनें</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figures</source>
        <translation>आँकड़े</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON के रूप में कॉपी करें</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>ऊपर का फ़ोल्डर (Backspace)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>पथ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>यह पहले से मौजूद है। बदलने के लिए फिर से सहेजें।</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>फ़ोल्डर %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>कुछ नहीं मिला</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>इस चैट में खोजें</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>छोटे-बड़े अक्षर का मिलान करें</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>पिछला परिणाम (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>अगला परिणाम (Enter)</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>खोज बंद करें (Esc)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>सेटिंग खोजें</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>क्या यह समाएगा?</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>छोटी कुंजियाँ: 8 बिट</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>संदर्भ की कुंजियाँ और मान लगभग आधी जगह लेते हैं; उत्तर शायद ही बदलते हैं।</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>भारों की परिशुद्धता</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>इस मॉडल के लिए रखा गया: यह इसी के साथ खुलता है।</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>इसके साथ फिर लोड करें</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>जितना समाए</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>इस मॉडल के लिए चुने गए संदर्भ और कुंजियाँ भुला देता है।</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>यह फ़ोल्डर मौजूद नहीं है।</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>यह फ़ोल्डर नहीं है।</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>आपको यह फ़ोल्डर पढ़ने की अनुमति नहीं है।</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>“%1” को यहाँ ले जाएँ</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>कोई फ़ोल्डर नहीं</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>नए फ़ोल्डर का नाम</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>टूल के लिए फ़ोल्डर</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>फ़ोल्डर जोड़ें…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>अभी कोई नहीं: टूल कहीं भी फ़ाइलें न पढ़ते हैं, न बदलते हैं।</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>%1 को टूल से वापस लें</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>एक फ़ोल्डर जिसे टूल पढ़ और बदल सकते हैं</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>यहाँ नई चैट</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>यहाँ नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>नाम बदलें</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>फ़ोल्डर में ले जाएँ…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>हटाएँ, इसकी चैट रखें</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>फ़ोल्डर %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n चैट</numerusform>
            <numerusform>%n चैट</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>नया उत्तर</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>समेटा हुआ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>खुला हुआ</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>%1 में नई चैट</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला गया</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>इस उत्तर के बारे में: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>उत्तर जारी रखें</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>जहाँ उत्तर रुका वहाँ से आगे बढ़ें (G)</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>उत्तर कॉपी करें</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>फिर से उत्तर दें</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>उत्तर बदलें</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>दूसरे उत्तर से तुलना करें (D)</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>सूत्र: %1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>LaTeX कॉपी करें</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>%1 का पूरा आउटपुट</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>पूरा आउटपुट</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>निजी: कुछ भी सहेजा नहीं जाता</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 खुल रहा है</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>खोलना रद्द करें</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>खुल रहा है</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>मॉडल चुनें</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>डिवाइस: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>संग्रहित</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>टैग %1 खोजें</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>साइडबार दिखाएँ</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>डिवाइस चुनें</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>Hugging Face पर खोजें…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>खोजें</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>योजना दिखाएँ</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>क्या यह समाएगा?</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>%1 की योजना दिखाएँ</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>क्या %1 समाएगा?</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>सूची में</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>डाउनलोड करें</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 डाउनलोड करें</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>सहमति माँगता है</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>फ़ाइलें छिपाएँ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>%1 की फ़ाइलें छिपाएँ</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>%1 की फ़ाइलें दिखाएँ</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>ऐक्सेस टोकन दें…</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>परिणाम बंद करें</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>OpenAI संदेश</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 पढ़ी जा रही है</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 आयात हो रही है</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 आयात नहीं हो सकती</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>%n चैट आयात करें?</numerusform>
            <numerusform>%n चैट आयात करें?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>%1 में कुछ नया नहीं</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>%1 से, %n संदेश के साथ।</numerusform>
            <numerusform>%1 से, %n संदेशों के साथ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>फ़ाइल की %n चैट पहले से यहाँ है और वैसी ही रहेगी।</numerusform>
            <numerusform>फ़ाइल की %n चैट पहले से यहाँ हैं और वैसी ही रहेंगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>%n संलग्न फ़ाइल इसमें नहीं है; उसका नाम रहेगा।</numerusform>
            <numerusform>%n संलग्न फ़ाइलें इसमें नहीं हैं; उनके नाम रहेंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n चैट पढ़ी नहीं जा सकती:</numerusform>
            <numerusform>%n चैट पढ़ी नहीं जा सकतीं:</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>न पढ़ी जा सकने वाली चैट</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>आयात करें</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>परिणाम ट्री के रूप में, जिसका आरंभ दिखाया गया है</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>परिणाम ट्री के रूप में</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln मान</numerusform>
            <numerusform>%Ln मान</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>नई चैट</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>नई निजी चैट</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>नई निजी चैट, कभी सहेजी नहीं जाती</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>संदेश फ़ील्ड पर जाएँ</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>नई पंक्ति</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>उत्तर रोकें</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>पीछे पढ़ें</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>पीछे पढ़ें, अंत पर जाएँ</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>आगे पढ़ें</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>अंत पर जाएँ</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>सोच चालू या बंद करें</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>मॉडल फ़ाइल खोलें</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>मॉडल चुनें</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>डिवाइस चुनें</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>साइडबार दिखाएँ या छिपाएँ</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>अगली चैट</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>पिछली चैट</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>चैट और कार्य खोजें</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>इस चैट में खोजें</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>अगला परिणाम</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>पिछला परिणाम</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>इस चैट का नाम बदलें</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>यह चैट फ़ोल्डर में ले जाएँ</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>इस चैट के टैग</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>इस चैट की प्रति बनाएँ</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>यह चैट संग्रहित करें</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>चैट संग्रहित करें या लौटाएँ</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>यह चैट हटाएँ</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>संग्रह और रद्दी</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>रद्दी खोलें</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>चैट निर्यात करें</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>चैट आयात करें</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>बड़ा पाठ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>पाठ का आकार</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>छोटा पाठ</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>पाठ मूल आकार में</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>रुके हुए उत्तर पर: जारी रखें</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>चैट पर: नाम बदलें, हटाएँ</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>फ़ोल्डर पर: समेटें, खोलें</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>यहाँ और क्या हो सकता है</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>विंडो का अगला भाग</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>विंडो के भागों में घूमें</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>विंडो का पिछला भाग</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>सभी कुंजियाँ</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>ये कुंजियाँ</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>पिछला प्रश्न बदलें</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>सोचना छोड़ें</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>संदेश पर: कॉपी करें, बदलें, उद्धृत करें, फिर से उत्तर</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>उत्तर पर: तुलना करें, सभी आँकड़े</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>किसी प्रश्न पर जाएँ</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>फ़ाइलें संलग्न करें</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>फ़ाइल के रूप में चिपकाएँ</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>संलग्न फ़ाइल पर: खोलना, कितने ध्यान से देखना, खिसकाना, हटाना</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>ध्वनि रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>दबाए रखने तक ध्वनि रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>इस खिड़की के बिना स्क्रीन का चित्र</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>इस खिड़की के साथ स्क्रीन का चित्र</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>जो मिला उसे दिखाते चित्र पर: खोलना, JSON के रूप में कॉपी करना</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>संलग्न चित्र पर: काटना, बाँटना, फिर से पूरा करना</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>सभी मॉडल</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>उत्तरों का स्कीमा</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>कई फ़ाइलों के संरचित उत्तर</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>इस चैट के टूल</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>कोई कुंजी दबाएँ…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 “%2” के पास है।</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>यहाँ लें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>कार्य के पास का बटन दबाएँ, फिर वह कुंजी जो उसे देनी है। बिना बटन वाली कुंजियाँ फ़ोकस की जगह काम करती हैं और नहीं बदलतीं।</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>शॉर्टकट कुंजियाँ</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>सब रीसेट करें</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>सभी कुंजियाँ रीसेट करें</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>विंडो की भाषा</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>शब्द, अंक और तारीखें तुरंत बदल जाती हैं। मॉडल आपके प्रश्न की भाषा में उत्तर देता है।</translation>
    </message>
    <message>
        <source>System</source>
        <translation>सिस्टम</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>इस उत्तर के आँकड़े</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>इस उत्तर के सभी आँकड़े (L)</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>स्तर: %1 %</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/से॰</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>%1 से॰ शेष</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 मि॰ शेष</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>%1 घं॰ %2 मि॰ शेष</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>कई दिन शेष</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 टोकन/से॰</translation>
    </message>
    <message>
        <source>text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>चित्र</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>ध्वनि</translation>
    </message>
    <message>
        <source>video</source>
        <translation>वीडियो</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>समाता है</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>बँटता है</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>प्रोसेसर पर</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>बहुत बड़ा</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>अनुशंसित</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 GB/से॰ और हर टोकन के लिए पढ़े गए %2</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>यह कितना तेज़ होगा, अभी ज्ञात नहीं है।</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>%1 से अनुमानित।</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, और </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>%1 का पेज खोलें?</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>इसे आपका ब्राउज़र खोलेगा और पेज को आपका पता मालूम हो जाएगा। Cabochon हर होस्ट के लिए एक बार पूछता है।</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>पता कॉपी करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>कितने ध्यान से देखना है</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>%1 में से मॉडल जो देखता है</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>मॉडल जो देखता है</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 पिक्सेल</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>अपने आप</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>अपने आप</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>अधिक से अधिक %Ln टोकन</numerusform>
            <numerusform>अधिक से अधिक %Ln टोकन</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>यह कंप्यूटर पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>यह कंप्यूटर: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>More</source>
        <translation>अधिक</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>इस कंप्यूटर के बारे में कम</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>इस कंप्यूटर के बारे में अधिक</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>फिर से पढ़ें और मापें</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Cabochon</source>
        <translation>%1 – Cabochon</translation>
    </message>
    <message>
        <source>Cabochon</source>
        <translation>Cabochon</translation>
    </message>
</context>
<context>
    <name>MarkedPicture</name>
    <message>
        <source>%1 with what was found</source>
        <comment>a picture</comment>
        <translation>%1, जो मिला उसके साथ</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>इसे खोलता है</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln जगह मिली</numerusform>
            <numerusform>%Ln जगहें मिलीं</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>खाने और बिंदु जैसे मॉडल लिखता है (C)</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>%1×%2 के रूप में देखा गया</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>मॉडल ने जो देखा</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>ठीक वही पिक्सेल जो मॉडल को मिलते हैं (M)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>बड़ा (+)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>चित्र कॉपी करें</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 सहेजें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>दूसरे प्रोग्राम में खोलने के लिए इसे सहेजें।</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>(चित्र)</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>(%1 पर चित्र)</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से॰</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 टोकन/से॰</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%2 से॰ में %1</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, अधिकतम %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>हमेशा सबसे संभावित टोकन</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>तापमान %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>अपने आप</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>टूल बुलाने के लिए</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>लंबाई की सीमा पर</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>रोकने वाले पाठ पर</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>क्योंकि संदर्भ भर गया था</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>क्योंकि आपने रोका</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>डिवाइस</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ा</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1, जिनमें %2 कैश से</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>सोचा</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>लिखा</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>पहले टोकन तक</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>पढ़ने की गति</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>लिखने की गति</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>नमूनाकरण</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>बीज</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>आपके द्वारा बदला गया</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>सोच: %1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>बिना सोचे</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>तापमान %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>बीज %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>इसे खोलता है</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 यहाँ नहीं है।</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>स्पेस चलाता है, रिटर्न खोलता है</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>चयन कॉपी करें</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>उत्तर कॉपी करें</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>संदेश कॉपी करें</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>प्रश्न बदलें</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>बदलकर फिर से भेजें</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>फिर से उत्तर दें</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>यहाँ से नई चैट</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>फ़ॉर्मेटिंग सहित कॉपी करें</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>उद्धृत करें</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>चयन उद्धृत करें</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>उत्तर बदलें</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>ध्वनि रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>ध्वनि रिकॉर्ड करें: खुला मॉडल सुनता नहीं</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>उपयोग में</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>उपयोग करें</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 का उपयोग करें</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>डाउनलोड करें</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 डाउनलोड करें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>%1 का डाउनलोड कुछ देर रोकें</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>ठीक करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>%1 ठीक करें</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>%1 का डाउनलोड जारी रखें</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 के बारे में और</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>ऐक्सेस टोकन दें…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Gemma 4 मॉडल (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>Gemma 4 मॉडल खोलें</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>फ़ोल्डर और .gguf फ़ाइलें दिखाई गई हैं।</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>यहाँ कोई फ़ोल्डर या .gguf फ़ाइल नहीं है।</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>अंतर्निहित</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>मॉडल फ़ाइल खोलें…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>सभी मॉडल</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>फिर से सत्यापित करें</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>फ़ोल्डर में दिखाएँ</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>रद्दी में डालें…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>यह डाउनलोड छोड़ें…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>अपडेट देखें</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>नाम बदलें…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>पढ़ा जा रहा है: %1 %</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>यहाँ है, सत्यापित</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>यहाँ है, आज सत्यापित</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>यहाँ है, %1 को सत्यापित</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>यहाँ है, जैसा आया था वैसा ही</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>यहाँ है, सत्यापित नहीं</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>यहाँ है, आने के बाद बदल गया</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>क्षतिग्रस्त</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>अधूरा</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>%1 और मेमोरी चाहिए</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 मेमोरी में रहेगा</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>अपनी बारी की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>विराम पर</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>रुक गया</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>जो यहाँ है उसका सत्यापन हो रहा है</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>हब से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>आज उपयोग हुआ</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>पिछला उपयोग %1 को</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 मापा गया</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>साइडबार दिखाएँ</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>मॉडल बंद करें</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>आयात करें…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 हटाएँ?</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1। इसकी फ़ाइलें रद्दी में जाएँगी; चैट पढ़ी जा सकेंगी।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>इस कंप्यूटर पर दूसरे प्रोग्रामों के मॉडल खोजें</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>%1 का डाउनलोड छोड़ें?</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>मॉडल रहता है और उसका उपयोग हो सकता है। केवल जो आना बाकी था, यानी चित्र और ध्वनि वाला भाग, छोड़ा जाता है, और उसका जो आ चुका है वह हमेशा के लिए हट जाता है।</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1। इसका जो आ चुका है वह हमेशा के लिए हट जाता है: वह रद्दी में नहीं जाता, और बाद का डाउनलोड नए सिरे से शुरू होता है।</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>छोड़ें</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>मॉडल और डिवाइस</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>%1 उत्तर देता है। यह चैट के %2 टोकन तक एक बार में पढ़ता है।</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>कोई मॉडल खुला नहीं है।</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf फ़ाइल संदर्भ</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>मॉडल फ़ाइल खोलें…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>अंतर्निहित</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>डिवाइस</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>उत्तरों की गणना %1 पर होती है।</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>अभी कोई गणना नहीं हो रही।</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>ग्राफ़िक्स कार्ड प्रोसेसर cpu gpu vulkan मेमोरी</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>मॉडलों का फ़ोल्डर</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>ले जाएँ डिस्क जगह लाइब्रेरी उपयोग</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>ले जाएँ…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>मॉडलों का फ़ोल्डर ले जाएँ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>मॉडल ले जाना रोकें</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>मॉडल कहाँ रखे जाएँ</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>इस मॉडल का नाम बदलें</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>मॉडल का नाम</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>उसकी फ़ाइल का नाम वही रहता है। खाली नाम आपका दिया नाम हटा देता है।</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>नाम बदलें</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>नई चैट</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>यह फ़ाइल अधूरी है</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>यह फ़ाइल क्षतिग्रस्त है</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>Cabochon इस फ़ाइल का उपयोग नहीं कर सकता</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>Cabochon इस Gemma 4 को नहीं पहचानता</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>मॉडल फ़ाइल गायब हो गई</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>फ़ाइल मौजूद नहीं है</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>फ़ाइल पढ़ी नहीं जा सकी</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>यह उससे अधिक है जितना मॉडल एक बार में पढ़ सकता है</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>उत्तर देने के लिए कुछ नहीं है</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>पाठ क्षतिग्रस्त है</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>डिवाइस ने जवाब देना बंद कर दिया</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>इस डिवाइस का उपयोग नहीं हो सकता</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>डिस्क भर गई है</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>आपकी चैट सहेजी नहीं जा सकतीं</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>आपकी चैट कहीं और खुली हैं</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>आपकी सहेजी गई चैट क्षतिग्रस्त हैं</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>आपकी चैट केवल पढ़ी जा सकती हैं</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>पर्याप्त मेमोरी नहीं है</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>Cabochon के भीतर कुछ गड़बड़ हुई</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>दूसरी फ़ाइल खोलें</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>अंतर्निहित मॉडल का उपयोग करें</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>हटाएँ</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>कुछ भी नहीं खोया। मॉडल सबसे पुराने संदेशों के बिना काम कर सकता है।</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>सबसे पुराने छोड़ें</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>डाउनलोड करें</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>अभी उपयोग करें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>दूसरा चुनें</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>%1 के पृष्ठ</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>यह फ़ाइल बंद है</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>इसे कैसे पढ़ना है</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln पृष्ठ</numerusform>
            <numerusform>%Ln पृष्ठ</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 का पासवर्ड</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>अपने आप</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>पाठ के रूप में</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>चित्रों के रूप में</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>पृष्ठ</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>पहला पृष्ठ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>से</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>अंतिम पृष्ठ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>चित्रों के %Ln टोकन</numerusform>
            <numerusform>चित्रों के %Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>अपने आप: कम शब्दों वाले या अधिकतर चित्रों वाले पृष्ठ चित्र के रूप में जाते हैं।</translation>
    </message>
</context>
<context>
    <name>PaletteKeys</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>पिछला फ़ोल्डर</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1, %2, यहाँ है</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, यहाँ है</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>कुछ भी इस कंप्यूटर से बाहर नहीं जाता</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>नेटवर्क ऑफ़लाइन टेलीमेट्री अपडेट</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>क्या रखा जाता है</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>चैट, मसौदे और सेटिंग, उन फ़ोल्डरों में जिन्हें केवल आप पढ़ सकते हैं। निजी चैट कभी नहीं लिखी जातीं। चैट %1 में हैं।</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>कुछ नहीं: इस बार चैट लिखी नहीं जातीं।</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>फ़ोल्डर इतिहास डेटा</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>उत्तरों में लिंक</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>आपका ब्राउज़र इन्हें खोलता है। इन होस्ट के बारे में पूछा जा चुका है और फिर नहीं पूछा जाएगा:</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>आपका ब्राउज़र इन्हें खोलता है। हर होस्ट के लिए एक बार पूछा जाता है।</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>ब्राउज़र पेज होस्ट अनुमत</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>%1 खोलने से पहले फिर पूछें</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>आप जो लिखते, संलग्न करते या कहते हैं, वह यहीं रहता है। कनेक्शन केवल मॉडलों के हब से होते हैं, जब आप “डाउनलोड करें” दबाते हैं या उसकी सूची माँगते हैं; हर एक नीचे दिया है।</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>नेटवर्क बिल्कुल नहीं</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>डाउनलोड भी नहीं: कोई कनेक्शन नहीं खुलता, और जो खुले हैं वे समाप्त हो जाते हैं।</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>ऑफ़लाइन हवाई जहाज़ मोड स्विच</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>दूसरा हब</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>जब पहले हब में चाही गई चीज़ न हो, तब इससे पूछा जाता है। अगली बार शुरू होने से।</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>मिरर पता एंडपॉइंट प्रॉक्सी डाउनलोड</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>डाउनलोड की सीमा</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>मेगाबाइट प्रति सेकंड; जितने मिलें उतने के लिए 0।</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>गति बैंडविड्थ दर डाउनलोड</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>इस बार के कनेक्शन</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>नवीनतम पहले।</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>कोई नहीं खुला।</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>लॉग नेटवर्क होस्ट</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>निजता</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>यह निजी चैट बंद करें?</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>निजी चैट खुली हैं, फिर भी बंद करें?</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>बंद करने पर वहाँ की बात मिट जाती है: वह इस कंप्यूटर पर कहीं नहीं है। रखने पर वह बाकी चैट जैसी हो जाती है।</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>रखें</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>“%1” को हमेशा के लिए हटाएँ?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>%n चैट हमेशा के लिए हटाएँ?</numerusform>
            <numerusform>%n चैट हमेशा के लिए हटाएँ?</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>संग्रह और रद्दी</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>क्या दिखाया गया है</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>संग्रहित करें</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>रद्दी</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>रद्दी की चैट</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>संग्रह की चैट</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>बहाल करें</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>सूची में लौटाएँ</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>हमेशा के लिए हटाएँ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>रद्दी खाली है।</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>संग्रह खाली है। चैट के मेनू में “संग्रहित करें” उसे यहाँ रखता है: सूची से बाहर, पर खोज में मिलती है।</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>यहाँ 30 दिन रहने पर चीज़ें हमेशा के लिए हट जाती हैं।</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>रद्दी खाली करें</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>इस कंप्यूटर पर कोई प्रति नहीं रहती और इसे वापस नहीं लाया जा सकता।</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Go to a question</source>
        <translation>किसी प्रश्न पर जाएँ</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>प्रश्न</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>प्रतीक्षा में: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>अभी भेजें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>उत्तर रोककर भेजें: %1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>भेजें: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>बदलें: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>हटाएँ: %1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>प्रतीक्षारत संदेश</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>%1 का आरंभ</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 का अंत</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RecentModelItem</name>
    <message>
        <source>Del takes it out of this list</source>
        <translation>Del इसे इस सूची से निकालता है</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 को इस सूची से निकालें</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>रिकॉर्डिंग हटाएँ (Del)</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>माइक्रोफ़ोन खोला जा रहा है …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 शेष</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>रोकें (स्पेस)</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>फिर भी रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>दूसरा मॉडल चुनें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>रुकें (स्पेस)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>चलाएँ (स्पेस)</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>रिकॉर्डिंग हटाएँ (Del)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>फिर से रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 से॰ · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>संलग्न करें</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>लिखवाएँ</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>ध्वनि भेजें</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>चैट हटाई गई</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>फ़ोल्डर में दिखाएँ</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>चैट संग्रहित की गई</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>चैट सूची में लौटाई गई</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>हमेशा के लिए हटाई गई</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>हमेशा के लिए हटाई गई। पुरानी क्षतिग्रस्त फ़ाइलों में यह अब भी हो सकती है; उन्हें स्वयं हटाएँ: %1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>सभी चैट की प्रति बनाई गई</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>चैट अब प्रति वाली हैं</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 तैयार है</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>उपयोग करें</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>तैयार अनुरोध</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>परिणाम तालिका के रूप में, %Ln पंक्ति</numerusform>
            <numerusform>परिणाम तालिका के रूप में, %Ln पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>%Ln और पंक्ति नहीं दिखाई गई है</numerusform>
            <numerusform>%Ln और पंक्तियाँ नहीं दिखाई गई हैं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>PNG के रूप में सहेजें</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>पूरा आउटपुट</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>परिणाम कॉपी करें</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>Cabochon अचानक बंद हो गया। आपकी चैट अंतिम सेकंड तक पूरी है।</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>सुरक्षित मोड: कोई मॉडल नहीं खोला गया</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>%2 खोलते समय Cabochon लगातार %1 बार बंद हुआ। अब ग्राफ़िक्स डिवाइस छोड़ दिए गए हैं और प्रोसेसर गणना करता है। दूसरा मॉडल खोलें, या इसे पहले की तरह।</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>इसे पहले की तरह खोलें</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>इससे शुरू करें</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>उदाहरण JSON से</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>क्लिपबोर्ड में</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>इस तालिका से</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>उत्तर इसी के अनुसार रखें</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>स्कीमा</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>स्कीमा का नाम</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>नाम, जैसे रसीद</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>क्या दिखाया जाए</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>उत्तर हमेशा मेल खाता JSON होते हैं। जो ज्ञात नहीं है वह null होता है, जहाँ इसकी अनुमति है।</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>date</source>
        <translation>तारीख</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>पूर्ण संख्या</translation>
    </message>
    <message>
        <source>number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>हाँ या नहीं</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>विकल्प</translation>
    </message>
    <message>
        <source>group</source>
        <translation>समूह</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>जैसा पाठ में है</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>फ़ील्ड का नाम</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>प्रकार: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>ऐसे कई</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>आवश्यक</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>यह हमेशा रहता है</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>या null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>जहाँ ज्ञात न हो वहाँ null</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>मॉडल को इसके बारे में क्या जानना चाहिए</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>क्या-क्या चुना जा सकता है, बीच में अल्पविराम के साथ</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>हमेशा रहता है</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>न भी हो सकता है</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>null हो सकता है</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>या null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>पाठों की सूची</translation>
    </message>
    <message>
        <source>date</source>
        <translation>तारीख</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>तारीखों की सूची</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>पूर्ण संख्या</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>पूर्ण संख्याओं की सूची</translation>
    </message>
    <message>
        <source>number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>संख्याओं की सूची</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>हाँ या नहीं</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>हाँ या नहीं की सूची</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>विकल्प</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>विकल्पों की सूची</translation>
    </message>
    <message>
        <source>group</source>
        <translation>समूह</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>समूहों की सूची</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>जैसा पाठ में है</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>सूची, जैसी पाठ में है</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>स्कीमा में क्या गलत है</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>स्थान दिखाएँ: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>उत्तर को %1 के अनुसार बाँधा नहीं जा सकता। इसे हटाएँ और बाद में जाँचें।</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>रसीद</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>बैठक के नोट</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>स्क्रीन के नियंत्रण</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>पाठ के रूप में स्कीमा</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON Schema</translation>
    </message>
</context>
<context>
    <name>SchemaTree</name>
    <message>
        <source>What an answer is</source>
        <translation>उत्तर क्या होता है</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>एक ऑब्जेक्ट</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>उनकी सूची</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>अभी कोई फ़ील्ड नहीं है। एक जोड़ें, टेम्पलेट से शुरू करें या पाठ लिखें।</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>फ़ील्ड जोड़ें</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>ऊपर ले जाएँ (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>नीचे ले जाएँ (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>स्क्रीन का एक हिस्सा चुनें</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 पिक्सेल · अधिक से अधिक %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>एक हिस्सा खींचें। Enter उसे लेता है, Space पूरी स्क्रीन, तीर उसे खिसकाते हैं, Esc कुछ नहीं लेता।</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>स्क्रीन का चित्र न लें</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>स्क्रीन का चित्र</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>इस खिड़की के बिना</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>इस खिड़की के साथ</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>सब कुछ खोजें</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>चैट और कार्य खोजें</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln मिला</numerusform>
            <numerusform>%Ln मिले</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>किसी चैट में ये शब्द नहीं हैं। कम या छोटे शब्दों से अधिक मिलता है।</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>चैट</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>कार्य</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>अनुभाग</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>बाद में भेजें</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>उत्तर समाप्त होने पर भेजें</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>सर्वर %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln टूल</numerusform>
            <numerusform>%Ln टूल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>लॉग</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>%1 का लॉग</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>सर्वर %1 का उपयोग करें</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>विवरण बदल गया।</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>इसकी सभी कॉल प्रतीक्षा में हैं।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>फिर से देखें</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>जैसा अभी है वैसे अनुमति दें</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>चलने की अनुमति दें</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>इसके %Ln टूल को इस चैट में अनुमति है</numerusform>
            <numerusform>इसके %Ln टूल को इस चैट में अनुमति है</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>अनुमति वापस लें</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>%1 को दी गई अनुमति वापस लें</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>इसने अभी तक कुछ नहीं कहा है।</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>रीसेट करें</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 रीसेट करें</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>साइडबार दिखाएँ</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>सेटिंग बंद करें</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>पूर्ववत करें</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>पिछला बदलाव पूर्ववत करें</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>पिछला बदलाव वापस लें (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>किसी सेटिंग में ये शब्द नहीं हैं। कम या छोटे शब्दों से अधिक मिलता है।</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>ऑफ़लाइन: कुछ भी इस कंप्यूटर से बाहर नहीं जाता</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>संग्रह और रद्दी</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>एक मॉडल आ रहा है; इस कंप्यूटर से कुछ बाहर नहीं जाता</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>संरचित उत्तर</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>नया नाम</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 रोकें</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 चलाएँ</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>ध्वनि %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 पढ़ा जा रहा है</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>रुकें (स्पेस)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>चलाएँ (स्पेस)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>पहले इसका उत्तर दें</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>दूसरा उत्तर इसके बाद जारी रहेगा</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>उत्तर ने %Ln बार टूल बुलाए और पूरा नहीं हुआ। यह आपकी प्रतीक्षा में है।</numerusform>
            <numerusform>उत्तर ने %Ln बार टूल बुलाए और पूरा नहीं हुआ। यह आपकी प्रतीक्षा में है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>क्या देखा जाए</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>क्या सुना जाए</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>%1 का कौन-सा भाग</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>चलाएँ</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 से %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln चित्र</numerusform>
            <numerusform>%Ln चित्र</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>वीडियो का अधिकतम एक मिनट देखा जाता है: चुनें कौन-सा।</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>मॉडल एक बार में 30 सेकंड सुनते हैं: ध्वनि शांत जगहों पर काटी जाती है और हर टुकड़े को उसका समय मिलता है।</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>उत्तर कैसे दिखे</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>ट्री</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>मूल JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON कॉपी करें</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>CSV कॉपी करें</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n आइटम</numerusform>
            <numerusform>%n आइटम</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>संरचित उत्तर</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>साइडबार दिखाएँ</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>संरचित उत्तर बंद करें</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>क्या दिखाया जाए</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>इसके अनुसार पढ़ें</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Tags of this chat</source>
        <translation>इस चैट के टैग</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>यह टैग हटाएँ</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>#%1 हटाएँ</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>नया टैग</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#टैग, फिर Enter</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>खोज चैट को टैग से ढूँढती है: tag:नाम</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>पाठ का आकार</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>विंडो की हर चीज़ का, 80 से 200 % तक।</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>फ़ॉन्ट ज़ूम बड़ा छोटा</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>छोटा पाठ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>बड़ा पाठ</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>सोच रहा है</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>%L1 से॰ तक सोचा</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>थोड़ी देर सोचा</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>बंद करने के लिए दबाएँ</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>विचार पढ़ने के लिए दबाएँ</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन में से %1</numerusform>
            <numerusform>%Ln टोकन में से %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>सोचना छोड़ें</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>सोचना रोककर उत्तर दें</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>मध्यम</translation>
    </message>
    <message>
        <source>High</source>
        <translation>अधिक</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>कितना सोच सकता है</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>कितना सोच सकता है: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>%Ln टोकन…</numerusform>
            <numerusform>%Ln टोकन…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>दूसरी संख्या…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>यह कितने टोकन तक सोच सकता है?</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>इस संख्या पर सोचना समाप्त होता है और उत्तर शुरू होता है। एक टोकन लगभग तीन-चौथाई शब्द होता है।</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>तय करें</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>हब का ऐक्सेस टोकन</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face टोकन सीमित लाइसेंस सहमति गुप्त token</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>यह ऐक्सेस टोकन रखें</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>ऐक्सेस टोकन हटाएँ</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>“%1” को इस कंप्यूटर पर पढ़ने की अनुमति दें?</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>“%1” को फ़ाइल बदलने की अनुमति दें?</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>“%1” को कुछ बाहर भेजने की अनुमति दें?</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>“%1” को प्रोग्राम चलाने की अनुमति दें?</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>“%1” को अनुमति दें?</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 में</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>अंतर्निहित</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>इस चैट में कुछ निजी है और अजनबियों के शब्द भी। अभी जो बाहर भेजा जाता है, हो सकता है वह उन्होंने डाला हो: ध्यान से देखें।</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>एक साथ %Ln कॉल</numerusform>
            <numerusform>एक साथ %Ln कॉल</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>आपकी प्रतीक्षा में · अधिक से अधिक %L2 में से चरण %L1</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>सभी %L1 को मना करें</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln टोकन</numerusform>
            <numerusform>%Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 का उपयोग करें</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>अनुमति वापस लें</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>%1 को दी गई अनुमति वापस लें</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>इस चैट के टूल</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>टूल बंद करें</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>टूल</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>आपने क्या अनुमति दी</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>टोकन</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln टूल</numerusform>
            <numerusform>%Ln टूल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln सर्वर</numerusform>
            <numerusform>%Ln सर्वर</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>इस चैट में %Ln टोकन</numerusform>
            <numerusform>इस चैट में %Ln टोकन</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>सभी बंद करें</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>सभी चालू करें</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>टूल बंद करें</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>नया पाठ</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>%1 पढ़े गए (%2 कैश से)</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 पढ़े गए</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 लिखे गए</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 टोकन/से॰</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से॰</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>सीमा पर कट गया</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>(%1 वर्ण)</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>ग्राफ़िक्स डिवाइस ने काम करना बंद कर दिया; उत्तर CPU पर जारी है।</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>ग्राफ़िक्स डिवाइस ने काम करना बंद किया और उसे फिर से चालू किया गया; उत्तर जारी है।</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1। %2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>बीच में रुका</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>बदला गया</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>चैट अब संदर्भ में नहीं समाती: सबसे पुराना %n संदेश छोड़ा गया।</numerusform>
            <numerusform>चैट अब संदर्भ में नहीं समाती: सबसे पुराने %n संदेश छोड़े गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>पृष्ठ %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>पृष्ठ %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln अक्षर</numerusform>
            <numerusform>%Ln अक्षर</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%3 में से %1–%2</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>अपने टूल की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>यह अपने अंत से पहले कट गया, इसलिए यह पूरा JSON नहीं है। उत्तर को आगे बढ़ने दें, या फिर से पूछें।</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>उपयोग में</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>उपयोग करें</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 का उपयोग करें</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 को इस सूची से निकालें</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>आप: %1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>अपना संदेश बदलें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>संदेश कॉपी करें</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>बदलकर फिर से भेजें</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>आप, %Ln फ़ाइल के साथ: %1</numerusform>
            <numerusform>आप, %Ln फ़ाइलों के साथ: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>शुरू करने के लिए मॉडल खोलें</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>आज क्या देखें?</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>Cabochon, Gemma 4 को GGUF फ़ाइल से चलाता है: फ़ाइल यहाँ छोड़ें या चुनें।</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>आप जो भी लिखते हैं, इसी कंप्यूटर पर रहता है।</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>मॉडल फ़ाइल खोलें…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>Cabochon Nano का उपयोग करें</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>Cabochon Nano 55 लाख पैरामीटर का एक खिलौना है जिसे हमने खुद प्रशिक्षित किया है, ताकि आप यह विंडो तुरंत आज़मा सकें। यह Gemma नहीं है: यह इस प्रोग्राम को अंग्रेज़ी में जानता है और कुछ करतब कर सकता है। असली काम के लिए Gemma 4 की GGUF फ़ाइल खोलें: उसे यहाँ छोड़ें या %1 दबाएँ।</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>आपके अनुमति देने पर जुड़ेगा</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>आपके अनुमति देने पर चलेगा</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>प्रोग्राम: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>आर्ग्युमेंट %1: %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 में</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>अपने एनवायरनमेंट में पाता है: %1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 कीरिंग में जाता है</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>यह चैट सूची में लौटाएँ</translation>
    </message>
</context>
<context>
    <name>WordsDial</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation>संदेश में रखें</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ें</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>उत्तर जैसा था वैसा ही है।</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>%2 में से %1 टोकन पढ़े जा रहे हैं</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>प्रतीक्षा में: दूसरी चैट उत्तर दे रही है</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>मॉडल खुलने की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>आपका संदेश पढ़ा जा रहा है</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>आपका उत्तर बीच में रुक गया</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>आपका उत्तर तैयार है</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>सेटिंग पढ़ी नहीं जा सकीं, इसलिए डिफ़ॉल्ट मान लागू हैं और बदलाव रखे नहीं जाते। इस फ़ाइल को हटाकर फिर से शुरू करें: %1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>सेटिंग पढ़ी नहीं जा सकीं, इसलिए डिफ़ॉल्ट मान लागू हैं। पुरानी फ़ाइल रखी गई है: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>नेटवर्क से कुछ नहीं लाया जाता। फ़ाइल सहेजकर संलग्न करें।</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>एक संदेश में %Ln फ़ाइल आ सकती है। बाकी दूसरे संदेश में भेजें।</numerusform>
            <numerusform>एक संदेश में %Ln फ़ाइलें आ सकती हैं। बाकी दूसरे संदेश में भेजें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>चित्र</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>चिपकाया गया पाठ</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln चित्र संलग्न करें</numerusform>
            <numerusform>%Ln चित्र संलग्न करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>%Ln ध्वनि संलग्न करें</numerusform>
            <numerusform>%Ln ध्वनि संलग्न करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>%Ln वीडियो संलग्न करें</numerusform>
            <numerusform>%Ln वीडियो संलग्न करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>%Ln फ़ाइल संलग्न करें</numerusform>
            <numerusform>%Ln फ़ाइलें संलग्न करें</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 का उपयोग नहीं हो सकता। बाकी भेजने के लिए इसे हटाएँ।</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 का पासवर्ड चाहिए। उसे दें या फ़ाइल हटाएँ।</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>फ़ाइलें अभी पढ़ी जा रही हैं।</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 चित्र नहीं देखता। चित्रों वाले भाग के साथ आने वाले Gemma 4 मॉडल देखते हैं: कोई एक खोलें या चित्र हटाएँ।</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 सुनता नहीं। Gemma 4 E2B, E4B और 12B चित्र और ध्वनि वाले भाग के साथ सुनते हैं: कोई एक खोलें या ध्वनि हटाएँ।</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1 (हिस्सा)</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>एक संदेश में %Ln फ़ाइल आ सकती है। कुछ हटाएँ या चित्र दूसरे संदेश में भेजें।</numerusform>
            <numerusform>एक संदेश में %Ln फ़ाइलें आ सकती हैं। कुछ हटाएँ या चित्र दूसरे संदेश में भेजें।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1 (%3 में से %2)</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 तैयार है</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>डाउनलोड जारी है</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>विंडो देखने के लिए Cabochon को फिर से शुरू करें।</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>पहले स्कीमा लिखें: वही बताता है कि क्या पढ़ा जाए।</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>विराम पर।</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>मॉडल की प्रतीक्षा में। कोई एक खोलें।</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>किसी चैट के उत्तर की प्रतीक्षा में।</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>इस पंक्ति में अभी कोई मान नहीं है।</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>उत्तर अपने अंत से पहले कट गया। स्कीमा में कम फ़ील्ड रखें, या फ़ाइल में कम पृष्ठ।</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n आइटम</numerusform>
            <numerusform>%n आइटम</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (प्रति)</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>पिन की गई</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>पिछले 7 दिन</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>पिछले 30 दिन</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>नई चैट</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>फ़ोल्डर</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>और %1 कंप्यूटर की मेमोरी में</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>भार</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>%1 टोकन का संदर्भ</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>कार्य क्षेत्र</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>अन्य प्रोग्राम</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>खाली</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%2 में से %1 उपयोग में</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>%1 की मेमोरी: %2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>सत्यापित</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>अभी जाँचा नहीं गया</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>उपयोग नहीं हो सकता: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln कोर</numerusform>
            <numerusform>%Ln कोर</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>धीमा: CPU इसका अनुकरण करता है</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>स्वचालित</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>सबसे अच्छा जिसमें मॉडल समाए</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>स्थिति %1, %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>रुक गया</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>विराम पर</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>cabochon::ExportController</name>
    <message>
        <source>This chat</source>
        <translation>यह चैट</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>फ़ोल्डर “%1”</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>सभी चैट</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Cabochon चैट</translation>
    </message>
</context>
<context>
    <name>cabochon::FitController</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Apache 2.0: may be used, changed and sold.</source>
        <translation>Apache 2.0: उपयोग किया, बदला और बेचा जा सकता है।</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>भार</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>संदर्भ %1, 8-बिट कुंजियाँ</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>संदर्भ %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>कार्य क्षेत्र</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>चित्र और ध्वनि</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>मेमोरी में</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>कार्ड पर</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>जगह नहीं</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>यहाँ अधिकतम: %1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>चित्र और ध्वनि समझता है (+%1)</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>चित्र समझता है (+%1)</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>अभी उपयोग में: %1, 8-बिट कुंजियाँ</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>अभी उपयोग में: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 मौजूद नहीं है।</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>अरबी अक्षर</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>देवनागरी अक्षर</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>जापानी वर्ण</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>चीनी वर्ण</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>कोरियाई अक्षर</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>इमोजी</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>यहाँ किसी फ़ॉन्ट में %1 नहीं हैं: उनकी जगह डिब्बे दिखते हैं। पैकेज %2 इंस्टॉल करें और Cabochon फिर से शुरू करें।</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>नेटवर्क सेटिंग में बंद है।</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n डाउनलोड</numerusform>
            <numerusform>%n डाउनलोड</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>%1 को बदला गया</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>लाइसेंस नहीं बताया गया</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>%1 से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 पर “%2” के अंतर्गत कोई GGUF फ़ाइल नहीं है। कम या छोटे शब्दों से अधिक मिलता है।</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%1 पर %n रिपॉज़िटरी</numerusform>
            <numerusform>%1 पर %n रिपॉज़िटरी</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>इसमें किसी मॉडल की GGUF फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>चित्र और ध्वनि साथ आते हैं: %1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>%1 संदर्भ</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>मेमोरी पर्याप्त नहीं थी। आपका पाठ सुरक्षित है। दूसरे प्रोग्राम बंद करें या छोटा मॉडल चुनें।</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>यह कोई कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 लिखने के लिए है। Ctrl या Alt दबाए रखें, या F5 जैसी कुंजी लें।</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 हर फ़ील्ड में कॉपी, चिपकाने या पूर्ववत करने के लिए है। दूसरी कुंजी लें।</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 वही रहेगी: %2. कोई और कुंजी चुनें।</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>%1 पढ़ा गया: वह अब जैसा है, याद रखा गया।</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 वैसा ही है जैसा आया था।</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>अभी %1 उत्तर देता है। पहले दूसरा मॉडल चुनें।</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 हटाया गया।</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 अब लाइब्रेरी में है।</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>%1 पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>नेटवर्क सेटिंग में बंद है।</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 रहता है, बिना उसके जो आना बाकी था।</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>हब से %1 के बारे में पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 वही है जो अभी हब पर है।</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>हब पर %1 का दूसरा संस्करण है, आकार %2। उसे पाने के लिए इसे हटाएँ और फिर से डाउनलोड करें।</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>मॉडल अब %1 में हैं।</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>मॉडल ले जाए जा रहे हैं: %1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>मॉडल ले जाए जा रहे हैं: %1, %2 का सत्यापन हो रहा है</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>मॉडल ले जाए जा रहे हैं: %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%2 में %1: %3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>मॉडल %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>चित्र और ध्वनि वाले भाग %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>ड्राफ़्ट मॉडल %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>अधूरे डाउनलोड %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>अन्य %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>मॉडल ले जाए जा रहे हैं। पहुँच जाने पर फिर कोशिश करें।</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>@ से पहले जो है वह पता नहीं है: पेज %1 पर है।</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>इसके नाम में अलग-अलग लिपियों के एक जैसे दिखने वाले अक्षर मिले हुए हैं।</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>इसके नाम में a से z के अलावा अक्षर हैं।</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>यह एक असामान्य पोर्ट माँगता है।</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>मापा गया %1 GB/से॰</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %3 में से %2 खाली</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n कोर, ग्राफ़िक्स कार्ड नहीं</numerusform>
            <numerusform>%n कोर, ग्राफ़िक्स कार्ड नहीं</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 मेमोरी</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>डिस्क पर %1 खाली</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>प्रोसेसर</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n कोर</numerusform>
            <numerusform>%n कोर</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>%1 के लिए कर्नेल</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>मेमोरी</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%2 में से %1 खाली</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>यह प्रोग्राम %1 ले सकता है</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>ग्राफ़िक्स कार्ड</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>प्रोसेसर इसका अनुकरण करता है: मॉडलों के लिए उपयोग नहीं होता</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>डिस्क</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>कभी नहीं चला</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>आपकी प्रतीक्षा में</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>शुरू हो रहा है</translation>
    </message>
    <message>
        <source>running</source>
        <translation>चल रहा है</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>जल्द फिर शुरू होगा</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>नहीं चल रहा</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>इस पाठ में कोई सर्वर नहीं है। सर्वर का पेज “mcpServers” के लिए जो बताता है, उसे चिपकाएँ।</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>यहाँ सर्वर रखे नहीं जा सकते: उनके लिए कोई फ़ोल्डर नहीं है।</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>अंतर्निहित</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>कोई मॉडल खुला नहीं है</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>आपका पाठ अब भी यहाँ है। उत्तर पाने के लिए Gemma 4 की GGUF फ़ाइल खोलें।</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>अंतर्निहित मॉडल नहीं मिला</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>प्रोग्राम के साथ cabochon-nano.gguf नहीं मिली। Cabochon फिर से इंस्टॉल करें या Gemma 4 की GGUF फ़ाइल खोलें।</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>इस फ़ाइल का चैट फ़ॉर्मेट अज्ञात है</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>यह Cabochon के सबसे नए ज्ञात फ़ॉर्मेट से चलती है। यदि उत्तर अजीब लगें, तो उसी मॉडल की नई फ़ाइल लें।</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>इसके बजाय %1 का उपयोग हो रहा है।</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1, %2 के साथ जारी है।</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 खुला रहता है।</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>लगभग %2 में से %1 संदेश वापस आ गए हैं।</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>क्षतिग्रस्त फ़ाइल रखी गई है: %1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>आपकी सहेजी गई चैट क्षतिग्रस्त थीं</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>विंडो में जो है, वह उसे बंद करने तक वहीं रहता है।</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 तैयार है</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 आपके ग्राफ़िक्स कार्ड में समाता है</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>%1 आपके ग्राफ़िक्स कार्ड और मेमोरी में मिलाकर समाता है</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 आपके कंप्यूटर में समाता है</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 सबसे छोटा है</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1, %2 मेमोरी।</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2।</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1, सोचना, %2 संदर्भ।</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1, सोचना, %2 संदर्भ, लगभग %3।</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>%1 का डाउनलोड: पहले डिस्क पर %2 खाली करें।</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>%1 का डाउनलोड · %2 · प्रकाशित फ़िंगरप्रिंट से मिलान</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>cabochon::Places</name>
    <message>
        <source>Home</source>
        <translation>होम</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>डाउनलोड</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>यह कंप्यूटर</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n दिन शेष</numerusform>
            <numerusform>%n दिन शेष</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>नई चैट</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>उत्तर समाप्त होने पर एक के बाद एक भेजे जाएँगे</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>नहीं भेजा गया, क्योंकि उत्तर रोका गया</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>नहीं भेजा गया, क्योंकि उत्तर कट गया</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>नहीं भेजा गया, क्योंकि उत्तर विफल हुआ</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>अभी नहीं भेजा गया</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>इसका सारांश कुछ वाक्यों में लिखो।</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>वर्णन</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>यहाँ जो दिखता है उसका वर्णन करो, सबसे ज़रूरी से लेकर बारीकियों तक।</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>पाठ पढ़ें</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>यहाँ जो भी पाठ पढ़ा जा सकता है उसे पंक्ति-दर-पंक्ति ठीक वैसा ही लिखो।</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>चार्ट से तालिका</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>चार्ट को उसके सभी मानों के साथ तालिका में बदलो।</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>इस स्क्रीन पर क्या है?</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>इस स्क्रीन पर क्या है? समझाओ कि यह क्या दिखाती है और वहाँ क्या किया जा सकता है।</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>अनुवाद</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>यहाँ जो भी पाठ पढ़ा जा सकता है उसका हिन्दी में अनुवाद करो।</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>लिखकर दें</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>जो कहा गया है उसे लिखो, फिर उसका हिन्दी में अनुवाद करो।</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>मुख्य बातें गिनाएँ</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>इसकी मुख्य बातें गिनाओ।</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>इस रिकॉर्डिंग में जो कहा गया है उसे उसी की भाषा में शब्दशः लिखो। और कुछ मत लिखो।</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>अब %1 में नहीं है</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>यहाँ कुछ रिकॉर्ड नहीं हो सकता। प्रोग्राम फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>लगभग कुछ सुनाई नहीं देता। माइक्रोफ़ोन म्यूट हो तो चालू करके फिर से रिकॉर्ड करें।</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>रिकॉर्डिंग अपने आप समाप्त हुई: वह %Ln मिनट तक की हो सकती है। इसे भेजें और दूसरी से आगे बढ़ें।</numerusform>
            <numerusform>रिकॉर्डिंग अपने आप समाप्त हुई: वह %Ln मिनट तक की हो सकती है। इसे भेजें और दूसरी से आगे बढ़ें।</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>%2 के बाद %1 से ध्वनि नहीं आई। तब तक की रिकॉर्डिंग यहाँ है: उसे भेजें या फिर से रिकॉर्ड करें।</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>कोई माइक्रोफ़ोन नहीं है। एक जोड़ें या सिस्टम की ध्वनि सेटिंग में चालू करें, और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>%1 खोला नहीं जा सका: शायद कोई दूसरा प्रोग्राम उसे लिए है, या इसे अनुमति नहीं है। सिस्टम की सेटिंग में अनुमति दें या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>%1 से ध्वनि नहीं आती। उसे फिर से जोड़ें या दूसरा चुनें।</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 सुनता नहीं। Gemma 4 E2B, E4B और 12B चित्र और ध्वनि वाले भाग के साथ सुनते हैं। उनमें से एक चुनें, या अभी रिकॉर्ड करें और बाद में भेजें।</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>वॉइस नोट %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>इस नाम का कोई टेम्पलेट नहीं है। दूसरा चुनें।</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>यह JSON नहीं है। { या [ से अंत तक कोई ऑब्जेक्ट या सूची कॉपी करें।</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>यह तालिका नहीं है। ऐसी तालिका कॉपी करें जिसकी पहली पंक्ति में नाम हों, CSV या Markdown के रूप में, या स्प्रेडशीट से।</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>स्क्रीनशॉट %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>डेस्कटॉप ने अपनी स्क्रीन का चित्र नहीं दिया। डेस्कटॉप की अपनी कुंजी से एक लें और यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>डेस्कटॉप ने अपनी स्क्रीन का चित्र नहीं दिया: %1। डेस्कटॉप की अपनी कुंजी से एक लें और यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>यह डेस्कटॉप अपनी स्क्रीन किसी प्रोग्राम को नहीं दिखाता: इसके लिए पोर्टल (xdg-desktop-portal) नहीं है। उसे इंस्टॉल करें, या डेस्कटॉप की अपनी कुंजी से चित्र लें और यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>स्क्रीन से कोई चित्र नहीं मिला। डेस्कटॉप की अपनी कुंजी से एक लें और यहाँ चिपकाएँ।</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>इस स्क्रीन के चित्र के लिए पर्याप्त मेमोरी नहीं है। दूसरे प्रोग्राम बंद करके फिर कोशिश करें।</translation>
    </message>
</context>
<context>
    <name>cabochon::SearchResultsModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, as a date format of Qt: MMM the short name of its month.</extracomment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>cabochon::SoundPlayer</name>
    <message>
        <source>Nothing can be heard: there is no loudspeaker, or it cannot be used. Choose one in the system&apos;s sound settings, and try again.</source>
        <translation>कुछ सुनाई नहीं देता: कोई स्पीकर नहीं है या उसका उपयोग नहीं हो सकता। सिस्टम की ध्वनि सेटिंग में एक चुनें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>यहाँ कुछ चलाया नहीं जा सकता। प्रोग्राम फिर से शुरू करें।</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Cabochon का फ़ॉर्मेट बदलने से पहले</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>यह ऐक्सेस टोकन नहीं है: यह खाली है, बहुत लंबा है या इसमें खाली जगहें हैं। इसे हब की सेटिंग से फिर कॉपी करें।</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>इस बार कोई ऐक्सेस टोकन रखा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>एक ऐक्सेस टोकन आपके डेस्कटॉप की कीरिंग में रखा है। वह फिर नहीं दिखाया जाता।</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>ऐक्सेस टोकन Cabochon के बंद होने तक मान्य है: कोई कीरिंग उसे नहीं रखती। वह किसी फ़ाइल में नहीं लिखा जाता।</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>उन रिपॉज़िटरी के लिए जो सहमति माँगती हैं। वह आपके डेस्कटॉप की कीरिंग में रखा जाता है, कभी फ़ाइल में नहीं, और केवल उसी हब को जाता है।</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>हमेशा अनुमति है</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>इस चैट में अनुमति है</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>%1 में अनुमति है</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>हर बार पूछता है</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>एक बार पूछता है</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>प्रश्न का उत्तर नहीं मिला।</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>%1 लिखी नहीं जा सकी।</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>अपने ही कंप्यूटर पर Gemma 4 से चैट करें।</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>खोलने के लिए Gemma 4 की GGUF फ़ाइल।</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>विंडो का चित्र FILE.png में लिखें और बंद करें।</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>विंडो का आकार।</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (हल्की) या dark (गहरी)।</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>चित्र का पेज: welcome या conversation।</translation>
    </message>
</context>
</TS>
