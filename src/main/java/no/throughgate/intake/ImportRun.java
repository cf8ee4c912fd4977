package no.throughgate.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One file on its way in; its cases are opened on every core. */
final class ImportRun implements AutoCloseable {

    private static final int BATCH = 50;

    private record Row(long number, String line, StayIntake.Understood understood) {}

    private final StayIntake intake;
    private final ImportRows rows;
    private final ImportWords words;
    private final RejectsFile rejects;
    private final ImportListener listener;
    private final List<Row> batch = new ArrayList<>();
    private final ExecutorService hands =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private long lines;
    private long taken;
    private long known;
    private long waiting;
    private long rejected;

    ImportRun(StayIntake intake, ImportRows rows, ImportWords words, RejectsFile rejects, ImportListener listener) {
        this.intake = intake;
        this.rows = rows;
        this.words = words;
        this.rejects = rejects;
        this.listener = listener;
    }

    ImportReport all(CsvLines file, List<String> ignored) throws IOException {
        for (Optional<String> line = file.next(); line.isPresent(); line = file.next()) {
            if (!line.get().isBlank()) {
                read(file.number(), line.get());
            }
            if (batch.size() == BATCH) {
                deliver();
                listener.progress(file.bytes());
            }
        }
        deliver();
        listener.progress(file.bytes());
        return new ImportReport(lines, taken, known, waiting, rejected, ignored, rejects.path());
    }

    private void read(long number, String line) throws IOException {
        lines++;
        try {
            batch.add(new Row(number, line, intake.read(rows.row(line))));
        } catch (CsvHeader.BrokenLine broken) {
            reject(number, line, "", words.of(broken.problem()));
        } catch (InvalidStay invalid) {
            // The first problem goes on record with the line; the report has them all.
            FieldProblem first = invalid.problems().get(0);
            reject(number, line, first.field(), words.of(first));
            invalid.problems().stream().skip(1).forEach(more -> listener.problem(number, more.field(), words.of(more)));
        }
    }

    private void deliver() throws IOException {
        List<Receipt> receipts =
                intake.receive(batch.stream().map(Row::understood).toList(), hands);
        for (int i = 0; i < receipts.size(); i++) {
            count(receipts.get(i), batch.get(i));
        }
        batch.clear();
    }

    private void count(Receipt receipt, Row row) throws IOException {
        boolean dead = receipt.state() == EventState.DEAD;
        if (dead) {
            reject(row.number(), row.line(), "", words.of(String.valueOf(receipt.reason())));
        } else if (receipt.state() == EventState.WAITING) {
            waiting++;
        } else if (receipt.repeated() || receipt.state() == EventState.SUPERSEDED) {
            known++;
        } else {
            taken++;
        }
    }

    @Override
    public void close() {
        hands.shutdown();
    }

    private void reject(long number, String line, String column, String message) throws IOException {
        rejected++;
        rejects.add(line, number, column, message);
        listener.problem(number, column, message);
    }
}
