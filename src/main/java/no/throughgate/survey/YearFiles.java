package no.throughgate.survey;

import java.nio.charset.StandardCharsets;
import no.throughgate.kernel.Sha256;

/** One year in four formats. */
record YearFiles(String json, String csv, byte[] xlsx, byte[] pdf) {

    byte[] bytes(Format format) {
        return switch (format) {
            case JSON -> json.getBytes(StandardCharsets.UTF_8);
            case CSV -> csv.getBytes(StandardCharsets.UTF_8);
            case XLSX -> xlsx;
            case PDF -> pdf;
        };
    }

    String sha256(Format format) {
        return Sha256.of(bytes(format));
    }
}
