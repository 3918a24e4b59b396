#pragma once

#include "ui/kit/page.h"

class QListWidget;
class QStackedWidget;

namespace ilo {

class Appearance;
class Context;
class Language;
class WorkspaceSection;

/// What holds for the whole office, this computer and this file. Nothing to save: every field is
/// kept when it is left.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Context &context, Appearance &appearance, Language &language,
                 QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    QIcon icon() const override;
    QList<QAction *> menuActions() const override { return {m_backUp, m_check}; }

    /// Place::part names the section: "office", "advisor", "appearance", "workspace"; "check" also
    /// starts the check of the workspace.
    void goTo(const Place &place) override;
    Place place() const override;
    std::vector<PagePart> parts() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSectionList();
    void fitSectionList();
    void addSection(const QString &key, const QString &name, const QString &icon, QWidget *section,
                    const QString &words = {});
    void goToSection(const QString &key);

    QListWidget *m_sections;
    QStackedWidget *m_pages;
    WorkspaceSection *m_workspace;
    QAction *m_backUp;
    QAction *m_check;
};

} // namespace ilo
