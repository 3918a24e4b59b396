#include "core/needbrief/briefsource.h"

#include "core/brief/briefcode.h"
#include "core/brief/documentjson.h"
#include "core/quality/words.h"
#include "core/storage/attachments.h"

namespace ilo {

QString briefNumber(const NeedInFull &full, QDate today)
{
    if (!full.briefs.empty())
        return full.briefs.front().code;
    if (full.need.code.trimmed().isEmpty())
        return {};
    const QString name = full.organisation ? shortName(*full.organisation) : QString();
    return briefCode(name, today.year(), full.need.code);
}

namespace {

/// The language that the texts are in, found out from them; empty when they give no evidence.
QString languageOfTexts(const NeedInFull &full)
{
    static const Result<QualityWords> words = QualityWords::load();
    if (!words)
        return {};
    QStringList texts{full.need.title,
                      full.need.challengeQuestion,
                      full.need.whyItMatters,
                      full.need.today,
                      full.need.conditions,
                      full.need.tried};
    for (const Requirement &requirement : full.requirements)
        texts << requirement.text;
    return words->languageOf(texts);
}

} // namespace

BriefInput briefInput(const NeedInFull &full, const Office &office, const BriefWish &wish)
{
    BriefInput input{.need = full.need,
                     .requirements = full.requirements,
                     .organisation = full.organisation ? shortName(*full.organisation) : QString(),
                     .office = office,
                     .level = wish.level,
                     .version = wish.version,
                     .issuedOn = wish.issuedOn,
                     .code = briefNumber(full, wish.issuedOn),
                     .language = wish.language,
                     .otherLanguage = wish.otherLanguage,
                     .form = wish.form};
    if (input.need.language.isEmpty())
        input.need.language = languageOfTexts(full);
    for (const Brief &brief : full.briefs) {
        if (wish.version == 0 || brief.version < wish.version)
            input.versions.push_back({brief.version, brief.issuedOn});
    }
    return input;
}

Document briefOf(const NeedInFull &full, const Office &office, const QByteArray &logo,
                 const BriefWish &wish)
{
    BriefInput input = briefInput(full, office, wish);
    input.logo = logo;
    return makeBrief(input);
}

QByteArray officeLogo(Database &database, const QString &hash)
{
    if (hash.isEmpty())
        return {};
    const Result<QByteArray> bytes = attachedBytes(database, hash);
    return bytes ? *bytes : QByteArray();
}

Result<Document> keptDocument(Database &database, const Brief &brief)
{
    Result<Document> document = documentFromJson(brief.content.toUtf8());
    if (!document)
        return document;
    setLogo(*document, officeLogo(database, logoOf(*document)));
    if (const QString mark = stateMark(brief.status, brief.language); !mark.isEmpty())
        document->watermark = mark;
    return document;
}

const Brief *sameVersion(const NeedInFull &full, const Office &office, const BriefWish &wish)
{
    for (const Brief &brief : full.briefs) {
        if (brief.level != wish.level || brief.language != wish.language
            || brief.otherLanguage != wish.otherLanguage || brief.form != wish.form)
            continue;
        BriefWish again = wish;
        again.version = brief.version;
        again.issuedOn = brief.issuedOn;
        const Result<Document> kept = documentFromJson(brief.content.toUtf8());
        // Only the newest of its kind: an older text that is true again is a version of its own.
        return kept && *kept == briefOf(full, office, {}, again) ? &brief : nullptr;
    }
    return nullptr;
}

} // namespace ilo
