#include "ui/kit/fileprompts.h"

#include "ui/kit/style.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace ilo {

QString FilePrompts::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    const QString path = QFileDialog::getOpenFileName(
        parent, title, m_folders.folder(LastFolders::Way::Open, filter), filter);
    if (!path.isEmpty())
        m_folders.chosen(LastFolders::Way::Open, filter, path);
    return path;
}

QString FilePrompts::saveFile(QWidget *parent, const QString &title, const QString &suggested,
                              const QString &filter)
{
    QString start = suggested;
    if (!QFileInfo(suggested).isAbsolute())
        start = QDir(m_folders.folder(LastFolders::Way::Save, filter)).filePath(suggested);
    QFileDialog dialog(parent, title, QFileInfo(start).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix()); // so that it asks before it replaces
    dialog.selectFile(QFileInfo(start).fileName());
    // The name follows the form that is chosen: "brief.pdf" becomes "brief.html".
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString &chosen) {
        static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
        const QString suffix = ending.match(chosen).captured(1);
        const QStringList names = dialog.selectedFiles();
        if (suffix.isEmpty() || names.isEmpty())
            return;
        dialog.setDefaultSuffix(suffix);
        const QString name = QFileInfo(names.constFirst()).fileName();
        const QString last = QFileInfo(name).suffix();
        dialog.selectFile(last.isEmpty() ? name : name.chopped(last.size()) + suffix);
    });
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString path = dialog.selectedFiles().constFirst();
    m_folders.chosen(LastFolders::Way::Save, filter, path);
    return path;
}

bool FilePrompts::confirm(QWidget *parent, const QString &title, const QString &text,
                          const QString &action)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    QPushButton *agree = box.addButton(action, QMessageBox::DestructiveRole);
    kit::setRole(agree, ButtonRole::Danger);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == agree;
}

Prompts::Leave FilePrompts::leave(QWidget *parent, const QString &title, const QString &text,
                                  const QString &keep, const QString &drop)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    QPushButton *stay = box.addButton(tr("Go on here"), QMessageBox::RejectRole);
    QPushButton *kept = box.addButton(keep, QMessageBox::AcceptRole);
    QPushButton *dropped = box.addButton(drop, QMessageBox::DestructiveRole);
    kit::setRole(dropped, ButtonRole::Danger);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == dropped ? Leave::Drop
        : box.clickedButton() == kept     ? Leave::Keep
                                          : Leave::Stay;
}

} // namespace ilo
