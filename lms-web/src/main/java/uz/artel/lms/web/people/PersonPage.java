package uz.artel.lms.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import uz.artel.lms.people.CentreAdministering;
import uz.artel.lms.people.CodeIssuing;
import uz.artel.lms.people.GrantRow;
import uz.artel.lms.people.Level;
import uz.artel.lms.people.LineRow;
import uz.artel.lms.people.NewAccount;
import uz.artel.lms.people.NewPerson;
import uz.artel.lms.people.PeopleAdministering;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.people.PersonFacts;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** admin/people/person.xhtml: one person, or a new one when the address carries no id. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleAdministering administering;

    @Inject
    private transient CentreAdministering centres;

    @Inject
    private transient CodeIssuing issuing;

    @Inject
    private transient ShownCode shown;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Text text;

    @Inject
    private transient Me me;

    private Long id;
    private Long centre;
    private boolean loaded;
    private PersonForm form = new PersonForm();
    private boolean active = true;
    private String signInName;
    private boolean hasPassword;
    private int openSessions;
    private long version;
    private String title;
    private ArrayList<GrantLine> grants = new ArrayList<>();
    private String role;
    private String grantLine;
    private LocalDate from;
    private LocalDate until;
    private String reason;

    /** A grant in the words of the page. */
    public record GrantLine(long id, String role, String scope, String dates, boolean open) implements Serializable {}

    /** Reads the person; once per view. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        from = clock.today(me.zone());
        if (centre == null) {
            centre = caller.centre().value();
        }
        if (id == null) {
            form.setLevelSince(from);
            title = text.get("admin.people.person.new");
            return;
        }
        var file = administering.file(new PersonId(id));
        centre = file.centre().value();
        form.take(file.facts());
        active = file.active();
        signInName = file.signInName();
        hasPassword = file.hasPassword();
        openSessions = file.openSessions();
        version = file.version();
        title = file.facts().name().in(me.lang());
        grants = new ArrayList<>(file.grants().stream().map(this::line).toList());
    }

    private GrantLine line(GrantRow row) {
        var today = clock.today(me.zone());
        boolean open =
                row.endedAt() == null && (row.until() == null || !row.until().isBefore(today));
        var dates = Words.day(row.from(), me.getLanguage()) + " – "
                + (row.endedAt() != null
                        ? Words.day(row.endedAt(), me.getLanguage()) + ", " + text.get("admin.people.person.ended")
                        : row.until() == null ? text.get("people.noEnd") : Words.day(row.until(), me.getLanguage()));
        var scope = row.scope().line() == null
                ? text.get("admin.people.person.allLines")
                : row.scope().line();
        return new GrantLine(row.id(), text.get("ui.role." + row.role().code()), scope, dates, open);
    }

    public void save() {
        var facts = form.facts();
        if (id == null) {
            var typed = form.getSignInName();
            var account = typed == null || typed.isBlank() ? null : new NewAccount(typed, null, false);
            var made = administering.create(new NewPerson(new CentreId(centre), facts, account));
            messages.done("admin.people.person.added");
            Pages.go("/admin/people/person.xhtml?id=" + made.value());
            return;
        }
        administering.edit(new PersonId(id), facts, version);
        messages.done("people.saved");
        again();
    }

    public void openAccount() {
        administering.openAccount(new PersonId(id), new NewAccount(form.getSignInName(), null, false));
        messages.done("admin.people.person.accountOpened");
        again();
    }

    /** Shows the code on this page once and nowhere else. */
    public void issueCode() {
        shown.show(issuing.issue(new PersonId(id)), title);
        again();
    }

    public void demandNewPassword() {
        administering.demandNewPassword(new PersonId(id));
        messages.done("admin.people.person.demanded");
        again();
    }

    public void give() {
        if (role == null || role.isBlank()) {
            throw new BadInput("role", "required");
        }
        var line = grantLine == null || grantLine.isBlank() ? null : grantLine;
        administering.grant(
                new PersonId(id), Role.of(role), new Scope(new CentreId(centre), line, null, null), from, until);
        messages.done("admin.people.person.given");
        again();
    }

    public void end(long grant) {
        administering.endGrant(new PersonId(id), grant);
        messages.done("admin.people.person.endDone");
        again();
    }

    public void deactivate() {
        administering.deactivate(new PersonId(id), reason);
        messages.done("admin.people.person.deactivated");
        again();
    }

    public void activate() {
        administering.activate(new PersonId(id));
        messages.done("admin.people.person.activated");
        again();
    }

    public void endSessions() {
        messages.done("admin.people.person.sessionsEnded", administering.endSessions(new PersonId(id)));
        again();
    }

    private void again() {
        Pages.go("/admin/people/person.xhtml?id=" + id);
    }

    public List<LineRow> getLines() {
        return centres.lines(new CentreId(centre));
    }

    /** Who may be somebody's manager: people of his centre, in the order of the alphabet, never he himself. */
    public List<PersonChoice> getManagers() {
        var names = new HashMap<PersonId, PersonName>();
        var numbers = new HashMap<PersonId, String>();
        administering.list(new CentreId(centre)).stream()
                .filter(p -> p.active() && (id == null || p.id().value() != id))
                .forEach(p -> {
                    names.put(p.id(), p.name());
                    numbers.put(p.id(), p.personnelNo());
                });
        return PersonChoice.of(names, me.lang(), n -> n.in(me.lang()), numbers::get);
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public List<String> getRoleCodes() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** From the address; what is no id leads to nobody. */
    public void setId(String id) {
        this.id = Pages.id(id);
    }

    public String getCentre() {
        return centre == null ? null : centre.toString();
    }

    /** Of a new person, from the address; that of who makes him when it says nothing. */
    public void setCentre(String centre) {
        this.centre = Pages.id(centre);
    }

    public boolean isNewPerson() {
        return id == null;
    }

    public boolean isMyself() {
        return id != null && id == me.getId();
    }

    public PersonForm getForm() {
        return form;
    }

    public boolean isActive() {
        return active;
    }

    public String getSignInName() {
        return signInName;
    }

    public boolean isHasPassword() {
        return hasPassword;
    }

    public int getOpenSessions() {
        return openSessions;
    }

    public String getTitle() {
        return title;
    }

    public List<GrantLine> getGrants() {
        return grants;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getGrantLine() {
        return grantLine;
    }

    public void setGrantLine(String grantLine) {
        this.grantLine = grantLine;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What the person page edits. */
    public static class PersonForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private String familyCyr;
        private String givenCyr;
        private String patronymicCyr;
        private String familyLat;
        private String givenLat;
        private String patronymicLat;
        private String personnelNo;
        private String line;
        private Level level = Level.L0;
        private LocalDate levelSince;
        private String languages = "ru, uz";
        private String preferred = "ru";
        private Long manager;
        private LocalDate hiredOn;
        private String signInName;

        void take(PersonFacts facts) {
            var name = facts.name();
            familyCyr = name.familyCyr();
            givenCyr = name.givenCyr();
            patronymicCyr = name.patronymicCyr();
            familyLat = name.familyLat();
            givenLat = name.givenLat();
            patronymicLat = name.patronymicLat();
            personnelNo = facts.personnelNo();
            line = facts.line();
            level = facts.level();
            levelSince = facts.levelSince();
            languages = String.join(", ", facts.languages());
            preferred = facts.preferred().code();
            manager = facts.manager() == null ? null : facts.manager().value();
            hiredOn = facts.hiredOn();
        }

        PersonFacts facts() {
            return new PersonFacts(
                    new PersonName(familyCyr, givenCyr, patronymicCyr, familyLat, givenLat, patronymicLat),
                    personnelNo,
                    line,
                    level,
                    levelSince,
                    languages == null
                            ? List.of()
                            : Arrays.stream(languages.split("[ ,]+"))
                                    .filter(l -> !l.isEmpty())
                                    .toList(),
                    Lang.of(preferred),
                    manager == null ? null : new PersonId(manager),
                    hiredOn);
        }

        public String getFamilyCyr() {
            return familyCyr;
        }

        public void setFamilyCyr(String familyCyr) {
            this.familyCyr = familyCyr;
        }

        public String getGivenCyr() {
            return givenCyr;
        }

        public void setGivenCyr(String givenCyr) {
            this.givenCyr = givenCyr;
        }

        public String getPatronymicCyr() {
            return patronymicCyr;
        }

        public void setPatronymicCyr(String patronymicCyr) {
            this.patronymicCyr = patronymicCyr;
        }

        public String getFamilyLat() {
            return familyLat;
        }

        public void setFamilyLat(String familyLat) {
            this.familyLat = familyLat;
        }

        public String getGivenLat() {
            return givenLat;
        }

        public void setGivenLat(String givenLat) {
            this.givenLat = givenLat;
        }

        public String getPatronymicLat() {
            return patronymicLat;
        }

        public void setPatronymicLat(String patronymicLat) {
            this.patronymicLat = patronymicLat;
        }

        public String getPersonnelNo() {
            return personnelNo;
        }

        public void setPersonnelNo(String personnelNo) {
            this.personnelNo = personnelNo;
        }

        public String getLine() {
            return line;
        }

        public void setLine(String line) {
            this.line = line;
        }

        public Level getLevel() {
            return level;
        }

        public void setLevel(Level level) {
            this.level = level;
        }

        public LocalDate getLevelSince() {
            return levelSince;
        }

        public void setLevelSince(LocalDate levelSince) {
            this.levelSince = levelSince;
        }

        public String getLanguages() {
            return languages;
        }

        public void setLanguages(String languages) {
            this.languages = languages;
        }

        public String getPreferred() {
            return preferred;
        }

        public void setPreferred(String preferred) {
            this.preferred = preferred;
        }

        public Long getManager() {
            return manager;
        }

        public void setManager(Long manager) {
            this.manager = manager;
        }

        public LocalDate getHiredOn() {
            return hiredOn;
        }

        public void setHiredOn(LocalDate hiredOn) {
            this.hiredOn = hiredOn;
        }

        public String getSignInName() {
            return signInName;
        }

        public void setSignInName(String signInName) {
            this.signInName = signInName;
        }
    }
}
