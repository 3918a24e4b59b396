#include "ui/kit/wheel.h"

#include "ui/kit/style.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScrollArea>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace ilo;

/// What the wheel does over widgets that Qt lets it change.
class tst_Wheel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new Style); }
    void overAChoiceItScrollsThePage_data();
    void overAChoiceItScrollsThePage();
    void whereNothingScrollsItChooses();

private:
    /// One step towards the person; whether the widget keeps it to itself.
    static bool turn(QWidget *widget)
    {
        QWheelEvent wheel({5, 5},
                          widget->mapToGlobal(QPointF(5, 5)),
                          {},
                          {0, -120},
                          Qt::NoButton,
                          {},
                          Qt::NoScrollPhase,
                          false);
        wheel.setAccepted(true);
        QCoreApplication::sendEvent(widget, &wheel);
        return wheel.isAccepted();
    }
    static QComboBox *choice()
    {
        auto *box = new QComboBox;
        box->addItems({u"1"_s, u"2"_s, u"3"_s});
        return box;
    }
};

void tst_Wheel::overAChoiceItScrollsThePage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("focused");
    for (const bool focused : {false, true}) {
        for (int kind = 0; kind < 3; ++kind)
            QTest::addRow("kind %d, focused %d", kind, int(focused)) << kind << focused;
    }
}

void tst_Wheel::overAChoiceItScrollsThePage()
{
    QFETCH(int, kind);
    QFETCH(bool, focused);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *box = choice();
    auto *weight = new QDoubleSpinBox;
    auto *size = new QSlider(Qt::Horizontal);
    for (QWidget *widget : std::initializer_list<QWidget *>{box, weight, size})
        column->addWidget(widget);
    column->addSpacing(2000);
    QScrollArea area;
    area.setWidget(page);
    area.resize(300, 200);
    area.show();
    QWidget *over = kind == 0 ? static_cast<QWidget *>(box)
        : kind == 1           ? static_cast<QWidget *>(weight)
                              : size;
    if (focused)
        over->setFocus();

    const bool isKept = turn(over);

    QCOMPARE(box->currentIndex(), 0);
    QCOMPARE(weight->value(), 0.0);
    QCOMPARE(size->value(), 0);
    QVERIFY(!isKept); // it goes on to the page
}

void tst_Wheel::whereNothingScrollsItChooses()
{
    QWidget bar;
    auto *row = new QVBoxLayout(&bar);
    auto *box = choice();
    row->addWidget(box);
    bar.show();

    QVERIFY(turn(box));
    QCOMPARE(box->currentIndex(), 1);
}

QTEST_MAIN(tst_Wheel)
#include "tst_wheel.moc"
