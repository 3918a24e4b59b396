#include "assistantkit.h"

#include "ui/kit/messageframe.h"
#include "ui/transfer/columnmodel.h"

#include <QCheckBox>
#include <QComboBox>

using namespace ilo;
using namespace Qt::StringLiterals;
using ilo::test::AssistantKit;

/// What is asked about columns: what may be answered, what goes on without an answer, and that what
/// was chosen is not lost unasked.
class tst_ImportQuestions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_kit = std::make_unique<AssistantKit>(); }
    void cleanup() { m_kit.reset(); }

    void aMarkBelowSmeCanMeanAnSme();
    void whatIsOpenIsNamedAndCounted();
    void whatIsUnclearStandsFirst();
    void nothingIsAskedOfWhoChoseNothing();
    void escapeKeepsWhatWasChosen();
    void whatIsDroppedIsForgotten();
    void theRowOfTheNamesIsNamed();
    void theBasisOfPeopleIsChosenForAll();
    void crossesBecomeWhatIsChosen();
    void aCurrencyIsChosenForTheColumn();

private:
    QTableView *columns() const { return m_kit->find<QTableView>(u"importColumns"_s); }

    void choose(int column)
    {
        columns()->setCurrentIndex(columns()->model()->index(column, ColumnModel::Target));
    }

    QComboBox *meaningOfX() const
    {
        for (QComboBox *box : m_kit->assistant->findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName().contains(u"“x”"_s))
                return box;
        }
        return nullptr;
    }

    /// Chooses an entry of the box about "x" as a person does.
    void say(const QString &text)
    {
        QTRY_VERIFY(meaningOfX());
        QComboBox *box = meaningOfX();
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
    }

    QString openText() const { return m_kit->find<MessageFrame>(u"openQuestions"_s)->text(); }

    std::unique_ptr<AssistantKit> m_kit;
};

static const QByteArray marked = "Firma;Land;Samtykke;SME\n"
                                 "Alfa ApS;DK;x;x\n"
                                 "Beta ApS;DK;x;\n"
                                 "Gamma ApS;DK;;\n";

void tst_ImportQuestions::aMarkBelowSmeCanMeanAnSme()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;SME\nAlfa ApS;DK;x\nBeta ApS;DK;\n")));
    choose(2);
    say(u"SME, no class"_s);
    auto *preview = m_kit->find<QTableView>(u"importPreview"_s);
    QTRY_COMPARE(m_kit->cell(preview, 0, 2), u"SME, no class"_s);
    QCOMPARE(openText(), QString());

    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    const auto companies = m_kit->companies();
    QCOMPARE(companies.size(), 2U);
    QCOMPARE(companies[0].sizeClass, SizeClass::Sme);
    QCOMPARE(companies[0].tags, QStringList());
    QCOMPARE(companies[0].note, QString());
    QCOMPARE(companies[1].sizeClass, SizeClass::Unknown);
}

void tst_ImportQuestions::whatIsOpenIsNamedAndCounted()
{
    QVERIFY(m_kit->open(m_kit->keep(marked)));
    QTRY_VERIFY(openText().contains(u"consent in “Samtykke” stays “Not asked” (2"_s));
    QVERIFY(openText().contains(u"“SME” is left empty and kept in the note (1"_s));

    choose(2);
    auto *open = m_kit->find<MessageFrame>(u"openQuestions"_s);
    emit open->actionTriggered();
    QCOMPARE(columns()->currentIndex().row(), 3);
    emit open->actionTriggered();
    QCOMPARE(columns()->currentIndex().row(), 2);
    say(u"Given"_s);
    QTRY_VERIFY(!openText().contains(u"Samtykke"_s));

    QVERIFY(m_kit->goTo(ImportAssistant::Check));
    auto *unanswered = m_kit->find<MessageFrame>(u"unanswered"_s);
    QVERIFY(unanswered->text().contains(u"“SME”"_s));
    emit unanswered->actionTriggered();
    QCOMPARE(m_kit->assistant->step(), ImportAssistant::Columns);
}

void tst_ImportQuestions::whatIsUnclearStandsFirst()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Samtykke\nAlfa ApS;DK;ja\nBeta ApS;DK;ja\n"
                                    "Gamma ApS;DK;\nDelta ApS;DK;nej\nEta ApS;DK;x\n")));
    choose(2);
    QTRY_VERIFY(meaningOfX() && meaningOfX()->y() > 0);

    for (const QComboBox *box : meaningOfX()->parentWidget()->findChildren<QComboBox *>())
        QVERIFY2(box->isHidden() || box->y() >= meaningOfX()->y(),
                 qPrintable(box->accessibleName()));
}

void tst_ImportQuestions::theBasisOfPeopleIsChosenForAll()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Kontaktperson;E-mail\n"
                                    "Alfa ApS;DK;Ann Holm;ann@alfa.example\n"
                                    ";;Bo Lind;bo@alfa.example\n")));
    auto *box = m_kit->find<QComboBox>(u"peopleBasis"_s);
    QTRY_VERIFY(box->isVisible());
    box->setCurrentIndex(box->findData(int(LawfulBasis::PublicTask)));
    emit box->activated(box->currentIndex());

    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    const auto people =
        Repository<Contact>(m_kit->workspace.database()).where(u"1 ORDER BY name"_s);
    QVERIFY(bool(people));
    QCOMPARE(people->size(), 2U);
    QCOMPARE(people->at(1).name, u"Bo Lind"_s);
    QCOMPARE(people->at(1).basis, LawfulBasis::PublicTask);
    QCOMPARE(people->at(1).source, u"list.csv"_s);
}

void tst_ImportQuestions::crossesBecomeWhatIsChosen()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Messe 2026\nAlfa ApS;DK;x\nBeta ApS;DK;\n")));
    QTRY_VERIFY(openText().contains(u"the crosses in “Messe 2026” become “Tags” (1"_s));
    auto *preview = m_kit->find<QTableView>(u"importPreview"_s);
    QTRY_COMPARE(m_kit->cell(preview, 0, 2), u"Messe 2026"_s);

    columns()->model()->setData(columns()->model()->index(2, ColumnModel::Target),
                                u"capability.text"_s);
    QTRY_COMPARE(openText(), QString());
    QTRY_COMPARE(m_kit->cell(preview, 0, 2), u"Messe 2026"_s);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QCOMPARE(m_kit->companies()[0].tags, QStringList());
}

void tst_ImportQuestions::aCurrencyIsChosenForTheColumn()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Omsætning\nAlfa ApS;DK;1250000\n")));
    choose(2);
    auto *box = m_kit->find<QComboBox>(u"amountCurrency"_s);
    QTRY_VERIFY(box->isVisible());
    box->setCurrentIndex(box->findData(u"SEK"_s));
    emit box->activated(box->currentIndex());

    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QCOMPARE(toText(m_kit->companies()[0].turnover), u"SEK 1250000.00"_s);
}

void tst_ImportQuestions::nothingIsAskedOfWhoChoseNothing()
{
    QVERIFY(m_kit->open(m_kit->keep(marked)));

    QTest::keyClick(m_kit->assistant.get(), Qt::Key_Escape);

    QVERIFY(!m_kit->assistant->isVisible());
    QCOMPARE(m_kit->prompts.asked, QStringList());
}

void tst_ImportQuestions::escapeKeepsWhatWasChosen()
{
    const QString file = m_kit->keep(marked);
    QVERIFY(m_kit->open(file));
    choose(2);
    say(u"Given"_s);

    QTest::keyClick(m_kit->assistant.get(), Qt::Key_Escape);
    QCOMPARE(m_kit->prompts.asked.size(), 1);
    QVERIFY2(m_kit->assistant->isVisible(), "the answer was to go on");

    m_kit->prompts.leaves = Prompts::Leave::Keep;
    QTest::keyClick(m_kit->assistant.get(), Qt::Key_Escape);
    QVERIFY(!m_kit->assistant->isVisible());
    QVERIFY(m_kit->companies().empty());

    QVERIFY(m_kit->open(file));
    QVERIFY(!m_kit->find<MessageFrame>(u"rememberedForm"_s)->text().isEmpty());
    QTRY_VERIFY(!openText().isEmpty());
    QVERIFY(!openText().contains(u"Samtykke"_s));
}

void tst_ImportQuestions::whatIsDroppedIsForgotten()
{
    const QString file = m_kit->keep(marked);
    QVERIFY(m_kit->open(file));
    choose(2);
    say(u"Given"_s);
    m_kit->prompts.leaves = Prompts::Leave::Drop;

    QTest::mouseClick(m_kit->find<QPushButton>(u"cancelAssistant"_s), Qt::LeftButton);

    QVERIFY(!m_kit->assistant->isVisible());
    QVERIFY(m_kit->open(file));
    QVERIFY(m_kit->find<MessageFrame>(u"rememberedForm"_s)->text().isEmpty());
    QTRY_VERIFY(openText().contains(u"Samtykke"_s));
}

void tst_ImportQuestions::theRowOfTheNamesIsNamed()
{
    QVERIFY(m_kit->open(m_kit->keep("Members of the cluster 2026;;\n;;\nFirma;Land;Ort\n"
                                    "Alfa ApS;DK;Ribe\nBeta ApS;DK;Vejle\n")));

    QCOMPARE(m_kit->find<QCheckBox>(u"firstRowIsHeader"_s)->accessibleName(),
             u"Row 3 holds the names of the columns"_s);
}

QTEST_MAIN(tst_ImportQuestions)
#include "tst_importquestions.moc"
