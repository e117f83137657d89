package io.monazite.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.monazite.access.KeyRing;
import io.monazite.access.Secrets;
import io.monazite.graph.Delivery;
import io.monazite.graph.Hook;
import io.monazite.graph.Hooks;
import io.monazite.graph.Interest;
import io.monazite.graph.Interests;
import io.monazite.graph.SupplyGraph;
import io.monazite.graph.Watched;

/// Where interests are kept, and feeds and hooks are opened. An interest is its owner's: nobody else learns that it is
/// there, but for admins.
@ApplicationScoped
public class WatchDesk {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final String INTEREST = "interest";
    private static final String ADDRESS = "address";

    private final Interests interests;
    private final Hooks hooks;
    private final SupplyGraph graph;
    private final KeyRing keys;
    private final WatchSettings settings;

    WatchDesk(Interests interests, Hooks hooks, SupplyGraph graph, KeyRing keys, WatchSettings settings) {
        this.interests = interests;
        this.hooks = hooks;
        this.graph = graph;
        this.keys = keys;
        this.settings = settings;
    }

    /// Who asks.
    ///
    /// @param name of the key or person
    /// @param admin whether what others own is his to look at and remove
    public record Asker(String name, boolean admin) {

        private boolean sees(Interest interest) {
            return admin || interest.owner().equals(name);
        }
    }

    /// Something that was opened by a secret, which is not told again.
    ///
    /// @param what is open now
    /// @param secret a feed's token, or by what a hook is signed
    public record Opened<T>(T what, String secret) {}

    /// What somebody watches, by name; of an admin, what everybody watches.
    public List<Interest> interests(Asker asker) {
        return interests.all(asker.admin() ? null : asker.name());
    }

    /// Nothing where it is not there, or somebody else's.
    public Optional<Interest> interest(String id, Asker asker) {
        return interests.find(id).filter(asker::sees);
    }

    /// @param id of the interest that is to be another; absent for a new one
    /// @throws WatchException where the name cannot be used, it is somebody else's, or there are too many
    public Interest save(@Nullable String id, String name, Watched watched, Asker asker) {
        String known = GivenName.of(name);
        Interest before = id == null ? null : owned(id, "id", asker);
        if (before == null && interests.all(asker.name()).size() >= settings.interests()) {
            throw new WatchException(
                    "name",
                    "you have %d interests, and no more are kept: remove one first".formatted(settings.interests()));
        }
        Interest interest = before == null
                ? new Interest("interest:" + Secrets.random(), known, asker.name(), watched, Instant.now(), false)
                : new Interest(before.id(), known, before.owner(), watched, before.savedAt(), before.feedOpen());
        if (!interests.save(interest)) {
            throw missing("id", interest.id());
        }
        return interest;
    }

    /// @return what was removed, with its feed and hooks
    public Interest remove(String id, Asker asker) {
        Interest interest = owned(id, "id", asker);
        interests.remove(id);
        return interest;
    }

    /// Opens the feed of an interest; an address that was given before is worth nothing any more.
    public Opened<Interest> openFeed(String id, Asker asker) {
        requireStanding(owned(id, INTEREST, asker), INTEREST);
        String token = Secrets.random();
        interests.feed(id, Secrets.hash(token));
        return new Opened<>(owned(id, INTEREST, asker), token);
    }

    public Interest closeFeed(String id, Asker asker) {
        owned(id, INTEREST, asker);
        interests.feed(id, null);
        return owned(id, INTEREST, asker);
    }

    /// The interest whose feed somebody reads who has its token; nothing where the key of its owner is worth nothing
    /// any more.
    public Optional<Interest> ofFeed(String token) {
        return interests.ofFeed(Secrets.hash(token)).filter(interest -> keys.stands(interest.owner()));
    }

    /// What became of the latest deliveries to a hook, the latest first.
    public List<Delivery> deliveries(Hook hook, int most) {
        return hooks.deliveries(hook.id(), most);
    }

    public List<Hook> hooks(Interest interest) {
        return hooks.of(interest.id());
    }

    /// A hook is told of what changes from now on.
    public Opened<Hook> addHook(String interest, String address, Asker asker) {
        requireStanding(owned(interest, INTEREST, asker), INTEREST);
        if (hooks.of(interest).size() >= settings.hooks()) {
            throw new WatchException(
                    INTEREST, "it has %d webhooks, and no more are told: remove one".formatted(settings.hooks()));
        }
        String secret = Signature.secret();
        Hook hook = new Hook(
                "webhook:" + Secrets.random(),
                interest,
                web(address),
                Instant.now(),
                graph.version().recordedAt(),
                null,
                0,
                null,
                false);
        hooks.add(hook, secret);
        return new Opened<>(hook, secret);
    }

    public Hook removeHook(String id, Asker asker) {
        Hook hook = ownHook(id, asker);
        hooks.remove(id);
        return hook;
    }

    /// Has a paused hook told again, of all that it missed.
    public Hook resumeHook(String id, Asker asker) {
        requireStanding(owned(ownHook(id, asker).interest(), "id", asker), "id");
        hooks.resume(id);
        return ownHook(id, asker);
    }

    private Hook ownHook(String id, Asker asker) {
        return hooks.find(id)
                .filter(hook -> interest(hook.interest(), asker).isPresent())
                .orElseThrow(() -> missing("id", id));
    }

    private Interest owned(String id, String field, Asker asker) {
        return interest(id, asker).orElseThrow(() -> missing(field, id));
    }

    private void requireStanding(Interest interest, String field) {
        if (!keys.stands(interest.owner())) {
            throw new WatchException(
                    field,
                    "'%s' was revoked, or its time is over: nobody is told what it watches"
                            .formatted(interest.owner()));
        }
    }

    /// Whether it is not there or somebody else's is not told.
    private static WatchException missing(String field, String id) {
        return new WatchException(field, "you have no '%s': see interests".formatted(id));
    }

    private static URI web(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (WEB.contains(scheme) && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new WatchException(ADDRESS, "this is no address: " + e.getReason());
        }
        throw new WatchException(ADDRESS, "write an address of the web, https://…, without a name or password in it");
    }
}
