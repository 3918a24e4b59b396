#include "judged.h"

#include <QFile>
#include <QProcess>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

std::vector<QStringList> tabRows(const QString &path)
{
    QFile file(path);
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1))
        rows.push_back(line.split(u'\t'));
    return rows;
}

QByteArray contentOf(const QString &path)
{
    if (!path.endsWith(u".gz")) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QProcess unpack;
    unpack.start(u"gzip"_s, {u"-dc"_s, path});
    unpack.waitForFinished(-1);
    return unpack.readAllStandardOutput();
}

int sharedDigits(const QString &a, const QString &b)
{
    int shared = 0;
    while (shared < a.size() && shared < b.size() && a[shared] == b[shared])
        ++shared;
    return shared;
}

} // namespace

std::vector<QHash<QString, QString>> csvTable(const QString &path)
{
    const QString text = QString::fromUtf8(contentOf(path));
    std::vector<QHash<QString, QString>> rows;
    QStringList header;
    QStringList cells;
    QString cell;
    bool isQuoted = false;
    const auto endCell = [&] {
        cells << cell;
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (header.isEmpty()) {
            header = cells;
        } else if (cells.size() == header.size()) {
            auto &row = rows.emplace_back();
            for (qsizetype at = 0; at < cells.size(); ++at)
                row.insert(header[at], cells[at]);
        }
        cells.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text[at];
        if (sign == u'"') {
            if (isQuoted && at + 1 < text.size() && text[at + 1] == u'"') {
                cell += sign;
                ++at;
            } else {
                isQuoted = !isQuoted;
            }
        } else if (!isQuoted && sign == u',') {
            endCell();
        } else if (!isQuoted && sign == u'\n') {
            endRow();
        } else if (sign != u'\r') {
            cell += sign;
        }
    }
    if (!cells.isEmpty() || !cell.isEmpty())
        endRow();
    return rows;
}

std::vector<ParallelLabel> labelsOf(const QString &path, bool areAxes)
{
    std::vector<ParallelLabel> labels;
    for (const auto &row : csvTable(path)) {
        ParallelLabel label{.code = row.value(u"code"_s), .isAxis = areAxes};
        for (const TextLanguage language : kEveryReadLanguage)
            label.labels[placeOf(language)] = row.value(textLanguageCode(language));
        labels.push_back(std::move(label));
    }
    return labels;
}

JudgedSet judgedStatements(const QString &folder, const QString &half)
{
    JudgedSet set{.name = u"statements-"_s + half};
    for (const QStringList &row : tabRows(folder + u"/statements.tsv"_s))
        set.texts.push_back({row.at(0).mid(1).toLongLong(), row.at(1), {}, row.at(3), {}});
    for (const QStringList &row : tabRows(folder + u"/needs.tsv"_s))
        if (row.at(1) == half)
            set.needs.push_back({row.at(0), row.at(2), row.at(3), row.at(4), {}});
    for (const QStringList &row : tabRows(folder + u"/grades.tsv"_s)) {
        const auto need = std::ranges::find(set.needs, row.at(0), &JudgedNeed::id);
        if (need != set.needs.end())
            need->grades.insert(row.at(1).mid(1).toLongLong(), row.at(2).toInt());
    }
    return set;
}

JudgedSet judgedNotices(const QString &sharedFolder)
{
    JudgedSet set{.name = u"notices"_s};
    QStringList codes;
    QSet<QString> seen;
    for (const auto &row : csvTable(sharedFolder + u"/data/relevance/ted_needs_cpv.dev.csv.gz"_s)) {
        const QString language = row.value(u"lang"_s).toLower();
        const QString title = row.value(u"title"_s);
        const QString code = row.value(u"cpv_main"_s).left(8);
        const QString text = row.value(u"short_descr"_s) + u' ' + row.value(u"lots"_s).left(2000);
        if (textLanguageOf(language) == TextLanguage::Other || code.size() < 8
            || title.size() + text.size() < 30 || seen.contains(title + text))
            continue;
        seen.insert(title + text);
        const auto number = qint64(set.texts.size()) + 1;
        set.texts.push_back({number, language, title, text, QString::number(number)});
        set.needs.push_back({QString::number(number), language, title, text, {}});
        codes << code;
    }
    for (qsizetype need = 0; need < codes.size(); ++need) {
        for (qsizetype other = 0; other < codes.size(); ++other) {
            const int shared = other == need ? 0 : sharedDigits(codes[need], codes[other]);
            const int grade = shared >= 8 ? 3 : shared >= 5 ? 2 : shared >= 4 ? 1 : 0;
            if (grade > 0)
                set.needs[size_t(need)].grades.insert(other + 1, grade);
        }
    }
    return set;
}

JudgedSet judgedProjects(const QString &sharedFolder)
{
    JudgedSet set{.name = u"projects"_s};
    QHash<QString, QString> objectives;
    QHash<QString, QString> titles;
    for (const auto &row :
         csvTable(sharedFolder + u"/data/cordis/horizon-europe-projects.dev.csv.gz"_s)) {
        objectives.insert(row.value(u"id"_s), row.value(u"objective"_s));
        titles.insert(row.value(u"id"_s), row.value(u"title"_s));
    }
    QHash<QString, QStringList> projectsOf;
    for (const auto &row :
         csvTable(sharedFolder + u"/data/cordis/horizon-europe-participants.dev.csv.gz"_s))
        if (row.value(u"SME"_s).compare(u"true"_s, Qt::CaseInsensitive) == 0)
            projectsOf[row.value(u"pic"_s)] << row.value(u"projectID"_s);
    QHash<QString, QStringList> wanted;
    QFile file(sharedFolder + u"/data/relevance/cordis_need_sme.dev.qrels.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return set;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        wanted[line.section(u'\t', 0, 0)] << line.section(u'\t', 1, 1);
    QStringList projects = wanted.keys();
    projects.sort();
    for (const QString &project : std::as_const(projects)) {
        JudgedNeed need{project, u"en"_s, titles.value(project), objectives.value(project), {}};
        for (const QString &pic : wanted.value(project))
            need.grades.insert(pic.toLongLong(), 1);
        set.needs.push_back(std::move(need));
    }
    QStringList companies = projectsOf.keys();
    companies.sort();
    for (const QString &pic : std::as_const(companies))
        for (const QString &project : projectsOf.value(pic))
            if (!objectives.value(project).isEmpty())
                set.texts.push_back({.number = pic.toLongLong(),
                                     .language = u"en"_s,
                                     .title = titles.value(project),
                                     .text = objectives.value(project),
                                     .source = project});
    return set;
}

} // namespace ilo
