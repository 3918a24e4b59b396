#include "ui/kit/pickedit.h"

#include "core/text/fold.h"
#include "ui/kit/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostShown = 12;

} // namespace

PickEdit::PickEdit(const QString &icon, Suggest suggest, QWidget *parent)
    : QLineEdit(parent)
    , m_icon(icon)
    , m_suggest(std::move(suggest))
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
    , m_sign(addAction(kit::icon(icon), QLineEdit::LeadingPosition))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWrapAround(false); // Down on the last line keeps it
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &PickEdit::offer);
    connect(m_completer,
            qOverload<const QModelIndex &>(&QCompleter::activated),
            this,
            [this](const QModelIndex &index) {
                if (index.row() >= 0 && index.row() < int(m_offered.size()))
                    take(m_offered[size_t(index.row())]);
            });
}

void PickEdit::setChoice(const Choice &choice)
{
    m_choice = choice;
    setText(choice.text);
    setCursorPosition(0);
    showIcon(choice.icon.isEmpty() ? m_icon : choice.icon);
}

bool PickEdit::isUnsettled() const
{
    return m_choice.id.isEmpty() && !text().trimmed().isEmpty();
}

void PickEdit::offer()
{
    m_choice = {};
    showIcon(m_icon);
    emit picked();
    const QString typed = text().trimmed();
    m_offered = typed.isEmpty() ? std::vector<Choice>() : m_suggest(typed);
    m_model->clear();
    for (const Choice &choice : m_offered) {
        auto *item = new QStandardItem(
            kit::icon(choice.icon.isEmpty() ? m_icon : choice.icon),
            choice.detail.isEmpty() ? choice.text : choice.text + u" – "_s + choice.detail);
        m_model->appendRow(item);
    }
    if (m_offered.empty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setAccessibleName(accessibleName());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void PickEdit::take(const Choice &choice)
{
    setChoice(choice);
    emit picked();
}

void PickEdit::settle()
{
    if (!isUnsettled())
        return;
    const QString typed = folded(text());
    const std::vector<Choice> offered = m_suggest(text().trimmed());
    for (const Choice &choice : offered) {
        if (folded(choice.text) == typed || offered.size() == 1)
            return take(choice);
    }
}

void PickEdit::showIcon(const QString &name)
{
    m_sign->setIcon(kit::icon(name));
}

void PickEdit::focusOutEvent(QFocusEvent *event)
{
    // The list of names takes the focus while it is open: that is no leaving.
    if (event->reason() != Qt::PopupFocusReason && !m_completer->popup()->isVisible())
        settle();
    QLineEdit::focusOutEvent(event);
}

bool PickEdit::focusNextPrevChild(bool next)
{
    QAbstractItemView *popup = m_completer->popup();
    if (next && popup->isVisible() && popup->currentIndex().isValid()) {
        const int row = popup->currentIndex().row();
        popup->hide();
        take(m_offered[size_t(row)]);
    }
    return QLineEdit::focusNextPrevChild(next);
}

void PickEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = m_completer->popup()->isVisible();
    if (isOpen
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list's
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        settle();
    QLineEdit::keyPressEvent(event);
}

} // namespace ilo
