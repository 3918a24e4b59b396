#include "core/sample/companygenerator.h"

#include "core/text/fold.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QDate firstDay(2023, 1, 2);
const QDate lastDay(2026, 10, 30);
constexpr int accountsYear = 2025;
constexpr quint64 firstMoment = 1'767'225'600'000; // 1 January 2026 in milliseconds since 1970

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

SizeClass sizeOf(int headcount)
{
    if (headcount < 10)
        return SizeClass::Micro;
    if (headcount < 50)
        return SizeClass::Small;
    if (headcount < 250)
        return SizeClass::Medium;
    return headcount < 750 ? SizeClass::SmallMidCap : SizeClass::Large;
}

CapabilityKind kindOf(int trl, Random &random)
{
    if (trl < 7)
        return CapabilityKind::Prototype;
    return random.chance(0.55) ? CapabilityKind::Service : CapabilityKind::OwnProduct;
}

/// The domain for names that must never be anybody's (RFC 2606).
QString webName(const QString &name)
{
    return folded(name).replace(u' ', u'-') + u".example"_s;
}

} // namespace

Result<CompanyGenerator> CompanyGenerator::create(quint64 seed)
{
    Result<std::vector<Vocabulary>> vocabularies = readVocabularies();
    if (!vocabularies)
        return fail(vocabularies.error());
    Result<CommonVocabulary> common = readCommonVocabulary();
    if (!common)
        return fail(common.error());
    return CompanyGenerator(seed, *std::move(vocabularies), *std::move(common));
}

CompanyGenerator::CompanyGenerator(quint64 seed, std::vector<Vocabulary> vocabularies,
                                   CommonVocabulary common)
    : m_seed(seed)
    , m_random(seed)
    , m_vocabularies(std::move(vocabularies))
    , m_common(std::move(common))
    , m_areaRank(m_common.areas.size(), 0.7)
    , m_capabilityCount(3)
    , m_trlBelowTop(7, 0.9)
{
}

std::vector<AnyRecord> CompanyGenerator::next()
{
    const Vocabulary &vocabulary = anyVocabulary();
    Organisation company = organisation(vocabulary, anyPlace(vocabulary));
    ++m_made;

    std::vector<AnyRecord> records(1);
    for (int left = 1 + int(m_capabilityCount(m_random)); left > 0; --left) {
        const Capability made = capability(vocabulary, company);
        for (const CommonVocabulary::Area &area : m_common.areas) {
            if (area.key == made.area)
                company.cpv << area.cpv.at(qsizetype(m_random.below(size_t(area.cpv.size()))));
        }
        records.push_back(made);
    }
    company.cpv = asSet(company.cpv);
    if (m_random.chance(0.45)) {
        records.push_back(Certificate{id<Certificate>(),
                                      company.id,
                                      m_common.certificates.pick(m_random),
                                      day(lastDay.addMonths(-3), lastDay.addYears(3))});
    }
    if (m_random.chance(0.2)) {
        records.push_back(Reference{id<Reference>(),
                                    company.id,
                                    m_common.customers.pick(m_random),
                                    {},
                                    m_random.between(2008, accountsYear)});
    }
    records.front() = std::move(company);
    return records;
}

Organisation CompanyGenerator::organisation(const Vocabulary &vocabulary, const Locality &place)
{
    Organisation made;
    made.id = id<Organisation>();
    made.legalForm = place.legalForms.pick(m_random);
    made.town = place.towns.pick(m_random);
    const QString bare = companyName(vocabulary, made.town);
    made.name = bare + u' ' + made.legalForm;
    made.roles = {toKey(OrganisationRole::Company)};
    made.country = place.country;
    made.postcode = postcode(place.postcode);
    made.street = u"%1 %2"_s.arg(vocabulary.streets.pick(m_random)).arg(m_random.between(1, 180));
    made.vatNumber = place.country + u"00%1"_s.arg(m_made, 9, 10, QChar(u'0'));
    made.web = u"https://"_s + webName(bare);
    made.email = u"info@"_s + webName(bare);
    made.founded = accountsYear - std::clamp(int(18 * std::exp(0.8 * m_random.normal())), 0, 150);
    made.sourceId = u"generated-%1-%2"_s.arg(m_seed).arg(m_made + 1);
    addSize(made);
    addConsent(made);
    return made;
}

Capability CompanyGenerator::capability(const Vocabulary &vocabulary, const Organisation &owner)
{
    const QString area = m_common.areas.at(m_areaRank(m_random)).key;
    Capability made;
    made.id = id<Capability>();
    made.organisation = owner.id;
    made.area = area;
    made.language = vocabulary.language;
    made.trl = 9 - int(m_trlBelowTop(m_random));
    made.kind = kindOf(*made.trl, m_random);
    made.title = capitalised(vocabulary.objects.at(area).pick(m_random));
    if (m_random.chance(0.5))
        made.title += u' ' + vocabulary.uses.pick(m_random);

    QStringList sentences;
    for (int left = m_random.between(2, 6); left > 0; --left)
        sentences << sentence(vocabulary, area, *owner.headcount, *owner.founded);
    sentences.removeDuplicates();
    made.text = sentences.join(u' ');
    return made;
}

void CompanyGenerator::addSize(Organisation &organisation)
{
    const int headcount = std::clamp(int(std::exp(2.6 + 1.15 * m_random.normal())), 1, 4000);
    organisation.headcount = headcount;
    organisation.sizeClass = sizeOf(headcount);
    organisation.sizeDeclaredOn = day(firstDay, lastDay);
    organisation.accountsYear = accountsYear;

    const CommonVocabulary::Currency currency =
        m_common.currencies.value(organisation.country, {u"EUR"_s, 1});
    const double thousands = headcount * (70 + 160 * m_random.unit()) * currency.perEuro;
    organisation.turnover = {qint64(thousands) * 100'000, currency.code};
}

void CompanyGenerator::addConsent(Organisation &organisation)
{
    const double dice = m_random.unit();
    organisation.consent = dice < 0.45 ? Consent::NotAsked
        : dice < 0.60                  ? Consent::Asked
        : dice < 0.93                  ? Consent::Given
        : dice < 0.98                  ? Consent::Declined
                                       : Consent::Withdrawn;
    if (organisation.consent == Consent::NotAsked)
        return;
    organisation.consentOn = day(firstDay, lastDay);
    if (organisation.consent == Consent::Given)
        organisation.consentUntil = organisation.consentOn.addYears(m_random.between(1, 4));
}

const Vocabulary &CompanyGenerator::anyVocabulary()
{
    double sum = 0;
    for (const Vocabulary &vocabulary : m_vocabularies)
        sum += vocabulary.weight();
    double left = m_random.unit() * sum;
    for (const Vocabulary &vocabulary : m_vocabularies) {
        left -= vocabulary.weight();
        if (left < 0)
            return vocabulary;
    }
    return m_vocabularies.back();
}

const Locality &CompanyGenerator::anyPlace(const Vocabulary &vocabulary)
{
    double left = m_random.unit() * vocabulary.weight();
    for (const Locality &place : vocabulary.places) {
        left -= place.weight;
        if (left < 0)
            return place;
    }
    return vocabulary.places.back();
}

QString CompanyGenerator::inventedName(const Vocabulary &vocabulary)
{
    // Names are spread evenly: unlike words of a text, few companies share one.
    const auto any = [this](const QStringList &words) {
        return words.at(qsizetype(m_random.below(size_t(words.size()))));
    };
    return any(vocabulary.beginnings.words()) + any(vocabulary.middles.words())
        + any(vocabulary.endings.words());
}

QString CompanyGenerator::companyName(const Vocabulary &vocabulary, const QString &town)
{
    const double dice = m_random.unit();
    if (dice < 0.55)
        return inventedName(vocabulary) + u' ' + vocabulary.trades.pick(m_random);
    if (dice < 0.70)
        return inventedName(vocabulary) + u" & "_s + inventedName(vocabulary);
    if (dice < 0.90)
        return inventedName(vocabulary) + u' ' + inventedName(vocabulary).toLower();
    return town + u' ' + vocabulary.trades.pick(m_random) + u' ' + inventedName(vocabulary);
}

QString CompanyGenerator::postcode(const QString &pattern)
{
    QString code = pattern;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == u'#')
            code[i] = QChar(u'0' + m_random.between(i == 0 ? 1 : 0, 9));
        else if (code[i] == u'@')
            code[i] = QChar(u'A' + m_random.between(0, 25));
    }
    return code;
}

QString CompanyGenerator::sentence(const Vocabulary &vocabulary, const QString &area, int headcount,
                                   int founded)
{
    const QString &pattern = vocabulary.sentences.pick(m_random);
    QString text;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        text += QStringView(pattern).mid(at, open - at);
        const QStringView slot = QStringView(pattern).mid(open + 1, close - open - 1);
        if (slot == u"make")
            text += vocabulary.makes.pick(m_random);
        else if (slot == u"object")
            text += vocabulary.objects.at(area).pick(m_random);
        else if (slot == u"use")
            text += vocabulary.uses.pick(m_random);
        else if (slot == u"property")
            text += vocabulary.properties.pick(m_random);
        else if (slot == u"product")
            text += inventedName(vocabulary) + u' ' + QString::number(m_random.between(1, 90) * 10);
        else if (slot == u"size")
            text += QString::number(std::max(headcount, 2));
        else if (slot == u"year")
            text += QString::number(m_random.between(founded, accountsYear));
        else
            text += QString::number(m_random.between(2, 12));
        at = close + 1;
    }
    text += QStringView(pattern).mid(at);
    return capitalised(text);
}

QDate CompanyGenerator::day(QDate from, QDate until)
{
    return from.addDays(m_random.between(0, int(from.daysTo(until))));
}

template<typename Record>
Id<Record> CompanyGenerator::id()
{
    // The layout of a version 7 UUID, its time counted up by the records, so that ids sort in the
    // order in which they were made.
    const quint64 moment = firstMoment + quint64(m_records++);
    const quint64 chance = m_random.bits();
    const QUuid uuid(uint(moment >> 16),
                     ushort(moment),
                     ushort(0x7000 | (m_seed & 0xfff)),
                     uchar(0x80 | ((chance >> 56) & 0x3f)),
                     uchar(chance >> 48),
                     uchar(chance >> 40),
                     uchar(chance >> 32),
                     uchar(chance >> 24),
                     uchar(chance >> 16),
                     uchar(chance >> 8),
                     uchar(chance));
    return Id<Record>::parse(uuid.toString());
}

Result<ChangeSource> generatedCompanies(qint64 count, quint64 seed)
{
    Result<CompanyGenerator> made = CompanyGenerator::create(seed);
    if (!made)
        return fail(made.error());

    struct State
    {
        CompanyGenerator generator;
        qint64 left;
        std::deque<AnyRecord> waiting;
    };
    auto state = std::make_shared<State>(State{*std::move(made), count, {}});
    return ChangeSource([state]() -> Result<std::optional<Change>> {
        if (state->waiting.empty()) {
            if (state->left-- <= 0)
                return std::optional<Change>();
            for (AnyRecord &record : state->generator.next())
                state->waiting.push_back(std::move(record));
        }
        AnyRecord record = std::move(state->waiting.front());
        state->waiting.pop_front();
        return std::optional(created(std::move(record)));
    });
}

} // namespace ilo
