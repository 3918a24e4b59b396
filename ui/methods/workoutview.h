#pragma once

#include "core/domain/need.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QStackedWidget;

namespace ilo {

class Context;
class MethodPage;
class MethodSource;
struct WorkPage;

/// How one need is worked out: its pages, of which one is shown.
class WorkOutView : public QWidget
{
    Q_OBJECT

public:
    explicit WorkOutView(Context &context, QWidget *parent = nullptr);

    void setNeed(const Need &need);

    /// The pages as checkable actions, for the header.
    QList<QAction *> segments() const;

    /// Shows the page of this key ("prior-art"), or the one that has the record of this id; keys
    /// that are none leave the page as it is.
    void showPart(const QString &part);
    QString part() const;

    /// Whether `part` is the key of a page, or the id of a record of the work on `need`.
    bool has(const Id<Need> &need, const QString &part) const;

    QString statusText() const;

    bool canPrint() const;
    void print();
    void exportFile();

signals:
    void partChanged();
    void statusChanged();

private:
    void add(const WorkPage &shown, MethodPage *page);
    MethodPage *shown() const;

    Context &m_context;
    MethodSource *m_source;
    QStackedWidget *m_stack;
    QActionGroup *m_segments;
};

} // namespace ilo
