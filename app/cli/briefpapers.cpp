#include "app/cli/briefpapers.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/brief/eenrequest.h"
#include "core/brief/opened.h"
#include "core/brief/phrases.h"
#include "core/needbrief/briefsource.h"
#include "core/storage/publishedpaper.h"
#include "core/storage/recordlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

bool isRequest(const Call &call)
{
    return call.value(u"form") == u"een";
}

namespace {

/// The level asked for, or `otherwise` when none is.
Result<Sharing> levelAsked(const Call &call, Sharing otherwise)
{
    Sharing level = otherwise;
    if (call.isSet(u"level") && !fromStored(QVariant(call.value(u"level")), level))
        return usageError(Words::tr("--level is one of internal, nda, network, public"));
    return level;
}

/// A kept version is printed as it was, so it cannot be made fit for a wider level.
Result<Paper> keptPaper(const Call &call, Database &database, const Brief &brief)
{
    if (isRequest(call))
        return usageError(
            Words::tr("--form een is made from a need as it is now, not from a kept version"));
    const Result<Sharing> level = levelAsked(call, brief.level);
    if (!level)
        return fail(level.error());
    if (!mayAppear(brief.level, *level))
        return fail(Error::Code::Invalid,
                    Words::tr("version %1 was kept at the level %2 and may not travel as %3; print "
                              "the need at that level instead")
                        .arg(QString::number(brief.version), toKey(brief.level), toKey(*level)),
                    brief.code);
    if (call.options.isSet(u"language"_s) && call.value(u"language") != brief.language)
        return usageError(Words::tr("version %1 was kept in the language %2, which cannot change")
                              .arg(QString::number(brief.version), brief.language));
    const Result<Document> document = keptDocument(database, brief);
    if (!document)
        return fail(document.error());
    const Result<QByteArray> published = publishedPaper(database, brief);
    if (!published)
        return fail(published.error());
    return Paper{.document = *document, .published = *published};
}

/// Version `wanted` of the need's brief.
Result<Paper> keptVersion(const Call &call, Database &database, const NeedInFull &full,
                          const QString &wanted)
{
    const auto found = std::ranges::find(
        full.briefs, wanted, [](const Brief &b) { return QString::number(b.version); });
    if (found == full.briefs.end())
        return fail(Error::Code::NotFound,
                    Words::tr("version %1 was not kept").arg(wanted),
                    full.need.code);
    return keptPaper(call, database, *found);
}

/// The brief as it would be now.
Result<Paper> draft(const Call &call, Database &database, const NeedInFull &full,
                    const Office &office)
{
    const Result<Sharing> level = levelAsked(call, full.need.sharing);
    if (!level)
        return fail(level.error());
    const QString language = call.value(u"language");
    if (!briefLanguages().contains(language))
        return usageError(Words::tr("--language is one of %1").arg(briefLanguages().join(u", "_s)));

    const QString other = call.value(u"also");
    if (!other.isEmpty() && !briefLanguages().contains(other))
        return usageError(Words::tr("--also is one of %1").arg(briefLanguages().join(u", "_s)));
    const BriefForm form = call.value(u"form") == u"long" ? BriefForm::Long : BriefForm::Page;
    const BriefWish wish{.level = *level,
                         .language = language,
                         .otherLanguage = other,
                         .form = form,
                         .issuedOn = QDate::currentDate()};
    return Paper{.document = briefOf(full, office, officeLogo(database, office.logo), wish),
                 .leftOut = leftOut(full.need, full.requirements, *level, office, form),
                 .published = {},
                 .request =
                     isRequest(call) ? toEenRequest(briefInput(full, office, wish)) : QString()};
}

} // namespace

Result<Paper> paperOf(const Call &call, Workspace &workspace, const QString &id)
{
    Database &database = workspace.database();
    const Result<RecordRef> found = findRecord(database, id);
    if (!found)
        return fail(found.error());
    if (found->type == typeName<Brief>()) {
        const Result<AnyRecord> record = readRecord(database, *found);
        return record ? keptPaper(call, database, std::get<Brief>(*record))
                      : Result<Paper>(fail(record.error()));
    }
    if (found->type != typeName<Need>())
        return fail(Error::Code::Invalid, Words::tr("a need or brief is asked for"), id);
    const Result<NeedInFull> full = needInFull(database, Id<Need>::parse(found->id));
    if (!full)
        return fail(full.error());
    return call.isSet(u"kept") ? keptVersion(call, database, *full, call.value(u"kept"))
                               : draft(call, database, *full, workspace.office());
}

} // namespace ilo
