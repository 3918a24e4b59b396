#pragma once

#include <QObject>

#include <memory>
#include <vector>

class QSettings;
class QTranslator;

namespace ilo {

/// In which language the program speaks: chosen while it runs and kept in `settings` for all
/// workspaces. Made once, in main(), before any window.
class Language : public QObject
{
    Q_OBJECT

public:
    struct Choice
    {
        QString code;        ///< "en"; "pseudo"; empty: as the system
        QString name;        ///< in that language
        bool isWhole = true; ///< false: some or all texts are still English
    };

    explicit Language(QSettings &settings, QObject *parent = nullptr);
    ~Language() override;

    std::vector<Choice> choices() const;

    QString choice() const { return m_choice; }

    /// The language meant by the choice now.
    QString code() const;

    void choose(const QString &code);

signals:
    void changed(); ///< texts made anew are in the other language

private:
    void install();

    QSettings &m_settings;
    QString m_choice;
    std::unique_ptr<QTranslator> m_english; ///< has the plural forms; below every other
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt; ///< texts of Qt's own dialogs
};

} // namespace ilo
