#pragma once

#include "core/domain/contractaward.h"
#include "core/notice/xmltree.h"

namespace ilo {

enum class NoticeFormat { EForms, Ted };

/// A party that a notice names.
struct NoticeParty
{
    QString name;
    QString registerNumber;
    QString street;
    QString postcode;
    QString town;
    QString country; ///< ISO 3166-1 alpha-2
    QString nuts;
    QString contact; ///< unit or person to write to
    QString email;
    QString telephone;
    QString web;
    SizeClass sizeClass = SizeClass::Unknown;
    Stated sme = Stated::NotStated;

    friend bool operator==(const NoticeParty &, const NoticeParty &) = default;
};

/// What a notice is for, whatever it is about.
enum class NoticePurpose {
    Planning,
    Consultation,
    Call,
    Award,
    DirectAward,
    Modification,
    Change,       ///< corrects an earlier notice (TED F14; eForms carry all fields again)
    Registration, ///< of a company (forms X01, X02); no call
};

/// A procurement notice, read. The records have no ids and no links: what becomes of them is
/// decided when a workspace is looked at (core/exchange/noticeplan.h).
struct Notice
{
    NoticeFormat format = NoticeFormat::EForms;
    QString version; ///< "eforms-sdk-1.10", "R2.0.9.S03.E01"
    NoticePurpose purpose = NoticePurpose::Call;
    QString language; ///< ISO 639-1, of what is shown
    Opportunity opportunity;
    std::vector<Lot> lots;
    std::vector<ContractAward> awards;
    std::vector<NoticeParty> buyers; ///< the first is the one in the opportunity

    /// It changes or follows these: notice ids with or without version, publication numbers.
    QStringList changes; ///< corrects or replaces
    QStringList follows; ///< an earlier step of the same procurement
    bool isCancellation = false;

    std::vector<UnreadPath> unread; ///< what was not understood
};

/// Reads an eForms notice (any subtype, SDK 1.3 and later) or a TED XML notice (R2.0.8 and R2.0.9).
/// Error::Code::Format with the line as subject and the reason when it is neither, damaged, or
/// without what a notice cannot do without: a title.
/// @param shown  the language (ISO 639-1) whose texts are shown where the notice has them; else the
///               notice's own
Result<Notice> readNotice(const QByteArray &xml, const QString &shown = {});

/// The same of a file, which is never read when it is larger than a notice can be. The subject of
/// an error is the path with the line: "call.xml, line 12".
Result<Notice> readNoticeFile(const QString &path, const QString &shown = {});

/// True when a file whose first bytes these are may be a notice: for a file that is dropped.
bool looksLikeNotice(const QByteArray &head);

} // namespace ilo
