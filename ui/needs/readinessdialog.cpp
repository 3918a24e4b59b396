#include "ui/needs/readinessdialog.h"

#include "core/needbrief/readiness.h"
#include "core/quality/qualitytext.h"
#include "ui/kit/context.h"
#include "ui/kit/formfield.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int dialogEdge = 16;
constexpr int lettersWide = 78;

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
    auto *heading = new TextLabel(question.title, TextSize::Section, true);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *sentence = TextLabel::secondary(
        forbidden.empty()
            //: %1: points of 100
            ? tr("The need has %1 of 100 points. It is ready without a failing check and with %2.")
                  .arg(quality.score())
                  .arg(Quality::readyAt)
            : tr("This has to be cured first; no reason can stand in for it."));
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    if (!shown.empty() && !quality.isReady())
        addFindings(column, shown);
    else
        column->addStretch();
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
    resize(QSize(fontMetrics().averageCharWidth() * lettersWide, sizeHint().height()));
}

void ReadinessDialog::addFindings(QVBoxLayout *column, const std::vector<QualityFinding> &findings)
{
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(dialogEdge / 2);
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
    lines->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setAccessibleName(tr("What speaks against it"));
    scroll->setWidget(list);
    scroll->setMinimumHeight(std::min(list->sizeHint().height(), fontMetrics().lineSpacing() * 14));
    column->addWidget(scroll, 1);
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
