#pragma once

#include <QWidget>

namespace ilo {

class Context;
class OfficeGlossaryCard;
class ShippedGlossaryCard;

/// What words mean in other languages: the office's entries, and those that ship.
class GlossarySection : public QWidget
{
    Q_OBJECT

public:
    explicit GlossarySection(Context &context, QWidget *parent = nullptr);

private:
    OfficeGlossaryCard *m_office;
    ShippedGlossaryCard *m_shipped;
};

} // namespace ilo
