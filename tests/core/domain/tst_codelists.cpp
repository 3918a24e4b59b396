#include "core/domain/technologyarea.h"
#include "core/domain/trl.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_CodeLists : public QObject
{
    Q_OBJECT

private slots:
    void areasHaveUniqueKeysAndKnownParents();
    void everyEntryHasAnEnglishLabelAndText();
    void labelsAreInNineLanguages();
    void anUnknownKeyIsShownAsItIs();
    void anotherLanguageFallsBackToEnglish();
    void thereAreNineLevels();
};

void tst_CodeLists::areasHaveUniqueKeysAndKnownParents()
{
    QSet<QString> seen;
    for (const CodeEntry &area : technologyAreas()) {
        QVERIFY2(!seen.contains(area.key), qPrintable(area.key));
        QVERIFY2(area.parent.isEmpty() || seen.contains(area.parent), qPrintable(area.key));
        seen.insert(area.key);
    }
    QVERIFY(seen.contains(u"cryogenics"_s));
    QVERIFY(seen.contains(u"waveguides"_s));
}

void tst_CodeLists::everyEntryHasAnEnglishLabelAndText()
{
    for (const auto *list : {&technologyAreas(), &trlLevels()}) {
        for (const CodeEntry &entry : *list) {
            QVERIFY2(!entry.labels.value(u"en"_s).isEmpty(), qPrintable(entry.key));
            QVERIFY2(entry.texts.value(u"en"_s).endsWith(u'.'), qPrintable(entry.key));
        }
    }
}

void tst_CodeLists::labelsAreInNineLanguages()
{
    const QStringList languages{
        u"da"_s, u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"nl"_s, u"pl"_s, u"sk"_s, u"sv"_s};
    for (const auto *list : {&technologyAreas(), &trlLevels()}) {
        for (const CodeEntry &entry : *list)
            QCOMPARE(entry.labels.keys(), languages);
    }
    QCOMPARE(technologyAreaLabel(u"waveguides"_s, u"pl"_s), u"Falowody"_s);
}

void tst_CodeLists::anUnknownKeyIsShownAsItIs()
{
    QCOMPARE(technologyAreaLabel(u"cryostats"_s), u"Cryostats"_s);
    QCOMPARE(technologyAreaLabel(u"time_travel"_s), u"time_travel"_s);
    QVERIFY(!technologyArea(u"time_travel"_s));
}

void tst_CodeLists::anotherLanguageFallsBackToEnglish()
{
    const CodeEntry entry{u"k"_s, {}, {{u"en"_s, u"Vacuum"_s}, {u"da"_s, u"Vakuum"_s}}, {}};

    QCOMPARE(entry.label(u"da"_s), u"Vakuum"_s);
    QCOMPARE(entry.label(u"pl"_s), u"Vacuum"_s);
}

void tst_CodeLists::thereAreNineLevels()
{
    QCOMPARE(trlLevels().size(), size_t(9));
    for (int level = lowestTrl; level <= highestTrl; ++level)
        QCOMPARE(trlLevel(level)->key, QString::number(level));
    QVERIFY(!trlLevel(0));
    QVERIFY(!trlLevel(10));
}

QTEST_APPLESS_MAIN(tst_CodeLists)
#include "tst_codelists.moc"
