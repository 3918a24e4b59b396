#pragma once

#include "core/exchange/sheet.h"
#include "core/methods/requirementsheet.h"
#include "ui/kit/job.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QPushButton;
class QTableWidget;

namespace ilo {

class Context;
class ElidedLabel;
class FormField;
class MessageFrame;
class TextLabel;

/// Takes requirements out of another program's table, pasted or from a file: shows where each
/// column goes and what would become of it. Writes nothing; whoever opens it takes requirements()
/// when it is accepted.
class RequirementSheetDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param source  what the table is called: a path, "Clipboard"
    RequirementSheetDialog(Context &context, const QString &source, QWidget *parent = nullptr);

    void setRows(CellRows rows);

    /// Reads the first sheet of a file, away from the window.
    void readFile(const QString &path);

    const std::vector<Requirement> &requirements() const { return m_sheet.requirements; }

    /// More rows than this are no list of requirements: the first ones are shown, and it is said.
    static constexpr int mostRows = 2000;

private:
    void lay();
    void readSheet(SheetForm form);
    void guess(int headerRow);
    void showColumns();
    void showResult();

    Context &m_context;
    CellRows m_rows;
    RequirementColumns m_columns;
    RequirementSheet m_sheet;
    SheetForm m_form;
    bool m_isCut = false; ///< there are more rows than mostRows
    Job m_job;
    ElidedLabel *m_title;
    TextLabel *m_sentence;
    QComboBox *m_sheets;
    FormField *m_sheetField;
    QCheckBox *m_hasNames;
    QWidget *m_list;
    QGridLayout *m_grid;
    QTableWidget *m_preview;
    MessageFrame *m_message;
    QPushButton *m_take;
};

} // namespace ilo
