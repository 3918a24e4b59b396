#pragma once

#include "core/exchange/formmemory.h"
#include "core/exchange/importer.h"
#include "core/exchange/sheetsurvey.h"
#include "ui/kit/context.h"
#include "ui/kit/job.h"
#include "ui/transfer/filework.h"

class QSettings;

namespace ilo {

/// An import while a person prepares it: the file as it was read, where its columns go, what they
/// hold over the whole file, and what would come of it. Everything that reads or plans runs beside
/// the window's thread; nothing is written to the workspace.
class ImportDraft : public QObject
{
    Q_OBJECT

public:
    explicit ImportDraft(Context &context, QObject *parent = nullptr);
    ~ImportDraft() override;

    /// Looks at a file anew; fileRead() or failed() follows, then surveyed().
    void readFile(const QString &path, const QString &sheet = {});

    /// Reads the same file in another form; columns are matched anew.
    void reform(const SheetForm &form);

    bool hasFile() const { return !m_job.form.path.isEmpty(); }
    const SheetForm &form() const { return m_job.form; }
    const Mapping &mapping() const { return m_job.mapping; }
    const ImportJob &job() const { return m_job; }

    /// The first rows of the table, and what becomes of them.
    const std::vector<SheetRow> &sample() const { return m_sample; }
    const std::vector<PlannedRow> &planned() const { return m_planned; }

    /// The file that columns, words and repairs were taken over from; none: they are guessed.
    const std::optional<RememberedForm> &remembered() const { return m_remembered; }

    /// Whether the file is read as a person chose for that one, and not as it was guessed.
    bool isReadAsBefore() const { return m_isReadAsBefore; }

    /// Forgets what was decided about files like this one, and guesses.
    void guessAnew();

    /// Whether what was decided is kept for files that look alike, when it is imported.
    bool isToBeRemembered() const { return m_isToBeRemembered; }
    void setToBeRemembered(bool remember) { m_isToBeRemembered = remember; }
    void remember();

    /// Keeps it now, before an import, whatever isToBeRemembered() says.
    void keep();

    /// Whether remember() would keep anything: not in a program without settings, nor of a table
    /// without names or of very many columns.
    bool isMemorable() const;

    /// Whether a person chose something that is neither imported nor remembered.
    bool isTouched() const { return m_isTouched; }

    /// What was chosen has been imported: nothing is lost any more.
    void settleDown() { m_isTouched = false; }

    void setTarget(int column, const QString &field);

    /// What `value` means in the column; empty key: not said.
    void setMeaning(int column, const QString &value, const QString &key);

    /// "none" when the letters stay as they are.
    void setRepair(int column, const QString &rule);

    /// What a whole cell becomes whose letters are lost; empty: it stays.
    void setReplacement(int column, const QString &cell, const QString &whole);
    void setDecimal(int column, DecimalSign sign);
    void setDayOrder(int column, DayOrder order);
    void setCurrency(int column, const QString &currency);

    /// Of people, where no column states it.
    void setBasis(LawfulBasis basis);

    /// What the column holds over the whole file; null until surveyed() and for a column far right.
    const ColumnSurvey *survey(int column) const;
    bool isSurveyed() const { return m_survey.has_value(); }

    /// What a person should be asked before the rows are planned; empty until surveyed().
    std::vector<ImportQuestion> questions() const;

    /// What is decided about companies that are here already.
    const ImportChoices &choices() const { return m_job.choices; }

    /// Both decide rows again in place where the plan holds all of them, else planStale() follows.
    void setUpdates(UpdatePolicy policy);
    void setAlike(std::optional<RowAnswer> answer);

    /// Decides companies of the plan by their places.
    void decideRows(const std::vector<size_t> &places, const RowDecision &decision);
    void decideRow(size_t place, const RowDecision &decision) { decideRows({place}, decision); }

    /// Plans the whole file, after the survey; planMade() or failed() follows.
    void makePlan();

    /// The plan of the mapping as it is now, when it was made.
    const std::optional<ImportPlan> &plan() const { return m_plan; }

    Job &reading() { return m_reading; }
    Job &planning() { return m_planning; }
    Job &surveying() { return m_surveying; }

    /// Writes the file of rejected rows.
    Job &saving() { return m_saving; }

    /// Rows and share of the work that runs through the whole file now.
    const FileWork &work() const { return *m_work; }

    /// Gives up the plan that is being made, also one whose answer is on its way; failed() with
    /// Cancelled comes at once. The survey of the file goes on.
    void cancelPlan();
    bool isPlanning() const { return m_isPlanWanted || m_isPlanRunning; }

signals:
    void fileRead();
    void mappingChanged();
    void sampleChanged(); ///< planned() fits the mapping again
    void surveyed();
    void planMade();
    void decided();   ///< the plan's companies were decided anew
    void planStale(); ///< a decision changes rows that the plan does not hold: it is made again
    void failed(const ilo::Error &error);

private:
    struct Looked
    {
        ImportJob job;
        std::vector<SheetRow> sample;
        std::optional<SheetForm> found; ///< of a file that was not looked at before: as guessed
    };

    static Result<Looked> lookAt(SheetForm form, const QString &currency);
    void look(std::function<Result<Looked>()> work);
    void accept(Looked looked);
    void startSurvey();
    void noteMapping();
    void planSample();
    void runPlan();
    void decideAll(const std::function<bool(const RowPlan &)> &concerned);

    Context &m_context;
    std::unique_ptr<QSettings> m_settings; ///< null in a program without a name
    QString m_currency;
    ImportJob m_job;
    ImportJob m_guessed; ///< as it was before what was remembered
    SheetForm m_found;   ///< the file's form as it was guessed
    bool m_isReadAsBefore = false;
    std::optional<RememberedForm> m_remembered;
    bool m_isToBeRemembered = true;
    bool m_isTouched = false;
    std::vector<SheetRow> m_sample;
    std::vector<PlannedRow> m_planned;
    std::optional<SheetSurvey> m_survey;
    std::optional<ImportPlan> m_plan;
    std::shared_ptr<FileWork> m_work = std::make_shared<FileWork>();
    bool m_isPlanWanted = false;  ///< as soon as the file is surveyed
    bool m_isPlanRunning = false; ///< else what the worker may still do is of no interest
    quint64 m_planNumber = 0;
    bool m_sampleIsOld = false;
    Job m_reading;
    Job m_samplePlanning;
    Job m_surveying;
    Job m_planning;
    Job m_saving;
};

} // namespace ilo
