package no.throughgate.worklist.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Cases;
import no.throughgate.worklist.Titles;
import org.springframework.stereotype.Component;

/**
 * Finds by a person's name or by what an obligation is called. Names lie sealed: those of the reader's own cases are opened
 * and compared here, nothing about names is kept for searching, and whoever may not see a case cannot find it.
 */
@Component
class CaseSearch {

    /** Of how many cases, the newest first, the names are opened for one search: some 10 ms a thousand. */
    static final int MOST = 5_000;

    private static final int SHORTEST = 2;

    private final WorklistQueries queries;
    private final Cases cases;
    private final Titles titles;

    CaseSearch(WorklistQueries queries, Cases cases, Titles titles) {
        this.queries = queries;
        this.cases = cases;
        this.titles = titles;
    }

    Found find(String text, CurrentUser reader, Locale locale) {
        var words = fold(text).split("\\s+");
        if (fold(text).length() < SHORTEST) {
            return Found.NOTHING;
        }
        var named = cases.names(queries.cases(reader, MOST)).entrySet().stream()
                .filter(one -> everyWordBegins(words, fold(one.getValue())))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        var kinds = titles.kinds().stream()
                .filter(kind -> everyWordBegins(words, fold(titles.of(kind, locale))))
                .collect(Collectors.toSet());
        return new Found(named, kinds);
    }

    /** Each typed word begins a word of the text. */
    private static boolean everyWordBegins(String[] words, String text) {
        return Arrays.stream(words).allMatch(word -> text.startsWith(word) || text.contains(" " + word));
    }

    /** Small letters without accents, words apart by one space. */
    private static String fold(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\-–,.()]+", " ")
                .strip();
    }
}
