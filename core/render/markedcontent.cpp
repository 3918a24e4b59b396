#include "core/render/markedcontent.h"

#include <QPainter>

#include <cstdlib>
#include <string>

// Says that we use its std::shared_ptr interface.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace ilo {
namespace {

// Qt writes a sign as "-20000001 -20000000 1 1 re", then "f".
constexpr int farAway = -20'000'000;

/// Copies a content stream and replaces the signs on the way.
class SignFilter : public QPDFObjectHandle::TokenFilter
{
public:
    SignFilter(int page, const std::vector<const char *> &tagOf,
               std::vector<MarkedContent> &contents)
        : m_page(page)
        , m_tagOf(tagOf)
        , m_contents(contents)
    {
    }

    void handleToken(const QPDFTokenizer::Token &token) override;
    void handleEOF() override;

private:
    bool isSign() const;
    void begin(int element);
    void writePending();

    int m_page;
    const std::vector<const char *> &m_tagOf;
    std::vector<MarkedContent> &m_contents;
    std::vector<QPDFTokenizer::Token> m_pending; ///< operands whose operator has not come yet
    bool m_skipsFill = false;
    bool m_isOpen = false;
    int m_next = 0;
};

bool SignFilter::isSign() const
{
    int numbers = 0;
    for (const auto &token : m_pending)
        numbers += token.isInteger() || token.getType() == QPDFTokenizer::tt_real;
    if (numbers != 4)
        return false;
    for (const auto &token : m_pending) {
        if (token.isInteger() || token.getType() == QPDFTokenizer::tt_real)
            return std::atof(token.getValue().c_str()) <= farAway;
    }
    return false;
}

void SignFilter::begin(int element)
{
    std::string text = m_isOpen ? "\nEMC\n" : "\n";
    if (element < 0) {
        text += "/Artifact BMC\n";
    } else {
        const std::string number = std::to_string(m_next);
        text += std::string(m_tagOf.at(size_t(element))) + " <</MCID " + number + ">> BDC\n";
        m_contents.push_back({element, m_page, m_next++});
    }
    m_isOpen = true;
    write(text);
}

void SignFilter::writePending()
{
    for (const auto &token : m_pending)
        writeToken(token);
    m_pending.clear();
}

void SignFilter::handleToken(const QPDFTokenizer::Token &token)
{
    m_pending.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word)
        return;
    if (token.getValue() == "re" && isSign()) {
        for (const auto &operand : m_pending) {
            if (operand.isInteger() || operand.getType() == QPDFTokenizer::tt_real) {
                begin(farAway - 1 - int(std::atof(operand.getValue().c_str())));
                break;
            }
        }
        m_pending.clear();
        m_skipsFill = true;
    } else if (m_skipsFill && token.getValue() == "f") {
        m_pending.clear();
        m_skipsFill = false;
    } else {
        writePending();
    }
}

void SignFilter::handleEOF()
{
    writePending();
    if (m_isOpen)
        write("\nEMC\n");
}

} // namespace

void paintSign(QPainter &painter, int element)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRect(QRectF(farAway - 1 - element, farAway, 1, 1));
}

std::vector<MarkedContent> markContent(QPDF &pdf, const std::vector<const char *> &tagOf)
{
    std::vector<MarkedContent> contents;
    int number = 0;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        SignFilter filter(number++, tagOf, contents);
        Pl_Buffer buffer("content");
        page.filterContents(&filter, &buffer);
        page.getObjectHandle().replaceKey(
            "/Contents", QPDFObjectHandle::newStream(&pdf, buffer.getBufferSharedPointer()));
    }
    return contents;
}

} // namespace ilo
