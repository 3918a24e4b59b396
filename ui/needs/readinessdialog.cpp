#include "ui/needs/readinessdialog.h"

#include "core/needbrief/readiness.h"
#include "core/quality/qualitytext.h"
#include "ui/kit/context.h"
#include "ui/kit/formfield.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int dialogEdge = 16;
constexpr int lettersWide = 78;
constexpr int leastLines = 3; ///< of the texts, where the screen has no more room

/// What speaks against it: the failing checks, or the warnings when these alone cost too much.
std::vector<QualityFinding> reasonsAgainst(const Quality &quality)
{
    std::vector<QualityFinding> found = quality.open();
    const bool fails = quality.count(CheckResult::Failure) > 0;
    std::erase_if(found, [&](const QualityFinding &finding) {
        return finding.result != (fails ? CheckResult::Failure : CheckResult::Warning);
    });
    return found;
}

} // namespace

ReadinessDialog::ReadinessDialog(const Quality &quality, const ReadinessQuestion &question,
                                 QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(question.title);
    setProperty("iloHelp", u"brief"_s);
    const std::vector<QualityFinding> forbidden = obstacles(quality);
    const std::vector<QualityFinding> shown =
        forbidden.empty() ? reasonsAgainst(quality) : forbidden;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(dialogEdge, dialogEdge, dialogEdge, dialogEdge);
    column->setSpacing(dialogEdge / 2);
    auto *said = new QWidget;
    QVBoxLayout *lines = scrolledColumn(said);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dialogEdge / 2);
    column->addWidget(said, 1);
    m_scroll = said->findChild<QScrollArea *>();
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(fontMetrics().lineSpacing() * leastLines);
    auto *heading = new TextLabel(question.title, TextSize::Section, true);
    heading->setWordWrap(true);
    lines->addWidget(heading);
    auto *sentence = TextLabel::secondary(
        forbidden.empty()
            //: %1: points of 100
            ? tr("The need has %1 of 100 points. It is ready without a failing check and with %2.")
                  .arg(quality.score())
                  .arg(Quality::readyAt)
            : tr("This has to be cured first; no reason can stand in for it."));
    sentence->setWordWrap(true);
    lines->addWidget(sentence);
    if (!shown.empty() && !quality.isReady())
        addFindings(lines, shown);
    lines->addStretch();
    if (forbidden.empty())
        addReason(column);

    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(forbidden.empty() ? tr("Cancel") : tr("Close"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch();
    buttons->addWidget(cancel);
    if (m_reason) {
        m_go = new QPushButton(question.action);
        m_go->setObjectName(u"allTheSame"_s);
        m_go->setEnabled(false);
        m_go->setAutoDefault(false);
        kit::setRole(m_go, ButtonRole::Primary);
        connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &typed) {
            m_go->setEnabled(!typed.trimmed().isEmpty());
        });
        const auto give = [this] {
            if (m_go->isEnabled()) {
                emit given(m_reason->text().trimmed());
                accept();
            }
        };
        connect(m_reason, &QLineEdit::returnPressed, this, give);
        connect(m_go, &QPushButton::clicked, this, give);
        buttons->addWidget(m_go);
        m_reason->setFocus();
    } else {
        cancel->setFocus();
    }
    column->addLayout(buttons);
    // As high as its texts at this width, and no larger than the screen: the rest is scrolled to.
    const QSize most = screen()->availableSize() * 9 / 10;
    const int wide = std::min(fontMetrics().averageCharWidth() * lettersWide, most.width());
    const int texts = lines->totalHeightForWidth(wide - 2 * dialogEdge);
    const int others = sizeHint().height() - m_scroll->sizeHint().height();
    resize(wide, std::min(others + std::max(texts, m_scroll->minimumHeight()), most.height()));
}

void ReadinessDialog::keyPressEvent(QKeyEvent *event)
{
    // The texts take no focus of their own, and are read to their end by keys all the same.
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_PageDown: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); return;
    default: QDialog::keyPressEvent(event);
    }
}

void ReadinessDialog::addFindings(QVBoxLayout *lines, const std::vector<QualityFinding> &findings)
{
    for (const QualityFinding &finding : findings) {
        //: %1: number of a check, %2: what is wrong
        auto *headline = new TextLabel(
            tr("%1 · %2").arg(finding.check, QualityText::headline(finding)), TextSize::Text, true);
        headline->setWordWrap(true);
        auto *cure = TextLabel::secondary(QualityText::sentence(finding));
        cure->setWordWrap(true);
        lines->addWidget(headline);
        lines->addWidget(cure);
    }
}

void ReadinessDialog::addReason(QVBoxLayout *column)
{
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"reason"_s);
    auto *field = new FormField(tr("Why it is done all the same"), m_reason);
    field->setHint(tr("Kept in the record, where it can be read later."));
    column->addWidget(field);
}

void ReadinessDialog::ask(Context &context, const NeedInFull &full,
                          const ReadinessQuestion &question, When when, QWidget *parent,
                          const std::function<void(const QString &)> &go)
{
    const Result<Quality> quality =
        verdictOver(context.database(), full, context.workspace().office(), QDate::currentDate());
    if (!quality)
        return context.report(quality.error());
    if (quality->isReady() && when == When::NotReady)
        return go({});
    auto *dialog = new ReadinessDialog(*quality, question, parent ? parent->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString failing = failingChecks(*quality);
    const int score = quality->score();
    const bool isReady = quality->isReady();
    connect(dialog, &ReadinessDialog::given, dialog, [=](const QString &reason) {
        if (isReady)
            return go(reason);
        //: %1: the reason that was given, %2: points, %3: the failing checks
        go(failing.isEmpty() ? tr("%1 (%2 of 100 points)").arg(reason).arg(score)
                             : tr("%1 (%2 of 100 points; %3)").arg(reason).arg(score).arg(failing));
    });
    dialog->open();
}

} // namespace ilo
