#pragma once

#include "core/storage/attention.h"
#include "ui/kit/card.h"

class QGridLayout;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace ilo {

class TextLabel;

/// "Companies engaged": how many companies have proof of level 2 or more, with a bar for each
/// country; the same as a table.
class EngagedCard : public Card
{
    Q_OBJECT

public:
    explicit EngagedCard(QWidget *parent = nullptr);

    void show(const std::vector<EngagedCount> &counts);

private:
    using Card::show;

    void fillTable(const std::vector<EngagedCount> &counts);

    TextLabel *m_number;
    TextLabel *m_explanation;
    QPushButton *m_twin;
    QStackedWidget *m_stack;
    QWidget *m_chart;
    QGridLayout *m_bars;
    QTableWidget *m_table;
};

} // namespace ilo
