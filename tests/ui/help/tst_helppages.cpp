#include "ui/help/helppages.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/glossary.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestHelpPages : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsAPageWithATitle();
    void everyPageOfTheProgramHasOne_data();
    void everyPageOfTheProgramHasOne();
    void everyLinkLeadsSomewhere();
    void everyTermIsExplainedInASentence();
    void fieldsOfTermsAreFieldsOfRecords();
    void aLabelLeadsToItsTerm();
    void wordsAreFoundWithTheirSection();
};

void TestHelpPages::everyFileIsAPageWithATitle()
{
    const QStringList files = QDir(QStringLiteral(HELP_DIR)).entryList({u"*.md"_s});
    QCOMPARE(qsizetype(helpPages().size()), files.size());
    for (const QString &file : files) {
        const HelpPage *page = helpPage(file.chopped(3));
        QVERIFY2(page, qPrintable(file));
        QVERIFY2(page->markdown.startsWith(u"# "_s) && !page->title.isEmpty(), qPrintable(file));
    }
}

void TestHelpPages::everyPageOfTheProgramHasOne_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("page");
    const std::pair<QString, QString> known[] = {{u"home"_s, u"home"_s},
                                                 {u"companies"_s, u"companies"_s},
                                                 {u"companies/full"_s, u"companies"_s},
                                                 {u"contacts"_s, u"contacts"_s},
                                                 {u"activities"_s, u"activities"_s},
                                                 {u"bigscience"_s, u"big-science"_s},
                                                 {u"needs"_s, u"needs"_s},
                                                 {u"needs/brief"_s, u"brief"_s},
                                                 {u"history"_s, u"history"_s},
                                                 {u"bin"_s, u"history"_s},
                                                 {u"settings"_s, u"settings"_s},
                                                 {u"settings/workspace"_s, u"backups"_s},
                                                 {u"import"_s, u"import"_s},
                                                 {u"somewhere else"_s, u"getting-started"_s}};
    for (const auto &[key, page] : known)
        QTest::newRow(qPrintable(key)) << key << page;
}

void TestHelpPages::everyPageOfTheProgramHasOne()
{
    QFETCH(QString, key);
    QFETCH(QString, page);
    QCOMPARE(helpPageFor(key).name, page);
}

void TestHelpPages::everyLinkLeadsSomewhere()
{
    static const QRegularExpression link(u"\\]\\(([^)]+)\\)"_s);
    const QStringList programPages{
        u"companies"_s, u"duplicates"_s, u"needs"_s, u"history"_s, u"bin"_s, u"settings"_s};
    int links = 0;
    for (const HelpPage &page : helpPages()) {
        auto matches = link.globalMatch(page.markdown);
        while (matches.hasNext()) {
            ++links;
            const QUrl url(matches.next().captured(1));
            const QByteArray where = (page.name + u": "_s + url.toString()).toUtf8();
            if (url.scheme() == u"help"_s) {
                QVERIFY2(helpPage(url.path()), where.constData());
                QVERIFY2(url.fragment().isEmpty() || glossaryTerm(url.fragment()),
                         where.constData());
            } else {
                QCOMPARE(url.scheme(), u"app"_s);
                QVERIFY2(programPages.contains(url.path().section(u'/', 0, 0)), where.constData());
            }
        }
    }
    QVERIFY(links > 15);
}

void TestHelpPages::everyTermIsExplainedInASentence()
{
    QVERIFY(glossary().size() > 30);
    QSet<QString> keys;
    for (const GlossaryTerm &term : glossary()) {
        QVERIFY2(!keys.contains(term.key), qPrintable(term.key));
        keys.insert(term.key);
        QVERIFY2(!term.term.isEmpty() && term.meaning.size() > 30, qPrintable(term.key));
    }
}

void TestHelpPages::fieldsOfTermsAreFieldsOfRecords()
{
    for (const GlossaryTerm &term : glossary()) {
        for (const QString &field : term.fields)
            QVERIFY2(hasFieldLabel(field.section(u'/', 0, 0), field.section(u'/', 1)),
                     qPrintable(term.key + u": "_s + field));
    }
}

void TestHelpPages::aLabelLeadsToItsTerm()
{
    const GlossaryTerm *term = termOfLabel(fieldLabel(u"capability"_s, u"trl"_s));
    QVERIFY(term);
    QCOMPARE(term->key, u"trl"_s);
    QVERIFY(!termOfLabel(u"Name"_s));
    QVERIFY(!termOfLabel({}));
}

void TestHelpPages::wordsAreFoundWithTheirSection()
{
    const auto bin = searchHelp(u"bin"_s);
    QVERIFY(!bin.empty());
    QCOMPARE(bin.front().page, u"history"_s);
    const auto section = std::ranges::find(bin, u"Bin"_s, &HelpHit::heading);
    QVERIFY(section != bin.end());
    QVERIFY(!section->excerpt.isEmpty());
    const auto terms = searchHelp(u"pre-comm"_s);
    QVERIFY(!terms.empty());
    QCOMPARE(terms.front().page, u"glossary"_s);
    QVERIFY(searchHelp(u"zzzz"_s).empty());
    QVERIFY(searchHelp(u"  "_s).empty());
}

QTEST_MAIN(TestHelpPages)
#include "tst_helppages.moc"
