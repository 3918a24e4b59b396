#include "ui/settings/glossarysection.h"

#include "ui/kit/context.h"
#include "ui/settings/officeglossarycard.h"
#include "ui/settings/shippedglossarycard.h"

#include <QVBoxLayout>

namespace ilo {

GlossarySection::GlossarySection(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_office(new OfficeGlossaryCard(context, this))
    , m_shipped(new ShippedGlossaryCard(
          context, [this](const QString &english) { return m_office->unused(english); }, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_office);
    column->addWidget(m_shipped);
    column->addStretch();
    connect(m_office, &OfficeGlossaryCard::reloaded, m_shipped, &ShippedGlossaryCard::refresh);
    connect(m_shipped,
            &ShippedGlossaryCard::correctionWanted,
            m_office,
            &OfficeGlossaryCard::beginEntry);
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<GlossaryEntry>()))
            m_office->reload();
    });
}

} // namespace ilo
