#include "ui/companies/newcompany.h"

#include "core/storage/draft.h"
#include "kit/verify.h"
#include "ui/companies/pagehost.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// What is typed about a company that is not added yet.
class tst_NewCompany : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void typingSurvivesTheWindow();
    void typingIsKeptWhileItIsTyped();
    void aLinkShowsItsCompanyAndLosesNothing();
    void aNameIsFoundInAnotherCountryToo();
    void aLongNameThatIsHereKeepsItsPlace();
    void addingAndCancellingLeaveNothingBehind();
    void aNameFromElsewhereBeginsAnew();

private:
    NewCompany *form(QWidget &page) const { return page.findChild<NewCompany *>(); }
    QStringList texts(QWidget &page) const
    {
        QStringList found;
        for (const auto *line : form(page)->findChildren<QLineEdit *>())
            found << line->text();
        return found;
    }
    /// The fields of one form may be kept within one millisecond, so their
    /// order says nothing.
    QString keptName() const
    {
        for (const Draft &draft : *drafts(m_host->workspace.database())) {
            if (draft.field == u"name"_s)
                return draft.text;
        }
        return {};
    }

    Organisation m_criolaria;
    std::unique_ptr<PageHost> m_host;
};

void tst_NewCompany::init()
{
    m_criolaria = company(u"Criolaria S.L."_s);
    m_criolaria.country = u"ES"_s;
    Organisation longest =
        company(u"Zentrum für Kälte- & Tieftemperaturtechnik Süddeutschland GmbH"_s);
    longest.town = u"Friedrichshafen am Bodensee"_s;
    m_host = std::make_unique<PageHost>(ChangeSet{created(m_criolaria), created(longest)});
    QTRY_COMPARE(m_host->table->model()->rowCount(), 2);
}

void tst_NewCompany::typingSurvivesTheWindow()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Kwadrant Motion B.V."_s);
    m_host->key(Qt::Key_Tab);
    m_host->type(u"Delft"_s);
    auto *country = form(m_host->page)->findChild<QComboBox *>();
    country->setCurrentIndex(country->findData(u"NL"_s));
    m_host->page.hide(); // as closing the window does

    Context context(*m_host->workspace, m_host->prompts);
    CompaniesPage later(context);
    later.resize(1180, 640);
    later.show();

    QVERIFY(form(later)->isVisible());
    QCOMPARE(texts(later), QStringList({u"Kwadrant Motion B.V."_s, u"Delft"_s}));
    QCOMPARE(form(later)->findChild<QComboBox *>()->currentData().toString(), u"NL"_s);
    bool isTold = false;
    for (const QLabel *label : form(later)->findChildren<QLabel *>())
        isTold |= label->isVisible() && label->text().contains(u"not added yet"_s);
    QVERIFY(isTold);
}

void tst_NewCompany::typingIsKeptWhileItIsTyped()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Kwadrant"_s);
    QTRY_COMPARE(keptName(), u"Kwadrant"_s);
}

void tst_NewCompany::aLinkShowsItsCompanyAndLosesNothing()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Kwadrant"_s);
    m_host->page.goTo({u"companies"_s, m_criolaria.id.toString(), {}});
    QVERIFY(!form(m_host->page)->isVisible());

    m_host->page.primaryAction()->trigger();
    QCOMPARE(texts(m_host->page).front(), u"Kwadrant"_s);
}

void tst_NewCompany::aNameIsFoundInAnotherCountryToo()
{
    m_host->page.primaryAction()->trigger();
    auto *country = form(m_host->page)->findChild<QComboBox *>();
    country->setCurrentIndex(country->findData(u"PL"_s));

    m_host->type(u"Criolaria SL"_s);

    const auto buttons = form(m_host->page)->findChildren<QPushButton *>();
    QVERIFY(std::ranges::any_of(buttons, [](const QPushButton *button) {
        return button->isVisible() && button->text() == u"Looks like Criolaria S.L. – open it";
    }));
}

void tst_NewCompany::aLongNameThatIsHereKeepsItsPlace()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Zentrum"_s);

    auto *area = form(m_host->page)->findChild<QScrollArea *>();
    QTRY_VERIFY(form(m_host->page)->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    bool isNamed = false;
    for (const auto *link : form(m_host->page)->findChildren<QPushButton *>())
        isNamed |= link->isVisible()
            && link->accessibleName().contains(u"Kälte- & Tieftemperaturtechnik"_s);
    QVERIFY(isNamed);
}

void tst_NewCompany::addingAndCancellingLeaveNothingBehind()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Kwadrant"_s);
    m_host->key(Qt::Key_Return);
    QTRY_COMPARE(m_host->names().size(), 2);
    QVERIFY(drafts(m_host->workspace.database())->empty());

    m_host->page.primaryAction()->trigger();
    QCOMPARE(texts(m_host->page).front(), QString());
    m_host->type(u"Other"_s);
    m_host->key(Qt::Key_Escape);
    m_host->page.hide();
    QVERIFY(drafts(m_host->workspace.database())->empty());
}

void tst_NewCompany::aNameFromElsewhereBeginsAnew()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Kwadrant"_s);
    form(m_host->page)->begin(u"Nordkryo"_s);
    QCOMPARE(texts(m_host->page).front(), u"Nordkryo"_s);
}

QTEST_MAIN(tst_NewCompany)
#include "tst_newcompany.moc"
