#pragma once

#include "core/domain/change.h"
#include "core/sample/vocabulary.h"
#include "core/storage/changewriter.h"

namespace ilo {

/// Makes invented companies in nine languages with their capabilities, certificates and references,
/// for trying the program at any size. One seed gives the same companies, ids included, on every
/// computer.
class CompanyGenerator
{
public:
    static Result<CompanyGenerator> create(quint64 seed);

    /// The next company: its organisation, then what belongs to it.
    std::vector<AnyRecord> next();

private:
    CompanyGenerator(quint64 seed, std::vector<Vocabulary> vocabularies, CommonVocabulary common);

    Organisation organisation(const Vocabulary &vocabulary, const Locality &place);
    Capability capability(const Vocabulary &vocabulary, const Organisation &owner);
    void addSize(Organisation &organisation);
    void addConsent(Organisation &organisation);

    const Vocabulary &anyVocabulary();
    const Locality &anyPlace(const Vocabulary &vocabulary);
    QString inventedName(const Vocabulary &vocabulary);
    QString companyName(const Vocabulary &vocabulary, const QString &town);
    QString postcode(const QString &pattern);
    QString sentence(const Vocabulary &vocabulary, const QString &area, int headcount, int founded);
    QDate day(QDate from, QDate until);

    template<typename Record>
    Id<Record> id();

    quint64 m_seed;
    Random m_random;
    std::vector<Vocabulary> m_vocabularies;
    CommonVocabulary m_common;
    Zipf m_areaRank;
    Zipf m_capabilityCount; ///< beyond the first
    Zipf m_trlBelowTop;     ///< levels below 9
    qint64 m_made = 0;
    qint64 m_records = 0;
};

/// `count` companies of `seed` as one stream of new records.
Result<ChangeSource> generatedCompanies(qint64 count, quint64 seed);

} // namespace ilo
