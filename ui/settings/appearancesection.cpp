#include "ui/settings/appearancesection.h"

#include "ui/kit/appearance.h"
#include "ui/kit/language.h"
#include "ui/kit/textlabel.h"
#include "ui/settings/settingscard.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

AppearanceSection::AppearanceSection(Appearance &appearance, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_language(language)
    , m_schemes(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeLanguage());
    column->addWidget(makeColours());
    column->addWidget(makeTextSize());
    column->addStretch();

    connect(&m_appearance, &Appearance::changed, this, &AppearanceSection::showChoice);
    showChoice();
}

QWidget *AppearanceSection::makeColours()
{
    auto *card =
        new SettingsCard(tr("Colours"), tr("Take effect at once, in every workspace."), this);
    const std::pair<Appearance::Choice, QString> choices[] = {
        {Appearance::Choice::System, tr("As the system")},
        {Appearance::Choice::Light, tr("Light")},
        {Appearance::Choice::Dark, tr("Dark")},
        {Appearance::Choice::Contrast, tr("High contrast: black, white, thick borders")},
    };
    for (const auto &[choice, words] : choices) {
        auto *button = new QRadioButton(words, card);
        button->setObjectName(u"scheme.%1"_s.arg(int(choice)));
        m_schemes->addButton(button, int(choice));
        card->content()->addWidget(button);
    }
    connect(m_schemes, &QButtonGroup::idClicked, this, [this](int id) {
        m_appearance.setChoice(Appearance::Choice(id));
    });
    return card;
}

QWidget *AppearanceSection::makeLanguage()
{
    auto *card = new SettingsCard(
        tr("Language"),
        tr("Changes at once and keeps what you are at. Texts without a translation stay English. "
           "The language of a brief is chosen with the brief."),
        this);
    auto *box = new QComboBox(card);
    box->setObjectName(u"language"_s);
    box->setAccessibleName(tr("Language"));
    box->setFocusPolicy(Qt::StrongFocus);
    for (const Language::Choice &choice : m_language.choices())
        //: %1: a language that the program's texts are not translated into yet
        box->addItem(choice.isWhole ? choice.name : tr("%1 (not translated yet)").arg(choice.name),
                     choice.code);
    box->setCurrentIndex(std::max(0, box->findData(m_language.choice())));
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    card->content()->addWidget(box);
    connect(box, &QComboBox::activated, this, [this, box] {
        m_language.choose(box->currentData().toString());
    });
    return card;
}

QWidget *AppearanceSection::makeTextSize()
{
    auto *card = new SettingsCard(
        tr("Text size"),
        tr("Of everything in the window. Ctrl+= and Ctrl+− change it on any page."),
        this);
    m_scale = new QSlider(Qt::Horizontal, card);
    m_scale->setObjectName(u"textScale"_s);
    m_scale->setAccessibleName(tr("Text size in per cent"));
    m_scale->setRange(Appearance::smallestScale / Appearance::scaleStep,
                      Appearance::largestScale / Appearance::scaleStep);
    m_scale->setPageStep(2);
    m_scale->setTickPosition(QSlider::TicksBelow);
    m_scale->setMaximumWidth(360);
    m_percent = new TextLabel({}, TextSize::Text, true, card);

    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_scale, 1);
    line->addWidget(m_percent);
    line->addStretch();
    card->content()->addLayout(line);
    connect(m_scale, &QSlider::valueChanged, this, [this](int steps) {
        m_appearance.setTextScale(steps * Appearance::scaleStep);
    });
    return card;
}

void AppearanceSection::showChoice()
{
    if (QAbstractButton *button = m_schemes->button(int(m_appearance.choice())))
        button->setChecked(true);
    const QSignalBlocker quiet(m_scale);
    m_scale->setValue(m_appearance.textScale() / Appearance::scaleStep);
    m_percent->setText(tr("%1 %").arg(QLocale().toString(m_appearance.textScale())));
}

} // namespace ilo
