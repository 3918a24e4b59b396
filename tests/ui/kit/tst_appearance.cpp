#include "ui/kit/appearance.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;

class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aShownWindowChangesItsColoursAtOnce();
    void textGrowsInAShownWindow();
    void choicesAreThereAfterARestart();
    void aNonsenseSettingMeansTheUsual();
    void iconsFollowTheScheme();
    void everyNamedIconShowsSomethingWithoutATheme();
    void aButtonThatTheKeyboardReachedShowsARing();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
};

namespace {

QColor middleOf(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    return picture.pixelColor(picture.width() / 2, picture.height() / 2);
}

/// True when `image` has a pixel near `colour`.
bool contains(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 200 && qAbs(pixel.red() - colour.red()) < 4
                && qAbs(pixel.green() - colour.green()) < 4
                && qAbs(pixel.blue() - colour.blue()) < 4)
                return true;
        }
    }
    return false;
}

} // namespace

void TestAppearance::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("a.ini")),
                                             QSettings::IniFormat);
    m_settings->clear();
}

void TestAppearance::aShownWindowChangesItsColoursAtOnce()
{
    Appearance appearance(*m_settings);
    appearance.setChoice(Appearance::Choice::Light);
    QWidget window;
    window.resize(200, 100);
    auto *label = TextLabel::secondary(QStringLiteral("A remark"), &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(middleOf(window), lightTokens().window);
    QSignalSpy changed(&appearance, &Appearance::changed);

    appearance.setChoice(Appearance::Choice::Dark);

    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(middleOf(window), darkTokens().window);
    QTRY_COMPARE(label->palette().color(QPalette::WindowText), darkTokens().text2);
    QCOMPARE(kit::tokens().scheme, Scheme::Dark);

    appearance.setChoice(Appearance::Choice::Contrast);
    QCOMPARE(kit::tokens().border, 2);
    QTRY_COMPARE(label->palette().color(QPalette::WindowText), kit::tokens().text);
}

void TestAppearance::textGrowsInAShownWindow()
{
    Appearance appearance(*m_settings);
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *text = new TextLabel(QStringLiteral("Text"));
    auto *title = new TextLabel(QStringLiteral("Title"), TextSize::Title, true);
    row->addWidget(text);
    row->addWidget(title);
    window.show();
    const double before = text->font().pointSizeF();
    const double titleBefore = title->font().pointSizeF();

    appearance.setTextScale(200);

    QTRY_COMPARE(text->font().pointSizeF(), 2 * before);
    QTRY_COMPARE(title->font().pointSizeF(), 2 * titleBefore);
    QVERIFY(title->font().bold());
    QVERIFY(title->font().pointSizeF() > text->font().pointSizeF());

    appearance.setTextScale(900);
    QCOMPARE(appearance.textScale(), 200);
    appearance.setTextScale(10);
    QCOMPARE(appearance.textScale(), 100);
}

void TestAppearance::choicesAreThereAfterARestart()
{
    {
        Appearance appearance(*m_settings);
        appearance.setChoice(Appearance::Choice::Dark);
        appearance.setTextScale(150);
    }

    const Appearance again(*m_settings);

    QCOMPARE(again.choice(), Appearance::Choice::Dark);
    QCOMPARE(again.textScale(), 150);
    QCOMPARE(kit::tokens().scheme, Scheme::Dark);
}

void TestAppearance::aNonsenseSettingMeansTheUsual()
{
    m_settings->setValue(QStringLiteral("appearance/scheme"), QStringLiteral("plaid"));
    m_settings->setValue(QStringLiteral("appearance/textScale"), QStringLiteral("huge"));

    const Appearance appearance(*m_settings);

    QCOMPARE(appearance.choice(), Appearance::Choice::System);
    QCOMPARE(appearance.textScale(), 100);
}

void TestAppearance::iconsFollowTheScheme()
{
    Appearance appearance(*m_settings);
    appearance.setChoice(Appearance::Choice::Light);
    const QIcon icon = kit::icon(QStringLiteral("list-add"));
    QVERIFY(contains(icon.pixmap(32).toImage(), lightTokens().text));

    appearance.setChoice(Appearance::Choice::Dark);

    QVERIFY(contains(icon.pixmap(32).toImage(), darkTokens().text));
    QVERIFY(contains(icon.pixmap(32, QIcon::Disabled).toImage(), darkTokens().placeholder));
    const QIcon fault = kit::icon(QStringLiteral("data-error"),
                                  [](const Tokens &t) { return t.tone(Tone::Negative).ink; });
    QVERIFY(contains(fault.pixmap(32).toImage(), darkTokens().tone(Tone::Negative).ink));
}

void TestAppearance::everyNamedIconShowsSomethingWithoutATheme()
{
    Appearance appearance(*m_settings);
    appearance.setChoice(Appearance::Choice::Light);
    QIcon::setThemeName(QStringLiteral("none-such"));
    QIcon::setFallbackThemeName(QStringLiteral("none-such"));

    for (const char *name : {"go-home",
                             "view-group",
                             "crosshairs",
                             "edit-delete",
                             "view-history",
                             "configure",
                             "checkmark",
                             "no-icon-of-this-name"}) {
        const QImage image = kit::icon(QString::fromLatin1(name)).pixmap(32).toImage();
        QVERIFY2(contains(image, lightTokens().text), name);
    }
}

void TestAppearance::aButtonThatTheKeyboardReachedShowsARing()
{
    Appearance appearance(*m_settings);
    appearance.setChoice(Appearance::Choice::Light);
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *first = new QPushButton(QStringLiteral("First"));
    auto *second = new QPushButton(QStringLiteral("Second"));
    row->addWidget(first);
    row->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QVERIFY(!contains(second->grab().toImage(), lightTokens().focus));

    QTest::keyClick(first, Qt::Key_Tab);

    QVERIFY(second->hasFocus());
    QVERIFY(contains(second->grab().toImage(), lightTokens().focus));
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
