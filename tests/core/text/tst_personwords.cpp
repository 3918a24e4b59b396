#include "core/text/personwords.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Where free text names a person.
class PersonWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void givenNamesOnlyWhenAsked();
    void patternsFitWhatIsFound_data() { finds_data(); }
    void patternsFitWhatIsFound();
    void nothingIsFoundOfNobody();
};

static const PersonFinder &finder()
{
    static const PersonFinder made({.names = {u"Zoë Łęcka-Ødegård"_s, u"Zoe Novak"_s},
                                    .emails = {u"zoe.l@lab.example"_s},
                                    .numbers = {u"+45 55 44 33 22"_s, u"12"_s}});
    return made;
}

void PersonWordsTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("without");
    QTest::newRow("whole") << u"Called ZOE lecka-odegard today."_s << u"Called # today."_s;
    QTest::newRow("family first") << u"(Novak, Zoë)"_s << u"(#)"_s;
    QTest::newRow("family alone") << u"Mrs Novak's plan"_s << u"Mrs #'s plan"_s;
    QTest::newRow("with an ending") << u"Novakovi se hlásí"_s << u"# se hlásí"_s;
    QTest::newRow("another family") << u"Novakowskaja called"_s << u"Novakowskaja called"_s;
    QTest::newRow("inside a word") << u"Supernovak"_s << u"Supernovak"_s;
    QTest::newRow("mail") << u"mailto:Zoe.L@Lab.Example?x"_s << u"mailto:#?x"_s;
    QTest::newRow("number") << u"tel. (45) 5544-3322, or later"_s << u"tel. (#, or later"_s;
    QTest::newRow("other number") << u"55443 of 322 parts"_s << u"55443 of 322 parts"_s;
    QTest::newRow("several") << u"Novak and Zoe Novak: 55443322"_s << u"# and #: #"_s;
    QTest::newRow("nothing") << u"Nova called at 12"_s << u"Nova called at 12"_s;
}

void PersonWordsTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, without);
    QCOMPARE(finder().redacted(text, false, u"#"_s), without);
}

void PersonWordsTest::givenNamesOnlyWhenAsked()
{
    QCOMPARE(finder().redacted(u"Zoë agreed"_s, false, u"#"_s), u"Zoë agreed"_s);
    QCOMPARE(finder().redacted(u"Zoë agreed"_s, true, u"#"_s), u"# agreed"_s);
    QCOMPARE(finder().hits(u"Zoë agreed"_s, true).front().kind, PersonFinder::Kind::Given);
    QCOMPARE(finder().hits(u"Zoë Novak agreed"_s, true).front().kind, PersonFinder::Kind::Whole);
    QCOMPARE(finder().hits(u"Novak agreed"_s, true).front().kind, PersonFinder::Kind::Family);
}

/// What LIKE would let through must hold every text with a hit.
void PersonWordsTest::patternsFitWhatIsFound()
{
    QFETCH(QString, text);
    if (finder().hits(text, false).empty())
        return;
    bool fits = false;
    for (const QString &pattern : finder().likePatterns()) {
        qsizetype at = 0;
        bool all = true;
        for (const QString &part : pattern.split(u'%', Qt::SkipEmptyParts)) {
            at = text.indexOf(part, at, Qt::CaseInsensitive);
            all = all && at >= 0;
            at += part.size();
        }
        fits = fits || all;
    }
    QVERIFY(fits);
}

void PersonWordsTest::nothingIsFoundOfNobody()
{
    const PersonFinder nobody({.names = {u" "_s}, .emails = {u"none"_s}, .numbers = {u"1 2"_s}});
    QVERIFY(nobody.isEmpty());
    QVERIFY(nobody.likePatterns().isEmpty());
    QVERIFY(nobody.hits(u"none 1 2"_s, true).empty());
}

QTEST_APPLESS_MAIN(PersonWordsTest)
#include "tst_personwords.moc"
