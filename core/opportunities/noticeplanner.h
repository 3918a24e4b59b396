#pragma once

#include "core/opportunities/mergednotice.h"
#include "core/opportunities/noticeplan.h"

namespace ilo {

/// Makes the plan of one notice, step by step. Used by planNotice() alone.
class NoticePlanner
{
public:
    NoticePlanner(Database &database, Notice notice, const NoticeImport &wishes)
        : m_database(database)
        , m_wishes(wishes)
    {
        m_plan.notice = std::move(notice);
    }

    Result<NoticePlan> plan();

private:
    Result<std::optional<Opportunity>> one(const QString &condition, const QString &value);
    Status find();
    Status findBuyer();
    void planOpportunity();
    void planNeed();
    Status planLots();
    Status planAwards();
    Status planWinner(const ContractAward &award, Id<Organisation> &organisation);
    Status addReference(const Organisation &winner, const ContractAward &award, bool isNew);

    Database &m_database;
    NoticeImport m_wishes;
    NoticePlan m_plan;
    NoticeTone m_tone = NoticeTone::Replaces;
    ChangeSet m_parts;
    ChangeSet m_companies;
    std::vector<Reference> m_references;
};

} // namespace ilo
