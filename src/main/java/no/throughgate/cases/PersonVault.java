package no.throughgate.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what identifies a person (AES-256-GCM, a fresh nonce each time) and makes the keyed fingerprint by which a
 * person is found again without opening anyone's record.
 */
public final class PersonVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec fingerprinting;
    private final SecureRandom random = new SecureRandom();

    /** @param keyHex 64 bytes as hex: 32 for sealing, 32 for fingerprints */
    public PersonVault(String keyHex) {
        byte[] key = HexFormat.of().parseHex(keyHex.strip());
        if (key.length != 64) {
            throw new IllegalArgumentException("throughgate.person-key must be 64 bytes, written as 128 hex digits");
        }
        sealing = new SecretKeySpec(key, 0, 32, "AES");
        fingerprinting = new SecretKeySpec(key, 32, 32, "HmacSHA256");
    }

    public byte[] seal(String clear) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, 0).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] out = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, out, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, out, NONCE_BYTES, sealed.length);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal a person's data", e);
        }
    }

    /** @throws IllegalStateException if the data was changed or sealed with another key */
    public String open(byte[] sealed) {
        try {
            byte[] clear =
                    cipher(Cipher.DECRYPT_MODE, sealed, 0).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not open a person's data: changed, or sealed with another key", e);
        }
    }

    /** The same text gives the same 32 bytes under one key, and says nothing without it. */
    public byte[] fingerprint(String clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprinting);
            return mac.doFinal(clear.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not make a fingerprint", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonceIn, int offset) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonceIn, offset, NONCE_BYTES));
        return cipher;
    }
}
