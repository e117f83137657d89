package io.monazite.graph.neo4j;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Every statement that the service sends, by the file under `cypher/` in which it stands.
enum Statement {
    ALL_ENTITIES(Folder.READ),
    ALL_FACTS(Folder.READ),
    ALL_SUPPLIES(Folder.READ),
    ALL_TOLD_FACTS(Folder.READ),
    ARTICLES(Folder.READ),
    ARTICLES_ASCENDING(Folder.READ),
    ARTICLES_DESCENDING(Folder.READ),
    ARTICLES_IN_ORDER(Folder.READ),
    ARTICLES_OF_PUBLISHER_ASCENDING(Folder.READ),
    ARTICLES_OF_PUBLISHER_DESCENDING(Folder.READ),
    AUDITS_ASCENDING(Folder.READ),
    AUDITS_DESCENDING(Folder.READ),
    CHANGED_SUBJECTS(Folder.READ),
    CHANGES_ASCENDING(Folder.READ),
    CHANGES_DESCENDING(Folder.READ),
    CLAIMS(Folder.READ),
    CLAIM_EVENTS(Folder.READ),
    CLAIM_LINKS(Folder.READ),
    CLAIMS_ABOUT(Folder.READ),
    CLAIMS_IN_ARTICLE_ASCENDING(Folder.READ),
    CLAIMS_IN_ARTICLE_DESCENDING(Folder.READ),
    CLAIMS_OF_ENTITY(Folder.READ),
    COMMITTED_AT(Folder.READ),
    COMMITTED_LOAD(Folder.READ),
    COUNT_ARTICLES(Folder.READ),
    COUNT_ARTICLES_OF_PUBLISHER(Folder.READ),
    COUNT_AUDITS(Folder.READ),
    COUNT_CHANGES(Folder.READ),
    COUNT_CLAIMS_IN_ARTICLE(Folder.READ),
    COUNT_ENTITIES(Folder.READ),
    COUNT_FACTS_OF_ENTITY(Folder.READ),
    COUNT_NEIGHBOURS_OF_ENTITY(Folder.READ),
    COUNT_PROPOSALS(Folder.READ),
    COUNT_RUNS(Folder.READ),
    COUNT_SUPPLIES(Folder.READ),
    COUNT_WATCHED(Folder.READ),
    DELIVERIES(Folder.READ),
    DESCRIBED_ENTITIES(Folder.READ),
    DESCRIPTIONS(Folder.READ),
    DIGESTS(Folder.READ),
    ENTITIES(Folder.READ),
    ENTITIES_BY_ID_ASCENDING(Folder.READ),
    ENTITIES_BY_ID_DESCENDING(Folder.READ),
    ENTITIES_BY_NAME_ASCENDING(Folder.READ),
    ENTITIES_BY_NAME_DESCENDING(Folder.READ),
    ENTITIES_IN_ORDER(Folder.READ),
    DUE_HOOKS(Folder.READ),
    EXISTING(Folder.READ),
    FACTS(Folder.READ),
    FACTS_OF_ENTITY_ASCENDING(Folder.READ),
    FACTS_OF_ENTITY_DESCENDING(Folder.READ),
    FEED_ASSERTS(Folder.READ),
    FEED_CLAIMS(Folder.READ),
    FEED_SOURCES(Folder.READ),
    FEEDS(Folder.READ),
    FIRST_CHANGED_SUBJECTS(Folder.READ),
    HEIRS(Folder.READ),
    HOOKS(Folder.READ),
    INTERESTS(Folder.READ),
    KEYS(Folder.READ),
    KNOWN_CLAIMS(Folder.READ),
    KNOWN_FACTS(Folder.READ),
    KNOWN_SOURCES(Folder.READ),
    LANDED_LOADS(Folder.READ),
    LATEST_WATCHED(Folder.READ),
    LICENSED_ARTICLES(Folder.READ),
    MATCH_DECISIONS(Folder.READ),
    NEIGHBOURS_OF_ENTITY_ASCENDING(Folder.READ),
    NEIGHBOURS_OF_ENTITY_DESCENDING(Folder.READ),
    LIVE_CLAIMS_ABOUT(Folder.READ),
    PAGE_OF_ARTICLES(Folder.READ),
    PAGE_OF_CLAIMS(Folder.READ),
    PAGE_OF_FACTS(Folder.READ),
    PAGE_OF_PUBLISHERS(Folder.READ),
    PROPOSALS(Folder.READ),
    PUBLISHERS(Folder.READ),
    PUBLISHERS_OF_ARTICLES(Folder.READ),
    RECORDED_CLAIMS(Folder.READ),
    RETIRED_CLAIMS(Folder.READ),
    REVIEWED_CLAIMS(Folder.READ),
    RUN(Folder.READ),
    RUNS_ASCENDING(Folder.READ),
    RUNS_DESCENDING(Folder.READ),
    SAID_SINCE(Folder.READ),
    SAVED_SCENARIOS(Folder.READ),
    SCHEMA_STEPS(Folder.READ),
    SEARCH(Folder.READ),
    STAKES_ABOVE(Folder.READ),
    STAND_INS(Folder.READ),
    STOOD_IN_FOR(Folder.READ),
    SUPPLIES_ASCENDING(Folder.READ),
    SUPPLIES_DESCENDING(Folder.READ),
    SUPPLIES_IN_ORDER(Folder.READ),
    VERSION(Folder.READ),
    VERSIONS(Folder.READ),
    WATCHED_ASCENDING(Folder.READ),
    WATCHED_DESCENDING(Folder.READ),
    ADD_HOOK(Folder.WRITE),
    AWAIT_INDEXES(Folder.WRITE),
    BEGIN_AUDIT(Folder.WRITE),
    COMMIT_LOAD(Folder.WRITE),
    CREATE_KEY(Folder.WRITE),
    DISCARD_ARTICLES(Folder.WRITE),
    DISCARD_CLAIMS(Folder.WRITE),
    DISCARD_LOADS(Folder.WRITE),
    DISCARD_MATCH_DECISIONS(Folder.WRITE),
    DISCARD_PROFILES(Folder.WRITE),
    DISCARD_PUBLISHERS(Folder.WRITE),
    DISCARD_SUBJECTS(Folder.WRITE),
    END_AUDIT(Folder.WRITE),
    END_MATCH_DECISION(Folder.WRITE),
    END_DELIVERY(Folder.WRITE),
    FORGET_RUNS(Folder.WRITE),
    KEEP_FEED(Folder.WRITE),
    KEEP_HOLD(Folder.WRITE),
    PAUSE_FEED(Folder.WRITE),
    RECORD_COMMITTED_RUN(Folder.WRITE),
    RECORD_RUN(Folder.WRITE),
    RECORD_SCHEMA_STEP(Folder.WRITE),
    OPEN_INTEREST_FEED(Folder.WRITE),
    RELEASE_FEED(Folder.WRITE),
    RELEASE_HOLD(Folder.WRITE),
    RESTORE_AGAIN(Folder.WRITE),
    RESTORE_CLAIMS(Folder.WRITE),
    RESTORE_MATCH_DECISIONS(Folder.WRITE),
    REMOVE_HOOK(Folder.WRITE),
    REMOVE_INTEREST(Folder.WRITE),
    REMOVE_SCENARIO(Folder.WRITE),
    RESUME_HOOK(Folder.WRITE),
    RESTORE_PROFILES(Folder.WRITE),
    REVOKE_KEY(Folder.WRITE),
    SAVE_INTEREST(Folder.WRITE),
    SAVE_SCENARIO(Folder.WRITE),
    START_LOAD(Folder.WRITE),
    TAKE_FEED(Folder.WRITE),
    TAKE_HOLD(Folder.WRITE),
    TAKE_HOOK(Folder.WRITE),
    WRITE_ARTICLES(Folder.WRITE),
    WRITE_CLAIMS(Folder.WRITE),
    WRITE_COMPUTED_FROM(Folder.WRITE),
    WRITE_COPIED_FROM(Folder.WRITE),
    WRITE_ENTITIES(Folder.WRITE),
    WRITE_FACTS(Folder.WRITE),
    WRITE_MATCH_DECISION(Folder.WRITE),
    WRITE_PROFILES(Folder.WRITE),
    WRITE_PUBLISHERS(Folder.WRITE),
    WRITE_RESTORED(Folder.WRITE),
    WRITE_RETRACTS(Folder.WRITE),
    WRITE_STAND_INS(Folder.WRITE),
    WRITE_SUPERSEDES(Folder.WRITE),
    WRITE_TOLD(Folder.WRITE),
    WRITE_UNDONE(Folder.WRITE),
    WRITE_WITHDRAWALS(Folder.WRITE),
    CLAIM_WITHOUT_ARTICLE(Folder.CHECK),
    CLAIM_WITHOUT_LOAD(Folder.CHECK),
    CLAIM_WITHOUT_SUBJECT(Folder.CHECK),
    COPY_IN_A_CIRCLE(Folder.CHECK),
    ENTITY_WITHOUT_CLAIM(Folder.CHECK),
    ENTITY_WITHOUT_PROFILE(Folder.CHECK),
    FACT_END_MISSING(Folder.CHECK),
    FACT_WITHOUT_CLAIM(Folder.CHECK),
    FIGURES_OUT_OF_ORDER(Folder.CHECK),
    ID_USED_TWICE(Folder.CHECK),
    TOLD_UNLIKE_CLAIMS(Folder.CHECK);

    /// What statements of a folder are for.
    enum Folder {
        READ,
        WRITE,
        /// Finds what breaks a promise; returns no row on a healthy graph.
        CHECK
    }

    private final Folder folder;

    Statement(Folder folder) {
        this.folder = folder;
    }

    static List<Statement> in(Folder folder) {
        return Arrays.stream(values())
                .filter(statement -> statement.folder == folder)
                .toList();
    }

    Folder folder() {
        return folder;
    }

    /// The path of its file on the classpath.
    String path() {
        return "cypher/%s/%s.cypher".formatted(lower(folder), lower(this));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
