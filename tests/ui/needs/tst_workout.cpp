#include "needskit.h"

#include "core/brief/documenttext.h"
#include "core/storage/needworkup.h"
#include "ui/kit/editlabel.h"
#include "ui/kit/messageframe.h"
#include "ui/methods/coveragemodel.h"
#include "ui/methods/coveragetable.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/partsection.h"
#include "ui/methods/priorartpage.h"
#include "ui/methods/priorartpaper.h"
#include "ui/methods/quadrantchart.h"
#include "ui/methods/sensitivitytable.h"
#include "ui/methods/similarpage.h"
#include "ui/methods/workoutview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// How a need is worked out: found, weighed, searched for, compared.
class tst_WorkOut : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aKeyOpensItAndAKeyLeadsBack();
    void theListBesideTheSectionsLeadsThere();
    void theFramingBecomesTheReasonOfTheNeed();
    void whatTheNeedSaysIsTakenIntoTheFraming();
    void whatStandsInTheNeedIsReplacedOnlyWhenSeen();
    void theQuestionIsWrittenIntoTheNeed();
    void typingOnAPartBeginsToWriteIt();
    void marksGiveAScoreAndItsSensitivity();
    void aWeightIsOfTheOffice();
    void impactAndEffortPlaceTheNeed();
    void aHitIsKeptWithItsTitle();
    void theMatrixIsFilledByKeys();
    void aConclusionThatDiffersNeedsAReason();
    void theNextStepGoesIntoTheProcedure();
    void thePaperHoldsTheWholeLog();
    void similarNeedsOpen();
    void aRecordOfTheWorkIsShownWhereItIs();

private:
    NeedWorkUp work() const { return *needWorkUp(m_window->file.database(), m_need.id); }
    Need stored() const { return *Repository<Need>(m_window->file.database()).get(m_need.id); }
    void go(const QString &part) { m_window->page->goTo({u"needs"_s, m_need.id.toString(), part}); }
    PriorArtHit addHit(const QString &title);

    Need m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    Requirement m_first = aRequirement(m_need, 0, u"Hold the temperature"_s);
    std::unique_ptr<NeedsWindow> m_window;
};

void tst_WorkOut::init()
{
    const Need other = aNeed(u"N-0002"_s, u"Cool a magnet"_s);
    m_window = std::make_unique<NeedsWindow>(
        ChangeSet{created(m_need),
                  created(m_first),
                  created(other),
                  created(aRequirement(other, 0, u"Hold the temperature"_s))});
    m_window->open(m_need);
}

PriorArtHit tst_WorkOut::addHit(const QString &title)
{
    PriorArtHit hit{.id = Id<PriorArtHit>::create(), .need = m_need.id};
    hit.title = title;
    hit.trl = 9;
    if (!m_window->file->apply({created(hit)}, u"Found"_s))
        qFatal("the hit cannot be stored");
    return hit;
}

void tst_WorkOut::aKeyOpensItAndAKeyLeadsBack()
{
    m_window->key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(m_window->page->findChild<WorkOutView *>()->isVisible());
    QCOMPARE(m_window->page->segments().size(), 4);
    QCOMPARE(m_window->page->place().part, u"find"_s);
    m_window->page->segments()[2]->trigger();
    QCOMPARE(m_window->page->place().part, u"prior-art"_s);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_window->form()->isVisible());
    QVERIFY(m_window->page->segments().isEmpty());

    // The key of the brief leads to the brief from there, seen, and its own key back.
    m_window->key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->page->findChild<BriefPane *>()->isVisible());
    m_window->key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->page->findChild<WorkOutView *>()->isVisible());
    m_window->key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_window->form()->isVisible());
    // "Needs" above means the list, from wherever.
    m_window->key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    m_window->page->goTo({m_window->page->key(), {}, {}});
    QVERIFY(m_window->list()->isVisible());
}

void tst_WorkOut::theListBesideTheSectionsLeadsThere()
{
    auto *list = m_window->find<QListWidget>(u"workPages"_s);
    QCOMPARE(list->count(), 4);

    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());

    QCOMPARE(m_window->page->place().part, u"weigh"_s);
}

void tst_WorkOut::theFramingBecomesTheReasonOfTheNeed()
{
    go(u"find"_s);
    auto *work = m_window->page->findChild<MethodSource *>();
    QCOMPARE(work->writeAssessment(u"who"_s, u"operators"_s), QString());
    QCOMPARE(work->writeAssessment(u"outcome"_s, u"cool the cavity below 2 K"_s), QString());
    QTest::mouseClick(m_window->find<QCheckBox>(u"unmet:no_solution"_s), Qt::LeftButton);
    QCOMPARE(this->work().assessment.unmet, QStringList{u"no_solution"_s});
    const QString sentence = m_window->find<QLabel>(u"framingSentence"_s)->text();
    QCOMPARE(sentence,
             u"Operators need to cool the cavity below 2 K. Not possible today: there is no "
             "solution."_s);

    QTest::mouseClick(m_window->find<QPushButton>(u"useFraming"_s), Qt::LeftButton);

    QCOMPARE(stored().whyItMatters, sentence);
    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored().whyItMatters, QString());
}

void tst_WorkOut::whatTheNeedSaysIsTakenIntoTheFraming()
{
    Need before = stored();
    before.beneficiaries = u"cavity operators"_s;
    before.today = u"Two pumps reach 2.1 K. One fails a month."_s;
    before.neededBy = QDate(2028, 6, 30);
    VERIFY_OK(m_window->file->apply({edited(stored(), before)}, u"Written"_s));
    go(u"find"_s);
    auto *offer = m_window->find<MessageFrame>(u"framingFromNeed"_s);
    QTRY_VERIFY(offer->text().contains(u"cavity operators"_s));
    QVERIFY(offer->text().contains(u"Two pumps reach 2.1 K"_s));
    QVERIFY(work().assessment.id.isNull()); // only offered

    QTest::mouseClick(offer->findChild<QPushButton *>(), Qt::LeftButton);

    QCOMPARE(work().assessment.who, u"cavity operators"_s);
    QCOMPARE(work().assessment.baseline, u"Two pumps reach 2.1 K"_s);
    QCOMPARE(work().assessment.targetBy, QDate(2028, 6, 30));
    QVERIFY(!offer->text().contains(u"cavity operators"_s));
    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(work().assessment.who.isEmpty());
}

void tst_WorkOut::whatStandsInTheNeedIsReplacedOnlyWhenSeen()
{
    Need before = stored();
    before.whyItMatters = u"Each failure warms a bench."_s;
    VERIFY_OK(m_window->file->apply({edited(stored(), before)}, u"Written"_s));
    go(u"find"_s);
    auto *work = m_window->page->findChild<MethodSource *>();
    QCOMPARE(work->writeAssessment(u"who"_s, u"operators"_s), QString());
    QCOMPARE(work->writeAssessment(u"outcome"_s, u"cool the cavity below 2 K"_s), QString());
    const QString sentence = m_window->find<QLabel>(u"framingSentence"_s)->text();
    auto *use = m_window->find<QPushButton>(u"useFraming"_s);

    QTest::mouseClick(use, Qt::LeftButton);
    QVERIFY(m_window->asked().contains(before.whyItMatters));
    QVERIFY(m_window->asked().contains(sentence));
    m_window->answer(false);
    QCOMPARE(stored().whyItMatters, before.whyItMatters);

    QTest::mouseClick(use, Qt::LeftButton);
    QTest::mouseClick(m_window->question()->findChild<QPushButton *>(u"addBelow"_s),
                      Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(stored().whyItMatters, before.whyItMatters + u'\n' + sentence);
    QVERIFY(!use->isEnabled()); // it stands there

    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QTest::mouseClick(use, Qt::LeftButton);
    m_window->answer(true);
    QCOMPARE(stored().whyItMatters, sentence);
    QVERIFY2(m_window->file->nextUndo()->label.startsWith(u"Replaced"_s),
             qPrintable(m_window->file->nextUndo()->label));
}

void tst_WorkOut::typingOnAPartBeginsToWriteIt()
{
    go(u"find"_s);
    m_window->page->findChild<WorkOutView *>()->findChild<EditLabel *>()->setFocus();

    m_window->type(u"operators"_s);
    m_window->key(Qt::Key_Return);

    QCOMPARE(work().assessment.who, u"operators"_s);
}

void tst_WorkOut::theQuestionIsWrittenIntoTheNeed()
{
    go(u"find"_s);
    QCOMPARE(m_window->page->findChild<MethodSource *>()->writeAssessment(u"outcome"_s,
                                                                          u"Cool the cavity."_s),
             QString());
    auto *limit = m_window->find<QLineEdit>(u"challengeConstraint"_s);
    limit->setFocus();
    m_window->type(u"without helium"_s);

    QTest::mouseClick(m_window->find<QPushButton>(u"useChallenge"_s), Qt::LeftButton);

    QCOMPARE(stored().challengeQuestion, u"How might we cool the cavity without helium?"_s);
}

void tst_WorkOut::marksGiveAScoreAndItsSensitivity()
{
    go(u"weigh"_s);
    auto *urgency = m_window->find<QComboBox>(u"mark:urgency"_s);
    QVERIFY(urgency->hasFocus());
    QTest::keyClick(urgency, Qt::Key_5);
    auto *benefit = m_window->find<QComboBox>(u"mark:benefit"_s);
    benefit->setFocus();
    QTest::keyClick(benefit, Qt::Key_1);

    QCOMPARE(work().assessment.scores.value(u"urgency"_s), u"5"_s);
    // (15 · 5 + 25 · 1) / 40
    QCOMPARE(m_window->find<QLabel>(u"needScore"_s)->text(), QLocale().toString(2.5, 'f', 2));
    auto *table = m_window->page->findChild<SensitivityTable *>();
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(!table->summary().isEmpty());
    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!work().assessment.scores.contains(u"benefit"_s));
}

void tst_WorkOut::aWeightIsOfTheOffice()
{
    go(u"weigh"_s);
    auto *weight = m_window->find<QDoubleSpinBox>(u"needWeight:urgency"_s);
    weight->setFocus();
    QTest::keyClick(weight, Qt::Key_Up);

    QCOMPARE(m_window->file->office().needWeights.value(u"urgency"_s), u"16"_s);
    QTest::mouseClick(m_window->find<QPushButton>(u"resetNeedWeights"_s), Qt::LeftButton);
    QVERIFY(m_window->file->office().needWeights.isEmpty());
    QCOMPARE(weight->value(), 15.0);
}

void tst_WorkOut::impactAndEffortPlaceTheNeed()
{
    go(u"weigh"_s);
    for (const auto &[field, mark] : {std::pair{u"impact"_s, 8}, std::pair{u"effort"_s, 3}}) {
        auto *box = m_window->find<QComboBox>(field);
        box->setFocus();
        QTest::keyClick(box, Qt::Key(Qt::Key_0 + mark));
    }

    auto *chart = m_window->page->findChild<QuadrantChart *>();
    QCOMPARE(chart->partCount(), 1);
    QCOMPARE(chart->summary(), u"Quick win: N-0001."_s);
    QVERIFY(chart->partName(0).contains(u"impact 8, effort 3"_s));
}

void tst_WorkOut::aHitIsKeptWithItsTitle()
{
    go(u"prior-art"_s);
    auto *add = m_window->find<QPushButton>(u"add:prior_art_hit"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(work().hits.empty()); // nothing is written without a title
    m_window->type(u"Cold window"_s);
    m_window->key(Qt::Key_Return);

    QCOMPARE(work().hits.size(), 1u);
    QCOMPARE(work().hits.front().title, u"Cold window"_s);
    QCOMPARE(m_window->file->nextUndo()->label, u"Added Prior-art hit “Cold window” to N-0001"_s);
    auto *table = m_window->find<QTableView>(u"prior_art_hit"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    m_window->key(Qt::Key_Delete);
    QVERIFY(work().hits.empty());
}

void tst_WorkOut::theMatrixIsFilledByKeys()
{
    addHit(u"Cold window"_s);
    go(u"prior-art"_s);
    auto *matrix = m_window->page->findChild<CoverageTable *>();
    QVERIFY(matrix->isVisible());
    matrix->setFocus();
    matrix->setCurrentIndex(matrix->model()->index(0, 0));

    m_window->key(Qt::Key_Space);
    QCOMPARE(work().hits.front().coverage.value(m_first.id.toString()), u"meets"_s);
    QCOMPARE(matrix->model()->index(0, 1).data().toInt(), 1);
    m_window->type(u"p"_s);
    QCOMPARE(work().hits.front().coverage.value(m_first.id.toString()), u"partly"_s);
    m_window->key(Qt::Key_Delete);
    QVERIFY(work().hits.front().coverage.isEmpty());
}

void tst_WorkOut::aConclusionThatDiffersNeedsAReason()
{
    go(u"prior-art"_s);
    auto *code = m_window->find<QComboBox>(u"conclusionCode"_s);
    auto *conclude = m_window->find<QPushButton>(u"conclude"_s);
    QCOMPARE(code->currentText(), label(PriorArtCode::Unclear));
    QVERIFY(conclude->isEnabled());
    code->setCurrentIndex(code->findText(label(PriorArtCode::RdNeeded)));
    QVERIFY(!conclude->isEnabled());
    m_window->find<QLineEdit>(u"conclusionReason"_s)->setFocus();
    m_window->type(u"asked three makers"_s);
    QTest::mouseClick(conclude, Qt::LeftButton);

    QCOMPARE(work().conclusions.size(), 1u);
    QCOMPARE(work().conclusions.front().code, PriorArtCode::RdNeeded);
    QCOMPARE(work().conclusions.front().proposed, u"UNCLEAR"_s);
    QVERIFY(m_window->find<QLabel>(u"standingConclusion"_s)
                ->text()
                .contains(label(PriorArtCode::RdNeeded)));
}

void tst_WorkOut::theNextStepGoesIntoTheProcedure()
{
    go(u"prior-art"_s);
    QTest::mouseClick(m_window->find<QPushButton>(u"writeRoute"_s), Qt::LeftButton);
    QCOMPARE(stored().route, u"Open market consultation"_s);
}

void tst_WorkOut::thePaperHoldsTheWholeLog()
{
    PriorArtSearch search{.id = Id<PriorArtSearch>::create(), .need = m_need.id};
    search.keywords = u"cold window AND fibre"_s;
    search.places = {u"Espacenet"_s};
    search.hits = 120;
    VERIFY_OK(m_window->file->apply({created(search)}, u"Searched"_s));
    PriorArtHit hit = addHit(u"Cold window"_s);
    PriorArtHit judged = hit;
    judged.coverage = {{m_first.id.toString(), u"meets"_s}};
    VERIFY_OK(m_window->file->apply({edited(hit, judged)}, u"Judged"_s));

    const Document paper = priorArtPaper(*needInFull(m_window->file.database(), m_need.id),
                                         work(),
                                         u"Office"_s,
                                         QDate(2026, 11, 26));

    QStringList tables;
    for (const Block &block : paper.blocks) {
        if (const auto *table = std::get_if<Table>(&block)) {
            tables << table->id;
            QCOMPARE(table->rows.size(), 1u);
        }
    }
    QCOMPARE(tables, (QStringList{u"searches"_s, u"hits"_s, u"coverage"_s}));
    QVERIFY(!toText(paper).contains(u'_')); // no code stands for words
    m_window->prompts.file = m_window->file.folder() + u"/log.odt"_s;
    go(u"prior-art"_s);
    m_window->page->findChild<WorkOutView *>()->exportFile();
    QVERIFY(QFileInfo(m_window->prompts.file).size() > 1000);
    QCOMPARE(m_window->prompts.lastSuggested, u"Prior art N-0001.pdf"_s);
}

void tst_WorkOut::similarNeedsOpen()
{
    auto *page = m_window->page->findChild<SimilarPage *>();
    QSignalSpy ready(page, &SimilarPage::ready);
    go(u"similar"_s);
    QTRY_VERIFY(!ready.isEmpty());
    auto *table = m_window->find<QTableWidget>(u"similarNeeds"_s);
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(table->item(0, 0)->text().startsWith(u"N-0002"));
    QCOMPARE(m_window->find<QTableWidget>(u"sharedRequirements"_s)->rowCount(), 1);
    QSignalSpy went(m_window->context.get(), &Context::wentTo);
    table->setFocus();
    m_window->key(Qt::Key_Return);
    QCOMPARE(went.size(), 1);
}

void tst_WorkOut::aRecordOfTheWorkIsShownWhereItIs()
{
    addHit(u"First"_s);
    const PriorArtHit second = addHit(u"Second"_s);
    go(second.id.toString());

    QCOMPARE(m_window->page->place().part, u"prior-art"_s);
    QCOMPARE(m_window->find<QTableView>(u"prior_art_hit"_s)->currentIndex().row(), 1);
}

QTEST_MAIN(tst_WorkOut)
#include "tst_workout.moc"
