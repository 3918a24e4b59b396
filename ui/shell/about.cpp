#include "ui/shell/appicon.h"
#include "ui/shell/shortcutdialog.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace ilo {
namespace {

struct AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::AboutWords)
};

} // namespace

void showAbout(QWidget *parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(AboutWords::tr("About INPROCAP Desk"));
    box.setIconPixmap(appIcon().pixmap(64, 64));
    box.setText(AboutWords::tr("INPROCAP Desk %1").arg(QCoreApplication::applicationVersion()));
    box.setInformativeText(
        AboutWords::tr(
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
