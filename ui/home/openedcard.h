#pragma once

#include "ui/kit/card.h"

class QVBoxLayout;

namespace ilo {

class Context;

/// "Recently opened": the records that the person opened last on this computer.
class OpenedCard : public Card
{
    Q_OBJECT

public:
    explicit OpenedCard(Context &context, QWidget *parent = nullptr);

    void refresh();

private:
    Context &m_context;
    QVBoxLayout *m_lines;
};

} // namespace ilo
