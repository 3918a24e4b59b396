#pragma once

#include "core/storage/duplicatesearch.h"

namespace ilo {

/// By what a company that is not stored yet was recognised as a stored one.
enum class MatchedBy {
    Nothing,  ///< nothing here is like it
    SourceId, ///< its id in the list it comes from, and nothing speaks against it
    Number,   ///< VAT, register number or PIC
    Likeness, ///< name, place and the like: a person decides
};

/// The stored company that one at hand may be.
struct CompanyMatch
{
    MatchedBy by = MatchedBy::Nothing;
    QString id;
    Likeness likeness;

    bool isFound() const { return by != MatchedBy::Nothing; }

    /// The two are one: there is nothing to ask.
    bool isSure() const { return by == MatchedBy::SourceId || by == MatchedBy::Number; }

    friend bool operator==(const CompanyMatch &, const CompanyMatch &) = default;
};

/// Recognises companies of a list among the stored ones, one at a time, in bounded memory.
/// Numbers and the very name are looked up first; only where they find nothing is everything
/// searched that shares a word.
class CompanyMatcher
{
public:
    explicit CompanyMatcher(Database &database) : m_database(database) { }

    /// @param alike  ids of all that are like it, where that is known already; null: it is searched
    Result<CompanyMatch> find(const CompanyFacts &company, const QStringList *alike = nullptr);

private:
    Result<QStringList> withSameMarks(const CompanyFacts &company);
    Result<bool> hasCompanies();
    Status look(const CompanyFacts &company, const Fingerprint &own, const QStringList &ids,
                CompanyMatch &best);

    Database &m_database;
    std::optional<bool> m_hasCompanies;
};

} // namespace ilo
