package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uz.artel.lms.exam.KeyRepairing;
import uz.artel.lms.exam.Repair;
import uz.artel.lms.exam.RepairableVersion;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.web.faces.Messages;

/** Repairs of keys, and the beginning of one: a question is found by its key, then its fault is named. */
@Named
@ViewScoped
public class KeyRepairsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private KeyRepairing repairing;

    @Inject
    private Messages messages;

    private String item;
    private transient List<Repair> repairs;
    private transient List<RepairableVersion> versions;
    private String key;
    private Long version;
    private Correction.Kind kind;
    private String keys;
    private String reason;

    public void load() {
        getRepairs();
    }

    public String ask() {
        var repair = repairing.ask(key, version == null ? 0 : version, kind, keys, reason);
        messages.done("revision.repair.asked");
        return Messages.redirect("/common/exam/repair?id=" + repair.id());
    }

    public List<Repair> getRepairs() {
        if (repairs == null) {
            repairs = repairing.list();
        }
        return repairs;
    }

    /** Versions of the question that was looked for; none while nobody looked. */
    public List<RepairableVersion> getVersions() {
        if (versions == null) {
            versions =
                    item == null ? List.of() : repairing.versions(item.strip().toLowerCase(Locale.ROOT));
        }
        return versions;
    }

    public Correction.Kind[] getKinds() {
        return Correction.Kind.values();
    }

    /** How the page shows where a repair stands. */
    public String status(Repair repair) {
        return statusOf(repair);
    }

    static String statusOf(Repair repair) {
        return switch (repair.state()) {
            case WAITING -> "now";
            case APPLIED -> repair.undoneBy() == null ? "ok" : "none";
            case WITHDRAWN -> "none";
        };
    }

    /** The key of the form as it is shown: sent twice, it is done once. */
    public String getKey() {
        return UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public Correction.Kind getKind() {
        return kind;
    }

    public void setKind(Correction.Kind kind) {
        this.kind = kind;
    }

    public String getKeys() {
        return keys;
    }

    public void setKeys(String keys) {
        this.keys = keys;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
