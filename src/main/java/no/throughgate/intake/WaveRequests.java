package no.throughgate.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.DateMoves;
import org.springframework.stereotype.Component;

/** Takes a list of moved release dates, from a file or from another system, and makes one wave of what can be moved. */
@Component
public class WaveRequests {

    private final DateMoves dateMoves;
    private final Cases cases;

    WaveRequests(DateMoves dateMoves, Cases cases) {
        this.dateMoves = dateMoves;
        this.cases = cases;
    }

    /** What is wrong with one line; the first line of a CSV is its header. */
    public record Rejected(long line, FieldProblem problem) {}

    /**
     * @param wave   the wave's id; empty if nothing is to be moved
     * @param moving the cases of the wave
     * @param known  how many have that date already: they are not moved, and nobody is told twice
     */
    public record Taken(OptionalLong wave, List<CaseId> moving, int known, List<Rejected> rejected) {}

    /** @param lines as of {@code move-dates} */
    public Taken csv(String lines, String reason, String by) throws UnusableFile {
        try (var read = new CsvLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))) {
            return start(DateMovesFile.read(read, cases::find), reason, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param members by the names of the file's columns; others are left out */
    public Taken members(List<Map<String, String>> members, String reason, String by) throws UnusableFile {
        List<Map<DateMovesFile.Column, String>> asked = new ArrayList<>();
        for (Map<String, String> member : members) {
            Map<DateMovesFile.Column, String> fields = new LinkedHashMap<>();
            for (DateMovesFile.Column column : DateMovesFile.Column.values()) {
                fields.put(column, member.getOrDefault(column.label(), "").strip());
            }
            asked.add(fields);
        }
        return start(DateMovesFile.of(asked, cases::find), reason, by);
    }

    private Taken start(DateMovesFile asked, String reason, String by) {
        Chosen chosen = choose(asked);
        OptionalLong wave = chosen.moves().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(dateMoves.wave(chosen.moves(), reason, by));
        return new Taken(wave, List.copyOf(chosen.moves().keySet()), chosen.known(), chosen.rejected());
    }

    /** Those whose date can be moved now and is not there yet; of the others it is said why not. */
    record Chosen(Map<CaseId, ReleaseDate> moves, int known, List<Rejected> rejected) {}

    Chosen choose(DateMovesFile asked) {
        Map<CaseId, ReleaseDate> moves = new LinkedHashMap<>();
        List<Rejected> rejected = new ArrayList<>(asked.bad().stream()
                .map(bad -> new Rejected(bad.line(), bad.problem()))
                .toList());
        int known = 0;
        for (var one : asked.moves().entrySet()) {
            ReleaseDate to = one.getValue().to();
            try {
                dateMoves.check(one.getKey(), to);
                if (to.equals(cases.facts(one.getKey()).release())) {
                    known++;
                } else {
                    moves.put(one.getKey(), to);
                }
            } catch (Problem problem) {
                String key =
                        problem.kind() == Problem.Kind.NOT_FOUND ? "intake.moves.noSuchCase" : problem.messageKey();
                rejected.add(new Rejected(one.getValue().line(), new FieldProblem("", key, List.of())));
            }
        }
        return new Chosen(moves, known, rejected);
    }
}
