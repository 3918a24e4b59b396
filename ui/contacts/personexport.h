#pragma once

#include "ui/kit/job.h"

#include <QObject>

class QWidget;

namespace ilo {

class Context;
struct PersonFile;

/// Writes what is held about one person to a PDF or, by the name of the file, to JSON.
class PersonExport : public QObject
{
    Q_OBJECT

public:
    explicit PersonExport(Context &context, QObject *parent = nullptr);

    /// Asks for the file and writes it.
    void start(const QString &id, const QString &name, QWidget *parent);

    bool isRunning() const { return m_job.isRunning(); }

private:
    void write(const PersonFile &file, const QString &path);

    Context &m_context;
    Job m_job;
};

} // namespace ilo
