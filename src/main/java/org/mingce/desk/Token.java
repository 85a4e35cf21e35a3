package org.mingce.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.KeyGenerator;

/** A secret that nobody can guess, made when a desk opens. */
final class Token {

    private static final int BITS = 256;

    private Token() {
    }

    static String fresh() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(BITS);
            return HexFormat.of().formatHex(keys.generateKey().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether two are equal, in a time that does not tell where they differ. */
    static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
