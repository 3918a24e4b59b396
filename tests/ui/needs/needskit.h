#pragma once

#include "core/storage/bin.h"
#include "core/storage/needlist.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/prompts.h"
#include "ui/kit/typingundo.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/neededitor.h"
#include "ui/needs/needform.h"
#include "ui/needs/needspage.h"
#include "ui/needs/readinessdialog.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementtable.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace ilo::test {

/// Answers the questions of a page with what the test has set.
class SetPrompts : public Prompts
{
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    QString saveFile(QWidget *, const QString &, const QString &suggested, const QString &) override
    {
        lastSuggested = suggested;
        return file;
    }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return agrees;
    }

    bool agrees = true;
    QString file; ///< empty: the person cancels
    QString lastSuggested;
};

inline Need aNeed(const QString &code, const QString &title)
{
    Need need;
    need.id = Id<Need>::create();
    need.code = code;
    need.title = title;
    return need;
}

inline Requirement aRequirement(const Need &need, int position, const QString &text)
{
    Requirement requirement;
    requirement.id = Id<Requirement>::create();
    requirement.need = need.id;
    requirement.position = position;
    requirement.text = text;
    return requirement;
}

inline Organisation aBigScienceOrganisation(const QString &name)
{
    Organisation organisation = company(name);
    organisation.roles = {toKey(OrganisationRole::BigScience)};
    return organisation;
}

/// The Needs page in a window of its own over a real file, driven by keys. Its actions have their
/// keys, as in the menu of the real window; undo and redo are there too.
class NeedsWindow
{
    QList<QAction *> m_lent; // before the page, which still asks for its actions when it ends

public:
    explicit NeedsWindow(const ChangeSet &records = {})
    {
        if (!records.empty() && !file->apply(records, QStringLiteral("Prepared")))
            qFatal("the records of the test cannot be stored");
        openWindow();
    }

    /// The program starts anew on the same file after a crash: nobody told the page that it ends.
    void crash()
    {
        page->disconnect();
        m_crashed.push_back(std::move(page)); // still there, so that it has kept nothing
        m_oldContexts.push_back(std::move(context));
        openWindow();
    }

    NeedForm *form() const { return page->findChild<NeedEditor *>()->form(); }
    RequirementTable *requirements() const { return page->findChild<RequirementTable *>(); }
    RequirementModel *rows() const
    {
        return static_cast<RequirementModel *>(requirements()->model());
    }
    RecordListView *list() const { return page->findChild<RecordListView *>(); }
    ListTable *table() const { return list()->table(); }

    /// The shown words of a column, row by row.
    QStringList shown(const QString &column) const
    {
        QStringList words;
        ListModel &model = list()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            words << model.index(row, model.columnOf(column)).data().toString();
        return words;
    }
    template<typename W>
    W *find(const QString &name) const
    {
        return page->findChild<W *>(name);
    }

    /// Keys go where the person's would.
    void key(Qt::Key key, Qt::KeyboardModifiers held = {}) { QTest::keyClick(target(), key, held); }
    void type(const QString &text)
    {
        for (const QChar character : text) // the first one may open the editor for the rest
            QTest::keyClick(target(), character.toLatin1());
    }
    QString focused() const
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }

    std::vector<Need> needs()
    {
        return *Repository<Need>(file.database()).where(QStringLiteral("1 ORDER BY code"));
    }
    std::vector<Requirement> requirementsOf(const Need &need)
    {
        return needInFull(file.database(), need.id)->requirements;
    }
    /// Chooses a state in the brief's pane, as by the mouse.
    void setState(BriefStatus status)
    {
        auto *box = find<QComboBox>(QStringLiteral("briefStatus"));
        const int index = box->findData(toKey(status));
        if (index < 0)
            qFatal("the state is not offered");
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
    /// Gives the reason that is asked for.
    void giveReason(const QString &reason)
    {
        auto *dialog = question();
        if (!dialog)
            qFatal("nothing is asked");
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("reason")), reason);
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("reason")), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// The question that is open now.
    QuestionDialog *question() const { return page->findChild<QuestionDialog *>(); }
    /// All that it says, a line each.
    QString asked() const
    {
        QStringList lines;
        for (const QLabel *label : question()->findChildren<QLabel *>())
            lines << label->text();
        return lines.join(QLatin1Char('\n'));
    }
    /// Answers it with yes, or leaves it.
    void answer(bool yes)
    {
        if (!question())
            qFatal("nothing is asked");
        if (yes)
            QTest::mouseClick(question()->findChild<QPushButton *>(QStringLiteral("answer")),
                              Qt::LeftButton);
        else
            QTest::keyClick(question(), Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// The shown version, through all states.
    void publish()
    {
        for (const BriefStatus status :
             {BriefStatus::InReview, BriefStatus::Approved, BriefStatus::Published})
            setState(status);
        giveReason(QStringLiteral("Agreed with the organisation"));
    }
    void open(const Need &need) { page->goTo({page->key(), need.id.toString(), {}}); }

    TemporaryWorkspace file;
    SetPrompts prompts;
    QStringList reported;
    std::unique_ptr<Context> context;
    std::unique_ptr<NeedsPage> page;

private:
    static QWidget *target()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        QWidget *focus = QApplication::focusWidget();
        return focus ? focus : QApplication::activeWindow();
    }

    /// As the window's menu does: what the page offers now has its keys.
    void lendActions()
    {
        const QList<QAction *> lent = page->actions();
        const QList<QAction *> offered = page->menuActions();
        for (QAction *action : lent) {
            if (m_lent.contains(action) && !offered.contains(action))
                page->removeAction(action);
        }
        for (QAction *action : offered) {
            if (action && !lent.contains(action)) {
                page->addAction(action);
                m_lent << action;
            }
        }
    }

    void openWindow()
    {
        m_lent.clear();
        context = std::make_unique<Context>(*file, prompts);
        QObject::connect(context.get(),
                         &Context::reported,
                         context.get(),
                         [this](const Error &error) { reported << error.detail; });
        page = std::make_unique<NeedsPage>(*context);
        page->addAction(page->primaryAction());
        lendActions();
        QObject::connect(page.get(), &Page::headerChanged, page.get(), [this] { lendActions(); });
        auto *undo = new QAction(page.get());
        undo->setShortcut(QKeySequence::Undo);
        QObject::connect(undo, &QAction::triggered, context.get(), &Context::undo);
        auto *redo = new QAction(page.get());
        redo->setShortcut(QKeySequence::Redo);
        QObject::connect(redo, &QAction::triggered, context.get(), &Context::redo);
        page->addActions({undo, redo});
        page->resize(1180, 660);
        page->show();
        QApplication::setActiveWindow(page.get());
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the window does not become active");
        page->setFocus();
    }

    TypingUndo m_typingUndo{nullptr};
    std::vector<std::unique_ptr<Context>> m_oldContexts;
    std::vector<std::unique_ptr<NeedsPage>> m_crashed;
};

} // namespace ilo::test
