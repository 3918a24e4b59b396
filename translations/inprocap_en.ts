<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ilo::BinDetail</name>
    <message numerus="yes">
        <source>%Ln records that belong to it were deleted with it and come back with it.</source>
        <translation>
            <numerusform>%Ln record that belongs to it was deleted with it and comes back with it.</numerusform>
            <numerusform>%Ln records that belong to it were deleted with it and come back with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So do %Ln records that belong to it.</source>
        <translation>
            <numerusform>So does %Ln record that belongs to it.</numerusform>
            <numerusform>So do %Ln records that belong to it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::BinPage</name>
    <message numerus="yes">
        <source>%Ln deleted records</source>
        <translation>
            <numerusform>%Ln deleted record</numerusform>
            <numerusform>%Ln deleted records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::BriefPaper</name>
    <message numerus="yes">
        <source>Brief, %n pages</source>
        <translation>
            <numerusform>Brief, %n page</numerusform>
            <numerusform>Brief, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CheckCard</name>
    <message numerus="yes">
        <source>%Ln actions</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CheckStep</name>
    <message numerus="yes">
        <source>%n new company(ies)</source>
        <translation>
            <numerusform>%n new company</numerusform>
            <numerusform>%n new companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CleanUp</name>
    <message numerus="yes">
        <source>%n spelling(s)</source>
        <translation>
            <numerusform>%n spelling</numerusform>
            <numerusform>%n spellings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %n value(s)</source>
        <extracomment>&quot;4 spellings → 2 values&quot;</extracomment>
        <translation>
            <numerusform>%1 → %n value</numerusform>
            <numerusform>%1 → %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tidied</source>
        <translation>
            <numerusform>%n tidied</numerusform>
            <numerusform>%n tidied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ColumnsStep</name>
    <message numerus="yes">
        <source>%n column(s) sure</source>
        <translation>
            <numerusform>%n column sure</numerusform>
            <numerusform>%n columns sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CompanyActions</name>
    <message numerus="yes">
        <source>Deleted %n companies</source>
        <translation>
            <numerusform>Deleted %n company</numerusform>
            <numerusform>Deleted %n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n companies “%1”</source>
        <translation>
            <numerusform>Tagged %n company “%1”</numerusform>
            <numerusform>Tagged %n companies “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gave %n companies to %1</source>
        <translation>
            <numerusform>Gave %n company to %1</numerusform>
            <numerusform>Gave %n companies to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CompanyText</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::Context</name>
    <message numerus="yes">
        <source>%1. %n values stayed as they are, because they were changed since.</source>
        <extracomment>%1 is a sentence such as &quot;Undone: Deleted “Criolaria S.L.”&quot;</extracomment>
        <translation>
            <numerusform>%1. %n value stayed as it is, because it was changed since.</numerusform>
            <numerusform>%1. %n values stayed as they are, because they were changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln actions</source>
        <translation>
            <numerusform>%Ln action</numerusform>
            <numerusform>%Ln actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::Import</name>
    <message numerus="yes">
        <source>Imported %n company(ies) from %1</source>
        <extracomment>label of an action in the history; %1: name of a file</extracomment>
        <translation>
            <numerusform>Imported %n company from %1</numerusform>
            <numerusform>Imported %n companies from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ImportAssistant</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n company(ies)</source>
        <translation>
            <numerusform>Import %n company</numerusform>
            <numerusform>Import %n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ImportStep</name>
    <message numerus="yes">
        <source>Importing %n company(ies)…</source>
        <translation>
            <numerusform>Importing %n company…</numerusform>
            <numerusform>Importing %n companies…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With them came %n capability(ies), certificate(s) and reference(s).</source>
        <translation>
            <numerusform>With them came %n capability, certificate or reference.</numerusform>
            <numerusform>With them came %n capabilities, certificates and references.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected.</source>
        <translation>
            <numerusform>%n row was rejected.</numerusform>
            <numerusform>%n rows were rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) have something to look at; what was not understood is in their notes.</source>
        <translation>
            <numerusform>%n company has something to look at; what was not understood is in its note.</numerusform>
            <numerusform>%n companies have something to look at; what was not understood is in their notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stayed, because they were changed since.</source>
        <translation>
            <numerusform>%n value stayed, because it was changed since.</numerusform>
            <numerusform>%n values stayed, because they were changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::KeyLabels</name>
    <message numerus="yes">
        <source>%Ln companies and organisations</source>
        <translation>
            <numerusform>%Ln company or organisation</numerusform>
            <numerusform>%Ln companies and organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln capabilities</source>
        <translation>
            <numerusform>%Ln capability</numerusform>
            <numerusform>%Ln capabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln references</source>
        <translation>
            <numerusform>%Ln reference</numerusform>
            <numerusform>%Ln references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln needs</source>
        <translation>
            <numerusform>%Ln need</numerusform>
            <numerusform>%Ln needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requirements</source>
        <translation>
            <numerusform>%Ln requirement</numerusform>
            <numerusform>%Ln requirements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln briefs</source>
        <translation>
            <numerusform>%Ln brief</numerusform>
            <numerusform>%Ln briefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offices</source>
        <translation>
            <numerusform>%Ln office</numerusform>
            <numerusform>%Ln offices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln advisors</source>
        <translation>
            <numerusform>%Ln advisor</numerusform>
            <numerusform>%Ln advisors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::NeedListView</name>
    <message numerus="yes">
        <source>Deleted %n needs</source>
        <translation>
            <numerusform>Deleted %n need</numerusform>
            <numerusform>Deleted %n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::NeedsPage</name>
    <message numerus="yes">
        <source>&amp;Delete %n needs</source>
        <translation>
            <numerusform>&amp;Delete %n need</numerusform>
            <numerusform>&amp;Delete %n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n must</source>
        <extracomment>%1: &quot;6 requirements&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n must</numerusform>
            <numerusform>%1 · %n must</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::RequirementModel</name>
    <message numerus="yes">
        <source>Added %n requirements to %1</source>
        <translation>
            <numerusform>Added %n requirement to %1</numerusform>
            <numerusform>Added %n requirements to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n requirements from %1</source>
        <translation>
            <numerusform>Deleted %n requirement from %1</numerusform>
            <numerusform>Deleted %n requirements from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::RestorePreview</name>
    <message numerus="yes">
        <source>What %Ln actions did since then would be gone from the records. They stay in the history, and the restore itself can be undone.</source>
        <translation>
            <numerusform>What %Ln action did since then would be gone from the records. They stay in the history, and the restore itself can be undone.</numerusform>
            <numerusform>What %Ln actions did since then would be gone from the records. They stay in the history, and the restore itself can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::TextField</name>
    <message numerus="yes">
        <source>at most %n words</source>
        <translation>
            <numerusform>at most %n word</numerusform>
            <numerusform>at most %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n words</source>
        <translation>
            <numerusform>%1 of %n word</numerusform>
            <numerusform>%1 of %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ValuePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n different values.</source>
        <translation>
            <numerusform>More than %n different values.</numerusform>
            <numerusform>More than %n different values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more value(s).</source>
        <translation>
            <numerusform>And %n more value.</numerusform>
            <numerusform>And %n more values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::WorkspaceSection</name>
    <message numerus="yes">
        <source>%Ln actions in the history</source>
        <translation>
            <numerusform>%Ln action in the history</numerusform>
            <numerusform>%Ln actions in the history</numerusform>
        </translation>
    </message>
</context>
</TS>
