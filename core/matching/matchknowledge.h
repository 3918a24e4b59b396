#pragma once

#include "core/matching/compounds.h"
#include "core/matching/conceptspace.h"
#include "core/matching/languageguess.h"
#include "core/matching/wordlinks.h"

#include <memory>

namespace ilo {

/// A code's label in the languages that its list has.
struct ParallelLabel
{
    QString code;
    bool isAxis = false; ///< a code of CPV, on which texts meet (ConceptSpace)
    std::array<QString, kReadLanguages> labels;
};

/// Two words of which a person said that they mean the same, or do not.
struct GlossaryWord
{
    TextLanguage language = TextLanguage::Other;
    QString word;
    TextLanguage otherLanguage = TextLanguage::Other;
    QString otherWord;
    bool isSame = true; ///< false: never translate one by the other
};

/// Which parts of the engine are used; all but in measurements of what each is worth.
struct MatchParts
{
    bool usesLabels = true; ///< imported lists: words learnt from them, and concepts
    bool usesGlossary = true;
    bool usesCompounds = true;
    bool usesCognates = true;
    bool usesConcepts = true;
};

/// What words mean, learnt from the imported lists and the glossary that ships with the program.
/// Never changed once made: a newer one takes its place.
class MatchKnowledge
{
public:
    /// Changes whenever the same lists would teach something else.
    static constexpr int version = 4;

    /// @param unused  English words of rows of the shipped glossary that are left out
    /// @return null when `progress` (0 to 1000) stopped it. Without labels the glossary alone
    /// teaches.
    static std::shared_ptr<const MatchKnowledge>
    learnt(const std::vector<ParallelLabel> &labels,
           const std::function<bool(int permille)> &progress = {}, const MatchParts &parts = {},
           const QStringList &unused = {});

    /// For keeping it between two starts; null when `bytes` are of another version or damaged.
    QByteArray toBytes() const;
    static std::shared_ptr<const MatchKnowledge> fromBytes(const QByteArray &bytes);

    const TermTable &terms() const { return m_terms; }
    const WordLinks &learntLinks() const { return m_learnt; }
    const WordLinks &glossaryLinks() const { return m_glossary; }
    const ConceptSpace &axes() const { return m_axes; }
    const CompoundSplitter &splitter(TextLanguage language) const;
    const LanguageGuesser &guesser() const { return m_guesser; }
    bool hasLabels() const { return m_hasLabels; }

private:
    friend class KnowledgeMaker;

    TermTable m_terms;
    std::array<CompoundSplitter, kLanguagePlaces> m_splitters;
    WordLinks m_learnt;
    WordLinks m_glossary;
    ConceptSpace m_axes;
    LanguageGuesser m_guesser;
    bool m_hasLabels = false;
};

/// The glossary that ships with the program: row by row the words of each language, `;` between
/// words that mean the same. A row is named by its English words.
std::vector<ParallelLabel> shippedGlossary();

} // namespace ilo
