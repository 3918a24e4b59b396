#pragma once

#include "ui/kit/prompts.h"

namespace ilo::test {

/// Answers every question as the test says, and remembers what was asked.
class FakePrompts : public Prompts
{
public:
    QString openFile(QWidget *, const QString &title, const QString &) override
    {
        asked << title;
        return file;
    }

    QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked << title;
        return file;
    }

    bool confirm(QWidget *, const QString &title, const QString &text,
                 const QString &action) override
    {
        asked << title;
        lastText = text;
        lastAction = action;
        return agrees;
    }

    Leave leave(QWidget *, const QString &title, const QString &text, const QString &,
                const QString &) override
    {
        asked << title;
        lastText = text;
        return leaves;
    }

    Leave leaves = Leave::Stay; ///< the next answer about unfinished work
    QString file;               ///< the next file chosen; empty: cancelled
    bool agrees = false;        ///< to the next confirmation
    QStringList asked;          ///< titles, in order
    QString lastText;
    QString lastAction;
};

} // namespace ilo::test
