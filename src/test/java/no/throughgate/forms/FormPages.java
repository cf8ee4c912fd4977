package no.throughgate.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Renders the fragment as a page would that includes it. */
final class FormPages {

    private static final SpringTemplateEngine ENGINE = engine();

    private FormPages() {}

    static String fields(FormSchema form, Map<String, List<String>> values, Map<String, String> errors, Locale locale) {
        var context = new Context(locale, Map.of("form", form.view(values, errors, locale)));
        return ENGINE.process("<th:block th:replace=\"~{forms/fields :: fields(${form})}\"></th:block>", context);
    }

    /** In bokmål, where the case knows some answers. */
    static String fields(
            FormSchema form,
            Map<String, List<String>> values,
            Map<String, KnownAnswer> known,
            Map<String, String> again) {
        var locale = FormsFixture.BOKMAAL;
        var context = new Context(locale, Map.of("form", form.view(values, Map.of(), known, again, locale)));
        return ENGINE.process("<th:block th:replace=\"~{forms/fields :: fields(${form})}\"></th:block>", context);
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        files.setResolvablePatterns(Set.of("forms/*"));
        files.setOrder(1);
        var strings = new StringTemplateResolver();
        strings.setTemplateMode(TemplateMode.HTML);
        strings.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(FormsFixture.messages("messages/forms", "messages/everyComponent"));
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(strings);
        return engine;
    }
}
