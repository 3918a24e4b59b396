#pragma once

#include "ui/transfer/importdraft.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace ilo {

class CheckStep;
class ColumnsStep;
class DuplicatesStep;
class FileStep;
class ImportStep;
class StepBar;
class TextLabel;
class ThinProgress;

/// Whether a file of that name is one that the import assistant takes.
bool isImportable(const QString &path);

/// Imports a list of companies in five steps: File, Columns, Check rows, Duplicates (where there is
/// something to ask), Import. Nothing is written before Import; Cancel leaves everything as it was,
/// and asks first when something was chosen.
class ImportAssistant : public QDialog
{
    Q_OBJECT

public:
    enum Step { File, Columns, Check, Duplicates, Import };

    /// @param path  read at once, and the File step passed over when it is clear; empty: asked for
    explicit ImportAssistant(Context &context, const QString &path = {}, QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static ImportAssistant *start(Context &context, const QString &path, QWidget *parent);

    Step step() const;

    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeFooter(QLayout *all);
    void goTo(int step);
    void goOn();
    bool hasQuestions() const;
    bool mayLeave();
    QStringList facts() const;
    void updateNext();
    void updateTitle();
    void updateFooter();
    void showFailure(const Error &error);

    Context &m_context;
    ImportDraft *m_draft;
    StepBar *m_steps;
    TextLabel *m_facts;
    ThinProgress *m_thin;
    QStackedWidget *m_pages;
    FileStep *m_file;
    ColumnsStep *m_columns;
    CheckStep *m_check;
    DuplicatesStep *m_duplicates;
    ImportStep *m_import;
    TextLabel *m_summary;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_firstReading = true;
};

} // namespace ilo
