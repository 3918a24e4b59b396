#include "ui/settings/processingexport.h"

#include "core/base/writefile.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/papers/paperoutput.h"
#include "ui/papers/processingpaper.h"
#include "ui/printing/printpages.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {

ProcessingExport::ProcessingExport(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void ProcessingExport::make(std::function<void(const Document &)> then)
{
    if (m_job.isRunning())
        return;
    const QDate today = QDate::currentDate();
    m_context.working(tr("Counting what is kept about people"), 0, 0);
    m_job.start<ProcessingFacts>(
        [path = m_context.workspace().path(), today](const Progress &) -> Result<ProcessingFacts> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return processingFacts(**database, today);
        },
        [this, today, then](const Result<ProcessingFacts> &facts) {
            m_context.rested();
            if (!facts)
                return m_context.report(facts.error());
            then(processingPaper(*facts, today));
        });
}

void ProcessingExport::toFile(QWidget *parent)
{
    const QString path = m_context.prompts().saveFile(
        parent,
        tr("Export the record of processing"),
        tr("Record of processing %1").arg(QDate::currentDate().toString(Qt::ISODate)) + u".pdf"_s,
        tr("Paper (*.pdf);;Text to go on with (*.odt)"));
    if (path.isEmpty())
        return;
    make([this, path](const Document &paper) {
        const Result<QByteArray> bytes = paperBytes(paper, QFileInfo(path).suffix());
        if (!bytes)
            return m_context.report(bytes.error());
        if (const Status written = writeFile(path, *bytes); !written)
            return m_context.report(written.error());
        m_context.announce(
            tr("Wrote the record of processing to %1").arg(QFileInfo(path).fileName()),
            true,
            false);
    });
}

void ProcessingExport::toPrinter(QWidget *parent)
{
    make([this, parent](const Document &paper) {
        const Result<Fonts> fonts = findFonts();
        if (!fonts)
            return m_context.report(fonts.error());
        if (const PrintOutcome outcome = printPages(layOut(paper, *fonts), paper.title, parent))
            m_context.announce(printedWords(outcome, paper.title), true, false);
    });
}

} // namespace ilo
