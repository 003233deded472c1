package uz.artel.lms.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import uz.artel.lms.people.CentreAdministering;
import uz.artel.lms.people.CentreRow;
import uz.artel.lms.people.EmergencyNumbers;
import uz.artel.lms.people.NewAccount;
import uz.artel.lms.people.NewCentre;
import uz.artel.lms.people.NewPerson;
import uz.artel.lms.people.PasswordHash;
import uz.artel.lms.people.PeopleAdministering;
import uz.artel.lms.people.PersonFacts;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Setting;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * Makes the demo on the first start of a demo installation. Each step looks whether it is done already, so a start that was
 * cut off is finished by the next one.
 */
@Singleton
@Startup
@DependsOn("ContentImporting")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoSeeding {

    private static final Logger LOG = Logger.getLogger(DemoSeeding.class.getName());

    /** What everybody of the demo signs in with, unless LMS_DEMO_PASSWORD says otherwise. */
    static final String PASSWORD = "maktab-2026";

    /** Its hash, ready made: hashing at the start costs a fifth of a second of processor time for nothing. */
    static final String HASH =
            "pbkdf2-sha512$210000$g67+3Czknl5tJYMutsh9nw==$YfLebI5ag9HrparTb0vr93MSDEFDckYTfkps94fO8Dst3M4BLm6A/wI/kkalbimqJjZzhLdlo/5zKuUpGYLehQ==";

    /** Too many to print. */
    private static final String MORE =
            "Seventy operators come in after the start; their sign-in names stand on the administrator's page of people.";

    @Inject
    private Installation installation;

    @Inject
    private Clock clock;

    @Inject
    private Actors actors;

    @Inject
    private CentreAdministering centres;

    @Inject
    private PeopleAdministering people;

    @Inject
    private DemoHistory history;

    @Inject
    private CentreMaking centre;

    @PostConstruct
    void seed() {
        if (!installation.demo()) {
            return;
        }
        clock.makeHistory(() -> clock.inOnePiece(() -> {
            var hash = Setting.find("lms.demo.password")
                    .map(p -> PasswordHash.of(p.toCharArray()))
                    .orElseGet(() -> new PasswordHash(HASH));
            var cast = cast(hash);
            history.play(cast);
            LOG.info(() -> "Demo ready: " + cast.everybody().size() + " people");
            var folder = Setting.find("lms.content");
            if (CentreMaking.wanted() && folder.isPresent()) {
                centre.begin(new CentreTelling.Book(
                        cast, Operator.everybody(), TraineeWalk.Script.later(Path.of(folder.get())), hash));
            }
        }));
        writeSignIns();
    }

    Cast cast(PasswordHash hash) {
        var now = clock.now();
        var tashkent = centre("tashkent", new Texts("Ташкент", "Toshkent", "Tashkent"), "Asia/Tashkent", "UZ");
        var almaty = centre("almaty", new Texts("Алматы", "Olmaota", "Almaty"), "Asia/Almaty", "KZ");
        var keys = Map.of("tashkent", tashkent, "almaty", almaty);
        var root = root(tashkent, almaty);
        var known = new HashMap<String, PersonId>();
        for (var centre : List.of(tashkent, almaty)) {
            actors.at(now, root, () -> people.list(centre)).forEach(row -> known.put(row.signInName(), row.id()));
            if (actors.at(now, root, () -> centres.lines(centre)).isEmpty()) {
                actors.run(now, root, () -> {
                    centres.addLine(
                            centre,
                            "artel-hotline",
                            new Texts("Горячая линия Artel", "Artel qaynoq liniyasi", "Artel hotline"));
                    centres.addLine(
                            centre,
                            "partner-demo",
                            new Texts("Линия партнёра (демо)", "Hamkor liniyasi (demo)", "Partner line (demo)"));
                });
            }
        }
        var callers = new HashMap<String, Caller>();
        int number = 100;
        for (var person : DemoPerson.everybody()) {
            number++;
            var centre = keys.get(person.centre());
            var id = known.get(person.signInName());
            if (id == null) {
                id = create(person, centre, "D-" + number, hash, root);
            }
            callers.put(
                    person.signInName(),
                    Actors.caller(id, centre, person.roles().toArray(Role[]::new)));
        }
        return new Cast(tashkent, almaty, Map.copyOf(callers));
    }

    private PersonId create(DemoPerson person, CentreId centre, String number, PasswordHash hash, Caller root) {
        var zone = ZoneId.of("Asia/Tashkent");
        var today = clock.today(zone);
        var since = person.months() == 0 ? today.minusDays(1) : today.minusMonths(person.months());
        var moment = since.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        var facts = new PersonFacts(
                person.name(),
                number,
                person.line(),
                person.level(),
                since,
                List.of("ru", "uz"),
                person.language(),
                null,
                since);
        var id = actors.at(
                moment,
                root,
                () -> people.create(new NewPerson(centre, facts, new NewAccount(person.signInName(), hash, false))));
        for (var role : person.roles()) {
            actors.run(moment, root, () -> people.grant(id, role, Scope.of(centre), since, null));
        }
        return id;
    }

    private CentreId centre(String key, Texts name, String zone, String country) {
        var now = clock.now();
        var opener = new Caller(
                new PersonId(0),
                new CentreId(0),
                List.of(
                        new Grant(Role.ADMIN, Scope.of(new CentreId(1))),
                        new Grant(Role.ADMIN, Scope.of(new CentreId(2)))));
        return actors.at(now, opener, centres::mine).stream()
                .filter(c -> c.key().equals(key))
                .map(CentreRow::id)
                .findFirst()
                .orElseGet(() -> actors.at(
                        now,
                        opener,
                        () -> centres.create(new NewCentre(
                                key,
                                name,
                                ZoneId.of(zone),
                                country,
                                new EmergencyNumbers("101", "103", "104", "112")))));
    }

    private static Caller root(CentreId... of) {
        return new Caller(
                new PersonId(0),
                of[0],
                List.of(of).stream()
                        .map(c -> new Grant(Role.ADMIN, Scope.of(c)))
                        .toList());
    }

    /** The launcher prints this file at the end of the start. */
    private static void writeSignIns() {
        Setting.find("lms.data").map(Path::of).filter(Files::isDirectory).ifPresent(folder -> {
            var password = Setting.find("lms.demo.password").isPresent() ? "LMS_DEMO_PASSWORD" : PASSWORD;
            var text = DemoPerson.everybody().stream()
                    .map(p -> "%-12s %-34s %s"
                            .formatted(
                                    p.signInName(),
                                    p.roles().stream().map(Role::code).collect(Collectors.joining(", ")),
                                    p.name().shortIn(Lang.EN)))
                    .collect(Collectors.joining(
                            "\n",
                            "Password of all: " + password + "\n",
                            CentreMaking.wanted() ? "\n" + MORE + "\n" : "\n"));
            try {
                Files.writeString(folder.resolve("demo-sign-ins.txt"), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
