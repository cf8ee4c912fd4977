package no.throughgate.forms;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All forms of {@code forms/*.form}, by obligation kind. A file that we cannot render as form-js would stops the start by name. */
@Component
public class FormCatalog {

    private final Map<String, FormSchema> forms = new TreeMap<>();

    @Autowired
    FormCatalog(MessageSource messages) throws IOException {
        this(messages, new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form"));
    }

    FormCatalog(MessageSource messages, Resource... files) throws IOException {
        var reader = new FormFileReader(new FormTexts(messages));
        for (Resource file : files) {
            FormSchema form = reader.read(file);
            forms.put(form.kind(), form);
        }
    }

    /** The form of an obligation kind; empty when doing it needs no input. */
    public Optional<FormSchema> form(String kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    /** Every form, by kind in alphabetical order. */
    public Collection<FormSchema> all() {
        return Collections.unmodifiableCollection(forms.values());
    }
}
