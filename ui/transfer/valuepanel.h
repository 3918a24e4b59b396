#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace ilo {

class TextLabel;

/// Beside the columns: what the texts of the current one mean. For a choice (consent, size class)
/// a person says it once for each text; for others the most frequent texts and what becomes of
/// them.
class ValuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePanel(ImportDraft &draft, QWidget *parent = nullptr);

    void showColumn(int column);
    int column() const { return m_column; }

private:
    void rebuild();
    void addChoices(const ColumnValues &values);
    void addTexts(const ColumnValues &values);
    void addChoice(int row, const ValueCount &value);
    void toggleHeader(bool firstRowIsHeader);
    void clearRows();

    ImportDraft &m_draft;
    int m_column = -1;
    TextLabel *m_title;
    TextLabel *m_about;
    QWidget *m_rows;
    QGridLayout *m_grid;
    TextLabel *m_more;
    QCheckBox *m_header;
};

} // namespace ilo
