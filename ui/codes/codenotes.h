#pragma once

#include "ui/codes/codetext.h"

#include <QWidget>

class QVBoxLayout;

namespace ilo {

/// What the codes of a field mean, a line each below it: the name, and in the ink of a warning what
/// is wrong with the code. Nothing while no list of the scheme was imported.
class CodeNotes : public QWidget
{
    Q_OBJECT

public:
    CodeNotes(const QString &scheme, QWidget *parent = nullptr);

    void show(Database &database, const QStringList &codes);

    /// All lines, for a screen reader and for copying.
    QString text() const;

private:
    const QString m_scheme;
    QVBoxLayout *m_column;
    std::vector<CodeNote> m_notes;
};

} // namespace ilo
