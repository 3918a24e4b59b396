#pragma once

#include "ui/settings/settingscard.h"

#include <vector>

namespace ilo {

class Context;
class FieldDrafts;
class FieldRow;

/// The words that the office adds to the lists of the quality checks, a field a kind.
class QualityWordsCard : public SettingsCard
{
    Q_OBJECT

public:
    /// @param drafts  keeps what is typed until it is left
    QualityWordsCard(Context &context, FieldDrafts &drafts, QWidget *parent = nullptr);

    /// As the file has them.
    void refresh();

private:
    void keep(const QString &kind, const QString &words);

    Context &m_context;
    std::vector<std::pair<QString, FieldRow *>> m_rows; ///< by kind
};

} // namespace ilo
