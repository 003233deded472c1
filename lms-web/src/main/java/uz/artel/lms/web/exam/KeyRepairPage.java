package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import uz.artel.lms.exam.KeyRepairing;
import uz.artel.lms.exam.Repair;
import uz.artel.lms.exam.RepairList;
import uz.artel.lms.exam.RunOutdated;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** One repair: what it would change, counts first; a second person approves what he has read. */
@Named
@ViewScoped
public class KeyRepairPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private KeyRepairing repairing;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private Long id;
    private transient KeyRepairing.Shown shown;
    private String digest;
    private String key;
    private String reason;

    public void load() {
        shown();
    }

    /** @throws Unknown when the address names no repair, or a form was sent without it */
    private long id() {
        if (id == null) {
            throw new Unknown("repair");
        }
        return id;
    }

    private KeyRepairing.Shown shown() {
        if (shown == null) {
            shown = repairing.show(id());
        }
        return shown;
    }

    /** Approves what was read; when it is not that any more, the page says so and shows the new list. */
    public String approve() {
        try {
            repairing.approve(id(), digest);
            messages.done("revision.repair.applied");
        } catch (RunOutdated outdated) {
            messages.warn(outdated.key());
        }
        return here(id());
    }

    public String renew() {
        repairing.renew(id());
        messages.done("revision.repair.renewed");
        return here(id());
    }

    public String withdraw() {
        repairing.withdraw(id());
        messages.done("revision.repair.withdrawn");
        return here(id());
    }

    public String undo() {
        var back = repairing.undo(key, id(), reason);
        messages.done("revision.repair.asked");
        return here(back.id());
    }

    private static String here(long id) {
        return Messages.redirect("/common/exam/repair?id=" + id);
    }

    public Repair getRepair() {
        return shown().repair();
    }

    public RepairList getList() {
        return shown().list();
    }

    /** Whether the list is another than the first person showed. */
    public boolean isChanged() {
        return shown().changed();
    }

    /** Whether the caller may approve: he isn't who showed the list, and it still holds. */
    public boolean isApprovable() {
        return getRepair().state() == Repair.State.WAITING
                && !isChanged()
                && getRepair().runBy().value() != me.getId();
    }

    public boolean isWaiting() {
        return getRepair().state() == Repair.State.WAITING;
    }

    /** Whether it can be taken back. */
    public boolean isUndoable() {
        return getRepair().state() == Repair.State.APPLIED
                && getRepair().undoes() == null
                && getRepair().undoneBy() == null;
    }

    public String getStatus() {
        return KeyRepairsPage.statusOf(getRepair());
    }

    public String getDigest() {
        return digest == null && getList() != null ? getList().digest() : digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }

    public String getKey() {
        return UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
