#include "ui/transfer/importwords.h"

#include "ui/kit/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Import)

public:
    static QString unchanged()
    {
        return tr("Nothing was imported and the workspace is as it was.");
    }
};

} // namespace

QString importErrorText(const Error &error)
{
    const QString name = QFileInfo(error.subject).fileName();
    QString happened;
    switch (error.code) {
    case Error::Code::NotFound:
        happened = ImportWords::tr("“%1” is not there any more.").arg(name);
        break;
    case Error::Code::Format:
        //: %1: file name, %2: what is wrong, in English
        happened = ImportWords::tr("“%1” cannot be read as a list: %2.").arg(name, error.detail);
        break;
    case Error::Code::Damaged:
        happened =
            ImportWords::tr("“%1” is damaged: %2. Save it again in the program it comes from.")
                .arg(name, error.detail);
        break;
    case Error::Code::File:
        happened = ImportWords::tr("“%1” cannot be read: %2.").arg(name, error.detail);
        break;
    case Error::Code::Cancelled: happened = ImportWords::tr("The import was cancelled."); break;
    default: return errorText(error).sentence();
    }
    return happened + u' ' + ImportWords::unchanged();
}

QString importedLabel(const ImportPlan &plan, const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    const auto number = [](qint64 count) { return int(std::min<qint64>(count, INT_MAX)); };
    if (plan.updated == 0)
        //: label of an action in the history; %1: name of a file
        return ImportWords::tr("Imported %Ln companies from %1", nullptr, number(plan.made()))
            .arg(file);
    if (plan.made() == 0)
        //: label of an action in the history; %1: name of a file
        return ImportWords::tr("Updated %Ln companies from %1", nullptr, number(plan.updated))
            .arg(file);
    const QString made = ImportWords::tr("Imported %Ln companies", nullptr, number(plan.made()));
    //: label of an action in the history; %1: "Imported 3 companies", %2: name of a file
    return ImportWords::tr("%1 and updated %Ln from %2", nullptr, number(plan.updated))
        .arg(made, file);
}

} // namespace ilo
