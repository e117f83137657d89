package io.monazite.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final AddressPolicy POLICY = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1",
                "2001:0:4136:e378::1"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThat(POLICY.permits(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::1"
            })
    void permitsWhatIs(String address) {
        assertThat(POLICY.permits(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void permitsWhatTheOperatorAllowsAndNoMore() {
        AddressPolicy policy = new AddressPolicy(List.of("10.1.2.0/24", "::1"));
        assertThat(policy.permits(InetAddress.ofLiteral("10.1.2.9"))).isTrue();
        assertThat(policy.permits(InetAddress.ofLiteral("10.1.3.9"))).isFalse();
        assertThat(policy.permits(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(policy.permits(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/x", "10.0.0.0/99", ""})
    void saysWhatIsNoNetwork(String network) {
        assertThatThrownBy(() -> new AddressPolicy(List.of(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("monazite.outbound.allow");
    }
}
