#pragma once

#include "kit/temporaryworkspace.h"
#include "ui/companies/companiespage.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/lists/listmodel.h"
#include "ui/lists/listtable.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace ilo::test {

/// Answers what a test says.
class AnsweredPrompts : public Prompts
{
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return file;
    }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return true;
    }

    QString file;
};

/// The Companies page over a real file, shown and loaded.
class PageHost
{
public:
    explicit PageHost(const ChangeSet &content)
    {
        if (!content.empty()) {
            if (Status done = workspace->apply(content, QStringLiteral("Content")); !done)
                qFatal("%s", qPrintable(done.error().detail));
        }
        page.resize(1180, 640);
        page.show();
        page.activateWindow();
        table = page.findChild<ListTable *>();
        table->setFocus();
    }

    QStringList names() const
    {
        QStringList found;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            found << text(row, 1);
        return found;
    }

    QString text(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }

    int column(const QString &key) const
    {
        return qobject_cast<ListModel *>(table->model())->columnOf(key);
    }

    QString currentName() const { return text(table->currentIndex().row(), 1); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &page, key, modifiers);
    }

    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// A company as the file has it now; without a name when it is gone.
    Organisation stored(const Organisation &company)
    {
        const auto found = Repository<Organisation>(workspace.database()).get(company.id);
        return found ? *found : Organisation();
    }

    TemporaryWorkspace workspace;
    AnsweredPrompts prompts;
    Context context{*workspace, prompts};
    CompaniesPage page{context};
    ListTable *table = nullptr;
};

} // namespace ilo::test
