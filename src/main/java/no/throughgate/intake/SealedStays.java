package no.throughgate.intake;

import java.util.HexFormat;
import java.util.Map;
import no.throughgate.cases.PersonVault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was written about a stay into bytes that say nothing without the key, and back. */
@Component
class SealedStays {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final PersonVault vault;
    private final JsonMapper json = JsonMapper.shared();

    SealedStays(PersonVault vault) {
        this.vault = vault;
    }

    byte[] seal(RawStay raw) {
        return vault.seal(json.writeValueAsString(raw.named()));
    }

    RawStay open(byte[] sealed) {
        return RawStay.of(json.readValue(vault.open(sealed), FIELDS));
    }

    /** The same content has the same name, which tells nobody the content: 32 hex digits. */
    String fingerprint(RawStay raw) {
        return HexFormat.of().formatHex(vault.fingerprint(json.writeValueAsString(raw.named())), 0, 16);
    }
}
