package uz.artel.lms.web.session;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uz.artel.lms.shared.access.Role;

/**
 * Who may see a page: its first folder says it. What stands in no known folder is not there, so a forgotten rule closes a
 * page instead of opening it.
 */
public final class PageAccess {

    /** The answer for one path and one caller. */
    public enum Verdict {
        OPEN,
        SIGN_IN,
        FORBIDDEN,
        UNKNOWN
    }

    /** Folder to the roles that may enter it. hr and examiner have pages that their neighbours use as well. */
    private static final Map<String, Set<Role>> FOLDERS = folders();

    private PageAccess() {}

    private static Map<String, Set<Role>> folders() {
        var all = new TreeMap<String, Set<Role>>();
        for (var role : Role.values()) {
            all.put(role.code(), Set.of(role));
        }
        all.put("hr", Set.of(Role.HR, Role.HR_APPROVER));
        all.put("examiner", Set.of(Role.EXAMINER, Role.QUALITY));
        return all;
    }

    /** The roles of a folder; null for a folder that isn't one of roles. */
    public static Set<Role> rolesOf(String folder) {
        return FOLDERS.get(folder);
    }

    /** @param path below the context root, beginning with a slash */
    public static Verdict of(String path, boolean signedIn, Set<Role> roles) {
        int end = path.indexOf('/', 1);
        if (path.contains("..") || path.contains("//") || path.contains(";") || path.contains("\\")) {
            return Verdict.UNKNOWN;
        }
        if (path.equals("/health") || path.equals("/openapi")) {
            return Verdict.OPEN;
        }
        if (end < 0) {
            return Verdict.UNKNOWN;
        }
        var folder = path.substring(1, end);
        switch (folder) {
            case "public", "check", "api", "health", "jakarta.faces.resource", "resources" -> {
                return Verdict.OPEN;
            }
            case "common" -> {
                return signedIn ? Verdict.OPEN : Verdict.SIGN_IN;
            }
            default -> {
                var allowed = FOLDERS.get(folder);
                if (allowed == null || !path.endsWith(".xhtml")) {
                    return Verdict.UNKNOWN;
                }
                if (!signedIn) {
                    return Verdict.SIGN_IN;
                }
                return roles.stream().anyMatch(allowed::contains) ? Verdict.OPEN : Verdict.FORBIDDEN;
            }
        }
    }
}
