#pragma once

#include <QString>

class QSettings;

namespace ilo {

/// Which folder a person last took files of a kind from, or put them into: sheets, messages,
/// calendars … Kept in the settings file, so that the next start knows it too.
class LastFolders
{
public:
    enum class Way { Open, Save };

    explicit LastFolders(QSettings &settings) : m_settings(settings) { }

    /// @param filter  as for QFileDialog; its first ending says the kind
    /// @returns the folder of the last file of the kind, else the one that was chosen last for any,
    /// else the person's documents. One that is gone is passed over.
    QString folder(Way way, const QString &filter) const;

    void chosen(Way way, const QString &filter, const QString &path);

private:
    QSettings &m_settings;
};

} // namespace ilo
