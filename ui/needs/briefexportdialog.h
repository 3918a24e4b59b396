#pragma once

#include "ui/needs/briefexport.h"

#include <QDialog>
#include <QMap>

class QPlainTextEdit;
class QRadioButton;
class QVBoxLayout;

namespace ilo {

class FormField;

/// What a brief is to be written as: each kind with what it is good for, and the text of those that
/// are text. Connect to chosen(); the dialog deletes itself when closed.
class BriefExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param mail     the brief as text for a mail
    /// @param request  as technology request; empty: there is none of a kept version
    BriefExportDialog(const QString &mail, const QString &request, BriefFile first,
                      QWidget *parent = nullptr);

    BriefFile kind() const { return m_kind; }

signals:
    void chosen(ilo::BriefFile kind);

private:
    void addKind(QVBoxLayout &column, BriefFile kind, const QString &name, const QString &good);
    void choose(BriefFile kind);
    void fit();

    BriefFile m_kind;
    QMap<BriefFile, QString> m_texts;
    QMap<BriefFile, QRadioButton *> m_buttons;
    QPlainTextEdit *m_text;
    FormField *m_preview;
    QWidget *m_kinds = nullptr; ///< what can be chosen
};

} // namespace ilo
