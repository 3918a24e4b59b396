#include "engines.h"

#ifdef INPROCAP_HAS_XAPIAN
#include <xapian.h>
#endif

using namespace Qt::StringLiterals;

namespace ilo {

#ifdef INPROCAP_HAS_XAPIAN
namespace {

/// A stemmer for the languages that Xapian has one for.
Xapian::Stem stemmerOf(const QString &language)
{
    return language == "pl"_L1 || language == "sk"_L1 ? Xapian::Stem("none")
                                                      : Xapian::Stem(language.toStdString());
}

class XapianEngine : public RankingEngine
{
public:
    XapianEngine() : m_database(std::string(), Xapian::DB_BACKEND_INMEMORY) { }

    void add(const std::vector<JudgedText> &texts) override
    {
        Xapian::TermGenerator generator;
        generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
        for (const JudgedText &text : texts) {
            Xapian::Document document;
            generator.set_stemmer(stemmerOf(text.language));
            generator.set_document(document);
            generator.index_text(text.title.toLower().toStdString(), 2);
            generator.index_text(text.text.toLower().toStdString());
            m_database.add_document(document);
        }
    }

    std::vector<size_t> search(const JudgedNeed &need) override
    {
        const Xapian::Stem stemmer = stemmerOf(need.language);
        std::vector<std::string> terms;
        for (const QString &word : needWords(need))
            terms.push_back(stemmer(word.toStdString()));
        Xapian::Enquire enquire(m_database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
        enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
        std::vector<size_t> places;
        const Xapian::MSet found = enquire.get_mset(0, m_database.get_doccount());
        for (auto at = found.begin(); at != found.end(); ++at)
            places.push_back(size_t(*at) - 1);
        return places;
    }

private:
    Xapian::WritableDatabase m_database;
};

} // namespace

std::unique_ptr<RankingEngine> makeXapianEngine()
{
    return std::make_unique<XapianEngine>();
}
#else
std::unique_ptr<RankingEngine> makeXapianEngine()
{
    return nullptr;
}
#endif

} // namespace ilo
