#include "app/cli/console.h"
#include "app/cli/verb.h"
#include "app/cli/words.h"
#include "core/domain/brief.h"

#include <QGuiApplication>
#include <QRegularExpression>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

/// Qt complains on standard error about a locale without UTF-8 before any program could stop it.
void takeUtf8Locale()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (qstricmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/// Remarks of libraries are no output of ours. INPROCAP_VERBOSE lets them through.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("INPROCAP_VERBOSE"))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

/// Laying out a page needs fonts, which only a QGuiApplication has; no verb needs a display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const QByteArrayView verb(argc > 1 ? argv[1] : "");
    // `set ID status published` keeps the page of a brief as PDF.
    const bool publishes =
        verb == "set" && std::any_of(argv, argv + argc, [](const char *argument) {
            return QString::fromLocal8Bit(argument) == toKey(BriefStatus::Published);
        });
    if (verb != "brief" && verb != "person" && !publishes)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

QString generalHelp()
{
    QString help = Words::tr("Usage: inprocap VERB WORKSPACE ...") + u"\n\n"_s
        + Words::tr("Reads and writes the workspaces of INPROCAP Desk.") + u"\n\n"_s
        + Words::tr("Verbs:") + u'\n';
    for (const Verb &verb : allVerbs())
        help += u"  %1  %2\n"_s.arg(verb.name, -9).arg(verb.summary);
    help += u'\n'
        + wrapped(
                Words::tr("“inprocap VERB --help” explains a verb. Where an ID is asked for, a "
                          "record's id will do, six or more characters of its beginning or end, a "
                          "need's number (N-0001 or 1), a brief's number, or an organisation's "
                          "name. “inprocap --version” says which version this is."))
        + u"\n\n"_s + Words::tr("Exit codes:") + u'\n' + exitCodeTable();
    return help;
}

QString verbHelp(const Verb &verb, const QCommandLineParser &options)
{
    QString help = Words::tr("Usage: inprocap %1 %2 [options]").arg(verb.name, verb.arguments)
        + u"\n\n"_s + verb.summary + u'\n';
    if (!verb.details.isEmpty())
        help += u'\n' + wrapped(verb.details) + u'\n';
    const QString listed = options.helpText();
    return help + listed.mid(listed.indexOf(u"\n\n"_s) + 1);
}

/// `code`, unless what was printed did not arrive.
int ended(ExitCode code)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return int(code);
    printError({Error::Code::File, Words::tr("not all of it was written"), u"stdout"_s});
    return int(ExitCode::File);
}

int misuse(const QString &message, const QString &verb = {})
{
    printMisuse(message);
    std::fprintf(stderr, "inprocap %s--help\n", verb.isEmpty() ? "" : qPrintable(verb + u' '));
    return int(ExitCode::Usage);
}

int run(const Verb &verb, const QStringList &given)
{
    QCommandLineParser options;
    options.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    options.addOption({{u"h"_s, u"help"_s}, Words::tr("Shows this text.")});
    options.addOptions(verb.options);
    const bool isUnderstood = options.parse(given);
    if (options.isSet(u"help"_s)) {
        print(verbHelp(verb, options));
        return ended(ExitCode::Done);
    }
    if (!isUnderstood) {
        static const QRegularExpression negative(u"^-\\d"_s);
        const bool hasNegative = given.indexOf(negative) >= 0;
        return misuse(hasNegative ? Words::tr("%1 Write -- before values that begin with a dash")
                                        .arg(options.errorText())
                                  : options.errorText(),
                      verb.name);
    }

    const QStringList arguments = options.positionalArguments();
    if (arguments.size() < verb.least || arguments.size() > verb.most)
        return misuse(Words::tr("%1 is used so: inprocap %1 %2").arg(verb.name, verb.arguments),
                      verb.name);

    const Outcome outcome = verb.run({arguments, options});
    if (outcome)
        return ended(*outcome);
    if (outcome.error().subject == u"usage")
        return misuse(outcome.error().detail, verb.name);
    printError(outcome.error());
    return int(exitCodeOf(outcome.error().code));
}

} // namespace

int main(int argc, char *argv[])
{
    takeUtf8Locale();
    qInstallMessageHandler(keepQuiet);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"inprocap"_s);

    QStringList given = QCoreApplication::arguments();
    if (given.size() < 2)
        return misuse(Words::tr("a verb is missing"));
    const QString name = given.takeAt(1);
    if (name == u"--help" || name == u"-h" || name == u"help") {
        print(generalHelp());
        return ended(ExitCode::Done);
    }
    if (name == u"--version" || name == u"-v") {
        printLine(QStringLiteral("inprocap " INPROCAP_VERSION));
        return ended(ExitCode::Done);
    }
    for (const Verb &verb : allVerbs()) {
        if (verb.name == name)
            return run(verb, given);
    }
    return misuse(Words::tr("there is no verb “%1”").arg(name));
}
