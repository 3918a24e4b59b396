#include "ui/kit/badge.h"
#include "ui/kit/flowlayout.h"

#include <QStackedWidget>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAddedOutOfSightIsLaidOut();
};

void TestFlowLayout::whatIsAddedOutOfSightIsLaidOut()
{
    QStackedWidget pages;
    auto *first = new QWidget;
    auto *flow = new FlowLayout(4, first);
    flow->addWidget(new Badge({u"Sample"_s, Tone::Neutral}));
    pages.addWidget(first);
    pages.addWidget(new QWidget);
    pages.resize(300, 200);
    pages.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pages));

    pages.setCurrentIndex(1);
    QCoreApplication::processEvents();
    QLayoutItem *gone = flow->takeAt(0);
    delete gone->widget();
    delete gone;
    auto *later = new Badge({u"Small"_s, Tone::Neutral});
    flow->addWidget(later);
    later->show();
    QCoreApplication::processEvents();
    pages.setCurrentIndex(0);
    QCoreApplication::processEvents();

    QVERIFY(later->isVisible());
    QCOMPARE(later->size(), later->sizeHint());
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
