#include "core/render/answerbox.h"

#include "core/brief/addressspan.h"
#include "core/render/qrcode.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr double codeSide = 80;           ///< of the square that holds the code with its quiet zone
constexpr double codeArea = codeSide + 4; ///< clear of the frame
constexpr double inset = 12;
constexpr double belowBox = 7;
constexpr double mostAtFoot = 0.4; ///< of a page

const TextStyle headingStyle{11, 15, true, paper::ink};
const TextStyle textStyle{9.5, 13, false, paper::ink};
const TextStyle noteStyle{8, 10.8, false, paper::quiet};

} // namespace

AnswerArea::AnswerArea(const Document &document, const Typesetter &typesetter, const Geometry &page,
                       const Density &density)
    : m_page(page)
{
    const TextStyle heading = closer(headingStyle, density);
    const TextStyle text = closer(textStyle, density);
    const TextStyle small = closer(noteStyle, density);
    for (const Block &block : document.blocks) {
        if (const auto *box = std::get_if<AnswerBox>(&block)) {
            Answer answer{.box = *box, .hasCode = qrCode(box->link).has_value()};
            const double beside = answer.hasCode ? codeArea : inset;
            const double width = m_page.width() - beside - inset;
            answer.heading = typesetter.rows(box->heading, heading, width);
            answer.text = typesetter.rows(box->text, text, width);
            const double texts = heightOf(answer.heading) + heightOf(answer.text) + 2 * inset;
            answer.height = std::max(texts, answer.hasCode ? codeArea : 0.);
            m_answers.push_back(std::move(answer));
        } else if (const auto *note = std::get_if<Note>(&block)) {
            m_notes.push_back(typesetter.rows(note->text, small, m_page.width()));
        }
    }
}

double AnswerArea::height() const
{
    double height = 0;
    for (const Answer &answer : m_answers)
        height += answer.height + belowBox;
    for (const TextRows &note : m_notes)
        height += heightOf(note);
    return height;
}

bool AnswerArea::fitsAtFoot() const
{
    return height() < m_page.height() * mostAtFoot;
}

void AnswerArea::putCode(Sheet &sheet, const QString &text, double x, double y) const
{
    const auto code = qrCode(text);
    if (!code)
        return;
    const double module = codeSide / (code->modules + 2 * QrCode::quietZone);
    QTransform place = QTransform::fromTranslate(x, y);
    place.scale(module, module);
    place.translate(QrCode::quietZone, QrCode::quietZone);
    const int element = sheet.addElement(Role::Figure, -1, QStringLiteral("QR: ") + text);
    sheet.put(ShapeMark{place.map(code->dark), Qt::black, element});
}

void AnswerArea::putLinks(Sheet &sheet, const Answer &answer, double x, double y, int element) const
{
    qsizetype from = 0;
    qsizetype until = 0;
    const std::optional<size_t> address = addressSpan(answer.box);
    if (!address)
        return;
    for (size_t i = 0; i <= *address; ++i) {
        from = until;
        until += answer.box.text[i].text.size();
    }
    for (const TextRow &row : answer.text) {
        for (const Run &run : row.runs) {
            if (run.bold && run.start >= from && run.start < until)
                sheet.link(QRectF(x + run.x, y, run.width, row.height), answer.box.link, element);
        }
        y += row.height;
    }
}

void AnswerArea::put(Sheet &sheet, const Answer &answer, double y) const
{
    sheet.put(FrameMark{
        QRectF(m_page.left + 0.5, y, m_page.width() - 1, answer.height), 3, 1, paper::accent});
    const double x = m_page.left + (answer.hasCode ? codeArea : inset);
    const double texts = heightOf(answer.heading) + heightOf(answer.text);
    const double top = y + (answer.height - texts) / 2;
    const double textTop = top + heightOf(answer.heading);
    sheet.putText(Role::Heading, answer.heading, x, top);
    const int element = sheet.addElement(Role::Paragraph);
    sheet.put(answer.text, x, textTop, element);
    if (!answer.box.link.isEmpty())
        putLinks(sheet, answer, x, textTop, element);
    if (answer.hasCode)
        putCode(sheet, answer.box.link, m_page.left + 3, y + (answer.height - codeSide) / 2);
}

void AnswerArea::putAtFoot(Sheet &sheet) const
{
    sheet.beginBlock({}, {});
    sheet.turnTo(0, m_page.bottom() - height());
    for (const Answer &answer : m_answers) {
        sheet.bookmark(answer.box.heading);
        put(sheet, answer, sheet.y());
        sheet.advance(answer.height + belowBox);
    }
    for (const TextRows &note : m_notes) {
        sheet.putText(Role::Paragraph, note, m_page.left, sheet.y());
        sheet.advance(heightOf(note));
    }
}

void AnswerArea::flow(Composer &composer) const
{
    Sheet &sheet = composer.sheet();
    for (const Answer &answer : m_answers) {
        composer.addHeaded(answer.box.id, answer.box.heading, answer.text);
        if (answer.hasCode) {
            if (sheet.room() < codeArea)
                sheet.startPage();
            putCode(sheet, answer.box.link, m_page.left, sheet.y());
            sheet.advance(codeArea);
        }
    }
    for (const TextRows &note : m_notes)
        composer.addRows(note);
}

} // namespace ilo
