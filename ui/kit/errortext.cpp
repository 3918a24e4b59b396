#include "ui/kit/errortext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ilo {
namespace {

struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Errors)

public:
    static QString unchanged() { return tr("The workspace is as it was."); }
};

/// `subject`, or `otherwise` when the error names nothing.
QString about(const Error &error, const QString &otherwise)
{
    return error.subject.isEmpty() ? otherwise : error.subject;
}

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

QString folderOf(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).absolutePath());
}

} // namespace

QString ErrorText::sentence() const
{
    QStringList parts{happened, kept, todo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorText errorText(const Error &error)
{
    switch (error.code) {
    case Error::Code::Invalid:
        return {error.subject.isEmpty()
                    ? Errors::tr("A value is not possible here.")
                    //: %1: the field's name
                    : Errors::tr("The value of “%1” is not possible.").arg(error.subject),
                Errors::tr("Nothing was stored."),
                Errors::tr("Correct the marked field and try again.")};
    case Error::Code::NotFound:
        return {error.subject.isEmpty()
                    ? Errors::tr("What you asked for is not there any more.")
                    : Errors::tr("“%1” is not there any more.").arg(error.subject),
                Errors::unchanged(),
                Errors::tr("Look in the bin: it may have been deleted.")};
    case Error::Code::Conflict:
        return {Errors::tr("This was changed elsewhere in the meantime."),
                Errors::tr("The newer change was kept, yours was not stored."),
                Errors::tr("Look at the present values and make your change again.")};
    case Error::Code::Busy:
        return {Errors::tr("A long job is writing to the workspace at the moment."),
                Errors::tr("Your change was not stored."),
                Errors::tr("Try again when it is done.")};
    case Error::Code::Storage:
        return {Errors::tr("The workspace file could not be read or written as it should be."),
                Errors::tr("Nothing was changed; what was saved before is safe."),
                Errors::tr("Run Settings → Check workspace. The cause: %1").arg(error.detail)};
    case Error::Code::File:
        return {Errors::tr("The file “%1” could not be read or written.")
                    .arg(about(error, error.detail)),
                Errors::unchanged(),
                Errors::tr("See whether it exists, is not open elsewhere and may be used by you.")};
    case Error::Code::NotOurs:
        return {Errors::tr("“%1” is not an INPROCAP workspace.")
                    .arg(about(error, Errors::tr("This file"))),
                Errors::tr("It was not changed."),
                Errors::tr("Choose a file that ends in .inprocap.")};
    case Error::Code::Newer:
        return {Errors::tr("“%1” was written by a newer version of INPROCAP Desk.")
                    .arg(about(error, Errors::tr("This file"))),
                Errors::tr("It was not changed."),
                Errors::tr("Install the newer version to use it.")};
    case Error::Code::Damaged:
        return {Errors::tr("Parts of “%1” are damaged and cannot be read.")
                    .arg(about(error, Errors::tr("the workspace"))),
                Errors::tr("It was not changed."),
                Errors::tr("Go back to a backup: they lie in the folder beside the workspace.")};
    case Error::Code::ReadOnly:
        return {Errors::tr("The workspace file or its folder cannot be written to."),
                Errors::tr("Nothing was changed."),
                Errors::tr("Copy it to a folder of your own, or ask for the right to write.")};
    case Error::Code::DiskFull:
        return {Errors::tr("The disk is full."),
                Errors::tr("Nothing of this action was kept; what was saved before is safe."),
                Errors::tr("Free some space and do it again.")};
    case Error::Code::Locked:
        return {Errors::tr("The workspace is open in another window or program."),
                Errors::tr("It was not changed."),
                Errors::tr("Close it there first.")};
    case Error::Code::Format:
        return {error.subject.isEmpty()
                    ? Errors::tr("The content of the file is not what its name says.")
                    : Errors::tr("“%1” could not be understood.").arg(error.subject),
                Errors::unchanged(),
                Errors::tr("Open it with the program that made it and save it again. The cause: %1")
                    .arg(error.detail)};
    case Error::Code::Network:
        return {Errors::tr("The other side did not answer."),
                Errors::tr("Nothing was lost."),
                Errors::tr("Try again when you are connected.")};
    case Error::Code::Cancelled:
        return {Errors::tr("Cancelled."), Errors::tr("Everything is as before."), {}};
    }
    Q_UNREACHABLE();
}

ErrorText openErrorText(const Error &error, const QString &path)
{
    Error named = error;
    named.subject = nameOf(path);
    switch (error.code) {
    case Error::Code::NotFound:
        return {Errors::tr("“%1” is not in %2.").arg(nameOf(path), folderOf(path)),
                {},
                Errors::tr("It may have been moved or renamed; open it from where it is now.")};
    case Error::Code::Invalid:
    case Error::Code::File:
        return {Errors::tr("“%1” could not be opened in %2.").arg(nameOf(path), folderOf(path)),
                Errors::tr("Nothing was changed."),
                Errors::tr(
                    "See whether it exists already or lies in a folder you may use. The cause: %1")
                    .arg(error.detail)};
    case Error::Code::ReadOnly:
        return {Errors::tr("“%1”, or the folder %2, cannot be written to.")
                    .arg(nameOf(path), folderOf(path)),
                Errors::tr("It was not changed."),
                Errors::tr("Copy it to a folder of your own, or ask for the right to write.")};
    case Error::Code::DiskFull:
        return {Errors::tr("The disk that holds “%1” is full.").arg(nameOf(path)),
                Errors::tr("The workspace is as it was."),
                Errors::tr("Free some space and open it again.")};
    case Error::Code::Locked:
        return {Errors::tr("“%1” is open in another window or program.").arg(nameOf(path)),
                Errors::tr("It was not changed."),
                Errors::tr("Close it there first.")};
    case Error::Code::Storage:
        return {Errors::tr("“%1” could not be read.").arg(nameOf(path)),
                Errors::tr("It was not changed."),
                Errors::tr("Try again; if it stays so, go back to a backup. The cause: %1")
                    .arg(error.detail)};
    default: return errorText(named);
    }
}

} // namespace ilo
