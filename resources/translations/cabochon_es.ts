<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>Chatee con los modelos Gemma 4 de Google, únicamente en su propio equipo.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>El modelo integrado: un juguete de 5,5 millones de parámetros, hecho desde cero para Cabochon, para tener con quién hablar al momento. No es Gemma.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>Cabochon tiene la licencia Apache 2.0. Usa obras de terceros con sus propias licencias.</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>terceros avisos código abierto</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>Ocultar las licencias</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Mostrar las licencias</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>Granate</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Óxido</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Musgo</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Laguna</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Pizarra</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Ciruela</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Acento</translation>
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
        <translation>Añadir servidor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>%Ln servidor reconocido</numerusform>
            <numerusform>%Ln servidores reconocidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>Servidores como JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>Pegue lo que la página de un servidor indica para «mcpServers»</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>Rellenar a mano</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Aún no se ejecuta nada</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>Editar las palabras de la respuesta</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>La respuesta original se queda a su lado.</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Guardar y continuar</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>El modelo sigue a partir de estas palabras (Ctrl+Mayús+Intro)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Guardar (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>«Sistema» sigue al escritorio.</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>oscuro claro colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Acento</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>El color de lo que actúa y de lo que está elegido.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>color</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>Cuánto espacio hay entre los chats y entre los mensajes.</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>compacto cómodo espaciado</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>Ancho de los mensajes</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>Las líneas largas se leen peor; las tablas anchas y el código las necesitan.</translation>
    </message>
    <message>
        <source>column</source>
        <translation>columna</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Estrecho</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nada se desliza ni se desvanece.</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>animación</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>Zona de %1×%2 píxeles en %3, %4</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>Ninguna zona elegida</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>Las flechas la mueven, con Mayús cambian su tamaño, con Ctrl de píxel en píxel. Intro la toma.</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln carácter oculto</numerusform>
            <numerusform>%Ln caracteres ocultos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>Cómo se muestran los argumentos</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumentos como JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>O con sus propias palabras</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>No responder</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>Quitar %1 (Supr)</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>Los archivos se envían cuando termine la respuesta.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Archivos adjuntos</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>dibujando la página %1 de %2</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>sin páginas</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>páginas %1–%2</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 como texto</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 como imágenes</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1, %2 como imágenes</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>pide su contraseña</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>La letra pequeña puede ser ilegible: mide %Ln píxel de alto. Use 1120 o recorte la imagen.</numerusform>
            <numerusform>La letra pequeña puede ser ilegible: mide %Ln píxeles de alto. Use 1120 o recorte la imagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>La letra pequeña puede ser ilegible: mide %Ln píxel de alto. Recorte la imagen.</numerusform>
            <numerusform>La letra pequeña puede ser ilegible: mide %Ln píxeles de alto. Recorte la imagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>Letra pequeña: 560 o más.</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>Se eligió %1 automáticamente porque hay muchas imágenes.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>Letra pequeña: 560 o más. Se eligió %1 automáticamente porque la imagen contiene mucho texto.</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>Se eligió %1 automáticamente: el modelo incluido se hizo así.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>Letra pequeña: 560 o más. Se eligió %1 automáticamente, como para las fotos.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>Mirando %Ln imagen (%1)</numerusform>
            <numerusform>Mirando %Ln imágenes (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1, escuchando %2</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>Escuchando, %1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>Este campo admite JSON. Escríbalo con sus llaves o corchetes.</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>Este campo admite un número, como 24.05.</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>Este campo admite un número entero, como 24.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>Este campo admite sí o no.</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>Este campo admite una fecha, como 2026-11-29.</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>Este campo admite uno de estos valores: %1.</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>Elegir qué se lee</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>Qué se lee de cada archivo</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>Cómo se muestran las filas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON sin formato</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>Exportar %n fila como</numerusform>
            <numerusform>Exportar %n filas como</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exportar como %1</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>no figura</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>Imagen de %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, fila %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>El modelo leyó</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Usted escribe</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>La fila como JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>Repetir la fila</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copiar JSON</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>no figura</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>El PDF pide una contraseña. Guárdelo sin ella y elija ese archivo en su lugar.</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>No hay nada en este archivo que un modelo pueda leer. Elija otro.</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>Leer archivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>Imágenes, PDF, documentos, sonido. Espacio marca varios.</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>Leer otro archivo</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n fila escrita en %1</numerusform>
            <numerusform>%n filas escritas en %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 listos</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n falló</numerusform>
            <numerusform>%n fallaron</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>quedan unos %1 s</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>Filas listas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>Cada archivo se convierte en una fila: un recibo, una carta, una captura de pantalla.</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>Repetir los que fallaron</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>Suelte archivos aquí o elíjalos…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>¿Vaciar todas las filas?</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>Los archivos se quedan donde están; lo que se leyó de ellos desaparece.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>en curso · leyendo el archivo</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>Repetir %1</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Reemplazar %1</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>Volver a incluir</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>Volver a incluir %1</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Omitir %1</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>Filas como JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>Elija qué se lee: una plantilla o un esquema propio. Cada archivo se convierte en una fila de una tabla.</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>Suelte aquí recibos, cartas o capturas de pantalla. Cada uno se convierte en una fila.</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>no figura</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>falló · %1, sin valores</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>omitido · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln carácter oculto</numerusform>
            <numerusform>%Ln caracteres ocultos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>Versión anterior</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Versión siguiente</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>Permitir una vez</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>Permitir en este chat</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>Siempre para esta herramienta</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>Editar los argumentos</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>Usar estos argumentos</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>Denegar y decir esto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>Denegar y decir por qué</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Denegar</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>Pulse para cerrar</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>Pulse para ver los argumentos y el resultado</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitida</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>tardó demasiado</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>espera su turno</translation>
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
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Detener %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Reintentar %1</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>Imágenes, sonido, vídeo, PDF y documentos. Espacio marca varios.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Esta carpeta está vacía.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>No se pudo guardar el gráfico ahí. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>Aquí aparecerán sus chats.</translation>
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
        <translation>Enviar con</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Intro empieza una línea nueva.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Mayús+Intro empieza una línea nueva.</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>tecla intro retorno</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Think in new chats</source>
        <translation>Razonar en los chats nuevos</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>El modelo razona antes de responder: más lento, y mejor en lo difícil. Cada chat tiene su propio interruptor.</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>razonamiento pensar</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>Dejar que el modelo ponga nombre a los chats</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>Tras su primera respuesta, cuando no tiene otra cosa que hacer. Los nombres que usted puso se quedan, y el modelo integrado no pone ninguno.</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>títulos nombres</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>Avisarme cuando esté lista una respuesta larga</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>Con una notificación del escritorio, si tardó más de 10 segundos y la ventana no estaba delante.</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notificaciones</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>Mostrar ahí sus primeras palabras</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>Otras personas pueden leer su pantalla. Nunca se muestran palabras de los chats privados.</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>Código %1, %Ln línea</numerusform>
            <numerusform>Código %1, %Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Texto</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>Continuación del código, %Ln línea</numerusform>
            <numerusform>Continuación del código, %Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln carácter oculto</numerusform>
            <numerusform>%Ln caracteres ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Números de línea</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Ajustar las líneas largas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>Guardar el código en un archivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>Guardar el código</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, orden descendente</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, orden ascendente</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>Usted: %1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>Dos de %n respuesta</numerusform>
            <numerusform>Dos de %n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>Dos respuestas</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>%1 solo en esta respuesta</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Subrayado</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Marcar las diferencias</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → elegir un lado     Alt ←  → otras respuestas en este lado     Intro conservar     Esc volver al chat</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>Respuesta %1 de %2, %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegida</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>mostrada en el chat</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>Palabras de la respuesta %1</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Conservar esta</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>Conservar la respuesta %1</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Chat nuevo a partir de aquí</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>Copiar la respuesta %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>Pregunte a Nano algo sobre Cabochon</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Pregunte lo que quiera</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Razonar</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>Dejar que el modelo razone antes de responder</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>En espera de su decisión, arriba</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>Herramientas %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>Qué herramientas puede pedir el modelo</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>Hacer que las respuestas sigan un JSON Schema</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>Esquema: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>El archivo anterior se conserva como copia de seguridad.</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>Ocultar los argumentos</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>Todos los argumentos</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>¿Qué debe hacer en su lugar?</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 de %2, sin los más antiguos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>Qué ocurre cuando el chat ya no cabe</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>%L1 de %L2 tokens de contexto usados</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>Cuando el chat es demasiado largo: detenerse y preguntar</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>Cuando el chat es demasiado largo: omitir los mensajes más antiguos</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>Contexto: %1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Conservar este chat</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>Copiar el chat</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>privado</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1, respondiendo</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1, respuesta nueva</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, en espera</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>Recortar %1</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 píxeles · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>Dibuje la parte que se queda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>Solo queda esta parte; la imagen se puede recuperar</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>Dividir en %Ln parte</numerusform>
            <numerusform>Dividir en %Ln partes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>Volver a unir</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>Deshacer el recorte</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>Conservar una parte de la imagen, que se verá más grande (C)</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 partes que se solapan, cada una mirada con tanto detalle como ahora el todo (T)</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>Vuelve la imagen entera (U)</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>Chats en este disco</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Ninguno: en esta sesión no se escriben chats.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>carpeta historial tamaño espacio</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>Cabochon hace una al día y conserva las tres últimas, junto a los chats.</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>copia de seguridad restaurar</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Hacer una ahora</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>copia de seguridad restaurar copiar</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>Volver a ella…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>Volver a la copia del %1</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>¿Volver a los chats del %1?</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>Ocupan el lugar de todos los chats que hay ahora. Estos se guardan como archivo en la misma carpeta. Los chats privados siguen abiertos.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Elegir el micrófono</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>Cambio en %1: %2 líneas añadidas, %3 quitadas</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>Todavía se está descargando un modelo</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>Puede continuar sin la ventana; Cabochon termina cuando acabe. O continúa donde está en el próximo inicio.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>Continuar sin la ventana</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n descarga</numerusform>
            <numerusform>%n descargas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>Mostrar la descarga</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>Descarga: %1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 de %2 en uso</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>Cerrar el panel lateral</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>Abrir este modelo</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>Importar estos chats</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>Suelte archivos de este equipo: las imágenes, el sonido, los PDF y los documentos se adjuntan, un archivo de modelo de Gemma 4 (.gguf) se abre, los chats exportados (.json, .zip) se importan.</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>Adjuntar esta imagen</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>Aquí solo se pueden soltar archivos de este equipo</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>Leer según el esquema, una fila por cada uno</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>«What is Cabochon?»</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>¿Es privado?</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>Adónde va lo que escribe</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>Orientarse</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>«How do I turn on thinking?»</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>Extraer los datos</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>Convertir una frase en JSON</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>Explicar algo</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>Cómo funciona una bomba de calor</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>¿Cómo funciona una bomba de calor? Explícalo de forma sencilla.</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>Encontrar las palabras</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>Rechazar con amabilidad una invitación</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>Escribe un mensaje breve y amable para rechazar una invitación a una fiesta de cumpleaños.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>Tren, coche o avión para 600 km</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>Compara el tren, el coche y el avión para un viaje de 600 km, en una tabla.</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>Escribir código</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>Renombrar archivos según su fecha</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>Escribe un script de Python que ponga la fecha de cada archivo delante de su nombre.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>Se crea una carpeta con un archivo por cada chat.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>Chats exportados (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>Exportaciones de ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n chat escrito en %1</numerusform>
            <numerusform>%n chats escritos en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n chat importado</numerusform>
            <numerusform>%n chats importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n ya estaba aquí</numerusform>
            <numerusform>%n ya estaban aquí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>Texto con sus marcas, para editores y notas: la rama que se muestra.</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>Una página para cualquier navegador: la rama que se muestra.</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>Páginas para imprimir: la rama que se muestra.</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>Todo, con todas las ramas. Cabochon puede volver a importarlo.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Exportar «%1»</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exportar chats</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Qué exportar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
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
        <translation>También lo que razonó el modelo</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>Escribiendo los chats</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Elegir dónde…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Mayús+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
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
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>Carpeta superior (Retroceso)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>Ya existe. Guarde de nuevo para reemplazarlo.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Carpeta %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Resultado anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Resultado siguiente (Intro)</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>Cerrar la búsqueda (Esc)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>¿Cabrá?</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>Claves cortas: 8 bits</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>Las claves y los valores del contexto ocupan cerca de la mitad; las respuestas apenas cambian.</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>Precisión de los pesos</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>Guardado para este modelo: se abre así.</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>Volver a cargar así</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>El máximo que quepa</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>Olvida el contexto y las claves que se eligieron para este modelo.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>Esta carpeta no existe.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Esto no es una carpeta.</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>No tiene permiso para leer esta carpeta.</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>Mover «%1» a</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Sin carpeta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>Nombre de la carpeta nueva</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>Carpetas para herramientas</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>Ninguna todavía: las herramientas no leen ni cambian archivos en ningún sitio.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>Retirar %1 a las herramientas</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>Una carpeta que las herramientas pueden leer y cambiar</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>Chat nuevo aquí</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>Carpeta nueva aquí</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>Mover a una carpeta…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>Eliminar y conservar sus chats</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Carpeta %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>respuesta nueva</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>contraída</translation>
    </message>
    <message>
        <source>open</source>
        <translation>desplegada</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>Chat nuevo en %1</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>Sobre esta respuesta: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>Continuar la respuesta</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>Seguir donde terminó la respuesta (G)</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Editar la respuesta</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>Comparar con otra respuesta (D)</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>Fórmula: %1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>Copiar LaTeX</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>Salida completa de %1</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Salida completa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>Privado: no se guarda nada</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>Cancelar la apertura</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abriendo</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Elegir el modelo</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Dispositivo: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>Buscar la etiqueta %1</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar el panel lateral</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Elegir el dispositivo</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>Buscar en Hugging Face…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>Mostrar el plan</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>¿Cabrá?</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>Mostrar el plan de %1</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>¿Cabrá %1?</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>en la lista</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>requiere un acuerdo</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Ocultar archivos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>Ocultar los archivos de %1</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>Mostrar los archivos de %1</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>Indicar un token…</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>Cerrar los resultados</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>Mensajes de OpenAI</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>No se puede importar %1</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>¿Importar %n chat?</numerusform>
            <numerusform>¿Importar %n chats?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>Nada nuevo en %1</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>De %1, con %n mensaje.</numerusform>
            <numerusform>De %1, con %n mensajes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>%n chat del archivo ya está aquí y se queda como está.</numerusform>
            <numerusform>%n chats del archivo ya están aquí y se quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>%n archivo adjunto no está incluido; su nombre se conserva.</numerusform>
            <numerusform>%n archivos adjuntos no están incluidos; sus nombres se conservan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n chat no se puede leer:</numerusform>
            <numerusform>%n chats no se pueden leer:</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>Chats que no se pueden leer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>Resultado como árbol, del que se muestra el principio</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>Resultado como árbol</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valor</numerusform>
            <numerusform>%Ln valores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>Chat privado nuevo</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>Chat privado nuevo, nunca se guarda</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>Ir al campo del mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Leer hacia atrás</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>Leer hacia atrás, ir al final</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>Activar o desactivar el razonamiento</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Abrir un archivo de modelo</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Elegir el modelo</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Elegir el dispositivo</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar u ocultar el panel lateral</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Chat siguiente</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Chat anterior</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>Buscar chats y acciones</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>Cambiar el nombre de este chat</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>Mover este chat a una carpeta</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>Etiquetas de este chat</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>Copiar este chat</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>Archivar este chat</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>Archivar un chat o devolverlo</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>Eliminar este chat</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Archivo y papelera</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>Abrir la papelera</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exportar chats</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>Texto en su tamaño original</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>En una respuesta detenida: continuar</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>En un chat: cambiar nombre, eliminar</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>En una carpeta: contraer, abrir</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>Qué más se puede hacer aquí</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>Recorrer las partes de la ventana</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Editar la última pregunta</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Saltar el razonamiento</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>En un mensaje: copiar, editar, citar, responder de nuevo</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>En una respuesta: comparar, todas sus cifras</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>Ir a una pregunta</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>Pegar como archivo</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>En un archivo adjunto: abrir, con cuánto detalle mirar, mover, quitar</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>Grabar sonido</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>Grabar sonido mientras se mantiene</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>Captura de la pantalla sin esta ventana</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>Captura de la pantalla con esta ventana</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>En una imagen con lo encontrado: abrir, copiar como JSON</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>En una imagen adjunta: recortar, dividir, volver a dejarla entera</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Todos los modelos</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>Esquema de las respuestas</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>Respuestas estructuradas de muchos archivos</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>Herramientas en este chat</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>Pulse una tecla…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
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
        <translation>%1 ya es de «%2».</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Usarla aquí</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>Pulse el botón junto a una acción y después la tecla que debe tener. Las teclas sin botón funcionan donde está el foco y no cambian.</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>atajos teclas</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Restablecer todas las teclas</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>Las palabras, las cifras y las fechas cambian al momento. El modelo responde en el idioma de su pregunta.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>Cifras de esta respuesta</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>Todas las cifras de esta respuesta (L)</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>Nivel: %1 %</translation>
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
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>quedan %1 h %2 min</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>quedan días</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imágenes</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>cabe</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>se reparte</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>en el procesador</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>demasiado grande</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 GB/s y %2 leídos por cada token</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>Aún no se sabe lo rápido que será.</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>Estimado a partir de %1.</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, y </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>¿Abrir una página en %1?</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>La abre su navegador, y la página conocerá su dirección. Cabochon pregunta una vez por cada servidor.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>Con cuánto detalle mirar</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>Lo que el modelo ve de %1</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Lo que ve el modelo</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 píxeles</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automáticamente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>%Ln token como máximo</numerusform>
            <numerusform>%Ln tokens como máximo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>Leyendo este equipo…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>Este equipo: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>Menos sobre este equipo</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>Más sobre este equipo</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>Leer y medir de nuevo</translation>
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
        <translation>%1 con lo encontrado</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>Lo abre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln lugar encontrado</numerusform>
            <numerusform>%Ln lugares encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>Recuadros y puntos tal como los escribe el modelo (C)</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>vista como %1×%2</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>Lo que vio el modelo</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>Exactamente los píxeles que recibe un modelo (M)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>Guárdelo para abrirlo con otro programa.</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>(imagen)</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>(imagen en %1)</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 en %2 s</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, como máximo %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>siempre el token más probable</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>temperatura %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>por sí sola</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>para llamar a una herramienta</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>en el límite de su longitud</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>en un texto de parada</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>porque el contexto estaba lleno</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>porque usted la detuvo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1, de ellos %2 de la caché</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Razonado</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>Hasta el primer token</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Velocidad de lectura</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>Velocidad de escritura</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>cambiada por usted</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>razonamiento: %1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>sin razonar</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>temperatura %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>Lo abre</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 no está aquí.</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>Espacio lo reproduce, Intro lo abre</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>Copiar la selección</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Mayús+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Editar la pregunta</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar y enviar de nuevo</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de nuevo</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Chat nuevo a partir de aquí</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>Copiar con formato</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citar</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>Citar la selección</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Editar la respuesta</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>Grabar sonido</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>Grabar sonido: el modelo abierto no oye</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Pausar la descarga de %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>Reparar %1</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>Continuar la descarga de %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Más sobre %1</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>Indicar un token…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Modelos de Gemma 4 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>Abrir un modelo de Gemma 4</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>Se muestran las carpetas y los archivos .gguf.</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>Aquí no hay carpetas ni archivos .gguf.</translation>
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
        <translation>integrado</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Todos los modelos</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>Mover a la papelera…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>Abandonar esta descarga…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Buscar una actualización</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Cambiar nombre…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>leyendo: %1 %</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>aquí, verificado</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>aquí, verificado hoy</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>aquí, verificado el %1</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>aquí, tal como llegó</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>aquí, sin verificar</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>aquí, cambiado desde que llegó</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañado</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>faltan %1 de memoria</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 quedarían en la memoria</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>se verifica lo que ya está aquí</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>se consulta el hub</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>usado hoy</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>usado por última vez el %1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 medidos</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar el panel lateral</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>Cerrar los modelos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1. Sus archivos van a la papelera; los chats siguen siendo legibles.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>Buscar modelos de otros programas en este equipo</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>¿Abandonar la descarga de %1?</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>El modelo se queda y se puede usar. Solo se abandona lo que aún faltaba, sus ojos y oídos, y lo que llegó de ellos se elimina definitivamente.</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1. Lo que llegó se elimina definitivamente: no va a la papelera, y una descarga posterior empieza de cero.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonar</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>Modelos y dispositivo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>Responde %1. Lee hasta %2 tokens de un chat a la vez.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>No hay ningún modelo abierto.</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf archivo contexto</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>integrado</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>Las respuestas se calculan en %1.</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>Aún no calcula nada.</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>tarjeta gráfica procesador cpu gpu vulkan memoria</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>Carpeta de los modelos</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>mover disco espacio biblioteca uso</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>Mover la carpeta de los modelos…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>Dejar de mover los modelos</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>Dónde deben estar los modelos</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>Cambiar el nombre de este modelo</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>Su archivo conserva el nombre. Un nombre vacío anula el suyo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>Este archivo está incompleto</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>Este archivo está dañado</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>Cabochon no puede usar este archivo</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>Cabochon no conoce este Gemma 4</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>El archivo del modelo ha desaparecido</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>El archivo no está</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>No se pudo leer el archivo</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>Esto es más de lo que el modelo puede leer de una vez</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>No hay nada que responder</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>El texto está dañado</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>El dispositivo ya no responde</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>Este dispositivo no se puede usar</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>No se pueden guardar sus chats</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>Sus chats están abiertos en otro lugar</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>Sus chats guardados están dañados</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>Sus chats solo se pueden leer</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>No hay memoria suficiente</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>Algo ha fallado dentro de Cabochon</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>Abrir otro archivo</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>Usar el modelo integrado</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>No se ha perdido nada. El modelo puede prescindir de los mensajes más antiguos.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Omitir los más antiguos</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Usarlo ahora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Elegir otro</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>Páginas de %1</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>Este archivo está bloqueado</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Cómo leerlo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln página</numerusform>
            <numerusform>%Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Contraseña de %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>Como imágenes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Primera página</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Última página</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>%Ln token de imágenes</numerusform>
            <numerusform>%Ln tokens de imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>Automático: las páginas con pocas palabras, o casi todo imágenes, van como imágenes.</translation>
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
        <translation>elegir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cerrar</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>Última carpeta</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1, %2, aquí</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, aquí</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Nada sale de este equipo</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>red sin conexión telemetría actualizaciones</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Qué se conserva</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>Chats, borradores y ajustes, en carpetas que solo usted puede leer. Los chats privados nunca se escriben. Los chats están en %1.</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Ninguno: en esta sesión no se escriben chats.</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>carpeta historial datos</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>Enlaces en las respuestas</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>Los abre su navegador. Ya se le preguntó por estos servidores y no se le volverá a preguntar:</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>Los abre su navegador. Se le pregunta una vez por cada servidor.</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>navegador páginas servidores permitidos</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>Preguntar de nuevo antes de abrir %1</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>Lo que escribe, adjunta o dice se queda aquí. Las únicas conexiones son con un hub de modelos, cuando pulsa «Descargar» o pide su lista; cada una figura más abajo.</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>Sin red alguna</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>Ni siquiera descargas: no se abre ninguna conexión, y las abiertas terminan.</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>sin conexión modo avión interruptor</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>Otro hub</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>Se consulta cuando el primero no tiene lo que se busca. A partir del próximo inicio.</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>espejo dirección extremo proxy descarga</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>Límite de las descargas</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>Megabytes por segundo; 0 para tantos como haya.</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>velocidad ancho de banda tasa descarga</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>Conexiones de esta sesión</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Las más recientes primero.</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>No se abrió ninguna.</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>registro red servidores</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>¿Cerrar este chat privado?</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>¿Cerrar con chats privados abiertos?</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>Al cerrar se olvida lo que se dijo: no está en ningún lugar de este equipo. Si se conserva, pasa a ser un chat como los demás.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>¿Eliminar «%1» para siempre?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>¿Eliminar %n chat para siempre?</numerusform>
            <numerusform>¿Eliminar %n chats para siempre?</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>El archivo y la papelera</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Chats en la papelera</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>Chats archivados</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>Devolver a la lista</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>El archivo está vacío. «Archivar», en el menú de un chat, lo pone aquí: fuera de la lista, pero la búsqueda lo sigue encontrando.</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>Lo que lleva aquí 30 días desaparece para siempre.</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Vaciar la papelera</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>No queda ninguna copia en este equipo y no se puede deshacer.</translation>
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
        <translation>Ir a una pregunta</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>En espera: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>Detener la respuesta y enviar: %1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>Enviar: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Editar: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Eliminar: %1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>Mensajes en espera</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>Inicio de %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Final de %1</translation>
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
        <translation>Supr lo quita de esta lista</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>Quitar %1 de esta lista</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Descartar la grabación (Supr)</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>Abriendo el micrófono …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Detener (Espacio)</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>Grabar de todos modos</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Elegir otro modelo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>la grabación</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Descartar la grabación (Supr)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Grabar de nuevo</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Transcribir</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>Enviar el sonido</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>Chat eliminado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>Chat archivado</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>Chat devuelto a la lista</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Eliminado para siempre</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>Eliminado para siempre. Puede que archivos dañados más antiguos aún lo contengan; elimínelos usted: %1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>Se hizo una copia de todos los chats</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>Los chats son ahora los de la copia</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>Peticiones preparadas</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>Resultado como tabla, %Ln fila</numerusform>
            <numerusform>Resultado como tabla, %Ln filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>No se muestra %Ln fila más</numerusform>
            <numerusform>No se muestran %Ln filas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Guardar como PNG</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Salida completa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Copiar el resultado</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>Cabochon se cerró inesperadamente. Su chat está completo hasta el último segundo.</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>Modo seguro: no se abrió ningún modelo</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>Cabochon se cerró %1 veces seguidas mientras abría %2. Ahora se dejan de lado los dispositivos gráficos y calcula el procesador. Abra otro modelo, o este como antes.</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>Abrirlo como antes</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>De un JSON de ejemplo</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>en el portapapeles</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>De esta tabla</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>Aplicar a las respuestas</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Nombre del esquema</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>Nombre, por ejemplo Recibo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>Las respuestas son JSON que encaja, siempre. Lo que no se sabe es null donde eso se permite.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>como en el texto</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nombre del campo</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>Varios de estos</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatorio</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>Siempre está</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>O null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>Null donde no se sabe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>Qué debe saber el modelo sobre él</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>Qué se puede elegir, separado por comas</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>siempre está</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>puede faltar</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>puede ser null</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>o null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>lista de textos</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>lista de fechas</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>lista de números enteros</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>lista de números</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>lista de sí o no</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>lista de opciones</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>lista de grupos</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>como en el texto</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>lista, como en el texto</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>Qué falla en el esquema</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>Mostrar dónde: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Omitir %1</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>No se puede imponer %1 a una respuesta. Omítalo y compruébelo después.</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Notas de reunión</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>Controles de una pantalla</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>Esquema como texto</translation>
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
        <translation>Qué es una respuesta</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>Un objeto</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>Una lista de ellos</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>Aún no hay campos. Añada uno, empiece con una plantilla o escriba el texto.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Añadir un campo</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Subir (Alt+Arriba)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Bajar (Alt+Abajo)</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Elegir una parte de la pantalla</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 píxeles · como máximo %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>Dibuje una parte. Intro la toma, Espacio toma toda la pantalla, las flechas la mueven, Esc no toma nada.</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>No capturar la pantalla</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Captura de la pantalla</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>Sin esta ventana</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>Con esta ventana</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>Buscar chats y acciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>Ningún chat contiene estas palabras. Con menos palabras, o más cortas, se encuentra más.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>Enviar después</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>Enviar cuando termine la respuesta</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>Servidor %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln herramienta</numerusform>
            <numerusform>%Ln herramientas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Registro de %1</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>Usar el servidor %1</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>La descripción ha cambiado.</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>Todas sus llamadas esperan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>Permitirlo tal como está ahora</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>Permitir que se ejecute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>%Ln de sus herramientas está permitida en este chat</numerusform>
            <numerusform>%Ln de sus herramientas están permitidas en este chat</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Revocar lo que se permitió a %1</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Aún no ha dicho nada.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar el panel lateral</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>Cerrar los ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Retirar el último cambio (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>Ningún ajuste tiene estas palabras. Con menos palabras, o más cortas, se encuentra más.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>Sin conexión: nada sale de este equipo</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Archivo y papelera</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>Llega un modelo; nada sale de este equipo</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>Respuestas estructuradas</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Reproducir %1</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>Sonido %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>Responder esto primero</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>La otra respuesta sigue después de esta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>La respuesta llamó a herramientas %Ln vez y no ha terminado. Espera su decisión.</numerusform>
            <numerusform>La respuesta llamó a herramientas %Ln veces y no ha terminado. Espera su decisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>Lo que se mira</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>Lo que se escucha</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>Lo que cuenta de %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>De un vídeo se mira un minuto como máximo: elija cuál.</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>Los modelos oyen 30 segundos seguidos: se corta en los silencios y cada trozo lleva su tiempo.</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>Cómo se muestra la respuesta</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON sin formato</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copiar JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>Copiar CSV</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>Respuestas estructuradas</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar el panel lateral</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>Cerrar las respuestas estructuradas</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>Leer según él</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
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
        <translation>Etiquetas de este chat</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>Quitar esta etiqueta</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>Quitar #%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#etiqueta y luego Intro</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>La búsqueda encuentra chats por sus etiquetas: tag:nombre</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>De todo lo que hay en la ventana, del 80 al 200 %.</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>fuente zoom más grande más pequeño</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>Razonando</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>Razonó durante %L1 s</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>Razonó brevemente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>Pulse para cerrar</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>Pulse para leer el razonamiento</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 de %Ln token</numerusform>
            <numerusform>%1 de %Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Saltar el razonamiento</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>Dejar de razonar y responder</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>Cuánto puede razonar</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>Cuánto puede razonar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>%Ln token…</numerusform>
            <numerusform>%Ln tokens…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>Otro número…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>¿Cuántos tokens puede usar para razonar?</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>Al llegar a este número termina el razonamiento y empieza la respuesta. Un token equivale a unas tres cuartas partes de una palabra.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>Token del hub</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face token restringido licencia acuerdo secreto</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>Conservar este token</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>Quitar el token</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>¿Permitir que «%1» lea en este equipo?</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>¿Permitir que «%1» cambie un archivo?</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>¿Permitir que «%1» envíe algo fuera?</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>¿Permitir que «%1» ejecute un programa?</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>¿Permitir «%1»?</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>integrada</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>Este chat contiene algo privado y palabras de desconocidos. Lo que se envía ahora pueden haberlo puesto ellos: mírelo con atención.</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>%Ln llamada a la vez</numerusform>
            <numerusform>%Ln llamadas a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>En espera de usted · paso %L1 de %L2 como máximo</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>Denegar las %L1</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Revocar lo que se permitió a %1</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>Herramientas en este chat</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>Cerrar las herramientas</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>herramienta</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>lo que usted permitió</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln herramienta</numerusform>
            <numerusform>%Ln herramientas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln servidor</numerusform>
            <numerusform>%Ln servidores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>%Ln token en este chat</numerusform>
            <numerusform>%Ln tokens en este chat</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>Desactivar todas</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>Activar todas</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>Cerrar las herramientas</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Texto nuevo</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>%1 leídos (%2 en caché)</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 leídos</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 escritos</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>Cortada en el límite</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>(%1 caracteres)</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>El dispositivo gráfico dejó de funcionar; la respuesta continúa en la CPU.</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>El dispositivo gráfico dejó de funcionar y se reinició; la respuesta continúa.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>El chat ya no cabe en el contexto: se omitió el mensaje más antiguo (%n).</numerusform>
            <numerusform>El chat ya no cabe en el contexto: se omitieron los %n mensajes más antiguos.</numerusform>
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
        <translation>página %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>páginas %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 de %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>En espera de sus herramientas</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>Esto se cortó antes de su final, así que no es JSON completo. Deje que la respuesta continúe o pregunte de nuevo.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>Quitar %1 de esta lista</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>Usted: %1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Editar su mensaje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar y enviar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>Usted, con %Ln archivo: %1</numerusform>
            <numerusform>Usted, con %Ln archivos: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>Abra un modelo para empezar</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>¿Qué miramos hoy?</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>Cabochon ejecuta Gemma 4 desde un archivo GGUF: suéltelo aquí o elíjalo.</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>Todo lo que escribe se queda en este equipo.</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Abrir un archivo de modelo…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>Usar Cabochon Nano</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>Cabochon Nano es un juguete de 5,5 millones de parámetros que hemos entrenado nosotros mismos para que pueda probar la ventana al momento. No es Gemma: conoce este programa, en inglés, y algunos trucos. Para trabajar de verdad, abra un archivo GGUF de Gemma 4: suéltelo aquí o pulse %1.</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>Se conectará cuando usted lo permita</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>Se ejecutará cuando usted lo permita</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programa: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>Argumento %1: %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>Encuentra en su entorno: %1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 va al llavero</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>Devolver este chat a la lista</translation>
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
        <translation>Poner en el mensaje</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>La respuesta se queda como estaba.</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>Leyendo %1 de %2 tokens</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>En espera: otro chat está respondiendo</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>En espera de que se abra el modelo</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>Leyendo su mensaje</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>Su respuesta se interrumpió</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Su respuesta está lista</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>No se pudieron leer los ajustes, así que se usan los predeterminados y los cambios no se guardan. Mueva este archivo a otro lugar y reinicie: %1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>No se pudieron leer los ajustes, así que se usan los predeterminados. Se conserva el archivo antiguo: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>No se descarga nada de la red. Guarde el archivo y adjúntelo.</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>Un mensaje admite %Ln archivo. Envíe los demás con otro.</numerusform>
            <numerusform>Un mensaje admite %Ln archivos. Envíe los demás con otro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>Adjuntar %Ln imagen</numerusform>
            <numerusform>Adjuntar %Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>Adjuntar %Ln sonido</numerusform>
            <numerusform>Adjuntar %Ln sonidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>Adjuntar %Ln vídeo</numerusform>
            <numerusform>Adjuntar %Ln vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>Adjuntar %Ln archivo</numerusform>
            <numerusform>Adjuntar %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 no se puede usar. Quítelo para enviar lo demás.</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 pide su contraseña. Escríbala o quite el archivo.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Los archivos aún se están leyendo.</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 no ve imágenes. Los modelos de Gemma 4 que vienen con su parte para imágenes sí: abra uno o quite las imágenes.</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 no oye. Gemma 4 E2B, E4B y 12B sí, con su parte para imágenes y sonido: abra uno o quite el sonido.</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1 (recorte)</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>Un mensaje admite %Ln archivo. Quite alguno o envíe la imagen con otro mensaje.</numerusform>
            <numerusform>Un mensaje admite %Ln archivos. Quite algunos o envíe la imagen con otro mensaje.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1 (%2 de %3)</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>La descarga continúa</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>Inicie Cabochon de nuevo para ver la ventana.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>Escriba antes un esquema: indica qué se lee.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>Espera un modelo. Abra uno.</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>Espera la respuesta de un chat.</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>Esta fila aún no tiene valores.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>La respuesta se cortó antes de su final. Ponga menos campos en el esquema o menos páginas en el archivo.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Fijados</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>y %1 en la memoria del equipo</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>Contexto de %1 tokens</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 de %2 usados</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>Memoria de %1: %2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>aún sin probar</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>No se puede usar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln núcleo</numerusform>
            <numerusform>%Ln núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>lento: lo simula la CPU</translation>
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
        <translation>Automático</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>El mejor en el que cabe el modelo</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>estado %1, %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenida</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
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
        <translation>Este chat</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>Carpeta «%1»</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Todos los chats</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Chats de Cabochon</translation>
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
        <translation>Apache 2.0: se puede usar, modificar y vender.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>Contexto %1, claves de 8 bits</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contexto %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Imágenes y sonido</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>En la memoria</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>En la tarjeta</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>sin espacio</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>máximo aquí: %1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>Entiende imágenes y sonido (+%1)</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>Entiende imágenes (+%1)</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>En uso ahora: %1, claves de 8 bits</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>En uso ahora: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 no existe.</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>letras árabes</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>letras devanagari</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>caracteres japoneses</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>caracteres chinos</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>letras coreanas</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>emojis</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>Ninguna fuente de este equipo tiene %1: en su lugar se muestran recuadros. Instale el paquete %2 y reinicie Cabochon.</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>La red está desactivada en los ajustes.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n descarga</numerusform>
            <numerusform>%n descargas</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>modificado el %1</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>licencia no indicada</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>Consultando %1…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 no tiene archivos GGUF para «%2». Menos palabras, o más cortas, encuentran más.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%n repositorio en %1</numerusform>
            <numerusform>%n repositorios en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>No contiene ningún archivo GGUF de un modelo.</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>Vienen también imágenes y sonido: %1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>contexto de %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>La memoria no fue suficiente. Su texto está a salvo. Cierre otros programas o elija un modelo más pequeño.</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>Eso no es una tecla.</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 sirve para escribir. Mantenga Ctrl o Alt, o elija una tecla como F5.</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 copia, pega o deshace en todos los campos. Elija otra tecla.</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 sigue siendo lo que es: %2. Elija otra tecla.</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>Se leyó %1: su estado actual queda anotado.</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 está tal como llegó.</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>Ahora responde %1. Elija antes otro modelo.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Se quitó %1.</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 ya está en la biblioteca.</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>Leyendo %1…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>La red está desactivada en los ajustes.</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 se queda, sin lo que aún faltaba.</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>Consultando el hub sobre %1…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 es lo que el hub tiene ahora.</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>El hub tiene otra versión de %1, de %2. Quite esta y descárguela de nuevo para tenerla.</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>Los modelos están ahora en %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>Moviendo los modelos: %1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>Moviendo los modelos: %1, verificando %2</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>Moviendo los modelos: %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 en %2: %3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>modelos %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>ojos y oídos %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>modelos borrador %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>descargas a medias %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>otros %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>Los modelos se están moviendo. Inténtelo de nuevo cuando estén allí.</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>Lo que hay antes de la @ no es una dirección: la página está en %1.</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>Su nombre mezcla letras de alfabetos distintos que se parecen.</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>Su nombre tiene letras distintas de a–z.</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>Usa un puerto poco habitual.</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>%1 GB/s medidos</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %2 de %3 libres</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n núcleo, sin tarjeta gráfica</numerusform>
            <numerusform>%n núcleos, sin tarjeta gráfica</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>%1 libres en el disco</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>rutinas de cálculo para %1</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 de %2 libres</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>este programa puede ocupar %1</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>la simula el procesador: no se usa para modelos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>nunca se ha ejecutado</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>le espera a usted</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>se reinicia pronto</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>no está en ejecución</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>En este texto no hay ningún servidor. Pegue lo que la página de un servidor indica para «mcpServers».</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>Aquí no se pueden guardar servidores: no hay carpeta para ellos.</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>integrado</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>No hay ningún modelo abierto</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>Su texto sigue ahí. Abra un archivo GGUF de Gemma 4 para obtener una respuesta.</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>Falta el modelo integrado</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>No se encontró cabochon-nano.gguf junto al programa. Vuelva a instalar Cabochon o abra un archivo GGUF de Gemma 4.</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>Este archivo tiene un formato de chat desconocido</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>Se usa con el formato más reciente que conoce Cabochon. Si las respuestas parecen extrañas, consiga un archivo más reciente del mismo modelo.</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>En su lugar se usa %1.</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1 continúa con %2.</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 sigue abierto.</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>Se han recuperado %1 de unos %2 mensajes.</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>Se conserva el archivo dañado: %1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>Sus chats guardados estaban dañados</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>Lo que hay en la ventana permanece ahí hasta que la cierre.</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está listo</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 cabe en su tarjeta gráfica</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>%1 cabe entre su tarjeta gráfica y su memoria</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 cabe en su equipo</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 es el más pequeño que hay</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1, %2 de memoria.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1, razonamiento, contexto de %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1, razonamiento, contexto de %2, unos %3.</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>Descarga de %1: libere antes %2 en el disco.</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>descarga de %1 · %2 · se coteja con su huella publicada</translation>
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
        <translation>Carpeta personal</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>queda %n día</numerusform>
            <numerusform>quedan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Chat nuevo</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>Se envían uno tras otro cuando termine la respuesta</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>No enviado, porque se detuvo la respuesta</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>No enviado, porque la respuesta se cortó</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>No enviado, porque la respuesta falló</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>Resume esto en pocas frases.</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Describir</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>Describe lo que se ve aquí, de lo más importante a los detalles.</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Leer el texto</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>Copia todo el texto que se puede leer aquí, línea por línea, tal como está.</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>Gráfico a tabla</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>Convierte el gráfico en una tabla con todos sus valores.</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>¿Qué hay en esta pantalla?</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>¿Qué hay en esta pantalla? Explica qué muestra y qué se puede hacer ahí.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Traduce al español todo el texto que se puede leer aquí.</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Transcribir</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Transcribe lo que se dice y luego tradúcelo al español.</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>Enumerar lo esencial</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>Enumera los puntos clave de esto.</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>Escribe palabra por palabra lo que se dice en esta grabación, en su propio idioma. No escribas nada más.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>Ya no está en %1</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>Aquí no se puede grabar nada. Reinicie el programa.</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>Apenas se oye algo. Si el micrófono está silenciado, actívelo y grabe de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>La grabación terminó por sí sola: puede durar %Ln minuto. Envíela y siga con otra.</numerusform>
            <numerusform>La grabación terminó por sí sola: puede durar %Ln minutos. Envíela y siga con otra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>El micrófono</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>%1 dejó de dar sonido tras %2. Lo grabado hasta entonces está aquí: envíelo o grabe de nuevo.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>No hay micrófono. Conecte uno o actívelo en los ajustes de sonido del sistema y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>No se pudo abrir %1: quizá lo tiene otro programa, o este no puede usarlo. Permítalo en los ajustes del sistema o elija otro.</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>%1 no da sonido. Vuelva a conectarlo o elija otro.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 no oye. Gemma 4 E2B, E4B y 12B sí, con su parte para imágenes y sonido. Elija uno de ellos, o grabe ahora y envíe más tarde.</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>Nota de voz %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>No hay ninguna plantilla con ese nombre. Elija otra.</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>Eso no es JSON. Copie un objeto o una lista, desde { o [ hasta su final.</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>Eso no es una tabla. Copie una con nombres en su primera línea, como CSV o Markdown, o de una hoja de cálculo.</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>Captura de pantalla %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>El escritorio no dio ninguna imagen de su pantalla. Haga una con la tecla del escritorio y péguela aquí.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>El escritorio no dio ninguna imagen de su pantalla: %1. Haga una con la tecla del escritorio y péguela aquí.</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>Este escritorio no muestra su pantalla a ningún programa: le falta el portal para ello (xdg-desktop-portal). Instálelo, o haga una captura con la tecla del escritorio y péguela aquí.</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>La pantalla no dio ninguna imagen. Haga una con la tecla del escritorio y péguela aquí.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>No hay memoria suficiente para una captura de esta pantalla. Cierre otros programas e inténtelo de nuevo.</translation>
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
        <translation>No se oye nada: no hay altavoz o no se puede usar. Elija uno en los ajustes de sonido del sistema y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>Aquí no se puede reproducir nada. Reinicie el programa.</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Antes de que Cabochon cambiara su formato</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>Eso no es un token: está vacío, es demasiado largo o contiene espacios. Cópielo de nuevo desde los ajustes del hub.</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>En esta sesión no se puede guardar ningún token.</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>Hay un token guardado en el llavero de su escritorio. No se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>El token vale hasta que Cabochon termine: ningún llavero lo guarda. No se escribe en ningún archivo.</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>Para repositorios que requieren un acuerdo. Se guarda en el llavero de su escritorio, nunca en un archivo, y solo va a ese hub.</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>siempre permitida</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>permitida en este chat</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>permitida en %1</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>pregunta cada vez</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>pregunta una vez</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>La pregunta no recibió respuesta.</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>Chatee con Gemma 4 en su propio equipo.</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>Un archivo GGUF de Gemma 4 para abrir.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>Guardar una imagen de la ventana en FILE.png y salir.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Tamaño de la ventana.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (claro) o dark (oscuro).</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>Página de la imagen: welcome o conversation.</translation>
    </message>
</context>
</TS>
