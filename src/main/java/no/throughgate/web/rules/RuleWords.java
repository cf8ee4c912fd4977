package no.throughgate.web.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.UserId;
import no.throughgate.worklist.Titles;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.RuleTable;
import no.throughgate.workshop.RuleTable.Column;
import no.throughgate.workshop.RuleTable.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Columns and cells of the rule tables in the reader's language. */
@Component("ruleWords")
class RuleWords {

    private static final List<String> KINDS = List.of("kind", "fallbackKind");
    private static final List<String> WORDS = List.of(
            "rules.value.",
            "planning.trust.",
            "planning.profile.",
            "planning.nearness.",
            "planning.anchor.",
            "catalogue.role.",
            "area.");

    private static final Pattern RANGE = Pattern.compile("\\[(-?\\d+)\\.\\.(-?\\d+)]|(>=|<=|>|<)\\s*(-?\\d+)");

    private final MessageSource messages;
    private final Titles titles;
    private final Directory directory;

    RuleWords(MessageSource messages, Titles titles, Directory directory) {
        this.messages = messages;
        this.titles = titles;
        this.directory = directory;
    }

    /** The column's heading; one without words of ours keeps those of the table. */
    public String column(Column column) {
        return say("rules.column." + column.name(), column.label());
    }

    public String table(String id) {
        return say("rules.table." + id, id);
    }

    public String cell(Column column, String cell) {
        if (cell.isEmpty()) {
            return column.input() ? say("rules.any", "–") : "–";
        }
        if (column.type() == Type.FLAG) {
            return say("rules.flag." + cell, cell);
        }
        if (column.type() == Type.NUMBER && column.input()) {
            return range(cell);
        }
        if (column.type() == Type.NUMBER || column.name().equals("source")) {
            return cell;
        }
        return Arrays.stream(cell.split(", ")).map(word -> word(column, word)).collect(Collectors.joining(", "));
    }

    /** A stretch of numbers as the tables write it, such as {@code [15..60]}. */
    private String range(String test) {
        Matcher range = RANGE.matcher(test);
        if (test.equals("null")) {
            return say("rules.range.unknown", test);
        }
        if (!range.matches()) {
            return test;
        }
        if (range.group(1) != null) {
            return said("rules.range.between", range.group(1), range.group(2));
        }
        String word =
                switch (range.group(3)) {
                    case ">" -> "over";
                    case "<" -> "under";
                    case ">=" -> "least";
                    default -> "most";
                };
        return said("rules.range." + word, range.group(4), "");
    }

    private String said(String key, String first, String second) {
        return messages.getMessage(key, new Object[] {first, second}, LocaleContextHolder.getLocale());
    }

    /** One word of a cell, such as a kind, a role or a unit of time. */
    public String word(Column column, String word) {
        return KINDS.contains(column.name()) ? kind(word) : known(word);
    }

    public String kind(String kind) {
        return titles.of(kind, LocaleContextHolder.getLocale());
    }

    /** A kind of unit, by the beginning of its path. */
    public String agency(String path) {
        return say("rules.unit." + path, path);
    }

    public String kinds(List<String> kinds) {
        return kinds.stream().map(this::kind).collect(Collectors.joining(", "));
    }

    /** What a broken rule is about: kinds in words, anything else as it is. */
    public String about(List<String> about) {
        return about.stream()
                .limit(10)
                .map(word -> titles.kinds().contains(word) ? kind(word) : word)
                .collect(Collectors.joining(", "));
    }

    /** What a changed row is about, by its inputs. */
    public String row(RowDifference row) {
        return named(row.named());
    }

    /** Of the page of one row; of a new one, that it is new. */
    String title(RuleTable table, RuleTable.@Nullable Row row) {
        return row == null ? say("rules.row.new", "") : named(table, row);
    }

    public String named(RuleTable table, RuleTable.Row row) {
        return named(table.named(row));
    }

    /** What a change that has lost its row was about. */
    public String lost(Drafted.Lost lost) {
        return lost.named().isEmpty() ? lost.change().row() : named(lost.named());
    }

    private String named(Map<String, String> inputs) {
        return inputs.entrySet().stream()
                .filter(input -> !input.getValue().isEmpty())
                .map(input -> Arrays.stream(input.getValue().split(", "))
                        .map(word -> KINDS.contains(input.getKey()) ? kind(word) : said(input.getKey(), word))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" – "));
    }

    /** A number alone says nothing; a level says that it is one. */
    private String said(String column, String word) {
        String known = known(word);
        return known.equals(word) && word.matches(".*\\d.*|null")
                ? say("rules.column." + column, column) + " " + range(word)
                : known;
    }

    /** The errors of a row by the ids of its fields. */
    public Map<String, String> cells(Map<String, String> errors) {
        Map<String, String> cells = new LinkedHashMap<>();
        errors.forEach((column, error) -> cells.put("cell-" + column, error));
        return cells;
    }

    /** The ids of what describes a field; null for none. */
    public @Nullable String described(String id, boolean helped, @Nullable String wrong) {
        String ids = (helped ? id + "-help" : "") + (wrong == null ? "" : " " + id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    private String known(String word) {
        return WORDS.stream()
                .flatMap(prefix -> Stream.of(say(prefix + word, "")))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(word);
    }

    public String name(String user) {
        return directory.displayName(new UserId(user));
    }

    private String say(String key, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }
}
