#include "ui/opportunities/opportunityparts.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

/// Sections of the pane of an opportunity.
class tst_OpportunityParts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void anAmountOfAGroupStandsOnce();

private:
    static ContractAward award(const QString &name, const QString &group)
    {
        ContractAward made;
        made.name = name;
        made.group = group;
        made.lots = {u"LOT-0001"_s};
        made.value = {40000050, u"EUR"_s};
        return made;
    }
};

void tst_OpportunityParts::anAmountOfAGroupStandsOnce()
{
    OpportunityInFull full;
    full.awards = {award(u"Alfa Vacuum"_s, u"TPA-0001"_s),
                   award(u"Beta Kryo"_s, u"TPA-0001"_s),
                   award(u"Gamma"_s, {})};
    PartRows rows;

    showAwards(rows, full);

    QStringList texts;
    for (const QLabel *label : rows.findChildren<QLabel *>())
        texts << label->text();
    for (const QString &expected : {u"Alfa Vacuum · with Beta Kryo · 400,000.50 EUR"_s,
                                    u"Beta Kryo · with Alfa Vacuum"_s,
                                    u"Gamma · 400,000.50 EUR"_s})
        QVERIFY2(texts.contains(expected), qPrintable(texts.join(u'\n')));
}

QTEST_MAIN(tst_OpportunityParts)
#include "tst_opportunityparts.moc"
