package uz.artel.lms.shared;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses and networks as an administrator writes them: {@code 10.1.0.0/16, 192.0.2.7, 2001:db8::/32}. Names are never
 * looked up. An IPv4 address that is written as IPv6 ({@code ::ffff:192.0.2.7}) is the IPv4 address.
 */
public final class Networks {

    /** A list that holds no address. */
    public static final Networks NONE = new Networks(List.of());

    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(\\.?[0-9]{1,3}(\\.[0-9]{1,3}){3})?");

    private record Network(byte[] first, int bits) {

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            int rest = address.length * Byte.SIZE - bits;
            return new BigInteger(1, address).shiftRight(rest).equals(new BigInteger(1, first).shiftRight(rest));
        }
    }

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Reads a list with commas or spaces between its parts.
     *
     * @throws IllegalArgumentException with the part that is neither an address nor a network as its message
     */
    public static Networks of(String list) {
        var found = new ArrayList<Network>();
        for (var part : list.strip().split("[,\\s]+")) {
            if (!part.isEmpty()) {
                found.add(network(part));
            }
        }
        return new Networks(List.copyOf(found));
    }

    private static Network network(String part) {
        int slash = part.indexOf('/');
        var address = bytes(slash < 0 ? part : part.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(part));
        int most = address.length * Byte.SIZE;
        if (slash < 0) {
            return new Network(address, most);
        }
        var bits = part.substring(slash + 1);
        if (!bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > most) {
            throw new IllegalArgumentException(part);
        }
        return new Network(address, Integer.parseInt(bits));
    }

    /** Whether one of the networks holds this address; what is no address is in none. */
    public boolean hold(String address) {
        return !networks.isEmpty()
                && bytes(address)
                        .filter(a -> networks.stream().anyMatch(n -> n.holds(a)))
                        .isPresent();
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** The address in its one usual form, or nothing when the text is no address. */
    public static Optional<String> address(String text) {
        return parse(text).map(InetAddress::getHostAddress);
    }

    private static Optional<byte[]> bytes(String text) {
        return parse(text).map(InetAddress::getAddress);
    }

    private static Optional<InetAddress> parse(String text) {
        if (text == null || !V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
