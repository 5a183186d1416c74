<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>ReadingTab</name>
    <message numerus="yes">
        <source>%n to be looked at twice</source>
        <translation>
            <numerusform>%n to be looked at twice</numerusform>
            <numerusform>%n to be looked at twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
</context>
</TS>
