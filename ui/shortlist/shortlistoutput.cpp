#include "ui/shortlist/shortlistoutput.h"

#include "core/storage/matchfacts.h"
#include "ui/kit/fieldlabels.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistsource.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OutputWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ShortlistOutput)
};

constexpr int reasonLetters = 60;
constexpr int reasonsOnPaper = 3; ///< a criterion

double points(int tenths)
{
    return tenths / 10.;
}

QString reasonsOf(const MatchExplanation &fit, int most)
{
    QStringList parts;
    for (const MatchPart &part : fit.parts) {
        QStringList reasons;
        for (const MatchReason &reason : part.reasons) {
            if (reason.tenths > 0 && reasons.size() < most)
                reasons << reasonText(reason) + u' ' + fitPointsText(reason.tenths);
        }
        if (!reasons.isEmpty())
            parts << label(part.criterion) + u": "_s + reasons.join(u"; "_s);
    }
    return parts.join(u". "_s);
}

QString missingOf(const MatchExplanation &fit)
{
    QStringList missing;
    for (const MissingFact &fact : fit.missing)
        missing << missingText(fact);
    return missing.join(u"; "_s);
}

} // namespace

Result<std::vector<ExplainedCompany>>
explainedCompanies(Database &database, const ShortlistSource &source, const ShortlistModel &model)
{
    std::vector<ExplainedCompany> all;
    for (int row = 0; source.run() && row < model.rowCount(); ++row) {
        const RankedCompany &ranked = model.company(row);
        const auto company = matchCompany(database, ranked.number);
        if (!company)
            return fail(company.error());
        if (!*company)
            continue; // deleted a moment ago
        const ShortlistDecision *decision = source.decisionOn(model.id(row));
        all.push_back({row + 1,
                       model.id(row),
                       model.name(row),
                       model.country(row),
                       explain(*source.run(), ranked, **company, model.weights(), *source.reader()),
                       decision ? label(decision->verdict) : QString(),
                       decision ? decision->reason : QString()});
    }
    return all;
}

OutTable shortlistTable()
{
    using Form = OutTable::Column::Form;
    OutTable table{OutputWords::tr("Shortlist"),
                   {{OutputWords::tr("#", "place in a ranking"), Form::Number, 5},
                    {OutputWords::tr("Company"), Form::Text, 30},
                    {OutputWords::tr("Country"), Form::Text, 8},
                    {OutputWords::tr("Fit"), Form::Number, 7}}};
    for (const MatchCriterion criterion : kMatchCriteria)
        table.columns.push_back({label(criterion), Form::Number, 12});
    table.columns.push_back({OutputWords::tr("Decision"), Form::Text, 10});
    table.columns.push_back({OutputWords::tr("Reason for leaving out"), Form::Text, 24});
    table.columns.push_back(
        {OutputWords::tr("What the fit is made of"), Form::Text, reasonLetters});
    table.columns.push_back({OutputWords::tr("Would raise the fit"), Form::Text, reasonLetters});
    return table;
}

OutCells shortlistCells(const ExplainedCompany &company)
{
    OutCells cells{company.place, company.name, company.country, points(company.fit.tenths)};
    for (const MatchPart &part : company.fit.parts)
        cells.push_back(points(part.tenths));
    cells.push_back(company.decision);
    cells.push_back(company.reason);
    cells.push_back(reasonsOf(company.fit, int(company.fit.parts.size()) * 100));
    cells.push_back(missingOf(company.fit));
    return cells;
}

QStringList shortlistFoot(const ShortlistSource &source, const ShortlistModel &model,
                          const QString &need)
{
    QStringList weights;
    for (const MatchCriterion criterion : kMatchCriteria)
        weights << label(criterion) + u' '
                + QString::number(model.weights().points[size_t(criterion)]);
    const QStringList &must = source.state().shortlist.mustHave;
    return {QString(),
            //: %1: number and title of a need, %2: a day
            OutputWords::tr("Ranked for %1 on %2")
                .arg(need, source.run()->request().facts.today.toString(Qt::ISODate)),
            //: %1: criteria with their points
            OutputWords::tr("Weights: %1").arg(weights.join(u", "_s)),
            must.isEmpty() ? OutputWords::tr("No must-haves")
                           //: %1: filters
                           : OutputWords::tr("Must have: %1").arg(must.join(u", "_s))};
}

Document shortlistPaper(const std::vector<ExplainedCompany> &companies, const QString &code,
                        const QString &title, const MatchWeights &weights,
                        const QStringList &mustHave, const QString &office, QDate today)
{
    Table table{.id = u"shortlist"_s,
                .heading = OutputWords::tr("Companies by fit"),
                .titles = {QString(),
                           OutputWords::tr("Company and what its fit is made of"),
                           OutputWords::tr("Country"),
                           OutputWords::tr("Fit"),
                           OutputWords::tr("Decision")},
                .wide = 1};
    for (const ExplainedCompany &company : companies)
        table.rows.push_back(
            {{QString::number(company.place)},
             {company.name, reasonsOf(company.fit, reasonsOnPaper)},
             {company.country},
             {fitPointsText(company.fit.tenths)},
             {company.decision.isEmpty() ? u"–"_s : company.decision, company.reason}});
    Strip strip;
    for (const MatchCriterion criterion : kMatchCriteria)
        strip.boxes.push_back(
            {label(criterion), QString::number(weights.points[size_t(criterion)])});
    const QString must = mustHave.isEmpty()
        ? QString()
        //: %1: filters
        : OutputWords::tr("Must have: %1.").arg(mustHave.join(u", "_s)) + u'\n';
    return {
        .language = QLocale().name().section(u'_', 0, 0),
        //: %1: title of a need
        .title = OutputWords::tr("Shortlist for %1").arg(title),
        .code = code,
        .author = office,
        .issuedOn = today,
        .blocks = {Masthead{//: %1: number of the need, %2: day
                            .line = OutputWords::tr("Shortlist · %1 · %2")
                                        .arg(code, QLocale().toString(today, QLocale::LongFormat)),
                            .title = title,
                            .stamp = label(Sharing::Internal).toUpper(),
                            .level = Sharing::Internal,
                            .office = office},
                   strip,
                   table,
                   Note{u"fairness"_s,
                        must
                            + OutputWords::tr("A fit says how much of what the need asks for a "
                                              "company states. It is no probability. Country, "
                                              "office and how well a company is known never "
                                              "count.")}},
        .footer = {.left = office, .middle = code, .page = OutputWords::tr("Page %1 of %2")}};
}

QString frozenContent(const std::vector<ExplainedCompany> &companies, const ShortlistSource &source,
                      const ShortlistModel &model)
{
    QJsonObject weights;
    for (const MatchCriterion criterion : kMatchCriteria)
        weights[matchCriterionKey(criterion)] = model.weights().points[size_t(criterion)];
    QJsonArray places;
    for (const ExplainedCompany &company : companies) {
        QJsonObject parts;
        for (const MatchPart &part : company.fit.parts)
            parts[matchCriterionKey(part.criterion)] =
                QJsonObject{{u"points"_s, points(part.tenths)}, {u"of"_s, points(part.ofTenths)}};
        const ShortlistDecision *decision = source.decisionOn(company.id);
        places << QJsonObject{{u"place"_s, company.place},
                              {u"id"_s, company.id},
                              {u"name"_s, company.name},
                              {u"score"_s, points(company.fit.tenths)},
                              {u"parts"_s, parts},
                              {u"decision"_s, decision ? toKey(decision->verdict) : QString()},
                              {u"reason"_s, company.reason}};
    }
    const MatchRequest &asked = source.run()->request();
    QJsonArray glossary;
    for (const GlossaryWord &word : asked.corrections)
        glossary << QJsonObject{{u"word"_s, word.word},
                                {u"language"_s, textLanguageCode(word.language)},
                                {u"other"_s, word.otherWord},
                                {u"other_language"_s, textLanguageCode(word.otherLanguage)},
                                {u"same"_s, word.isSame}};
    const QJsonObject content{
        {u"format"_s, 1},
        {u"engine"_s, MatchKnowledge::version},
        {u"lists"_s, source.hasLists()},
        {u"day"_s, asked.facts.today.toString(Qt::ISODate)},
        {u"title"_s, asked.text.title},
        {u"text"_s, asked.text.text},
        {u"trl_needed"_s,
         asked.facts.trlNeeded ? QJsonValue(*asked.facts.trlNeeded) : QJsonValue()},
        {u"office_glossary"_s, glossary},
        {u"weights"_s, weights},
        {u"must_have"_s, QJsonArray::fromStringList(source.state().shortlist.mustHave)},
        {u"places"_s, places}};
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

} // namespace ilo
