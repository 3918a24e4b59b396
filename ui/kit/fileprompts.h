#pragma once

#include "ui/kit/lastfolders.h"
#include "ui/kit/prompts.h"

#include <QCoreApplication>

namespace ilo {

/// The system's file dialogs and our question, starting where the person last was.
class FilePrompts : public Prompts
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FilePrompts)

public:
    explicit FilePrompts(QSettings &settings) : m_folders(settings) { }

    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    bool confirm(QWidget *parent, const QString &title, const QString &text,
                 const QString &action) override;
    Leave leave(QWidget *parent, const QString &title, const QString &text, const QString &keep,
                const QString &drop) override;

private:
    LastFolders m_folders;
};

} // namespace ilo
