package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3/30, 10.1.2.0, true",
        "10.1.2.3/30, 10.1.2.4, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "192.0.2.7, ::ffff:192.0.2.7, true",
        "10.0.0.1 192.0.2.0/24, 192.0.2.200, true",
        "10.0.0.0/8, lms.example.uz, false",
        "10.0.0.0/8, '', false",
    })
    void an_address_is_in_a_network_when_the_first_bits_agree(String list, String address, boolean inside) {
        assertEquals(inside, Networks.of(list).hold(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example.uz", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "300.1.1.1", "::1/129", "1.2.3"})
    void what_is_neither_an_address_nor_a_network_is_named(String wrong) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Networks.of("127.0.0.1, " + wrong));
        assertEquals(wrong, refused.getMessage());
    }

    @Test
    void an_empty_list_holds_nobody() {
        assertTrue(Networks.of(" ").isEmpty());
        assertFalse(Networks.NONE.hold("127.0.0.1"));
    }

    @Test
    void an_address_has_one_form() {
        assertEquals(Optional.of("2001:db8:0:0:0:0:0:1"), Networks.address("2001:DB8::1"));
        assertEquals(Optional.of("192.0.2.7"), Networks.address("::ffff:192.0.2.7"));
        assertEquals(Optional.empty(), Networks.address("unknown"));
    }
}
