package org.tocsin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * How tokens are spelt and hashed. They are 256 random bits: nobody guesses one, and nobody finds it from its SHA-256, so that
 * the slow hashes which weak passwords need would only cost time at every request. The first letters let scanners find
 * tokens where they do not belong.
 */
final class TokenText {

    static final String PREFIX = "tocsin_";

    private static final int BYTES = 32;
    private static final Pattern SPELLING = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static boolean isToken(String text) {
        return SPELLING.matcher(text).matches();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
