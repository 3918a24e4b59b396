#include "ui/needs/manybriefs.h"

#include "core/base/writefile.h"
#include "core/needbrief/briefsource.h"
#include "core/render/pdf.h"
#include "core/render/printedtogether.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/needs/briefexport.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {

ManyBriefs::ManyBriefs(Context &context, QObject *parent) : QObject(parent), m_context(context) { }

Result<std::vector<Document>> ManyBriefs::documents(const std::vector<NeedInFull> &needs,
                                                    const ManyBriefsWish &wish) const
{
    Database &database = m_context.database();
    const Office office = m_context.workspace().office();
    const QByteArray logo = officeLogo(database, office.logo);
    std::vector<Document> all;
    for (const NeedInFull &full : needs) {
        if (const Brief *kept = publishedIn(full, wish)) {
            Result<Document> document = keptDocument(database, *kept);
            if (!document)
                return fail(document.error());
            all.push_back(*std::move(document));
            continue;
        }
        const QString &language = wish.language.isEmpty() ? full.need.language : wish.language;
        all.push_back(briefOf(full,
                              office,
                              logo,
                              {.level = wish.level.value_or(full.need.sharing),
                               .language = language,
                               .otherLanguage = {},
                               .form = wish.form,
                               .issuedOn = QDate::currentDate()}));
    }
    return all;
}

void ManyBriefs::write(const QStringList &needs, QWidget *parent)
{
    if (needs.isEmpty() || m_job.isRunning())
        return;
    std::vector<NeedInFull> all;
    for (const QString &id : needs) {
        Result<NeedInFull> full = needInFull(m_context.database(), Id<Need>::parse(id));
        if (!full)
            return m_context.report(full.error());
        all.push_back(*std::move(full));
    }
    auto *dialog = new ManyBriefsDialog(all, parent);
    connect(dialog, &ManyBriefsDialog::chosen, this, [this, all, dialog, parent] {
        writeAs(all, dialog->wish(), parent);
    });
    dialog->open();
}

void ManyBriefs::writeAs(const std::vector<NeedInFull> &needs, const ManyBriefsWish &wish,
                         QWidget *parent)
{
    const QString path = m_context.prompts().saveFile(
        parent,
        tr("Briefs in one PDF"),
        //: name of a file
        tr("Needs briefs %1").arg(QDate::currentDate().toString(Qt::ISODate)) + u".pdf"_s,
        tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    Result<std::vector<Document>> found = documents(needs, wish);
    if (!found)
        return m_context.report(found.error());
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return m_context.announce(exportErrorText(fonts.error()), true, false);
    const auto count = qint64(found->size());
    m_context.working(tr("Writing %n briefs", nullptr, int(count)), 0, 0);
    m_job.start<int>(
        [documents = *std::move(found), fonts = *fonts, path](const Progress &) -> Result<int> {
            const PrintedBriefs all = printedTogether(documents, fonts);
            const Result<QByteArray> pdf =
                toPdf(all.document, all.pages, QDateTime::currentDateTimeUtc());
            if (!pdf)
                return fail(pdf.error());
            if (const Status written = writeFile(path, *pdf); !written)
                return fail(written.error());
            return all.pages.count();
        },
        [this, path, count](const Result<int> &pages) {
            m_context.rested();
            if (!pages)
                return m_context.announce(exportErrorText(pages.error()), true, false);
            //: %1: name of a file, %2: a folder
            m_context.announce(tr("Wrote %n briefs to %1 in %2", nullptr, int(count))
                                   .arg(QFileInfo(path).fileName(),
                                        QDir::toNativeSeparators(QFileInfo(path).absolutePath())),
                               true,
                               false);
        });
}

} // namespace ilo
