#pragma once

#include "ui/kit/prompts.h"

#include <QCoreApplication>

namespace ilo {

/// The system's file dialogs and our question, starting where the person last was.
class FilePrompts : public Prompts
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FilePrompts)

public:
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    bool confirm(QWidget *parent, const QString &title, const QString &text,
                 const QString &action) override;
    Leave leave(QWidget *parent, const QString &title, const QString &text, const QString &keep,
                const QString &drop) override;

private:
    QString m_folder; ///< of the last file chosen
};

} // namespace ilo
