#include "app/desk/pages.h"
#include "app/desk/signals.h"
#include "app/desk/translators.h"
#include "core/sample/sampleworkspace.h"
#include "ui/kit/appearance.h"
#include "ui/kit/fileprompts.h"
#include "ui/shell/mainwindow.h"

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
    installTranslators(app);

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
    Appearance appearance(settings);
    FilePrompts prompts;
    MainWindow window(
        {appearance, prompts, settings, pageMaker(appearance), [](const QString &path) {
             return makeSampleWorkspace(path);
         }});
    quitOnSignals(app);
    window.show();
    // Within the event loop: an assistant that a file opens must not outlive the program's end.
    const QString file = arguments.positionalArguments().value(0);
    QMetaObject::invokeMethod(
        &window, [&window, file] { window.start(file); }, Qt::QueuedConnection);
    return QApplication::exec();
}
