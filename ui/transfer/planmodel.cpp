#include "ui/transfer/planmodel.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/textlabel.h"
#include "ui/pairs/proofwords.h"
#include "ui/transfer/transferwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

/// "Town, Headcount; 2 capabilities, certificates or references added"
QString changedText(const Organisation &before, const Organisation &after, qsizetype newParts)
{
    QStringList words;
    forEachField<Organisation>([&](const auto &field) {
        if (before.*field.member != after.*field.member)
            words << fieldLabel(u"organisation"_s, QString::fromLatin1(field.name));
    });
    return joined({words.join(u", "_s),
                   newParts > 0 ? PlanModel::tr(
                       "%Ln capabilities, certificates or references added", nullptr, int(newParts))
                                : QString()});
}

} // namespace

QString peopleText(const RowPlan &plan)
{
    constexpr qsizetype mostNamed = 4;
    QStringList added;
    QStringList updated;
    QStringList elsewhere;
    for (const PersonPlan &person : plan.personPlans()) {
        if (person.fate == PersonFate::New)
            added << person.name;
        else if (person.fate == PersonFate::Updated)
            updated << person.name;
        else if (person.fate == PersonFate::Elsewhere)
            //: %1: name of a person, %2: of a company
            elsewhere << PlanModel::tr("%1 (%2)").arg(person.name, person.company);
    }
    const auto names = [](const QStringList &people) {
        return people.mid(0, mostNamed).join(u", "_s)
            + (people.size() > mostNamed ? u" …"_s : QString());
    };
    //: %1: names of people
    return joined(
        {added.isEmpty() ? QString() : PlanModel::tr("new people: %1").arg(names(added)),
         //: %1: names of people
         updated.isEmpty() ? QString() : PlanModel::tr("people updated: %1").arg(names(updated)),
         //: %1: names of people with the company of each
         elsewhere.isEmpty()
             ? QString()
             : PlanModel::tr("already at another company: %1").arg(names(elsewhere))});
}

QString planDetail(const RowPlan &plan)
{
    if (plan.join)
        //: %1: row of the file, %2: company in it
        return joined(
            {PlanModel::tr("One company with row %1, “%2”")
                 .arg(QLocale().toString(plan.join->twin.row), plan.join->twin.name.simplified()),
             changedText(plan.join->twin.company->company,
                         plan.join->result,
                         plan.join->added.withoutPeople()),
             peopleText(plan)});
    if (plan.sameAs > 0)
        return joined(
            {PlanModel::tr("The same company as row %1").arg(QLocale().toString(plan.sameAs)),
             peopleText(plan)});
    if (const RowTwin *twin = plan.twin()) {
        //: %1: row of the file, %2: company in it, %3: evidence in words
        const QString words = plan.fate == RowFate::New
            ? PlanModel::tr("Beside row %1, “%2”, although: %3")
            : PlanModel::tr("May be row %1, “%2”: %3");
        return joined({words.arg(QLocale().toString(twin->row),
                                 twin->name.simplified(),
                                 evidenceText(twin->likeness)),
                       peopleText(plan)});
    }
    if (!plan.meeting)
        return peopleText(plan);
    const Meeting &meeting = *plan.meeting;
    switch (plan.fate) {
    case RowFate::Updated:
        return joined(
            {changedText(meeting.stored, meeting.result, meeting.newParts()), peopleText(plan)});
    case RowFate::New:
        //: %1: company that is here, %2: evidence in words
        return PlanModel::tr("Beside “%1”, although: %2")
            .arg(meeting.stored.name, evidenceText(meeting.match.likeness));
    case RowFate::Later:
    case RowFate::LeftOut:
        return PlanModel::tr("May be “%1”: %2")
            .arg(meeting.stored.name, evidenceText(meeting.match.likeness));
    case RowFate::Unchanged:
    case RowFate::Joined:
    case RowFate::Rejected: break;
    }
    return knownByText(meeting.match);
}

PlanModel::PlanModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    const auto clear = [this] {
        beginResetModel();
        m_shown.clear();
        endResetModel();
    };
    connect(&draft, &ImportDraft::mappingChanged, this, clear);
    connect(&draft, &ImportDraft::fileRead, this, clear);
    connect(&draft, &ImportDraft::planStale, this, clear);
    connect(&draft, &ImportDraft::decided, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void PlanModel::show(RowFate fate)
{
    beginResetModel();
    m_shown.clear();
    if (m_draft.plan()) {
        const auto &companies = m_draft.plan()->companies;
        for (size_t i = 0; i < companies.size(); ++i) {
            if (companies[i].fate == fate)
                m_shown.push_back(i);
        }
    }
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_draft.plan() ? 0 : int(m_shown.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanModel::text(const RowPlan &plan, int column) const
{
    switch (column) {
    case Row: return QLocale().toString(plan.row);
    case Company: return plan.name.simplified();
    case Fate: return fateLabel(plan.fate);
    default: return planDetail(plan);
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RowPlan &plan = m_draft.plan()->companies[place(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(plan, index.column());
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(plan, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Row ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Detail ? QVariant(kit::ink(Ink::Secondary)) : QVariant();
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("Row");
    case Company: return tr("Company in the file");
    case Fate: return tr("What happens");
    default: return tr("How it meets what is here");
    }
}

} // namespace ilo
