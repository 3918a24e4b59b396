#include "ui/contacts/personexport.h"

#include "core/base/writefile.h"
#include "core/exchange/personjson.h"
#include "core/storage/historyfilter.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/papers/paperoutput.h"
#include "ui/papers/personpaper.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
PersonExport::PersonExport(Context &context, QObject *parent) : QObject(parent), m_context(context)
{
}

void PersonExport::start(const QString &id, const QString &name, QWidget *parent)
{
    static const QRegularExpression unfit(u"[\\\\/:*?\"<>|]"_s);
    const QString path = m_context.prompts().saveFile(
        parent,
        tr("Everything held about %1").arg(name),
        QString(name).remove(unfit) + u".pdf"_s,
        tr("Paper to hand over (*.pdf);;Data for another program (*.json)"));
    if (path.isEmpty() || m_job.isRunning())
        return;
    m_context.working(tr("Looking where the person is named"), 0, 0);
    m_job.start<PersonFile>(
        [workspace = m_context.workspace().path(), id, office = m_context.workspace().office()](
            const Progress &progress) -> Result<PersonFile> {
            auto database = Database::open(workspace, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return personFile(
                **database, Id<Contact>::parse(id), office, QDate::currentDate(), progress);
        },
        [this, path](Result<PersonFile> file) {
            m_context.rested();
            if (!file)
                return m_context.report(file.error());
            write(*file, path);
        });
}

void PersonExport::write(const PersonFile &file, const QString &path)
{
    const bool isJson = QFileInfo(path).suffix().toLower() == "json"_L1;
    const auto names = recordNames(m_context.database(), recordsIn(file));
    const Result<QByteArray> content = isJson
        ? Result<QByteArray>(
            QJsonDocument(toPersonJson(file, QDateTime::currentDateTimeUtc())).toJson())
        : paperBytes(personPaper(file, names ? *names : RecordNames(), QDate::currentDate()),
                     u"pdf"_s);
    if (!content)
        return m_context.report(content.error());
    if (const Status written = writeFile(path, *content); !written)
        return m_context.report(written.error());
    m_context.announce(
        tr("Wrote what is held about “%1” to %2. Read it before you hand it over: text about others "
           "is theirs.")
            .arg(file.contact.name, QFileInfo(path).fileName()),
        true,
        false);
}

} // namespace ilo
