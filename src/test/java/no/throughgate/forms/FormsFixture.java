package no.throughgate.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Forms without a Spring context: the product's own files, one test form with every component, and forms written in a test. */
final class FormsFixture {

    static final Locale BOKMAAL = Locale.forLanguageTag("nb-NO");
    static final Locale NYNORSK = Locale.forLanguageTag("nn-NO");
    static final Locale ENGLISH = Locale.ENGLISH;

    private FormsFixture() {}

    static FormCatalog catalog() {
        try {
            return new FormCatalog(messages("messages/forms"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FormSchema form(String kind) {
        return catalog().form(kind).orElseThrow();
    }

    /** src/test/resources/everyComponent.form: each field type with each rule, once demanded and once not. */
    static FormSchema everyComponent() {
        return read(
                messages("messages/forms", "messages/everyComponent"), new ClassPathResource("everyComponent.form"));
    }

    /** A form "sample" with this one component, for rules that no product form has. */
    static FormSchema sample(String component) {
        String form = """
                {"id": "sample", "type": "default", "schemaVersion": 16, "components": [%s]}""".formatted(component);
        return read(messages("messages/forms"), named("sample.form", form));
    }

    static Resource named(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    static FormSchema read(MessageSource messages, Resource file) {
        try {
            return new FormCatalog(messages, file).all().iterator().next();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ResourceBundleMessageSource messages(String... basenames) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Request parameters from key, text pairs; a key named twice has two entries. */
    static Map<String, List<String>> typed(String... pairs) {
        var typed = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.merge(pairs[i], List.of(pairs[i + 1]), (before, more) -> {
                var all = new ArrayList<>(before);
                all.addAll(more);
                return all;
            });
        }
        return typed;
    }
}
