package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.artel.lms.people.ImportLine.Outcome;
import uz.artel.lms.people.ImportLine.Problem;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.table.TableRow;

/**
 * People of a centre from a CSV text or an Excel workbook. The key of a line is the personnel number: known ones are changed, new ones made. A
 * dry run reports line by line; taking the file does the same check again and writes everything or nothing.
 */
@Stateless
@Allowed(Role.ADMIN)
public class PeopleImporting {

    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private People people;
    private PersonRegister register;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected PeopleImporting() {}

    @Inject
    public PeopleImporting(People people, PersonRegister register, Clock clock, CurrentCaller caller, Audit audit) {
        this.people = people;
        this.register = register;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** A line that was understood. */
    private record Understood(
            TableRow row, PersonFacts facts, String managerNo, String signInName, List<Role> roles, PersonId known) {}

    /**
     * What the file would do; writes nothing.
     *
     * @throws BadInput when it is no such file at all
     */
    public ImportReport check(CentreId centre, byte[] file) {
        Administration.require(caller.get(), centre, "centre");
        return understand(centre, file, new ArrayList<>());
    }

    /**
     * Takes the file.
     *
     * @return the same report as the check
     * @throws ImportHasErrors when a line has an error; then nothing was written
     */
    public ImportReport apply(CentreId centre, byte[] file) {
        Administration.require(caller.get(), centre, "centre");
        var understood = new ArrayList<Understood>();
        var report = understand(centre, file, understood);
        if (!report.clean()) {
            throw new ImportHasErrors();
        }
        var now = clock.now();
        var ids = new HashMap<String, PersonId>();
        for (var line : understood) {
            ids.put(line.facts().personnelNo(), write(centre, line, now));
        }
        for (var line : understood) {
            lead(centre, line, ids);
        }
        audit.record(
                "person.import",
                "centre:" + centre.value(),
                null,
                "sha256=" + Digest.hex(file) + " new=" + report.count(Outcome.NEW) + " changed="
                        + report.count(Outcome.CHANGED));
        return report;
    }

    private PersonId write(CentreId centre, Understood line, Instant now) {
        PersonId id;
        if (line.known() == null) {
            var account = line.signInName() == null ? null : new NewAccount(line.signInName(), null, false);
            id = register.create(new NewPerson(centre, line.facts(), account), now);
        } else {
            id = line.known();
            var person = people.get(id);
            var to = withManager(line.facts(), person.facts().manager());
            if (!person.facts().equals(to)) {
                register.change(person, to);
            }
            if (line.signInName() != null && people.account(id).isEmpty()) {
                register.openAccount(id, new NewAccount(line.signInName(), null, false), now);
            }
        }
        var today = LocalDate.ofInstant(now, people.zone(centre));
        var scope = Scope.of(centre);
        for (var role : line.roles()) {
            if (people.grants(id).stream().noneMatch(g -> g.sameAs(role, scope) && g.open(today))) {
                var grant = new AccessGrant(id, role, scope, today, null, caller.person(), now);
                people.add(grant);
                audit.record("grant.give", "person:" + id.value(), null, grant.state());
            }
        }
        return id;
    }

    /** Managers come last: a manager may stand further down in the same file. */
    private void lead(CentreId centre, Understood line, Map<String, PersonId> ids) {
        if (line.managerNo() == null) {
            return;
        }
        var manager = ids.containsKey(line.managerNo())
                ? ids.get(line.managerNo())
                : people.withNumber(centre, line.managerNo()).orElseThrow(ImportHasErrors::new);
        var person = people.get(ids.get(line.facts().personnelNo()));
        var to = withManager(line.facts(), manager);
        if (!person.facts().equals(to)) {
            register.change(person, to);
        }
    }

    private ImportReport understand(CentreId centre, byte[] file, List<Understood> understood) {
        var rows = PeopleFile.read(file);
        var lines = people.lines(centre).stream().map(LineRow::key).toList();
        var numbers = new HashMap<String, Long>();
        var names = new HashMap<String, Long>();
        rows.stream()
                .filter(r -> r.get("personnel_no") != null)
                .forEach(r -> numbers.putIfAbsent(r.get("personnel_no"), r.number()));
        var report = new ArrayList<ImportLine>();
        for (var row : rows) {
            var problems = new ArrayList<Problem>();
            var who = who(row);
            if (!row.readable()) {
                row.problems().forEach(p -> problems.add(new Problem(p.column(), p.key(), p.arguments())));
                report.add(new ImportLine(row.number(), who, Outcome.ERROR, problems));
                continue;
            }
            var line = line(centre, row, lines, numbers, names, problems);
            if (!problems.isEmpty()) {
                report.add(new ImportLine(row.number(), who, Outcome.ERROR, List.copyOf(problems)));
                continue;
            }
            understood.add(line);
            report.add(new ImportLine(row.number(), who, outcome(centre, line), List.of()));
        }
        return new ImportReport(List.copyOf(report));
    }

    private Understood line(
            CentreId centre,
            TableRow row,
            List<String> lines,
            Map<String, Long> numbers,
            Map<String, Long> names,
            List<Problem> problems) {
        var number = row.get("personnel_no");
        if (number == null) {
            problems.add(problem("personnel_no", "required"));
        } else if (numbers.get(number) != row.number()) {
            problems.add(problem("personnel_no", "twice", numbers.get(number)));
        }
        var level = one(row, "level", "level", problems, Level::valueOf);
        var since = one(row, "level_since", "date", problems, PeopleImporting::day);
        var hired = row.get("hired_on") == null ? null : one(row, "hired_on", "date", problems, PeopleImporting::day);
        var preferred = row.get("preferred") == null ? Lang.RU : one(row, "preferred", "language", problems, Lang::of);
        if (row.get("line") != null && !lines.contains(row.get("line"))) {
            problems.add(problem("line", "line"));
        }
        var managerNo = row.get("manager_no");
        if (managerNo != null) {
            if (managerNo.equals(number)) {
                problems.add(problem("manager_no", "himself"));
            } else if (!numbers.containsKey(managerNo)
                    && people.withNumber(centre, managerNo).isEmpty()) {
                problems.add(problem("manager_no", "manager"));
            }
        }
        var known = number == null ? null : people.withNumber(centre, number).orElse(null);
        var signInName = signInName(row, known, names, problems);
        var roles = roles(row, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        try {
            var languages = row.get("languages");
            var facts = new PersonFacts(
                    new PersonName(
                            row.get("family_cyr"),
                            row.get("given_cyr"),
                            row.get("patronymic_cyr"),
                            row.get("family_lat"),
                            row.get("given_lat"),
                            row.get("patronymic_lat")),
                    number,
                    row.get("line"),
                    level,
                    since,
                    languages == null ? List.of() : Arrays.asList(languages.split("[ ,/|]+")),
                    preferred,
                    null,
                    hired);
            return new Understood(row, facts, managerNo, signInName, roles, known);
        } catch (BadInput e) {
            problems.add(new Problem(column(e.field()), e.key(), e.arguments()));
            return null;
        }
    }

    private String signInName(TableRow row, PersonId known, Map<String, Long> names, List<Problem> problems) {
        var typed = row.get("sign_in_name");
        if (typed == null) {
            return null;
        }
        try {
            var name = SignInName.of("sign_in_name", typed);
            var before = names.putIfAbsent(name, row.number());
            if (before != null) {
                problems.add(problem("sign_in_name", "twice", before));
            }
            people.accountNamed(name)
                    .filter(a -> !a.person().equals(known))
                    .ifPresent(a -> problems.add(problem("sign_in_name", "taken")));
            return name;
        } catch (BadInput e) {
            problems.add(new Problem("sign_in_name", e.key(), e.arguments()));
            return null;
        }
    }

    private static List<Role> roles(TableRow row, List<Problem> problems) {
        var roles = new ArrayList<Role>();
        if (row.get("roles") != null) {
            for (var code : row.get("roles").split("[ ,/|]+")) {
                try {
                    roles.add(Role.of(code));
                } catch (IllegalArgumentException e) {
                    problems.add(problem("roles", "role", code));
                }
            }
        }
        return roles;
    }

    private Outcome outcome(CentreId centre, Understood line) {
        if (line.known() == null) {
            return Outcome.NEW;
        }
        var now = people.get(line.known()).facts();
        var manager = line.managerNo() == null
                ? now.manager()
                : people.withNumber(centre, line.managerNo()).orElse(null);
        var scope = Scope.of(centre);
        var today = LocalDate.ofInstant(clock.now(), people.zone(centre));
        boolean roles = line.roles().stream()
                .allMatch(r -> people.grants(line.known()).stream().anyMatch(g -> g.sameAs(r, scope) && g.open(today)));
        boolean account =
                line.signInName() == null || people.account(line.known()).isPresent();
        return roles && account && withManager(line.facts(), manager).equals(now) ? Outcome.SAME : Outcome.CHANGED;
    }

    private static PersonFacts withManager(PersonFacts f, PersonId manager) {
        return new PersonFacts(
                f.name(),
                f.personnelNo(),
                f.line(),
                f.level(),
                f.levelSince(),
                f.languages(),
                f.preferred(),
                manager,
                f.hiredOn());
    }

    private static <T> T one(
            TableRow row,
            String column,
            String key,
            List<Problem> problems,
            java.util.function.Function<String, T> read) {
        var value = row.get(column);
        if (value == null) {
            problems.add(problem(column, "required"));
            return null;
        }
        try {
            return read.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problems.add(problem(column, key));
            return null;
        }
    }

    private static LocalDate day(String text) {
        return text.contains(".") ? LocalDate.parse(text, DOTS) : LocalDate.parse(text);
    }

    private static String who(TableRow row) {
        var family = row.get("family_cyr");
        var given = row.get("given_cyr");
        var who = (family == null ? "" : family) + (given == null ? "" : " " + given);
        return who.length() > 120 ? who.substring(0, 120) : who.strip();
    }

    /** familyCyr → family_cyr */
    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Problem problem(String column, String key, Object... arguments) {
        return new Problem(column, "problem." + key, List.of(arguments));
    }
}
