// What leaves the brief's pane: files, print, text to companies, and what is opened for them.
#include "core/brief/documentmail.h"
#include "core/brief/eenrequest.h"
#include "core/needbrief/briefsource.h"
#include "core/render/layout.h"
#include "core/storage/publishedpaper.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/prompts.h"
#include "ui/needs/briefcomparison.h"
#include "ui/needs/briefexport.h"
#include "ui/needs/briefexportdialog.h"
#include "ui/needs/briefmaker.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/openingquestion.h"
#include "ui/needs/readinessdialog.h"
#include "ui/printing/printpages.h"
#include "ui/telling/tellingdialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct BriefFileWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::BriefPane)
};

QString fileFilter(BriefFile kind)
{
    switch (kind) {
    case BriefFile::PdfWithOdt:
    case BriefFile::Pdf: return BriefFileWords::tr("PDF (*.pdf)");
    case BriefFile::Odt: return BriefFileWords::tr("ODT (*.odt)");
    case BriefFile::WebPage: return BriefFileWords::tr("Web page (*.html)");
    case BriefFile::MailText:
    case BriefFile::EenRequest: return BriefFileWords::tr("Text (*.txt)");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<LaidBrief> BriefPane::current()
{
    if (!m_maker->fonts()) {
        m_result->show(Tone::Negative, exportErrorText(m_maker->fonts().error()));
        return std::nullopt;
    }
    return LaidBrief{m_document, layOut(m_document, *m_maker->fonts())};
}

/// The file dialog asked about the PDF alone; an ODT may have been worked on since.
bool BriefPane::mayReplaceOdt(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return !QFileInfo(path).isFile()
        || m_context.prompts().confirm(
            this,
            tr("Replace %1?").arg(name),
            tr("The brief is also written as ODT, and %1 is in this folder already. What was "
               "changed in it by hand would be lost.")
                .arg(name),
            tr("Replace"));
}

/// As a technology request; empty for a kept version, which is a page and no need.
QString BriefPane::request() const
{
    return shownVersion()
        ? QString()
        : toEenRequest(briefInput(m_need, m_context.workspace().office(), wish(level())));
}

void BriefPane::exportFile()
{
    auto *dialog = new BriefExportDialog(toMailText(m_document), request(), m_lastExport, window());
    connect(dialog, &BriefExportDialog::chosen, this, &BriefPane::exportAs);
    dialog->open();
}

void BriefPane::exportAs(BriefFile kind)
{
    m_lastExport = kind;
    const std::optional<LaidBrief> brief = current();
    if (!brief)
        return;
    const Brief *kept = shownVersion();
    // The number as it is printed: that of the need may tell whose it is.
    const QString code = brief->document.code;
    const QString name = kind == BriefFile::EenRequest ? u"%1 technology request"_s.arg(code)
        : kept                                         ? u"%1 v%2"_s.arg(code).arg(kept->version)
                                                       : u"%1 draft"_s.arg(code);
    const QString path = m_context.prompts().saveFile(
        this, tr("Export the brief"), name + suffixOf(kind), fileFilter(kind));
    if (path.isEmpty() || (kind == BriefFile::PdfWithOdt && !mayReplaceOdt(odtBeside(path))))
        return;
    const Result<QByteArray> published =
        kept ? publishedPaper(m_context.database(), *kept) : Result<QByteArray>(QByteArray());
    if (!published)
        return m_context.report(published.error());
    const Result<QStringList> files =
        exportBrief(*brief, kind, path, {.published = *published, .request = request()});
    if (!files) {
        m_result->show(Tone::Negative, exportErrorText(files.error()));
        return;
    }
    m_result->clear();
    QStringList names;
    for (const QString &file : *files)
        names << QFileInfo(file).fileName();
    //: %1: names of files, %2: a folder
    m_context.announce(tr("Wrote %1 to %2")
                           .arg(names.join(tr(" and ", "between the names of two files")),
                                QDir::toNativeSeparators(QFileInfo(files->at(0)).absolutePath())),
                       true,
                       false);
}

void BriefPane::print()
{
    const std::optional<LaidBrief> brief = current();
    if (const PrintOutcome outcome = brief ? printBrief(*brief, this) : PrintOutcome())
        m_context.announce(printedWords(outcome, brief->document.code), true, false);
}

/// Everything that the page leaves out, in one step; which fields these are is shown before.
void BriefPane::openLeftOut()
{
    const Sharing wanted = level();
    const auto office = [this] { return m_context.workspace().office(); };
    const std::vector<FieldToOpen> fields =
        fieldsToOpen(m_need.need, m_need.requirements, wanted, office(), form());
    if (fields.empty())
        return;
    const auto open = [this, wanted, fields, office, asked = m_need.need.id] {
        if (m_need.need.id == asked)
            m_context.perform(openedWords(m_need.need.code, fields, wanted),
                              opening(m_need.need, m_need.requirements, wanted, office(), form()));
    };
    askToOpen(m_need.need.code, fields, wanted, {}, this, open);
}

void BriefPane::compare()
{
    auto *dialog = new BriefComparison(m_need.briefs, draft(level()), shownVersion(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

std::optional<BriefLetter> BriefPane::letter() const
{
    for (const BriefStatus wanted : {BriefStatus::Published,
                                     BriefStatus::Approved,
                                     BriefStatus::InReview,
                                     BriefStatus::Draft}) {
        for (const Brief &brief : m_need.briefs) {
            if (brief.status != wanted || brief.level == Sharing::Internal)
                continue;
            if (const Result<Document> document = keptDocument(m_context.database(), brief))
                return BriefLetter{*document, brief.id};
        }
    }
    if (openedTo(m_need.need, Sharing::Network).title.trimmed().isEmpty())
        return std::nullopt;
    return BriefLetter{draft(Sharing::Network), {}};
}

/// Only a kept version can be told of: what was told has to be found again as it was.
void BriefPane::tellCompanies()
{
    const Brief *kept = shownVersion();
    if (!kept) {
        m_result->show(Tone::Warning,
                       tr("Keep this version first: what companies are told must be found again as "
                          "it was."),
                       {});
        return;
    }
    if (kept->level == Sharing::Internal) {
        m_result->show(Tone::Warning,
                       tr("This version was kept as Internal and may not leave the office. Keep "
                          "one of a wider level."));
        return;
    }
    m_result->clear();
    const TellingDraft letter{.recordType = typeName<Brief>(),
                              .recordId = kept->id.toString(),
                              .subject = (m_document.code + u' ' + m_document.title).simplified(),
                              .text = toMailText(m_document),
                              .companies = {},
                              .need = m_need.need.id};
    //: %1: number of a version
    const ReadinessQuestion question{
        tr("Tell companies of version %1 though the need is not ready?").arg(kept->version),
        tr("Tell all the same")};
    ReadinessDialog::ask(m_context,
                         m_need,
                         question,
                         ReadinessDialog::When::NotReady,
                         this,
                         [this, letter](const QString &note) {
                             TellingDraft withNote = letter;
                             withNote.note = note;
                             TellingDialog::start(m_context, withNote, this);
                         });
}

} // namespace ilo
