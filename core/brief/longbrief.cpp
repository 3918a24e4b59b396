// What the long form of a brief adds to its page (handbook 4.2).
#include "core/brief/briefwriter.h"

using namespace Qt::StringLiterals;

namespace ilo {

QString BriefWriter::confidentiality() const
{
    switch (m_input.level) {
    case Sharing::Internal: return m_phrases(Phrase::LevelInternal);
    case Sharing::UnderNda: return m_phrases(Phrase::LevelUnderNda);
    case Sharing::Network: return m_phrases(Phrase::LevelNetwork);
    case Sharing::Public: return m_phrases(Phrase::LevelPublic);
    }
    Q_UNREACHABLE();
}

// Numbered as in the table of requirements; those without a proof are left out.
Table BriefWriter::proofs() const
{
    Table table{
        .id = u"test_method"_s,
        .heading = m_phrases(Phrase::HowItIsProved),
        .titles = {QString(), m_phrases(Phrase::RequirementTitle), m_phrases(Phrase::ProofTitle)},
        .wide = 1,
        .rows = {}};
    int number = 0;
    for (const Requirement &requirement : m_requirements) {
        ++number;
        if (!requirement.testMethod.trimmed().isEmpty())
            table.rows.push_back({{QString::number(number)},
                                  {requirement.text.trimmed()},
                                  {requirement.testMethod.trimmed()}});
    }
    return table;
}

Table BriefWriter::abbreviations(const std::vector<Acronym> &used) const
{
    Table table{.id = u"abbreviations"_s,
                .heading = m_phrases(Phrase::Abbreviations),
                .titles = {m_phrases(Phrase::AbbreviationTitle), m_phrases(Phrase::MeaningTitle)},
                .wide = 1,
                .rows = {}};
    for (const Acronym &acronym : used)
        table.rows.push_back({{acronym.shortForm}, {acronym.meaning}});
    return table;
}

Table BriefWriter::earlierVersions() const
{
    Table table{.id = u"versions"_s,
                .heading = m_phrases(Phrase::EarlierVersions),
                .titles = {m_phrases(Phrase::VersionTitle), m_phrases(Phrase::DayTitle)},
                .wide = 1,
                .rows = {}};
    for (const EarlierVersion &version : m_input.versions)
        table.rows.push_back(
            {{QString::number(version.version)}, {m_phrases.day(version.issuedOn)}});
    return table;
}

void BriefWriter::addDetails(std::vector<Block> &blocks) const
{
    const auto add = [&](const char *id,
                         Phrase heading,
                         const QString &text,
                         PassageStyle style = PassageStyle::Plain) {
        if (!text.trimmed().isEmpty())
            blocks.emplace_back(passage(id, heading, text, style));
    };
    blocks.emplace_back(Chapter{u"details"_s, m_phrases(Phrase::DetailsChapter)});
    add("context", Phrase::Setting, m_need.context);
    add("beneficiaries", Phrase::WhoBenefits, m_need.beneficiaries);
    add("process", Phrase::ProcessAndInterfaces, m_need.process);
    if (Table table = proofs(); !table.rows.empty())
        blocks.emplace_back(table);
    add("operation", Phrase::Operation, m_need.operation);
    add("safety", Phrase::Safety, m_need.safety);
    add("standards", Phrase::Standards, m_need.standards, PassageStyle::List);
    add("sustainability", Phrase::Sustainability, m_need.sustainability);
    add("market", Phrase::Market, m_need.market);
    add("consultation_results", Phrase::ConsultationResults, m_need.consultationResults);
    add("joint_with", Phrase::JointWith, m_need.jointWith);
    add("risks", Phrase::Risks, m_need.risks);
    add("business_case", Phrase::BusinessCase, m_need.businessCase);
    add("strategy", Phrase::Strategy, m_need.strategy);
    add("evaluation", Phrase::Evaluation, m_need.evaluation);
    add("confidentiality", Phrase::Confidentiality, confidentiality());
    add("background", Phrase::Background, m_need.background, PassageStyle::List);
}

} // namespace ilo
