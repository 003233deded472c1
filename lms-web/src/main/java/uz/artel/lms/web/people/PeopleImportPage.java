package uz.artel.lms.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.people.ImportLine;
import uz.artel.lms.people.ImportLine.Outcome;
import uz.artel.lms.people.ImportReport;
import uz.artel.lms.people.PeopleImporting;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.faces.Text;

/** admin/people/import.xhtml: check a file, read the report, take it. The checked bytes stay with the view. */
@Named
@ViewScoped
public class PeopleImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SAMPLE = """
            personnel_no;family_cyr;given_cyr;patronymic_cyr;family_lat;given_lat;patronymic_lat;line;level;level_since;languages;preferred;manager_no;hired_on;sign_in_name;roles
            T-0101;Каримова;Дилноза;Рустамовна;Karimova;Dilnoza;Rustamovna;;L0;2026-11-23;ru,uz;ru;;2026-11-23;d.karimova;trainee
            """;
    private static final int LIMIT = 1024 * 1024;

    @Inject
    private transient PeopleImporting importing;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Text text;

    private transient Part file;
    private Long centre;
    private byte[] checked;
    private ArrayList<Line> lines = new ArrayList<>();
    private long fresh;
    private long changed;
    private long same;
    private long wrong;

    /** One line of the report in the words of the page. */
    public record Line(long number, String who, String outcome, String tone, List<String> problems)
            implements Serializable {}

    public void check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new BadInput("file", "fileEmpty");
        }
        if (file.getSize() > LIMIT) {
            throw new BadInput("file", "fileLarge", LIMIT / 1024);
        }
        byte[] bytes;
        try (var in = file.getInputStream()) {
            bytes = in.readNBytes(LIMIT + 1);
        }
        show(importing.check(centreId(), bytes));
        checked = bytes;
    }

    public void apply() {
        if (checked == null) {
            throw new BadInput("file", "fileEmpty");
        }
        var report = importing.apply(centreId(), checked);
        messages.done("admin.people.import.done", report.count(Outcome.NEW), report.count(Outcome.CHANGED));
        Pages.go("/admin/people/list.xhtml?centre=" + centreId().value());
    }

    private CentreId centreId() {
        return centre == null ? caller.centre() : new CentreId(centre);
    }

    private void show(ImportReport report) {
        fresh = report.count(Outcome.NEW);
        changed = report.count(Outcome.CHANGED);
        same = report.count(Outcome.SAME);
        wrong = report.count(Outcome.ERROR);
        lines = report.lines().stream().map(this::line).collect(Collectors.toCollection(ArrayList::new));
    }

    private Line line(ImportLine line) {
        return new Line(
                line.number(),
                line.who(),
                text.get("admin.people.import." + line.outcome()),
                switch (line.outcome()) {
                    case NEW -> "ok";
                    case CHANGED -> "info";
                    case SAME -> "none";
                    case ERROR -> "bad";
                },
                line.problems().stream()
                        .map(p -> (p.column().isEmpty() ? "" : p.column() + ": ")
                                + text.of(p.key(), p.arguments().toArray()))
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    /** Head line and one line as an example. */
    public String getSample() {
        return SAMPLE;
    }

    public String getCentre() {
        return centre == null ? null : centre.toString();
    }

    /** Whose people the file holds, from the address; those of the caller's centre when it says nothing. */
    public void setCentre(String centre) {
        this.centre = Pages.id(centre);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isReady() {
        return checked != null && wrong == 0 && fresh + changed > 0;
    }

    public long getToWrite() {
        return fresh + changed;
    }

    public long getFresh() {
        return fresh;
    }

    public long getChanged() {
        return changed;
    }

    public long getSame() {
        return same;
    }

    public long getWrong() {
        return wrong;
    }
}
