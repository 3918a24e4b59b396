#include "ui/companies/partlist.h"

#include "core/domain/recordfields.h"
#include "ui/companies/companyactions.h"
#include "ui/companies/companytext.h"
#include "ui/companies/partrow.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

PartLine lineOf(const Capability &capability, QDate)
{
    PartLine line{.title = capability.title};
    if (line.title.isEmpty())
        line.title = capability.text.isEmpty() ? areaText(capability.area)
                                               : capability.text.simplified().left(80);
    if (line.title.isEmpty())
        line.title =
            capability.trl ? PartList::tr("Not named yet") : PartList::tr("New capability");
    if (capability.trl)
        line.second = PartList::tr("TRL %1").arg(*capability.trl);
    if (capability.kind != CapabilityKind::Unknown)
        line.third = label(capability.kind).toLower();
    return line;
}

PartLine lineOf(const Certificate &certificate, QDate today)
{
    PartLine line{.title = certificate.name.isEmpty() ? PartList::tr("New certificate")
                                                      : certificate.name};
    const BadgeText validity = validityBadge(certificate.validUntil, today);
    if (validity.tone == Tone::Neutral)
        line.third = validity.text;
    else
        line.badge = validity;
    return line;
}

PartLine lineOf(const Reference &reference, QDate)
{
    QStringList parts{reference.customer, reference.subject};
    parts.removeAll(QString());
    return {.title = parts.isEmpty() ? PartList::tr("New reference") : parts.join(u" · "_s),
            .second = {},
            .third = reference.year ? QString::number(*reference.year) : QString()};
}

AnyRecord newPart(const QString &type, const Id<Organisation> &company)
{
    if (type == typeName<Capability>())
        return Capability{.id = Id<Capability>::create(), .organisation = company};
    if (type == typeName<Certificate>())
        return Certificate{.id = Id<Certificate>::create(), .organisation = company};
    return Reference{.id = Id<Reference>::create(), .organisation = company};
}

} // namespace

PartLine partLine(const AnyRecord &part, QDate today)
{
    return std::visit(
        [&]<typename Record>(const Record &r) -> PartLine {
            if constexpr (std::is_same_v<Record, Capability> || std::is_same_v<Record, Certificate>
                          || std::is_same_v<Record, Reference>)
                return lineOf(r, today);
            else
                return {};
        },
        part);
}

PartList::PartList(Context &context, CompanyActions &actions, const QString &type, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_type(type)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void PartList::show(const QString &id, const QString &name, const std::vector<AnyRecord> &parts)
{
    const bool isOther = id != m_company;
    m_company = id;
    m_name = name;

    // A line whose part is still there stays with its open fields; the others come and go.
    std::vector<PartRow *> rows;
    for (const AnyRecord &part : parts) {
        const auto known = std::ranges::find_if(
            m_rows, [&](PartRow *row) { return idOf(row->part()) == idOf(part); });
        PartRow *row = known == m_rows.end() ? makeRow(part, false) : *known;
        row->show(part);
        rows.push_back(row);
    }
    for (PartRow *row : m_rows) {
        if (std::ranges::find(rows, row) != rows.end())
            continue;
        const bool isUnwritten = row->isNew();
        if (isUnwritten && !isOther)
            rows.push_back(row);
        else
            row->deleteLater();
        if (!isUnwritten || isOther)
            row->hide();
    }
    for (PartRow *row : rows) {
        m_column->removeWidget(row);
        m_column->addWidget(row);
    }
    m_rows = rows;
}

PartRow *PartList::makeRow(const AnyRecord &part, bool isNew)
{
    auto *row = new PartRow(m_context, part);
    row->setNew(isNew);
    row->setWrite([this, row](const QString &field, const QVariant &stored) -> QString {
        if (!row->isNew())
            return m_actions.setField(row->part(), field, stored, m_name);
        // Written as a whole with its first word; until then it is nowhere.
        const std::optional<AnyRecord> filled = withField(row->part(), field, stored);
        if (!filled)
            return {};
        if (invalidFields(*filled).isEmpty()) {
            row->setNew(false);
            if (const QString fault = m_actions.add(*filled, m_name); !fault.isEmpty()) {
                row->setNew(true);
                return fault;
            }
        } else {
            row->show(*filled);
        }
        return {};
    });
    connect(row, &PartRow::removeWanted, this, [this, row] { removePart(row); });
    m_column->addWidget(row);
    row->setVisible(true); // at once: the focus goes there
    return row;
}

void PartList::removePart(PartRow *row)
{
    if (!row->isNew()) {
        m_actions.remove(row->part(), m_name);
        return;
    }
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater();
}

void PartList::addNew()
{
    PartRow *row = makeRow(newPart(m_type, Id<Organisation>::parse(m_company)), true);
    m_rows.push_back(row);
    row->editFirst();
}

} // namespace ilo
