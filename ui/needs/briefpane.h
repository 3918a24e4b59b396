#pragma once

#include "core/storage/needlist.h"
#include "ui/needs/briefexport.h"
#include "ui/needs/briefmaker.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ilo {

class BriefPaper;
class BriefTrail;
class Context;
class MessageFrame;
struct BriefWish;

/// What companies are told when they are invited.
struct BriefLetter
{
    Document document;
    Id<Brief> version; ///< null: what is typed now
};

/// The brief of a need beside its form: the page as it will be printed, following what is typed, at
/// the level it may travel; its kept versions; PDF, ODT and printer.
class BriefPane : public QWidget
{
    Q_OBJECT

public:
    explicit BriefPane(Context &context, QWidget *parent = nullptr);

    /// What the brief is made of, with what is being typed.
    void setNeed(const NeedInFull &need);

    /// Keeps what the page says now as the next version; everything typed has been kept before.
    void keepVersion();
    /// Asks what it is to be written as, then where.
    void exportFile();
    void exportAs(BriefFile kind);
    void print();
    /// Two versions beside each other, in a dialog.
    void compare();
    /// The shown version to companies, logged as told.
    void tellCompanies();
    /// What companies are told when they are invited: the published version, else the approved one,
    /// else the newest that may leave the office, else what is typed now as far as it is opened to
    /// the network. Nothing when not even the title is.
    std::optional<BriefLetter> letter() const;

    /// Nothing when the page shows what is typed now.
    const Brief *shownVersion() const;

    const Document &document() const { return m_document; }
    BriefPaper *paper() const { return m_paper; }

signals:
    void pageChanged();

private:
    void refresh(bool typing);
    void fillVersions();
    void fillStates();
    void showSteps();
    void setStatus(BriefStatus status);
    void withdraw();
    void applyStatus(BriefStatus status, const QString &note);
    void showPage(const LaidBrief &brief);
    void tell();
    void openLeftOut();
    bool mayReplaceOdt(const QString &path);
    QString request() const;
    Sharing level() const;
    BriefForm form() const;
    BriefWish wish(Sharing level) const;
    Document draft(Sharing level) const;
    /// The page as it stands, laid out now: the preview may be a moment behind.
    std::optional<LaidBrief> current();

    Context &m_context;
    NeedInFull m_need;
    Document m_document;
    Id<Brief> m_shown; ///< null: as typed now
    BriefMaker *m_maker;
    QComboBox *m_version;
    QComboBox *m_level;
    QComboBox *m_language;
    QComboBox *m_otherLanguage;
    QComboBox *m_form;
    QComboBox *m_status;
    QWidget *m_statusField;
    BriefTrail *m_trail;
    MessageFrame *m_overflow;
    MessageFrame *m_left;
    MessageFrame *m_kept;
    MessageFrame *m_result;
    BriefPaper *m_paper;
    bool m_levelChosen = false;
    BriefFile m_lastExport = BriefFile::PdfWithOdt;
};

} // namespace ilo
