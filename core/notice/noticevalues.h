#pragma once

#include "core/notice/notice.h"

namespace ilo {

/// Values as notices write them. What cannot be read is empty, never guessed.

/// "DEU" or "de" as ISO 639-1; empty when it has none.
QString noticeLanguage(const QString &code);

/// "DEU", "DE", "UK", "EL" as ISO 3166-1 alpha-2.
QString noticeCountry(const QString &code);

/// "2026-12-08", "2026-12-08+01:00", "20261208", "20261208 12:00".
QDate noticeDay(const QString &text);

/// Of the element along `path`; marked as read unless it says something that is no day.
QDate noticeDay(const XmlNode &node, QStringView path);

/// "12:00", from "12:00:00+01:00", "12:00" or "20261208 12:00".
QString noticeHour(const QString &text);

/// "+01:00" at the end of a date or time, "UTC" for Z; empty when there is none.
QString noticeZone(const QString &text);

/// "6594671.00", "1 234 567,50"; none when it is no amount or too large to be kept.
Money noticeMoney(const QString &number, const QString &currency);

/// Of an element that says its currency by an attribute ("currencyID", "CURRENCY"); marked as read.
Money noticeMoney(const XmlNode *node);

/// The name of the only time zone of a country whose notices give local times: "Europe/Berlin".
QString zoneOfCountry(const QString &country);

/// "2018/S 122-277879", "00277879-2018", "277879_2018" as "277879-2018"; another text as it is.
QString publicationNumber(const QString &text);

/// Where TED shows it.
QString tedAddress(const QString &publicationNumber);

/// The text of `texts` in `shown`, else in `own`, else in English, else any.
QString shownText(const TextMap &texts, const QString &shown, const QString &own);

/// "24 months" from 24 and "MONTH"; empty without a number.
QString durationText(const QString &number, const QString &unit);

/// The contracts that "supplies", "SERVICES", "works" are.
ContractKind noticeContracts(const QString &nature);

} // namespace ilo
