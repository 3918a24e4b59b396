#pragma once

#include "core/matching/termtable.h"

#include <QStringList>

namespace ilo {

/// How often a term stands in a text.
struct TermCount
{
    quint32 term = 0;
    quint32 count = 0;

    friend bool operator==(const TermCount &, const TermCount &) = default;
};

/// How much a text has to do with a concept, of a text's unit vector.
struct ConceptWeight
{
    quint16 axis = 0;
    float weight = 0;

    friend bool operator==(const ConceptWeight &, const ConceptWeight &) = default;
};

/// The codes of an official list as the axes on which texts of all languages meet (cross-language
/// explicit semantic analysis: a text is what labels share its words).
class ConceptSpace
{
public:
    /// A label of a code as terms with their counts.
    struct Label
    {
        quint16 axis = 0;
        TextLanguage language = TextLanguage::Other;
        std::vector<TermCount> terms;
    };

    static ConceptSpace of(QStringList codes, const std::vector<Label> &labels, size_t termCount);

    bool isEmpty() const { return m_codes.isEmpty(); }
    const QStringList &codes() const { return m_codes; }
    /// Whether a label has the term.
    bool has(quint32 term) const
    {
        return size_t(term) + 1 < m_begins.size() && m_begins[term] < m_begins[term + 1];
    }

    /// The concepts of which a label has the term, by axis, with how much of that label it is: the
    /// squares of a label's terms add up to 1.
    std::vector<ConceptWeight> conceptsOf(quint32 term) const;

    /// The strongest concepts of a text, strongest first, of length 1 together; terms that no label
    /// has count nothing.
    std::vector<ConceptWeight> vectorOf(const std::vector<TermCount> &terms, size_t most) const;

    void write(QDataStream &stream) const;
    void read(QDataStream &stream);

private:
    struct Place
    {
        quint16 axis = 0;
        quint16 weight = 0; ///< 65535ths
    };

    QStringList m_codes;
    std::vector<quint32> m_begins; ///< of each term, and the end
    std::vector<Place> m_places;
};

} // namespace ilo
