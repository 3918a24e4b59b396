#include "core/text/fold.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettematch.h"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t fewCommands = 5; ///< beside records; with ">" all
constexpr size_t fewRecent = 6;
constexpr size_t fewLines = 3; ///< with fewer, commands of a close spelling are shown too
constexpr size_t mostNearLines = 8;

} // namespace

std::vector<PaletteEntry> CommandPalette::commandsFor(const QStringList &words, size_t most) const
{
    std::vector<std::pair<int, const PaletteEntry *>> ranked;
    for (const PaletteEntry &command : m_sources.commands) {
        const int rank = matchRank(command.title, command.words + u' ' + command.group, words);
        if (rank >= 0)
            ranked.emplace_back(rank, &command);
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, const PaletteEntry *>::first);
    if (ranked.size() > most)
        ranked.resize(most);
    // One heading a group, in the order in which the best of each came.
    QStringList groups;
    for (const auto &[rank, command] : ranked) {
        if (!groups.contains(command->group))
            groups << command->group;
    }
    std::vector<PaletteEntry> found;
    for (const QString &group : std::as_const(groups)) {
        for (const auto &[rank, command] : ranked) {
            if (command->group == group)
                found.push_back(*command);
        }
    }
    return found;
}

std::vector<PaletteEntry> CommandPalette::lines() const
{
    const QString text = m_field->text();
    const bool commandsOnly = text.startsWith(u'>');
    const QStringList words = foldedWords(text);
    if (!m_actionsOfOne.empty()) {
        std::vector<PaletteEntry> found;
        std::ranges::copy_if(
            m_actionsOfOne, std::back_inserter(found), [&](const PaletteEntry &action) {
                return matchRank(action.title, {}, words) >= 0;
            });
        return found;
    }
    if (commandsOnly)
        return commandsFor(words, SIZE_MAX);

    std::vector<PaletteEntry> all;
    if (words.isEmpty()) {
        const size_t recent = std::min(fewRecent, m_sources.recent.size());
        all.assign(m_sources.recent.begin(), m_sources.recent.begin() + qsizetype(recent));
        all.insert(all.end(), m_sources.commands.begin(), m_sources.commands.end());
        return all;
    }
    const auto commands = commandsFor(words, fewCommands);
    const bool isAsked = isCommandAsked(commands, words);
    if (isAsked)
        all = commands;
    for (const QString &type : m_sources.types) {
        const auto found = m_found.find(type);
        if (found != m_found.end())
            std::ranges::transform(found->second, std::back_inserter(all), entryOf);
    }
    addAcross(all);
    if (!isAsked)
        all.insert(all.end(), commands.begin(), commands.end());
    if (m_sources.typed) {
        const auto offers = m_sources.typed(text.trimmed());
        const QString group = offers.empty() ? QString() : offers.front().group;
        // Under the heading of the commands where there is one.
        const auto last = std::ranges::find(all.rbegin(), all.rend(), group, &PaletteEntry::group);
        all.insert(last == all.rend() ? all.end() : last.base(), offers.begin(), offers.end());
    }
    addNear(words, all);
    return all;
}

/// Whether the words begin the name of a command and are in the name of no record: whoever types
/// "new need" wants one, though many texts have both words.
bool CommandPalette::isCommandAsked(const std::vector<PaletteEntry> &commands,
                                    const QStringList &words) const
{
    if (commands.empty()
        || !foldedWords(commands.front().title).join(u' ').startsWith(words.join(u' ')))
        return false;
    return std::ranges::none_of(m_found, [&](const auto &found) {
        return std::ranges::any_of(found.second, [&](const FoundRecord &record) {
            return matchRank(record.title, record.code, words) >= 0;
        });
    });
}

/// Below the records that have the words: those that say the same in others, with what stands for
/// what.
void CommandPalette::addAcross(std::vector<PaletteEntry> &all) const
{
    for (const FoundAcross &found : m_across) {
        PaletteEntry entry = entryOf(found.record);
        QStringList said;
        for (qsizetype at = 0; at + 1 < found.instead.size(); at += 2)
            //: %1: a word of the record, %2: the word that was typed
            said << tr("“%1” for “%2”").arg(found.instead[at], found.instead[at + 1]);
        entry.group = tr("In other words");
        entry.detail = entry.detail.isEmpty() ? said.join(u", "_s)
                                              : said.join(u", "_s) + u" · "_s + entry.detail;
        all.push_back(std::move(entry));
    }
}

/// Below everything that has the words: what is spelled nearly so, under a heading that says it.
void CommandPalette::addNear(const QStringList &words, std::vector<PaletteEntry> &all) const
{
    std::vector<PaletteEntry> near;
    std::ranges::transform(m_near, std::back_inserter(near), entryOf);
    if (all.size() < fewLines) {
        for (const PaletteEntry &command : m_sources.commands) {
            if (near.size() < mostNearLines && isNearly(command.title, words))
                near.push_back(command);
        }
    }
    for (PaletteEntry &entry : near) {
        entry.group = tr("Spelled nearly so");
        all.push_back(entry);
    }
}

} // namespace ilo
