package uz.artel.lms.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uz.artel.lms.journey.RunningProduct;
import uz.artel.lms.planted.DemoHistoryRows;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.ClockFixed;
import uz.artel.lms.shared.ClockMoving;
import uz.artel.lms.shared.Migrations;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.NotAllowed;
import uz.artel.lms.shared.access.NotSignedIn;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;

/** What only the real server can show, on the real EAR: wiring, roles, transactions and start-up. */
@ExtendWith(ArquillianExtension.class)
class ActivitiesIT {

    private static final CentreId CENTRE = new CentreId(1);

    /**
     * The product as it is shipped, and beside its pages a web module of the test's own: the sign-in filter of the pages
     * lets nothing in that is no page, and so it must stay.
     */
    @Deployment
    static EnterpriseArchive product() throws IOException {
        var ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("lms.application")));
        var test = ShrinkWrap.create(WebArchive.class, "test.war").addClass(ActivitiesIT.class);
        ear.addAsModule(Testable.archiveToTest(test));
        var descriptor = "META-INF/application.xml";
        String xml;
        try (var in = ear.get(descriptor).getAsset().openStream()) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        ear.delete(descriptor);
        ear.addAsManifestResource(
                new StringAsset(
                        xml.replaceFirst(
                                "</module>",
                                "</module><module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>")),
                "application.xml");
        return ear;
    }

    @Test
    void whoever_is_not_signed_in_is_refused_before_anything_is_read() throws Exception {
        var moving = moving();
        assertThrows(NotSignedIn.class, () -> moving.moveTo(moving.now().plus(Duration.ofHours(1))));
    }

    @Test
    void another_role_is_refused() throws Exception {
        var moving = moving();
        assertThrows(
                NotAllowed.class,
                () -> as(Role.TRAINEE, () -> moving.moveTo(moving.now().plusSeconds(60))));
    }

    @Test
    void what_is_allowed_is_committed_together_with_its_audit_line() throws Exception {
        var moving = moving();
        long before = count("SELECT COUNT(*) FROM audit_line WHERE act = 'clock.move'");
        long offset = count("SELECT clock_offset_micros FROM installation");
        as(Role.ADMIN, () -> moving.moveTo(moving.now().plus(Duration.ofMinutes(10))));
        assertEquals(before + 1, count("SELECT COUNT(*) FROM audit_line WHERE act = 'clock.move'"));
        assertTrue(count("SELECT clock_offset_micros FROM installation") > offset);
    }

    @Test
    void a_refusal_arrives_as_itself_and_nothing_of_the_call_stays() throws Exception {
        var moving = moving();
        long before = count("SELECT COUNT(*) FROM audit_line");
        assertThrows(
                ClockFixed.class,
                () -> as(Role.ADMIN, () -> moving.moveTo(moving.now().minusSeconds(60))));
        assertEquals(before, count("SELECT COUNT(*) FROM audit_line"));
    }

    @Test
    void the_schema_was_migrated_and_the_content_imported_before_the_first_call() throws Exception {
        Migrations migrations = InitialContext.doLookup("java:app/lms-ejb/Migrations");
        assertTrue(migrations.done());
        assertTrue(count("SELECT COUNT(*) FROM content_file") > 0);
    }

    @Test
    @RunAsClient
    void health_tells_that_it_lives_and_that_it_is_ready(@ArquillianResource URL address) throws Exception {
        for (var path : List.of("/health/live", "/health/ready")) {
            var response = get(address, path);
            assertEquals(200, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"lms\""), response.body());
        }
        assertFalse(get(address, "/health/live").body().contains("database"), "live does not ask the database");
    }

    /** This server and that of the journeys have each made a demo of their own, from clocks that began at one instant. */
    @Test
    @RunAsClient
    void two_demos_tell_the_same_history_seed_by_seed_and_answer_by_answer() throws Exception {
        var began = LocalDateTime.ofInstant(Instant.parse(RunningProduct.CLOCK), ZoneOffset.UTC);
        var here = EmbeddedDatabase.running(Path.of(System.getProperty("lms.target"), "arquillian-data", "db"))
                .orElseThrow();
        try (var one = DriverManager.getConnection(here.url(), EmbeddedDatabase.USER, here.password());
                var other = RunningProduct.connect()) {
            var told = DemoHistoryRows.read(one, began);
            assertEquals(told, DemoHistoryRows.read(other, began));
            System.out.println(told.size() + " rows of the demo's history are the same in two demos");
        }
    }

    @Test
    @RunAsClient
    void the_server_does_not_tell_what_it_is(@ArquillianResource URL address) throws Exception {
        var headers = get(address, "/health/live").headers();
        assertTrue(headers.firstValue("Server").isEmpty());
        assertTrue(headers.firstValue("X-Powered-By").isEmpty());
    }

    private static HttpResponse<String> get(URL address, String path) throws Exception {
        var root = address.getProtocol() + "://" + address.getAuthority();
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static ClockMoving moving() throws Exception {
        return InitialContext.doLookup("java:app/lms-ejb/ClockMoving");
    }

    private static void as(Role role, Runnable work) {
        var caller = new Caller(new PersonId(1), CENTRE, List.of(new Grant(role, Scope.of(CENTRE))));
        new CurrentCaller().as(caller, () -> {
            work.run();
            return null;
        });
    }

    private static long count(String sql) throws Exception {
        DataSource source = InitialContext.doLookup("java:app/jdbc/lms");
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
