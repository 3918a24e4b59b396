#include "ui/needs/openingquestion.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/questiondialog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct OpeningWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::OpeningQuestion)
};

} // namespace

void askToOpen(const QString &needCode, const std::vector<FieldToOpen> &fields, Sharing level,
               const QString &sentence, QWidget *parent, const std::function<void()> &go)
{
    if (fields.empty())
        return go();
    //: %1: number of the need, %2: a sharing level
    auto *dialog = new QuestionDialog(
        OpeningWords::tr("Open %n field(s) of %1 to %2?", nullptr, int(fields.size()))
            .arg(needCode, label(level)),
        parent ? parent->window() : nullptr);
    dialog->setProperty("iloHelp", u"needs/sharing"_s);
    if (!sentence.isEmpty())
        dialog->addSentence(sentence);
    for (const FieldToOpen &field : fields) {
        const QString name = field.requirements > 0
            ? OpeningWords::tr("Requirements, %n of them", nullptr, int(field.requirements))
            : fieldLabel(u"need"_s, field.name);
        //: %1: name of a field, %2: a sharing level
        dialog->addLine(OpeningWords::tr("%1 (now %2)").arg(name, label(field.now)));
    }
    dialog->setAnswer(OpeningWords::tr("Open %n field(s)", nullptr, int(fields.size())));
    QObject::connect(dialog, &QuestionDialog::answered, dialog, [go] { go(); });
    dialog->ready();
    dialog->open();
}

QString openedWords(const QString &needCode, const std::vector<FieldToOpen> &fields, Sharing level)
{
    //: %1: number of the need, %2: a sharing level
    return OpeningWords::tr("Opened %n field(s) of %1 to %2", nullptr, int(fields.size()))
        .arg(needCode, label(level));
}

} // namespace ilo
