#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace ilo::bench {

/// Milliseconds of CPU that this process has used, in user and system mode, all threads.
double cpuMilliseconds();

/// Milliseconds since some moment, the same for every process of this machine.
double wallMilliseconds();

/// Resident memory of this process in MiB: now, and the most so far.
double residentMegabytes();
double peakMegabytes();

/// Of `values` in milliseconds: "p50", "p99", "max" and their "count".
QJsonObject percentiles(std::vector<double> values);

/// The value that a share of `values` does not exceed, 0 <= share <= 1.
double percentile(std::vector<double> values, double share);

/// To three significant digits, as printed.
double rounded(double value);

/// Says on standard error what is being measured.
void say(const QString &text);

/// Ends the program: a figure that could not be taken is not left out silently.
[[noreturn]] void giveUp(const QString &what);

} // namespace ilo::bench
