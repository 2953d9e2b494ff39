<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>About Stet</source>
        <translation>Über Stet</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>Feld hinzufügen …</translation>
    </message>
    <message>
        <source>All selected, or this one alone</source>
        <translation>Alle ausgewählten oder nur diesen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Back to the list, or clear</source>
        <translation>Zurück zur Liste oder leeren</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>Website schließen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Compact list</source>
        <translation>Kompakte Liste</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy as a table (CSV)</source>
        <translation>Als Tabelle kopieren (CSV)</translation>
    </message>
    <message>
        <source>Copy file paths</source>
        <translation>Dateipfade kopieren</translation>
    </message>
    <message>
        <source>Edit in the list</source>
        <translation>In der Liste bearbeiten</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>Suchen und ersetzen …</translation>
    </message>
    <message>
        <source>Go on after publishing</source>
        <translation>Nach dem Veröffentlichen weitergehen</translation>
    </message>
    <message>
        <source>Go to a title…</source>
        <translation>Zu einem Titel springen …</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys (from the list)</source>
        <translation>Tasten (aus der Liste)</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Look at the pictures</source>
        <translation>Bilder ansehen</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Next article (from anywhere)</source>
        <translation>Nächster Artikel (von überall)</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Pictures in the list</source>
        <translation>Bilder in der Liste</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Previous article (from anywhere)</source>
        <translation>Voriger Artikel (von überall)</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Quick fixes</source>
        <translation>Schnelle Korrekturen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Revert the article</source>
        <translation>Änderungen am Artikel verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search (from the list)</source>
        <translation>Suchen (aus der Liste)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Show or hide the form</source>
        <translation>Formular ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Sort…</source>
        <translation>Sortieren …</translation>
    </message>
    <message>
        <source>Table or gallery</source>
        <translation>Tabelle oder Galerie</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Design wie das System</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>AddFieldPopup</name>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
</context>
<context>
    <name>ArticlePictures</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Copied to %1 as %2; not saved yet</source>
        <translation>Nach %1 kopiert als %2; noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Copying the picture</source>
        <translation>Bild wird kopiert</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Set the file</source>
        <translation>Datei setzen</translation>
    </message>
    <message>
        <source>Set the picture</source>
        <translation>Bild setzen</translation>
    </message>
    <message>
        <source>Set the size</source>
        <translation>Größe setzen</translation>
    </message>
    <message>
        <source>The article has this picture already</source>
        <translation>Der Artikel hat dieses Bild schon</translation>
    </message>
    <message>
        <source>The picture was not set: its field was changed meanwhile</source>
        <translation>Das Bild wurde nicht gesetzt: Sein Feld wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>The picture was set; not saved yet</source>
        <translation>Das Bild ist gesetzt; noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>%1, from the file's name</source>
        <translation>%1, aus dem Dateinamen</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation>Unveröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>can't be read: {reason}</source>
        <translation>nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>changed on disk since you looked</source>
        <translation>seit dem letzten Ansehen in der Datei geändert</translation>
    </message>
    <message>
        <source>conflict: the same fields were changed here and by others</source>
        <translation>Konflikt: dieselben Felder wurden hier und von anderen geändert</translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no longer matches the search</source>
        <translation>passt nicht mehr zur Suche</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the file was deleted or moved</source>
        <translation>die Datei wurde gelöscht oder verschoben</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>ArticlesGallery</name>
    <message>
        <source>Articles as pictures</source>
        <translation>Artikel als Bilder</translation>
    </message>
</context>
<context>
    <name>ArticlesHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message numerus="yes">
        <source>%n article(s) copied</source>
        <translation>
            <numerusform>%Ln Artikel kopiert</numerusform>
            <numerusform>%Ln Artikel kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesView</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>BooleanWidget</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message numerus="yes">
        <source>%n article(s) not saved</source>
        <translation>
            <numerusform>%Ln Artikel nicht gespeichert</numerusform>
            <numerusform>%Ln Artikel nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show what is changed</source>
        <translation>Zeigen, was geändert ist</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ChangeTabs</name>
    <message>
        <source>Changed fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
</context>
<context>
    <name>ChangeViews</name>
    <message>
        <source>Nothing is unsaved</source>
        <translation>Alles ist gespeichert</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s), not saved yet</source>
        <translation>
            <numerusform>in %Ln Artikel, noch nicht gespeichert</numerusform>
            <numerusform>in %Ln Artikeln, noch nicht gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, has a problem</source>
        <translation>%1, hat ein Problem</translation>
    </message>
    <message>
        <source>+ adds it to all, Delete removes it from all</source>
        <translation>+ fügt es allen hinzu, Entf entfernt es aus allen</translation>
    </message>
    <message>
        <source>Delete removes, F2 edits, Alt+Left and Alt+Right move</source>
        <translation>Entf entfernt, F2 bearbeitet, Alt+Links und Alt+Rechts verschieben</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>in %1 of %n article(s)</source>
        <translation>
            <numerusform>in %1 von %Ln Artikel</numerusform>
            <numerusform>in %1 von %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipsWidget</name>
    <message>
        <source>Add to all…</source>
        <translation>Allen hinzufügen …</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
</context>
<context>
    <name>ChoicesPage</name>
    <message>
        <source>Changes show at the next start.</source>
        <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Unsaved edits are kept, and are there again</source>
        <translation>Ungespeicherte Änderungen bleiben und sind dann wieder da</translation>
    </message>
</context>
<context>
    <name>ColorWidget</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Another column</source>
        <translation>Weitere Spalte</translation>
    </message>
    <message>
        <source>Another field…</source>
        <translation>Weiteres Feld …</translation>
    </message>
    <message>
        <source>Columns as suggested</source>
        <translation>Spalten wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Name of the field, or of one inside another (provider.name, images[0].url):</source>
        <translation>Name des Feldes oder eines inneren (provider.name, images[0].url):</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Weitere Spalten</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Something went wrong: %1</source>
        <translation>Etwas ist schiefgegangen: %1</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ConflictChoice</name>
    <message>
        <source>It was: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremdes</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigenes</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Changed here and by others</source>
        <translation>Hier und von anderen geändert</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Nächster Konflikt</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Voriger Konflikt</translation>
    </message>
    <message numerus="yes">
        <source>Somebody changed the same %n field(s) while you did. Nothing was overwritten.</source>
        <translation>
            <numerusform>Dasselbe Feld wurde gleichzeitig anderswo geändert (%Ln). Nichts wurde überschrieben.</numerusform>
            <numerusform>Dieselben %Ln Felder wurden gleichzeitig anderswo geändert. Nichts wurde überschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to choose: %n article(s)</source>
        <translation>
            <numerusform>Noch zu wählen: %Ln Artikel</numerusform>
            <numerusform>Noch zu wählen: %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Take mine for all</source>
        <translation>Überall meine nehmen</translation>
    </message>
    <message>
        <source>Take theirs for all</source>
        <translation>Überall die anderen nehmen</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>Use these and save</source>
        <translation>Diese verwenden und speichern</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>%1 stays: %2 names it</source>
        <translation>%1 bleibt: %2 nennt es</translation>
    </message>
    <message>
        <source>%1 stays: it is not what was copied any more</source>
        <translation>%1 bleibt: Es ist nicht mehr das, was kopiert wurde</translation>
    </message>
    <message>
        <source>%1 stays: unsaved edits name it</source>
        <translation>%1 bleibt: Ungespeicherte Änderungen nennen es</translation>
    </message>
    <message>
        <source>%1 was taken out again</source>
        <translation>%1 wurde wieder entfernt</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>"%1"</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>"%1" is no date; there is no limit</source>
        <translation>„%1“ ist kein Datum; es gibt keine Grenze</translation>
    </message>
    <message>
        <source>%1 %2 is not among the known values</source>
        <translation>%1 %2 gehört nicht zu den bekannten Werten</translation>
    </message>
    <message>
        <source>%1 %2 is not among the known values; %3 is</source>
        <translation>%1 %2 gehört nicht zu den bekannten Werten; %3 schon</translation>
    </message>
    <message>
        <source>%1 can't be shown: %2 (%3)</source>
        <translation>%1 kann nicht gezeigt werden: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 can't stand here; quote the key</source>
        <translation>%1 kann hier nicht stehen; den Schlüssel in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>%1 does not fit this value</source>
        <translation>%1 passt nicht zu diesem Wert</translation>
    </message>
    <message>
        <source>%1 does not match %2</source>
        <translation>%1 passt nicht auf %2</translation>
    </message>
    <message>
        <source>%1 has %2 characters, at least %3 are wanted</source>
        <translation>%1 hat %2 Zeichen, mindestens %3 werden erwartet</translation>
    </message>
    <message>
        <source>%1 has %2 characters, at most %3 are allowed</source>
        <translation>%1 hat %2 Zeichen, höchstens %3 sind erlaubt</translation>
    </message>
    <message>
        <source>%1 has %2 items, at least %3 are wanted</source>
        <translation>%1 hat %2 Einträge, mindestens %3 werden erwartet</translation>
    </message>
    <message>
        <source>%1 has %2 items, at most %3 are allowed</source>
        <translation>%1 hat %2 Einträge, höchstens %3 sind erlaubt</translation>
    </message>
    <message>
        <source>%1 has 1 character, at least %2 are wanted</source>
        <translation>%1 hat 1 Zeichen, mindestens %2 werden erwartet</translation>
    </message>
    <message>
        <source>%1 has 1 item, at least %2 are wanted</source>
        <translation>%1 hat 1 Eintrag, mindestens %2 werden erwartet</translation>
    </message>
    <message>
        <source>%1 has 1 item, at most %2 are allowed</source>
        <translation>%1 hat 1 Eintrag, höchstens %2 sind erlaubt</translation>
    </message>
    <message>
        <source>%1 has no item [%2]</source>
        <translation>%1 hat keinen Eintrag [%2]</translation>
    </message>
    <message>
        <source>%1 has no such item</source>
        <translation>%1 hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>%1 has white space around the address</source>
        <translation>%1 hat Leerraum um die Adresse</translation>
    </message>
    <message>
        <source>%1 has white space in the address %2</source>
        <translation>%1 hat Leerraum in der Adresse %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is %2 by defaults in the configuration</source>
        <translation>%1 ist %2 durch defaults in der Konfiguration</translation>
    </message>
    <message>
        <source>%1 is %2, %3 is wanted</source>
        <translation>%1 ist %2, erwartet wird %3</translation>
    </message>
    <message>
        <source>%1 is %2, at least %3 is wanted</source>
        <translation>%1 ist %2, mindestens %3 wird erwartet</translation>
    </message>
    <message>
        <source>%1 is %2, at most %3 is allowed</source>
        <translation>%1 ist %2, höchstens %3 ist erlaubt</translation>
    </message>
    <message>
        <source>%1 is %2, but the file's name says %3: %4 days apart</source>
        <translation>%1 ist %2, der Dateiname sagt aber %3: %4 Tage Unterschied</translation>
    </message>
    <message>
        <source>%1 is %2, but the image has %3 × %4 pixels</source>
        <translation>%1 ist %2, das Bild hat aber %3 × %4 Pixel</translation>
    </message>
    <message>
        <source>%1 is %2, which is after %3</source>
        <translation>%1 ist %2 und liegt nach %3</translation>
    </message>
    <message>
        <source>%1 is %2, which is before %3</source>
        <translation>%1 ist %2 und liegt vor %3</translation>
    </message>
    <message>
        <source>%1 is %2, which is neither on nor off</source>
        <translation>%1 ist %2, also weder an noch aus</translation>
    </message>
    <message>
        <source>%1 is %2, which is not one of: %3</source>
        <translation>%1 ist %2, erlaubt sind: %3</translation>
    </message>
    <message>
        <source>%1 is %2, which is off the step of %3</source>
        <translation>%1 ist %2 und liegt nicht auf der Schrittweite %3</translation>
    </message>
    <message>
        <source>%1 is a date or time that does not exist: %2</source>
        <translation>%1 ist ein Datum oder eine Uhrzeit, die es nicht gibt: %2</translation>
    </message>
    <message>
        <source>%1 is a list and can't have the key %2</source>
        <translation>%1 ist eine Liste und kann keinen Schlüssel %2 haben</translation>
    </message>
    <message>
        <source>%1 is a notice about cookies</source>
        <translation>%1 ist ein Cookie-Hinweis</translation>
    </message>
    <message>
        <source>%1 is a notice about rights</source>
        <translation>%1 ist ein Rechtehinweis</translation>
    </message>
    <message>
        <source>%1 is a single value and can't have the key %2</source>
        <translation>%1 ist ein einzelner Wert und kann keinen Schlüssel %2 haben</translation>
    </message>
    <message>
        <source>%1 is a site's menu</source>
        <translation>%1 ist das Menü einer Website</translation>
    </message>
    <message>
        <source>%1 is a table of its own in the file; change its fields one by one</source>
        <translation>%1 ist in der Datei eine eigene Tabelle; ihre Felder einzeln ändern</translation>
    </message>
    <message>
        <source>%1 is cut off</source>
        <translation>%1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is given twice; the last value counts</source>
        <translation>%1 ist doppelt angegeben; der letzte Wert zählt</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is missing; it counts as %2</source>
        <translation>%1 fehlt und gilt als %2</translation>
    </message>
    <message>
        <source>%1 is neither a number nor a date</source>
        <translation>%1 ist weder Zahl noch Datum</translation>
    </message>
    <message>
        <source>%1 is no date (2020-09-10 or 2020-09-10T04:43:00Z): %2</source>
        <translation>%1 ist kein Datum (2020-09-10 oder 2020-09-10T04:43:00Z): %2</translation>
    </message>
    <message>
        <source>%1 is no list</source>
        <translation>%1 ist keine Liste</translation>
    </message>
    <message>
        <source>%1 is no web address (https://…): %2</source>
        <translation>%1 ist keine Webadresse (https://…): %2</translation>
    </message>
    <message>
        <source>%1 is not a date of the calendar</source>
        <translation>%1 ist kein Datum des Kalenders</translation>
    </message>
    <message>
        <source>%1 is not a number of items</source>
        <translation>%1 ist keine Anzahl von Einträgen</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is not there: %2</source>
        <translation>%1 gibt es nicht: %2</translation>
    </message>
    <message>
        <source>%1 is the same, or nearly, as in %2</source>
        <translation>%1 ist gleich oder fast gleich wie in %2</translation>
    </message>
    <message>
        <source>%1 is the text %2, %3 is wanted</source>
        <translation>%1 ist der Text %2, erwartet wird %3</translation>
    </message>
    <message>
        <source>%1 is written as dotted keys; it can't be added to here yet</source>
        <translation>%1 ist mit Punkten geschrieben; ergänzt werden kann das hier noch nicht</translation>
    </message>
    <message>
        <source>%1 is written as dotted keys; it can't be removed here yet</source>
        <translation>%1 ist mit Punkten geschrieben; entfernt werden kann das hier noch nicht</translation>
    </message>
    <message>
        <source>%1 leads to the same page as in %2</source>
        <translation>%1 führt zur selben Seite wie in %2</translation>
    </message>
    <message>
        <source>%1 lies in the future: %2</source>
        <translation>%1 liegt in der Zukunft: %2</translation>
    </message>
    <message>
        <source>%1 lies outside the site: %2</source>
        <translation>%1 liegt außerhalb der Website: %2</translation>
    </message>
    <message>
        <source>%1 must be unique, but is the same as in %2</source>
        <translation>%1 muss einmalig sein, steht aber genauso in %2</translation>
    </message>
    <message>
        <source>%1 needs a folder</source>
        <translation>%1 braucht einen Ordner</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 repeats the title</source>
        <translation>%1 wiederholt den Titel</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 erwartet %2</translation>
    </message>
    <message>
        <source>%1 takes %2, not %3</source>
        <translation>%1 erwartet %2, nicht %3</translation>
    </message>
    <message>
        <source>%1 takes %2; the text %3</source>
        <translation>%1 erwartet %2; der Text %3</translation>
    </message>
    <message>
        <source>%1 takes a date and can't be blank</source>
        <translation>%1 erwartet ein Datum und darf nicht leer sein</translation>
    </message>
    <message>
        <source>%1 takes one of its options, not %2</source>
        <translation>%1 erwartet eine der Möglichkeiten, nicht %2</translation>
    </message>
    <message>
        <source>%1 takes true, false, yes, no, on or off, not %2</source>
        <translation>%1 erwartet true, false, yes, no, on oder off, nicht %2</translation>
    </message>
    <message>
        <source>%1 was changed since; it was not taken back</source>
        <translation>%1 wurde seither geändert und nicht zurückgenommen</translation>
    </message>
    <message>
        <source>%1, but the site shows drafts</source>
        <translation>%1, aber die Website zeigt Entwürfe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: needs a value</source>
        <translation>%1: braucht einen Wert</translation>
    </message>
    <message>
        <source>%1; Jekyll publishes the file as it stands</source>
        <translation>%1; Jekyll veröffentlicht die Datei, wie sie ist</translation>
    </message>
    <message>
        <source>*%1 stands for nothing: no value is named &amp;%2; quote the text</source>
        <translation>*%1 steht für nichts: Kein Wert heißt &amp;%2; den Text in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>*%1 stands inside the very value it stands for</source>
        <translation>*%1 steht in eben dem Wert, für den es steht</translation>
    </message>
    <message>
        <source>&lt;&lt; can't stand alone; put it in quotes</source>
        <translation>&lt;&lt; kann nicht allein stehen; in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>A byte here is not UTF-8</source>
        <translation>Ein Byte hier ist nicht UTF-8</translation>
    </message>
    <message>
        <source>A byte order mark stands before the front matter; Jekyll doesn't see it and copies the file out raw</source>
        <translation>Vor dem Frontmatter steht eine Byte-Reihenfolge-Marke; Jekyll sieht es deshalb nicht und kopiert die Datei roh</translation>
    </message>
    <message>
        <source>An item</source>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>Expecting ',' delimiter</source>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>Expecting ':' delimiter</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>ein Name in doppelten Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>nach dem Ende steht noch etwas</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>ein Komma zu viel vor der schließenden Klammer ]</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>ein Komma zu viel vor der schließenden Klammer }</translation>
    </message>
    <message>
        <source>Invalid \escape</source>
        <translation>nach einem \ steht ein falsches Zeichen</translation>
    </message>
    <message>
        <source>Invalid \uXXXX escape</source>
        <translation>nach \u steht kein Zeichencode</translation>
    </message>
    <message>
        <source>It is published, but fields that are required are missing</source>
        <translation>Veröffentlicht, obwohl Pflichtfelder fehlen</translation>
    </message>
    <message>
        <source>Jekyll can't read its front matter and publishes it as it stands</source>
        <translation>Jekyll kann das Frontmatter nicht lesen und veröffentlicht die Datei, wie sie ist</translation>
    </message>
    <message>
        <source>Jekyll leaves out names that begin with _ . # or ~</source>
        <translation>Jekyll lässt Namen aus, die mit _ . # oder ~ beginnen</translation>
    </message>
    <message>
        <source>Jekyll sees no front matter and copies it out raw</source>
        <translation>Jekyll sieht kein Frontmatter und kopiert die Datei roh</translation>
    </message>
    <message>
        <source>Jekyll skips posts that are not UTF-8</source>
        <translation>Jekyll überspringt Beiträge, die nicht UTF-8 sind</translation>
    </message>
    <message>
        <source>OR needs a term after it</source>
        <translation>nach OR fehlt eine Bedingung</translation>
    </message>
    <message>
        <source>OR needs a term before it</source>
        <translation>vor OR fehlt eine Bedingung</translation>
    </message>
    <message>
        <source>TOML has no %1</source>
        <translation>TOML kennt kein %1</translation>
    </message>
    <message>
        <source>TOML has no binary data</source>
        <translation>TOML kennt keine Binärdaten</translation>
    </message>
    <message>
        <source>TOML has no empty values (null); remove the field instead</source>
        <translation>TOML kennt keine leeren Werte (null); stattdessen das Feld entfernen</translation>
    </message>
    <message>
        <source>The field</source>
        <translation>Das Feld</translation>
    </message>
    <message>
        <source>The file is binary, not text</source>
        <translation>Die Datei ist binär, kein Text</translation>
    </message>
    <message>
        <source>The file is too large to be mended here (%1 MB)</source>
        <translation>Die Datei ist zu groß, um hier berichtigt zu werden (%1 MB)</translation>
    </message>
    <message>
        <source>The site's rules name no field %1</source>
        <translation>Die Regeln der Website nennen kein Feld %1</translation>
    </message>
    <message>
        <source>This item of %1 is %2, a group of fields is wanted</source>
        <translation>Dieser Eintrag von %1 ist %2, erwartet wird eine Gruppe von Feldern</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>ein Text ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a backslash in double quotes must be written twice</source>
        <translation>ein Backslash in doppelten Anführungszeichen muss doppelt stehen</translation>
    </message>
    <message>
        <source>a check needs an id that begins with %1</source>
        <translation>eine Prüfung braucht eine id, die mit %1 beginnt</translation>
    </message>
    <message>
        <source>a choice: a text, or a map with id and title</source>
        <translation>eine Möglichkeit: ein Text oder eine Gruppe mit id und title</translation>
    </message>
    <message>
        <source>a collection (a map with name and folder)</source>
        <translation>eine Sammlung (eine Gruppe mit name und folder)</translation>
    </message>
    <message>
        <source>a collection needs a name</source>
        <translation>eine Sammlung braucht einen Namen</translation>
    </message>
    <message>
        <source>a collection or file (a map with name, type and path)</source>
        <translation>eine Sammlung oder Datei (eine Gruppe mit name, type und path)</translation>
    </message>
    <message>
        <source>a colon and a space can't stand inside unquoted text; put the text in quotes</source>
        <translation>Doppelpunkt und Leerzeichen gehen nicht in Text ohne Anführungszeichen; den Text in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>a colon is expected here</source>
        <translation>hier wird ein Doppelpunkt erwartet</translation>
    </message>
    <message>
        <source>a comma or %1 is expected here</source>
        <translation>hier wird ein Komma oder %1 erwartet</translation>
    </message>
    <message>
        <source>a command can't hold a character of number 0</source>
        <translation>ein Befehl kann das Zeichen mit der Nummer 0 nicht enthalten</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a field (a map with a name)</source>
        <translation>ein Feld (eine Gruppe mit name)</translation>
    </message>
    <message>
        <source>a field (a map with name and type)</source>
        <translation>ein Feld (eine Gruppe mit name und type)</translation>
    </message>
    <message>
        <source>a field needs a name</source>
        <translation>ein Feld braucht einen Namen</translation>
    </message>
    <message>
        <source>a field with an operator in its name is written in quotes: "og:title"</source>
        <translation>ein Feld mit einem Operator im Namen steht in Anführungszeichen: "og:title"</translation>
    </message>
    <message>
        <source>a field's name is missing</source>
        <translation>der Name eines Feldes fehlt</translation>
    </message>
    <message>
        <source>a file (a map with name and file)</source>
        <translation>eine Datei (eine Gruppe mit name und file)</translation>
    </message>
    <message>
        <source>a file needs a name</source>
        <translation>eine Datei braucht einen Namen</translation>
    </message>
    <message>
        <source>a file's name is not UTF-8</source>
        <translation>der Name einer Datei ist nicht UTF-8</translation>
    </message>
    <message>
        <source>a filter needs a field</source>
        <translation>ein Filter braucht ein Feld</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>eine Gruppe von Feldern</translation>
    </message>
    <message>
        <source>a group of fields: {name: value}</source>
        <translation>eine Gruppe von Feldern: {Name: Wert}</translation>
    </message>
    <message>
        <source>a key can't begin here</source>
        <translation>hier kann kein Schlüssel beginnen</translation>
    </message>
    <message>
        <source>a key in double quotes is expected here</source>
        <translation>hier wird ein Schlüssel in doppelten Anführungszeichen erwartet</translation>
    </message>
    <message>
        <source>a key is missing</source>
        <translation>ein Schlüssel fehlt</translation>
    </message>
    <message>
        <source>a key must be a text, a number or the like, not a list or map</source>
        <translation>ein Schlüssel muss ein Text, eine Zahl oder Ähnliches sein, keine Liste oder Gruppe</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list item can't begin here</source>
        <translation>hier kann kein Listeneintrag beginnen</translation>
    </message>
    <message>
        <source>a list of checks</source>
        <translation>eine Liste von Prüfungen</translation>
    </message>
    <message>
        <source>a list of choices</source>
        <translation>eine Liste von Möglichkeiten</translation>
    </message>
    <message>
        <source>a list of collections</source>
        <translation>eine Liste von Sammlungen</translation>
    </message>
    <message>
        <source>a list of content</source>
        <translation>eine Liste von Inhalten</translation>
    </message>
    <message>
        <source>a list of content types</source>
        <translation>eine Liste von Inhaltsarten</translation>
    </message>
    <message>
        <source>a list of data files</source>
        <translation>eine Liste von Datendateien</translation>
    </message>
    <message>
        <source>a list of endings</source>
        <translation>eine Liste von Dateiendungen</translation>
    </message>
    <message>
        <source>a list of field groups</source>
        <translation>eine Liste von Feldgruppen</translation>
    </message>
    <message>
        <source>a list of field paths</source>
        <translation>eine Liste von Feldpfaden</translation>
    </message>
    <message>
        <source>a list of fields</source>
        <translation>eine Liste von Feldern</translation>
    </message>
    <message>
        <source>a list of file patterns</source>
        <translation>eine Liste von Dateimustern</translation>
    </message>
    <message>
        <source>a list of files</source>
        <translation>eine Liste von Dateien</translation>
    </message>
    <message>
        <source>a list of options</source>
        <translation>eine Liste von Möglichkeiten</translation>
    </message>
    <message>
        <source>a list of page folders</source>
        <translation>eine Liste von Seitenordnern</translation>
    </message>
    <message>
        <source>a list of types</source>
        <translation>eine Liste von Typen</translation>
    </message>
    <message>
        <source>a list of values</source>
        <translation>eine Liste von Werten</translation>
    </message>
    <message>
        <source>a list of views</source>
        <translation>eine Liste von Ansichten</translation>
    </message>
    <message>
        <source>a list: [one, two]</source>
        <translation>eine Liste: [eins, zwei]</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Gruppe von Feldern</translation>
    </message>
    <message>
        <source>a map of rules to severities</source>
        <translation>eine Gruppe von Regeln mit ihren Stufen</translation>
    </message>
    <message>
        <source>a map of settings</source>
        <translation>eine Gruppe von Einstellungen</translation>
    </message>
    <message>
        <source>a map with collections, rules and the like</source>
        <translation>eine Gruppe mit collections, rules und dergleichen</translation>
    </message>
    <message>
        <source>a map: %1</source>
        <translation>eine Gruppe von Feldern: %1</translation>
    </message>
    <message>
        <source>a minus needs a term right after it</source>
        <translation>auf ein Minus muss gleich eine Bedingung folgen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number of %1 bits</source>
        <translation>eine Zahl mit %1 Bits</translation>
    </message>
    <message>
        <source>a number of too many digits</source>
        <translation>eine Zahl mit zu vielen Stellen</translation>
    </message>
    <message>
        <source>a number or a date is missing</source>
        <translation>eine Zahl oder ein Datum fehlt</translation>
    </message>
    <message>
        <source>a pattern</source>
        <translation>ein Muster</translation>
    </message>
    <message>
        <source>a second collection named "%1"; only the first counts</source>
        <translation>eine zweite Sammlung namens „%1“; nur die erste zählt</translation>
    </message>
    <message>
        <source>a second field named "%1"; only the first counts</source>
        <translation>ein zweites Feld namens „%1“; nur das erste zählt</translation>
    </message>
    <message>
        <source>a second type named "%1"; only the first counts</source>
        <translation>ein zweiter Typ namens „%1“; nur der erste zählt</translation>
    </message>
    <message>
        <source>a select without options takes any value</source>
        <translation>ein select ohne options nimmt jeden Wert</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>a tab can't indent; use spaces</source>
        <translation>ein Tabulator kann nicht einrücken; Leerzeichen verwenden</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text in double quotes, a number, true, false, null, a list or map is expected here</source>
        <translation>hier wird ein Text in doppelten Anführungszeichen, eine Zahl, true, false, null, eine Liste oder Gruppe erwartet</translation>
    </message>
    <message>
        <source>a value is missing after the operator</source>
        <translation>nach dem Operator fehlt ein Wert</translation>
    </message>
    <message>
        <source>a value is missing here, or a bracket or brace too many</source>
        <translation>hier fehlt ein Wert, oder eine Klammer ist zu viel</translation>
    </message>
    <message>
        <source>a view needs a name</source>
        <translation>eine Ansicht braucht einen Namen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an index is a whole number in brackets: [0], [-1]</source>
        <translation>ein Index ist eine ganze Zahl in Klammern: [0], [-1]</translation>
    </message>
    <message>
        <source>an option that is a map needs a value</source>
        <translation>eine Möglichkeit aus mehreren Angaben braucht einen Wert (value)</translation>
    </message>
    <message>
        <source>an option: a text, a number, or a map with label and value</source>
        <translation>eine Möglichkeit: ein Text, eine Zahl oder eine Gruppe mit label und value</translation>
    </message>
    <message>
        <source>an option: a text, a number, or a map with value and label</source>
        <translation>eine Möglichkeit: ein Text, eine Zahl oder eine Gruppe mit value und label</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>antwortet %1</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>can't be written: the disk is read-only</source>
        <translation>kann nicht geschrieben werden: Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Stelle %1: %2</translation>
    </message>
    <message>
        <source>could not be copied (%1)</source>
        <translation>konnte nicht kopiert werden (%1)</translation>
    </message>
    <message>
        <source>could not be reached (%1)</source>
        <translation>war nicht erreichbar (%1)</translation>
    </message>
    <message>
        <source>could not be read or written (%1)</source>
        <translation>konnte nicht gelesen oder geschrieben werden (%1)</translation>
    </message>
    <message>
        <source>could not be stored: too many files have its name</source>
        <translation>konnte nicht abgelegt werden: Zu viele Dateien heißen so</translation>
    </message>
    <message>
        <source>could not be written: the disk is full</source>
        <translation>konnte nicht geschrieben werden: Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>could not prove who it is</source>
        <translation>konnte sich nicht ausweisen</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>existiert nicht</translation>
    </message>
    <message>
        <source>does not exist (part of the path is a file)</source>
        <translation>existiert nicht (ein Teil des Pfads ist eine Datei)</translation>
    </message>
    <message>
        <source>each item of %1 must be one key with its value</source>
        <translation>jeder Eintrag von %1 muss ein Schlüssel mit seinem Wert sein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>error, warning or info</source>
        <translation>error, warning oder info</translation>
    </message>
    <message>
        <source>exists already; nothing was written</source>
        <translation>gibt es schon; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet wird %1, hier steht %2</translation>
    </message>
    <message>
        <source>expected %1, found %2; any number is taken</source>
        <translation>erwartet wird %1, hier steht %2; jede Zahl wird genommen</translation>
    </message>
    <message>
        <source>expected JSON that is not nested too deep</source>
        <translation>erwartet wird JSON, das nicht zu tief verschachtelt ist</translation>
    </message>
    <message>
        <source>expected JSON: %1</source>
        <translation>erwartet wird JSON: %1</translation>
    </message>
    <message>
        <source>expected UTF-8 text</source>
        <translation>erwartet wird Text in UTF-8</translation>
    </message>
    <message>
        <source>expected a path inside the site</source>
        <translation>erwartet wird ein Pfad innerhalb der Website</translation>
    </message>
    <message>
        <source>expected a pattern as [regular expression, message]</source>
        <translation>erwartet wird ein Muster als [regulärer Ausdruck, Meldung]</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>fields may be nested %1 deep at the most</source>
        <translation>Felder dürfen höchstens %1 Stufen tief ineinander stehen</translation>
    </message>
    <message>
        <source>gives an answer that can't be read</source>
        <translation>gibt eine unlesbare Antwort</translation>
    </message>
    <message>
        <source>has a byte that is not UTF-8</source>
        <translation>hat ein Byte, das nicht UTF-8 ist</translation>
    </message>
    <message>
        <source>has a key that is no text</source>
        <translation>hat einen Schlüssel, der kein Text ist</translation>
    </message>
    <message>
        <source>has a name that is too long</source>
        <translation>hat einen zu langen Namen</translation>
    </message>
    <message>
        <source>has a password in its address; nothing was asked of it</source>
        <translation>hat ein Passwort in der Adresse; nichts wurde abgefragt</translation>
    </message>
    <message>
        <source>has a tag that is not known: %1</source>
        <translation>hat ein unbekanntes Tag: %1</translation>
    </message>
    <message>
        <source>has an address that can't be read</source>
        <translation>hat eine unlesbare Adresse</translation>
    </message>
    <message>
        <source>has no front matter any more</source>
        <translation>hat kein Frontmatter mehr</translation>
    </message>
    <message>
        <source>has the key %1 twice</source>
        <translation>hat den Schlüssel %1 doppelt</translation>
    </message>
    <message>
        <source>has too many pixels</source>
        <translation>hat zu viele Pixel</translation>
    </message>
    <message>
        <source>has too many pixels (%1 × %2)</source>
        <translation>hat zu viele Pixel (%1 × %2)</translation>
    </message>
    <message>
        <source>has unsaved edits: save or revert them first</source>
        <translation>hat ungespeicherte Änderungen: erst speichern oder zurücknehmen</translation>
    </message>
    <message>
        <source>in _drafts</source>
        <translation>in _drafts</translation>
    </message>
    <message>
        <source>in _posts, but no date at the beginning of its name</source>
        <translation>in _posts, aber ohne Datum am Anfang des Namens</translation>
    </message>
    <message>
        <source>in a regular expression whole words are written with \b</source>
        <translation>in einem regulären Ausdruck schreibt man ganze Wörter mit \b</translation>
    </message>
    <message>
        <source>int or float</source>
        <translation>int oder float</translation>
    </message>
    <message>
        <source>is a %1 picture; take PNG, JPEG, GIF, WebP or AVIF</source>
        <translation>ist ein %1-Bild; möglich sind PNG, JPEG, GIF, WebP oder AVIF</translation>
    </message>
    <message>
        <source>is a draft: move it out of _drafts first</source>
        <translation>ist ein Entwurf: erst aus _drafts herausholen</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is a link that leads in a circle</source>
        <translation>ist ein Link, der im Kreis führt</translation>
    </message>
    <message>
        <source>is an SVG picture; these can carry programs and are not taken in here</source>
        <translation>ist ein SVG-Bild; solche können Programme enthalten und werden nicht übernommen</translation>
    </message>
    <message>
        <source>is damaged or cut off</source>
        <translation>ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>is damaged, or no picture that browsers show (PNG, JPEG, GIF, WebP, AVIF)</source>
        <translation>ist beschädigt oder kein Bild, das Browser zeigen (PNG, JPEG, GIF, WebP, AVIF)</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is not YAML</source>
        <translation>ist kein YAML</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is not installed here</source>
        <translation>ist hier nicht installiert</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
    <message>
        <source>is read-only</source>
        <translation>ist schreibgeschützt</translation>
    </message>
    <message>
        <source>is readonly</source>
        <translation>ist nur lesbar</translation>
    </message>
    <message>
        <source>is too deep or too large</source>
        <translation>ist zu tief oder zu groß</translation>
    </message>
    <message>
        <source>is too large (%1 MB; at most %2 MB)</source>
        <translation>ist zu groß (%1 MB; höchstens %2 MB)</translation>
    </message>
    <message>
        <source>is too large for a schema (%1 MB)</source>
        <translation>ist zu groß für ein Schema (%1 MB)</translation>
    </message>
    <message>
        <source>is too large to be an article</source>
        <translation>ist zu groß für einen Artikel</translation>
    </message>
    <message>
        <source>is too large to be an article (%1 MB)</source>
        <translation>ist zu groß für einen Artikel (%1 MB)</translation>
    </message>
    <message>
        <source>it can't be written without touching other lines</source>
        <translation>es lässt sich nicht schreiben, ohne andere Zeilen anzutasten</translation>
    </message>
    <message>
        <source>it has no %1, so it counts as published</source>
        <translation>%1 fehlt, also gilt der Artikel als veröffentlicht</translation>
    </message>
    <message>
        <source>it has no %1, so it counts as unpublished</source>
        <translation>%1 fehlt, also gilt der Artikel als unveröffentlicht</translation>
    </message>
    <message>
        <source>it holds half a character (a lone surrogate), which UTF-8 can't hold</source>
        <translation>es enthält ein halbes Zeichen (ein einzelnes Surrogat), das UTF-8 nicht kennt</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no image</source>
        <translation>es ist kein Bild</translation>
    </message>
    <message>
        <source>it is not YAML</source>
        <translation>es ist kein YAML</translation>
    </message>
    <message>
        <source>its date lies in the future: %1</source>
        <translation>sein Datum liegt in der Zukunft: %1</translation>
    </message>
    <message>
        <source>its expiry date has passed</source>
        <translation>sein Ablaufdatum ist vorbei</translation>
    </message>
    <message>
        <source>leads to something that is no web address; nothing was asked of it</source>
        <translation>führt zu etwas, das keine Webadresse ist; nichts wurde abgefragt</translation>
    </message>
    <message>
        <source>lies in a private network; nothing was asked of it</source>
        <translation>liegt in einem privaten Netz; nichts wurde abgefragt</translation>
    </message>
    <message>
        <source>lies outside the site %1</source>
        <translation>liegt außerhalb der Website %1</translation>
    </message>
    <message>
        <source>lies outside the site; copy it into the site first</source>
        <translation>liegt außerhalb der Website; erst in die Website kopieren</translation>
    </message>
    <message>
        <source>lies outside the site; nothing was stored</source>
        <translation>liegt außerhalb der Website; nichts wurde abgelegt</translation>
    </message>
    <message>
        <source>line %1 has a byte that is not UTF-8</source>
        <translation>Zeile %1 hat ein Byte, das nicht UTF-8 ist</translation>
    </message>
    <message>
        <source>line %1 has a byte that is not UTF-8, so that the file can't be edited</source>
        <translation>Zeile %1 hat ein Byte, das nicht UTF-8 ist; die Datei kann so nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>lists and maps are nested too deep</source>
        <translation>Listen und Gruppen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>may not be read or written by you (no permission)</source>
        <translation>darf von hier nicht gelesen oder geschrieben werden (keine Berechtigung)</translation>
    </message>
    <message>
        <source>may not be read or written by you (not permitted)</source>
        <translation>darf von hier nicht gelesen oder geschrieben werden (nicht erlaubt)</translation>
    </message>
    <message>
        <source>media</source>
        <translation>eine Liste von Medienordnern</translation>
    </message>
    <message>
        <source>more than %1 levels of brackets</source>
        <translation>mehr als %1 Ebenen von Klammern</translation>
    </message>
    <message>
        <source>must be a map of settings</source>
        <translation>muss eine Gruppe von Einstellungen sein</translation>
    </message>
    <message>
        <source>nests deeper than %1 levels</source>
        <translation>ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no command adds an item a second time</source>
        <translation>kein Befehl fügt einen Eintrag ein zweites Mal hinzu</translation>
    </message>
    <message>
        <source>no command makes these edits in their order</source>
        <translation>kein Befehl macht diese Änderungen in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>no command moves an item of a list</source>
        <translation>kein Befehl verschiebt einen Eintrag einer Liste</translation>
    </message>
    <message>
        <source>no command puts a date in the place of what is none</source>
        <translation>kein Befehl setzt ein Datum an die Stelle von etwas anderem</translation>
    </message>
    <message>
        <source>no command puts an item into the middle of a list</source>
        <translation>kein Befehl fügt einen Eintrag mitten in eine Liste ein</translation>
    </message>
    <message>
        <source>no command puts this text in the place of a date</source>
        <translation>kein Befehl setzt diesen Text an die Stelle eines Datums</translation>
    </message>
    <message>
        <source>no command says a date inside a list</source>
        <translation>kein Befehl kann ein Datum in einer Liste angeben</translation>
    </message>
    <message>
        <source>no command says a number without end</source>
        <translation>kein Befehl kann eine unendliche Zahl angeben</translation>
    </message>
    <message>
        <source>no command writes the text below the front matter</source>
        <translation>kein Befehl schreibt den Text unter dem Kopf der Datei</translation>
    </message>
    <message>
        <source>not a regular expression</source>
        <translation>kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>not a regular expression that RE2 takes: %1</source>
        <translation>kein regulärer Ausdruck, den RE2 versteht: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>off, info, warning or error</source>
        <translation>off, info, warning oder error</translation>
    </message>
    <message>
        <source>on and off of publish must differ</source>
        <translation>on und off von publish müssen sich unterscheiden</translation>
    </message>
    <message>
        <source>one of the options</source>
        <translation>eine der Möglichkeiten</translation>
    </message>
    <message>
        <source>only a comment may follow here</source>
        <translation>hier darf nur ein Kommentar folgen</translation>
    </message>
    <message>
        <source>only a group of fields can be put among tables ([[…]]) of TOML</source>
        <translation>zwischen Tabellen ([[…]]) von TOML kann nur eine Gruppe von Feldern stehen</translation>
    </message>
    <message>
        <source>only a map, or a list of maps, can be merged in with &lt;&lt;</source>
        <translation>mit &lt;&lt; lässt sich nur eine Gruppe oder eine Liste von Gruppen einfügen</translation>
    </message>
    <message>
        <source>published is empty by defaults in the configuration, and Jekyll writes no page</source>
        <translation>published ist leer durch defaults in der Konfiguration, Jekyll schreibt also keine Seite</translation>
    </message>
    <message>
        <source>published is empty, and Jekyll writes no page</source>
        <translation>published ist leer, Jekyll schreibt also keine Seite</translation>
    </message>
    <message>
        <source>published or unpublished</source>
        <translation>published oder unpublished</translation>
    </message>
    <message>
        <source>python-frontmatter would read something else</source>
        <translation>python-frontmatter würde etwas anderes lesen</translation>
    </message>
    <message>
        <source>sends a picture that is too large (at most %1 MB)</source>
        <translation>schickt ein zu großes Bild (höchstens %1 MB)</translation>
    </message>
    <message>
        <source>sends from one address to the next without end</source>
        <translation>schickt endlos von einer Adresse zur nächsten</translation>
    </message>
    <message>
        <source>sends no picture but %1</source>
        <translation>schickt kein Bild, sondern %1</translation>
    </message>
    <message>
        <source>sends the picture packed, which was not asked for</source>
        <translation>schickt das Bild unerwünscht gepackt</translation>
    </message>
    <message>
        <source>sent a picture that could not be kept on disk</source>
        <translation>schickte ein Bild, das nicht abgelegt werden konnte</translation>
    </message>
    <message>
        <source>something follows here that does not belong to the data before it</source>
        <translation>hier folgt etwas, das nicht zu den Daten davor gehört</translation>
    </message>
    <message>
        <source>something follows the data here</source>
        <translation>hier folgt noch etwas auf die Daten</translation>
    </message>
    <message>
        <source>sort: can't be negated; downwards is sort:-FIELD</source>
        <translation>sort: lässt sich nicht verneinen; absteigend ist sort:-FELD</translation>
    </message>
    <message>
        <source>stopped in the middle of the picture</source>
        <translation>brach mitten im Bild ab</translation>
    </message>
    <message>
        <source>tables ([[…]]) of TOML can't be moved here yet</source>
        <translation>Tabellen ([[…]]) von TOML können hier noch nicht verschoben werden</translation>
    </message>
    <message>
        <source>takes too long</source>
        <translation>braucht zu lange</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text that begins with %1 must be in quotes</source>
        <translation>Text, der mit %1 beginnt, muss in Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>the TOML can't be read: %1</source>
        <translation>das TOML ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the TOML is laid out in a way that can't be edited here</source>
        <translation>so wie das TOML angeordnet ist, kann es hier nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>the YAML can't be read: %1</source>
        <translation>das YAML ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the aliases (*) would blow the data up beyond all measure</source>
        <translation>die Aliasse (*) würden die Daten maßlos aufblähen</translation>
    </message>
    <message>
        <source>the backslash writes a character that there is not</source>
        <translation>der Backslash schreibt ein Zeichen, das es nicht gibt</translation>
    </message>
    <message>
        <source>the bracket is not closed</source>
        <translation>die Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the byte %1 is not UTF-8; save the file as UTF-8</source>
        <translation>das Byte %1 ist nicht UTF-8; die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>the check</source>
        <translation>die Prüfung</translation>
    </message>
    <message>
        <source>the check %1 needs a query: where</source>
        <translation>die Prüfung %1 braucht eine Suchanfrage: where</translation>
    </message>
    <message>
        <source>the collection "%1"</source>
        <translation>die Sammlung „%1“</translation>
    </message>
    <message>
        <source>the control character %1 can't stand in YAML</source>
        <translation>das Steuerzeichen %1 kann nicht in YAML stehen</translation>
    </message>
    <message>
        <source>the date in its name lies in the future: %1</source>
        <translation>das Datum im Dateinamen liegt in der Zukunft: %1</translation>
    </message>
    <message>
        <source>the field</source>
        <translation>das Feld</translation>
    </message>
    <message>
        <source>the field "%1"</source>
        <translation>das Feld „%1“</translation>
    </message>
    <message>
        <source>the field's name is missing before the %1</source>
        <translation>vor %1 fehlt der Name des Feldes</translation>
    </message>
    <message>
        <source>the file "%1"</source>
        <translation>die Datei „%1“</translation>
    </message>
    <message>
        <source>the file "%1" needs the path of its file</source>
        <translation>die Datei „%1“ braucht den Pfad ihrer Datei</translation>
    </message>
    <message>
        <source>the file does not begin with front matter</source>
        <translation>die Datei beginnt nicht mit Frontmatter</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the filter</source>
        <translation>der Filter</translation>
    </message>
    <message>
        <source>the front matter</source>
        <translation>das Frontmatter</translation>
    </message>
    <message>
        <source>the front matter can't be read (line %1: %2)</source>
        <translation>das Frontmatter ist nicht lesbar (Zeile %1: %2)</translation>
    </message>
    <message>
        <source>the front matter is not closed: a line %1 is missing after it</source>
        <translation>das Frontmatter ist nicht abgeschlossen: Danach fehlt eine Zeile %1</translation>
    </message>
    <message>
        <source>the front matter is too large: more than %1 MB</source>
        <translation>das Frontmatter ist zu groß: mehr als %1 MB</translation>
    </message>
    <message>
        <source>the front matter would end elsewhere</source>
        <translation>das Frontmatter würde anderswo enden</translation>
    </message>
    <message>
        <source>the key is given twice; remove one of them first</source>
        <translation>der Schlüssel ist doppelt angegeben; erst einen davon entfernen</translation>
    </message>
    <message>
        <source>the list that begins here with [ is not closed, or lacks a comma</source>
        <translation>die Liste, die hier mit [ beginnt, ist nicht geschlossen, oder ein Komma fehlt</translation>
    </message>
    <message>
        <source>the map that begins here with { is not closed, or lacks a comma</source>
        <translation>die Gruppe, die hier mit { beginnt, ist nicht geschlossen, oder ein Komma fehlt</translation>
    </message>
    <message>
        <source>the name after &amp; or * is missing; text that begins so must be in quotes</source>
        <translation>der Name nach &amp; oder * fehlt; Text, der so beginnt, muss in Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>the name of a preset: %1</source>
        <translation>der Name einer Vorlage: %1</translation>
    </message>
    <message>
        <source>the pattern %1 is left out: RE2 can't take it (%2)</source>
        <translation>das Muster %1 wird ausgelassen: RE2 nimmt es nicht (%2)</translation>
    </message>
    <message>
        <source>the query is too long</source>
        <translation>die Suche ist zu lang</translation>
    </message>
    <message>
        <source>the quote is not closed</source>
        <translation>das Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the quote that begins here is not closed</source>
        <translation>das Anführungszeichen, das hier beginnt, ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the regular expression can't be read: %1</source>
        <translation>der reguläre Ausdruck ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the regular expression ended before this; quote text that begins with /</source>
        <translation>der reguläre Ausdruck endete davor; Text, der mit / beginnt, in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>the regular expression has %1 groups in ( ), not %2</source>
        <translation>der reguläre Ausdruck hat %1 Gruppen in ( ), nicht %2</translation>
    </message>
    <message>
        <source>the regular expression is not closed: a / is missing</source>
        <translation>der reguläre Ausdruck ist nicht geschlossen: ein / fehlt</translation>
    </message>
    <message>
        <source>the replacement can't be read: %1</source>
        <translation>der Ersatz ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the schema</source>
        <translation>das Schema</translation>
    </message>
    <message>
        <source>the tag %1 does not fit this value</source>
        <translation>das Tag %1 passt nicht zu diesem Wert</translation>
    </message>
    <message>
        <source>the tag %1 is not known</source>
        <translation>das Tag %1 ist unbekannt</translation>
    </message>
    <message>
        <source>the tag that begins here is not known</source>
        <translation>das Tag, das hier beginnt, ist unbekannt</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>the text can't be read: %1</source>
        <translation>der Text ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the text can't be written as UTF-8</source>
        <translation>der Text lässt sich nicht als UTF-8 schreiben</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation>der Text „%1“</translation>
    </message>
    <message>
        <source>the type "%1" is no object, so the fields of such items are not described</source>
        <translation>der Typ „%1“ ist kein object, also sind die Felder solcher Einträge nicht beschrieben</translation>
    </message>
    <message>
        <source>the value does not fit its tag: %1</source>
        <translation>der Wert passt nicht zu seinem Tag: %1</translation>
    </message>
    <message>
        <source>the value is merged in from another map (&lt;&lt;); edit it there</source>
        <translation>der Wert kommt aus einer anderen Gruppe (&lt;&lt;); dort bearbeiten</translation>
    </message>
    <message>
        <source>the value stands in two places (an anchor &amp; and an alias *); one edit would change both</source>
        <translation>der Wert steht an zwei Stellen (Anker &amp; und Alias *); eine Änderung träfe beide</translation>
    </message>
    <message>
        <source>the view</source>
        <translation>die Ansicht</translation>
    </message>
    <message>
        <source>the whole front matter is not one value</source>
        <translation>das ganze Frontmatter ist kein einzelner Wert</translation>
    </message>
    <message>
        <source>there is more than one document here</source>
        <translation>hier ist mehr als ein Dokument</translation>
    </message>
    <message>
        <source>there is no bracket open that this one closes</source>
        <translation>hier schließt eine Klammer, die nicht offen ist</translation>
    </message>
    <message>
        <source>there is no is:%1; there are %2</source>
        <translation>is:%1 gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>there is nothing in the brackets</source>
        <translation>in den Klammern steht nichts</translation>
    </message>
    <message>
        <source>there is nothing to find</source>
        <translation>es gibt nichts zu suchen</translation>
    </message>
    <message>
        <source>these tables of TOML are not all written as [[…]]</source>
        <translation>diese Tabellen von TOML sind nicht alle als [[…]] geschrieben</translation>
    </message>
    <message>
        <source>this anchor (&amp;) is given a second time</source>
        <translation>dieser Anker (&amp;) ist schon vergeben</translation>
    </message>
    <message>
        <source>this can't be read as a value: %1</source>
        <translation>das ist nicht als Wert lesbar: %1</translation>
    </message>
    <message>
        <source>this condition is left out: it needs fieldRef, a known operator and one value</source>
        <translation>diese Bedingung wird ausgelassen: Sie braucht fieldRef, einen bekannten Operator und einen Wert</translation>
    </message>
    <message>
        <source>this is %1, not keys with values</source>
        <translation>das ist %1, nicht Schlüssel mit Werten</translation>
    </message>
    <message>
        <source>this line does not fit in here: its indentation, or a quote or bracket before it</source>
        <translation>diese Zeile passt hier nicht hin: Einrückung prüfen oder ein Anführungszeichen oder eine Klammer davor</translation>
    </message>
    <message>
        <source>this line does not fit into the list above it; look at its indentation</source>
        <translation>diese Zeile passt nicht in die Liste darüber; die Einrückung prüfen</translation>
    </message>
    <message>
        <source>this line is no `key: value`; a colon is missing, or a quote is not closed</source>
        <translation>diese Zeile ist kein `Schlüssel: Wert`; ein Doppelpunkt fehlt, oder ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown component "%1"</source>
        <translation>unbekannter Baustein „%1“</translation>
    </message>
    <message>
        <source>unknown key "%1" of %2</source>
        <translation>unbekannter Schlüssel „%1“ von: %2</translation>
    </message>
    <message>
        <source>unknown key "%1" of %2 (did you mean "%3"?)</source>
        <translation>unbekannter Schlüssel „%1“ von: %2 (gemeint ist wohl „%3“)</translation>
    </message>
    <message>
        <source>unknown key "%1" of publish</source>
        <translation>unbekannter Schlüssel „%1“ von publish</translation>
    </message>
    <message>
        <source>unknown rule "%1"</source>
        <translation>unbekannte Regel „%1“</translation>
    </message>
    <message>
        <source>unknown rule "%1" (did you mean "%2"?)</source>
        <translation>unbekannte Regel „%1“ (gemeint ist wohl „%2“)</translation>
    </message>
    <message>
        <source>unknown type "%1" of "%2"; it is taken for a collection</source>
        <translation>unbekannter Typ „%1“ von „%2“; gilt als Sammlung</translation>
    </message>
    <message>
        <source>unknown type "%1" of the field "%2"; it behaves as string</source>
        <translation>unbekannter Typ „%1“ des Feldes „%2“; gilt als string</translation>
    </message>
    <message>
        <source>unknown widget "%1" of %2; it behaves as string</source>
        <translation>unbekanntes widget „%1“ von: %2; gilt als string</translation>
    </message>
    <message>
        <source>unknown widget "%1" of %2; it behaves as string (did you mean "%3"?)</source>
        <translation>unbekanntes widget „%1“ von: %2; gilt als string (gemeint ist wohl „%3“)</translation>
    </message>
    <message>
        <source>was changed on disk meanwhile</source>
        <translation>wurde inzwischen in der Datei geändert</translation>
    </message>
    <message>
        <source>was changed on disk meanwhile; it was not overwritten</source>
        <translation>wurde inzwischen in der Datei geändert und nicht überschrieben</translation>
    </message>
    <message>
        <source>was deleted meanwhile; nothing was written</source>
        <translation>wurde inzwischen gelöscht; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>was not found</source>
        <translation>wurde nicht gefunden</translation>
    </message>
    <message>
        <source>was not waited for</source>
        <translation>wurde nicht abgewartet</translation>
    </message>
    <message>
        <source>would have no front matter</source>
        <translation>hätte kein Frontmatter mehr</translation>
    </message>
    <message>
        <source>yes/no (a boolean)</source>
        <translation>Ja/Nein</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>DateTimeWidget</name>
    <message>
        <source>%1 your time</source>
        <translation>%1 Ihrer Zeit</translation>
    </message>
    <message>
        <source>Choose a day (Alt+Down)</source>
        <translation>Tag wählen (Alt+Ab)</translation>
    </message>
    <message>
        <source>Set to now</source>
        <translation>Auf jetzt setzen</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Add to %1</source>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1: bearbeiten</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Move in %1</source>
        <translation>%1: verschieben</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1: entfernen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1: verwerfen</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>Changed by others</source>
        <translation>Von anderen geändert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The lines stand on the other page.</source>
        <translation>Die Zeilen stehen auf der anderen Seite.</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>An article is a Markdown or HTML file that begins with its fields, between two lines of ---.</source>
        <translation>Ein Artikel ist eine Markdown- oder HTML-Datei, die mit ihren Feldern beginnt, zwischen zwei Zeilen aus ---.</translation>
    </message>
    <message>
        <source>Drop this condition</source>
        <translation>Diese Bedingung weglassen</translation>
    </message>
    <message>
        <source>Drop {term}</source>
        <translation>{term} weglassen</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n file(s) without such fields.</source>
        <translation>
            <numerusform>Ausgelassen: %Ln Datei ohne solche Felder.</numerusform>
            <numerusform>Ausgelassen: %Ln Dateien ohne solche Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article matches</source>
        <translation>Kein Artikel passt</translation>
    </message>
    <message>
        <source>No articles in this folder</source>
        <translation>Keine Artikel in diesem Ordner</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen …</translation>
    </message>
    <message>
        <source>Reading the site…</source>
        <translation>Website wird gelesen …</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Das Lesen wurde angehalten</translation>
    </message>
    <message>
        <source>Stet looks for them in this folder and those below.</source>
        <translation>Stet sucht sie in diesem Ordner und denen darunter.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Without {term}, %n article(s) match.</source>
        <translation>
            <numerusform>Ohne {term} passt %Ln Artikel.</numerusform>
            <numerusform>Ohne {term} passen %Ln Artikel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceSwitch</name>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>Als Bilder zeigen</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Back to what is saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy the name for a search</source>
        <translation>Namen für die Suche kopieren</translation>
    </message>
    <message>
        <source>Edit as source text</source>
        <translation>Als Quelltext bearbeiten</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>Im Formular bearbeiten</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Set for all selected</source>
        <translation>Für alle ausgewählten setzen</translation>
    </message>
    <message>
        <source>Set here for all selected</source>
        <translation>Diesen Wert für alle ausgewählten setzen</translation>
    </message>
    <message>
        <source>The article has the field no more</source>
        <translation>Der Artikel hat das Feld nicht mehr</translation>
    </message>
    <message>
        <source>The field stays and says that it has no value (null)</source>
        <translation>Das Feld bleibt und sagt, dass es keinen Wert hat (null)</translation>
    </message>
    <message>
        <source>The field stays, with nothing in it</source>
        <translation>Das Feld bleibt, mit nichts darin</translation>
    </message>
    <message>
        <source>The value as the file has it, in YAML</source>
        <translation>Der Wert, wie er in der Datei steht, in YAML</translation>
    </message>
    <message>
        <source>Set to the default</source>
        <translation>Auf den Vorgabewert setzen</translation>
    </message>
    <message>
        <source>Set to “no value”</source>
        <translation>Auf „kein Wert“ setzen</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Quelltext zeigen</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to what is saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>More for this field</source>
        <translation>Mehr zu diesem Feld</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Quelltext zeigen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed by others, too</source>
        <translation>auch von anderen geändert</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflichtfeld</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
</context>
<context>
    <name>FieldsBox</name>
    <message>
        <source>All text fields</source>
        <translation>Alle Textfelder</translation>
    </message>
    <message>
        <source>In which fields</source>
        <translation>In welchen Feldern</translation>
    </message>
    <message>
        <source>In which fields, with commas between several</source>
        <translation>In welchen Feldern, mehrere mit Kommas dazwischen</translation>
    </message>
</context>
<context>
    <name>FileWidget</name>
    <message>
        <source>Choose a file of the site</source>
        <translation>Datei der Website wählen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Changed on disk meanwhile</source>
        <translation>Inzwischen auf der Platte geändert</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show only changes of a field</source>
        <translation>Nur Änderungen eines Feldes zeigen</translation>
    </message>
    <message>
        <source>Show only changes with these words</source>
        <translation>Nur Änderungen mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Welche Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>With new errors</source>
        <translation>Mit neuen Fehlern</translation>
    </message>
</context>
<context>
    <name>FindReplace</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel ändern</numerusform>
            <numerusform>%Ln Artikel ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Found: %1 %2</source>
        <translation>Gefunden: %1 %2</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Mend what is marked above.</source>
        <translation>Verbessern, was oben bezeichnet ist.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing will change</source>
        <translation>Nichts ändert sich</translation>
    </message>
    <message numerus="yes">
        <source>Replace “%1” in %n article(s)</source>
        <translation>
            <numerusform>„%1“ in %Ln Artikel ersetzen</numerusform>
            <numerusform>„%1“ in %Ln Artikeln ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what is to be found.</source>
        <translation>Eingeben, was gesucht wird.</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixer</name>
    <message numerus="yes">
        <source>%n article(s) have unsaved edits: fix them in the form</source>
        <translation>
            <numerusform>%Ln Artikel hat ungespeicherte Änderungen: im Formular korrigieren</numerusform>
            <numerusform>%Ln Artikel haben ungespeicherte Änderungen: im Formular korrigieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix “%1” in %n article(s)</source>
        <translation>
            <numerusform>„%1“ in %Ln Artikel korrigieren</numerusform>
            <numerusform>„%1“ in %Ln Artikeln korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>There is nothing to fix</source>
        <translation>Es gibt nichts zu korrigieren</translation>
    </message>
</context>
<context>
    <name>FoldHead</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>%Ln weiteres Feld zeigen</numerusform>
            <numerusform>%Ln weitere Felder zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer fields</source>
        <translation>Weniger Felder zeigen</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Nur dieser</translation>
    </message>
    <message>
        <source>What the form is about</source>
        <translation>Worum es im Formular geht</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>nicht in der Liste</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>FormKeys</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Change a value</source>
        <translation>Einen Wert ändern</translation>
    </message>
    <message>
        <source>Count by a step</source>
        <translation>Um einen Schritt zählen</translation>
    </message>
    <message>
        <source>Count by ten steps</source>
        <translation>Um zehn Schritte zählen</translation>
    </message>
    <message>
        <source>Duplicate an item</source>
        <translation>Einen Eintrag verdoppeln</translation>
    </message>
    <message>
        <source>Move a value</source>
        <translation>Einen Wert verschieben</translation>
    </message>
    <message>
        <source>Move an item</source>
        <translation>Einen Eintrag verschieben</translation>
    </message>
    <message>
        <source>Next field, previous field</source>
        <translation>Nächstes Feld, voriges Feld</translation>
    </message>
    <message>
        <source>Next item, previous item</source>
        <translation>Nächster Eintrag, voriger Eintrag</translation>
    </message>
    <message>
        <source>Next value, previous value of several</source>
        <translation>Nächster Wert, voriger Wert von mehreren</translation>
    </message>
    <message>
        <source>Open or fold a group or an item</source>
        <translation>Eine Gruppe oder einen Eintrag öffnen oder falten</translation>
    </message>
    <message>
        <source>Remove a value or an item</source>
        <translation>Einen Wert oder Eintrag entfernen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>The field's menu</source>
        <translation>Das Menü des Feldes</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Not saved: the file %1.</source>
        <translation>Nicht gespeichert: Die Datei %1.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message numerus="yes">
        <source>article(s)</source>
        <translation>
            <numerusform>Artikel</numerusform>
            <numerusform>Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>article(s) so far</source>
        <translation>
            <numerusform>Artikel bisher</numerusform>
            <numerusform>Artikel bisher</numerusform>
        </translation>
    </message>
    <message>
        <source>none of them can be read</source>
        <translation>keiner davon ist lesbar</translation>
    </message>
    <message numerus="yes">
        <source>of {total} article(s)</source>
        <translation>
            <numerusform>von {total} Artikel</numerusform>
            <numerusform>von {total} Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>of {total} read · reading stopped</source>
        <translation>von {total} gelesen · Lesen angehalten</translation>
    </message>
    <message>
        <source>reading stopped before {total}</source>
        <translation>Lesen angehalten vor {total}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>advance next automatically</source>
        <translation>automatisch nächster weiter</translation>
    </message>
    <message>
        <source>check errors warnings</source>
        <translation>prüfen Fehler Warnungen</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>clipboard spreadsheet table</source>
        <translation>Zwischenablage Tabellenkalkulation</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben Theme</translation>
    </message>
    <message>
        <source>colours night</source>
        <translation>Farben Nacht Theme</translation>
    </message>
    <message>
        <source>density rows height</source>
        <translation>Dichte Zeilen Höhe</translation>
    </message>
    <message>
        <source>diff unsaved</source>
        <translation>Diff ungespeichert</translation>
    </message>
    <message>
        <source>discard edits</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>example demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>external text editor</source>
        <translation>externer Texteditor</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>find query filter</source>
        <translation>finden Suchanfrage Filter</translation>
    </message>
    <message>
        <source>force with errors</source>
        <translation>erzwingen mit Fehlern</translation>
    </message>
    <message>
        <source>key new property</source>
        <translation>Schlüssel neu Eigenschaft</translation>
    </message>
    <message>
        <source>keyboard shortcuts help</source>
        <translation>Tastatur Tastenkürzel Hilfe</translation>
    </message>
    <message>
        <source>mark toggle</source>
        <translation>markieren</translation>
    </message>
    <message>
        <source>mend repair</source>
        <translation>reparieren beheben</translation>
    </message>
    <message>
        <source>order by column date problems</source>
        <translation>Reihenfolge Spalte Datum Probleme ordnen</translation>
    </message>
    <message>
        <source>pictures tiles</source>
        <translation>Bilder Kacheln</translation>
    </message>
    <message>
        <source>preferences options</source>
        <translation>Optionen Vorlieben</translation>
    </message>
    <message>
        <source>refresh read again</source>
        <translation>auffrischen neu einlesen</translation>
    </message>
    <message>
        <source>rename title cell</source>
        <translation>umbenennen Titel Zelle</translation>
    </message>
    <message>
        <source>several bulk form together</source>
        <translation>mehrere Sammeländerung gemeinsam</translation>
    </message>
    <message>
        <source>site project</source>
        <translation>Website Projekt</translation>
    </message>
    <message>
        <source>substitute words all</source>
        <translation>austauschen Wörter alle</translation>
    </message>
    <message>
        <source>thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>type ahead jump letters</source>
        <translation>tippen springen Buchstaben</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>viewer zoom</source>
        <translation>Betrachter Zoom</translation>
    </message>
    <message>
        <source>zoom in font size</source>
        <translation>vergrößern Zoom Schriftgröße</translation>
    </message>
    <message>
        <source>zoom out font size</source>
        <translation>verkleinern Zoom Schriftgröße</translation>
    </message>
    <message>
        <source>zoom reset font size</source>
        <translation>zurücksetzen Zoom Schriftgröße</translation>
    </message>
</context>
<context>
    <name>ImagePreview</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Drop to replace the picture</source>
        <translation>Loslassen, um das Bild zu ersetzen</translation>
    </message>
    <message>
        <source>Drop to set</source>
        <translation>Loslassen, um es zu setzen</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Genau ansehen</translation>
    </message>
    <message>
        <source>Use the real size</source>
        <translation>Wirkliche Größe übernehmen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>ImageWidget</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Back to what is saved</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>More for this item</source>
        <translation>Mehr zu diesem Eintrag</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>moved and changed</source>
        <translation>verschoben und geändert</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The unsaved edits of %1 do not fit its text any more</source>
        <translation>Die ungespeicherten Änderungen an %1 passen nicht mehr zum Text</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Take this key away</source>
        <translation>Diese Taste wegnehmen</translation>
    </message>
</context>
<context>
    <name>KeyEdit</name>
    <message>
        <source>%1 is the key of “%2”.</source>
        <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
        <source>%1 now asks for “%2”.</source>
        <translation>%1 steht jetzt für „%2“.</translation>
    </message>
    <message>
        <source>Press the key that this action is to have. Enter in the list begins, Esc goes back.</source>
        <translation>Die Taste drücken, die gelten soll. Enter in der Liste beginnt, Esc führt zurück.</translation>
    </message>
    <message>
        <source>This key always acts</source>
        <translation>Diese Taste gilt immer</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>in der Liste</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>Im Formular</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters act while the list has the focus. Esc goes back to it.</source>
        <translation>Einzelne Buchstaben gelten, solange die Liste den Fokus hat. Esc führt zu ihr zurück.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>%1 is needed in text inputs; this action works everywhere.</source>
        <translation>%1 wird in Textfeldern gebraucht; diese Aktion gilt überall.</translation>
    </message>
    <message>
        <source>%1 moves and selects, everywhere.</source>
        <translation>%1 bewegt und wählt aus, überall.</translation>
    </message>
    <message>
        <source>That is no key.</source>
        <translation>Das ist keine Taste.</translation>
    </message>
    <message>
        <source>The keys set for %1 can't be used: the usual ones act instead.</source>
        <translation>Die Tasten für %1 sind nicht verwendbar: Es gelten die üblichen.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>An action, or a key such as Ctrl+S</source>
        <translation>Eine Aktion oder eine Taste wie Strg+S</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>No action of that name or key</source>
        <translation>Keine Aktion mit diesem Namen oder dieser Taste</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Open without saving</source>
        <translation>Ohne Speichern öffnen</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Restart without saving</source>
        <translation>Ohne Speichern neu starten</translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before Stet closes?</source>
        <translation>
            <numerusform>Vor dem Beenden %Ln Artikel speichern?</numerusform>
            <numerusform>Vor dem Beenden %Ln Artikel speichern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before Stet starts again?</source>
        <translation>
            <numerusform>Vor dem Neustart %Ln Artikel speichern?</numerusform>
            <numerusform>Vor dem Neustart %Ln Artikel speichern?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before another site is opened?</source>
        <translation>
            <numerusform>%Ln Artikel speichern, bevor eine andere Website geöffnet wird?</numerusform>
            <numerusform>%Ln Artikel speichern, bevor eine andere Website geöffnet wird?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before this site is closed?</source>
        <translation>
            <numerusform>%Ln Artikel speichern, bevor diese Website geschlossen wird?</numerusform>
            <numerusform>%Ln Artikel speichern, bevor diese Website geschlossen wird?</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Speichern und öffnen</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Speichern und beenden</translation>
    </message>
    <message>
        <source>Save and restart</source>
        <translation>Speichern und neu starten</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>%1 allowed</source>
        <translation>%1 erlaubt</translation>
    </message>
</context>
<context>
    <name>LineWidget</name>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Lines of the files that change</source>
        <translation>Zeilen der Dateien, die sich ändern</translation>
    </message>
</context>
<context>
    <name>ListDrop</name>
    <message>
        <source>Drop to add a picture</source>
        <translation>Loslassen, um ein Bild hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>MendView</name>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
</context>
<context>
    <name>Mends</name>
    <message>
        <source>Mend “%1”</source>
        <translation>„%1“ reparieren</translation>
    </message>
    <message>
        <source>Not saved: the file %1</source>
        <translation>Nicht gespeichert: Die Datei %1</translation>
    </message>
    <message>
        <source>Saved “%1”, still broken</source>
        <translation>„%1“ gespeichert, noch fehlerhaft</translation>
    </message>
    <message>
        <source>Saved “%1”; it can be read again</source>
        <translation>„%1“ gespeichert; wieder lesbar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>would have no fields between lines of --- any more</source>
        <translation>hätte keine Felder zwischen Zeilen aus --- mehr</translation>
    </message>
</context>
<context>
    <name>NoArticle</name>
    <message>
        <source>Another search brings articles to edit.</source>
        <translation>Eine andere Suche bringt Artikel zum Bearbeiten.</translation>
    </message>
    <message>
        <source>Choose one in the list to edit it here.</source>
        <translation>Wählen Sie einen in der Liste, um ihn hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Clear the search to go on with “%1”.</source>
        <translation>Leeren Sie die Suche, um mit „%1“ fortzufahren.</translation>
    </message>
    <message>
        <source>Its unsaved changes are kept.</source>
        <translation>Seine ungespeicherten Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>No article matches the search</source>
        <translation>Kein Artikel entspricht der Suche</translation>
    </message>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel gewählt</translation>
    </message>
    <message>
        <source>No article to edit</source>
        <translation>Kein Artikel zum Bearbeiten</translation>
    </message>
    <message>
        <source>There are no articles in this folder.</source>
        <translation>In diesem Ordner sind keine Artikel.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>%1 can't be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out of the list:</source>
        <translation>
            <numerusform>%Ln Datei fehlt in der Liste:</numerusform>
            <numerusform>%Ln Dateien fehlen in der Liste:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %Ln weitere.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard the unsaved edits of %n article(s)?</source>
        <translation>
            <numerusform>Die ungespeicherten Änderungen an %Ln Artikel verwerfen?</numerusform>
            <numerusform>Die ungespeicherten Änderungen an %Ln Artikeln verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Fields are guessed from the articles meanwhile.</source>
        <translation>Bis dahin werden die Felder aus den Artikeln erschlossen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Unsaved edits of %n article(s) are back from last time.</source>
        <translation>
            <numerusform>Die ungespeicherten Änderungen an %Ln Artikel sind vom letzten Mal wieder da.</numerusform>
            <numerusform>Die ungespeicherten Änderungen an %Ln Artikeln sind vom letzten Mal wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>This site's folder can't be reached (%1). What is shown is as it was last read.</source>
        <translation>Der Ordner dieser Website ist nicht erreichbar (%1). Zu sehen ist, was zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The site goes on without it meanwhile.</source>
        <translation>Bis dahin geht es ohne sie weiter.</translation>
    </message>
    <message>
        <source>This can't be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed here and on disk: %1.</source>
        <translation>Hier und in der Datei geändert: %1.</translation>
    </message>
    <message>
        <source>Changed on disk just now: %1.</source>
        <translation>Gerade in der Datei geändert: %1.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Mend the text below and save: an article begins with its fields (the front matter).</source>
        <translation>Unten den Text reparieren und speichern: Ein Artikel beginnt mit seinen Feldern (dem Frontmatter).</translation>
    </message>
    <message>
        <source>Not right yet: %1.</source>
        <translation>Noch nicht richtig: %1.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the text on disk</source>
        <translation>Text der Datei zeigen</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>This article can't be edited: %1.</source>
        <translation>Dieser Artikel kann nicht bearbeitet werden: %1.</translation>
    </message>
    <message>
        <source>This file %1.</source>
        <translation>Diese Datei %1.</translation>
    </message>
    <message>
        <source>This file can't be read: %1.</source>
        <translation>Diese Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This file is read-only: it can be looked at, not changed.</source>
        <translation>Diese Datei ist schreibgeschützt: ansehen geht, ändern nicht.</translation>
    </message>
    <message>
        <source>This file was changed on disk while you mended it; it was not overwritten.</source>
        <translation>Diese Datei wurde während des Berichtigens geändert und nicht überschrieben.</translation>
    </message>
    <message>
        <source>This text can be read. Save it to have the form back.</source>
        <translation>Dieser Text ist lesbar. Nach dem Speichern ist das Formular wieder da.</translation>
    </message>
    <message>
        <source>This text can't be saved: it %1.</source>
        <translation>Dieser Text lässt sich nicht speichern: er %1.</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Erneut schreiben</translation>
    </message>
    <message>
        <source>Your unsaved edits are kept.</source>
        <translation>Die ungespeicherten Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
</context>
<context>
    <name>ObjectBody</name>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>An item of the other type does not have these fields. Their values get lost:</source>
        <translation>Ein Eintrag der anderen Art hat diese Felder nicht. Ihre Werte gehen verloren:</translation>
    </message>
    <message>
        <source>Another type</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Type of item</source>
        <translation>Art des Eintrags</translation>
    </message>
</context>
<context>
    <name>OtherSites</name>
    <message>
        <source>RECENT SITES</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Action or field</source>
        <translation>Aktion oder Feld</translation>
    </message>
    <message>
        <source>An action or a field…</source>
        <translation>Eine Aktion oder ein Feld …</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message>
        <source>Keep the unsaved and close</source>
        <translation>Ungespeichertes behalten und schließen</translation>
    </message>
    <message>
        <source>Stet closes as soon as all is written…</source>
        <translation>Stet schließt, sobald alles geschrieben ist …</translation>
    </message>
    <message>
        <source>Still writing</source>
        <translation>Es wird noch geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Still writing %n article(s)</source>
        <translation>
            <numerusform>Es wird noch %Ln Artikel geschrieben</numerusform>
            <numerusform>Es werden noch %Ln Artikel geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk does not answer. What was not written stays on this computer and is offered again.</source>
        <translation>Der Datenträger antwortet nicht. Was nicht geschrieben wurde, bleibt auf diesem Rechner und wird wieder angeboten.</translation>
    </message>
    <message>
        <source>The site is left as soon as all is written…</source>
        <translation>Die Site wird verlassen, sobald alles geschrieben ist …</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>%1 pictures are not shown here</source>
        <translation>%1-Bilder werden hier nicht gezeigt</translation>
    </message>
    <message>
        <source>%1, as declared</source>
        <translation>%1, wie angegeben</translation>
    </message>
    <message>
        <source>%1, declared %2</source>
        <translation>%1, angegeben %2</translation>
    </message>
    <message>
        <source>A picture on %1, not loaded</source>
        <translation>Ein Bild auf %1, nicht geladen</translation>
    </message>
    <message>
        <source>It is a folder, not a file</source>
        <translation>Es ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>It lies outside the site and is not opened</source>
        <translation>Es liegt außerhalb der Website und wird nicht geöffnet</translation>
    </message>
    <message>
        <source>Loading from %1…</source>
        <translation>Wird von %1 geladen …</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is no picture</source>
        <translation>Die Datei ist kein Bild</translation>
    </message>
    <message>
        <source>The file is not there: %1</source>
        <translation>Die Datei fehlt: %1</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off</source>
        <translation>Das Bild ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>Too large to be shown here</source>
        <translation>Zu groß, um hier gezeigt zu werden</translation>
    </message>
    <message numerus="yes">
        <source>animated, %n frames</source>
        <translation>
            <numerusform>animiert, %Ln Bild</numerusform>
            <numerusform>animiert, %Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>damaged or cut off</source>
        <translation>beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>declared %1</source>
        <translation>angegeben %1</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei fehlt</translation>
    </message>
</context>
<context>
    <name>PictureFrame</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PictureOffer</name>
    <message>
        <source>One picture at a time, please</source>
        <translation>Bitte nur ein Bild auf einmal</translation>
    </message>
    <message>
        <source>“%1” is no picture</source>
        <translation>„%1“ ist kein Bild</translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>From disk…</source>
        <translation>Vom Datenträger …</translation>
    </message>
    <message>
        <source>No picture has this name</source>
        <translation>Kein Bild heißt so</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>This site has no pictures yet</source>
        <translation>Diese Website hat noch keine Bilder</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Dieses Bild verwenden</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>L loads it</source>
        <translation>L lädt es</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>No more pictures in this list</source>
        <translation>Keine weiteren Bilder in dieser Liste</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>This article has no pictures</source>
        <translation>Dieser Artikel hat keine Bilder</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>A file of _layouts, without its ending</source>
        <translation>Eine Datei aus _layouts, ohne Endung</translation>
    </message>
    <message>
        <source>A file of the includes folder</source>
        <translation>Eine Datei aus dem Ordner der Includes</translation>
    </message>
    <message>
        <source>A shorter title for menus and lists</source>
        <translation>Ein kürzerer Titel für Menüs und Listen</translation>
    </message>
    <message>
        <source>AMP URL</source>
        <translation>AMP-URL</translation>
    </message>
    <message>
        <source>AMP cache URL</source>
        <translation>AMP-Cache-URL</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Zugehörigkeit</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Beginner, Intermediate or Advanced</source>
        <translation>Beginner, Intermediate oder Advanced</translation>
    </message>
    <message>
        <source>Bio</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>CJK language</source>
        <translation>CJK-Sprache</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Zwischengespeichert</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communitys</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Anriss</translation>
    </message>
    <message>
        <source>Excerpt separator</source>
        <translation>Ende des Anrisses</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>Featured content</source>
        <translation>Hervorgehobener Inhalt</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Goes before the date in the file's name</source>
        <translation>Geht vor dem Datum im Dateinamen</translation>
    </message>
    <message>
        <source>HTML above the text, such as a video player</source>
        <translation>HTML über dem Text, etwa ein Videospieler</translation>
    </message>
    <message>
        <source>Headless</source>
        <translation>Headless</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Gesprächswert</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>How good the robot finds the text; 0 is the least</source>
        <translation>Wie gut der Roboter den Text findet; 0 ist am wenigsten</translation>
    </message>
    <message>
        <source>How long it takes, as ISO 8601 writes it: PT1H30M</source>
        <translation>Wie lange es dauert, nach ISO 8601: PT1H30M</translation>
    </message>
    <message>
        <source>How much is said of it now</source>
        <translation>Wie viel gerade darüber gesprochen wird</translation>
    </message>
    <message>
        <source>Hugo leaves it out after</source>
        <translation>Hugo lässt ihn danach aus</translation>
    </message>
    <message>
        <source>Hugo leaves it out before</source>
        <translation>Hugo lässt ihn vorher aus</translation>
    </message>
    <message>
        <source>Hugo leaves out drafts</source>
        <translation>Hugo lässt Entwürfe aus</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>In the sitemap</source>
        <translation>In der Sitemap</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Lighter pages come first</source>
        <translation>Leichtere Seiten kommen zuerst</translation>
    </message>
    <message>
        <source>Link title</source>
        <translation>Linktitel</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Logos</source>
        <translation>Logos</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Not in collections</source>
        <translation>Nicht in Sammlungen</translation>
    </message>
    <message>
        <source>One of the site's organizations</source>
        <translation>Eine der Organisationen der Website</translation>
    </message>
    <message>
        <source>One or two sentences that make a reader want the rest</source>
        <translation>Ein, zwei Sätze, die auf den Rest neugierig machen</translation>
    </message>
    <message>
        <source>Original URL</source>
        <translation>Ursprüngliche URL</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Permalink</source>
        <translation>Permalink</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Publish date</source>
        <translation>Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Published this week</source>
        <translation>Neu diese Woche</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Render with Liquid</source>
        <translation>Mit Liquid verarbeiten</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Slug</translation>
    </message>
    <message>
        <source>Such as "Free"</source>
        <translation>Etwa „Free“</translation>
    </message>
    <message>
        <source>Such as en or pt-BR</source>
        <translation>Etwa en oder pt-BR</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>The AMP version in Google's cache</source>
        <translation>Die AMP-Fassung im Cache von Google</translation>
    </message>
    <message>
        <source>The courses and videos of a collection, in order</source>
        <translation>Die Kurse und Videos einer Sammlung, der Reihe nach</translation>
    </message>
    <message>
        <source>The file of the layout</source>
        <translation>Die Datei des Layouts</translation>
    </message>
    <message>
        <source>The first one goes with the title</source>
        <translation>Das erste gehört zum Titel</translation>
    </message>
    <message>
        <source>The first one is the portrait</source>
        <translation>Das erste ist das Porträt</translation>
    </message>
    <message>
        <source>The last part of the page's address</source>
        <translation>Der letzte Teil der Adresse</translation>
    </message>
    <message>
        <source>The page that a reader is sent to</source>
        <translation>Die Seite, zu der Leser geführt werden</translation>
    </message>
    <message>
        <source>The page's AMP version</source>
        <translation>Die AMP-Fassung der Seite</translation>
    </message>
    <message>
        <source>The page's address on the site</source>
        <translation>Die Adresse der Seite auf der Website</translation>
    </message>
    <message>
        <source>The page's whole address on the site</source>
        <translation>Die ganze Adresse der Seite auf der Website</translation>
    </message>
    <message>
        <source>The robot's seal; editing would break it</source>
        <translation>Das Siegel des Roboters; eine Änderung würde es brechen</translation>
    </message>
    <message>
        <source>The section of the site</source>
        <translation>Der Bereich der Website</translation>
    </message>
    <message>
        <source>The text after which the excerpt ends</source>
        <translation>Der Text, nach dem der Anriss endet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Translation key</source>
        <translation>Übersetzungsschlüssel</translation>
    </message>
    <message>
        <source>Twitter</source>
        <translation>Twitter</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Web URL</source>
        <translation>Web-URL</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What a reader can do with it</source>
        <translation>Was Leser damit tun können</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What others wrote about the same</source>
        <translation>Was andere darüber geschrieben haben</translation>
    </message>
    <message>
        <source>What search engines show</source>
        <translation>Was Suchmaschinen zeigen</translation>
    </message>
    <message>
        <source>When the source published it</source>
        <translation>Wann die Quelle ihn veröffentlicht hat</translation>
    </message>
    <message>
        <source>Where it first appeared</source>
        <translation>Wo er zuerst erschienen ist</translation>
    </message>
    <message>
        <source>Whether it is not for readers yet</source>
        <translation>Ob er noch nicht für Leser ist</translation>
    </message>
    <message>
        <source>Whether readers see it</source>
        <translation>Ob Leser ihn sehen</translation>
    </message>
    <message>
        <source>Whether the provider took it down</source>
        <translation>Ob der Anbieter ihn entfernt hat</translation>
    </message>
    <message>
        <source>Whether the site keeps a copy</source>
        <translation>Ob die Website eine Kopie behält</translation>
    </message>
    <message>
        <source>Which templates are taken</source>
        <translation>Welche Vorlagen genommen werden</translation>
    </message>
    <message>
        <source>Who it is and does</source>
        <translation>Wer das ist und tut</translation>
    </message>
    <message>
        <source>Who published it</source>
        <translation>Wer ihn veröffentlicht hat</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Without an image</source>
        <translation>Ohne Bild</translation>
    </message>
    <message>
        <source>Worth publishing</source>
        <translation>Zum Veröffentlichen</translation>
    </message>
    <message>
        <source>in pixels</source>
        <translation>in Pixeln</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new error(s)</source>
        <translation>
            <numerusform>%Ln neuer Fehler</numerusform>
            <numerusform>%Ln neue Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Schon so</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nichts zu ändern</translation>
    </message>
    <message>
        <source>old</source>
        <translation>alt</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>PreviewFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n line(s) for a shell</source>
        <translation>
            <numerusform>Kopiert: %Ln Zeile für eine Shell</numerusform>
            <numerusform>Kopiert: %Ln Zeilen für eine Shell</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Nothing is written yet. One undo takes all of it back.</source>
        <translation>Noch ist nichts geschrieben. Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The command is being made</source>
        <translation>Der Befehl wird gerade erstellt</translation>
    </message>
    <message>
        <source>The same for the command line</source>
        <translation>Dasselbe für die Kommandozeile</translation>
    </message>
    <message>
        <source>There is nothing to write</source>
        <translation>Es gibt nichts zu schreiben</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%Ln schon so</numerusform>
            <numerusform>%Ln schon so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will change</source>
        <translation>
            <numerusform>%Ln Artikel ändert sich</numerusform>
            <numerusform>%Ln Artikel ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Changes or lines</source>
        <translation>Änderungen oder Zeilen</translation>
    </message>
    <message>
        <source>How many files were looked at</source>
        <translation>Wie viele Dateien angesehen sind</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Nothing of what would change fits the filter.</source>
        <translation>Nichts von dem, was sich ändern würde, passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>PreviewTree</name>
    <message>
        <source>Leave the whole article out, or take it in</source>
        <translation>Den ganzen Artikel auslassen oder aufnehmen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>PreviewWaiting</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>ProblemStrip</name>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Fix in %n article(s)</source>
        <translation>
            <numerusform>In %Ln Artikel beheben</numerusform>
            <numerusform>In %Ln Artikeln beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>ProblemWalk</name>
    <message>
        <source>No article in the list has problems</source>
        <translation>Kein Artikel der Liste hat Probleme</translation>
    </message>
    <message>
        <source>Problem %1 of %2: %3</source>
        <translation>Problem %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Close the problems</source>
        <translation>Probleme schließen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n of them…</source>
        <translation>
            <numerusform>%Ln davon korrigieren …</numerusform>
            <numerusform>%Ln davon korrigieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Art des Problems</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>PublishSwitch</name>
    <message numerus="yes">
        <source>%1 of %n published</source>
        <translation>
            <numerusform>%1 von %Ln veröffentlicht</numerusform>
            <numerusform>%1 von %Ln veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, unreadable</source>
        <translation>%1, unlesbar</translation>
    </message>
    <message>
        <source>Mend this file to publish or unpublish it.</source>
        <translation>Erst reparieren, dann lässt sich diese Datei veröffentlichen oder zurückziehen.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>The site shows this file as it is. Mend it to publish or unpublish it.</source>
        <translation>Die Website zeigt diese Datei, wie sie ist. Erst reparieren, dann lässt sie sich veröffentlichen oder zurückziehen.</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation>Unveröffentlicht</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
</context>
<context>
    <name>Publisher</name>
    <message>
        <source>Already published</source>
        <translation>Bereits veröffentlicht</translation>
    </message>
    <message>
        <source>Already unpublished</source>
        <translation>Bereits unveröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>Published %n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel veröffentlicht</numerusform>
            <numerusform>%Ln Artikel veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Published “%1”</source>
        <translation>„%1“ veröffentlicht</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>Unpublished %n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel zurückgezogen</numerusform>
            <numerusform>%Ln Artikel zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpublished “%1”</source>
        <translation>„%1“ zurückgezogen</translation>
    </message>
    <message>
        <source>Unpublishing</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>any problem or note</source>
        <translation>jedes Problem, jeder Hinweis</translation>
    </message>
    <message>
        <source>can't be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>changed here and on disk</source>
        <translation>hier und in der Datei geändert</translation>
    </message>
    <message>
        <source>changed on disk since you looked</source>
        <translation>seit dem letzten Ansehen in der Datei geändert</translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>bearbeitet, nicht gespeichert</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>field that is empty</source>
        <translation>leeres Feld</translation>
    </message>
    <message>
        <source>field that is filled</source>
        <translation>gefülltes Feld</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>kind of problem</source>
        <translation>Art des Problems</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>not on the site</source>
        <translation>nicht auf der Website</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>on the site</source>
        <translation>auf der Website</translation>
    </message>
    <message>
        <source>on the site from its date</source>
        <translation>ab seinem Datum auf der Website</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>state of the article</source>
        <translation>Zustand des Artikels</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>RawWidget</name>
    <message>
        <source>Line %1: </source>
        <translation>Zeile %1: </translation>
    </message>
    <message>
        <source>Too long to be edited here</source>
        <translation>Zu lang, um hier bearbeitet zu werden</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message numerus="yes">
        <source>%n article(s) selected, not read</source>
        <translation>
            <numerusform>%Ln Artikel ausgewählt, nicht gelesen</numerusform>
            <numerusform>%Ln Artikel ausgewählt, nicht gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Read them to edit</source>
        <translation>Zum Bearbeiten lesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n article(s)…</source>
        <translation>
            <numerusform>%Ln Artikel wird gelesen …</numerusform>
            <numerusform>%Ln Artikel werden gelesen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>ReadonlyWidget</name>
    <message>
        <source>%1 · read-only</source>
        <translation>%1 · nur lesbar</translation>
    </message>
    <message numerus="yes">
        <source>read-only, %n character(s)</source>
        <translation>
            <numerusform>nur lesbar, %Ln Zeichen</numerusform>
            <numerusform>nur lesbar, %Ln Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>%1 (gone)</source>
        <translation>%1 (weg)</translation>
    </message>
    <message>
        <source>Delete takes it off the list</source>
        <translation>Entf nimmt ihn von der Liste</translation>
    </message>
    <message>
        <source>Folder not found: %1</source>
        <translation>Ordner nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>%1 von der Liste nehmen</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Diesen Ordner gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n error(s) (%1)</source>
        <translation>
            <numerusform>hat %Ln Fehler (%1)</numerusform>
            <numerusform>hat %Ln Fehler (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemotePicture</name>
    <message>
        <source>Always…</source>
        <translation>Immer …</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load all pictures from %1</source>
        <translation>Alle Bilder von %1 laden</translation>
    </message>
    <message>
        <source>Load all pictures from everywhere</source>
        <translation>Alle Bilder laden, woher auch immer</translation>
    </message>
    <message>
        <source>Load this picture</source>
        <translation>Dieses Bild laden</translation>
    </message>
    <message>
        <source>No longer load pictures by themselves</source>
        <translation>Bilder nicht mehr von selbst laden</translation>
    </message>
    <message>
        <source>No longer load pictures from %1</source>
        <translation>Bilder von %1 nicht mehr laden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>ReplaceInputs</name>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%Ln in der Liste</numerusform>
            <numerusform>%Ln in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>In the fields</source>
        <translation>In den Feldern</translation>
    </message>
    <message>
        <source>In which articles</source>
        <translation>In welchen Artikeln</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Of the articles</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
</context>
<context>
    <name>RowHead</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>RowsWidget</name>
    <message>
        <source>Add to %1</source>
        <translation>%1: hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%Ln weiteren zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The articles differ here. To edit an item, look at one article.</source>
        <translation>Die Artikel unterscheiden sich hier. Um einen Eintrag zu bearbeiten, einen einzelnen Artikel ansehen.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Boilerplate text</source>
        <translation>Nichtssagender Text</translation>
    </message>
    <message>
        <source>Date differs from file name</source>
        <translation>Datum weicht vom Dateinamen ab</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Datum in der Zukunft</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Field given twice</source>
        <translation>Feld doppelt angegeben</translation>
    </message>
    <message>
        <source>File can't be read</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>Not a valid date</source>
        <translation>Kein gültiges Datum</translation>
    </message>
    <message>
        <source>Not a web address</source>
        <translation>Keine Webadresse</translation>
    </message>
    <message>
        <source>Not in the expected form</source>
        <translation>Nicht in der erwarteten Form</translation>
    </message>
    <message>
        <source>Not one of the choices</source>
        <translation>Keine der Möglichkeiten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Number or date out of bounds</source>
        <translation>Zahl oder Datum außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Picture damaged</source>
        <translation>Bild beschädigt</translation>
    </message>
    <message>
        <source>Picture has another size</source>
        <translation>Bild hat andere Maße</translation>
    </message>
    <message>
        <source>Picture not found</source>
        <translation>Bild nicht gefunden</translation>
    </message>
    <message>
        <source>Protected field changed</source>
        <translation>Geschütztes Feld geändert</translation>
    </message>
    <message>
        <source>Published but incomplete</source>
        <translation>Veröffentlicht, aber unvollständig</translation>
    </message>
    <message>
        <source>Publishing not set</source>
        <translation>Veröffentlichung nicht festgelegt</translation>
    </message>
    <message>
        <source>Publishing set unclearly</source>
        <translation>Veröffentlichung unklar festgelegt</translation>
    </message>
    <message>
        <source>Required field empty</source>
        <translation>Pflichtfeld leer</translation>
    </message>
    <message>
        <source>Same address twice</source>
        <translation>Gleiche Adresse zweimal</translation>
    </message>
    <message>
        <source>Same title twice</source>
        <translation>Gleicher Titel zweimal</translation>
    </message>
    <message>
        <source>Too long or too short</source>
        <translation>Zu lang oder zu kurz</translation>
    </message>
    <message>
        <source>Unknown field</source>
        <translation>Unbekanntes Feld</translation>
    </message>
    <message>
        <source>Unknown value</source>
        <translation>Unbekannter Wert</translation>
    </message>
    <message>
        <source>Value used twice</source>
        <translation>Wert doppelt verwendet</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Wrong character encoding</source>
        <translation>Falsche Zeichenkodierung</translation>
    </message>
    <message>
        <source>Wrong kind of value</source>
        <translation>Falsche Art von Wert</translation>
    </message>
</context>
<context>
    <name>SavePreview</name>
    <message>
        <source>Looking at what would change…</source>
        <translation>Es wird nachgesehen, was sich ändern würde …</translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel speichern</numerusform>
            <numerusform>%Ln Artikel speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>Saved %n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel gespeichert</numerusform>
            <numerusform>%Ln Artikel gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved “%1”</source>
        <translation>„%1“ gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Written again: %1</source>
        <translation>Erneut geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>SchemaNote</name>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (eingebaut)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the file have no effect</source>
        <translation>
            <numerusform>%Ln Angabe in der Datei wirkt nicht</numerusform>
            <numerusform>%Ln Angaben in der Datei wirken nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>A file .stet.yml in the folder of the site would give it rules of its own.</source>
        <translation>Eine Datei .stet.yml im Ordner der Website gäbe ihr eigene Regeln.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Rules of the site</source>
        <translation>Regeln der Website</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>Regeln: %1</translation>
    </message>
    <message>
        <source>They say which fields articles have and what is checked in them: the site's schema.</source>
        <translation>Sie sagen, welche Felder Artikel haben und was darin geprüft wird: das Schema der Website.</translation>
    </message>
    <message>
        <source>Whoever looks after the site can change them in its file.</source>
        <translation>Wer die Website betreut, kann sie in ihrer Datei ändern.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>guessed from the articles</source>
        <translation>aus den Artikeln erschlossen</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>%1 goes here</source>
        <translation>%1 führt hierher</translation>
    </message>
    <message>
        <source>A query: words, or conditions such as is:unpublished</source>
        <translation>Eine Suchanfrage: Wörter oder Bedingungen wie is:unpublished</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No article has a field “{name}”.</source>
        <translation>Kein Artikel hat ein Feld „{name}“.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search, or ask: is:unpublished quality:&gt;50</source>
        <translation>Suchen oder abfragen: is:unpublished quality:&gt;50</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>{reason} (at character {column}). The list still shows the search before.</source>
        <translation>{reason} (bei Zeichen {column}). Die Liste zeigt noch die vorige Suche.</translation>
    </message>
</context>
<context>
    <name>SelectWidget</name>
    <message>
        <source>not one of the choices</source>
        <translation>keine der Möglichkeiten</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>The edit does not fit %n article(s)</source>
        <translation>
            <numerusform>Die Änderung passt nicht zu %Ln Artikel</numerusform>
            <numerusform>Die Änderung passt nicht zu %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 could not be read; Stet starts with its defaults.</source>
        <translation>%1 war nicht lesbar; Stet startet mit seinen Vorgaben.</translation>
    </message>
    <message>
        <source>%1 could not be read; it was kept as %2, and Stet starts with its defaults.</source>
        <translation>%1 war nicht lesbar und liegt nun als %2 daneben; Stet startet mit seinen Vorgaben.</translation>
    </message>
    <message>
        <source>%1 had values that make no sense; they were left out, and the file was kept as %2.</source>
        <translation>%1 enthielt unsinnige Werte; sie wurden ausgelassen, und die Datei liegt als %2 daneben.</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>110 %</source>
        <translation>110 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>175 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>After publishing or unpublishing, go to the article that was next.</source>
        <translation>Nach dem Veröffentlichen oder Zurückziehen zum nächsten Artikel gehen.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>From allowed websites</source>
        <translation>Von erlaubten Websites</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Go on after publishing</source>
        <translation>Nach dem Veröffentlichen weitergehen</translation>
    </message>
    <message>
        <source>How high the rows of the list are, and how large its pictures.</source>
        <translation>Wie hoch die Zeilen der Liste sind und wie groß ihre Bilder.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark, or as the system says.</source>
        <translation>Hell oder dunkel oder wie das System.</translation>
    </message>
    <message>
        <source>Load pictures that lie on other websites: only when asked one by one, from websites you allowed, or all.</source>
        <translation>Bilder laden, die auf anderen Websites liegen: nur einzeln auf Wunsch, von erlaubten Websites oder alle.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source>Pictures from the web</source>
        <translation>Bilder aus dem Netz</translation>
    </message>
    <message>
        <source>Pictures in the list</source>
        <translation>Bilder in der Liste</translation>
    </message>
    <message>
        <source>Show a small picture in each row of the list.</source>
        <translation>In jeder Zeile der Liste ein kleines Bild zeigen.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>The language of all words in the window. Articles are left as they are.</source>
        <translation>Die Sprache aller Wörter im Fenster. Artikel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The size of all text; 100 % is 13 pixels.</source>
        <translation>Die Größe aller Schrift; 100 % sind 13 Pixel.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Give every action its usual keys again?</source>
        <translation>Jeder Aktion wieder ihre üblichen Tasten geben?</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The keys that you chose are forgotten.</source>
        <translation>Die selbst gewählten Tasten werden vergessen.</translation>
    </message>
</context>
<context>
    <name>Settler</name>
    <message>
        <source>Conflict settled: “%1”</source>
        <translation>Konflikt gelöst: „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts settled in %n article(s)</source>
        <translation>
            <numerusform>Konflikte gelöst in %Ln Artikel</numerusform>
            <numerusform>Konflikte gelöst in %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>The other edits do not fit the text on disk; nothing was changed</source>
        <translation>Die anderen Änderungen passen nicht zum Text in der Datei; nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>SeveralContext</name>
    <message>
        <source>(in %1 of %2)</source>
        <translation>(in %1 von %2)</translation>
    </message>
</context>
<context>
    <name>SeveralHead</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected article(s) left out:</source>
        <translation>
            <numerusform>%Ln ausgewählter Artikel ausgelassen:</numerusform>
            <numerusform>%Ln ausgewählte Artikel ausgelassen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(und %Ln weiterer)</numerusform>
            <numerusform>(und %Ln weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the fields that you change are written.</source>
        <translation>Geschrieben wird nur, was hier geändert wird.</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%1 in %n article(s)</source>
        <translation>
            <numerusform>%1 in %Ln Artikel</numerusform>
            <numerusform>%1 in %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected.</source>
        <translation>
            <numerusform>%Ln Artikel ausgewählt.</numerusform>
            <numerusform>%Ln Artikel ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix a problem</source>
        <translation>Ein Problem korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Fixed in %n article(s); not saved yet</source>
        <translation>
            <numerusform>In %Ln Artikel behoben; noch nicht gespeichert</numerusform>
            <numerusform>In %Ln Artikeln behoben; noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected articles can be edited.</source>
        <translation>Keiner der ausgewählten Artikel lässt sich bearbeiten.</translation>
    </message>
    <message>
        <source>The selected articles are not read yet; nothing was changed</source>
        <translation>Die ausgewählten Artikel sind noch nicht gelesen; nichts wurde geändert</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n article(s) can be edited in one form.</source>
        <translation>
            <numerusform>Bis zu %Ln Artikel lässt sich in einem Formular bearbeiten.</numerusform>
            <numerusform>Bis zu %Ln Artikel lassen sich in einem Formular bearbeiten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPictures</name>
    <message numerus="yes">
        <source>Set the picture in %n article(s)</source>
        <translation>
            <numerusform>Bild in %Ln Artikel setzen</numerusform>
            <numerusform>Bild in %Ln Artikeln setzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideFold</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Seitenleiste zeigen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Can't be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Views and facets</source>
        <translation>Ansichten und Filter</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt gerade</translation>
    </message>
</context>
<context>
    <name>SiteReader</name>
    <message>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Sort by: {order}</source>
        <translation>Sortiert nach: {order}</translation>
    </message>
</context>
<context>
    <name>Sorter</name>
    <message>
        <source>By file name</source>
        <translation>Nach Dateiname</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Dann nach</translation>
    </message>
</context>
<context>
    <name>SourcePopup</name>
    <message>
        <source>Source of the field</source>
        <translation>Quelltext des Feldes</translation>
    </message>
    <message>
        <source>This field is not in the file.</source>
        <translation>Dieses Feld steht nicht in der Datei.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>RECENT SITES</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <source>Review, correct and publish a folder of articles. Only what you edit is changed.</source>
        <translation>Einen Ordner voller Artikel prüfen, korrigieren und veröffentlichen. Geändert wird nur, was bearbeitet wurde.</translation>
    </message>
    <message>
        <source>Stet looks for Markdown and HTML files that begin with fields (front matter).</source>
        <translation>Stet sucht Markdown- und HTML-Dateien, die mit Feldern beginnen (Frontmatter).</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>or drop a folder on this window</source>
        <translation>oder einen Ordner in dieses Fenster ziehen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>Regeln: %1</translation>
    </message>
    <message>
        <source>The site's schema: which fields its articles have, and what is checked in them</source>
        <translation>Das Schema der Website: welche Felder ihre Artikel haben und was darin geprüft wird</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln Artikel</numerusform>
            <numerusform>in %Ln Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDisplay</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the work in the background</source>
        <translation>Die Arbeit im Hintergrund anhalten</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(und %Ln weiterer)</numerusform>
            <numerusform>(und %Ln weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>Vielleicht wurde er verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>Not published: “%1” %2</source>
        <translation>Nicht veröffentlicht: „%1“ %2</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>This folder can't be opened: %1 %2.</source>
        <translation>Dieser Ordner lässt sich nicht öffnen: %1 %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TextWidget</name>
    <message>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
</context>
<context>
    <name>TitleFind</name>
    <message>
        <source>Go to a title</source>
        <translation>Zu einem Titel springen</translation>
    </message>
    <message>
        <source>No title like this</source>
        <translation>Kein solcher Titel</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>%1 (gone)</source>
        <translation>%1 (weg)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Keine Website</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Website: %1</translation>
    </message>
</context>
<context>
    <name>TopPicture</name>
    <message>
        <source>Several pictures</source>
        <translation>Verschiedene Bilder</translation>
    </message>
</context>
<context>
    <name>Undoer</name>
    <message>
        <source>Redid: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>That does not fit the text on disk any more</source>
        <translation>Das passt nicht mehr zum Text in der Datei</translation>
    </message>
    <message>
        <source>Undid: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Rückgängig machen</translation>
    </message>
</context>
<context>
    <name>UrlWidget</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>ValueNote</name>
    <message numerus="yes">
        <source>Has %n control character(s), which can't be seen.</source>
        <translation>
            <numerusform>Hat %Ln Steuerzeichen, das man nicht sieht.</numerusform>
            <numerusform>Hat %Ln Steuerzeichen, die man nicht sieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Has Windows line breaks; they are kept as they are.</source>
        <translation>Hat Windows-Zeilenumbrüche; sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Has line breaks of several kinds; each is kept as it is.</source>
        <translation>Hat Zeilenumbrüche verschiedener Art; jeder bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Has unusual line breaks; they are kept as they are.</source>
        <translation>Hat ungewöhnliche Zeilenumbrüche; sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove control characters</source>
        <translation>Steuerzeichen entfernen</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Shown as source: %1.</source>
        <translation>Als Quelltext gezeigt: %1.</translation>
    </message>
    <message>
        <source>Shown as source: it has characters that no text can have.</source>
        <translation>Als Quelltext gezeigt: Es sind Zeichen darin, die kein Text haben kann.</translation>
    </message>
    <message>
        <source>the value is a group of fields</source>
        <translation>der Wert ist eine Gruppe von Feldern</translation>
    </message>
    <message>
        <source>the value is a list</source>
        <translation>der Wert ist eine Liste</translation>
    </message>
    <message>
        <source>the value is no list</source>
        <translation>der Wert ist keine Liste</translation>
    </message>
    <message>
        <source>the value is no text but data</source>
        <translation>der Wert ist kein Text, sondern Daten</translation>
    </message>
    <message>
        <source>the value is of another kind</source>
        <translation>der Wert ist von anderer Art</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation>Ganz zeigen (0)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Load this picture (L)</source>
        <translation>Dieses Bild laden (L)</translation>
    </message>
    <message>
        <source>Next (Right)</source>
        <translation>Nächstes (Rechts)</translation>
    </message>
    <message>
        <source>Play or stand still (Space)</source>
        <translation>Abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Previous (Left)</source>
        <translation>Voriges (Links)</translation>
    </message>
    <message>
        <source>Real size (1)</source>
        <translation>Originalgröße (1)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>%1 has no place in the form</source>
        <translation>%1 hat keinen Platz im Formular</translation>
    </message>
    <message>
        <source>About Stet</source>
        <translation>Über Stet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Editorial review: what you did not touch stays as it was.</source>
        <translation>Redaktionelles Durchsehen: Was man nicht anfasst, bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Only one article is selected</source>
        <translation>Nur ein Artikel ist ausgewählt</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Publishing goes on to the next article</source>
        <translation>Nach dem Veröffentlichen geht es zum nächsten Artikel</translation>
    </message>
    <message>
        <source>Publishing stays at the article</source>
        <translation>Nach dem Veröffentlichen bleibt der Artikel ausgewählt</translation>
    </message>
    <message>
        <source>Recent site</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Stet %1</source>
        <translation>Stet %1</translation>
    </message>
    <message>
        <source>Stet knows no sure correction for this article</source>
        <translation>Für diesen Artikel kennt Stet keine sichere Korrektur</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message numerus="yes">
        <source>%n article(s) not: “%1” %2</source>
        <translation>
            <numerusform>%Ln Artikel nicht: „%1“ %2</numerusform>
            <numerusform>%Ln Artikel nicht: „%1“ %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message numerus="yes">
        <source>%n article(s) without changes.</source>
        <translation>
            <numerusform>%Ln Artikel ohne Änderungen.</numerusform>
            <numerusform>%Ln Artikel ohne Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Its file can't be read any more.</source>
        <translation>Die Datei lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>Its text as a whole is changed and not saved yet; the lines stand on the other page.</source>
        <translation>Sein Text als Ganzes ist geändert und noch nicht gespeichert; die Zeilen stehen auf der anderen Seite.</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Keine Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>Not saved elsewhere: %n article(s)</source>
        <translation>
            <numerusform>Anderswo nicht gespeichert: %Ln Artikel</numerusform>
            <numerusform>Anderswo nicht gespeichert: %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is unsaved.</source>
        <translation>Nichts ist ungespeichert.</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>The lines stand on the other page.</source>
        <translation>Die Zeilen stehen auf der anderen Seite.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>saved since the site was opened</source>
        <translation>gespeichert, seit die Site geöffnet wurde</translation>
    </message>
</context>
<context>
    <name>_Veil</name>
    <message>
        <source>Let go to open “%1”</source>
        <translation>Loslassen, um „%1“ zu öffnen</translation>
    </message>
</context>
</TS>
