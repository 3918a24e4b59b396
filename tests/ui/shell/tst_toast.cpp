#include "ui/shell/toast.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace ilo;

class TestToast : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }
    void itGoesAfterEightSeconds();
    void thePointerHoldsIt();
    void theFocusHoldsIt();
    void undoIsOneClick();
    void itStaysInPlaceWhenTheWindowGrows();
    void itNeverCoversTheRowInFocus();
    void itNeverCoversTheBarOfTickedRows();
    void aRowThatBecomesCurrentUnderItDrivesItAway();
    void aLaterMessageTakesItsPlace();

private:
    QTimer &timer() const { return *m_toast->findChild<QTimer *>(); }

    std::unique_ptr<QWidget> m_host;
    QListWidget *m_list = nullptr;
    Toast *m_toast = nullptr;
};

void TestToast::init()
{
    m_host = std::make_unique<QWidget>();
    m_host->resize(600, 400);
    auto *column = new QVBoxLayout(m_host.get());
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget;
    for (int i = 0; i < 40; ++i)
        m_list->addItem(QString::number(i));
    column->addWidget(m_list);
    m_toast = new Toast(m_host.get());
    m_host->show();
    m_host->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
}

void TestToast::itGoesAfterEightSeconds()
{
    m_toast->show(QStringLiteral("14 companies merged"), true);
    QVERIFY(m_toast->isVisible());
    QVERIFY(timer().isActive());
    QCOMPARE(timer().intervalAsDuration(), std::chrono::milliseconds(8000));

    timer().setInterval(1); // not to wait for it here
    QTRY_VERIFY(m_toast->isHidden());
}

void TestToast::thePointerHoldsIt()
{
    m_toast->show(QStringLiteral("14 companies merged"), true);

    QEnterEvent enter({}, {}, {});
    QApplication::sendEvent(m_toast, &enter);
    QVERIFY(!timer().isActive());

    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_toast, &leave);
    QVERIFY(timer().isActive());
}

void TestToast::theFocusHoldsIt()
{
    m_toast->show(QStringLiteral("14 companies merged"), true);

    m_toast->findChild<QPushButton *>()->setFocus();
    QVERIFY(!timer().isActive());

    m_list->setFocus();
    QVERIFY(timer().isActive());
}

void TestToast::undoIsOneClick()
{
    QSignalSpy undo(m_toast, &Toast::undoWanted);
    m_toast->show(QStringLiteral("14 companies merged"), true);

    QTest::mouseClick(m_toast->findChild<QPushButton *>(), Qt::LeftButton);

    QCOMPARE(undo.size(), 1);
    QVERIFY(m_toast->isHidden());

    m_toast->show(QStringLiteral("Exported list.csv"), false);
    QVERIFY(m_toast->findChild<QPushButton *>()->isHidden());
}

void TestToast::itStaysInPlaceWhenTheWindowGrows()
{
    m_toast->show(QStringLiteral("14 companies merged"), true);
    const int below = m_host->height() - m_toast->geometry().bottom();

    m_host->resize(900, 700);

    QCOMPARE(m_host->height() - m_toast->geometry().bottom(), below);
    QVERIFY(qAbs(m_toast->geometry().center().x() - m_host->rect().center().x()) <= 1);
}

void TestToast::itNeverCoversTheRowInFocus()
{
    m_list->setFocus();
    for (int row = 0; row < 40; ++row) {
        m_list->setCurrentRow(row);
        const QRect inView = m_list->visualItemRect(m_list->currentItem());
        const QRect shown(m_list->viewport()->mapTo(m_host.get(), inView.topLeft()), inView.size());

        m_toast->show(QStringLiteral("Deleted"), true);

        QVERIFY2(!m_toast->geometry().intersects(shown), qPrintable(QString::number(row)));
    }
}

void TestToast::itNeverCoversTheBarOfTickedRows()
{
    QFrame bar;
    bar.setProperty("iloKeepClear", true);
    bar.setMinimumHeight(40);
    m_host->layout()->addWidget(&bar);
    bar.show();
    m_host->layout()->activate();

    m_toast->show(QStringLiteral("Tagged 2 companies"), true);

    QVERIFY(bar.isVisible());
    QVERIFY(!m_toast->geometry().intersects(bar.geometry()));
    QVERIFY(m_host->rect().contains(m_toast->geometry()));
}

void TestToast::aRowThatBecomesCurrentUnderItDrivesItAway()
{
    const auto covered = [this] {
        const QRect inView = m_list->visualItemRect(m_list->currentItem());
        const QRect row(m_list->viewport()->mapTo(m_host.get(), inView.topLeft()), inView.size());
        return m_toast->geometry().intersects(row);
    };
    m_list->setCurrentRow(0);
    m_toast->show(QStringLiteral("Deleted"), true);
    m_list->setCurrentRow(39); // as after a deletion: with the focus elsewhere, and later
    QTRY_VERIFY(!covered());

    m_list->setCurrentRow(2);
    m_list->scrollToTop();
    QTRY_VERIFY(!covered());
    QVERIFY(m_toast->geometry().bottom() > m_host->height() / 2); // back at the foot
}

void TestToast::aLaterMessageTakesItsPlace()
{
    m_toast->show(QStringLiteral("one"), true);
    m_toast->show(QStringLiteral("two"), false);
    QCOMPARE(m_toast->text(), QStringLiteral("two"));
    QCOMPARE(m_toast->accessibleName(), QStringLiteral("two"));
}

QTEST_MAIN(TestToast)
#include "tst_toast.moc"
