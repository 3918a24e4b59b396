#pragma once

#include "core/matching/facttable.h"
#include "core/matching/freshpostings.h"

#include <mutex>
#include <unordered_map>

namespace ilo {

/// All texts of all companies, by term. In memory; a company that changed is put in again, and
/// every answer is then bit for bit that of an index made anew. Several threads may ask at once
/// while none changes it.
class MatchIndex
{
public:
    /// What is kept of one text beside its terms.
    struct Text
    {
        qint64 number = 0;   ///< row of capability or reference
        quint32 company = 0; ///< its place
        TextLanguage language = TextLanguage::Other;
        MatchText::Kind kind = MatchText::Kind::Capability;
        quint8 trl = 0;
        bool isAlive = true;
    };

    /// A company with its facts.
    struct Company
    {
        qint64 number = 0;
        quint32 firstText = 0;
        quint32 textCount = 0;
        std::vector<quint32> cpv;
        std::vector<MatchEntry::Held> certificates;
        std::vector<MatchEntry::Given> references;
        QString id;
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

    /// Puts many companies in, many times as quickly. Until it is gone nothing else may use the
    /// index but its terms.
    class Filling
    {
    public:
        explicit Filling(MatchIndex &index) : m_index(index) { }
        ~Filling();
        Q_DISABLE_COPY_MOVE(Filling)

        void put(const MatchEntry &entry)
        {
            m_index.take(entry);
            ++m_count;
        }
        void remove(qint64 number) { m_index.remove(number); }

    private:
        MatchIndex &m_index;
        size_t m_count = 0;
    };

    size_t companyCount() const { return m_companyCount; }
    /// Places of companies, those of which no longer stand among them.
    quint32 placeCount() const { return quint32(m_numbers.size()); }
    bool stands(quint32 place) const { return m_stands[place]; }
    qint64 number(quint32 place) const { return m_numbers[place]; }
    /// The texts of a company are one after the other.
    quint32 firstText(quint32 place) const { return m_firstTexts[place]; }
    quint32 endOfTexts(quint32 place) const { return m_firstTexts[place + 1]; }
    /// Capabilities come before the subjects of references.
    quint32 endOfCapabilities(quint32 place) const { return m_capabilityEnds[place]; }
    /// Folded.
    std::string_view sortName(quint32 place) const;
    std::string id(quint32 place) const;
    const FactTable &facts() const { return m_facts; }
    Company company(quint32 place) const;
    /// Place of a company; nothing when it is not there.
    std::optional<quint32> placeOfCompany(qint64 number) const;

    const std::vector<Text> &texts() const { return m_texts; }
    /// Texts that stand no longer, in order.
    const std::vector<quint32> &goneTexts() const { return m_gone; }
    /// Lengths of all texts, in their order: words, those of a title twice.
    const std::vector<quint32> &lengths() const { return m_textLengths; }
    const std::vector<TextLanguage> &languages() const { return m_textLanguages; }

    /// The texts that have a term, how often, and among them those that stand no longer.
    const PostingList &postings(quint32 term) const;
    /// Texts that have the term and still stand.
    quint32 textsWith(quint32 term) const;
    quint32 textCount() const { return quint32(m_texts.size() - m_gone.size()); }
    /// Mean length of the texts of a language; 1 without any.
    double meanLength(TextLanguage language) const;
    /// Terms of `language` that look like `stem` and stand in a text, at most `most`, in order.
    std::vector<quint32> lookAlikes(const std::string &stem, TextLanguage language,
                                    size_t most) const;
    /// The texts that have to do with a concept, and their weights in 255ths.
    const WeightList &textsOfAxis(size_t axis) const { return m_axisPostings[axis]; }

private:
    void take(const MatchEntry &entry);
    void addText(const MatchText &text, quint32 company);
    void addNumber(qint64 number);
    void settle();
    void squeeze();
    void addName(std::string_view sortName, std::string_view shortId);
    std::string_view shortId(quint32 place) const;
    void compact();
    void noteLookAlikes() const;

    std::shared_ptr<const MatchKnowledge> m_knowledge;
    TermTable m_terms;
    std::vector<qint64> m_numbers; ///< of companies
    std::vector<bool> m_stands;
    size_t m_companyCount = 0;      ///< that stand
    size_t m_ascending = 0;         ///< so many of the numbers, the first, are in order
    QHash<qint64, quint32> m_later; ///< places of the others that stand
    std::vector<quint32> m_firstTexts{0};
    std::vector<quint32> m_capabilityEnds;
    std::string m_names; ///< of each company its folded name, a nought, its id in short
    std::vector<quint32> m_nameBegins{0};
    FactTable m_facts;

    std::vector<Text> m_texts;
    std::vector<quint32> m_textLengths;
    std::vector<TextLanguage> m_textLanguages;
    std::vector<quint32> m_gone;
    std::vector<PostingList> m_postings;
    std::vector<WeightList> m_axisPostings; ///< one a concept
    FreshPostings<CountSection> m_fresh;    ///< while filling
    FreshPostings<WeightSection> m_freshAxes;
    std::array<quint64, kLanguagePlaces> m_lengths{};
    std::array<quint64, kLanguagePlaces> m_counts{};
    mutable std::array<std::unordered_map<std::string, std::vector<quint32>>, kLanguagePlaces>
        m_lookAlikes;
    mutable size_t m_looked = 0; ///< terms that stand in m_lookAlikes
    std::unique_ptr<std::mutex> m_looking = std::make_unique<std::mutex>(); ///< of the two above
};

} // namespace ilo
