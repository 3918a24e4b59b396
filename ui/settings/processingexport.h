#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"
#include "ui/kit/job.h"

#include <QObject>

#include <functional>

class QWidget;

namespace ilo {

class Context;

/// Brings the record of processing (processingPaper()) to a file or a printer.
class ProcessingExport : public QObject
{
    Q_OBJECT

public:
    explicit ProcessingExport(Context &context, QObject *parent = nullptr);

    /// Asks for the file, PDF or ODT, and writes it.
    void toFile(QWidget *parent);

    /// Shows the system's print dialog.
    void toPrinter(QWidget *parent);

    bool isRunning() const { return m_job.isRunning(); }

private:
    void make(std::function<void(const Document &)> then);

    Context &m_context;
    Job m_job;
};

} // namespace ilo
