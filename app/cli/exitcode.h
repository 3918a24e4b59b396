#pragma once

#include "core/base/result.h"

#include <array>
#include <utility>

namespace ilo {

/// What the program says to its caller when it ends.
enum class ExitCode {
    Done = 0,
    Failed = 1,   ///< anything that no other number is for; cancelled
    Usage = 2,    ///< the command line cannot be understood
    NotFound = 3, ///< no such file, record, backup; nothing to undo
    Invalid = 4,  ///< a value, or the content of a file that was handed in, is not possible
    Busy = 5,     ///< another program has the workspace, or the record was changed meanwhile
    File = 6,     ///< a file cannot be opened, read or written: see the message
    Unclean = 7,  ///< `check` found something to repair, `lint` something to mend
};

ExitCode exitCodeOf(Error::Code code);

/// The codes with what they mean, as --help shows them.
QString exitCodeTable();

} // namespace ilo
