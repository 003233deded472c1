package uz.artel.lms.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.session.PageAccess.Verdict;

/** Pages, REST and activities state their roles; here they are held against the table that people wrote. */
class AccessTest {

    private final AccessTable table = new AccessTable();

    @Test
    void every_folder_opens_for_the_roles_of_the_table_and_for_nobody_else() {
        for (var folder : table.names("folder")) {
            var who = table.of("folder", folder);
            var page = "/" + folder + "/feature/page.xhtml";
            assertEquals(
                    who.contains("anyone") ? Verdict.OPEN : Verdict.SIGN_IN,
                    PageAccess.of(page, false, Set.of()),
                    folder);
            for (var role : Role.values()) {
                boolean open = who.contains("anyone") || who.contains("signed-in") || who.contains(role.code());
                assertEquals(
                        open ? Verdict.OPEN : Verdict.FORBIDDEN,
                        PageAccess.of(page, true, EnumSet.of(role)),
                        folder + " for " + role);
            }
        }
    }

    @Test
    void every_page_stands_in_a_folder_of_the_table() throws IOException {
        var root = java.nio.file.Path.of(System.getProperty("lms.root"), "lms-web/src/main/webapp");
        var strangers = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            files.filter(f -> f.toString().endsWith(".xhtml"))
                    .map(f -> root.relativize(f).getName(0).toString())
                    .filter(folder -> !folder.equals("WEB-INF") && !folder.equals("resources"))
                    .filter(folder -> table.of("folder", folder) == null)
                    .forEach(strangers::add);
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void what_stands_in_no_known_folder_is_not_there() {
        for (var path : List.of(
                "/secret/page.xhtml",
                "/page.xhtml",
                "/WEB-INF/web.xml",
                "/admin/../public/x.xhtml",
                "/admin/people/list.html",
                "/admin;x/people/list.xhtml",
                "//admin/people/list.xhtml")) {
            assertEquals(Verdict.UNKNOWN, PageAccess.of(path, true, EnumSet.allOf(Role.class)), path);
        }
    }

    @Test
    void every_activity_states_the_roles_of_the_table() {
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var type : classes()) {
            if (!type.isAnnotatedWith(Stateless.class)) {
                continue;
            }
            var name = type.getName().substring("uz.artel.lms.".length());
            for (var method : type.reflect().getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                var own = name + "." + method.getName();
                var expected = table.of("activity", own);
                seen.add(expected == null ? name : own);
                if (expected == null) {
                    expected = table.of("activity", name);
                }
                if (!declared(method).equals(expected)) {
                    wrong.add(own + ": declared " + declared(method) + ", table " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
        var unused = table.names("activity");
        unused.removeAll(seen);
        assertEquals(Set.of(), unused, "rows of activities that are not there");
    }

    @Test
    void every_public_method_of_an_activity_is_guarded() {
        var open = new ArrayList<String>();
        for (var type : classes()) {
            if (type.isAnnotatedWith(Stateless.class)) {
                for (var method : type.reflect().getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !method.isSynthetic()
                            && declared(method).isEmpty()) {
                        open.add(type.getName() + "." + method.getName());
                    }
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void an_activity_without_a_rule_is_found() throws NoSuchMethodException {
        class Unguarded {
            @SuppressWarnings("unused")
            public void act() {}
        }
        assertEquals(Set.of(), declared(Unguarded.class.getDeclaredMethod("act")));
    }

    @Test
    void every_rest_resource_of_the_written_features_stands_in_the_table() {
        var resources = new TreeSet<String>();
        for (var type : classes()) {
            if (type.isAnnotatedWith(Path.class) && type.getPackageName().equals("uz.artel.lms.web.rest")) {
                resources.add(type.getSimpleName());
            }
        }
        assertTrue(resources.containsAll(table.names("rest")), "rows of resources that are not there");
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uz.artel.lms")
                .that(new com.tngtech.archunit.base.DescribedPredicate<>("concrete") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getModifiers().contains(JavaModifier.ABSTRACT);
                    }
                });
    }

    private static Set<String> declared(Method method) {
        var rule = method.getAnnotation(Allowed.class);
        if (rule == null) {
            rule = method.getDeclaringClass().getAnnotation(Allowed.class);
        }
        if (rule == null) {
            return Set.of();
        }
        if (rule.anyone()) {
            return Set.of("anyone");
        }
        if (rule.everySignedIn()) {
            return Set.of("signed-in");
        }
        return new TreeSet<>(Arrays.stream(rule.value()).map(Role::code).toList());
    }
}
