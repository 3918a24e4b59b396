#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QSettings;

namespace ilo {

/// The keys of the program as the person wants them: kept in `settings` for all workspaces. An
/// action is known by where it belongs and its usual keys, which stay the same in every language.
class Shortcuts : public QObject
{
    Q_OBJECT

public:
    explicit Shortcuts(QSettings &settings, QObject *parent = nullptr);

    /// Gives the action the keys that the person chose for it. @param scope  "window", or the key
    /// of a page
    void take(QAction *action, const QString &scope);

    /// Empty `keys`: the action has none.
    void set(QAction *action, const QKeySequence &keys);
    void reset(QAction *action);
    void resetAll(const QList<QAction *> &actions);

    static bool isTaken(const QAction &action); ///< take() knows it
    static bool isChanged(const QAction &action);

    /// The keys it has by itself; of an action that nobody took, those it has now.
    static QKeySequence usual(const QAction &action);
    static QString scopeOf(const QAction &action);

    /// Actions of `all` that have the keys of `action` too, at the same time: of the window, or of
    /// the same page.
    static QList<QAction *> conflicts(const QAction &action, const QList<QAction *> &all);

private:
    QString keyOf(const QAction &action) const;

    QSettings &m_settings;
};

} // namespace ilo
