#include "core/methods/requirementsheet.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;
using Part = RequirementPart;

class tst_RequirementSheet : public QObject
{
    Q_OBJECT

private slots:
    void copiedCellsKeepLineBreaksInQuotes();
    void headersAreReadInNineLanguages_data();
    void headersAreReadInNineLanguages();
    void aTitleAboveTheHeaderIsSkipped();
    void withoutAHeaderTheCellsTell();
    void aListOfLinesHasNoHeader();
    void signsNumbersAndUnitsAreTakenApart_data();
    void signsNumbersAndUnitsAreTakenApart();
    void aTargetInAnotherUnitIsConverted();
    void aUnitOfAnotherKindIsKeptAndSaid();
    void wordsOfChoicesAreReadInAnyLanguage();
    void anUnknownWordIsSaid();
    void theUnitOfTheHeaderStandsIn();
    void aRowWithoutTextIsLeftOut();
};

void tst_RequirementSheet::copiedCellsKeepLineBreaksInQuotes()
{
    const CellRows rows = copiedCells(
        u"Keep \"low\" loss\t\"≤ 0.3 dB\nat 4 K\"\r\n\t\r\n\"Say \"\"no\"\"\"\t5\r\n"_s);

    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0], (QStringList{u"Keep \"low\" loss"_s, u"≤ 0.3 dB\nat 4 K"_s}));
    QCOMPARE(rows[1], (QStringList{u"Say \"no\""_s, u"5"_s}));
}

void tst_RequirementSheet::headersAreReadInNineLanguages_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::newRow("en") << QStringList{
        u"No."_s, u"Requirement"_s, u"Threshold"_s, u"Target"_s, u"Unit"_s, u"Priority"_s};
    QTest::newRow("fr") << QStringList{
        u"N°"_s, u"Exigence"_s, u"Seuil"_s, u"Cible"_s, u"Unité"_s, u"Priorité"_s};
    QTest::newRow("da") << QStringList{
        u"Nr."_s, u"Krav"_s, u"Grænseværdi"_s, u"Målværdi"_s, u"Enhed"_s, u"Prioritet"_s};
    QTest::newRow("nl") << QStringList{
        u"Nr"_s, u"Eis"_s, u"Grenswaarde"_s, u"Streefwaarde"_s, u"Eenheid"_s, u"Prioriteit"_s};
    QTest::newRow("es") << QStringList{
        u"Número"_s, u"Requisito"_s, u"Umbral"_s, u"Objetivo"_s, u"Unidad"_s, u"Prioridad"_s};
    QTest::newRow("pl") << QStringList{
        u"Lp."_s, u"Wymaganie"_s, u"Próg"_s, u"Wartość docelowa"_s, u"Jednostka"_s, u"Priorytet"_s};
    QTest::newRow("sk") << QStringList{
        u"Č."_s, u"Požiadavka"_s, u"Prah"_s, u"Cieľ"_s, u"Jednotka"_s, u"Priorita"_s};
    QTest::newRow("de") << QStringList{
        u"Nr."_s, u"Anforderung"_s, u"Grenzwert"_s, u"Zielwert"_s, u"Einheit"_s, u"Priorität"_s};
    QTest::newRow("sv") << QStringList{
        u"Nr"_s, u"Krav"_s, u"Gränsvärde"_s, u"Målvärde"_s, u"Enhet"_s, u"Prioritet"_s};
}

void tst_RequirementSheet::headersAreReadInNineLanguages()
{
    QFETCH(QStringList, header);
    const CellRows rows{header, {u"1"_s, u"Keep low loss"_s, u"0.5"_s, u"0.3"_s, u"dB"_s, u"M"_s}};

    const RequirementColumns columns = guessColumns(rows);

    QCOMPARE(columns.headerRow, 0);
    QCOMPARE(
        columns.parts,
        (std::vector{
            Part::LeftOut, Part::Text, Part::Threshold, Part::Target, Part::Unit, Part::Priority}));
}

void tst_RequirementSheet::aTitleAboveTheHeaderIsSkipped()
{
    const CellRows rows{{u"Feedthroughs, draft of 3 March"_s, {}, {}},
                        {u"Requirement"_s, u"Value"_s, u"MoSCoW"_s},
                        {u"Stay leak-tight"_s, u"<= 1e-9 mbar l/s"_s, u"Must"_s}};

    const RequirementColumns columns = guessColumns(rows);
    const RequirementSheet sheet = readRequirements(rows, columns);

    QCOMPARE(columns.headerRow, 1);
    QCOMPARE(sheet.requirements.size(), 1u);
    QCOMPARE(sheet.requirements[0].text, u"Stay leak-tight"_s);
    QCOMPARE(sheet.requirements[0].threshold, u"1e-9"_s);
}

void tst_RequirementSheet::withoutAHeaderTheCellsTell()
{
    const CellRows rows{
        {u"1"_s, u"Pass many fibres in one flange"_s, u"12"_s, u">= 24"_s, u"96"_s, u"Should"_s},
        {u"2"_s,
         u"Keep low loss after irradiation"_s,
         u"0.2 dB"_s,
         u"≤ 0.5 dB"_s,
         u"0.3 dB"_s,
         u"must"_s}};

    const RequirementColumns columns = guessColumns(rows);

    QCOMPARE(columns.headerRow, -1);
    QCOMPARE(columns.parts,
             (std::vector{Part::LeftOut,
                          Part::Text,
                          Part::Today,
                          Part::Threshold,
                          Part::Target,
                          Part::Priority}));
}

void tst_RequirementSheet::aListOfLinesHasNoHeader()
{
    const CellRows plain{{u"Survive the leak test"_s}, {u"2. Keep low loss"_s}};
    QCOMPARE(guessColumns(plain).headerRow, -1);
    QCOMPARE(readRequirements(plain, guessColumns(plain)).requirements[1].text, u"Keep low loss"_s);

    const CellRows headed{{u"Requirements"_s}, {u"Keep low loss"_s}};
    QCOMPARE(readRequirements(headed, guessColumns(headed)).requirements.size(), 1u);
}

void tst_RequirementSheet::signsNumbersAndUnitsAreTakenApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::newRow("sign") << u"≤ 0,3 dB"_s << Comparison::AtMost << u"0,3"_s << u"dB"_s;
    QTest::newRow("power") << u"< 10^-9 mbar l/s"_s << Comparison::Less << u"10^-9"_s
                           << u"mbar l/s"_s;
    QTest::newRow("pl") << u"co najmniej 50 cykli"_s << Comparison::AtLeast << u"50"_s
                        << u"cykli"_s;
    QTest::newRow("de") << u"höchstens 0,3 dB"_s << Comparison::AtMost << u"0,3"_s << u"dB"_s;
    QTest::newRow("fr") << u"au plus 30 min"_s << Comparison::AtMost << u"30"_s << u"min"_s;
    QTest::newRow("words") << u"316L"_s << Comparison::None << u"316L"_s << QString();
    QTest::newRow("about") << u"about 50"_s << Comparison::None << u"about 50"_s << QString();
}

void tst_RequirementSheet::signsNumbersAndUnitsAreTakenApart()
{
    QFETCH(QString, typed);
    const MeasuredValue measured = readMeasured(typed);

    QTEST(measured.comparison.value_or(Comparison::None), "comparison");
    QTEST(measured.value, "value");
    QTEST(measured.unit, "unit");
}

void tst_RequirementSheet::aTargetInAnotherUnitIsConverted()
{
    const CellRows rows{{u"Requirement"_s, u"Threshold"_s, u"Target"_s},
                        {u"Be exchanged in the tunnel"_s, u"≤ 30 min"_s, u"0.25 h"_s}};

    const RequirementSheet sheet = readRequirements(rows, guessColumns(rows));

    QCOMPARE(sheet.requirements[0].target, u"15"_s);
    QCOMPARE(sheet.requirements[0].unit, u"min"_s);
    QCOMPARE(sheet.notes,
             (std::vector{RequirementNote{
                 1, RequirementNote::What::Converted, Part::Target, u"0.25 h"_s, u"15 min"_s}}));
}

void tst_RequirementSheet::aUnitOfAnotherKindIsKeptAndSaid()
{
    const CellRows rows{{u"Requirement"_s, u"Threshold"_s, u"Target"_s},
                        {u"Be exchanged in the tunnel"_s, u"≤ 30 min"_s, u"2 K"_s}};

    const RequirementSheet sheet = readRequirements(rows, guessColumns(rows));

    QCOMPARE(sheet.requirements[0].target, u"2 K"_s);
    QCOMPARE(sheet.notes.front().what, RequirementNote::What::OtherUnit);
}

void tst_RequirementSheet::wordsOfChoicesAreReadInAnyLanguage()
{
    const CellRows rows{
        {u"Wymaganie"_s, u"Priorytet"_s, u"Poziom"_s, u"Weryfikacja"_s, u"Znak"_s, u"Próg"_s},
        {u"Szczelność"_s, u"Musi"_s, u"wydajność"_s, u"badanie"_s, u"najwyżej"_s, u"5 K"_s}};

    const Requirement read = readRequirements(rows, guessColumns(rows)).requirements.front();

    QCOMPARE(read.priority, Priority::Must);
    QCOMPARE(read.level, RequirementLevel::Performance);
    QCOMPARE(read.verification, Verification::Test);
    QCOMPARE(read.comparison, Comparison::AtMost);
}

void tst_RequirementSheet::anUnknownWordIsSaid()
{
    const CellRows rows{{u"Requirement"_s, u"Priority"_s}, {u"Keep low loss"_s, u"urgent-ish"_s}};

    const RequirementSheet sheet = readRequirements(rows, guessColumns(rows));

    QCOMPARE(sheet.notes,
             (std::vector{RequirementNote{
                 1, RequirementNote::What::UnknownWord, Part::Priority, u"urgent-ish"_s}}));
    QCOMPARE(sheet.requirements[0].priority, Priority::Must);
}

void tst_RequirementSheet::theUnitOfTheHeaderStandsIn()
{
    const CellRows rows{{u"Requirement"_s, u"Threshold (mK)"_s},
                        {u"Hold the cold mass"_s, u"20"_s}};

    QCOMPARE(readRequirements(rows, guessColumns(rows)).requirements[0].unit, u"mK"_s);
}

void tst_RequirementSheet::aRowWithoutTextIsLeftOut()
{
    const CellRows rows{{u"Requirement"_s, u"Priority"_s}, {{}, u"Must"_s}, {u"Hold"_s, u"Must"_s}};

    const RequirementSheet sheet = readRequirements(rows, guessColumns(rows));

    QCOMPARE(sheet.requirements.size(), 1u);
    QCOMPARE(sheet.notes.front().what, RequirementNote::What::NoText);
    QCOMPARE(sheet.notes.front().row, 1);
}

QTEST_APPLESS_MAIN(tst_RequirementSheet)
#include "tst_requirementsheet.moc"
