#include "ui/shell/shortcutlist.h"

#include "ui/kit/textlabel.h"
#include "ui/shell/appicon.h"
#include "ui/shell/menus.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ilo {
namespace {

struct Shortcuts
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Shortcuts)

public:
    /// Keys that no menu shows, because they act only where the focus is.
    static QList<std::pair<QString, QString>> local()
    {
        return {
            {tr("In a list: open"), tr("Enter")},
            {tr("In a list: edit in place"), tr("F2")},
            {tr("In a list: tick the row"), tr("Space")},
            {tr("In a list: into the bin"), tr("Delete")},
            {tr("In a list: all that are shown"), tr("Ctrl+A")},
            {tr("In a list: menu of the row"), tr("Shift+F10")},
            {tr("In a filter: bring all back"), tr("Esc")},
            {tr("In a field: take back what was typed"), tr("Esc")},
            {tr("In a field of several lines: keep it"), tr("Ctrl+Enter")},
        };
    }
};

} // namespace

void showShortcuts(const Menus &menus, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Shortcuts::tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget;
    list->setAccessibleName(dialog.windowTitle());
    list->setColumnCount(2);
    list->setHeaderLabels({Shortcuts::tr("What"), Shortcuts::tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    for (const QAction *action : menus.withChords()) {
        QString what = action->text();
        new QTreeWidgetItem(
            list,
            {what.remove(u'&'),
             QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
    }
    for (const auto &[what, keys] : Shortcuts::local())
        new QTreeWidgetItem(list, {what, keys});
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    list->setCurrentItem(list->topLevelItem(0));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(list);
    column->addWidget(buttons);
    const int line = dialog.fontMetrics().height();
    dialog.resize(line * 32, line * 30);
    dialog.exec();
}

void showAbout(QWidget *parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(Shortcuts::tr("About INPROCAP Desk"));
    box.setIconPixmap(appIcon().pixmap(64, 64));
    box.setText(Shortcuts::tr("INPROCAP Desk %1").arg(QCoreApplication::applicationVersion()));
    box.setInformativeText(
        Shortcuts::tr(
            "Matches the needs of Big Science with the companies an Industrial Liaison "
            "Office knows.\n\nEverything stays in one file on this computer. The file is "
            "not encrypted: use disk encryption where others can reach it.\n\nFree "
            "software under the GNU General Public License, version 3 or later. Made with "
            "Qt %1 and SQLite.")
            .arg(QString::fromLatin1(qVersion())));
    box.setStandardButtons(QMessageBox::Close);
    box.exec();
}

} // namespace ilo
