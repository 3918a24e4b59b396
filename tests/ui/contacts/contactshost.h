#pragma once

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "ui/contacts/contactpane.h"
#include "ui/contacts/contactspage.h"
#include "ui/kit/badge.h"
#include "ui/kit/context.h"
#include "ui/lists/listtable.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace ilo::test {

/// The Contacts page over a real file, shown and loaded.
class ContactsHost
{
public:
    explicit ContactsHost(const ChangeSet &content)
    {
        if (!content.empty()) {
            if (Status done = workspace->apply(content, QStringLiteral("Content")); !done)
                qFatal("%s", qPrintable(done.error().detail));
        }
        page.resize(1280, 700);
        page.show();
        page.activateWindow();
        table = page.findChild<ListTable *>();
        table->setFocus();
        pane = page.findChild<ContactPane *>();
    }

    QStringList names() const
    {
        QStringList found;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            found << table->model()->index(row, 1).data().toString();
        return found;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &page, key, modifiers);
    }

    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// What labels and badges say where a person sees them.
    QStringList visibleTexts(const QWidget *in = nullptr) const
    {
        QStringList texts;
        for (const QLabel *label : (in ? in : &page)->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        for (const Badge *badge : (in ? in : &page)->findChildren<Badge *>()) {
            if (badge->isVisible())
                texts << badge->badge().text;
        }
        return texts;
    }

    /// The visible button of that text; null when there is none.
    QPushButton *button(const QString &text, const QWidget *in = nullptr) const
    {
        for (QPushButton *button : (in ? in : &page)->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    QAction *action(const QString &text) const
    {
        for (QAction *action : page.menuActions()) {
            if (action && action->text() == text)
                return action;
        }
        return nullptr;
    }

    /// The contact as the file has it now; without a name when it is gone.
    Contact stored(const Contact &contact)
    {
        const auto found = Repository<Contact>(workspace.database()).get(contact.id);
        return found ? *found : Contact();
    }

    TemporaryWorkspace workspace;
    FakePrompts prompts;
    Context context{*workspace, prompts};
    ContactsPage page{context};
    ListTable *table = nullptr;
    ContactPane *pane = nullptr;
};

inline Contact person(const QString &name, const Organisation &at = {})
{
    Contact made;
    made.id = Id<Contact>::create();
    made.name = name;
    made.organisation = at.id;
    return made;
}

} // namespace ilo::test
