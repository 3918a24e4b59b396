#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStandardItemModel;
class QTableView;

namespace ilo {

class MessageFrame;
class TextLabel;
class Prompts;

/// First step: which file, which sheet of it, and how its text is to be read.
class FileStep : public QWidget
{
    Q_OBJECT

public:
    FileStep(ImportDraft &draft, Prompts &prompts, QWidget *parent = nullptr);

    void begin();
    void showError(const Error &error);

    /// Asks for a file and reads it.
    void choose();

signals:
    void offered(const QString &path); ///< no list was chosen, but what another page takes

private:
    /// A choice with its name and, behind it, how sure it is.
    struct Choice
    {
        QWidget *name = nullptr;
        QWidget *field = nullptr;
        TextLabel *sure = nullptr;
    };

    void makeForm();
    Choice addChoice(QGridLayout &grid, const QString &words, QWidget *field);
    static void show(const Choice &choice, bool shown, double confidence,
                     const QStringList &others);
    void showFile();
    void showRows();
    void reform();

    ImportDraft &m_draft;
    Prompts &m_prompts;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QComboBox *m_sheet;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QSpinBox *m_header;
    double m_sheetSure = 0.8; ///< the sheet with the most known columns was taken; 1: a person did
    Choice m_sheetChoice;
    Choice m_encodingChoice;
    Choice m_delimiterChoice;
    Choice m_headerChoice;
    QWidget *m_form;
    QTableView *m_table;
    QStandardItemModel *m_rows;
    MessageFrame *m_message;
};

} // namespace ilo
