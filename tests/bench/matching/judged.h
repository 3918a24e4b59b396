#pragma once

#include "core/matching/matchknowledge.h"

#include <QHash>
#include <QStringList>

namespace ilo {

/// A need with what is known to answer it.
struct JudgedNeed
{
    QString id;
    QString language; ///< ISO 639-1
    QString title;
    QString text;
    QHash<qint64, int> grades; ///< of texts by number; others have 0
};

/// What a company says; several may have one number.
struct JudgedText
{
    qint64 number = 0;
    QString language;
    QString title;
    QString text;
    QString source; ///< id of the need that it was written for, which must not find it
};

/// Needs and the texts in which they are looked for.
struct JudgedSet
{
    QString name;
    std::vector<JudgedNeed> needs;
    std::vector<JudgedText> texts;
};

/// Rows of a CSV table with a header (RFC 4180), also packed by gzip; empty when it is not there.
std::vector<QHash<QString, QString>> csvTable(const QString &path);

/// The labels of a code list with a column a language.
std::vector<ParallelLabel> labelsOf(const QString &path, bool areAxes);

/// tests/data/matching. @param half  "tuning" or "release"
JudgedSet judgedStatements(const QString &folder, const QString &half);

/// Needs and notices as texts in nine languages, graded by how near the buyers' CPV codes are
/// (eight digits 3, five 2, four 1). Empty without the file.
JudgedSet judgedNotices(const QString &sharedFolder);

/// Projects as needs and the companies that took part in others, described by those.
JudgedSet judgedProjects(const QString &sharedFolder);

} // namespace ilo
