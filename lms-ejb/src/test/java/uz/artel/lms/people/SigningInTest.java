package uz.artel.lms.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

class SigningInTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** Tries happen at one instant: how long a hash takes on this machine must not shorten a delay. */
    private static final java.time.Instant NOON =
            java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

    private final Clock clock = new Clock();

    private String open(uz.artel.lms.shared.PersonId id) {
        return in(s -> s.sessions.open(id, "Chrome · Linux"));
    }

    private <T> T in(Function<School, T> work) {
        return database.tx(em -> work.apply(new School(em, clock)));
    }

    private SignInOutcome signIn(String name, String password, String address) {
        return clock.at(NOON, () -> in(s -> s.signingIn.signIn(name, password, address, "Chrome · Linux")));
    }

    @Test
    void a_name_in_letters_that_no_account_has_is_refused_like_any_other() {
        assertFalse(signIn("дилноза", School.PASSWORD, "10.0.0.7").signedIn());
        assertFalse(signIn("я".repeat(500), School.PASSWORD, "10.0.0.7").signedIn());
    }

    @Test
    void the_right_password_opens_a_session_that_knows_person_centre_and_roles() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name, Role.TRAINEE, Role.MENTOR));
        var outcome = signIn(" " + name.toUpperCase(java.util.Locale.ROOT), School.PASSWORD, "10.0.0.1");
        assertTrue(outcome.signedIn());
        var session = clock.at(NOON, () -> in(s -> s.signingIn.resume(outcome.token())))
                .orElseThrow();
        assertEquals(id, session.caller().person());
        assertEquals(centre, session.caller().centre());
        assertEquals(Set.of(Role.TRAINEE, Role.MENTOR), session.caller().roles());
    }

    @Test
    void resuming_a_session_costs_one_statement() throws Exception {
        var name = School.name();
        var token = open(in(s -> s.person(s.centre(), name, Role.TRAINEE, Role.OPERATOR, Role.MENTOR)));
        assertEquals(
                1,
                StatementCounter.during(() -> in(s -> s.signingIn.resume(token)).orElseThrow()));
    }

    @Test
    void an_unknown_name_answers_like_a_wrong_password_and_sends_the_same_statements() throws Exception {
        var name = School.name();
        in(s -> s.person(s.centre(), name));
        var wrong = new SignInOutcome[2];
        int known = StatementCounter.during(() -> wrong[0] = signIn(name, "not the password", "10.0.0.2"));
        int unknown = StatementCounter.during(() -> wrong[1] = signIn(School.name(), "not the password", "10.0.0.2"));
        assertEquals(wrong[0], wrong[1]);
        assertFalse(wrong[0].signedIn());
        assertEquals(known, unknown);
    }

    @Test
    void unknown_names_are_slowed_down_like_known_ones() {
        var name = School.name();
        var nobody = School.name();
        in(s -> s.person(s.centre(), name));
        for (int i = 0; i < 5; i++) {
            assertEquals(signIn(name, "wrong", "10.0.0.3"), signIn(nobody, "wrong", "10.0.0.3"), "try " + i);
        }
    }

    @Test
    void after_three_failures_even_the_right_password_waits_and_another_address_does_not() {
        var name = School.name();
        in(s -> s.person(s.centre(), name));
        for (int i = 0; i < 3; i++) {
            signIn(name, "wrong", "10.0.0.4");
        }
        var waiting = signIn(name, School.PASSWORD, "10.0.0.4");
        assertFalse(waiting.signedIn());
        assertEquals(Duration.ofSeconds(5), waiting.delay());
        assertTrue(signIn(name, School.PASSWORD, "10.0.0.5").signedIn());
    }

    @Test
    void success_starts_the_count_anew() {
        var name = School.name();
        in(s -> s.person(s.centre(), name));
        signIn(name, "wrong", "10.0.0.6");
        signIn(name, "wrong", "10.0.0.6");
        assertTrue(signIn(name, School.PASSWORD, "10.0.0.6").signedIn());
        assertEquals(Duration.ZERO, signIn(name, "wrong", "10.0.0.6").delay());
    }

    @Test
    void a_session_ends_when_it_is_idle_too_long_and_moving_the_demo_clock_does_not_end_it() {
        var name = School.name();
        var token = open(in(s -> s.person(s.centre(), name)));
        clock.moveTo(clock.now().plus(Duration.ofDays(3)));
        assertTrue(in(s -> s.signingIn.resume(token)).isPresent());
        var later = clock.now().plus(SessionLimits.IDLE).plusSeconds(1);
        assertTrue(clock.at(later, () -> in(s -> s.signingIn.resume(token))).isEmpty());
    }

    @Test
    void use_is_written_down_at_most_once_a_minute() throws Exception {
        var name = School.name();
        var token = open(in(s -> s.person(s.centre(), name)));
        var later = clock.now().plusSeconds(61);
        assertEquals(2, StatementCounter.during(() -> clock.at(later, () -> in(s -> s.signingIn.resume(token)))));
        var soon = later.plusSeconds(30);
        assertEquals(1, StatementCounter.during(() -> clock.at(soon, () -> in(s -> s.signingIn.resume(token)))));
    }

    @Test
    void deactivating_a_person_ends_his_sessions_at_once_and_closes_the_sign_in() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name));
        var token = open(id);
        TestCaller.run(
                School.admin(centre),
                () -> in(s -> {
                    s.administering.deactivate(id, "left the company");
                    return null;
                }));
        assertTrue(in(s -> s.signingIn.resume(token)).isEmpty());
        assertFalse(signIn(name, School.PASSWORD, "10.0.0.9").signedIn());
    }

    @Test
    void who_must_choose_a_new_password_goes_no_further_with_the_old_one() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name));
        var open = open(id);
        TestCaller.run(
                School.admin(centre),
                () -> in(s -> {
                    s.administering.demandNewPassword(id);
                    return null;
                }));
        assertTrue(in(s -> s.signingIn.resume(open)).orElseThrow().mustChange());
        assertTrue(signIn(name, School.PASSWORD, "10.0.0.8").mustChange());
        TestCaller.run(
                TestCaller.of(id, centre, Role.TRAINEE),
                () -> in(s -> s.changing.change(School.PASSWORD, "yangi uzun parol", open, "10.0.0.8")));
        assertFalse(in(s -> s.signingIn.resume(open)).orElseThrow().mustChange());
        assertFalse(signIn(name, "yangi uzun parol", "10.0.0.8").mustChange());
    }

    @Test
    void nothing_is_demanded_of_oneself_or_of_who_has_no_password_yet() {
        var centre = in(School::centre);
        var admin = in(s -> s.person(centre, School.name(), Role.ADMIN));
        var nobody = in(s -> s.person(centre, null));
        TestCaller.run(School.adminPerson(admin, centre), () -> {
            assertThrows(
                    OwnAccount.class,
                    () -> in(s -> {
                        s.administering.demandNewPassword(admin);
                        return null;
                    }));
            assertThrows(
                    NoAccount.class,
                    () -> in(s -> {
                        s.administering.demandNewPassword(nobody);
                        return null;
                    }));
        });
    }

    @Test
    void grants_hold_from_their_first_day_to_their_last_in_the_centres_zone() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name));
        TestCaller.run(
                School.admin(centre),
                () -> in(s -> s.administering.grant(
                        id, Role.EXAMINER, Scope.of(centre), LocalDate.of(2030, 3, 1), LocalDate.of(2030, 3, 2))));
        assertFalse(this.<Boolean>in(
                s -> s.known.holds(id, Role.EXAMINER, java.time.Instant.parse("2030-02-28T18:59:59Z"))));
        assertTrue(this.<Boolean>in(
                s -> s.known.holds(id, Role.EXAMINER, java.time.Instant.parse("2030-02-28T19:00:00Z"))));
        assertTrue(this.<Boolean>in(
                s -> s.known.holds(id, Role.EXAMINER, java.time.Instant.parse("2030-03-02T18:59:59Z"))));
        assertFalse(this.<Boolean>in(
                s -> s.known.holds(id, Role.EXAMINER, java.time.Instant.parse("2030-03-02T19:00:00Z"))));
    }

    @Test
    void signing_out_elsewhere_leaves_this_session_open() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name));
        var here = open(id);
        var there = open(id);
        var ended = TestCaller.as(
                TestCaller.of(id, centre, Role.TRAINEE), () -> in(s -> s.signingOut.signOutElsewhere(here)));
        assertEquals(1, ended);
        assertTrue(in(s -> s.signingIn.resume(here)).isPresent());
        assertTrue(in(s -> s.signingIn.resume(there)).isEmpty());
    }

    @Test
    void a_one_time_code_sets_a_new_password_once() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name));
        var code = TestCaller.as(
                School.adminPerson(in(s -> s.person(centre, School.name(), Role.ADMIN)), centre),
                () -> in(s -> s.issuing(false).issue(id)));
        assertNotEquals(true, signIn(name, code.code(), "10.0.1.3").signedIn());
        var chosen = "yangi uzun parol";
        assertFalse(in(s -> s.changing.byCode(name, "AAAA-AAAA-AAAA", chosen, "10.0.1.3", ""))
                .signedIn());
        assertTrue(
                in(s -> s.changing.byCode(name, code.code().toLowerCase(java.util.Locale.ROOT), chosen, "10.0.1.3", ""))
                        .signedIn());
        assertFalse(in(s -> s.changing.byCode(name, code.code(), chosen, "10.0.1.4", ""))
                .signedIn());
        assertTrue(signIn(name, chosen, "10.0.1.5").signedIn());
    }

    @Test
    void a_code_is_dead_after_24_hours() {
        var name = School.name();
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, name));
        var admin = School.adminPerson(in(s -> s.person(centre, School.name(), Role.ADMIN)), centre);
        var code = TestCaller.as(admin, () -> in(s -> s.issuing(false).issue(id)));
        clock.moveTo(clock.now().plus(CodeIssuing.VALID).plusSeconds(1));
        assertFalse(in(s -> s.changing.byCode(name, code.code(), "yangi uzun parol", "10.0.1.6", ""))
                .signedIn());
    }

    @Test
    void trainers_issue_codes_for_trainees_of_their_intakes_only_and_nobody_for_himself() {
        var centre = in(School::centre);
        var trainer = in(s -> s.person(centre, School.name(), Role.TRAINER));
        var trainee = in(s -> s.person(centre, School.name(), Role.TRAINEE));
        var operator = in(s -> s.person(centre, School.name(), Role.OPERATOR));
        var stranger = in(s -> s.person(s.centre(), School.name(), Role.TRAINEE));
        TestCaller.run(TestCaller.of(trainer, centre, Role.TRAINER), () -> {
            in(s -> s.issuing(true).issue(trainee));
            assertThrows(NotYourTrainee.class, () -> in(s -> s.issuing(false).issue(trainee)));
            assertThrows(NotYourTrainee.class, () -> in(s -> s.issuing(true).issue(operator)));
            assertThrows(OwnAccount.class, () -> in(s -> s.issuing(true).issue(trainer)));
            assertThrows(Unknown.class, () -> in(s -> s.issuing(true).issue(stranger)));
        });
    }

    @Test
    void weak_passwords_are_refused_before_anything_is_changed() {
        for (var weak : new String[] {"short", "aaaaaaaaaaaa", "1234567890", "dilnoza.k-2026"}) {
            assertThrows(BadInput.class, () -> PasswordRule.check("chosen", "dilnoza.k", weak), weak);
        }
        PasswordRule.check("chosen", "dilnoza.k", "три слова подряд");
    }

    @Test
    void delays_grow_to_a_limit_and_never_lock_the_owner_out() {
        var both = SignInDelay.Counted.ACCOUNT_AND_ADDRESS;
        assertEquals(Duration.ZERO, SignInDelay.after(both, 2));
        assertEquals(Duration.ofSeconds(5), SignInDelay.after(both, 3));
        assertEquals(Duration.ofSeconds(10), SignInDelay.after(both, 4));
        assertEquals(Duration.ofMinutes(15), SignInDelay.after(both, 1_000_000));
        assertEquals(Duration.ZERO, SignInDelay.after(SignInDelay.Counted.ACCOUNT, 9));
        assertEquals(Duration.ofMinutes(1), SignInDelay.after(SignInDelay.Counted.ACCOUNT, 1_000_000));
    }
}
