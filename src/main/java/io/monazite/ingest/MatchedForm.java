package io.monazite.ingest;

import java.io.IOException;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

/// Stands between every form of a feed and whoever loads its rows: what the graph knows already goes under the graph's
/// id. A source's option `matching` set to `off` leaves its rows as they are.
@Decorator
@Priority(MatchedForm.ORDER)
class MatchedForm implements FeedForm {

    static final int ORDER = 10;

    private static final String OPTION = "matching";

    private final FeedForm form;
    private final Matching matching;

    @Inject
    MatchedForm(@Delegate @Any FeedForm form, Matching matching) {
        this.form = form;
        this.matching = matching;
    }

    @Override
    public String name() {
        return form.name();
    }

    @Override
    public boolean readsPages() {
        return form.readsPages();
    }

    @Override
    public void read(FeedContent content, Rows rows) throws IOException {
        if (content.options().getOrDefault(OPTION, "on").equals("off")) {
            form.read(content, rows);
            return;
        }
        MatchedRows matched = new MatchedRows(rows, matching.matcher());
        form.read(content, matched);
        matched.end();
    }
}
