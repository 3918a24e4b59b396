#include "core/storage/matchstore.h"

#include "core/storage/matchfacts.h"
#include "core/storage/officeglossary.h"
#include "core/storage/similarneeds.h"
#include "core/text/fold.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 kSteps = 500;   // companies between two calls of progress
constexpr int kEntryVersion = 2; // 1 had nothing to tell names apart that are folded alike

/// Lists, program, folding and what is not used of the shipped glossary: everything of which other
/// knowledge and entries follow.
Result<QString> currentSource(Database &database)
{
    QStringList parts{
        u"%1.%2.%3"_s.arg(MatchKnowledge::version).arg(foldVersion()).arg(kEntryVersion)};
    const Status read = database.forEach(
        u"SELECT scheme, version, codes, imported FROM codelist WHERE in_use = 1 ORDER BY scheme"_s,
        {},
        [&](const Row &row) -> Status {
            parts << u"%1 %2 %3 %4"_s.arg(row.text(0), row.text(1))
                         .arg(row.number(2))
                         .arg(row.number(3));
            return {};
        });
    if (!read)
        return fail(read.error());
    const auto unused = unusedShippedWords(database);
    if (!unused)
        return fail(unused.error());
    for (const QString &word : *unused)
        parts << u"unused "_s + word;
    return parts.join(u'\n');
}

Result<QByteArray> stateValue(Database &database, const QString &key)
{
    auto values = database.select<QByteArray>(u"SELECT value FROM match_state WHERE key = ?"_s,
                                              {key},
                                              [](const Row &row) { return row.bytes(0); });
    if (!values)
        return fail(values.error());
    return values->empty() ? QByteArray() : values->front();
}

Status setState(Database &database, const QString &key, const QByteArray &value)
{
    return database.execute(u"INSERT OR REPLACE INTO match_state VALUES (?, ?)"_s, {key, value});
}

Status markAllStale(Database &database)
{
    return database.execute(u"INSERT OR IGNORE INTO match_stale SELECT number FROM organisation"_s);
}

/// Notes that what is kept became another, for who read it before.
Status renewState(Database &database, MatchStore &store)
{
    store.state = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return setState(database, u"state"_s, store.state);
}

MatchStore storeOf(const QString &source, const std::shared_ptr<const MatchKnowledge> &knowledge)
{
    return {source,
            {},
            std::make_unique<TextReader>(knowledge),
            std::make_unique<MatchIndex>(knowledge)};
}

/// Words beyond those of the knowledge, in the order of their numbers. False when they do not fit
/// it, which is what an interrupted or foreign write would look like.
Result<bool> readTerms(Database &database, TermTable &terms)
{
    bool fits = true;
    const Status read = database.forEach(
        u"SELECT number, language, stem FROM match_term ORDER BY number"_s,
        {},
        [&](const Row &row) -> Status {
            const qint64 language = row.number(1);
            fits = fits && language >= 0 && language < qint64(kLanguagePlaces)
                && terms.add(TextLanguage(language), row.text(2).toStdString()) == row.number(0);
            return {};
        });
    if (!read)
        return fail(read.error());
    return fits;
}

/// False when an entry is damaged.
Result<bool> readEntries(Database &database, MatchIndex &index)
{
    bool isSound = true;
    MatchIndex::Filling filling(index);
    const Status read = database.forEach(
        u"SELECT entry FROM match_entry WHERE number NOT IN (SELECT number FROM match_stale) ORDER "
        "BY number"_s,
        {},
        [&](const Row &row) -> Status {
            const auto entry = entryFromBytes(row.bytes(0), index.terms().size());
            isSound = isSound && entry;
            if (entry)
                filling.put(*entry);
            return {};
        });
    if (!read)
        return fail(read.error());
    return isSound;
}

/// What is kept, when it was made from `source` and is whole.
Result<std::optional<MatchStore>> keptStore(Database &database, const QString &source)
{
    const auto kept = stateValue(database, u"source"_s);
    if (!kept)
        return fail(kept.error());
    if (*kept != source.toUtf8())
        return std::optional<MatchStore>();
    const auto bytes = stateValue(database, u"knowledge"_s);
    if (!bytes)
        return fail(bytes.error());
    const auto knowledge = MatchKnowledge::fromBytes(*bytes);
    if (!knowledge)
        return std::optional<MatchStore>();
    MatchStore store = storeOf(source, knowledge);
    const auto state = stateValue(database, u"state"_s);
    if (!state)
        return fail(state.error());
    store.state = *state;
    const auto fits = readTerms(database, store.index->terms());
    const auto isSound = fits && *fits ? readEntries(database, *store.index) : fits;
    if (!isSound)
        return fail(isSound.error());
    return *isSound ? std::optional(std::move(store)) : std::nullopt;
}

Status keepTerms(Database &database, const TermTable &terms, size_t from)
{
    for (size_t number = from; number < terms.size(); ++number) {
        const auto term = quint32(number);
        if (Status done = database.execute(u"INSERT INTO match_term VALUES (?, ?, ?)"_s,
                                           {qint64(number),
                                            int(terms.language(term)),
                                            QString::fromStdString(terms.stem(term))});
            !done)
            return done;
    }
    return {};
}

/// Words anew from the lists and from what the office uses of the shipped glossary.
Result<std::shared_ptr<const MatchKnowledge>> learnKnowledge(Database &database,
                                                             const Progress &progress)
{
    const auto labels = parallelLabels(database);
    if (!labels)
        return fail(labels.error());
    const auto unused = unusedShippedWords(database);
    if (!unused)
        return fail(unused.error());
    auto knowledge = MatchKnowledge::learnt(
        *labels, [&](int) { return !progress || progress(0); }, {}, *unused);
    if (!knowledge)
        return fail(Error::Code::Cancelled, u"learning was stopped"_s);
    return knowledge;
}

/// Reads the companies of these rows anew.
Status readAgain(Database &database, MatchStore &store, const std::vector<qint64> &numbers,
                 bool mayWrite, const Progress &progress)
{
    qint64 done = 0;
    size_t terms = store.index->terms().size();
    MatchIndex::Filling filling(*store.index);
    for (const qint64 number : numbers) {
        if (progress && done++ % kSteps == 0 && !progress(done))
            return fail(Error::Code::Cancelled, u"matching was stopped"_s);
        const auto company = matchCompany(database, number);
        if (!company)
            return fail(company.error());
        QByteArray bytes;
        if (*company) {
            const MatchEntry entry = makeEntry(**company, *store.reader, store.index->terms());
            filling.put(entry);
            bytes = entryBytes(entry);
        } else {
            filling.remove(number);
        }
        if (!mayWrite)
            continue;
        Status kept = keepTerms(database, store.index->terms(), terms);
        terms = store.index->terms().size();
        if (kept)
            kept = *company
                ? database.execute(u"INSERT OR REPLACE INTO match_entry VALUES (?, ?)"_s,
                                   {number, bytes})
                : database.execute(u"DELETE FROM match_entry WHERE number = ?"_s, {number});
        if (kept)
            kept = database.execute(u"DELETE FROM match_stale WHERE number = ?"_s, {number});
        if (!kept)
            return kept;
    }
    return mayWrite ? renewState(database, store) : Status();
}

Result<std::vector<qint64>> numbersOf(Database &database, const QString &table)
{
    return database.select<qint64>(u"SELECT number FROM %1 ORDER BY number"_s.arg(table),
                                   {},
                                   [](const Row &row) { return row.number(0); });
}

Result<MatchStore> learnStore(Database &database, const QString &source, bool mayWrite,
                              const Progress &progress)
{
    const auto learnt = learnKnowledge(database, progress);
    if (!learnt)
        return fail(learnt.error());
    const std::shared_ptr<const MatchKnowledge> &knowledge = *learnt;
    MatchStore store = storeOf(source, knowledge);
    const auto numbers = numbersOf(database, u"organisation"_s);
    if (!numbers)
        return fail(numbers.error());
    const auto make = [&]() -> Status {
        if (mayWrite) {
            Status kept = forgetMatchEntries(database);
            if (kept)
                kept = setState(database, u"knowledge"_s, knowledge->toBytes());
            if (kept)
                kept = setState(database, u"source"_s, source.toUtf8());
            if (!kept)
                return kept;
        }
        return readAgain(database, store, *numbers, mayWrite, progress);
    };
    // All or nothing: what was kept before is whole until this is.
    if (Status made = mayWrite ? database.transaction(make) : make(); !made)
        return fail(made.error());
    return store;
}

} // namespace

Status forgetMatchEntries(Database &database)
{
    for (const QString &sql : {u"DELETE FROM match_state"_s,
                               u"DELETE FROM match_term"_s,
                               u"DELETE FROM match_entry"_s,
                               u"DELETE FROM match_stale"_s})
        if (Status done = database.execute(sql); !done)
            return done;
    return markAllStale(database);
}

Result<std::shared_ptr<const MatchKnowledge>> keepMatchKnowledge(Database &database,
                                                                 const Progress &progress)
{
    const auto source = currentSource(database);
    const auto kept = source ? stateValue(database, u"source"_s) : fail(source.error());
    if (!kept)
        return fail(kept.error());
    auto knowledge = matchKnowledge(database, progress);
    if (!knowledge || *kept == source->toUtf8())
        return knowledge;
    // Entries were read with other knowledge: the next ranking reads the companies anew.
    const Status done = database.transaction([&]() -> Status {
        Status set = forgetMatchEntries(database);
        if (set)
            set = setState(database, u"knowledge"_s, (*knowledge)->toBytes());
        if (set)
            set = setState(database, u"source"_s, source->toUtf8());
        return set;
    });
    if (!done)
        return fail(done.error());
    return knowledge;
}

Result<std::shared_ptr<const MatchKnowledge>> matchKnowledge(Database &database,
                                                             const Progress &progress)
{
    const auto source = currentSource(database);
    const auto kept = stateValue(database, u"source"_s);
    const auto bytes = stateValue(database, u"knowledge"_s);
    for (const Error *error : {source ? nullptr : &source.error(),
                               kept ? nullptr : &kept.error(),
                               bytes ? nullptr : &bytes.error()}) {
        if (error)
            return fail(*error);
    }
    std::shared_ptr<const MatchKnowledge> knowledge;
    if (*kept == source->toUtf8())
        knowledge = MatchKnowledge::fromBytes(*bytes);
    if (knowledge)
        return knowledge;
    return learnKnowledge(database, progress);
}

Result<KeptKnowledge> keptKnowledge(Database &database, const QString &before)
{
    const auto source = currentSource(database);
    const auto kept = source ? stateValue(database, u"source"_s) : fail(source.error());
    if (!kept)
        return fail(kept.error());
    const bool isKept = *kept == source->toUtf8();
    KeptKnowledge made{(isKept ? u"kept\n"_s : u"glossary\n"_s) + *source, {}};
    if (made.source == before)
        return made;
    if (isKept) {
        const auto bytes = stateValue(database, u"knowledge"_s);
        if (!bytes)
            return fail(bytes.error());
        made.knowledge = MatchKnowledge::fromBytes(*bytes);
    }
    if (!made.knowledge) {
        const auto unused = unusedShippedWords(database);
        if (!unused)
            return fail(unused.error());
        made.knowledge = MatchKnowledge::learnt({}, {}, {}, *unused);
    }
    return made;
}

Result<MatchStore> openMatchStore(Database &database, bool mayWrite, const Progress &progress)
{
    const auto source = currentSource(database);
    if (!source)
        return fail(source.error());
    auto kept = keptStore(database, *source);
    if (!kept)
        return fail(kept.error());
    if (!*kept)
        return learnStore(database, *source, mayWrite, progress);
    if (Status done = refreshMatchStore(database, **kept, mayWrite, progress); !done)
        return fail(done.error());
    return std::move(**kept);
}

Result<bool> isStale(Database &database, const MatchStore &store)
{
    const auto source = currentSource(database);
    const auto state = source ? stateValue(database, u"state"_s) : fail(source.error());
    const auto changed = state ? database.number(u"SELECT EXISTS (SELECT 1 FROM match_stale)"_s)
                               : fail(state.error());
    if (!changed)
        return fail(changed.error());
    return *source != store.source || *state != store.state || *changed != 0;
}

Status refreshMatchStore(Database &database, MatchStore &store, bool mayWrite,
                         const Progress &progress)
{
    const auto source = currentSource(database);
    const auto state = source ? stateValue(database, u"state"_s) : fail(source.error());
    if (!state)
        return fail(state.error());
    if (*source != store.source || *state != store.state) {
        auto made = openMatchStore(database, mayWrite, progress);
        if (!made)
            return fail(made.error());
        store = std::move(*made);
        return {};
    }
    const auto stale = numbersOf(database, u"match_stale"_s);
    if (!stale)
        return fail(stale.error());
    if (stale->empty())
        return {};
    const auto read = [&] { return readAgain(database, store, *stale, mayWrite, progress); };
    return mayWrite ? database.transaction(read) : read();
}

} // namespace ilo
