# The service for a server. It brings no database: give it one with QUARKUS_NEO4J_URI (docker-compose.yml does).
FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
ARG COMMIT=unknown
WORKDIR /src
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
COPY . .
# The tests ran before.
RUN ./mvnw -B -ntp -Dquick -Dmaven.test.skip=true -Dmonazite.commit=$COMMIT package

# What the service runs on, with nothing in it yet.
FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /app monazite \
    && mkdir -p /app /data && chown monazite /data
WORKDIR /app

# A cache fits the very Java that wrote it, so it is trained here, on a database that is left behind.
FROM runtime AS train
COPY --from=build /src/target/quarkus-app/ ./
COPY --from=build /src/target/neo4j/lib/ /neo4j/lib/
COPY etc/image/train.sh /train.sh
RUN MONAZITE_EMBEDDED_LIBRARIES=/neo4j/lib sh /train.sh /app

FROM runtime
COPY --from=train /app/ ./
USER monazite
VOLUME /data
ENV MONAZITE_DATA=/data \
    QUARKUS_HTTP_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD curl -fsS http://127.0.0.1:8080/q/health/ready || exit 1
ENTRYPOINT ["java", "-XX:AOTCache=/app/monazite.aot", "-Xlog:aot*=off,cds*=off", "-XX:MaxRAMPercentage=60", \
            "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
