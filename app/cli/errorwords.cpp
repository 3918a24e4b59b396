#include "app/cli/errorwords.h"

#include "app/cli/words.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString happened(const Error &error)
{
    const QString about = error.subject.isEmpty() ? QString() : u"“%1”: "_s.arg(error.subject);
    switch (error.code) {
    case Error::Code::Invalid: return about + Words::tr("not possible; nothing was stored");
    case Error::Code::NotFound: return about + Words::tr("not found");
    case Error::Code::Conflict:
        return about + Words::tr("was changed meanwhile, or is already there; nothing was stored");
    case Error::Code::Busy:
        return about + Words::tr("a long job is writing; try again when it is done");
    case Error::Code::Storage:
        return about + Words::tr("the file did not take the change; nothing of it was stored");
    case Error::Code::File:
        return about
            + Words::tr("cannot be read or written; see whether it exists and may be used by you");
    case Error::Code::NotOurs:
        return about
            + Words::tr("is not a workspace; it was not changed. Name a file that ends in "
                        ".inprocap");
    case Error::Code::Newer:
        return about
            + Words::tr("was written by a newer version of this program; it was not changed. "
                        "Install the newer version to use it");
    case Error::Code::Damaged:
        return about
            + Words::tr("is damaged; it was not changed. “inprocap restore --replace” puts a "
                        "backup in its place");
    case Error::Code::ReadOnly:
        return about
            + Words::tr("cannot be written to; it was not changed. Copy it to a folder of your "
                        "own, or ask for the right to write");
    case Error::Code::DiskFull:
        return about
            + Words::tr("no room is left on the disk; everything is as it was before. Free some "
                        "space and do it again");
    case Error::Code::Locked:
        return about + Words::tr("is open in another window or program; close it there first");
    case Error::Code::Format: return about + Words::tr("the content is not what it should be");
    case Error::Code::Network: return about + Words::tr("the other side did not answer");
    case Error::Code::Cancelled: return Words::tr("stopped; everything is as it was before");
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorWords(const Error &error)
{
    const bool saysMore = !error.detail.isEmpty() && error.code != Error::Code::Cancelled;
    return happened(error) + (saysMore ? u" (%1)"_s.arg(error.detail) : QString());
}

} // namespace ilo
