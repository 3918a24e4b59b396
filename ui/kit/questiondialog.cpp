#include "ui/kit/questiondialog.h"

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

constexpr int questionEdge = 16;
constexpr int questionLetters = 78;
constexpr int leastQuestionLines = 3; ///< of the texts, where the screen has no more room

} // namespace

QuestionDialog::QuestionDialog(const QString &question, QWidget *parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(question);
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setContentsMargins(questionEdge, questionEdge, questionEdge, questionEdge);
    m_column->setSpacing(questionEdge / 2);
    auto *said = new QWidget;
    m_lines = scrolledColumn(said);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(questionEdge / 2);
    m_column->addWidget(said, 1);
    m_scroll = said->findChild<QScrollArea *>();
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(fontMetrics().lineSpacing() * leastQuestionLines);
    auto *heading = new TextLabel(question, TextSize::Section, true);
    heading->setWordWrap(true);
    m_lines->addWidget(heading);
}

void QuestionDialog::addSentence(const QString &sentence)
{
    TextLabel *label = TextLabel::secondary(sentence);
    label->setWordWrap(true);
    m_lines->addWidget(label);
}

void QuestionDialog::addLine(const QString &line)
{
    auto *label = new TextLabel(line);
    label->setWordWrap(true);
    m_lines->addWidget(label);
}

void QuestionDialog::addPoint(const QString &headline, const QString &text)
{
    auto *label = new TextLabel(headline, TextSize::Text, true);
    label->setWordWrap(true);
    m_lines->addWidget(label);
    if (!text.isEmpty())
        addSentence(text);
}

void QuestionDialog::askReason(const QString &label, const QString &hint)
{
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"reason"_s);
    auto *field = new FormField(label, m_reason);
    field->setHint(hint);
    m_column->addWidget(field);
}

QString QuestionDialog::reason() const
{
    return m_reason ? m_reason->text().trimmed() : QString();
}

QPushButton *QuestionDialog::setAnswer(const QString &action)
{
    m_answer = new QPushButton(action);
    m_answer->setObjectName(u"answer"_s);
    m_answer->setAutoDefault(false);
    kit::setRole(m_answer, ButtonRole::Primary);
    connect(m_answer, &QPushButton::clicked, this, &QuestionDialog::give);
    return m_answer;
}

QPushButton *QuestionDialog::addOther(const QString &action)
{
    auto *other = new QPushButton(action);
    other->setAutoDefault(false);
    m_others << other;
    return other;
}

void QuestionDialog::give()
{
    if (!m_answer->isEnabled())
        return;
    emit answered(reason());
    accept();
}

void QuestionDialog::ready()
{
    m_lines->addStretch();
    auto *cancel = new QPushButton(m_answer ? tr("Cancel") : tr("Close"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_buttons->addStretch();
    m_buttons->addWidget(cancel);
    for (QPushButton *other : std::as_const(m_others))
        m_buttons->addWidget(other);
    if (m_answer)
        m_buttons->addWidget(m_answer);
    m_column->addLayout(m_buttons);
    if (m_answer && m_reason) {
        m_answer->setEnabled(false);
        connect(m_reason, &QLineEdit::textChanged, this, [this] {
            m_answer->setEnabled(!reason().isEmpty());
        });
        connect(m_reason, &QLineEdit::returnPressed, this, &QuestionDialog::give);
        m_reason->setFocus();
    } else {
        cancel->setFocus();
    }
    const QSize most = screen()->availableSize() * 9 / 10;
    const int wide = std::min(fontMetrics().averageCharWidth() * questionLetters, most.width());
    const int texts = m_lines->totalHeightForWidth(wide - 2 * questionEdge);
    const int others = sizeHint().height() - m_scroll->sizeHint().height();
    resize(wide, std::min(others + std::max(texts, m_scroll->minimumHeight()), most.height()));
}

void QuestionDialog::keyPressEvent(QKeyEvent *event)
{
    // The texts take no focus of their own, and are read to their end by keys all the same.
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_PageDown: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); return;
    default: QDialog::keyPressEvent(event);
    }
}

} // namespace ilo
