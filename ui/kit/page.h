#pragma once

#include "ui/kit/place.h"

#include <QIcon>
#include <QWidget>

class QAction;

namespace ilo {

/// One entry of the sidebar: the shell knows this much about it and no more. The shell draws the
/// header (back, forward, title, the page's header actions, primary action at the right).
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString key() const = 0;   ///< stable: "companies"
    virtual QString title() const = 0; ///< "Companies"; a record's page gives "Needs › N-0147"
    virtual QIcon icon() const { return {}; }

    /// At the right of the sidebar entry; negative: none.
    virtual qint64 count() const { return -1; }

    /// The one filled button of the header, or null; Ctrl+N triggers it.
    virtual QAction *primaryAction() const { return nullptr; }

    /// Outlined buttons of the header, left of the primary one.
    virtual QList<QAction *> headerActions() const { return {}; }

    /// Everything else the page can do, for the Record menu, in order; a null is a separator.
    virtual QList<QAction *> menuActions() const { return {}; }

    /// Shows this place: selects or opens the record.
    virtual void goTo(const Place &place) { Q_UNUSED(place) }
    virtual Place place() const { return {key(), {}, {}}; }

    /// A file was dropped on the window or named at start: true when the page knows what to do with
    /// it and does (the Companies page opens the import assistant). Asked page by page.
    virtual bool takeFile(const QString &path)
    {
        Q_UNUSED(path)
        return false;
    }

    /// Widths, sort, filter, splitter: kept per workspace between starts.
    virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray &) { }

    /// "17 of 1,284 companies · 1 selected"
    virtual QString statusText() const { return {}; }

    /// The widget that Ctrl+F focuses, or null.
    virtual QWidget *filterField() const { return nullptr; }

signals:
    void headerChanged(); ///< title, actions, icon or count
    void statusChanged();
    void placeChanged(); ///< the person went to another record here
};

} // namespace ilo
