package no.throughgate.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.challenge.RegisterLine;
import org.jspecify.annotations.Nullable;

/** One line of the register in words, cell by cell. */
record ChallengeRow(List<String> cells) {

    static List<String> heads(FigureWords.In words) {
        return Stream.of("theme", "area", "agencies", "status", "reports", "agenda", "decision", "answered")
                .map(column -> words.said("register." + column))
                .toList();
    }

    static ChallengeRow of(RegisterLine line, FigureWords.In words) {
        return new ChallengeRow(List.of(
                words.said("matters.theme." + line.theme()),
                line.lifeArea() == null ? words.said("matters.area.none") : words.said("area." + line.lifeArea()),
                line.agencies().stream()
                        .map(agency -> words.said("matters.agency." + agency))
                        .collect(Collectors.joining(", ")),
                words.said("register.status." + line.status()),
                words.number(line.reports() == null ? null : BigDecimal.valueOf(line.reports())),
                day(line.agendaOn(), words),
                line.decision() == null ? "" : words.said("answerChallenge.decision." + line.decision()),
                day(line.answeredOn(), words)));
    }

    private static String day(@Nullable LocalDate day, FigureWords.In words) {
        return day == null ? "" : words.day(day);
    }
}
