// What was frozen with an invitation is seen again as it was, and ranked again.
#include "core/domain/capability.h"
#include "core/storage/shortlists.h"
#include "kit/fakeprompts.h"
#include "kit/needcase.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/frozenview.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistversions.h"
#include "ui/shortlist/shortlistview.h"
#include "ui/shortlist/tellbyhand.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_ShortlistVersions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutAnInvitationThereIsNothingToChoose();
    void aFrozenOneIsSeenAsItWas();
    void nothingInAFrozenOneCanBeChanged();
    void theSameInputsGiveTheSameRanking();
    void whatChangedSinceIsNamed();
    void whoLackedAMustHaveIsNamed();
    void aFrozenOneIsExportedAsItWas();
    void aPlaceOfTheHistoryOpensIt();
    void whatCannotBeReadSaysSo();

private:
    QTableView *live() const { return m_view->findChild<QTableView *>(u"shortlist"_s); }
    QTableView *frozen() const { return m_view->findChild<QTableView *>(u"frozenShortlist"_s); }
    QComboBox *choice() const { return m_view->findChild<QComboBox *>(u"shortlistVersion"_s); }
    MessageFrame *message(const QString &name) const
    {
        return m_view->findChild<MessageFrame *>(name);
    }
    static QString cell(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    /// Invites the first company.
    void invite()
    {
        live()->setCurrentIndex(live()->model()->index(0, ShortlistModel::NameColumn));
        QTest::keyClick(live(), Qt::Key_I);
        m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s}, {});
        tellByHand(*m_view);
    }
    void computeAgain()
    {
        auto *compute = message(u"frozenOrigin"_s)->findChild<QPushButton *>();
        QCOMPARE(compute->text(), u"&Compute again"_s);
        QTest::mouseClick(compute, Qt::LeftButton);
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<ShortlistVersions> m_view;
    Need m_need;
    Organisation m_chambers;
    Organisation m_flanges;
    Capability m_can;
};

void tst_ShortlistVersions::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    const NeedCase made(u"Flanges S.L."_s, u"ES"_s, u"Vacuum flanges"_s);
    m_need = made.need;
    m_chambers = made.chambers;
    m_flanges = made.other;
    m_can = made.can;
    VERIFY_OK((*m_file)->apply(made.changes(), u"Prepared"_s));
    m_prompts.agrees = true;
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_view = std::make_unique<ShortlistVersions>(*m_context);
    m_view->resize(1180, 640);
    m_view->show();
    QApplication::setActiveWindow(m_view.get());
    m_view->setNeed(m_need);
    QTRY_COMPARE(live()->model()->rowCount(), 2);
}

void tst_ShortlistVersions::cleanup()
{
    m_view.reset();
    m_context.reset();
    m_file.reset();
}

void tst_ShortlistVersions::withoutAnInvitationThereIsNothingToChoose()
{
    QVERIFY(!choice()->isVisible());
    invite();
    QVERIFY(choice()->isVisible());
    QCOMPARE(choice()->count(), 2);
    QCOMPARE(choice()->itemText(0), u"As of now"_s);
    QCOMPARE(
        choice()->itemText(1),
        u"Frozen %1, 1 invited"_s.arg(QLocale().toString(QDate::currentDate(), u"d MMM yyyy"_s)));
    QCOMPARE(choice()->currentIndex(), 0); // one goes on working
    // Two of one day are told apart.
    m_context->undo();
    m_context->redo();
    live()->setCurrentIndex(live()->model()->index(1, ShortlistModel::NameColumn));
    QTest::keyClick(live(), Qt::Key_I);
    m_view->invite({u"INP-1 Chambers"_s, u"What we need"_s}, {});
    tellByHand(*m_view);
    QCOMPARE(choice()->count(), 3);
    QVERIFY2(choice()->itemText(1).contains(u"(2), 1 invited"_s),
             qPrintable(choice()->itemText(1)));
    QVERIFY2(choice()->itemText(2).contains(u"(1), 1 invited"_s),
             qPrintable(choice()->itemText(2)));
}

void tst_ShortlistVersions::aFrozenOneIsSeenAsItWas()
{
    const QString fit = cell(live(), 0, ShortlistModel::FitColumn);
    invite();
    auto *weight = m_view->findChild<ShortlistView *>()->findChild<QSlider *>(u"weight:trl"_s);
    QTest::keyClick(weight, Qt::Key_Home);
    Organisation renamed = m_chambers;
    renamed.name = u"Renamed ApS"_s;
    m_context->perform(u"Renamed"_s, {edited(m_chambers, renamed)});
    QTRY_COMPARE(cell(live(), 0, ShortlistModel::NameColumn), u"Renamed ApS"_s);
    const QSignalSpy changed(m_view.get(), &ShortlistVersions::versionChanged);

    choice()->setFocus();
    QTest::keyClick(choice(), Qt::Key_Down);

    QVERIFY(!m_view->version().isEmpty());
    QVERIFY(changed.count() > 0);
    QVERIFY(frozen()->isVisible());
    QCOMPARE(frozen()->model()->rowCount(), 2);
    QCOMPARE(cell(frozen(), 0, ShortlistModel::NameColumn), u"Chambers ApS"_s);
    QCOMPARE(cell(frozen(), 0, ShortlistModel::FitColumn), fit);
    QCOMPARE(cell(frozen(), 0, ShortlistModel::DecisionColumn), u"Invited"_s);
    QCOMPARE(cell(frozen(), 1, ShortlistModel::DecisionColumn), u"undecided"_s);
    const auto *then = m_view->findChild<FrozenView *>();
    QCOMPARE(then->findChild<QSlider *>(u"weight:trl"_s)->value(), 20);
    QVERIFY2(message(u"frozenOrigin"_s)->text().contains(u"Ada Advisor invited 1 compan"_s),
             qPrintable(message(u"frozenOrigin"_s)->text()));
    QStringList words;
    for (const TextLabel *label : then->findChildren<TextLabel *>())
        words << label->text();
    QVERIFY2(words.contains(u"Why Chambers ApS is number 1"_s), qPrintable(words.join(u'\n')));
    QVERIFY2(words.join(u'\n').contains(u"the same word"_s), qPrintable(words.join(u'\n')));
    QCOMPARE(m_view->statusText(), u"1 invited · 0 maybe · 0 left out · frozen"_s);
}

void tst_ShortlistVersions::nothingInAFrozenOneCanBeChanged()
{
    invite();
    choice()->setCurrentIndex(1);
    const QStringList before = m_file->contents();

    QTest::keyClick(frozen(), Qt::Key_M);
    QTest::keyClick(frozen(), Qt::Key_X);
    const auto *then = m_view->findChild<FrozenView *>();
    for (QSlider *slider : then->findChildren<QSlider *>())
        QVERIFY(!slider->isEnabled());
    for (const char *name : {"verdict:invite", "resetWeights", "leaveOutReason"})
        QVERIFY2(!then->findChild<QWidget *>(QString::fromLatin1(name))->isVisible(), name);
    QCOMPARE(m_view->toInvite(), 0);
    m_view->invite({u"s"_s, u"t"_s}, {});

    QCOMPARE(m_file->contents(), before);
}

void tst_ShortlistVersions::theSameInputsGiveTheSameRanking()
{
    invite();
    choice()->setCurrentIndex(1);

    computeAgain();

    QTRY_COMPARE(
        message(u"computedAgain"_s)->text(),
        u"The stored inputs give the same ranking: 2 companies at the same places with the "
        "same points."_s);
    QCOMPARE(message(u"computedAgain"_s)->tone(), Tone::Info);
}

void tst_ShortlistVersions::whatChangedSinceIsNamed()
{
    invite();
    Capability better = m_can;
    better.trl = 9;
    m_context->perform(u"Changed"_s, {edited(m_can, better)});
    choice()->setCurrentIndex(1);

    computeAgain();

    QTRY_COMPARE(message(u"computedAgain"_s)->tone(), Tone::Warning);
    const QString text = message(u"computedAgain"_s)->text();
    QVERIFY2(text.contains(u"1 of 2 companies stand elsewhere"_s), qPrintable(text));
    QVERIFY2(text.contains(u"State something else now: Chambers ApS."_s), qPrintable(text));
    QVERIFY2(text.contains(u"Chambers ApS (place 1, now 1; "_s), qPrintable(text));
}

void tst_ShortlistVersions::whoLackedAMustHaveIsNamed()
{
    const Shortlist own{
        .id = Id<Shortlist>::create(), .need = m_need.id, .mustHave = {u"country:DK"_s}};
    m_context->perform(u"Must"_s, {created(own)});
    QTRY_COMPARE(live()->model()->rowCount(), 1);
    invite();
    choice()->setCurrentIndex(1);
    const auto *must = m_view->findChild<TextLabel *>(u"frozenMust"_s);
    QCOMPARE(must->text(), u"Must have: Country: DK. 1 of 2 passed"_s);

    auto *lacking = m_view->findChild<QPushButton *>(u"frozenLacking"_s);
    lacking->setFocus();
    QTest::keyClick(lacking, Qt::Key_Space);

    const auto *companies = m_view->findChild<QTreeWidget *>(u"excludedCompanies"_s);
    QVERIFY(companies);
    QCOMPARE(companies->topLevelItemCount(), 1);
    QCOMPARE(companies->topLevelItem(0)->text(0), u"Flanges S.L."_s);
    QCOMPARE(companies->topLevelItem(0)->text(1), u"Country: DK"_s);
}

void tst_ShortlistVersions::aFrozenOneIsExportedAsItWas()
{
    invite();
    Organisation renamed = m_chambers;
    renamed.name = u"Renamed ApS"_s;
    m_context->perform(u"Renamed"_s, {edited(m_chambers, renamed)});
    choice()->setCurrentIndex(1);
    const QTemporaryDir folder;
    m_prompts.file = folder.filePath(u"s.csv"_s);

    m_view->exportTable();

    QFile file(m_prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(u"Chambers ApS"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"Renamed ApS"_s), qPrintable(text));
    QVERIFY2(text.contains(u"when Ada Advisor invited 1 compan"_s), qPrintable(text));
}

void tst_ShortlistVersions::aPlaceOfTheHistoryOpensIt()
{
    invite();
    const auto state = shortlistState(m_file->database(), m_need.id);
    const QString id = state->invitations.front().id.toString();
    QVERIFY(m_view->has(m_need.id, id));
    QVERIFY(m_view->has(m_need.id, state->decisions.front().id.toString()));
    QVERIFY(!m_view->has(m_need.id, m_chambers.id.toString()));
    QVERIFY(!m_view->has(Id<Need>::create(), id));

    m_view->showVersion(id);
    QCOMPARE(m_view->version(), id);

    m_view->showVersion(state->decisions.front().id.toString());
    QCOMPARE(m_view->version(), QString());
    // What is taken back is not there any more.
    m_view->showVersion(id);
    m_context->undo();
    QCOMPARE(m_view->version(), QString());
    QVERIFY(live()->isVisible());
}

void tst_ShortlistVersions::whatCannotBeReadSaysSo()
{
    m_context->perform(u"From elsewhere"_s,
                       {created(Shortlist{.id = Id<Shortlist>::create(),
                                          .need = m_need.id,
                                          .invitedOn = QDate(2026, 11, 20),
                                          .content = u"{\"format\":99}"_s})});
    QTRY_COMPARE(choice()->count(), 2);
    choice()->setCurrentIndex(1);
    QVERIFY2(message(u"frozenOrigin"_s)->text().contains(u"cannot be read"_s),
             qPrintable(message(u"frozenOrigin"_s)->text()));
    QCOMPARE(frozen()->model()->rowCount(), 0);
}

QTEST_MAIN(tst_ShortlistVersions)
#include "tst_shortlistversions.moc"
