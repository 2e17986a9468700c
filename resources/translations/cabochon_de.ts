<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>Chats mit Googles Gemma-4-Modellen, allein auf Ihrem Rechner.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>Das eingebaute Modell: ein Spielzeug mit 5,5 Millionen Parametern, für Cabochon von Grund auf gemacht, damit sofort jemand antwortet. Es ist nicht Gemma.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>Cabochon steht unter der Apache-Lizenz 2.0. Es verwendet Werke anderer unter deren Lizenzen.</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>Dritte Hinweise Open Source Quellen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>Lizenzen verbergen</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Lizenzen zeigen</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>Granat</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagune</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzent</translation>
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
        <translation>Server hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>%Ln Server erkannt</numerusform>
            <numerusform>%Ln Server erkannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>Server als JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>Einfügen, was die Seite eines Servers für „mcpServers“ angibt</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>Von Hand ausfüllen</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Noch läuft nichts</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>Worte der Antwort bearbeiten</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>Die Antwort, wie sie war, bleibt daneben stehen.</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Speichern und fortsetzen</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>Das Modell schreibt von diesen Worten aus weiter (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>System richtet sich nach dem Schreibtisch.</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>dunkel hell Farben Thema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzent</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>Die Farbe dessen, was wirkt und was gewählt ist.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>Wie viel Platz zwischen Chats und zwischen Nachrichten liegt.</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>kompakt luftig Abstand</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>Breite der Nachrichten</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>Lange Zeilen lesen sich schwerer; breite Tabellen und Code brauchen sie.</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nichts gleitet und nichts blendet über.</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>Animation</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>Ausschnitt von %1×%2 Pixeln bei %3, %4</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>Kein Ausschnitt gewählt</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>Pfeile verschieben ihn, mit Umschalt ändern sie seine Größe, mit Strg um ein Pixel. Eingabe nimmt ihn.</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln verborgenes Zeichen</numerusform>
            <numerusform>%Ln verborgene Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>Wie die Argumente gezeigt werden</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumente als JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Oder in eigenen Worten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>Nicht antworten</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>%1 entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>Dateien werden gesendet, sobald die Antwort zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>zeichnet Seite %1 von %2</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>keine Seiten</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>Seiten %1–%2</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 als Text</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 als Bilder</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1, davon %2 als Bilder</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>wird noch gelesen …</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>verlangt sein Kennwort</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>Kleingedrucktes ist vielleicht unlesbar: Es ist %Ln Pixel hoch. Nehmen Sie 1120 oder schneiden Sie das Bild zu.</numerusform>
            <numerusform>Kleingedrucktes ist vielleicht unlesbar: Es ist %Ln Pixel hoch. Nehmen Sie 1120 oder schneiden Sie das Bild zu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>Kleingedrucktes ist vielleicht unlesbar: Es ist %Ln Pixel hoch. Schneiden Sie das Bild zu.</numerusform>
            <numerusform>Kleingedrucktes ist vielleicht unlesbar: Es ist %Ln Pixel hoch. Schneiden Sie das Bild zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>Kleingedrucktes: 560 oder mehr.</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>Automatisch wurde %1 gewählt, weil es viele Bilder sind.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>Kleingedrucktes: 560 oder mehr. Automatisch wurde %1 gewählt, weil das Bild viel Text enthält.</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>Automatisch wurde %1 gewählt: Damit wurde das eingebaute Modell gemacht.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>Kleingedrucktes: 560 oder mehr. Automatisch wurde %1 gewählt, wie für Fotos.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>Betrachtet %Ln Bild (%1)</numerusform>
            <numerusform>Betrachtet %Ln Bilder (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1, hört %2</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>Hört zu, %1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>Dieses Feld nimmt JSON. Schreiben Sie es mit seinen Klammern.</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>Dieses Feld nimmt eine Zahl wie 24.05, mit Punkt.</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>Dieses Feld nimmt eine ganze Zahl wie 24.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>Dieses Feld nimmt ja oder nein.</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>Dieses Feld nimmt ein Datum wie 2026-11-29.</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>Dieses Feld nimmt eines von: %1.</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>Wählen, was gelesen wird</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>Was aus jeder Datei gelesen wird</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>Wie Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>Rohes JSON</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>%n Zeile exportieren als</numerusform>
            <numerusform>%n Zeilen exportieren als</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Als %1 exportieren</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>steht nicht darauf</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>Das Modell las</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Sie schreiben</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>Die Zeile als JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>Zeile noch einmal lesen</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>steht nicht darauf</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>Das PDF verlangt ein Kennwort. Sichern Sie es ohne Kennwort und wählen Sie stattdessen diese Datei.</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>In dieser Datei ist nichts, was ein Modell lesen kann. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>Dateien lesen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>Bilder, PDF, Dokumente, Ton. Die Leertaste markiert mehrere.</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>Andere Datei lesen</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>Fertige Zeilen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>Aus jeder Datei wird eine Zeile: ein Beleg, ein Brief, ein Bildschirmfoto.</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>Fehlgeschlagene noch einmal</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>Dateien hierher ziehen oder wählen …</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>Alle Zeilen entfernen?</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>Die Dateien bleiben, wo sie sind; was aus ihnen gelesen wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>in Arbeit · Datei wird gelesen</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>%1 noch einmal lesen</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 auslassen</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>Zeilen als JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>Wählen Sie, was gelesen wird: eine Vorlage oder ein eigenes Schema. Aus jeder Datei wird eine Zeile einer Tabelle.</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>Ziehen Sie Belege, Briefe oder Bildschirmfotos hierher. Jede Datei wird zu einer Zeile.</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>steht nicht darauf</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>fehlgeschlagen · %1, keine Werte</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>ausgelassen · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln verborgenes Zeichen</numerusform>
            <numerusform>%Ln verborgene Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>Einmal erlauben</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>Für diesen Chat erlauben</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>Immer für dieses Werkzeug</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>Argumente bearbeiten</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>Diese Argumente nehmen</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>Ablehnen und das sagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>Ablehnen und begründen</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>Drücken zum Schließen</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>Drücken, um Argumente und Ergebnis zu sehen</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>wartet, bis er an der Reihe ist</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>Bilder, Ton, Video, PDF und Dokumente. Die Leertaste markiert mehrere.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Dieser Ordner ist leer.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei sichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>Diagramm sichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>Das Diagramm ließ sich dort nicht sichern. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>Hier erscheinen Ihre Chats.</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Senden mit</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Eingabe beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Umschalt+Eingabe beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Think in new chats</source>
        <translation>In neuen Chats nachdenken</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>Das Modell denkt vor der Antwort nach: langsamer, und besser bei Schwierigem. Jeder Chat hat seinen eigenen Schalter.</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Denken Überlegung</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>Chats vom Modell benennen lassen</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>Nach der ersten Antwort, sobald es sonst nichts zu tun hat. Eigene Namen bleiben, und das eingebaute Modell benennt keine.</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>Sagen, wenn eine lange Antwort fertig ist</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>Durch eine Mitteilung des Schreibtischs, wenn sie über 10 Sekunden gebraucht hat und das Fenster nicht vorn war.</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>Benachrichtigungen Mitteilungen</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>Ihre ersten Worte dort zeigen</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>Andere können Ihren Bildschirm lesen. Worte aus privaten Chats werden nie gezeigt.</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>Code als Datei sichern</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>Code (%1), %Ln Zeile</numerusform>
            <numerusform>Code (%1), %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>Fortsetzung des Codes, %Ln Zeile</numerusform>
            <numerusform>Fortsetzung des Codes, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln verborgenes Zeichen</numerusform>
            <numerusform>%Ln verborgene Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>Code sichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>Zwei von %n Antwort</numerusform>
            <numerusform>Zwei von %n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>Zwei Antworten</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>%1 nur in dieser Antwort</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Unterstrichen</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Unterschiede markieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → Seite wählen     Alt ←  → andere Antworten auf dieser Seite     Eingabe behalten     Esc zurück zum Chat</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>Antwort %1 von %2, %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>im Chat gezeigt</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>Worte der Antwort %1</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>Antwort %1 behalten</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Neuer Chat ab hier</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>Antwort %1 kopieren</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>Fragen Sie Nano etwas über Cabochon</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Fragen Sie etwas</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>Das Modell vor der Antwort nachdenken lassen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>Wartet auf Ihre Entscheidung oben</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>Werkzeuge %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>Nach welchen Werkzeugen das Modell fragen darf</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>Antworten an ein JSON Schema binden</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>Schema: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>Die alte Datei bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>Argumente verbergen</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>Alle Argumente</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>Was soll es stattdessen tun?</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 von %2, ohne die ältesten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>Was geschieht, wenn der Chat nicht mehr passt</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>%L1 von %L2 Token des Kontexts belegt</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>Wenn der Chat zu lang ist: anhalten und fragen</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>Wenn der Chat zu lang ist: die ältesten Nachrichten weglassen</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>Kontext: %1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Diesen Chat behalten</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>In Ordner verschieben …</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>Chat kopieren</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>%1, answering</source>
        <translation>%1, antwortet gerade</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1, neue Antwort</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, wartet</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>%1 zuschneiden</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 Pixel · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>Ziehen Sie auf, was bleiben soll</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>Nur dieser Teil bleibt; das Bild lässt sich zurückholen</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>In %Ln Teil zerlegen</numerusform>
            <numerusform>In %Ln Teile zerlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>Wieder zusammensetzen</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>Zuschnitt aufheben</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>Einen Teil des Bildes behalten, der dann größer gesehen wird (C)</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 überlappende Teile, jeder so genau betrachtet wie jetzt das Ganze (T)</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>Das ganze Bild kommt zurück (U)</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>Chats auf diesem Datenträger</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Nichts: In diesem Lauf werden Chats nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>Ordner Verlauf Größe Platz</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>Cabochon macht täglich eine und behält die letzten drei, neben den Chats.</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>Sicherung Backup wiederherstellen</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Jetzt eine machen</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>Sicherung Backup wiederherstellen Kopie</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>Dorthin zurück …</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>Zurück zur Kopie vom %1</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>Zurück zu den Chats vom %1?</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>Sie treten an die Stelle aller Chats, die jetzt hier sind. Diese bleiben als Datei im selben Ordner erhalten. Private Chats bleiben offen.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Mikrofon wählen</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>Änderung an %1: %2 Zeilen hinzugefügt, %3 entfernt</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>Ein Modell wird noch heruntergeladen</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>Der Download kann ohne das Fenster weitergehen; Cabochon endet, sobald er fertig ist. Oder er geht beim nächsten Start dort weiter, wo er ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>Ohne Fenster weiter</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n Download</numerusform>
            <numerusform>%n Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>Download zeigen</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>Download: %1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 belegt</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>Seitenleiste schließen</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>Dieses Modell öffnen</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>Diese Chats importieren</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>Ziehen Sie Dateien dieses Rechners hierher: Bilder, Ton, PDF und Dokumente werden angehängt, eine Modelldatei von Gemma 4 (.gguf) wird geöffnet, exportierte Chats (.json, .zip) werden importiert.</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>Dieses Bild anhängen</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>Nur Dateien dieses Rechners können hier abgelegt werden</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>Nach dem Schema lesen, je Datei eine Zeile</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Find your way</source>
        <translation>Sich zurechtfinden</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>Daten herausziehen</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>Aus einem Satz wird JSON</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>„What is Cabochon?“</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>Ist es privat?</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>Wohin geht, was Sie schreiben</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>„How do I turn on thinking?“</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>Etwas erklären</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>Wie eine Wärmepumpe arbeitet</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>Wie arbeitet eine Wärmepumpe? Erkläre es einfach.</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>Die richtigen Worte finden</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>Eine Einladung freundlich absagen</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>Schreibe eine kurze, freundliche Absage auf die Einladung zu einer Geburtstagsfeier.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>Bahn, Auto oder Flugzeug für 600 km</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>Vergleiche Bahn, Auto und Flugzeug für eine Reise von 600 km in einer Tabelle.</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>Code schreiben</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>Dateien nach ihrem Datum umbenennen</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>Schreibe ein Python-Skript, das vor den Namen jeder Datei ihr Datum setzt.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>Ein Ordner mit einer Datei für jeden Chat wird angelegt.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>Exportierte Chats (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>Exporte von ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n Chat nach %1 geschrieben</numerusform>
            <numerusform>%n Chats nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n Chat importiert</numerusform>
            <numerusform>%n Chats importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n war schon da</numerusform>
            <numerusform>%n waren schon da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>Text mit seinen Zeichen, für Editoren und Notizen: der gezeigte Zweig.</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>Eine Seite für jeden Browser: der gezeigte Zweig.</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>Seiten zum Drucken: der gezeigte Zweig.</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>Alles, alle Zweige. Cabochon kann es wieder importieren.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Chats exportieren</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
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
        <translation>Auch, was das Modell gedacht hat</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>Chats werden geschrieben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Ort wählen …</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Strg+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Strg+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>Ordner darüber (Rücktaste)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>Das gibt es schon. Sichern Sie noch einmal, um es zu ersetzen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>Suche beenden (Esc)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>Passt es?</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>Kurze Schlüssel: 8 Bit</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>Schlüssel und Werte des Kontexts brauchen etwa die Hälfte; Antworten ändern sich kaum.</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>Genauigkeit der Gewichte</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>Für dieses Modell gemerkt: Es wird damit geöffnet.</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>Damit neu laden</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>So lang wie möglich</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>Vergisst den Kontext und die Schlüssel, die für dieses Modell gewählt wurden.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>Dieser Ordner darf nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>„%1“ verschieben nach</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>Name eines neuen Ordners</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>Ordner für Werkzeuge</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>Noch keine: Werkzeuge lesen und ändern nirgends Dateien.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>%1 den Werkzeugen entziehen</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>Ein Ordner, in dem Werkzeuge lesen und ändern dürfen</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>Neuer Chat hier</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>Neuer Ordner hier</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>In Ordner verschieben …</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>Löschen, Chats behalten</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n Chat</numerusform>
            <numerusform>%n Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>neue Antwort</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>Neuer Chat in %1</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>Zu dieser Antwort: %1</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Noch einmal antworten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>Die Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>Dort fortsetzen, wo die Antwort endete (G)</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>Mit einer anderen Antwort vergleichen (D)</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>Formel: %1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>LaTeX kopieren</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>Volle Ausgabe von %1</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Volle Ausgabe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>Öffnen abbrechen</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Private: nothing is written</source>
        <translation>Privat: Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>Nach dem Schlagwort %1 suchen</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Gerät wählen</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>Auf Hugging Face suchen …</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>Passt es?</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>Plan von %1 zeigen</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>Passt %1?</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>in der Liste</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>verlangt eine Zustimmung</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Dateien verbergen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>Dateien von %1 verbergen</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>Dateien von %1 zeigen</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>Token angeben …</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>Ergebnisse schließen</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>OpenAI-Nachrichten</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 lässt sich nicht importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>%n Chat importieren?</numerusform>
            <numerusform>%n Chats importieren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>Nichts Neues in %1</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>Aus %1, mit %n Nachricht.</numerusform>
            <numerusform>Aus %1, mit %n Nachrichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>%n Chat der Datei ist schon da und bleibt, wie er ist.</numerusform>
            <numerusform>%n Chats der Datei sind schon da und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>%n angehängte Datei ist nicht enthalten; ihr Name bleibt.</numerusform>
            <numerusform>%n angehängte Dateien sind nicht enthalten; ihre Namen bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n Chat ist nicht lesbar:</numerusform>
            <numerusform>%n Chats sind nicht lesbar:</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>Nicht lesbare Chats</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>Ergebnis als Baum, dessen Anfang gezeigt wird</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>Ergebnis als Baum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>Neuer privater Chat</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>Neuer privater Chat, wird nie gespeichert</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>Zum Nachrichtenfeld</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückblättern</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>Zurückblättern, ans Ende gehen</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterblättern</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Ans Ende gehen</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>Nachdenken ein oder aus</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Gerät wählen</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Voriger Chat</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>Chats und Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Nächste Stelle finden</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Vorige Stelle finden</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>Diesen Chat umbenennen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>Diesen Chat in einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>Schlagwörter dieses Chats</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>Diesen Chat kopieren</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>Diesen Chat archivieren</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>Einen Chat archivieren oder zurücklegen</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>Diesen Chat löschen</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Archiv und Papierkorb</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>Papierkorb öffnen</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Chats exportieren</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>Schrift wie am Anfang</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>Auf einer angehaltenen Antwort: fortsetzen</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>Auf einem Chat: umbenennen, löschen</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>Auf einem Ordner: zuklappen, aufklappen</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>Was hier noch geht</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>Durch die Teile des Fensters gehen</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>Zu einer Frage gehen</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Letzte Frage bearbeiten</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Nachdenken überspringen</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>Auf einer Nachricht: kopieren, bearbeiten, zitieren, neu antworten</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>Auf einer Antwort: vergleichen, alle Zahlen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>Als Datei einfügen</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>Auf einer angehängten Datei: öffnen, wie genau hingesehen wird, verschieben, entfernen</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>Ton aufnehmen</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>Ton aufnehmen, solange gehalten</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>Bild vom Bildschirm ohne dieses Fenster</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>Bild vom Bildschirm mit diesem Fenster</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>Auf einem Bild mit Fundstellen: öffnen, als JSON kopieren</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>Auf einem angehängten Bild: zuschneiden, zerlegen, wieder ganz machen</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>Schema der Antworten</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>Strukturierte Antworten aus vielen Dateien</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>Werkzeuge in diesem Chat</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>Taste drücken …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
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
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>Drücken Sie den Knopf neben einem Befehl, dann die Taste, die er haben soll. Tasten ohne Knopf wirken dort, wo der Fokus ist, und bleiben.</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>Tastenkürzel Belegung</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>Worte, Zahlen und Daten wechseln sofort. Das Modell antwortet in der Sprache Ihrer Frage.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>Zahlen zu dieser Antwort</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>Alle Zahlen zu dieser Antwort (L)</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>Pegel: %1 %</translation>
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
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>noch Tage</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>wird geteilt</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>auf dem Prozessor</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 GB/s und %2, die je Token gelesen werden</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>Wie schnell es sein wird, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>Geschätzt aus %1.</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, und </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>Eine Seite auf %1 öffnen?</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>Ihr Browser öffnet sie, und die Seite erfährt Ihre Adresse. Cabochon fragt einmal für jeden Host.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>Wie genau hingesehen wird</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>Was das Modell von %1 sieht</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>Höchstens %Ln Token</numerusform>
            <numerusform>Höchstens %Ln Token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>Dieser Rechner wird gelesen …</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>Dieser Rechner: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>Weniger über diesen Rechner</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>Mehr über diesen Rechner</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>Neu lesen und messen</translation>
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
        <translation>%1 mit den Fundstellen</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>Öffnet es</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln Stelle gefunden</numerusform>
            <numerusform>%Ln Stellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>Rahmen und Punkte, wie das Modell sie schreibt (C)</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>gesehen als %1×%2</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>Was das Modell sah</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>Genau die Pixel, die ein Modell bekommt (M)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>Sichern Sie die Datei, um sie mit einem anderen Programm zu öffnen.</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>(Bild)</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>(Bild auf %1)</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 in %2 s</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>immer das wahrscheinlichste Token</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>Temperatur %1 · Top-k %2 · Top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>um ein Werkzeug zu rufen</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>an der Grenze ihrer Länge</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>an einem Stopptext</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>weil der Kontext voll war</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>weil Sie sie angehalten haben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1, davon %2 aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Nachgedacht</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>Bis zum ersten Token</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Lesegeschwindigkeit</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>Schreibgeschwindigkeit</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Endete</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>von Ihnen geändert</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>nachgedacht: %1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>ohne Nachdenken</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>Öffnet sie</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 ist nicht hier.</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>Leertaste spielt ab, Eingabe öffnet</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Umschalt+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Die Frage ändern</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Ändern und erneut senden</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Noch einmal antworten</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Neuer Chat ab hier</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>Mit Formatierung kopieren</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>Auswahl zitieren</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>Ton aufnehmen</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>Ton aufnehmen: Das geöffnete Modell hört nicht</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Download von %1 pausieren</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>%1 reparieren</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>Herunterladen von %1 fortsetzen</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>Token angeben …</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Modelle von Gemma 4 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>Ein Modell von Gemma 4 öffnen</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>Ordner und .gguf-Dateien werden gezeigt.</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>Hier sind keine Ordner und keine .gguf-Dateien.</translation>
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
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Modelldatei öffnen …</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>In den Papierkorb …</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>Diesen Download aufgeben …</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Nach einer Aktualisierung suchen</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>hier, geprüft</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>hier, heute geprüft</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>hier, geprüft am %1</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>hier, so wie es ankam</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>hier, nicht geprüft</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>hier, seit der Ankunft verändert</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>%1 mehr Speicher nötig</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 blieben im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>was hier ist, wird geprüft</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>der Hub wird gefragt</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>heute verwendet</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>zuletzt verwendet am %1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 gemessen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>Modelle schließen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1. Seine Dateien kommen in den Papierkorb; Chats bleiben lesbar.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>Modelle anderer Programme auf diesem Computer suchen</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>Den Download von %1 aufgeben?</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>Das Modell bleibt und kann verwendet werden. Aufgegeben wird nur, was noch fehlte, seine Augen und Ohren; was davon schon da ist, wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1. Was davon angekommen ist, wird endgültig gelöscht: Es kommt nicht in den Papierkorb, und ein späterer Download beginnt von vorn.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>Modelle und Gerät</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>%1 antwortet. Es liest bis zu %2 Token eines Chats auf einmal.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Kein Modell ist offen.</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>GGUF Datei Kontext</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Modelldatei öffnen …</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>Antworten berechnet: %1.</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>Noch rechnet nichts.</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>Grafikkarte Prozessor CPU GPU Vulkan Speicher</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>Ordner der Modelle</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>verschieben Datenträger Platz Bibliothek Belegung</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>Ordner der Modelle verschieben …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>Verschieben der Modelle anhalten</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>Wo die Modelle liegen sollen</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>Dieses Modell umbenennen</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>Seine Datei behält ihren Namen. Ein leerer Name nimmt Ihren zurück.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>Diese Datei ist unvollständig</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>Diese Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>Cabochon kann diese Datei nicht benutzen</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>Dieses Gemma 4 kennt Cabochon nicht</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>Die Modelldatei ist verschwunden</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>Das ist mehr, als das Modell auf einmal lesen kann</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>Es gibt nichts zu beantworten</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>Der Text ist beschädigt</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>Das Gerät antwortet nicht mehr</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>Dieses Gerät ist nicht benutzbar</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Nicht genug Speicher</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>In Cabochon ist etwas fehlgeschlagen</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>Ihre Chats können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>Ihre Chats sind anderswo geöffnet</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>Ihre gespeicherten Chats sind beschädigt</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>Ihre Chats können nur gelesen werden</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>Andere Datei öffnen</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>Eingebautes Modell benutzen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>Nichts ging verloren. Das Modell kann ohne die ältesten Nachrichten auskommen.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Die ältesten weglassen</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Jetzt verwenden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>Seiten von %1</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>Diese Datei ist gesperrt</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Wie es gelesen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Kennwort von %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>Als Bilder</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Letzte Seite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>%Ln Token für Bilder</numerusform>
            <numerusform>%Ln Token für Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>Automatisch: Seiten mit wenigen Wörtern oder vor allem Bildern gehen als Bilder mit.</translation>
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
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>Letzter Ordner</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1, %2, hier</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, hier</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>Netz offline Telemetrie Aktualisierung</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>Chats, Entwürfe und Einstellungen, in Ordnern, die nur Sie lesen können. Private Chats werden nie gespeichert. Chats liegen in %1.</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Nichts: In diesem Lauf werden Chats nicht gespeichert.</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>Ordner Verlauf Daten</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>Links in Antworten</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>Ihr Browser öffnet sie. Nach diesen Hosts wurden Sie gefragt und werden es nicht wieder:</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>Ihr Browser öffnet sie. Sie werden einmal für jeden Host gefragt.</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>Browser Seiten Hosts erlaubt</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>Vor dem Öffnen von %1 wieder fragen</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>Was Sie schreiben, anhängen oder sagen, bleibt hier. Verbindungen gibt es nur zu einem Hub von Modellen, wenn Sie „Herunterladen“ drücken oder nach seiner Liste fragen; jede ist unten aufgeführt.</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>Gar kein Netz</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>Auch keine Downloads: Es wird keine Verbindung geöffnet, und offene enden.</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>offline Flugmodus Schalter ausschalten</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>Anderer Hub</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>Wird gefragt, wo der erste das Gewünschte nicht hat. Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>Spiegel Adresse Endpunkt Proxy Download herunterladen</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>Grenze für Downloads</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>Megabyte je Sekunde; 0 für so viele, wie es gibt.</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>Geschwindigkeit Bandbreite Rate Download herunterladen</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>Verbindungen dieses Laufs</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Die neuesten zuerst.</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>Keine wurde geöffnet.</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>Protokoll Netz Hosts</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>Diesen privaten Chat schließen?</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>Schließen, obwohl private Chats offen sind?</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>Mit dem Schließen wird vergessen, was dort gesagt wurde: Es steht nirgends auf diesem Rechner. Behalten wird es ein Chat wie die anderen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>%n Chat endgültig löschen?</numerusform>
            <numerusform>%n Chats endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>Archiv und Papierkorb</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Chats im Papierkorb</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>Chats im Archiv</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>Das Archiv ist leer. „Archivieren“ im Menü eines Chats legt ihn hierher: aus der Liste, und die Suche findet ihn weiterhin.</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>Was 30 Tage hier liegt, wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>Davon bleibt keine Kopie auf diesem Rechner, und es lässt sich nicht rückgängig machen.</translation>
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
        <translation>Zu einer Frage gehen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>Antwort anhalten und senden: %1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>Senden: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Löschen: %1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>Nachrichten, die warten</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>Anfang von %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Ende von %1</translation>
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
        <translation>Entf nimmt es aus dieser Liste</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 aus dieser Liste nehmen</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Aufnahme verwerfen (Entf)</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Beenden (Leertaste)</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>Trotzdem aufnehmen</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Anderes Modell wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>der Aufnahme</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Aufnahme verwerfen (Entf)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Ausschreiben</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>Ton senden</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Chat deleted</source>
        <translation>Chat gelöscht</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>Chat archiviert</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>Chat wieder in der Liste</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>Endgültig gelöscht. Ältere beschädigte Dateien können es noch enthalten; löschen Sie sie selbst: %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>Eine Kopie aller Chats wurde gemacht</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>Die Chats sind jetzt die der Kopie</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>Fertige Anfragen</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>Ergebnis als Tabelle, %Ln Zeile</numerusform>
            <numerusform>Ergebnis als Tabelle, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>%Ln weitere Zeile wird nicht gezeigt</numerusform>
            <numerusform>%Ln weitere Zeilen werden nicht gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Als PNG sichern</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Volle Ausgabe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>Cabochon wurde unerwartet beendet. Ihr Chat ist bis auf die letzte Sekunde vollständig.</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>Abgesicherter Start: Kein Modell wurde geöffnet</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>Cabochon wurde %1-mal nacheinander beendet, während es %2 öffnete. Jetzt bleiben Grafikgeräte unberührt, und der Prozessor rechnet. Öffnen Sie ein anderes Modell oder dieses wie zuvor.</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>Wie zuvor öffnen</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>Aus einem JSON-Beispiel</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>in der Zwischenablage</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>Aus dieser Tabelle</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>Antworten daran binden</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Name des Schemas</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>Name, etwa Beleg</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>Antworten sind JSON, das passt, immer. Was nicht bekannt ist, ist null, wo das erlaubt ist.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>wie im Text</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Typ: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>Mehrere davon</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>Ist immer vorhanden</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>Oder null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>Null, wo es nicht bekannt ist</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>Was das Modell davon wissen soll</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>Was gewählt werden kann, mit Kommas dazwischen</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>immer vorhanden</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>darf fehlen</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>darf null sein</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>oder null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>Liste von Texten</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>Liste von Datumsangaben</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>Liste ganzer Zahlen</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>Liste von Zahlen</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>Liste von Ja oder Nein</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>Liste von Auswahlen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>Liste von Gruppen</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>wie im Text</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>Liste, wie im Text</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>Was am Schema nicht stimmt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>Stelle zeigen: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>An %1 lässt sich eine Antwort nicht binden. Lassen Sie es weg und prüfen Sie es danach.</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Besprechungsnotizen</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>Bedienelemente eines Bildschirms</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>Schema als Text</translation>
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
        <translation>Was eine Antwort ist</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>Ein Objekt</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>Eine Liste davon</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>Noch keine Felder. Fügen Sie eines hinzu, beginnen Sie mit einer Vorlage oder schreiben Sie den Text.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Einen Teil des Bildschirms wählen</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 Pixel · höchstens %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>Ziehen Sie einen Teil auf. Eingabe nimmt ihn, Leertaste den ganzen Bildschirm, Pfeile verschieben ihn, Esc nimmt nichts.</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>Kein Bild vom Bildschirm machen</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Bild vom Bildschirm</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>Ohne dieses Fenster</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>Mit diesem Fenster</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>Chats und Befehle durchsuchen</translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>Kein Chat enthält diese Wörter. Weniger oder kürzere Wörter finden mehr.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>Senden, wenn die Antwort zu Ende ist</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>Server %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln Werkzeug</numerusform>
            <numerusform>%Ln Werkzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Protokoll von %1</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>Den Server %1 verwenden</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>Beschreibung geändert.</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>Alle seine Aufrufe warten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>So erlauben, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>Ausführen erlauben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>%Ln seiner Werkzeuge ist in diesem Chat erlaubt</numerusform>
            <numerusform>%Ln seiner Werkzeuge sind in diesem Chat erlaubt</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Widerrufen, was %1 erlaubt wurde</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Er hat noch nichts gesagt.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>Einstellungen schließen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Die letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>Keine Einstellung hat diese Worte. Weniger oder kürzere Worte finden mehr.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>Offline, nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Archiv und Papierkorb</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>Ein Modell kommt an; nichts verlässt dieses Gerät</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>Strukturierte Antworten</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 abspielen</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>Ton %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>Zuerst hier antworten</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>Die andere Antwort geht danach weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>Die Antwort hat %Ln-mal Werkzeuge gerufen und ist nicht fertig. Sie wartet auf Sie.</numerusform>
            <numerusform>Die Antwort hat %Ln-mal Werkzeuge gerufen und ist nicht fertig. Sie wartet auf Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>Was angesehen wird</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>Was gehört wird</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>Was von %1 zählt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>Von einem Video wird höchstens eine Minute angesehen: Wählen Sie, welche.</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>Modelle hören 30 Sekunden am Stück: An stillen Stellen wird geschnitten, und jedes Stück bekommt seine Zeit.</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>Wie die Antwort gezeigt wird</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>Rohes JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>CSV kopieren</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>Strukturierte Antworten</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>Strukturierte Antworten schließen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>Danach lesen</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
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
        <translation>Schlagwörter dieses Chats</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>#%1 entfernen</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#Schlagwort, dann Eingabe</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>Die Suche findet Chats nach Schlagwörtern: tag:Name</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>Von allem im Fenster, von 80 bis 200 %.</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>Schrift Zoom größer kleiner</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>Kurz nachgedacht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>Drücken zum Schließen</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>Drücken, um den Gedanken zu lesen</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>%L1 s nachgedacht</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 von %Ln Token</numerusform>
            <numerusform>%1 von %Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Nachdenken überspringen</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>Nicht weiter nachdenken, antworten</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>Wie viel es nachdenken darf</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>Wie viel es nachdenken darf: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>%Ln Token …</numerusform>
            <numerusform>%Ln Token …</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>Eine andere Zahl …</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>Wie viele Token darf es nachdenken?</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>Bei dieser Zahl endet das Nachdenken, und die Antwort beginnt. Ein Token ist etwa drei Viertel eines Wortes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>Token des Hubs</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>Hugging Face Token Zugang Lizenz Zustimmung geheim</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>Dieses Token behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>Token entfernen</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>„%1“ erlauben, auf diesem Rechner zu lesen?</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>„%1“ erlauben, eine Datei zu ändern?</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>„%1“ erlauben, etwas nach außen zu senden?</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>„%1“ erlauben, ein Programm auszuführen?</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>„%1“ erlauben?</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>Dieser Chat enthält Privates und Worte von Fremden. Was jetzt nach außen gesendet wird, kann von ihnen stammen: Sehen Sie genau hin.</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>%Ln Aufruf zugleich</numerusform>
            <numerusform>%Ln Aufrufe zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>Wartet auf Sie · Schritt %L1 von höchstens %L2</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>Alle %L1 ablehnen</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Widerrufen, was %1 erlaubt wurde</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>Werkzeuge in diesem Chat</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>Werkzeuge schließen</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>was Sie erlaubt haben</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln Werkzeug</numerusform>
            <numerusform>%Ln Werkzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>%Ln Token in diesem Chat</numerusform>
            <numerusform>%Ln Token in diesem Chat</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>Alle aus</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>Alle ein</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>Werkzeuge schließen</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Neuer Text</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>%1 gelesen (%2 behalten)</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>An der Grenze abgeschnitten</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>(%1 Zeichen)</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>Das Grafikgerät arbeitet nicht mehr; die Antwort geht auf der CPU weiter.</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>Das Grafikgerät arbeitete nicht mehr und wurde neu gestartet; die Antwort geht weiter.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>Der Chat passt nicht mehr in den Kontext: die %n älteste Nachricht wurde weggelassen.</numerusform>
            <numerusform>Der Chat passt nicht mehr in den Kontext: die %n ältesten Nachrichten wurden weggelassen.</numerusform>
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
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>Seiten %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 von %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>Wartet auf ihre Werkzeuge</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>Das wurde vor seinem Ende abgeschnitten und ist darum kein ganzes JSON. Lassen Sie die Antwort weitergehen oder fragen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>%1 aus dieser Liste nehmen</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Ihre Nachricht ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Ändern und erneut senden</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>Sie, mit %Ln Datei: %1</numerusform>
            <numerusform>Sie, mit %Ln Dateien: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>What shall we look at?</source>
        <translation>Was sehen wir uns an?</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>Alles, was Sie schreiben, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open a model to begin</source>
        <translation>Öffnen Sie ein Modell</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>Cabochon führt Gemma 4 aus einer GGUF-Datei aus: Ziehen Sie sie hierher oder wählen Sie sie aus.</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Modelldatei öffnen …</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>Cabochon Nano verwenden</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>Cabochon Nano ist ein Spielzeug mit 5,5 Millionen Parametern, das wir selbst trainiert haben, damit Sie das Fenster sofort ausprobieren können. Es ist nicht Gemma: Es kennt dieses Programm, auf Englisch, und ein paar Kunststücke. Für richtige Arbeit öffnen Sie eine Gemma-4-GGUF-Datei: Lassen Sie sie hier fallen oder drücken Sie %1.</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>Verbindet sich, sobald Sie es erlauben</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>Läuft, sobald Sie es erlauben</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programm: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>Argument %1: %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>Findet in seiner Umgebung: %1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 kommt in den Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>Diesen Chat zurück in die Liste legen</translation>
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
        <translation>In die Nachricht einsetzen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>Liest %1 von %2 Token</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>Wartet: ein anderer Chat antwortet gerade</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>Wartet, bis das Modell geöffnet ist</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>Liest Ihre Nachricht</translation>
    </message>
    <message>
        <source>The answer stays as it was.</source>
        <translation>Die Antwort bleibt, wie sie war.</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>Ihre Antwort ist abgebrochen</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Ihre Antwort ist fertig</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>Die Einstellungen waren nicht lesbar. Es gelten die Vorgaben, und Änderungen werden nicht behalten. Verschieben Sie diese Datei und starten Sie neu: %1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>Die Einstellungen waren nicht lesbar, darum gelten die Vorgaben. Die alte Datei bleibt erhalten: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>Aus dem Netz wird nichts geholt. Sichern Sie die Datei und hängen Sie sie an.</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>Eine Nachricht fasst %Ln Datei. Senden Sie die anderen mit einer weiteren.</numerusform>
            <numerusform>Eine Nachricht fasst %Ln Dateien. Senden Sie die anderen mit einer weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild anhängen</numerusform>
            <numerusform>%Ln Bilder anhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>%Ln Tonaufnahme anhängen</numerusform>
            <numerusform>%Ln Tonaufnahmen anhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>%Ln Video anhängen</numerusform>
            <numerusform>%Ln Videos anhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei anhängen</numerusform>
            <numerusform>%Ln Dateien anhängen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 ist nicht verwendbar. Entfernen Sie die Datei, um den Rest zu senden.</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 verlangt sein Kennwort. Geben Sie es ein oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Die Dateien werden noch gelesen.</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 sieht keine Bilder. Modelle von Gemma 4, die mit ihrem Teil für Bilder kommen, tun es: Öffnen Sie eines oder entfernen Sie die Bilder.</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 hört nicht. Gemma 4 E2B, E4B und 12B hören mit ihrem Teil für Bilder und Ton: Öffnen Sie eines oder entfernen Sie den Ton.</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1 (Ausschnitt)</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>Eine Nachricht fasst %Ln Datei. Entfernen Sie einige oder senden Sie das Bild mit einer anderen Nachricht.</numerusform>
            <numerusform>Eine Nachricht fasst %Ln Dateien. Entfernen Sie einige oder senden Sie das Bild mit einer anderen Nachricht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>Der Download geht weiter</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>Starten Sie Cabochon erneut, um das Fenster zu sehen.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>Schreiben Sie zuerst ein Schema: Es sagt, was gelesen wird.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>Wartet auf ein Modell. Öffnen Sie eines.</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>Wartet auf die Antwort eines Chats.</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>Diese Zeile hat noch keine Werte.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>Die Antwort wurde vor ihrem Ende abgeschnitten. Geben Sie dem Schema weniger Felder oder der Datei weniger Seiten.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>und %1 im Arbeitsspeicher des Rechners</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>Kontext von %1 Token</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>Speicher von %1: %2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>Cannot be used: %1</source>
        <translation>Nicht benutzbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln Kern</numerusform>
            <numerusform>%Ln Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>langsam: von der CPU nachgeahmt</translation>
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
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>Das beste, in das das Modell passt</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>Status %1, %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
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
        <translation>Dieser Chat</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>Ordner „%1“</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Cabochon-Chats</translation>
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
        <translation>Apache 2.0: darf verwendet, verändert und verkauft werden.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>Kontext %1, 8-Bit-Schlüssel</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Bilder und Ton</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>kein Platz</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>hier höchstens: %1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>Versteht Bilder und Ton (+%1)</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>Versteht Bilder (+%1)</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>Jetzt in Gebrauch: %1, 8-Bit-Schlüssel</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>Jetzt in Gebrauch: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>arabischen Buchstaben</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>Devanagari-Buchstaben</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>japanischen Schriftzeichen</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>chinesischen Schriftzeichen</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>koreanischen Buchstaben</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>Keine Schrift hier hat die %1: An ihrer Stelle stehen Kästchen. Installieren Sie das Paket %2 und starten Sie Cabochon neu.</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>Das Netz ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n Download</numerusform>
            <numerusform>%n Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>geändert am %1</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>Lizenz nicht genannt</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 hat keine GGUF-Dateien unter „%2“. Weniger oder kürzere Wörter finden mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%n Repository auf %1</numerusform>
            <numerusform>%n Repositorys auf %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>Darin ist keine GGUF-Datei eines Modells.</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>Bilder und Ton kommen mit: %1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>Kontext %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>Der Speicher hat nicht gereicht. Ihr Text ist sicher. Schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>Das ist keine Taste.</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 ist zum Schreiben da. Halten Sie Strg oder Alt, oder nehmen Sie eine Taste wie F5.</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 kopiert, fügt ein oder macht rückgängig, in jedem Feld. Nehmen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 bleibt, was sie ist: %2. Nehmen Sie eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>%1 wurde gelesen: Der jetzige Stand ist vermerkt.</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 ist so, wie es ankam.</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>%1 antwortet jetzt. Wählen Sie zuerst ein anderes Modell.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 ist jetzt in der Bibliothek.</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>Das Netz ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 bleibt, ohne das, was noch fehlte.</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>Der Hub wird nach %1 gefragt …</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 ist das, was der Hub jetzt hat.</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>Der Hub hat eine andere Version von %1, mit %2. Entfernen Sie diese und laden Sie es erneut herunter, um jene zu bekommen.</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>Die Modelle liegen jetzt in %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>Die Modelle werden verschoben: %1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>Die Modelle werden verschoben: %1, %2 wird geprüft</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>Die Modelle werden verschoben: %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>Modelle %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>Augen und Ohren %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>Entwurfsmodelle %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>halbe Downloads %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>anderes %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>Die Modelle werden verschoben. Versuchen Sie es noch einmal, sobald sie dort sind.</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>Was vor dem @ steht, ist keine Adresse: Die Seite liegt auf %1.</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>Ihr Name mischt Buchstaben verschiedener Alphabete, die gleich aussehen.</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>Ihr Name enthält andere Buchstaben als a bis z.</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>Sie verlangt einen ungewöhnlichen Port.</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>%1 GB/s gemessen</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %2 von %3 frei</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n Kern, keine Grafikkarte</numerusform>
            <numerusform>%n Kerne, keine Grafikkarte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>%1 auf dem Datenträger frei</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>Rechenroutinen für %1</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>dieses Programm darf %1 nehmen</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>vom Prozessor nachgeahmt: für Modelle nicht verwendet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>ist noch nie gelaufen</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>startet bald wieder</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>In diesem Text steht kein Server. Fügen Sie ein, was die Seite eines Servers für „mcpServers“ angibt.</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>Server können hier nicht behalten werden: Es gibt keinen Ordner für sie.</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Kein Modell ist geöffnet</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>Ihr Text ist noch da. Öffnen Sie eine GGUF-Datei von Gemma 4, um eine Antwort zu bekommen.</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>Das eingebaute Modell fehlt</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>cabochon-nano.gguf wurde neben dem Programm nicht gefunden. Installieren Sie Cabochon neu oder öffnen Sie eine GGUF-Datei von Gemma 4.</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>Diese Datei enthält ein unbekanntes Chatformat</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>Sie wird mit dem neuesten Format benutzt, das Cabochon kennt. Sehen Antworten seltsam aus, besorgen Sie eine neuere Datei desselben Modells.</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>Stattdessen wird %1 benutzt.</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1 macht mit %2 weiter.</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 bleibt geöffnet.</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>Was im Fenster steht, bleibt dort, bis Sie es schließen.</translation>
    </message>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>%1 von etwa %2 Nachrichten sind wieder da.</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>Die beschädigte Datei wird aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>Ihre gespeicherten Chats waren beschädigt</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 passt auf Ihre Grafikkarte</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>%1 passt auf Ihre Grafikkarte und in Ihren Arbeitsspeicher zusammen</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 passt auf Ihren Rechner</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 ist das kleinste, das es gibt</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1, %2 Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1, Nachdenken, Kontext %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1, Nachdenken, Kontext %2, etwa %3.</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>%1 Download: Machen Sie erst %2 auf dem Datenträger frei.</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>%1 Download · %2 · wird mit seinem veröffentlichten Fingerabdruck verglichen</translation>
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
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>Werden nacheinander gesendet, wenn die Antwort zu Ende ist</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>Nicht gesendet, weil die Antwort angehalten wurde</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>Nicht gesendet, weil die Antwort abgeschnitten wurde</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>Nicht gesendet, weil die Antwort misslang</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>Fasse das in wenigen Sätzen zusammen.</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>Beschreibe, was hier zu sehen ist, vom Wichtigsten bis zu den Einzelheiten.</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Text ablesen</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>Schreibe allen Text ab, der hier zu lesen ist, Zeile für Zeile, genau wie er dasteht.</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>Diagramm als Tabelle</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>Mache aus dem Diagramm eine Tabelle mit allen Werten.</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>Was zeigt der Bildschirm?</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>Was ist auf diesem Bildschirm zu sehen? Erkläre, was er zeigt und was man dort tun kann.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Übersetze allen Text, der hier zu lesen ist, ins Deutsche.</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Schreibe auf, was gesagt wird, und übersetze es dann ins Deutsche.</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>Das Wichtigste auflisten</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>Liste die wichtigsten Punkte davon auf.</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>Schreibe Wort für Wort auf, was in dieser Aufnahme gesagt wird, in ihrer eigenen Sprache. Schreibe nichts anderes.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>Nicht mehr in %1</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>Hier kann nichts aufgenommen werden. Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>Es ist kaum etwas zu hören. Wenn das Mikrofon stumm ist, schalten Sie es ein und nehmen Sie neu auf.</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>Die Aufnahme endete von selbst: Sie darf %Ln Minute lang sein. Senden Sie sie und fahren Sie mit einer neuen fort.</numerusform>
            <numerusform>Die Aufnahme endete von selbst: Sie darf %Ln Minuten lang sein. Senden Sie sie und fahren Sie mit einer neuen fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>Das Mikrofon</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>Von %1 kam nach %2 kein Ton mehr. Was bis dahin aufgenommen wurde, ist da: Senden Sie es oder nehmen Sie neu auf.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>Es gibt kein Mikrofon. Schließen Sie eines an oder schalten Sie es in den Toneinstellungen des Systems ein, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>%1 ließ sich nicht öffnen: Vielleicht hält es ein anderes Programm, oder dieses darf es nicht benutzen. Erlauben Sie es in den Einstellungen des Systems, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>Von %1 kommt kein Ton. Schließen Sie es neu an, oder wählen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 hört nicht. Gemma 4 E2B, E4B und 12B hören mit ihrem Teil für Bilder und Ton. Wählen Sie eines davon, oder nehmen Sie jetzt auf und senden Sie später.</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>Sprachnotiz %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>Es gibt keine Vorlage dieses Namens. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>Das ist kein JSON. Kopieren Sie ein Objekt oder eine Liste, von { oder [ bis zum Ende.</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>Das ist keine Tabelle. Kopieren Sie eine mit Namen in der ersten Zeile, als CSV oder Markdown oder aus einer Tabellenkalkulation.</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>Bildschirmfoto %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>Der Desktop gab kein Bild von seinem Bildschirm. Machen Sie eines mit der Taste des Desktops und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>Der Desktop gab kein Bild von seinem Bildschirm: %1. Machen Sie eines mit der Taste des Desktops und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>Dieser Desktop zeigt seinen Bildschirm keinem Programm: Ihm fehlt das Portal dafür (xdg-desktop-portal). Installieren Sie es, oder machen Sie ein Bild mit der Taste des Desktops und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>Der Bildschirm gab kein Bild. Machen Sie eines mit der Taste des Desktops und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>Für ein Bild von diesem Bildschirm reicht der Speicher nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>cabochon::SearchResultsModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, as a date format of Qt: MMM the short name of its month.</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>cabochon::SoundPlayer</name>
    <message>
        <source>Nothing can be heard: there is no loudspeaker, or it cannot be used. Choose one in the system&apos;s sound settings, and try again.</source>
        <translation>Es ist nichts zu hören: Es gibt keinen Lautsprecher, oder er lässt sich nicht benutzen. Wählen Sie einen in den Toneinstellungen des Systems, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>Hier kann nichts abgespielt werden. Starten Sie das Programm neu.</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Bevor Cabochon sein Format geändert hat</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>Das ist kein Token: Es ist leer, zu lang oder enthält Leerzeichen. Kopieren Sie es noch einmal aus den Einstellungen des Hubs.</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>In diesem Lauf kann kein Token behalten werden.</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>Ein Token wird im Schlüsselbund Ihres Desktops aufbewahrt. Es wird nicht wieder gezeigt.</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>Das Token gilt, bis Cabochon endet: Kein Schlüsselbund bewahrt es auf. Es wird in keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>Für Repositorys, die eine Zustimmung verlangen. Es wird im Schlüsselbund Ihres Desktops aufbewahrt, nie in einer Datei, und geht allein an diesen Hub.</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>immer erlaubt</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>in diesem Chat erlaubt</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>in %1 erlaubt</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>fragt jedes Mal</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>fragt einmal</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>Die Frage wurde nicht beantwortet.</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>Mit Gemma 4 auf dem eigenen Rechner sprechen.</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>Eine GGUF-Datei von Gemma 4, die geöffnet wird.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>Ein Bild des Fensters nach FILE.png schreiben und enden.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (hell) oder dark (dunkel).</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>Seite des Bildes: welcome oder conversation.</translation>
    </message>
</context>
</TS>
