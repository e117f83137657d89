package io.monazite.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

import io.monazite.graph.neo4j.BenchmarkStatement;

/// The raw driver: a read transaction of one statement, its rows fetched and thrown away.
final class Raw {

    private final Driver driver;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Raw(Driver driver) {
        this.driver = driver;
    }

    List<Record> read(Question question, int variant) {
        String text = texts.computeIfAbsent(question.statement(), BenchmarkStatement::text);
        try (Session session = driver.session()) {
            return session.executeRead(
                    transaction ->
                            transaction.run(text, question.parameters(variant)).list(),
                    TransactionConfig.builder().withTimeout(Service.PATIENCE).build());
        }
    }
}
