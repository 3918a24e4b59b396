#pragma once

#include "core/matching/matchentry.h"

#include <span>
#include <unordered_map>

namespace ilo {

/// All texts of all companies, by term. In memory; a company that changed is put in again, and
/// every answer is then bit for bit that of an index made anew.
class MatchIndex
{
public:
    /// What is kept of one text beside its terms.
    struct Text
    {
        quint32 company = 0; ///< its place
        quint32 length = 0;  ///< words, those of a title twice
        qint64 number = 0;   ///< row of capability or reference
        TextLanguage language = TextLanguage::Other;
        MatchText::Kind kind = MatchText::Kind::Capability;
        quint8 trl = 0;
        bool isAlive = true;
    };

    struct Company
    {
        qint64 number = 0;
        quint32 firstText = 0;
        quint32 textCount = 0;
        bool isAlive = true;
        std::vector<quint32> cpv;
        std::vector<MatchEntry::Held> certificates;
        std::vector<MatchEntry::Given> references;
        std::string sortName; ///< folded
        std::string id;
    };

    /// The texts that have a term.
    struct Postings
    {
        std::vector<quint32> texts;
        std::vector<quint8> counts;
    };

    explicit MatchIndex(std::shared_ptr<const MatchKnowledge> knowledge);

    /// The words known so far; entries are made with it. Those of the knowledge come first.
    TermTable &terms() { return m_terms; }
    const TermTable &terms() const { return m_terms; }
    const MatchKnowledge &knowledge() const { return *m_knowledge; }
    std::shared_ptr<const MatchKnowledge> sharedKnowledge() const { return m_knowledge; }

    /// Puts a company in, in place of what was there under its number.
    void put(const MatchEntry &entry);
    void remove(qint64 number);

    size_t companyCount() const { return m_aliveCompanies; }
    const std::vector<Company> &companies() const { return m_companies; }
    const std::vector<Text> &texts() const { return m_texts; }
    /// Place of a company; nothing when it is not there.
    std::optional<quint32> placeOfCompany(qint64 number) const;

    const Postings &postings(quint32 term) const;
    /// Texts that have the term and still stand.
    quint32 textsWith(quint32 term) const;
    quint32 textCount() const { return m_aliveTexts; }
    /// Mean length of the texts of a language; 1 without any.
    double meanLength(TextLanguage language) const;
    /// Terms of `language` that look like `stem` and stand in a text, at most `most`, in order.
    std::vector<quint32> lookAlikes(const std::string &stem, TextLanguage language,
                                    size_t most) const;
    /// The concepts of a text, the strongest first.
    std::span<const TextAxis> axes(quint32 text) const;
    /// The texts that have to do with a concept, and their weights in 255ths.
    const Postings &textsOfAxis(size_t axis) const { return m_axisPostings[axis]; }

private:
    void addText(const MatchText &text, quint32 company);
    void compact();
    void noteLookAlikes() const;

    std::shared_ptr<const MatchKnowledge> m_knowledge;
    TermTable m_terms;
    std::vector<Company> m_companies;
    std::vector<Text> m_texts;
    std::vector<Postings> m_postings;
    std::vector<Postings> m_axisPostings; ///< one a concept
    std::vector<TextAxis> m_axes;
    std::vector<quint32> m_axisBegins{0};
    std::unordered_map<qint64, quint32> m_places;
    size_t m_aliveCompanies = 0;
    quint32 m_aliveTexts = 0;
    std::array<quint64, kLanguagePlaces> m_lengths{};
    std::array<quint64, kLanguagePlaces> m_counts{};
    mutable std::array<std::unordered_map<std::string, std::vector<quint32>>, kLanguagePlaces>
        m_lookAlikes;
    mutable size_t m_looked = 0; ///< terms that stand in m_lookAlikes
};

} // namespace ilo
