#include "accesskit.h"
#include "checks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// What has the focus looks it, in each scheme.
class tst_FocusRing : public QObject
{
    Q_OBJECT

private slots:
    void isSeen_data();
    void isSeen();
    void cleanupTestCase() { m_kit.reset(); }

private:
    std::unique_ptr<AccessKit> m_kit;
    int m_scheme = -1;
};

void tst_FocusRing::isSeen_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("scene");
    for (const auto &[scheme, name] : {std::pair{Appearance::Choice::Light, "light"},
                                       std::pair{Appearance::Choice::Dark, "dark"},
                                       std::pair{Appearance::Choice::Contrast, "contrast"}}) {
        for (int at = 0; at < int(scenes().size()); ++at)
            QTest::addRow("%s: %s", name, scenes()[size_t(at)].name) << int(scheme) << at;
    }
}

void tst_FocusRing::isSeen()
{
    QFETCH(int, scheme);
    QFETCH(int, scene);
    if (m_scheme != scheme) {
        m_kit.reset();
        m_kit = std::make_unique<AccessKit>(
            Look{.name = u"scheme"_s, .scheme = Appearance::Choice(scheme)});
        m_scheme = scheme;
    }
    QWidget *window = show(*m_kit, scenes()[size_t(scene)]);
    const QStringList faults = hiddenFocus(window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(tst_FocusRing)
#include "tst_focusring.moc"
