#pragma once

#include "core/exchange/referencefile.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class FormField;
class TextLabel;

/// Which list of which version a chosen file is, before it is imported: as the file says, to be
/// corrected.
class ReferenceListForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReferenceListForm(QWidget *parent = nullptr);

    void showFile(const ReferenceFile &file);

signals:
    void wanted(const QString &path, const QString &scheme, const QString &version);
    void cancelled();

private:
    QString scheme() const;
    void update();

    ReferenceFile m_file;
    TextLabel *m_name;
    QComboBox *m_scheme;
    QLineEdit *m_version;
    FormField *m_schemeField;
    FormField *m_versionField;
    QPushButton *m_import;
};

} // namespace ilo
