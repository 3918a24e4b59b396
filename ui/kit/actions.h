#pragma once

#include "ui/kit/icons.h"

#include <QAction>
#include <QKeySequence>

namespace ilo::kit {

/// An action of `owner` that does `does`: a function of it, or anything that can be called.
template<typename Owner, typename Does>
QAction *action(Owner *owner, const QString &icon, const QString &text, const QKeySequence &keys,
                Does does)
{
    auto *made = new QAction(kit::icon(icon), text, owner);
    made->setShortcut(keys);
    QObject::connect(made, &QAction::triggered, owner, does);
    return made;
}

} // namespace ilo::kit
