#pragma once

#include "core/brief/acronyms.h"
#include "core/brief/makebrief.h"
#include "core/brief/phrases.h"

namespace ilo {

/// Makes the blocks of one brief in one language. Everything it reads has gone through openedTo().
class BriefWriter
{
public:
    BriefWriter(const BriefInput &input, const QString &language);

    Document document();

private:
    QString code() const;
    QString versionLabel() const;
    Masthead masthead(const QString &title) const;
    Strip strip() const;
    Table table() const;
    QString routeAndRights() const;
    QString time() const;
    AnswerBox answer() const;
    std::vector<Span> answerText(const QString &address, bool isPage) const;
    QString note() const;
    QString watermark() const;
    Passage passage(const char *id, Phrase heading, const QString &text,
                    PassageStyle style = PassageStyle::Plain) const;
    static void addPassages(std::vector<Block> &blocks, std::vector<Passage> passages);
    void addPage(std::vector<Block> &blocks, const QString &title) const;

    /// What handbook 4.2 adds (longbrief.cpp).
    void addDetails(std::vector<Block> &blocks) const;
    Table proofs() const;
    Table earlierVersions() const;
    Table abbreviations(const std::vector<Acronym> &used) const;
    QString confidentiality() const;

    const BriefInput &m_input;
    const Phrases m_phrases;
    const Need m_need;
    const std::vector<Requirement> m_requirements;
    const QString m_organisation;
};

} // namespace ilo
