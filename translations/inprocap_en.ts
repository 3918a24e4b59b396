<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ilo::AlikeModel</name>
    <message numerus="yes">
        <source>%1, or %Ln more</source>
        <extracomment>%1: a company that a row may be; there are n others that it may be</extracomment>
        <translation>
            <numerusform>%1, or %Ln more</numerusform>
            <numerusform>%1, or %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::BalanceImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported the balance list of %1 (%Ln states)</source>
        <extracomment>%1: a day</extracomment>
        <translation>
            <numerusform>Imported the balance list of %1 (%Ln state)</numerusform>
            <numerusform>Imported the balance list of %1 (%Ln states)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::BigScienceActions</name>
    <message numerus="yes">
        <source>Updated %Ln records from the facts that ship</source>
        <translation>
            <numerusform>Updated %Ln record from the facts that ship</numerusform>
            <numerusform>Updated %Ln records from the facts that ship</numerusform>
        </translation>
    </message>
</context>
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
    <name>ilo::BriefTrail</name>
    <message numerus="yes">
        <source>All %n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>All %n steps</numerusform>
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
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new companies</source>
        <translation>
            <numerusform>%Ln new company</numerusform>
            <numerusform>%Ln new companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CleanUp</name>
    <message numerus="yes">
        <source>%Ln spellings</source>
        <translation>
            <numerusform>%Ln spelling</numerusform>
            <numerusform>%Ln spellings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %Ln values</source>
        <extracomment>&quot;4 spellings → 2 values&quot;</extracomment>
        <translation>
            <numerusform>%1 → %Ln value</numerusform>
            <numerusform>%1 → %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tidied</source>
        <translation>
            <numerusform>%Ln tidied</numerusform>
            <numerusform>%Ln tidied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CodePicker</name>
    <message numerus="yes">
        <source>Use %Ln codes</source>
        <translation>
            <numerusform>Use %Ln code</numerusform>
            <numerusform>Use %Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ColumnsStep</name>
    <message numerus="yes">
        <source>%Ln columns sure</source>
        <translation>
            <numerusform>%Ln column sure</numerusform>
            <numerusform>%Ln columns sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln to check</numerusform>
            <numerusform>%Ln to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CommandPalette</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
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
    <name>ilo::ContactsPage</name>
    <message numerus="yes">
        <source>Exported %n contacts to %1</source>
        <translation>
            <numerusform>Exported %n contact to %1</numerusform>
            <numerusform>Exported %n contacts to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n who must not be contacted left out</source>
        <translation>
            <numerusform>; %n who must not be contacted left out</numerusform>
            <numerusform>; %n who must not be contacted left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time to keep %n people ends within 60 days or has ended.</source>
        <translation>
            <numerusform>The time to keep %n person ends within 60 days or has ended.</numerusform>
            <numerusform>The time to keep %n people ends within 60 days or has ended.</numerusform>
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
    <message numerus="yes">
        <source>Nothing of this could be taken back: %1. %n values stayed as they are, because they were changed since.</source>
        <extracomment>%1 is an action such as &quot;Deleted “Criolaria S.L.”&quot;</extracomment>
        <translation>
            <numerusform>Nothing of this could be taken back: %1. %n value stayed as it is, because it was changed since.</numerusform>
            <numerusform>Nothing of this could be taken back: %1. %n values stayed as they are, because they were changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::CoverageModel</name>
    <message numerus="yes">
        <source>Met by %n hits</source>
        <translation>
            <numerusform>Met by %n hit</numerusform>
            <numerusform>Met by %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::DamageBox</name>
    <message numerus="yes">
        <source>%Ln cells: %1 (%2).</source>
        <extracomment>what happened, how sure that is</extracomment>
        <translation>
            <numerusform>%Ln cell: %1 (%2).</numerusform>
            <numerusform>%Ln cells: %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln cells a letter was replaced by a sign. Write what these values are; those you leave empty stay as they stand in the file.</source>
        <translation>
            <numerusform>In %Ln cell a letter was replaced by a sign. Write what the value is; left empty, it stays as it stands in the file.</numerusform>
            <numerusform>In %Ln cells a letter was replaced by a sign. Write what these values are; those you leave empty stay as they stand in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the %Ln suggestions</source>
        <translation>
            <numerusform>Take the %Ln suggestion</numerusform>
            <numerusform>Take the %Ln suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <translation>
            <numerusform>%Ln decided</numerusform>
            <numerusform>%Ln decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::DuplicatesStep</name>
    <message numerus="yes">
        <source>%Ln left for later</source>
        <translation>
            <numerusform>%Ln left for later</numerusform>
            <numerusform>%Ln left for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln capabilities, certificates or references.</source>
        <translation>
            <numerusform>%Ln capability, certificate or reference.</numerusform>
            <numerusform>%Ln capabilities, certificates or references.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicates</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <translation>
            <numerusform>%Ln decided</numerusform>
            <numerusform>%Ln decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people.</source>
        <translation>
            <numerusform>%Ln person.</numerusform>
            <numerusform>%Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken as one with others</source>
        <translation>
            <numerusform>%Ln taken as one with another</numerusform>
            <numerusform>%Ln taken as one with others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge the %Ln sure matches</source>
        <translation>
            <numerusform>Merge the %Ln sure match</numerusform>
            <numerusform>Merge the %Ln sure matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::EngagedCard</name>
    <message numerus="yes">
        <source>%n other countries</source>
        <translation>
            <numerusform>%n other country</numerusform>
            <numerusform>%n other countries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::EraseDialog</name>
    <message numerus="yes">
        <source>%n attached files go with the person.</source>
        <translation>
            <numerusform>%n attached file goes with the person.</numerusform>
            <numerusform>%n attached files go with the person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the person out of %n backups now, too (%1)</source>
        <translation>
            <numerusform>Take the person out of %n backup now, too (%1)</numerusform>
            <numerusform>Take the person out of %n backups now, too (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otherwise they lose the person as they are let go: the last one after %n more days on which something was changed. Exported files, printed papers and copies of the workspace elsewhere are not reached from here.</source>
        <translation>
            <numerusform>Otherwise they lose the person as they are let go: the last one after %n more day on which something was changed. Exported files, printed papers and copies of the workspace elsewhere are not reached from here.</numerusform>
            <numerusform>Otherwise they lose the person as they are let go: the last one after %n more days on which something was changed. Exported files, printed papers and copies of the workspace elsewhere are not reached from here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words were taken out of %n places.</source>
        <translation>
            <numerusform>The words were taken out of %n place.</numerusform>
            <numerusform>The words were taken out of %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still have the person until they are let go.</source>
        <translation>
            <numerusform>%n backup still has the person until it is let go.</numerusform>
            <numerusform>%n backups still have the person until they are let go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::FilterLabels</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::FitPane</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::FramingPanel</name>
    <message numerus="yes">
        <source>%1 (%n words, too many)</source>
        <translation>
            <numerusform>%1 (%n word, too many)</numerusform>
            <numerusform>%1 (%n words, too many)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::FrozenTexts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names, %n more</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen %1, %n invited</source>
        <extracomment>%1: a day, %n: companies</extracomment>
        <translation>
            <numerusform>Frozen %1, %n invited</numerusform>
            <numerusform>Frozen %1, %n invited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frozen %1 (%2), %n invited</source>
        <extracomment>%1: a day, %2: a number, for several of one day, %n: companies</extracomment>
        <translation>
            <numerusform>Frozen %1 (%2), %n invited</numerusform>
            <numerusform>Frozen %1 (%2), %n invited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was on %1, when %n companies were invited.</source>
        <extracomment>%1: day and time, %n: companies</extracomment>
        <translation>
            <numerusform>As it was on %1, when %n company was invited.</numerusform>
            <numerusform>As it was on %1, when %n companies were invited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was on %1, when %2 invited %n companies.</source>
        <extracomment>%1: day and time, %2: name of an advisor, %n: companies</extracomment>
        <translation>
            <numerusform>As it was on %1, when %2 invited %n company.</numerusform>
            <numerusform>As it was on %1, when %2 invited %n companies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stored inputs give the same ranking: %n companies at the same places with the same points.</source>
        <translation>
            <numerusform>The stored inputs give the same ranking: %n company at the same place with the same points.</numerusform>
            <numerusform>The stored inputs give the same ranking: %n companies at the same places with the same points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stored inputs give another ranking: %n of %1 companies stand elsewhere or have other points.</source>
        <translation>
            <numerusform>The stored inputs give another ranking: %n of %1 companies stands elsewhere or has other points.</numerusform>
            <numerusform>The stored inputs give another ranking: %n of %1 companies stand elsewhere or have other points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::FrozenView</name>
    <message numerus="yes">
        <source>%n lacked one…</source>
        <translation>
            <numerusform>%n lacked one…</numerusform>
            <numerusform>%n lacked one…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::HelpWindow</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
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
    <name>ilo::HomePage</name>
    <message numerus="yes">
        <source>%n things need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::HomeWords</name>
    <message numerus="yes">
        <source>Consent ends for %n companies</source>
        <translation>
            <numerusform>Consent ends for %n company</numerusform>
            <numerusform>Consent ends for %n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Consent ends for %n people</source>
        <translation>
            <numerusform>Consent ends for %n person</numerusform>
            <numerusform>Consent ends for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules of %1 end</source>
        <translation>
            <numerusform>%n rule of %1 ends</numerusform>
            <numerusform>%n rules of %1 end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries; import the next list</source>
        <translation>
            <numerusform>%n country; import the next list</numerusform>
            <numerusform>%n countries; import the next list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values need their successors</source>
        <translation>
            <numerusform>%n value needs its successor</numerusform>
            <numerusform>%n values need their successors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n things for its brief</source>
        <translation>
            <numerusform>%1 lacks %n thing for its brief</numerusform>
            <numerusform>%1 lacks %n things for its brief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time to keep the data of %n people ends</source>
        <translation>
            <numerusform>The time to keep the data of %n person ends</numerusform>
            <numerusform>The time to keep the data of %n people ends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::Import</name>
    <message numerus="yes">
        <source>Imported %Ln companies from %1</source>
        <extracomment>label of an action in the history; %1: name of a file</extracomment>
        <translation>
            <numerusform>Imported %Ln company from %1</numerusform>
            <numerusform>Imported %Ln companies from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %Ln companies from %1</source>
        <extracomment>label of an action in the history; %1: name of a file</extracomment>
        <translation>
            <numerusform>Updated %Ln company from %1</numerusform>
            <numerusform>Updated %Ln companies from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln companies</source>
        <translation>
            <numerusform>Imported %Ln company</numerusform>
            <numerusform>Imported %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and updated %Ln from %2</source>
        <extracomment>label of an action in the history; %1: &quot;Imported 3 companies&quot;, %2: name of a file</extracomment>
        <translation>
            <numerusform>%1 and updated %Ln from %2</numerusform>
            <numerusform>%1 and updated %Ln from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ImportAssistant</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln companies</source>
        <translation>
            <numerusform>Import %Ln company</numerusform>
            <numerusform>Import %Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %Ln companies</source>
        <translation>
            <numerusform>Update %Ln company</numerusform>
            <numerusform>Update %Ln companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ImportStep</name>
    <message numerus="yes">
        <source>%Ln new ones that may be here already were left for later.</source>
        <translation>
            <numerusform>%Ln new one that may be here already was left for later.</numerusform>
            <numerusform>%Ln new ones that may be here already were left for later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With them came %Ln capabilities, certificates and references.</source>
        <translation>
            <numerusform>With them came %Ln capability, certificate or reference.</numerusform>
            <numerusform>With them came %Ln capabilities, certificates and references.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were rejected.</source>
        <translation>
            <numerusform>%Ln row was rejected.</numerusform>
            <numerusform>%Ln rows were rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new people.</source>
        <translation>
            <numerusform>%Ln new person.</numerusform>
            <numerusform>%Ln new people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people updated.</source>
        <translation>
            <numerusform>%Ln person updated.</numerusform>
            <numerusform>%Ln people updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were left out; the saved file says why.</source>
        <translation>
            <numerusform>%Ln person was left out; the saved file says why.</numerusform>
            <numerusform>%Ln people were left out; the saved file says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln companies have something to look at; what was not understood is in their notes.</source>
        <translation>
            <numerusform>%Ln company has something to look at; what was not understood is in its note.</numerusform>
            <numerusform>%Ln companies have something to look at; what was not understood is in their notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values stayed, because they were changed since.</source>
        <translation>
            <numerusform>%Ln value stayed, because it was changed since.</numerusform>
            <numerusform>%Ln values stayed, because they were changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new companies.</source>
        <translation>
            <numerusform>%Ln new company.</numerusform>
            <numerusform>%Ln new companies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln companies updated.</source>
        <translation>
            <numerusform>%Ln company updated.</numerusform>
            <numerusform>%Ln companies updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows say what was here already.</source>
        <translation>
            <numerusform>%Ln row says what was here already.</numerusform>
            <numerusform>%Ln rows say what was here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were left out.</source>
        <translation>
            <numerusform>%Ln row was left out.</numerusform>
            <numerusform>%Ln rows were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were taken as one with others.</source>
        <translation>
            <numerusform>%Ln row was taken as one with another.</numerusform>
            <numerusform>%Ln rows were taken as one with others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were here already at another company and stay there.</source>
        <translation>
            <numerusform>%Ln person was here already at another company and stays there.</numerusform>
            <numerusform>%Ln people were here already at another company and stay there.</numerusform>
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
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln activities</source>
        <translation>
            <numerusform>%Ln activity</numerusform>
            <numerusform>%Ln activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tasks</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attached files</source>
        <translation>
            <numerusform>%Ln attached file</numerusform>
            <numerusform>%Ln attached files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln procurement rules</source>
        <translation>
            <numerusform>%Ln procurement rule</numerusform>
            <numerusform>%Ln procurement rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln return balances</source>
        <translation>
            <numerusform>%Ln return balance</numerusform>
            <numerusform>%Ln return balances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln portals</source>
        <translation>
            <numerusform>%Ln portal</numerusform>
            <numerusform>%Ln portals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln EU thresholds</source>
        <translation>
            <numerusform>%Ln EU threshold</numerusform>
            <numerusform>%Ln EU thresholds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved views</source>
        <translation>
            <numerusform>%Ln saved view</numerusform>
            <numerusform>%Ln saved views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opportunities</source>
        <translation>
            <numerusform>%Ln opportunity</numerusform>
            <numerusform>%Ln opportunities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lots</source>
        <translation>
            <numerusform>%Ln lot</numerusform>
            <numerusform>%Ln lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln awards</source>
        <translation>
            <numerusform>%Ln award</numerusform>
            <numerusform>%Ln awards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nominations</source>
        <translation>
            <numerusform>%Ln nomination</numerusform>
            <numerusform>%Ln nominations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disclosures</source>
        <translation>
            <numerusform>%Ln disclosure</numerusform>
            <numerusform>%Ln disclosures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions “not the same”</source>
        <translation>
            <numerusform>%Ln decision “not the same”</numerusform>
            <numerusform>%Ln decisions “not the same”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln merges of companies</source>
        <translation>
            <numerusform>%Ln merge of companies</numerusform>
            <numerusform>%Ln merges of companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln receipts of imports</source>
        <translation>
            <numerusform>%Ln receipt of an import</numerusform>
            <numerusform>%Ln receipts of imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shortlists</source>
        <translation>
            <numerusform>%Ln shortlist</numerusform>
            <numerusform>%Ln shortlists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions on companies</source>
        <translation>
            <numerusform>%Ln decision on a company</numerusform>
            <numerusform>%Ln decisions on companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln glossary entries</source>
        <translation>
            <numerusform>%Ln glossary entry</numerusform>
            <numerusform>%Ln glossary entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prior-art searches</source>
        <translation>
            <numerusform>%Ln prior-art search</numerusform>
            <numerusform>%Ln prior-art searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prior-art hits</source>
        <translation>
            <numerusform>%Ln prior-art hit</numerusform>
            <numerusform>%Ln prior-art hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conclusions on prior art</source>
        <translation>
            <numerusform>%Ln conclusion on prior art</numerusform>
            <numerusform>%Ln conclusions on prior art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assessments of needs</source>
        <translation>
            <numerusform>%Ln assessment of a need</numerusform>
            <numerusform>%Ln assessments of needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements for needs</source>
        <translation>
            <numerusform>%Ln statement for a need</numerusform>
            <numerusform>%Ln statements for needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ListsSection</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: codes with commas between</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::LotList</name>
    <message numerus="yes">
        <source>… and %n more lots</source>
        <translation>
            <numerusform>… and %n more lot</numerusform>
            <numerusform>… and %n more lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ManyBriefs</name>
    <message numerus="yes">
        <source>Writing %n briefs</source>
        <translation>
            <numerusform>Writing %n brief</numerusform>
            <numerusform>Writing %n briefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n briefs to %1 in %2</source>
        <extracomment>%1: name of a file, %2: a folder</extracomment>
        <translation>
            <numerusform>Wrote %n brief to %1 in %2</numerusform>
            <numerusform>Wrote %n briefs to %1 in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ManyBriefsDialog</name>
    <message numerus="yes">
        <source>%n drafts: their pages say so across them.</source>
        <translation>
            <numerusform>%n draft: its page says so across it.</numerusform>
            <numerusform>%n drafts: their pages say so across them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::NeedBar</name>
    <message numerus="yes">
        <source>%1 · %n to mend</source>
        <extracomment>%1: &quot;Quality 77 of 100&quot;, %n: how many findings</extracomment>
        <translation>
            <numerusform>%1 · %n to mend</numerusform>
            <numerusform>%1 · %n to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::NeedsPage</name>
    <message numerus="yes">
        <source>%1 · %n must</source>
        <extracomment>%1: &quot;6 requirements&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n must</numerusform>
            <numerusform>%1 · %n must</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Invite %n companies</source>
        <translation>
            <numerusform>&amp;Invite %n company</numerusform>
            <numerusform>&amp;Invite %n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::NoticeDialog</name>
    <message numerus="yes">
        <source>Winners become companies with a reference; %n are new here</source>
        <translation>
            <numerusform>Winners become companies with a reference; %n is new here</numerusform>
            <numerusform>Winners become companies with a reference; %n are new here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::OpenQuestions</name>
    <message numerus="yes">
        <source>%Ln cells</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more columns have open questions.</source>
        <translation>
            <numerusform>And %Ln more column has an open question.</numerusform>
            <numerusform>And %Ln more columns have open questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::OpeningQuestion</name>
    <message numerus="yes">
        <source>Open %n field(s) of %1 to %2?</source>
        <extracomment>%1: number of the need, %2: a sharing level</extracomment>
        <translation>
            <numerusform>Open %n field of %1 to %2?</numerusform>
            <numerusform>Open %n fields of %1 to %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requirements, %n of them</source>
        <translation>
            <numerusform>Requirements, %n of them</numerusform>
            <numerusform>Requirements, %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n field(s)</source>
        <translation>
            <numerusform>Open %n field</numerusform>
            <numerusform>Open %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened %n field(s) of %1 to %2</source>
        <extracomment>%1: number of the need, %2: a sharing level</extracomment>
        <translation>
            <numerusform>Opened %n field of %1 to %2</numerusform>
            <numerusform>Opened %n fields of %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::OpportunitiesPage</name>
    <message numerus="yes">
        <source>Saved %n deadlines to %1</source>
        <translation>
            <numerusform>Saved %n deadline to %1</numerusform>
            <numerusform>Saved %n deadlines to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n opportunities to %1</source>
        <translation>
            <numerusform>Exported %n opportunity to %1</numerusform>
            <numerusform>Exported %n opportunities to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::OpportunityActions</name>
    <message numerus="yes">
        <source>Nominated %n firms for “%1”</source>
        <translation>
            <numerusform>Nominated %n firm for “%1”</numerusform>
            <numerusform>Nominated %n firms for “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::OpportunityPane</name>
    <message numerus="yes">
        <source>%n companies</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firms</source>
        <translation>
            <numerusform>%n firm</numerusform>
            <numerusform>%n firms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::OpportunityText</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::PartWords</name>
    <message numerus="yes">
        <source>… and %n more awards</source>
        <translation>
            <numerusform>… and %n more award</numerusform>
            <numerusform>… and %n more awards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tenders</source>
        <translation>
            <numerusform>%n tender</numerusform>
            <numerusform>%n tenders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::PlanModel</name>
    <message numerus="yes">
        <source>%Ln capabilities, certificates or references added</source>
        <translation>
            <numerusform>%Ln capability, certificate or reference added</numerusform>
            <numerusform>%Ln capabilities, certificates or references added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::PriorArtPaper</name>
    <message numerus="yes">
        <source>%n relevant</source>
        <translation>
            <numerusform>%n relevant</numerusform>
            <numerusform>%n relevant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::PriorArtWords</name>
    <message numerus="yes">
        <source>%n Must requirements were not compared with any hit.</source>
        <translation>
            <numerusform>%n Must requirement was not compared with any hit.</numerusform>
            <numerusform>%n Must requirements were not compared with any hit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::PrivacySection</name>
    <message numerus="yes">
        <source>Decided to keep people %n months</source>
        <translation>
            <numerusform>Decided to keep people %n month</numerusform>
            <numerusform>Decided to keep people %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are kept for longer than that.</source>
        <translation>
            <numerusform>%n person is kept for longer than that.</numerusform>
            <numerusform>%n people are kept for longer than that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::PrivacyText</name>
    <message numerus="yes">
        <source>%n months after the last contact on %1.</source>
        <extracomment>%n: months, %1: a day</extracomment>
        <translation>
            <numerusform>%n month after the last contact on %1.</numerusform>
            <numerusform>%n months after the last contact on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months after the contact was made; nothing was logged with this person yet.</source>
        <translation>
            <numerusform>%n month after the contact was made; nothing was logged with this person yet.</numerusform>
            <numerusform>%n months after the contact was made; nothing was logged with this person yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ProcessingPaper</name>
    <message numerus="yes">
        <source>%n people of the office use the workspace; what each entered bears their name.</source>
        <translation>
            <numerusform>%n person of the office uses the workspace; what each entered bears their name.</numerusform>
            <numerusform>%n people of the office use the workspace; what each entered bears their name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files kept with people.</source>
        <translation>
            <numerusform>%n file kept with people.</numerusform>
            <numerusform>%n files kept with people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in the bin, where they can still be restored.</source>
        <translation>
            <numerusform>%n person in the bin, where everybody can still be restored.</numerusform>
            <numerusform>%n people in the bin, where they can still be restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months after the last activity with the person, as the office decided.</source>
        <translation>
            <numerusform>%n month after the last activity with the person, as the office decided.</numerusform>
            <numerusform>%n months after the last activity with the person, as the office decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months after the last activity with the person: a proposal that the office has not decided on yet.</source>
        <translation>
            <numerusform>%n month after the last activity with the person: a proposal that the office has not decided on yet.</numerusform>
            <numerusform>%n months after the last activity with the person: a proposal that the office has not decided on yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have a last day of their own.</source>
        <translation>
            <numerusform>%n person has a last day of their own.</numerusform>
            <numerusform>%n people have a last day of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backups hold what was deleted or erased until they are let go, after %n days of use; an erasure can be done in them at once.</source>
        <translation>
            <numerusform>Backups hold what was deleted or erased until they are let go, after %n day of use; an erasure can be done in them at once.</numerusform>
            <numerusform>Backups hold what was deleted or erased until they are let go, after %n days of use; an erasure can be done in them at once.</numerusform>
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
    <name>ilo::Quality</name>
    <message numerus="yes">
        <source>%Ln days for answers</source>
        <translation>
            <numerusform>%Ln day for answers</numerusform>
            <numerusform>%Ln days for answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::QualityPanel</name>
    <message numerus="yes">
        <source>22 checks, %Ln fail.</source>
        <extracomment>%Ln: how many checks fail</extracomment>
        <translation>
            <numerusform>22 checks, %Ln fails.</numerusform>
            <numerusform>22 checks, %Ln fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cured: %1, and %Ln more</source>
        <extracomment>%1: what was wrong, %Ln: how many more</extracomment>
        <translation>
            <numerusform>Cured: %1, and %Ln more</numerusform>
            <numerusform>Cured: %1, and %Ln more</numerusform>
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
    <message numerus="yes">
        <source>Wrote %n requirements once more in %1</source>
        <translation>
            <numerusform>Wrote %n requirement once more in %1</numerusform>
            <numerusform>Wrote %n requirements once more in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::RequirementSheetDialog</name>
    <message numerus="yes">
        <source>%n requirements would be added below the row you are in. One Undo takes them back.</source>
        <translation>
            <numerusform>%n requirement would be added below the row you are in. One Undo takes it back.</numerusform>
            <numerusform>%n requirements would be added below the row you are in. One Undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows say nothing and are left out.</source>
        <translation>
            <numerusform>%n row says nothing and is left out.</numerusform>
            <numerusform>%n rows say nothing and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table is longer; only its first %Ln rows were read.</source>
        <translation>
            <numerusform>The table is longer; only its first %Ln row was read.</numerusform>
            <numerusform>The table is longer; only its first %Ln rows were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n requirements</source>
        <translation>
            <numerusform>Add %n requirement</numerusform>
            <numerusform>Add %n requirements</numerusform>
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
    <name>ilo::RetentionList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n months more</source>
        <translation>
            <numerusform>Keep %n month more</numerusform>
            <numerusform>Keep %n months more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %1 %n months more</source>
        <translation>
            <numerusform>Keep %1 %n month more</numerusform>
            <numerusform>Keep %1 %n months more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::RulesText</name>
    <message numerus="yes">
        <source>Added %Ln rules</source>
        <translation>
            <numerusform>Added %Ln rule</numerusform>
            <numerusform>Added %Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::SensitivityTable</name>
    <message numerus="yes">
        <source>%n weights change its place.</source>
        <translation>
            <numerusform>%n weight changes its place.</numerusform>
            <numerusform>%n weights change its place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ShortlistView</name>
    <message numerus="yes">
        <source>%n companies marked Invite lack a must-have and are not invited. Take the must-have away to see them.</source>
        <translation>
            <numerusform>%n company marked Invite lacks a must-have and is not invited. Take the must-have away to see it.</numerusform>
            <numerusform>%n companies marked Invite lack a must-have and are not invited. Take the must-have away to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no points.</source>
        <translation>
            <numerusform>%n has no points.</numerusform>
            <numerusform>%n have no points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack one…</source>
        <extracomment>%n: companies; a button that names them</extracomment>
        <translation>
            <numerusform>%n lacks one…</numerusform>
            <numerusform>%n lack one…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked Invite lack a must-have</source>
        <translation>
            <numerusform>%n marked Invite lacks a must-have</numerusform>
            <numerusform>%n marked Invite lack a must-have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::SimilarPage</name>
    <message numerus="yes">
        <source>%n needs of other organisations ask for the like.</source>
        <translation>
            <numerusform>%n need of another organisation asks for the like.</numerusform>
            <numerusform>%n needs of other organisations ask for the like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::TaskActions</name>
    <message numerus="yes">
        <source>Opened %n tasks again</source>
        <translation>
            <numerusform>Opened %n task again</numerusform>
            <numerusform>Opened %n tasks again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n tasks as done</source>
        <translation>
            <numerusform>Marked %n task as done</numerusform>
            <numerusform>Marked %n tasks as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snoozed %n tasks until %1</source>
        <translation>
            <numerusform>Snoozed %n task until %1</numerusform>
            <numerusform>Snoozed %n tasks until %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::TellingDialog</name>
    <message numerus="yes">
        <source>Tell %n companies</source>
        <translation>
            <numerusform>Tell %n company</numerusform>
            <numerusform>Tell %n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts at once are too many for a mail program. Choose “Messages as files”.</source>
        <translation>
            <numerusform>%n draft at once is too many for a mail program. Choose “Messages as files”.</numerusform>
            <numerusform>%n drafts at once are too many for a mail program. Choose “Messages as files”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies have no address and get no message; they are logged as told, so tell them another way.</source>
        <translation>
            <numerusform>%n company has no address and gets no message; it is logged as told, so tell it another way.</numerusform>
            <numerusform>%n companies have no address and get no message; they are logged as told, so tell them another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told %n companies of “%1”</source>
        <translation>
            <numerusform>Told %n company of “%1”</numerusform>
            <numerusform>Told %n companies of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n messages?</source>
        <translation>
            <numerusform>Replace %n message?</numerusform>
            <numerusform>Replace %n messages?</numerusform>
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
    <name>ilo::TooLong</name>
    <message numerus="yes">
        <source>%n lines more than fit on a page, however close they are set.</source>
        <translation>
            <numerusform>%n line more than fits on a page, however close it is set.</numerusform>
            <numerusform>%n lines more than fit on a page, however close they are set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::ValuePanel</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln different values.</source>
        <translation>
            <numerusform>More than %Ln different value.</numerusform>
            <numerusform>More than %Ln different values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more values.</source>
        <translation>
            <numerusform>And %Ln more value.</numerusform>
            <numerusform>And %Ln more values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::VcardDialog</name>
    <message numerus="yes">
        <source>Make %n organisations that are not known here yet</source>
        <translation>
            <numerusform>Make %n organisation that is not known here yet</numerusform>
            <numerusform>Make %n organisations that are not known here yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contacts</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n contacts from %1</source>
        <translation>
            <numerusform>Imported %n contact from %1</numerusform>
            <numerusform>Imported %n contacts from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n left out</source>
        <translation>
            <numerusform>, %n left out</numerusform>
            <numerusform>, %n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::VcardWords</name>
    <message numerus="yes">
        <source>%n organisations are called “%1”; the first is taken.</source>
        <translation>
            <numerusform>%n organisation is called “%1”; it is taken.</numerusform>
            <numerusform>%n organisations are called “%1”; the first is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::Words</name>
    <message numerus="yes">
        <source>Requirements, %n of them</source>
        <extracomment>how many of a need&apos;s requirements</extracomment>
        <translation>
            <numerusform>Requirements, %n of them</numerusform>
            <numerusform>Requirements, %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened %n fields of %1 to %2</source>
        <extracomment>%1: number of the need, %2: a sharing level</extracomment>
        <translation>
            <numerusform>Opened %n field of %1 to %2</numerusform>
            <numerusform>Opened %n fields of %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n contacts from %1</source>
        <translation>
            <numerusform>Imported %n contact from %1</numerusform>
            <numerusform>Imported %n contacts from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does not fit on one page, by %n lines: %1</source>
        <extracomment>%1: headings of a paper</extracomment>
        <translation>
            <numerusform>Does not fit on one page, by %n line: %1</numerusform>
            <numerusform>Does not fit on one page, by %n lines: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ilo::WorkspaceExport</name>
    <message numerus="yes">
        <source>Exported %Ln records to %1</source>
        <translation>
            <numerusform>Exported %Ln record to %1</numerusform>
            <numerusform>Exported %Ln records to %1</numerusform>
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
