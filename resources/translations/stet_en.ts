<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Articles</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message numerus="yes">
        <source>%n article(s) copied</source>
        <translation>
            <numerusform>%n article copied</numerusform>
            <numerusform>%n articles copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message numerus="yes">
        <source>%n article(s) not saved</source>
        <translation>
            <numerusform>%n article not saved</numerusform>
            <numerusform>%n articles not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>in %n article(s), not saved yet</source>
        <translation>
            <numerusform>in %n article, not saved yet</numerusform>
            <numerusform>in %n articles, not saved yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message numerus="yes">
        <source>in %1 of %n article(s)</source>
        <translation>
            <numerusform>in %1 of %n article</numerusform>
            <numerusform>in %1 of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n article(s) wait for a choice.</source>
        <translation>
            <numerusform>%n article wait for a choice.</numerusform>
            <numerusform>%n articles wait for a choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody changed the same %n field(s) while you did. Nothing was overwritten.</source>
        <translation>
            <numerusform>Somebody changed the same %n field while you did. Nothing was overwritten.</numerusform>
            <numerusform>Somebody changed the same %n fields while you did. Nothing was overwritten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message numerus="yes">
        <source>%n file(s) without front matter were left out.</source>
        <translation>
            <numerusform>%n file without front matter were left out.</numerusform>
            <numerusform>%n files without front matter were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without {term}, %n article(s) match.</source>
        <translation>
            <numerusform>Without {term}, %n article match.</numerusform>
            <numerusform>Without {term}, %n articles match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fixer</name>
    <message numerus="yes">
        <source>%n article(s) have unsaved edits: fix them in the form</source>
        <translation>
            <numerusform>%n article have unsaved edits: fix them in the form</numerusform>
            <numerusform>%n articles have unsaved edits: fix them in the form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix “%1” in %n article(s)</source>
        <translation>
            <numerusform>Fix “%1” in %n article</numerusform>
            <numerusform>Fix “%1” in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldHead</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Show %n more field</numerusform>
            <numerusform>Show %n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
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
            <numerusform>Save %n article before Stet closes?</numerusform>
            <numerusform>Save %n articles before Stet closes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before Stet starts again?</source>
        <translation>
            <numerusform>Save %n article before Stet starts again?</numerusform>
            <numerusform>Save %n articles before Stet starts again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before another site is opened?</source>
        <translation>
            <numerusform>Save %n article before another site is opened?</numerusform>
            <numerusform>Save %n articles before another site is opened?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s) before this site is closed?</source>
        <translation>
            <numerusform>Save %n article before this site is closed?</numerusform>
            <numerusform>Save %n articles before this site is closed?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message numerus="yes">
        <source>%n file(s) left out of the list:</source>
        <translation>
            <numerusform>%n file left out of the list:</numerusform>
            <numerusform>%n files left out of the list:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard the unsaved edits of %n article(s)?</source>
        <translation>
            <numerusform>Discard the unsaved edits of %n article?</numerusform>
            <numerusform>Discard the unsaved edits of %n articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stet closed unexpectedly. Unsaved edits of %n article(s) were restored.</source>
        <translation>
            <numerusform>Stet closed unexpectedly. Unsaved edits of %n article were restored.</numerusform>
            <numerusform>Stet closed unexpectedly. Unsaved edits of %n articles were restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message numerus="yes">
        <source>Still writing %n article(s)</source>
        <translation>
            <numerusform>Still writing %n article</numerusform>
            <numerusform>Still writing %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message numerus="yes">
        <source>animated, %n frames</source>
        <translation>
            <numerusform>animated, %n frames</numerusform>
            <numerusform>animated, %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturePicker</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new error(s)</source>
        <translation>
            <numerusform>%n new error</numerusform>
            <numerusform>%n new errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n certain one(s)…</source>
        <translation>
            <numerusform>Fix all %n certain one…</numerusform>
            <numerusform>Fix all %n certain ones…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishSwitch</name>
    <message numerus="yes">
        <source>%1 of %n published</source>
        <translation>
            <numerusform>%1 of %n published</numerusform>
            <numerusform>%1 of %n published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publisher</name>
    <message numerus="yes">
        <source>Published %n article(s)</source>
        <translation>
            <numerusform>Published %n article</numerusform>
            <numerusform>Published %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublished %n article(s)</source>
        <translation>
            <numerusform>Unpublished %n article</numerusform>
            <numerusform>Unpublished %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message numerus="yes">
        <source>%n article(s) selected, not read</source>
        <translation>
            <numerusform>%n article selected, not read</numerusform>
            <numerusform>%n articles selected, not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n article(s)…</source>
        <translation>
            <numerusform>Reading %n article…</numerusform>
            <numerusform>Reading %n articles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadonlyWidget</name>
    <message numerus="yes">
        <source>read-only, %n character(s)</source>
        <translation>
            <numerusform>read-only, %n character</numerusform>
            <numerusform>read-only, %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n error(s) (%1)</source>
        <translation>
            <numerusform>has %n error (%1)</numerusform>
            <numerusform>has %n errors (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsWidget</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavePreview</name>
    <message numerus="yes">
        <source>%n already so</source>
        <translation>
            <numerusform>%n already so</numerusform>
            <numerusform>%n already so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will change</source>
        <translation>
            <numerusform>%n article will change</numerusform>
            <numerusform>%n articles will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n article(s)</source>
        <translation>
            <numerusform>Save %n article</numerusform>
            <numerusform>Save %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>Saved %n article(s)</source>
        <translation>
            <numerusform>Saved %n article</numerusform>
            <numerusform>Saved %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>The edit does not fit %n article(s)</source>
        <translation>
            <numerusform>The edit does not fit %n article</numerusform>
            <numerusform>The edit does not fit %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settler</name>
    <message numerus="yes">
        <source>Conflicts settled in %n article(s)</source>
        <translation>
            <numerusform>Conflicts settled in %n article</numerusform>
            <numerusform>Conflicts settled in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralHead</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected article(s) left out:</source>
        <translation>
            <numerusform>%n selected article left out:</numerusform>
            <numerusform>%n selected articles left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%1 in %n article(s)</source>
        <translation>
            <numerusform>%1 in %n article</numerusform>
            <numerusform>%1 in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected.</source>
        <translation>
            <numerusform>%n article selected.</numerusform>
            <numerusform>%n articles selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n article(s) can be edited in one form.</source>
        <translation>
            <numerusform>Up to %n article can be edited in one form.</numerusform>
            <numerusform>Up to %n articles can be edited in one form.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralPictures</name>
    <message numerus="yes">
        <source>Set the picture in %n article(s)</source>
        <translation>
            <numerusform>Set the picture in %n article</numerusform>
            <numerusform>Set the picture in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueNote</name>
    <message numerus="yes">
        <source>Has %n control character(s), which can't be seen.</source>
        <translation>
            <numerusform>Has %n control character, which can't be seen.</numerusform>
            <numerusform>Has %n control characters, which can't be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message numerus="yes">
        <source>%n article(s) not: “%1” %2</source>
        <translation>
            <numerusform>%n article not: “%1” %2</numerusform>
            <numerusform>%n articles not: “%1” %2</numerusform>
        </translation>
    </message>
</context>
</TS>
