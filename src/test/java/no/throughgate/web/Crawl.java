package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows every link of our pages, one page of each shape, and reads it in three languages. */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern KEY_INSTEAD_OF_WORDS = Pattern.compile("\\?\\?[\\w.-]+_(nb|nn|en)\\w*\\?\\?");
    private static final int ENOUGH = 80;

    private final Guest guest;
    private final Set<String> shapes = new HashSet<>();
    private final ArrayDeque<String> toRead = new ArrayDeque<>();

    Crawl(Guest guest) {
        this.guest = guest;
    }

    void everyPage() {
        List.of(
                        "/",
                        "/no-such-page",
                        "/logged-out",
                        "/problem/login-failed",
                        "/problem/session-expired",
                        "/problem/too-much")
                .forEach(this::found);
        while (!toRead.isEmpty() && shapes.size() < ENOUGH) {
            var address = toRead.poll();
            for (String language : List.of("nb", "nn", "en")) {
                read(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            }
        }
    }

    private void read(String address) {
        var page = guest.get(address);
        assertThat(page.statusCode()).as(address).isLessThan(500);
        if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertThat(KEY_INSTEAD_OF_WORDS
                            .matcher(page.body())
                            .results()
                            .map(key -> key.group())
                            .toList())
                    .as(address)
                    .isEmpty();
            LINK.matcher(page.body())
                    .results()
                    .forEach(link -> found(link.group(1).replace("&amp;", "&")));
        }
    }

    private void found(String address) {
        // The way back to the list makes no other page.
        if (!address.contains("lang=")
                && shapes.add(address.replaceAll("[?&]from=[^&]*", "")
                        .replaceAll("\\d+", "#")
                        .replaceAll("=[^&]*", "="))) {
            toRead.add(address);
        }
    }
}
