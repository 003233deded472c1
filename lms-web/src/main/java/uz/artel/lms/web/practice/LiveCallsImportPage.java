package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import uz.artel.lms.scorecard.LiveCallBatch;
import uz.artel.lms.scorecard.LiveCallImporting;
import uz.artel.lms.scorecard.LiveCallReport;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.faces.Messages;

/** Brings in a file of live-call marks: a check first, then all lines or none. */
@Named
@RequestScoped
public class LiveCallsImportPage {

    @EJB
    private LiveCallImporting importing;

    @Inject
    private Messages messages;

    private List<LiveCallBatch> batches = List.of();
    private Part file;
    private LiveCallReport report;

    /** The head of the file, as it must stand in its first line. */
    public String getColumns() {
        return LiveCallImporting.COLUMNS;
    }

    public void load() {
        batches = importing.batches();
    }

    /** Says what the import would do; nothing is written. */
    public void check() {
        report = importing.dryRun(bytes());
        load();
    }

    /** Imports, or shows the report again when a line is bad. */
    public void run() {
        report = importing.run(bytes(), file.getSubmittedFileName());
        if (report.batch() != null) {
            messages.done("quality.calls.import.done");
        }
        load();
    }

    private byte[] bytes() {
        if (file == null) {
            throw new BadInput("file", "required");
        }
        try (var in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public LiveCallReport getReport() {
        return report;
    }

    public List<LiveCallBatch> getBatches() {
        return batches;
    }
}
