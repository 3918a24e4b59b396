#include "core/brief/makebrief.h"

#include "core/brief/amount.h"
#include "core/brief/answerlanguages.h"
#include "core/brief/briefcode.h"
#include "core/brief/briefwriter.h"
#include "core/brief/fundingnote.h"
#include "core/brief/inprint.h"
#include "core/brief/joined.h"
#include "core/brief/numbersin.h"
#include "core/brief/opened.h"
#include "core/brief/translated.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

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

std::vector<Requirement> inThatLanguage(std::vector<Requirement> requirements,
                                        const QString &language)
{
    for (Requirement &requirement : requirements)
        requirement = inLanguage(requirement, language);
    return requirements;
}

QStringList printedTexts(BriefForm form)
{
    QStringList fields = translatableNeedFields();
    fields.removeIf([&](const QString &field) { return !isPrintedOn(form, field); });
    return fields;
}

} // namespace

BriefWriter::BriefWriter(const BriefInput &input, const QString &language)
    : m_input(input)
    , m_phrases(language)
    , m_need(inLanguage(openedTo(input.need, input.level), m_phrases.language()))
    , m_requirements(inThatLanguage(openedTo(input.requirements, input.need, input.level),
                                    m_phrases.language()))
    , m_organisation(m_need.organisation.isNull() ? QString() : input.organisation.trimmed())
{
}

QString BriefWriter::code() const
{
    return m_organisation.isEmpty() ? withoutName(m_input.code, m_input.organisation)
                                    : m_input.code;
}

QString BriefWriter::versionLabel() const
{
    return m_input.version > 0 ? m_phrases(Phrase::Version).arg(m_input.version)
                               : m_phrases(Phrase::Draft);
}

Masthead BriefWriter::masthead(const QString &title) const
{
    return {.line = joined({m_phrases(Phrase::NeedsBrief),
                            code(),
                            versionLabel(),
                            m_phrases.day(m_input.issuedOn)},
                           u" · "_s),
            .title = title,
            .stamp = m_phrases(stampOf(m_input.level)),
            .level = m_input.level,
            .office = m_input.office.name.trimmed(),
            .logo = m_input.office.logo};
}

Strip BriefWriter::strip() const
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

Table BriefWriter::table() const
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
        const auto inSigns = [&](const QString &value) {
            return numbersIn(value, m_input.need.language, m_phrases.language());
        };
        const auto measured = [&](const QString &value) {
            return orElse(printedValue(requirement, inSigns(value)), u"–"_s);
        };
        table.rows.push_back(
            {{QString::number(table.rows.size() + 1)},
             {requirement.text.trimmed(),
              joined({requirement.measure,
                      proof.isEmpty() ? QString() : m_phrases(Phrase::Proof).arg(proof)},
                     u" · "_s)},
             {orElse(inSigns(requirement.today), u"–"_s)},
             {measured(requirement.threshold)},
             {measured(requirement.target)},
             {m_phrases(phraseOf(requirement.priority))}});
    }
    return table;
}

QString BriefWriter::routeAndRights() const
{
    return joined({m_need.route, sentence(m_need.ipr, m_phrases), m_need.iprNote}, u"\n"_s);
}

QString BriefWriter::time() const
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

std::vector<Span> BriefWriter::answerText(const QString &address, bool isPage) const
{
    const QString day = m_phrases.day(m_need.responseUntil);
    const QString languages = languagesIn(m_need.responseLanguages, m_phrases.language());
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

AnswerBox BriefWriter::answer() const
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

QString BriefWriter::note() const
{
    const QString place = orElse(m_need.publishedAt, m_input.office.publishedAt);
    const QString treatment = place.isEmpty() ? m_phrases(Phrase::EqualTreatment)
                                              : m_phrases(Phrase::EqualTreatmentAt).arg(place);
    const QString cpv =
        m_need.cpv.isEmpty() ? QString() : m_phrases(Phrase::Cpv).arg(m_need.cpv.join(u", "_s));
    // Which language the rest is in can be said only where that is known.
    const QString own = m_input.need.language;
    const bool isMixed =
        briefLanguages().contains(own) && own != m_phrases.language()
        && isPartlyUntranslated(
            m_need, m_requirements, printedTexts(m_input.form), m_phrases.language());
    const QString rest = isMixed
        ? m_phrases(Phrase::RestIsIn).arg(nameOfLanguage(own, m_phrases.language()))
        : QString();
    return joined({treatment, rest, cpv}, u" "_s);
}

// A paper that is not final, or not for everybody, says so across the page.
QString BriefWriter::watermark() const
{
    if (m_input.version <= 0)
        return stateMark(BriefStatus::Draft, m_phrases.language());
    const bool isClosed = m_input.level == Sharing::Internal || m_input.level == Sharing::UnderNda;
    return isClosed ? m_phrases(stampOf(m_input.level)) : QString();
}

Passage BriefWriter::passage(const char *id, Phrase heading, const QString &text,
                             PassageStyle style) const
{
    return {QLatin1StringView(id), m_phrases(heading), text.trimmed(), style};
}

// Two beside each other; what has no text is left out, and a last one alone takes the full width.
void BriefWriter::addPassages(std::vector<Block> &blocks, std::vector<Passage> passages)
{
    std::erase_if(passages, [](const Passage &p) { return p.text.isEmpty(); });
    for (size_t i = 0; i < passages.size(); i += 2) {
        if (i + 1 < passages.size())
            blocks.emplace_back(Columns{passages[i], passages[i + 1]});
        else
            blocks.emplace_back(passages[i]);
    }
}

void BriefWriter::addPage(std::vector<Block> &blocks, const QString &title) const
{
    blocks.emplace_back(masthead(title));
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
}

Document BriefWriter::document()
{
    const bool isLong = m_input.form == BriefForm::Long;
    const QString title = inPrint(orElse(m_need.title.simplified(), code()));
    std::vector<Block> blocks;
    addPage(blocks, title);
    if (isLong)
        addDetails(blocks);
    setInPrint(blocks);
    const std::vector<Acronym> used = expandAcronyms(blocks, m_phrases.language());
    if (isLong) {
        if (!used.empty())
            blocks.emplace_back(abbreviations(used));
        if (Table versions = earlierVersions(); !versions.rows.empty())
            blocks.emplace_back(versions);
    }

    const QString version =
        m_input.version > 0 ? u"v"_s + QString::number(m_input.version) : m_phrases(Phrase::Draft);
    return {
        .language = m_phrases.language(),
        .title = title,
        .code = code(),
        .author = m_input.office.name.trimmed(),
        .issuedOn = m_input.issuedOn,
        .blocks = std::move(blocks),
        .footer = {.left = orElse(fundingNoteIn(m_input.office.fundingNote, m_phrases.language()),
                                  m_input.office.name),
                   .middle = joined({code(), version}, u" "_s),
                   .page = m_phrases(Phrase::PageOf),
                   .emblem = m_input.office.showEmblem ? m_phrases(Phrase::FundedByEu) : QString()},
        .watermark = watermark(),
        .isLong = isLong,
        .logo = {}};
}

Document makeBrief(const BriefInput &input)
{
    Document document = BriefWriter(input, input.language).document();
    if (!input.otherLanguage.isEmpty() && input.otherLanguage != document.language) {
        Document other = BriefWriter(input, input.otherLanguage).document();
        document.blocks.emplace_back(Edition{other.language, other.title, other.footer});
        std::ranges::move(other.blocks, std::back_inserter(document.blocks));
    }
    setLogo(document, input.logo);
    return document;
}

QString stateMark(BriefStatus status, const QString &language)
{
    const auto said = [&](Phrase phrase) {
        return QLocale(language).toUpper(Phrases(language)(phrase));
    };
    switch (status) {
    case BriefStatus::Draft:
    case BriefStatus::InReview: return said(Phrase::Draft);
    case BriefStatus::Withdrawn: return said(Phrase::Withdrawn);
    case BriefStatus::Replaced: return said(Phrase::Replaced);
    case BriefStatus::Approved:
    case BriefStatus::Published: return {};
    }
    Q_UNREACHABLE();
}

} // namespace ilo
