#include "tests/bench/benches.h"

#include "app/desk/pages.h"
#include "kit/fakeprompts.h"
#include "tests/bench/figures.h"
#include "tests/bench/painted.h"
#include "ui/companies/companiespage.h"
#include "ui/kit/appearance.h"
#include "ui/kit/language.h"
#include "ui/lists/listmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

constexpr int starts = 20;

/// The line that a process of this program writes: numbers.
std::vector<double> runProcess(const QString &kind, const QString &workspace)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, kind, workspace});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        giveUp(u"the process “%1” failed"_s.arg(kind));
    std::vector<double> numbers;
    for (const QByteArray &word : process.readAllStandardOutput().simplified().split(' '))
        numbers.push_back(word.toDouble());
    return numbers;
}

double startedAfter(const QString &kind, const QString &workspace)
{
    const double start = wallMilliseconds();
    return runProcess(kind, workspace).front() - start;
}

void answer(double first, double second = 0)
{
    std::printf("%f %f\n", first, second);
    std::fflush(stdout);
}

int showEmptyWindow()
{
    QWidget window;
    window.resize(1366, 768);
    new Painted(&window, [] {
        answer(wallMilliseconds());
        std::exit(0);
    });
    window.show();
    return QApplication::exec();
}

/// Scrolls to the end and back, filters, and says what memory that took.
void useAndMeasure(QTableView *table, ListModel *model, QLineEdit *field)
{
    waitFor([&] { return model->isComplete(); }, "the list");
    for (const double share : {0.1, 0.5, 1.0, 0.9, 0.0}) {
        table->verticalScrollBar()->setValue(int(table->verticalScrollBar()->maximum() * share));
        for (int paints = 0; paints < 5; ++paints)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
    for (const QString &text : {u"a"_s, u"ma"_s, u"gmbh"_s}) {
        field->setText(text);
        waitFor(
            [&] { return model->query().filter.words == QStringList{text} && model->isComplete(); },
            "the filter");
    }
    field->clear();
    waitFor([&] { return model->query().filter.isEmpty() && model->isComplete(); },
            "all companies");
    answer(residentMegabytes(), peakMegabytes());
}

int showProgram(const QString &workspace, bool measureMemory)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Appearance appearance(settings);
    Language language(settings);
    test::FakePrompts prompts;
    MainWindow window({appearance, prompts, settings, pageMaker(appearance, language), {}});
    window.resize(1366, 768);
    window.show();
    window.start(workspace);
    if (window.view())
        window.view()->go({u"companies"_s, {}, {}});
    const auto *page = window.findChild<CompaniesPage *>();
    auto *table = page ? page->findChild<QTableView *>() : nullptr;
    if (!table || !table->isVisible())
        giveUp(u"the Companies page is not shown at the start"_s);
    double filledAt = 0;
    new Painted(table->viewport(), [&] {
        if (filledAt == 0 && table->model()->rowCount() > 0)
            filledAt = wallMilliseconds();
    });
    waitFor([&] { return filledAt > 0; }, "a filled page");
    if (measureMemory)
        useAndMeasure(table,
                      qobject_cast<ListModel *>(table->model()),
                      qobject_cast<QLineEdit *>(page->filterField()));
    else
        answer(filledAt);
    return 0;
}

} // namespace

int runChild(const QString &kind, const QString &workspace)
{
    if (kind == u"empty"_s)
        return showEmptyWindow();
    return showProgram(workspace, kind == u"memory"_s);
}

QJsonObject benchStart(const QString &workspace)
{
    runProcess(u"start"_s, workspace); // warm
    std::vector<double> ours;
    std::vector<double> empty;
    for (int number = 0; number < starts; ++number) {
        empty.push_back(startedAfter(u"empty"_s, {}));
        ours.push_back(startedAfter(u"start"_s, workspace));
    }
    return {{u"startToFilledPageMs"_s, percentiles(ours)},
            {u"baseline"_s, u"an empty Qt window, from start to its first painting"_s},
            {u"emptyWindowMs"_s, percentiles(empty)},
            {u"aim"_s, u"p50 at most 400 ms"_s}};
}

QJsonObject benchMemory(const QString &large, const QString &small)
{
    const std::vector<double> big = runProcess(u"memory"_s, large);
    const std::vector<double> little = runProcess(u"memory"_s, small);
    return {{u"largeMiB"_s,
             QJsonObject{{u"resident"_s, rounded(big[0])}, {u"peak"_s, rounded(big[1])}}},
            {u"baseline"_s, u"the same with 1,000 companies"_s},
            {u"smallMiB"_s,
             QJsonObject{{u"resident"_s, rounded(little[0])}, {u"peak"_s, rounded(little[1])}}},
            {u"moreMiB"_s, rounded(big[0] - little[0])},
            {u"aim"_s, u"at most 64 MiB more"_s}};
}

} // namespace ilo::bench
