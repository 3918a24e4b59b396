#include "ui/kit/glossarytips.h"

#include "ui/kit/glossary.h"

#include <QApplication>
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

} // namespace

GlossaryTips::GlossaryTips(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
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
            const QString help = widget->window()->property("iloHelp").toString();
            if (help.isEmpty())
                return false; // the window's own
            emit helpWanted(help, widget->window());
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
