# The service for a server. It brings no database: give it one with QUARKUS_NEO4J_URI (docker-compose.yml does).
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
COPY . .
# The tests ran before; the embedded database is not taken into the image.
RUN ./mvnw -B -ntp -Dquick -Dmaven.test.skip=true -Dinvoker.skip=true package

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /app monazite \
    && mkdir -p /app /data && chown monazite /data
WORKDIR /app
COPY --from=build /src/target/quarkus-app/ ./
USER monazite
VOLUME /data
ENV MONAZITE_DATA=/data \
    QUARKUS_HTTP_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD curl -fsS http://127.0.0.1:8080/q/health/ready || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "quarkus-run.jar"]
