package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.session.PageAccess;

class FrameTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");

    @Test
    void every_entry_leads_to_a_page() {
        var lost = entries().stream()
                .filter(entry -> !Files.exists(WEBAPP.resolve(entry.page().substring(1) + ".xhtml")))
                .map(Navigation.Entry::page)
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void every_entry_and_every_group_has_its_words() throws IOException {
        var keys = new TreeSet<String>();
        try (var bundles = Files.list(Path.of("src", "main", "resources", "uz", "artel", "lms", "web", "text"))) {
            for (var bundle : bundles.filter(file -> file.toString().endsWith("_ru.properties"))
                    .toList()) {
                var texts = new Properties();
                texts.load(new StringReader(Files.readString(bundle)));
                keys.addAll(texts.stringPropertyNames());
            }
        }
        var named = new TreeSet<String>();
        entries().forEach(entry -> named.add(entry.key()));
        for (var role : Role.values()) {
            Navigation.groupsOf(role).forEach(group -> named.add(group.key()));
            named.add("ui.role." + role.code());
        }
        named.removeAll(keys);
        assertEquals(Set.of(), named);
    }

    @Test
    void an_entry_of_a_role_leads_where_the_role_may_go() {
        for (var role : Role.values()) {
            for (var entry : Navigation.of(role)) {
                assertEquals(
                        PageAccess.Verdict.OPEN,
                        PageAccess.of(entry.page() + ".xhtml", true, Set.of(role)),
                        role.code() + " -> " + entry.page());
            }
        }
    }

    @Test
    void the_folder_of_a_page_decides_whose_frame_it_is() {
        var held = EnumSet.of(Role.TRAINER, Role.MENTOR);
        assertEquals(Role.TRAINER, Frame.role("/trainer/intake/open.xhtml", "mentor", held));
        assertEquals(Role.MENTOR, Frame.role("/mentor/sign.xhtml", "trainer", held));
        assertEquals(Role.TRAINER, Frame.role("/common/profile.xhtml", "trainer", held));
    }

    @Test
    void nobody_gets_the_frame_of_a_role_he_does_not_hold() {
        assertEquals(Role.TRAINEE, Frame.role("/admin/people.xhtml", "admin", EnumSet.of(Role.TRAINEE)));
        assertNull(Frame.role("/admin/people.xhtml", "admin", Set.of()));
    }

    @Test
    void a_theme_is_light_or_dark_and_anything_else_is_the_systems() {
        assertEquals("dark", Frame.theme("dark"));
        assertEquals("system", Frame.theme("\"><script>"));
        assertEquals("system", Frame.theme(""));
    }

    @Test
    void a_page_without_an_entry_of_its_own_lights_up_the_entry_of_its_folder() {
        var entries = List.of(
                new Navigation.Entry("do", "k", "pi-home", "/trainee/today"),
                new Navigation.Entry("do", "k", "pi-phone", "/trainee/practice/calls"));
        assertEquals("/trainee/practice/calls", Frame.current("/trainee/practice/call.xhtml", entries));
        assertEquals("/trainee/today", Frame.current("/trainee/today.xhtml", entries));
        assertEquals("", Frame.current("/common/profile.xhtml", entries));
    }

    @Test
    void a_repair_lights_up_the_repairs_and_not_the_appeals_of_the_same_folder() {
        var entries = Navigation.of(Role.EXAMINER);
        assertEquals("/common/exam/repairs", Frame.current("/common/exam/repair.xhtml", entries));
        assertEquals("/common/exam/appeals", Frame.current("/common/exam/appeal.xhtml", entries));
    }

    @Test
    void a_case_lights_up_the_attestation_and_not_the_overview_of_the_same_folder() {
        var entries = Navigation.of(Role.HR);
        assertEquals("/hr/review/campaigns", Frame.current("/hr/review/case.xhtml", entries));
        assertEquals("/hr/review/dashboard", Frame.current("/hr/review/dashboard.xhtml", entries));
    }

    @Test
    void each_tag_has_its_file_and_reads_only_what_it_declares() throws IOException {
        try (var library = Files.newInputStream(WEBAPP.resolve("WEB-INF/lms.taglib.xml"));
                var files = Files.list(WEBAPP.resolve("WEB-INF/tags"))) {
            var declared = PageTags.read(library);
            var there = files.map(file -> file.getFileName().toString().replace(".xhtml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, new TreeSet<>(declared.keySet()));
            for (var tag : there) {
                var file = Files.readString(WEBAPP.resolve("WEB-INF/tags/" + tag + ".xhtml"));
                for (var attribute : declared.get(tag)) {
                    assertTrue(
                            attribute.equals("rendered") || file.matches("(?s).*#\\{[^}]*\\b" + attribute + "\\b.*"),
                            "l:" + tag + " declares " + attribute + " and doesn't read it");
                }
            }
        }
    }

    @Test
    void the_address_of_a_resource_changes_with_its_content() {
        var one = VersionedResources.version("a".getBytes(StandardCharsets.UTF_8));
        assertEquals("ca978112ca", one);
        assertNotEquals(one, VersionedResources.version("b".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Navigation.Entry> entries() {
        var all = new ArrayList<>(Navigation.account());
        all.addAll(Navigation.foot());
        for (var role : Role.values()) {
            all.addAll(Navigation.of(role));
        }
        return all;
    }
}
