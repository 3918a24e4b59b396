#include "core/text/fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Fold : public QObject
{
    Q_OBJECT

private slots:
    void writesLettersOfTheNineLanguagesPlain_data();
    void writesLettersOfTheNineLanguagesPlain();
    void composedAndDecomposedLettersAreTheSame();
    void punctuationSeparatesWords();
};

void tst_Fold::writesLettersOfTheNineLanguagesPlain_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("pl") << u"Łódź Żółć"_s << u"lodz zolc"_s;
    QTest::newRow("da") << u"Ærø Måling"_s << u"aero maling"_s;
    QTest::newRow("de") << u"Größe Straße"_s << u"grosse strasse"_s;
    QTest::newRow("es") << u"Ingeniería Ñandú"_s << u"ingenieria nandu"_s;
    QTest::newRow("sk") << u"Ľubovňa ťažký"_s << u"lubovna tazky"_s;
    QTest::newRow("sv") << u"Ångström"_s << u"angstrom"_s;
    QTest::newRow("el") << u"Αθήνα"_s << u"athena"_s;
    QTest::newRow("bg") << u"София"_s << u"sofia"_s;
}

void tst_Fold::writesLettersOfTheNineLanguagesPlain()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);

    QCOMPARE(folded(typed), expected);
}

void tst_Fold::composedAndDecomposedLettersAreTheSame()
{
    const QString name = u"Göteborg Ćwikła"_s;

    QCOMPARE(folded(name.normalized(QString::NormalizationForm_D)), folded(name));
}

void tst_Fold::punctuationSeparatesWords()
{
    QCOMPARE(foldedWords(u" Sp. z o.o.–„Kriowis” (4 K) "_s),
             QStringList({u"sp"_s, u"z"_s, u"o"_s, u"o"_s, u"kriowis"_s, u"4"_s, u"k"_s}));
    QCOMPARE(folded(u"  "_s), QString());
}

QTEST_APPLESS_MAIN(tst_Fold)
#include "tst_fold.moc"
