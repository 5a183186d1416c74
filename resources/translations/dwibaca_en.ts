<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AheadDialog</name>
    <message numerus="yes">
        <source>%n article(s) of your sources and rules can be read ahead.</source>
        <translation>
            <numerusform>%n article of your sources and rules can be read ahead.</numerusform>
            <numerusform>%n articles of your sources and rules can be read ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not read ahead.</source>
        <translation>
            <numerusform>%n article is not read ahead.</numerusform>
            <numerusform>%n articles are not read ahead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DigestDialog</name>
    <message numerus="yes">
        <source>%n article(s) are in your library.</source>
        <translation>
            <numerusform>%n article is in your library.</numerusform>
            <numerusform>%n articles are in your library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not: mark them to be read ahead first.</source>
        <translation>
            <numerusform>%n more is not: mark it to be read ahead first.</numerusform>
            <numerusform>%n more are not: mark them to be read ahead first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message numerus="yes">
        <source>%n entry(s) imported</source>
        <translation>
            <numerusform>%n entry imported</numerusform>
            <numerusform>%n entries imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) exported</source>
        <translation>
            <numerusform>%n entry exported</numerusform>
            <numerusform>%n entries exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtractionDialog</name>
    <message numerus="yes">
        <source>{heading} (%n words)</source>
        <translation>
            <numerusform>{heading} (%n word)</numerusform>
            <numerusform>{heading} (%n words)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>Recommended: it has the best published score of all that this computer has memory for and that translate an article within %n minute(s).</source>
        <translation>
            <numerusform>Recommended: it has the best published score of all that this computer has memory for and that translate an article within %n minute.</numerusform>
            <numerusform>Recommended: it has the best published score of all that this computer has memory for and that translate an article within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesMenu</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) and note(s)</source>
        <translation>
            <numerusform>%n highlight or note</numerusform>
            <numerusform>%n highlights and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new word(s)</source>
        <translation>
            <numerusform>%n new word</numerusform>
            <numerusform>%n new words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own entry(s) of the dictionary</source>
        <translation>
            <numerusform>%n own entry of the dictionary</numerusform>
            <numerusform>%n own entries of the dictionary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowingPage</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message numerus="yes">
        <source>%n term(s) imported.</source>
        <translation>
            <numerusform>%n term imported.</numerusform>
            <numerusform>%n terms imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) written to “{file}”.</source>
        <translation>
            <numerusform>%n term written to “{file}”.</numerusform>
            <numerusform>%n terms written to “{file}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) did not answer.</source>
        <translation>
            <numerusform>%n source did not answer.</numerusform>
            <numerusform>%n sources did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%n new article.</numerusform>
            <numerusform>%n new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) shown again.</source>
        <translation>
            <numerusform>%n article shown again.</numerusform>
            <numerusform>%n articles shown again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hidden.</source>
        <translation>
            <numerusform>%n article hidden.</numerusform>
            <numerusform>%n articles hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message numerus="yes">
        <source>The first %n article(s) were opened.</source>
        <translation>
            <numerusform>The first %n article was opened.</numerusform>
            <numerusform>The first %n articles were opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) translated again.</source>
        <translation>
            <numerusform>%n article translated again.</numerusform>
            <numerusform>%n articles translated again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translating %n article(s) again …</source>
        <translation>
            <numerusform>Translating %n article again …</numerusform>
            <numerusform>Translating %n articles again …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be translated again.</source>
        <translation>
            <numerusform>%n article could not be translated again.</numerusform>
            <numerusform>%n articles could not be translated again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) deleted.</source>
        <translation>
            <numerusform>%n article deleted.</numerusform>
            <numerusform>%n articles deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) brought back.</source>
        <translation>
            <numerusform>%n article brought back.</numerusform>
            <numerusform>%n articles brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted article(s) will be removed for good. This cannot be undone.</source>
        <translation>
            <numerusform>%n deleted article will be removed for good. This cannot be undone.</numerusform>
            <numerusform>%n deleted articles will be removed for good. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translate %n article(s) of the library again with “{model}”? This can take a long time; you can stop it and go on reading meanwhile. Your own wordings stay.</source>
        <translation>
            <numerusform>Translate %n article of the library again with “{model}”? This can take a long time; you can stop it and go on reading meanwhile. Your own wordings stay.</numerusform>
            <numerusform>Translate %n articles of the library again with “{model}”? This can take a long time; you can stop it and go on reading meanwhile. Your own wordings stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put into “{name}”.</source>
        <translation>
            <numerusform>%n article put into “{name}”.</numerusform>
            <numerusform>%n articles put into “{name}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>%n article chosen</numerusform>
            <numerusform>%n articles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message numerus="yes">
        <source>The list of Argos packages is %n hour(s) old.</source>
        <translation>
            <numerusform>The list of Argos packages is %n hour old.</numerusform>
            <numerusform>The list of Argos packages is %n hours old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of Argos packages is %n day(s) old.</source>
        <translation>
            <numerusform>The list of Argos packages is %n day old.</numerusform>
            <numerusform>The list of Argos packages is %n days old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyWordsDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) written to “{file}”.</source>
        <translation>
            <numerusform>%n word written to “{file}”.</numerusform>
            <numerusform>%n words written to “{file}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n highlight(s) and notes</source>
        <translation>
            <numerusform>%n highlight or note</numerusform>
            <numerusform>%n highlights and notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) or notes deleted.</source>
        <translation>
            <numerusform>%n highlight or note deleted.</numerusform>
            <numerusform>%n highlights and notes deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingTab</name>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful; the others are unchecked machine translation</source>
        <translation>
            <numerusform>%n doubtful; the others are unchecked machine translation</numerusform>
            <numerusform>%n doubtful; the others are unchecked machine translation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n word(s) left</source>
        <translation>
            <numerusform>%n word left</numerusform>
            <numerusform>%n words left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) kept.</source>
        <translation>
            <numerusform>%n answer kept.</numerusform>
            <numerusform>%n answers kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message numerus="yes">
        <source>%n rule(s) are not saved.</source>
        <translation type="vanished">
            <numerusform>%n rule is not saved.</numerusform>
            <numerusform>%n rules are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are not saved. Save them before this closes?</source>
        <translation>
            <numerusform>%n rule is not saved. Save it before this closes?</numerusform>
            <numerusform>%n rules are not saved. Save them before this closes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are not saved and cannot be as they are. Close all the same?</source>
        <translation>
            <numerusform>%n rule is not saved and cannot be as it is. Close all the same?</numerusform>
            <numerusform>%n rules are not saved and cannot be as they are. Close all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceFinder</name>
    <message numerus="yes">
        <source>%n source(s) found.</source>
        <translation>
            <numerusform>%n source found.</numerusform>
            <numerusform>%n sources found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message numerus="yes">
        <source>%n source(s) are followed no more.</source>
        <translation>
            <numerusform>%n source is followed no more.</numerusform>
            <numerusform>%n sources are followed no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added.</source>
        <translation>
            <numerusform>%n source added.</numerusform>
            <numerusform>%n sources added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you follow already.</source>
        <translation>
            <numerusform>%n you follow already.</numerusform>
            <numerusform>%n you follow already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an address on the web: {names}.</source>
        <translation>
            <numerusform>%n without an address on the web: {names}.</numerusform>
            <numerusform>%n without an address on the web: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) written into {file}.</source>
        <translation>
            <numerusform>%n source written into {file}.</numerusform>
            <numerusform>%n sources written into {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabMessages</name>
    <message numerus="yes">
        <source>The glossary has changed for %n sentence(s) of this article.</source>
        <translation>
            <numerusform>The glossary has changed for %n sentence of this article.</numerusform>
            <numerusform>The glossary has changed for %n sentences of this article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message numerus="yes">
        <source>%n time(s) in this article</source>
        <translation>
            <numerusform>%n time in this article</numerusform>
            <numerusform>%n times in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s) of your library</source>
        <translation>
            <numerusform>in %n article of your library</numerusform>
            <numerusform>in %n articles of your library</numerusform>
        </translation>
    </message>
</context>
</TS>
