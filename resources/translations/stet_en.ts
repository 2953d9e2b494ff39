<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Articles</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message numerus="yes">
        <source>%n article(s) copied</source>
        <translation>
            <numerusform>%Ln article copied</numerusform>
            <numerusform>%Ln articles copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message numerus="yes">
        <source>%n article(s) not saved</source>
        <translation>
            <numerusform>%Ln article not saved</numerusform>
            <numerusform>%Ln articles not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>in %n article(s), not saved yet</source>
        <translation>
            <numerusform>in %Ln article, not saved yet</numerusform>
            <numerusform>in %Ln articles, not saved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message numerus="yes">
        <source>in %1 of %n article(s)</source>
        <translation>
            <numerusform>in %1 of %Ln article</numerusform>
            <numerusform>in %1 of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>Somebody changed the same %n field(s) while you did. Nothing was overwritten.</source>
        <translation>
            <numerusform>Somebody changed the same %Ln field while you did. Nothing was overwritten.</numerusform>
            <numerusform>Somebody changed the same %Ln fields while you did. Nothing was overwritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still to choose: %n article(s)</source>
        <translation>
            <numerusform>Still to choose: %Ln article</numerusform>
            <numerusform>Still to choose: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>Left out: %n file(s) without such fields.</source>
        <translation>
            <numerusform>Left out: %Ln file without such fields.</numerusform>
            <numerusform>Left out: %Ln files without such fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {term}, %n article(s) match.</source>
        <translation>
            <numerusform>Without {term}, %Ln article match.</numerusform>
            <numerusform>Without {term}, %Ln articles match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindReplace</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n article(s)</source>
        <translation>
            <numerusform>Change %Ln article</numerusform>
            <numerusform>Change %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace “%1” in %n article(s)</source>
        <translation>
            <numerusform>Replace “%1” in %Ln article</numerusform>
            <numerusform>Replace “%1” in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixer</name>
    <message numerus="yes">
        <source>%n article(s) have unsaved edits: fix them in the form</source>
        <translation>
            <numerusform>%Ln article have unsaved edits: fix them in the form</numerusform>
            <numerusform>%Ln articles have unsaved edits: fix them in the form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix “%1” in %n article(s)</source>
        <translation>
            <numerusform>Fix “%1” in %Ln article</numerusform>
            <numerusform>Fix “%1” in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldHead</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Show %Ln more field</numerusform>
            <numerusform>Show %Ln more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>article(s)</source>
        <translation>
            <numerusform>article</numerusform>
            <numerusform>articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>article(s) so far</source>
        <translation>
            <numerusform>article so far</numerusform>
            <numerusform>articles so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of {total} article(s)</source>
        <translation>
            <numerusform>of {total} article</numerusform>
            <numerusform>of {total} articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>Save %n article(s) before Stet closes?</source>
        <translation>
            <numerusform>Save %Ln article before Stet closes?</numerusform>
            <numerusform>Save %Ln articles before Stet closes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before Stet starts again?</source>
        <translation>
            <numerusform>Save %Ln article before Stet starts again?</numerusform>
            <numerusform>Save %Ln articles before Stet starts again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before another site is opened?</source>
        <translation>
            <numerusform>Save %Ln article before another site is opened?</numerusform>
            <numerusform>Save %Ln articles before another site is opened?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before this site is closed?</source>
        <translation>
            <numerusform>Save %Ln article before this site is closed?</numerusform>
            <numerusform>Save %Ln articles before this site is closed?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%n file(s) left out of the list:</source>
        <translation>
            <numerusform>%Ln file left out of the list:</numerusform>
            <numerusform>%Ln files left out of the list:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the unsaved edits of %n article(s)?</source>
        <translation>
            <numerusform>Discard the unsaved edits of %Ln article?</numerusform>
            <numerusform>Discard the unsaved edits of %Ln articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsaved edits of %n article(s) are back from last time.</source>
        <translation>
            <numerusform>Unsaved edits of %Ln article are back from last time.</numerusform>
            <numerusform>Unsaved edits of %Ln articles are back from last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message numerus="yes">
        <source>Still writing %n article(s)</source>
        <translation>
            <numerusform>Still writing %Ln article</numerusform>
            <numerusform>Still writing %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message numerus="yes">
        <source>animated, %n frames</source>
        <translation>
            <numerusform>animated, %Ln frames</numerusform>
            <numerusform>animated, %Ln frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new error(s)</source>
        <translation>
            <numerusform>%Ln new error</numerusform>
            <numerusform>%Ln new errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewFoot</name>
    <message numerus="yes">
        <source>Copied: %n line(s) for a shell</source>
        <translation>
            <numerusform>Copied: %Ln line for a shell</numerusform>
            <numerusform>Copied: %Ln lines for a shell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%Ln already so</numerusform>
            <numerusform>%Ln already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will change</source>
        <translation>
            <numerusform>%Ln article will change</numerusform>
            <numerusform>%Ln articles will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemStrip</name>
    <message numerus="yes">
        <source>Fix in %n article(s)</source>
        <translation>
            <numerusform>Fix in %Ln article</numerusform>
            <numerusform>Fix in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n of them…</source>
        <translation>
            <numerusform>Fix %Ln of them…</numerusform>
            <numerusform>Fix %Ln of them…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishSwitch</name>
    <message numerus="yes">
        <source>%1 of %n published</source>
        <translation>
            <numerusform>%1 of %Ln published</numerusform>
            <numerusform>%1 of %Ln published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publisher</name>
    <message numerus="yes">
        <source>Published %n article(s)</source>
        <translation>
            <numerusform>Published %Ln article</numerusform>
            <numerusform>Published %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublished %n article(s)</source>
        <translation>
            <numerusform>Unpublished %Ln article</numerusform>
            <numerusform>Unpublished %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message numerus="yes">
        <source>%n article(s) selected, not read</source>
        <translation>
            <numerusform>%Ln article selected, not read</numerusform>
            <numerusform>%Ln articles selected, not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n article(s)…</source>
        <translation>
            <numerusform>Reading %Ln article…</numerusform>
            <numerusform>Reading %Ln articles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadonlyWidget</name>
    <message numerus="yes">
        <source>read-only, %n character(s)</source>
        <translation>
            <numerusform>read-only, %Ln character</numerusform>
            <numerusform>read-only, %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n error(s) (%1)</source>
        <translation>
            <numerusform>has %Ln error (%1)</numerusform>
            <numerusform>has %Ln errors (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceInputs</name>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%Ln in the list</numerusform>
            <numerusform>%Ln in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsWidget</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavePreview</name>
    <message numerus="yes">
        <source>Save %n article(s)</source>
        <translation>
            <numerusform>Save %Ln article</numerusform>
            <numerusform>Save %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>Saved %n article(s)</source>
        <translation>
            <numerusform>Saved %Ln article</numerusform>
            <numerusform>Saved %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemaNote</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the file have no effect</source>
        <translation>
            <numerusform>%Ln thing in the file has no effect</numerusform>
            <numerusform>%Ln things in the file have no effect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>The edit does not fit %n article(s)</source>
        <translation>
            <numerusform>The edit does not fit %Ln article</numerusform>
            <numerusform>The edit does not fit %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settler</name>
    <message numerus="yes">
        <source>Conflicts settled in %n article(s)</source>
        <translation>
            <numerusform>Conflicts settled in %Ln article</numerusform>
            <numerusform>Conflicts settled in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralHead</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected article(s) left out:</source>
        <translation>
            <numerusform>%Ln selected article left out:</numerusform>
            <numerusform>%Ln selected articles left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %Ln more)</numerusform>
            <numerusform>(and %Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%1 in %n article(s)</source>
        <translation>
            <numerusform>%1 in %Ln article</numerusform>
            <numerusform>%1 in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected.</source>
        <translation>
            <numerusform>%Ln article selected.</numerusform>
            <numerusform>%Ln articles selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fixed in %n article(s); not saved yet</source>
        <translation>
            <numerusform>Fixed in %Ln article; not saved yet</numerusform>
            <numerusform>Fixed in %Ln articles; not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n article(s) can be edited in one form.</source>
        <translation>
            <numerusform>Up to %Ln article can be edited in one form.</numerusform>
            <numerusform>Up to %Ln articles can be edited in one form.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPictures</name>
    <message numerus="yes">
        <source>Set the picture in %n article(s)</source>
        <translation>
            <numerusform>Set the picture in %Ln article</numerusform>
            <numerusform>Set the picture in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %Ln more)</numerusform>
            <numerusform>(and %Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueNote</name>
    <message numerus="yes">
        <source>Has %n control character(s), which can't be seen.</source>
        <translation>
            <numerusform>Has %Ln control character, which can't be seen.</numerusform>
            <numerusform>Has %Ln control characters, which can't be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message numerus="yes">
        <source>%n article(s) not: “%1” %2</source>
        <translation>
            <numerusform>%Ln article not: “%1” %2</numerusform>
            <numerusform>%Ln articles not: “%1” %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WrittenDialog</name>
    <message numerus="yes">
        <source>%n article(s) without changes.</source>
        <translation>
            <numerusform>%Ln article without changes.</numerusform>
            <numerusform>%Ln articles without changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not saved elsewhere: %n article(s)</source>
        <translation>
            <numerusform>Not saved elsewhere: %Ln article</numerusform>
            <numerusform>Not saved elsewhere: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
