#include "ui/kit/appearance.h"
#include "ui/welcome/choicecard.h"
#include "ui/welcome/welcome.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestWelcome : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSampleIsFocusedAndEnterOpensIt();
    void arrowsWalkTheFourWays();
    void theCountryDecidesNameAndCurrency();
    void whatWasGivenOnceIsThereAgain();
    void appearanceAndTextSizeChangeAtOnce();
    void recentWorkspacesAreOneClickAway();
    void aFaultIsShownUntilPutAway();
    void nothingIsCut_data();
    void nothingIsCut();
    void everyFieldHasAName();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Welcome> m_welcome;
};

void TestWelcome::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("w.ini")),
                                             QSettings::IniFormat);
    m_settings->clear();
    m_appearance = std::make_unique<Appearance>(*m_settings);
    m_welcome = std::make_unique<Welcome>(*m_appearance);
    m_welcome->resize(1366, 700);
    m_welcome->show();
    m_welcome->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_welcome.get()));
}

void TestWelcome::cleanup()
{
    m_welcome.reset();
    m_appearance.reset();
}

void TestWelcome::theSampleIsFocusedAndEnterOpensIt()
{
    QSignalSpy sample(m_welcome.get(), &Welcome::sampleWanted);
    QVERIFY(qobject_cast<ChoiceCard *>(QApplication::focusWidget()));

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(sample.size(), 1);
}

void TestWelcome::arrowsWalkTheFourWays()
{
    QSignalSpy create(m_welcome.get(), &Welcome::createWanted);
    QSignalSpy open(m_welcome.get(), &Welcome::openWanted);
    QSignalSpy sheet(m_welcome.get(), &Welcome::spreadsheetWanted);

    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }

    QCOMPARE(create.size(), 1);
    QCOMPARE(open.size(), 1);
    QCOMPARE(sheet.size(), 1);
}

void TestWelcome::theCountryDecidesNameAndCurrency()
{
    m_welcome->setPerson(QStringLiteral("PL"), QStringLiteral("Ewa"));

    QCOMPARE(m_welcome->office().country, QStringLiteral("PL"));
    QCOMPARE(m_welcome->office().currency, QStringLiteral("PLN"));
    QCOMPARE(m_welcome->office().name, QStringLiteral("Poland – Industrial Liaison Office"));
    QCOMPARE(m_welcome->advisor().name, QStringLiteral("Ewa"));
    QVERIFY(invalidFields(m_welcome->office()).isEmpty());
    QVERIFY(invalidFields(m_welcome->advisor()).isEmpty());
}

void TestWelcome::whatWasGivenOnceIsThereAgain()
{
    QSignalSpy given(m_welcome.get(), &Welcome::personChanged);
    auto *name = m_welcome->findChild<QLineEdit *>();
    name->clear();
    QTest::keyClicks(name, QStringLiteral("Ada"));
    QTest::keyClick(name, Qt::Key_Return);

    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().at(1).toString(), QStringLiteral("Ada"));
}

void TestWelcome::appearanceAndTextSizeChangeAtOnce()
{
    for (auto *button : m_welcome->findChildren<QPushButton *>()) {
        if (button->text() == u"Dark")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(m_appearance->choice(), Appearance::Choice::Dark);

    m_welcome->findChild<QSlider *>()->setFocus();
    QTest::keyClick(m_welcome->findChild<QSlider *>(), Qt::Key_Right);
    QCOMPARE(m_appearance->textScale(), 110);

    // And the other way round: the page shows what was chosen elsewhere.
    m_appearance->setTextScale(150);
    QCOMPARE(m_welcome->findChild<QSlider *>()->value(), 15);
}

void TestWelcome::recentWorkspacesAreOneClickAway()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Denmark office.inprocap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSignalSpy wanted(m_welcome.get(), &Welcome::recentWanted);
    m_welcome->setRecent({path});

    for (auto *button : m_welcome->findChildren<QPushButton *>()) {
        if (button->text() == u"Denmark office")
            QTest::mouseClick(button, Qt::LeftButton);
    }

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), path);
}

void TestWelcome::aFaultIsShownUntilPutAway()
{
    m_welcome->showFault(QStringLiteral("“x.inprocap” is not an INPROCAP workspace."));
    QCOMPARE(m_welcome->fault(), QStringLiteral("“x.inprocap” is not an INPROCAP workspace."));
    m_welcome->showFault({});
    QCOMPARE(m_welcome->fault(), QString());
}

void TestWelcome::nothingIsCut_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    for (const int scale : {100, 150, 200}) {
        QTest::addRow("%d %% on a laptop", scale) << scale << QSize(1366, 700);
        QTest::addRow("%d %% in the smallest window", scale) << scale << QSize(1180, 600);
    }
}

void TestWelcome::nothingIsCut()
{
    QFETCH(int, scale);
    QFETCH(QSize, size);
    m_appearance->setTextScale(scale);
    m_welcome->resize(size);
    QCoreApplication::processEvents();

    for (const auto *card : m_welcome->findChildren<ChoiceCard *>()) {
        QTRY_VERIFY(card->height() >= card->heightForWidth(card->width()));
        QVERIFY(card->geometry().right() <= card->parentWidget()->width());
    }
    for (const auto *label : m_welcome->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
    QVERIFY(m_welcome->widget()->width() <= m_welcome->viewport()->width());
}

void TestWelcome::everyFieldHasAName()
{
    for (const QWidget *widget : m_welcome->widget()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
