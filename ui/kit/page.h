#pragma once

#include "ui/kit/place.h"

#include <QIcon>
#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace ilo {

/// Something that a page can do with words that were typed elsewhere, or with a record: "New need
/// “cryo fe”", "Log activity with Nordkryo ApS".
struct PageOffer
{
    QString icon;
    QString text;
    QString keys; ///< shown beside it; empty: none
    std::function<void()> run;
};

/// A part of a page that can be gone to by its name: a section of the settings.
struct PagePart
{
    QString part; ///< Place::part
    QString title;
    QString icon;
    QString words = {}; ///< more words that it is found by
};

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

    /// Views of the page, of which one is shown: checkable actions of one group, joined in the
    /// header beside the title.
    virtual QList<QAction *> segments() const { return {}; }

    /// The one filled button of the header, or null; Ctrl+N triggers it.
    virtual QAction *primaryAction() const { return nullptr; }

    /// Beside the title: the kept views of the page's list and the name of the one shown; null:
    /// none.
    virtual QMenu *viewMenu() const { return nullptr; }
    virtual QString viewName() const { return {}; }

    /// Outlined buttons of the header, left of the primary one.
    virtual QList<QAction *> headerActions() const { return {}; }

    /// What can be done from every page, for the Record menu, which always has them.
    virtual QList<QAction *> everywhereActions() const { return {}; }

    /// Everything else the page can do, for the Record menu, in order; a null is a separator.
    virtual QList<QAction *> menuActions() const { return {}; }

    /// Shows this place: selects or opens the record.
    virtual void goTo(const Place &place) { Q_UNUSED(place) }
    virtual Place place() const { return {key(), {}, {}}; }

    /// The id of the record that stands out on the page now: selected in its list, or shown in
    /// full. Empty: none.
    virtual QString currentRecord() const { return place().record; }

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

    /// What the page offers to do with words typed in the palette (Ctrl+K). Each brings the page
    /// to the front by itself, with Context::go().
    virtual std::vector<PageOffer> offersFor(const QString &typed)
    {
        Q_UNUSED(typed)
        return {};
    }

    /// What the page offers to do with a record of any type, in the palette by Tab.
    virtual std::vector<PageOffer> offersFor(const QString &type, const QString &id)
    {
        Q_UNUSED(type)
        Q_UNUSED(id)
        return {};
    }

    /// Its parts that the palette lists.
    virtual std::vector<PagePart> parts() const { return {}; }

signals:
    void headerChanged(); ///< title, actions, icon or count
    void statusChanged();
    void placeChanged(); ///< the person went to another record here
};

} // namespace ilo
