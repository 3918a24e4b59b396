#include "ui/settings/paperlookcard.h"

#include "core/storage/attachments.h"
#include "ui/kit/context.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/formfield.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/prompts.h"
#include "ui/kit/textlabel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// A logo is some 4.5 cm wide on paper; more than this is no sharper and makes each brief larger.
constexpr int mostPixels = 4000;
constexpr qint64 mostLogoBytes = qint64(2) * 1024 * 1024;
constexpr int logoLines = 3; ///< height of the picture here
constexpr int buttonGap = 8;

bool isPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    return (format == "png" || format == "jpeg") && size.isValid() && size.width() <= mostPixels
        && size.height() <= mostPixels && reader.canRead();
}

} // namespace

PaperLookCard::PaperLookCard(Context &context, QWidget *parent)
    : SettingsCard(tr("Look of papers"),
                   tr("Briefs that are published already keep the look they had."), parent)
    , m_context(context)
    , m_picture(new QLabel)
    , m_choose(new QPushButton(tr("Choose a picture…")))
    , m_remove(new QPushButton(tr("Take it away")))
    , m_emblem(new QCheckBox(tr("EU emblem with its sentence")))
    , m_message(new MessageFrame)
{
    m_picture->setObjectName(u"office.logo"_s);
    m_choose->setObjectName(u"chooseLogo"_s);
    m_remove->setObjectName(u"removeLogo"_s);
    m_emblem->setObjectName(u"office.show_emblem"_s);
    auto *line = new QWidget;
    auto *buttons = new FlowLayout(buttonGap, line); // below each other where the text is large
    buttons->addWidget(m_picture);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    auto *field = new FormField(tr("Logo of the office"), line);
    field->setHint(tr("PNG or JPEG, at most 2 MB. It stands below the name of the office."));
    content()->addWidget(field);
    content()->addWidget(m_emblem);
    const QString sentence = tr("“Funded by the European Union” stands beside it, at the foot.");
    auto *foot = TextLabel::secondary(sentence);
    foot->setWordWrap(true);
    m_emblem->setAccessibleDescription(sentence);
    content()->addWidget(foot);
    content()->addWidget(m_message);
    connect(m_choose, &QPushButton::clicked, this, &PaperLookCard::choose);
    connect(m_remove, &QPushButton::clicked, this, &PaperLookCard::remove);
    connect(m_emblem, &QCheckBox::toggled, this, &PaperLookCard::setEmblem);
    refresh();
}

void PaperLookCard::refresh()
{
    const Office office = m_context.workspace().office();
    QPixmap picture;
    if (!office.logo.isEmpty()) {
        if (const auto bytes = attachedBytes(m_context.database(), office.logo))
            picture.loadFromData(*bytes);
        else
            m_context.report(bytes.error());
    }
    m_picture->setVisible(!picture.isNull());
    if (!picture.isNull()) {
        const int height = fontMetrics().lineSpacing() * logoLines;
        m_picture->setPixmap(
            picture.scaled(height * 4, height, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    m_picture->setAccessibleName(tr("Logo of the office"));
    m_remove->setVisible(!office.logo.isEmpty());
    const QSignalBlocker quiet(m_emblem);
    m_emblem->setChecked(office.showEmblem);
}

void PaperLookCard::choose()
{
    m_message->clear();
    const QString path = m_context.prompts().openFile(
        this, tr("Logo of the office"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    //: %1: name of a file
    if (QFileInfo(path).size() > mostLogoBytes || !isPicture(path)) {
        m_message->show(Tone::Negative,
                        tr("“%1” cannot be used: a logo is a PNG or JPEG of at most 2 MB and %2 "
                           "pixels a side.")
                            .arg(QFileInfo(path).fileName())
                            .arg(mostPixels));
        return;
    }
    const auto writer = Database::open(m_context.workspace().path());
    if (!writer)
        return m_context.report(writer.error());
    const Office before = m_context.workspace().office();
    const Result<AttachedFile> file =
        keepFile(**writer, path, typeName<Office>(), before.id.toString(), QDate::currentDate());
    if (!file)
        return m_context.report(file.error());
    Office after = before;
    after.logo = file->hash;
    m_context.perform(tr("Changed the logo of the office"),
                      {created(*file), edited(before, after)});
}

void PaperLookCard::remove()
{
    const Office before = m_context.workspace().office();
    Office after = before;
    after.logo.clear();
    m_context.perform(tr("Took the logo of the office away"), {edited(before, after)});
}

void PaperLookCard::setEmblem(bool shown)
{
    const Office before = m_context.workspace().office();
    Office after = before;
    after.showEmblem = shown;
    m_context.perform(shown ? tr("Put the EU emblem on papers")
                            : tr("Took the EU emblem off papers"),
                      {edited(before, after)});
}

} // namespace ilo
