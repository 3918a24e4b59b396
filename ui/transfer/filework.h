#pragma once

#include "core/exchange/importer.h"
#include "core/storage/changewriter.h"

#include <atomic>
#include <memory>

namespace ilo {

/// How far work through a file is: written by its worker, read by the window.
struct FileWork
{
    std::atomic<qint64> rows = 0;
    std::atomic<int> permille = 0; ///< of the file

    void begin()
    {
        rows = 0;
        permille = 0;
    }
};

/// Notes how far the work is, and tells the job.
inline FileProgress noted(const std::shared_ptr<FileWork> &work, const Progress &progress)
{
    return [work, progress](qint64 rows, double share) {
        constexpr int whole = 1000;
        work->rows = rows;
        work->permille = int(share * whole);
        return progress(rows);
    };
}

} // namespace ilo
