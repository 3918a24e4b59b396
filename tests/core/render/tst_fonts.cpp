#include "core/render/fonts.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Fonts : public QObject
{
    Q_OBJECT

private slots:
    void findsNotoSansAndItsCompanions();
    void aMissingFamilyIsNamed();
};

void tst_Fonts::findsNotoSansAndItsCompanions()
{
    const Result<Fonts> fonts = findFonts();

    VERIFY_OK(fonts);
    QCOMPARE(fonts->families.first(), u"Noto Sans"_s);
    QVERIFY(fonts->families.contains(u"Noto Sans Math"_s));
}

void tst_Fonts::aMissingFamilyIsNamed()
{
    QTemporaryDir empty;

    const Result<Fonts> fonts = findFonts({empty.path()}, u"No Such Sans"_s);

    QVERIFY(!fonts);
    QCOMPARE(fonts.error().code, Error::Code::NotFound);
    QCOMPARE(fonts.error().subject, u"No Such Sans"_s);
}

QTEST_MAIN(tst_Fonts)
#include "tst_fonts.moc"
