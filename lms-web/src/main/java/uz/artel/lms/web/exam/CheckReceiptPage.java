package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import uz.artel.lms.exam.ExamReceipts;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TextUpload;

/** public/check/receipt.xhtml: anybody sees whether a receipt of an exam was signed by the school as it stands. */
@Named
@RequestScoped
public class CheckReceiptPage {

    private static final int LIMIT = 4 * 1024 * 1024;

    @EJB
    private ExamReceipts receipts;

    private Part file;
    private ExamReceipts.Checked checked;

    public void check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new BadInput("file", "fileEmpty");
        }
        if (file.getSize() > LIMIT) {
            throw new BadInput("file", "fileLarge", LIMIT / 1024);
        }
        try (var in = file.getInputStream()) {
            checked = receipts.check(TextUpload.read(in.readNBytes(LIMIT + 1)));
        }
    }

    public ExamReceipts.Checked getChecked() {
        return checked;
    }

    /** The colour of what was found. */
    public String getTone() {
        return checked == null ? "none" : checked.genuine() ? "ok" : "bad";
    }

    /** asked, genuine or forged. */
    public String getState() {
        return checked == null ? "asked" : checked.genuine() ? "genuine" : "forged";
    }

    /** The word for time that was added: to the second where it is not in whole minutes. */
    public String word(int seconds) {
        return "public.check.receipt." + (seconds % 60 == 0 ? "addedLine" : "addedSeconds");
    }

    /** Whole minutes of it. */
    public int minutes(int seconds) {
        return seconds / 60;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
