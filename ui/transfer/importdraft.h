#pragma once

#include "core/exchange/columnvalues.h"
#include "core/exchange/importer.h"
#include "ui/kit/context.h"
#include "ui/kit/job.h"

namespace ilo {

/// An import while a person prepares it: the file as it was read, where its columns go, and what
/// would come of it. Everything that reads or plans runs beside the window's thread; nothing is
/// written to the workspace.
class ImportDraft : public QObject
{
    Q_OBJECT

public:
    explicit ImportDraft(Context &context, QObject *parent = nullptr);

    /// Looks at a file anew; fileRead() or failed() follows.
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

    void setTarget(int column, const QString &field);

    /// What `value` means in the column; empty key: not said.
    void setMeaning(int column, const QString &value, const QString &key);

    /// Plans the whole file; planMade() or failed() follows.
    void makePlan();

    /// The plan of the mapping as it is now, when it was made.
    const std::optional<ImportPlan> &plan() const { return m_plan; }

    /// The texts of a column over the whole file; valuesRead() follows unless it was read before.
    const ColumnValues *values(int column);

    Job &reading() { return m_reading; }
    Job &planning() { return m_planning; }

signals:
    void fileRead();
    void mappingChanged();
    void sampleChanged(); ///< planned() fits the mapping again
    void planMade();
    void valuesRead(int column);
    void failed(const ilo::Error &error);

private:
    struct Looked
    {
        ImportJob job;
        std::vector<SheetRow> sample;
    };

    void look(std::function<Result<Looked>()> work);
    void planSample();
    void readValues(int column);

    QString m_currency;
    ImportJob m_job;
    std::vector<SheetRow> m_sample;
    std::vector<PlannedRow> m_planned;
    std::optional<ImportPlan> m_plan;
    std::map<int, ColumnValues> m_values;
    int m_wantedValues = -1;
    bool m_sampleIsOld = false;
    Job m_reading;
    Job m_samplePlanning;
    Job m_valueReading;
    Job m_planning;
};

} // namespace ilo
