package uz.artel.lms.web.shadowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shadowing.EntryRow;
import uz.artel.lms.shadowing.ShadowEntryId;
import uz.artel.lms.shadowing.ShadowSigning;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The mentor's start page: what waits for his signature, one entry open beside the list. */
@Named
@RequestScoped
public class SignPage {

    /** An entry with its trainee's name. */
    public record Line(EntryRow entry, String name) {}

    private ShadowSigning signing;
    private PeopleReading people;
    private Messages messages;
    private Me me;

    private Long id;
    private long version;
    private Integer attention;
    private String comment;
    private String reason;
    private List<Line> waiting = List.of();
    private List<Line> decided = List.of();
    private Line open;

    protected SignPage() {}

    @Inject
    public SignPage(ShadowSigning signing, PeopleReading people, Messages messages, Me me) {
        this.signing = signing;
        this.people = people;
        this.messages = messages;
        this.me = me;
    }

    public void load() {
        var entries = signing.entries();
        var names =
                people.names(entries.stream().map(EntryRow::trainee).distinct().toList());
        waiting = entries.stream()
                .filter(EntryRow::waiting)
                .map(e -> line(e, names))
                .toList();
        decided = entries.stream()
                .filter(e -> !e.waiting())
                .limit(20)
                .map(e -> line(e, names))
                .toList();
        open = id == null
                ? waiting.stream().findFirst().orElse(null)
                : entries.stream()
                        .filter(e -> e.id().value() == id)
                        .findFirst()
                        .map(e -> line(e, names))
                        .orElseThrow(() -> new Unknown("shadow entry"));
        if (open != null) {
            id = open.entry().id().value();
            version = open.entry().version();
        }
    }

    public String sign() {
        signing.sign(new ShadowEntryId(id), version, attention == null ? 0 : attention, comment);
        messages.done("mentor.shadowing.sign.signed");
        return Messages.redirect("/mentor/shadowing/sign.xhtml");
    }

    public String giveBack() {
        signing.giveBack(new ShadowEntryId(id), version, reason);
        messages.done("mentor.shadowing.sign.returned");
        return Messages.redirect("/mentor/shadowing/sign.xhtml");
    }

    private Line line(EntryRow entry, Map<PersonId, PersonName> names) {
        var name = names.get(entry.trainee());
        return new Line(entry, name == null ? "" : name.shortIn(me.lang()));
    }

    public List<Line> getWaiting() {
        return waiting;
    }

    public List<Line> getDecided() {
        return decided;
    }

    public Line getOpen() {
        return open;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Integer getAttention() {
        return attention;
    }

    public void setAttention(Integer attention) {
        this.attention = attention;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
