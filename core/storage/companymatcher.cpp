#include "core/storage/companymatcher.h"

#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool speaksAgainst(const Evidence &part)
{
    return part.proof == Proof::OtherVat || part.proof == Proof::OtherRegister
        || part.proof == Proof::OtherPic || part.proof == Proof::OtherCountry;
}

bool isNumber(const Evidence &part)
{
    return part.proof == Proof::SameVat || part.proof == Proof::SameRegister
        || part.proof == Proof::SamePic;
}

MatchedBy matchedBy(const Likeness &likeness, bool sameSourceId)
{
    const bool isRefuted = std::ranges::any_of(likeness.parts, speaksAgainst);
    if (likeness.tenths >= kLikelySame && std::ranges::any_of(likeness.parts, isNumber))
        return MatchedBy::Number;
    constexpr int idWeighs = 30; // tenths: as much as a postcode
    if (sameSourceId && !isRefuted && likeness.tenths + idWeighs >= kPerhapsSame)
        return MatchedBy::SourceId;
    // Two lists count from 1 both: the number alone is a reason to ask.
    const bool isWorthAsking = sameSourceId && !isRefuted && likeness.tenths > 0;
    return likeness.tenths >= kPerhapsSame || isWorthAsking ? MatchedBy::Likeness
                                                            : MatchedBy::Nothing;
}

bool isBetter(const CompanyMatch &match, const CompanyMatch &than)
{
    return std::pair(match.isSure(), match.likeness.tenths)
        > std::pair(than.isSure(), than.likeness.tenths);
}

} // namespace

Result<bool> CompanyMatcher::hasCompanies()
{
    if (!m_hasCompanies) {
        const auto any = m_database.number(u"SELECT EXISTS (SELECT 1 FROM company_list)"_s);
        if (!any)
            return fail(any.error());
        m_hasCompanies = *any != 0;
    }
    return *m_hasCompanies;
}

Result<QStringList> CompanyMatcher::withSameMarks(const CompanyFacts &company)
{
    constexpr int most = 20;
    QStringList ids;
    const auto collect = [&](const QString &sql, const QString &value) {
        return m_database.forEach(
            sql + u" LIMIT %1"_s.arg(most), {value}, [&](const Row &row) -> Status {
                if (!ids.contains(row.text(0)))
                    ids << row.text(0);
                return {};
            });
    };
    if (!company.sourceId.isEmpty()) {
        if (Status done =
                collect(u"SELECT id FROM organisation WHERE source_id = ?"_s, company.sourceId);
            !done)
            return fail(done.error());
        // A list that this program wrote has the ids of the records themselves.
        if (Status done = collect(u"SELECT id FROM organisation WHERE number ="
                                  " (SELECT number FROM entity WHERE uuid = ?)"_s,
                                  company.sourceId);
            !done)
            return fail(done.error());
    }
    for (const QString &mark : {company.vatNumber, company.registerNumber, company.pic}) {
        const QStringList parts = foldedWords(mark);
        if (parts.isEmpty())
            continue;
        if (Status done = collect(u"SELECT e.uuid FROM company_names n JOIN entity e"
                                  " ON e.number = n.rowid WHERE company_names MATCH ?"_s,
                                  u'"' + parts.join(u"\" \""_s) + u'"');
            !done)
            return fail(done.error());
    }
    if (Status done = collect(u"SELECT e.uuid FROM company_list l JOIN entity e"
                              " ON e.number = l.number WHERE l.name_key = ?"_s,
                              folded(company.name));
        !done)
        return fail(done.error());
    return ids;
}

/// The best of these, when it is better than `best`.
Status CompanyMatcher::look(const CompanyFacts &company, const Fingerprint &own,
                            const QStringList &ids, CompanyMatch &best)
{
    for (const QString &id : ids) {
        const auto facts = companyFacts(m_database, id);
        if (!facts)
            return fail(facts.error());
        Likeness likeness = likenessOf(own, fingerprintOf(*facts));
        const bool sameSourceId = !company.sourceId.isEmpty()
            && (facts->sourceId == company.sourceId || id == company.sourceId);
        CompanyMatch match{matchedBy(likeness, sameSourceId), id, std::move(likeness)};
        if (match.isFound() && (!best.isFound() || isBetter(match, best)))
            best = std::move(match);
    }
    return {};
}

Result<CompanyMatch> CompanyMatcher::find(const CompanyFacts &company, const QStringList *alike)
{
    const auto any = hasCompanies();
    if (!any)
        return fail(any.error());
    CompanyMatch best;
    if (!*any)
        return best;
    const auto ids = withSameMarks(company);
    if (!ids)
        return fail(ids.error());
    const Fingerprint own = fingerprintOf(company);
    if (Status looked = look(company, own, *ids, best); !looked)
        return fail(looked.error());
    if (best.isSure() || best.likeness.tenths >= kLikelySame)
        return best;
    if (alike) {
        if (Status looked = look(company, own, *alike, best); !looked)
            return fail(looked.error());
        return best;
    }
    auto others = duplicateCandidates(m_database, company, kPerhapsSame, 1);
    if (!others)
        return fail(others.error());
    for (Candidate &other : *others) {
        const bool sameSourceId =
            !company.sourceId.isEmpty() && other.facts.sourceId == company.sourceId;
        CompanyMatch match{
            matchedBy(other.likeness, sameSourceId), other.facts.id, std::move(other.likeness)};
        if (!best.isFound() || isBetter(match, best))
            best = std::move(match);
    }
    return best;
}

} // namespace ilo
