#include "core/needbrief/readiness.h"

#include "core/needquality/needquality.h"
#include "core/quality/qualitytext.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<Quality> verdictOver(Database &database, const NeedInFull &full, const Office &office,
                            QDate today)
{
    const Result<QualityWords> words = QualityWords::load(office.qualityWords);
    if (!words)
        return fail(words.error());
    const Result<QualityInput> input = qualityInput(database, full, office, today);
    if (!input)
        return fail(input.error());
    return assess(*input, *words);
}

std::vector<QualityFinding> obstacles(const Quality &quality)
{
    std::vector<QualityFinding> found = quality.open();
    std::erase_if(found, [](const QualityFinding &finding) {
        return finding.result != CheckResult::Failure
            || (finding.check != "Q12"_L1 && finding.check != "Q21"_L1);
    });
    return found;
}

QString failingChecks(const Quality &quality)
{
    QStringList lines;
    for (const QualityFinding &finding : quality.open()) {
        if (finding.result == CheckResult::Failure)
            lines << finding.check + u' ' + QualityText::headline(finding);
    }
    return lines.join(u"; "_s);
}

} // namespace ilo
