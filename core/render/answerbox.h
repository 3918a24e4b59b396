#pragma once

#include "core/render/composer.h"

namespace ilo {

/// What stands at the foot of the first page: the answer boxes with their QR codes, and the notes.
class AnswerArea
{
public:
    AnswerArea(const Document &document, const Typesetter &typesetter, const Geometry &page,
               const Density &density = {});

    double height() const;
    /// False when the texts are so long that they have to flow with the others.
    bool fitsAtFoot() const;

    /// At the foot of the first page.
    void putAtFoot(Sheet &sheet) const;
    /// After everything else.
    void flow(Composer &composer) const;

private:
    struct Answer
    {
        const AnswerBox &box;
        TextRows heading;
        TextRows text;
        double height = 0;
        bool hasCode = false;
    };

    void put(Sheet &sheet, const Answer &answer, double y) const;
    void putCode(Sheet &sheet, const QString &text, double x, double y) const;
    void putLinks(Sheet &sheet, const Answer &answer, double x, double y, int element) const;

    Geometry m_page;
    std::vector<Answer> m_answers;
    std::vector<TextRows> m_notes;
};

} // namespace ilo
