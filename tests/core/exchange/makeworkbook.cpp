// Makes the workbooks of tst_workbook. A program of its own, because the zip code inside
// libxlsxwriter and QuaZip does not get on in one process.
//
// usage: makeworkbook list|inline|sheets|bomb FILE
#include <xlsxwriter.h>

#include <string>

namespace {

void writeTexts(lxw_worksheet *sheet, uint32_t row, std::initializer_list<const char *> texts)
{
    uint16_t column = 0;
    for (const char *text : texts)
        worksheet_write_string(sheet, row, column++, text, nullptr);
}

void makeList(lxw_workbook *book)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Ark1");
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "dd-mm-yyyy");
    lxw_format *postcode = workbook_add_format(book);
    format_set_num_format(postcode, "00000");
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);

    writeTexts(sheet, 0, {"Messe 2026"});
    writeTexts(
        sheet,
        1,
        {"Firmanavn", "Land", "Ansatte", "Samtykke dato", "Postnr", "Aktiv", "Sum", "CVR-nr."});
    writeTexts(sheet, 2, {"Skagstål Præcision A/S", "Danmark"});
    worksheet_write_number(sheet, 2, 2, 50, nullptr);
    lxw_datetime day{2026, 10, 3, 0, 0, 0};
    worksheet_write_datetime(sheet, 2, 3, &day, date);
    worksheet_write_number(sheet, 2, 4, 1234, postcode);
    worksheet_write_boolean(sheet, 2, 5, 1, nullptr);
    worksheet_write_formula_num(sheet, 2, 6, "=1.5+2", nullptr, 3.5);
    worksheet_write_string(sheet, 2, 7, "00123", nullptr);

    std::string plainText = "Nord";
    std::string boldText = "kryo ApS";
    lxw_rich_string_tuple plain{nullptr, plainText.data()};
    lxw_rich_string_tuple thick{bold, boldText.data()};
    lxw_rich_string_tuple *rich[] = {&plain, &thick, nullptr};
    worksheet_write_rich_string(sheet, 4, 0, rich, nullptr);
    worksheet_write_formula_str(sheet, 4, 1, "=\"D\"&\"K\"", nullptr, "DK");
    worksheet_write_number(sheet, 4, 6, 0.1, nullptr);
}

void makeInline(lxw_workbook *book)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (uint32_t row = 0; row < 3000; ++row) {
        const std::string name = row == 0 ? "Name" : "Firm " + std::to_string(row);
        worksheet_write_string(sheet, row, 0, name.c_str(), nullptr);
        worksheet_write_string(sheet, row, 2, row == 0 ? "Country" : "  DK & <co> ", nullptr);
    }
}

void makeSheets(lxw_workbook *book)
{
    lxw_worksheet *about = workbook_add_worksheet(book, "About");
    writeTexts(about, 0, {"How to use this file"});
    writeTexts(about, 1, {"Fill in the list"});
    lxw_worksheet *list = workbook_add_worksheet(book, "List");
    writeTexts(list, 0, {"Company", "Country"});
    writeTexts(list, 1, {"Alfa", "DK"});
    lxw_worksheet *hidden = workbook_add_worksheet(book, "Hidden");
    writeTexts(hidden, 0, {"Company", "Country", "E-mail"});
    writeTexts(hidden, 1, {"Beta", "DK", "beta@x.example"});
    worksheet_hide(hidden);
}

void makeBomb(lxw_workbook *book)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    worksheet_write_string(sheet, 0, 0, "Name", nullptr);
    for (uint32_t row = 1; row < 1200; ++row) {
        const std::string text = std::string(32'000, 'x') + std::to_string(row);
        worksheet_write_string(sheet, row, 0, text.c_str(), nullptr);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const std::string kind = argv[1];
    lxw_workbook_options options{};
    options.constant_memory =
        kind == "inline" ? LXW_TRUE : LXW_FALSE; // which writes inline strings
    lxw_workbook *book = workbook_new_opt(argv[2], &options);
    if (kind == "list")
        makeList(book);
    else if (kind == "inline")
        makeInline(book);
    else if (kind == "sheets")
        makeSheets(book);
    else if (kind == "bomb")
        makeBomb(book);
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
