#include "accesskit.h"
#include "checks.h"

#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// No text is cut: in a language two fifths longer, and with text of twice the size, on the screens
/// that the program is made for.
class tst_Room : public QObject
{
    Q_OBJECT

private slots:
    void everyPlace_data();
    void everyPlace();
    void cleanupTestCase() { m_kit.reset(); }

private:
    std::unique_ptr<AccessKit> m_kit;
    QString m_look;
};

constexpr int mostLooks = 4;

static const std::vector<Look> &looks()
{
    static const std::vector<Look> all{
        {.name = u"longer words"_s, .language = u"pseudo"_s},
        {.name = u"large text"_s, .textScale = 200},
        {.name = u"large text, small window"_s, .textScale = 200, .size = {1180, 640}},
        {.name = u"small window"_s, .size = {1180, 640}}};
    return all;
}

void tst_Room::everyPlace_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<int>("scene");
    for (int look = 0; look < int(looks().size()); ++look)
        for (int at = 0; at < int(scenes().size()); ++at)
            QTest::addRow(
                "%s: %s", qPrintable(looks()[size_t(look)].name), scenes()[size_t(at)].name)
                << look << at;
}

void tst_Room::everyPlace()
{
    QFETCH(int, look);
    QFETCH(int, scene);
    const Look &wanted = looks()[size_t(look)];
    if (m_look != wanted.name) {
        m_kit.reset();
        m_kit = std::make_unique<AccessKit>(wanted);
        m_look = wanted.name;
    }
    const Scene &shown = scenes()[size_t(scene)];
    QWidget *window = show(*m_kit, shown);
    dump(window, wanted.name + u", "_s + QString::fromLatin1(shown.name));
    QStringList faults = cutText(window);
    // What is still being laid out gets another look.
    for (int again = 0; again < mostLooks && !faults.isEmpty(); ++again) {
        AccessKit::settle();
        faults = cutText(window);
    }
    const QSize most = window == &m_kit->window()
        ? wanted.size
        : wanted.size.expandedTo(window->screen()->availableSize());
    if (window->width() > most.width() || window->height() > most.height())
        faults << u"the window takes %1×%2"_s.arg(window->width()).arg(window->height());
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(tst_Room)
#include "tst_room.moc"
