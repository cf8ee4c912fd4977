package no.throughgate.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.throughgate.catalogue.Chapter.Line;
import no.throughgate.catalogue.Chapter.Other;
import org.springframework.context.MessageSource;

/** The catalogue as one Markdown file a language, with the drawings beside it. */
final class CatalogueFiles {

    private final MessageSource messages;
    private final Locale language;

    CatalogueFiles(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String text(List<Chapter> chapters) {
        var text = new StringBuilder();
        text.append("# ").append(say("title")).append("\n\n");
        text.append(say("intro")).append("\n\n_").append(say("file.written")).append("_\n");
        chapters.forEach(chapter -> append(text, chapter));
        return text.toString();
    }

    private void append(StringBuilder text, Chapter chapter) {
        text.append("\n## ").append(chapter.title()).append("\n\n");
        text.append("`").append(chapter.id()).append("`");
        if (!chapter.calledBy().isEmpty()) {
            text.append(" · ").append(say("calledBy")).append(" ").append(names(chapter.calledBy()));
        }
        if (!chapter.calls().isEmpty()) {
            text.append(" · ").append(say("calls")).append(" ").append(names(chapter.calls()));
        }
        text.append("\n\n![").append(say("drawing", chapter.title())).append("](");
        text.append(language.getLanguage()).append("/").append(chapter.id()).append(".svg)\n\n");
        if (chapter.lines().isEmpty()) {
            text.append(say("noSteps")).append("\n");
            return;
        }
        row(
                text,
                List.of(
                        say("column.step"),
                        say("column.owner"),
                        say("column.clock"),
                        say("column.shortClock"),
                        say("column.otherwise"),
                        say("column.source")));
        text.append("|---|---|---|---|---|---|\n");
        chapter.lines().forEach(line -> row(text, cells(line)));
    }

    private List<String> cells(Line line) {
        return List.of(
                "**" + line.title() + "** " + line.code() + (line.must() ? ", " + say("must") : "")
                        + (line.restricted() ? ", " + say("restricted") : ""),
                line.owner() + (line.from().isEmpty() ? "" : ", " + say("from", line.from())),
                line.clock(),
                line.shortClock(),
                say("ifMissed", line.ifMissed())
                        + (line.ifRefused().isEmpty() ? "" : "<br>" + say("ifRefused", line.ifRefused())),
                line.source());
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String names(List<Other> others) {
        return others.stream().map(Other::title).collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("catalogue." + key, arguments, language);
    }
}
