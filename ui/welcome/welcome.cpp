#include "ui/welcome/welcome.h"

#include "core/base/country.h"
#include "ui/kit/card.h"
#include "ui/kit/formfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/welcome/choicecard.h"
#include "ui/welcome/recentlist.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr int widestWays = 608;
constexpr int panelWidth = 348;

/// "DK" of the locale da_DK; empty where the system names no country.
QString countryOfSystem()
{
    return QLocale::system().name().section(u'_', 1, 1).left(2);
}

QString nameOfSystem()
{
    const QString name = qEnvironmentVariable("USER");
    return name == u"root" ? QString() : name;
}

QString currencyOf(const QString &country)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)) {
        const QString currency = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (!currency.isEmpty())
            return currency;
    }
    return QStringLiteral("EUR");
}

} // namespace

Welcome::Welcome(Appearance &appearance, QWidget *parent)
    : QScrollArea(parent)
    , m_appearance(appearance)
    , m_fault(new MessageFrame)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_country(new QComboBox)
    , m_name(new QLineEdit)
    , m_schemes(new QButtonGroup(this))
    , m_size(new QSlider(Qt::Horizontal))
    , m_sizeText(TextLabel::secondary())
    , m_recent(new RecentList)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_fault->setClosable(true);

    for (const Country &country : countriesIn(QLocale().name().left(2)))
        m_country->addItem(country.name, country.code);
    m_country->setMaxVisibleItems(16);
    // The longest name in the world must not decide how wide the panel is.
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(16);

    m_columns->setSpacing(44);
    m_columns->addStretch(1);
    // Each in a row of its own: only so does a column count a height for the width it really gets.
    const auto addInRow = [this](QWidget *part, int stretch) {
        auto *upright = new QVBoxLayout;
        upright->addWidget(part);
        upright->addStretch();
        auto *row = new QHBoxLayout;
        row->addLayout(upright, 1);
        m_columns->addLayout(row, stretch);
    };
    m_ways = makeWays();
    m_beside = makeBeside();
    addInRow(m_ways, 100);
    addInRow(m_beside, 0);
    m_columns->addStretch(1);

    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 16, 24, 6);
    column->addWidget(m_fault);
    column->addStretch(2);
    column->addLayout(m_columns);
    column->addStretch(3);
    column->addWidget(makeFoot());
    setWidget(inside);

    setPerson({}, {});
    const auto tell = [this] {
        emit personChanged(m_country->currentData().toString(), m_name->text().trimmed());
    };
    connect(m_recent, &RecentList::wanted, this, &Welcome::recentWanted);
    connect(m_recent, &RecentList::forgotten, this, &Welcome::recentForgotten);
    connect(m_country, &QComboBox::activated, this, tell);
    connect(m_name, &QLineEdit::editingFinished, this, tell);
    connect(&m_appearance, &Appearance::changed, this, &Welcome::showAppearance);
    showAppearance();
}

QWidget *Welcome::makeWays()
{
    auto *ways = new QWidget;
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);

    auto *title = new TextLabel(tr("Welcome to INPROCAP Desk"), TextSize::Number, true);
    title->setWordWrap(true);
    title->setContentsMargins(4, 0, 0, 0);
    auto *promise =
        new TextLabel(tr("Match the needs of Big Science with the companies you know.\n"
                         "Everything stays in one file on this computer. No account, no "
                         "network needed."),
                      TextSize::Section);
    promise->setInk(Ink::Secondary);
    promise->setWordWrap(true);
    promise->setContentsMargins(4, 4, 0, 12);
    column->addWidget(title);
    column->addWidget(promise);

    const auto way = [&](const char *icon,
                         const QString &name,
                         const QString &sentence,
                         const QString &key,
                         bool first,
                         void (Welcome::*wanted)()) {
        auto *card = new ChoiceCard(QString::fromLatin1(icon), name, sentence, key, first);
        connect(card, &ChoiceCard::clicked, this, wanted);
        column->addWidget(card);
        return card;
    };
    m_first =
        way("games-hint",
            tr("Explore with sample data"),
            tr("120 invented companies of nine countries with a year of contacts and work, and "
               "ten needs. It opens as a copy you can throw away."),
            tr("Enter"),
            true,
            &Welcome::sampleWanted);
    way("document-new",
        tr("Create a workspace"),
        tr("An empty file for your office. You can import a spreadsheet at any time."),
        QKeySequence(QStringLiteral("Ctrl+Shift+N")).toString(QKeySequence::NativeText),
        false,
        &Welcome::createWanted);
    way("document-open",
        tr("Open a workspace"),
        tr("A .inprocap file, for example one that a colleague gave you."),
        QKeySequence(QStringLiteral("Ctrl+O")).toString(QKeySequence::NativeText),
        false,
        &Welcome::openWanted);
    way("document-import",
        tr("Start from a spreadsheet"),
        tr("Excel (XLSX) or CSV. Columns are matched for you and nothing is written until you say "
           "so."),
        QKeySequence(QStringLiteral("Ctrl+I")).toString(QKeySequence::NativeText),
        false,
        &Welcome::spreadsheetWanted);

    auto *drop = TextLabel::secondary(
        tr("You can also drop a workspace or a spreadsheet anywhere on this window."));
    drop->setWordWrap(true);
    drop->setContentsMargins(4, 4, 0, 0);
    column->addWidget(drop);
    column->addStretch();
    return ways;
}

QWidget *Welcome::makeBeside()
{
    auto *panel = new Card;
    panel->setMinimumWidth(panelWidth);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(19, 18, 19, 18);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("Before you start"), TextSize::Section, true));
    column->addWidget(
        new FormField(tr("Country of your office"),
                      m_country,
                      tr("Decides the default country, currency and paper headings.")));
    column->addWidget(
        new FormField(tr("Your name"), m_name, tr("Stands beside your changes in the history.")));
    column->addWidget(makeAppearance());
    column->addWidget(makeTextSize());
    column->addWidget(new Rule);
    column->addWidget(new TextLabel(tr("Recent workspaces"), TextSize::Text, true));
    column->addWidget(m_recent);
    return panel;
}

QWidget *Welcome::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto *promise = TextLabel::secondary(tr("Nothing leaves this computer unless you export it."));
    promise->setWordWrap(true);
    row->addWidget(promise, 1);
    auto *keys = new QPushButton(tr("Keyboard shortcuts"));
    kit::setRole(keys, ButtonRole::Link);
    keys->setToolTip(QKeySequence(QStringLiteral("Ctrl+/")).toString(QKeySequence::NativeText));
    connect(keys, &QPushButton::clicked, this, &Welcome::shortcutsWanted);
    row->addWidget(keys);
    return foot;
}

QWidget *Welcome::makeAppearance()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(TextLabel::secondary(tr("Appearance")));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    const QStringList names{tr("As system"), tr("Light"), tr("Dark"), tr("Contrast")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QPushButton(names.at(i));
        button->setCheckable(true);
        button->setAccessibleName(tr("Appearance: %1").arg(names.at(i)));
        button->setAutoExclusive(true); // so that a screen reader says "one of"
        m_schemes->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    connect(m_schemes, &QButtonGroup::idClicked, this, [this](int id) {
        m_appearance.setChoice(static_cast<Appearance::Choice>(id));
    });
    return part;
}

QWidget *Welcome::makeTextSize()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    TextLabel *title = TextLabel::secondary(tr("Text size"));
    title->setBuddy(m_size);
    column->addWidget(title);

    m_size->setRange(Appearance::smallestScale / Appearance::scaleStep,
                     Appearance::largestScale / Appearance::scaleStep);
    m_size->setPageStep(1);
    m_size->setAccessibleName(tr("Text size"));
    auto *row = new QHBoxLayout;
    row->addWidget(TextLabel::secondary(QStringLiteral("A")));
    row->addWidget(m_size, 1);
    row->addWidget(new TextLabel(QStringLiteral("A"), TextSize::Page));
    row->addWidget(m_sizeText);
    column->addLayout(row);
    connect(m_size, &QSlider::valueChanged, this, [this](int steps) {
        m_appearance.setTextScale(steps * Appearance::scaleStep);
    });
    return part;
}

void Welcome::showAppearance()
{
    const QSignalBlocker quiet(m_size);
    const auto chosen = static_cast<int>(m_appearance.choice());
    for (QAbstractButton *button : m_schemes->buttons()) {
        const bool on = m_schemes->id(button) == chosen;
        button->setChecked(on);
        button->setIcon(on ? kit::icon(QStringLiteral("checkmark")) : QIcon());
    }
    m_size->setValue(m_appearance.textScale() / Appearance::scaleStep);
    m_sizeText->setText(tr("%1 %").arg(m_appearance.textScale()));
}

void Welcome::setPerson(const QString &country, const QString &name)
{
    const QString code = country.isEmpty() ? countryOfSystem() : country;
    int index = m_country->findData(code);
    if (index < 0)
        index = m_country->findData(QStringLiteral("DK"));
    m_country->setCurrentIndex(index);
    m_name->setText(name.isEmpty() ? nameOfSystem() : name);
}

void Welcome::setRecent(const QStringList &paths)
{
    m_recent->show(paths);
}

void Welcome::showFault(const QString &sentence)
{
    if (sentence.isEmpty())
        m_fault->clear();
    else
        m_fault->show(Tone::Negative, sentence);
}

QString Welcome::fault() const
{
    return m_fault->isHidden() ? QString() : m_fault->text();
}

Office Welcome::office() const
{
    const QString code = m_country->currentData().toString();
    return {
        .id = Id<Office>::create(),
        //: %1: a country; the name of an office, for example "Denmark – Industrial Liaison Office"
        .name = tr("%1 – Industrial Liaison Office").arg(m_country->currentText()),
        .country = code,
        .currency = currencyOf(code)};
}

Advisor Welcome::advisor() const
{
    const QString name = m_name->text().trimmed();
    return {.id = Id<Advisor>::create(), .name = name.isEmpty() ? tr("Advisor") : name};
}

void Welcome::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    arrange();
    m_first->setFocus(Qt::OtherFocusReason);
}

void Welcome::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void Welcome::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void Welcome::arrange()
{
    // Lines of writing keep their length in letters, whatever the text size.
    const double scale = std::max(1.0, widget()->fontMetrics().height() / 18.0);
    const int ways = static_cast<int>(widestWays * scale);
    const int beside = static_cast<int>(panelWidth * scale);
    const bool isWide = viewport()->width() >= (ways * 4 / 5) + beside + 92;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ways->setMaximumWidth(ways);
    m_beside->setMaximumWidth(isWide ? beside : ways);
}

} // namespace ilo
