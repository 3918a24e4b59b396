#include "tests/bench/benches.h"

#include "core/brief/documenthtml.h"
#include "core/brief/phrases.h"
#include "core/needbrief/briefsource.h"
#include "core/render/layout.h"
#include "core/render/pdf.h"
#include "core/sample/sampleworkspace.h"
#include "core/storage/workspace.h"
#include "tests/bench/figures.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

constexpr int briefs = 100;
constexpr int settled = 10; ///< fonts and word lists are read by then

struct Run
{
    std::vector<double> wall;
    double early = 0; ///< MiB after the tenth
    double late = 0;  ///< MiB after the hundredth

    QJsonObject toJson() const
    {
        return {{u"wallMs"_s, percentiles(wall)},
                {u"residentMiBAfter10"_s, rounded(early)},
                {u"residentMiBAfter100"_s, rounded(late)},
                {u"growthMiB"_s, rounded(late - early)}};
    }
};

template<typename Make>
Run measure(Make make)
{
    Run run;
    for (int number = 0; number < briefs; ++number) {
        const double start = wallMilliseconds();
        make(number);
        run.wall.push_back(wallMilliseconds() - start);
        if (number + 1 == settled)
            run.early = residentMegabytes();
    }
    run.late = residentMegabytes();
    return run;
}

} // namespace

QJsonObject benchBrief()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.inprocap"_s);
    const auto workspace = makeSampleWorkspace(path, QDate(2026, 11, 26));
    if (!workspace)
        giveUp(workspace.error().detail);
    const Result<Id<Need>> need = needByCode((*workspace)->database(), u"N-0001"_s);
    if (!need)
        giveUp(need.error().detail);
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        giveUp(fonts.error().detail);

    // From the file to the bytes, each in another language: what a person waits for.
    qsizetype bytes = 0;
    QByteArray html;
    const auto brief = [&](BriefForm form) {
        return measure([&](int number) {
            const Result<NeedInFull> full = needInFull((*workspace)->database(), *need);
            if (!full)
                giveUp(full.error().detail);
            const QStringList &languages = briefLanguages();
            const Document document = briefOf(*full,
                                              (*workspace)->office(),
                                              {},
                                              {.level = Sharing::Internal,
                                               .language = languages[number % languages.size()],
                                               .otherLanguage = {},
                                               .form = form,
                                               .issuedOn = QDate(2026, 11, 26)});
            html = toHtml(document);
            const Result<QByteArray> pdf =
                toPdf(document, layOut(document, *fonts), QDateTime::currentDateTimeUtc());
            if (!pdf)
                giveUp(pdf.error().detail);
            bytes = pdf->size();
        });
    };
    const Run page = brief(BriefForm::Page);
    const qsizetype pageBytes = bytes;
    const Run whole = brief(BriefForm::Long);
    // The same text by Qt's own text document, without outline, language or structure.
    const Run plain = measure([&](int) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QTextDocument text;
        text.setHtml(QString::fromUtf8(html));
        text.print(&writer);
    });
    return {{u"page"_s, page.toJson()},
            {u"pageBytes"_s, pageBytes},
            {u"long"_s, whole.toJson()},
            {u"baselineQTextDocument"_s, plain.toJson()},
            {u"aimWallMs"_s, 150},
            {u"aimGrowthMiB"_s, 10}};
}

} // namespace ilo::bench
