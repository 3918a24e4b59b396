// The companies for a need, as a person ranks and chooses them.
#include "ui/shortlist/shortlistcase.h"

#include "core/storage/repository.h"
#include "ui/lists/filterbar.h"
#include "ui/shortlist/rowglide.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

namespace {

class PaintCounter : public QObject
{
public:
    int painted = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

class tst_Shortlist : public ShortlistCase
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { clean(); }
    void theBestFitStandsFirstWithItsReasons();
    void keysDecideAndUndoTakesBack();
    void leavingOutAsksForAReason();
    void weightsStayAHundredAndAreKept();
    void keysThatMoveAWeightAreOneStep();
    void mustHavesOfOneLineStayInItsOrder();
    void aMustHaveSaysHowManyPass();
    void aDecisionNeverMovesACompany();
    void theTableIsExportedWithReasons();
    void rowsGlideAndEachStepIsDrawn();
    void nothingGlidesWhereLessMotionIsWanted();
    void eachRowSaysItsConsent();
    void aWrongTranslationIsSaidOnceAndNeverCountsAgain();

private:
    void addWorks();
};

void tst_Shortlist::theBestFitStandsFirstWithItsReasons()
{
    QCOMPARE(names().first(), u"Chambers ApS"_s);
    QCOMPARE(names().last(), u"Optics ApS"_s);
    QTRY_VERIFY2(words().contains(u"Why Chambers ApS is number 1"_s), qPrintable(words()));
    QTRY_VERIFY2(words().contains(u"the same word"_s), qPrintable(words()));
    QVERIFY2(words().contains(u"7 stated, 6 needed"_s), qPrintable(words()));
    QVERIFY2(words().contains(u"Would raise the fit"_s), qPrintable(words()));

    QTest::keyClick(table(), Qt::Key_Down);

    QTRY_VERIFY2(words().contains(u"Why Flanges S.L. is number 2"_s), qPrintable(words()));
    QTRY_VERIFY2(words().contains(u"Level not stated"_s), qPrintable(words()));
}

void tst_Shortlist::keysDecideAndUndoTakesBack()
{
    QTest::keyClick(table(), Qt::Key_I);
    QCOMPARE(decision(0), u"Invite"_s);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_M);
    QCOMPARE(decision(1), u"Maybe"_s);
    QCOMPARE(m_view->statusText(), u"1 to invite · 1 maybe · 0 left out · 1 undecided"_s);
    QCOMPARE(state().decisions.size(), 2u);

    m_context->undo();

    QCOMPARE(decision(1), u"Decide…"_s);
    QCOMPARE(state().decisions.size(), 1u);
}

void tst_Shortlist::leavingOutAsksForAReason()
{
    QTest::keyClick(table(), Qt::Key_X);
    auto *reason = m_view->findChild<QLineEdit *>(u"leaveOutReason"_s);
    QVERIFY(reason->hasFocus());
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(state().decisions.empty());

    QTest::keyClicks(reason, u"No welding shop"_s);
    QTest::keyClick(reason, Qt::Key_Return);

    QCOMPARE(state().decisions.size(), 1u);
    QCOMPARE(state().decisions.front().reason, u"No welding shop"_s);
    QCOMPARE(decision(0), u"Left out"_s);
    QVERIFY(words().contains(u"Reason: No welding shop"_s));
}

void tst_Shortlist::weightsStayAHundredAndAreKept()
{
    auto *trl = m_view->findChild<QSlider *>(u"weight:trl"_s);
    trl->setFocus();
    QTest::keyClick(trl, Qt::Key_End);

    int sum = 0;
    for (const QSlider *slider : m_view->findChildren<QSlider *>())
        sum += slider->value();
    QCOMPARE(sum, 100);
    QCOMPARE(trl->value(), 100);
    QCOMPARE(table()->model()->index(0, ShortlistModel::FitColumn).data().toDouble(), 100);
    QTRY_COMPARE(state().shortlist.weights.value(u"trl"_s), u"100"_s);

    QTest::mouseClick(m_view->findChild<QPushButton *>(u"resetWeights"_s), Qt::LeftButton);

    QCOMPARE(trl->value(), 20);
    QVERIFY(table()->model()->index(0, ShortlistModel::FitColumn).data().toDouble() < 100);
    QVERIFY(state().shortlist.weights.isEmpty());
}

void tst_Shortlist::keysThatMoveAWeightAreOneStep()
{
    auto *trl = m_view->findChild<QSlider *>(u"weight:trl"_s);
    trl->setFocus();
    for (int press = 0; press < 5; ++press)
        QTest::keyClick(trl, Qt::Key_Right);
    QCOMPARE(trl->value(), 25);

    table()->setFocus(); // whoever goes on elsewhere need not wait

    QCOMPARE(state().shortlist.weights.value(u"trl"_s), u"25"_s);
    m_context->undo();
    QVERIFY(state().shortlist.weights.isEmpty());
    QCOMPARE(trl->value(), 20);
}

void tst_Shortlist::aMustHaveSaysHowManyPass()
{
    auto *field = m_view->findChild<QLineEdit *>(u"mustHave"_s);
    field->setFocus();
    QTest::keyClicks(field, u"country:DK"_s);
    QCOMPARE(field->text(), u"country:DK"_s); // is not taken while it is typed
    QVERIFY(state().shortlist.mustHave.isEmpty());
    QTest::keyClick(field, Qt::Key_Return);

    QTRY_COMPARE(names(), QStringList{u"Chambers ApS"_s});
    QVERIFY2(words().contains(u"1 of 3 pass"_s), qPrintable(words()));
    QCOMPARE(state().shortlist.mustHave, QStringList{u"country:DK"_s});
    table()->setFocus();
    m_context->undo();
    QTRY_COMPARE(names().size(), 3);
}

void tst_Shortlist::aDecisionNeverMovesACompany()
{
    const QStringList before = names();
    const QString score = table()->model()->index(2, ShortlistModel::FitColumn).data().toString();
    table()->setCurrentIndex(table()->model()->index(2, ShortlistModel::NameColumn));

    QTest::keyClick(table(), Qt::Key_I);

    QCOMPARE(names(), before);
    QCOMPARE(table()->model()->index(2, ShortlistModel::FitColumn).data().toString(), score);
}

void tst_Shortlist::theTableIsExportedWithReasons()
{
    const QTemporaryDir folder;
    m_prompts.file = folder.filePath(u"s.csv"_s);

    m_view->exportTable();

    QFile file(m_prompts.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(u"Chambers ApS"_s), qPrintable(text));
    QVERIFY2(text.contains(u"the same word"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Weights: Capabilities 40, TRL 20"_s), qPrintable(text));
    QVERIFY2(text.contains(u"No must-haves"_s), qPrintable(text));

    m_prompts.file = folder.filePath(u"s.pdf"_s);
    m_view->exportTable();
    QFile paper(m_prompts.file);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF-"));
}

void tst_Shortlist::addWorks()
{
    std::vector<Change> more;
    for (int count = 0; count < 30; ++count) {
        const Organisation added = company(u"Works %1"_s.arg(count));
        more.push_back(created(added));
        more.push_back(
            created(capabilityOf(added,
                                 count % 2 ? u"Vacuum flanges and chambers"_s : u"Cold benches"_s,
                                 count % 9 + 1)));
    }
    m_context->perform(u"Added"_s, more);
}

void tst_Shortlist::rowsGlideAndEachStepIsDrawn()
{
    addWorks();
    QTRY_COMPARE(table()->model()->rowCount(), 33);
    table()->setCurrentIndex(table()->model()->index(4, ShortlistModel::NameColumn));
    const QStringList before = names();
    const QString held = before[4];
    const int top = table()->rowViewportPosition(4);
    PaintCounter counter;
    table()->viewport()->installEventFilter(&counter);
    auto *weight = m_view->findChild<QSlider *>(u"weight:capabilities"_s);
    weight->setFocus();
    constexpr int steps = 40; // until capabilities count nothing

    for (int step = 0; step < steps; ++step) {
        QTest::keyClick(weight, Qt::Key_Left);
        QCoreApplication::processEvents();
    }

    QVERIFY2(counter.painted >= steps, qPrintable(QString::number(counter.painted)));
    const QModelIndex current = table()->currentIndex();
    QCOMPARE(current.data().toString(), held);
    QVERIFY(names() != before); // the ranking moved
    const QScrollBar *bar = table()->verticalScrollBar();
    QVERIFY(table()->rowViewportPosition(current.row()) == top || bar->value() == bar->minimum()
            || bar->value() == bar->maximum());
    // The way is gone to its end.
    const auto *glide = table()->findChild<RowGlide *>();
    QTRY_VERIFY(!glide->isRunning());
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        QCOMPARE(glide->offset(row), 0);
}

void tst_Shortlist::nothingGlidesWhereLessMotionIsWanted()
{
    addWorks();
    QTRY_COMPARE(table()->model()->rowCount(), 33);
    const QStringList before = names();
    const auto *glide = table()->findChild<RowGlide *>();
    auto *weight = m_view->findChild<QSlider *>(u"weight:capabilities"_s);
    QTest::keyClick(weight, Qt::Key_Home);
    QVERIFY(names() != before);
    QVERIFY(glide->isRunning());
    QTRY_VERIFY(!glide->isRunning());
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"resetWeights"_s), Qt::LeftButton);
    QTRY_VERIFY(!glide->isRunning());
    const QTemporaryDir settings;
    QFile plasma(settings.filePath(u"kdeglobals"_s));
    QVERIFY(plasma.open(QIODevice::WriteOnly));
    plasma.write("[KDE]\nAnimationDurationFactor=0\n");
    plasma.close();
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(settings.path()));

    QTest::keyClick(weight, Qt::Key_Home);

    const bool glides = glide->isRunning();
    config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
    QVERIFY(!glides);
    QVERIFY(names() != before);
}

void tst_Shortlist::eachRowSaysItsConsent()
{
    const QModelIndex name = table()->model()->index(0, ShortlistModel::NameColumn);
    QVERIFY2(name.data(Qt::AccessibleTextRole).toString().contains(u"consent: Not asked"_s),
             qPrintable(name.data(Qt::AccessibleTextRole).toString()));
    Organisation given = m_chambers;
    given.consent = Consent::Given;
    m_context->perform(u"Asked"_s, {edited(m_chambers, given)});
    QTRY_VERIFY(table()
                    ->model()
                    ->index(0, ShortlistModel::NameColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"consent: Given"_s));
}

void tst_Shortlist::aWrongTranslationIsSaidOnceAndNeverCountsAgain()
{
    const Organisation kammer = company(u"Kammer GmbH"_s);
    VERIFY_OK((*m_file)->apply(
        {created(kammer), created(capabilityOf(kammer, u"Vakuum für Labore, das hält"_s, 7))},
        u"Prepared"_s));
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    table()->setCurrentIndex(table()->model()->index(names().indexOf(kammer.name), 0));
    QTRY_VERIFY2(words().contains(u"“vakuum” for “vacuum”, by the glossary"_s),
                 qPrintable(words()));

    auto *wrong = m_view->findChild<QToolButton *>(u"wrongTranslation"_s);
    QCOMPARE(wrong->accessibleName(), u"Wrong translation: never take “vakuum” for “vacuum”"_s);
    wrong->setFocus();
    QTest::keyClick(wrong, Qt::Key_Space);

    const auto said = Repository<GlossaryEntry>(m_file->database()).where(u"1"_s);
    QCOMPARE(said->size(), 1u);
    QCOMPARE(said->front().bond, WordBond::Never);
    QCOMPARE(said->front().word, u"vakuum"_s);
    QCOMPARE(said->front().language, u"de"_s);
    QCOMPARE(said->front().otherLanguage, u"en"_s);
    QTRY_VERIFY2(!words().contains(u"by the glossary"_s), qPrintable(words()));
    QVERIFY(table()->hasFocus());

    m_context->undo();
    QTRY_VERIFY2(words().contains(u"“vakuum” for “vacuum”, by the glossary"_s),
                 qPrintable(words()));
}

void tst_Shortlist::mustHavesOfOneLineStayInItsOrder()
{
    auto *field = m_view->findChild<QLineEdit *>(u"mustHave"_s);
    const QStringList typed{u"trl:>=2"_s, u"consent:not_asked"_s, u"country:DK"_s};
    field->setFocus();
    QTest::keyClicks(field, typed.join(u' '));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(state().shortlist.mustHave, typed);
    m_context->undo(); // one step
    QCOMPARE(state().shortlist.mustHave, QStringList());
    m_context->redo();
    QCOMPARE(state().shortlist.mustHave, typed);
}

QTEST_MAIN(tst_Shortlist)
#include "tst_shortlist.moc"
