#include "ui/transfer/openquestions.h"

#include "ui/transfer/transferwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OpenWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpenQuestions)
};

/// What becomes of a column's cells while a question about them is open.
enum class Meanwhile { NotAsked, InNote, Crosses, Damaged, Numbers, Currency, Days };

std::optional<Meanwhile> meanwhile(const ImportQuestion &question, const ImportDraft &draft)
{
    switch (question.kind) {
    case ImportQuestion::Kind::Repair:
    case ImportQuestion::Kind::LostLetters: return Meanwhile::Damaged;
    case ImportQuestion::Kind::Crosses: return Meanwhile::Crosses;
    case ImportQuestion::Kind::YesMark:
    case ImportQuestion::Kind::Meaning:
        return draft.mapping().columns[size_t(question.column)].field.endsWith("consent"_L1)
            ? Meanwhile::NotAsked
            : Meanwhile::InNote;
    case ImportQuestion::Kind::Decimal: return Meanwhile::Numbers;
    case ImportQuestion::Kind::Currency: return Meanwhile::Currency;
    case ImportQuestion::Kind::Days: return Meanwhile::Days;
    case ImportQuestion::Kind::Field: break; // it goes where the table says
    }
    return {};
}

QString sentence(Meanwhile what, const QString &column, const QString &field, qint64 cells)
{
    const QString count = OpenWords::tr(
        "%Ln cells", nullptr, int(std::min<qint64>(cells, std::numeric_limits<int>::max())));
    switch (what) {
    case Meanwhile::NotAsked:
        //: %1: name of a column of the file, %2: "12 cells"
        return OpenWords::tr("consent in “%1” stays “Not asked” (%2)").arg(column, count);
    case Meanwhile::InNote:
        //: %1: name of a column of the file, %2: "12 cells"
        return OpenWords::tr("“%1” is left empty and kept in the note (%2)").arg(column, count);
    case Meanwhile::Crosses:
        //: %1: name of a column of the file, %2: a field, %3: "12 cells"
        return OpenWords::tr("the crosses in “%1” become “%2” (%3)")
            .arg(column, targetLabel(field), count);
    case Meanwhile::Damaged:
        //: %1: name of a column of the file, %2: "12 cells"
        return OpenWords::tr("the letters in “%1” stay damaged (%2)").arg(column, count);
    case Meanwhile::Numbers:
        //: %1: name of a column of the file, %2: "12 cells"
        return OpenWords::tr("each number in “%1” is read by itself (%2)").arg(column, count);
    case Meanwhile::Currency:
        //: %1: name of a column of the file, %2: "12 cells"
        return OpenWords::tr("amounts in “%1” without a currency are kept in the note (%2)")
            .arg(column, count);
    case Meanwhile::Days:
        //: %1: name of a column of the file, %2: "12 cells"
        return OpenWords::tr("“%1” is read with the day first (%2)").arg(column, count);
    }
    Q_UNREACHABLE();
}

} // namespace

QString openQuestionsText(const ImportDraft &draft)
{
    constexpr qsizetype mostNamed = 3;
    std::map<std::pair<int, Meanwhile>, qint64> open;
    for (const ImportQuestion &question : draft.questions()) {
        if (const auto what = meanwhile(question, draft))
            open[{question.column, *what}] += question.cells;
    }
    if (open.empty())
        return {};
    QStringList parts;
    for (const auto &[place, cells] : open) {
        if (parts.size() == mostNamed)
            break;
        parts << sentence(place.second,
                          columnLabel(draft.form(), place.first),
                          draft.mapping().columns[size_t(place.first)].field,
                          cells);
    }
    //: %1: what is done with columns as long as nobody says what their words mean
    QString text = OpenWords::tr("Until you answer: %1.").arg(parts.join(u"; "_s));
    if (const auto more = qsizetype(open.size()) - parts.size(); more > 0)
        text +=
            u' ' + OpenWords::tr("And %Ln more columns have open questions.", nullptr, int(more));
    return text;
}

} // namespace ilo
