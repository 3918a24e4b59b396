#include "app/desk/pages.h"
#include "app/desk/signals.h"
#include "core/sample/sampleworkspace.h"
#include "ui/kit/appearance.h"
#include "ui/kit/fileprompts.h"
#include "ui/kit/glossarytips.h"
#include "ui/kit/language.h"
#include "ui/shell/windows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

using namespace ilo;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("inprocap"));
    QApplication::setApplicationName(QStringLiteral("inprocap-desk"));
    QApplication::setApplicationDisplayName(QStringLiteral("INPROCAP Desk"));
    QApplication::setApplicationVersion(QStringLiteral(INPROCAP_VERSION));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(
        QStringLiteral("Matches the needs of Big Science with the companies you know."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(
        QStringLiteral("file"),
        QStringLiteral("A workspace to open, or a spreadsheet to import."),
        QStringLiteral("[file]"));
    arguments.process(app);

    QSettings settings;
    Language language(settings);
    Appearance appearance(settings);
    GlossaryTips tips;
    FilePrompts prompts(settings);
    Windows windows(
        {appearance, prompts, settings, pageMaker(appearance, language), [](const QString &path) {
             return makeSampleWorkspace(path);
         }});
    QObject::connect(
        &language, &Language::changed, &windows, &Windows::makeAnew, Qt::QueuedConnection);
    QObject::connect(&tips, &GlossaryTips::helpWanted, &windows, &Windows::openHelp);
    quitOnSignals(app);
    windows.add()->show();
    // Within the event loop: an assistant that a file opens must not outlive the program's end.
    const QString file = arguments.positionalArguments().value(0);
    QMetaObject::invokeMethod(
        &windows, [&windows, file] { windows.start(file); }, Qt::QueuedConnection);
    return QApplication::exec();
}
