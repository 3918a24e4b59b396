#include "ui/needs/fieldeditor.h"

#include "ui/kit/icons.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int fieldGap = 4;

} // namespace

FieldEditor::FieldEditor(const QString &field, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_column(new QVBoxLayout(this))
    , m_label(TextLabel::secondary(label))
    , m_messageLine(new QWidget)
    , m_messageIcon(new QLabel)
    , m_message(TextLabel::secondary())
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(fieldGap);

    auto *top = new QHBoxLayout;
    top->setSpacing(2 * fieldGap);
    top->addWidget(m_label, 1);
    m_column->addLayout(top);

    auto *bottom = new QHBoxLayout(m_messageLine);
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->setSpacing(fieldGap + 2);
    bottom->addWidget(m_messageIcon, 0, Qt::AlignTop);
    bottom->addWidget(m_message, 1);
    m_message->setWordWrap(true);
    m_message->setObjectName(field + u"Message"_s);
    m_column->addWidget(m_messageLine);
    m_messageLine->hide();
    fitLabel();
}

QString FieldEditor::label() const
{
    return m_label->text();
}

void FieldEditor::setEditor(QWidget *editor, QWidget *shown)
{
    m_editor = editor;
    m_editor->setObjectName(m_field);
    m_editor->setAccessibleName(m_label->text());
    m_label->setBuddy(m_editor);
    setFocusProxy(m_editor);
    m_column->insertWidget(1, shown ? shown : editor);
    m_editor->installEventFilter(this);
}

void FieldEditor::addBeside(QWidget *widget)
{
    static_cast<QHBoxLayout *>(m_column->itemAt(0)->layout())->addWidget(widget);
}

void FieldEditor::load(const QVariant &stored)
{
    m_stored = stored;
    if (m_dirty && value() != std::optional(stored))
        return;
    m_dirty = false;
    display(stored);
}

void FieldEditor::type(const QString &text)
{
    displayTyped(text);
    noteTyping();
}

void FieldEditor::settle(const QVariant &stored)
{
    m_stored = stored;
    m_dirty = false;
    setFault({});
    display(stored);
}

void FieldEditor::takeBack()
{
    settle(m_stored);
    emit tookBack();
}

void FieldEditor::noteTyping()
{
    if (!m_dirty)
        m_base = m_stored;
    m_dirty = value() != std::optional(m_stored); // typed back, there is nothing to keep
    setFault({});
    emit edited();
}

void FieldEditor::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void FieldEditor::setFault(const QString &sentence)
{
    if (m_fault == sentence)
        return;
    m_fault = sentence;
    m_editor->setProperty("iloFault", !sentence.isEmpty());
    m_editor->update();
    showMessage();
}

void FieldEditor::setFinding(const QString &sentence, CheckResult result)
{
    if (m_finding == sentence && m_findingResult == result)
        return;
    m_finding = sentence;
    m_findingResult = result;
    showMessage();
}

void FieldEditor::showMessage()
{
    const bool isFault = !m_fault.isEmpty();
    const bool isFinding = !isFault && !m_finding.isEmpty();
    const bool isFailure = isFault || m_findingResult == CheckResult::Failure;
    const QString text = isFault ? m_fault : isFinding ? m_finding : m_hint;
    const int side = fontMetrics().ascent();
    m_messageIcon->setVisible(isFault || isFinding);
    if (isFault || isFinding) {
        const auto failing = [](const Tokens &t) { return t.tone(Tone::Negative).ink; };
        const auto warning = [](const Tokens &t) { return t.tone(Tone::Warning).ink; };
        m_messageIcon->setPixmap((isFailure ? kit::icon(u"data-error"_s, failing)
                                            : kit::icon(u"data-warning"_s, warning))
                                     .pixmap(side, side));
    }
    m_message->setInk(!isFault && !isFinding ? Ink::Secondary
                          : isFailure        ? Ink::Negative
                                             : Ink::Warning);
    m_message->setText(text);
    m_messageLine->setVisible(!text.isEmpty());
    m_editor->setAccessibleDescription(text);
}

void FieldEditor::fitLabel()
{
    // As high as a label with a button beside it, so that fields of a row stand in line.
    m_label->setMinimumHeight(QFontMetrics(kit::font(TextSize::Secondary)).height() + 2 * fieldGap);
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isFont = event->type() == QEvent::FontChange;
    if ((isFont || event->type() == QEvent::PaletteChange) && m_editor)
        showMessage();
    if (isFont)
        fitLabel();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        // A menu or the window losing the focus is no leaving: the typing goes on afterwards.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            emit left();
    } else if (watched == m_editor && event->type() == QEvent::ShortcutOverride
               && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_dirty) {
        event->accept();
        return true;
    } else if (watched == m_editor && event->type() == QEvent::KeyPress
               && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_dirty) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
