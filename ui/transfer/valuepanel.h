#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;

namespace ilo {

class CurrencyBox;
class DamageBox;
class TextLabel;
class WrapCheck;

/// Beside the columns: how sure it is where the current one goes, whether its letters are damaged,
/// how its numbers and days are written, and what its texts mean. For a choice (consent, size
/// class) a person says it once for each text; for others the most frequent texts and what becomes
/// of them.
class ValuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePanel(ImportDraft &draft, QWidget *parent = nullptr);

    void showColumn(int column);
    int column() const { return m_column; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    bool isNarrow() const;
    void makeSigns();
    void showMatch();
    void showSigns();
    void addChoices(const ColumnValues &values);
    void addTexts(const ColumnValues &values);
    void addChoice(int row, const ValueCount &value);
    QString headerText() const;
    void toggleHeader(bool isHeader);
    void clearRows();

    ImportDraft &m_draft;
    int m_column = -1;
    bool m_wasNarrow = false; ///< when the rows were made
    TextLabel *m_title;
    TextLabel *m_match;
    DamageBox *m_damage;
    CurrencyBox *m_currency;
    QWidget *m_signs;
    QComboBox *m_decimal;
    TextLabel *m_decimalSure;
    QComboBox *m_days;
    TextLabel *m_daysSure;
    TextLabel *m_about;
    QWidget *m_rows;
    QGridLayout *m_grid;
    TextLabel *m_more;
    WrapCheck *m_headerLine;
    QCheckBox *m_header;
    QCheckBox *m_remember;
};

} // namespace ilo
