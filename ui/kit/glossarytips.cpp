#include "ui/kit/glossarytips.h"

#include "ui/kit/glossary.h"

#include <QApplication>
#include <QDialog>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString textOf(const GlossaryTerm &term)
{
    QString text = u"<p><b>%1</b></p><p>%2</p>"_s.arg(term.title().toHtmlEscaped(),
                                                      term.meaning.toHtmlEscaped());
    if (!term.sources.isEmpty())
        text += u"<p>%1</p>"_s.arg(
            GlossaryTips::tr("Source: %1").arg(term.sources.join(u", "_s)).toHtmlEscaped());
    return text;
}

bool isPopup(const QWidget *widget)
{
    return widget->windowType() == Qt::Popup;
}

/// The dialog or popup that the widget is in, be it a window or a part of one; null: none.
QWidget *dialogOf(QWidget *widget)
{
    for (QWidget *at = widget; at; at = at->isWindow() ? nullptr : at->parentWidget()) {
        if (qobject_cast<QDialog *>(at) || isPopup(at))
            return at;
    }
    return nullptr;
}

/// Beside which the help stands: a popup closes when another window opens.
QWidget *windowBehind(QWidget *dialog)
{
    return isPopup(dialog) && dialog->parentWidget() ? dialog->parentWidget()->window()
                                                     : dialog->window();
}

} // namespace

GlossaryTips::GlossaryTips(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QString GlossaryTips::topicOf(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (const QString topic = at->property("iloHelp").toString(); !topic.isEmpty())
            return topic;
    }
    return {};
}

QString GlossaryTips::tipFor(const QWidget *widget)
{
    if (!widget)
        return {};
    QStringList names;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        names << label->text();
    names << widget->accessibleName();
    for (const QString &name : std::as_const(names)) {
        if (const GlossaryTerm *term = termOfLabel(name))
            return textOf(*term);
    }
    return {};
}

bool GlossaryTips::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::ToolTip && widget->toolTip().isEmpty()
        && qobject_cast<QLabel *>(widget)) {
        const QString tip = tipFor(widget);
        if (!tip.isEmpty()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, widget);
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier
            && widget == QApplication::focusWidget()) {
            QWidget *dialog = dialogOf(widget);
            if (!dialog)
                return false; // the main window has a command of its own for it
            emit helpWanted(topicOf(widget), windowBehind(dialog));
            return true;
        }
        if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::ShiftModifier
            || widget != QApplication::focusWidget())
            return false;
        const QString tip = tipFor(widget);
        if (tip.isEmpty())
            return false;
        QToolTip::showText(widget->mapToGlobal(QPoint(0, widget->height())), tip, widget);
        return true;
    }
    return false;
}

} // namespace ilo
