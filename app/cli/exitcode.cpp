#include "app/cli/exitcode.h"

#include "app/cli/words.h"

namespace ilo {

ExitCode exitCodeOf(Error::Code code)
{
    switch (code) {
    case Error::Code::NotFound: return ExitCode::NotFound;
    case Error::Code::Invalid:
    case Error::Code::Format: return ExitCode::Invalid;
    case Error::Code::Conflict:
    case Error::Code::Busy:
    case Error::Code::Locked: return ExitCode::Busy;
    case Error::Code::File:
    case Error::Code::NotOurs:
    case Error::Code::Newer:
    case Error::Code::Damaged:
    case Error::Code::ReadOnly:
    case Error::Code::DiskFull: return ExitCode::File;
    case Error::Code::Storage:
    case Error::Code::Network:
    case Error::Code::Cancelled: return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

QString exitCodeTable()
{
    const std::array lines{
        std::pair{ExitCode::Done, Words::tr("done")},
        std::pair{ExitCode::Failed, Words::tr("failed otherwise, or stopped by you")},
        std::pair{ExitCode::Usage, Words::tr("the command line cannot be understood")},
        std::pair{ExitCode::NotFound,
                  Words::tr("no such workspace, record or backup; nothing to undo")},
        std::pair{ExitCode::Invalid,
                  Words::tr("a value or the content of a file handed in is not possible")},
        std::pair{ExitCode::Busy,
                  Words::tr("another program has the workspace, or the record was changed")},
        std::pair{ExitCode::File,
                  Words::tr("a file cannot be opened, read or written, or is not ours")},
        std::pair{ExitCode::Unclean,
                  Words::tr("the check found something to repair, or the need is not ready")},
    };
    QString table;
    for (const auto &[code, meaning] : lines)
        table += QStringLiteral("  %1  %2\n").arg(int(code)).arg(meaning);
    return table;
}

} // namespace ilo
