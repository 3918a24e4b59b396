#include "ui/kit/editlabel.h"

#include "ui/kit/spoken.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr int leastLines = 4; ///< of an editor of several lines
constexpr qsizetype longWord = 12;

/// The text with places to break at in long addresses, which have no spaces; for the eye alone.
QString breakable(const QString &text)
{
    QString made;
    made.reserve(text.size() + 8);
    qsizetype sinceSpace = 0;
    for (const QChar c : text) {
        made += c;
        sinceSpace = c.isSpace() ? 0 : sinceSpace + 1;
        if (sinceSpace > longWord && (c == u'@' || c == u'.' || c == u'/' || c == u'_')) {
            made += QChar(0x200B);
            sinceSpace = longWord / 2;
        }
    }
    return made;
}

/// A key that writes something. A space opens the editor as Enter does: this reads as a button.
bool isTyping(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers();
    // AltGr is reported as Ctrl+Alt by some keyboards, and then writes as well.
    const bool isCommand = held.testFlag(Qt::ControlModifier) != held.testFlag(Qt::AltModifier)
        || held.testFlag(Qt::MetaModifier);
    return !isCommand && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

EditLabel::EditLabel(const QString &name, Lines lines, QWidget *parent)
    : QWidget(parent)
    , m_placeholder(name)
    , m_lines(lines)
    , m_label(new TextLabel)
    , m_fault(new TextLabel({}, TextSize::Secondary))
{
    kit::setSpoken(this, QAccessible::Button);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled); // letters made of two keys begin the typing as well
    setCursor(Qt::IBeamCursor);
    m_label->setWordWrap(true);
    m_label->setMargin(4);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_fault->setInk(Ink::Negative);
    m_fault->setWordWrap(true);
    m_fault->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(m_fault);
    showText();
}

void EditLabel::setText(const QString &text)
{
    m_text = text;
    m_isUnsettled = false;
    showText();
}

void EditLabel::setPlaceholder(const QString &placeholder)
{
    m_placeholder = placeholder;
    showText();
}

void EditLabel::setFault(const QString &fault)
{
    m_isUnsettled |= !fault.isEmpty();
    m_fault->setText(fault);
    m_fault->setHidden(fault.isEmpty());
    setAccessibleDescription(fault);
}

bool EditLabel::isEditing() const
{
    return editor() && editor()->isVisibleTo(this);
}

QSize EditLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, QWidget::minimumSizeHint().height()};
}

QWidget *EditLabel::editor() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_plain;
}

QString EditLabel::typed() const
{
    return m_line ? m_line->text() : m_plain ? m_plain->toPlainText() : m_text;
}

void EditLabel::edit()
{
    if (isEditing())
        return;
    // Made when first needed: a pane of thirty fields opens quicker so.
    if (!editor()) {
        if (m_lines == Lines::One) {
            m_line = new QLineEdit;
            connect(m_line, &QLineEdit::textEdited, this, &EditLabel::typing);
        } else {
            m_plain = new QPlainTextEdit;
            m_plain->setTabChangesFocus(true);
            m_plain->setMinimumHeight(fontMetrics().lineSpacing() * leastLines + 16);
            connect(m_plain, &QPlainTextEdit::textChanged, this, [this] {
                emit typing(m_plain->toPlainText());
            });
        }
        editor()->setAccessibleName(accessibleName());
        editor()->installEventFilter(this);
        static_cast<QVBoxLayout *>(layout())->insertWidget(1, editor());
        setTabOrder(this, editor());
    }
    if (m_line) {
        m_line->setText(m_text);
        m_line->selectAll();
    } else {
        const QSignalBlocker quiet(m_plain);
        m_plain->setPlainText(m_text);
        m_plain->moveCursor(QTextCursor::End);
    }
    m_label->hide();
    editor()->show();
    editor()->setFocus(Qt::OtherFocusReason);
}

void EditLabel::finish(bool keep)
{
    if (!isEditing() || m_isFinishing)
        return;
    m_isFinishing = true;
    const QString text = m_lines == Lines::One ? typed().trimmed() : typed();
    const bool changed = keep && (text != m_text || m_isUnsettled);
    const bool hadFocus = editor()->hasFocus();
    if (changed)
        m_text = text;
    showText();
    m_label->show();
    editor()->hide();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (!keep)
        setFault({});
    m_isFinishing = false;
    if (changed)
        emit edited(text);
    else if (!keep && m_isUnsettled)
        emit tookBack();
}

void EditLabel::showText()
{
    m_label->setText(m_text.isEmpty() ? m_placeholder : breakable(m_text));
    m_label->setInk(m_text.isEmpty() ? Ink::Secondary : Ink::Text);
    kit::setSpokenValue(this, m_text);
}

void EditLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        edit();
}

void EditLabel::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain
        && (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return
            || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        edit();
    else if (isTyping(*event))
        editWith(event);
    else
        QWidget::keyPressEvent(event);
}

void EditLabel::inputMethodEvent(QInputMethodEvent *event)
{
    if (event->commitString().isEmpty() && event->preeditString().isEmpty())
        QWidget::inputMethodEvent(event);
    else
        editWith(event);
}

void EditLabel::editWith(QEvent *typed)
{
    edit();
    QCoreApplication::sendEvent(editor(), typed);
}

bool EditLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != editor())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        // A menu or another window only borrows the focus.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            finish(true);
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape) {
            finish(false);
            return true;
        }
        if (enter && (m_lines == Lines::One || key->modifiers().testFlag(Qt::ControlModifier))) {
            finish(true);
            return true;
        }
        if (!key->text().isEmpty())
            setFault({});
    }
    return QWidget::eventFilter(watched, event);
}

void EditLabel::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void EditLabel::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void EditLabel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (isEditing())
        return;
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    if (hasFocus())
        paint::focusRing(&painter, m_label->geometry(), t);
    else if (underMouse())
        paint::box(&painter, m_label->geometry(), Qt::transparent, t.control, t.border);
}

} // namespace ilo
