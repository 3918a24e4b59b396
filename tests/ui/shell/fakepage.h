#pragma once

#include "ui/kit/context.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/icons.h"
#include "ui/kit/page.h"
#include "ui/kit/prompts.h"

#include <QAction>
#include <QListWidget>
#include <QVBoxLayout>

namespace ilo::test {

/// A page of a filter and a list of three records.
class FakePage : public Page
{
public:
    FakePage(const QString &key, const QString &title) : m_key(key), m_title(title)
    {
        auto *column = new QVBoxLayout(this);
        filter = new FilterEdit(QStringLiteral("Filter"));
        list = new QListWidget;
        list->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        column->addWidget(filter);
        column->addWidget(list);
        setFocusProxy(list);
        connect(list, &QListWidget::currentRowChanged, this, &Page::placeChanged);
        create = new QAction(QStringLiteral("New %1").arg(key), this);
        import = new QAction(QStringLiteral("Import"), this);
        import->setShortcut(QKeySequence(QStringLiteral("Ctrl+I")));
        other = new QAction(QStringLiteral("Merge"), this);
        other->setShortcut(QKeySequence(QStringLiteral("Ctrl+G")));
    }

    QString key() const override { return m_key; }
    QString title() const override
    {
        return record.isEmpty() ? m_title : m_title + QStringLiteral(" › ") + record;
    }
    QIcon icon() const override { return kit::icon(QStringLiteral("view-group")); }
    qint64 count() const override { return 1284; }
    QAction *primaryAction() const override { return create; }
    QList<QAction *> headerActions() const override { return {import}; }
    QList<QAction *> menuActions() const override { return {other}; }
    QString statusText() const override { return QStringLiteral("3 of 1,284 in %1").arg(m_key); }
    QWidget *filterField() const override { return filter; }

    void goTo(const Place &place) override { list->setCurrentRow(place.record.toInt()); }
    Place place() const override
    {
        return {
            m_key, list->currentRow() < 0 ? QString() : QString::number(list->currentRow()), {}};
    }

    bool takeFile(const QString &path) override
    {
        if (!takes)
            return false;
        taken = path;
        return true;
    }

    QByteArray saveLayout() const override { return layout; }
    void restoreLayout(const QByteArray &stored) override { layout = stored; }

    FilterEdit *filter;
    QListWidget *list;
    QAction *create;
    QAction *import;
    QAction *other;
    QString record; ///< shown in the title
    QString taken;
    bool takes = false;
    QByteArray layout;

private:
    QString m_key;
    QString m_title;
};

/// Answers as the test says, and remembers what was suggested.
class FakePrompts : public Prompts
{
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return answer; }
    QString saveFile(QWidget *, const QString &, const QString &offered, const QString &) override
    {
        suggested = offered;
        return answer;
    }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return agrees;
    }

    QString answer;
    QString suggested;
    bool agrees = false;
};

} // namespace ilo::test
