#include "ui/forms/choicelabel.h"

#include "ui/kit/spoken.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ilo {

ChoiceLabel::ChoiceLabel(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_placeholder(name)
    , m_label(new TextLabel)
{
    kit::setSpoken(this, QAccessible::Button);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    m_label->setMargin(4);
    m_label->setWordWrap(true);
    m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    showValue();
}

void ChoiceLabel::setPlaceholder(const QString &placeholder)
{
    m_placeholder = placeholder;
    showValue();
}

void ChoiceLabel::setValue(const QString &key, const QString &text)
{
    m_key = key;
    m_text = text;
    showValue();
}

void ChoiceLabel::showValue()
{
    m_label->setText(m_text.isEmpty() ? m_placeholder : m_text);
    m_label->setInk(m_text.isEmpty() ? Ink::Secondary : Ink::Text);
    kit::setSpokenValue(this, m_text);
}

bool ChoiceLabel::isEditing() const
{
    return m_box && m_box->isVisibleTo(this);
}

void ChoiceLabel::edit()
{
    if (isEditing())
        return;
    if (!m_box) {
        m_box = new QComboBox;
        m_box->setAccessibleName(accessibleName());
        m_box->setMaxVisibleItems(12);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(8);
        m_box->installEventFilter(this);
        layout()->addWidget(m_box);
        // By the person, not by us filling it.
        connect(m_box, &QComboBox::activated, this, [this] { finish(true); });
    }
    m_box->clear();
    const std::vector<Choice> choices = m_choices();
    for (const Choice &choice : choices)
        m_box->addItem(choice.text, choice.key);
    // What stands there and is none of the choices stays until another is chosen.
    if (!m_key.isEmpty() && m_box->findData(m_key) < 0)
        m_box->insertItem(0, m_text, m_key);
    m_box->setCurrentIndex(std::max(0, m_box->findData(m_key)));
    m_label->hide();
    m_box->show();
    m_box->setFocus(Qt::OtherFocusReason);
    m_box->showPopup();
}

void ChoiceLabel::finish(bool keep)
{
    if (!isEditing() || m_isFinishing)
        return;
    m_isFinishing = true;
    const QString key = m_box->currentData().toString();
    const QString text = m_box->currentText();
    const bool hadFocus = m_box->hasFocus();
    m_box->hide();
    m_label->show();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    m_isFinishing = false;
    if (!keep || key == m_key)
        return;
    setValue(key, key.isEmpty() ? QString() : text);
    emit chosen(key);
}

void ChoiceLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        edit();
}

void ChoiceLabel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Down:
        if (event->modifiers() == Qt::NoModifier) {
            edit();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool ChoiceLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_box)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QMetaObject::invokeMethod(
                this, [this] { finish(true); }, Qt::QueuedConnection);
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            finish(key != Qt::Key_Escape);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChoiceLabel::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void ChoiceLabel::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void ChoiceLabel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (isEditing())
        return;
    QPainter painter(this);
    const Tokens &tokens = kit::tokens();
    if (hasFocus())
        paint::focusRing(&painter, m_label->geometry(), tokens);
    else if (underMouse())
        paint::box(&painter, m_label->geometry(), Qt::transparent, tokens.control, tokens.border);
}

} // namespace ilo
