#pragma once

#include "core/matching/matchreasons.h"

#include <QFile>

namespace ilo::test {

/// Knowledge of the shipped glossary, of which each row is a concept too: made once a program.
inline std::shared_ptr<const MatchKnowledge> glossaryKnowledge()
{
    static const std::shared_ptr<const MatchKnowledge> knowledge = [] {
        std::vector<ParallelLabel> labels = shippedGlossary();
        for (ParallelLabel &label : labels) {
            label.code = label.labels.front();
            label.isAxis = true;
        }
        return MatchKnowledge::learnt(labels);
    }();
    return knowledge;
}

/// The statements of the judged set as companies, numbered from 1.
inline std::vector<MatchCompany> judgedCompanies()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/matching/statements.tsv"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    std::vector<MatchCompany> companies;
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        MatchCompany company{.number = qint64(companies.size()) + 1,
                             .id = cells.at(0),
                             .name = QStringLiteral("Company ") + cells.at(0)};
        company.capabilities.push_back(
            {.number = company.number, .text = cells.at(3), .language = cells.at(1)});
        companies.push_back(std::move(company));
    }
    return companies;
}

} // namespace ilo::test
