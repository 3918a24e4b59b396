#pragma once

#include "core/brief/comparison.h"
#include "core/domain/brief.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QTextBrowser;

namespace ilo {

/// Two versions of a brief: beside each other, or as one text with what was removed struck out and
/// what was added underlined. Colour never stands alone.
class BriefComparison : public QDialog
{
    Q_OBJECT

public:
    /// @param typed  the page as typed now, which can be compared as well
    /// @param shown  the version to begin with; null: what is typed now
    BriefComparison(const std::vector<Brief> &versions, const Document &typed, const Brief *shown,
                    QWidget *parent = nullptr);

private:
    void lay();
    void refresh();
    const Document *chosen(const QComboBox *box) const;

    std::vector<Document> m_documents; ///< newest first; what is typed now at the front
    QComboBox *m_older;
    QComboBox *m_newer;
    QComboBox *m_view;
    QTextBrowser *m_text;
};

} // namespace ilo
