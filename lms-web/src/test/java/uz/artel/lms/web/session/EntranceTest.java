package uz.artel.lms.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.access.Role;

class EntranceTest {

    @Test
    void a_sign_in_leads_back_to_our_pages_only() {
        assertEquals("/admin/people/list.xhtml?q=a", ReturnAddress.local("/admin/people/list.xhtml?q=a"));
        for (var foreign : new String[] {
            null,
            "",
            "https://example.org/a/b.xhtml",
            "//example.org/a/b.xhtml",
            "/\\example.org/a/b.xhtml",
            "/admin/people/list.xhtml?next=https://example.org",
            "/public/sign-in.xhtml",
            "/admin/people/list.xhtml\r\nSet-Cookie: a=b",
            "javascript:alert(1)"
        }) {
            assertNull(ReturnAddress.local(foreign), foreign);
        }
    }

    @Test
    void a_write_needs_the_token_made_from_this_session() {
        assertTrue(SessionCookie.writes("token", SessionCookie.writeToken("token")));
        assertFalse(SessionCookie.writes("token", SessionCookie.writeToken("other")));
        assertFalse(SessionCookie.writes("token", "token"));
        assertFalse(SessionCookie.writes("token", null));
    }

    @Test
    void a_person_without_pages_starts_on_the_profile_and_an_administrator_with_his_people() {
        assertEquals("/common/profile.xhtml", StartPage.of(null, Set.of()));
        assertEquals("/admin/people/list.xhtml", StartPage.of("admin", EnumSet.allOf(Role.class)));
    }

    @Test
    void a_device_is_named_in_two_words() {
        assertEquals(
                "Chrome · Android",
                Entrance.describe(
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"));
        assertEquals("Firefox · Windows", Entrance.describe("Mozilla/5.0 (Windows NT 10.0) Gecko/2010 Firefox/121.0"));
        assertEquals("? · ?", Entrance.describe("curl/8"));
    }
}
