package uz.artel.lms.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uz.artel.lms.people.CentreAdministering;
import uz.artel.lms.people.LineRow;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** admin/centres/centre.xhtml: one centre and its lines, or a new one when the address carries no id. */
@Named
@ViewScoped
public class CentrePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CentreAdministering centres;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Text text;

    @Inject
    private transient Me me;

    private Long id;
    private final CentreForm form = new CentreForm();
    private long version;
    private String title;
    private String lineKey;
    private String lineRu;
    private String lineUz;
    private String lineEn;

    /** Reads the centre. @throws Unknown when the person at the browser doesn't administer it */
    public void load() {
        if (id == null) {
            title = text.get("admin.centres.centre.new");
            return;
        }
        var row = centres.mine().stream()
                .filter(c -> c.id().value() == id)
                .findFirst()
                .orElseThrow(() -> new Unknown("centre"));
        form.take(row);
        version = row.version();
        title = row.name().in(me.lang());
    }

    public void save() {
        if (id == null) {
            id = centres.create(form.centre()).value();
            messages.done("admin.centres.centre.opened");
        } else {
            centres.edit(new CentreId(id), form.centre(), version);
            messages.done("people.saved");
        }
        again();
    }

    public void addLine() {
        centres.addLine(new CentreId(id), lineKey, new Texts(lineRu, lineUz, lineEn));
        messages.done("admin.centres.centre.lineAdded");
        again();
    }

    private void again() {
        Pages.go("/admin/centres/centre.xhtml?id=" + id);
    }

    public List<LineRow> getLines() {
        return id == null ? List.of() : centres.lines(new CentreId(id));
    }

    public boolean isKnown() {
        return id != null;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** From the address; what is no id leads to no centre. */
    public void setId(String id) {
        this.id = Pages.id(id);
    }

    public CentreForm getForm() {
        return form;
    }

    public String getTitle() {
        return title;
    }

    public String getLineKey() {
        return lineKey;
    }

    public void setLineKey(String lineKey) {
        this.lineKey = lineKey;
    }

    public String getLineRu() {
        return lineRu;
    }

    public void setLineRu(String lineRu) {
        this.lineRu = lineRu;
    }

    public String getLineUz() {
        return lineUz;
    }

    public void setLineUz(String lineUz) {
        this.lineUz = lineUz;
    }

    public String getLineEn() {
        return lineEn;
    }

    public void setLineEn(String lineEn) {
        this.lineEn = lineEn;
    }
}
