# Build: docker build -t tocsin .
FROM eclipse-temurin:17.0.17_10-jdk-jammy AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -DskipTests package && mv target/tocsin-*.jar /tocsin.jar

# Run: docker run -p 127.0.0.1:8080:8080 -v tocsin:/data tocsin
FROM eclipse-temurin:17.0.17_10-jre-jammy
RUN useradd --system --uid 10001 --home-dir /data --create-home tocsin
COPY --from=build /tocsin.jar /app/tocsin.jar
COPY java.options /app/java.options
# In a container, 127.0.0.1 is nobody.
ENV SERVER_ADDRESS=0.0.0.0 TOCSIN_DATADIRECTORY=/data
USER tocsin
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@/app/java.options", "-jar", "/app/tocsin.jar"]
