#include "ui/shortlist/shortlistoutput.h"

#include "core/base/writefile.h"
#include "core/exchange/tablefile.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/pdf.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/prompts.h"
#include "ui/printing/printpages.h"
#include "ui/shortlist/exclusionsdialog.h"
#include "ui/shortlist/fitwords.h"

#include <QCoreApplication>
#include <QFileInfo>
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

QString decisionOf(const ExplainedCompany &company)
{
    return company.verdict ? label(*company.verdict) : QString();
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
    cells.push_back(decisionOf(company));
    cells.push_back(company.reason);
    cells.push_back(reasonsOf(company.fit, int(company.fit.parts.size()) * 100));
    cells.push_back(missingOf(company.fit));
    return cells;
}

/// As the chips say them: who reads the paper knows no filters.
QString mustHaveText(const ShortlistHead &head)
{
    QStringList labels;
    for (const QString &filter : head.mustHave)
        labels << mustHaveLabel(filter);
    return labels.join(u" · "_s);
}

/// What the table was ranked by, a line each.
QStringList shortlistFoot(const ShortlistHead &head)
{
    QStringList weights;
    for (const MatchCriterion criterion : kMatchCriteria)
        weights << label(criterion) + u' '
                + QString::number(head.weights.points[size_t(criterion)]);
    QStringList foot{
        QString(),
        //: %1: number and title of a need, %2: a day
        OutputWords::tr("Ranked for %1 on %2")
            .arg((head.code + u' ' + head.title).simplified(), head.day.toString(Qt::ISODate)),
        //: %1: criteria with their points
        OutputWords::tr("Weights: %1").arg(weights.join(u", "_s)),
        head.mustHave.isEmpty() ? OutputWords::tr("No must-haves")
                                //: %1: filters
                                : OutputWords::tr("Must have: %1").arg(mustHaveText(head))};
    if (!head.frozen.isEmpty())
        foot << head.frozen;
    return foot;
}

} // namespace

Status writePaper(const Document &paper, const QString &path)
{
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());
    const Result<QByteArray> pdf =
        toPdf(paper, layOut(paper, *fonts), QDateTime::currentDateTimeUtc());
    return pdf ? writeFile(path, *pdf) : fail(pdf.error());
}

void exportShortlist(Context &context, QWidget *over, const ShortlistHead &head,
                     const std::vector<ExplainedCompany> &companies)
{
    const QString path =
        context.prompts().saveFile(over,
                                   OutputWords::tr("Export the shortlist with its reasons"),
                                   //: name of a file; %1: number of the need
                                   OutputWords::tr("Shortlist %1").arg(head.code) + u".xlsx"_s,
                                   u"XLSX (*.xlsx);;ODS (*.ods);;CSV (*.csv);;PDF (*.pdf)"_s);
    if (path.isEmpty())
        return;
    const auto writeSheet = [&](const auto &put) -> Status {
        for (const ExplainedCompany &company : companies) {
            if (const Status done = put(shortlistCells(company)); !done)
                return done;
        }
        for (const QString &line : shortlistFoot(head)) {
            OutCells cells(shortlistTable().columns.size());
            cells[1] = line;
            if (const Status done = put(cells); !done)
                return done;
        }
        return {};
    };
    if (QFileInfo(path).suffix().toLower() == u"pdf") {
        const Document paper = shortlistPaper(companies, head, context.workspace().office().name);
        if (const Status written = writePaper(paper, path); !written)
            return context.report(written.error());
    } else if (const auto written = writeTable(path, shortlistTable(), writeSheet); !written) {
        return context.report(written.error());
    }
    //: %1: name of a file
    context.announce(OutputWords::tr("Wrote %1").arg(QFileInfo(path).fileName()), true, false);
}

void printShortlist(Context &context, QWidget *over, const ShortlistHead &head,
                    const std::vector<ExplainedCompany> &companies)
{
    const auto fonts = findFonts();
    if (!fonts)
        return context.report(fonts.error());
    const Document paper = shortlistPaper(companies, head, context.workspace().office().name);
    if (const PrintOutcome outcome = printPages(layOut(paper, *fonts), paper.title, over))
        context.announce(printedWords(outcome, paper.title), true, false);
}

Document shortlistPaper(const std::vector<ExplainedCompany> &companies, const ShortlistHead &head,
                        const QString &office)
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
        table.rows.push_back({{QString::number(company.place)},
                              {company.name, reasonsOf(company.fit, reasonsOnPaper)},
                              {company.country},
                              {fitScoreText(company.fit.tenths)},
                              {company.verdict ? decisionOf(company) : u"–"_s, company.reason}});
    Strip strip;
    for (const MatchCriterion criterion : kMatchCriteria)
        strip.boxes.push_back(
            {label(criterion), QString::number(head.weights.points[size_t(criterion)])});
    QString remarks;
    if (!head.frozen.isEmpty())
        remarks += head.frozen + u'\n';
    if (!head.mustHave.isEmpty())
        //: %1: filters
        remarks += OutputWords::tr("Must have: %1.").arg(mustHaveText(head)) + u'\n';
    return {
        .language = QLocale().name().section(u'_', 0, 0),
        //: %1: title of a need
        .title = OutputWords::tr("Shortlist for %1").arg(head.title),
        .code = head.code,
        .author = office,
        .issuedOn = head.day,
        .blocks = {Masthead{//: %1: number of the need, %2: day
                            .line = OutputWords::tr("Shortlist · %1 · %2")
                                        .arg(head.code,
                                             QLocale().toString(head.day, QLocale::LongFormat)),
                            .title = head.title,
                            .stamp = label(Sharing::Internal).toUpper(),
                            .level = Sharing::Internal,
                            .office = office},
                   strip,
                   table,
                   Note{u"fairness"_s,
                        remarks
                            + OutputWords::tr("A fit says how much of what the need asks for a "
                                              "company states. It is no probability. Country, "
                                              "office and how well a company is known never "
                                              "count.")}},
        .footer = {.left = office, .middle = head.code, .page = OutputWords::tr("Page %1 of %2")}};
}

} // namespace ilo
