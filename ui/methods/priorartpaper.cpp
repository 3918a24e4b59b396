#include "ui/methods/priorartpaper.h"

#include "core/brief/inprint.h"
#include "core/methods/priorart.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"
#include "ui/methods/priorartwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PriorArtPaper)
};

QString joinedLines(QStringList lines, const QString &between = u" · "_s)
{
    lines.removeAll(QString());
    return lines.join(between);
}

QString dayOnPaper(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : u"–"_s;
}

QString numberOnPaper(const std::optional<int> &number)
{
    return number ? QLocale().toString(*number) : u"–"_s;
}

/// What limits a search: classes, years, languages.
QString limits(const PriorArtSearch &search)
{
    QStringList parts{search.synonyms, search.classes};
    if (search.yearFrom)
        //: %1: a year
        parts << PaperWords::tr("published since %1").arg(*search.yearFrom);
    if (search.cutOff.isValid())
        //: %1: a day
        parts << PaperWords::tr("until %1").arg(dayOnPaper(search.cutOff));
    if (!search.languages.isEmpty())
        parts << valueText(typeName<PriorArtSearch>(), u"languages"_s, search.languages);
    return joinedLines(parts);
}

Table searchTable(const NeedWorkUp &work)
{
    Table table{.id = u"searches"_s,
                .heading = PaperWords::tr("How it was searched"),
                .titles = {PaperWords::tr("Query"),
                           PaperWords::tr("Where"),
                           PaperWords::tr("Date and by whom"),
                           PaperWords::tr("Hits")},
                .wide = 0};
    for (const PriorArtSearch &search : work.searches)
        table.rows.push_back(
            {{search.keywords.isEmpty() ? search.question : search.keywords,
              joinedLines(
                  {search.keywords.isEmpty() ? QString() : search.question, limits(search)})},
             {search.places.join(u", "_s)},
             {dayOnPaper(search.searchedOn), search.searcher},
             {numberOnPaper(search.hits),
              search.relevant ? PaperWords::tr("%n relevant", nullptr, *search.relevant)
                              : QString()}});
    return table;
}

QString hitLetter(size_t index)
{
    return u"H%1"_s.arg(index + 1);
}

Table hitTable(const NeedWorkUp &work)
{
    Table table{.id = u"hits"_s,
                .heading = PaperWords::tr("What was found"),
                .titles = {QString(),
                           PaperWords::tr("Title and what it offers"),
                           PaperWords::tr("Kind"),
                           PaperWords::tr("TRL"),
                           PaperWords::tr("Risk of infringing a right")},
                .wide = 1};
    for (size_t i = 0; i < work.hits.size(); ++i) {
        const PriorArtHit &hit = work.hits[i];
        const QString year = hit.year ? QString::number(*hit.year) : QString();
        table.rows.push_back(
            {{hitLetter(i)},
             {hit.title,
              joinedLines({joinedLines({hit.reference, hit.holder, hit.country, year}),
                           hit.offers,
                           hit.link,
                           moneyLabel(hit.price)},
                          u"\n"_s)},
             {label(hit.kind),
              hit.legalStatus == LegalStatus::NotStated ? QString() : label(hit.legalStatus)},
             {numberOnPaper(hit.trl)},
             {label(hit.risk)}});
    }
    return table;
}

Table coverageTable(const NeedInFull &full, const NeedWorkUp &work)
{
    Table table{.id = u"coverage"_s,
                .heading = PaperWords::tr("What it covers"),
                .titles = {QString(),
                           PaperWords::tr("Requirement"),
                           label(Coverage::Meets),
                           label(Coverage::Partly),
                           label(Coverage::NotMet)},
                .wide = 1};
    for (size_t row = 0; row < full.requirements.size(); ++row) {
        const Requirement &requirement = full.requirements[row];
        const auto with = [&](Coverage coverage) {
            QStringList letters;
            for (size_t i = 0; i < work.hits.size(); ++i) {
                if (coverageOf(work.hits[i], requirement.id) == coverage)
                    letters << hitLetter(i);
            }
            return letters.isEmpty() ? u"–"_s : letters.join(u", "_s);
        };
        table.rows.push_back({{QString::number(row + 1)},
                              {requirement.text, label(requirement.priority)},
                              {with(Coverage::Meets)},
                              {with(Coverage::Partly)},
                              {with(Coverage::NotMet)}});
    }
    return table;
}

Passage conclusionPassage(const NeedInFull &full, const NeedWorkUp &work)
{
    const PriorArtProposal proposal = proposedConclusion(full.requirements, work.hits);
    QStringList lines;
    if (work.conclusions.empty()) {
        lines << PaperWords::tr("Nothing is concluded yet.");
    } else {
        const PriorArtConclusion &standing = work.conclusions.front();
        //: %1: a conclusion such as "Near the market", %2: a day
        lines << PaperWords::tr("%1, concluded on %2.")
                     .arg(label(standing.code), dayOnPaper(standing.concludedOn));
        if (!standing.reason.isEmpty())
            lines << standing.reason;
        //: %1: what is to be done now, a sentence
        lines << PaperWords::tr("Next step: %1").arg(nextStepSentence(nextStepOf(standing.code)));
    }
    QStringList reasons;
    for (const PriorArtReason &reason : proposal.reasons)
        reasons << reasonSentence(reason, full.requirements, work.hits);
    //: %1: a conclusion such as "Near the market", %2: sentences
    lines << PaperWords::tr("The rules propose: %1. %2")
                 .arg(label(proposal.code), reasons.join(u' '));
    return {u"conclusion"_s, PaperWords::tr("Conclusion"), lines.join(u'\n'), PassageStyle::Plain};
}

} // namespace

Document priorArtPaper(const NeedInFull &full, const NeedWorkUp &work, const QString &office,
                       QDate today)
{
    const Need &need = full.need;
    Document paper{
        .language = QLocale().name().section(u'_', 0, 0),
        //: %1: title of a need
        .title = PaperWords::tr("Prior art for %1").arg(need.title),
        .code = need.code,
        .author = office,
        .issuedOn = today,
        .blocks = {Masthead{//: %1: number of the need, %2: day
                            .line =
                                PaperWords::tr("Prior-art log · %1 · %2")
                                    .arg(need.code, QLocale().toString(today, QLocale::LongFormat)),
                            .title = need.title,
                            .stamp = label(Sharing::Internal).toUpper(),
                            .level = Sharing::Internal,
                            .office = office},
                   conclusionPassage(full, work)},
        .footer = {.left = office, .middle = need.code, .page = PaperWords::tr("Page %1 of %2")}};
    if (!work.searches.empty())
        paper.blocks.push_back(searchTable(work));
    if (!work.hits.empty())
        paper.blocks.push_back(hitTable(work));
    if (!work.hits.empty() && !full.requirements.empty())
        paper.blocks.push_back(coverageTable(full, work));
    paper.blocks.push_back(Note{u"disclaimer"_s, patentDisclaimer()});
    setInPrint(paper.blocks);
    return paper;
}

} // namespace ilo
