#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStandardItemModel;
class QTableView;

namespace ilo {

class MessageFrame;
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

private:
    void makeForm();
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
    QWidget *m_form;
    QTableView *m_table;
    QStandardItemModel *m_rows;
    MessageFrame *m_message;
};

} // namespace ilo
