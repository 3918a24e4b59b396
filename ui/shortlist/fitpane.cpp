#include "ui/shortlist/fitpane.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/coloursquare.h"
#include "ui/shortlist/fitwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int edge = 14;
constexpr int reasonsShown = 6;
constexpr auto widestPoints = "00.0"_L1;
constexpr int leastTarget = 24; ///< pixels (WCAG 2.2, 2.5.8)

QPushButton *verdictButton(Verdict verdict, const QString &text, const QString &key)
{
    auto *button = new KeyButton(text, key);
    button->setObjectName(u"verdict:"_s + toKey(verdict));
    button->setCheckable(true);
    return button;
}

} // namespace

FitPane::FitPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextSize::Text, true))
    , m_score(new TextLabel({}, TextSize::Title, true))
    , m_against(TextLabel::secondary())
    , m_parts(new QWidget)
    , m_column(scrolledColumn(m_parts))
    , m_reasonRow(new QWidget)
    , m_reason(new QLineEdit)
    , m_reasonShown(TextLabel::secondary())
    , m_leave(new QPushButton(tr("&Leave out")))
    , m_withdraw(new QPushButton(tr("Take the decision &back")))
    , m_choices(new QWidget)
    , m_decision(new QWidget)
{
    m_title->setWordWrap(true);
    m_against->setWordWrap(true);
    m_against->setContentsMargins(0, 0, edge, 0);
    m_reasonShown->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, edge, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_score, 0, Qt::AlignTop);
    m_score->setObjectName(u"fitScore"_s);
    m_column->setContentsMargins(0, 0, edge, edge);
    m_column->setSpacing(4);

    auto *buttons = new FlowLayout(4);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_choices->setLayout(buttons);
    // No QButtonGroup: it takes all but one of them out of reach of Tab.
    m_verdicts = {{Verdict::Invite, verdictButton(Verdict::Invite, tr("Invite"), u"I"_s)},
                  {Verdict::Maybe, verdictButton(Verdict::Maybe, tr("&Maybe"), u"M"_s)},
                  {Verdict::LeaveOut, verdictButton(Verdict::LeaveOut, tr("Leave out…"), u"X"_s)}};
    // Enter in the ranking leads here, not to what says that a translation is wrong.
    setFocusProxy(m_verdicts.front().second);
    for (const auto &[verdict, button] : m_verdicts) {
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, pressed = verdict] {
            checkVerdict(); // a press decides, and what was decided does not go by a second one
            if (pressed == Verdict::LeaveOut)
                askReason();
            else
                emit decided(pressed, {});
        });
    }

    m_reason->setObjectName(u"leaveOutReason"_s);
    m_reason->setAccessibleName(tr("Reason for leaving the company out"));
    m_reason->setPlaceholderText(tr("Why? The company may ask."));
    m_leave->setEnabled(false);
    auto *reason = new QHBoxLayout(m_reasonRow);
    reason->setContentsMargins(0, 0, 0, 0);
    reason->addWidget(m_reason, 1);
    reason->addWidget(m_leave);
    m_reasonRow->hide();
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_leave->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_reason, &QLineEdit::returnPressed, m_leave, &QPushButton::click);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        emit decided(Verdict::LeaveOut, m_reason->text().trimmed());
    });
    m_reason->installEventFilter(this);
    kit::setRole(m_withdraw, ButtonRole::Link);
    // It keeps its place, so that the buttons above do not move from under the pointer.
    QSizePolicy kept = m_withdraw->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_withdraw->setSizePolicy(kept);
    connect(m_withdraw, &QPushButton::clicked, this, &FitPane::withdrawn);

    auto *decision = new QVBoxLayout(m_decision);
    decision->setContentsMargins(0, 0, edge, edge);
    decision->addWidget(m_choices);
    decision->addWidget(m_reasonRow);
    decision->addWidget(m_reasonShown);
    decision->addWidget(m_withdraw, 0, Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, 0, 0);
    column->addLayout(head);
    column->addWidget(m_against);
    column->addWidget(m_parts, 1);
    column->addWidget(m_decision);
    clear();
}

void FitPane::clear()
{
    m_title->setText(tr("No company is chosen"));
    m_score->clear();
    m_against->clear();
    m_parts->hide();
    m_decision->hide();
}

QHBoxLayout *FitPane::addLine(const QString &text, const QString &points, bool isQuiet)
{
    auto *row = new QHBoxLayout;
    auto *words = isQuiet ? TextLabel::secondary(text) : new TextLabel(text);
    words->setWordWrap(true);
    row->addWidget(words, 1, Qt::AlignTop);
    auto *number = TextLabel::secondary(points);
    number->setAlignment(Qt::AlignRight);
    if (!points.isEmpty()) // what stands before it stands below each other
        number->setMinimumWidth(number->fontMetrics().horizontalAdvance(widestPoints));
    row->addWidget(number, 0, Qt::AlignTop);
    m_column->addLayout(row);
    return row;
}

void FitPane::addWrongButton(QHBoxLayout *line, const MatchReason &reason)
{
    auto *wrong = new QToolButton;
    wrong->setObjectName(u"wrongTranslation"_s);
    wrong->setIcon(kit::icon(u"dialog-cancel"_s));
    wrong->setAutoRaise(true);
    wrong->setFocusPolicy(Qt::StrongFocus);
    wrong->setMinimumHeight(leastTarget);
    //: %1: a word of the company's text, %2: a word of the need
    const QString words =
        tr("Wrong translation: never take “%1” for “%2”").arg(reason.found, reason.wanted);
    wrong->setToolTip(words);
    wrong->setAccessibleName(words);
    connect(wrong, &QToolButton::clicked, this, [this, reason] { emit wrongTranslation(reason); });
    line->insertWidget(
        1, wrong, 0, Qt::AlignTop); // before the points, which stand below each other
}

void FitPane::addPart(const MatchPart &part, const CodeNames &codes)
{
    if (part.ofTenths == 0)
        return;
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new ColourSquare(part.criterion), 0, Qt::AlignVCenter);
    head->addWidget(new TextLabel(label(part.criterion), TextSize::Text, true), 1);
    head->addWidget(new TextLabel(fitPointsText(part.tenths), TextSize::Text, true));
    //: %1: the most points
    head->addWidget(TextLabel::secondary(tr("of %1").arg(fitPointsText(part.ofTenths))));
    m_column->addSpacing(6);
    m_column->addLayout(head);
    int shown = 0;
    int rest = 0;
    for (const MatchReason &reason : part.reasons) {
        if (reason.tenths == 0)
            continue;
        if (shown < reasonsShown) {
            QHBoxLayout *line = addLine(reasonText(reason, codes), fitPointsText(reason.tenths));
            if (m_isRead && reason.kind == MatchReason::Kind::Word
                && (m_isTranslated || reason.how != WordReason::SameWord))
                addWrongButton(line, reason);
        } else {
            rest += reason.tenths;
        }
        ++shown;
    }
    if (shown > reasonsShown)
        addLine(tr("%n more", nullptr, shown - reasonsShown), fitPointsText(rest), true);
    if (shown == 0)
        addLine(tr("Nothing stated that counts here"), {}, true);
}

/// Why the most points of a criterion are not its weight.
void FitPane::addSharedOut(const MatchExplanation &fit)
{
    QStringList names;
    for (const MatchPart &part : fit.parts) {
        if (part.ofTenths == 0)
            names << label(part.criterion);
    }
    if (names.isEmpty())
        return;
    m_column->addSpacing(6);
    //: %1: criteria, "TRL and CPV"
    addLine(tr("Not asked for, or without weight: %1. Their points are shared out over the other "
               "criteria, so that the most is 100 for every need.")
                .arg(QLocale().createSeparatedList(names)),
            {},
            true);
}

void FitPane::show(const QString &name, int place, const MatchExplanation &fit,
                   const CodeNames &codes, const QString &against, TextLanguage wanted,
                   TextLanguage stated)
{
    m_isTranslated = wanted != stated;
    m_isRead = wanted != TextLanguage::Other && stated != TextLanguage::Other;
    //: %1: name of a company, %2: its place in the ranking
    m_title->setText(tr("Why %1 is number %2").arg(name).arg(place));
    m_score->setText(fitScoreText(fit.tenths));
    //: %1: points
    m_score->setToolTip(tr("%1 of 100").arg(fitScoreText(fit.tenths)));
    m_against->setText(against);
    const auto clearLayout = [](auto &&self, QLayout *layout) -> void {
        while (QLayoutItem *item = layout->takeAt(0)) {
            if (QLayout *inner = item->layout())
                self(self, inner);
            delete item->widget();
            delete item;
        }
    };
    clearLayout(clearLayout, m_column);
    for (const MatchPart &part : fit.parts)
        addPart(part, codes);
    addSharedOut(fit);
    if (!fit.missing.empty()) {
        m_column->addSpacing(6);
        m_column->addWidget(new TextLabel(tr("Would raise the fit"), TextSize::Text, true));
        for (const MissingFact &missing : fit.missing) {
            //: %1: points
            addLine(missingText(missing, codes),
                    tr("up to +%1").arg(fitPointsText(missing.upToTenths)));
        }
    }
    if (!fit.notFound.isEmpty()) {
        m_column->addSpacing(6);
        m_column->addWidget(new TextLabel(tr("Not found in its texts"), TextSize::Text, true));
        addLine(fit.notFound.join(u", "_s), {}, true);
    }
    if (!m_isReadOnly) {
        m_column->addSpacing(6);
        addLine(tr("Leaving out asks for a reason. Ranking, weights and decisions are kept with "
                   "the need."),
                {},
                true);
    }
    m_column->addStretch();
    m_parts->show();
    m_decision->show();
    m_reasonRow->hide();
}

void FitPane::setReadOnly()
{
    m_isReadOnly = true;
    setFocusProxy(nullptr);
    QSizePolicy gone = m_withdraw->sizePolicy();
    gone.setRetainSizeWhenHidden(false);
    m_withdraw->setSizePolicy(gone);
    m_choices->hide();
    m_withdraw->hide();
}

void FitPane::checkVerdict()
{
    for (const auto &[verdict, button] : m_verdicts)
        button->setChecked(m_verdict == verdict);
}

void FitPane::showDecision(const std::optional<Verdict> &verdict, const QString &reason)
{
    m_verdict = verdict;
    checkVerdict();
    m_reasonKept = reason;
    const bool isOut = verdict == Verdict::LeaveOut;
    m_reason->setText(isOut ? reason : QString());
    m_reasonRow->hide();
    if (m_isReadOnly) {
        //: %1: what was decided about a company, "Invite"
        m_reasonShown->setText(!verdict    ? tr("Nothing was decided")
                                   : isOut ? tr("Left out: %1").arg(reason)
                                           : tr("Decision: %1").arg(label(*verdict)));
        return;
    }
    m_withdraw->setVisible(verdict.has_value());
    m_reasonShown->setVisible(isOut);
    //: %1: a reason
    m_reasonShown->setText(isOut ? tr("Reason: %1").arg(reason) : QString());
}

void FitPane::askReason()
{
    if (m_decision->isHidden() || m_isReadOnly)
        return;
    m_reasonRow->show();
    m_reason->setFocus(Qt::OtherFocusReason);
    m_reason->selectAll();
}

/// Esc leaves the company as it was decided on; the pane around leads back into the ranking.
bool FitPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_reason->setText(m_verdict == Verdict::LeaveOut ? m_reasonKept : QString());
        emit reasonLeft();
        m_reasonRow->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
