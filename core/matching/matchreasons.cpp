#include "core/matching/matchreasons.h"

#include "core/text/fold.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double kTenths = 10;
constexpr size_t kMostConcepts = 5; // named; the others are added to the first of them

/// Reasons with exact points, which become tenths together.
struct Weighed
{
    std::vector<MatchReason> reasons;
    std::vector<double> points;

    void add(MatchReason reason, double own)
    {
        reasons.push_back(std::move(reason));
        points.push_back(own);
    }

    std::vector<MatchReason> rounded(int tenths)
    {
        const std::vector<int> shares = apportioned(points, tenths);
        for (size_t at = 0; at < reasons.size(); ++at)
            reasons[at].tenths = shares[at];
        std::ranges::stable_sort(reasons, std::ranges::greater(), &MatchReason::tenths);
        return std::move(reasons);
    }
};

/// Where the words of a capability stand.
class CapabilityText
{
public:
    CapabilityText(const MatchCapability &capability, TextLanguage language,
                   const TextReader &reader)
        : m_title(reader.read(capability.title, language))
        , m_text(reader.read(capability.text, language))
    {
    }

    std::vector<TermCount> terms(const TermTable &table) const
    {
        return countedTerms(m_title, m_text, table);
    }

    void locate(const std::string &stem, MatchReason &reason) const
    {
        for (const ReadText *read : {&m_title, &m_text}) {
            const auto stands = std::ranges::find(read->stems, stem, &ReadStem::stem);
            if (stands == read->stems.end())
                continue;
            const TextWord &word = read->words[stands->word];
            reason.found = word.word;
            if (stands->isPart)
                reason.foundPart = QString::fromStdString(stem);
            reason.inTitle = read == &m_title;
            reason.from = word.from;
            reason.length = word.length;
            return;
        }
    }

private:
    ReadText m_title;
    ReadText m_text;
};

class Explainer
{
public:
    Explainer(const MatchRun &run, const RankedCompany &ranked, const MatchCompany &company,
              const MatchWeights &weights, const TextReader &reader)
        : m_run(run)
        , m_ranked(ranked)
        , m_company(company)
        , m_reader(reader)
        , m_most(run.pointsOf(weights))
        , m_indexed(run.index().company(ranked.place))
    {
    }

    MatchExplanation explain()
    {
        m_made.tenths = int(std::lround(m_ranked.score * kTenths));
        const std::vector<int> most = apportioned({m_most.begin(), m_most.end()}, 1000);
        const std::vector<int> tenths = within(
            most, apportioned({m_ranked.points.begin(), m_ranked.points.end()}, m_made.tenths));
        for (const MatchCriterion criterion : kMatchCriteria) {
            MatchPart part{.criterion = criterion,
                           .tenths = tenths[size_t(criterion)],
                           .ofTenths = most[size_t(criterion)]};
            const size_t missing = m_made.missing.size();
            Weighed reasons = reasonsFor(criterion);
            keepWithin(missing, part.ofTenths - part.tenths);
            part.isKnown = criterion != MatchCriterion::Trl || m_ranked.isTrlKnown;
            part.reasons = reasons.rounded(part.tenths);
            m_made.parts.push_back(std::move(part));
        }
        std::ranges::stable_sort(m_made.missing, std::ranges::greater(), &MissingFact::upToTenths);
        return std::move(m_made);
    }

private:
    Weighed reasonsFor(MatchCriterion criterion)
    {
        switch (criterion) {
        case MatchCriterion::Capabilities: return capabilities();
        case MatchCriterion::Trl: return trl();
        case MatchCriterion::References: return references();
        case MatchCriterion::Certificates: return certificates();
        case MatchCriterion::Cpv: return codes();
        }
        return {};
    }

    /// Both are rounded on their own: a part that would have a tenth more than there is to have
    /// gives it to the one that lost most by rounding.
    std::vector<int> within(const std::vector<int> &most, std::vector<int> tenths) const
    {
        const auto lost = [&](size_t at) { return m_ranked.points[at] * kTenths - tenths[at]; };
        for (size_t full = 0; full < tenths.size(); ++full) {
            while (tenths[full] > most[full]) {
                std::optional<size_t> taker;
                for (size_t at = 0; at < tenths.size(); ++at)
                    if (m_ranked.points[at] > 0 && tenths[at] < most[at]
                        && (!taker || lost(at) > lost(*taker)))
                        taker = at;
                if (!taker)
                    break; // all that has points has all there are
                --tenths[full];
                ++tenths[*taker];
            }
        }
        return tenths;
    }

    double most(MatchCriterion criterion) const { return m_most[size_t(criterion)]; }

    void miss(MissingFact::Kind kind, const QString &what, double points)
    {
        if (const int tenths = int(std::lround(points * kTenths)); tenths > 0)
            m_made.missing.push_back({kind, what, tenths});
    }

    /// Points were rounded so that the parts add up: what is missing from `first` on promises no
    /// tenth more than is left of its part.
    void keepWithin(size_t first, int tenths)
    {
        for (size_t at = first; at < m_made.missing.size(); ++at) {
            int &upTo = m_made.missing[at].upToTenths;
            upTo = std::min(upTo, tenths);
            tenths -= upTo;
        }
        std::erase_if(m_made.missing, [](const MissingFact &fact) { return fact.upToTenths <= 0; });
    }

    const MatchCapability *capability() const
    {
        if (!m_ranked.text)
            return nullptr;
        const auto found = std::ranges::find(m_company.capabilities,
                                             m_run.index().texts()[*m_ranked.text].number,
                                             &MatchCapability::number);
        return found == m_company.capabilities.end() ? nullptr : &*found;
    }

    Weighed capabilities()
    {
        Weighed made;
        const MatchCapability *own = capability();
        if (!own) {
            miss(MissingFact::Kind::Capability, {}, most(MatchCriterion::Capabilities));
            for (const QueryWord &word : m_run.query().words)
                m_made.notFound << word.shown;
            return made;
        }
        const auto saysNothing = [](const MatchCapability &capability) {
            return capability.title.isEmpty() && capability.text.isEmpty();
        };
        if (std::ranges::all_of(m_company.capabilities, saysNothing)) // levels alone are stated
            miss(MissingFact::Kind::Capability, {}, most(MatchCriterion::Capabilities));
        const MatchIndex &index = m_run.index();
        const CapabilityText text(*own, index.texts()[*m_ranked.text].language, m_reader);
        const TextParts parts =
            textParts(m_run.query(), index, *m_ranked.text, text.terms(index.terms()));
        QSet<QString> found;
        for (const WordShare &share : parts.words) {
            const QueryWord &word = m_run.query().words[share.word];
            MatchReason reason{.wanted = word.shown,
                               .how = share.link.reason,
                               .weight = double(share.link.weight),
                               .row = own->number,
                               .wantedPart =
                                   word.isPart ? QString::fromStdString(word.stem) : QString()};
            text.locate(index.terms().stem(share.link.term), reason);
            found.insert(word.shown);
            made.add(std::move(reason), share.share);
        }
        addConcepts(parts.axes, own->number, made);
        for (const QueryWord &word : m_run.query().words)
            if (!found.contains(word.shown) && !m_made.notFound.contains(word.shown))
                m_made.notFound << word.shown;
        return made;
    }

    void addConcepts(const std::vector<AxisShare> &axes, qint64 row, Weighed &made) const
    {
        const size_t named = std::min(kMostConcepts, axes.size());
        for (size_t at = 0; at < named; ++at) {
            const QString code = m_run.index().knowledge().axes().codes().at(axes[at].axis);
            double share = axes[at].share;
            for (size_t other = named; at == 0 && other < axes.size(); ++other)
                share += axes[other].share;
            made.add(
                {.kind = MatchReason::Kind::Concept, .wanted = code, .found = code, .row = row},
                share);
        }
    }

    Weighed trl()
    {
        Weighed made;
        if (most(MatchCriterion::Trl) == 0)
            return made;
        const MatchCapability *own = capability();
        const double points = m_ranked.points[size_t(MatchCriterion::Trl)];
        made.add({.kind = MatchReason::Kind::Trl,
                  .wanted = QString::number(m_run.request().facts.trlNeeded.value_or(0)),
                  .found = own && own->trl ? QString::number(*own->trl) : QString(),
                  .weight = m_ranked.trlGate,
                  .row = own ? own->number : 0},
                 points);
        if (!m_ranked.isTrlKnown)
            miss(MissingFact::Kind::Trl,
                 own ? own->title : QString(),
                 most(MatchCriterion::Trl) * m_ranked.trlGate - points);
        return made;
    }

    Weighed references()
    {
        Weighed made;
        const double whole = most(MatchCriterion::References);
        const auto shares =
            referenceShares(m_run.request().facts, m_run.index(), m_indexed, m_run.textLikeness());
        for (const FactShare &share : shares) {
            const MatchEntry::Given &given = m_indexed.references[share.fact];
            const QString year = given.year > 0 ? u" %1"_s.arg(given.year) : QString();
            made.add({.kind = MatchReason::Kind::Reference,
                      .found = given.customer + year,
                      .row = given.reference},
                     share.share);
        }
        if (m_indexed.references.empty())
            miss(MissingFact::Kind::Reference, {}, whole);
        return made;
    }

    Weighed certificates()
    {
        Weighed made;
        const NeedFacts &need = m_run.request().facts;
        const double whole = most(MatchCriterion::Certificates);
        const auto shares = certificateShares(need, m_indexed);
        QStringList held;
        for (const FactShare &share : shares) {
            const QString &name = m_indexed.certificates[share.fact].name;
            held << m_indexed.certificates[share.fact].key;
            made.add({.kind = MatchReason::Kind::Certificate,
                      .wanted = need.certificates.isEmpty() ? QString() : held.back(),
                      .found = name},
                     share.share);
        }
        missCertificates(held, whole);
        return made;
    }

    void missCertificates(const QStringList &held, double whole)
    {
        const NeedFacts &need = m_run.request().facts;
        QStringList ended;
        for (const MatchEntry::Held &own : m_indexed.certificates)
            if (own.validUntil.isValid() && own.validUntil < need.today)
                ended << own.key;
        for (const QString &asked : need.certificates)
            if (!held.contains(asked))
                miss(ended.contains(asked) ? MissingFact::Kind::ExpiredCertificate
                                           : MissingFact::Kind::Certificate,
                     asked,
                     whole / double(need.certificates.size()));
        if (!need.certificates.isEmpty() || !held.isEmpty())
            return;
        miss(ended.isEmpty() ? MissingFact::Kind::Certificate
                             : MissingFact::Kind::ExpiredCertificate,
             ended.isEmpty() ? QString() : ended.front(),
             whole / 2);
    }

    Weighed codes()
    {
        Weighed made;
        const NeedFacts &need = m_run.request().facts;
        const double whole = most(MatchCriterion::Cpv);
        std::vector<double> earned(need.cpv.size(), 0);
        for (const FactShare &share : cpvShares(need, m_indexed)) {
            earned[share.fact] = share.share;
            made.add({.kind = MatchReason::Kind::Code,
                      .wanted = shownCpv(need.cpv[share.fact]),
                      .found = shownCpv(share.code)},
                     share.share);
        }
        for (size_t at = 0; at < need.cpv.size(); ++at)
            miss(MissingFact::Kind::Code,
                 shownCpv(need.cpv[at]),
                 whole * (1 / double(need.cpv.size()) - earned[at]));
        return made;
    }

    static QString shownCpv(quint32 code) { return QString::number(code).rightJustified(8, u'0'); }

    const MatchRun &m_run;
    const RankedCompany &m_ranked;
    const MatchCompany &m_company;
    const TextReader &m_reader;
    std::array<double, kMatchCriterionCount> m_most;
    MatchIndex::Company m_indexed;
    MatchExplanation m_made;
};

} // namespace

std::vector<int> apportioned(const std::vector<double> &parts, int total)
{
    std::vector<int> whole(parts.size(), 0);
    double sum = 0;
    for (const double part : parts)
        sum += part;
    if (sum <= 0 || total <= 0)
        return whole;
    std::vector<std::pair<double, size_t>> rests;
    int given = 0;
    for (size_t at = 0; at < parts.size(); ++at) {
        const double exact = parts[at] / sum * total;
        whole[at] = int(exact);
        given += whole[at];
        rests.emplace_back(exact - whole[at], at);
    }
    std::ranges::stable_sort(rests, std::ranges::greater(), &std::pair<double, size_t>::first);
    for (size_t at = 0; given < total && at < rests.size(); ++at, ++given)
        ++whole[rests[at].second];
    return whole;
}

MatchExplanation explain(const MatchRun &run, const RankedCompany &ranked,
                         const MatchCompany &company, const MatchWeights &weights,
                         const TextReader &reader)
{
    return Explainer(run, ranked, company, weights, reader).explain();
}

} // namespace ilo
