#pragma once

#include <QStringView>

namespace ilo {

/// Whether a word looks like what is done to a thing, in a language that builds it regularly:
/// "abgeführt", "opgevangen", "évacuée", "medidas", "tłumione". Other words may look the same, so
/// it only counts beside "is" or "wird". False for languages that say it with the verb itself.
bool isParticiple(QStringView word, QStringView language);

/// Whether a word names a machine by its ending: "levitator", "spektrometer", "Lochgerät".
/// `folded` is the word without accents, in small letters.
bool isMachineName(QStringView folded, QStringView language);

/// Whether a word has the ending of an adjective that stands before its noun: "acoustic",
/// "akustischer". Never in French and Spanish, which put it behind.
bool isFormedAdjective(QStringView folded, QStringView language);

/// "turbomoléculaire", "automatisé"; "pompage", "cooling": of what kind a machine is, or what it
/// does.
bool isTechnical(QStringView folded, QStringView language);

/// Whether a word names a quality by its ending: "durability", "Belastbarkeit", "wytrzymałość".
bool isNameOfQuality(QStringView folded, QStringView language);

/// Whether a word that names firms or people has the ending of several: "makers", "producentów".
bool isNameOfSeveral(QStringView folded, QStringView language);

/// Whether a word tells by its ending how something is done: "tidily", "cómodamente",
/// "confortablement". Only in the languages that have an ending of their own for it.
bool isMannerAdverb(QStringView folded, QStringView language);

} // namespace ilo
