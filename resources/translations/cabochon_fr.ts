<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>Discutez avec les modèles Gemma 4 de Google, uniquement sur votre propre machine.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>Le modèle intégré&#xa0;: un jouet de 5,5 millions de paramètres, créé de zéro pour Cabochon, afin d’avoir tout de suite à qui parler. Ce n’est pas Gemma.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>Cabochon est sous licence Apache 2.0. Il utilise des œuvres d’autrui sous leurs propres licences.</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>tiers mentions licences logiciel libre</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>Masquer les licences</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Afficher les licences</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>Grenat</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rouille</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Mousse</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagon</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardoise</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Prune</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Encre</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Accentuation</translation>
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
        <translation>Ajouter un serveur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>%Ln serveur reconnu</numerusform>
            <numerusform>%Ln serveurs reconnus</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>Serveurs en JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>Collez ce que la page d’un serveur indique pour «&#xa0;mcpServers&#xa0;»</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>Remplir à la main</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Rien ne s’exécute encore</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>Modifier les mots de la réponse</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>La réponse d’origine reste à côté.</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Enregistrer et continuer</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>Le modèle continue à partir de ces mots (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Enregistrer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>«&#xa0;Système&#xa0;» suit le bureau.</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>sombre clair couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Accentuation</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>La couleur de ce qui agit et de ce qui est choisi.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>L’espace entre les discussions et entre les messages.</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>compact confortable espacement</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>Largeur des messages</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>Les longues lignes se lisent moins bien&#x202f;; les grands tableaux et le code en ont besoin.</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Étroite</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Pleine</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Rien ne glisse ni ne s’estompe.</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>animation</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>Zone de %1×%2 pixels à %3, %4</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>Aucune zone choisie</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>Les flèches la déplacent, avec Maj elles changent sa taille, avec Ctrl d’un pixel. Entrée la prend.</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln caractère masqué</numerusform>
            <numerusform>%Ln caractères masqués</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>Comment les arguments sont affichés</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Arguments en JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Ou avec vos propres mots</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>Ne pas répondre</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>Retirer %1 (Suppr)</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>Les fichiers sont envoyés une fois la réponse terminée.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
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
        <translation>tracé de la page %1 sur %2</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>aucune page</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>pages %1–%2</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 en texte</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 en images</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1, dont %2 en images</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>lecture en cours…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>demande son mot de passe</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>Les petits caractères risquent d’être illisibles&#xa0;: ils font %Ln pixel de haut. Choisissez 1120 ou recadrez l’image.</numerusform>
            <numerusform>Les petits caractères risquent d’être illisibles&#xa0;: ils font %Ln pixels de haut. Choisissez 1120 ou recadrez l’image.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>Les petits caractères risquent d’être illisibles&#xa0;: ils font %Ln pixel de haut. Recadrez l’image.</numerusform>
            <numerusform>Les petits caractères risquent d’être illisibles&#xa0;: ils font %Ln pixels de haut. Recadrez l’image.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>Petits caractères&#xa0;: 560 ou plus.</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>%1 a été choisi automatiquement, car il y a beaucoup d’images.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>Petits caractères&#xa0;: 560 ou plus. %1 a été choisi automatiquement, car l’image contient beaucoup de texte.</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>Le choix automatique est %1 : le modèle intégré a été fait ainsi.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>Petits caractères&#xa0;: 560 ou plus. %1 a été choisi automatiquement, comme pour les photos.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>Examen de %Ln image (%1)</numerusform>
            <numerusform>Examen de %Ln images (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1, écoute de %2</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>Écoute, %1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>Ce champ attend du JSON. Écrivez-le avec ses crochets ou accolades.</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>Ce champ attend un nombre, comme 24.05, avec un point.</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>Ce champ attend un nombre entier, comme 24.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>Ce champ attend oui ou non.</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>Ce champ attend une date, comme 2026-11-29.</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>Ce champ attend l’un de&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>Choisir ce qui est lu</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n champ</numerusform>
            <numerusform>%n champs</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>Ce qui est lu dans chaque fichier</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>Comment les lignes sont affichées</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON brut</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>Exporter %n ligne en</numerusform>
            <numerusform>Exporter %n lignes en</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exporter en %1</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>n’y figure pas</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>Image de %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>Le modèle a lu</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Vous écrivez</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>La ligne en JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>Relancer la ligne</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copier le JSON</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>n’y figure pas</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>Le PDF demande un mot de passe. Enregistrez-le sans mot de passe et choisissez plutôt ce fichier.</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>Ce fichier ne contient rien qu’un modèle puisse lire. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>Lire des fichiers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>Images, PDF, documents, son. Espace en marque plusieurs.</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>Lire un autre fichier</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n ligne écrite dans %1</numerusform>
            <numerusform>%n lignes écrites dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminés</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore environ %1&#xa0;s</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>Lignes terminées</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>Chaque fichier devient une ligne&#xa0;: un reçu, une lettre, une capture d’écran.</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>Relancer les échecs</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Vider…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>Déposez des fichiers ici, ou choisissez…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>Retirer toutes les lignes&#x202f;?</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>Les fichiers restent où ils sont&#x202f;; ce qui y a été lu disparaît.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>en cours · lecture du fichier</translation>
    </message>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>exclu</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>Relancer %1</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Remplacer %1</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>Réintégrer</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>Réintégrer %1</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Exclure %1</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>Lignes en JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>Choisissez ce qui est lu&#xa0;: un modèle de schéma, ou un schéma à vous. Chaque fichier devient une ligne d’un tableau.</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>Déposez ici des reçus, des lettres ou des captures d’écran. Chaque fichier devient une ligne.</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>n’y figure pas</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>échec · %1, aucune valeur</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>exclu · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln caractère masqué</numerusform>
            <numerusform>%Ln caractères masqués</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 sur %L2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Version suivante</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>Autoriser une fois</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>Autoriser pour cette discussion</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>Toujours pour cet outil</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>Modifier les arguments</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>Prendre ces arguments</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>Refuser et le dire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>Refuser et dire pourquoi</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>Appuyer pour fermer</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>Appuyer pour voir les arguments et le résultat</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>trop long</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1&#xa0;ms</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1&#xa0;s</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Réessayer %1</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>Images, son, vidéo, PDF et documents. Espace en marque plusieurs.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Ce dossier est vide.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>Le graphique n’a pas pu être enregistré là. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>Vos discussions apparaîtront ici.</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Envoyer avec</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Entrée commence une nouvelle ligne.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Maj+Entrée commence une nouvelle ligne.</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>touche entrée retour</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Think in new chats</source>
        <translation>Réfléchir dans les nouvelles discussions</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>Le modèle réfléchit avant de répondre&#xa0;: plus lent, et meilleur pour ce qui est difficile. Chaque discussion a son propre réglage.</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>raisonnement</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>Laisser le modèle nommer les discussions</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>Après leur première réponse, quand il n’a rien d’autre à faire. Vos noms restent, et le modèle intégré n’en donne aucun.</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>titres noms</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>M’avertir quand une longue réponse est prête</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>Par une notification du bureau, si elle a pris plus de 10 secondes et que la fenêtre n’était pas au premier plan.</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notifications</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>Y montrer ses premiers mots</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>D’autres peuvent lire votre écran. Les mots des discussions privées ne sont jamais montrés.</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>Code %1, %Ln ligne</numerusform>
            <numerusform>Code %1, %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Texte</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>Suite du code, %Ln ligne</numerusform>
            <numerusform>Suite du code, %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln caractère masqué</numerusform>
            <numerusform>%Ln caractères masqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Renvoi</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Renvoi à la ligne automatique</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>Enregistrer le code dans un fichier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>Enregistrer le code</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, tri décroissant</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, tri croissant</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>Deux sur %n réponse</numerusform>
            <numerusform>Deux sur %n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>Deux réponses</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>%1 seulement dans cette réponse</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Souligné</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Marquer les différences</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → choisir un côté     Alt ←  → autres réponses de ce côté     Entrée garder     Échap retour à la discussion</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>Réponse %1 sur %2, %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>affichée dans la discussion</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>Mots de la réponse %1</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder celle-ci</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>Garder la réponse %1</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Nouvelle discussion à partir d’ici</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>Copier la réponse %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>Posez à Nano une question sur Cabochon</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Posez une question</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>Laisser le modèle réfléchir avant de répondre</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>En attente de votre décision ci-dessus</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>Outils %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>Les outils que le modèle peut demander</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>Imposer un JSON Schema aux réponses</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>Schéma&#xa0;: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>L’ancien fichier est conservé comme sauvegarde.</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>Masquer les arguments</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>Tous les arguments</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Raison du refus</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>Que doit-il faire à la place&#x202f;?</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 sur %2, sans les plus anciens</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>Ce qui se passe quand la discussion ne tient plus</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>%L1 tokens de contexte utilisés sur %L2</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>Quand la discussion est trop longue&#xa0;: s’arrêter et demander</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>Quand la discussion est trop longue&#xa0;: omettre les messages les plus anciens</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>Contexte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Conserver cette discussion</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Épingler en haut</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>Déplacer vers un dossier…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>Copier la discussion</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>privée</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1, réponse en cours</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1, nouvelle réponse</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, en attente</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>Recadrer %1</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 pixels · %3</translation>
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
        <translation>Tracez la partie à garder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>Seule cette partie reste ; l’image peut être retrouvée</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>Découper en %Ln partie</numerusform>
            <numerusform>Découper en %Ln parties</numerusform>
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
        <translation>Rassembler</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>Annuler le recadrage</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>Garder une partie de l’image, qui sera vue plus grande (C)</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 parties qui se chevauchent, chacune regardée aussi précisément que le tout maintenant (T)</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>L’image entière revient (U)</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>Discussions sur ce disque</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Aucune&#xa0;: dans cette session, les discussions ne sont pas écrites.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>dossier historique taille espace</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>Cabochon en fait une par jour et garde les trois dernières, à côté des discussions.</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>sauvegarde restaurer</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>En faire une maintenant</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>sauvegarde restaurer copie</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>Y revenir…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>Revenir à la copie du %1</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>Revenir aux discussions du %1&#x202f;?</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>Elles remplacent toutes les discussions présentes. Celles-ci sont conservées dans un fichier du même dossier. Les discussions privées restent ouvertes.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Choisir le micro</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>Modification de %1&#xa0;: %2 lignes ajoutées, %3 supprimées</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>Un modèle est encore en cours de téléchargement</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>Le téléchargement peut continuer sans la fenêtre ; Cabochon se termine une fois qu’il est fini. Sinon il reprend où il en est au prochain démarrage.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>Continuer sans la fenêtre</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n téléchargement</numerusform>
            <numerusform>%n téléchargements</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>Afficher le téléchargement</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>Téléchargement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
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
        <translation>%1 sur %2 utilisés</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>Fermer le panneau latéral</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>Ouvrir ce modèle</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>Importer ces discussions</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>Déposez des fichiers de cet ordinateur&#xa0;: images, son, PDF et documents sont joints, un fichier de modèle Gemma 4 (.gguf) est ouvert, les discussions exportées (.json, .zip) sont importées.</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>Joindre cette image</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>Seuls des fichiers de cet ordinateur peuvent être déposés ici</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>Lire selon le schéma, une ligne par fichier</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>«&#xa0;What is Cabochon?&#xa0;»</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>Est-ce privé&#x202f;?</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>Où va ce que vous écrivez</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>Se repérer</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>«&#xa0;How do I turn on thinking?&#xa0;»</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>Extraire les données</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>Transformer une phrase en JSON</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>Expliquer quelque chose</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>Comment marche une pompe à chaleur</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>Comment fonctionne une pompe à chaleur&#x202f;? Explique simplement.</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>Trouver les mots justes</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>Décliner gentiment une invitation</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>Écris un message court et aimable pour décliner une invitation à un anniversaire.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>Train, voiture ou avion pour 600 km</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>Compare le train, la voiture et l’avion pour un trajet de 600 km, dans un tableau.</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>Écrire du code</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>Renommer des fichiers selon leur date</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>Écris un script Python qui place la date de chaque fichier devant son nom.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>Un dossier est créé, avec un fichier par discussion.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des discussions</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>Discussions exportées (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>Exportations de ChatGPT, Claude, LM Studio, Open WebUI, Cabochon&#xa0;: .json, .jsonl, .zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n discussion écrite dans %1</numerusform>
            <numerusform>%n discussions écrites dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n discussion importée</numerusform>
            <numerusform>%n discussions importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n était déjà là</numerusform>
            <numerusform>%n étaient déjà là</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>Du texte avec ses marques, pour les éditeurs et les notes&#xa0;: la branche affichée.</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>Une page pour tout navigateur&#xa0;: la branche affichée.</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>Des pages à imprimer&#xa0;: la branche affichée.</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>Tout, avec toutes les branches. Cabochon peut le réimporter.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exporter des discussions</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Quoi exporter</translation>
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
        <translation>Aussi la réflexion du modèle</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>Écriture des discussions</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Maj+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
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
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>Dossier parent (Retour arrière)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>Ce fichier existe déjà. Enregistrez encore une fois pour le remplacer.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Dossier %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>Rechercher un réglage</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>Est-ce que ça tient&#x202f;?</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>Clés courtes&#xa0;: 8 bits</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>Les clés et les valeurs du contexte occupent environ la moitié&#x202f;; les réponses ne changent guère.</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>Précision des poids</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>Retenu pour ce modèle&#xa0;: il s’ouvre avec ces valeurs.</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>Recharger ainsi</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>Aussi long que possible</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>Oublie le contexte et les clés choisis pour ce modèle.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Ce n’est pas un dossier.</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>Vous n’avez pas le droit de lire ce dossier.</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>Déplacer «&#xa0;%1&#xa0;» vers</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>Nom du nouveau dossier</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>Dossiers pour les outils</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>Aucun pour l’instant&#xa0;: les outils ne lisent ni ne modifient de fichiers nulle part.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>Retirer %1 aux outils</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>Un dossier que les outils peuvent lire et modifier</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>Nouvelle discussion ici</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>Nouveau dossier ici</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>Déplacer vers un dossier…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>Supprimer, garder ses discussions</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Dossier %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n discussion</numerusform>
            <numerusform>%n discussions</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>nouvelle réponse</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>open</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>Nouvelle discussion dans %1</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>À propos de cette réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>Reprendre là où la réponse s’est arrêtée (G)</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Modifier la réponse</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>Comparer avec une autre réponse (D)</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>Formule&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>Copier le LaTeX</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>Sortie complète de %1</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Sortie complète</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>Privée&#xa0;: rien n’est enregistré</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>Annuler l’ouverture</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Choisir le modèle</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Périphérique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>Rechercher l’étiquette %1</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher le panneau latéral</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Choisir le périphérique</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>Chercher sur Hugging Face…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>Afficher le plan</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>Est-ce que ça tient&#x202f;?</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>Afficher le plan de %1</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>Est-ce que %1 tient&#x202f;?</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>dans la liste</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>demande un accord</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Masquer les fichiers</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>Masquer les fichiers de %1</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>Afficher les fichiers de %1</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>Donner un jeton…</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>Fermer les résultats</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>Messages OpenAI</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importation de %1</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 ne peut pas être importé</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>Importer %n discussion&#x202f;?</numerusform>
            <numerusform>Importer %n discussions&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>Rien de nouveau dans %1</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>De %1, avec %n message.</numerusform>
            <numerusform>De %1, avec %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>%n discussion du fichier est déjà là et reste telle quelle.</numerusform>
            <numerusform>%n discussions du fichier sont déjà là et restent telles quelles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>%n fichier joint n’y est pas&#x202f;; son nom reste.</numerusform>
            <numerusform>%n fichiers joints n’y sont pas&#x202f;; leurs noms restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n discussion est illisible&#xa0;:</numerusform>
            <numerusform>%n discussions sont illisibles&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>Discussions illisibles</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>Résultat en arbre, dont le début est affiché</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>Résultat en arbre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valeur</numerusform>
            <numerusform>%Ln valeurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>Nouvelle discussion privée</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>Nouvelle discussion privée, jamais enregistrée</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>Aller au champ de message</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Lire en arrière</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>Remonter, aller à la fin</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lire plus loin</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>Activer ou désactiver la réflexion</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Choisir le modèle</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Choisir le périphérique</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Afficher ou masquer le panneau latéral</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Discussion suivante</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Discussion précédente</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>Rechercher discussions et actions</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans cette discussion</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>Renommer cette discussion</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>Déplacer cette discussion vers un dossier</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>Étiquettes de cette discussion</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>Copier cette discussion</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>Archiver cette discussion</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>Archiver une discussion, ou la remettre</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>Supprimer cette discussion</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Archives et corbeille</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>Ouvrir la corbeille</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exporter des discussions</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importer des discussions</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>Taille de texte d’origine</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>Sur une réponse arrêtée&#xa0;: reprendre</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>Sur une discussion&#xa0;: renommer, supprimer</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>Sur un dossier&#xa0;: replier, ouvrir</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>Autres actions possibles ici</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>Parcourir les parties de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Modifier la dernière question</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Passer la réflexion</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>Sur un message&#xa0;: copier, modifier, citer, répondre à nouveau</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>Sur une réponse&#xa0;: comparer, tous ses chiffres</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>Aller à une question</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>Coller comme fichier</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>Sur un fichier joint&#xa0;: ouvrir, avec quelle précision regarder, déplacer, retirer</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>Enregistrer du son</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>Enregistrer du son tant qu’elle est enfoncée</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>Capture de l’écran sans cette fenêtre</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>Capture de l’écran avec cette fenêtre</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>Sur une image avec ce qui a été trouvé : ouvrir, copier en JSON</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>Sur une image jointe : recadrer, découper, rendre entière</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>Schéma des réponses</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>Réponses structurées de plusieurs fichiers</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>Outils de cette discussion</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>Appuyez sur une touche…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 est déjà pris par «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>Appuyez sur le bouton à côté d’une action, puis sur la touche voulue. Les touches sans bouton agissent là où se trouve le focus et ne changent pas.</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>raccourcis touches</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Réinitialiser toutes les touches</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>Les mots, les nombres et les dates changent aussitôt. Le modèle répond dans la langue de votre question.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>Chiffres de cette réponse</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>Tous les chiffres de cette réponse (L)</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>Niveau : %1 %</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1&#xa0;Go</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1&#xa0;Mo/s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>encore %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>encore %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>encore %1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>encore des jours</translation>
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
        <translation>texte</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>son</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>tient</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>se répartit</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>sur le processeur</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>trop gros</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1&#xa0;Go/s et %2 lus pour chaque token</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>On ne sait pas encore quelle sera sa vitesse.</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>Estimé d’après %1.</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, et </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>Ouvrir une page sur %1&#x202f;?</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>Votre navigateur l’ouvre, et la page apprend votre adresse. Cabochon demande une fois pour chaque hôte.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>Avec quelle précision regarder</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>Ce que le modèle voit de %1</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
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
        <translation>Automatiquement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>%Ln token au plus</numerusform>
            <numerusform>%Ln tokens au plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>Lecture de cette machine…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>Cette machine&#xa0;: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>Moins sur cette machine</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>Plus sur cette machine</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>Lire et mesurer à nouveau</translation>
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
        <translation>%1 avec ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>L’ouvre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln endroit trouvé</numerusform>
            <numerusform>%Ln endroits trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>Cadres et points comme le modèle les écrit (C)</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>vue en %1×%2</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>Ce que le modèle a vu</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>Exactement les pixels que reçoit un modèle (M)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>Enregistrez-le pour l’ouvrir avec un autre programme.</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>(image)</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>(image sur %1)</translation>
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
        <translation>%1, au plus %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>toujours le token le plus probable</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>température %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>d’elle-même</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>pour appeler un outil</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>à la limite de sa longueur</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>à un texte d’arrêt</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>parce que le contexte était plein</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>parce que vous l’avez arrêtée</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1, dont %2 du cache</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Réfléchi</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>Jusqu’au premier token</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>Vitesse d’écriture</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>modifiée par vous</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>réflexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>sans réflexion</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>température %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>L’ouvre</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 n’est pas ici.</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>Espace le lit, Entrée l’ouvre</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Maj+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Modifier la question</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Répondre à nouveau</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Nouvelle discussion à partir d’ici</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>Copier avec la mise en forme</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>Citer la sélection</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Modifier la réponse</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>Enregistrer du son</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>Enregistrer du son : le modèle ouvert n’entend pas</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Mettre en pause le téléchargement de %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>Réparer %1</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>Reprendre le téléchargement de %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Plus sur %1</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>Donner un jeton…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Modèles Gemma 4 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>Ouvrir un modèle Gemma 4</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>Les dossiers et les fichiers .gguf sont affichés.</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>Aucun dossier ni fichier .gguf ici.</translation>
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
        <translation>intégré</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Tous les modèles</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>Abandonner ce téléchargement…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Chercher une mise à jour</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>lecture&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>ici, vérifié</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>ici, vérifié aujourd’hui</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>ici, vérifié le %1</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>ici, tel qu’il est arrivé</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>ici, non vérifié</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>ici, modifié depuis son arrivée</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>il manque %1 de mémoire</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 resteraient en mémoire</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>vérification de ce qui est déjà ici</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>interrogation du hub</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>utilisé aujourd’hui</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>utilisé pour la dernière fois le %1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 mesurés</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher le panneau latéral</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>Fermer les modèles</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1&#x202f;?</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1. Ses fichiers vont à la corbeille&#x202f;; les discussions restent lisibles.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>Chercher les modèles d’autres programmes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>Abandonner le téléchargement de %1&#x202f;?</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>Le modèle reste et peut être utilisé. Seul ce qui devait encore arriver, ses yeux et ses oreilles, est abandonné, et ce qui en est arrivé est supprimé définitivement.</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1. Ce qui en est arrivé est supprimé définitivement&#xa0;: cela ne va pas à la corbeille, et un téléchargement ultérieur recommence du début.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>Modèles et périphérique</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>%1 répond. Il lit jusqu’à %2 tokens d’une discussion à la fois.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf fichier contexte</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>intégré</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>Les réponses sont calculées sur %1.</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>Rien ne calcule encore.</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>carte graphique processeur cpu gpu vulkan mémoire</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>Dossier des modèles</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>déplacer disque espace bibliothèque utilisation</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>Déplacer le dossier des modèles…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>Arrêter le déplacement des modèles</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>Où placer les modèles</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>Renommer ce modèle</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>Son fichier garde son nom. Un nom vide retire le vôtre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>Ce fichier est incomplet</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>Ce fichier est endommagé</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>Cabochon ne peut pas utiliser ce fichier</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>Cabochon ne connaît pas ce Gemma 4</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>Le fichier du modèle a disparu</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Le fichier est introuvable</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Impossible de lire le fichier</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>C’est plus que le modèle ne peut lire en une fois</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>Il n’y a rien à quoi répondre</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>Le texte est endommagé</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>Le périphérique ne répond plus</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>Ce périphérique est inutilisable</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>Vos discussions ne peuvent pas être enregistrées</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>Vos discussions sont ouvertes ailleurs</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>Vos discussions enregistrées sont endommagées</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>Vos discussions sont en lecture seule</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>Une erreur interne s’est produite dans Cabochon</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>Ouvrir un autre fichier</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>Utiliser le modèle intégré</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>Rien n’a été perdu. Le modèle peut se passer des messages les plus anciens.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Omettre les plus anciens</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>L’utiliser maintenant</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>En choisir un autre</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>Pages de %1</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>Ce fichier est verrouillé</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Comment le lire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mot de passe de %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>En images</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Première page</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Dernière page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>%Ln token d’images</numerusform>
            <numerusform>%Ln tokens d’images</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>Automatique&#xa0;: les pages avec peu de mots, ou surtout des images, passent en images.</translation>
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
        <translation>choisir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvrir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>Dernier dossier</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1, %2, ici</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, ici</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Rien ne quitte cette machine</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>réseau hors ligne télémétrie mises à jour</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>Les discussions, brouillons et paramètres, dans des dossiers que vous seul pouvez lire. Les discussions privées ne sont jamais écrites. Les discussions se trouvent dans %1.</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Aucune&#xa0;: dans cette session, les discussions ne sont pas écrites.</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>dossier historique données</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>Liens dans les réponses</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>Votre navigateur les ouvre. La question a été posée pour ces hôtes et ne le sera plus&#xa0;:</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>Votre navigateur les ouvre. La question est posée une fois pour chaque hôte.</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>navigateur pages hôtes autorisés</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>Demander à nouveau avant d’ouvrir %1</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>Ce que vous écrivez, joignez ou dites reste ici. Les seules connexions vont vers un hub de modèles, quand vous appuyez sur «&#xa0;Télécharger&#xa0;» ou demandez sa liste&#x202f;; chacune est indiquée ci-dessous.</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>Aucun réseau</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>Pas même de téléchargements&#xa0;: aucune connexion n’est ouverte, et celles qui le sont prennent fin.</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>hors ligne mode avion interrupteur</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>Autre hub</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>Interrogé quand le premier n’a pas ce qui est demandé. À partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>miroir adresse point de terminaison proxy téléchargement</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>Limite des téléchargements</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>Mégaoctets par seconde&#x202f;; 0 pour autant qu’il y en a.</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>vitesse bande passante débit téléchargement</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>Connexions de cette session</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Les plus récentes d’abord.</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>Aucune n’a été ouverte.</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>journal réseau hôtes</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>Fermer cette discussion privée&#x202f;?</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>Fermer alors que des discussions privées sont ouvertes&#x202f;?</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>Fermer efface ce qui y a été dit&#xa0;: cela n’est nulle part sur cette machine. Conservée, elle devient une discussion comme les autres.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>Supprimer «&#xa0;%1&#xa0;» définitivement&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>Supprimer %n discussion définitivement&#x202f;?</numerusform>
            <numerusform>Supprimer %n discussions définitivement&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>Les archives et la corbeille</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Discussions dans la corbeille</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>Discussions archivées</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>Remettre dans la liste</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>Les archives sont vides. «&#xa0;Archiver&#xa0;» dans le menu d’une discussion la place ici&#xa0;: hors de la liste, mais toujours trouvée par la recherche.</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>Ce qui est ici depuis 30 jours disparaît définitivement.</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>Aucune copie n’en reste sur cette machine, et c’est irréversible.</translation>
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
        <translation>Aller à une question</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>Arrêter la réponse et envoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>Envoyer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Modifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Supprimer&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>Messages en attente</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>Début de %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Fin de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>RecentModelItem</name>
    <message>
        <source>Del takes it out of this list</source>
        <translation>Suppr le retire de cette liste</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>Retirer %1 de cette liste</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Abandonner l’enregistrement (Suppr)</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>Ouverture du micro …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 restantes</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Arrêter (Espace)</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Choisir un autre modèle</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>l’enregistrement</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Abandonner l’enregistrement (Suppr)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Enregistrer à nouveau</translation>
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
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Transcrire</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>Envoyer le son</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>Discussion supprimée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>Discussion archivée</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>Discussion remise dans la liste</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Supprimé définitivement</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>Supprimé définitivement. D’anciens fichiers endommagés peuvent encore le contenir&#x202f;; supprimez-les vous-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>Une copie de toutes les discussions a été faite</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>Les discussions sont maintenant celles de la copie</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prêt</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>Demandes toutes prêtes</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>Résultat en tableau, %Ln ligne</numerusform>
            <numerusform>Résultat en tableau, %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>%Ln autre ligne n’est pas affichée</numerusform>
            <numerusform>%Ln autres lignes ne sont pas affichées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Enregistrer en PNG</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Sortie complète</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Copier le résultat</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>Cabochon s’est fermé de façon inattendue. Votre discussion est complète à la dernière seconde près.</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>Mode sans échec&#xa0;: aucun modèle n’a été ouvert</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>Cabochon s’est fermé %1 fois de suite en ouvrant %2. Les périphériques graphiques sont maintenant laissés de côté et le processeur calcule. Ouvrez un autre modèle, ou celui-ci comme avant.</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>L’ouvrir comme avant</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>Commencer par</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>À partir d’un exemple JSON</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>dans le presse-papiers</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>À partir de ce tableau</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>L’imposer aux réponses</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Nom du schéma</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>Nom, par exemple Reçu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>Les réponses sont toujours du JSON conforme. Ce qui n’est pas connu est null, là où c’est permis.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>comme dans le texte</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nom du champ</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Type&#xa0;: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>Plusieurs de ceux-ci</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>Toujours présent</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>Ou null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>Null là où ce n’est pas connu</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>Ce que le modèle doit en savoir</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>Ce qui peut être choisi, séparé par des virgules</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>toujours présent</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>peut manquer</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>peut être null</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>ou null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>liste de textes</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>liste de dates</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>liste de nombres entiers</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>liste de nombres</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>liste de oui ou non</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>liste de choix</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>liste de groupes</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>comme dans le texte</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>liste, comme dans le texte</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>Ce qui ne va pas dans le schéma</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>Afficher l’endroit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omettre</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Omettre %1</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>%1 ne peut pas être imposé à une réponse. Omettez-le et vérifiez-le ensuite.</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Compte rendu de réunion</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>Commandes d’un écran</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>Schéma en texte</translation>
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
        <translation>Ce qu’est une réponse</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>Un objet</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>Une liste d’objets</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>Aucun champ pour l’instant. Ajoutez-en un, commencez par un modèle de schéma ou écrivez le texte.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Choisir une partie de l’écran</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 pixels · au plus %3</translation>
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
        <translation>Tracez une partie. Entrée la prend, Espace prend tout l’écran, les flèches la déplacent, Échap ne prend rien.</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>Ne pas capturer l’écran</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Capture de l’écran</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>Sans cette fenêtre</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>Avec cette fenêtre</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Rechercher partout</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>Rechercher discussions et actions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trouvée</numerusform>
            <numerusform>%Ln trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>Aucune discussion ne contient ces mots. Essayez avec moins de mots, ou des mots plus courts.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>Envoyer quand la réponse sera terminée</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>Serveur %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln outil</numerusform>
            <numerusform>%Ln outils</numerusform>
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
        <translation>Journal</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Journal de %1</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>Utiliser le serveur %1</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>Description modifiée.</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>Tous ses appels attendent.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>L’autoriser tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>Autoriser l’exécution</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>%Ln de ses outils est autorisé dans cette discussion</numerusform>
            <numerusform>%Ln de ses outils sont autorisés dans cette discussion</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Révoquer ce qui a été autorisé à %1</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Il n’a encore rien dit.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Réinitialiser %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher le panneau latéral</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>Fermer les paramètres</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Revenir sur la dernière modification (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>Aucun réglage ne contient ces mots. Essayez avec moins de mots, ou des mots plus courts.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>Hors ligne, rien ne quitte cette machine</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Archives et corbeille</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>Un modèle arrive ; rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>Réponses structurées</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Lire %1</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>Son %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>Répondre d’abord à ceci</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>L’autre réponse continue après celle-ci</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>La réponse a appelé des outils %Ln fois et n’est pas terminée. Elle vous attend.</numerusform>
            <numerusform>La réponse a appelé des outils %Ln fois et n’est pas terminée. Elle vous attend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>Ce qui est regardé</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>Ce qui est écouté</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>Ce qui compte de %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
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
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>D’une vidéo, une minute au plus est regardée : choisissez laquelle.</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>Les modèles entendent 30 secondes à la fois : le son est coupé aux silences et chaque morceau reçoit son temps.</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>Comment la réponse est affichée</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON brut</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copier le JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>Copier le CSV</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>Réponses structurées</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Afficher le panneau latéral</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>Fermer les réponses structurées</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>Lire selon ce schéma</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
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
        <translation>Étiquettes de cette discussion</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>Retirer cette étiquette</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>Retirer #%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#étiquette, puis Entrée</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>La recherche trouve les discussions par étiquette&#xa0;: tag:nom</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>De tout ce que contient la fenêtre, de 80 à 200 %.</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>police zoom plus grand plus petit</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>Réflexion en cours</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>A réfléchi %L1&#xa0;s</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>A réfléchi brièvement</translation>
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
        <translation>Appuyer pour fermer</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>Appuyer pour lire la réflexion</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 sur %Ln token</numerusform>
            <numerusform>%1 sur %Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Passer la réflexion</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>Cesser de réfléchir et répondre</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>Jusqu’où il peut réfléchir</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>Jusqu’où il peut réfléchir&#xa0;: %1</translation>
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
        <translation>Désactivé</translation>
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
        <translation>Autre nombre…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>Combien de tokens peut-il y consacrer&#x202f;?</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>À ce nombre, la réflexion se termine et la réponse commence. Un token vaut environ trois quarts d’un mot.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
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
        <translation>Jeton du hub</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face jeton token accès licence accord secret</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>Conserver ce jeton</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>Retirer le jeton</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>Autoriser «&#xa0;%1&#xa0;» à lire sur cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>Autoriser «&#xa0;%1&#xa0;» à modifier un fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>Autoriser «&#xa0;%1&#xa0;» à envoyer quelque chose à l’extérieur&#x202f;?</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>Autoriser «&#xa0;%1&#xa0;» à exécuter un programme&#x202f;?</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>Autoriser «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>intégré</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>Cette discussion contient des éléments privés et des mots d’inconnus. Ce qui est envoyé maintenant peut venir d’eux&#xa0;: regardez bien.</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>%Ln appel à la fois</numerusform>
            <numerusform>%Ln appels à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>Vous attend · étape %L1 sur %L2 au plus</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>Refuser les %L1</translation>
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
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Révoquer ce qui a été autorisé à %1</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>Outils de cette discussion</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>Fermer les outils</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>outil</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>ce que vous avez autorisé</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln outil</numerusform>
            <numerusform>%Ln outils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln serveur</numerusform>
            <numerusform>%Ln serveurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>%Ln token dans cette discussion</numerusform>
            <numerusform>%Ln tokens dans cette discussion</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>Tout désactiver</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>Tout activer</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>Fermer les outils</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau texte</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>%1 lus (%2 en cache)</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 lus</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 écrits</translation>
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
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>Coupée à la limite</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>(%1 caractères)</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>Le périphérique graphique ne fonctionne plus&#x202f;; la réponse continue sur le CPU.</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>Le périphérique graphique ne fonctionnait plus et a été redémarré&#x202f;; la réponse continue.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifiée</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>La discussion ne tient plus dans le contexte&#xa0;: le plus ancien message (%n) a été omis.</numerusform>
            <numerusform>La discussion ne tient plus dans le contexte&#xa0;: les %n messages les plus anciens ont été omis.</numerusform>
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
        <translation>page %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>pages %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 sur %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>En attente de ses outils</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>Ceci a été coupé avant la fin, ce n’est donc pas du JSON complet. Laissez la réponse continuer, ou demandez à nouveau.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>Retirer %1 de cette liste</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Modifier votre message</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Modifier et renvoyer</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>Vous, avec %Ln fichier&#xa0;: %1</numerusform>
            <numerusform>Vous, avec %Ln fichiers&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>Ouvrez un modèle pour commencer</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>Qu’allons-nous explorer&#x202f;?</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>Cabochon exécute Gemma 4 à partir d’un fichier GGUF&#xa0;: déposez-le ici ou choisissez-le.</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>Tout ce que vous écrivez reste sur cette machine.</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>Utiliser Cabochon Nano</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>Cabochon Nano est un jouet de 5,5 millions de paramètres que nous avons entraîné nous-mêmes pour que vous puissiez essayer la fenêtre tout de suite. Ce n’est pas Gemma&#xa0;: il connaît ce programme, en anglais, et quelques tours. Pour un vrai travail, ouvrez un fichier GGUF de Gemma 4&#xa0;: déposez-le ici ou appuyez sur %1.</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>Se connectera dès que vous l’autoriserez</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>S’exécutera dès que vous l’autoriserez</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>Argument %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>Trouve dans son environnement&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 va dans le trousseau de clés</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>Remettre cette discussion dans la liste</translation>
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
        <translation>Mettre dans le message</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>La réponse reste telle quelle.</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>Lecture de %1 tokens sur %2</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>En attente&#xa0;: une autre discussion reçoit sa réponse</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>En attente de l’ouverture du modèle</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>Lecture de votre message</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>Votre réponse s’est interrompue</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Votre réponse est prête</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>Les paramètres n’ont pas pu être lus&#x202f;; les valeurs par défaut sont utilisées et les modifications ne sont pas conservées. Déplacez ce fichier et redémarrez&#xa0;: %1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>Les paramètres n’ont pas pu être lus&#x202f;; les valeurs par défaut sont utilisées. L’ancien fichier est conservé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>Rien n’est récupéré du réseau. Enregistrez le fichier et joignez-le.</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>Un message contient au plus %Ln fichier. Envoyez les autres avec un autre.</numerusform>
            <numerusform>Un message contient au plus %Ln fichiers. Envoyez les autres avec un autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>Joindre %Ln image</numerusform>
            <numerusform>Joindre %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>Joindre %Ln son</numerusform>
            <numerusform>Joindre %Ln sons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>Joindre %Ln vidéo</numerusform>
            <numerusform>Joindre %Ln vidéos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>Joindre %Ln fichier</numerusform>
            <numerusform>Joindre %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 est inutilisable. Retirez-le pour envoyer le reste.</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 demande son mot de passe. Saisissez-le ou retirez le fichier.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Les fichiers sont encore en cours de lecture.</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 ne voit pas les images. Les modèles Gemma 4 fournis avec leur partie pour les images les voient&#xa0;: ouvrez-en un ou retirez les images.</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 n’entend pas. Gemma 4 E2B, E4B et 12B entendent, avec leur partie pour les images et le son&#xa0;: ouvrez-en un ou retirez le son.</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1 (extrait)</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>Un message contient au plus %Ln fichier. Retirez-en ou envoyez l’image avec un autre message.</numerusform>
            <numerusform>Un message contient au plus %Ln fichiers. Retirez-en ou envoyez l’image avec un autre message.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prêt</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>Le téléchargement continue</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>Relancez Cabochon pour revoir la fenêtre.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>Écrivez d’abord un schéma&#xa0;: il dit ce qui est lu.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>Attend un modèle. Ouvrez-en un.</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>Attend la réponse d’une discussion.</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>Cette ligne n’a pas encore de valeurs.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>La réponse a été coupée avant la fin. Donnez moins de champs au schéma, ou moins de pages au fichier.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>et %1 dans la mémoire de l’ordinateur</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>Contexte de %1 tokens</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Autres programmes</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 sur %2 utilisés</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>Mémoire de %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>pas encore testé</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>Inutilisable&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln cœur</numerusform>
            <numerusform>%Ln cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>lent&#xa0;: simulé par le CPU</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>Le meilleur qui puisse contenir le modèle</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>statut %1, %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
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
        <translation>Cette discussion</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>Dossier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Toutes les discussions</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Discussions Cabochon</translation>
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
        <translation>Apache 2.0&#xa0;: peut être utilisé, modifié et vendu.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>Contexte %1, clés de 8 bits</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contexte %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Images et son</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>En mémoire</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>pas de place</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>maximum ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>Comprend les images et le son (+%1)</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>Comprend les images (+%1)</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>Utilisé maintenant&#xa0;: %1, clés de 8 bits</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>Utilisé maintenant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>les lettres arabes</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>les lettres devanagari</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>les caractères japonais</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>les caractères chinois</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>les lettres coréennes</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>les émojis</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>Aucune police installée ne contient %1&#xa0;: des carrés s’affichent à la place. Installez le paquet %2 et redémarrez Cabochon.</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>Le réseau est désactivé dans les paramètres.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n téléchargement</numerusform>
            <numerusform>%n téléchargements</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>modifié le %1</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>licence non indiquée</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>Interrogation de %1…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 n’a pas de fichiers GGUF sous «&#xa0;%2&#xa0;». Essayez avec moins de mots, ou des mots plus courts.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%n dépôt sur %1</numerusform>
            <numerusform>%n dépôts sur %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>Il ne contient aucun fichier GGUF de modèle.</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>Images et son inclus&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>contexte de %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>La mémoire n’a pas suffi. Votre texte est en sécurité. Fermez d’autres programmes ou choisissez un modèle plus petit.</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>Ce n’est pas une touche.</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 sert à écrire. Maintenez Ctrl ou Alt, ou choisissez une touche comme F5.</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 copie, colle ou annule dans tous les champs. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 reste ce qu’elle est : %2. Choisissez une autre touche.</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>%1 a été lu&#xa0;: son état actuel est retenu.</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 est tel qu’il est arrivé.</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>%1 répond en ce moment. Choisissez d’abord un autre modèle.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 a été retiré.</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 est maintenant dans la bibliothèque.</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>Le réseau est désactivé dans les paramètres.</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 reste, sans ce qui devait encore arriver.</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>Interrogation du hub sur %1…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 est ce que le hub propose actuellement.</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>Le hub a une autre version de %1, de %2. Retirez celle-ci et téléchargez à nouveau le modèle pour l’obtenir.</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>Les modèles se trouvent maintenant dans %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>Déplacement des modèles&#xa0;: %1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>Déplacement des modèles&#xa0;: %1, vérification de %2</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>Déplacement des modèles&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 dans %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>modèles %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>yeux et oreilles %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>modèles d’ébauche %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>téléchargements partiels %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>autres %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>Les modèles sont en cours de déplacement. Réessayez une fois qu’ils y seront.</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>Ce qui précède le @ n’est pas une adresse&#xa0;: la page se trouve sur %1.</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>Son nom mélange des lettres d’alphabets différents qui se ressemblent.</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>Son nom contient d’autres lettres que a à z.</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>Elle demande un port inhabituel.</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>%1&#xa0;Go/s mesurés</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %2 libres sur %3</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n cœur, pas de carte graphique</numerusform>
            <numerusform>%n cœurs, pas de carte graphique</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>%1 libres sur le disque</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n cœur</numerusform>
            <numerusform>%n cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>routines de calcul pour %1</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 libres sur %2</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>ce programme peut prendre %1</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>simulée par le processeur&#xa0;: pas utilisée pour les modèles</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>n’a jamais été exécuté</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>vous attend</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>redémarre bientôt</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>Ce texte ne contient aucun serveur. Collez ce que la page d’un serveur indique pour «&#xa0;mcpServers&#xa0;».</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>Les serveurs ne peuvent pas être conservés ici&#xa0;: il n’y a pas de dossier pour eux.</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>intégré</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Aucun modèle n’est ouvert</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>Votre texte est toujours là. Ouvrez un fichier GGUF de Gemma 4 pour obtenir une réponse.</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>Le modèle intégré est introuvable</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>cabochon-nano.gguf n’a pas été trouvé à côté du programme. Réinstallez Cabochon, ou ouvrez un fichier GGUF de Gemma 4.</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>Ce fichier contient un format de discussion inconnu</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>Il est utilisé avec le format le plus récent que connaît Cabochon. Si les réponses semblent étranges, procurez-vous un fichier plus récent du même modèle.</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>%1 est utilisé à la place.</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1 continue avec %2.</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 reste ouvert.</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>%1 messages sur environ %2 sont de nouveau là.</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>Le fichier endommagé est conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>Vos discussions enregistrées étaient endommagées</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>Ce qui est dans la fenêtre y reste jusqu’à ce que vous la fermiez.</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prêt</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 tient sur votre carte graphique</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>%1 tient sur votre carte graphique et en mémoire réunies</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 tient sur votre ordinateur</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 est le plus petit qui existe</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1, %2 de mémoire.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1, réflexion, contexte de %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1, réflexion, contexte de %2, environ %3.</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>%1 à télécharger&#xa0;: libérez d’abord %2 sur le disque.</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>%1 à télécharger · %2 · comparé à son empreinte publiée</translation>
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
        <translation>Dossier personnel</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>encore %n jour</numerusform>
            <numerusform>encore %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>Envoyés l’un après l’autre quand la réponse sera terminée</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>Non envoyé, car la réponse a été arrêtée</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>Non envoyé, car la réponse a été coupée</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>Non envoyé, car la réponse a échoué</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>Résume ceci en quelques phrases.</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>Décris ce que l’on voit ici, du plus important aux détails.</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Lire le texte</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>Recopie tout le texte lisible ici, ligne par ligne, exactement comme il est écrit.</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>Graphique en tableau</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>Transforme le graphique en un tableau avec toutes ses valeurs.</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>Que montre cet écran ?</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>Qu’y a-t-il sur cet écran ? Explique ce qu’il montre et ce qu’on peut y faire.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Traduis en français tout le texte lisible ici.</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Transcrire</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Transcris ce qui est dit, puis traduis-le en français.</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>Lister les points clés</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>Liste les points clés de ceci.</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>Écris mot pour mot ce qui est dit dans cet enregistrement, dans sa propre langue. N’écris rien d’autre.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>N’est plus dans %1</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>Rien ne peut être enregistré ici. Redémarrez le programme.</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>On n’entend presque rien. Si le micro est coupé, activez-le et enregistrez à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>L’enregistrement s’est arrêté de lui-même : il peut durer %Ln minute. Envoyez-le et continuez avec un autre.</numerusform>
            <numerusform>L’enregistrement s’est arrêté de lui-même : il peut durer %Ln minutes. Envoyez-le et continuez avec un autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>Le micro</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>%1 n’a plus donné de son après %2. Ce qui a été enregistré jusque-là est ici : envoyez-le ou enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>Il n’y a pas de micro. Branchez-en un ou activez-le dans les réglages de son du système, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>%1 n’a pas pu être ouvert : un autre programme le tient peut-être, ou celui-ci n’y a pas droit. Autorisez-le dans les réglages du système ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>%1 ne donne pas de son. Rebranchez-le ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 n’entend pas. Gemma 4 E2B, E4B et 12B entendent, avec leur partie pour les images et le son. Choisissez-en un, ou enregistrez maintenant et envoyez plus tard.</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>Note vocale %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>Il n’y a pas de modèle de schéma de ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>Ce n’est pas du JSON. Copiez un objet ou une liste, de { ou [ jusqu’à la fin.</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>Ce n’est pas un tableau. Copiez-en un avec des noms sur sa première ligne, en CSV ou en Markdown, ou depuis un tableur.</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>Capture d’écran %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>Le bureau n’a pas donné d’image de son écran. Faites-en une avec la touche du bureau et collez-la ici.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>Le bureau n’a pas donné d’image de son écran : %1. Faites-en une avec la touche du bureau et collez-la ici.</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>Ce bureau ne montre son écran à aucun programme : il n’a pas de portail pour cela (xdg-desktop-portal). Installez-le, ou faites une capture avec la touche du bureau et collez-la ici.</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>L’écran n’a pas donné d’image. Faites-en une avec la touche du bureau et collez-la ici.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>Il n’y a pas assez de mémoire pour une capture de cet écran. Fermez d’autres programmes et réessayez.</translation>
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
        <translation>On n’entend rien : il n’y a pas de haut-parleur, ou il ne peut pas être utilisé. Choisissez-en un dans les réglages de son du système, puis réessayez.</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>Rien ne peut être lu ici. Redémarrez le programme.</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Avant que Cabochon ne change son format</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>Ce n’est pas un jeton&#xa0;: il est vide, trop long ou contient des espaces. Copiez-le à nouveau depuis les paramètres du hub.</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>Dans cette session, aucun jeton ne peut être conservé.</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>Un jeton est conservé dans le trousseau de clés de votre bureau. Il n’est plus affiché.</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>Le jeton vaut jusqu’à la fermeture de Cabochon&#xa0;: aucun trousseau de clés ne le conserve. Il n’est écrit dans aucun fichier.</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>Pour les dépôts qui demandent un accord. Il est conservé dans le trousseau de clés de votre bureau, jamais dans un fichier, et n’est envoyé qu’à ce hub.</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>toujours autorisé</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>autorisé dans cette discussion</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>autorisé dans %1</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>demande à chaque fois</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>demande une fois</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>La question est restée sans réponse.</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>Discutez avec Gemma 4 sur votre propre machine.</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>Un fichier GGUF de Gemma 4 à ouvrir.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>Enregistrer une image de la fenêtre dans FILE.png et quitter.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Taille de la fenêtre.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (clair) ou dark (sombre).</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>Page de l’image&#xa0;: welcome ou conversation.</translation>
    </message>
</context>
</TS>
