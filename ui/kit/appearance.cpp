#include "ui/kit/appearance.h"

#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/typingundo.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QIcon>
#include <QSettings>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace ilo {
namespace {

constexpr auto choiceKey = "appearance/scheme";
constexpr auto scaleKey = "appearance/textScale";
constexpr double textPoints = 10.0; ///< 13 px on a screen of 96 dots an inch

/// As they stand in the settings file, in the order of Choice.
constexpr std::array choiceNames{"system", "light", "dark", "contrast"};

Appearance::Choice choiceOf(const QString &name)
{
    for (size_t i = 0; i < choiceNames.size(); ++i) {
        if (name == QLatin1StringView(choiceNames[i]))
            return static_cast<Appearance::Choice>(i);
    }
    return Appearance::Choice::System;
}

bool isHighContrast(const QPalette &palette)
{
    return contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window))
        > 20.0;
}

} // namespace

Appearance::Appearance(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_system(QApplication::style()->standardPalette())
    , m_style(new Style)
    , m_typingUndo(new TypingUndo(this))
{
    kit::installSpoken();
    m_choice = choiceOf(settings.value(QLatin1StringView(choiceKey)).toString());
    m_scale = std::clamp(
        settings.value(QLatin1StringView(scaleKey), 100).toInt(), smallestScale, largestScale);
    m_system = QApplication::palette();
    QApplication::setStyle(m_style);
    apply();
    applyFont();
    qApp->installEventFilter(this);
}

Appearance::~Appearance() = default;

void Appearance::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue(QLatin1StringView(choiceKey),
                        QLatin1StringView(choiceNames[static_cast<size_t>(choice)]));
    apply();
    emit changed();
}

Scheme Appearance::scheme() const
{
    switch (m_choice) {
    case Choice::Light: return Scheme::Light;
    case Choice::Dark: return Scheme::Dark;
    case Choice::Contrast: return Scheme::Contrast;
    case Choice::System: break;
    }
    if (isHighContrast(m_system))
        return Scheme::Contrast;
    return m_system.color(QPalette::Window).lightnessF() < 0.5 ? Scheme::Dark : Scheme::Light;
}

void Appearance::setTextScale(int percent)
{
    percent = std::clamp(percent, smallestScale, largestScale);
    if (percent == m_scale)
        return;
    m_scale = percent;
    m_settings.setValue(QLatin1StringView(scaleKey), percent);
    applyFont();
    emit changed();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // The platform's palette changed while the program runs: the theme hands it to the application
    // as the standard one, which ours then covers.
    if (watched == qApp && event->type() == QEvent::ThemeChange) {
        m_system = m_style->standardPalette();
        if (m_choice == Choice::System || m_choice == Choice::Contrast) {
            apply();
            emit changed();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::apply()
{
    const Scheme now = scheme();
    m_style->setTokens(now == Scheme::Light      ? lightTokens()
                           : now == Scheme::Dark ? darkTokens()
                                                 : contrastTokens(m_system));
    const Tokens &tokens = m_style->tokens();
    QIcon::setThemeName(tokens.dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    const QPalette palette = paletteOf(tokens);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    m_style->tellChanged();
}

void Appearance::applyFont()
{
    const QString family = QStringLiteral("Noto Sans");
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(family))
        font.setFamilies({family});
    font.setPointSizeF(textPoints * m_scale / 100);
    QApplication::setFont(font);
    m_style->tellChanged();
}

} // namespace ilo
