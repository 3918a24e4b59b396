// Measures what CONTRIBUTING.md names, each figure beside its baseline from the same run, and
// prints one JSON object.

#include "core/sample/companygenerator.h"
#include "core/storage/workspace.h"
#include "kit/newworkspace.h"
#include "tests/bench/benches.h"
#include "tests/bench/figures.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ilo::bench {

QString workspaceOf(const QString &folder, int companies)
{
    const QString path = folder + u"/companies-%1.inprocap"_s.arg(companies);
    if (QFile::exists(path))
        return path;
    say(u"Generating %1 companies in %2"_s.arg(companies).arg(path));
    const auto workspace = test::newWorkspace(path);
    if (!workspace)
        giveUp(workspace.error().detail);
    const auto source = generatedCompanies(companies, 1);
    if (!source)
        giveUp(source.error().detail);
    const auto receipt = applyStream((*workspace)->database(),
                                     (*workspace)->author(),
                                     u"Generated %1 companies"_s.arg(companies),
                                     *source);
    if (!receipt)
        giveUp(receipt.error().detail);
    return path;
}

} // namespace ilo::bench

int main(int argc, char *argv[])
{
    using namespace ilo::bench;
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("QT_QPA_PLATFORM", u"offscreen"_s).toLatin1());
    const QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.setApplicationDescription(u"Measures the program; prints JSON."_s);
    arguments.addHelpOption();
    const QCommandLineOption folderOption(u"folder"_s,
                                          u"Where the workspaces are kept between runs."_s,
                                          u"FOLDER"_s,
                                          QDir::tempPath() + u"/ilo_bench"_s);
    const QCommandLineOption onlyOption(
        u"only"_s,
        u"Which of import, filter, lists, office, commit, duplicates, start, memory, brief."_s,
        u"NAMES"_s,
        u"import,filter,lists,office,commit,duplicates,start,memory,brief"_s);
    const QCommandLineOption sizesOption(u"sizes"_s,
                                         u"Companies: of start and import, and the most."_s,
                                         u"N,N"_s,
                                         u"100000,1000000"_s);
    QCommandLineOption childOption(u"child"_s, {}, u"KIND"_s);
    childOption.setFlags(QCommandLineOption::HiddenFromHelp);
    arguments.addOptions({folderOption, onlyOption, sizesOption, childOption});
    arguments.addPositionalArgument(u"workspace"_s, {}, u"[WORKSPACE]"_s);
    arguments.process(application);
    if (arguments.isSet(childOption))
        return runChild(arguments.value(childOption), arguments.positionalArguments().value(0));

    const QString folder = arguments.value(folderOption);
    QDir().mkpath(folder);
    const QStringList sizes = arguments.value(sizesOption).split(u',');
    const int middle = sizes.first().toInt();
    const int most = sizes.last().toInt();
    const QStringList only = arguments.value(onlyOption).split(u',');

    double load[1]{};
    getloadavg(load, 1);
    QJsonObject all{{u"machine"_s,
                     QJsonObject{{u"processors"_s, QThread::idealThreadCount()},
                                 {u"loadAtStart"_s, rounded(load[0])},
                                 {u"qt"_s, QString::fromLatin1(qVersion())}}}};
    const auto measure = [&](const QString &name, const QString &kind, auto bench) {
        if (!only.contains(kind))
            return;
        say(u"Measuring %1"_s.arg(name));
        all.insert(name, bench());
    };
    measure(u"brief"_s, u"brief"_s, [] { return benchBrief(); });
    measure(u"commit"_s, u"commit"_s, [&] { return benchCommit(workspaceOf(folder, 10'000)); });
    measure(
        u"import"_s, u"import"_s, [&] { return benchImport(workspaceOf(folder, middle), folder); });
    measure(u"duplicates"_s, u"duplicates"_s, [&] {
        return benchDuplicates(workspaceOf(folder, middle));
    });
    measure(u"start"_s, u"start"_s, [&] { return benchStart(workspaceOf(folder, middle)); });
    for (const int size : {middle, most})
        measure(u"filter%1"_s.arg(size), u"filter"_s, [&] {
            return benchFilter(workspaceOf(folder, size));
        });
    for (const int size : {middle, most})
        measure(u"lists%1"_s.arg(size), u"lists"_s, [&] {
            return benchLists(workspaceOf(folder, size));
        });
    for (const int size : {middle, most})
        measure(u"office%1"_s.arg(size), u"office"_s, [&] {
            return benchOffice(workspaceOf(folder, size));
        });
    measure(u"memory"_s, u"memory"_s, [&] {
        return benchMemory(workspaceOf(folder, most), workspaceOf(folder, 1000));
    });
    std::fputs(QJsonDocument(all).toJson().constData(), stdout);
    return 0;
}
