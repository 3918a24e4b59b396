#include "assistantkit.h"

#include "ui/kit/messageframe.h"
#include "ui/transfer/columnmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace ilo;
using namespace Qt::StringLiterals;
using ilo::test::AssistantKit;

/// Each guess with its confidence in words; what is asked about columns; what is remembered.
class tst_ImportGuesses : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_kit = std::make_unique<AssistantKit>(); }
    void cleanup() { m_kit.reset(); }

    void theFileStepSaysHowSureItIs();
    void anotherDelimiterIsFollowedAtOnce();
    void damagedLettersAreRepairedOnlyWhenAgreed();
    void lostLettersArePutRightByHand();
    void signsCanBeChanged();
    void aListThatLooksAlikeIsReadAsBefore();
    void aFormThatWasChosenIsTakenAgain();
    void nothingIsRememberedWithoutTheTick();

private:
    QTableView *columns() const { return m_kit->find<QTableView>(u"importColumns"_s); }
    QTableView *preview() const { return m_kit->find<QTableView>(u"importPreview"_s); }

    void choose(int column)
    {
        columns()->setCurrentIndex(columns()->model()->index(column, ColumnModel::Target));
    }

    /// Chooses an entry of a box as a person does.
    static void pick(QComboBox *box, const QString &text)
    {
        QVERIFY(box->findText(text) >= 0);
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
    }

    std::unique_ptr<AssistantKit> m_kit;
};

void tst_ImportGuesses::theFileStepSaysHowSureItIs()
{
    QVERIFY(m_kit->open(m_kit->keep("\xEF\xBB\xBF"
                                    "Firma;Land\nAlfa ApS;DK\nBeta ApS;DK\n")));
    QTest::mouseClick(m_kit->find<QPushButton>(u"previousStep"_s), Qt::LeftButton);

    const auto sure = [&](const char *name) {
        auto *label = m_kit->find<QLabel>(QString::fromLatin1(name));
        return label && label->isVisible() ? label->text() : QString();
    };
    QCOMPARE(sure("encodingSure"), u"sure"_s);
    QVERIFY2(sure("delimiterSure").contains(u"sure"_s), qPrintable(sure("delimiterSure")));
    QVERIFY2(sure("headerRowSure").contains(u"sure"_s), qPrintable(sure("headerRowSure")));
    QCOMPARE(sure("sheetSure"), QString()); // a text has no sheets
}

void tst_ImportGuesses::anotherDelimiterIsFollowedAtOnce()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land\nAlfa ApS;DK\nBeta ApS;DK\n")));
    QTest::mouseClick(m_kit->find<QPushButton>(u"previousStep"_s), Qt::LeftButton);
    auto *delimiter = m_kit->find<QComboBox>(u"delimiter"_s);

    pick(delimiter, u"Comma  ,"_s);

    QTRY_COMPARE(columns()->model()->rowCount(), 1);
    QCOMPARE(m_kit->find<QLabel>(u"delimiterSure"_s)->text(), u"sure"_s); // a person said so
}

void tst_ImportGuesses::damagedLettersAreRepairedOnlyWhenAgreed()
{
    QVERIFY(m_kit->open(m_kit->keep(
        u"Firma;Ort\nAlfa AB;GÃ¶teborg\nBeta AB;GÃ¶teborg\nGamma AB;MalmÃ¶\nDelta AB;VÃ¤sterÃ¥s\n"_s
            .toUtf8())));
    choose(1);
    QTRY_VERIFY(m_kit->find<QComboBox>(u"repairLetters"_s));
    QTRY_COMPARE(m_kit->cell(columns(), 1, ColumnModel::Match), u"Check"_s);
    QCOMPARE(m_kit->cell(columns(), 1, ColumnModel::Tidying), u"Repair damaged letters?"_s);
    QStringList words;
    for (const QLabel *label : m_kit->assistant->findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.contains(u"“GÃ¶teborg” → “Göteborg”"_s));
    QTRY_COMPARE(m_kit->cell(preview(), 0, 1), u"GÃ¶teborg"_s);

    pick(m_kit->find<QComboBox>(u"repairLetters"_s), u"Repair them"_s);

    QTRY_COMPARE(m_kit->cell(preview(), 0, 1), u"Göteborg"_s);
    QTRY_COMPARE(m_kit->cell(columns(), 1, ColumnModel::Match), u"Sure"_s);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QCOMPARE(m_kit->companies()[0].town, u"Göteborg"_s);
}

void tst_ImportGuesses::lostLettersArePutRightByHand()
{
    QVERIFY(m_kit->open(m_kit->keep(
        "Firma;Ort\nAlfa AB;G?teborg\nBeta AB;Lund\nGamma AB;V?ster?s\nDelta AB;Malm?\n")));
    choose(1);
    QTRY_VERIFY(m_kit->find<QLineEdit>(u"lostLetters0"_s));
    QLineEdit *edit = nullptr;
    for (QLineEdit *each : m_kit->assistant->findChildren<QLineEdit *>()) {
        if (each->accessibleName().contains(u"G?teborg"_s))
            edit = each;
    }
    QVERIFY(edit);

    edit->setFocus();
    QTest::keyClicks(edit, u"Goteborg"_s);
    QTest::keyClick(edit, Qt::Key_Return);

    QTRY_COMPARE(m_kit->cell(preview(), 0, 1), u"Goteborg"_s);
    QCOMPARE(m_kit->cell(preview(), 2, 1), u"V?ster?s"_s);
}

void tst_ImportGuesses::signsCanBeChanged()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Umsatz EUR\nAlfa;1.500\nBeta;2.250\n")));
    choose(1);
    auto *sign = m_kit->find<QComboBox>(u"decimalSign"_s);
    QTRY_VERIFY(sign->isVisible());
    QTRY_VERIFY(m_kit->find<QLabel>(u"decimalSure"_s)->isVisible());

    pick(sign, u"Comma: 1.234,5"_s);
    QTRY_VERIFY(m_kit->cell(preview(), 0, 1).contains(u"1,500"_s));
    pick(sign, u"Point: 1,234.5"_s);
    QTRY_VERIFY(!m_kit->cell(preview(), 0, 1).contains(u"1,500"_s));
}

void tst_ImportGuesses::aListThatLooksAlikeIsReadAsBefore()
{
    const QByteArray first = "Firma;Land;Samtykke\nAlfa ApS;DK;x\nBeta ApS;DK;x\n";
    QVERIFY(m_kit->open(m_kit->keep(first, u"fair 2025.csv"_s)));
    choose(2);
    const auto meaning = [&]() -> QComboBox * {
        for (QComboBox *box : m_kit->assistant->findChildren<QComboBox *>()) {
            if (box->isVisible() && box->accessibleName().contains(u"“x”"_s))
                return box;
        }
        return nullptr;
    };
    QTRY_VERIFY(meaning());
    pick(meaning(), u"Given"_s);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Samtykke\nGamma ApS;DK;x\n", u"fair 2026.csv"_s)));
    auto *before = m_kit->find<MessageFrame>(u"rememberedForm"_s);
    QVERIFY(before->text().contains(u"fair 2025.csv"_s));
    QTRY_COMPARE(m_kit->cell(preview(), 0, 2), u"Given"_s);

    emit before->actionTriggered();
    QTRY_COMPARE(m_kit->cell(preview(), 0, 2), u"Not asked"_s);
    QVERIFY(before->text().isEmpty());
}

void tst_ImportGuesses::aFormThatWasChosenIsTakenAgain()
{
    const auto encoding = [&] { return m_kit->find<QComboBox>(u"encoding"_s); };
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land\nAlfa;DK\nBeta;DK\n", u"may.csv"_s)));
    const QString guessed = encoding()->currentData().toString();
    QVERIFY(guessed != u"ISO-8859-15"_s);
    pick(encoding(), encoding()->itemText(encoding()->findData(u"ISO-8859-15"_s)));
    QVERIFY(m_kit->reach(ImportAssistant::Columns));
    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    QVERIFY(m_kit->open(m_kit->keep("Firma;Land\nGamma;DK\n", u"june.csv"_s)));
    QCOMPARE(encoding()->currentData().toString(), u"ISO-8859-15"_s);
    auto *before = m_kit->find<MessageFrame>(u"rememberedForm"_s);
    QVERIFY(before->text().contains(u"How it is read"_s));

    emit before->actionTriggered();
    QTRY_COMPARE(encoding()->currentData().toString(), guessed);
    QVERIFY(before->text().isEmpty());
}

void tst_ImportGuesses::nothingIsRememberedWithoutTheTick()
{
    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Ort\nAlfa ApS;DK;Ribe\n")));
    auto *remember = m_kit->find<QCheckBox>(u"rememberForm"_s);
    QVERIFY(remember->isChecked());
    QTest::mouseClick(remember, Qt::LeftButton, {}, {8, 8});
    QVERIFY(!remember->isChecked());
    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    QVERIFY(m_kit->open(m_kit->keep("Firma;Land;Ort\nBeta ApS;DK;Ribe\n")));

    QVERIFY(m_kit->find<MessageFrame>(u"rememberedForm"_s)->text().isEmpty());
}

QTEST_MAIN(tst_ImportGuesses)
#include "tst_importguesses.moc"
