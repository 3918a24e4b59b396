#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QComboBox;

namespace ilo {

class TextLabel;

/// The currency of a column's amounts that name none. Hidden for columns of other things.
class CurrencyBox : public QWidget
{
    Q_OBJECT

public:
    explicit CurrencyBox(ImportDraft &draft, QWidget *parent = nullptr);

    void showColumn(int column);

private:
    ImportDraft &m_draft;
    int m_column = -1;
    QComboBox *m_box;
    TextLabel *m_sure;
};

} // namespace ilo
