#pragma once

#include <QTranslator>

namespace ilo {

/// A language that nobody speaks, for looking at the window: English with accents and two fifths
/// more letters. What stays plain English is not translated; what does not fit is cut.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    /// @param english  says the plural forms
    explicit PseudoTranslator(const QTranslator &english, QObject *parent = nullptr);

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }

    /// The text as shown: "%1" and the like, tags and mnemonics stay what they are.
    static QString disguised(const QString &text);

private:
    const QTranslator &m_english;
};

} // namespace ilo
