#include "ui/needs/qualitypanel.h"

#include "core/quality/qualitytext.h"
#include "ui/kit/card.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/checkdelegate.h"
#include "ui/needs/missingtext.h"
#include "ui/needs/qualitycard.h"
#include "ui/needs/scorebar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int panelEdge = 12;

QListWidget *checkList(const QString &name, const QString &spoken)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setItemDelegate(new CheckDelegate(list));
    list->setResizeMode(QListView::Adjust);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

void addCheck(QListWidget *list, CheckResult result, const QString &title, const QString &words)
{
    auto *item = new QListWidgetItem(title);
    item->setData(CheckDelegate::wordsRole, words);
    item->setData(CheckDelegate::resultRole, int(result));
    item->setData(Qt::AccessibleTextRole,
                  u"%1, %2: %3"_s.arg(title, CheckDelegate::resultName(result), words));
    list->addItem(item);
}

} // namespace

QualityPanel::QualityPanel(QWidget *parent)
    : QWidget(parent)
    , m_score(new TextLabel({}, TextSize::Title, true))
    , m_bar(new ScoreBar)
    , m_verdict(TextLabel::secondary())
    , m_cured(new MessageFrame)
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_cards(new QVBoxLayout)
    , m_none(new TextLabel(tr("Nothing to mend.")))
    , m_kept(checkList(u"keptFindings"_s, tr("Kept with a reason")))
    , m_keptTitle(new TextLabel(tr("Kept with a reason"), TextSize::Text, true))
    , m_all(checkList(u"allChecks"_s, tr("All checks")))
    , m_summary(TextLabel::secondary())
    , m_toggle(new QPushButton(tr("All checks")))
{
    setObjectName(u"qualityPanel"_s);
    setProperty("iloHelp", u"needs/quality"_s);
    m_score->setObjectName(u"qualityScore"_s);
    m_summary->setObjectName(u"qualitySummary"_s);
    m_summary->setWordWrap(true);
    m_none->setInk(Ink::Positive);
    m_none->setContentsMargins(panelEdge, panelEdge, panelEdge, panelEdge);
    m_none->setWordWrap(true);
    m_toggle->setObjectName(u"showAllChecks"_s);
    m_toggle->setCheckable(true);
    kit::setRole(m_toggle, ButtonRole::Link);
    m_cured->setObjectName(u"cured"_s);
    m_cured->setClosable(true);

    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Quality"), TextSize::Section, true));
    head->addStretch();
    head->addWidget(m_score);
    head->addWidget(TextLabel::secondary(tr("of 100")), 0, Qt::AlignBottom);
    auto *captions = new QHBoxLayout;
    captions->addWidget(m_verdict, 1);
    //: %1: a number of points
    captions->addWidget(TextLabel::secondary(tr("ready to share at %1").arg(Quality::readyAt)));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(panelEdge, panelEdge, panelEdge, panelEdge);
    top->setSpacing(4);
    top->addLayout(head);
    top->addWidget(m_bar);
    top->addLayout(captions);
    top->addWidget(m_cured);

    auto *content = new QWidget;
    content->setLayout(new QVBoxLayout);
    content->layout()->setContentsMargins(0, 0, 0, 0);
    content->layout()->setSpacing(0);
    m_cards->setSpacing(0);
    static_cast<QVBoxLayout *>(content->layout())->addLayout(m_cards);
    m_keptTitle->setContentsMargins(panelEdge, panelEdge, panelEdge, 0);
    content->layout()->addWidget(m_none);
    content->layout()->addWidget(m_keptTitle);
    content->layout()->addWidget(m_kept);
    static_cast<QVBoxLayout *>(content->layout())->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_all);

    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(panelEdge, 8, panelEdge, panelEdge);
    foot->setSpacing(2);
    foot->addWidget(m_summary);
    foot->addWidget(m_toggle, 0, Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Rule);
    column->addWidget(m_stack, 1);
    column->addWidget(new Rule);
    column->addLayout(foot);

    connect(m_cured, &MessageFrame::actionTriggered, this, &QualityPanel::undoWanted);
    connect(m_cured, &MessageFrame::closed, this, [this] {
        const int focused = focusedCard();
        m_cured->clear();
        keepFocus(focused);
    });
    connect(m_toggle, &QPushButton::toggled, this, [this](bool on) {
        m_stack->setCurrentWidget(on ? static_cast<QWidget *>(m_all) : m_scroll);
        m_toggle->setText(on ? tr("What is to be mended") : tr("All checks"));
    });
    const auto again = [this](QListWidgetItem *item) {
        emit countAgainWanted(m_keptFindings[size_t(m_kept->row(item))]);
    };
    connect(m_kept, &QListWidget::itemActivated, this, again);
}

void QualityPanel::show(const Quality &quality, const std::vector<Missing> &gaps,
                        const std::vector<QualityFinding> &cured)
{
    const int focused = focusedCard();
    const std::vector<QualityFinding> findings = quality.open();
    const bool isSame =
        m_isFilled && findings == m_findings && gaps == m_gaps && quality.kept() == m_keptFindings;
    m_isFilled = true;
    m_findings = findings;
    m_gaps = gaps;
    m_keptFindings = quality.kept();
    m_countOfCheck.clear();
    for (const QualityFinding &finding : m_findings)
        ++m_countOfCheck[finding.check];
    showScore(quality);
    showCured(cured);
    if (isSame)
        return keepFocus(focused);
    keepPlace();
    showCards();
    showKept(quality);
    showAll(quality);
    keepFocus(focused);
}

int QualityPanel::focusedCard() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus))
        return -1;
    const auto card = std::ranges::find_if(
        m_shown, [&](const QualityCard *shown) { return shown->isAncestorOf(focus); });
    return card == m_shown.end() ? 0 : int(card - m_shown.begin());
}

/// Who cured or kept a finding goes on where it stood: at the next, or where Undo is.
void QualityPanel::keepFocus(int card)
{
    const QWidget *focus = QApplication::focusWidget();
    if (card < 0 || (focus && isAncestorOf(focus) && focus->isVisible()))
        return;
    if (count() > 0)
        m_shown[size_t(std::min(card, count() - 1))]->takeFocus();
    else
        m_toggle->setFocus(Qt::OtherFocusReason);
}

void QualityPanel::showScore(const Quality &quality)
{
    m_score->setText(QString::number(quality.score()));
    m_bar->setScore(quality.score(), Quality::readyAt);
    const int failing = quality.count(CheckResult::Failure);
    m_verdict->setText(quality.isReady() ? tr("Clear and testable")
                           : failing > 0 ? tr("Not ready to share")
                                         : tr("Nearly ready"));
    //: %Ln: how many checks fail
    const QString fails = tr("22 checks, %Ln fail.", nullptr, failing);
    m_summary->setText(fails + u' ' + tr("Sharing outside needs none failing and 80."));
}

void QualityPanel::showCured(const std::vector<QualityFinding> &cured)
{
    if (cured.empty()) {
        m_cured->clear();
        return;
    }
    const QualityFinding &first = cured.front();
    const int others = int(cured.size()) - 1;
    const QString headline = QualityText::headline(first);
    //: %1: what was wrong
    const QString text = others == 0 ? tr("Cured: %1").arg(headline)
                                     //: %1: what was wrong, %Ln: how many more
                                     : tr("Cured: %1, and %Ln more", nullptr, others).arg(headline);
    m_cured->show(Tone::Info, text, tr("Undo"));
}

QualityCard *QualityPanel::card(int place)
{
    while (int(m_shown.size()) <= place) {
        auto *fresh = new QualityCard;
        const int own = int(m_shown.size());
        connect(fresh, &QualityCard::goWanted, this, [this, own] { go(own); });
        connect(fresh, &QualityCard::cureWanted, this, [this, own] {
            emit cureWanted(m_findings[size_t(own)]);
        });
        connect(fresh, &QualityCard::keepWanted, this, [this, own](const QString &reason) {
            emit keepWanted(m_findings[size_t(own)], reason);
        });
        m_cards->addWidget(fresh);
        m_shown.push_back(fresh);
    }
    return m_shown[size_t(place)];
}

void QualityPanel::showCards()
{
    int place = 0;
    for (const QualityFinding &finding : m_findings) {
        const int same = m_countOfCheck.value(finding.check);
        const int points = Quality::pointsOf(finding.result);
        //: %1: points, %2: how many findings must be cured for them
        const QString gain = points == 0 ? tr("tip")
            : same == 1                  ? u"+%1"_s.arg(points)
                                         : tr("+%1 with all %2").arg(points).arg(same);
        card(place)->show({finding.result,
                           QualityText::headline(finding),
                           QualityText::sentence(finding),
                           gain,
                           QualityText::cure(finding),
                           mayBeKept(finding)});
        card(place)->setVisible(true);
        card(place)->setCurrent(place == m_current && !m_currentKey.isEmpty());
        ++place;
    }
    for (const Missing &gap : m_gaps) {
        card(place)->show({CheckResult::Tip,
                           MissingText::nameOf(gap.field),
                           MissingText::sentence(gap),
                           tr("brief"),
                           {},
                           false});
        card(place)->setVisible(true);
        card(place)->setCurrent(place == m_current);
        ++place;
    }
    for (size_t rest = size_t(place); rest < m_shown.size(); ++rest)
        m_shown[rest]->setVisible(false);
    m_none->setVisible(place == 0);
}

void QualityPanel::showKept(const Quality &)
{
    m_kept->clear();
    for (const QualityFinding &finding : m_keptFindings)
        addCheck(m_kept, CheckResult::Pass, QualityText::headline(finding), finding.kept);
    const bool any = !m_keptFindings.empty();
    m_kept->setVisible(any);
    m_keptTitle->setVisible(any);
    int height = 2;
    for (int row = 0; row < m_kept->count(); ++row)
        height += m_kept->sizeHintForRow(row);
    m_kept->setFixedHeight(height);
}

void QualityPanel::showAll(const Quality &quality)
{
    const int current = m_all->currentRow();
    m_all->clear();
    for (const CheckOutcome &outcome : quality.checks) {
        const QString source = QualityText::source(outcome.check);
        QString rule = QualityText::rule(outcome.check);
        if (!source.isEmpty())
            rule += u" ("_s + source + u')';
        addCheck(m_all, outcome.result, QualityText::title(outcome.check), rule);
    }
    m_all->setCurrentRow(std::max(0, current));
}

QStringList QualityPanel::fields() const
{
    QStringList fields;
    for (const QualityFinding &finding : m_findings) {
        if (finding.result != CheckResult::Tip)
            fields << (finding.place.row > 0 ? u"requirements"_s : finding.place.field);
    }
    for (const Missing &gap : m_gaps)
        fields << gap.field;
    return fields;
}

QString QualityPanel::keyOf(int place) const
{
    if (place < int(m_findings.size()))
        return m_findings[size_t(place)].key();
    return u"gap/"_s + m_gaps[size_t(place) - m_findings.size()].field;
}

/// The finding that F8 went to may stand elsewhere now. One that is cured gives its place to the
/// next, to which F8 then goes.
void QualityPanel::keepPlace()
{
    if (m_current < 0)
        return;
    for (int place = 0; place < count(); ++place) {
        if (keyOf(place) == m_currentKey) {
            m_current = place;
            return;
        }
    }
    m_current = std::min(m_current, count()) - 1;
    m_currentKey.clear();
}

void QualityPanel::restart()
{
    m_current = -1;
    m_currentKey.clear();
    m_cured->clear();
}

void QualityPanel::walk(int by)
{
    if (count() == 0)
        return;
    m_toggle->setChecked(false);
    const int next = m_current < 0 ? (by > 0 ? 0 : count() - 1) : m_current + by;
    go((next + count()) % count());
}

void QualityPanel::go(int place)
{
    m_current = place;
    m_currentKey = keyOf(place);
    for (int i = 0; i < count(); ++i)
        card(i)->setCurrent(i == place);
    m_scroll->ensureWidgetVisible(card(place), 0, panelEdge);
    if (place < int(m_findings.size()))
        emit placeWanted(m_findings[size_t(place)].place);
    else
        emit placeWanted({m_gaps[size_t(place) - m_findings.size()].field, {}, 0, std::nullopt});
}

} // namespace ilo
