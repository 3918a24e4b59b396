#include "core/opportunities/ocds.h"

#include "core/base/writefile.h"
#include "core/opportunities/ocdsparts.h"
#include "core/storage/liverecords.h"
#include "core/text/fold.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto lotsExtension = "https://raw.githubusercontent.com/open-contracting-extensions/"
                               "ocds_lots_extension/v1.1.5/extension.json"_L1;

QJsonArray tagsOf(const OpportunityInFull &full)
{
    switch (full.opportunity.stage) {
    case OpportunityStage::Announced:
    case OpportunityStage::MarketSurvey: return {u"planning"_s};
    case OpportunityStage::TenderOpen:
    case OpportunityStage::Evaluation:
        return {full.opportunity.changeNote.isEmpty() ? u"tender"_s : u"tenderUpdate"_s};
    case OpportunityStage::Awarded: return {u"award"_s};
    case OpportunityStage::Cancelled: return {u"tenderCancellation"_s};
    }
    Q_UNREACHABLE();
}

QString releaseId(const Opportunity &made)
{
    if (made.noticeId.isEmpty())
        return made.id.toString();
    return made.noticeVersion.isEmpty() ? made.noticeId : made.noticeId + u'-' + made.noticeVersion;
}

} // namespace

QJsonObject ocdsRelease(const OpportunityInFull &full, const OcdsHead &head)
{
    const Opportunity &made = full.opportunity;
    const QString process = made.procedureId.isEmpty() ? made.id.toString() : made.procedureId;
    const QDateTime date = made.publishedOn.isValid()
        ? QDateTime(made.publishedOn, QTime(0, 0), Qt::UTC)
        : head.publishedAt;
    QJsonObject release{{u"ocid"_s, head.prefix + u'-' + process},
                        {u"id"_s, releaseId(made)},
                        {u"date"_s, date.toUTC().toString(Qt::ISODate)},
                        {u"tag"_s, tagsOf(full)},
                        {u"initiationType"_s, u"tender"_s}};
    const QJsonArray parties = ocdsParties(full);
    if (!parties.isEmpty()) {
        release.insert(u"parties"_s, parties);
        const QJsonObject first = parties.first().toObject();
        if (first.value(u"roles"_s).toArray().contains(u"buyer"_s))
            release.insert(
                u"buyer"_s,
                QJsonObject{{u"id"_s, first.value(u"id"_s)}, {u"name"_s, first.value(u"name"_s)}});
    }
    release.insert(u"tender"_s, ocdsTender(full));
    if (const QJsonArray awards = ocdsAwards(full); !awards.isEmpty())
        release.insert(u"awards"_s, awards);
    return release;
}

QJsonObject ocdsPackage(const std::vector<OpportunityInFull> &opportunities, const OcdsHead &head)
{
    QJsonArray releases;
    QCryptographicHash content(QCryptographicHash::Sha256);
    for (const OpportunityInFull &full : opportunities) {
        const QJsonObject release = ocdsRelease(full, head);
        content.addData(QJsonDocument(release).toJson(QJsonDocument::Compact));
        releases.append(release);
    }
    // A package of the same content has the same name.
    const QUuid name = QUuid::createUuidV5(QUuid(), content.result());
    return {{u"uri"_s, u"urn:uuid:"_s + name.toString(QUuid::WithoutBraces)},
            {u"version"_s, u"1.1"_s},
            {u"publishedDate"_s, head.publishedAt.toUTC().toString(Qt::ISODate)},
            {u"publisher"_s, QJsonObject{{u"name"_s, head.publisher}}},
            {u"extensions"_s, QJsonArray{QString(lotsExtension)}},
            {u"releases"_s, releases}};
}

Result<qint64> exportOcds(Database &database, const QString &path, const OcdsHead &head,
                          const std::optional<std::vector<qint64>> &numbers)
{
    std::vector<Opportunity> wanted;
    if (numbers) {
        auto found = opportunitiesNumbered(database, *numbers);
        if (!found)
            return fail(found.error());
        wanted = *std::move(found);
    } else if (Status read =
                   forEachLiveRecord<Opportunity>(database,
                                                  [&](Opportunity &&opportunity) -> Status {
                                                      wanted.push_back(std::move(opportunity));
                                                      return {};
                                                  });
               !read) {
        return fail(read.error());
    }
    std::vector<OpportunityInFull> all;
    for (const Opportunity &opportunity : wanted) {
        auto full = opportunityInFull(database, opportunity.id);
        if (!full)
            return fail(full.error());
        all.push_back(*std::move(full));
    }
    const QByteArray json = QJsonDocument(ocdsPackage(all, head)).toJson();
    if (Status written = writeFile(path, json); !written)
        return fail(written.error());
    return qint64(all.size());
}

} // namespace ilo
