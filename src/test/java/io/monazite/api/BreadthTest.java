package io.monazite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import graphql.parser.Parser;

class BreadthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { a }                                                      | 1 | 1
            { a { b c } }                                              | 3 | 1
            { a: x b: x c: x }                                         | 3 | 3
            { ...f ...f } fragment f on T { a { b } }                  | 4 | 2
            { ... on T { a ...f } } fragment f on T { b c }            | 3 | 3
            query one { a } query other { b c }                        | 3 | 2
            { a { ...f } } fragment f on T { b { ...f } }              | 2 | 1
            { a ...gone }                                              | 1 | 1
            { ...f } fragment f on T { a ...g } fragment g on T { ...f } | 1 | 1
            """)
    void isCounted(String document, long fields, long roots) {
        assertThat(Breadth.of(Parser.parse(document))).isEqualTo(new Breadth(fields, roots));
    }

    /// 2 to the power of 200 fields: they are counted without being visited.
    @Test
    void fragmentsThatMultiplyAreCountedOnceEach() {
        String fragments = IntStream.range(0, 200)
                .mapToObj(at -> "fragment f%d on T { a { ...f%d } b { ...f%d } }".formatted(at, at + 1, at + 1))
                .collect(Collectors.joining(" "));
        Breadth breadth = Breadth.of(Parser.parse("{ ...f0 } fragment f200 on T { a b } " + fragments));
        assertThat(breadth.fields()).isEqualTo(Integer.MAX_VALUE);
        assertThat(breadth.roots()).isEqualTo(2);
    }
}
