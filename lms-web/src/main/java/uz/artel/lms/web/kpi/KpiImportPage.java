package uz.artel.lms.web.kpi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uz.artel.lms.kpi.KpiBatchRow;
import uz.artel.lms.kpi.KpiCounts;
import uz.artel.lms.kpi.KpiImporting;
import uz.artel.lms.kpi.KpiReport;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The import of a quarter: check first, then import; the report names every line. */
@Named
@RequestScoped
public class KpiImportPage {

    private static final int MOST = 1_000_001;

    private KpiImporting importing;
    private PeopleReading people;
    private Messages messages;
    private Quarters quarters;
    private Me me;
    private Part file;
    private String quarter;
    private KpiReport report;
    private List<KpiBatchRow> batches = List.of();
    private Map<PersonId, PersonName> names = Map.of();

    protected KpiImportPage() {}

    @Inject
    public KpiImportPage(KpiImporting importing, PeopleReading people, Messages messages, Quarters quarters, Me me) {
        this.importing = importing;
        this.people = people;
        this.messages = messages;
        this.quarters = quarters;
        this.me = me;
    }

    public void load() {
        batches = importing.batches();
        names = people.names(batches.stream().map(KpiBatchRow::importedBy).toList());
    }

    /** Says what the import would do. */
    public void check() throws IOException {
        report = importing.dryRun(bytes());
    }

    /** Imports when every line is good, else shows the report. */
    public String run() throws IOException {
        report = importing.run(
                bytes(),
                file == null ? null : file.getSubmittedFileName(),
                quarter == null || quarter.isBlank() ? null : LocalDate.parse(quarter));
        if (report.written()) {
            messages.done("hr.kpi.import.done", report.good());
            return Messages.redirect("/hr/kpi/import");
        }
        return null;
    }

    private byte[] bytes() throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var in = file.getInputStream()) {
            return in.readNBytes(MOST);
        }
    }

    public String getColumns() {
        return "person;" + String.join(";", KpiCounts.COLUMNS);
    }

    public String name(KpiBatchRow batch) {
        var name = names.get(batch.importedBy());
        return name == null ? "" : name.shortIn(me.lang());
    }

    public KpiReport getReport() {
        return report;
    }

    public List<KpiBatchRow> getBatches() {
        return batches;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getQuarter() {
        return quarter == null ? quarters.getLastFinished() : quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }
}
