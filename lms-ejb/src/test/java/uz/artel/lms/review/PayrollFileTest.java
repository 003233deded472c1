package uz.artel.lms.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayrollFileTest {

    @Test
    void a_cell_a_spreadsheet_would_run_is_neutralised() {
        assertEquals("'=1+1", PayrollFile.cell("=1+1"));
        assertEquals("'+998", PayrollFile.cell("+998"));
        assertEquals("'-5", PayrollFile.cell("-5"));
        assertEquals("'@SUM", PayrollFile.cell("@SUM"));
        assertEquals("'\t=1", PayrollFile.cell("\t=1"));
        assertEquals("\"'=cmd(\"\"x\"\",1)\"", PayrollFile.cell("=cmd(\"x\",1)"));
        assertEquals("Каримова Дилноза", PayrollFile.cell("Каримова Дилноза"));
        assertEquals("", PayrollFile.cell(null));
    }

    @Test
    void quotes_commas_and_line_breaks_stay_inside_their_cell() {
        assertEquals("\"a,b\"", PayrollFile.cell("a,b"));
        assertEquals("\"a\"\"b\"", PayrollFile.cell("a\"b"));
        assertEquals("\"a\nb\"", PayrollFile.cell("a\nb"));
    }

    @Test
    void the_file_begins_with_its_columns_and_ends_each_line_with_crlf() {
        var text = new String(PayrollFile.of(List.of(List.of("1-К/2026", "x"))), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFForder,order_date,personnel_no,"));
        assertTrue(text.endsWith("\r\n1-К/2026,x\r\n"));
    }
}
