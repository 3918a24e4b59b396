// The needs that fit a company, and the companies that fit a call, beside the record.
#include "core/storage/matchfacts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/prompts.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/matchshelf.h"
#include "ui/shortlist/needsthatfit.h"
#include "ui/shortlist/whofits.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

namespace {

class NoPrompts : public Prompts
{
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return true;
    }
};

} // namespace

class tst_FitLists : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theNeedsOfACompanyStandByFit();
    void thatNoNeedFitsIsSaid();
    void theNumberIsThatOfTheShortlist();
    void withoutAnOpenNeedNoCompanyIsRead();
    void aNeedOpensItsShortlist();
    void whatChangesIsReadAgain();
    void aClosedNeedIsNotAmongThem();
    void whoFitsACallIsNamedAndCounted();
    void whoDoesWhatIsAskedIsNamedThoughOthersHaveMorePoints();
    void theTickedAreTold();
    void theStoreIsMadeOnce();

private:
    Capability capabilityOf(const Organisation &company, const QString &title) const
    {
        return {.id = Id<Capability>::create(), .organisation = company.id, .title = title};
    }
    /// Texts of the buttons that lead somewhere, in their order.
    static QStringList lines(QWidget &list, const QString &name)
    {
        QStringList all;
        for (const QWidget *line : list.findChildren<QWidget *>(name))
            if (line->isVisible())
                all << line->accessibleName();
        return all;
    }
    static bool says(const QWidget &list, const QString &words)
    {
        return QTest::qWaitFor([&] {
            const auto labels = list.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) {
                return label->isVisible() && label->text() == words;
            });
        });
    }
    NeedsThatFit *needsOf(const Organisation &company)
    {
        m_needs = std::make_unique<NeedsThatFit>(*m_context);
        m_needs->resize(400, 300);
        m_needs->show(company.id.toString());
        m_needs->QWidget::show();
        return m_needs.get();
    }
    WhoFits *whoFits()
    {
        m_who = std::make_unique<WhoFits>(*m_context);
        m_who->resize(400, 300);
        m_who->show(*opportunityInFull(m_file->database(), m_call.id));
        m_who->QWidget::show();
        return m_who.get();
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    NoPrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<NeedsThatFit> m_needs;
    std::unique_ptr<WhoFits> m_who;
    Organisation m_chambers;
    Organisation m_optics;
    Need m_vacuum;
    Need m_mirrors;
    Opportunity m_call;
};

void tst_FitLists::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_chambers = company(u"Chambers ApS"_s);
    m_chambers.consent = Consent::Given;
    m_optics = company(u"Optics ApS"_s);
    m_vacuum = {.id = Id<Need>::create(), .code = u"N-0001"_s, .title = u"Vacuum chambers"_s};
    m_mirrors = {.id = Id<Need>::create(), .code = u"N-0002"_s, .title = u"Mirrors for beams"_s};
    m_call = {.id = Id<Opportunity>::create(),
              .title = u"Chambers for a vacuum"_s,
              .buyerName = u"CERN"_s};
    VERIFY_OK((*m_file)->apply({created(m_chambers),
                                created(m_optics),
                                created(m_vacuum),
                                created(m_mirrors),
                                created(m_call),
                                created(capabilityOf(m_chambers, u"Vacuum chambers, cold"_s)),
                                created(capabilityOf(m_optics, u"Mirrors and lenses"_s))},
                               u"Prepared"_s));
    m_context = std::make_unique<Context>(**m_file, m_prompts);
}

void tst_FitLists::cleanup()
{
    m_needs.reset();
    m_who.reset();
    m_context.reset();
    m_file.reset();
}

void tst_FitLists::theNeedsOfACompanyStandByFit()
{
    NeedsThatFit *list = needsOf(m_chambers);
    QTRY_COMPARE(lines(*list, u"fittingNeed"_s).size(), 1); // the other gives no points
    QVERIFY(lines(*list, u"fittingNeed"_s).first().startsWith(u"N-0001 Vacuum chambers, fit "));

    list->show(m_optics.id.toString());

    QTRY_VERIFY(lines(*list, u"fittingNeed"_s).value(0).startsWith(u"N-0002 "));

    m_context->perform(u"Told"_s, {created(capabilityOf(m_optics, u"Chambers"_s))});

    QTRY_COMPARE(lines(*list, u"fittingNeed"_s).size(), 2);
    QVERIFY(lines(*list, u"fittingNeed"_s).last().startsWith(u"N-0001 "));
}

void tst_FitLists::thatNoNeedFitsIsSaid()
{
    const Organisation bakery = company(u"Bakery ApS"_s);
    m_context->perform(u"Added"_s,
                       {created(bakery), created(capabilityOf(bakery, u"Bread and cakes"_s))});

    NeedsThatFit *list = needsOf(bakery);

    QVERIFY(says(*list, u"No open need fits."_s));
    QVERIFY(lines(*list, u"fittingNeed"_s).isEmpty());
}

void tst_FitLists::withoutAnOpenNeedNoCompanyIsRead()
{
    Need closed = m_vacuum;
    closed.status = NeedStatus::Closed;
    Need parked = m_mirrors;
    parked.status = NeedStatus::Parked;
    VERIFY_OK((*m_file)->apply({edited(m_vacuum, closed), edited(m_mirrors, parked)}, u"Ended"_s));

    NeedsThatFit *list = needsOf(m_chambers);

    QVERIFY(says(*list, u"No need is open."_s));
    // What a ranking reads of companies is kept in the file.
    QCOMPARE(*m_file->database().number(u"SELECT count(*) FROM match_entry"_s), 0);
}

void tst_FitLists::theNumberIsThatOfTheShortlist()
{
    const Shortlist kept{.id = Id<Shortlist>::create(),
                         .need = m_vacuum.id,
                         .weights = {{u"capabilities"_s, u"90"_s}, {u"references"_s, u"0"_s}}};
    VERIFY_OK((*m_file)->apply({created(kept)}, u"Weighed"_s));
    NeedsThatFit *list = needsOf(m_chambers);
    QTRY_COMPARE(lines(*list, u"fittingNeed"_s).size(), 1);

    auto &database = m_file->database();
    const auto store = openMatchStore(database, false);
    const auto request = matchRequest(database, m_vacuum.id, QDate::currentDate());
    const MatchRun run(*request, *store->reader, *store->index);
    const RankedCompany best = run.ranked(weightsOf(kept)).front();
    QCOMPARE(store->index->company(best.place).id, m_chambers.id.toString());
    const QString fit = fitScoreText(int(std::lround(best.score * 10)));
    QVERIFY(best.score > 0);
    QVERIFY2(lines(*list, u"fittingNeed"_s).first().endsWith(u", fit %1"_s.arg(fit)),
             qPrintable(lines(*list, u"fittingNeed"_s).first()));
}

void tst_FitLists::aNeedOpensItsShortlist()
{
    NeedsThatFit *list = needsOf(m_chambers);
    QTRY_COMPARE(lines(*list, u"fittingNeed"_s).size(), 1);
    const QSignalSpy went(m_context.get(), &Context::wentTo);
    auto *first = list->findChild<QPushButton *>(u"fittingNeed"_s);
    first->setFocus();

    QTest::keyClick(first, Qt::Key_Space);

    QCOMPARE(went.count(), 1);
    QCOMPARE(went.first().first().value<Place>(),
             (Place{u"needs"_s, m_vacuum.id.toString(), u"shortlist"_s}));
}

void tst_FitLists::whatChangesIsReadAgain()
{
    NeedsThatFit *list = needsOf(m_optics);
    QTRY_VERIFY(!lines(*list, u"fittingNeed"_s).isEmpty());
    QVERIFY(lines(*list, u"fittingNeed"_s).first().startsWith(u"N-0002 "));
    Need other = m_mirrors;
    other.title = u"Bricks"_s;

    m_context->perform(u"Renamed"_s, {edited(m_mirrors, other)});
    m_context->perform(u"Told"_s, {created(capabilityOf(m_optics, u"Vacuum chambers"_s))});

    QTRY_VERIFY(lines(*list, u"fittingNeed"_s).value(0).startsWith(u"N-0001 "));
}

void tst_FitLists::aClosedNeedIsNotAmongThem()
{
    Need closed = m_mirrors;
    closed.status = NeedStatus::Closed;
    VERIFY_OK((*m_file)->apply({edited(m_mirrors, closed)}, u"Closed"_s));
    m_context->perform(u"Told"_s, {created(capabilityOf(m_chambers, u"Mirrors"_s))});
    NeedsThatFit *list = needsOf(m_chambers);
    QTRY_COMPARE(lines(*list, u"fittingNeed"_s).size(), 1);
    QVERIFY(lines(*list, u"fittingNeed"_s).first().startsWith(u"N-0001 "));
}

void tst_FitLists::whoFitsACallIsNamedAndCounted()
{
    WhoFits *who = whoFits();
    QTRY_COMPARE(lines(*who, u"fittingCompany"_s).size(), 1);
    QVERIFY2(lines(*who, u"fittingCompany"_s).first().startsWith(u"Chambers ApS, fit "),
             qPrintable(lines(*who, u"fittingCompany"_s).first()));
    QStringList words;
    for (const TextLabel *label : who->findChildren<TextLabel *>())
        words << label->text();
    QVERIFY2(words.contains(u"1, of whom 1 may be contacted"_s), qPrintable(words.join(u'|')));
}

void tst_FitLists::whoDoesWhatIsAskedIsNamedThoughOthersHaveMorePoints()
{
    std::vector<Change> more;
    constexpr int others = 12; // more than are named
    for (int at = 0; at < others; ++at) {
        const Organisation added = company(u"Supplier %1"_s.arg(at));
        more.push_back(created(added));
        more.push_back(created(Certificate{
            .id = Id<Certificate>::create(), .organisation = added.id, .name = u"ISO 9001"_s}));
        for (int given = 0; given < 4; ++given)
            more.push_back(created(Reference{.id = Id<Reference>::create(),
                                             .organisation = added.id,
                                             .customer = u"Works"_s,
                                             .subject = u"Cranes"_s}));
    }
    m_context->perform(u"Added"_s, more);

    WhoFits *who = whoFits();

    QTRY_COMPARE(lines(*who, u"fittingCompany"_s).size(), 1);
    QVERIFY2(lines(*who, u"fittingCompany"_s).first().startsWith(u"Chambers ApS, fit "),
             qPrintable(lines(*who, u"fittingCompany"_s).first()));
    // Its name begins where the row does, beside the box.
    auto *box = who->findChild<QCheckBox *>(u"fittingCompany"_s);
    const auto *name = box->parentWidget()->findChild<ElidedButton *>();
    QVERIFY(name->x() < box->geometry().right() + 20);
}

void tst_FitLists::theTickedAreTold()
{
    WhoFits *who = whoFits();
    QTRY_COMPARE(lines(*who, u"fittingCompany"_s).size(), 1);
    const QSignalSpy told(who, &WhoFits::tellWanted);
    auto *tell = who->findChild<QPushButton *>(u"tellTicked"_s);
    // Who gave its consent and does not know yet is proposed.
    QCOMPARE(who->ticked(), QStringList{m_chambers.id.toString()});
    auto *box = who->findChild<QCheckBox *>(u"fittingCompany"_s);
    QVERIFY(box->isChecked());

    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(who->ticked().isEmpty());
    QVERIFY(!tell->isEnabled());
    QTest::keyClick(box, Qt::Key_Space);
    QTest::mouseClick(tell, Qt::LeftButton);

    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toStringList(), QStringList{m_chambers.id.toString()});
}

void tst_FitLists::theStoreIsMadeOnce()
{
    const auto shelf = MatchShelf::of(*m_context);
    QCOMPARE(MatchShelf::of(*m_context), shelf);
    const auto first = shelf->take(m_file->database(), {});
    VERIFY_OK(first);
    QCOMPARE(*shelf->take(m_file->database(), {}), *first);

    m_context->perform(u"Told"_s, {created(capabilityOf(m_optics, u"Lenses"_s))});
    const auto second = shelf->take(m_file->database(), {});
    VERIFY_OK(second);
    QVERIFY(*second != *first); // which somebody still looks at
    QCOMPARE((*first)->index->textCount(), 2U);
    QCOMPARE((*second)->index->textCount(), 3U);
}

QTEST_MAIN(tst_FitLists)
#include "tst_fitlists.moc"
