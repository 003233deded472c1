package uz.artel.lms.exam;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.artel.lms.shared.BadInput;

/**
 * The networks of a room's desks in CIDR notation (RFC 4632, RFC 4291), as {@code 10.20.30.0/24} or {@code fd00:12::/64}; a
 * single address without a prefix. None lets in everybody.
 */
record Networks(List<Network> all) {

    static final Networks ANYWHERE = new Networks(List.of());

    private static final int LENGTH = 500;

    /** Digits and separators of addresses: nothing that would be looked up as a name. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    Networks {
        all = List.copyOf(all);
    }

    /** One network: its address and how many bits of it are the network's. */
    record Network(String address, int prefix) {

        boolean contains(byte[] other) {
            var own = bytes(address);
            if (own.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return address + "/" + prefix;
        }
    }

    /**
     * Reads networks separated by blanks, commas or line ends.
     *
     * @throws BadInput on field {@code addresses} naming the first that is none
     */
    static Networks parse(String typed) {
        if (typed == null || typed.isBlank()) {
            return ANYWHERE;
        }
        var networks = new Networks(Arrays.stream(typed.strip().split("[\\s,;]+"))
                .map(Networks::network)
                .toList());
        if (networks.stored().length() > LENGTH) {
            throw new BadInput("addresses", "tooLong", LENGTH);
        }
        return networks;
    }

    private static Network network(String typed) {
        var parts = typed.split("/", -1);
        var bytes = bytes(parts[0]);
        int most = bytes == null ? 0 : bytes.length * 8;
        if (bytes == null || parts.length > 2 || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            throw new BadInput("addresses", "noNetwork", typed);
        }
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
        if (prefix > most) {
            throw new BadInput("addresses", "noNetwork", typed);
        }
        return new Network(parts[0].toLowerCase(java.util.Locale.ROOT), prefix);
    }

    /** The bytes of an address, 4 or 16, or null when it is none. An IPv4 address inside IPv6 is the IPv4 address. */
    private static byte[] bytes(String address) {
        if (address == null || !LITERAL.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** Whether a browser at this address stands in the room. */
    boolean contain(String address) {
        if (all.isEmpty()) {
            return true;
        }
        var bytes = bytes(address);
        return bytes != null && all.stream().anyMatch(n -> n.contains(bytes));
    }

    /** As it is stored and shown. */
    String stored() {
        return all.stream().map(Network::toString).collect(Collectors.joining(" "));
    }
}
