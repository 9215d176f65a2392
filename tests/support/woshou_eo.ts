<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo" sourcelanguage="en">
<context>
    <name>End</name>
    <message><source>Client</source><translation>Kliento</translation></message>
    <message><source>Server</source><translation>Servilo</translation></message>
</context>
<context>
    <name>EndInSentence</name>
    <message><source>client</source><translation>kliento</translation></message>
    <message><source>server</source><translation>servilo</translation></message>
</context>
<context>
    <name>State</name>
    <message><source>LISTEN</source><translation>AŬSKULTAS</translation></message>
    <message><source>%1 (%2)</source><translation>%1 [%2]</translation></message>
</context>
<context>
    <name>Call</name>
    <message><source>SEND %1 bytes</source><translation>SENDI %1 bajtojn</translation></message>
</context>
<context>
    <name>Timer</name>
    <message><source>persist %1</source><translation>persisto dum %1</translation></message>
</context>
<context>
    <name>Segment</name>
    <message>
        <source>Segment %1, %2 to %3: %4.</source>
        <translation>Al %3 de %2, segmento %1: %4.</translation>
    </message>
    <message>
        <source>Sent at %1, arrived at %2.</source>
        <translation>Alvenis je %2, sendita je %1.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1: %2 from %3.</source>
        <translation>Ekde %3 %1 estas %2.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message><source>English</source><translation>Esperanto</translation></message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>language of messages: %1</source>
        <translation>lingvo de mesaĝoj: %1</translation>
    </message>
    <message><source>%1 or %2</source><translation>%1 aŭ %2</translation></message>
</context>
</TS>
