package io.monazite.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Methods, media types and status codes, beyond what the audits ask.
@QuarkusTest
class GraphQlOverHttpIT {

    private static final String JSON = "application/json";
    private static final String OWN = "application/graphql-response+json";
    private static final String TYPE = "query Type($name: String!) { __type(name: $name) { name } }";

    @Test
    void theAddressMayHoldTheRequest() {
        Response answer = get().queryParam("query", "query A { __typename } " + TYPE)
                .queryParam("operationName", "Type")
                .queryParam("variables", "{\"name\": \"Company\"}")
                .queryParam("extensions", "{}")
                .get("/graphql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("data.__type.name")).isEqualTo("Company");
    }

    @Test
    void theAddressIsDecodedOnce() {
        Response answer =
                get().urlEncodingEnabled(false).get("/graphql?query=%7Bnode(id:%22company:a%2525%2B+b%22)%7Bid%7D%7D");
        assertThat(answer.asString()).contains("company:a%25+ b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            query=%7B__typename%7D&operationName=  | 200
            query=%7B__typename%7D&variables=      | 200
            query=%7B__typename%7D&variables=null  | 200
            query=%7B__typename%7D&variables=%7B   | 400
            query=%7B__typename%7D&variables=1     | 400
            query=%7B__typename%7D&extensions=%5B  | 400
            query=                                 | 400
            qeury=%7B__typename%7D                 | 400
            """)
    void parametersOfTheAddress(String parameters, int status) {
        Response answer = get().urlEncodingEnabled(false).get("/graphql?" + parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.jsonPath().getList("errors.extensions.code")).containsExactly("INVALID_QUERY");
        }
    }

    @ParameterizedTest
    @CsvSource({JSON, OWN})
    void whatChangesSomethingIsNotAskedByGet(String accept) {
        Response answer = RestAssured.given()
                .accept(accept)
                .queryParam("query", "query A { __typename } mutation B { __typename }")
                .queryParam("operationName", "B")
                .get("/graphql");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.jsonPath().getList("errors.extensions.code")).containsExactly("INVALID_QUERY");
    }

    @Test
    void aHeadIsAGetWithoutItsBody() {
        Response answer = get().queryParam("query", "{__typename}").head("/graphql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(JSON);
        assertThat(answer.body().asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                                                               200, application/json
            */*,                                                             200, application/json
            application/*,                                                   200, application/json
            application/graphql-response+json,                               200, application/graphql-response+json
            'application/graphql-response+json, application/json;q=0.9',     200, application/graphql-response+json
            'application/graphql-response+json;q=0.5, application/json',     200, application/json
            'text/html, application/json;q=0.9, */*;q=0.8',                  200, application/json
            text/html,                                                       406, application/json
            """)
    void theMediaTypeIsTheOneThatIsLikedBest(@Nullable String accept, int status, String type) {
        RequestSpecification request = RestAssured.given().contentType(JSON).body("{\"query\": \"{__typename}\"}");
        Response answer = (accept == null ? request : request.header("Accept", accept)).post("/graphql");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(type + "; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            text/plain,                             415
            application/graphql,                    415
            application/json;charset=utf-16,        415
            'application/json, text/plain',         415
            application/json;charset=UTF-8,         200
            'application/json, application/json',   200
            """)
    void onlyJsonInUtf8IsTaken(String type, int status) {
        Response answer = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", type)
                .body("{\"query\": \"{__typename}\"}".getBytes(StandardCharsets.UTF_8))
                .post("/graphql");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    /// A refused document is told by the status only where the media type is GraphQL's own.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"query": "{"}                                                | 400 | 200 | INVALID_QUERY
            {"query": "{ shoeSize }"}                                     | 400 | 200 | INVALID_QUERY
            {"query": "query ($n: Int!) { __typename }"}                  | 400 | 200 | INVALID_QUERY
            {"query": "query A { __typename } query B { __typename }"}    | 400 | 200 | INVALID_QUERY
            {"query": "query A { __typename }", "operationName": "C"}     | 400 | 200 | INVALID_QUERY
            {"query": "{ company(id: \\"nobody\\") { id } }"}             | 200 | 200 | BAD_INPUT
            [{"query": "{ __typename }"}]                                 | 400 | 400 | INVALID_QUERY
            "{ __typename }"                                              | 400 | 400 | INVALID_QUERY
            """)
    void statusCodes(String body, int own, int plain, String code) {
        Response answer =
                RestAssured.given().contentType(JSON).accept(OWN).body(body).post("/graphql");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(own);
        assertThat(answer.jsonPath().getList("errors.extensions.code")).containsExactly(code);
        assertThat(RestAssured.given()
                        .contentType(JSON)
                        .accept(JSON)
                        .body(body)
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreRefused(String method) {
        Response answer = RestAssured.request(method, "/graphql");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    /// What lies behind our route executes documents without our limits: nothing gets through to it.
    @Test
    void nothingGetsAroundTheLimits() throws IOException {
        assertThat(RestAssured.given()
                        .contentType("application/graphql")
                        .body("{__typename}".getBytes(StandardCharsets.UTF_8))
                        .post("/graphql/")
                        .statusCode())
                .isEqualTo(415);
    }

    /// No origin is let in where none is set.
    @Test
    void pagesOfOtherOriginsAreNotLetIn() {
        Response answer = get().header("Origin", "https://dashboard.example")
                .queryParam("query", "{__typename}")
                .get("/graphql");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void anAddressThatIsNotEncodedIsRefused() throws IOException {
        assertThat(status("GET /graphql?query=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .isEqualTo("HTTP/1.1 400 Bad Request");
    }

    /// The first line of the answer to what no well-behaved client sends.
    private static @Nullable String status(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer.readLine();
        }
    }

    private static RequestSpecification get() {
        return RestAssured.given().accept(JSON);
    }
}
