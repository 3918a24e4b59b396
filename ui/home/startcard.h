#pragma once

#include "ui/kit/card.h"

class QAction;
class QGridLayout;

namespace ilo {

class Context;

/// "Start something": what the pages of this window can begin, each with its key.
class StartCard : public Card
{
    Q_OBJECT

public:
    explicit StartCard(Context &context, QWidget *parent = nullptr);

    /// Shows what can be started now: pages come after their window's home page.
    void refresh();

    QAction *newNeed() const { return m_newNeed; }

private:
    Context &m_context;
    QGridLayout *m_grid;
    QAction *m_newNeed; ///< by its key anywhere in the window while the card is shown
};

} // namespace ilo
