#pragma once

#include <QStringList>

#include <vector>

namespace ilo {

/// A page of the help: Markdown of ours.
struct HelpPage
{
    QString name;     ///< "companies"; its file without the ending
    QString title;    ///< its first heading
    QString markdown; ///< whole
    QStringList keys; ///< places it is for: "companies", "needs/brief"
};

/// In the order of the table of contents.
const std::vector<HelpPage> &helpPages();

/// Null when there is none of that name.
const HelpPage *helpPage(const QString &name);

/// The page for a place ("needs/brief", "needs", a dialog's key); the first page for an unknown
/// one, never null.
const HelpPage &helpPageFor(const QString &key);

/// Where words were found.
struct HelpHit
{
    QString page;
    QString title;
    QString heading; ///< section of the page; empty: its beginning
    QString excerpt; ///< around the first word
};

/// Sections that have, for each word of `text`, a word that begins with it, titles first. Glossary
/// terms are sections of the page "glossary".
std::vector<HelpHit> searchHelp(const QString &text);

} // namespace ilo
