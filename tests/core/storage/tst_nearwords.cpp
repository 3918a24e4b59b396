#include "core/storage/nearwords.h"

#include "core/storage/repository.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Words typed with a slip lead to words of the index.
class tst_NearWords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSlipIsFoundInNamesOfCompaniesAndPeople();
    void whatIsSpelledRightHasNothingNear();
    void whatIsNearToNothingStaysSo();
    void theNearestComesFirst();
    void theFileIsNotWrittenTo();

private:
    QStringList near(const QString &text, int most = 3)
    {
        auto database = Database::open(m_workspace->path(), Database::Mode::ReadOnly);
        if (!database)
            return QStringList(database.error().detail);
        const auto texts = nearTexts(**database, text, most);
        return texts ? *texts : QStringList(texts.error().detail);
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
};

void tst_NearWords::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    const Contact ase{.id = Id<Contact>::create(), .name = u"Åse Krogholm"_s};
    VERIFY_OK((*m_workspace)
                  ->apply({created(company(u"Nordkryo ApS"_s)),
                           created(company(u"Nordkreis GmbH"_s)),
                           created(company(u"Criolaria S.L."_s)),
                           created(ase)},
                          u"Added"_s));
}

void tst_NearWords::aSlipIsFoundInNamesOfCompaniesAndPeople()
{
    QCOMPARE(near(u"nordcryo"_s), QStringList{u"nordkryo"_s});
    QCOMPARE(near(u"Krohgolm"_s), QStringList{u"krogholm"_s});
    QCOMPARE(near(u"criolaira s"_s), QStringList{u"criolaria s"_s});
}

void tst_NearWords::whatIsSpelledRightHasNothingNear()
{
    QCOMPARE(near(u"nordkryo"_s), QStringList());
    QCOMPARE(near(u"nord"_s), QStringList());
    QCOMPARE(near({}), QStringList());
}

void tst_NearWords::whatIsNearToNothingStaysSo()
{
    QCOMPARE(near(u"zzzzzz"_s), QStringList());
    // One word that nothing is near to does not hide the others.
    QCOMPARE(near(u"nordcryo zzzzzz"_s), QStringList{u"nordkryo"_s});
}

void tst_NearWords::theNearestComesFirst()
{
    const QStringList found = near(u"nordkrys"_s);
    QCOMPARE(found.value(0), u"nordkryo"_s);
    QCOMPARE(near(u"nordkrys"_s, 1).size(), 1);
}

void tst_NearWords::theFileIsNotWrittenTo()
{
    const QStringList before = m_workspace->contents();
    near(u"nordcryo"_s);
    QCOMPARE(m_workspace->contents(), before);
    QCOMPARE(*m_workspace->database().number(
                 u"SELECT count(*) FROM sqlite_schema WHERE name LIKE '%vocabulary%'"_s),
             0);
}

QTEST_GUILESS_MAIN(tst_NearWords)
#include "tst_nearwords.moc"
