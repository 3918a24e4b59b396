#include "ui/transfer/importassistant.h"

#include "ui/kit/card.h"
#include "ui/kit/icons.h"
#include "ui/kit/importkind.h"
#include "ui/kit/prompts.h"
#include "ui/kit/readingorder.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/thinprogress.h"
#include "ui/transfer/checkstep.h"
#include "ui/transfer/columnsstep.h"
#include "ui/transfer/duplicatesstep.h"
#include "ui/transfer/filestep.h"
#include "ui/transfer/importstep.h"
#include "ui/transfer/stepbar.h"
#include "ui/transfer/transferwords.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ilo {

bool isImportable(const QString &path)
{
    return importKind(path) == ImportKind::List;
}

ImportAssistant *ImportAssistant::start(Context &context, const QString &path, QWidget *parent)
{
    auto *assistant = new ImportAssistant(context, path, parent);
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    assistant->open();
    return assistant;
}

ImportAssistant::ImportAssistant(Context &context, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_draft(new ImportDraft(context, this))
    , m_steps(new StepBar(
          {tr("File"), tr("Columns"), tr("Check rows"), tr("Duplicates"), tr("Import")}, this))
    , m_facts(new ElidedLabel({}, TextSize::Secondary, false, this))
    , m_thin(new ThinProgress(this))
    , m_pages(new QStackedWidget(this))
    , m_file(new FileStep(*m_draft, context.prompts(), this))
    , m_columns(new ColumnsStep(*m_draft, this))
    , m_check(new CheckStep(*m_draft, context, this))
    , m_duplicates(new DuplicatesStep(*m_draft, this))
    , m_import(new ImportStep(*m_draft, context, this))
    , m_summary(TextLabel::secondary({}, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_back(new QPushButton(kit::icon(u"go-previous"_s), tr("Back"), this))
    , m_next(new QPushButton(this))
{
    setObjectName(u"importAssistant"_s);
    setProperty("iloHelp", u"import"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_file),
                          static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_check),
                          static_cast<QWidget *>(m_duplicates),
                          static_cast<QWidget *>(m_import)})
        m_pages->addWidget(page);
    m_pages->setAutoFillBackground(true);
    m_pages->setBackgroundRole(QPalette::Base);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 18, 0);
    top->addWidget(m_steps);
    top->addWidget(m_facts, 1);
    m_facts->setInk(Ink::Secondary);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_thin);
    all->addWidget(new Rule(this));
    all->addWidget(m_pages, 1);
    all->addWidget(new Rule(this));
    makeFooter(all);

    connect(m_file, &FileStep::offered, this, [this](const QString &other) {
        QDialog::reject();
        m_context.offerFile(other);
    });
    connect(m_steps, &StepBar::stepWanted, this, &ImportAssistant::goTo);
    connect(m_draft, &ImportDraft::fileRead, this, [this] {
        const bool clear = m_firstReading && m_draft->mapping().goesTo(u"name"_s);
        m_firstReading = false;
        m_steps->setReachable(Columns);
        if (clear && step() == File)
            goTo(Columns);
        updateTitle();
        updateFooter();
    });
    connect(m_draft, &ImportDraft::mappingChanged, this, [this] {
        m_steps->setReachable(Columns);
        updateFooter();
    });
    connect(m_columns, &ColumnsStep::summaryChanged, this, &ImportAssistant::updateFooter);
    connect(m_draft, &ImportDraft::planMade, this, &ImportAssistant::updateFooter);
    connect(m_draft, &ImportDraft::planStale, this, [this] {
        if (step() == Duplicates)
            goTo(Check);
        updateFooter();
    });
    connect(m_draft, &ImportDraft::decided, this, &ImportAssistant::updateFooter);
    connect(m_draft, &ImportDraft::surveyed, this, &ImportAssistant::updateFooter);
    connect(m_check, &CheckStep::duplicatesWanted, this, [this] { goTo(Duplicates); });
    connect(m_check, &CheckStep::columnsWanted, this, [this] { goTo(Columns); });
    connect(m_draft, &ImportDraft::failed, this, &ImportAssistant::showFailure);
    connect(m_import, &ImportStep::finished, this, [this] {
        updateFooter();
        m_next->setFocus();
    });
    connect(m_import, &ImportStep::leaveWanted, this, &ImportAssistant::accept);
    connect(&m_draft->planning(), &Job::started, this, &ImportAssistant::updateFooter);
    connect(&m_draft->reading(), &Job::started, this, [this] {
        m_thin->show(tr("Reading the file"), 0, 0);
    });
    connect(&m_draft->reading(), &Job::finished, m_thin, &ThinProgress::finish);
    updateTitle();
    updateFooter();
    const QSize room = parent ? parent->window()->size() : QSize(1366, 768);
    resize(std::max(860, room.width() - 108), std::max(520, room.height() - 96));
    if (!path.isEmpty())
        m_draft->readFile(path);
}

void ImportAssistant::makeFooter(QLayout *all)
{
    kit::setRole(m_next, ButtonRole::Primary);
    m_next->setLayoutDirection(Qt::RightToLeft); // its arrow stands behind the words
    m_next->setObjectName(u"nextStep"_s);
    m_back->setObjectName(u"previousStep"_s);
    m_cancel->setObjectName(u"cancelAssistant"_s);
    m_summary->setObjectName(u"assistantSummary"_s);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter goes on, wherever the focus was before
    m_next->setDefault(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 10, 16, 10);
    line->setSpacing(8);
    line->addWidget(m_summary, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_back);
    line->addWidget(m_next);
    static_cast<QVBoxLayout *>(all)->addLayout(line);
    connect(m_cancel, &QPushButton::clicked, this, &ImportAssistant::reject);
    connect(m_back, &QPushButton::clicked, this, [this] {
        const bool isBehindQuestions = step() == Import || step() == Duplicates;
        goTo(!isBehindQuestions                       ? step() - 1
                 : step() == Import && hasQuestions() ? int(Duplicates)
                                                      : int(Check));
    });
    connect(m_next, &QPushButton::clicked, this, &ImportAssistant::goOn);
    auto *onward = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(onward, &QShortcut::activated, m_next, &QPushButton::click);
}

ImportAssistant::Step ImportAssistant::step() const
{
    return Step(m_pages->currentIndex());
}

void ImportAssistant::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    if (step() == File)
        m_file->begin();
}

void ImportAssistant::goTo(int wanted)
{
    m_pages->setCurrentIndex(wanted);
    m_steps->setCurrent(wanted);
    updateFooter();
    switch (step()) {
    case File: return m_file->begin();
    case Columns: return m_columns->begin();
    case Check:
        m_check->begin();
        updateFooter(); // what Cancel does now
        return m_next->setFocus();
    case Duplicates: return m_duplicates->begin();
    case Import: m_import->begin(); return updateFooter();
    }
}

void ImportAssistant::goOn()
{
    if (step() == Import)
        return accept();
    if (step() == File && !m_draft->hasFile())
        return m_file->choose();
    goTo(step() == Check && !hasQuestions() ? int(Import) : step() + 1);
}

bool ImportAssistant::hasQuestions() const
{
    return m_draft->plan() && m_draft->plan()->asked > 0;
}

/// "412 rows · decimals 1.234,5 · days first · Unicode (UTF-8) · nothing is written yet"
QStringList ImportAssistant::facts() const
{
    QStringList facts;
    if (m_draft->plan())
        facts << tr("%Ln rows", nullptr, int(m_draft->plan()->rows));
    for (const ColumnMapping &column : m_draft->mapping().columns) {
        if (column.decimal != DecimalSign::Unknown && isAmountField(column.field)) {
            facts << (column.decimal == DecimalSign::Comma ? tr("decimals 1.234,5")
                                                           : tr("decimals 1,234.5"));
            break;
        }
    }
    for (const ColumnMapping &column : m_draft->mapping().columns) {
        if (column.dayOrder != DayOrder::Unknown && isDayField(column.field)) {
            facts << (column.dayOrder == DayOrder::DayFirst ? tr("days 31-12-26")
                                                            : tr("days 12-31-26"));
            break;
        }
    }
    if (m_draft->hasFile() && !m_draft->form().isWorkbook())
        facts << encodingLabel(m_draft->form().encoding);
    if (!m_import->isRunning() && !m_import->isDone())
        facts << tr("nothing is written yet");
    return facts;
}

void ImportAssistant::updateTitle()
{
    const SheetForm &form = m_draft->form();
    const QString name = QFileInfo(form.path).fileName();
    if (!m_draft->hasFile())
        setWindowTitle(tr("Import companies"));
    else if (form.isWorkbook())
        setWindowTitle(tr("Import companies – %1, sheet “%2”").arg(name, form.sheet));
    else
        setWindowTitle(tr("Import companies – %1").arg(name));
}

void ImportAssistant::updateFooter()
{
    const bool running = m_import->isRunning();
    const bool ended = step() == Import && !running;
    m_facts->setText(facts().join(u" · "_s));
    m_summary->setText(step() == Columns          ? m_columns->summary()
                           : step() == Duplicates ? m_duplicates->summary()
                                                  : QString());
    m_cancel->setText(running                                        ? tr("Cancel import")
                          : step() == Check && m_draft->isPlanning() ? tr("Stop checking")
                                                                     : tr("Cancel"));
    m_cancel->setVisible(!ended);
    m_back->setVisible(step() != File && !(ended && m_import->isDone()));
    m_back->setEnabled(!running);
    m_steps->setEnabled(!running && !m_import->isDone());
    m_next->setIcon(step() == Import ? QIcon() : kit::icon(u"go-next"_s, [](const Tokens &t) {
        return t.onAccent;
    }));
    updateNext();
}

void ImportAssistant::updateNext()
{
    const auto &plan = m_draft->plan();
    const auto importing = [&] {
        return plan && plan->made() == 0 && plan->updated > 0
            ? tr("Update %Ln companies", nullptr, int(plan->updated))
            : tr("Import %Ln companies", nullptr, plan ? int(plan->made() + plan->updated) : 0);
    };
    switch (step()) {
    case File:
        m_next->setText(m_draft->hasFile() ? tr("Match columns") : tr("Choose file…"));
        m_next->setEnabled(true);
        break;
    case Columns:
        m_next->setText(tr("Check rows"));
        m_next->setEnabled(m_draft->mapping().goesTo(u"name"_s));
        break;
    case Check:
        m_next->setText(!plan                ? tr("Import")
                            : hasQuestions() ? tr("Decide about duplicates")
                                             : importing());
        m_next->setEnabled(plan && (hasQuestions() || plan->changesSomething()));
        break;
    case Duplicates:
        m_next->setText(importing());
        m_next->setEnabled(plan && plan->changesSomething());
        break;
    case Import:
        m_next->setText(tr("Close"));
        m_next->setEnabled(!m_import->isRunning());
        break;
    }
}

void ImportAssistant::showFailure(const Error &error)
{
    if (error.code == Error::Code::Cancelled && step() == Check)
        return goTo(Columns);
    goTo(File);
    m_file->showError(error);
}

bool ImportAssistant::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

void ImportAssistant::reject()
{
    if (m_import->isRunning())
        return m_import->cancel(); // stays open and says that nothing was written
    if (step() == Check && m_draft->isPlanning())
        return m_draft->cancelPlan(); // back to the columns
    if (!m_draft->isTouched() || mayLeave())
        QDialog::reject();
}

/// Asks what becomes of what was chosen; nothing is imported either way.
bool ImportAssistant::mayLeave()
{
    const QString title = tr("Close without importing?");
    const QString file = QFileInfo(m_draft->form().path).fileName();
    Prompts &prompts = m_context.prompts();
    if (!m_draft->isMemorable()) {
        return prompts.confirm(
            this,
            title,
            //: %1: name of a file
            tr("Nothing of “%1” is imported yet, and what you chose for it would be lost.")
                .arg(file),
            tr("Drop my choices"));
    }
    //: %1: name of a file
    QString text = tr("Nothing of “%1” is imported yet. What you chose for its columns can be kept "
                      "for the next time you open it, or a list like it.")
                       .arg(file);
    if (!m_draft->choices().rows.empty())
        text += u' ' + tr("What you decided about single rows is not kept.");
    switch (prompts.leave(this, title, text, tr("Keep my choices"), tr("Drop them"))) {
    case Prompts::Leave::Stay: return false;
    case Prompts::Leave::Keep: m_draft->keep(); return true;
    case Prompts::Leave::Drop: return true;
    }
    Q_UNREACHABLE();
}

} // namespace ilo
