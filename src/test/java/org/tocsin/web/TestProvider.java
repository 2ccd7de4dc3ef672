package org.tocsin.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect provider that vouches for whomever the test says, and can be made to lie. */
final class TestProvider {

    String person = "rosa";
    String claimedIssuer;
    Instant issuedAt = Instant.now();
    boolean ownKey = true;

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey stranger = newKey();
    private String nonce = "";

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, configuration()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::sendsBack);
        server.createContext("/token", exchange -> json(exchange, tokens()));
        server.start();
        claimedIssuer = issuer();
    }

    /** As at the beginning. */
    void isHonest() {
        person = "rosa";
        claimedIssuer = issuer();
        issuedAt = Instant.now();
        ownKey = true;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/end","subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"response_types_supported":["code"]}"""
                .formatted(issuer());
    }

    private void sendsBack(HttpExchange exchange) throws IOException {
        Map<String, String> asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        nonce = String.valueOf(asked.get("nonce"));
        String state = String.valueOf(asked.get("state"));
        String back = java.net.URLDecoder.decode(String.valueOf(asked.get("redirect_uri")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back + "?code=abc&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String tokens() {
        return "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                .formatted(idToken());
    }

    private String idToken() {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(claimedIssuer)
                .audience("tocsin")
                .subject("id-" + person)
                .claim("preferred_username", person)
                .claim("nonce", nonce)
                .claim("sid", "session-of-" + person)
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(Duration.ofMinutes(5))))
                .build();
        return signed(claims);
    }

    /** What the provider sends when the person's session there has ended. */
    String logoutToken() {
        return signed(new JWTClaimsSet.Builder()
                .issuer(claimedIssuer)
                .audience("tocsin")
                .subject("id-" + person)
                .claim("sid", "session-of-" + person)
                .jwtID("j")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(Duration.ofMinutes(5))))
                .build());
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(ownKey ? key : stranger));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
