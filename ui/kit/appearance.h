#pragma once

#include "ui/kit/tokens.h"

#include <QObject>
#include <QPalette>

class QSettings;

namespace ilo {

class Style;
class TypingUndo;

/// How the program looks: colours and text size, switched while it runs and kept in `settings` for
/// all workspaces. Made once, in main(), after the QApplication whose style, palette, font and icon
/// theme it sets; ends before it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark, Contrast };

    static constexpr int smallestScale = 100; ///< per cent
    static constexpr int largestScale = 200;
    static constexpr int scaleStep = 10;

    explicit Appearance(QSettings &settings, QObject *parent = nullptr);
    ~Appearance() override;

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    /// The scheme that the choice means now.
    Scheme scheme() const;

    /// Size of all text in per cent of the usual one; kept within the bounds above.
    int textScale() const { return m_scale; }
    void setTextScale(int percent);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void applyFont();

    QSettings &m_settings;
    QPalette m_system; ///< the platform's own, before ours
    Style *m_style;    ///< owned by QApplication
    TypingUndo *m_typingUndo;
    Choice m_choice = Choice::System;
    int m_scale = 100;
};

} // namespace ilo
