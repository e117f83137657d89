package io.monazite.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Finds the addresses of hosts and lets none through that may not be asked. The connection is made to the address that
/// was checked, at each redirect anew, so that a name that answers differently the second time gains nothing.
final class CheckedResolver implements DnsResolver {

    private final DnsResolver names;
    private final AddressPolicy policy;

    CheckedResolver(AddressPolicy policy) {
        this(SystemDefaultDnsResolver.INSTANCE, policy);
    }

    CheckedResolver(DnsResolver names, AddressPolicy policy) {
        this.names = names;
        this.policy = policy;
    }

    /// A host that leads where we do not go.
    static final class Closed extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Closed(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!policy.permits(address)) {
                throw new Closed(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
