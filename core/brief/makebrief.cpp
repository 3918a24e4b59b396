#include "core/brief/makebrief.h"

#include "core/brief/amount.h"
#include "core/brief/briefcode.h"
#include "core/brief/joined.h"
#include "core/brief/opened.h"
#include "core/brief/phrases.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString orElse(const QString &text, const QString &fallback)
{
    return (text.trimmed().isEmpty() ? fallback : text).trimmed();
}

Phrase stampOf(Sharing level)
{
    switch (level) {
    case Sharing::Internal: return Phrase::StampInternal;
    case Sharing::UnderNda: return Phrase::StampUnderNda;
    case Sharing::Network: return Phrase::StampNetwork;
    case Sharing::Public: return Phrase::StampPublic;
    }
    Q_UNREACHABLE();
}

Phrase phraseOf(Priority priority)
{
    switch (priority) {
    case Priority::Must: return Phrase::PriorityMust;
    case Priority::Should: return Phrase::PriorityShould;
    case Priority::Could: return Phrase::PriorityCould;
    case Priority::NotNow: return Phrase::PriorityNotNow;
    }
    Q_UNREACHABLE();
}

QString sentence(IprRegime regime, const Phrases &phrases)
{
    switch (regime) {
    case IprRegime::ToBeDecided: return {};
    case IprRegime::SupplierOwnsBuyerLicence: return phrases(Phrase::SupplierOwns);
    case IprRegime::BuyerOwns: return phrases(Phrase::BuyerOwns);
    case IprRegime::BuyerOwnsLicenceBack: return phrases(Phrase::BuyerOwnsLicenceBack);
    case IprRegime::Joint: return phrases(Phrase::Joint);
    case IprRegime::OpenSourceOpenHardware: return phrases(Phrase::OpenSource);
    case IprRegime::BackgroundOnly: return phrases(Phrase::BackgroundOnly);
    }
    Q_UNREACHABLE();
}

/// Where an answer goes when it is a mailbox or a web page; empty for any other address.
QString linkOf(const QString &address, const QString &subject)
{
    static const QRegularExpression mailbox(u"[^\\s<>(),;:]+@[^\\s<>(),;:]+"_s);
    static const QRegularExpression page(u"^(https?://)?[\\w-]+(\\.[\\w-]+)+([/?#:]\\S*)?$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = page.match(address); match.hasMatch())
        return match.captured(1).isEmpty() ? u"https://"_s + address : address;
    if (const auto match = mailbox.match(address); match.hasMatch())
        return u"mailto:"_s + match.captured() + u"?subject="_s + subject;
    return {};
}

/// Makes the blocks of one brief. Everything it reads has gone through openedTo().
class Writer
{
public:
    explicit Writer(const BriefInput &input)
        : m_input(input)
        , m_need(openedTo(input.need, input.level))
        , m_requirements(openedTo(input.requirements, input.need, input.level))
        , m_organisation(m_need.organisation.isNull() ? QString() : input.organisation.trimmed())
        , m_phrases(input.language)
    {
    }

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
    Passage passage(const char *id, Phrase heading, const QString &text,
                    PassageStyle style = PassageStyle::Plain) const;
    static void addPassages(std::vector<Block> &blocks, std::vector<Passage> passages);

    const BriefInput &m_input;
    const Need m_need;
    const std::vector<Requirement> m_requirements;
    const QString m_organisation;
    const Phrases m_phrases;
};

QString Writer::code() const
{
    const QString name = briefCode(m_input.organisation, 0, {});
    QString code = m_input.code;
    if (m_organisation.isEmpty() && name != briefCode({}, 0, {}) && code.startsWith(name + u'-'))
        code.replace(0, name.size(), briefCode({}, 0, {}));
    return code;
}

QString Writer::versionLabel() const
{
    return m_input.version > 0 ? m_phrases(Phrase::Version).arg(m_input.version)
                               : m_phrases(Phrase::Draft);
}

Masthead Writer::masthead(const QString &title) const
{
    return {.line = joined({m_phrases(Phrase::NeedsBrief),
                            code(),
                            versionLabel(),
                            m_phrases.day(m_input.issuedOn)},
                           u" · "_s),
            .title = title,
            .stamp = m_phrases(stampOf(m_input.level)),
            .level = m_input.level,
            .office = m_input.office.name.trimmed()};
}

Strip Writer::strip() const
{
    const QString between = m_organisation.contains(u' ') ? u", "_s : u" "_s;
    Strip strip;
    const auto add = [&](Phrase label, const QString &value) {
        if (!value.trimmed().isEmpty())
            strip.boxes.push_back({m_phrases(label), value.trimmed()});
    };
    add(Phrase::For, joined({m_organisation, m_need.facility}, between));
    if (m_need.trlNow && m_need.trlNeeded)
        add(Phrase::Maturity,
            m_phrases(Phrase::MaturityStep).arg(*m_need.trlNow).arg(*m_need.trlNeeded));
    else if (const auto level = m_need.trlNow ? m_need.trlNow : m_need.trlNeeded)
        add(m_need.trlNow ? Phrase::MaturityNow : Phrase::MaturityNeeded,
            m_phrases(Phrase::MaturityLevel).arg(*level));
    add(Phrase::NeededBy, m_phrases.day(m_need.neededBy));
    add(Phrase::Quantity, m_need.quantity);
    return strip;
}

Table Writer::table() const
{
    Table table{.id = u"requirements"_s,
                .heading = m_phrases(Phrase::WhatItMustDo),
                .titles = {QString(),
                           m_phrases(Phrase::RequirementAndMeasure),
                           m_phrases(Phrase::Today),
                           m_phrases(Phrase::Threshold),
                           m_phrases(Phrase::Target),
                           m_phrases(Phrase::Priority)},
                .wide = 1};
    for (const Requirement &requirement : m_requirements) {
        const QString proof = requirement.testMethod.trimmed();
        const QString threshold =
            withSignAndUnit(requirement.comparison, requirement.threshold, requirement.unit);
        // The unit stands once, at the threshold; the column beside it is narrow.
        const QString target = withSignAndUnit(requirement.comparison,
                                               requirement.target,
                                               threshold.isEmpty() ? requirement.unit : QString());
        table.rows.push_back(
            {{QString::number(table.rows.size() + 1)},
             {requirement.text.trimmed(),
              joined({requirement.measure,
                      proof.isEmpty() ? QString() : m_phrases(Phrase::Proof).arg(proof)},
                     u" · "_s)},
             {orElse(requirement.today, u"–"_s)},
             {orElse(threshold, u"–"_s)},
             {orElse(target, u"–"_s)},
             {m_phrases(phraseOf(requirement.priority))}});
    }
    return table;
}

QString Writer::routeAndRights() const
{
    return joined({m_need.route, sentence(m_need.ipr, m_phrases), m_need.iprNote}, u"\n"_s);
}

QString Writer::time() const
{
    const QDate from = m_need.consultationFrom;
    const QDate until = m_need.consultationUntil;
    QString consultation;
    if (from.isValid() && until.isValid())
        consultation = m_phrases(Phrase::ConsultationBetween)
                           .arg(m_phrases.dayBefore(from, until), m_phrases.day(until));
    else if (from.isValid())
        consultation = m_phrases(Phrase::ConsultationFrom).arg(m_phrases.day(from));
    else if (until.isValid())
        consultation = m_phrases(Phrase::ConsultationUntil).arg(m_phrases.day(until));

    const QString amount = m_need.budgetDisclosed
        ? amountRange(m_need.budgetFrom, m_need.budgetTo, m_phrases)
        : QString();
    const QString budget = amount.isEmpty() ? m_phrases(Phrase::BudgetNotDisclosed)
                                            : m_phrases(Phrase::Budget).arg(amount);
    return joined({joined({consultation, m_need.timeNote}, u" · "_s), budget}, u"\n"_s);
}

std::vector<Span> Writer::answerText(const QString &address, bool isPage) const
{
    const QString day = m_phrases.day(m_need.responseUntil);
    const QString languages = m_need.responseLanguages.trimmed();
    const int variant = (day.isEmpty() ? 0 : 1) + (languages.isEmpty() ? 0 : 2);
    const Phrase first = isPage ? Phrase::AnswerAt : Phrase::WriteTo;
    const QString pattern = m_phrases(Phrase(int(first) + variant));

    // Address and day are strong, so the sentence is cut at its places and not filled by arg().
    std::vector<Span> spans{{}};
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != u'%') {
            spans.back().text += pattern[i];
            continue;
        }
        const QChar place = pattern[++i];
        if (place == u'3') {
            spans.back().text += languages;
        } else {
            spans.push_back({place == u'1' ? address : day, true});
            spans.push_back({});
        }
    }
    // "half a page: …" completes a sentence of ours; what begins with a capital is one already.
    QString form = m_need.responseForm.trimmed();
    if (!form.isEmpty() && !form.front().isUpper()) {
        while (form.endsWith(u'.'))
            form.chop(1);
        form = m_phrases(Phrase::AnswerHolds).arg(form);
    }
    spans.back().text += u' ' + orElse(form, m_phrases(Phrase::AnswerHoldsUsually)) + u' '
        + m_phrases(Phrase::NothingConfidential);
    return spans;
}

AnswerBox Writer::answer() const
{
    const QString address = orElse(m_need.responseAddress, m_input.office.responseAddress);
    if (address.isEmpty())
        return {};
    const QString link = linkOf(address, code());
    return {.id = u"response_address"_s,
            .heading = m_phrases(Phrase::HowToAnswer),
            .text = answerText(address, link.startsWith("http"_L1)),
            .link = link};
}

QString Writer::note() const
{
    const QString place = orElse(m_need.publishedAt, m_input.office.publishedAt);
    const QString treatment = place.isEmpty() ? m_phrases(Phrase::EqualTreatment)
                                              : m_phrases(Phrase::EqualTreatmentAt).arg(place);
    const QString cpv =
        m_need.cpv.isEmpty() ? QString() : m_phrases(Phrase::Cpv).arg(m_need.cpv.join(u", "_s));
    return joined({treatment, cpv}, u"\n"_s);
}

Passage Writer::passage(const char *id, Phrase heading, const QString &text,
                        PassageStyle style) const
{
    return {QLatin1StringView(id), m_phrases(heading), text.trimmed(), style};
}

// Two beside each other; what has no text is left out, and a last one alone takes the full width.
void Writer::addPassages(std::vector<Block> &blocks, std::vector<Passage> passages)
{
    std::erase_if(passages, [](const Passage &p) { return p.text.isEmpty(); });
    for (size_t i = 0; i < passages.size(); i += 2) {
        if (i + 1 < passages.size())
            blocks.emplace_back(Columns{passages[i], passages[i + 1]});
        else
            blocks.emplace_back(passages[i]);
    }
}

Document Writer::document()
{
    const QString title = orElse(m_need.title.simplified(), code());
    std::vector<Block> blocks{masthead(title)};
    if (Strip boxes = strip(); !boxes.boxes.empty())
        blocks.emplace_back(boxes);
    addPassages(blocks,
                {passage("challenge_question",
                         Phrase::ChallengeQuestion,
                         m_need.challengeQuestion,
                         PassageStyle::Lead)});
    addPassages(blocks,
                {passage("why_it_matters", Phrase::WhyItMatters, m_need.whyItMatters),
                 passage("today", Phrase::Today, m_need.today)});
    if (!m_requirements.empty())
        blocks.emplace_back(table());
    addPassages(blocks,
                {passage("conditions", Phrase::Conditions, m_need.conditions, PassageStyle::List),
                 passage("route", Phrase::RouteAndRights, routeAndRights()),
                 passage("tried", Phrase::TriedSoFar, m_need.tried),
                 passage("time_note", Phrase::Time, time())});
    if (AnswerBox box = answer(); !box.text.empty())
        blocks.emplace_back(box);
    blocks.emplace_back(Note{u"published_at"_s, note()});

    const QString version =
        m_input.version > 0 ? u"v"_s + QString::number(m_input.version) : m_phrases(Phrase::Draft);
    return {.language = m_phrases.language(),
            .title = title,
            .code = code(),
            .author = m_input.office.name.trimmed(),
            .issuedOn = m_input.issuedOn,
            .blocks = std::move(blocks),
            .footer = {.left = orElse(m_input.office.fundingNote, m_input.office.name),
                       .middle = joined({code(), version}, u" "_s),
                       .page = m_phrases(Phrase::PageOf)}};
}

} // namespace

Document makeBrief(const BriefInput &input)
{
    return Writer(input).document();
}

} // namespace ilo
