#include "ui/kit/appearance.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/style.h"

#include <QImage>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestElidedButton : public QObject
{
    Q_OBJECT

private slots:
    void linksBelowEachOtherBeginAtOnePlace();
};

namespace {

/// The first column that is not ground.
int beginning(const QImage &picture)
{
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(x, y) != picture.pixel(0, 0))
                return x;
        }
    }
    return -1;
}

} // namespace

void TestElidedButton::linksBelowEachOtherBeginAtOnePlace()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Appearance appearance(settings);
    ElidedButton link;
    kit::setRole(&link, ButtonRole::Link);
    link.setWords(u"N-0001 Check every flange of a closed accelerator tunnel"_s);
    link.show();
    QVERIFY(QTest::qWaitForWindowExposed(&link));
    link.resize(link.sizeHint());
    const int whole = beginning(link.grab().toImage());
    QVERIFY(whole >= 0);

    const int room = link.sizeHint().width();
    for (int width = room / 2; width < room; ++width) {
        link.resize(width, link.height());
        QCOMPARE(beginning(link.grab().toImage()), whole);
    }
}

QTEST_MAIN(TestElidedButton)
#include "tst_elidedbutton.moc"
