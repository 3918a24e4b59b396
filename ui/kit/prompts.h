#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace ilo {

/// The questions a program may ask, behind an interface so that a test can answer them.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// Empty when the person cancelled. `filter` as for QFileDialog.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;

    /// Asks before what cannot be undone. `action` is the button's name ("Erase for good"); Cancel
    /// is the default.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text,
                         const QString &action) = 0;

    /// What a person wants with work that is left unfinished.
    enum class Leave { Stay, Keep, Drop };

    /// Asks before unfinished work is left. `keep` and `drop` are names of buttons; staying is the
    /// default. Without a third answer at hand, it is kept or dropped as confirm() says.
    virtual Leave leave(QWidget *parent, const QString &title, const QString &text,
                        const QString &keep, const QString &drop)
    {
        Q_UNUSED(keep)
        return confirm(parent, title, text, drop) ? Leave::Drop : Leave::Stay;
    }
};

} // namespace ilo
