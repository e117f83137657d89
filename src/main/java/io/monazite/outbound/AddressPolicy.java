package io.monazite.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/// Which addresses may be asked: those of the public internet, and the networks that an operator allows. What is
/// private, of this machine, of this link, of a provider's metadata or of no machine at all is refused, also where it
/// is wrapped in an address of IPv6.
final class AddressPolicy {

    private static final List<IpSubnetFilterRule> CLOSED = rules(Stream.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    /// Where an address of IPv4 is wrapped in one of IPv6: NAT64 at its end, 6to4 after its prefix.
    private static final IpSubnetFilterRule NAT64 = rule("64:ff9b::/96");

    private static final IpSubnetFilterRule SIX_TO_FOUR = rule("2002::/16");

    private static final int BITS_OF_4 = 32;
    private static final int BITS_OF_6 = 128;

    private final List<IpSubnetFilterRule> allowed;

    /// @param allowed networks such as `10.1.2.0/24`, or single addresses
    /// @throws IllegalArgumentException when one is none
    AddressPolicy(List<String> allowed) {
        this.allowed = rules(allowed.stream());
    }

    boolean permits(InetAddress address) {
        return matches(allowed, address) || !(matches(CLOSED, address) || wrapsClosed(address));
    }

    private static boolean wrapsClosed(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (matches(List.of(NAT64), address)) {
            return matches(CLOSED, of4(bytes, 12));
        }
        return matches(List.of(SIX_TO_FOUR), address) && matches(CLOSED, of4(bytes, 2));
    }

    private static InetAddress of4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean matches(List<IpSubnetFilterRule> rules, InetAddress address) {
        InetSocketAddress any = new InetSocketAddress(address, 0);
        return rules.stream().anyMatch(rule -> rule.matches(any));
    }

    private static List<IpSubnetFilterRule> rules(Stream<String> networks) {
        return networks.map(AddressPolicy::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String text = slash < 0 ? network : network.substring(0, slash);
        try {
            InetAddress address = InetAddress.ofLiteral(text.strip());
            int whole = address instanceof Inet4Address ? BITS_OF_4 : BITS_OF_6;
            int prefix = slash < 0
                    ? whole
                    : Integer.parseInt(network.substring(slash + 1).strip());
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "monazite.outbound.allow: '%s' is no network: write one as 10.1.2.0/24 or fd00::/8"
                            .formatted(network),
                    e);
        }
    }
}
