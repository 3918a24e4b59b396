#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto usualProperty = "iloUsualKeys";
constexpr auto scopeProperty = "iloKeyScope";

QList<QKeySequence> usualOf(const QAction &action)
{
    const QVariant kept = action.property(usualProperty);
    return kept.isValid()
        ? QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText)
        : action.shortcuts();
}

} // namespace

Shortcuts::Shortcuts(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
}

QString Shortcuts::keyOf(const QAction &action) const
{
    // A settings file takes "/" for a group and has no place for some signs.
    const QString usual = usualOf(action).value(0).toString(QKeySequence::PortableText);
    return u"shortcuts/%1_%2"_s.arg(scopeOf(action), QString::fromLatin1(usual.toUtf8().toHex()));
}

void Shortcuts::take(QAction *action, const QString &scope)
{
    if (action->shortcuts().isEmpty() || isTaken(*action))
        return;
    action->setProperty(
        usualProperty, QKeySequence::listToString(action->shortcuts(), QKeySequence::PortableText));
    action->setProperty(scopeProperty, scope);
    const QString key = keyOf(*action);
    if (m_settings.contains(key))
        action->setShortcut(
            QKeySequence(m_settings.value(key).toString(), QKeySequence::PortableText));
}

void Shortcuts::set(QAction *action, const QKeySequence &keys)
{
    if (!isTaken(*action))
        return;
    if (keys == usual(*action)) {
        reset(action);
        return;
    }
    m_settings.setValue(keyOf(*action), keys.toString(QKeySequence::PortableText));
    action->setShortcut(keys);
}

void Shortcuts::reset(QAction *action)
{
    if (!isTaken(*action))
        return;
    m_settings.remove(keyOf(*action));
    action->setShortcuts(usualOf(*action));
}

void Shortcuts::resetAll(const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        reset(action);
    m_settings.remove(u"shortcuts"_s); // also those of pages that are not here now
}

bool Shortcuts::isTaken(const QAction &action)
{
    return action.property(usualProperty).isValid();
}

bool Shortcuts::isChanged(const QAction &action)
{
    return isTaken(action) && action.shortcuts() != usualOf(action);
}

QKeySequence Shortcuts::usual(const QAction &action)
{
    return usualOf(action).value(0);
}

QString Shortcuts::scopeOf(const QAction &action)
{
    return action.property(scopeProperty).toString();
}

QList<QAction *> Shortcuts::conflicts(const QAction &action, const QList<QAction *> &all)
{
    QList<QAction *> found;
    const QString window = u"window"_s;
    for (QAction *other : all) {
        if (other == &action)
            continue;
        const bool together = scopeOf(*other) == scopeOf(action) || scopeOf(*other) == window
            || scopeOf(action) == window;
        if (!together)
            continue;
        for (const QKeySequence &keys : action.shortcuts()) {
            // The window lends its usual Ctrl+I to whichever page has one of its own.
            const bool lent = usual(*other) == usual(action)
                && (scopeOf(*other) == window) != (scopeOf(action) == window);
            if (!keys.isEmpty() && other->shortcuts().contains(keys) && !lent) {
                found << other;
                break;
            }
        }
    }
    return found;
}

} // namespace ilo
