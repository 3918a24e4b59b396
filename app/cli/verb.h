#pragma once

#include "app/cli/exitcode.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <functional>
#include <vector>

namespace ilo {

/// What a verb was called with.
struct Call
{
    QStringList arguments; ///< behind the verb; as many as the verb asks for
    const QCommandLineParser &options;

    QString workspace() const { return arguments.front(); }
    bool wantsJson() const { return isSet(u"json"); }
    bool isSet(QStringView option) const { return options.isSet(option.toString()); }
    QString value(QStringView option) const { return options.value(option.toString()); }
};

using Outcome = Result<ExitCode>;

/// One thing that the program can be told to do.
struct Verb
{
    QString name;
    QString arguments; ///< as shown in its usage: "WORKSPACE ID"
    int least = 1;     ///< arguments
    int most = 1;
    QString summary; ///< one sentence
    QString details; ///< shown by its --help
    QList<QCommandLineOption> options;
    std::function<Outcome(const Call &)> run;
};

QCommandLineOption jsonOption();

std::vector<Verb> workspaceVerbs();  ///< new, generate
std::vector<Verb> recordVerbs();     ///< list, show, set
std::vector<Verb> careVerbs();       ///< check, rebuild, backup, restore
std::vector<Verb> bigScienceVerbs(); ///< rules, balances
std::vector<Verb> personVerbs();     ///< person, erase
std::vector<Verb> historyVerbs();    ///< history, undo, redo

/// All of them, in the order of --help.
std::vector<Verb> allVerbs();

/// An error of the command line itself: ends with exit code 2 and a hint to --help.
Failure usageError(const QString &message);

} // namespace ilo
