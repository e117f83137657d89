package io.monazite.benchmark;

import java.util.List;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

import io.monazite.graph.neo4j.BenchmarkStatement;

/// The raw driver: a read transaction of one statement, its rows fetched and thrown away.
final class Raw {

    private final Driver driver;

    Raw(Driver driver) {
        this.driver = driver;
    }

    List<Record> read(Question question, int variant) {
        String text = BenchmarkStatement.text(question.statement());
        try (Session session = driver.session()) {
            return session.executeRead(
                    transaction ->
                            transaction.run(text, question.parameters(variant)).list(),
                    TransactionConfig.builder().withTimeout(Service.PATIENCE).build());
        }
    }
}
