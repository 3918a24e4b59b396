#pragma once

#include "core/storage/needlist.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QTreeWidget;

namespace ilo {

class MessageFrame;

/// How briefs of several needs are printed together.
struct ManyBriefsWish
{
    bool asPublished = true;      ///< published versions as they are, where they may travel so far
    std::optional<Sharing> level; ///< of what is made anew; nothing: each need's own
    BriefForm form = BriefForm::Page;
    QString language; ///< of what is made anew; empty: that of each need
};

/// The version that is taken of `full` as it was published; nothing: its brief is made anew.
const Brief *publishedIn(const NeedInFull &full, const ManyBriefsWish &wish);

/// Asks how far briefs may travel, in which form and language, and shows what comes of each need.
/// Connect to chosen(); the dialog deletes itself when closed.
class ManyBriefsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param needs  in the order of the file
    explicit ManyBriefsDialog(std::vector<NeedInFull> needs, QWidget *parent = nullptr);

    ManyBriefsWish wish() const;

signals:
    void chosen();

private:
    void lay();
    void refresh();

    std::vector<NeedInFull> m_needs;
    QCheckBox *m_asPublished;
    QComboBox *m_level;
    QComboBox *m_form;
    QComboBox *m_language;
    QTreeWidget *m_list;
    MessageFrame *m_message;
};

} // namespace ilo
